"""Libraries that are installed only where a format needs them, and that may fail on broken input in any way."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

from ...errors import InputError
from .source import OverBudgetError


def library(name: str, extra: str, what: str) -> ModuleType:
    """Return a library that an extra of onrecord brings, with its log kept off the terminal.

    Args:
        name: the module.
        extra: the extra that brings it.
        what: what it reads: "HTML".

    Raises:
        InputError: it is not installed; the message tells what to install.
    """
    logging.getLogger(name.partition(".")[0]).addHandler(logging.NullHandler())
    try:
        return import_module(name)
    except ImportError:
        raise InputError(f"is {what}: to read it, pip install 'onrecord[{extra}]'") from None


@contextmanager
def parsing(what: str) -> Iterator[None]:
    """Turn whatever a library raises inside into an InputError: what it makes of broken input is not ours to foresee.

    Raises:
        InputError: the library failed.
    """
    try:
        yield
    except (InputError, OverBudgetError, OSError, EOFError):
        raise
    except Exception as error:  # noqa: BLE001  # see above
        reason = " ".join(str(error).split())[:120]
        raise InputError(f"is broken {what} ({type(error).__name__}{': ' if reason else ''}{reason})") from None
