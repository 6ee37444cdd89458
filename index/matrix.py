"""Tally to matrix: which countries speak about whom, how often, and how well or badly."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import fsum

from .engine import Traits


@dataclass(frozen=True, slots=True)
class Cell:
    """How many statements of a country are about a target, and the mean CAMEO value of their stances."""

    count: int
    scale: float


@dataclass(frozen=True, slots=True)
class Matrix:
    """Speaking countries against targets. Statements of speakers from two countries stand in both rows.

    Attributes:
        rows: the codes of the speaking countries, the one with the most statements first.
        columns: the targets, codes of countries and names of organisations, the most frequent first.
        cells: by row and column; pairs without a statement are left out.
        total: the number of statements that were counted.
        unplaced: those of them that are in no cell: the speaker's country or the target is not known.
        cut: the numbers of rows and of columns that `top` left out.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]
    total: int
    unplaced: int
    cut: tuple[int, int] = (0, 0)

    def top(self, rows: int | None = None, columns: int | None = None) -> "Matrix":
        """Return the matrix of the first `rows`, and of the most frequent `columns` in them; None for all."""
        kept = self.rows[:rows]
        columns_in = self.columns if kept == self.rows else self._columns_of(kept)
        across = columns_in[:columns]
        cells = {pair: cell for pair, cell in self.cells.items() if pair[0] in kept and pair[1] in across}
        cut = (self.cut[0] + len(self.rows) - len(kept), self.cut[1] + len(self.columns) - len(across))
        return replace(self, rows=kept, columns=across, cells=cells, cut=cut)

    def _columns_of(self, rows: tuple[str, ...]) -> tuple[str, ...]:
        """Return the targets of these rows alone, the most frequent first."""
        counts = Counter[str]()
        for (row, column), cell in self.cells.items():
            counts[column] += cell.count * (row in rows)
        return _ranked(+counts)

    def placed(self) -> Iterator[tuple[str, str, Cell]]:
        """Yield row, column and cell where there is one, row by row."""
        for row in self.rows:
            for column in self.columns:
                if cell := self.cells.get((row, column)):
                    yield row, column, cell


def matrix(tally: Mapping[Traits, int]) -> Matrix:
    """Return the matrix of the statements in a tally."""
    counts, rows, columns = Counter[tuple[str, str]](), Counter[str](), Counter[str]()
    scales: dict[tuple[str, str], list[float]] = {}
    unplaced = 0
    for traits, count in tally.items():
        if not traits.countries or traits.target is None:
            unplaced += count
            continue
        columns[traits.target] += count
        for country in traits.countries:
            pair = country, traits.target
            rows[country] += count
            counts[pair] += count
            scales.setdefault(pair, []).append(traits.scale * count)
    cells = {pair: Cell(count, fsum(scales[pair]) / count) for pair, count in counts.items()}
    return Matrix(_ranked(rows), _ranked(columns), cells, sum(tally.values()), unplaced)


def _ranked(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counts, key=lambda value: (-counts[value], value)))
