"""Find the pronouns and nouns of a sentence that point back, and tell how they stand in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ..lexicon import Gender
from ..lexicon.vocabulary import roles
from ..tag import DETERMINER, GERUND, MARK, NAME, POSSESSIVE, SUBORDINATOR, VERB, WORD
from .clause import over_adverbs, says
from .people import Person, Seen
from .view import View, heads

PRONOUNS: Mapping[str, Gender] = {"he": "m", "she": "f"}
_OPENING = frozenset(("(", "—", "–", "--"))
_LONGEST_TAIL = 8
"""Tokens behind the verb of "..., he said in a statement." at most."""
_LONGEST_COMPLEMENT = 5
"""Tokens up to which "of state" and "from New York" belong to a description."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: the tokens `first` up to `last`, and who is named there."""

    view: View
    first: int
    last: int
    seen: Sequence[Seen]

    @property
    def start(self) -> int:
        """Return the offset of the first word, but for an article."""
        return self.view.offset(self.first + (self.view.tag(self.first) == DETERMINER))

    def pointers(self) -> Iterator[tuple[int, str]]:
        """Yield each pronoun and each noun for a person that is no part of a name or title, outside quotations."""
        view, people = self.view, persons()
        quoted = view.tagged.paragraph.quoted
        words = [token.lower for token in view.tagged.paragraph.tokens[self.first : self.last]]
        telling = [(at, word) for at, word in enumerate(words, self.first) if word in people or "-" in word]
        for at, word in telling:
            gender = people.get(word) or ("?" if _is_compound(word) else None)
            if gender is None or quoted[at] >= 0 or view.at[at] is not None:
                continue
            if gender in PRONOUNS or not (self._is_named(at) or is_surname(view, at)):
                yield at, gender

    def brackets(self) -> list[tuple[int, int]]:
        """Return the offsets between which the sentence stands aside: in brackets, or between two dashes."""
        found: list[tuple[int, int]] = []
        if self.view.tagged.words.isdisjoint(_OPENING):
            return found
        opening: dict[str, int] = {}
        for token in self.view.tagged.paragraph.tokens[self.first : self.last]:
            closes = "(" if token.text == ")" else token.text
            if closes in opening and token.text != "(":
                found.append((opening.pop(closes), token.start))
            elif token.text in _OPENING:
                opening[token.text] = token.start
        return found

    def named_behind(self, at: int) -> Person | None:
        """Return who is named behind the noun and a comma: "one farmer, Ada Obi, said"."""
        if self.view.tagged.text(at + 1) != "," or self.view.tag(at + 2) != NAME:
            return None
        offset = self.view.offset(at + 2)
        return next((one.person for one in self.seen if offset in (one.at, one.first)), None)

    def _is_named(self, at: int) -> bool:
        if self.view.tag(at + 1) in (NAME, POSSESSIVE):
            return True
        offset = self.view.offset(at)
        return any(one.first <= offset <= one.last for one in self.seen)


def main_clause(sentence: Sentence) -> int:
    """Return the offset behind a clause that the sentence begins with: "When Banda spoke, ...", else its start."""
    view = sentence.view
    if view.tag(sentence.first) == SUBORDINATOR:
        comma = next((at for at in range(sentence.first, sentence.last) if view.tagged.text(at) == ","), None)
        if comma is not None:
            return view.offset(comma)
    return view.offset(sentence.first)


def is_parenthetical(sentence: Sentence, at: int) -> bool:
    """Tell whether the words before "he said" are what he said: a comma before, and the clause ends behind."""
    view = sentence.view
    verb = over_adverbs(view, at + 1)
    if at == sentence.first or view.tag(at - 1) != MARK or not says(view, verb) or says(view, at - 2):
        return False
    number = view.tagged.paragraph.quoted[at - 1]
    if number >= 0:
        before = view.tagged.paragraph.quotations[number].first - 1
        if before < sentence.first or view.tag(before) == MARK:
            return False
    stop = verb + 1
    while stop < min(verb + _LONGEST_TAIL, sentence.last) and view.tagged.text(stop) not in (",", ".", ";", ":", "—"):
        if view.tag(stop) in (SUBORDINATOR, VERB):
            return False
        stop += 1
    opened = main_clause(sentence) == view.offset(at - 1)
    closing = "," if opened else view.tagged.text(stop)
    return stop < min(verb + _LONGEST_TAIL, sentence.last) and view.tagged.text(stop) == closing


def complement_end(view: View, head: int) -> int:
    """Return where a description ends: behind "of state" or "from Vermont"."""
    end = head + 1
    if view.tagged.lower(end) in ("of", "from"):
        end += 1
        while end - head < _LONGEST_COMPLEMENT and view.tag(end) in (NAME, WORD):
            end += 1
    return end


def is_nobody(view: View, first: int, head: int) -> bool:
    """Tell whether a phrase is about nobody of its own: "no senator", "A senator, he ...", "served as senator"."""
    none = view.tagged.lower(first) in ("no", "any", "every", "each")
    if view.tagged.lower(first - 1) == "as" and view.tag(first) not in (DETERMINER, NAME):
        return True
    behind_name = view.tagged.text(first - 1) == "," and (
        view.tag(first - 2) == NAME or view.tagged.text(first - 2) == ")"
    )
    if behind_name and not says(view, head + 1):
        return True
    return none or (view.tagged.text(head + 1) == "," and view.tagged.lower(head + 2) in PRONOUNS)


def first_of(sentence: Sentence, head: int) -> int:
    """Return where the noun phrase begins that ends with a noun for a person."""
    view, first = sentence.view, head
    while first > sentence.first and (
        view.tag(first - 1) in (WORD, NAME, POSSESSIVE, "#") or _joins_nouns(view, first - 1)
    ):
        first -= 1
    first -= view.tag(first - 1) == GERUND and first - 1 > sentence.first and view.tag(first - 2) == DETERMINER
    return first - 1 if first > sentence.first and view.tag(first - 1) == DETERMINER else first


def _joins_nouns(view: View, at: int) -> bool:
    """Tell whether "and" joins two nouns for one person: "the billionaire and reality star", "the actor and writer"."""
    if view.tagged.lower(at) != "and" or view.tag(at + 1) == DETERMINER or view.tagged.lower(at - 1) not in persons():
        return False
    first = at - 1
    while first > 0 and view.tag(first - 1) in (WORD, NAME, "#"):
        first -= 1
    return view.tag(first - 1) == DETERMINER


def _is_compound(noun: str) -> bool:
    """Tell whether a compound tells of a person: "45-year-old", "lawyer-turned-minister"."""
    return age_told(noun) is not None or "-turned-" in noun


def age_told(noun: str) -> str | None:
    """Return the years that a noun for a person tells: "45-year-old" -> "45"."""
    years = noun.removesuffix("-year-old")
    return years if years != noun and years.isdigit() else None


def gender_told(noun: str) -> Gender | None:
    """Return the gender that a noun for a person tells: "woman", "spokesman"."""
    told = persons().get(noun)
    return "m" if told == "m" else "f" if told == "f" else None


def is_surname(view: View, at: int) -> bool:
    """Tell whether a noun for a person is written as a name: "King", "Judge", with a capital and no article."""
    if not view.tagged.text(at)[0].isupper():
        return False
    first = at
    while first > 0 and view.tag(first - 1) in (WORD, NAME) and view.tagged.text(first - 1)[0].isupper():
        first -= 1
    return first == at and view.tag(at - 1) not in (DETERMINER, POSSESSIVE)


@cache
def persons() -> Mapping[str, str]:
    """Return the pronouns, and the nouns for one person, each with the gender that it tells, or "?"."""
    several = {word for word in roles("people") if word.endswith("s") or word + "s" not in roles("people")}
    found = dict.fromkeys((heads("described", "epithets", "others", "people")) - several, "?")
    found |= dict.fromkeys(roles("m", "kin_m") | {"man"}, "m")
    found |= dict.fromkeys(roles("f", "kin_f", "described_f") | {"woman"}, "f")
    return found | {"he": "he", "she": "she"}
