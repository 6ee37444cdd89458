"""Plain text to a Document: its furniture, title, date and identity."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import takewhile

from ...errors import InputError
from ..fold import fold
from ..label import label
from ..lexicon.vocabulary import load
from ..model import Document, Kind, Published, Span
from ..segment import LINE
from .dateline import dateline
from .decode import decode
from .kind import kind_of
from .outlet import byline, credits_behind, is_credits, only, outlet, signature
from .published import dateline_date, page_clock, session_date, stamp
from .source import Source
from .told import Told

_TITLE_WORDS = 25
_HEAD = 8
"""Lines within which an article tells where and when it was written."""
_FOOT = 4
"""Lines at the end of an article among which it may be signed."""
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
_LATIN_LETTER, _OTHER_LETTER = re.compile(f"[{_LATIN}]"), re.compile(rf"[^\W\d_{_LATIN}]")
_SAMPLE = 100_000
"""Letters of text by which its script is told."""
_NOTHING_TOLD = Told()


def plain(source: Source) -> Iterator[Document]:
    """Yield the one document of a plain text in any usual encoding."""
    text = decode(source.whole(), source.name)
    if not text.strip():
        raise InputError("is empty")
    yield from_text(text, path=source.path, published=source.published, told=source.told)


def from_text(
    text: str, *, path: str | None = None, published: date | None = None, told: Told = _NOTHING_TOLD
) -> Document:
    """Make a Document of an article's text.

    The text is kept as it is. What belongs to the page and not to the article is marked as furniture: whole lines,
    bylines and credits, and the dateline that an article's first paragraph begins with ("KYIV, March 3 (Agency) - ").
    The outlet is the one agency of the lexicon that dateline, byline and last lines name. The date is taken, in this
    order, from `published`, a line such as "Published: 26 February 2021", a dateline with a year, the clock of a saved
    page (which is marked as such). A text whose letters are mostly not Latin is of language "und", undetermined. What
    is `told` about it goes before what the text says, and `published` before both.
    """
    lines = [Span(*match.span()) for match in LINE.finditer(text)]
    furniture = _furniture(text, lines)
    stretches = furniture | _dateline(text, lines, furniture) | _credits(text, lines, furniture)
    body = [line for line in lines if line not in furniture]
    kind = told.kind or kind_of([line.of(text) for line in body])
    told_day = Published(published or told.published, "given" if published else "metadata")
    return Document(
        id=_identity(text, body),
        text=text,
        kind=kind,
        title=told.title or _title(text, body),
        url=told.url,
        outlet=told.outlet or _outlet(text, lines),
        language=told.language or _language(text),
        published=told_day if told_day.date else _published(text, lines, furniture, kind),
        path=path,
        furniture=tuple(sorted(stretches)),
        author=told.author,
    )


@cache
def _patterns() -> tuple[frozenset[str], re.Pattern[str], re.Pattern[str]]:
    data = load("furniture.toml")
    patterns = "|".join(f"(?:{pattern})" for pattern in data["patterns"])
    return frozenset(data["lines"]), re.compile(patterns, re.IGNORECASE), re.compile(data["footnotes"])


def _furniture(text: str, lines: list[Span]) -> frozenset[Span]:
    known, patterns, footnote = _patterns()

    def is_furniture(line: Span) -> bool:
        if line.end - line.start > 250:
            return False
        written = line.of(text)
        return fold(written) in known or patterns.fullmatch(written) is not None or page_clock(written) is not None

    def is_byline(line: Span) -> bool:
        return byline(line.of(text))[0]

    def is_end(line: Span) -> bool:
        written = line.of(text)
        signed = footnote.fullmatch(written) is not None or signature(written) is not None
        return is_furniture(line) or signed or is_credits(written)

    head = set(filter(is_byline, lines[:_HEAD]))
    end = set(takewhile(is_end, reversed(lines)))
    found = [line for line in lines if line in end or line in head or is_furniture(line)]
    return frozenset(found) if len(found) < len(lines) else frozenset()


def _dateline(text: str, lines: list[Span], furniture: frozenset[Span]) -> frozenset[Span]:
    """Return the stretch of the first dateline in the head of the article, if it has one."""
    for line in [line for line in lines if line not in furniture][:_HEAD]:
        if found := dateline(line.of(text)):
            return frozenset((Span(line.start, line.start + found.end),))
    return frozenset()


def _credits(text: str, lines: list[Span], furniture: frozenset[Span]) -> frozenset[Span]:
    """Return the stretch of the credits in brackets with which the article's last line ends, if it has any."""
    last = next((line for line in reversed(lines) if line not in furniture), None)
    begin = credits_behind(last.of(text)) if last else None
    return frozenset((Span(last.start + begin, last.end),)) if last and begin else frozenset()


def _outlet(text: str, lines: list[Span]) -> str | None:
    """Return the agency that the dateline, the byline or the last lines name, where they name one."""
    head = [line.of(text) for line in lines[:_HEAD]]
    told = next((found for line in head if (found := dateline(line))), None)
    named = [outlet(told.agency) if told and told.agency else None, *(byline(line)[1] for line in head)]
    return only([*named, *(signature(line.of(text)) for line in (*lines[:_HEAD], *lines[-_FOOT:]))])


def _language(text: str) -> str:
    """Return "en", or "und" where most letters are of another script than English is written in."""
    sample = text[:_SAMPLE]
    others = len(_OTHER_LETTER.findall(sample))
    return "und" if others and len(_LATIN_LETTER.findall(sample)) < others else "en"


def _title(text: str, body: list[Span]) -> str | None:
    """Take the first line as the title where it is short, no sentence, and followed by longer text."""
    if len(body) < 2:
        return None
    first, second = body[0].of(text), body[1].of(text)
    words = first.split()
    if not 2 <= len(words) <= _TITLE_WORDS or first[-1] in ".!?:;,\"”'" or len(second) <= len(first):
        return None
    return " ".join(words)


def _published(text: str, lines: list[Span], furniture: frozenset[Span], kind: Kind) -> Published:
    head = lines[:_HEAD]
    for line in head:
        if found := stamp(line.of(text)):
            return Published(found, "metadata")
    for line in head:
        if line not in furniture and (found := dateline_date(line.of(text))):
            return Published(found, "dateline")
    if kind == "transcript":
        before = takewhile(lambda line: label(line) is None, (line.of(text) for line in head))
        if found := next(filter(None, map(session_date, before)), None):
            return Published(found, "dateline")
    for line in head:
        if found := page_clock(line.of(text)):
            return Published(found, "page-clock")
    return Published()


def _identity(text: str, body: list[Span]) -> str:
    """Hash the article's lines without furniture and white space: the same however the page was saved.

    A dateline counts: it is the article's own, and two reports of one form differ by it.
    """
    canonical = "\n".join(" ".join(line.of(text).split()) for line in body)
    return hashlib.sha256(unicodedata.normalize("NFC", canonical).encode("utf-8", "replace")).hexdigest()[:16]
