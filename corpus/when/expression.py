"""Find the expressions of time in a stretch of text: "on Friday", "20 February", "in a January interview"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ..lexicon.vocabulary import times
from ..model import Span
from ..months import MONTH
from ..segment import tokenise

COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
          "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}  # fmt: skip
"""The numbers that are written out before a unit of time."""

_WEEKDAY = r"(?P<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAYTIME = r"(?:morning|afternoon|evening|night|noon|lunchtime)"
_FOLLOWS = (
    r"that|the|to|in|at|by|for|on|of|with|he|she|a|an|"
    r"it|they|said|says|told|as|and|but|after|before|during|when|while|where|following|from|over|about|against|via"
)
_BEHIND = (
    rf"(?!['’]s\b)(?!-)(?!\s+(?-i:Morning|Night|Evening|Times|Post|Express|Mail|Mirror|Telegraph|Herald|Tribune|Sun)\b)"
    rf"(?=\s*(?:$|[^\w\s]|(?:{_FOLLOWS}|last|local|\w+ing|\w+ed|\w+ly)\b|(?-i:[A-Z]))|\s+{_DAYTIME}\b(?!['’]s\b))"
)
_COUNT = rf"(?P<n>{'|'.join(COUNTS)}|\d{{1,2}})"
_NO_OWNER = r"(?!['’]s\b)"
_IN = r"\bin\s+(?:early\s+|late\s+|mid-?\s?)?"
_YEAR = r"(?P<y>(?:19|20)\d\d)\b(?![-–/]\d|['’]s\b|s\b)"
_OWN_YEAR = rf"(?:,?\s+(?:of\s+)?{_YEAR})?"
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_TO_DAY = r"\s?(?:[-–]|\s(?:and|to)\s)\s?(?P<d2>\d{1,2})(?:st|nd|rd|th)?"
_ENDS = r"(?=\s*(?:$|[^\w\s]|(?:that|to|in|at|he|she|it|they|said|of\s+(?:this|last)\s+month)\b))"

Name = str
"""What kind of expression it is: the basis of the date that it gives."""


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of time: its kind, where it stands, and its words in named groups."""

    name: Name
    match: re.Match[str]

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(*self.match.span())

    @property
    def written(self) -> str:
        """The words of the text, on one line."""
        return " ".join(self.match.group().split())


_PATTERNS: tuple[tuple[Name, str], ...] = (
    ("dates", rf"\b(?P<d>\d{{1,2}}){_TO_DAY}\s+(?P<m>{MONTH})\b{_OWN_YEAR}"),
    ("dates", rf"\b(?P<m>{MONTH})\s+(?P<d>\d{{1,2}}){_TO_DAY}\b(?!:)(?:,?\s+{_YEAR})?"),
    ("date", r"\b(?P<y>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<d>\d\d)\b"),
    ("date", rf"\b{_DAY}\s+(?:of\s+)?(?P<m>{MONTH})\b{_OWN_YEAR}{_NO_OWNER}"),
    ("date", rf"\b(?P<m>{MONTH})\s+{_DAY}\b(?!:)(?![.,]\d)(?:,?\s+{_YEAR})?{_NO_OWNER}"),
    ("day of the month", rf"\bon\s+the\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)\b{_ENDS}"),
    ("weekday of a week", rf"\b{_WEEKDAY}\s+(?:of\s+)?(?P<which>last|this)\s+week\b{_NO_OWNER}"),
    ("weekday of a week", rf"\b(?P<which>last|this)\s+week\s+on\s+{_WEEKDAY}\b{_NO_OWNER}"),
    ("day before yesterday", r"\bthe\s+day\s+before\s+yesterday\b"),
    ("same day", r"\b(?:later|earlier)\s+(?:in\s+the|on\s+that|that|(?:on\s+)?the\s+same)\s+day\b|"
                 r"\b(?:on\s+)?(?:the|that)\s+same\s+(?:day|morning|afternoon|evening|night)\b|"
                 r"\b(?:later\s+|earlier\s+|on\s+)?that\s+(?:day|morning|afternoon|evening|night)\b(?!\s+\w+(?:ed|s)\b)|"
                 r"\b(?:hours|minutes|moments)\s+(?:later|earlier)\b|\blater\s+in\s+the\s+(?:morning|evening)\b"),
    ("next day", r"\bthe\s+(?:following|next)\s+(?:day|morning)\b|\b(?:a|one)\s+day\s+later\b|"
                 r"\bthe\s+day\s+after\b(?=\s*[,.;])"),
    ("day before", r"\b(?:on\s+)?the\s+previous\s+day\b|"
                   r"\bthe\s+day\s+before\b(?=\s*(?:$|[,.;]|that\b|said\b|in\b|at\b))|"
                   r"\b(?:a|one)\s+day\s+(?:earlier|before|previously)\b(?!\s+the\b)"),
    ("days apart", rf"\b{_COUNT}\s+days\s+(?P<way>earlier|later)\b"),
    ("another time", r"\b(?:\w+\s+)?(?:days?|weeks?|months?|years?|decades?)\s+(?:earlier|later|afterwards?)\b|"
                     r"\b(?:the|that)\s+(?:previous|following|same|next)\s+(?:week|weekend|month|year)\b|"
                     r"\bthat\s+(?:week|weekend|month|year|summer|winter|spring|autumn|fall)\b"),
    ("ago", rf"\b{_COUNT}\s+(?P<unit>day|week|month|year|fortnight)s?\s+ago\b"),
    ("another time", r"\b(?:days?|weeks?|months?|years?|decades?|century|centuries|generations?)\s+ago\b"),
    ("at the time", r"\bat\s+th(?:e|at)\s+(?:same\s+)?time\b(?!\s+of\b)|\bback\s+then\b|\bin\s+those\s+days\b"),
    ("yesterday", rf"\byesterday(?:\s+{_DAYTIME})?\b{_NO_OWNER}|\blast\s+(?:night|evening)\b{_NO_OWNER}"),
    ("tomorrow", rf"\btomorrow\b{_NO_OWNER}"),
    ("past", rf"\b(?:in|over|during|within)\s+the\s+(?:past|last)\s+(?:{_COUNT}\s+)?(?P<unit>day|week|month|year)s?\b"),
    ("weekend", rf"\b(?P<which>last|this\s+past|this|(?:over|at|during|on)\s+the(?:\s+past)?)\s+weekend\b{_NO_OWNER}"),
    ("week", rf"\b(?P<which>last|next|(?:earlier\s+|later\s+|late\s+|early\s+)?this|(?:late|early)\s+last|"
             rf"(?:earlier|later)\s+in\s+the)\s+week\b{_NO_OWNER}"),
    ("month", rf"\b(?P<which>(?:late\s+|early\s+)?last|next|(?:earlier\s+|later\s+)?this|earlier\s+in\s+the)"
              rf"\s+month\b{_NO_OWNER}"),
    ("of a year", rf"\b(?P<which>(?:late\s+|early\s+)?last|next|(?:earlier\s+|later\s+)?this)\s+year\b{_NO_OWNER}"),
    ("overnight", r"\bovernight\b"),
    ("today", rf"\b(?:earlier\s+|later\s+)?(?:today|tonight|this\s+(?:morning|afternoon|evening))\b{_NO_OWNER}"),
    ("last weekday", rf"\blast\s+{_WEEKDAY}{_BEHIND}"),
    ("next weekday", rf"\bnext\s+{_WEEKDAY}{_BEHIND}"),
    ("weekday", rf"\b(?:(?:late|early|earlier|later)\s+)?on\s+{_WEEKDAY}\b(?!-|\s+(?-i:Night|Morning))"
                rf"(?!(?:\s+{_DAYTIME})?['’]s\b)"),
    ("weekday", rf"\b(?:(?:this(?:\s+past)?|late|early|earlier|later|on\s+the\s+same)\s+)?"
                rf"(?:(?:on|late|early)\s+)?{_WEEKDAY}{_BEHIND}"),
    ("month of a year", rf"{_IN}(?P<m>{MONTH}),?\s+(?:of\s+)?{_YEAR}"),
    ("named month", rf"{_IN}(?P<m>{MONTH})\b(?!\s+\d){_NO_OWNER}"),
    ("named month", rf"\blast\s+(?P<m>{MONTH})\b(?!\s+\d){_NO_OWNER}"),
    ("year", rf"{_IN}(?:the\s+year\s+)?{_YEAR}"),
)  # fmt: skip
"""The kinds of expressions, those first that go before others where they overlap."""
_DAYTIMES = r"morning|afternoon|evening|night"
_WORDS: dict[Name, str] = {
    "occasion": rf"{MONTH}|\d.*|{_WEEKDAY}|week|today|yesterday", "named month": MONTH,
    "dates": r"\d\d?", "date": r"\d{4}|\d\d?(?:st|nd|rd|th)?", "day of the month": r"\d.*",
    "month of a year": r"\d{4}", "year": r"\d{4}",
    "weekday of a week": "week", "day before yesterday": "yesterday", "next day": "day|morning",
    "same day": rf"day|{_DAYTIMES}|hours|minutes|moments",
    "another time": r"(?:day|week|month|year|decade|generation)s?|century|centuries|weekend|"
                    r"summer|winter|spring|autumn|fall",
    "day before": "previous|before|earlier|previously", "days apart": "days", "ago": "ago",
    "at the time": "time|then|days",
    "yesterday": "yesterday|night|evening", "tomorrow": "tomorrow", "past": "past|last",
    "weekend": "weekend", "week": "week", "month": "month", "of a year": "year",
    "overnight": "overnight", "today": rf"today|tonight|{_DAYTIMES}",
    "last weekday": rf"{_WEEKDAY}.*", "next weekday": "next", "weekday": rf"{_WEEKDAY}.*",
}  # fmt: skip
"""Words of which each expression of a kind has one in it: its patterns are tried only around them."""
_BEFORE = 7
"""Tokens of an expression that may stand before the word in the list: "in mid- Sept., of 2005"."""
_WORD = re.compile(r"\w+")


@cache
def _words() -> tuple[tuple[Name, re.Pattern[str]], ...]:
    return tuple((name, re.compile(written, re.IGNORECASE)) for name, written in _WORDS.items())


@lru_cache(maxsize=10_000)
def _kinds_of(token: str) -> Sequence[Name]:
    """Return the kinds of expressions for which a word of a token is in the lists."""
    return [name for name, pattern in _words() if any(map(pattern.fullmatch, _WORD.findall(token)))]


@lru_cache(maxsize=10_000)
def _beginnings(token: str) -> Sequence[int]:
    """Return where the words of a token begin: two in "mid-July"."""
    return [word.start() for word in _WORD.finditer(token)]


@cache
def _patterns() -> tuple[tuple[Name, re.Pattern[str]], ...]:
    rows = (("occasion", _occasion()), *_PATTERNS)
    return tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in rows)


def _occasion() -> str:
    """Return the pattern of a time that stands before what was spoken on: "in a January interview"."""
    nouns = "|".join(map(re.escape, sorted(times("occasions"), key=len, reverse=True)))
    time = (
        rf"(?:(?P<w>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+{_DAYTIME})?|(?P<yesterday>yesterday)|"
        rf"(?P<today>today)|(?P<week>last\s+week)|(?P<m>{MONTH})(?:,?\s+(?P<my>(?:19|20)\d\d))?|"
        rf"(?P<y>(?:19|20)\d\d))(?:['’]s)?(?!\s+\d)"
    )
    return (
        rf"\b(?:in|at|during|through|via|by|on|to)\s+"
        rf"(?:(?:an?|the|his|her|its|their|this)\s+)?(?:early\s+|late\s+)?"
        rf"{time}\s+(?:(?!(?:{_FOLLOWS}|his|her|its|their|was|were|had|has)\b)[\w.-]+\s+){{0,3}}?(?:{nouns})\b"
    )


def expressions(text: str, stretch: Span) -> list[Expression]:
    """Return the expressions of time in a stretch of text, in its order; none overlaps another."""
    found: list[Expression] = []
    places = _places(text, stretch)
    for name, pattern in _patterns() if places else ():
        for expression in _of_kind(name, pattern, text, stretch, places[name]) if name in places else ():
            span = expression.span
            if not any(span.start < other.span.end and other.span.start < span.end for other in found):
                found.append(expression)
    return sorted(found, key=lambda one: one.span)


def _places(text: str, stretch: Span) -> Mapping[Name, Sequence[int]]:
    """Return where the expressions of each kind may begin: at the words around those in its list."""
    found: dict[Name, list[int]] = {}
    tokens = tokenise(text, stretch)
    for at, token in enumerate(tokens):
        for name in _kinds_of(token.text):
            places = found.setdefault(name, [])
            near = tokens[max(0, at - _BEFORE) : at + 1]
            starts = (each.start + begin for each in near for begin in _beginnings(each.text))
            places += [start for start in starts if not places or start > places[-1]]
    return found


def _of_kind(
    name: Name, pattern: re.Pattern[str], text: str, stretch: Span, places: Sequence[int]
) -> Iterator[Expression]:
    behind = 0
    for start in places:
        match = pattern.match(text, start, stretch.end) if start >= behind else None
        if match is None:
            continue
        behind = match.end()
        named = [match[group] for group in ("w", "m") if match.groupdict().get(group)]
        title = name == "today" and match.group() != match.group().lower() and match.start() > stretch.start
        if all(word[0].isupper() for word in named) and not title:
            yield Expression(name, match)
