"""Entry to the fields of a Whoosh document, and the schema that they follow.

Words come ready made from `words`, so no analyzer is asked. Every column has a value in every document: Whoosh takes a
column that is gone, or cut off, for empty values, and only so can the two be told apart.
"""

from functools import lru_cache
from typing import Any

from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, ID, STORED, TEXT, FieldType, Schema
from whoosh.lang.porter2 import stem as porter2

from .choices import FACETS
from .entry import Entry
from .query import NAME_FIELDS, ExactField

SCHEMA_VERSION = 5
"""Raise it with every change to the fields, to `entry`, `authority`, `words`, names.toml or the polarities of
stances.toml: an index of another version is made anew."""

META = "meta"
"""The field, and its value, of the one document that is no statement: it keeps the version and the revision."""

UNKNOWN_DAY = -1
LOST_DAY = 0
"""What a column of days gives where it was cut off, or filled with zeros by a power cut: no statement has it."""

EXACT_FIELDS: tuple[ExactField, ...] = ("country", "target", "stance", "form", "kind", "id")
BETWEEN_NAMES = "|"
BETWEEN_VALUES = "\x1f"


def schema() -> Schema:
    """Return the schema of an index of SCHEMA_VERSION."""
    words = ("text_stem", "text_word", "title_stem", "title_word", "speaker_stem", "speaker_word")
    keys = (
        "document",
        META,
        "spelling",
        "outlet_is",
        *(f"{field}_name" for field in NAME_FIELDS),
        *(f"{field}_is" for field in EXACT_FIELDS),
    )
    fields: dict[str, FieldType] = {name: TEXT() for name in words}
    fields |= {name: ID() for name in keys}
    fields |= {name: COLUMN(NumericColumn("i", default=LOST_DAY)) for name in ("start", "until")}
    fields |= {name: COLUMN(VarBytesColumn()) for name in ("id", "weight")}
    fields |= {f"{field}_facet": COLUMN(VarBytesColumn()) for field in FACETS}
    return Schema(state=STORED(), **fields)


def statement_fields(entry: Entry) -> dict[str, Any]:
    """Return the fields of a statement."""
    speakers = [word for name in entry.speakers for word in (*name, BETWEEN_NAMES)]
    fields = {
        "document": [entry.document],
        "spelling": list(dict.fromkeys(filter(None, entry.facets["speaker"]))),
        "outlet_is": entry.facets["outlet"],
        "text_stem": [stem(word) for word in entry.text],
        "text_word": entry.text,
        "title_stem": [stem(word) for word in entry.title],
        "title_word": entry.title,
        "speaker_stem": [stem(word) for word in speakers],
        "speaker_word": speakers,
        "id": entry.id.encode(),
        "weight": BETWEEN_VALUES.join(map(str, (entry.polarity, entry.scale))).encode(),
        "start": entry.start or UNKNOWN_DAY,
        "until": entry.until or UNKNOWN_DAY,
    }
    for field, names in entry.names.items():
        fields[f"{field}_name"] = [slot(at, word) for at, name in enumerate(names) for word in ("", *name)]
    for key, values in entry.exact.items():
        fields[f"{key}_is"] = values
    for facet, values in entry.facets.items():
        fields[f"{facet}_facet"] = BETWEEN_VALUES.join(values).encode()
    return fields


def state_fields(revision: int) -> dict[str, Any]:
    """Return the fields of the document that keeps the version and the revision."""
    texts = ("id", "weight", *(f"{field}_facet" for field in FACETS))
    columns = dict.fromkeys(texts, b"") | dict.fromkeys(("start", "until"), UNKNOWN_DAY)
    return {META: [META], "state": (SCHEMA_VERSION, revision), **columns}


def slot(at: int, word: str) -> str:
    """Return the term for a word of a statement's name number `at`; for no word, the mark that there is such a name."""
    return f"{at}={word}"


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """Return what the forms of an English word have in common; an abbreviation has one form."""
    return word if word.isupper() else str(porter2(word))
