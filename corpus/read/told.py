"""What is told about a document beside its text: in front matter, a sidecar, a page's head, the columns of a table."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast, get_args

from ..model import Kind

_KEYS = ("title", "outlet", "author", "url", "language")
_ISO_DAY = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?:\d{6})?(?!\d)")


@dataclass(frozen=True, slots=True)
class Told:
    """Title, outlet, author, URL, day of publication, kind and language, as far as they are told."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    published: dt.date | None = None
    kind: Kind | None = None
    language: str | None = None

    @classmethod
    def of(cls, values: Mapping[str, object]) -> "Told":
        """Return what a mapping tells under these names; whatever else it holds is no concern of ours.

        Raises:
            ValueError: the day, or the kind, cannot be understood.
        """
        texts = {key: _text(values.get(key)) for key in _KEYS}
        kind = _text(values.get("kind"))
        if kind is not None and kind not in get_args(Kind):
            raise ValueError(f"no kind {kind!r}: it is one of {', '.join(get_args(Kind))}")
        texts["author"] = signed(texts["author"])
        written = values.get("published") or values.get("date")
        published = day(written)
        if _text(written) and published is None:
            raise ValueError(f"no day {_text(written)!r}: write published as 2021-02-26")
        return cls(**texts, published=published, kind=cast("Kind | None", kind))

    def over(self, other: "Told") -> "Told":
        """Return what this tells, and of what it leaves open what `other` tells."""
        known = {name: value for name in self.__slots__ if (value := getattr(self, name)) is not None}
        return replace(other, **known)


def signed(author: str | None) -> str | None:
    """Return an author without the "By" of a byline."""
    return re.sub(r"\Aby:?\s+(?=\S)", "", author, flags=re.IGNORECASE) if author else author


def day(written: object) -> dt.date | None:
    """Return the day that a date or a text means, however it is written, or None where that is not clear.

    ISO 8601, the digits of GDELT ("20210226140500") and dates with a month's name are understood; "03/04/2021" is not:
    it is another day in London than in Washington, unless one of the numbers can be no month.
    """
    if isinstance(written, dt.datetime):
        return written.date()
    if isinstance(written, dt.date):
        return written
    text = _text(written) or ""
    try:
        if match := _ISO_DAY.match(text):
            return dt.date(*map(int, match.groups()))
        if match := re.match(r"\s*(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b", text):
            return _of_numbers(*map(int, match.groups()))
        return _in_words(text)
    except (ValueError, OverflowError):
        return None


def _of_numbers(first: int, second: int, year: int) -> dt.date | None:
    if first == second or second > 12:
        return dt.date(year, first, second)
    return dt.date(year, second, first) if first > 12 else None


def _in_words(text: str) -> dt.date | None:
    from dateutil.parser import parse

    if not re.search(r"[A-Za-z]{3}", text) or not re.search(r"\b(?:19|20)\d\d\b", text) or len(text) > 80:
        return None
    known = [parse(text, default=dt.datetime(2000, 1, number), ignoretz=True).date() for number in (1, 2)]
    return known[0] if known[0] == known[1] else None


def _text(value: object) -> str | None:
    """Return a value as one line of text; None where there is none."""
    if value is None or isinstance(value, (bytes, list, dict)):
        return None
    return " ".join(str(value).split()) or None
