"""Tell the class of each word, as far as the word and its neighbours tell it, without a parse."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from .lexicon.vocabulary import CueWord, verb_cues, words
from .segment import Paragraph, Token

# One letter a class, so that a phrase is a short string:
DETERMINER, PREPOSITION, SUBJECT, PRONOUN, AUXILIARY = "D", "P", "R", "O", "X"
CONJUNCTION, SUBORDINATOR, RELATIVE, ADVERB, TO = "C", "S", "W", "B", "T"
VERB, GERUND, NAME, WORD, NUMBER, POSSESSIVE, MARK = "V", "G", "N", "n", "#", "'", ","

NOMINAL = frozenset((NAME, WORD, NUMBER, PRONOUN, SUBJECT))
QUOTES = frozenset("\"“”„«»‘’'`") | {"''", "``"}


class _Column(dict[int, str]):
    """A string for each token, and an empty one beyond the paragraph."""

    def __missing__(self, position: int) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A paragraph with the class of each of its tokens.

    `lower(at)` and `text(at)` give the token at a position, for comparing and as written, `tag(at)` gives its class,
    each an empty string beyond the paragraph; they are looked up so often that they are no methods. `words` holds all
    tokens for comparing.
    """

    paragraph: Paragraph
    tags: list[str]
    words: frozenset[str]
    lower: Callable[[int], str]
    text: Callable[[int], str]
    tag: Callable[[int], str]

    @classmethod
    def of(cls, paragraph: Paragraph) -> "Tagged":
        """Tag a paragraph."""
        tokens = paragraph.tokens
        lower = _Column(enumerate([token.lower for token in tokens]))
        text = _Column(enumerate([token.text for token in tokens]))
        tags = tag(tokens)
        classes = _Column(enumerate(tags)).__getitem__
        return cls(paragraph, tags, frozenset(lower.values()), lower.__getitem__, text.__getitem__, classes)


@cache
def _closed() -> dict[str, str]:
    """Return the class of every word whose class the word alone decides; the first list that names it wins."""
    lists = (
        ("not_verbs", WORD), ("relatives", RELATIVE), ("subject_pronouns", SUBJECT), ("auxiliaries", AUXILIARY),
        ("conjunctions", CONJUNCTION), ("possessives", DETERMINER), ("determiners", DETERMINER),
        ("prepositions", PREPOSITION), ("subordinators", SUBORDINATOR), ("adverbs", ADVERB), ("pronouns", PRONOUN),
        ("verbs", VERB), ("days", NAME), ("months", NAME), ("times", WORD),
    )  # fmt: skip
    found = {"to": TO, "that": SUBORDINATOR, "who": RELATIVE, "called": VERB}
    for name, tag in lists:
        for word in words(name):
            found.setdefault(word, tag)
    return found


def tag(tokens: Sequence[Token]) -> list[str]:
    """Return a class for every token: see the constants of this module."""
    closed = _closed()
    cues = verb_cues()
    tags: list[str] = []
    for token in tokens:
        word = token.lower
        known = closed.get(word)
        first = token.text[0]
        if known and first.isupper() and _is_name(tokens, tags):
            known = None
        if known == VERB and tags and tags[-1] in (DETERMINER, POSSESSIVE, PREPOSITION):
            tags.append(WORD)
        elif known and not (first.isupper() and tags and known in (WORD, VERB, DETERMINER) and tags[-1] == NAME):
            tags.append(known)
        elif not first.isalnum():
            tags.append(POSSESSIVE if word == "'s" or _plural_possessive(tokens, len(tags)) else MARK)
        elif first.isdigit():
            tags.append(NUMBER)
        elif first.isupper():
            tags.append(NAME)
        else:
            tags.append(_open_class(word, word in cues and not _is_noun(tokens, tags, cues), tags))
    return tags


def _is_name(tokens: Sequence[Token], before: list[str]) -> bool:
    """Tell whether a closed word is a name among words that are not: "the WHO", "in a May interview", "Per Dahl"."""
    at = len(before)
    text = tokens[at].text
    if text == "May":
        return bool(before) and before[-1] != MARK
    if text == "Per":
        return bool(before) and at + 1 < len(tokens) and tokens[at + 1].text[0].isupper()
    if len(text) < 2 or not text.isupper() or not text.isalpha():
        return False
    around = [each.text for each in tokens[max(0, at - 2) : at + 3] if each.text.isalpha() and len(each.text) > 1]
    return sum(each.isupper() for each in around) * 2 <= len(around)


def _is_noun(tokens: Sequence[Token], before: list[str], cues: Mapping[str, CueWord]) -> bool:
    """Tell whether a verb in its plain form stands behind a single name, so that it is none: "Peruvian state radio"."""
    at = len(before)
    single = at > 0 and before[-1] == NAME and not tokens[at - 1].lower.endswith("s")
    if not single or cues[tokens[at].lower].form != "base" or before[-2:-1] == [CONJUNCTION]:
        return False
    after = tokens[at + 1 : at + 2]
    return bool(after) and after[0].text.isalpha() and after[0].lower not in _closed()


def _open_class(word: str, cue: bool, before: list[str]) -> str:
    if word.endswith("ly") and len(word) > 4:
        return ADVERB
    if word.endswith("ing") and len(word) > 5:
        return GERUND
    after = before[-1] if before else MARK
    if word.endswith("ed") and len(word) > 3:
        return WORD if after in (DETERMINER, POSSESSIVE) else VERB
    if cue and after not in (DETERMINER, POSSESSIVE, PREPOSITION, NUMBER):
        return VERB if word.endswith(("s", "t", "d", "e", "k")) and after in (NAME, SUBJECT, RELATIVE) else WORD
    return WORD


def _plural_possessive(tokens: Sequence[Token], position: int) -> bool:
    """Tell whether the mark stands for a possessive: "the diplomats' views"."""
    token = tokens[position]
    if token.text not in ("'", "’") or not 0 < position < len(tokens) - 1:
        return False
    before, after = tokens[position - 1], tokens[position + 1]
    return (
        before.end == token.start and before.lower.endswith("s") and after.start > token.end and after.text[0].isalpha()
    )
