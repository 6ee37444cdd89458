"""Query string to tokens: words, quotations, `field:value`, parentheses and `and or not -`, each with its column."""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from .words import words
from .written import Value, problem, shown

Sign = Literal["word", "field", "and", "or", "not", "(", ")", "end"]

_QUOTES = '"“”„«»'
_CHUNK = re.compile(rf"[^\s(){_QUOTES}]+")
_QUOTED = re.compile(rf'"([^"]*)"|“([^“”]*)”|«([^«»]*)»|[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]')
_FIELD = re.compile(r"([^\W\d_][\w-]*):")
_NO_VALUE = Value("")
_OPERATORS: dict[str, Sign] = {"and": "and", "or": "or", "not": "not"}


class Token(Struct, frozen=True):
    """A piece of a query: what it is, as written, its column (from 1); for words and fields the value."""

    sign: Sign
    text: str
    column: int
    value: Value = _NO_VALUE


def tokens(query: str) -> Iterator[Token]:
    """Yield the tokens of a query and an `end`; what has neither a word nor a meaning (`...`, `&`) is passed over.

    >>> [(token.sign, token.text, token.value.text) for token in tokens('strikes -by:"sergei lavrov"')]
    [('word', 'strikes', 'strikes'), ('not', '-', ''), ('field', 'by', 'sergei lavrov'), ('end', '', '')]

    Raises:
        QueryError: a quotation mark is not closed, or a mark is where it means nothing.
    """
    at = 0
    while at < len(query):
        if query[at].isspace():
            at += 1
        elif query[at] in "()":
            yield Token("(" if query[at] == "(" else ")", query[at], at + 1)
            at += 1
        elif query[at] in _QUOTES:
            value, end = _quoted(query, at)
            yield Token("word", query[at:end], at + 1, value)
            at = end
        elif _negates(query, at):
            yield Token("not", "-", at + 1)
            at += 1
        else:
            token, at = _chunk(query, at)
            if token:
                yield token
    yield Token("end", "", at + 1)


def _negates(query: str, at: int) -> bool:
    """Tell a minus, which stands before something to search for and after none, from a dash."""
    if query[at] != "-" or (at and not (query[at - 1].isspace() or query[at - 1] in "()")):
        return False
    chunk = _CHUNK.match(query, at + 1)
    if chunk:
        return chunk.group()[0] != "-" and bool(words(chunk.group()))
    return query[at + 1 : at + 2] in tuple("(" + _QUOTES)


def _chunk(query: str, at: int) -> tuple[Token | None, int]:
    chunk = _CHUNK.match(query, at)
    if not chunk:
        return None, at + 1
    written, end = chunk.group(), chunk.end()
    if sign := _OPERATORS.get(written.casefold()):
        return Token(sign, written, at + 1), end
    if field := _FIELD.match(query, at, end):
        return _field(query, field, end)
    if not words(written):
        _mean_nothing(query, at, written)
        return None, end
    return Token("word", written, at + 1, Value(written, at + 1)), end


def _mean_nothing(query: str, at: int, written: str) -> None:
    """Pass over marks that mean nothing here, unless whoever wrote them meant something."""
    if written[0] in "*~" and at and query[at - 1] in _QUOTES:
        hint = f"write the words without quotation marks, each with its {written[0]}"
        raise problem(f"a {written[0]} behind a quotation", at + 1, hint)
    if "|" in written:
        raise problem(f"no operator {shown(written)}", at + 1, "write or")


def _field(query: str, field: re.Match[str], end: int) -> tuple[Token, int]:
    at = field.end()
    if at < end:
        value = Value(query[at:end], at + 1)
    elif query[at : at + 1] in tuple(_QUOTES):
        value, end = _quoted(query, at)
    elif query[at : at + 1] == "(":
        name = field.group(1)
        raise problem(f"parentheses behind {name}:", at + 1, f"write ({name}:one or {name}:other)")
    else:
        value = Value("", at + 1)
    return Token("field", field.group(1), field.start() + 1, value), end


def _quoted(query: str, at: int) -> tuple[Value, int]:
    quotation = _QUOTED.match(query, at)
    if not quotation:
        raise problem("a quotation mark that nothing closes", at + 1, "add the second one, or leave it out")
    return Value(quotation.group(quotation.lastindex or 0), at + 1, quoted=True), quotation.end()
