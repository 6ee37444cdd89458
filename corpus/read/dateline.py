"""Find the dateline that a report begins with: "KYIV, March 3 (Agency) - "."""

import re
from functools import cache
from typing import NamedTuple

from ..fold import fold
from ..lexicon import capitals, country_names, institutions
from ..lexicon.vocabulary import load
from ..months import MONTH

_LONGEST = 120
_WORD = r"[A-ZÀ-ÖØ-Þ](?:[A-ZÀ-ÖØ-Þ.'’-]*[A-ZÀ-ÖØ-Þ.])?"
_PLACE = rf"{_WORD}(?:\s{_WORD}){{0,3}}"
_REGION = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:\s(?:of|the|[A-ZÀ-ÖØ-Þ][\w.'’-]*)){0,3}"
_DAY = (
    rf"(?i:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})"
    r"(?:st|nd|rd|th)?(?:,?\s(?:19|20)\d\d)?))"
)
_AGENCY = r"(?:\([A-Z][^()\n]{0,40}\)|/[A-Z][^/\n]{0,40}/|\[[A-Z][^\[\]\n]{0,40}\])"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?:\s?/\s?{_PLACE}){{0,2}})(?:,\s(?P<region>(?!{_DAY}){_REGION}))?"
    rf"(?:[,.]?\s(?P<date>{_DAY}))?(?:[,.]?\s?(?P<agency>{_AGENCY}))?"
    r"\s?(?P<end>--|[-–—](?!\w)|:|(?<=/)\.)\s*(?=\S)"
)


class Dateline(NamedTuple):
    """A dateline: the offset behind it and its dash, its day as written, and the agency without brackets."""

    end: int
    day: str | None
    agency: str | None


def dateline(line: str) -> Dateline | None:
    """Return the dateline that a line begins with, or None.

    The place stands in capitals. A day or an agency in brackets behind it proves a dateline; without either, the place
    or its region must be one that the lexicon knows, so that neither "NATO - " nor "UPDATE - " nor a speaker ("LEE: ")
    is one. Before a colon the place must be known in any case.
    """
    match = _DATELINE.match(line[:_LONGEST])
    if match is None or match.end() >= _LONGEST:
        return None
    found = Dateline(match.end(), match["date"], match["agency"] and match["agency"][1:-1])
    known = all(_is_place(place) for place in re.split(r"\s?/\s?", match["place"]))
    proven = match["date"] or match["agency"] or (match["region"] and fold(match["region"]) in country_names())
    if match["end"] == ":":
        return found if known else None
    return found if known or (proven and fold(match["place"]) not in institutions()) else None


def _is_place(name: str) -> bool:
    folded = fold(name)
    return folded in _places() or folded in capitals()


@cache
def _places() -> frozenset[str]:
    return frozenset(fold(place) for place in load("furniture.toml")["places"])
