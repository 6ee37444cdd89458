"""Results dressed for a terminal, by Rich. Text of documents goes through `Text` objects, never through markup."""

import os
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from .corpus.model import Span, Statement
from .formats import on_one_line, said_on, visible
from .index.engine import Facet
from .index.matrix import Cell, Matrix
from .index.query import POLARITIES
from .index.timeline import Period, Timeline
from .render import Pairs, Piece, country_name, marked, noted, office, origin, stance_in_full
from .tables import period_name

_POLARITY = {-1: "red", 0: "cyan", 1: "green"}
_PARTS = {"source": "bold magenta", "cue": "bold yellow", "content": "bold green"}
_STANCE = "underline"
_WIDEST = 100
_NAME = 28  # letters of a row's name
_CELL = 8  # letters of a matrix's cell, at least
_SHADES = (
    (-4.0, "white on color(124)"),
    (-2.0, "black on color(174)"),
    (-0.05, "black on color(224)"),
    (0.05, ""),
    (2.0, "black on color(194)"),
    (4.0, "black on color(114)"),
    (float("inf"), "white on color(28)"),
)
"""How a cell looks up to a CAMEO value."""
_BAR = 40  # letters of the longest bar
_BLOCKS = {-1: "▓", 0: "░", 1: "█"}  # told apart without colours too


class Cards:
    """A terminal. It prints bare text where NO_COLOR is set or the terminal has no colours."""

    def __init__(self) -> None:
        colours: Literal["auto"] | None = None if os.environ.get("NO_COLOR") else "auto"
        self._console = Console(color_system=colours, highlight=False, markup=False, emoji=False)
        self._console.width = min(self._console.width, _WIDEST)

    def statements(self, found: Iterable[Statement], highlights: Callable[[str], Iterable[Span]]) -> None:
        """Print a card each: who, when and with what stance; the text with its highlights; where it comes from."""
        for statement in found:
            text = Text(visible(statement.text))
            for start, end in highlights(statement.text):
                text.stylize("bold underline", start, end)
            foot = Text(statement.id, style="yellow")
            foot.append(f"  {statement.form} · {on_one_line(origin(statement))}", style="dim")
            self._console.print(_head(statement), Padding(text, (0, 0, 0, 2)), foot, "", sep="\n")

    def pairs(self, pairs: Pairs) -> None:
        """Print two columns."""
        grid = Table.grid(padding=(0, 2))
        for name, value in pairs:
            grid.add_row(Text(name, style="dim"), Text(value))
        self._console.print(grid)

    def pieces(self, pieces: Sequence[Piece]) -> None:
        """Print a paragraph with source, cue and content in colours, the stance underlined, and which is which.

        Without colours they are marked as in lines.
        """
        if self._console.color_system is None:
            self._console.print(Text(marked(pieces)), "", sep="\n")
            return
        styles = (f"{_PARTS.get(piece.part or '', '')} {_STANCE if piece.stance else ''}" for piece in pieces)
        paragraph = Text.assemble(*((piece.text, style.strip()) for piece, style in zip(pieces, styles, strict=True)))
        legend = Text("  ").join(Text(part, style) for part, style in {**_PARTS, "stance": _STANCE}.items())
        self._console.print(paragraph, legend, "", sep="\n")

    def counts(self, counts: Sequence[Facet], name: Callable[[str], str]) -> None:
        """Print counts and values, with bars to compare them by."""
        most = max((facet.count for facet in counts), default=1)
        grid = Table.grid(padding=(0, 1))
        grid.add_column(justify="right")
        for facet in counts:
            bar = Text("█" * max(1, facet.count * 20 // most), "cyan")
            grid.add_row(Text(str(facet.count), "bold"), Text(on_one_line(noted(facet, name))), bar)
        self._console.print(grid)

    def matrix(self, matrix: Matrix) -> None:
        """Print rows and columns, with count and mean in shaded cells; columns that do not fit are told."""
        names = [_short(country_name(row), _NAME) for row in matrix.rows]
        width = max(_CELL, *(len(_figures(cell)) for cell in matrix.cells.values()))
        fitting = max(1, (self._console.width - max(map(len, names))) // (width + 1))
        shown = matrix.columns[:fitting]
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_row("", *(Text(f"{_short(column, width):>{width}}", "bold") for column in shown))
        for row, name in zip(matrix.rows, names, strict=True):
            cells = (matrix.cells.get((row, column)) for column in shown)
            figures = (Text(f"{_figures(cell):>{width}}", _shade(cell.scale)) if cell else "" for cell in cells)
            grid.add_row(Text(name), *figures)
        self._console.print(grid)
        if hidden := len(matrix.columns) - len(shown):
            self._console.print(Text(f"columns that do not fit: {hidden}", "dim"))
        self._console.print(Text("statements and the mean CAMEO value of their stances", "dim"))

    def timeline(self, timeline: Timeline) -> None:
        """Print a bar for each period, in stretches of negative, neutral and positive, and tell of gaps."""
        most = max((period.count for period in timeline.periods), default=1)
        grid = Table.grid(padding=(0, 1))
        grid.add_column()
        grid.add_column(justify="right")
        before = None
        for period in timeline.periods:
            if before and (days := (period.start - before).days - 1):
                grid.add_row(Text(f"{days} days without", "dim"))
            before = period.until
            grid.add_row(Text(period_name(timeline, period)), Text(str(period.count), "bold"), _bar(period, most))
        self._console.print(grid)
        legend = (Text(f"{_BLOCKS[polarity]} {name}", _POLARITY[polarity]) for name, polarity in POLARITIES.items())
        self._console.print(Text("  ").join(legend))


def _figures(cell: Cell) -> str:
    return f"{cell.count} {round(cell.scale, 1) + 0.0:+.1f}"


def _shade(scale: float) -> str:
    """Return the style of a cell: the redder the worse, the greener the better."""
    return next(style for bound, style in _SHADES if scale <= bound)


def _short(text: str, width: int) -> str:
    line = on_one_line(text)
    return line if len(line) <= width else f"{line[: width - 1]}…"


def _bar(period: Period, most: int) -> Text:
    """Return a bar as long as the period's share of `most`, with a stretch for each polarity."""
    bar, end, counted = Text(), 0, 0
    for polarity, count in ((-1, period.negative), (0, period.neutral), (1, period.positive)):
        counted += count
        begin, end = end, max(end + (count > 0), round(counted * _BAR / most))
        bar.append(_BLOCKS[polarity] * (end - begin), _POLARITY[polarity])
    return bar


def _head(statement: Statement) -> Text:
    """Return `Maria Zakharova (RU), spokeswoman, Ministry of Foreign Affairs · 2021-02-26 · condemn US`."""
    head = Text()
    for speaker in statement.speakers:
        head.append(" and " if head else "").append(on_one_line(speaker.name), style="bold")
        head.append(f" ({on_one_line(speaker.country)})" if speaker.country else "")
        held = office(speaker)
        head.append(f", {on_one_line(held)}" if held else "", style="dim")
    if not head:
        head.append("nobody named", style="italic")
    head.append(f" · {said_on(statement.said) or 'date unknown'} · ")
    stance = statement.stance
    return head.append(on_one_line(stance_in_full(stance, stance.target or "")), style=_POLARITY[stance.polarity])
