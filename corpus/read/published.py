"""Find the dates by which a page tells when it was published, or only when it was saved."""

import re
from datetime import date

from ..months import MONTH, month_number

_MONTH = rf"(?P<month>{MONTH})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|[A-Z]{2,4}T|MSK))?(?:\s?[+-]\d{1,4})?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY}{_DAY}\s+{_MONTH},?\s+{_YEAR}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        r"(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)",
    )
)
_LABEL = re.compile(
    r"(?:first published|published|posted|date|released|issued)(?:\s+(?:on|at))?\s*:?\s+", re.IGNORECASE
)
_PLACE = re.compile(r"[A-Z][A-Za-z.'’ -]{1,40}(?:,\s+[A-Z][A-Za-z.'’ ]{1,30})?,\s+")
_CLOCK_PARTS = re.compile(
    rf"{_CLOCK}|\b(?:at|on|last updated|updated|saved|accessed|GMT|UTC)\b|[\s,|/()–—-]", re.IGNORECASE
)
_LONGEST = 120


def stamp(line: str) -> date | None:
    """Return the date of a line that says itself that it is the day of publication: "Published: 26 February 2021"."""
    label = _LABEL.match(line[:_LONGEST])
    if label is None or label.end() == len(line):
        return None
    found = _first_date(line[label.end() : _LONGEST])
    return found[0] if found and found[1] <= 20 else None


def dateline_date(line: str) -> date | None:
    """Return the date that a dateline with a year gives: "GENEVA, 26 February 2021 (Agency) - ...", or a bare date."""
    place = _PLACE.match(line)
    start = place.end() if place else 0
    found = _first_date(line[start : start + 60])
    if found is None or found[1] > 0:
        return None
    rest = line[start + found[2] :].lstrip()
    return found[0] if not rest or (place and re.match(r"[-–—/(:]", rest)) else None


def session_date(line: str) -> date | None:
    """Return the day in a heading of a transcript: "Regular press conference on May 3, 2022", "3 May 2022, 10 a.m."."""
    heading = len(line) <= _LONGEST and not re.sub(r"[ap]\.m\.$", "", line).endswith((".", "?", "!"))
    found = _first_date(line) if heading else None
    stands = found is not None and (found[1] < 15 or re.search(r"(?:\b(?:on|of)|[,–—|(-])\s*$", line[: found[1]]))
    return found[0] if found and stands else None


def page_clock(line: str) -> date | None:
    """Return the date of a line that is only a date with a time of day: the clock of a page when it was saved."""
    if len(line) > _LONGEST or not re.search(r"\d{1,2}[:.]\d\d", line):
        return None
    found = _first_date(line)
    if found is None:
        return None
    rest = line[: found[1]] + " " + line[found[2] :]
    return found[0] if re.search(_CLOCK, rest, re.IGNORECASE) and not _CLOCK_PARTS.sub("", rest) else None


def _first_date(text: str) -> tuple[date, int, int] | None:
    """Return the first whole date in `text`, with where it starts and ends."""
    matches = [match for pattern in _DATES if (match := pattern.search(text))]
    for match in sorted(matches, key=lambda match: match.start()):
        parts = match.groupdict()
        month = int(parts["number"]) if "number" in parts else month_number(parts["month"])
        try:
            return date(int(parts["year"]), month, int(parts["day"])), match.start(), match.end()
        except ValueError:
            continue
    return None
