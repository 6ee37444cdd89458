"""Field and value to query: what a field may hold, and what was meant when it does not hold this."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from ..corpus.fold import fold
from ..corpus.lexicon import country_suggestions, find_country
from ..corpus.model import FORMS, KINDS
from .choices import FIELDS, POLARITIES, SHORT_NAMES
from .days import dates
from .query import (
    ExactField,
    Field,
    Fuzzy,
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
from .written import Value, did_you_mean, listed, no_such, problem, shown

_ABOUT = re.compile(r"([^*~]*)~[^\w*~]*")
_BEGINNING = re.compile(r"([^*]*)\*+[^\w*]*")
_ID = re.compile(r"[0-9a-f]{12}")
_ID_BEGINNING = re.compile(r"[0-9a-f]{1,12}")
_ALIKE = 0.85  # how near an organisation's name comes to a country's before it is the country misspelt


def field_query(field: str, value: str, today: date | None = None) -> Query:
    """Return the query that `field:value` stands for: the way for options such as `--speaker "sergei lavrov"`.

    Args:
        field: one of FIELDS or SHORT_NAMES, in any case.
        value: what the field should hold; it may have spaces.
        today: the day that `today` and `-30d` count from.

    Raises:
        QueryError: there is no such field, or it cannot hold this value; the message names the nearest that there is.
    """
    return value_query(field_name(field), Value(value), today)


def value_query(name: str, value: Value, today: date | None) -> Query:
    """Return the query for a value of the field `name`, one of FIELDS. Raises QueryError as `field_query` does."""
    if not value.text.strip():
        raise problem(f"no value for {name}", value.column, f'write {name}:word or {name}:"several words"')
    if name == "date":
        return dates(value, today)
    if value.text.startswith("-") and not value.quoted:
        hint = f"to leave it out write -{name}:{value.text[1:]}"
        raise problem(f"a minus inside a field, {shown(value.text)}", value.column, hint)
    return _READERS[name](value)


def field_name(written: str, column: int | None = None) -> str:
    """Return the full name of the field called `written`. Raises QueryError where there is none."""
    name = written.casefold()
    name = SHORT_NAMES.get(name, name)
    if name not in FIELDS:
        hint = did_you_mean(name, [*FIELDS, *SHORT_NAMES]) or f"the fields are {', '.join(FIELDS)}"
        raise problem(f"no field {shown(written)}", column, f"{hint} (to search for it as text, put it in quotes)")
    return name


def words_query(value: Value, field: WordField | None = None) -> Query:
    """Return the query for words as written: a phrase in quotes, else a word, its beginning before a `*`, or about it.

    A `~` behind a word asks for those that are written much like it.
    """
    found = words(value.text)
    if not found:
        raise problem(f"no word in {shown(value.text)}", value.column, "search for letters or digits")
    if value.quoted or len(value.text.split()) > 1:
        return Phrase(" ".join(found), field)
    if "*" in value.text:
        *whole, beginning = _beginning(value)
        return all_of([*(_word([word], field) for word in whole), Prefix(beginning.casefold(), field)])
    if "~" in value.text:
        *whole, last = _alike_to(value)
        return all_of([*(_word([word], field) for word in whole), Fuzzy(last.casefold(), field)])
    return _word(found, field)


def _word(found: list[str], field: WordField | None) -> Query:
    """Return the query for a word; in small letters it may be an abbreviation as well."""
    return any_of(Word(" ".join(form), field) for form in (found, abbreviated(found)))


def _name_query(field: NameField, value: Value) -> Query:
    found = " ".join(name_words(value.text))
    if not found:
        raise problem(f"no name in {shown(value.text)}", value.column, f"write a part of the {field}'s name")
    if "*" in value.text:
        *whole, beginning = _beginning(value)
        return all_of([*(Name(field, word.casefold()) for word in whole), Prefix(beginning.casefold(), field)])
    if "~" in value.text:
        *whole, last = map(str.casefold, _alike_to(value))
        return all_of([*(Name(field, word) for word in whole), Fuzzy(last, field)])
    return Name(field, found)


def _beginning(value: Value) -> list[str]:
    """Return the words before a closing `*`."""
    written = _BEGINNING.fullmatch(value.text)
    if not written:
        raise problem(f"no such pattern as {shown(value.text)}", value.column, "a * stands at the end of a word")
    return words(written.group(1))


def _alike_to(value: Value) -> list[str]:
    """Return the words before a closing `~`."""
    written = _ABOUT.fullmatch(value.text)
    if not written:
        raise problem(f"no such pattern as {shown(value.text)}", value.column, "a ~ stands at the end of a word")
    return words(written.group(1))


def _country(value: Value) -> Query:
    code = find_country(value.text)
    if code and not _part(value):
        return Field("country", code)
    near = country_suggestions(value.text)
    hint = listed(near) if near else "write a name, a demonym or a two-letter code: Russia, Russian, RU"
    raise problem(f"no country {shown(value.text)}", value.column, hint)


def _part(value: Value) -> bool:
    """Tell whether only a part of a word is written, or one much like it: `Ru*`, `Rusia~`."""
    return bool(set(value.text) & set("*~"))


def _target(value: Value) -> Query:
    if code := find_country(value.text):
        if _part(value):
            raise problem(f"no target {shown(value.text)}", value.column, listed([code]))
        return Field("target", code)
    key = fold(value.text)
    near = [name for name in country_suggestions(value.text) if _alike(key, fold(name))]
    if near:
        raise problem(f"no country {shown(value.text)}", value.column, listed(near))
    return _name_query("target", value)


def _alike(one: str, other: str) -> bool:
    from difflib import SequenceMatcher

    return SequenceMatcher(a=one, b=other, autojunk=False).ratio() >= _ALIKE


def _choice(field: ExactField, options: Sequence[str], value: Value) -> Query:
    key = fold(value.text)
    if key in options and not _part(value):
        return Field(field, key)
    raise no_such(field, value.text, options, value.column)


def _stance(value: Value) -> Query:
    """Return the query for a label, a polarity or a PLOVER root; what is both a label and a root is a root in capitals.

    >>> _stance(Value("accuse"))
    Field(field='stance', value='accuse')
    >>> [part.value for part in _stance(Value("ACCUSE")).parts]
    ['condemn', 'accuse', 'concern']
    """
    from ..corpus.lexicon.stances import labels  # only who asks for a stance needs them

    roots: dict[str, list[str]] = {}
    for label in labels().values():
        if label.plover:
            roots.setdefault(label.plover, []).append(label.name)
    written = value.text.strip()
    key = fold(written).replace(" ", "_")
    if _part(value):
        key = ""
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
    "id": _id,
}
