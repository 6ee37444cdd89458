"""Entry to the fields of a Whoosh document, and the schema that they follow.

Words come ready made from `words`, so no analyzer is asked: the fields make the postings of Whoosh themselves. A word
whose stem it is itself is not indexed a second time as a stem.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from whoosh.fields import COLUMN, STORED, FieldType, Schema
from whoosh.formats import Existence, Positions

from .choices import FACETS
from .stem import stem
from .whoosh_codec import placed
from .whoosh_columns import Coded, Numbers, Strings

if TYPE_CHECKING:
    from .entry import Entry

LAYOUT = 12
"""Raise it with every change to the fields, the codec, the columns, to `entry`, `authority`, `keys`, `words`, `stem`,
names.toml or the polarities of stances.toml: an index of another layout is made anew."""

META = "meta"
"""The field, and its value, of the one document that is no statement: it keeps the revision."""

BETWEEN_NAMES = "|"
UNKNOWN_DAY = 0

_K1, _B = 1.2, 0.75  # of BM25: how soon more of a word counts no more, and how much the length of the text does

_Posting = tuple[bytes, int, float, bytes]


class _Words(FieldType):  # type: ignore[misc]
    """Words in a row. The weight of each is the part that BM25 gives it in a text of this length, from 0 to 1."""

    def __init__(self, length: int) -> None:
        """Take `length` words for the mean of the texts, so that weights need not change with the corpus."""
        super().__init__(Positions(), None)
        self._length = length

    def index(self, value: Sequence[str | None], **_: object) -> Iterator[_Posting]:
        places: dict[str, str] = {}
        for word, place in placed(value):
            if word is not None:
                places[word] = places.get(word, "") + place
        damping = _K1 * (1 - _B + _B * len(value) / self._length)
        for word, found in places.items():
            count = len(found)
            yield word.encode(), count, count / (count + damping), found.encode()


class _Keys(FieldType):  # type: ignore[misc]
    """Terms that are there or not."""

    def __init__(self) -> None:
        super().__init__(Existence(), None)

    def index(self, value: Sequence[str], **_: object) -> Iterator[_Posting]:
        return ((key.encode(), 1, 1.0, b"") for key in dict.fromkeys(value))


class _Values(COLUMN):  # type: ignore[misc]
    """A column whose values are as they are given."""

    def to_column_value(self, value: Any) -> Any:  # noqa: ANN401
        return value


def schema() -> Schema:
    """Return the schema of an index of LAYOUT."""
    fields: dict[str, FieldType] = {META: _Keys(), "key": _Keys(), "state": STORED()}
    for name, length in (("text", 25), ("title", 8), ("speaker", 3)):
        fields |= {f"{name}_word": _Words(length), f"{name}_stem": _Words(length)}
    fields |= {"id": _Values(Strings()), "rank": _Values(Numbers("Q")), "weight": _Values(Coded())}
    fields |= {name: _Values(Numbers("i")) for name in ("start", "until")}
    fields |= {f"{field}_facet": _Values(Coded()) for field in FACETS}
    return Schema(**fields)


def statement_fields(entry: "Entry") -> dict[str, Any]:
    """Return the fields of a statement."""
    speakers = [word for name in entry.speakers for word in (*name, BETWEEN_NAMES)]
    fields: dict[str, Any] = {
        "key": entry.keys,
        "id": entry.id,
        "rank": int.from_bytes(entry.id.encode()[:8].ljust(8, b"\0"), "big"),
        "weight": f"{entry.polarity} {entry.scale}",
        "start": entry.start or UNKNOWN_DAY,
        "until": entry.until or UNKNOWN_DAY,
    }
    titles, names = (map(stem, words) for words in (entry.title, speakers))
    for field, words, stems in (
        ("text", entry.text.split(), entry.stems.split()),
        ("title", entry.title, titles),
        ("speaker", speakers, names),
    ):
        fields[f"{field}_word"] = words
        fields[f"{field}_stem"] = [None if root == word else root for word, root in zip(words, stems, strict=True)]
    return fields | {f"{facet}_facet": values for facet, values in entry.facets.items()}


def state_fields(revision: int) -> dict[str, Any]:
    """Return the fields of the document that keeps the revision; so that every segment has every column."""
    columns = dict.fromkeys(("id", "weight", *(f"{field}_facet" for field in FACETS)), "")
    return {META: [META], "state": revision, **columns, **dict.fromkeys(("rank", "start", "until"), 0)}
