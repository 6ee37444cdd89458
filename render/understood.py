"""A query as it was understood: in words, a line for each thing asked for, and as JSON."""

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeAlias

from ..corpus.lexicon.stances import Label, labels
from ..corpus.serialise import dumps
from ..index.choices import POLARITIES
from ..index.query import And, Dates, Everything, Field, Fuzzy, Name, Not, Or, Phrase, Prefix, Query, Word
from .formats import SCHEMA, on_one_line
from .words import country_name

_FIELDS = {
    "text": "the text", "title": "the document's title", "speaker": "a speaker's name", "role": "a speaker's role",
    "org": "a speaker's organisation", "country": "a speaker's country", "target": "the target", "stance": "a stance",
    "form": "the form", "cue": "the words that attribute", "outlet": "the outlet", "kind": "the kind of document",
    "id": "the id", None: "the text, a speaker's name or the title",
}  # fmt: skip

Record: TypeAlias = dict[str, Any]


def in_words(query: Query, indent: str = "") -> Iterator[str]:
    """Yield the lines that tell what a query asks for, the parts of a part indented below it."""
    match query:
        case And(parts) | Or(parts):
            yield f"{indent}{'all' if isinstance(query, And) else 'any'} of"
            for part in parts:
                yield from in_words(part, f"{indent}  ")
        case Not(part):
            yield f"{indent}not"
            yield from in_words(part, f"{indent}  ")
        case Field("stance", value):
            group = value in POLARITIES
            one = "every" if value == "neutral" else "a"
            yield f"{indent}{one} stance is {f'{value}, one of' if group else _with_codes(labels()[value])}"
            if group:
                yield from (f"{indent}  {_with_codes(label)}" for label in _meant(value))
            if group and value != "neutral":
                yield f"{indent}  announce, where the act that is announced is {value}"
        case _:
            yield indent + on_one_line(_leaf(query))


def as_json(written: str, query: Query) -> str:
    """Return how a query was understood as one JSON object: `schema`, `query`, `understood`."""
    return dumps({"schema": SCHEMA, "query": written, "understood": _record(query)})


def _leaf(query: Query) -> str:
    match query:
        case Word(text, field):
            return f'"{text}" in any form, in {_FIELDS[field]}'
        case Phrase(text, field):
            return f'"{text}" in just this form, in {_FIELDS[field]}'
        case Prefix(text, field):
            return f'a word that begins with "{text}", in {_FIELDS[field]}'
        case Fuzzy(text, field):
            return f'a word much like "{text}", in {_FIELDS[field]}'
        case Name(field, text):
            return " and ".join(f'"{word}"' for word in text.split()) + f" in {_FIELDS[field]}"
        case Field(field, value):
            return f"{_FIELDS[field]} is {country_name(value) if field in ('country', 'target') else value}"
        case Dates(start, until):
            return f"said {_days(start, until)}"
        case _:
            return "every statement"


def _days(start: date | None, until: date | None) -> str:
    if start == until:
        return f"on {start}" if start else "on a known day"
    return " ".join(filter(None, (f"from {start}" if start else "", f"until {until}" if until else "")))


def _meant(value: str) -> list[Label]:
    """Return the label, or all labels of a polarity."""
    return [one for name, one in labels().items() if value == name or POLARITIES.get(value) == one.polarity]


def _with_codes(label: Label) -> str:
    plover = f", PLOVER {label.plover}" if label.plover else ""
    return f"{label.name} (CAMEO {label.cameo}{plover}, scale {label.scale})"


def _label(label: Label) -> Record:
    codes = {"cameo": label.cameo, "plover": label.plover or None}
    return {"label": label.name, **codes, "polarity": label.polarity, "scale": label.scale}


def _record(query: Query) -> Record:
    match query:
        case And(parts):
            return {"all": [_record(part) for part in parts]}
        case Or(parts):
            return {"any": [_record(part) for part in parts]}
        case Not(part):
            return {"not": _record(part)}
        case Everything():
            return {"everything": True}
        case Dates(start, until):
            return {"field": "date", "from": start and str(start), "until": until and str(until)}
        case Field("stance", value):
            return {"field": "stance", "value": value, "labels": [_label(label) for label in _meant(value)]}
        case Field(field, value):
            return {"field": field, "value": value}
        case Word(text, field) | Phrase(text, field) | Prefix(text, field) | Fuzzy(text, field) | Name(field, text):
            return {"field": field, type(query).__name__.lower(): text}
