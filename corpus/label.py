"""The label that a turn of a transcript begins with: "MR LUND: ", "Mr. Lund (Norway) (spoke in Norwegian): "."""

import re
from functools import cache
from typing import NamedTuple

from .fold import fold
from .lexicon import institutions
from .lexicon.vocabulary import load, roles, words

_PART = r"(?:[A-ZÀ-ÖØ-Þ][\w.'’&/-]*|\d{1,2})"
_SMALL = r"(?:of|the|de|da|di|del|della|van|von|der|den|bin|ibn|al|el|la|le|du|dos|for|and|to|&)"
_LABEL = re.compile(
    rf"(?P<who>{_PART}(?: (?:{_PART}|{_SMALL}(?= ))){{0,8}})(?P<country> \([A-ZÀ-ÖØ-Þ][^()\n]{{1,60}}\))?"
    r"(?P<aside>(?: ?\([^()\n]{1,60}\)){0,2}) ?:(?=\s|$)"
)
_ASKS = re.compile(r"Q\.?\s+(?=\S)")
_AGAIN = re.compile(r"(?P<who>[A-Z][^:.?!()\n]{2,60}):\s")
_LONGEST = 160


class Label(NamedTuple):
    """A label: who is named, the offset behind the name (and country), and the one behind the colon.

    `party` is the country in brackets for which somebody speaks: "Norway" of "Mr. Lund (Norway)".
    """

    who: str
    named: int
    end: int
    asks: bool
    party: str = ""

    @property
    def name(self) -> str:
        """Who is named, without a title before it."""
        title, _, rest = self.who.partition(" ")
        return rest if rest and self.titled and title.lower() != "the" else self.who

    @property
    def titled(self) -> bool:
        """Whether a title or an office is part of the label: "MR LUND", "The President"."""
        first = fold(self.who.split(" ")[0]).rstrip(".")
        return first in roles("honorifics", "honorifics_m", "honorifics_f", "heads") or first in (
            "the",
            "mr",
            "ms",
            "mrs",
        )


def label(paragraph: str) -> Label | None:
    """Return the label that a paragraph begins with, or None."""
    again = _AGAIN.match(paragraph)
    if again is not None and paragraph.rstrip().endswith("?") and _asks_again(again["who"]):
        return Label(again["who"], again.end("who"), again.end("who") + 1, asks=True)
    match = _LABEL.match(paragraph[:_LONGEST])
    if match is None:
        asking = _ASKS.match(paragraph)
        return Label("Q", 1, asking.end(), asks=True) if asking else None
    who = match["who"]
    if fold(who.split(" ")[0]).rstrip(".") in _no_labels() and len(who) > 1:
        return None
    if fold(who) in words("labels") - _asking():
        return None
    party = (match["country"] or "").strip(" ()")
    return Label(who, match.end("country") if party else match.end("who"), match.end(), asks(who), party)


def asks(who: str) -> bool:
    """Tell whether somebody with such a label asks and does not brief: a questioner, an outlet."""
    folded = fold(who)
    bare = re.sub(r"[ \d]+$", "", folded)
    known = institutions().get(folded.removeprefix("the "))
    if bare in _asking() or (known is not None and known.kind == "media"):
        return True
    return not folded.startswith(("mr", "ms", "mrs", "dr")) and not _outlets().isdisjoint(folded.split(" "))


def _asks_again(who: str) -> bool:
    """Tell whether a label is of words by which one asks again, perhaps with an outlet: "One more question"."""
    words_of = fold(who).split(" ")
    rest = " ".join(word for word in words_of if word not in _again() and word not in _beside())
    return not _again().isdisjoint(words_of) and (not rest or asks(rest))


@cache
def _again() -> frozenset[str]:
    return frozenset(load("transcripts.toml")["asking_again"].split())


@cache
def _beside() -> frozenset[str]:
    return frozenset(load("transcripts.toml")["beside_asking"].split())


@cache
def _asking() -> frozenset[str]:
    return frozenset(load("transcripts.toml")["asking"])


@cache
def _no_labels() -> frozenset[str]:
    return frozenset(load("transcripts.toml")["no_labels"].split())


@cache
def _outlets() -> frozenset[str]:
    return frozenset(load("transcripts.toml")["outlets"].split())
