"""Field and value to query: what a field may hold, and what was meant when it does not hold this."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher, get_close_matches
from functools import partial

from ..corpus.fold import fold
from ..corpus.lexicon import country_suggestions, find_country
from ..corpus.lexicon.stances import labels
from ..corpus.model import FORMS, KINDS
from ..errors import QueryError
from .query import (
    FIELDS,
    POLARITIES,
    SHORT_NAMES,
    Dates,
    ExactField,
    Field,
    Name,
    NameField,
    Phrase,
    Prefix,
    Query,
    Word,
    WordField,
    all_of,
    any_of,
)
from .words import abbreviated, name_words, words

_BEGINNING = re.compile(r"([^*]*)\*+[^\w*]*")
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_ID = re.compile(r"[0-9a-f]{12}")
_ID_BEGINNING = re.compile(r"[0-9a-f]{1,12}")
_DATE_HINT = "write 2021, 2021-02 or 2021-02-26, and a range as 2021-02..2021-03, 2021.. or ..2021"
_ALIKE = 0.85  # how near an organisation's name comes to a country's before it is the country misspelt


@dataclass(frozen=True, slots=True)
class Value:
    """What a field should hold, as written; the column where it stands in a query; whether in quotation marks."""

    text: str
    column: int | None = None
    quoted: bool = False


def field_query(field: str, value: str) -> Query:
    """Return the query that `field:value` stands for: the way for options such as `--speaker "sergei lavrov"`.

    Args:
        field: one of FIELDS or SHORT_NAMES, in any case.
        value: what the field should hold; it may have spaces.

    Raises:
        QueryError: there is no such field, or it cannot hold this value; the message names the nearest that there is.
    """
    return value_query(field_name(field), Value(value))


def value_query(name: str, value: Value) -> Query:
    """Return the query for a value of the field `name`, one of FIELDS. Raises QueryError as `field_query` does."""
    if not value.text.strip():
        raise problem(f"no value for {name}", value.column, f'write {name}:word or {name}:"several words"')
    return _READERS[name](value)


def field_name(written: str, column: int | None = None) -> str:
    """Return the full name of the field called `written`. Raises QueryError where there is none."""
    name = written.casefold()
    name = SHORT_NAMES.get(name, name)
    if name not in FIELDS:
        hint = _did_you_mean(name, [*FIELDS, *SHORT_NAMES]) or f"the fields are {', '.join(FIELDS)}"
        raise problem(f"no field {shown(written)}", column, f"{hint} (to search for it as text, put it in quotes)")
    return name


def words_query(value: Value, field: WordField | None = None) -> Query:
    """Return the query for words as written: a phrase in quotes, else a word, or its beginning before a `*`."""
    found = words(value.text)
    if not found:
        raise problem(f"no word in {shown(value.text)}", value.column, "search for letters or digits")
    if value.quoted or len(value.text.split()) > 1:
        return Phrase(" ".join(found), field)
    if "*" in value.text:
        *whole, beginning = _beginning(value)
        return all_of([*(_word([word], field) for word in whole), Prefix(beginning.casefold(), field)])
    return _word(found, field)


def _word(found: list[str], field: WordField | None) -> Query:
    """Return the query for a word; in small letters it may be an abbreviation as well."""
    return any_of(Word(" ".join(form), field) for form in (found, abbreviated(found)))


def no_such(what: str, written: str, options: Iterable[str], column: int | None = None) -> QueryError:
    """Return the error that says that `written` is none of `options`, and which of them may have been meant."""
    choices = list(options)
    hint = _did_you_mean(written.casefold(), choices) or f"choose from {', '.join(choices)}"
    return problem(f"no {what} {shown(written)}", column, hint)


def problem(what: str, column: int | None, hint: str) -> QueryError:
    """Return the error that says what is wrong, in which column of the query (from 1), and what to try."""
    return QueryError(f"{what}{f' at column {column}' if column else ''}: {hint}")


def shown(text: str) -> str:
    """Return `text` in quotation marks, fit for one line of a message: no control characters, not too long."""
    clean = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    return f'"{clean if len(clean) <= 40 else clean[:39] + "…"}"'


def _name_query(field: NameField, value: Value) -> Query:
    found = " ".join(name_words(value.text))
    if not found:
        raise problem(f"no name in {shown(value.text)}", value.column, f"write a part of the {field}'s name")
    if "*" in value.text and not value.quoted:
        *whole, beginning = _beginning(value)
        return all_of([*(Name(field, word.casefold()) for word in whole), Prefix(beginning.casefold(), field)])
    return Name(field, found)


def _beginning(value: Value) -> list[str]:
    """Return the words before a closing `*`."""
    written = _BEGINNING.fullmatch(value.text)
    if not written:
        raise problem(f"no such pattern as {shown(value.text)}", value.column, "a * stands at the end of a word")
    return words(written.group(1))


def _country(value: Value) -> Query:
    if code := find_country(value.text):
        return Field("country", code)
    near = country_suggestions(value.text)
    hint = _listed(near) if near else "write a name, a demonym or a two-letter code: Russia, Russian, RU"
    raise problem(f"no country {shown(value.text)}", value.column, hint)


def _target(value: Value) -> Query:
    if code := find_country(value.text):
        return Field("target", code)
    key = fold(value.text)
    near = [name for name in country_suggestions(value.text) if _alike(key, fold(name))]
    if near:
        raise problem(f"no country {shown(value.text)}", value.column, _listed(near))
    return _name_query("target", value)


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(a=one, b=other, autojunk=False).ratio() >= _ALIKE


def _choice(field: ExactField, options: Sequence[str], value: Value) -> Query:
    key = fold(value.text)
    if key in options:
        return Field(field, key)
    raise no_such(field, value.text, options, value.column)


def _stance(value: Value) -> Query:
    """Return the query for a label, a polarity or a PLOVER root; what is both a label and a root is a root in capitals.

    >>> _stance(Value("accuse"))
    Field(field='stance', value='accuse')
    >>> [part.value for part in _stance(Value("ACCUSE")).parts]
    ['condemn', 'accuse', 'concern']
    """
    roots: dict[str, list[str]] = {}
    for label in labels().values():
        if label.plover:
            roots.setdefault(label.plover, []).append(label.name)
    written = value.text.strip()
    key = fold(written).replace(" ", "_")
    if (key in labels() and written not in roots) or key in POLARITIES:
        return Field("stance", key)
    if key.upper() in roots:
        return any_of(Field("stance", name) for name in roots[key.upper()])
    raise no_such("stance", value.text, [*labels(), *POLARITIES, *roots], value.column)


def _id(value: Value) -> Query:
    key = value.text.strip().casefold()
    if _ID.fullmatch(key):
        return Field("id", key)
    if key.endswith("*") and _ID_BEGINNING.fullmatch(key[:-1]):
        return Prefix(key[:-1], "id")
    hint = "an id is 12 digits from 0 to f, its beginning is written with a *: id:3f9c*"
    raise problem(f"no id {shown(value.text)}", value.column, hint)


def _dates(value: Value) -> Query:
    first, dots, last = (part.strip() for part in value.text.partition(".."))
    if not dots:
        return Dates(*_days(first, value))
    ends = [_days(end, value) for end in (first, last) if end]
    match ends:
        case [(start, until)] if first:
            return Dates(start, None)
        case [(start, until)]:
            return Dates(None, until)
        case [(start, _), (_, until)] if start <= until:
            return Dates(start, until)
        case [(_, until), (start, _)]:
            return Dates(start, until)
    raise problem(f"no date in {shown(value.text)}", value.column, _DATE_HINT)


def _days(written: str, value: Value) -> tuple[date, date]:
    """Return the first and the last day of a year, a month or a day."""
    parts = _DATE.fullmatch(written)
    if parts:
        year, month, day = (int(part) if part else None for part in parts.groups())
        assert year is not None
        try:
            start = date(year, month or 1, day or 1)
            last = monthrange(year, month or 12)[1]
            return start, date(year, month or 12, day or last)
        except ValueError:
            pass
    raise problem(f"no date {shown(written)}", value.column, _DATE_HINT)


def _did_you_mean(key: str, options: Iterable[str]) -> str:
    """Return the hint at the option nearest to `key`, and at those that are written the same but for their case."""
    alike: dict[str, list[str]] = {}
    for option in options:
        alike.setdefault(option.casefold(), []).append(option)
    near = get_close_matches(key, alike, n=1)
    return _listed(alike[near[0]]) if near else ""


def _listed(near: Iterable[str]) -> str:
    return f"did you mean {' or '.join(near)}?"


_READERS: dict[str, Callable[[Value], Query]] = {
    "text": partial(words_query, field="text"),
    "title": partial(words_query, field="title"),
    "speaker": partial(_name_query, "speaker"),
    "role": partial(_name_query, "role"),
    "org": partial(_name_query, "org"),
    "cue": partial(_name_query, "cue"),
    "outlet": partial(_name_query, "outlet"),
    "country": _country,
    "target": _target,
    "stance": _stance,
    "form": partial(_choice, "form", FORMS),
    "kind": partial(_choice, "kind", KINDS),
    "date": _dates,
    "id": _id,
}
