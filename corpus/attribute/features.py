"""Describe each token of a paragraph for the fitted tagger: its class, neighbours, quotation and nearest cues.

Names never stand in a feature: a word with a capital letter counts by its shape alone, unless it is a common word at
the head of a sentence. What the rules found is a feature too: the fitted part only has to learn where they err.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from functools import cache

from ..lexicon.vocabulary import noun_cues, roles, time_words, verb_cues, words
from ..tag import AUXILIARY, CONJUNCTION, NAME, RELATIVE, SUBORDINATOR, VERB, Tagged
from .draft import Draft

_EDGE = "#"
_FRAMES = ("clause", "that", "object", "person", "infinitive", "naming")
_SHOWN_BEHIND = frozenset(("that", ",", ":", "to", "the", "a", "in", "on", "."))
_CLAUSE_MARKS = frozenset((SUBORDINATOR, RELATIVE, CONJUNCTION))


class _Named(dict[str, str]):
    """The strings `prefix + value`, each built once."""

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self._prefix = prefix

    def __missing__(self, value: str) -> str:
        named = self[value] = self._prefix + value
        return named


_WORD = {offset: _Named(f"w{offset}=") for offset in range(-2, 3)}
_TAG = {offset: _Named(f"t{offset}=") for offset in range(-3, 4)}
_RULE = {offset: _Named(f"r{offset}=") for offset in range(-2, 3)}
_CLASS = {offset: _Named(f"c{offset}=") for offset in range(-1, 2)}
_QUOTE = {offset: _Named(f"q{offset}=") for offset in range(-1, 2)}
_WIDEST = max(_TAG)
_FORM = _Named("s=")
_FAR = 17
_DISTANCE = ["0", "1", "2", *["4"] * 2, *["8"] * 4, *["16"] * 8, "32"]
"""How far a cue is, in seven steps, by the number of tokens up to `_FAR`."""


def describe(tagged: Tagged, drafts: Sequence[Draft], vocabulary: Collection[str], before: str) -> list[list[str]]:
    """Return the features of every token of a paragraph.

    Args:
        tagged: the paragraph.
        drafts: what the rules found in it.
        vocabulary: the words that count as themselves.
        before: how the paragraph before it ended, as `ending` tells it.
    """
    atoms = _Atoms(tagged, drafts, vocabulary)
    found: list[list[str]] = []
    spoken = "N"
    for number, sentence in enumerate(tagged.paragraph.sentences):
        cues = [at for at in range(*sentence) if atoms.cue[at]]
        by_rule = [at for at in cues if atoms.rule[at][0] == "c"]
        state = f"S{atoms.quotation_in(sentence)}{min(len(by_rule), 2)}{spoken}{min(number, 2)}"
        found += _sentence(atoms, sentence, cues, state + (before if number == 0 else ""))
        spoken = "Y" if by_rule else "N"
    return found


def ending(tagged: Tagged | None) -> str:
    """Tell how a paragraph ends, for the one behind it: with a colon, an open quotation, a closed one, or otherwise."""
    if tagged is None:
        return "-"
    quotations = tagged.paragraph.quotations
    if tagged.text(len(tagged.tags) - 1) == ":":
        return ":"
    if quotations and quotations[-1].continued:
        return "o"
    return "q" if tagged.paragraph.quoted[-1] >= 0 else "."


class _Atoms:
    """What is told of each token by itself, in parallel lists."""

    def __init__(self, tagged: Tagged, drafts: Sequence[Draft], vocabulary: Collection[str]) -> None:
        self.tagged, self.tag = tagged, tagged.tags
        tokens, self._quoted = tagged.paragraph.tokens, tagged.paragraph.quoted
        self.word = [
            _shape(token.text) if tag == NAME and token.text.isupper() else _word(token.text, token.lower, vocabulary)
            for token, tag in zip(tokens, tagged.tags, strict=True)
        ]
        self.kind = [_kind(token.lower) for token in tokens]
        self.shape = [token.lower[-3:] if token.text[0].islower() else _shape(token.text) for token in tokens]
        self.rule = _rule_tags(tagged, drafts)
        self.quote = [self._quote(at) for at in range(len(tokens))]
        self.cue = [
            self._quoted[at] < 0
            and (token.lower in verb_cues() or token.lower == "according" or self.rule[at][0] == "c")
            for at, token in enumerate(tokens)
        ]
        self.around = _around(self)

    def _quote(self, at: int) -> str:
        if self._quoted[at] < 0:
            return "O"
        quotation = self.tagged.paragraph.quotations[self._quoted[at]]
        length = quotation.last - quotation.first
        size = "s" if length <= 3 else "m" if length <= 6 else "l"
        return ("B" if at == quotation.first else "E" if at == quotation.last else "I") + size

    def quotation_in(self, sentence: tuple[int, int]) -> str:
        """Tell whether a sentence is all quotation, has some, or none."""
        if self.tagged.paragraph.is_quotation(*sentence):
            return "q"
        return "h" if any(number >= 0 for number in self._quoted[sentence[0] : sentence[1]]) else "n"


def _sentence(atoms: _Atoms, sentence: tuple[int, int], cues: list[int], state: str) -> list[list[str]]:
    first, end = sentence
    found = []
    since = _Since()
    marked = set(cues)
    shown = _shown(atoms, cues, end)
    pairs = _pairs(atoms, sentence)
    for at in range(first, end):
        features = [*_own(atoms, at, state), *atoms.around[at], *pairs[at - first], *_cues(atoms, at, cues, shown)]
        if at == first:
            features.append("first")
        since.step(atoms, at)
        if since.begun:
            features.append(f"lv={since.told()}{atoms.tag[at]}")
        if at in marked:
            since = _Since(begun=True)
        found.append(features)
    return found


class _Since:
    """How many verbs, commas and clause words have passed since the last cue."""

    def __init__(self, *, begun: bool = False) -> None:
        self.begun = begun
        self.verbs = self.commas = self.clauses = 0

    def step(self, atoms: _Atoms, at: int) -> None:
        """Take the next token in."""
        self.verbs += atoms.tag[at] in (VERB, AUXILIARY)
        self.commas += atoms.word[at] == ","
        self.clauses += atoms.tag[at] in _CLAUSE_MARKS

    def told(self) -> str:
        """Return the three counts as text."""
        return f"{min(self.verbs, 3)}{min(self.commas, 3)}{min(self.clauses, 2)}"


def _own(atoms: _Atoms, at: int, state: str) -> list[str]:
    quote = atoms.quote[at]
    return [_FORM[atoms.shape[at]], _CLASS[0][atoms.kind[at]], state, state + quote[0]]


def _around(atoms: _Atoms) -> list[list[str]]:
    """Return for each token the words, classes, marks and rules of its neighbours; beyond the edges only words tell."""
    columns = []
    for values, names in (
        (atoms.word, _WORD), (atoms.tag, _TAG), (atoms.rule, _RULE), (atoms.kind, _CLASS), (atoms.quote, _QUOTE),
    ):  # fmt: skip
        for offset, named in names.items():
            column = list(map(named.__getitem__, values))
            beyond = [named[_EDGE] if values is atoms.word else ""] * min(abs(offset), len(column))
            columns.append(column[offset:] + beyond if offset > 0 else beyond + column[: max(0, len(column) + offset)])
    inside = range(_WIDEST, len(atoms.word) - _WIDEST)
    return [
        list(row) if at in inside else [feature for feature in row if feature]
        for at, row in enumerate(zip(*columns, strict=True))
    ]


def _pairs(atoms: _Atoms, sentence: tuple[int, int]) -> list[list[str]]:
    """Return each word of a sentence with each neighbour, and the runs of three classes around it."""
    inside = slice(*sentence)
    edge = [_EDGE]
    word, rule = edge + atoms.word[inside] + edge, edge + atoms.rule[inside] + edge
    tag = edge * 2 + atoms.tag[inside] + edge * 2
    runs = zip(
        word, word[1:], word[2:], tag, tag[1:], tag[2:], tag[3:], tag[4:], rule, rule[1:], rule[2:], atoms.kind[inside],
        strict=False,
    )  # fmt: skip
    return [
        [
            f"wb={word_before}|{word}",
            f"wn={word}|{word_behind}",
            f"tt={before}{tag}{behind}",
            f"t<={second_before}{before}{tag}",
            f"t>={tag}{behind}{second_behind}",
            f"rr={rule_before}{rule}{rule_behind}",
            f"ct={before}{kind}{behind}",
        ]
        for (
            word_before, word, word_behind,
            second_before, before, tag, behind, second_behind,
            rule_before, rule, rule_behind,
            kind,
        ) in runs
    ]  # fmt: skip


def _cues(atoms: _Atoms, at: int, cues: list[int], shown: dict[tuple[int, str], tuple[str, str]]) -> list[str]:
    """Return the nearest cue on either side: its word, the word behind it, and how far it is."""
    found = []
    left, right = bisect_right(cues, at) - 1, bisect_left(cues, at)
    for side, position in (("l", left), ("r", right)):
        if not 0 <= position < len(cues):
            found.append(f"{side}c=-")
            continue
        cue = cues[position]
        far = _DISTANCE[min(abs(at - cue), _FAR)]
        found += shown[cue, side]
        found.append(f"{side}d={far}{atoms.tag[at]}")
        found.append(f"{side}r={atoms.rule[cue][0]}{far}{atoms.quote[at][0]}")
    return found


def _shown(atoms: _Atoms, cues: list[int], end: int) -> dict[tuple[int, str], tuple[str, str]]:
    """Return what each cue of a sentence is for the tokens on its right and left: its word, with the one behind it."""
    found = {}
    for cue in cues:
        word = atoms.word[cue]
        behind = atoms.word[cue + 1] if cue + 1 < end else _EDGE
        if behind not in _SHOWN_BEHIND and cue + 1 < end:
            behind = atoms.tag[cue + 1]
        for side in ("l", "r"):
            found[cue, side] = (f"{side}c={word}", f"{side}n={word}|{behind}")
    return found


def _word(text: str, lower: str, vocabulary: Collection[str]) -> str:
    """Return a word of the vocabulary as itself, and any other by its shape and ending."""
    if lower in vocabulary:
        return lower
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


def _kind(lower: str) -> str:
    return _kinds().get(lower, "-")


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
