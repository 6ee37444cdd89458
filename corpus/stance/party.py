"""Tell what part each party has in a sentence, and which of them a word is said of, as far as word order tells it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from ..fold import fold
from ..lexicon import officials, officials_by_surname
from ..lexicon.country import country_names
from ..lexicon.evaluations import context
from ..lexicon.stances import act_names, act_words
from ..lexicon.vocabulary import words
from ..mention import Mention, mentions
from ..model import Span
from ..segment import Token
from .voice import Voice, party_of

Part = Literal[
    "subject", "owner", "by", "of", "from", "backer", "addressee", "blamed", "object", "place", "victim", "other"
]  # fmt: skip
"""Whether a party acts (subject), owns what is spoken of, is the agent or the origin behind a preposition, backs
somebody, is called on, is found fault with, is the object of another verb, a place, wronged, or something `other`."""

_BACKED = re.compile(
    r"(?:pro-(?P<pro>\w+)|(?P<name>[A-Z]\w+)-(?:backed|supported|led|sponsored|armed|controlled|funded|trained|directed"
    r"|installed|occupied|orchestrated|aligned|equipped|supplied|made))"
)
_ACTING = re.compile(r"(?:has|have|continues?|is \w+ing|are \w+ing|did|does|do|refused?s?|\w+ed)\b")
_CALLS: tuple[tuple[Part, str], ...] = (("addressee", "addressing"), ("blamed", "finding_fault"))
_PASSIVE = frozenset(("was", "were", "is", "are", "been", "being"))
_TITLES = frozenset(("permanent", "distinguished", "deputy", "current", "present", "entire", "new"))
_LEAST = 4
"""Letters of a surname that may stand alone for a country."""
_HEAD = 5
"""Words behind an owner within which what it owns stands."""
_REACH = 30
"""Words behind a subject within which its predicate stands."""
_NEAR = 8
"""Words within which an agent or an origin stands behind what it did."""
_BEHIND: Mapping[str, Part] = {
    **dict.fromkeys("in into inside within across throughout through around near onto over".split(), "place"),  # noqa: SIM905
    **dict.fromkeys("against toward towards for on with to about".split(), "victim"),  # noqa: SIM905
    "from": "from",
}
"""The part of a party behind a preposition."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody other than the speaker, from token `first` up to `end`; `name` is the code or the canonical name."""

    first: int
    end: int
    name: str
    part: Part

    def reaches(self, tokens: Sequence[Token], first: int, end: int) -> bool:
        """Tell whether the words from `first` up to `end` are said of what this party is or does."""
        if self.part in ("by", "of", "from"):
            return 0 <= self.first - end < _NEAR and not _parted(tokens, end, self.first)
        far = {"subject": _REACH, "owner": _HEAD + 1, "backer": _REACH, "addressee": _NEAR, "blamed": _NEAR}
        near = _REACH if self.part == "owner" and _is_subject(tokens, self.first) else far.get(self.part, 0)
        return self.end <= first < self.end + near and not _parted(tokens, self.end, first)


def parties(tokens: Sequence[Token], voice: Voice) -> list[Party]:
    """Return the countries and bodies named, the speaker's own aside, each with its part."""
    found = []
    for mention in mentions(tokens):
        name = _name(tokens, mention)
        if name is not None and name not in voice.names and not voice.owns(mention):
            part, end = _part(tokens, mention)
            found.append(Party(mention.first, end, name, part))
    found.extend(_unnamed(tokens))
    found.extend(party for party in _officials(tokens) if party.name not in voice.names)
    for at, token in enumerate(tokens):
        name = _backer(token.text)
        if name is not None and name not in voice.names:
            found.append(Party(at, at + 1, name, "backer"))
    return sorted(found, key=lambda party: party.first)


def named_parties(tokens: Sequence[Token], voice: Voice) -> list[Party]:
    """Return the parties that have a name, also a short one."""
    found = parties(tokens, voice)
    taken = {at for party in found for at in range(party.first, party.end)}
    short = (*_elliptic(tokens, voice), *(party for party in _leaders(tokens) if party.first not in taken))
    found += [party for party in short if party.name not in voice.names]
    return sorted((party for party in found if party.name), key=lambda party: party.first)


def said_of(tokens: Sequence[Token], others: Sequence[Party], span: Span) -> Party | None:
    """Return the party that words are said of, the nearest of several."""
    first = sum(token.end <= span.start for token in tokens)
    end = sum(token.start < span.end for token in tokens)
    reaching = [party for party in others if party.reaches(tokens, first, end)]
    return min(reaching, key=lambda party: abs(party.first - first), default=None)


def _name(tokens: Sequence[Token], mention: Mention) -> str | None:
    """Return the name of who is meant: the country by those who rule it, "the Ruritanian junta"."""
    rulers = mention.country and tokens[mention.end - 1].lower in act_words("seated")
    return mention.country if rulers else party_of(mention)


def _elliptic(tokens: Sequence[Token], voice: Voice) -> Iterator[Party]:
    """Yield parties by a short name: "the North" where the South speaks, "Brussels", "the Secretary-General"."""
    for at, token in enumerate(tokens):
        if token.text[0].isupper() and at and tokens[at - 1].lower == "the":
            rivals = act_names("rivals").get(token.lower, "").split()
            if len(rivals) == 2 and rivals[1] in voice.names | {party_of(each) for each in mentions(tokens)}:
                yield Party(at, at + 1, rivals[0], _place(tokens, at - 1))
        named = act_names("short").get(token.text)
        if named and not any(after.lower in ("of", "-") for after in tokens[at + 1 : at + 2]):
            yield Party(at, at + 1, named, _place(tokens, at))


def _officials(tokens: Sequence[Token]) -> Iterator[Party]:
    """Yield officials named in full, who have held offices of one country only."""
    for at in range(len(tokens) - 1):
        if not (tokens[at].text[0].isupper() and tokens[at + 1].text[0].isupper()):
            continue
        official = officials().get(fold(f"{tokens[at].text} {tokens[at + 1].text}"))
        countries = {term.country for term in official.terms} if official else set()
        if len(countries) == 1 and (country := countries.pop()):
            first = at - 1 if at and tokens[at - 1].text[0].isupper() else at
            yield Party(at, at + 2, country, _place(tokens, first))


def _leaders(tokens: Sequence[Token]) -> Iterator[Party]:
    """Yield those who rule or ruled one country by their surname alone, where nothing before it makes it another's."""
    for at, token in enumerate(tokens):
        if len(token.text) < _LEAST or not token.text[0].isupper() or (at and tokens[at - 1].text[0].isupper()):
            continue
        named = at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()
        known = () if named else officials_by_surname().get(fold(token.text), ())
        terms = [term for official in known for term in official.terms]
        countries = {term.country for term in terms}
        if len(countries) == 1 and (country := countries.pop()) and any(_rules(term.role) for term in terms):
            yield Party(at, at + 1, country, _place(tokens, at))


def _rules(role: str) -> bool:
    return role in ("president", "prime minister", "chancellor", "premier", "king", "supreme leader")


def _unnamed(tokens: Sequence[Token]) -> Iterator[Party]:
    """Yield groups that no name of the lexicon tells, and "it" or "they" where it opens the sentence and acts."""
    said = " ".join(token.lower for token in tokens)
    for match in context("parties").finditer(said):
        first = said.count(" ", 0, match.start())
        yield Party(first, first + match.group().count(" ") + 1, "", _place(tokens, first))
    opening = next((at for at, token in enumerate(tokens[:4]) if token.lower in ("it", "they")), None)
    if opening is not None and _ACTING.match(" ".join(token.lower for token in tokens[opening + 1 :])):
        yield Party(opening, opening + 1, "", "subject")


def _place(tokens: Sequence[Token], first: int) -> Part:
    before = _governor(tokens, first)
    if not before:
        return "subject" if _is_subject(tokens, first) else "object"
    parts: dict[str, Part] = {"by": "by", "of": "of", "from": "from"}
    return parts.get(before, "other")


def _backer(written: str) -> str | None:
    """Return the country of "Russian-backed" or "pro-Russian"."""
    match = _BACKED.fullmatch(written)
    return country_names().get((match["name"] or match["pro"]).lower()) if match else None


def _part(tokens: Sequence[Token], mention: Mention) -> tuple[Part, int]:
    """Return the part of what is named, and the end of the phrase that stands for it: "the Russian Government"."""
    first, end = _head(tokens, mention.first), mention.end
    if end < len(tokens) and context("selves").fullmatch(tokens[end].lower):
        end += 1
    owned = _owned(tokens, end, mention)
    before = _governor(tokens, first)
    if before == "by":
        return ("backer" if _follows(tokens, first, "by", "backing") else "by"), end
    if _is_wronged(tokens, first, end, owned):
        return "victim", end
    if called := _called(tokens, first):
        return called, end
    if _has_clause(tokens, end):
        return "subject", end
    if owned:
        return "owner", end
    if before == "of":
        return _of(tokens, first), end
    if before:
        return _BEHIND.get(before, "other"), end
    return ("subject" if _is_subject(tokens, first) else "object"), end


def _is_wronged(tokens: Sequence[Token], first: int, end: int, owned: str) -> bool:
    """Tell whether what a party owns is what others act upon: its soldiers and planes, unless they act themselves."""
    if context("victims").search(owned):
        return True
    if not context("doers").search(owned):
        return False
    after = [token.lower for token in tokens[end : end + _NEAR]]
    return not _is_subject(tokens, first) or any(word in _PASSIVE for word in after)


def _has_clause(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a clause behind a comma tells what a party does: "X, which ..."."""
    after = [token.lower for token in tokens[end : end + _HEAD]]
    return any(pair in ((",", "which"), (",", "who")) for pair in pairwise(after))


def _called(tokens: Sequence[Token], first: int) -> Part | None:
    """Return the part of whom a verb right before the phrase addresses or finds fault with."""
    said = [token.lower for token in tokens[max(0, first - 6) : first]]
    while said and said[-1] in words("determiners"):
        said.pop()
    for part, name in _CALLS:
        if any(context(name).fullmatch(" ".join(said[-length:])) for length in range(1, 5)):
            return part
    return None


def _follows(tokens: Sequence[Token], first: int, preposition: str, name: str) -> bool:
    """Tell whether the preposition that governs a phrase follows a word of a list."""
    at = next((at for at in range(first - 1, 0, -1) if tokens[at].lower == preposition), 0)
    return at > 0 and context(name).fullmatch(tokens[at - 1].lower) is not None


def _head(tokens: Sequence[Token], first: int) -> int:
    """Return where the phrase of a party begins: "the Government of Ukraine" is Ukraine."""
    at = first - 1
    while at > 0 and tokens[at].lower in ("the", "of"):
        at -= 1
    named = first - at <= 3 and at < first - 1 and any(token.lower == "of" for token in tokens[at + 1 : first])
    return at if named and context("selves").fullmatch(tokens[at].lower) else first


def _owned(tokens: Sequence[Token], end: int, mention: Mention) -> str:
    """Return the noun phrase behind a name that it owns or describes: "sovereignty" in "Ukraine's sovereignty"."""
    own = end < len(tokens) and tokens[end].lower in ("'s", "'", "’")
    at = end + 1 if own else end
    if not own and not mention.adjective:
        after = tokens[at].lower if at < len(tokens) else ""
        return after if context("victims").fullmatch(after) else ""
    found: list[str] = []
    for token in tokens[at : at + _HEAD]:
        ends = found and (token.text[0].isupper() or token.lower.endswith("ed"))
        if ends or not token.text[0].isalpha() or token.lower in _closing():
            break
        found.append(token.lower)
    return " ".join(found)


def _governor(tokens: Sequence[Token], first: int) -> str:
    """Return the preposition that governs a name, or an empty string."""
    for token in reversed(tokens[max(0, first - 4) : first]):
        if token.lower in words("prepositions") or token.lower == "to":
            return token.lower
        if token.lower not in words("determiners") and not token.lower.endswith(("ern", "al", "ing", "ive")):
            return ""
    return ""


def _of(tokens: Sequence[Token], first: int) -> Part:
    """Return the part of a party behind "of": of "from the territory of X" it is the origin."""
    noun = _noun_before(tokens, first)
    if not context("victims").search(noun):
        return "of"
    return "from" if noun.startswith("from") or " from " in noun else "victim"


def _noun_before(tokens: Sequence[Token], first: int) -> str:
    ofs = [at for at in range(max(0, first - 4), first) if tokens[at].lower == "of"]
    return " ".join(token.lower for token in tokens[max(0, ofs[-1] - 4) : ofs[-1]]) if ofs else ""


def _is_subject(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether a phrase can be a subject: nothing before it that governs it."""
    at = first - 1
    while at >= 0 and tokens[at].lower != "that" and tokens[at].lower in words("determiners") | _TITLES:
        at -= 1
    if at < 0:
        return True
    before = tokens[at]
    return not before.text[0].isalnum() or before.lower in _opening() or before.lower.endswith("ly")


def _parted(tokens: Sequence[Token], first: int, end: int) -> bool:
    return any(token.text in (";", ":") for token in tokens[first:end])


@cache
def _closing() -> frozenset[str]:
    names = ("prepositions", "auxiliaries", "verbs", "conjunctions", "subordinators", "relatives", "adverbs")
    return words(*names, "determiners", "subject_pronouns") | {"to"}


@cache
def _opening() -> frozenset[str]:
    return words("conjunctions", "subordinators", "relatives", "adverbs")
