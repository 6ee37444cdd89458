"""Find who only passes a sentence on: "X said Y, according to the agency", "X rejected Y, her office said".

A medium passes on whatever somebody says; an office, an aide or a spokesman only what their own side does by saying so.
"""

from dataclasses import dataclass
from functools import cache

from ..fold import fold
from ..lexicon import institutions
from ..lexicon.vocabulary import load, roles, verb_cues
from ..mention import mentions
from ..tag import AUXILIARY, GERUND, NAME, PREPOSITION, VERB, Tagged
from .phrase import Phrase, phrase_after

_COMMAS = 2
"""Commas from the end of a sentence behind which a carrier is looked for."""
_BEHIND = 10
"""Tokens of a time, a place or an occasion behind a carrier at most."""
_OWN = frozenset(("his", "her", "its", "their"))


@dataclass(frozen=True, slots=True)
class Passed:
    """What of a sentence is passed on, from token `first` up to `end`, and by whom.

    `carrier` is who passes it on, `whole` tells that it may be anything that is said (by a medium or a document),
    `sure` that the carrier is named as of one side with who acts ("his office", "the Peruvian ministry" of Peru);
    "officials" may be of any side.
    """

    first: int
    end: int
    carrier: Phrase
    whole: bool
    sure: bool


def passed_on(tagged: Tagged, sentence: tuple[int, int]) -> Passed | None:
    """Return what a sentence passes on: all before ", according to Tanjug", or behind "According to her office,"."""
    if "according" not in tagged.words and carriers("verbs").isdisjoint(tagged.words):
        return None
    low, high = sentence
    quoted = tagged.paragraph.quoted
    commas = [at for at in range(low + 1, high - 1) if tagged.text(at) == "," and quoted[at] < 0]
    for comma in reversed(commas[-_COMMAS:]):
        phrase = _told_at(tagged, comma + 1, high)
        if phrase and (found := _passed(tagged, phrase, low, comma)):
            return found
    if (tagged.lower(low), tagged.lower(low + 1)) == ("according", "to") and commas:
        first = phrase_after(tagged, low + 2, commas[0])
        return _passed(tagged, first, commas[0] + 1, high) if first and first[1] == commas[0] else None
    return None


def _told_at(tagged: Tagged, first: int, high: int) -> Phrase | None:
    """Return the carrier behind a comma, where up to the next only a time, a place or an occasion is told."""
    if _is_according(tagged, first) or tagged.lower(first) in carriers("verbs"):
        opens = first + 1 + _is_according(tagged, first)
        phrase = phrase_after(tagged, opens, high)
        end = phrase[1] if phrase else high
    else:
        verb = next((at for at in range(first, high) if tagged.lower(at) in carriers("verbs")), high)
        phrase, end = phrase_after(tagged, first, verb), verb + 1
        phrase = phrase if phrase and phrase[1] == verb else None
    rest = range(end, next((at for at in range(end, high) if tagged.text(at) == ","), high))
    clause = any(tagged.tags[at] in (VERB, AUXILIARY, GERUND) or tagged.lower(at) in (":", "that") for at in rest)
    quoted = any(tagged.paragraph.quoted[at] >= 0 for at in range(first, high))
    return None if clause or quoted or len(rest) > _BEHIND else phrase


def _is_according(tagged: Tagged, first: int) -> bool:
    return (tagged.lower(first), tagged.lower(first + 1)) == ("according", "to")


def _passed(tagged: Tagged, phrase: Phrase, first: int, end: int) -> Passed | None:
    owned = tagged.lower(phrase[0]) in _OWN
    head = _head(tagged, phrase)
    if _is_medium(tagged, phrase) or head in carriers("documents"):
        return Passed(first, end, phrase, whole=True, sure=True)
    if head not in carriers("own") or (not owned and head in carriers("owned")):
        return None
    if not any(tagged.tags[at] == NAME for at in range(*phrase)):
        of_any = not owned and _is_other_side(tagged, (first, end))
        return None if of_any else Passed(first, end, phrase, whole=False, sure=owned)
    return Passed(first, end, phrase, whole=False, sure=True) if _is_same_side(tagged, phrase, (first, end)) else None


def _head(tagged: Tagged, phrase: Phrase) -> str:
    """Return the noun that a phrase is about: "officials" of "officials at the ministry"."""
    first, end = phrase
    stop = next((at for at in range(first + 1, end) if tagged.tags[at] == PREPOSITION), end)
    return tagged.lower(stop - 1)


def _is_same_side(tagged: Tagged, phrase: Phrase, clause: Phrase) -> bool:
    """Tell whether a carrier is of the country that acts in the clause: all names in it are, and open the clause."""
    tokens = tagged.paragraph.tokens
    named = mentions(tokens[slice(*phrase)])
    held = {at for mention in named for at in range(phrase[0] + mention.first, phrase[0] + mention.end)}
    sides = {mention.country for mention in named if mention.country}
    bare = any(tagged.tags[at] == NAME and at not in held for at in range(*phrase))
    acting = {mention.country for mention in mentions(tokens[slice(*_subject(tagged, clause))]) if mention.country}
    return not bare and len(sides) == 1 and acting == sides


def _is_other_side(tagged: Tagged, clause: Phrase) -> bool:
    """Tell whether those act in a clause of whom governments tell: a movement by its name, rebels, suspects."""
    subject = _subject(tagged, clause)
    named = mentions(tagged.paragraph.tokens[slice(*subject)])
    group = any(mention.institution and mention.institution.kind == "group" for mention in named)
    return group or any(tagged.lower(at) in carriers("others") for at in range(*subject))


def _subject(tagged: Tagged, clause: Phrase) -> Phrase:
    """Return what of a clause stands before its first verb of saying."""
    return clause[0], next((at for at in range(*clause) if tagged.lower(at) in verb_cues()), clause[1])


def _is_medium(tagged: Tagged, phrase: Phrase) -> bool:
    """Tell whether a phrase names a newspaper, a broadcaster or an agency of news."""
    written = [tagged.lower(at) for at in range(*phrase)]
    media = roles("sorts_media", "of_media") - {"information", "press"} | {"media"}
    if written[-1] in media or (written[-1] == "agency" and len(written) > 1 and written[-2] in media | {"press"}):
        return True
    words = [fold(tagged.text(at)) for at in range(*phrase)]
    return any(" ".join(words[at:]) in _media() for at in range(len(words)))


@cache
def _media() -> frozenset[str]:
    listed = (body for body in institutions().values() if body.kind == "media")
    return frozenset(fold(name).removeprefix("the ") for body in listed for name in (body.name, *body.names))


@cache
def carriers(name: str) -> frozenset[str]:
    """Return one list of the table `carriers` of cues.toml."""
    return frozenset(load("cues.toml")["carriers"][name].split())
