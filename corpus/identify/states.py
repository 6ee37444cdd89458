"""Tell which countries of the text before are meant: those of "the two countries", the one of "its mission"."""

from collections.abc import Iterator

from ..lexicon import UNIONS, countries
from ..mention import Mention
from ..model import Speaker
from ..tag import CONJUNCTION, NAME, POSSESSIVE, WORD
from .clause import begins_sentence
from .identified import Identified, joined
from .reading import Reading
from .view import View

_LATELY = 2
"""Sentences before "the two countries" in which they are named."""


def states_before(written: str, count: int, offset: int, reading: Reading) -> Identified | None:
    """Return the countries that "the two governments" points back to: all that the last sentence with any names.

    Of more, those with which it begins, joined by "and".
    """
    for sentence in range(reading.sentence(offset), max(reading.sentence(offset) - _LATELY, 0) - 1, -1):
        named = list(_named(sentence, offset, reading))
        codes = list(dict.fromkeys(mention.country for _, mention in named))
        if len(codes) > count:
            codes = _coordinated(named[:count])
        if codes:
            return _governments(codes, written) if len(codes) == count else None
    return None


def owning_state(view: View, first: int, reading: Reading, *, office: bool) -> str | None:
    """Return the country of "its" or "their" at a token: that with which its sentence or the one before begins.

    An `office` that only countries have may be that of the only country of the sentence before: "the Honduran
    capital. Its mayor".
    """
    offset = view.offset(first)
    here = reading.sentence(offset)
    for sentence in (here, here - 1):
        named = list(_named(sentence, offset, reading)) if sentence >= 0 else []
        opening = [
            mention for at, mention in named if begins_sentence(at, mention.first) and not _qualifies(at, mention)
        ]
        if opening:
            return opening[0].country
        if 0 <= sentence < here and _opens_with_body(sentence, reading):
            return None
    codes = {mention.country for _, mention in named}
    return codes.pop() if office and len(codes) == 1 else None


def _named(sentence: int, offset: int, reading: Reading) -> Iterator[tuple[View, Mention]]:
    """Yield the countries that a sentence names before an offset, but for those of its bodies and places."""
    view, first, _ = reading.place(reading.sentences[sentence], reading.sentences[sentence] + 1)
    behind = sentence + 1 < len(reading.sentences)
    stop = min(offset, reading.sentences[sentence + 1]) if behind else offset
    for mention in view.mentions(first, len(view.at)):
        if view.offset(mention.first) >= stop:
            return
        if (
            mention.country in countries()
            and mention.country not in UNIONS
            and not mention.institution
            and not mention.local
        ):
            yield view, mention


def _qualifies(view: View, mention: Mention) -> bool:
    """Tell whether a country only goes with a noun: "Peru's" or "Peruvian" before one, not "Peru"."""
    return view.tag(mention.end) == POSSESSIVE or (mention.adjective and view.tag(mention.end) in (NAME, WORD))


def _opens_with_body(sentence: int, reading: Reading) -> bool:
    """Tell whether a sentence begins with a body, which may be whose "its" is."""
    view, first, _ = reading.place(reading.sentences[sentence], reading.sentences[sentence] + 1)
    mention = view.mention(first) or view.mention(first + 1)
    return mention is not None and mention.institution is not None


def _coordinated(named: list[tuple[View, Mention]]) -> list[str | None]:
    """Return the codes of countries with which a sentence begins and that "and" joins."""
    view, first = named[0]
    last = named[-1][1]
    between = [at for at in range(first.end, last.first) if view.mention(at) is None]
    joint = any(view.tag(at) == CONJUNCTION for at in between)
    listed = all(view.tag(at) == CONJUNCTION or view.tagged.text(at) in (",", "the") for at in between)
    opens = begins_sentence(view, first.first) and joint and listed
    return [mention.country for _, mention in named] if opens else []


def _governments(codes: list[str | None], written: str) -> Identified:
    found = []
    for code in codes:
        name = countries()[code or ""].name
        speaker = Speaker(name, written, "government", None, None, code)
        found.append(Identified.one(speaker, f'"{written}" are those named before'))
    return joined(found)
