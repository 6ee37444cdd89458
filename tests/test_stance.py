"""Stance: what a statement does and to whom. The attributions are those of the rules, so that only the stance is tried."""

import pytest
from onrecord.corpus.extract import extract
from onrecord.corpus.lexicon.stances import labels
from onrecord.corpus.model import Attribution, Span, Speaker
from onrecord.corpus.read import from_text
from onrecord.corpus.stance import judge


def stance(text):
    return extract(from_text(text), rules=True)[-1].stance


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
    ("Norway vowed to press ahead with the raid.", "announce", None),
    ("Norway pledged to continue its offensive.", "announce", None),
    ("Norway pledged to continue the talks.", "agree", None),
    ("Norway pledged to continue the war.", "announce", None),
    ("Norway pledged to stop the strikes.", "agree", None),
    ("Norway pledged to end all cooperation.", "announce", None),
    ("Norway pledged to keep working closely with Sweden.", "agree", "SE"),
    ("Norway promised that it would help the victims.", "agree", None),
    ("Norway vowed that it would punish the raiders.", "threaten", None),
    ("Norway vowed that it would never negotiate.", "reject", None),
    ("Norway vowed not to retaliate.", "agree", None),
    ("Norway vowed revenge for the raid.", "threaten", None),
    ("Norway pledged 20 million crowns.", "agree", None),
    ("Norway threatened to leave the talks.", "threaten", None),
    ("Norway agreed to impose a curfew.", "announce", None),
    ("Norway demanded the withdrawal of Swedish troops.", "demand", "SE"),
    ("Norway instructed the envoy to leave.", "demand", None),
    ("Norway urged Sweden to stop.", "urge", "SE"),
    ("Norway called on Sweden to stop.", "urge", "SE"),
    ("Norway told Sweden to stop.", "urge", "SE"),
    ("Norway asked the ambassador of Sweden to leave.", "urge", "SE"),
    ("Norway asked Sweden not to attack.", "urge", "SE"),
    ("Norway told reporters that talks would go on to Friday.", "assert", None),
    ("Norway told reporters he wanted to leave.", "assert", None),
    ("Norway stressed the need to talk.", "urge", None),
    ("Norway rejected the plan.", "reject", None),
    ("Norway refused to sign.", "reject", None),
    ("Norway ruled out talks.", "reject", None),
    ("Norway denied the claim.", "deny", None),
    ("Norway welcomed the deal.", "support", None),
    ("Norway praised Sweden for its help.", "support", "SE"),
    ("Norway thanked Sweden for its help.", "sympathise", "SE"),
    ("Norway thanked Sweden and Denmark.", "sympathise", "SE"),
    ("Norway expressed concern about the raid.", "concern", None),
    ("Norway expressed condolences to the families.", "sympathise", None),
    ("Norway voiced support for the plan despite concern over its cost.", "support", None),
    ("Norway agreed to meet.", "agree", None),
    ("Norway admitted that the raid had failed.", "concede", None),
    ("Norway announced that the road was closed.", "announce", None),
    ("Norway declined to comment.", "no_comment", None),
    ("Norway called the raid a provocation.", "condemn", None),
    ("Norway called the deal a breakthrough.", "support", None),
    ('Norway called the charges "baseless".', "deny", None),
    ("Norway said the road was closed.", "assert", None),
]

CONTENT = [
    ('"We condemn the Swedish raid," Norway said.', "condemn", "SE"),
    ('Norway said it "strongly condemns" the Swedish raid.', "condemn", "SE"),
    ('Norway said Oslo "firmly opposes and deplores" the Swedish raid.', "reject", "SE"),
    ('"Sweden must leave," Norway said.', "demand", "SE"),
    ('"The Swedish government has to leave," Norway said.', "demand", "SE"),
    ('"Both sides should talk," Norway said.', "urge", None),
    ('"The talks with Sweden must go on," Norway said.', "assert", None),
    ('"They must learn their lesson," Norway said.', "assert", None),
    ('"You should have seen it," Norway said.', "assert", None),
    ('"That is a bargain Sweden is going to have to strike," Norway said.', "assert", None),
    ('"We will not accept this," Norway said.', "reject", None),
    ('"We cannot support the plan," Norway said.', "reject", None),
    ('"We are ready to negotiate," Norway said.', "agree", None),
    ('"We’re ready to negotiate," Norway said.', "agree", None),
    ('"We will retaliate," Norway said.', "threaten", None),
    ('"We’ll retaliate," Norway said.', "threaten", None),
    ('"We will respond to your question," Norway said.', "assert", None),
    ('Norway said it "reserves the right to respond".', "threaten", None),
    ("Norway said it had expelled two diplomats.", "announce", None),
    ("Norway said Oslo had expelled two diplomats.", "announce", None),
    ("Norway said Sweden had expelled two diplomats.", "assert", None),
    ('"We are deeply concerned about the raid," Norway said.', "concern", None),
    ('Norway said Oslo was "deeply concerned" about the raid.', "concern", None),
    ("Norway said Sweden was deeply concerned about the raid.", "assert", None),
    ('"The raid is unacceptable," Norway said.', "reject", None),
    ('"We stand with Sweden," Norway said.', "support", "SE"),
    ("Norway said Sweden stood with Finland.", "assert", None),
    ("Norway said it held Sweden responsible for the raid.", "accuse", "SE"),
    ("Norway said Sweden was behind the raid.", "accuse", None),
    ('Norway said that Sweden bore "full responsibility" for the raid.', "accuse", None),
    ('"We are responsible for this road," Norway said.', "assert", None),
    ("Norway said the ministers would meet on Monday.", "assert", None),
    ("Norway said Sweden condemned the raid.", "assert", None),
    ("Norway said Sweden had called the raid outrageous.", "assert", None),
]

SPEAKS_FOR_ITS_COUNTRY = [
    ("Norway's government said Norway had agreed to a truce.", "agree"),
    ("The Norwegian Foreign Ministry said Norway had expelled two diplomats.", "announce"),
    ("Norwegian Foreign Minister Ana Lund said Norway had expelled two diplomats.", "announce"),
    ("Norwegian President Ana Lund said her country would retaliate.", "threaten"),
    ("The Jerusalem Post said Israel had agreed to a truce.", "assert"),
    ("A Norwegian official said Norway had expelled two diplomats.", "assert"),
    ("Norwegian analyst Ana Lund said Norway would retaliate.", "assert"),
    ("Former Norwegian foreign minister Ana Lund said Norway would retaliate.", "assert"),
    ("Norwegian senator Ana Lund said Norway had expelled two diplomats.", "assert"),
]

PRONOUNS = [
    ("Norwegian spokeswoman Ana Lund said she condemned the raid.", "condemn"),
    ("Norwegian spokeswoman Ana Lund said he condemned the raid.", "assert"),
    ("Norwegian President Ana Lund said she condemned the raid.", "condemn"),
    ("Norwegian spokesman Jo Lund said Eva Berg had called and he condemned the raid.", "assert"),
    ('Norwegian spokeswoman Ana Lund said: "She condemns the raid."', "assert"),
    ('"It condemns the raid," Norway said.', "assert"),
    ("Norway said Sweden was wrong and it condemned the raid.", "assert"),
    ("Norway and Sweden said they condemned the raid.", "condemn"),
]

NEGATION_AND_MODALITY = [
    # does not rule out + harm / + talks / + neither
    ("Norway did not rule out new sanctions.", "warn", 0, True),
    ("Norway has not ruled out talks with Sweden.", "agree", 0, True),
    ("Norway did not rule out a delay.", "assert", 0, True),
    ("Norway refused to rule out force.", "warn", 0, True),
    ("Norway said it did not rule out retaliating.", "warn", 0, True),
    ('"We do not rule out a meeting," Norway said.', "agree", 0, True),
    # would not hesitate to, is prepared to, has the right to + harm
    ('"We would not hesitate to strike," Norway said.', "threaten", -1, False),
    ('"We are prepared to expel the envoy," Norway said.', "threaten", -1, False),
    ("Norway said it had every right to retaliate.", "threaten", -1, False),
    ("Norway said it was prepared to negotiate.", "agree", 1, False),
    # refused or declined to condemn
    ("Norway refused to condemn the raid.", "reject", 0, True),
    ("Norway declined to criticise the raid.", "reject", 0, True),
    # stopped short of condemning, did not condemn
    ("Norway did not condemn the raid.", "assert", 0, True),
    ("Norway didn't condemn the raid.", "assert", 0, True),
    ("Norway has yet to condemn the raid.", "assert", 0, True),
    ("Norway stopped short of condemning the raid.", "assert", 0, True),
    ("Norway not only condemned the raid.", "condemn", -1, False),
    ("Norway did not agree to meet.", "reject", 0, True),
    ("Norway did not say whether Sweden should leave.", "assert", 0, True),
    ('"We do not condemn the raid," Norway said.', "assert", 0, False),
    # will not, no intention to + cooperation / + harm
    ('"We will not cooperate," Norway said.', "reject", -1, False),
    ('"We will not attack Sweden," Norway said.', "agree", 0, True),
    ("Norway said it had no intention of negotiating.", "reject", -1, False),
    ("Norway said it had no intention to retaliate.", "agree", 0, True),
    # denied that, rejected accusations
    ("Norway denied that it had attacked.", "deny", -1, False),
    ("Norway rejected the Swedish accusations.", "deny", -1, False),
    ("Norway dismissed the reports.", "deny", -1, False),
    # rejected calls, a proposal
    ("Norway rejected a call for a truce.", "reject", -1, False),
    # X urged Y to condemn Z
    ("Norway urged Sweden to condemn Denmark.", "urge", 0, False),
    # questions, "asked whether"
    ('"Will we condemn it?" Norway asked.', "assert", 0, False),
    ("Norway asked whether Sweden should leave.", "assert", 0, False),
    ('Norway said: "Must Sweden leave?"', "assert", 0, False),
]

TARGETS = [
    ("Norway rejected Sweden's proposal.", "SE"),
    ("Norway rejected a proposal from Sweden.", "SE"),
    ("Norway rejected calls by Sweden for a truce.", "SE"),
    ("Norway rejected sanctions against Sweden.", None),
    ("Norway urged Sweden to condemn Denmark.", "SE"),
    ('"Sweden should not expect help for its NATO bid," Norway said.', "SE"),
    ("Norway condemned the Norwegian and Swedish raiders.", "SE"),
]

CONDITIONS = [
    ('"If Sweden attacks, we will retaliate," Norway said.', "threaten", True),
    ('"We will retaliate if Sweden attacks," Norway said.', "threaten", True),
    ("Norway threatened to retaliate unless Sweden withdrew.", "threaten", True),
    ('"We will retaliate. It looks as if Sweden wants it," Norway said.', "threaten", False),
    ('"We condemn the raid. If it rains, bring a coat," Norway said.', "condemn", False),
]


@pytest.mark.parametrize(("text", "label", "target"), PERFORMED)
def test_the_cue_performs_the_act(text, label, target):
    assert (stance(text).label, stance(text).target) == (label, target)


@pytest.mark.parametrize(("text", "label", "target"), CONTENT)
def test_the_content_performs_the_act(text, label, target):
    assert (stance(text).label, stance(text).target) == (label, target)


@pytest.mark.parametrize(("text", "label"), SPEAKS_FOR_ITS_COUNTRY)
def test_only_who_holds_an_office_speaks_for_the_country(text, label):
    assert stance(text).label == label


@pytest.mark.parametrize(("text", "label"), PRONOUNS)
def test_whom_a_pronoun_means(text, label):
    assert stance(text).label == label


@pytest.mark.parametrize(("text", "label", "polarity", "negated"), NEGATION_AND_MODALITY)
def test_negation_and_modality(text, label, polarity, negated):
    found = stance(text)
    assert (found.label, found.polarity, found.negated) == (label, polarity, negated)


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_the_target(text, target):
    assert stance(text).target == target


@pytest.mark.parametrize(("text", "label", "conditional"), CONDITIONS)
def test_conditions(text, label, conditional):
    assert (stance(text).label, stance(text).conditional) == (label, conditional)


def test_a_second_act_is_listed():
    assert stance('"We condemn the raid. We call for talks," Norway said.').also == ("urge",)


def test_the_rule_of_the_attribution_decides_nothing():
    text = "Norway told Sweden to leave"
    told = Attribution((Span(0, 6),), (Span(7, 11),), (Span(12, 27),), "tell", "speech", "indirect", "reworded")
    judged = judge(text, told, told.content, (Speaker("Norway", "Norway", "government", country="NO"),))
    assert (judged.stance.label, judged.stance.target) == ("urge", "SE")


def test_letters_that_grow_in_lower_case_keep_their_offsets():
    found = extract(from_text('"İİİİ. We condemn the raid," Norway said.'), rules=True)[-1]
    start, end = found.evidence.stance_cue
    assert '"İİİİ. We condemn the raid," Norway said.'[start:end] == "We condemn"


def test_there_are_sixteen_labels_each_with_a_cameo_code_and_a_sound_scale():
    assert len(labels()) == 16
    assert all(label.cameo.isdigit() and -10 <= label.scale <= 10 for label in labels().values())
    assert all(label.scale * label.polarity >= 0 for label in labels().values())
