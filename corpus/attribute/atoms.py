"""What is told of each token by itself: its word or shape, class, place in a quotation, and what the rules take it for.

Names never tell: a word with a capital letter counts by its shape alone, unless it is a common word at the head of a
sentence.
"""

from collections.abc import Collection, Sequence
from functools import cache

from ..lexicon.vocabulary import noun_cues, roles, time_words, verb_cues, words
from ..tag import NAME, Tagged
from .draft import Draft

_FRAMES = ("clause", "that", "object", "person", "infinitive", "naming")


class Atoms:
    """What is told of each token by itself, in parallel lists."""

    def __init__(self, tagged: Tagged, drafts: Sequence[Draft], vocabulary: Collection[str]) -> None:
        self.tagged, self.tag = tagged, tagged.tags
        tokens, self._quoted = tagged.paragraph.tokens, tagged.paragraph.quoted
        kinds, cues = _kinds(), verb_cues()
        self.word = [
            token.lower
            if token.lower in vocabulary and not (tag == NAME and token.text.isupper())
            else _rare(token.text, token.lower)
            for token, tag in zip(tokens, tagged.tags, strict=True)
        ]
        self.kind = [kinds.get(token.lower, "-") for token in tokens]
        self.shape = [token.lower[-3:] if token.text[0].islower() else _shape(token.text) for token in tokens]
        self.rule = _rule_tags(tagged, drafts)
        self.quote = _quotes(tagged)
        self.mark = [quote[0] for quote in self.quote]
        self.cue = [
            quoted < 0 and (token.lower in cues or token.lower == "according" or rule[0] == "c")
            for token, quoted, rule in zip(tokens, self._quoted, self.rule, strict=True)
        ]

    def quotation_in(self, sentence: tuple[int, int]) -> str:
        """Tell whether a sentence is all quotation, has some, or none."""
        if self.tagged.paragraph.is_quotation(*sentence):
            return "q"
        return "h" if any(number >= 0 for number in self._quoted[sentence[0] : sentence[1]]) else "n"


def _rare(text: str, lower: str) -> str:
    """Return a word that does not count as itself by its shape, and in small letters by its ending too."""
    shape = _shape(text)
    return f"x{lower[-3:]}" if shape == "x" and lower.isascii() else shape


def _shape(text: str) -> str:
    if text[0].isupper():
        return "XX" if len(text) > 1 and text.isupper() else "Xx"
    if text[0].isdigit():
        return "9"
    return "x" if text[0].isalpha() else text[:2]


@cache
def _kinds() -> dict[str, str]:
    """Return what the lexicon says of each word that it knows: a title, people, a time, a cue and its frames."""
    lists = (
        ("R", roles("heads", "m", "f")), ("P", roles("people")), ("B", roles("bodies")),
        ("D", words("documents")), ("T", time_words()),
        ("N", frozenset(noun_cues())),
    )  # fmt: skip
    found: dict[str, str] = {}
    for letter, listed in lists:
        for word in listed:
            found[word] = found.get(word, "") + letter
    for word, cue in verb_cues().items():
        frames = "".join(frame[0] for frame in _FRAMES if frame in cue.frames)
        found[word] = found.get(word, "") + f"v{cue.form[0]}{cue.act[0]}{frames}"
    return found


def _quotes(tagged: Tagged) -> list[str]:
    """Return of each token whether it begins, ends or is inside a quotation, or is outside, and how long that is."""
    found = ["O"] * len(tagged.tags)
    for quotation in tagged.paragraph.quotations:
        first, last = quotation.first, quotation.last
        size = "s" if last - first <= 3 else "m" if last - first <= 6 else "l"
        found[first : last + 1] = [f"I{size}"] * (last + 1 - first)
        found[last] = f"E{size}"
        found[first] = f"B{size}"
    return found


def _rule_tags(tagged: Tagged, drafts: Sequence[Draft]) -> list[str]:
    """Return which part of an attribution the rules take each token for, and whether it begins it."""
    found = ["o"] * len(tagged.tags)
    for draft in drafts:
        parts = [("k", piece) for paragraph, piece in draft.content if paragraph is tagged]
        if draft.tagged is tagged:
            parts += [(letter, part) for letter, part in (("s", draft.source), ("c", draft.cue)) if part]
        for letter, (first, end) in parts:
            found[first:end] = [f"{letter}i"] * (end - first)
            found[first] = f"{letter}b"
    return found
