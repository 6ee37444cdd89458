"""Values of a statement by name, for those who want these and no others: `--fields` and `--template`.

A name is one of the query language (`speaker`, `stance`, `date`), which stands for the value that is read most, or the
way to any value of the JSON form (`speakers.role`, `said.basis`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Any

from ..corpus.model import Statement
from ..corpus.serialise import as_json
from ..errors import QueryError
from .formats import on_one_line, said_on

_SHORT: Mapping[str, str] = {
    "speaker": "speakers.name",
    "role": "speakers.role",
    "org": "speakers.organisation",
    "country": "speakers.country",
    "stance": "stance.label",
    "target": "stance.target",
    "cue": "cue.text",
    "outlet": "document.outlet",
    "title": "document.title",
    "kind": "document.kind",
}
_DATE = "date"
_VALUES = (
    "id", "text", "form", "context",
    *(f"speakers.{name}" for name in ("name", "written", "kind", "role", "organisation", "country")),
    *(f"stance.{name}" for name in ("label", "also", "polarity", "target", "cameo", "scale", "negated", "conditional",
                                    "confidence")),
    *(f"said.{name}" for name in ("from", "until", "precision", "basis")),
    *(f"cue.{name}" for name in ("text", "lemma", "act")),
    *(f"spans.{name}" for name in ("source", "cue", "content")),
    *(f"document.{name}" for name in ("id", "title", "url", "outlet", "kind", "language")),
    "document.published.date", "document.published.basis",
)  # fmt: skip

NAMES = ("id", "text", _DATE, *_SHORT, *_VALUES[2:])
"""Every name there is."""

LINE = ("id", _DATE, "speaker", "country", "stance", "text")
"""What a line of `search` has."""

_ESCAPES = {r"\t": "\t", r"\n": "\n"}


@dataclass(frozen=True, slots=True)
class Template:
    """A line with places for values: pieces of text, each with the name of the value that follows it, or None."""

    pieces: tuple[tuple[str, str | None], ...]

    def filled(self, statement: Statement) -> str:
        """Return the line of a statement, with - for what is not known."""
        values = iter(plain_values(statement, [name for _, name in self.pieces if name]))
        return "".join(text + (next(values) if name else "") for text, name in self.pieces)


def names_in(written: str) -> tuple[str, ...]:
    """Return the names in a list such as `id, speaker, stance.label`.

    Raises:
        QueryError: one of them is no name of a value.
    """
    return tuple(_name(part.strip()) for part in written.split(","))


def template(written: str) -> Template:
    r"""Return the template that is written as `{speaker}: {text} ({date})`. `\t` and `\n` are a tab and a line break.

    >>> template("{speaker}: {{{text}}}").pieces
    (('', 'speaker'), (': {', None), ('', 'text'), ('}', None))

    Raises:
        QueryError: it names a value that there is not, or none; or a brace is not closed.
    """
    try:
        parsed = list(Formatter().parse(written))
    except ValueError as error:
        raise QueryError(f"no template: {error}; write {{text}} for a value and {{{{ for a brace") from None
    if dressed := next((name for _, name, form, conversion in parsed if form or conversion), None):
        raise QueryError(f"a template has only names between braces: write {{{dressed}}}")
    pieces = tuple((_unescaped(text), None if name is None else _name(name)) for text, name, _, _ in parsed)
    if not any(name for _, name in pieces):
        raise QueryError("a template without a value: write for example '{speaker}: {text} ({date})'")
    return Template(pieces)


def values(statement: Statement, names: Iterable[str]) -> list[Any]:
    """Return the values of these names: as the JSON form has them, `date` as in a line; lists for several speakers."""
    record = as_json(statement)
    return [
        (said_on(statement.said) or None) if name == _DATE else _at(record, _SHORT.get(name, name)) for name in names
    ]


def plain_values(statement: Statement, names: Iterable[str]) -> Iterator[str]:
    """Yield the values of these names as text on one line: several are parted by `; `, `-` stands for none."""
    return (on_one_line(_text(value)) or "-" for value in values(statement, names))


def chosen_record(statement: Statement, names: Sequence[str]) -> dict[str, Any]:
    """Return the values of these names under these names."""
    return dict(zip(names, values(statement, names), strict=True))


def cells(statement: Statement, names: Iterable[str]) -> Iterator[object]:
    """Yield the values of these names for a table: numbers as numbers, several as one text parted by `; `."""
    return (_text(value) if isinstance(value, list) else value for value in values(statement, names))


def lines(statements: Iterable[Statement], names: Sequence[str] = LINE) -> Iterator[str]:
    """Yield the values of these names of each statement, parted by tabs, with - for what is not known."""
    return ("\t".join(plain_values(statement, names)) for statement in statements)


def _name(written: str) -> str:
    from ..index.written import no_such

    if written not in NAMES:
        raise no_such("field", written, NAMES)
    return written


def _unescaped(text: str) -> str:
    for escape, char in _ESCAPES.items():
        text = text.replace(escape, char)
    return text


def _at(record: Any, path: str) -> Any:  # noqa: ANN401
    for key in path.split("."):
        record = [one[key] for one in record] if isinstance(record, list) else record[key]
    return record


def _text(value: Any) -> str:  # noqa: ANN401
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case [[int(), int()], *_]:
            return "; ".join(f"{start}-{end}" for start, end in value)
        case list():
            return "; ".join(text for one in value if (text := _text(one)))
        case _:
            return str(value)
