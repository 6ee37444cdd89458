"""The actor lists: what each name stands for, what stands for nothing, and that the data is sane."""

import doctest
import subprocess
import sys
import tomllib
from collections import Counter
from itertools import chain
from typing import get_args

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord.corpus.fold import fold
from onrecord.corpus.lexicon import (
    UNIONS,
    InstitutionKind,
    Month,
    capitals,
    countries,
    country,
    country_names,
    country_suggestions,
    find_country,
    generics,
    institutions,
    known,
    local_adjectives,
    local_places,
    officials,
    officials_by_surname,
)
from onrecord.corpus.lexicon import entries as lists
from onrecord.corpus.lexicon.known import Roster
from onrecord.corpus.lexicon.vocabulary import load
from onrecord.errors import LexiconError

CODES = {country.alpha_2 for country in pycountry.countries}
NOT_MEMBERS = {
    *("AI", "AQ", "AS", "AW", "AX", "BL", "BM", "BQ", "BV", "CC", "CK", "CW", "CX", "EH", "FK", "FO", "GF", "GG", "GI"),
    *("GL", "GP", "GS", "GU", "HK", "HM", "IM", "IO", "JE", "KY", "MF", "MO", "MP", "MQ", "MS", "NC", "NF", "NU", "PF"),
    *("PM", "PN", "PR", "PS", "RE", "SH", "SJ", "SX", "TC", "TF", "TK", "TW", "UM", "VA", "VG", "VI", "WF", "YT"),
}
NO_CAPITAL = {"BE", "MC", "MV", "SC", "SG", "SM", "ST"}  # a city state, or countries.toml tells why


def every_institution():
    return list(dict.fromkeys(chain(institutions().values(), generics().values())))


def every_official():
    return list(dict.fromkeys(officials().values()))


# Countries


def test_every_code_is_an_iso_code_or_kosovo():
    assert set(countries()) - CODES == {"XK"}


def test_every_member_of_the_united_nations_is_there():
    members = CODES - NOT_MEMBERS
    assert len(members) == 193
    assert members <= set(countries())


@pytest.mark.parametrize("code", ["VA", "PS", "XK", "TW", "HK", "MO", "EH", "GL", "PR", "FO", "GI", "FK", "NC"])
def test_observers_and_territories_are_there(code):
    assert code in countries()


@pytest.mark.parametrize("code", sorted(CODES & set(countries())))
def test_the_names_of_iso_find_their_country(code):
    iso = pycountry.countries.get(alpha_2=code)
    listed = {iso.name, getattr(iso, "official_name", iso.name), getattr(iso, "common_name", iso.name)}
    plain = [name for name in listed if "," not in name and "(" not in name and name != "Congo"]
    assert {find_country(name) for name in plain} <= {code}


def test_every_member_has_demonyms_and_a_capital():
    members = CODES - NOT_MEMBERS
    assert {code for code in members if not countries()[code].demonyms} == {"DM"}  # Dominican is the Republic's
    assert {code for code in members if not countries()[code].capitals} == NO_CAPITAL


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("RU", "RU | ru |  ru  | Russia | russian | Russian Federation"),
        ("US", "US | U.S. | u.s.a. | America | Americans | the United States"),
        ("GB", "UK | U.K. | GB | Britain | Britons | british"),
        ("AE", "UAE | Emirati"),
        ("KP", "DPRK | North Korean"),
        ("KR", "ROK | South Koreans"),
        ("CD", "DRC | DR Congo"),
        ("CG", "Congo-Brazzaville | Republic of the Congo"),
        ("NE", "Niger | Nigerien"),
        ("NG", "Nigeria | Nigerian"),
        ("GN", "Guinea | Guinean"),
        ("GW", "Guinea-Bissau"),
        ("GQ", "Equatorial Guinea"),
        ("PG", "PNG"),
        ("DO", "Dominican | Dominican Republic"),
        ("DM", "Dominica"),
        ("CN", "Chinese | People's Republic of China"),
        ("TW", "Republic of China | Taiwanese"),
        ("CI", "Côte d’Ivoire | Cote d'Ivoire | Ivorian"),
        ("TR", "Türkiye | Turk"),
        ("MM", "Burma"),
        ("SZ", "Swaziland"),
        ("CZ", "Czechia"),
        ("NL", "Holland | the Netherlands | Dutch"),
        ("GM", "The Gambia"),
        ("WS", "Samoa"),
        ("AS", "American Samoa"),
        ("SD", "Sudanese"),
        ("SS", "South Sudanese"),
        ("CY", "Cypriot | Greek Cypriots"),
        ("BA", "Bosnian Serb"),
        ("RS", "Serb"),
        ("VA", "Holy See"),
        ("PS", "Palestinians"),
        ("XK", "Kosovar"),
        ("HK", "Hong Kong"),
        ("MO", "Macau"),
        ("TL", "East Timor"),
        ("MK", "Macedonia"),
        ("EU", "EU | eu | European Union | the european union | E.U."),
        ("UN", "UN | U.N. | United Nations"),
    ],
)
def test_find_country(code, texts):
    assert {text: find_country(text) for text in texts.split("|")} == dict.fromkeys(texts.split("|"), code)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "...",
        "XX",
        "Abkhazia",
        "Northern Cyprus",
        "Somaliland",
        "Ruritania",
        "Congo",
        "Congolese",
        "Korea",
        "Korean",
        "Virgin Islands",
        "Moscow",
        "[/end]",
    ],
)
def test_what_is_no_country_or_two_finds_none(text):
    assert find_country(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Congo", ["Democratic Republic of the Congo", "Republic of the Congo"]),
        ("Korean", ["North Korea", "South Korea"]),
        ("Rusia", ["Russia"]),
        ("Germny", ["Germany"]),
        ("Ukrane", ["Ukraine"]),
        ("Brittish", ["United Kingdom"]),
        ("Untied Nations", ["United Nations"]),
        ("England", ["United Kingdom"]),
        ("Scotland", ["United Kingdom"]),
        ("Wales", ["United Kingdom"]),
        ("Moscow", ["Russia"]),
        ("Tehran", ["Iran"]),
        ("Moscw", ["Russia"]),
        ("qqqqqq", []),
        ("", []),
    ],
)
def test_suggestions(text, names):
    assert country_suggestions(text) == names


@given(st.text(max_size=300))
def test_any_text_is_looked_up_without_an_error(text):
    assert find_country(text) is None or find_country(text) in countries() or find_country(text) in UNIONS
    assert len(country_suggestions(text)) <= 3


@pytest.mark.parametrize(
    ("capital", "code"),
    [
        ("washington", "US"),
        ("washington dc", "US"),
        ("moscow", "RU"),
        ("beijing", "CN"),
        ("kyiv", "UA"),
        ("kiev", "UA"),
        ("tehran", "IR"),
        ("damascus", "SY"),
        ("london", "GB"),
        ("pyongyang", "KP"),
        ("seoul", "KR"),
        ("kinshasa", "CD"),
        ("brazzaville", "CG"),
        ("ndjamena", "TD"),
        ("nukualofa", "TO"),
        ("ramallah", "PS"),
        ("taipei", "TW"),
        ("brussels", None),
        ("the hague", None),
        ("hague", None),
        ("male", None),
        ("victoria", None),
    ],
)
def test_capitals(capital, code):
    assert capitals().get(capital) == code


@pytest.mark.parametrize("word", ["car", "male", "victoria", "united", "arab", "kurdish", "english", "soviet union"])
def test_words_that_are_no_country(word):
    assert word not in country_names()
    assert word not in capitals()


def test_no_capital_is_the_name_of_another_country():
    assert {key for key, code in capitals().items() if country_names().get(key, code) != code} == set()


def test_cities_and_parts_of_countries_have_one_country_and_no_other_meaning():
    places = local_places()
    assert places["munich"] == places["bavarian"] == "DE"
    assert not places.keys() & (country_names().keys() | capitals().keys() | institutions().keys() | generics().keys())
    listed = [fold(name) for table in load("regions.toml").values() for names in table.values() for name in names]
    assert len(listed) == len(set(listed)) > 800
    assert local_adjectives() < places.keys()
    assert set(load("regions.toml")) <= set(countries())


def test_codes_that_are_names_of_their_own_do_not_differ():
    assert {key for key, code in country_names().items() if key.upper() in countries() and key.upper() != code} == set()


def test_disputed_places_have_a_note_of_one_sentence():
    disputed = [countries()[code] for code in ("XK", "TW", "PS", "HK", "MO", "EH", "CY", "FK")]
    entities = dict.fromkeys(body for body in institutions().values() if body.note)
    for place in (*disputed, *entities):
        assert place.note
        assert place.note.endswith(".")
        assert ". " not in place.note


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("Northern Cyprus", "TRNC | Turkish Cypriot | Turkish Cypriots | Turkish Republic of Northern Cyprus"),
        ("Abkhazia", "Abkhaz | Abkhazian"),
        ("South Ossetia", "South Ossetian"),
        ("Transnistria", "Transdniester | Transnistrian"),
        ("Somaliland", "Republic of Somaliland"),
        ("Nagorno-Karabakh", "Artsakh | Karabakh Armenians"),
        ("Donetsk People's Republic", "self-proclaimed Donetsk People's Republic"),
        ("Luhansk People's Republic", "LNR | Lugansk People's Republic"),
    ],
)
def test_entities_without_a_code_are_no_part_of_a_country(name, names):
    for written in (name, *names.split(" | ")):
        body = institutions()[fold(written)]
        assert (body.name, body.kind, body.country) == (name, "government", None)
        assert body.note
        assert find_country(written) is None


# Institutions


@pytest.mark.parametrize(
    ("name", "canonical", "short", "kind", "country"),
    [
        ("the Pentagon", "Department of Defense", "the Pentagon", "institution", "US"),
        ("US Department of Defense", "Department of Defense", "the Pentagon", "institution", "US"),
        ("State Department", "Department of State", "the State Department", "institution", "US"),
        ("White House", "White House", "the White House", "government", "US"),
        ("Kremlin", "Kremlin", "the Kremlin", "government", "RU"),
        ("Russian MFA", "Ministry of Foreign Affairs", "the Russian Foreign Ministry", "institution", "RU"),
        ("No. 10", "Downing Street", "Downing Street", "government", "GB"),
        ("Élysée", "Elysee", "the Elysee", "government", "FR"),
        ("Quai d’Orsay", "Ministry of Foreign Affairs", "the French Foreign Ministry", "institution", "FR"),
        ("Iraq's parliament", "Council of Representatives of Iraq", "Iraq's parliament", "institution", "IQ"),
        ("Kataib Hezbollah", "Kata'ib Hezbollah", "Kata'ib Hezbollah", "group", "IQ"),
        ("Kata'ib Sayyid al-Shuhada", "Kata'ib Sayyid al-Shuhada", "Kata'ib Sayyid al-Shuhada", "group", "IQ"),
        ("Saraya Awliya al-Dam", "Saraya Awliya al-Dam", "Saraya Awliya al-Dam", "group", "IQ"),
        ("Daesh", "Islamic State", "Islamic State", "group", None),
        ("Hizbullah", "Hezbollah", "Hezbollah", "group", "LB"),
        ("Iranian Students News Agency", "Iranian Students News Agency", "Iranian Students News Agency", "media", "IR"),
        ("ISNA", "Iranian Students News Agency", "Iranian Students News Agency", "media", "IR"),
        ("UN Security Council", "UN Security Council", "UN Security Council", "institution", "UN"),
        ("WHO", "World Health Organization", "the World Health Organization", "institution", "UN"),
        ("EU", "European Union", "the European Union", "institution", "EU"),
        ("NATO", "NATO", "NATO", "institution", None),
        ("Agence France-Presse", "Agence France-Presse", "Agence France-Presse", "media", "FR"),
    ],
)
def test_institutions(name, canonical, short, kind, country):
    body = institutions()[fold(name).removeprefix("the ")]
    assert (body.name, body.short, body.kind, body.country) == (canonical, short, kind, country)


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("foreign ministry", "Ministry of Foreign Affairs"),
        ("Defense Ministry", "Ministry of Defence"),
        ("Defence Department", "Ministry of Defence"),
        ("House of Representatives", "parliament"),
        ("National Assembly", "parliament"),
        ("authorities", "government"),
        ("administration", "administration"),
        ("intelligence", "intelligence service"),
    ],
)
def test_names_that_many_countries_share(name, canonical):
    assert fold(name) not in institutions()
    assert generics()[fold(name)].name == canonical
    assert generics()[fold(name)].country is None


def test_there_are_enough_institutions():
    assert len(set(institutions().values())) >= 200


def test_kinds_are_those_of_the_type():
    assert {body.kind for body in every_institution()} == set(get_args(InstitutionKind))


def test_no_name_means_two_things():
    assert institutions().keys() & generics().keys() == set()
    assert institutions().keys() & country_names().keys() == set()
    assert institutions().keys() & capitals().keys() == set()
    assert generics().keys() & country_names().keys() == set()
    assert officials().keys() & (institutions().keys() | generics().keys() | country_names().keys()) == set()


# Officials


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Sergei Lavrov", "Sergei Lavrov"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Sergey Viktorovich Lavrov", "Sergei Lavrov"),
        ("Faisal Mekdad", "Faisal Mikdad"),
        ("Faisal al-Mekdad", "Faisal Mikdad"),
        ("Javad Zarif", "Mohammad Javad Zarif"),
        ("Mohammad Javad Zarif", "Mohammad Javad Zarif"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
        ("Volodymyr Zelenskiy", "Volodymyr Zelensky"),
        ("Ban Ki Moon", "Ban Ki-moon"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("François Hollande", "Francois Hollande"),
        ("Aleksandar Vučić", "Aleksandar Vucic"),
        ("Muammar Qaddafi", "Muammar Gaddafi"),
        ("Joseph R. Biden", "Joe Biden"),
        ("Abdel-Fattah el-Sissi", "Abdel Fattah el-Sisi"),
        ("Qasem Soleimani", "Qassem Soleimani"),
        ("Gerhard Schröder", "Gerhard Schroeder"),
        ("Jonas Gahr Støre", "Jonas Gahr Store"),
        ("George H.W. Bush", "George H.W. Bush"),
        ("George H. W. Bush", "George H.W. Bush"),
        ("J.D. Vance", "JD Vance"),
        ("Maria Zakharova", "Maria Zakharova"),
        ("KP Oli", "K.P. Sharma Oli"),
        ("Andrej Babiš", "Andrej Babis"),
        ("Anatoly Zlenko", "Anatoliy Zlenko"),
    ],
)
def test_spellings_are_one_official(spelling, name):
    assert officials()[fold(spelling)].name == name


@pytest.mark.parametrize(
    ("name", "year", "role", "organisation", "country"),
    [
        ("Maria Zakharova", 2021, "spokeswoman", "Ministry of Foreign Affairs", "RU"),
        ("Dmitry Peskov", 2021, "spokesman", "Kremlin", "RU"),
        ("Sergei Lavrov", 2021, "foreign minister", "Ministry of Foreign Affairs", "RU"),
        ("Sergei Lavrov", 2000, "ambassador to the United Nations", None, "RU"),
        ("Jen Psaki", 2014, "spokeswoman", "Department of State", "US"),
        ("Jen Psaki", 2021, "press secretary", "White House", "US"),
        ("Mohammad Javad Zarif", 2021, "foreign minister", "Ministry of Foreign Affairs", "IR"),
        ("Faisal Mikdad", 2021, "foreign minister", "Ministry of Foreign Affairs", "SY"),
        ("Jens Stoltenberg", 2010, "prime minister", None, "NO"),
        ("Jens Stoltenberg", 2021, "secretary general", "NATO", None),
        ("Joe Biden", 2012, "vice president", None, "US"),
        ("Joe Biden", 2022, "president", None, "US"),
        ("Donald Trump", 2019, "president", None, "US"),
        ("Barack Obama", 2012, "president", None, "US"),
        ("Vladimir Putin", 2010, "prime minister", None, "RU"),
        ("Vladimir Putin", 2022, "president", None, "RU"),
        ("Antonio Guterres", 2020, "secretary general", "United Nations", "UN"),
        ("Kaja Kallas", 2025, "foreign policy chief", "European External Action Service", "EU"),
    ],
)
def test_offices_by_year(name, year, role, organisation, country):
    (term,) = officials()[fold(name)].terms_in(Month(year))
    assert (term.role, term.organisation, term.country) == (role, organisation, country)


@pytest.mark.parametrize(("name", "year"), [("Donald Trump", 2023), ("Jen Psaki", 2018), ("Sergei Lavrov", 1990)])
def test_years_out_of_office(name, year):
    assert officials()[fold(name)].terms_in(Month(year)) == ()


@pytest.mark.parametrize(
    ("surname", "name"),
    [
        ("lavrov", "Sergei Lavrov"),
        ("zakharova", "Maria Zakharova"),
        ("xi", "Xi Jinping"),
        ("ban", "Ban Ki-moon"),
        ("assad", "Bashar al-Assad"),
        ("al assad", "Bashar al-Assad"),
        ("sisi", "Abdel Fattah el-Sisi"),
        ("mikdad", "Faisal Mikdad"),
        ("mekdad", "Faisal Mikdad"),
        ("von der leyen", "Ursula von der Leyen"),
        ("lula", "Luiz Inacio Lula da Silva"),
        ("suu kyi", "Aung San Suu Kyi"),
        ("abiy", "Abiy Ahmed"),
        ("jean pierre", "Karine Jean-Pierre"),
    ],
)
def test_surnames(surname, name):
    assert name in [official.name for official in officials_by_surname()[surname]]


def test_a_surname_that_several_have_gives_all_of_them():
    assert {"Bill Clinton", "Hillary Clinton"} <= {official.name for official in officials_by_surname()["clinton"]}


def test_there_are_enough_officials():
    assert len(every_official()) >= 600


@pytest.mark.parametrize(
    ("continent", "codes"),
    [
        ("Africa", "AO BF BW CD CG CI CM DZ EG ET GA GH GN KE LR LY MA MG ML MU MZ NA NE NG RW SD SL SN SO TN TZ UG ZA ZM ZW"),
        ("Asia", "AE AF BD CN ID IL IN IQ IR JO JP KG KH KP KR KZ LB LK MM MN MV MY NP PH PK SA SG SY TH TJ TL TM TR UZ VN YE"),
        ("Europe", "AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MD ME MK MT NL NO PL PT RO RS RU SE"),
        ("North America", "BB BS BZ CA CR CU DO GT HN HT JM MX NI PA SV TT US"),
        ("Oceania", "AU FJ KI NZ PG PW SB TV VU WS"),
        ("South America", "AR BO BR CL CO EC GY PE PY SR UY VE"),
    ],
)  # fmt: skip
def test_every_continent_has_officials(continent, codes):
    terms = Counter(country for official in every_official() for country in {term.country for term in official.terms})
    assert {code for code in codes.split() if not terms[code]} == set()
    assert sum(terms[code] for code in codes.split()) >= 30, continent


@pytest.mark.parametrize(
    ("name", "organisation"),
    [("Ersin Tatar", "Northern Cyprus"), ("Alan Gagloev", "South Ossetia"), ("Muse Bihi Abdi", "Somaliland")],
)
def test_who_leads_an_entity_without_a_code_has_no_country(name, organisation):
    [term] = officials()[fold(name)].terms
    assert (term.organisation, term.country) == (organisation, None)


def test_terms_are_sane():
    for official in every_official():
        starts = [(term.start.year, term.start.month or 0) for term in official.terms]
        assert starts == sorted(starts), official.name
        for term in official.terms:
            assert 1946 <= term.start.year <= 2026, official.name
            assert term.until is None or term.until.year <= 2026, official.name
            assert term.until is None or not term.until.precedes(term.start), official.name
            assert term.until is None or term.until.year - term.start.year <= 70, official.name
            assert term.country or term.organisation, official.name


def test_organisations_of_officials_are_institutions_of_their_country():
    bodies = {(body.name, body.country) for body in institutions().values()}
    shared = {body.name for body in generics().values()}
    terms = [term for official in every_official() for term in official.terms if term.organisation]
    assert {t for t in terms if t.organisation not in shared and (t.organisation, t.country) not in bodies} == set()


def test_titles_that_tell_the_gender_agree_with_it():
    ends = {"m": ("spokesman", "chairman", "king"), "f": ("spokeswoman", "chairwoman", "queen")}
    for official in every_official():
        other = ends["f" if official.gender == "m" else "m"]
        roles = [word for term in official.terms for word in term.role.split()]
        assert [word for word in roles if word in other and word != "chairman"] == [], official.name


# Loading


def fresh():
    """Read the officials, and not from the cache."""
    known._shipped.cache_clear()
    try:
        return Roster().by_name
    finally:
        known._shipped.cache_clear()


BO = '[[official]]\nname = "Ann Bo"\n'
MALFORMED = [
    (countries.__wrapped__, "countries.toml: RUS: no country code", '[RUS]\nname = "Russia"'),
    (countries.__wrapped__, "countries.toml: RU: no such key: demonym", '[RU]\nname = "Russia"\ndemonym = ["Russian"]'),
    (countries.__wrapped__, "countries.toml: RU: lacks name", '[RU]\nnames = ["Russia"]'),
    (countries.__wrapped__, "countries.toml: RU: names", '[RU]\nname = "Russia"\nnames = ["..."]'),
    (countries.__wrapped__, "countries.toml: RU: 'Russia' should be a table", 'RU = "Russia"'),
    (generics.__wrapped__, "institutions.toml: no such list: generics", '[[generics]]\nname = "army"\nkind = "group"'),
    (generics.__wrapped__, "institutions.toml: there should be entries [[generic]]", ""),
    (generics.__wrapped__, "institutions.toml: army: no such kind: body", '[[generic]]\nname = "army"\nkind = "body"'),
    (
        generics.__wrapped__,
        "institutions.toml: army: no such key: country",
        '[[generic]]\nname = "army"\nkind = "group"\ncountry = "RU"',
    ),
    (
        generics.__wrapped__,
        "institutions.toml: navy: another entry has the name Army",
        '[[generic]]\nname = "army"\nkind = "group"\n[[generic]]\nname = "navy"\nnames = ["Army"]\nkind = "group"',
    ),
    (
        fresh,
        "officials.toml: Ann Bo: no such gender: x",
        BO + 'gender = "x"\nterms = [{ role = "envoy", from = 2000 }]',
    ),
    (fresh, "officials.toml: Ann Bo: terms", BO + 'gender = "f"\nterms = []'),
    (fresh, "officials.toml: Ann Bo: 'envoy' should be a table", BO + 'gender = "f"\nterms = ["envoy"]'),
    (fresh, "officials.toml: Ann Bo: lacks from", BO + 'gender = "f"\nterms = [{ role = "envoy" }]'),
    (
        fresh,
        "officials.toml: Ann Bo: from: '2000'",
        BO + 'gender = "f"\nterms = [{ role = "envoy", from = "2000" }]',
    ),
    (
        fresh,
        "officials.toml: Ann Bo: no such country: ZZ",
        BO + 'gender = "f"\nterms = [{ role = "envoy", country = "ZZ", from = 2000 }]',
    ),
    (
        fresh,
        "officials.toml: Ann Bo: a term from 2000 cannot end in 1999",
        BO + 'gender = "f"\nterms = [{ role = "envoy", from = 2000, until = 1999 }]',
    ),
]


@pytest.mark.parametrize(("entries", "message", "text"), MALFORMED, ids=[message for _, message, _ in MALFORMED])
def test_a_malformed_entry_is_named(entries, message, text, monkeypatch):
    countries()  # the other lists look up codes in it
    country_suggestions("Rusia")
    for module in (country, lists):
        monkeypatch.setattr(module, "load", lambda _: tomllib.loads(text))
    lists._lists.cache_clear()
    try:
        with pytest.raises(LexiconError) as error:
            entries()
    finally:
        lists._lists.cache_clear()
    assert str(error.value).startswith(message)


def test_countries_load_without_the_other_lists():
    code = """
from onrecord.corpus.lexicon import capitals, country_suggestions, entries, find_country
find_country("Russia"), country_suggestions("Rusia"), capitals()
assert entries._lists.cache_info().currsize == 0
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_lists_cannot_be_changed():
    for found in (
        countries(),
        country_names(),
        capitals(),
        institutions(),
        generics(),
        officials(),
        officials_by_surname(),
    ):
        with pytest.raises(TypeError):
            found["x"] = None


def test_no_spelling_is_listed_twice_in_an_entry():
    for official in every_official():
        spellings = Counter(fold(name) for name in (official.name, *official.variants))
        assert [name for name, count in spellings.items() if count > 1] == [], official.name


def test_the_examples_in_docstrings_are_true():
    results = doctest.testmod(country)
    assert results.attempted
    assert not results.failed
