"""Results dressed for a terminal, by Rich. Text of documents goes through `Text` objects, never through markup."""

import os
import re
import shlex
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

import click
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ..corpus.model import Span, Statement
from ..index.choices import POLARITIES
from ..index.engine import Facet
from ..index.matrix import Cell, Matrix
from ..index.timeline import Period, Timeline
from . import fields
from .formats import on_one_line, said_on, visible
from .tables import period_name
from .words import Pairs, Piece, country_name, marked, noted, office, origin, stance_in_full

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
_LONGEST = 600  # letters of a statement that a card shows
_BAR = 40  # letters of the longest bar
_SHELL = re.compile(r"[^\w\s%+,./:=@-]")
_BLOCKS = {-1: "▓", 0: "░", 1: "█"}  # told apart without colours too


class Cards:
    """A terminal. It prints bare text without `colours`, or where the terminal has none.

    Where it is `paged`, what is longer than the screen goes through the user's pager.
    """

    def __init__(self, *, paged: bool = False, colours: bool = True) -> None:
        self._paged = paged
        self._console = Console(color_system="auto" if colours else None, highlight=False, markup=False, emoji=False)
        self._full = self._console.width
        self._console.width = min(self._full, _WIDEST)

    def statements(self, found: Iterable[Statement], highlights: Callable[[str], Iterable[Span]]) -> None:
        """Print a card each: who, when and with what stance; the text with its highlights; where it comes from."""
        self._print(_card(statement, list(highlights(statement.text))) for statement in found)

    def table(self, found: Iterable[Statement], names: Sequence[str]) -> None:
        """Print a row each with these values, the last of which takes what room the others leave."""
        self._console.width = self._full
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", expand=True)
        for name in names:
            last = name == names[-1]
            table.add_column(name, no_wrap=True, ratio=1 if last else None, max_width=None if last else _NAME)
        for statement in found:
            table.add_row(*map(Text, fields.plain_values(statement, names)))
        self._print([table])

    def pairs(self, pairs: Pairs) -> None:
        """Print two columns."""
        self._print([_columns(pairs)])

    def pieces(self, pieces: Sequence[Piece], pairs: Pairs) -> None:
        """Print a paragraph with source, cue and content in colours, the stance underlined, and which is which.

        Without colours they are marked as in lines. Below it two columns.
        """
        if self._console.color_system is None:
            self._print([Text(marked(pieces)), "", _columns(pairs)])
            return
        styles = (f"{_PARTS.get(piece.part or '', '')} {_STANCE if piece.stance else ''}" for piece in pieces)
        paragraph = Text.assemble(*((piece.text, style.strip()) for piece, style in zip(pieces, styles, strict=True)))
        legend = Text("  ").join(Text(part, style) for part, style in {**_PARTS, "stance": _STANCE}.items())
        self._print([paragraph, legend, "", _columns(pairs)])

    def counts(self, counts: Sequence[Facet], name: Callable[[str], str]) -> None:
        """Print counts and values, with bars to compare them by."""
        most = max((facet.count for facet in counts), default=1)
        grid = Table.grid(padding=(0, 1))
        grid.add_column(justify="right")
        for facet in counts:
            bar = Text("█" * max(1, facet.count * 20 // most), "cyan")
            grid.add_row(Text(str(facet.count), "bold"), Text(on_one_line(noted(facet, name))), bar)
        self._print([grid])

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
        hidden = len(matrix.columns) - len(shown)
        cut = [Text(f"columns that do not fit: {hidden}", "dim")] if hidden else []
        self._print([grid, *cut, Text("statements and the mean CAMEO value of their stances", "dim")])

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
        legend = (Text(f"{_BLOCKS[polarity]} {name}", _POLARITY[polarity]) for name, polarity in POLARITIES.items())
        self._print([grid, Text("  ").join(legend)])

    def _print(self, parts: Iterable[RenderableType]) -> None:
        """Print parts below each other, by the pager as soon as they are known to be longer than the screen."""
        pages, lines = map(self._drawn, parts), 0
        first: list[str] = []
        while self._paged and lines < self._console.height and (page := next(pages, None)) is not None:
            first.append(page)
            lines += page.count("\n")
        if self._paged and lines >= self._console.height:
            _shell_pager()
            click.echo_via_pager(chain(first, pages), color=None if self._console.color_system else False)
        else:
            for page in chain(first, pages):
                click.echo(page, nl=False, color=True)

    def _drawn(self, part: RenderableType) -> str:
        with self._console.capture() as drawn:
            self._console.print(part)
        return drawn.get()


def _shell_pager() -> None:
    """Let a $PAGER that only a shell understands mean what it means to git and man; what is no more than words stays.

    A name with blanks in it is in quotation marks there too.
    """
    pager = os.environ.get("PAGER", "")
    if os.name == "posix" and _SHELL.search(pager):
        os.environ["PAGER"] = shlex.join(["sh", "-c", pager])


def _columns(pairs: Pairs) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    for name, value in pairs:
        grid.add_row(Text(name, style="dim"), Text(value))
    return grid


def _card(statement: Statement, highlights: Sequence[Span]) -> RenderableType:
    text = Text(visible(statement.text))
    for start, end in highlights:
        text.stylize("bold underline", start, end)
    foot = Text(statement.id, style="yellow")
    foot.append(f"  {statement.form} · {on_one_line(origin(statement))}", style="dim")
    return Group(_head(statement), Padding(_folded(text, highlights), (0, 0, 0, 2)), foot, "")


def _folded(text: Text, highlights: Sequence[Span]) -> Text:
    """Return a long text as the stretch around its first highlight, and how much of it was left out."""
    if len(text) <= _LONGEST + _LONGEST // 4:
        return text
    begin = max(0, min(highlights[0].start - _LONGEST // 4 if highlights else 0, len(text) - _LONGEST))
    begin = text.plain.find(" ", begin) + 1 if begin else 0
    end = text.plain.rfind(" ", begin, begin + _LONGEST)
    end = len(text) if begin + _LONGEST >= len(text) else end if end > begin else begin + _LONGEST
    left_out = len(text.plain[:begin].split()) + len(text.plain[end:].split())
    folded = Text("… " if begin else "").append_text(text[begin:end])
    return folded.append(f"{' …' if end < len(text) else ''} ({left_out} more words)", "dim")


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
