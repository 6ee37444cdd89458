"""Part a noun phrase into what it is about, to whom that belongs, and what hangs on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ..attribute.phrase import Phrase
from ..lexicon.vocabulary import load, roles, words
from ..tag import ADVERB, DETERMINER, NAME, POSSESSIVE, PREPOSITION, RELATIVE, TO, WORD
from .view import View, honorifics
from .whole import is_within, kind_of_noun

_PARTING = frozenset((",", "—", "–", "--", "(", ")"))


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch between commas. In "Chile's envoy to Peru" the own words are "envoy".

    Tokens `first` up to `own` are a possessor or an article, those from `own_end` up to `end` a complement.
    """

    first: int
    own: int
    own_end: int
    end: int


def chunks(view: View, first: int, end: int) -> list[Chunk]:
    """Return the chunks of a phrase, at least one."""
    found: list[Chunk] = []
    start = first
    for at in range(first, end + 1):
        parted = at == end or (view.tagged.text(at) in _PARTING and view.mention(at) is None)
        parted = parted and (at == end or not in_portfolio(view, at))
        if parted:
            if at > start:
                found.append(_chunk(view, start, at))
            start = at + 1
        elif at > start and who_is(view, at):
            found.append(_chunk(view, start, at))
            start = at
    return found or [Chunk(first, first, end, end)]


def who_is(view: View, at: int) -> int | None:
    """Return the token behind the verb of a clause that tells what somebody is: "who is also the envoy of Peru"."""
    if view.tagged.lower(at) != "who" and not _is_told_to_be(view, at):
        return None
    verb = at + (view.tagged.lower(at) == "who")
    while view.tag(verb) == ADVERB:
        verb += 1
    if view.tagged.lower(verb) not in roles("is_now", "was_once", "becomes"):
        return None
    behind = verb + 1
    while view.tag(behind) == ADVERB or view.tagged.lower(behind) == "as":
        behind += 1
    told = view.tag(behind) in (DETERMINER, NAME) or view.mention(behind) is not None or view.is_role(behind)
    return behind if told or view.tagged.lower(behind) in roles("modifiers", "portfolios", "past") else None


def _is_told_to_be(view: View, at: int) -> bool:
    """Tell whether a name goes before a verb that tells what somebody is: "Ada Obi is Peru's envoy", "was once"."""
    if view.tag(at - 1) != NAME:
        return False
    once = view.tagged.lower(at) == "was" and view.tagged.lower(at + 1) in ("once", "formerly", "previously")
    return once or view.tagged.lower(at) == "is" or view.tagged.lower(at) in roles("becomes")


def chief_noun(view: View, part: Chunk, end: int) -> int:
    """Return the chief noun of a phrase: the last word before what hangs on it."""
    first, last = part.own, min(part.own_end, end) - 1
    return last - 1 if last > first and view.tag(last) == POSSESSIVE else max(last, first)


def in_portfolio(view: View, at: int) -> bool:
    """Tell whether a comma stands within the field of a minister: "the culture, sport and tourism minister"."""
    if view.tagged.text(at) != ",":
        return False
    fields = roles("portfolios", "modifiers")
    if view.tagged.lower(at - 1) == "and" or view.tagged.lower(at - 1) not in fields:
        return False
    stop = at + 1
    while view.tagged.lower(stop) != "and" and view.tagged.lower(stop) in fields:
        stop += 1
    if stop == at + 1 or view.tagged.lower(stop) not in ("and", ","):
        return False
    return in_portfolio(view, stop) if view.tagged.text(stop) == "," else _ends_portfolio(view, stop + 1)


def _ends_portfolio(view: View, at: int) -> bool:
    while view.tagged.lower(at) in roles("portfolios", "modifiers"):
        at += 1
    return view.tagged.lower(at) in roles("departments")


def _chunk(view: View, first: int, end: int) -> Chunk:
    start = first
    while start < end - 1 and view.tag(start) in (DETERMINER, ADVERB) and view.at[start] is None:
        start += 1
    own_end = next((at for at in range(max(start, first + 1), end) if _hangs(view, at)), end)
    owns = [at for at in range(start, own_end - 1) if view.tag(at) == POSSESSIVE and view.at[at] is None]
    return Chunk(first, owns[-1] + 1 if owns else start, own_end, end)


def _hangs(view: View, at: int) -> bool:
    """Tell whether something that hangs on the noun begins at the token: "of Peru", "to the king", "who ..."."""
    mention = view.mention(at)
    if mention is not None and (mention.first < at or view.tag(at) == RELATIVE):
        return False
    if view.tag(at) in (PREPOSITION, TO):
        return tail_end(view, at) == at and not is_within(view, at)
    return view.tag(at) == RELATIVE


def is_beyond_complement(view: View, part: Chunk, name: Phrase) -> bool:
    """Tell whether a name behind a preposition is of whom the phrase tells, not of whom the preposition is about.

    "ambassador to Israel Paul Reed" is Paul Reed; "an aide to Reed" and "a brother of President Reed" are nobody named.
    """
    preposition = max(at for at in range(part.own_end, name[0]) if view.tag(at) in (PREPOSITION, TO, RELATIVE))
    if view.tag(preposition) == RELATIVE:
        return False
    last = name[0] - 1
    titles = honorifics("ranks")
    while last > preposition and (view.tag(last) == DETERMINER or view.tagged.lower(last) in titles):
        last -= 1
    if view.mention(last) is not None:
        own = range(part.own, part.own_end)
        return last > preposition and any(view.is_role(at) or view.tagged.lower(at) == "member" for at in own)
    head, final = view.tagged.lower(part.own_end - 1), view.tagged.lower(name[1] - 1)
    if kind_of_noun(view, last) is not None or head in words("documents") or final in roles("endings_institution"):
        return False
    return last > preposition and not view.is_role(last) and view.tagged.lower(last) not in roles("people")


def tail_end(view: View, position: int) -> int:
    """Return where a role ends whose head stands before `position`: "of state" goes on with "secretary"."""
    if not view.is_role(position - 1):
        return position
    end = position
    for tail in _tails().get(view.tagged.lower(position), ()):
        if all(view.tagged.lower(position + at) == word for at, word in enumerate(tail)):
            end = position + len(tail)
            break
    return _field_end(view, end) if view.tagged.lower(position - 1) in roles("departments") else end


def _field_end(view: View, position: int) -> int:
    """Return where the field of a minister ends that "of" or "for" at the token begins: "minister for rural health"."""
    if view.tagged.lower(position) not in ("of", "for"):
        return position
    first = end = position + 1 + (view.tagged.lower(position + 1) == "the")
    fields = roles("portfolios", "modifiers")
    while view.mention(end) is None and view.tagged.lower(end) in fields:
        end += 1
    while view.tagged.lower(end - 1) == "and":
        end -= 1
    return end if end > first and view.tag(end) != WORD else position


@cache
def _tails() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Return what goes on with a title, by its first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for tail in load("roles.toml")["tails"]:
        found.setdefault(tail.split()[0], []).append(tuple(tail.split()))
    return found
