"""Where results go for readers, and that in plain lines. `cards.py` prints the same on a terminal."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol, TextIO

from ..corpus.model import Span, Statement
from . import fields
from .formats import on_one_line
from .streams import write
from .words import Pairs, Piece, marked, noted

if TYPE_CHECKING:
    from ..index.engine import Facet
    from ..index.matrix import Matrix
    from ..index.timeline import Timeline


class Screen(Protocol):
    """Where results go for people to read."""

    def statements(self, found: Iterable[Statement], highlights: Callable[[str], Iterable[Span]]) -> None:
        """Write statements; `highlights` tells what to mark in a text."""

    def table(self, found: Iterable[Statement], names: Sequence[str]) -> None:
        """Write a table of these values of statements."""

    def pairs(self, pairs: Pairs) -> None:
        """Write names and values."""

    def pieces(self, pieces: Sequence[Piece], pairs: Pairs) -> None:
        """Write a paragraph with the spans in it marked, and names and values below it."""

    def counts(self, counts: "Sequence[Facet]", name: Callable[[str], str]) -> None:
        """Write values and how often each occurs; `name` gives a value's name in words."""

    def matrix(self, matrix: "Matrix") -> None:
        """Write a matrix."""

    def timeline(self, timeline: "Timeline") -> None:
        """Write a timeline."""


class Lines:
    """A screen that is none: a pipe or a file. Fields are parted by tabs, and nothing is wrapped or coloured."""

    def __init__(self, to: TextIO) -> None:
        self._to = to

    def statements(self, found: Iterable[Statement], _: Callable[[str], Iterable[Span]]) -> None:
        """Write a line for each statement, as `fields.lines`."""
        write(fields.lines(found), self._to)

    def table(self, found: Iterable[Statement], names: Sequence[str]) -> None:
        """Write a line for each statement, as `fields.lines`."""
        write(fields.lines(found, names), self._to)

    def pairs(self, pairs: Pairs) -> None:
        """Write a line for each pair: name, tab, value."""
        write((f"{name}\t{value}" for name, value in pairs), self._to)

    def pieces(self, pieces: Sequence[Piece], pairs: Pairs) -> None:
        """Write one line, with the spans as `marked` has them, and one for each pair."""
        write([on_one_line(marked(pieces))], self._to)
        self.pairs(pairs)

    def counts(self, counts: "Sequence[Facet]", _: Callable[[str], str]) -> None:
        """Write a line for each value: count, tab, value."""
        write((f"{facet.count}\t{on_one_line(noted(facet))}" for facet in counts), self._to)

    def matrix(self, matrix: "Matrix") -> None:
        """Write a line for each cell, as `tables.matrix_lines`."""
        from .tables import matrix_lines

        write(matrix_lines(matrix), self._to)

    def timeline(self, timeline: "Timeline") -> None:
        """Write a line for each period, as `tables.timeline_lines`."""
        from .tables import timeline_lines

        write(timeline_lines(timeline), self._to)
