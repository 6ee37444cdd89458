"""Passages as newswire prints them: who the last speaker is, for which body and which country."""

from datetime import date

import pytest
from onrecord.corpus.extract import extract
from onrecord.corpus.read import from_text

ABOUT_THE_LIFE = [
    ("Pavel Dorn, who lives in Nairobi, said it was late.", None, None),
    ("Pavel Dorn, born in Kenya, said it was late.", None, None),
    ("Pavel Dorn, who once worked for Kenya's embassy, said it was late.", None, None),
    ("Pavel Dorn, whose brother is at the Kenyan embassy, said it was late.", None, None),
    ("Igor Ivanov, who toured Kenya's embassy on Friday, said it was late.", "Ministry of Foreign Affairs", "RU"),
    ("Pavel Dorn, who leads the Kenyan delegation, said it was late.", None, "KE"),
    ("Pavel Dorn, who runs the IMF, said it was late.", "International Monetary Fund", None),
]

OWN_BODIES = [
    ("Pavel Dorn, a spokesman for Peru's Security Council, said it was late.", "national security council", "PE"),
    ("The Peruvian Security Council said it was late.", "national security council", "PE"),
    ("Russia's Security Council said it was late.", "Security Council of Russia", "RU"),
    ("The UN Security Council said it was late.", "UN Security Council", "UN"),
    ("Peru wrote. The Security Council said it was late.", "UN Security Council", "UN"),
    ("NATO itself said it was late.", "NATO", None),
]

INITIALS = [
    ("Secretary of State Colin L. Powell said it was late.", "Department of State", "US"),
    ("Former Secretary of State Colin L. Powell said it was late.", None, "US"),
    ("Colin L. Powell, a plumber from Leeds, said it was late.", None, None),
    ("Transport Minister Colin L. Powell said it was late.", "Ministry of Transport", None),
]


def spoke(text, published=date(2003, 3, 14)):
    return extract(from_text(text, published=published))[-1].speakers


@pytest.mark.parametrize(("text", "organisation", "country"), ABOUT_THE_LIFE + OWN_BODIES + INITIALS)
def test_for_whom_somebody_speaks(text, organisation, country):
    speaker = spoke(text)[-1]
    assert (speaker.organisation, speaker.country) == (organisation, country)


COUNTED = [
    ("The two ministers said it was late.", ["Ada Obi", "Luca Neri"]),
    ("Both ministers said it was late.", ["Ada Obi", "Luca Neri"]),
    ("The ministers said it was late.", ["Ada Obi", "Luca Neri"]),
    ("The four ministers said it was late.", ["four ministers"]),
]


@pytest.mark.parametrize(("text", "names"), COUNTED)
def test_as_many_people_are_meant_as_are_counted(text, names):
    before = "Peruvian Energy Minister Ada Obi met Chilean Energy Minister Luca Neri. "
    assert [one.name for one in spoke(before + text)] == names
