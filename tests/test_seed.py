"""The seed article: what must be found in it, by whom, and what must not."""

from datetime import date
from pathlib import Path

import pytest
from onrecord.corpus.extract import extract
from onrecord.corpus.read import read

SEED = Path(__file__).parent.parent / "seeds" / "000_5618d79fe3bfd785.txt"
PENTAGON = [("the Pentagon", "institution", "US")]
ZAKHAROVA = [("Maria Zakharova", "person", "RU")]
TRUMP = [("Trump administration", "government", "US")]
ANY = None

# speakers (name, kind, country), words of the statement, form, stances, target, day of saying ("" = unknown)
STATEMENTS = [
    (PENTAGON, "it had carried out strikes", "indirect", {"announce"}, None, "2021-02-25"),
    (PENTAGON, "the strikes were conducted in response to recent attacks", "indirect", {"assert", "announce"}, None,
     "2021-02-25"),
    (ZAKHAROVA, "\"strongly condemns\" the US' Thursday night attack", "mixed", {"condemn"}, "US", "2021-02-26"),
    (ZAKHAROVA, '"We strongly condemn such actions. We call for', "direct", {"condemn"}, "US", "2021-02-26"),
    (ZAKHAROVA, 'arena for the settling of geopolitical scores,"', "direct", {"condemn"}, "US", "2021-02-26"),
    ([("Dmitry Peskov", "person", "RU")], '"very closely monitoring the situation"', "mixed", {"assert"}, None, ANY),
    ([("Dmitry Peskov", "person", "RU")], '"in constant contact with our Syrian colleagues"', "mixed", {"assert"}, None, ANY),
    ([("Sergei Lavrov", "person", "RU")], "the US side had only given Russia several minutes' warning", "indirect",
     {"assert", "accuse", "condemn"}, None, "2021-02-26"),
    ([("Iranian Students News Agency", "media", "IR")], "had spoken by telephone", "indirect", {"assert"}, None, "2021-02-26"),
    ([("Mohammad Javad Zarif", "person", "IR"), ("Faisal Mikdad", "person", "SY")],
     "the need for Western powers to comply with UN Security Council resolutions", "indirect", {"urge", "demand"}, None, ANY),
    (PENTAGON, "the US had carried out airstrikes inside Syrian territory", "indirect", {"announce"}, None, "2021-02-25"),
    (PENTAGON, "targeted multiple facilities used by Shia militant groups", "indirect", {"announce", "assert"}, None,
     "2021-02-25"),
    (PENTAGON, 'a "proportionate military response"', "mixed", {"support", "assert"}, None, ANY),
    ([("Saraya Awliya al-Dam", "group", "IQ")], "responsibility", "indirect", {"announce", "concede"}, None, ANY),
    ([("Jen Psaki", "person", "US")], '"reserves the right to respond in the time and manner of our choosing"', "mixed",
     {"threaten"}, None, ""),
    (TRUMP, "Kata'ib Hezbollah for attacks on US forces", "indirect", {"accuse"}, "Kata'ib Hezbollah", ANY),
    ([("Iraqi intelligence and military personnel", "unnamed", "IQ")],
     "the original attack on US forces was likely carried out by Daesh remnants", "indirect", {"assert"}, None, ANY),
    ([("Iraq's parliament", "institution", "IQ")], "the total withdrawal of all US forces", "indirect", {"demand"}, "US", ANY),
    ([("Jens Stoltenberg", "person", None)], "the alliance would be beefing up its Iraq presence", "indirect",
     {"announce", "agree"}, None, "2021-02-15"),
]  # fmt: skip


@pytest.fixture(scope="module")
def statements():
    return extract(read(SEED, published=date(2021, 2, 26)))


@pytest.mark.parametrize(("speakers", "words", "form", "stances", "target", "day"), STATEMENTS)
def test_what_the_article_says(statements, speakers, words, form, stances, target, day):
    [found] = [statement for statement in statements if words in statement.text]
    assert [(one.name, one.kind, one.country) for one in found.speakers] == speakers
    assert (found.form, found.stance.target) == (form, target)
    assert found.stance.label in stances
    assert day is ANY or (found.said.start.isoformat() if found.said.start else "") == day


def test_roles_and_organisations(statements):
    roles = {(one.name, one.role, one.organisation) for statement in statements for one in statement.speakers}
    assert roles >= {
        ("Maria Zakharova", "spokeswoman", "Ministry of Foreign Affairs"),
        ("Dmitry Peskov", "spokesman", "Kremlin"),
        ("Sergei Lavrov", "foreign minister", "Ministry of Foreign Affairs"),
        ("Jen Psaki", "spokeswoman", "White House"),
        ("Jens Stoltenberg", "secretary-general", "NATO"),
        ("the Pentagon", None, "Department of Defense"),
    }


def test_the_name_stays_as_the_article_writes_it(statements):
    written = [one.written for statement in statements for one in statement.speakers if one.name == "Jens Stoltenberg"]
    assert written == ["NATO Secretary-General Jens Stolenberg"]


NOBODY_SAYS = ["Iran-backed", "deconfliction", "retaliated", "Saraya Awliya al-Dam", "Guardians of Blood Brigade"]


@pytest.mark.parametrize("words", NOBODY_SAYS)
def test_scare_quotes_are_no_statements(statements, words):
    assert not [statement for statement in statements if statement.text.strip("\"'“”‘’ ") == words]
    assert words == "Iran-backed" or not [statement for statement in statements if words in statement.text]


FURNITURE = ["20:04", "Listen Live", "Get short URL", "A terrorist group outlawed", "Community standards"]


@pytest.mark.parametrize("words", FURNITURE)
def test_page_furniture_is_in_no_statement(statements, words):
    assert not [statement for statement in statements if words in statement.text + statement.context]


def test_what_somebody_is_said_to_have_done_is_nobodys_statement(statements):
    assert not [statement for statement in statements if "personally ordered" in statement.text]


def test_spans_are_what_they_claim(statements):
    text = read(SEED).text
    for statement in statements:
        words = " ".join(" ".join(text[start:end].split()) for start, end in statement.spans.content)
        assert words == statement.text
        assert statement.context == text[statement.spans.context.start : statement.spans.context.end]


def test_without_the_day_of_publication_weekdays_stay_unknown():
    undated = extract(read(SEED))
    assert {statement.said.start for statement in undated} == {None}
    assert undated[0].document.published.basis == "page-clock"
