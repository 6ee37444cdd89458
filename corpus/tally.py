"""Count the values that fields have in the corpus (see `values`), as statements come and go."""

import sqlite3
from collections import Counter
from collections.abc import Iterable

from .serialise import findable_from

_COME = "INSERT INTO value VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET statements = statements + excluded.statements"
_GO = "UPDATE value SET statements = max(statements - ?3, 0) WHERE field = ?1 AND value = ?2"


def tally(connection: sqlite3.Connection, records: Iterable[str], *, gone: bool = False) -> None:
    """Count the values of statements that come, or that are `gone`, in the transaction that is under way."""
    found = Counter(value for record in records for value in _values(record))
    counted = ((field, value, times) for (field, value), times in found.items())
    connection.executemany(_GO if gone else _COME, counted)


def _values(record: str) -> set[tuple[str, str]]:
    """Return the fields of a statement with their values, each once; none where the record is damaged."""
    try:
        found = findable_from(record)
    except ValueError:
        return set()
    told = {("target", found.stance.target), ("outlet", found.document.outlet)}
    told.update(("stance", label) for label in (found.stance.label, *found.stance.also))
    for speaker in found.speakers:
        told.update((("speaker", speaker.name), ("country", speaker.country)))
    return {(field, value) for field, value in told if value}
