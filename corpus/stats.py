"""What a corpus holds, counted: above all how much of it is not known."""

import sqlite3
from dataclasses import dataclass

_UNDATED = "json_extract(record, '$.said.from', '$.said.until') = '[null,null]'"
_BASIS = "json_extract(record, '$.said.basis')"
_COUNTS = f"""
    SELECT
        count(*),
        count(*) FILTER (WHERE {_UNDATED}),
        count(*) FILTER (WHERE speakers = 0),
        count(*) FILTER (WHERE speakers > 0 AND named = 0),
        count(*) FILTER (WHERE with_country = 0 AND stateless = 0),
        count(*) FILTER (WHERE with_country = 0 AND stateless > 0),
        count(*) FILTER (WHERE persons > 0),
        count(*) FILTER (WHERE persons > 0 AND with_role = 0)
    FROM (
        SELECT
            record,
            json_array_length(record, '$.speakers') AS speakers,
            (
                SELECT count(*) FROM json_each(record, '$.speakers') WHERE json_extract(value, '$.kind') <> 'unnamed'
            ) AS named,
            (SELECT count(json_extract(value, '$.country')) FROM json_each(record, '$.speakers')) AS with_country,
            (
                SELECT count(*) FROM json_each(record, '$.speakers')
                WHERE of_no_country(json_extract(value, '$.organisation'), json_extract(value, '$.name'))
            ) AS stateless,
            (
                SELECT count(*) FROM json_each(record, '$.speakers') WHERE json_extract(value, '$.kind') = 'person'
            ) AS persons,
            (
                SELECT count(json_extract(value, '$.role')) FROM json_each(record, '$.speakers')
                WHERE json_extract(value, '$.kind') = 'person'
            ) AS with_role
        FROM statement
    )
"""  # noqa: S608
_SPEAKER_KINDS = """(
    SELECT DISTINCT statement.id, json_extract(value, '$.kind') AS kind
    FROM statement, json_each(record, '$.speakers')
)"""


@dataclass(frozen=True, slots=True)
class Stats:
    """What a corpus holds, and how much of it is not known.

    Attributes:
        documents: the number of documents.
        undated_documents: those whose day of publication is not known; the clock of a saved page does not tell it.
        kinds: the number of documents of each kind.
        statements: the number of statements.
        forms: the number of statements of each form.
        undated: statements without a day on which they were made.
        dated_by: of the others, the number by what the day rests on.
        undated_by: of the undated, the number by what tells of a day that could not be worked out: `weekday` where the
            day of publication is not known. `unknown` where nothing does.
        unattributed: statements without any speaker.
        unnamed: statements whose speakers are all without a name.
        speaker_kinds: the number of statements with a speaker of each kind.
        without_country: statements none of whose speakers has a country that is known.
        stateless: statements without a country by right, and not counted there: NATO speaks for none.
        persons: statements with a person as speaker.
        without_role: those of them none of whose persons has a role.
    """

    documents: int
    undated_documents: int
    kinds: dict[str, int]
    statements: int
    forms: dict[str, int]
    undated: int
    dated_by: dict[str, int]
    undated_by: dict[str, int]
    unattributed: int
    unnamed: int
    speaker_kinds: dict[str, int]
    without_country: int
    stateless: int
    persons: int
    without_role: int


def stats(connection: sqlite3.Connection) -> Stats:
    """Count what is in the database of a corpus."""
    connection.create_function("of_no_country", 2, _of_no_country, deterministic=True)
    [counts] = connection.execute(_COUNTS)
    statements, undated, unattributed, unnamed, without_country, stateless, persons, without_role = counts
    [(documents, undated_documents)] = connection.execute(
        "SELECT count(*), count(*) FILTER (WHERE published IS NULL OR published_basis = 'page-clock') FROM document"
    )
    return Stats(
        documents=documents,
        undated_documents=undated_documents,
        kinds=_counts(connection, "document", "kind"),
        statements=statements,
        forms=_counts(connection, "statement", "json_extract(record, '$.form')"),
        undated=undated,
        dated_by=_counts(connection, f"statement WHERE NOT {_UNDATED}", _BASIS),
        undated_by=_counts(connection, f"statement WHERE {_UNDATED}", _BASIS),
        unattributed=unattributed,
        unnamed=unnamed,
        speaker_kinds=_counts(connection, _SPEAKER_KINDS, "kind"),
        without_country=without_country,
        stateless=stateless,
        persons=persons,
        without_role=without_role,
    )


def _counts(connection: sqlite3.Connection, rows: str, value: str) -> dict[str, int]:
    """Return how many rows have each value, the most frequent first."""
    query = f"SELECT {value}, count(*) FROM {rows} GROUP BY 1 ORDER BY 2 DESC, 1"  # noqa: S608
    return dict(connection.execute(query).fetchall())


def _of_no_country(organisation: str | None, name: str) -> bool:
    """Tell whether somebody speaks for a body, or is one, that belongs to no country."""
    from .lexicon import institutions  # much to load, and only counting asks for it
    from .lexicon.entries import key_of

    body = institutions().get(key_of(organisation or name))
    return body is not None and body.country is None
