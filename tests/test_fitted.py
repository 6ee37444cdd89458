"""Attribution with the fitted tagger: constructions, invariants, size and time."""

import time
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onrecord.corpus.attribute import attribute, tagger
from onrecord.corpus.extract import extract
from onrecord.corpus.read import from_text
from onrecord.corpus.segment import segment
from onrecord.corpus.tag import Tagged


def attributions(text, *, rules=False):
    return attribute(text, [Tagged.of(paragraph) for paragraph in segment(from_text(text))], rules=rules)


def found(text):
    return [
        tuple(" | ".join(span.of(text) for span in spans) for spans in (one.source, one.content))
        for one in attributions(text)
    ]


CONSTRUCTIONS = [
    ("“We came at noon to the gate.\n\n“We waited for an hour.\n\n“We left without one,” Lund told reporters.",
     [("Lund", "“We came at noon to the gate. | “We waited for an hour. | “We left without one,”")]),
    ("“We came at noon,” Lund said. “We saw it.\n\n“We waited for an hour.\n\n“We left.”",
     [("Lund", "“We came at noon,” | “We saw it. | “We waited for an hour. | “We left.”")]),
    ("Paris has denied claims that it closed the road.", [("Paris", "that it closed the road")]),
    ("Norway's envoy to Chile, Ada Lund, told students in Arica, where rain fell, that the road was shut.",
     [("Norway's envoy to Chile, Ada Lund", "that the road was shut")]),
    ("In Lund's words, the talks were “dead”.", [("Lund", "the talks were “dead”")]),
    ("Three families were struck on Monday by a flood that Governor Ada Lund called “an act of God.”",
     [("Governor Ada Lund", "“an act of God.”")]),
    ("Twenty people were hurt tonight by a flood that Mayor Tom Lund described as “an act of God.”",
     [("Mayor Tom Lund", "“an act of God.”")]),
    ('Foreign Minister Kari Moe: "We must not blink at this."', [("Foreign Minister Kari Moe", '"We must not blink at this."')]),
    ("“The road,” Lund said on Monday, “is open.”", [("Lund", "“The road,” | “is open.”")]),
    ("In the words of one diplomat, the talks were “a farce”.", [("one diplomat", "the talks were “a farce”")]),
    ("PRICE: The road will stay open as long as we can keep it open.",
     [("PRICE", "The road will stay open as long as we can keep it open.")]),
    ("Sergei Lavrov: The road will stay open.", [("Sergei Lavrov", "The road will stay open.")]),
    ('"We are leaving the talks today," the envoy said.', [("the envoy", '"We are leaving the talks today,"')]),
    ("“We are leaving,” said Anna Orlova. “We will not return.”", [("Anna Orlova", "“We are leaving,” | “We will not return.”")]),
    ("“We are leaving,” Orlova told reporters, “and we will not return.”",
     [("Orlova", "“We are leaving,” | “and we will not return.”")]),
    ("The minister said on Monday that the talks had failed.", [("The minister", "that the talks had failed")]),
    ("The minister said the talks had failed.", [("The minister", "the talks had failed")]),
    ("The talks had failed, two diplomats said.", [("two diplomats", "The talks had failed")]),
    ("According to the ministry, the talks had failed.", [("the ministry", "the talks had failed")]),
    ("The talks had failed, according to the ministry.", [("the ministry", "The talks had failed")]),
    ("Norway condemned the attack on the bridge.", [("Norway", "the attack on the bridge")]),
    ("The envoy accused Norway of breaking the truce.", [("The envoy", "Norway of breaking the truce")]),
    ("Orlova described the talks as “a waste of time.”", [("Orlova", "the talks as “a waste of time.”")]),
    ("The minister told lawmakers that the talks had failed, adding that Norway had walked out.",
     [("The minister", "that the talks had failed"), ("The minister", "that Norway had walked out")]),
    ("The ministry believes that the talks will fail.", [("The ministry", "that the talks will fail")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CONSTRUCTIONS)
def test_constructions(text, expected):
    assert found(text) == expected


ACTS = [
    ("The ministry said that the talks would fail.", "speech"),
    ('Lund shook his head: "We will not go there again."', "speech"),
    ("The ministry believes that the talks will fail.", "thought"),
    ("The ministry hopes to resume the talks.", "thought"),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_speech_and_thought_are_told_apart(text, act):
    assert [one.act for one in attributions(text)] == [act]


WORDS = st.sampled_from(
    ["Orlova", "said", "that", "the", "minister", ",", ".", '"', "“", "”", "condemned", "and", "according", "to", "who",
     "adding", "called", "Norway", "'s", "claim", ":", "(", ")", "in", "Oslo", "\n\n", "told", "it", "'", "was", "saying",
     "on", "Monday", "said:", "A", "for", "him", "not", "?", "what", "’", "«", "»", "1,000", "U.S.", "PENCE:", "Asked", "\n\n“"]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)


@pytest.mark.parametrize("rules", [False, True], ids=["fitted", "rules"])
@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_contents_lie_in_the_text_and_do_not_overlap(rules, text):
    contents = sorted(span for one in attributions(text, rules=rules) for span in one.content)
    assert all(0 <= span.start < span.end <= len(text) for span in contents)
    assert all(one.end <= other.start for one, other in pairwise(contents))


@pytest.mark.parametrize("rules", [False, True], ids=["fitted", "rules"])
@settings(max_examples=50, deadline=None)
@given(text=TEXTS)
def test_the_same_text_gives_the_same(rules, text):
    assert attributions(text, rules=rules) == attributions(text, rules=rules)


PLAIN = "\n\nThe road runs along the river for ten miles.\n\nSnow lay on the hills."


@pytest.mark.parametrize("rules", [False, True], ids=["fitted", "rules"])
@settings(max_examples=100, deadline=None)
@given(text=TEXTS.filter(lambda text: text.strip()[-1:] not in ("", ":")))
def test_paragraphs_without_marks_or_cues_behind_change_nothing(rules, text):
    before = attributions(text, rules=rules)
    assert attributions(text + PLAIN, rules=rules)[: len(before)] == before


def test_the_weights_are_small_and_quickly_there():
    sizes = [file.stat().st_size for file in (files("onrecord.corpus.attribute") / "weights").iterdir()]
    assert sum(sizes) < 1_000_000
    began = time.process_time()
    tagger._tagger.__wrapped__()
    assert time.process_time() - began < 0.15


def test_the_scores_of_a_token_are_the_sums_of_its_weights():
    fitted = tagger._tagger()
    lines = tagger._read("polnear.txt").split("\n")
    told = (line.split("\t") for line in lines[1 + len(lines[0].split(" ")) :])
    features = {name: [int(weight) for weight in weights.split(" ")] for name, weights in told}
    listed = sorted(features)
    for names in (listed[at : at + 40] for at in range(0, len(listed), 40)):
        one_by_one, together = names[:20], [*names[20:], "unknown"]
        scores = fitted._scores([*(fitted._worth([name]) for name in one_by_one), fitted._worth(together)])
        sums = [sum(weights) for weights in zip(*(features[name] for name in names), strict=True)]
        assert [score - scores[0] for score in scores] == [each - sums[0] for each in sums]


def test_parts_of_a_paragraph_are_those_of_crfsuite():
    text = "“The road,” said Anna Orlova, an envoy, “is open.” The ministry denied that it was. Snow lay on the hills."
    (paragraph,) = map(Tagged.of, segment(from_text(text)))
    tokens = [token.text for token in paragraph.paragraph.tokens]
    assert [(part, " ".join(tokens[first:end])) for part, first, end in tagger.parts(paragraph, [], "-")] == [
        ("K", "“ The road , ”"),
        ("C", "said"),
        ("S", "Anna Orlova"),
        ("K", "“ is open . ”"),
        ("S", "The ministry"),
        ("C", "denied"),
        ("K", "that it was"),
    ]


@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
def test_every_span_of_a_statement_is_the_text_that_it_claims(text):
    document = from_text(text)
    for statement in extract(document):
        parts = (statement.spans.source, statement.spans.cue, statement.spans.content)
        assert all(0 <= span.start < span.end <= len(text) for spans in parts for span in spans)
        words = [" ".join(text[span.start : span.end].split()) for span in statement.spans.content]
        assert " ".join(words) == statement.text
        assert statement.cue.text == " ".join(text[span.start : span.end] for span in statement.spans.cue)


NOTHING = [
    "NOTE: The talks will go on.",
    "The so-called 'clean list' agreement is in force.",
    "Nobody said that the road was open.",
    "The minister is said to have rejected the plan.",
    "Asked if the road was open.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_says(text):
    assert extract(from_text(text)) == []


HOSTILE = [
    '"',
    "(",
    '."',
    "a",
    "word ",
    "“",
    "the minister said that it would go on and ",
    "Minister ",
    "x\n\n",
    '"Abc def.\n\n',
]


def _seconds(text):
    began = time.process_time()
    extract(from_text(text))
    return time.process_time() - began


@pytest.fixture(scope="module")
def of_prose():
    """Return the CPU time that 100 kB of ordinary sentences take here: the machine's own measure."""
    prose = "The minister said on Friday that the talks with Chad would go on. \n\n" * 1_500
    _seconds(prose[:1_000])
    return _seconds(prose)


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_bounded(unit, of_prose):
    assert _seconds(unit * (100_000 // len(unit))) < 4 * of_prose


def test_a_weight_is_the_same_for_whoever_asks_meanwhile():
    weights = tagger._Weights({"w0=said": "1 2"})
    with ThreadPoolExecutor(8) as threads:
        for _ in range(200):
            weights.clear()
            assert len(set(threads.map(weights.__getitem__, ["w0=said"] * 8))) == 1
