"""The words by which one delegation finds fault with another."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from ...errors import LexiconError
from .vocabulary import load

Counts = Literal["alone", "party", "own", "aimed"]

_FILE = "evaluations.toml"
_GAP = r"(?:[\w'’-]+\s+){0,3}"


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of reproach: the stance that it is, where its words count (see evaluations.toml), and the words."""

    name: str
    label: str
    counts: Counts
    pattern: re.Pattern[str]


@cache
def categories() -> tuple[Category, ...]:
    """Return the kinds of reproach in the order of the file.

    Raises:
        LexiconError: evaluations.toml is malformed.
    """
    return tuple(_category(name, entry) for name, entry in load(_FILE).items() if name != "context")


@cache
def context(name: str) -> re.Pattern[str]:
    """Return one list of what surrounds a reproach: negation, averting, victims, parties."""
    return phrases(load(_FILE)["context"][name])


def phrases(listed: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of any of the phrases; "*" is the rest of a word, "~" up to three words between."""
    ordered = sorted((phrase.strip() for phrase in listed), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_phrase, ordered))})(?![\w-])")


def _phrase(phrase: str) -> str:
    return re.escape(phrase).replace(r"\*", r"[\w-]*").replace(r"\~\ ", _GAP).replace(r"\ ", r"\s+")


def _category(name: str, entry: Mapping[str, Any]) -> Category:
    counts: Counts = entry["counts"]
    if counts not in get_args(Counts):
        raise LexiconError(f"{_FILE}: {name}: counts should be one of {', '.join(get_args(Counts))}")
    return Category(name, entry["label"], counts, phrases(entry["words"]))
