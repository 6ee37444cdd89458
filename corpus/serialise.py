"""Statements to JSON and back.

Two forms: the public one, which `extract`, `--json` and `--jsonl` print, and the record, which is the public one with
the evidence and the span of the context added, so that nothing is lost on the way back.
"""

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

import msgspec

from .model import (
    Cue,
    Document,
    Evidence,
    Form,
    Kind,
    Precision,
    Published,
    Reference,
    Said,
    Spans,
    Speaker,
    Stance,
    Statement,
)

_T = TypeVar("_T")

# What can steer a terminal or turn text around, and JSON would leave bare: DEL and C1, bidi marks, line separators.
_ACTING = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def as_json(statement: Statement) -> dict[str, Any]:
    """Return the public JSON form of a statement: the keys in their order, None for what is not known.

    Spans are lists of `[start, end]`, in code points of the document's text, ends exclusive; dates are ISO 8601.
    """
    stance, said, spans = statement.stance, statement.said, statement.spans
    return {
        "id": statement.id,
        "text": statement.text,
        "form": statement.form,
        "speakers": [_speaker(speaker) for speaker in statement.speakers],
        "stance": {
            "label": stance.label,
            "also": list(stance.also),
            "polarity": stance.polarity,
            "target": stance.target,
            "cameo": stance.cameo,
            "scale": stance.scale,
            "negated": stance.negated,
            "conditional": stance.conditional,
            "confidence": stance.confidence,
        },
        "said": {
            "from": _day(said.start),
            "until": _day(said.until),
            "precision": said.precision,
            "basis": said.basis,
        },
        "cue": {"text": statement.cue.text, "lemma": statement.cue.lemma, "act": statement.cue.act},
        "spans": {
            "source": [list(span) for span in spans.source],
            "cue": [list(span) for span in spans.cue],
            "content": [list(span) for span in spans.content],
        },
        "context": statement.context,
        "document": _reference(statement.document),
    }


def as_record(statement: Statement) -> dict[str, Any]:
    """Return the lossless form of a statement: `as_json` with `spans.context` and `evidence`."""
    record = as_json(statement)
    record["spans"]["context"] = list(statement.spans.context)
    told = statement.evidence
    record["evidence"] = {
        "attribution": told.attribution,
        "speakers": told.speakers,
        "said": told.said,
        "stance": told.stance,
        "stance_cue": told.stance_cue,
    }
    return record


def from_record(record: str | bytes) -> Statement:
    """Return the statement of which `record` is the JSON of what `as_record` gave, equal to the one it was given.

    Raises:
        ValueError: it is no such record.
    """
    found = _decoded(_WHOLE, record)
    said = found.said
    return Statement(
        found.id,
        found.text,
        found.form,
        found.speakers,
        found.stance,
        Said(said.start, said.until, said.precision, said.basis),
        found.cue,
        found.spans,
        found.context,
        found.document,
        found.evidence,
    )


def findable_from(record: str) -> "Findable":
    """Return what the statement of a record is found by. Raises ValueError where it is no such record."""
    return _decoded(_FINDABLE, record)


def as_source(document: Document) -> dict[str, Any]:
    """Return what is known of a document beside its text, in JSON form: all but its id and its path."""
    told = _reference(document)
    del told["id"]
    return {**told, "author": document.author}


def from_source(told: Mapping[str, Any], identity: str, path: str | None, text: str = "") -> Document:
    """Return the document of which `as_source` wrote what is known.

    Raises:
        KeyError, TypeError, ValueError: `told` is no such record.
    """
    published = told["published"]
    known = {**told, "published": Published(_date(published["date"]), published["basis"])}
    return Document(**known, id=identity, path=path, text=text)


def dumps(value: object) -> str:
    """Return `value` as one line of JSON that is safe to print.

    Letters of all scripts stay as they are. Control characters, marks that turn the direction of text and line
    separators are escaped, as JSON has it.
    """
    return _ACTING.sub(lambda match: f"\\u{ord(match.group()):04x}", json.dumps(value, ensure_ascii=False))


class _Days(msgspec.Struct, frozen=True, rename={"start": "from"}):
    start: date | None
    until: date | None


class _Said(_Days, frozen=True):
    precision: Precision
    basis: str


class _Origin(msgspec.Struct, frozen=True):
    id: str
    title: str | None
    outlet: str | None
    kind: Kind


class Findable(msgspec.Struct, frozen=True):
    """What of a statement it is found by: a `Statement` without the rest. To read it takes a third of the time."""

    id: str
    text: str
    form: Form
    speakers: tuple[Speaker, ...]
    stance: Stance
    said: _Days
    cue: Cue
    document: _Origin


class _Record(msgspec.Struct):
    id: str
    text: str
    form: Form
    speakers: tuple[Speaker, ...]
    stance: Stance
    said: _Said
    cue: Cue
    spans: Spans
    context: str
    document: Reference
    evidence: Evidence


_WHOLE = msgspec.json.Decoder(_Record)
_FINDABLE = msgspec.json.Decoder(Findable)


def _decoded(decoder: "msgspec.json.Decoder[_T]", record: str | bytes) -> _T:
    try:
        return decoder.decode(record)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "written": speaker.written,
        "kind": speaker.kind,
        "role": speaker.role,
        "organisation": speaker.organisation,
        "country": speaker.country,
    }


def _reference(document: Reference | Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "url": document.url,
        "outlet": document.outlet,
        "kind": document.kind,
        "language": document.language,
        "published": {"date": _day(document.published.date), "basis": document.published.basis},
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _date(day: str | None) -> date | None:
    return None if day is None else date.fromisoformat(day)
