"""Segmentation: paragraphs, sentences and quotation spans."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord.corpus.read import from_text
from onrecord.corpus.segment import segment


def sentences(text):
    return [
        paragraph.span_of(*sentence).of(text)
        for paragraph in segment(from_text(text))
        for sentence in paragraph.sentences
    ]


def quotations(text):
    return [
        (paragraph.span_of(quotation.first, quotation.last + 1).of(text), quotation.continued)
        for paragraph in segment(from_text(text))
        for quotation in paragraph.quotations
    ]


SENTENCES = [
    ("He left. She stayed.", ["He left.", "She stayed."]),
    ("Mr. Orr met Gen. Lund at 5 p.m. today.", ["Mr. Orr met Gen. Lund at 5 p.m. today."]),
    ("The U.S. State Department agreed.", ["The U.S. State Department agreed."]),
    ("He left the U.S. The envoy stayed.", ["He left the U.S.", "The envoy stayed."]),
    ("It cost 2.5 million. Nobody paid.", ["It cost 2.5 million.", "Nobody paid."]),
    ("“No. Never,” she said. “Not now.”", ["“No. Never,” she said.", "“Not now.”"]),
    ('"Why?" he asked. "Who?"', ['"Why?" he asked.', '"Who?"']),
    ("A. B. Moe came on Jan. 5 and left.", ["A. B. Moe came on Jan. 5 and left."]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text, expected):
    assert sentences(text) == expected


QUOTATIONS = [
    ("“Yes,” he said.", [("“Yes,”", False)]),
    ('He called it "a farce" and "a sham".', [('"a farce"', False), ('"a sham"', False)]),
    ("''Now,'' she said.", [("''Now,''", False)]),
    ("``Now,'' she said.", [("``Now,''", False)]),
    ("«Oui», dit-il.", [("«Oui»", False)]),
    ("„Nein“, sagte er.", [("„Nein“", False)]),
    ("‘We won’t go,’ he said.", [("‘We won’t go,’", False)]),
    ("'This is it,' she said.", [("'This is it,'", False)]),
    ("“She said ‘never’ twice,” he said.", [("“She said ‘never’ twice,”", False)]),
    ("The US' attack and the ministers' plan.", []),
    ("They don't know the '90s.", []),
    ("“One.\n\n“Two.”", [("“One.", True), ("“Two.”", False)]),
    ("He is 6' 2\" tall.", []),
    ('An open " mark.', []),
]


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS)
def test_quotations(text, expected):
    assert quotations(text) == expected


PARAGRAPHS = [
    ("One.\n\nTwo.", 2),
    ("One.\nTwo.\nThree.", 3),
    ("A line that was wrapped at some width by the mail\nprogram of the ministry and goes on here until it\nends.", 1),
]


@pytest.mark.parametrize(("text", "count"), PARAGRAPHS)
def test_paragraphs(text, count):
    assert len(segment(from_text(text))) == count


@given(st.text(alphabet="aB .,!?\"“”‘’'`«»\n()", max_size=200))
def test_every_token_stands_in_the_text(text):
    for paragraph in segment(from_text(text)):
        assert all(text[token.start : token.end] == token.text for token in paragraph.tokens)
        covered = [at for first, end in paragraph.sentences for at in range(first, end)]
        assert covered == list(range(len(paragraph.tokens)))


@pytest.mark.parametrize("unit", ['"', "(", '."', "a", "“", "'", "‘", '" a', "«", 'a." B '])
def test_hostile_text_costs_bounded_time(unit):
    text = unit * (200_000 // len(unit))
    began = time.process_time()
    segment(from_text(text))
    assert time.process_time() - began < 5


def test_a_dateline_is_no_part_of_the_first_sentence():
    assert sentences("OSLO, March 3 (Wire) - The road is open, the mayor said.") == [
        "The road is open, the mayor said."
    ]
