"""Identification: who the source is, for which body and country, and what stays unknown."""

import re
import time
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord.corpus.extract import extract
from onrecord.corpus.identify import Identifier
from onrecord.corpus.identify.office import one_letter_off
from onrecord.corpus.model import Document
from onrecord.corpus.read import from_text
from onrecord.corpus.segment import segment
from onrecord.corpus.tag import Tagged


def speakers(text):
    return [statement.speakers for statement in extract(from_text(text))]


def told(text):
    return [(one.name, one.kind, one.role, one.organisation, one.country) for one in speakers(text)[-1]]


MFA = "Ministry of Foreign Affairs"

TITLES = [
    ("Russian Foreign Minister Sergey Lavrov said it was late.", ("Sergei Lavrov", "person", "foreign minister", MFA, "RU")),
    ("Norway's foreign minister, Kari Moe, said it was late.", ("Kari Moe", "person", "foreign minister", MFA, "NO")),
    ("Kari Moe, Norway's foreign minister, said it was late.", ("Kari Moe", "person", "foreign minister", MFA, "NO")),
    ("Kremlin spokesman Ivan Petrov said it was late.", ("Ivan Petrov", "person", "spokesman", "Kremlin", "RU")),
    ("Chinese Foreign Ministry spokesperson Li Na said it was late.", ("Li Na", "person", "spokesperson", MFA, "CN")),
    ("NATO spokeswoman Ida Holm said it was late.", ("Ida Holm", "person", "spokeswoman", "NATO", None)),
    ("US envoy to Syria Paul Reed said it was late.", ("Paul Reed", "person", "envoy", None, "US")),
    ("The ambassador of Chile to France, Luis Rojas, said it was late.", ("Luis Rojas", "person", "ambassador", None, "CL")),
    ("A senior State Department official said it was late.",
     ("senior State Department official", "unnamed", "official", "Department of State", "US")),
    ("Iraqi police and medical officials said it was late.", ("Iraqi police and medical officials", "unnamed", None, None, "IQ")),
]  # fmt: skip

BODIES = [
    ("The Pentagon said it was late.", ("the Pentagon", "institution", None, "Department of Defense", "US")),
    (
        "The Russian Foreign Ministry said it was late.",
        ("the Russian Foreign Ministry", "institution", None, MFA, "RU"),
    ),
    ("Zambia's parliament said it was late.", ("Zambia's parliament", "institution", None, "parliament", "ZM")),
    ("The Zambian parliament said it was late.", ("Zambia's parliament", "institution", None, "parliament", "ZM")),
    ("The Obama administration said it was late.", ("Obama administration", "government", None, None, "US")),
    ("Damascus said it was late.", ("Syria", "government", None, None, "SY")),
    ("Norway said it was late.", ("Norway", "government", None, None, "NO")),
    (
        "The IMF said it was late.",
        ("International Monetary Fund", "institution", None, "International Monetary Fund", None),
    ),
    ("A group called 'Northern Dawn' said it was late.", ("Northern Dawn", "group", None, None, None)),
    ("The parliament said it was late.", ("parliament", "institution", None, None, None)),
]

LATER = [
    ("Kari Moe, Norway's foreign minister, spoke first. Moe said it was late.", "Kari Moe", "NO"),
    ("Norway's spokeswoman Kari Moe said it rained. She said it was late.", "Kari Moe", "NO"),
    ("Norway's spokeswoman Kari Moe said it rained. He said it was late.", "He", None),
    ("Norway's spokeswoman Kari Moe spoke to the press. The spokeswoman said it was late.", "Kari Moe", "NO"),
    ("Chinese President Hu Gang arrived in Oslo. Hu said it was late.", "Hu Gang", "CN"),
    ("The Pentagon said it rained. It said it was late.", "the Pentagon", "US"),
    ("The Pentagon released a note. The statement said it was late.", "statement", None),
    ("The Pentagon released a statement saying it rained. The statement said it was late.", "the Pentagon", "US"),
    ("Jan Moe and Kari Moe spoke. Moe said it was late.", "Moe", None),
    ("He said it was late.", "He", None),
    ("The minister said it was late.", "minister", None),
]

SEVERAL = [
    ("Chile's envoy Luis Rojas and Peru's envoy Ana Paz said it was late.", [("Luis Rojas", "CL"), ("Ana Paz", "PE")]),
    ("Norway and Sweden said it was late.", [("Norway", "NO"), ("Sweden", "SE")]),
    ("Foreign Minister Kari Moe of Norway met her Swedish counterpart Eva Lind. The ministers said it was late.",
     [("Kari Moe", "NO"), ("Eva Lind", "SE")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_titles(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(("text", "name", "country"), LATER)
def test_later_mentions(text, name, country):
    assert [(one.name, one.country) for one in speakers(text)[-1]] == [(name, country)]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_speakers(text, expected):
    assert [(one.name, one.country) for one in speakers(text)[-1]] == expected


def test_a_surname_alone_needs_its_country_in_the_text():
    assert told("Lavrov said it was late.")[0][4] is None
    assert told("Russia was silent until Lavrov said it was late.")[0][:1] == ("Sergei Lavrov",)


def test_the_name_as_written_is_kept():
    assert speakers("NATO Secretary-General Jens Stoltenburg said it was late.")[0][0].written.endswith(
        "Jens Stoltenburg"
    )


MISSPELT = [
    ("NATO Secretary-General Jens Stoltenburg said it was late.", "Jens Stoltenberg"),
    ("NATO Secretary-General Jan Stoltenburg said it was late.", "Jan Stoltenburg"),
    ("EU adviser Jens Stoltenburg said it was late.", "Jens Stoltenburg"),
]


@pytest.mark.parametrize(("text", "name"), MISSPELT)
def test_one_wrong_letter_is_mended_only_where_given_name_and_office_agree(text, name):
    assert told(text)[0][0] == name


LETTERS = [
    ("moe", "moe", False),
    ("moe", "mow", True),
    ("moe", "mo", True),
    ("moe", "mooe", True),
    ("moe", "meo", False),
]


@pytest.mark.parametrize(("left", "right", "expected"), LETTERS)
def test_one_letter_off(left, right, expected):
    assert one_letter_off(left, right) is expected


# Phrases: the sources are marked with [brackets], so that no rule of attribution has a part in them.


def marked(text, year=2024):
    """Return the speakers of each source in brackets, in the order of the text."""
    pieces = re.split(r"[\[\]]", text)
    plain = "".join(pieces)
    ends = list(accumulate(map(len, pieces)))
    paragraphs = [Tagged.of(paragraph) for paragraph in segment(Document("", plain))]
    identifier = Identifier.of(paragraphs, year)
    return [identifier.identify(ends[at - 1], ends[at]).speakers for at in range(1, len(pieces), 2)]


def briefly(found):
    return [(one.name, one.kind, one.country) for one in found]


BANDA = "Zambia's President Joyce Banda left. "

SOMEBODY_ELSE = [
    (BANDA + "[A spokesman for Banda] spoke.", ("spokesman for Banda", "unnamed", "ZM")),
    (BANDA + "[An adviser to President Banda] spoke.", ("adviser to President Banda", "unnamed", "ZM")),
    (BANDA + "[A lawyer for Ms. Banda] spoke.", ("lawyer for Ms. Banda", "unnamed", "ZM")),
    (BANDA + "[Banda's lawyer] spoke.", ("Banda's lawyer", "unnamed", "ZM")),
    (BANDA + "[Banda's office] spoke.", ("Banda's office", "unnamed", "ZM")),
    (BANDA + "[The former president's brother] spoke.", ("former president's brother", "unnamed", None)),
    (BANDA + "[Banda's party, the Dawn Union,] spoke.", ("Dawn Union", "group", "ZM")),
    (BANDA + "[Banda's spokeswoman Ruth Moyo] spoke.", ("Ruth Moyo", "person", "ZM")),
    (BANDA + "[A spokeswoman for Banda, Ruth Moyo,] spoke.", ("Ruth Moyo", "person", "ZM")),
    (BANDA + "[Banda's sister Ruth Moyo] spoke.", ("Ruth Moyo", "person", None)),
    ("[A cousin of Joyce Banda] spoke.", ("cousin of Joyce Banda", "unnamed", None)),
    ("[The spokesman for the Zambian army] spoke.", ("spokesman for the Zambian army", "unnamed", "ZM")),
    ("[Chile's envoy to Peru Luis Rojas] spoke.", ("Luis Rojas", "person", "CL")),
    ("[Minister of State for Trade Luis Rojas] spoke.", ("Luis Rojas", "person", None)),
]  # fmt: skip

WHOLE_NAMES = [
    ("[ECOWAS Commission President Ada Obi] spoke.", ("Ada Obi", "person", None)),
    ("[Fisheries Minister Ada Obi] spoke.", ("Ada Obi", "person", None)),
    ("[Los Angeles Mayor Ada Obi] spoke.", ("Ada Obi", "person", None)),
    ("[Oslo Mayor Ada Obi] spoke.", ("Ada Obi", "person", "NO")),
    ("[Norway's Obi] spoke.", ("Obi", "person", "NO")),
    ("[The Nairobi Herald] wrote.", ("Nairobi Herald", "media", None)),
    ("[The Malawi Defence Force] spoke.", ("Malawi Defence Force", "institution", "MW")),
    ("[David Jordan] spoke.", ("David Jordan", "person", None)),
    ("[Mr. Chad] spoke.", ("Chad", "person", None)),
    ("[London Breed] spoke.", ("London Breed", "person", None)),
    ("[Finance Minister Israel Levi] spoke.", ("Israel Levi", "person", None)),
    ("[The ambassador to Jordan Ada Obi] spoke.", ("Ada Obi", "person", None)),
    ("[Neighbouring Jordan] spoke.", ("Jordan", "government", "JO")),
    ("[Team Jordan] spoke.", ("Team Jordan", "institution", None)),
    ("[Jordan] spoke.", ("Jordan", "government", "JO")),
    ("[Oman's minister Salim al-Busaidi] spoke.", ("Salim al-Busaidi", "person", "OM")),
    ("[Al-Amin Said al-Amin Osman] spoke.", ("Al-Amin Said al-Amin Osman", "person", None)),
    ("[Emir Sheikh Nasser bin Khalid Al Saba] spoke.", ("Nasser bin Khalid Al Saba", "person", None)),
    ("[Sheikh Hasina] spoke.", ("Sheikh Hasina", "person", "BD")),
]  # fmt: skip

NOBODY_NAMED = ["Analysts", "Experts", "Residents", "Officials", "Sources", "Diplomats", "Fishermen", "Critics"]

TOPICS = [
    ("[Norway expert Ada Obi] spoke.", None),
    ("[Norwegian expert Ada Obi] spoke.", "NO"),
    ("[Norway's envoy Ada Obi] spoke.", "NO"),
    ("[Norway analyst Ada Obi] spoke.", None),
    ("[Ada Obi, Norway director at Chatham House,] spoke.", None),
    ("US envoy to Peru Ada Obi came. [Obi] spoke.", "US"),
    ("[Ada Obi, a Norway specialist at Chatham House,] spoke.", None),
    ("[The UN's Norway chief Ada Obi] spoke.", "UN"),
    ("[Ada Obi, the Peruvian head of the IAEA,] spoke.", "UN"),
    ("[Ada Obi, the Peruvian secretary-general of NATO,] spoke.", None),
    ("[Georgia Governor Ada Obi] spoke.", "US"),
    ("[Georgia Secretary of State Ada Obi] spoke.", "US"),
    ("[The attorney general of Georgia, Ada Obi,] spoke.", "US"),
    ("[New Mexico Governor Ada Obi] spoke.", "US"),
    ("[Georgian Prime Minister Ada Obi] spoke.", "GE"),
    ("[Georgia's foreign minister Ada Obi] spoke.", "GE"),
    ("[French and German officials] spoke.", None),
    ("[The ministers of France, Italy and Spain] spoke.", None),
]  # fmt: skip

SIDE_BY_SIDE = [
    ("[The U.S., Peru and the Arab League] spoke.", ["United States", "Peru", "Arab League"]),
    ("[Lima, Oslo and Rome] spoke.", ["Peru", "Norway", "Italy"]),
    ("[Foreign Minister Ada Obi, Defence Minister Kari Moe and the army] spoke.", ["Ada Obi", "Kari Moe", "army"]),
    ("[Ada Obi, Peru's foreign minister, and Kari Moe] spoke.", ["Ada Obi", "Kari Moe"]),
    ("[Peru's foreign minister, Ada Obi, and Norway's envoy, Kari Moe,] spoke.", ["Ada Obi", "Kari Moe"]),
    ("[Ada Obi, Peru's foreign minister,] spoke.", ["Ada Obi"]),
    ("[Ada Obi and other officials] spoke.", ["Ada Obi", "other officials"]),
    ("[Peruvian army and navy officers] spoke.", ["Peruvian army and navy officers"]),
    ("[Trinidad and Tobago] spoke.", ["Trinidad and Tobago"]),
    ("[The Ministry of Trade and Industry] spoke.", ["Ministry of Trade and Industry"]),
]  # fmt: skip

KARI, OLE = "Norway's spokeswoman Kari Moe", "Norway's spokesman Ole Dahl"

POINTING = [
    (f"[{OLE}] spoke. [He] went on.", OLE[-8:]),
    (f"[{OLE}] spoke of Ivan Bo. [He] went on.", "Ole Dahl"),
    (f"[{OLE}] spoke. The king met Ivan Bo. [He] went on.", "He"),
    (f"[{OLE}] spoke. Ivan Bo came late. [He] went on.", "Ivan Bo"),
    (f"[{OLE}] spoke. Ivan Bo met Jan Ek. [He] went on.", "He"),
    (f"[{OLE}] spoke.\n\nPresident Ivan Bo met Jan Ek.\n\n[He] went on.", "He"),
    (f"[{OLE}] spoke. {KARI} came. [He] went on.", "Ole Dahl"),
    (f"[{OLE}] spoke. {KARI} came. [She] went on.", "Kari Moe"),
    (f"{OLE} met the envoy Ivan Bo. [He] went on.", "He"),
    ("[A senior official] spoke. [He] went on.", "senior official"),
    ("[A spokeswoman for the army] spoke. [He] went on.", "He"),
    ("[The White House] spoke. [It] went on.", "the White House"),
    ("[The White House] spoke. Norway agreed. [It] went on.", "It"),
    ("[Chinese officials] spoke. [They] went on.", "Chinese officials"),
    ("[The White House] spoke. [They] went on.", "They"),
    ("[Ada Obi and Kari Moe] spoke. [They] went on.", "Ada Obi"),
    (f"{OLE} and the spokeswoman Kari Moe came. [The spokesmen] spoke.", "spokesmen"),
    ("Peru's envoy Ada Obi met the ambassador Kari Moe. [The diplomats] spoke.", "Ada Obi"),
    ("Peru's envoy Ada Obi came. [The diplomats] spoke.", "diplomats"),
    ("Peru's Foreign Minister Ada Obi came. [The veteran diplomat] spoke.", "Ada Obi"),
    ("Peru's Foreign Minister Ada Obi met Defence Minister Luis Paz. [The foreign minister] spoke.", "Ada Obi"),
    ("Peru's Foreign Minister Ada Obi met Defence Minister Luis Paz. [The minister] spoke.", "minister"),
    ("[NATO spokeswoman Ida Holm] spoke. [The alliance] went on.", "NATO"),
    ("[Zambian Finance Ministry spokesman Ali Banda] spoke. [The ministry] went on.", "Zambia's Ministry of Finance"),
    ("The African Union met. [The bloc] spoke.", "African Union"),
    ("[Reuters] wrote. The IAEA met. [The agency] spoke.", "the IAEA"),
    ("[The bloc] spoke.", "bloc"),
    ("A diplomat, [who] was there, spoke.", "diplomat"),
]  # fmt: skip

NAMESAKES = [
    ("Kari Moe met Jan Moe of Peru. [Moe] spoke.", ("Moe", "person", None)),
    ("Kari Moe met Mr. Jan Moe of Peru. [Mr. Moe] spoke.", ("Moe", "person", None)),
    ("Mayor Kari Moe met President Jan Moe of Peru. [President Moe] spoke.", ("Jan Moe", "person", "PE")),
    ("Spokeswoman Kari Moe met Mr. Jan Moe of Peru. [Mrs. Moe] spoke.", ("Kari Moe", "person", None)),
    ("Kari Moe came. [Moe] spoke. Jan Moe listened.", ("Kari Moe", "person", None)),
    ("French President Emmanuel Macron met Ada Macron. [Macron] spoke.", ("Macron", "person", None)),
]  # fmt: skip

ELSEWHERE = [
    ("[The Foreign Office] spoke.", ("Foreign Office", "institution", None)),
    ("Britain was silent until [the Foreign Office] spoke.", ("the Foreign Office", "institution", "GB")),
    ("MANILA: Britain was silent until [the Foreign Office] spoke.", ("Foreign Office", "institution", None)),
    ("[The Foreign Office in Berlin] spoke.", ("Germany's Foreign Office", "institution", "DE")),
    ("[The Defence Ministry in Lima] spoke.", ("Peru's Defence Ministry", "institution", "PE")),
    ("[The Ministry of Defence in London] spoke.", ("United Kingdom's Ministry of Defence", "institution", "GB")),
    ("[The ministry in Lima] spoke.", ("ministry in Lima", "institution", "PE")),
    ("[The army of Peru] spoke.", ("Peru's army", "institution", "PE")),
    ("[The embassy in Lima] spoke.", ("embassy in Lima", "institution", None)),
    ("[The Norwegian embassy in Lima] spoke.", ("Norway's embassy", "institution", "NO")),
    ("[Peru's state TV] reported.", ("Peru's state TV", "media", "PE")),
    ("[Peruvian state media] reported.", ("Peru's state media", "media", "PE")),
    ("Peru's state [TV] reported.", ("Peru's state TV", "media", "PE")),
    ("[The president's office] spoke.", ("president's office", "government", None)),
    ("[A letter seen by Reuters] spoke.", ("letter seen by Reuters", "unnamed", None)),
]  # fmt: skip

OFFICES = [
    ("[Kari Moe, the king's wife,] spoke.", (None, None)),
    ("[Kari Moe, a former NATO general,] spoke.", ("former general", None)),
    ("[Former Peruvian foreign minister Ada Obi] spoke.", ("former foreign minister", None)),
    ("[Information Minister Ada Obi] spoke.", ("information minister", None)),
    ("[Estonian Prime Minister Kaja Kallas] spoke.", ("prime minister", None)),
    ("[Swiss lawyer Sergei Lavrov] spoke.", ("lawyer", None)),
    ("[The veteran diplomat Sergei Lavrov] spoke.", ("foreign minister", MFA)),
    ("[The veteran diplomat Ada Obi] spoke.", ("diplomat", None)),
    ("[US Secretary of State Ada Obi] spoke.", ("secretary of state", "Department of State")),
    ("[Vatican Secretary of State Ada Obi] spoke.", ("secretary of state", None)),
    ("[Ada Obi, an analyst at Chatham House,] spoke.", ("analyst", "Chatham House")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*SOMEBODY_ELSE, *WHOLE_NAMES, *NAMESAKES, *ELSEWHERE])
def test_who_a_phrase_names(text, expected):
    assert briefly(marked(text)[-1]) == [expected]


@pytest.mark.parametrize("head", NOBODY_NAMED)
def test_people_without_a_name_at_the_head_of_a_sentence(head):
    assert briefly(marked(f"[{head}] told us. It rained.")[0]) == [(head, "unnamed", None)]


def test_a_verb_of_several_has_no_person_for_its_subject():
    assert briefly(marked("[Crofters] say it rained.")[0]) == [("Crofters", "unnamed", None)]


@pytest.mark.parametrize(("text", "country"), TOPICS)
def test_a_country_that_nobody_speaks_for(text, country):
    assert {one.country for one in marked(text)[-1]} == {country}


@pytest.mark.parametrize(("text", "expected"), SIDE_BY_SIDE)
def test_speakers_side_by_side(text, expected):
    assert [one.name for one in marked(text)[-1]] == expected


@pytest.mark.parametrize(("text", "name"), POINTING)
def test_what_points_back(text, name):
    assert marked(text)[-1][0].name == name


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_roles_and_organisations(text, expected):
    assert [(one.role, one.organisation) for one in marked(text)[-1]] == [expected]


def test_a_body_that_is_pointed_at_is_no_person():
    assert briefly(marked("[NATO spokeswoman Ida Holm] spoke. [The alliance] went on.")[-1]) == [
        ("NATO", "institution", None)
    ]


def test_a_dateline_among_the_furniture_tells_where_the_text_is_from():
    text = "The Foreign Office spoke. Britain was silent."
    paragraphs = [Tagged.of(paragraph) for paragraph in segment(Document("", text))]
    countries = [Identifier.of(paragraphs, None, cut).identify(0, 18).speakers[0].country for cut in ((), ("DHAKA —",))]
    assert countries == ["GB", None]


WORDS = [
    "Norway's",
    "the",
    "of",
    "for",
    "to",
    ",",
    "and",
    "minister",
    "former",
    "President",
    "Kari",
    "Moe",
    "Jordan",
    "Al",
    "al-Dam",
    "Sheikh",
    "state",
    "TV",
    "'s",
    "’s",
    "who",
    "he",
    "The",
    "ministry",
    "in",
    "Oslo",
    "London",
    "Mayor",
    "Foreign",
    "Office",
    "[",
    '"',
    "“",
    "”",
    "(",
    ")",
    "—",
    "'s",
    "Israel",
    "State",
    "expert",
    "Georgia",
    "Governor",
    "it",
    "officials",
    "Analysts",
    "—",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25), st.data())
def test_any_words_are_identified_without_an_error(listed, data):
    text = " ".join(listed)
    paragraphs = [Tagged.of(paragraph) for paragraph in segment(Document("", text))]
    first = data.draw(st.integers(0, len(listed) - 1))
    last = data.draw(st.integers(first, len(listed) - 1))
    start = len(" ".join([*listed[:first], ""]))
    Identifier.of(paragraphs, None).identify(start, len(" ".join(listed[: last + 1])))


def test_time_grows_with_the_text():
    story = (
        "Peru's envoy Ada Ob{} met Jan Ek.\n\nThe ministry said no.\n\nHe said it was late.\n\nThe minister went.\n\n"
    )
    letters = "bcdfghjklm"

    def seconds(size):
        text = "".join(
            story.format("a".join(letters[int(digit)] for digit in str(number))) for number in range(size // len(story))
        )
        paragraphs = [Tagged.of(paragraph) for paragraph in segment(Document("", text))]
        started = time.process_time()
        identifier = Identifier.of(paragraphs, 2024)
        for tagged in paragraphs:
            tokens = tagged.paragraph.tokens
            identifier.identify(tokens[0].start, tokens[min(1, len(tokens) - 1)].end)
        return time.process_time() - started

    seconds(5_000)
    small = min(seconds(50_000) for _ in range(3))
    assert seconds(200_000) < 6 * small
