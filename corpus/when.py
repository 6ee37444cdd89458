"""Find the day on which a statement was said, and on what evidence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from .model import Precision, Said, Span
from .months import MONTH, month_number

_WEEKDAYS = dict(zip(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
                     (MO, TU, WE, TH, FR, SA, SU), strict=True))  # fmt: skip
_DAYTIME = r"(?:morning|afternoon|evening|night|noon)"
_FOLLOWS = (
    r"that|the|to|in|at|by|for|on|of|with|he|she|"
    r"it|they|said|says|told|as|and|but|after|before|during|when|while"
)
_BEHIND = rf"(?!['’]s\b)(?!-)(?=\s*(?:$|[^\w\s]|{_DAYTIME}|(?:{_FOLLOWS}|\w+ing|\w+ed)\b|[A-Z]))"
_NUMBERS = {word: max(at, 1) for at, word in enumerate(
    ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))}  # fmt: skip
_IN = r"\bin\s+(?:an?\s+)?(?:early\s+|late\s+|mid-)?"
_OF_YEAR = r"(?P<y>(?:19|20)\d\d)\b"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, flags))
    for name, pattern, flags in (
        ("date", rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m>{MONTH})\b(?:,?\s+{_OF_YEAR})?", re.I),
        ("date", rf"\b(?P<m>{MONTH})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s+(?P<y>(?:19|20)\d\d)\b)?", re.I),
        ("same day", r"\b(?:later|earlier)\s+(?:in\s+the|that|the\s+same)\s+day\b|\b(?:on\s+)?the\s+same\s+day\b|"
                     r"\bhours\s+(?:later|earlier)\b", re.I),
        ("next day", r"\bthe\s+(?:following|next)\s+day\b|\ba\s+day\s+later\b", re.I),
        ("day before", r"\bthe\s+previous\s+day\b|\bthe\s+day\s+before\b(?!\s+yesterday)|"
                       r"\ba\s+day\s+(?:earlier|before)\b", re.I),
        ("ago", rf"\b(?P<n>{'|'.join(_NUMBERS)}|\d{{1,2}})\s+(?P<unit>day|week|month)s?\s+ago\b", re.I),
        ("at the time", r"\bat\s+the\s+time\b|\bback\s+then\b", re.I),
        ("yesterday", r"\byesterday\b", re.I),
        ("today", r"\b(?:today|tonight|this\s+(?:morning|afternoon|evening))\b(?!['’]s)", re.I),
        ("week", r"\b(?P<which>last|this|earlier\s+this|late\s+last|early\s+last)\s+week(?:end)?\b(?!['’]s)", re.I),
        ("last weekday", r"\blast\s+(?P<w>mon|tues|wednes|thurs|fri|satur|sun)day\b" + _BEHIND, re.I),
        ("weekday", r"\b(?:(?:on|late|early|earlier|later|by|this)\s+)?(?P<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
                    + _BEHIND, 0),
        ("month of a year", rf"{_IN}(?P<m>{MONTH}),?\s+(?:of\s+)?{_OF_YEAR}", re.I),
        ("month", r"\b(?P<which>last|this|earlier\s+this)\s+month\b(?!['’]s)", re.I),
        ("named month", rf"{_IN}(?P<m>(?!may\b){MONTH}|May)\b(?!\s+\d)", re.I),
        ("year", rf"{_IN}{_OF_YEAR}", re.I),
        ("last year", r"\blast\s+year\b(?!['’]s)", re.I),
    )
)  # fmt: skip
_PERFECT = re.compile(r"\b(?:has|have)(?:\s+\w+ly|\s+also|\s+now)?\s*$", re.IGNORECASE)
_NOT_OF_SAYING = re.compile(r"\b(?:following|from|ahead of|during)\s+(?:the\s+|a\s+)?$", re.IGNORECASE)
_ASIDE = re.compile(
    r"\((?P<bracket>[^()]*)|\b(?:since|until|who|whose|which)\b|"
    r"\bafter\b(?!\s+(?:midnight|noon|dawn|dusk|dark)\b|\s+(?:[\w'’-]+\s+){0,4}?(?:talks|meetings?|negotiations|sessions?|"
    r"summit|hearing|briefing|debate|vote|call)\s+(?:(?:in|at)\s+[A-Z]\w+\s+)?on\s)|"
    r"\bbefore\b(?!\s+(?:the\s+|a\s+)?(?:court|parliament|congress|senate|committee|council|tribunal|press)\b)",
    re.IGNORECASE,
)
"""What opens words about something else than the saying: a bracket, a relative clause, another event.

Whoever speaks "after talks on Friday" does so on that day: talks and the like end in words to the press.
"""
_BESIDE_SOURCE = re.compile(
    r"\x00\s*,(?!\s*(?:in|on|at|during|by|late|early|earlier|later|last|this|yesterday|today|(?:mon|tues|wednes|thurs|fri|"
    r"satur|sun)day|speaking|addressing|talking|writing|briefing|appearing|testifying|tweeting|posting|answering|asked|"
    r"telling|responding|commenting|quoted)\b)",
    re.IGNORECASE,
)
"""A comma behind a source that opens words about the source, and not about when and where it spoke."""
_OTHER_EVENT = re.compile(r"\b(?:after|before)\s+$", re.IGNORECASE)
_NEAR = 800
"""Code points on either side of the cue within which the time of saying stands."""
_ANY = re.compile(
    r"\d|day|week|month|year|time|then|morning|night|hours|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of saying with the words or the rule that it rests on."""

    said: Said
    evidence: str


UNDATED = Dated(Said(), "the text tells no date")


def when(text: str, stretch: Span, cue: Span, blanks: Sequence[Span], published: date | None, before: Dated) -> Dated:
    """Return when something was said, as far as the words around its cue tell.

    Args:
        text: the document's text.
        stretch: the sentence that holds the cue, up to the content where that stands behind the cue.
        cue: the cue.
        blanks: contents and sources, whose dates are not of the saying.
        published: the day of publication, against which "on Friday" is read; None where it is not known.
        before: the last date in the paragraphs before it, for "later in the day".
    """
    near = Span(max(stretch.start, cue.start - _NEAR), min(stretch.end, cue.end + _NEAR))
    around = _blank(text, near, blanks)
    at = cue.start - near.start
    found = _nearest(around, at) if _ANY.search(around) else None
    if found is not None:
        name, match = found
        said = _resolve(name, match, published, before.said)
        return Dated(said, f'"{" ".join(match.group().split())}" ({_against(said, published)})')
    if published and _PERFECT.search(around[max(0, at - 40) : at]):
        return Dated(Said(published, published, "day", "published"), "the perfect tense: on the day of publication")
    return UNDATED


def _against(said: Said, published: date | None) -> str:
    if said.start is None:
        return "no date follows from it" if published else "the day of publication is not known"
    return f"read against {published}" if published and said.basis not in ("same day",) else said.basis


def _blank(text: str, stretch: Span, blanks: Sequence[Span]) -> str:
    chars = stretch.of(text)
    for blank in blanks:
        first, end = max(blank.start, stretch.start) - stretch.start, min(blank.end, stretch.end) - stretch.start
        if first < end:
            chars = chars[:first] + "\x00" * (end - first) + chars[end:]
    return chars


def _nearest(around: str, cue: int) -> tuple[str, re.Match[str]] | None:
    """Return the expression of time nearest to the cue, longest patterns first where they overlap."""
    taken: list[tuple[str, re.Match[str]]] = []
    asides = _asides(around, cue)
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(around):
            before = around[max(0, match.start() - 20) : match.start()]
            overlaps = any(match.start() < other.end() and other.start() < match.end() for _, other in taken)
            apart = match.end() <= cue and _OTHER_EVENT.search(around, match.end(), min(cue, match.end() + 20))
            aside = any(first <= match.start() < end for first, end in asides)
            if not (overlaps or apart or aside or _NOT_OF_SAYING.search(before)):
                taken.append((name, match))
    return min(taken, key=lambda found: abs(found[1].start() - cue), default=None)


def _asides(around: str, cue: int) -> list[Span]:
    """Return the stretches that tell of something else than the saying.

    That is what stands in brackets, between commas beside the source ("Wong, elected in 2024, said"), and from "who",
    "which", "since", "until", "after" or "before" up to the next comma, or to the cue.
    """
    found = []
    for match in _ASIDE.finditer(around):
        ends = [end for end in (around.find(",", match.end()), cue) if end > match.start()]
        found.append(Span(match.start(), match.end() if match["bracket"] else min(ends, default=len(around))))
    for match in _BESIDE_SOURCE.finditer(around):
        last = around.rfind(",", match.end(), cue) if match.end() <= cue else around.find(",", match.end())
        before_cue = cue if match.end() <= cue else len(around)
        found.append(Span(match.end() - 1, last if last >= match.end() else before_cue))
    return found


def _resolve(name: str, match: re.Match[str], published: date | None, before: Said) -> Said:
    if name == "same day":
        return (
            Said(before.start, before.until, before.precision, "same day") if before.start else Said(basis="same day")
        )
    if name in ("next day", "day before"):
        return _beside(before, 1 if name == "next day" else -1, name)
    if name == "date":
        return _date(match, published)
    if name == "month of a year":
        return _month(int(match["y"]), month_number(match["m"]), name)
    if name == "year":
        year = int(match["y"])
        return Said(date(year, 1, 1), date(year, 12, 31), "range", name)
    if name == "at the time" or published is None:
        return Said(basis=name)
    return _relative(name, match, published)


def _relative(name: str, match: re.Match[str], published: date) -> Said:
    """Resolve what is told against the day of publication: a weekday is the last one on or before it."""
    if name == "today":
        return _day(published, name)
    if name == "yesterday":
        return _day(published - timedelta(days=1), name)
    if name in ("weekday", "last weekday"):
        weekday = _WEEKDAYS[match["w"].lower() + "day"]
        last = published - timedelta(days=1) if name == "last weekday" else published
        return _day(last + relativedelta(weekday=weekday(-1)), "weekday")
    if name == "ago":
        return _ago(match, published)
    if name == "week":
        return _week(match["which"].lower(), published)
    if name == "month":
        first = published.replace(day=1)
        if match["which"].lower() != "last":
            return Said(first, published, "month", name)
        first -= relativedelta(months=1)
        return _month(first.year, first.month, name)
    if name == "last year":
        return Said(date(published.year - 1, 1, 1), date(published.year - 1, 12, 31), "range", name)
    month = month_number(match["m"])
    return _month(published.year if month <= published.month else published.year - 1, month, name)


def _beside(before: Said, days: int, basis: str) -> Said:
    """Return the day after or before that of the statement before, where that is known to the day."""
    if before.start is None or before.precision != "day":
        return Said(basis=basis)
    return _day(before.start + timedelta(days=days), basis)


def _ago(match: re.Match[str], published: date) -> Said:
    """Return the day that was some days ago, or the calendar week or month that was some weeks or months ago."""
    written = match["n"].lower()
    number = int(written) if written.isdigit() else _NUMBERS[written]
    if match["unit"].lower() == "day":
        return _day(published - timedelta(days=number), "ago")
    if match["unit"].lower() == "week":
        monday = published + relativedelta(weekday=MO(-1)) - timedelta(weeks=number)
        return Said(monday, monday + timedelta(days=6), "week", "ago")
    month = published - relativedelta(months=number)
    return _month(month.year, month.month, "ago")


def _week(which: str, published: date) -> Said:
    monday = published + relativedelta(weekday=MO(-1))
    if "this" in which:
        return Said(monday, published, "week", "week")
    return Said(monday - timedelta(days=7), monday - timedelta(days=1), "week", "week")


def _date(match: re.Match[str], published: date | None) -> Said:
    year = int(match["y"]) if match["y"] else published.year if published else None
    if year is None:
        return Said(basis="date")
    try:
        found = date(year, month_number(match["m"]), int(match["d"]))
    except ValueError:
        return Said(basis="date")
    if not match["y"] and published and found > published:
        found += relativedelta(years=-1)
    return _day(found, "date")


def _day(day: date, basis: str) -> Said:
    precision: Precision = "day"
    return Said(day, day, precision, basis)


def _month(year: int, month: int, basis: str) -> Said:
    first = date(year, month, 1)
    return Said(first, first + relativedelta(months=1, days=-1), "month", basis)
