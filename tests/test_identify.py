"""Identification: who the source is, for which body and country, and what stays unknown."""

import pytest
from onrecord.corpus.extract import extract
from onrecord.corpus.identify.office import one_letter_off
from onrecord.corpus.read import from_text


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
