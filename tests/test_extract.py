"""Extraction: what of the attributions is a statement, in which order, with which ids and context."""

import time

import pytest
from onrecord.corpus.extract import extract
from onrecord.corpus.read import from_text

SAID = [
    ("Moe did not respond to a request for comment.", []),
    ("Moe did not respond to requests for comment.", []),
    ("A diplomat asked not to be named.", []),
    ("Asked whether the road was closed, Moe said it was open.", [("Moe", "it was open")]),
    ("Asked about the road, the minister declined to comment.", [("minister", "to comment")]),
    ("Moe said so.", []),
    ("According to Moe, who left in May, the road was closed.", [("Moe", "the road was closed")]),
    ("The road was closed, according to Moe.", [("Moe", "The road was closed")]),
    ("Moe was accused by Lund of lying.", [("Lund", "Moe of lying")]),
    ("The minister, who said he would resign, was accused of lying.", [("minister", "he would resign")]),
    ("Lund may call Moe on Friday.", []),
    ("Norway's rulers on Saturday ordered the envoy to leave.", [("Norway's rulers", "the envoy to leave")]),
    ("Moe declined to say whether the road was closed.", [("Moe", "to say whether the road was closed")]),
    ("Lund is said to have rejected the plan.", []),
    ("The agency quoted Kari Moe as saying the road was closed.", [("Kari Moe", "the road was closed")]),
    ("Moe said that the road was closed.", [("Moe", "the road was closed")]),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_what_is_a_statement(text, expected):
    assert [(one.speakers[0].name if one.speakers else None, one.text) for one in extract(from_text(text))] == expected


def test_a_turn_of_a_transcript_is_direct_speech():
    text = "MR. LUND: The road is open. We will keep it open.\n\nQ: Who says so?"
    assert [(one.speakers[0].written, one.form) for one in extract(from_text(text))] == [("MR. LUND", "direct")]


def test_the_same_words_said_twice_have_two_ids_that_stay():
    text = "Moe said that the road was closed.\n\nMoe said that the road was closed."
    ids = [one.id for one in extract(from_text(text))]
    assert len(set(ids)) == 2
    assert [one.id for one in extract(from_text("Listen Live\n\n" + text))] == ids


def test_the_context_of_an_overlong_paragraph_is_the_sentences_around():
    text = " ".join(f"Moe said that road number {number} was closed." for number in range(100))
    found = extract(from_text(text))
    assert len(found) == 100
    assert all(len(one.context) < 100 and one.text in one.context for one in found)


def best_of_three(text):
    times = []
    for _ in range(3):
        began = time.process_time()
        extract(from_text(text))
        times.append(time.process_time() - began)
    return min(times)


@pytest.mark.parametrize("parting", [" ", "\n\n"], ids=["one paragraph", "many paragraphs"])
def test_time_grows_with_the_text_and_no_faster(parting):
    sentences = [
        f"Norway's spokeswoman Kari Moe said on Monday that road {number} was closed." for number in range(1200)
    ]
    extract(from_text(sentences[0]))
    assert best_of_three(parting.join(sentences)) < 8 * best_of_three(parting.join(sentences[:300]))
