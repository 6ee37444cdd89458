"""The questions of `synthetic` asked of SQLite FTS5, by SQL written by hand: what the search is measured beside."""

# ruff: noqa: S608 - the tables and columns are our own

import json
import re
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from onrecord import Statement
from onrecord.corpus.serialise import as_record
from synthetic import Question

_LAYOUT = """
    CREATE TABLE statement (
        number INTEGER PRIMARY KEY, id, record, text, title, speaker, country, stance, start, until
    );
    CREATE VIRTUAL TABLE stemmed USING fts5(
        text, title, speaker, content=statement, content_rowid=number, tokenize='porter unicode61'
    );
    CREATE VIRTUAL TABLE plain USING fts5(
        text, title, speaker, content=statement, content_rowid=number, tokenize='unicode61', prefix='3 5'
    );
    CREATE VIRTUAL TABLE term USING fts5vocab(plain, row);
"""
_INDEXES = """
    CREATE INDEX by_speaker ON statement (speaker, stance, start);
    CREATE INDEX by_country ON statement (country);
    INSERT INTO stemmed (stemmed) VALUES ('optimize');
    INSERT INTO plain (plain) VALUES ('optimize');
"""
_PAGE = """
    SELECT statement.id, record{more} FROM {table} JOIN statement ON number = {table}.rowid
    WHERE {table} MATCH ?{also} ORDER BY {table}.rank LIMIT 10
"""
_SPEAKER = "FROM statement WHERE speaker = ? AND stance = ? AND until >= ? AND start <= ?"


class Fts5:
    """Statements in one SQLite file, indexed for the questions."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path)
        self._connection.create_function("near", 2, _near, deterministic=True)

    def fill(self, statements: Iterable[Statement]) -> None:
        """Put statements into a new file, and index them."""
        self._connection.executescript(_LAYOUT)
        self._connection.executemany(
            f"INSERT INTO statement VALUES (NULL, {', '.join('?' * 9)})", map(_row, statements)
        )
        for table in ("stemmed", "plain"):
            self._connection.execute(
                f"INSERT INTO {table} (rowid, text, title, speaker) SELECT number, text, title, speaker FROM statement"
            )
        self._connection.executescript(_INDEXES)
        self._connection.commit()

    def ask(self, question: Question) -> object:
        """Return what the question asks for: a total and ten statements, or counts."""
        match question.kind:
            case "speaker, stance, dates":
                given = (question.speaker, question.stance, str(question.since), str(question.until))
                page = self._rows(f"SELECT id, record {_SPEAKER} ORDER BY start, id LIMIT 10", *given)
                return self._rows(f"SELECT count(*) {_SPEAKER}", *given), page
            case "facets":
                return self._rows(
                    f"SELECT statement.{question.facet}, count(*) "
                    "FROM stemmed JOIN statement ON number = stemmed.rowid WHERE stemmed MATCH ? "
                    "GROUP BY 1 ORDER BY 2 DESC, 1",
                    _quoted(question.words[0]),
                )
            case "word, country":
                return self._page("stemmed", _quoted(question.words[0]), country=question.country)
            case "phrase":
                return self._page("plain", _quoted(" ".join(question.words)))
            case "prefix of 3" | "prefix of 5":
                return self._page("plain", f"{_quoted(question.words[0])} *")
            case "fuzzy":
                [word] = question.words
                slips = 2 if len(word) >= 8 else 1
                terms = self._rows(
                    "SELECT term FROM term WHERE length(term) BETWEEN ? AND ? AND near(term, ?)",
                    len(word) - slips,
                    len(word) + slips,
                    word,
                )
                return self._page("plain", " OR ".join(_quoted(term) for (term,) in terms)) if terms else (0, [])
            case "highlights":
                return self._page("stemmed", _quoted(question.words[0]), ", highlight(stemmed, 0, '[', ']')")
            case _:
                return self._page("stemmed", " ".join(map(_quoted, question.words)))

    def _page(self, table: str, match: str, more: str = "", country: str | None = None) -> object:
        given = (match, country) if country else (match,)
        joined = f"JOIN statement ON number = {table}.rowid" if country else ""
        also = " AND country = ?" if country else ""
        total = self._rows(f"SELECT count(*) FROM {table} {joined} WHERE {table} MATCH ?{also}", *given)
        return total, self._rows(_PAGE.format(table=table, more=more, also=also), *given)

    def _rows(self, query: str, *given: object) -> list[Any]:
        return self._connection.execute(query, given).fetchall()


def _row(statement: Statement) -> tuple[object, ...]:
    [speaker] = statement.speakers
    said, stance = statement.said, statement.stance
    record = json.dumps(as_record(statement))
    return (statement.id, record, statement.text, statement.document.title, speaker.name, speaker.country, stance.label,
            str(said.start), str(said.until))  # fmt: skip


def _quoted(words: str) -> str:
    return '"' + re.sub('"', "", words) + '"'


def _near(one: str, other: str) -> bool:
    """Tell whether a letter put in, left out, exchanged or swapped with the next makes one word of the other.

    In a word of eight letters or more, two such.
    """
    limit = 2 if len(other) >= 8 else 1
    if abs(len(one) - len(other)) > limit:
        return False
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        last, before, row = before, row, [at]
        for to, wanted in enumerate(other, 1):
            cost = min(before[to] + 1, row[-1] + 1, before[to - 1] + (letter != wanted))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == wanted:
                cost = min(cost, last[to - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return False
    return row[-1] <= limit
