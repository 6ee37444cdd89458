"""Results for programs: lines, ids, JSON and CSV, the same on a terminal and in a pipe."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from ..corpus.model import Said, Statement
from ..corpus.serialise import as_json, as_record, dumps

if TYPE_CHECKING:
    from ..corpus.stats import Stats
    from ..index.engine import Facet

_SPACES = "\t\n\v\f\r\x85\u2028\u2029"
_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_VISIBLE = (
    dict.fromkeys((*range(0x80, 0xA0), *_BIDI, *range(0xD800, 0xE000)), "�")
    | {code: chr(0x2400 + code) for code in range(0x20)}
    | {0x7F: "␡"}
    | dict.fromkeys(map(ord, _SPACES), " ")
)

SCHEMA = 1
"""The version of the JSON envelope."""

COLUMNS = (
    "id", "said_from", "said_until", "speakers", "roles", "organisations", "countries", "stance", "also", "polarity",
    "target", "cameo", "scale", "negated", "conditional", "form", "cue", "text", "document", "title", "outlet", "url",
    "published", "published_basis",
)  # fmt: skip
"""The columns of CSV. Several values in one cell are parted by `; `."""

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def visible(text: str) -> str:
    """Return `text` with whatever could steer a terminal made visible, character for character.

    Line breaks and tabs become spaces, escape and other control characters their pictures (␛), marks that turn the
    direction of text U+FFFD. Offsets stay valid.
    """
    return text.translate(_VISIBLE)


def on_one_line(text: str) -> str:
    """Return `text` visible and with single spaces: fit for a line or a cell."""
    return " ".join(visible(text).split())


def said_on(said: Said) -> str:
    """Return the day or days of saying: `2021-02-26`, `2021-02-20..2021-02-26`, or nothing where it is not known."""
    if said.start == said.until:
        return "" if said.start is None else said.start.isoformat()
    ends = ("" if day is None else day.isoformat() for day in (said.start, said.until))
    return "..".join(ends)


def json_lines(statements: Iterable[Statement]) -> Iterator[str]:
    """Yield each statement as one line of JSON."""
    return (dumps(as_json(statement)) for statement in statements)


def csv_lines(statements: Iterable[Statement]) -> Iterator[str]:
    """Yield a header and a line for each statement. What a spreadsheet would take for a formula gets a leading '."""
    return csv_table(COLUMNS, map(cells_of, statements))


def csv_table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """Yield a header and a line for each row, with formulas defused."""
    yield ",".join(columns)
    for values in rows:
        row = io.StringIO()
        csv.writer(row, lineterminator="").writerow([_cell(value) for value in values])
        yield row.getvalue()


def envelope(query: str, total: int, folded: int, hits: Iterable[Mapping[str, object]]) -> str:
    """Return the answer to a search as one JSON object: `schema`, `query`, `total`, `folded` and `hits`."""
    return dumps({"schema": SCHEMA, "query": query, "total": total, "folded": folded, "hits": list(hits)})


def count_json(query: str, total: int) -> str:
    """Return how many statements a query finds as one JSON object: `schema`, `query` and `total`."""
    return dumps({"schema": SCHEMA, "query": query, "total": total})


def counts_envelope(query: str, field: str, values: int, counts: "Sequence[Facet]") -> str:
    """Return facet counts as one JSON object: `schema`, `query`, `field`, `values`, and `counts`, the greatest first.

    `values` is how many there are, those without their counts here too.
    """
    listed = [asdict(facet) for facet in counts]
    return dumps({"schema": SCHEMA, "query": query, "field": field, "values": values, "counts": listed})


def counts_csv(field: str, counts: "Sequence[Facet]") -> Iterator[str]:
    """Yield a header and a line for each value of a field: the value, what is noted of it, and its count."""
    return csv_table((field, "note", "count"), ((facet.value, facet.note, facet.count) for facet in counts))


def stats_json(stats: "Stats", folder: str) -> str:
    """Return the numbers of a corpus as one JSON object."""
    return dumps({"schema": SCHEMA, "corpus": folder, **asdict(stats)})


def statement_json(statement: Statement, *, evidence: bool = False) -> str:
    """Return one statement as JSON, with the evidence for its values where that is asked for."""
    return dumps(as_record(statement) if evidence else as_json(statement))


def cells_of(statement: Statement) -> Iterator[object]:
    """Yield the values of a statement in the order of COLUMNS."""
    speakers, stance, said, document = statement.speakers, statement.stance, statement.said, statement.document
    yield from (statement.id, said.start, said.until)
    for name in ("name", "role", "organisation", "country"):
        yield _joined(getattr(speaker, name) for speaker in speakers)
    yield from (stance.label, _joined(stance.also), stance.polarity, stance.target, stance.cameo, stance.scale)
    yield from (stance.negated, stance.conditional, statement.form, statement.cue.text, statement.text, document.id)
    yield from (document.title, document.outlet, document.url, document.published.date, document.published.basis)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if value is None or isinstance(value, int | float | date):
        return "" if value is None else str(value)
    text = on_one_line(str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text


def _joined(values: Iterable[str | None]) -> str:
    return "; ".join(value for value in values if value)
