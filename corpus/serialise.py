"""Statements to JSON and back.

Two forms: the public one, which `extract`, `--json` and `--jsonl` print, and the record, which is the public one with
the evidence and the span of the context added, so that nothing is lost on the way back.
"""

import json
import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import Any

from .model import (
    Cue,
    Document,
    Evidence,
    Precision,
    Published,
    PublishedBasis,
    Reference,
    Said,
    Span,
    Spans,
    Speaker,
    Stance,
    Statement,
)

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


def from_record(record: Mapping[str, Any]) -> Statement:
    """Return the statement that `as_record` wrote, equal to the one it was given.

    Raises:
        KeyError, TypeError, ValueError: `record` is no such record.
    """
    stance, spans = record["stance"], record["spans"]
    attribution, speakers, said, decided, cue = _EVIDENCE(record["evidence"])
    return Statement(
        id=record["id"],
        text=record["text"],
        form=record["form"],
        speakers=tuple([_a_speaker(**speaker) for speaker in record["speakers"]]),
        stance=_a_stance(**{**stance, "also": tuple(stance["also"])}),
        said=_a_said(*_SAID(record["said"])),
        cue=_a_cue(**record["cue"]),
        spans=Spans(
            source=_spans(spans["source"]),
            cue=_spans(spans["cue"]),
            content=_spans(spans["content"]),
            context=Span(*spans["context"]),
        ),
        context=record["context"],
        document=_from_reference(record["document"]),
        evidence=Evidence(attribution, tuple(speakers), said, decided, None if cue is None else Span(*cue)),
    )


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


_SAID = itemgetter("from", "until", "precision", "basis")
_REFERENCE, _PUBLISHED = itemgetter("id", "title", "url", "outlet", "kind", "language"), itemgetter("date", "basis")
_EVIDENCE = itemgetter("attribution", "speakers", "said", "stance", "stance_cue")
"""What records hold, in the order of the fields of the classes."""

# Many statements have the same.
_a_speaker, _a_stance, _a_cue = lru_cache(1 << 12)(Speaker), lru_cache(1 << 12)(Stance), lru_cache(1 << 10)(Cue)


@lru_cache(1 << 10)
def _a_said(start: str | None, until: str | None, precision: Precision, basis: str) -> Said:
    return Said(_date(start), _date(until), precision, basis)


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


def _from_reference(record: Mapping[str, Any]) -> Reference:
    return _a_reference(_REFERENCE(record), _PUBLISHED(record["published"]))


@lru_cache(1 << 8)
def _a_reference(told: tuple[Any, Any, Any, Any, Any, Any], published: tuple[str | None, PublishedBasis]) -> Reference:
    day, basis = published
    return Reference(*told, Published(_date(day), basis))


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple([Span(*pair) for pair in pairs]) if pairs else ()


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _date(day: str | None) -> date | None:
    return None if day is None else date.fromisoformat(day)
