"""Find who published a report, and the lines that tell only who wrote it: bylines and credits."""

import re
from collections.abc import Iterable

from ..fold import fold
from ..lexicon import institutions

_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_PARTICLE = r"(?:de|da|del|della|di|van|von|der|den|bin|al|el|la|le|du|dos|ter|ten)"
_PERSON = rf"{_NAME}(?:\s(?:{_PARTICLE}|{_NAME}))*"
_PEOPLE = rf"{_PERSON}(?:(?:,|,?\s(?:and|&))\s{_PERSON})*"
_BYLINE = re.compile(
    rf"(?:By|BY)\s(?P<people>{_PEOPLE})(?:\s?[|/–—-]\s?(?P<agency>{_PERSON}))?(?:\s(?:in|for)\s{_PERSON})?"
)
_WORK = r"(?:additional\s)?(?:reporting|writing|editing|compiled|translated|written|edited)"
_CREDITS = re.compile(
    rf"[(\[]?(?:{_WORK}(?:\s(?:and|&)\s{_WORK})*\s(?:by|in)\s|(?:report|story)\sby\s)(?=(?-i:[A-Z]))[^.]{{2,300}}.{{0,200}}"
    rf"|(?-i:[A-Z])[^.!?]{{3,200}}\scontributed\s(?:reporting\s)?to\sthis\s(?:report|story|article)\b.{{0,60}}",
    re.IGNORECASE,
)
_CREDITS_BEHIND = re.compile(rf"\s*[(\[](?i:{_WORK})\s(?:by|in)\s[^()\[\]\n]{{2,400}}[)\]]\s*$")
_LONGEST_CREDITS = 500
_SIGNATURE = re.compile(r"(?:[-–—]+\s*|\(|\[|/)?(?:Source:\s*)?(?P<agency>[A-Z][\w .'’-]{1,40}?)(?:\)|\]|/|\.)?")
_NO_NAME = re.compile(
    r"\b(?:\w+day|January|February|March|April|May|June|July|August|\w+ember|October|Then|The|This|That)\b"
)


def outlet(name: str) -> str | None:
    """Return the name to show of the agency or paper that the lexicon knows by `name`, or None."""
    known = institutions().get(fold(name).removeprefix("the "))
    return known.name if known and known.kind == "media" else None


def byline(line: str) -> tuple[bool, str | None]:
    """Tell whether a line is only a byline, and which outlet it names: "By Kari Moe, Associated Press"."""
    match = _BYLINE.fullmatch(line)
    if match is None or len(line) > 120 or _NO_NAME.search(line):
        return False, None
    named = [match["agency"] or "", *re.split(r",\s", match["people"])[1:]]
    return True, next((found for name in named if (found := outlet(name))), None)


def is_credits(line: str) -> bool:
    """Tell whether a line only tells who worked on a report: "(Reporting by Kari Moe; editing by Ola Lund)"."""
    return _CREDITS.fullmatch(line) is not None


def credits_behind(line: str) -> int | None:
    """Return the offset where credits in brackets begin at the end of a line, or None where there are none."""
    match = _CREDITS_BEHIND.search(line, max(0, len(line) - _LONGEST_CREDITS))
    return match.start() if match and match.start() else None


def signature(line: str) -> str | None:
    """Return the outlet of a line that is nothing but its name: "— AFP", "Reuters", "Source: Xinhua"."""
    match = _SIGNATURE.fullmatch(line)
    return outlet(match["agency"]) if match else None


def only(found: Iterable[str | None]) -> str | None:
    """Return the one outlet that is named, or None where there is none or several are."""
    named = {one for one in found if one}
    return named.pop() if len(named) == 1 else None
