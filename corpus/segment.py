"""Split a document into paragraphs, tokens, quotations and sentences."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from msgspec import Struct

from .model import Document, Span

CLOSING = frozenset("”»’")
_PARTNERS = {"“": ("”", '"', "“"), "„": ("“", "”", '"'), "«": ("»",), "»": ("«", "»"), "‘": ("’", "'"),
             "``": ("''", '"'), '"': ('"', "”"), "''": ("''", '"'), "'": ("'", "’"), "”": ("”",)}  # fmt: skip
_MARKS = CLOSING | frozenset(_PARTNERS)
_TITLES = "Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Cpl Adm Sen Rep Gov St Rev Hon Amb Messrs Brig Cmdr Jr Sr No"
_MONTHS = "Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec"
_OPENERS = "the a an he she it they we i in on but and this that these those his her their its however"
"""Words that begin a sentence and seldom follow initials such as "U.S."."""
_TOKEN = re.compile(
    r"[a-z]{2,}(?=[,\s])"  # many words, found first for speed: the pattern of words below would find them too
    r"|(?:[A-Za-z]\.){2,}"
    rf"|\b(?:{_TITLES.replace(' ', '|')}|[A-Z])\.(?=\s)"
    rf"|\b(?:{_MONTHS.replace(' ', '|')})\.(?=\s\d)"
    r"|[A-Z]{2,}\+(?!\w)"
    r"|\d+(?:[.,]\d+)+"
    r"|[^\W_]+(?:(?:[-.&/]|['’](?!s\b))[^\W_]+)*"
    r"|['’]s\b"
    r"|''|``|\.\.\.|--|\S"
)
_ABBREVIATED = "".join(rf"(?<!\b{word}\.)" for word in ("[A-Za-z]", *_TITLES.split(), *_MONTHS.split()))
_BEGINNING = "|".join(word.title() for word in _OPENERS.split())
STOP = rf"(?:[!?]|\.(?:{_ABBREVIATED}|(?<=\b[A-Za-z]\.[A-Za-z]\.)(?=\s+(?:{_BEGINNING})\b)))(?=\s)"
"""The pattern of a mark that ends a sentence within a paragraph: not the stop of "U.S." or "Gen."."""
LINE = re.compile(r"\S(?:[^\n]*\S)?")
"""A line of text without the white space around it."""
_PARAGRAPH_BREAK = re.compile(r"\n[ \t\r\f\v]*(?:\n[ \t\r\f\v]*)+")
_ABBREVIATIONS = frozenset(
    """pres vs nos art inc ltd corp co bros dept jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu
    thurs fri sat sun sec min mme mlle approx ca cf al etc fig vol para paras supt insp""".split()  # noqa: SIM905
)
_BULLET = re.compile(r"[-–—•*·] ")
_BEGIN = frozenset("\"“„«‘'`([")
_STOPS = frozenset(".…!?")
"""The last letter of what ends a sentence."""
_LONG = 40
"""Letters from which what stands between blanks is no word that comes again."""
_MAX_SENTENCE = 200
"""Tokens after which a sentence is cut, so that text without full stops costs no more than any other."""


class Token(Struct, frozen=True, gc=False):
    """A word or a mark: `text` as written, `lower` for comparing, and its offsets in the document."""

    text: str
    lower: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: the first and last token with the marks, and how the mark was left open.

    `continued` tells that no closing mark stands in this paragraph and the next one opens anew.
    """

    first: int
    last: int
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its tokens, its outermost quotations, and its sentences as [first, last) token positions.

    `quoted[i]` is the number of the quotation that token `i` stands in, marks included, or -1.
    """

    span: Span
    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]
    quoted: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]

    def is_quotation(self, first: int, end: int) -> bool:
        """Tell whether every word from token `first` up to but not including `end` stands in a quotation."""
        return all(self.quoted[at] >= 0 or not self.tokens[at].text[0].isalnum() for at in range(first, end))

    def span_of(self, first: int, last: int) -> Span:
        """Return the span of tokens `first` up to but not including `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


def segment(document: Document) -> list[Paragraph]:
    """Return the paragraphs of a document without its furniture: whole lines, a dateline at the head, credits behind.

    Blank lines part paragraphs; where a block's lines are not wrapped at a width, each line is a paragraph.
    """
    ends = {span.start: span.end for span in document.furniture}
    starts = {span.end: span.start for span in document.furniture}
    found = (
        Span(ends.get(span.start, span.start), starts.get(span.end, span.end)) for span in _paragraphs(document.text)
    )
    spans = [span for span in found if span.start < span.end]
    tokenised = [tokenise(document.text, span) for span in spans]
    following = [*tokenised, ()][1:]
    return [
        _paragraph(span, tokens, after)
        for span, tokens, after in zip(spans, tokenised, following, strict=True)
        if tokens
    ]


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for gap in [*_PARAGRAPH_BREAK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        if text[start:end].strip():
            yield from _lines(text, Span(start, end))
        start = gap.end() if gap else end


def _lines(text: str, block: Span) -> Iterator[Span]:
    found = [Span(block.start + m.start(), block.start + m.end()) for m in LINE.finditer(block.of(text))]
    widths = [line.end - line.start for line in found]
    listed = sum(_BULLET.match(text, line.start) is not None for line in found) > 1
    if len(found) > 1 and not listed and max(widths) <= 100 and min(widths[:-1]) >= 45:
        yield Span(found[0].start, found[-1].end)
    else:
        yield from found


def tokenise(text: str, span: Span) -> tuple[Token, ...]:
    """Return the words and marks of a stretch of text. Those of a document, of which many are asked for, are kept.

    What stands behind the stretch tells nothing, so that a full stop at its end is read for itself.
    """
    if span.start == 0 and span.end == len(text):
        return tuple(_tokens(text, span))
    tokens, starts = _kept(text)
    first, end = bisect_left(starts, span.start), bisect_left(starts, span.end)
    cut = tokens[first - 1].end > span.start if first else False
    last = tokens[end - 1] if end else None
    if cut or (last and (last.end > span.end or (last.end == span.end and last.text[1:].endswith(".")))):
        return tuple(_tokens(text, span))
    return tokens[first:end]


@lru_cache(maxsize=1)
def _kept(text: str) -> tuple[tuple[Token, ...], list[int]]:
    tokens = tuple(_tokens(text, Span(0, len(text))))
    return tokens, [token.start for token in tokens]


def _tokens(text: str, span: Span) -> Iterator[Token]:
    end = span.start
    for written in span.of(text).split():
        start = end
        while text[start].isspace():
            start += 1
        end = start + len(written)
        behind = _behind(text, end, span.end) if written[-1] == "." else ""
        parts = _kept_parts(written, behind) if len(written) < _LONG else _parts(written, behind)
        for part, lower, first, last in parts:
            yield Token(part, lower, start + first, start + last)


def _behind(text: str, at: int, end: int) -> str:
    """Return what behind a full stop tells whether it ends an abbreviation: a blank, and a digit."""
    ahead = text[at : min(at + 2, end)]
    return ahead if ahead[1:].isdecimal() else ahead[:1]


def _parts(written: str, behind: str) -> list[tuple[str, str, int, int]]:
    """Return the words and marks of what stands between blanks; what is `behind` tells what "." is."""
    found = [(match[0], *match.span()) for match in _TOKEN.finditer(written + behind)]
    return [(part, _lowered(part), first, last) for part, first, last in found if first < len(written)]


_kept_parts = lru_cache(maxsize=20_000)(_parts)


def _lowered(written: str) -> str:
    mark = len(written) == 1 and not written.isalpha()
    return written if mark else intern(written.lower().replace("’", "'"))


def _paragraph(span: Span, tokens: tuple[Token, ...], following: tuple[Token, ...]) -> Paragraph:
    quotations = tuple(_quotations(tokens, following))
    quoted = [-1] * len(tokens)
    for number, quotation in enumerate(quotations):
        for position in range(quotation.first, quotation.last + 1):
            quoted[position] = number
    return Paragraph(span, tokens, quotations, tuple(quoted), tuple(_sentences(tokens, quotations, quoted)))


def _quotations(tokens: tuple[Token, ...], following: tuple[Token, ...]) -> Iterator[Quotation]:
    """Find the outermost quotations of a paragraph.

    A mark that is never closed opens a quotation only where the paragraph begins with it: up to the paragraph's end.
    """
    marks = [position for position, token in enumerate(tokens) if token.text in _MARKS]
    closers = _closers(tokens, marks)
    behind = 0
    for position in marks:
        mark = tokens[position].text
        if position < behind or mark not in _PARTNERS or not _opens(tokens, position):
            continue
        last = _closing(tokens, position, closers)
        if last is not None:
            yield Quotation(position, last)
            behind = last + 1
        elif position == 0 or _opens_anew(mark, following):
            yield Quotation(position, len(tokens) - 1, _opens_anew(mark, following))
            return


def _opens(tokens: tuple[Token, ...], position: int) -> bool:
    """Tell whether the mark at `position` opens: white space or a bracket before it and none behind it."""
    token = tokens[position]
    if token.text in CLOSING:
        return token.text == "»" and position + 1 < len(tokens) and tokens[position + 1].start == token.end
    spaced = position == 0 or tokens[position - 1].end < token.start or tokens[position - 1].text in "([{—–-:,"
    glued = position + 1 < len(tokens) and tokens[position + 1].start == token.end
    if token.text in ("“", "„", "«", "``", "‘"):
        return position + 1 < len(tokens)
    return spaced and glued


def _closers(tokens: tuple[Token, ...], marks: list[int]) -> dict[str, list[int]]:
    """Return where each mark closes, last first, so that what lies behind can be dropped from the end."""
    found: dict[str, list[int]] = {}
    for position in reversed(marks):
        if position and _closes(tokens, position):
            found.setdefault(tokens[position].text, []).append(position)
    return found


def _closing(tokens: tuple[Token, ...], first: int, closers: dict[str, list[int]]) -> int | None:
    """Return where the quotation that opens at `first` ends, or None where nothing closes it."""
    nearest = []
    for mark in _PARTNERS[tokens[first].text]:
        waiting = closers.get(mark, [])
        while waiting and waiting[-1] <= first:
            waiting.pop()
        nearest += waiting[-1:]
    return min(nearest, default=None)


def _closes(tokens: tuple[Token, ...], position: int) -> bool:
    """Tell whether the mark at `position` closes: glued to what is before it, and no word glued behind it."""
    token = tokens[position]
    if token.text in ("”", "»"):
        return True
    glued = tokens[position - 1].end == token.start
    behind = (
        position + 1 < len(tokens) and tokens[position + 1].start == token.end and tokens[position + 1].text.isalnum()
    )
    if token.text == "’":
        return glued and not behind
    return (glued and not behind) or (position + 1 == len(tokens))


def _opens_anew(mark: str, following: tuple[Token, ...]) -> bool:
    return bool(following) and following[0].text == mark


def _sentences(
    tokens: tuple[Token, ...], quotations: tuple[Quotation, ...], quoted: list[int]
) -> Iterator[tuple[int, int]]:
    """Yield sentences; a quotation is never cut, so that what is said and who says it stay together."""
    first = 0
    for position in range(len(tokens)):
        number = quoted[position]
        if number >= 0 and position < quotations[number].last:
            continue
        may_end = number >= 0 or tokens[position].text[-1] in _STOPS or position + 1 == len(tokens)
        if (may_end and _ends(tokens, position, number >= 0)) or position - first >= _MAX_SENTENCE:
            yield first, position + 1
            first = position + 1
    if first < len(tokens):
        yield first, len(tokens)


def _ends(tokens: tuple[Token, ...], position: int, closing: bool) -> bool:
    """Tell whether a sentence ends with the token at `position`."""
    if position + 1 == len(tokens):
        return True
    token, after = tokens[position], tokens[position + 1]
    if after.start == token.end or not (after.text[0].isupper() or after.text[0].isdigit() or after.text[0] in _BEGIN):
        return False
    stop = tokens[position - 1].text if closing and position else token.text
    if stop in (".", "...", "…"):
        return closing or stop != "." or not _abbreviated(tokens, position)
    if stop in ("!", "?"):
        return True
    return len(token.text) > 2 and token.text[-1] == "." and _new_sentence(tokens, position)


def _abbreviated(tokens: tuple[Token, ...], position: int) -> bool:
    before, after = tokens[position - 1], tokens[position + 1]
    return before.lower in _ABBREVIATIONS and before.end == tokens[position].start and not after.text[0].isupper()


def _new_sentence(tokens: tuple[Token, ...], position: int) -> bool:
    """Tell whether a sentence begins behind initials such as "U.S.": only with a word that seldom follows them."""
    return tokens[position].text.count(".") > 1 and tokens[position + 1].lower in _OPENERS.split()
