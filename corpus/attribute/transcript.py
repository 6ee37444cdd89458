"""A transcript to attributions: every turn is its speaker's, sentence by sentence; whom it quotes, says the rest."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ..fold import fold
from ..label import Label, label
from ..lexicon import country_names, institutions
from ..lexicon.vocabulary import load
from ..segment import Paragraph, Quotation, Token
from ..tag import Tagged
from .content import Piece, has_verb
from .draft import Draft
from .phrase import Phrase
from .rules import by_rule
from .term import is_noun

_SHORTEST = 3
"""Words of a sentence below which it goes with the one beside it."""
_SHORTEST_QUOTE = 4
"""Words from which a quotation within a turn is somebody else's and not a term."""
_HEADING = 12
_LONGEST_ASIDE = 8
_OWN = frozenset(("i", "we", "our", "my"))


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn: its label, the first paragraph, the tokens of the name and of the colon there, and the paragraphs."""

    label: Label
    source: Phrase
    cue: Phrase
    paragraphs: tuple[Tagged, ...]


def turns(text: str, paragraphs: Sequence[Tagged]) -> tuple[list[Tagged], list[Turn]]:
    """Return the paragraphs before the first turn, and the turns. What belongs to nobody is left out."""
    before: list[Tagged] = []
    found: list[Turn] = []
    closed = False
    for tagged in paragraphs:
        written = tagged.paragraph.span.of(text)
        named = label(written)
        if _matches("ending", written):
            closed = True
        elif named is not None and (begun := _begun(tagged, named)):
            found.append(begun)
            closed = False
        elif not found:
            before.append(tagged)
        elif not closed and not _matches("aside", written) and not _is_heading(written):
            found[-1] = replace(found[-1], paragraphs=(*found[-1].paragraphs, tagged))
    return before, _asked(text, found)


def _asked(text: str, found: Sequence[Turn]) -> list[Turn]:
    """Take whoever only asks for one who asks: whose every turn ends with a question, and who has no title."""
    tells = {
        turn.label.who
        for turn in found
        if turn.label.titled or not turn.paragraphs[-1].paragraph.span.of(text).rstrip('"”’) ').endswith("?")
    }
    return [turn if turn.label.who in tells else replace(turn, label=turn.label._replace(asks=True)) for turn in found]


def spoken(turn: Turn) -> Iterator[Draft]:
    """Yield what is said in a turn, in the order of the text: of one that asks, nothing."""
    if turn.label.asks:
        return
    first = turn.paragraphs[0]
    for tagged in turn.paragraphs:
        start = turn.cue[1] if tagged is first else 0
        foreign: list[Piece] = list(_asides(tagged, start))
        for draft, pieces in _quoted(tagged, start):
            foreign += pieces
            if draft is not None:
                yield draft
        foreign.sort()
        for unit in _units(tagged.paragraph, start):
            content = [(tagged, piece) for piece in _without(unit, foreign) if _words(tagged, piece)]
            if content:
                yield Draft(first, turn.source, turn.cue, content, ":", "speech", "a turn of a transcript", sure=True)


def as_name(tagged: Tagged, end: int) -> Tagged:
    """Return a paragraph with capitals before token `end` as names are written: "MR LUND" as "Mr Lund"."""
    tokens = list(tagged.paragraph.tokens)
    for at in range(end):
        written = tokens[at].text
        known = len(written) < 6 and (fold(written) in institutions() or fold(written) in country_names())
        if len(written) > 1 and written.isupper() and not known:
            text = re.sub(r"[^\W_]+", lambda part: part[0].capitalize(), written)
            tokens[at] = Token(text, tokens[at].lower, tokens[at].start, tokens[at].end)
    return Tagged.of(replace(tagged.paragraph, tokens=tuple(tokens)))


def _begun(tagged: Tagged, named: Label) -> Turn | None:
    """Return a turn that a paragraph begins, or None where its label is no run of whole tokens."""
    start = tagged.paragraph.span.start
    tokens = tagged.paragraph.tokens
    named_end = sum(token.start < start + named.named for token in tokens[:40])
    end = sum(token.start < start + named.end for token in tokens[:60])
    if not 0 < named_end <= end:
        return None
    cue = (end - 1, end) if end > named_end else (named_end - 1, named_end)
    return Turn(named, (0, named_end), cue, (tagged,))


def _units(paragraph: Paragraph, start: int) -> Iterator[Piece]:
    """Yield the sentences of a paragraph from a token on; a very short one goes with the one behind it, or before."""
    tokens = paragraph.tokens
    waiting: int | None = None
    last: Piece | None = None
    for first, end in paragraph.sentences:
        if end <= start:
            continue
        begin = waiting if waiting is not None else max(first, start)
        words = sum(token.text[0].isalnum() for token in tokens[begin:end])
        if words < _SHORTEST:
            waiting = begin
            continue
        if last is not None:
            yield last
        last, waiting = (begin, end), None
    if waiting is not None:
        rest = len(tokens)
        last = (last[0], rest) if last is not None else (waiting, rest)
    if last is not None:
        yield last


def _asides(tagged: Tagged, start: int) -> Iterator[Piece]:
    """Yield what only tells what goes on in the room: "(Laughter.)", "[inaudible]"."""
    opened: int | None = None
    for at in range(start, len(tagged.tags)):
        mark = tagged.text(at)
        if mark in ("(", "["):
            opened = at
        elif opened is not None and mark in (")", "]"):
            if mark == "]" or tagged.text(at - 1) == ".":
                yield opened, at + 1
            opened = None
        elif opened is not None and at - opened > _LONGEST_ASIDE:
            opened = None


def _quoted(tagged: Tagged, start: int) -> Iterator[tuple[Draft | None, list[Piece]]]:
    """Yield what somebody else says in a paragraph of a turn, and the tokens that are then none of the turn.

    Words in marks are somebody else's where they are all that somebody is told to say, or are more than a term.
    """
    quoted = [one for one in tagged.paragraph.quotations if _may_be_foreign(tagged, one, start)]
    drafts = [draft for draft in by_rule(tagged, None) if quoted and draft.source and draft.cue]
    for one in quoted:
        piece = one.first, one.last + 1
        teller = next((draft for draft in drafts if _overlaps(draft, piece)), None)
        if teller is not None and _is_own(tagged, teller):
            continue
        if teller is not None and (_words(tagged, piece) >= _SHORTEST_QUOTE or _is_all(tagged, teller, piece, start)):
            rule = f"quoted within a turn; {teller.rule}"
            yield replace(teller.copy(), content=[(tagged, piece)], rule=rule), [piece, *_frame(tagged, teller, piece)]
        elif _words(tagged, piece) >= _SHORTEST_QUOTE:
            yield None, [piece]


def _may_be_foreign(tagged: Tagged, one: Quotation, start: int) -> bool:
    """Tell whether a quotation stands within a turn, and is not the turn itself in quotation marks."""
    whole = one.first <= start and one.last >= len(tagged.tags) - 1
    return one.first >= start and not whole


def _is_all(tagged: Tagged, teller: Draft, piece: Piece, start: int) -> bool:
    """Tell whether a quotation is all that somebody says, and no term: 'Moe said, "so be it."'."""
    told = (at for _, (first, end) in teller.content for at in range(max(first, start), end))
    whole = all(piece[0] <= at < piece[1] for at in told if tagged.text(at)[0].isalnum())
    return whole and teller.act == "speech" and not is_noun(tagged, tagged.paragraph.quoted[piece[0]])


def _frame(tagged: Tagged, teller: Draft, piece: Piece) -> list[Piece]:
    """Return what stands around a quotation where that only tells who says it: "As Moe said on Monday,"."""
    cue, source = teller.cue or piece, teller.source or piece
    low, high = next(one for one in tagged.paragraph.sentences if one[0] <= cue[0] < one[1])
    telling = {*range(*cue), *range(*source)}
    rest = (at for at in range(low, high) if at not in telling and tagged.paragraph.quoted[at] < 0)
    only = not any(has_verb(tagged, (at, at + 1)) for at in rest)
    return [one for one in ((low, piece[0]), (piece[1], high)) if only and one[0] < one[1]]


def _is_own(tagged: Tagged, draft: Draft) -> bool:
    source = draft.source or (0, 0)
    return source[1] - source[0] == 1 and tagged.lower(source[0]) in _OWN


def _overlaps(draft: Draft, piece: Piece) -> bool:
    return any(first < piece[1] and piece[0] < end for _, (first, end) in draft.content)


def _without(unit: Piece, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield what is left of a stretch of tokens."""
    begin = unit[0]
    for first, end in pieces:
        if end > begin and first < unit[1]:
            if first > begin:
                yield begin, first
            begin = max(begin, end)
    if begin < unit[1]:
        yield begin, unit[1]


def _words(tagged: Tagged, piece: Piece) -> int:
    return sum(tagged.text(at)[0].isalnum() for at in range(*piece))


def _is_heading(written: str) -> bool:
    return len(written.split()) <= _HEADING and written.rstrip()[-1:] not in tuple(".!?…:;,”\"'’)»—–-")


@cache
def _patterns(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in load("transcripts.toml")[name]), re.IGNORECASE)


def _matches(name: str, written: str) -> bool:
    return len(written) < 1000 and _patterns(name).fullmatch(written.strip()) is not None
