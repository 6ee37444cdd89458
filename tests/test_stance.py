"""Stance: what a statement does and to whom."""

import pytest
from onrecord.corpus.extract import extract
from onrecord.corpus.lexicon.stances import labels
from onrecord.corpus.read import from_text


def stance(text):
    return extract(from_text(text))[-1].stance


PERFORMED = [
    ("Norway condemned the Swedish raid.", "condemn", "SE"),
    ("Norway denounced the raid by Sweden.", "condemn", "SE"),
    ("Norway condemned the raid on Sweden.", "condemn", None),
    ("Norway accused Sweden of spying.", "accuse", "SE"),
    ("Norway blamed Hamas for the fire.", "accuse", "Hamas"),
    ("Norway warned Sweden against a raid.", "warn", "SE"),
    ("Norway threatened to expel the envoy.", "threaten", None),
    ("Norway vowed to retaliate.", "threaten", None),
    ("Norway vowed to help the victims.", "agree", None),
    ("Norway demanded the withdrawal of Swedish troops.", "demand", "SE"),
    ("Norway urged Sweden to stop.", "urge", "SE"),
    ("Norway called on Sweden to stop.", "urge", "SE"),
    ("Norway told Sweden to stop.", "urge", "SE"),
    ("Norway rejected the plan.", "reject", None),
    ("Norway refused to sign.", "reject", None),
    ("Norway ruled out talks.", "reject", None),
    ("Norway denied the claim.", "deny", None),
    ("Norway welcomed the deal.", "support", None),
    ("Norway praised Sweden for its help.", "support", "SE"),
    ("Norway thanked Sweden for its help.", "sympathise", "SE"),
    ("Norway expressed concern about the raid.", "concern", None),
    ("Norway expressed condolences to the families.", "sympathise", None),
    ("Norway agreed to meet.", "agree", None),
    ("Norway admitted that the raid had failed.", "concede", None),
    ("Norway announced that the road was closed.", "announce", None),
    ("Norway declined to comment.", "no_comment", None),
    ("Norway called the raid a provocation.", "condemn", None),
    ("Norway called the deal a breakthrough.", "support", None),
    ("Norway said the road was closed.", "assert", None),
]

CONTENT = [
    ('"We condemn the Swedish raid," Norway said.', "condemn", "SE"),
    ('Norway said it "strongly condemns" the Swedish raid.', "condemn", "SE"),
    ('"Sweden must leave," Norway said.', "demand", "SE"),
    ('"Both sides should talk," Norway said.', "urge", None),
    ('"We will not accept this," Norway said.', "reject", None),
    ('"We are ready to negotiate," Norway said.', "agree", None),
    ('"We will retaliate," Norway said.', "threaten", None),
    ('Norway said it "reserves the right to respond".', "threaten", None),
    ("Norway said it had expelled two diplomats.", "announce", None),
    ("Norway said Sweden had expelled two diplomats.", "assert", None),
    ('"Will we condemn it?" Norway asked.', "assert", None),
    ('"We are deeply concerned about the raid," Norway said.', "concern", None),
    ('"The raid is unacceptable," Norway said.', "reject", None),
    ('"We stand with Sweden," Norway said.', "support", None),
    ("Norway said the ministers would meet on Monday.", "assert", None),
    ("Norway said Sweden condemned the raid.", "assert", None),
]

NEGATED = [
    ("Norway did not condemn the raid.", "assert", 0, True),
    ("Norway stopped short of condemning the raid.", "assert", 0, True),
    ("Norway refused to condemn the raid.", "reject", 0, True),
    ("Norway did not agree to meet.", "reject", 0, True),
]


@pytest.mark.parametrize(("text", "label", "target"), PERFORMED)
def test_the_cue_performs_the_act(text, label, target):
    assert (stance(text).label, stance(text).target) == (label, target)


@pytest.mark.parametrize(("text", "label", "target"), CONTENT)
def test_the_content_performs_the_act(text, label, target):
    assert (stance(text).label, stance(text).target) == (label, target)


@pytest.mark.parametrize(("text", "label", "polarity", "negated"), NEGATED)
def test_negation(text, label, polarity, negated):
    found = stance(text)
    assert (found.label, found.polarity, found.negated) == (label, polarity, negated)


def test_a_second_act_is_listed():
    assert stance('"We condemn the raid. We call for talks," Norway said.').also == ("urge",)


def test_a_condition_is_marked():
    assert stance('"If Sweden attacks, we will retaliate," Norway said.').conditional


def test_there_are_sixteen_labels_each_with_a_cameo_code_and_a_sound_scale():
    assert len(labels()) == 16
    assert all(label.cameo.isdigit() and -10 <= label.scale <= 10 for label in labels().values())
    assert all(label.scale * label.polarity >= 0 for label in labels().values())
