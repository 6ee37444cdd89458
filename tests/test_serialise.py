"""Statements to JSON and back."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord.corpus.model import (
    Cue,
    Evidence,
    Published,
    Reference,
    Said,
    Span,
    Spans,
    Speaker,
    Stance,
    Statement,
)
from onrecord.corpus.serialise import as_json, as_record, dumps, findable_from, from_record
from onrecord.index.entry import entry

STATEMENT = Statement(
    id="3f9c0a7be412",
    text="We call for restraint.",
    form="mixed",
    speakers=(Speaker("Maria Zakharova", "Zakharova", "person", "spokeswoman", "Ministry of Foreign Affairs", "RU"),),
    stance=Stance("condemn", ("urge", "reject"), -1, "US", "111", -2.0, confidence=0.95),
    said=Said(date(2021, 2, 26), date(2021, 2, 26), "day", "weekday"),
    cue=Cue("said", "say", "speech"),
    spans=Spans((Span(30, 39),), (Span(40, 44),), (Span(0, 10), Span(12, 29)), Span(0, 90)),
    context="We call for restraint, Zakharova said.",
    document=Reference("d0c", None, None, "Agency", "article", "en", Published(date(2021, 2, 26), "given")),
    evidence=Evidence("a cue after the content", ("a known official",), "the weekday", "its verb", Span(0, 7)),
)

AS_JSON = """{"id": "3f9c0a7be412", "text": "We call for restraint.", "form": "mixed",
 "speakers": [{"name": "Maria Zakharova", "written": "Zakharova", "kind": "person", "role": "spokeswoman",
               "organisation": "Ministry of Foreign Affairs", "country": "RU"}],
 "stance": {"label": "condemn", "also": ["urge", "reject"], "polarity": -1, "target": "US", "cameo": "111",
            "scale": -2.0, "negated": false, "conditional": false, "confidence": 0.95},
 "said": {"from": "2021-02-26", "until": "2021-02-26", "precision": "day", "basis": "weekday"},
 "cue": {"text": "said", "lemma": "say", "act": "speech"},
 "spans": {"source": [[30, 39]], "cue": [[40, 44]], "content": [[0, 10], [12, 29]]},
 "context": "We call for restraint, Zakharova said.",
 "document": {"id": "d0c", "title": null, "url": null, "outlet": "Agency", "kind": "article", "language": "en",
              "published": {"date": "2021-02-26", "basis": "given"}}}"""

UNKNOWN = replace(
    STATEMENT,
    speakers=(),
    said=Said(),
    stance=Stance(),
    document=replace(STATEMENT.document, published=Published()),
    evidence=Evidence("none", (), "none", "none"),
)


def test_the_public_form_is_that_of_the_architecture_key_by_key():
    assert dumps(as_json(STATEMENT)) == json.dumps(json.loads(AS_JSON))


def test_what_is_not_known_is_null_and_not_left_out():
    found = as_json(UNKNOWN)
    assert found["said"] == {"from": None, "until": None, "precision": "unknown", "basis": "unknown"}
    assert found["speakers"] == []
    assert found["document"]["published"] == {"date": None, "basis": "unknown"}


@pytest.mark.parametrize("statement", [STATEMENT, UNKNOWN], ids=["known", "unknown"])
def test_a_record_loses_nothing(statement):
    assert from_record(json.dumps(as_record(statement))) == statement


def test_a_record_of_before_stances_had_a_confidence_is_read():
    record = as_record(STATEMENT)
    del record["stance"]["confidence"]
    assert from_record(json.dumps(record)) == replace(STATEMENT, stance=replace(STATEMENT.stance, confidence=None))


@pytest.mark.parametrize("statement", [STATEMENT, UNKNOWN], ids=["known", "unknown"])
def test_what_is_found_by_a_record_is_what_is_found_by_the_statement(statement):
    assert entry(findable_from(json.dumps(as_record(statement)))) == entry(statement)


@given(st.text(), st.text())
def test_a_record_loses_no_character(text, context):
    statement = replace(STATEMENT, text=text, context=context)
    assert from_record(json.dumps(as_record(statement))) == statement


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Лавров, Élysée, 王毅", '"Лавров, Élysée, 王毅"'),
        ("\x1b[31mred", '"\\u001b[31mred"'),
        ("\x7f\x80\x9b31m\x9f", '"\\u007f\\u0080\\u009b31m\\u009f"'),
        ("\u202atxt.exe\u202e", '"\\u202atxt.exe\\u202e"'),
        ("\u2066\u2069", '"\\u2066\\u2069"'),
        ("a\u2028b\u2029c", '"a\\u2028b\\u2029c"'),
        ("line\nline\ttab", '"line\\nline\\ttab"'),
        ("[sic] [/end] =cmd()", '"[sic] [/end] =cmd()"'),
    ],
)
def test_json_is_one_line_that_acts_on_nothing(text, expected):
    assert dumps(text) == expected
    assert json.loads(expected) == text


@given(st.text())
def test_json_gives_every_text_back(text):
    printed = dumps([text])
    assert json.loads(printed) == [text]
    assert len(printed.splitlines()) == 1
