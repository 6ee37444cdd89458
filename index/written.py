"""What a query holds, as it is written, and what is said where that is nothing that there is."""

from collections.abc import Iterable

from msgspec import Struct

from ..errors import QueryError


class Value(Struct, frozen=True):
    """What a field should hold, as written; the column where it stands in a query; whether in quotation marks."""

    text: str
    column: int | None = None
    quoted: bool = False


def no_such(what: str, written: str, options: Iterable[str], column: int | None = None) -> QueryError:
    """Return the error that says that `written` is none of `options`, and which of them may have been meant."""
    choices = list(options)
    hint = did_you_mean(written.casefold(), choices) or f"choose from {', '.join(choices)}"
    return problem(f"no {what} {shown(written)}", column, hint)


def problem(what: str, column: int | None, hint: str) -> QueryError:
    """Return the error that says what is wrong, in which column of the query (from 1), and what to try."""
    return QueryError(f"{what}{f' at column {column}' if column else ''}: {hint}")


def shown(text: str) -> str:
    """Return `text` in quotation marks, fit for one line of a message: no control characters, not too long."""
    clean = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    return f'"{clean if len(clean) <= 40 else clean[:39] + "…"}"'


def did_you_mean(key: str, options: Iterable[str]) -> str:
    """Return the hint at the option nearest to `key`, and at those that are written the same but for their case."""
    from difflib import get_close_matches  # only who mistypes needs it

    alike: dict[str, list[str]] = {}
    for option in options:
        alike.setdefault(option.casefold(), []).append(option)
    near = get_close_matches(key, alike, n=1)
    return listed(alike[near[0]]) if near else ""


def listed(near: Iterable[str]) -> str:
    """Return the hint at what may have been meant."""
    return f"did you mean {' or '.join(near)}?"
