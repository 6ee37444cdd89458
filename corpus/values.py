"""The values that fields have in the corpus, counted (see `tally`): what completion offers at once."""

import sqlite3
from contextlib import closing
from pathlib import Path

from ..errors import CorpusError

_VALUES = (
    ("speaker", "$.speakers", "json_extract(one.value, '$.name')"),
    ("country", "$.speakers", "json_extract(one.value, '$.country')"),
    ("stance", "$.stance.label", "one.value"),
    ("stance", "$.stance.also", "one.value"),
    ("target", "$.stance.target", "one.value"),
    ("outlet", "$.document.outlet", "one.value"),
)
"""The fields whose values are counted, where in a record each stands, what of it is the value. Part of a step."""


def _values(record: str, owner: str = "0", source: str = "") -> str:
    """Return SQL for the values in a record, each once: whose they are, the field, the value."""
    parts = (
        f"SELECT {owner} AS owner, '{field}' AS field, {value} AS value"  # noqa: S608
        f" FROM {source}json_each({record}, '{place}') AS one"
        for field, place, value in _VALUES
    )
    return f"({' UNION '.join(parts)})"


_COUNTED = (
    """CREATE TABLE value (
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        statements INTEGER NOT NULL,
        PRIMARY KEY (field, value)
    ) WITHOUT ROWID""",
    f"""INSERT INTO value SELECT field, value, count(*)
        FROM {_values("sound.record", "sound.id", "(SELECT * FROM statement WHERE json_valid(record)) AS sound, ")}
        WHERE value <> '' GROUP BY field, value""",  # noqa: S608
    f"""CREATE TRIGGER gain AFTER INSERT ON statement WHEN json_valid(new.record) BEGIN
        INSERT INTO value SELECT field, value, 1 FROM {_values("new.record")} WHERE value <> ''
            ON CONFLICT DO UPDATE SET statements = statements + 1;
    END""",  # noqa: S608
    f"""CREATE TRIGGER loss BEFORE DELETE ON statement WHEN json_valid(old.record) BEGIN
        UPDATE value SET statements = statements - 1
            WHERE (field, value) IN (SELECT field, value FROM {_values("old.record")});
    END""",  # noqa: S608
)
STEPS = (_COUNTED, ("DROP TRIGGER gain", "DROP TRIGGER loss"))
"""Of the layout (see `database`): the first counts what is there, the second leaves it to `tally` to go on.

A trigger read the record once for each field: most of what it cost to write a statement.
"""


def values_of(path: Path, field: str, limit: int) -> list[str]:
    """Return the values of a field in the corpus, the most frequent first, however large it is.

    Args:
        path: its file.
        field: speaker, country, stance, target or outlet.
        limit: the most values to return.

    Raises:
        CorpusError: there is no such file, or it cannot be read as it is.
    """
    query = "SELECT value FROM value WHERE field = ? AND statements > 0 ORDER BY statements DESC, value LIMIT ?"
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            return [row[0] for row in connection.execute(query, (field, limit))]
    except sqlite3.Error as error:
        raise CorpusError(f"{path} cannot be read: {error}") from error
