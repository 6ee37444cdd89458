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
from .render import Pairs, Piece, marked, noted, office, origin, stance_in_full

_POLARITY = {-1: "red", 0: "cyan", 1: "green"}
_PARTS = {"source": "bold magenta", "cue": "bold yellow", "content": "bold green"}
_STANCE = "underline"
_WIDEST = 100


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
