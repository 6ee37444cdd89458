"""How far an ingest is, on a terminal: documents, statements, documents a second, time left, what was skipped."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from ..corpus.ingest import Outcome


class Progress(Protocol):
    """Told of each outcome."""

    def advance(self, outcome: "Outcome") -> None:
        """Count an outcome."""


class Silent:
    """No progress to tell, or nobody to tell it to."""

    def advance(self, outcome: "Outcome") -> None:
        """Count nothing."""


@contextmanager
def progress(inputs: Iterable[object], *, quiet: bool) -> Iterator[Progress]:
    """Show on stderr how far an ingest of these inputs is while the block runs; nothing where that is no terminal."""
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]:.1f} a second"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[statements]} statements, {task.fields[skipped]} skipped"),
        console=Console(stderr=True),
        transient=True,
    )
    task = bar.add_task("", total=sum(1 for _ in inputs), rate=0.0, statements=0, skipped=0)
    with bar:
        yield _Shown(bar, task)


class _Shown:
    """A bar of inputs: one that holds many documents counts once, when the next begins."""

    def __init__(self, bar: "Bar", task: "TaskID") -> None:
        self._bar, self._task = bar, task
        self._documents = self._statements = self._skipped = self._inputs = 0
        self._input: str | None = None

    def advance(self, outcome: "Outcome") -> None:
        whole = outcome.path.partition("#")[0]
        self._inputs += whole != self._input
        self._input = whole
        self._skipped += outcome.count if outcome.status == "skipped" else 0
        self._documents += outcome.status not in ("gone", "skipped")
        self._statements += outcome.statements
        elapsed = self._bar.tasks[0].elapsed or 0.0
        self._bar.update(
            self._task,
            completed=self._inputs,
            rate=self._documents / elapsed if elapsed else 0.0,
            statements=self._statements,
            skipped=self._skipped,
        )
