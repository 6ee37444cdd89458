"""Tell whether the object of an act is a party that is named in it: "the attack by X" is against X, "on X" is not."""

from collections.abc import Sequence

from ..lexicon.evaluations import context
from ..lexicon.stances import act_words, links
from ..lexicon.vocabulary import words
from ..segment import Token
from .party import Party

COURSES = frozenset(("agree", "threaten"))
"""The labels of acts to come: their object is what the speaker will do."""


_KIND = frozenset(("support", "sympathise"))
_SORRY = ("apolog", "regret", "remorse", "contrition")


def reaches(tokens: Sequence[Token], party: Party, label: str) -> bool:
    """Tell whether an act with a label is for or against a party in the words of its object."""
    if party.part == "by":
        return label != "accuse" and not (label in _KIND and _is_harm(tokens, party.first - 1, "by"))
    if label in _KIND and party.part == "owner" and act_words("losing") & _behind(tokens, party):
        return False
    if party.part == "backer":
        return False
    first = 1 if label == "reject" else 0
    if label not in COURSES | {"concede"} and any(_is_gerund(tokens, at) for at in range(first, party.first)):
        return False
    if label == "warn" and _is_told_of(tokens, party):
        return False
    if label == "concede" and {token.lower for token in tokens[party.end : party.end + 4]} & words("auxiliaries"):
        return False
    reaching = links(label) | (links(f"owner of {label}") if party.part == "owner" else frozenset())
    prepositions = words("prepositions") - {"off"} | {"to"}
    crossed = [at for at in range(1, party.first) if tokens[at].lower in prepositions]
    crossed = [at for at in crossed if at + 1 not in crossed]
    if label == "reject":
        crossed = [at for at in crossed if not _is_to_whom(tokens, at, party)]
    if label == "reject" and any(tokens[at].lower == "with" and not _is_dealing(tokens[at - 1]) for at in crossed):
        return False
    if label in COURSES:
        crossed = [at for at in crossed if not (_is_particle(tokens, at) or _is_laid(tokens, at, label))]
    used = label in COURSES and len(crossed) > 1 and tokens[crossed[-1]].lower in reaching
    return all(
        tokens[at].lower in reaching
        or (used and tokens[at].lower == "of")
        or _is_seat(tokens, at, label)
        or _is_of_doer(tokens, at, party, label)
        for at in crossed
    )


def _behind(tokens: Sequence[Token], party: Party) -> frozenset[str]:
    """Return the words right behind a party, among which what it owns stands."""
    return frozenset(token.lower for token in tokens[party.end : party.end + 4])


def _is_harm(tokens: Sequence[Token], at: int, preposition: str) -> bool:
    """Tell whether the preposition that stands at or before `at` follows what was done to a victim: "killed by"."""
    while at > 0 and tokens[at].lower in words("determiners"):
        at -= 1
    return at > 0 and tokens[at].lower == preposition and tokens[at - 1].lower in act_words("suffered")


def _is_seat(tokens: Sequence[Token], at: int, label: str) -> bool:
    """Tell whether "in" tells whose rulers or envoys, or the people of which country, an act is for or against."""
    before = tokens[at - 1].lower
    people = label in ("announce", "support", "sympathise", "agree") and before in act_words("aided")
    return tokens[at].lower == "in" and (people or before in act_words("seated"))


def _is_to_whom(tokens: Sequence[Token], at: int, party: Party) -> bool:
    """Tell whether "to" stands right before who is refused something: "hand the bases to the X"."""
    return tokens[at].lower == "to" and all(
        token.lower in words("determiners") for token in tokens[at + 1 : party.first]
    )


def _is_of_doer(tokens: Sequence[Token], at: int, party: Party, label: str) -> bool:
    """Tell whether "of" ties a deed to who does it ("the decision of X") or, in sympathy, a people to its country."""
    before = tokens[at - 1].lower
    if label == "concede" and tokens[at].lower == "to":
        return before.startswith(_SORRY) or before.rstrip("s") in act_words("injuries")
    if label in ("demand", "urge") and tokens[at].lower == "to":
        return before in ("end", "halt", "stop", "close")
    if tokens[at].lower != "of":
        return False
    if before in act_words("messages") or (label == "threaten" and party.part == "owner"):
        return True
    if label in _KIND and (before in ("people", "government", "families", "help") or before in act_words("wished")):
        return True
    return party.part != "victim" and context("deeds").fullmatch(before) is not None


def _is_dealing(token: Token) -> bool:
    """Tell whether "with" follows what two sides do together: "talks with X", and not "a comparison with X"."""
    return context("dealings").fullmatch(token.lower) is not None


def _is_laid(tokens: Sequence[Token], at: int, label: str) -> bool:
    """Tell whether a course changes what is between two sides: "close the border with X", "lift duties on X"."""
    word, before = tokens[at].lower, tokens[at - 1].lower
    ties = label == "threaten" and word == "with" and before in act_words("shared")
    return ties or (label == "agree" and word == "on" and before in act_words("levied"))


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a preposition belongs to the verb of a course right before it: "to roll over X's loan"."""
    return at == 2 and tokens[0].lower == "to" and tokens[at].lower in act_words("particles")


def _is_gerund(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether another's deed begins with a word: "a resolution condemning X", but not "his backing"."""
    word, before = tokens[at].lower, tokens[at - 1].lower if at else ""
    noun = before in words("determiners", "possessives") or before == "'s"
    return len(word) > 5 and word.endswith("ing") and not noun and context("qualities").fullmatch(word) is None


def _is_told_of(tokens: Sequence[Token], party: Party) -> bool:
    """Tell whether a warning has a party as a subject that nothing threatens: "warned that X faced a famine"."""
    after = [token.lower for token in tokens[party.end : party.end + 8]]
    if not after or not (after[0] in words("auxiliaries", "verbs") or after[0].endswith("ed")):
        return False
    return not set(after) & {"pay", "price", "consequences", "regret", "must", "should", "playing"}
