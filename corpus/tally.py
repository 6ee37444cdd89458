"""Count the values that fields have in the corpus (see `values`), as statements come and go."""

import sqlite3
from collections import Counter
from collections.abc import Iterable

from .serialise import findable_from

_COUNT = "INSERT INTO value VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET statements = statements + excluded.statements"


def tally(connection: sqlite3.Connection, records: Iterable[str], by: int) -> None:
    """Count the values of statements that come, or go if `by` is -1, in the transaction that is under way."""
    found = Counter(value for record in records for value in _values(record))
    connection.executemany(_COUNT, ((field, value, by * times) for (field, value), times in found.items()))


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
