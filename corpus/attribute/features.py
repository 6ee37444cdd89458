"""Describe each token of a paragraph for the fitted tagger: its class, neighbours, quotation and nearest cues.

Names never stand in a feature: a word with a capital letter counts by its shape alone, unless it is a common word at
the head of a sentence. What the rules found is a feature too: the fitted part only has to learn where they err.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise, product
from typing import Literal

from ..lexicon.vocabulary import noun_cues, roles, time_words, verb_cues, words
from ..tag import AUXILIARY, CONJUNCTION, NAME, RELATIVE, SUBORDINATOR, VERB, Tagged
from .draft import Draft

_EDGE = "#"
_FRAMES = ("clause", "that", "object", "person", "infinitive", "naming")
_SHOWN_BEHIND = frozenset(("that", ",", ":", "to", "the", "a", "in", "on", "."))
_CLAUSE_MARKS = frozenset((SUBORDINATOR, RELATIVE, CONJUNCTION))
_VERBS = frozenset((VERB, AUXILIARY))
_COUNTED = _CLAUSE_MARKS | _VERBS


class _Named(dict[str, bytes]):
    """The features `name + value`, each built once."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def __missing__(self, value: str) -> bytes:
        named = self[value] = (self._name + value).encode()
        return named


class _Around(dict[Sequence[str], tuple[bytes, ...]]):
    """The features `name + value`, each built once, of a string or a run of strings; of nothing there are empty ones.

    The names are those for the token farthest behind the value, and so on up to the one farthest before it.
    """

    def __init__(self, *names: str) -> None:
        super().__init__()
        self._names = names

    def __missing__(self, value: Sequence[str]) -> tuple[bytes, ...]:
        written = "".join(value)
        named = self[value] = tuple((name + written).encode() if written else b"" for name in self._names)
        return named

    def columns(self, values: Iterable[Sequence[str]], size: int) -> list[tuple[bytes, ...]]:
        """Return for each name what `size` tokens have by it, of values that reach beyond them at both ends."""
        columns = zip(*map(self.__getitem__, values), strict=True)
        return [column[at : at + size] for at, column in enumerate(columns)]


_WORD = _Around(*(f"w{offset}=" for offset in range(-2, 3)))
_TAG = _Around(*(f"t{offset}=" for offset in range(-3, 4)))
_RULE = _Around(*(f"r{offset}=" for offset in range(-2, 3)))
_CLASS = _Around(*(f"c{offset}=" for offset in range(-1, 2)))
_QUOTE = _Around(*(f"q{offset}=" for offset in range(-1, 2)))
_WIDEST = 3
_FORM = _Named("s=")
_TAG_RUN = _Around("t<=", "tt=", "t>=")
_RULE_RUN = _Around("rr=")
_FAR = 17
_DISTANCE = ["0", "1", "2", *["4"] * 2, *["8"] * 4, *["16"] * 8, "32"]
"""How far a cue is, in seven steps, by the number of tokens up to `_FAR`."""
_AWAY = {side: [_Named(f"{side}d={far}") for far in _DISTANCE] for side in "lr"}
_RULED = {f"{side}{rule}": [_Named(f"{side}r={rule}{far}") for far in _DISTANCE] for side in "lr" for rule in "ocks"}
_SINCE = {counts: _Named("lv={}{}{}".format(*counts)) for counts in product(range(4), range(4), range(3))}
"""By how many verbs, commas and clause words have passed since a cue."""


def describe(tagged: Tagged, drafts: Sequence[Draft], vocabulary: Collection[str], before: str) -> list[list[bytes]]:
    """Return the features of every token of a paragraph, in UTF-8 as the tagger takes them.

    Args:
        tagged: the paragraph.
        drafts: what the rules found in it.
        vocabulary: the words that count as themselves.
        before: how the paragraph before it ended, as `ending` tells it.
    """
    atoms = _Atoms(tagged, drafts, vocabulary)
    found: list[list[bytes]] = []
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
        self.around = _around(self)

    def quotation_in(self, sentence: tuple[int, int]) -> str:
        """Tell whether a sentence is all quotation, has some, or none."""
        if self.tagged.paragraph.is_quotation(*sentence):
            return "q"
        return "h" if any(number >= 0 for number in self._quoted[sentence[0] : sentence[1]]) else "n"


def _sentence(atoms: _Atoms, sentence: tuple[int, int], cues: list[int], state: str) -> list[list[bytes]]:
    inside = slice(*sentence)
    states = {mark: (state.encode(), (state + mark).encode()) for mark in "OBIE"}
    columns = zip(
        atoms.around[inside],
        atoms.mark[inside],
        _pairs(atoms, sentence),
        _before(atoms, sentence, cues),
        _behind(atoms, sentence, cues),
        _since(atoms, sentence, cues),
        strict=True,
    )
    found = [
        [*around, *states[mark], *pairs, *before, *behind, *since]
        for around, mark, pairs, before, behind, since in columns
    ]
    found[0].append(b"first")
    return found


def _around(atoms: _Atoms) -> list[tuple[bytes, ...]]:
    """Return for each token the words, classes, marks and rules of its neighbours; beyond the edges only words tell."""
    size = len(atoms.word)
    edge, none = [_EDGE] * 2, [""]
    kinds = _CLASS.columns(none + atoms.kind + none, size)
    columns = (
        *_WORD.columns(edge + atoms.word + edge, size),
        *_TAG.columns(none * 3 + atoms.tag + none * 3, size),
        *_RULE.columns(none * 2 + atoms.rule + none * 2, size),
        *kinds,
        *_QUOTE.columns(none + atoms.quote + none, size),
        [_FORM[shape] for shape in atoms.shape],
        kinds[1],  # the class of the token itself counts twice
    )
    found = list(zip(*columns, strict=True))
    for at in {*range(min(_WIDEST, size)), *range(max(0, size - _WIDEST), size)}:
        found[at] = tuple(filter(None, found[at]))
    return found


def _pairs(atoms: _Atoms, sentence: tuple[int, int]) -> Iterator[tuple[bytes, ...]]:
    """Yield each word of a sentence with each neighbour, and the runs of three classes and rules around it."""
    inside, size = slice(*sentence), sentence[1] - sentence[0]
    edge = [_EDGE]
    word, rule = edge + atoms.word[inside] + edge, edge + atoms.rule[inside] + edge
    tag = edge * 2 + atoms.tag[inside] + edge * 2
    runs_before, runs, runs_behind = _TAG_RUN.columns(zip(tag, tag[1:], tag[2:], strict=False), size)
    rule_runs = _RULE_RUN.columns(zip(rule, rule[1:], rule[2:], strict=False), size)
    pairs = [f"{first}|{second}".encode() for first, second in pairwise(word)]
    before, behind = [b"wb=" + pair for pair in pairs[:-1]], [b"wn=" + pair for pair in pairs[1:]]
    kinds = zip(tag[1:], atoms.kind[inside], tag[3:], strict=False)
    own = [f"ct={before}{kind}{behind}".encode() for before, kind, behind in kinds]
    return zip(before, behind, runs, runs_before, runs_behind, *rule_runs, own, strict=True)


def _before(atoms: _Atoms, sentence: tuple[int, int], cues: list[int]) -> list[tuple[bytes, ...]]:
    """Return what each token of a sentence is to the nearest cue before it, or to the cue that it is."""
    first, end = sentence
    found: list[tuple[bytes, ...]] = [(b"lc=-",)] * ((cues[0] if cues else end) - first)
    for cue, stop in zip(cues, [*cues[1:], end], strict=True) if cues else ():
        found += _to_cue(atoms, "l", cue, range(cue, stop), end)
    return found


def _behind(atoms: _Atoms, sentence: tuple[int, int], cues: list[int]) -> list[tuple[bytes, ...]]:
    """Return what each token of a sentence is to the nearest cue behind it, or to the cue that it is."""
    first, end = sentence
    found: list[tuple[bytes, ...]] = []
    for cue in cues:
        found += _to_cue(atoms, "r", cue, range(first + len(found), cue + 1), end)
    return found + [(b"rc=-",)] * (end - first - len(found))


def _to_cue(atoms: _Atoms, side: Literal["l", "r"], cue: int, reach: range, end: int) -> list[tuple[bytes, ...]]:
    """Return of each token in reach the cue on one side: its word, the word behind it, and how far it is."""
    word = atoms.word[cue]
    behind = atoms.word[cue + 1] if cue + 1 < end else _EDGE
    if behind not in _SHOWN_BEHIND and cue + 1 < end:
        behind = atoms.tag[cue + 1]
    shown, next_shown = f"{side}c={word}".encode(), f"{side}n={word}|{behind}".encode()
    away = [*range(min(len(reach), _FAR)), *[_FAR] * (len(reach) - _FAR)]
    if side == "r":
        away.reverse()
    inside, distances, ruled = slice(reach.start, reach.stop), _AWAY[side], _RULED[side + atoms.rule[cue][0]]
    return [
        (shown, next_shown, distances[far][tag], ruled[far][mark])
        for far, tag, mark in zip(away, atoms.tag[inside], atoms.mark[inside], strict=True)
    ]


def _since(atoms: _Atoms, sentence: tuple[int, int], cues: list[int]) -> list[tuple[bytes, ...]]:
    """Return for each token how many verbs, commas and clause words have passed since the last cue, itself included."""
    first, end = sentence
    found: list[tuple[bytes, ...]] = [()] * ((cues[0] + 1 if cues else end) - first)
    for cue, last in zip(cues, [*cues[1:], end - 1], strict=True) if cues else ():
        verbs = commas = clauses = 0
        named, inside = _SINCE[0, 0, 0], slice(cue + 1, last + 1)
        for tag, word in zip(atoms.tag[inside], atoms.word[inside], strict=True):
            if tag in _COUNTED or word == ",":
                verbs = min(verbs + (tag in _VERBS), 3)
                commas = min(commas + (word == ","), 3)
                clauses = min(clauses + (tag in _CLAUSE_MARKS), 2)
                named = _SINCE[verbs, commas, clauses]
            found.append((named[tag],))
    return found


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
