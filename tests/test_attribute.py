"""Attribution by the rules alone: source, cue and content. test_fitted.py has the same with the fitted tagger."""

import pytest
from onrecord.corpus.attribute import attribute
from onrecord.corpus.read import from_text
from onrecord.corpus.segment import segment
from onrecord.corpus.tag import Tagged


def attributions(text):
    return attribute(text, [Tagged.of(paragraph) for paragraph in segment(from_text(text))], rules=True)


def found(text):
    return [
        tuple(" | ".join(span.of(text) for span in spans) for spans in (one.source, one.cue, one.content))
        for one in attributions(text)
    ]


DIRECT = [
    ('"The deal," Lund said of the pact, "is dead."', ("Lund", "said", '"The deal," | "is dead."')),
    ('"We are leaving," Orlova, who also leads the navy, told state television.', ("Orlova", "told", '"We are leaving,"')),
    ('"It is over," Lund told an Oslo audience in a talk that was published on Monday.', ("Lund", "told", '"It is over,"')),
    ('"We are leaving," Orlova said.', ("Orlova", "said", '"We are leaving,"')),
    ('"We are leaving," said Anna Orlova.', ("Anna Orlova", "said", '"We are leaving,"')),
    ("“We are leaving. We won’t be back,” the envoy told reporters.", ("the envoy", "told", "“We are leaving. We won’t be back,”")),
    ('Orlova said: "We are leaving."', ("Orlova", "said", '"We are leaving."')),
    ('Orlova said in Oslo on Monday, "We are leaving."', ("Orlova", "said", '"We are leaving."')),
    ('"We are leaving," Orlova said. "We tried."', ("Orlova", "said", '"We are leaving," | "We tried."')),
    ('"We are leaving," Orlova said, "and soon."', ("Orlova", "said", '"We are leaving," | "and soon."')),
    ('"Are we leaving?" she asked.', ("she", "asked", '"Are we leaving?"')),
    ("''We are leaving,'' Mr. Dahl said.", ("Mr. Dahl", "said", "''We are leaving,''")),
    ('"We are leaving the bank," Ada Lund harrumphed.', ("Ada Lund", "harrumphed", '"We are leaving the bank,"')),
    ('"We are leaving the bank," she spat as the door closed.', ("she", "spat", '"We are leaving the bank,"')),
    ('"We are leaving the bank," rasped the old minister.', ("the old minister", "rasped", '"We are leaving the bank,"')),
    ('"We are leaving," said Anna Orlova, the ministry\'s spokeswoman.',
     ("Anna Orlova, the ministry's spokeswoman", "said", '"We are leaving,"')),
    ('"We are leaving," Anna Orlova, the spokeswoman of the ministry, said.',
     ("Anna Orlova, the spokeswoman of the ministry", "said", '"We are leaving,"')),
]  # fmt: skip

INDIRECT = [
    ("Lund said there would be no talks.", ("Lund", "said", "there would be no talks")),
    ("The mayor of Oslo, Ada Lund, said there were no links.", ("The mayor of Oslo, Ada Lund", "said", "there were no links")),
    ("Lund said there on Friday that it was over.", ("Lund", "said", "that it was over")),
    ("The mayor of Oslo, Ada Lund, said ships of Chile and Peru had reported it.",
     ("The mayor of Oslo, Ada Lund", "said", "ships of Chile and Peru had reported it")),
    ("Lund said attacks by rebels and militias had ended.", ("Lund", "said", "attacks by rebels and militias had ended")),
    ("The roads were closed, said ministers of Chile and Peru.", ("ministers of Chile and Peru", "said", "The roads were closed")),
    ("The roads were closed, said Ada Lund, and guests had left.",
     ("Ada Lund", "said", "The roads were closed | and guests had left")),
    ("The roads were closed, the mayor said on Monday, but would reopen by noon.",
     ("the mayor", "said", "The roads were closed | but would reopen by noon")),
    ("The roads were closed, the mayor said, and left the hall.", ("the mayor", "said", "The roads were closed")),
    ("The roads, he said in Oslo, would stay closed.", ("he", "said", "The roads | would stay closed")),
    ("The roads would stay closed, the mayor warned drivers on Friday.", ("the mayor", "warned", "The roads would stay closed")),
    ("The bread would last, Lund promised lawmakers in Oslo.", ("Lund", "promised", "The bread would last")),
    ("When the war began, Norway promised allies its support.", ("Norway", "promised", "allies its support")),
    ("The bread would last, warned Ada Lund, the minister.", ("Ada Lund, the minister", "warned", "The bread would last")),
    ("Bread is short, agreed the farm minister Ada Lund.",
     ("the farm minister Ada Lund", "agreed", "Bread is short")),
    ("Chile shelled the port, threatened the rebel leaders, and vowed revenge.", ("Chile", "vowed", "revenge")),
    ("The talks failed, Premier Lund said on Monday in Bonn, and Mr. Dahl flew home.", ("Premier Lund", "said", "The talks failed")),
    ("The talks failed, according to the palace, and Chile shelled the port.", ("the palace", "according to", "The talks failed")),
    ("Prices rose, reported the central bank.", ("the central bank", "reported", "Prices rose")),
    ("Nine bakeries worldwide carry the label, Norbread admitted on Friday.",
     ("Norbread", "admitted", "Nine bakeries worldwide carry the label")),
    ("Norway threatened late on Friday to leave the bank.", ("Norway", "threatened", "to leave the bank")),
    ("Lund let slip that the talks had failed.", ("Lund", "let slip", "that the talks had failed")),
    ("Lund grumbled that the talks had failed.", ("Lund", "grumbled", "that the talks had failed")),
    ("In the words of one diplomat, the talks had failed.", ("one diplomat", "In the words of", "the talks had failed")),
    ("In Lund's words, the talks had failed.", ("Lund", "words", "the talks had failed")),
    ("LUND: The talks have failed.", ("LUND", ":", "The talks have failed.")),
    ("Lund on Monday said the road was closed.", ("Lund", "said", "the road was closed")),
    ("Norway late on Sunday rejected the claim.", ("Norway", "rejected", "the claim")),
    ("Norway, Sweden and the Faroe Islands condemned the raid.", ("Norway, Sweden and the Faroe Islands", "condemned", "the raid")),
    ("A letter seen by Dagbladet said the road was closed.", ("A letter seen by Dagbladet", "said", "the road was closed")),
    ("According to a report released by the navy, the road was closed.",
     ("a report released by the navy", "According to", "the road was closed")),
    ("Lund told a weekly press briefing that the road was closed.", ("Lund", "told", "that the road was closed")),
    ("Lund said earlier this month it would open the road.", ("Lund", "said", "it would open the road")),
    ("Norway denounced what it called a farce.", ("Norway", "denounced", "what it called a farce")),
    ("Orlova said that the talks had failed.", ("Orlova", "said", "that the talks had failed")),
    ("Orlova said the talks had failed.", ("Orlova", "said", "the talks had failed")),
    ("The talks had failed, Orlova said.", ("Orlova", "said", "The talks had failed")),
    ("The talks had failed, said the envoy.", ("the envoy", "said", "The talks had failed")),
    ("According to the ministry, the talks had failed.", ("the ministry", "According to", "the talks had failed")),
    ("The talks had failed, according to two diplomats.", ("two diplomats", "according to", "The talks had failed")),
    ("The ministry condemned the attack on the bridge.", ("The ministry", "condemned", "the attack on the bridge")),
    ("Norway accused the navy of spying.", ("Norway", "accused", "the navy of spying")),
    ("Norway called on both sides to talk.", ("Norway", "called on", "both sides to talk")),
    ("The envoy vowed to return.", ("The envoy", "vowed", "to return")),
    ("The minister urged Norway to withdraw.", ("The minister", "urged", "Norway to withdraw")),
    ("The minister told lawmakers on Tuesday that the road was closed.",
     ("The minister", "told", "that the road was closed")),
    ("On Monday the minister said in a statement that the road was closed.",
     ("the minister", "said", "that the road was closed")),
    ("Lund, who leads the mission, said the road was closed.", ("Lund", "said", "the road was closed")),
    ("Norway's claim that the road was closed surprised nobody.", ("Norway", "claim", "that the road was closed")),
    ("Anna Orlova: We know that the talks had failed.", ("Anna Orlova", ":", "We know that the talks had failed.")),
    ("MR. LUND: The talks have failed.", ("MR. LUND", ":", "The talks have failed.")),
    ("According to Lund, who left in May, the talks had failed.", ("Lund", "According to", "the talks had failed")),
    ("Lund, who denies any wrongdoing, left the hall.", ("Lund, who", "denies", "any wrongdoing")),
    ("The ministry issued a statement saying the road was closed.",
     ("The ministry", "saying", "the road was closed")),
]  # fmt: skip

SEVERAL = [
    ("Lund thanked Kari Moe, who said the road was open.",
     [("Lund", "thanked", "Kari Moe"), ("Kari Moe, who", "said", "the road was open")]),
    ("The envoy added that Lund had met the mayor and urged him to leave.",
     [("The envoy", "added", "that Lund had met the mayor and urged him to leave")]),
    ("Lund stopped short of criticising Moe but urged Norway to leave.",
     [("Lund", "criticising", "Moe"), ("Lund", "urged", "Norway to leave")]),
    ("The envoy confirmed the report, and denied that the road was closed.",
     [("The envoy", "confirmed", "the report"), ("The envoy", "denied", "that the road was closed")]),
    ('"We are leaving," she said, adding that the road was closed.',
     [("she", "said", '"We are leaving,"'), ("she", "adding", "that the road was closed")]),
    ("Norway welcomed the deal, but Sweden rejected the text.",
     [("Norway", "welcomed", "the deal"), ("Sweden", "rejected", "the text")]),
    ("“One road is closed.\n\n“Two are open,” the mayor said.",
     [("the mayor", "said", "“Two are open,”")]),
    ("“One road is closed,” the mayor said. “Two are open.\n\n“Three are new.”",
     [("the mayor", "said", "“One road is closed,” | “Two are open. | “Three are new.”")]),
]  # fmt: skip

PASSED_ON = [
    # who acts by speech is the source, and the own office that tells of it none
    ("Chile's president ruled out a referendum, her office said.", ("Chile's president", "ruled out", "a referendum")),
    ("The king appealed to the tribes to talk, state radio reported on Monday.",
     ("The king", "appealed to", "the tribes to talk")),
    ("The king urged the tribes to talk, aides said.", ("The king", "urged", "the tribes to talk")),
    ("Peru warned Chile not to cross the river, officials in Lima said.",
     ("Peru", "warned", "Chile not to cross the river")),
    ("Peru rejected the plan, the Peruvian foreign ministry said in a statement.", ("Peru", "rejected", "the plan")),
    ("Peru vowed to retaliate, said a spokesman for the presidency.", ("Peru", "vowed", "to retaliate")),
    ("The president accused Chile of spying, according to his spokesman.",
     ("The president", "accused", "Chile of spying")),
    ("According to her aides, the president rejected the plan.", ("the president", "rejected", "the plan")),
    ("The president thanked the nurses, a statement said.", ("The president", "thanked", "the nurses")),
    ("The president said that the road was closed, her office said.",
     ("The president", "said", "that the road was closed")),
    # another side, somebody by name, and a fact: who tells it is the source
    ("Peru rejected the plan, the Chilean foreign ministry said.",
     ("the Chilean foreign ministry", "said", "Peru rejected the plan")),
    ("Peru rejected the plan, Ada Lund said.", ("Ada Lund", "said", "Peru rejected the plan")),
    ("Peru rejected the plan, a diplomat said.", ("a diplomat", "said", "Peru rejected the plan")),
    ("Peru will reject the plan, its foreign ministry said.",
     ("its foreign ministry", "said", "Peru will reject the plan")),
    ("Two men threatened the clerk, police said.", ("police", "said", "Two men threatened the clerk")),
    ("Peru backed the rebels, officials said.", ("officials", "said", "Peru backed the rebels")),
    ("The road was closed, her office said.", ("her office", "said", "The road was closed")),
]  # fmt: skip

NOTHING = [
    "NOTE: The talks will go on.",
    "The “Iron Road” project is late.",
    "A group called 'Northern Light' attacked the post.",
    "The so-called 'clean list' agreement is in force.",
    "The minister is said to have left.",
    "The minister is said to have rejected the plan.",
    "Lund was reported to have warned Norway.",
    "It is not clear who said that.",
    "Lund did not say when.",
    "A diplomat asked not to be named.",
    "The claims office is closed.",
    "Its proposed deal was signed on Monday.",
]


@pytest.mark.parametrize(("text", "expected"), DIRECT)
def test_direct_speech(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), INDIRECT)
def test_indirect_speech(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_in_a_passage(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), PASSED_ON)
def test_who_only_passes_on_what_the_own_side_does_is_no_source(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_says(text):
    assert found(text) == []


FORMS = [
    ('"We are leaving," Orlova said.', "direct"),
    ('Orlova said the talks were "a farce".', "mixed"),
    ("Orlova said the talks had failed.", "indirect"),
    ('Orlova said the "state-run" agency had closed.', "indirect"),
]


@pytest.mark.parametrize(("text", "form"), FORMS)
def test_form(text, form):
    assert [one.form for one in attributions(text)] == [form]
