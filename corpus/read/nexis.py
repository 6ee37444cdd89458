"""Exports of Nexis, in which many articles stand in one file: a head, "Body", the text, "End of Document"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .told import Told, day, signed

_END = re.compile(r"end of document", re.I)
_BODY = re.compile(r"body|full text:?", re.I)
_LENGTH = re.compile(r"length:\s*[\d,]+\s*words", re.I)
_BYLINE = re.compile(r"byline:\s*(.+)", re.I)
_HEADLINE = re.compile(r"headline:\s*(.+)", re.I)
_URL = re.compile(r"(?:link to (?:original )?|url:\s*)?(https?://\S+)", re.I)
_BEHIND = re.compile(r"(?:load-date|graphic|classification|language|publication-type|subject|notes?):", re.I)
_PAGE = re.compile(r"page \d+ of \d+", re.I)


class Part(NamedTuple):
    """An article of an export: what its head tells, and its paragraphs."""

    told: Told
    paragraphs: list[str]


def parts(lines: Sequence[str]) -> Iterator[Part] | None:
    """Return the articles of the lines, or None where they are no export of Nexis."""
    ends = [at for at, line in enumerate(lines) if _END.fullmatch(line)]
    bodies = [at for at, line in enumerate(lines) if _BODY.fullmatch(line)]
    told = any(_LENGTH.fullmatch(line) for line in lines)
    return _split(lines, ends) if ends and bodies and told else None


def _split(lines: Sequence[str], ends: list[int]) -> Iterator[Part]:
    begin = 0
    for end in ends:
        article = [line for line in lines[begin:end] if not _PAGE.fullmatch(line)]
        begin = end + 1
        body = next((at for at, line in enumerate(article) if _BODY.fullmatch(line)), None)
        if body is None:
            yield Part(Told(), [])
            continue
        stop = next((at for at in range(body + 1, len(article)) if _BEHIND.match(article[at])), len(article))
        yield Part(_head(article[:body]), article[body + 1 : stop])


def _head(lines: list[str]) -> Told:
    """Return what the lines above "Body" tell: title, outlet and day follow each other, the rest is labelled.

    A list of all articles may stand before the first of them: the day nearest to "Length:" is the article's own.
    """
    length = next((at for at in reversed(range(len(lines))) if _LENGTH.fullmatch(lines[at])), len(lines))
    dated = next((at for at in reversed(range(length)) if day(lines[at]) and len(lines[at]) < 80), None)
    title = lines[dated - 2] if dated is not None and dated >= 2 else None
    outlet = lines[dated - 1] if dated is not None and dated >= 1 else None

    def labelled(pattern: re.Pattern[str]) -> str | None:
        return next((match[1].strip() for line in lines if (match := pattern.fullmatch(line))), None)

    return Told(
        title=labelled(_HEADLINE) or title,
        outlet=outlet,
        author=signed(labelled(_BYLINE)),
        url=labelled(_URL),
        published=day(lines[dated]) if dated is not None else None,
    )
