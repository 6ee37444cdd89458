"""Countries and bodies when they speak: what each is, for whom it speaks, and what is none though it has the name."""

import pytest
from onrecord import extract
from onrecord.corpus.lexicon import UNIONS, capitals, countries, country_names, institutions, told_names
from onrecord.corpus.read import from_text


def heard(subject, before="The talks went on."):
    """Return whom a sentence with this subject has speak, without the name as written."""
    text = f"{before}\n\n{subject[:1].upper()}{subject[1:]} said on Monday that the talks had failed."
    return [
        (one.kind, one.name, one.organisation, one.country)
        for statement in extract(from_text(text))
        for one in statement.speakers
    ]


# Countries

SHARED = {"congo", "congolese", "korea", "korean", "koreans", "virgin islands", "virgin islander", "virgin islanders"}
CUT = {"washington dc", "st johns", "saint johns", "st georges"}  # the subject of the sentence ends within


@pytest.mark.parametrize("code", sorted(countries()))
def test_every_country_speaks_by_all_its_names(code):
    country = countries()[code]
    names = [name for name in (country.name, *country.names) if name.lower() not in SHARED]
    cities = [name for name, of in capitals().items() if of == code and name not in CUT]
    listed = {name: heard(name) for name in (*names, *(city.title() for city in cities))}
    assert listed == {name: [("government", country.name, None, code)] for name in listed}


@pytest.mark.parametrize("code", sorted(countries()))
def test_a_country_is_told_by_its_people(code):
    demonyms = [name for name in countries()[code].demonyms if name.lower() not in SHARED and not name.endswith("s")]
    for demonym in demonyms:
        titled = [
            heard(f"{demonym} President Ada Oyarzun"),
            heard(f"A {demonym} diplomat"),
            heard(f"The {demonym} government"),
        ]
        assert [[country for *_, country in found] for found in titled] == [[code]] * 3, demonym


@pytest.mark.parametrize(
    "written", ["Congo", "The Congolese government", "A Korean diplomat", "Korean President Ada Oyarzun"]
)
def test_what_two_countries_share_tells_neither(written):
    [(_, _, _, country)] = heard(written)
    assert country is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Michael Jordan", "Michael Jordan"),
        ("Jordan Oyarzun", "Jordan Oyarzun"),
        ("Chad Oyarzun", "Chad Oyarzun"),
        ("Israel Oyarzun", "Israel Oyarzun"),
        ("Tom Holland", "Tom Holland"),
        ("Jack London", "Jack London"),
        ("Mark Cuban", "Mark Cuban"),
        ("German Oyarzun, an actor,", "German Oyarzun"),
        ("German Khan", "German Khan"),
        ("M. Dane Oyarzun", "M. Dane Oyarzun"),
        ("Ada Oyarzun, the chairwoman in Nassau County,", "Ada Oyarzun"),
        ("Indian Rocks Beach mayor Ada Oyarzun", "Ada Oyarzun"),
        ("Cuban American activist Ada Oyarzun", "Ada Oyarzun"),
    ],
)
def test_a_country_within_another_name_is_none(written, name):
    [(kind, found, _, country)] = heard(written)
    assert (kind, found, country) == ("person", name, None)


@pytest.mark.parametrize(
    ("written", "country"),
    [
        ("German Chancellor Ada Oyarzun", "DE"),
        ("The German army", "DE"),
        ("German officials", "DE"),
        ("Dutch Defence Minister Ada Oyarzun", "NL"),
        ("Thai police", "TH"),
        ("The Lao foreign minister", "LA"),
        ("BiH", "BA"),
        ("I-Kiribati President Ada Oyarzun", "KI"),
        ("Northern Ireland's First Minister Ada Oyarzun", "GB"),
    ],
)
def test_an_adjective_is_its_country(written, country):
    assert [code for *_, code in heard(written)] == [country]


GEORGIA = "Georgia businesswoman Ada Oyarzun"


@pytest.mark.parametrize(
    ("before", "written", "country"),
    [
        ("Turnout was high in Ohio and Georgia.", "Ada Oyarzun, a committeewoman from Georgia,", None),
        ("Turnout was high in New Hampshire and Georgia.", GEORGIA, None),
        ("Turnout was high in Ohio.", "Georgia Governor Ada Oyarzun", "US"),
        ("The talks in Tbilisi went on in the presence of the governor of Ohio.", "Georgia", "GE"),
        ("The Georgian minister had been to Ohio.", "Georgia", "GE"),
        ("Russia had been warned from Ohio.", "Georgia", "GE"),
        ("The talks went on.", "Georgia", "GE"),
    ],
)
def test_georgia_is_the_state_among_states(before, written, country):
    assert [code for *_, code in heard(written, before)] == [country]


# Bodies


@pytest.mark.parametrize(
    ("kind", "organisation", "country", "names"),
    [
        ("institution", "Department of State", "US", "Foggy Bottom | the State Department"),
        ("institution", "Department of Labor", "US", "the Labor Department"),
        ("institution", "Central Intelligence Agency", "US", "the CIA"),
        ("institution", "US Congress", "US", "Capitol Hill"),
        ("government", "British government", "GB", "Whitehall"),
        ("government", "Downing Street", "GB", "Downing Street | No 10 | Number 10"),
        ("government", "Scottish Government", "GB", "the Scottish government | Holyrood"),
        ("government", "Northern Ireland Executive", "GB", "Stormont"),
        ("institution", "MI6", "GB", "MI6"),
        ("government", "Elysee", "FR", "the Élysée | the Elysee Palace"),
        ("institution", "Ministry of Foreign Affairs", "FR", "the Quai d'Orsay"),
        ("institution", "Bank of France", "FR", "the Banque de France"),
        ("institution", "Directorate-General for External Security", "FR", "the DGSE"),
        ("institution", "Bundestag", "DE", "the Bundestag"),
        ("institution", "Bundesnachrichtendienst", "DE", "the BND"),
        ("institution", "Federal Office for the Protection of the Constitution", "DE", "the BfV"),
        ("group", "Alternative for Germany", "DE", "the AfD"),
        ("institution", "Ministry of Foreign Affairs", "IT", "the Farnesina"),
        ("institution", "Sejm", "PL", "the Sejm"),
        ("government", "Kremlin", "RU", "the Kremlin"),
        ("institution", "Federal Security Service", "RU", "the FSB | the Lubyanka"),
        ("institution", "State Duma", "RU", "the Duma"),
        ("government", "Soviet Union", None, "the Soviet Union | the USSR"),
        ("institution", "Verkhovna Rada", "UA", "the Verkhovna Rada"),
        ("institution", "Security Service of Ukraine", "UA", "the SBU"),
        ("government", "Office of the President of Ukraine", "UA", "Bankova | Bankova Street"),
        ("institution", "Knesset", "IL", "the Knesset"),
        ("institution", "Mossad", "IL", "Mossad"),
        ("institution", "Islamic Revolutionary Guard Corps", "IR", "the IRGC | the Revolutionary Guards"),
        ("group", "Mujahedin-e Khalq", "IR", "the MEK"),
        ("government", "Turkish presidency", "TR", "Bestepe | Çankaya"),
        ("group", "Kurdistan Workers' Party", "TR", "the Kurdistan Workers' Party | the PKK"),
        ("government", "Kurdistan Regional Government", "IQ", "Iraqi Kurdistan | the Iraqi Kurdistan government"),
        ("government", "Zhongnanhai", "CN", "Zhongnanhai"),
        ("government", "Blue House", "KR", "the Blue House"),
        ("government", "Kantei", "JP", "the Kantei | Kasumigaseki"),
        ("government", "Indian government", "IN", "Raisina Hill | South Block"),
        ("institution", "Research and Analysis Wing", "IN", "the R&AW | the Research and Analysis Wing"),
        ("institution", "Lok Sabha", "IN", "the Lok Sabha"),
        ("institution", "Inter-Services Intelligence", "PK", "the ISI"),
        ("group", "Taliban", "AF", "the Taliban | the Islamic Emirate"),
        ("institution", "Ministry of Foreign Affairs", "MY", "Wisma Putra"),
        ("government", "Malacanang", "PH", "Malacañang"),
        ("government", "Planalto", "BR", "the Planalto"),
        ("institution", "Ministry of Foreign Affairs", "BR", "Itamaraty"),
        ("government", "Casa Rosada", "AR", "the Casa Rosada"),
        ("government", "Narino Palace", "CO", "the Casa de Nariño | the Nariño Palace"),
        ("institution", "Ministry of Foreign Affairs", "PE", "Torre Tagle"),
        ("institution", "Bank of Mexico", "MX", "Banxico"),
        ("group", "Shining Path", "PE", "the Shining Path | Sendero Luminoso"),
        ("group", "Revolutionary Armed Forces of Colombia", "CO", "FARC"),
        ("government", "Union Buildings", "ZA", "the Union Buildings"),
        ("government", "Aso Rock", "NG", "Aso Rock | Aso Villa"),
        ("group", "Frelimo", "MZ", "Frelimo"),
        ("group", "Hamas", "PS", "Hamas"),
        ("group", "Palestinian Islamic Jihad", "PS", "Islamic Jihad"),
        ("group", "Al-Aqsa Martyrs Brigades", "PS", "the Al-Aqsa Martyrs' Brigades"),
        ("group", "Khmer Rouge", "KH", "the Khmer Rouge"),
        ("institution", "UN Population Fund", "UN", "UNFPA"),
        ("institution", "UN Mission in South Sudan", "UN", "UNMISS"),
        ("institution", "UNICEF", "UN", "UNICEF | the UN children's agency"),
        ("institution", "International Atomic Energy Agency", "UN", "the IAEA | the UN nuclear watchdog"),
        ("institution", "International Court of Justice", "UN", "the ICJ"),
        ("institution", "European Commission", "EU", "the European Commission | the Berlaymont"),
        ("institution", "Eurojust", "EU", "Eurojust"),
        ("institution", "NATO", None, "NATO | the North Atlantic Council"),
        ("institution", "African Union", None, "the AU | the African Union Commission"),
        ("institution", "Organization of Turkic States", None, "the OTS | the Organization of Turkic States"),
        ("institution", "OPEC Plus", None, "OPEC+"),
        ("institution", "International Criminal Court", None, "the ICC"),
        ("institution", "International Committee of the Red Cross", None, "the ICRC"),
        ("group", "Doctors Without Borders", None, "MSF | Médecins Sans Frontières"),
        ("institution", "Facebook", None, "Facebook"),
        ("media", "Syrian Arab News Agency", "SY", "SANA"),
        ("media", "Korean Central News Agency", "KP", "KCNA"),
        ("media", "Iran International", "GB", "Iran International"),
        ("media", "Mail & Guardian", "ZA", "the Mail & Guardian"),
    ],
)  # fmt: skip
def test_bodies_speak_for_whom_they_are(kind, organisation, country, names):
    listed = {name: [(found[0], *found[2:]) for found in heard(name)] for name in names.split(" | ")}
    assert listed == {name: [(kind, organisation, country)] for name in listed}


@pytest.mark.parametrize(
    ("before", "written", "organisation", "country"),
    [
        ("The Rapid Support Forces (RSF) took the town.", "the RSF", "Rapid Support Forces", "SD"),
        ("Reporters Without Borders (RSF) had its list out.", "the RSF", "RSF", None),
        ("The talks went on.", "the RSF", "RSF", None),
        ("The self-proclaimed Donetsk People's Republic took part.", "the DPR", "Donetsk People's Republic", None),
        ("The House of Representatives (DPR) met in Jakarta.", "the DPR", "DPR", None),
        ("The Syrian Democratic Forces took part.", "the SDF", "Syrian Democratic Forces", "SY"),
        ("The International Cricket Council (ICC) met.", "the ICC", "ICC", None),
        ("The Federal Security Service (FSB) took part.", "the FSB", "Federal Security Service", "RU"),
        ("A security agency (FSB) took part.", "the FSB", "Federal Security Service", "RU"),
    ],
)
def test_an_abbreviation_is_what_the_document_tells(before, written, organisation, country):
    assert [found[2:] for found in heard(written, before)] == [(organisation, country)]


@pytest.mark.parametrize(
    ("written", "country"),
    [
        ("The Philippine Department of Justice", "PH"),
        ("The Irish EPA", "IE"),
        ("Nigeria's Securities and Exchange Commission", "NG"),
        ("The Iraqi Kurdistan government", "IQ"),
        ("Lebanon's Hezbollah", "LB"),
        ("The US State Department", "US"),
        ("The Pakistani Secret Service", "PK"),
        ("Mr. Gallup", None),
    ],
)
def test_a_body_is_that_of_whoever_owns_it(written, country):
    assert [found[3] for found in heard(written)] == [country]


def test_names_that_a_text_must_tell_are_nobodys_else():
    assert told_names().keys() & (institutions().keys() | country_names().keys() | UNIONS.keys()) == set()
