"""Tell, by the code book of CAMEO, whether an act to come harms or helps another party, and whether one is a deed."""

import re
from functools import cache
from itertools import pairwise
from typing import Literal

from ..lexicon.country import capitals, country_names
from ..lexicon.events import label_of_event
from ..lexicon.stances import NAMED, OTHER, OWN, act_pattern
from .event import Events
from .marked import Marked

_FIRST, _LAST = 2, 3
"""The tokens behind "we will" or "we have" at which the verb of the act may stand, an adverb before it."""
_CLAUSE = re.compile(r"[.!?;:,]|\b(?:if|unless|because|after|when|which|who|and|but)\b")
_MARKED = re.compile(rf"{OWN}+|{OTHER}+|{NAMED}+")
_MEETING, _SENDING = "036", "138"


def foreseen(clause: str) -> Literal["harm", "help"] | None:
    """Return whether an act to come harms or helps somebody, by the words of its clause.

    Args:
        clause: what follows "will" or "to", in lower case, masked or not; it must name another country or body, as
            otherwise whom the act concerns is not told.
    """
    code = _code("We will ", clause)
    if code == _SENDING and clause.startswith(("deploy", "send")) and _helpers().search(clause):
        return "help"
    return "harm" if code.startswith("13") else "help" if code.startswith(("03", "052")) else None


def is_deed(clause: str) -> bool:
    """Tell whether what follows "have" is a deed that concerns another country or body, and no statement."""
    return label_of_event(_code("We have ", clause)) in ("announce", "concede")


def _code(opening: str, clause: str) -> str:
    """Return the CAMEO code of the verb that a clause begins with, or an empty string."""
    said = clause[: end.start()] if (end := _CLAUSE.search(clause)) else clause
    if OTHER not in said and not _names_country(said):
        return ""
    marked = Marked.of(opening + _MARKED.sub(_as_name, said), "", "")
    event = next(Events(marked, len(marked.lower)).verbs(_FIRST), None)
    return "" if event is None or event.at > _LAST or event.code.startswith(_MEETING) else event.code


@cache
def _helpers() -> re.Pattern[str]:
    return re.compile(act_pattern("helpers"))


def _as_name(match: re.Match[str]) -> str:
    return "X" + "x" * (len(match.group()) - 1)


def _names_country(said: str) -> bool:
    found = re.findall(r"\w+", said)
    pairs = (" ".join(pair) for pair in pairwise(found))
    return any(name in country_names() or name in capitals() for name in (*found, *pairs) if len(name) > 3)
