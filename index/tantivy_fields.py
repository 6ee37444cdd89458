"""Entry to a document of Tantivy, and the schema that it follows.

Words come ready made from `words`, so that blanks are all that parts them.
"""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, cast
from uuid import uuid4

from tantivy import Document, Schema, SchemaBuilder

from ..corpus.model import Polarity
from .choices import FACETS
from .engine import Traits
from .keys import parted
from .stem import stem

if TYPE_CHECKING:
    from .entry import Entry

LAYOUT = 7
"""Raise it with every change to the schema, to `entry`, `authority`, `keys`, `words`, `stem`, names.toml or the
polarities of stances.toml: an index of another layout is made anew."""

STATE = "state"
"""The field, and the key, of the one document that is no statement: it keeps the revision."""

HIT = "hit"
"""The field that keeps what is told of a statement that was found: see `hit`."""

PLACES = ("text", "title", "speaker")
"""Where words are looked for: each is a field of words and one of their stems."""

ORDERS = {"relevance": "rank", "date": "oldest", "-date": "newest"}
"""The fields by which hits are sorted, the lowest number first; by relevance where nothing is scored."""

BOOST = "boost"
"""The field by which the scores of statements that fit alike differ a little, in the order of their ids."""

_RANKED = 10  # digits of an id that tell its place among others
RANKS = 16**_RANKED
"""The days of `oldest` and `newest` are multiples of it, and the place of the id among others is added."""

_FACETS = {field: f"{field}_facet" for field in FACETS}

_BETWEEN = "\x1d"
_BLANK = "\x1c"  # stands for a blank in a key
_BETWEEN_NAMES = "||||"  # no slips make a word of it
_NEVER = date.max.toordinal() + 1
_LITTLE = 1 / 256  # the most by which an id changes a score


def schema() -> Schema:
    """Return the schema of an index of LAYOUT."""
    builder = SchemaBuilder()
    for place in PLACES:
        for kind in ("word", "stem"):
            builder.add_text_field(f"{place}_{kind}", tokenizer_name="whitespace")
    builder.add_text_field("key", tokenizer_name="whitespace", index_option="basic")
    for name in (*_FACETS.values(), "traits"):
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in ("until", *ORDERS.values()):
        builder.add_unsigned_field(name, fast=True)
    builder.add_float_field(BOOST, fast=True)
    builder.add_bytes_field(HIT, stored=True, indexed=False)
    builder.add_text_field(STATE, stored=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


def statement_document(entry: "Entry", schema: Schema) -> Document:
    """Return what is indexed of a statement."""
    rank = _rank(entry.id)
    start, until = entry.start, entry.until
    fields: dict[str, object] = {
        "key": key_term("\n".join(entry.keys)).replace("\n", " "),
        HIT: f"{entry.id}{_BETWEEN}{entry.facets['speaker']}".encode(),
        "text_word": entry.text,
        "text_stem": entry.stems,
        "traits": _traits_term(entry),
        "rank": rank,
        "oldest": (start or _NEVER) * RANKS + rank,
        "newest": (_NEVER - (start or 0)) * RANKS + rank,
        BOOST: _LITTLE * (1 - rank / RANKS),
    }
    fields["title_word"], fields["title_stem"] = _line((entry.title,), "")
    fields["speaker_word"], fields["speaker_stem"] = _line(entry.speakers, _BETWEEN_NAMES)
    for facet, values in entry.facets.items():
        fields[_FACETS[facet]] = values
    if until:
        fields["until"] = until
    return Document.from_dict(fields, schema)


@lru_cache(1 << 12)
def _line(names: tuple[tuple[str, ...], ...], between: str) -> tuple[str, str]:
    """Return words in one line, and their stems."""
    words = [word for name in names for word in (*name, between)]
    return " ".join(words), " ".join(map(stem, words))


def key_term(key: str) -> str:
    """Return the term of a key: blanks part terms."""
    return key.replace(" ", _BLANK)


def key_of(term: str) -> str:
    """Return the key that a term stands for."""
    return term.replace(_BLANK, " ")


def state_document(revision: int, schema: Schema) -> Document:
    """Return the document that keeps the layout and the revision, and what tells its commit from all others."""
    return Document.from_dict({"key": STATE, STATE: f"{LAYOUT} {revision} {uuid4().hex}"}, schema)


def hit(kept: bytes) -> tuple[str, list[str]]:
    """Return the id of a statement, and the terms of its speakers' spellings, from what HIT keeps."""
    identity, spellings = kept.decode().split(_BETWEEN, 1)
    return identity, parted(spellings)


def traits(term: str) -> Traits:
    """Return the traits that a term of `traits` stands for."""
    countries, target, polarity, scale, start, until = term.split(_BETWEEN)
    days = [date.fromordinal(int(day)) if day else None for day in (start, until)]
    sign = cast(Polarity, int(polarity))
    return Traits(tuple(parted(countries)), next(iter(parted(target)), None), sign, float(scale), *days)


def _traits_term(entry: "Entry") -> str:
    """Return what `traits` reads."""
    facets, start, until = entry.facets, entry.start or "", entry.until or ""
    told = f"{facets['country']}{_BETWEEN}{facets['target']}{_BETWEEN}{entry.polarity}{_BETWEEN}{entry.scale}"
    return f"{told}{_BETWEEN}{start}{_BETWEEN}{until}"


def _rank(identity: str) -> int:
    """Return a number that is in the order of the ids, of which it tells the first digits."""
    return int(identity[:_RANKED].ljust(_RANKED, "0"), 16)
