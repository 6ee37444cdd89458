"""Sentences of speeches whose speaker is known: is it a reproach, and of whom. Norway speaks where nothing else is said."""

import pytest
from onrecord.corpus.lexicon.evaluations import categories, phrases
from onrecord.corpus.lexicon.stances import labels
from onrecord.corpus.lexicon.vocabulary import load
from onrecord.corpus.stance.evaluate import evaluate, reproaches

REPROACHES = [
    ("Sweden's aggression against Finland is plain to all.", "SE"),
    ("The aggression of Sweden against Finland has gone on for a year.", "SE"),
    ("Finland is the victim of aggression by Sweden.", "SE"),
    ("Sweden has violated the sovereignty of Finland.", "SE"),
    ("Swedish forces shelled three villages last night.", "SE"),
    ("Three villages were shelled by Swedish forces.", "SE"),
    ("Our positions were shelled from the territory of Sweden.", "SE"),
    ("The Government of Sweden has refused to answer.", "SE"),
    ("The Swedish Government ignored our warnings.", "SE"),
    ("Stockholm has not withdrawn a single soldier.", "SE"),
    ("Rebels backed by Sweden abducted two inspectors.", "SE"),
    ("Swedish-backed militants terrorise the town.", "SE"),
    ("Sweden must stop arming the rebels.", "SE"),
    ("We urge Sweden to abandon its claims.", "SE"),
    ("We call on Sweden to cease all support for these groups.", "SE"),
    ("We condemn the annexation of Finnish islands by Sweden.", "SE"),
    ("We are gravely concerned by what Sweden does in Finland.", "SE"),
    ("We do not recognise the vote that Sweden held.", "SE"),
    ("Norway rejects the sham vote that Sweden staged in Finland.", "SE"),
    ("The representative of Sweden has asserted that his country is not involved.", "SE"),
    ("Contrary to what the Swedish delegation told us, nobody has left.", "SE"),
    ("We hold the Swedish authorities responsible for the fate of the crew.", "SE"),
    ("Swedish helicopters violated Finnish airspace on Monday.", "SE"),
    ("Sweden seeks a pretext to march into Finland.", "SE"),
    ("The Swedish media spread propaganda day and night.", "SE"),
    ("That is simply not true.", None),
    ("The so-called referendum has no legitimacy.", None),
    ("Certain delegations have failed to read the report.", None),
    ("Gunmen kidnapped the mayor.", None),
    ("It has fuelled this conflict from the first day.", None),
]

NO_REPROACHES = [
    "We thank the Secretary-General for his report.",
    "Norway will continue to support the mission.",
    "Norway has imposed sanctions.",
    "We deeply regret the loss of life in the storm.",
    "The plane came down over eastern Finland.",
    "Women are the first victims of violence in war.",
    "We must prevent aggression and protect civilians.",
    "Sweden and Finland signed the agreement in May.",
    "We call on all parties to return to the talks.",
    "We welcome the progress that Sweden has made.",
    "The Council should adopt the draft.",
    "The situation in Sweden remains calm.",
    "Early results are expected on Monday.",
    "We support the sovereignty and independence of Finland.",
    "Sweden has never been an aggressor.",
    "The executive director briefed the Council on rapid deployment.",
    "We took note of the steps to de-escalate the crisis.",
]

TARGETS = [
    ("Sweden, together with others, has trampled on the rights of Finland.", "NO", "SE"),
    ("Norway accuses Sweden of lies and propaganda.", "NO", "SE"),
    ("Norway has trampled on the rights of Sweden.", "SE", "NO"),
    ("The sovereignty of Finland was trampled on.", "NO", None),
    ("In Finland, human rights are trampled on, and the Swedish Government stands behind it.", "NO", "SE"),
    ("Hamas took hostages and fired rockets at the towns, a clear violation of international law.", "NO", "Hamas"),
]


@pytest.mark.parametrize(("sentence", "target"), REPROACHES)
def test_a_reproach_and_whom_it_is_of(sentence, target):
    found = evaluate(sentence, "NO")
    assert (found.polarity, found.target) == (-1, target)


@pytest.mark.parametrize("sentence", NO_REPROACHES)
def test_no_reproach(sentence):
    assert [(one.kind, one.span.of(sentence)) for one in reproaches(sentence, "NO")] == []
    assert evaluate(sentence, "NO").label == "assert"


@pytest.mark.parametrize(("sentence", "speaker", "target"), TARGETS)
def test_the_target_is_who_acts_and_never_the_speaker(sentence, speaker, target):
    assert evaluate(sentence, speaker).target == target


NOT_DONE = [
    ("Sweden has not committed genocide.", "assert"),
    ("Sweden did not invade Finland.", "assert"),
    ("Sweden has not condemned the genocide.", "accuse"),
    ("Sweden has not committed a single soldier to the mission.", "accuse"),
]


@pytest.mark.parametrize(("sentence", "label"), NOT_DONE)
def test_a_harm_not_done_is_no_failing(sentence, label):
    assert evaluate(sentence, "NO").label == label


def test_a_speaker_of_no_country():
    assert evaluate("Sweden has violated the sovereignty of Finland.", None).target == "SE"


def test_every_category_has_a_negative_label():
    assert all(labels()[category.label].polarity == -1 for category in categories())


def test_every_entry_matches_its_own_words():
    """A word for "*" and one for "~": each entry is found whole, be it in a category or in what surrounds one."""
    tables = load("evaluations.toml")
    entries = [entry for name, table in tables.items() if name != "context" for entry in table["words"]]
    entries += [entry for listed in tables["context"].values() for entry in listed]
    assert len(entries) > 500
    for entry in entries:
        said = entry.replace("~", "many").replace("*", "ing")
        assert phrases([entry]).fullmatch(said), entry
        assert phrases([entry]).search(f"x{said}y") is None, entry


@pytest.mark.parametrize("category", categories(), ids=lambda category: category.name)
def test_every_category_finds_each_of_its_entries(category):
    for entry in load("evaluations.toml")[category.name]["words"]:
        assert category.pattern.search(entry.replace("~ ", "").replace("*", "")), entry


def test_a_break_of_the_line_within_a_phrase_does_not_hide_it():
    assert reproaches("It is a violation\nof international law.", "NO")
