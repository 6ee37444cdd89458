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
STDOUT = "the standard output"
"""The name of the file in its errors."""

PAGER = "onrecord.pager"
"""The key under which the context of a command keeps whether long results go through a pager."""


class Output(io.TextIOWrapper):
    """The standard output, which writes what it has no letters for as JSON escapes it, and whose errors name it.

    Where there is none it is a file that nothing can be written to.
    """

    def __init__(self, of: TextIO | None) -> None:
        codecs.register_error("onrecord", _escaped)
        if of is None:
            super().__init__(os.fdopen(os.open(os.devnull, os.O_RDONLY), "wb"), errors="onrecord")
        else:
            super().__init__(of.buffer, of.encoding, "onrecord", line_buffering=of.isatty())

    def write(self, text: str, /) -> int:
        """Write text, or wait with it."""
        try:
            return super().write(text)
        except OSError as error:
            error.filename = STDOUT
            raise

    def flush(self) -> None:
        """Write what waits."""
        try:
            super().flush()
        except OSError as error:
            error.filename = STDOUT
            raise


def prepare() -> None:
    """Make an `Output` of the standard output, but of no stand-in for it."""
    if sys.stdout is sys.__stdout__:
        sys.stdout = Output(sys.stdout)


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
