"""What an engine does for the rest: keep statements findable and answer queries. One module a engine.

An index is derived from the corpus and can be made again from it at any time. It therefore never fails to open: one
that is missing, damaged or of another version opens as an empty one of revision 0, and `rebuilt_because` says why.
"""

import errno
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from msgspec import Struct

from ..corpus.model import Polarity, Span
from ..errors import CorpusError
from .choices import FacetField, Sort
from .query import Query

if TYPE_CHECKING:
    from .entry import Entry
    from .headings import Heading

DEFAULT_ENGINE = "whoosh"
_MODULE = "_engine"
_SHORT = {errno.EMFILE, errno.ENFILE, errno.ENOMEM}
_OPEN_FILES = f"(os error {errno.EMFILE})"  # as Tantivy tells it


class Hit(Struct, frozen=True):
    """A statement that was found.

    Attributes:
        id: the statement's.
        score: higher ones fit better; 0 where the query has no words or sorts by date.
        names: of its speakers, in order, those under which they are listed; None for whoever has no name.
    """

    id: str
    score: float
    names: tuple[str | None, ...] = ()


class Results(Struct, frozen=True):
    """How many statements match, and those of them that were asked for, in order."""

    total: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A value of a field, and how many of the matching statements have it.

    `note` tells speakers of one name apart by their countries, and marks a name that may be anybody's of that surname.
    """

    value: str
    count: int
    note: str | None = None


class Traits(NamedTuple):
    """What matrices and timelines count statements by: the speakers' countries, the stance, the first and last day."""

    countries: tuple[str, ...]
    target: str | None
    polarity: Polarity
    scale: float
    start: date | None
    until: date | None


class UnusableError(Exception):
    """An index cannot be used as it is; the message says why."""


class DamagedError(CorpusError):
    """An index turned out to be damaged while it was asked."""


def ran_short(error: BaseException) -> bool:
    """Tell whether an error says that memory, stack or open files ran out, and nothing of what was being read."""
    if isinstance(error, OSError) and error.errno is not None:
        return error.errno in _SHORT
    return isinstance(error, MemoryError | RecursionError) or _OPEN_FILES in str(error)


class Engine(Protocol):
    """Keeps statements findable. Every call sees what was last committed, by whatever process.

    All but `close` raise CorpusError when the index breaks under the call, or another process keeps writing to it:
    DamagedError where nothing helps but to build it anew.
    """

    batch: int
    """How many statements `replace` takes at a time best."""

    @property
    def rebuilt_because(self) -> str | None:
        """Why the index was found unusable and opened as an empty one, or None."""

    @property
    def revision(self) -> int:
        """The number that the last `replace` was given: up to where the index knows the corpus. 0 when empty."""

    def replace(self, documents: Collection[str], entries: "Iterable[Entry]", *, revision: int | None = None) -> None:
        """Drop every statement of these documents (by id) and add the given ones, which are theirs, in one commit.

        See `entry.entries` for what of a statement can be found.

        `revision` is kept with them in the same commit; None leaves it as it is.
        """

    def clear(self) -> None:
        """Drop everything; the revision is 0 again."""

    def search(self, query: Query, *, sort: Sort = "relevance", offset: int = 0, limit: int | None = 10) -> Results:
        """Return the hits from `offset` on, at most `limit` (None: all), and the total.

        `date` puts the oldest first, `-date` the newest; unknown dates come last either way. Ties go by id.

        Raises:
            QueryError: there is no such `sort`.
        """

    def count(self, query: Query) -> int:
        """Return how many statements match."""

    def facets(self, query: Query, field: FacetField) -> list[Facet]:
        """Return the values of `field` among the matching statements, the most frequent first, ties by value.

        A statement counts once for each value that it has: for every speaker, and for its other stance labels too.
        Speakers are counted by their headings (`headings`), and those without a name are not.

        Raises:
            QueryError: nothing is counted by this `field`.
        """

    def suggest(self, field: FacetField, prefix: str, limit: int = 10) -> list[str]:
        """Return values of `field` in which a word begins with `prefix` (see `suggest`), the most frequent first.

        An empty prefix begins every word. Countries and stances are codes and labels, speakers their headings.

        Raises:
            QueryError: nothing is counted by this `field`.
        """

    def tally(self, query: Query) -> Counter[Traits]:
        """Return how many of the matching statements have the same traits; each statement counts once."""

    def highlights(self, query: Query, text: str) -> list[Span]:
        """Return the stretches of a statement's text that the query's words, phrases and prefixes match, in order."""

    def close(self) -> None:
        """Let go of the files. The engine cannot be used afterwards."""


def ranked(counts: "Mapping[Heading, int]") -> list[Facet]:
    """Return what was counted as facets, in their order."""
    order = sorted((-count, name, note or "", note) for (name, note), count in counts.items())
    return [Facet(name, -count, note) for count, name, _, note in order]


def engines() -> list[str]:
    """Return the names of the engines: each is a module `NAME_engine` with a class `NameEngine`."""
    return [
        name[: -len(_MODULE)] for _, name, _ in iter_modules([str(Path(__file__).parent)]) if name.endswith(_MODULE)
    ]


def open_engine(folder: Path, name: str = DEFAULT_ENGINE) -> Engine:
    """Return the engine `name` over the index in `folder`, which need not exist. Loads only that engine's library.

    Raises:
        CorpusError: there is no such engine, it is not installed, or the folder may not be read.
    """
    if name not in engines():
        raise CorpusError(f'no search engine "{name}": there are {", ".join(engines())}')
    try:
        module = import_module(f".{name}{_MODULE}", __package__)
    except ModuleNotFoundError as error:
        hint = f"pip install 'onrecord[{name}]', or onrecord reindex --engine {DEFAULT_ENGINE}"
        raise CorpusError(f"the search engine {name} is not installed ({error.name} is missing): {hint}") from error
    return cast(Engine, getattr(module, f"{name.capitalize()}Engine")(folder))
