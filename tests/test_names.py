"""Which spellings of a name are one person's, which are not, and by which name a corpus lists its speakers."""

import json
import re
import unicodedata
from io import StringIO
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onrecord import Corpus
from onrecord.corpus.lexicon import SHIPPED, Month, Official, Roster, Term, namekey, using
from onrecord.corpus.lexicon.namekey import name_key, word_key
from onrecord.corpus.lexicon.vocabulary import load
from onrecord.corpus.model import Document, Speaker
from onrecord.corpus.store import Store
from onrecord.index.authority import spelling
from onrecord.index.engine import Facet
from onrecord.index.headings import ALONE, NOWHERE, Heading, Spelling, headings
from onrecord.render.cards import Cards
from onrecord.render.formats import counts_envelope
from onrecord.render.lines import Lines

# The key


def _alike(one, other):
    first, second = name_key(one), name_key(other)
    return first.words == second.words and ("" in (first.middle, second.middle) or first.middle == second.middle)


ONE = [
    # accents, case, marks, hyphens
    ("Gabriel García Márquez", "Gabriel Garcia Marquez"),
    ("JENS STOLTENBERG", "Jens Stoltenberg"),
    ("Ban Ki-moon", "Ban Ki Moon"),
    ("Martin O’Malley", "Martin O'Malley"),
    ("Jean-Yves Le Drian", "Jean Yves le Drian"),
    # order
    ("Xi Jinping", "Jinping Xi"),
    ("Orbán Viktor", "Viktor Orban"),
    ("García Márquez, Gabriel", "Gabriel García Márquez"),
    # Cyrillic
    ("Sergei Lavrov", "Sergey Lavrov"),
    ("Sergei Lavrov", "Serguei Lavrov"),
    ("Sergej Lavrov", "Sergey Lavrov"),
    ("Yevgeny Primakov", "Evgeniy Primakov"),
    ("Yevgeni Primakov", "Evgenii Primakov"),
    ("Dmitry Peskov", "Dmitri Peskov"),
    ("Dmitriy Peskov", "Dmitrii Peskov"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
    ("Volodymyr Zelenskiy", "Volodymyr Zelenski"),
    ("Maria Zakharova", "Mariya Zakharova"),
    ("Marija Zakharova", "Maria Zaharova"),
    ("Nikolai Patrushev", "Nikolay Patrushev"),
    ("Alexei Kudrin", "Aleksey Kudrin"),
    ("Vassily Nebenzia", "Vasily Nebenzya"),
    ("Ilham Aliyev", "Ilham Aliev"),
    ("Valentina Matviyenko", "Valentina Matvienko"),
    ("Levon Ter-Petrosyan", "Levon Ter-Petrosian"),
    ("Slobodan Milošević", "Slobodan Milosevich"),
    ("Boris Yeltsin", "Boris Eltsin"),
    ("Mikhail Gorbachev", "Mikhail Gorbachyov"),
    # patronymics and middle initials
    ("Sergei Viktorovich Lavrov", "Sergei Lavrov"),
    ("Sergei V. Lavrov", "Sergei Viktorovich Lavrov"),
    ("Maria Vladimirovna Zakharova", "Maria Zakharova"),
    ("Donald J. Trump", "Donald Trump"),
    ("George H. W. Bush", "George H.W. Bush"),
    ("F. W. de Klerk", "F.W. de Klerk"),
    # what goes before
    ("Moderator Ada Oyarzun", "Ada Oyarzun"),
    ("Billionaire Tom Oyarzun", "Tom Oyarzun"),
    # Arabic
    ("Mohammed Javad Zarif", "Mohamed Javad Zarif"),
    ("Muhammad Javad Zarif", "Mohammad Jawad Zarif"),
    ("Hassan Diab", "Hasan Diab"),
    ("Fuad Hussein", "Fuad Husain"),
    ("Muammar Gaddafi", "Moammar Qaddafi"),
    ("Muammar Kadhafi", "Muammar Gadhafi"),
    ("Bashar al-Assad", "Bashar Assad"),
    ("Bashar Al Assad", "Bashar el-Assad"),
    ("Abdel Fattah el-Sisi", "Abdul Fattah al-Sisi"),
    ("Abdelfattah Sisi", "Abdel-Fattah al-Sissi"),
    ("Abd al-Rahman Ghazi", "Abdulrahman Ghazi"),
    ("Mohammed bin Salman", "Mohamed ibn Salman"),
    ("Mohammed ben Salman", "Mohammad Bin Salman"),
    ("Qassem Soleimani", "Kassem Suleimani"),
    ("Khaled Mansour", "Khalid Mansur"),
    ("Zia ul-Haq", "Zia-ul-Haq"),
    # what goes before and behind
    ("Mr. Donald Trump", "Donald Trump"),
    ("President Xi Jinping", "Xi Jinping"),
    ("King Salman bin Abdulaziz", "Salman bin Abdulaziz"),
    ("Dr. Sebastian Gorka", "Sebastian Gorka, PhD"),
    ("Ferdinand Marcos Jr.", "Ferdinand Marcos, Jr"),
]

TWO = [
    ("Wang Yi", "Wang Li"),
    ("Wang Yi", "Wang Wei"),
    ("Li Peng", "Li Ping"),
    ("Jianning Zhou", "Jianing Zhou"),
    ("Zhou Zhiming", "Zhu Zhiming"),
    ("Zhang Zhiming", "Zhang Jiming"),
    ("Chen Gang", "Cheng Gang"),
    ("Lee Jae-ho", "Li Jae-ho"),
    ("Kim Yong-nam", "Kim Yong-chol"),
    ("Nguyen Xuan Phuc", "Nguyen Xuan Phong"),
    ("Ivan Petrov", "Ivan Petrova"),
    ("Maria Rossi", "Mario Rossi"),
    ("Andrea Costa", "Andres Costa"),
    ("Gabriel Roux", "Gabrielle Roux"),
    ("Henry Martin", "Henri Martin"),
    ("Tony Blake", "Toni Blake"),
    ("Tom Burke", "Tom Bourke"),
    ("Marc Allen", "Mark Allen"),
    ("Luis Mora", "Louis Mora"),
    ("Michael Sheen", "Michael Shin"),
    ("Jan Nowak", "Jan Novak"),
    ("Brian Hale", "Bryan Hale"),
    ("Joe Hale", "Jo Hale"),
    ("Hassan Ali", "Ali Hassan"),
    ("James Thomas", "Thomas James"),
    ("Salman bin Abdulaziz", "Abdulaziz bin Salman"),
    ("Mohammed bin Salman", "Mohammed Salman"),
    ("George W. Bush", "George H.W. Bush"),
    ("John A. Smith", "John B. Smith"),
    ("Sergei Ivanovich Ivanov", "Sergei Borisovich Ivanov"),
    ("Donald Trump Jr.", "Donald Trump"),
    ("Pedro Sánchez", "Pedro Sánchez Pérez-Castejón"),
    ("Doug Schoen", "Douglas Schoen"),
    ("King Salman", "Salman"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_spellings_of_one_name_have_one_key(one, other):
    assert _alike(one, other), (str(name_key(one)), str(name_key(other)))


@pytest.mark.parametrize(("one", "other"), TWO)
def test_names_of_two_people_have_two_keys(one, other):
    assert not _alike(one, other), (name_key(one), name_key(other))


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Murphy", False), ("Ms. Murphy", False), ("al-Assad", False), ("von der Leyen", False), ("J. Murphy", False),
        ("King Salman", False), ("Trump Jr.", False), ("Suharto", False), ("", False), ("…", False),
        ("Al Gore", True), ("Ben Wallace", True), ("Mervyn King", True), ("Ursula von der Leyen", True), ("JD Vance", True),
    ],
)  # fmt: skip
def test_a_surname_alone_is_no_full_name(name, full):
    assert name_key(name).full == full


NAMES = sorted({name for official in SHIPPED.everybody for name in (official.name, *official.variants)})
_RULES = load("names.toml")


def _plain(name):
    """Whether no word of a name means something by its place."""
    listed = ["titles", "styles", "degrees", "articles", "filial", "both"]
    special = {word for key in listed for word in _RULES[key].split()} | set(_RULES["generations"])
    endings = tuple(_RULES["patronymics"].split())
    words = name.lower().split()
    return (
        re.fullmatch(r"[^\W\d_]{2,}(?: [^\W\d_]{2,})+", name) is not None
        and not special & {word_key(word) for word in words} | special & set(words)
        and not any(word.endswith(endings) or word.startswith("abd") for word in words)
    )


PLAIN = [name for name in NAMES if _plain(name)]


@settings(deadline=None)
@given(st.sampled_from(PLAIN).flatmap(lambda name: st.tuples(st.just(name), st.permutations(name.split()))))
def test_the_order_of_the_words_does_not_matter(drawn):
    name, words = drawn
    assert name_key(" ".join(words)) == name_key(name)


@settings(deadline=None)
@given(st.sampled_from(NAMES), st.data())
def test_accents_and_case_do_not_matter(name, data):
    marks = [data.draw(st.sampled_from(["", "\u0301", "\u0308", "\u030c"])) if char.isalpha() else "" for char in name]
    written = "".join(char + mark for char, mark in zip(name, marks, strict=True))
    assert name_key(written) == name_key(name)
    assert name_key(unicodedata.normalize("NFC", written)) == name_key(name)
    assert name_key(name.upper()) == name_key(name.lower()) == name_key(name)


@settings(deadline=None)
@given(st.one_of(st.text(), st.from_regex(r"[a-z]{1,14}", fullmatch=True), st.sampled_from(" ".join(NAMES).split())))
def test_the_key_of_a_key_is_itself(word):
    assert word_key(word_key(word)) == word_key(word)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_every_text_has_a_key(text):
    key = name_key(text)
    assert key.words
    assert name_key(text) == key


def test_no_two_officials_have_one_key():
    """But for those listed here, with the reason."""
    excused = {}  # {frozenset({"A B", "B A"}): "one person: remove either"}
    found = {
        frozenset((one.name, other.name))
        for alike in SHIPPED.by_key.values()
        for one, other in combinations(alike, 2)
        for name in (one.name, *one.variants)
        for rival in (other.name, *other.variants)
        if _alike(name, rival)
    }
    assert found == set(excused)


@pytest.mark.parametrize("sound", _RULES["sounds"], ids=lambda sound: sound["find"])
def test_each_rule_of_sound_joins_what_it_should_and_nothing_else(sound):
    assert sound["why"]
    for spellings in sound["joins"]:
        assert len({word_key(word) for word in spellings.split()}) == 1, spellings
    for names in sound.get("apart", ()):
        assert len({word_key(word) for word in names.split()}) == 2, names


@pytest.mark.parametrize("left_out", range(len(_RULES["sounds"])), ids=lambda at: _RULES["sounds"][at]["find"])
def test_no_rule_of_sound_is_needless(left_out, monkeypatch):
    sounds = [(re.compile(sound["find"]), sound["make"]) for sound in _RULES["sounds"]]
    monkeypatch.setattr(namekey, "_sounds", lambda: sounds[:left_out] + sounds[left_out + 1 :])
    word_key.cache_clear()
    try:
        joined = [len({word_key(word) for word in words.split()}) for words in _RULES["sounds"][left_out]["joins"]]
    finally:
        word_key.cache_clear()
    assert max(joined) > 1


def test_a_name_costs_bounded_time():
    for piece in ("a", "an", "fangan", "A. ", "al-", "ye", "abdul ", "o"):
        assert name_key(piece * 20_000)


# Headings


def _person(name, country=None, written=None):
    return Speaker(name, written or name, "person", None, None, country)


def _ministry(name, country):
    return Speaker(name, "x", "institution", None, "Ministry of Defence", country)


def _listed(*speakers):
    """The headings of speakers, each once for every time that it is named."""
    counts = {}
    for speaker in speakers:
        found = spelling(speaker)
        if found:
            counts[found] = counts.get(found, 0) + 1
    listed = headings(counts)
    return [listed[found] if (found := spelling(speaker)) else None for speaker in speakers]


JOHNSON, SMITH = "Mick Jonson", "Jon Smith-Oye"


@pytest.mark.parametrize(
    ("speakers", "expected"),
    [
        ([_person("Sergey Ostrow"), _person("Sergei Ostrow"), _person("Sergei Ostrow")], [("Sergei Ostrow", None)] * 3),
        ([_person("Sergey Ostrow"), _person("Sergei Ostrow")], [("Sergei Ostrow", None)] * 2),
        ([_person("Sergey V. Lavrov", "RU"), _person("Serguei Lavrov")], [("Sergei Lavrov", None)] * 2),
        ([_person("Antonio Guterres", "PT"), _person("António Guterres", "UN")], [("Antonio Guterres", None)] * 2),
        ([_person("ADA MOE"), _person("Ada Moe")], [("Ada Moe", None)] * 2),
        # what is not known parts nobody, what is known to differ does
        ([_person(JOHNSON, "US"), _person(JOHNSON)], [(JOHNSON, None)] * 2),
        ([_person(JOHNSON, "US"), _person(JOHNSON, "EU")], [(JOHNSON, None)] * 2),
        ([_person(JOHNSON, "US"), _person(JOHNSON, "NZ")], [(JOHNSON, "US"), (JOHNSON, "NZ")]),
        (
            [_person(JOHNSON, "US"), _person(JOHNSON, "NZ"), _person(JOHNSON)],
            [(JOHNSON, "US"), (JOHNSON, "NZ"), (JOHNSON, NOWHERE)],
        ),
        ([_person("Ada B. Moe"), _person("Ada Moe")], [("Ada B. Moe", None)] * 2),
        (
            [_person("Ada B. Moe"), _person("Ada C. Moe"), _person("Ada Moe")],
            [("Ada B. Moe", None), ("Ada C. Moe", None), ("Ada Moe", None)],
        ),
        # an official of one country is nobody's namesake of another
        ([_person("Mike Pence", "US"), _person("Mike Pence", "NZ")], [("Mike Pence", "US"), ("Mike Pence", "NZ")]),
        ([_person("George W. Bush"), _person("George H. W. Bush")], [("George W. Bush", None), ("George H.W. Bush", None)]),
        ([_person("George Bush"), _person("George W. Bush"), _person("George H. W. Bush")][:1], [("George Bush", None)]),
        # one name only
        ([_person("Murphy"), _person("Chris Murphy")], [("Murphy", ALONE), ("Chris Murphy", None)]),
        ([_person("Murphy", "US"), _person("Murphy", "IE")], [("Murphy", ALONE)] * 2),
        ([_person("Suharto")], [("Suharto", None)]),
        # bodies, and nobody
        ([Speaker("the White House", "x", "government"), Speaker("White House", "x", "government")], [("the White House", None)] * 2),
        ([Speaker("Port Authority", "x", "institution", country="NO"), Speaker("Port Authority", "x", "institution", country="PT")],
         [("Port Authority", "NO"), ("Port Authority", "PT")]),
        ([_ministry("Mali's defence ministry", "ML"), _ministry("Mali's Ministry of Defence", "ML"), _ministry("Chad's army office", "TD")],
         [("Mali's Ministry of Defence", None)] * 2 + [("Chad's army office", None)]),
        ([Speaker("he", "he", "unnamed"), Speaker("a diplomat", "x", "unnamed", country="FR")], [None, None]),
    ],
)  # fmt: skip
def test_a_speaker_has_one_heading(speakers, expected):
    assert _listed(*speakers) == [Heading(*pair) if pair else None for pair in expected]


def test_a_users_own_official_gives_the_heading():
    own = Official("Astrid Fjeldberg", "f", (Term("mayor", None, "NO", Month(2019)),), ("Astri Fjeldberg",))
    with using(Roster((own,), "x")):
        assert _listed(_person("Astri Fjeldberg"), _person("Astri Fjeldberg"))[0] == Heading("Astrid Fjeldberg")
    assert _listed(_person("Astri Fjeldberg"))[0] == Heading("Astri Fjeldberg")


def test_a_spelling_is_its_term():
    found = spelling(_person("Ada B. \x1e\x1f Moe", "NO"))
    assert Spelling.of(found.term) == found
    assert found.term.startswith(found.prefix)


# A corpus


@pytest.fixture
def corpus(tmp_path, make_statement):
    """A corpus of people whom its documents spell differently."""
    named = [
        ("aaaa00000001", "d1", _person("Sergey Ostrowski", "PL", "Mr. Ostrowski")),
        ("aaaa00000002", "d2", _person("Sergei Ostrowski", None)),
        ("aaaa00000003", "d3", _person("Sergei A. Ostrowski", "PL")),
        ("aaaa00000004", "d3", _person("Ostrowski")),
        ("aaaa00000005", "d2", _person("Muammar Gaddafi", "LY", "Kadhafi")),
        ("aaaa00000006", "d2", Speaker("he", "he", "unnamed")),
        ("aaaa00000007", "d1", _person("Sergei Ostrowski", "PL")),
    ]
    with Store(tmp_path / "corpus.sqlite", create=True) as store:
        for document in ("d1", "d2", "d3"):
            statements = [
                make_statement(f"The port of {key} opens", id=key, document=document, speakers=[speaker])
                for key, where, speaker in named
                if where == document
            ]
            store.replace(Document(document, "text"), statements, extractor="test")
    with Corpus(tmp_path) as opened:
        yield opened


def test_facets_list_each_speaker_once(corpus):
    found = [(facet.value, facet.count, facet.note) for facet in corpus.facets("", "speaker")]
    assert found == [("Sergei Ostrowski", 4, None), ("Muammar Gaddafi", 1, None), ("Ostrowski", 1, ALONE)]
    assert [facet.value for facet in corpus.facets("aaaa00000003", "speaker")] == ["Sergei Ostrowski"]


def test_a_search_shows_the_name_that_the_facets_list_and_the_name_as_written(corpus):
    [first] = corpus.search("id:aaaa00000001")
    assert [(speaker.name, speaker.written) for speaker in first.speakers] == [("Sergei Ostrowski", "Mr. Ostrowski")]
    [nobody] = corpus.search("id:aaaa00000006")
    assert nobody.speakers[0].name == "he"
    assert corpus.statement("aaaa00000001").speakers[0].name == "Sergey Ostrowski"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Sergey Ostrowski", "1237"),
        ("Serguei Ostrowsky", "1237"),
        ("Ostrowski, Sergei", "1237"),
        ("Sergei A. Ostrowski", "1237"),
        ("Sergei B. Ostrowski", "127"),
        ("Ostrowski", "12347"),
        ("Qaddafi", "5"),
        ("Moammar al-Gadhafi", "5"),
        ("Gaddaf*", "5"),
        ("Sergei Ostrow", ""),
        ("Ostrowska", ""),
    ],
)
def test_any_spelling_finds_a_speaker(corpus, asked, expected):
    query = f"speaker:{asked}" if asked.endswith("*") else f'speaker:"{asked}"'
    assert "".join(sorted(one.id[-1] for one in corpus.search(query))) == expected


def test_an_index_made_anew_lists_the_same(corpus):
    before = corpus.facets("", "speaker")
    corpus.reindex()
    assert corpus.facets("", "speaker") == before


def test_a_note_is_shown_behind_the_name():
    counts = [Facet("Ren Tao", 2, "CN"), Facet("Osipov", 1, ALONE), Facet("Ada Moe", 1)]
    lines = StringIO()
    Lines(lines).counts(counts, str)
    assert lines.getvalue() == "2\tRen Tao (CN)\n1\tOsipov (one name only)\n1\tAda Moe\n"
    told = json.loads(counts_envelope("", "speaker", 3, counts))["counts"]
    assert told[0] == {"value": "Ren Tao", "count": 2, "note": "CN"}
    assert told[2]["note"] is None


def test_a_note_is_shown_on_a_terminal(capsys):
    Cards().counts([Facet("Ren Tao", 2, "CN"), Facet("RU", 1)], lambda value: value.title())
    shown = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [words[:4] for words in shown] == [["2", "Ren", "Tao", "(CN)"], ["1", "Ru", "██████████"]]
