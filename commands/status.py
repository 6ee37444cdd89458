"""The exit statuses of the command line."""

import sys

from ..render.streams import complain

FOUND, NOTHING, ERROR, SKIPPED, INTERRUPTED = 0, 1, 2, 3, 130


def outcome(found: object) -> int:
    """Return the status of an answer: whether there is something in it. If not, a reader at a terminal is told."""
    if not found and sys.stdout.isatty():
        complain("nothing found")
    return FOUND if found else NOTHING
