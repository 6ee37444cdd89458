"""A Whoosh index as of one commit, and what its segments have in common."""

from collections import Counter
from collections.abc import Collection, Iterator
from functools import partial
from math import log
from pathlib import Path

from whoosh.index import EmptyIndexError, open_dir

from .choices import Sort
from .engine import UnusableError
from .fuzzy import Vocabulary
from .headings import Headings
from .query import Fuzzy, FuzzyField, Query
from .whoosh_codec import Codec
from .whoosh_fields import LAYOUT
from .whoosh_match import Segment, scored
from .whoosh_segment import Term


class View:
    """The index in a folder as of its last commit: its `segments`, and the `revision` that it keeps.

    Raises UnusableError where it is of another layout, and whatever comes of reading damaged files.
    """

    def __init__(self, folder: Path) -> None:
        self.index = open_dir(folder)
        self.generation: int = self.index.latest_generation()
        self._reader = self.index.reader()
        self._vocabularies: dict[FuzzyField | None, Vocabulary] = {}
        self._near: tuple[Fuzzy, list[str]] | None = None
        self.headings = Headings(partial(self.known, "spelling"))
        self.segments: list[Segment] = []
        try:
            for reader, _ in self._reader.leaf_readers():
                _check(reader.segment().codec())
                self.segments.append(Segment(reader, self.near))
            revisions = [segment.revision for segment in self.segments if segment.revision is not None]
            if not revisions:
                raise EmptyIndexError("nothing was ever committed")
        except BaseException:
            self.close()
            raise
        self.revision = revisions[0]

    def close(self) -> None:
        """Let go of the files."""
        for segment in self.segments:
            segment.close()
        self._reader.close()

    def outdated(self, documents: Collection[str]) -> Iterator[int]:
        """Yield the numbers within the index of the statements of some documents, and of what keeps the revision."""
        start = 0
        for segment in self.segments:
            yield from (start + doc for doc in (*segment.of_documents(documents), *segment.kept()))
            start += segment.count

    def keyed(self, query: Query, sort: Sort) -> Iterator[tuple[Segment, dict[int, float]]]:
        """Yield each segment with the statements that match, each with the number to sort by, the lowest first."""
        weights = self._weights(query) if sort == "relevance" else {}
        sign = {"date": 1, "-date": -1}.get(sort, 0)
        for segment in self.segments:
            docs = segment.matching(query)
            if sort == "relevance":
                yield segment, {doc: -score for doc, score in segment.scores(docs, weights).items()}
            else:
                days = zip(docs, segment.days(docs), strict=True)
                yield segment, {doc: sign * day or float("inf") for doc, day in days}

    def known(self, field: str, prefix: str = "") -> Counter[str]:
        """Return how many statements have each value of a field; `spelling` is one as well."""
        counts = Counter[str]()
        for segment in self.segments:
            counts.update(segment.known(field, prefix))
        return counts

    def near(self, query: Fuzzy) -> list[str]:
        """Return the words in the index that are near that of the query."""
        if self._near is None or self._near[0] != query:
            if query.field not in self._vocabularies:
                words = (word for segment in self.segments for word in segment.words(query.field))
                self._vocabularies[query.field] = Vocabulary(set(words))
            self._near = query, list(self._vocabularies[query.field].near(query.text))
        return self._near[1]

    def _weights(self, query: Query) -> dict[Term, float]:
        """Return for each term that a query asks for how much it tells (BM25): the rarer the more."""
        total = sum(segment.count for segment in self.segments)
        weights = {}
        for term, (weight, choices) in scored(query).items():
            found = min(
                total, sum(segment.frequency(choices) for segment in self.segments)
            )  # a text may have two forms
            weights[term] = weight * log(1 + (total - found + 0.5) / (found + 0.5))
        return weights


def _check(codec: object) -> None:
    layout = codec.layout if isinstance(codec, Codec) else "of another kind"
    if layout != LAYOUT:
        raise UnusableError(f"the index has layout {layout}, and this version of onrecord reads {LAYOUT}")
