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
    (
        "Pavel Dorn, who ran the IMF from 2001, during Kenya's presidency, said it was late.",
        "International Monetary Fund",
        None,
    ),
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


SERVING = [
    ("Her ministry said it was late.", "Peru's Ministry of Energy", "Ministry of Energy", "PE"),
    ("Her ministry was calm. It said it was late.", "It", None, None),
    ("Her ministry spoke of fuel. Her office said it was late.", "Ada Obi's office", None, "PE"),
    ("The road was shut, her spokesman said.", "Ada Obi's spokesman", None, "PE"),
    ("Her deputy, Luca Neri, said it was late.", "Luca Neri", "Ministry of Energy", "PE"),
    ("Her deputy, Luca Neri, said no. Neri said it was late.", "Luca Neri", "Ministry of Energy", "PE"),
    ("Her sister, Rosa Obi, said it was late.", "Rosa Obi", None, None),
    ("His deputy, Luca Neri, said it was late.", "Luca Neri", None, None),
    ("A guard spoke. His office said it was late.", "His office", None, None),
    ("The IMF agreed. Its spokesman, Luca Neri, said it was late.", "Luca Neri", "International Monetary Fund", None),
]


@pytest.mark.parametrize(("text", "name", "organisation", "country"), SERVING)
def test_who_serves_somebody_speaks_for_the_same(text, name, organisation, country):
    speaker = spoke("Peruvian Energy Minister Ada Obi said fuel was short. " + text)[-1]
    assert (speaker.name, speaker.organisation, speaker.country) == (name, organisation, country)


AT_HOME = [
    ("Karen Lagos, the foreign minister, said it was late.", "PE"),
    ("The defence ministry said it was late.", "PE"),
    ("In Santiago, Foreign Minister Karen Lagos said it was late.", None),
    ("Chile was calm. Foreign Minister Karen Lagos said it was late.", None),
    ("Chile's president, Paul Reed, said no. Foreign Minister Karen Lagos said it was late.", None),
    ("Police chief Karen Lagos said it was late.", None),
]


@pytest.mark.parametrize(("text", "country"), AT_HOME)
def test_a_text_goes_on_about_the_country_of_its_dateline(text, country):
    before = "LIMA, March 14 (Reuters) - Chile wrote. Peru's president, Ada Obi, said fuel was short. "
    assert spoke(before + text)[-1].country == country


FORMER = [
    ("Egypt was calm. Moussa said it was late.", 2023, "Moussa"),
    ("The French foreign ministry was calm. Moussa said it was late.", 1995, "Moussa"),
    ("Egypt was calm. Moussa said it was late.", 1995, "Amr Moussa"),
    ("The US was calm. Trump said it was late.", 2016, "Donald Trump"),
]


@pytest.mark.parametrize(("text", "year", "name"), FORMER)
def test_a_surname_alone_is_an_officials_only_in_office(text, year, name):
    assert spoke(text, date(year, 3, 14))[-1].name == name


OF_SEVERAL = [
    (
        "The energy ministers of Peru, Chile and Brazil said it was late.",
        ["energy ministers of Peru, Chile and Brazil"],
    ),
    (
        "The embassies of Peru, Chile and Brazil said it was late.",
        ["Peru's embassy", "Chile's embassy", "Brazil's embassy"],
    ),
    ("In the streets of Lima, Peru and Chile said it was late.", ["Peru", "Chile"]),
    ("After the fall of Lima, Chile and Brazil said it was late.", ["Chile", "Brazil"]),
    ("Peru, Chile and Brazil said it was late.", ["Peru", "Chile", "Brazil"]),
]


@pytest.mark.parametrize(("text", "names"), OF_SEVERAL)
def test_countries_behind_one_noun_are_none_of_the_speakers(text, names):
    assert [one.name for one in spoke(text)] == names


def test_a_body_of_several_countries_is_of_none():
    assert spoke("The Troika of Peru, Chile and Brazil said it was late.")[0].country is None


def test_a_place_of_two_words_is_a_dateline():
    text = "LA PAZ, March 14 (AP) - Chile wrote. Bolivia's president, Ada Obi, said no. The defence ministry said it was late."
    assert spoke(text)[-1].country == "BO"
