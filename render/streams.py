"""The standard streams: lines to stdout, one line to stderr, and what happens where either is closed or full."""

import codecs
import io
import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from .lines import Screen

_BAR = 30  # characters
PAGER = "onrecord.pager"
"""The key under which the context of a command keeps whether long results go through a pager."""


def prepare() -> None:
    """Make stdout write what its encoding lacks as JSON escapes it, and fail like any other file where it is closed."""
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w")
    codecs.register_error("onrecord", _escaped)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="onrecord")


def drop() -> None:
    """Send what waits to be written to stdout, and whatever follows, nowhere: it has failed."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def emit(lines: Iterable[str], end: str = "\n") -> None:
    """Write lines to stdout."""
    write(lines, sys.stdout, end)


def write(lines: Iterable[str], to: TextIO, end: str = "\n") -> None:
    """Write lines, and through to whoever reads them: what comes on stderr comes after, and a full disk is told."""
    to.writelines(f"{line}{end}" for line in lines)
    to.flush()


def complain(message: str) -> None:
    """Write one line to stderr. Where that fails the work goes on, and the exit status tells."""
    from .formats import visible

    with suppress(OSError):
        click.echo(visible(message), err=True)


def tell_progress(done: int, total: int) -> None:
    """Draw on a terminal on stderr how many documents are done."""
    if sys.stderr and sys.stderr.isatty():
        bar = "#" * (_BAR * done // total)
        click.echo(f"\r[{bar:{_BAR}}] {done} of {total} documents", nl=done == total, err=True)


def screen() -> "Screen":
    """Return what shows results to a reader: cards on a terminal, by a pager unless that is ruled out, else lines."""
    if not sys.stdout.isatty():
        from .lines import Lines

        return Lines(sys.stdout)
    from .cards import Cards

    context = click.get_current_context()
    return Cards(paged=context.meta.get(PAGER, True), colours=context.color is not False)


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return json.dumps(error.object[error.start : error.end])[1:-1], error.end
