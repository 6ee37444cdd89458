"""Titles: the role, the organisation and the country that a phrase of the news tells, in every order."""

import pytest
from onrecord.corpus.extract import extract
from onrecord.corpus.read import from_text

P, U, B, G, GR, M = "person", "unnamed", "institution", "government", "group", "media"
MFA = "Ministry of Foreign Affairs"


def told(phrase):
    statement = extract(from_text(f"{phrase} said the talks would go on."))[0]
    return [(one.name, one.kind, one.role, one.organisation, one.country) for one in statement.speakers]


COUNTRIES = [
    ("A Turkish security official", "Turkish security official", U, "security official", None, "TR"),
    ("A Russian affairs expert", "Russian affairs expert", U, "affairs expert", None, None),
    ("Ada Obi, an adviser to Peru's interior minister,", "Ada Obi", P, "adviser", None, "PE"),
    ("Ada Obi, chief of staff to the Polish president,", "Ada Obi", P, "chief of staff", None, "PL"),
    ("Ada Obi, who heads the Iran desk at the French foreign ministry,", "Ada Obi", P, None, MFA, "FR"),
    ("Ada Obi, a lawmaker with Peru's Social Democrats,", "Ada Obi", P, "lawmaker", None, "PE"),
    ("Gen. Ole Dahl, the commander of US forces in Kuwait,", "Ole Dahl", P, "commander", None, "US"),
    ("Ada Obi, now the mayor of the Japanese town of Ito,", "Ada Obi", P, "mayor", None, "JP"),
]  # fmt: skip


@pytest.mark.parametrize("row", COUNTRIES)
def test_the_country_is_that_of_the_title(row):
    phrase, *expected = row
    assert told(phrase) == [tuple(expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ole Dahl, Peru's justice minister, met Ada Obi, its ambassador to Laos. Obi said it was late.", "PE"),
        ("Peruvian minister Ole Dahl and Ada Obi, the country's consul in Rome, met. Obi said it was late.", "PE"),
        ("Peru wrote to Chad, and Ada Obi, the country's consul in Rome, wept. Obi said it was late.", None),
    ],
)
def test_its_ambassador_is_of_the_only_country_named(text, expected):
    assert [one.country for one in extract(from_text(text))[-1].speakers] == [expected]
