"""Describe each token of a paragraph for the fitted tagger: its class, neighbours, quotation and nearest cues.

What the rules found is a feature too: the fitted part only has to learn where they err.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, pairwise, starmap
from typing import Generic, Literal, TypeVar

from ..tag import AUXILIARY, CONJUNCTION, RELATIVE, SUBORDINATOR, VERB, Tagged
from .atoms import Atoms
from .draft import Draft

_EDGE = "#"
_SHOWN_BEHIND = frozenset(("that", ",", ":", "to", "the", "a", "in", "on", "."))
_CLAUSE_MARKS = frozenset((SUBORDINATOR, RELATIVE, CONJUNCTION))
_VERBS = frozenset((VERB, AUXILIARY))
_COUNTED = _CLAUSE_MARKS | _VERBS
_WIDEST = 3
_FAR = 17
_DISTANCE = ["0", "1", "2", *["4"] * 2, *["8"] * 4, *["16"] * 8, "32"]
"""How far a cue is, in seven steps, by the number of tokens up to `_FAR`."""
_MOST_KEPT = 32_768
"""How much a table holds before it is begun anew: in ordinary text few ever are."""

Worth = TypeVar("Worth")


class _Table(dict[tuple[str, ...], tuple[Worth, ...]]):
    """What the features that rest on some atoms are worth to the tokens around them, the one farthest behind first."""

    def __init__(self, told: Callable[..., Iterable[list[str]]], worth: Callable[[list[str]], Worth]) -> None:
        super().__init__()
        self._told, self._worth = told, worth

    def __missing__(self, atoms: tuple[str, ...]) -> tuple[Worth, ...]:
        if len(self) >= _MOST_KEPT:
            self.clear()
        found = self[atoms] = tuple(map(self._worth, self._told(*atoms)))
        return found

    def columns(self, atoms: Iterable[tuple[str, ...]], size: int) -> list[tuple[Worth, ...]]:
        """Return for each place what `size` tokens have from it, of atoms that reach beyond them at both ends."""
        columns = zip(*map(self.__getitem__, atoms), strict=True)
        return [column[at : at + size] for at, column in enumerate(columns)]


class Describer(Generic[Worth]):
    """Describes paragraphs by features, of which it tells what they are worth: to a tagger their weights.

    Args:
        vocabulary: the words that count as themselves.
        worth: tells what several features of one token are worth together.
    """

    def __init__(self, vocabulary: Collection[str], worth: Callable[[list[str]], Worth]) -> None:
        self._vocabulary, self._worth = vocabulary, worth
        self._nothing = worth([])
        self._tokens = _Table(_of_token, worth)
        self._marks = _Table(_of_marks, worth)
        self._classes = _Table(_of_classes, worth)
        self._pairs = _Table(_of_pair, worth)
        self._states = _Table(_of_state, worth)
        self._cues = _Table(_of_cue, worth)
        self._away = {
            (side, rule): _Table(partial(_of_distance, side, rule), worth) for side in "lr" for rule in "ocks"
        }
        self._since = _Table(_of_counts, worth)

    def describe(self, tagged: Tagged, drafts: Sequence[Draft], before: str) -> list[tuple[Worth, ...]]:
        """Return for every token of a paragraph what its features are worth, some of them together.

        Args:
            tagged: the paragraph.
            drafts: what the rules found in it.
            before: how the paragraph before it ended, as `ending` tells it.
        """
        atoms = Atoms(tagged, drafts, self._vocabulary)
        around = self._around(atoms, tagged.paragraph.sentences)
        found: list[tuple[Worth, ...]] = []
        spoken = "N"
        for number, sentence in enumerate(tagged.paragraph.sentences):
            cues = [at for at in range(*sentence) if atoms.cue[at]]
            by_rule = [at for at in cues if atoms.rule[at][0] == "c"]
            state = f"S{atoms.quotation_in(sentence)}{min(len(by_rule), 2)}{spoken}{min(number, 2)}"
            inside = slice(*sentence)
            columns = (
                *(column[inside] for column in around),
                *self._within(atoms, inside, state + (before if number == 0 else "")),
                *self._to_cues(atoms, "l", _cues_before(sentence, cues), sentence[1]),
                *self._to_cues(atoms, "r", _cues_behind(sentence, cues), sentence[1]),
                self._since_cue(atoms, sentence, cues),
            )
            rows = list(zip(*columns, strict=True))
            rows[0] += (self._worth(["first"]),)
            found += rows
            spoken = "Y" if by_rule else "N"
        return found

    def _around(self, atoms: Atoms, sentences: Iterable[tuple[int, int]]) -> list[Sequence[Worth]]:
        """Return what tokens have from their neighbours in the paragraph; beyond its edges only words tell."""
        size = len(atoms.word)
        beyond = [(_EDGE, "", "", "")] * _WIDEST
        tokens = [*beyond, *zip(atoms.word, atoms.tag, atoms.kind, atoms.shape, strict=True), *beyond]
        rule, quote = ["", "", *atoms.rule, "", ""], ["", *atoms.quote, ""]
        edge = [""] * size
        for first, end in sentences:
            edge[first] += "<"
            edge[end - 1] += ">"
        rules = (rule[at:] for at in range(5))
        marks = zip(edge, quote, quote[1:], quote[2:], *rules, strict=False)
        return [*self._tokens.columns(tokens, size), *self._marks.columns(marks, size)]

    def _within(self, atoms: Atoms, inside: slice, state: str) -> list[Sequence[Worth]]:
        """Return what tokens have from a sentence: its state, each word with each neighbour, classes around it."""
        size, edge = inside.stop - inside.start, [_EDGE]
        word, tag = edge + atoms.word[inside] + edge, edge * 2 + atoms.tag[inside] + edge * 2
        kind = ["", *atoms.kind[inside], ""]
        states = {mark: self._states[state, mark][0] for mark in "OBIE"}
        return [
            [states[mark] for mark in atoms.mark[inside]],
            *self._pairs.columns(pairwise(word), size),
            *self._classes.columns(zip(kind, tag, tag[1:], tag[2:], strict=False), size),
        ]

    def _to_cues(
        self, atoms: Atoms, side: Literal["l", "r"], reaches: Iterable[tuple[int | None, range]], end: int
    ) -> tuple[list[Worth], list[Worth]]:
        """Return of the nearest cue on one side of each token: its word and the word behind it, and how far it is."""
        shown: list[Worth] = []
        away: list[Worth] = []
        for cue, reach in reaches:
            if cue is None:
                shown += self._cues[side, "-", ""] * len(reach)
                away += [self._nothing] * len(reach)
                continue
            behind = atoms.word[cue + 1] if cue + 1 < end else _EDGE
            if behind not in _SHOWN_BEHIND and cue + 1 < end:
                behind = atoms.tag[cue + 1]
            shown += self._cues[side, atoms.word[cue], behind] * len(reach)
            far = [*_DISTANCE[: len(reach)], *_DISTANCE[-1:] * (len(reach) - len(_DISTANCE))]
            if side == "r":
                far.reverse()
            inside = slice(reach.start, reach.stop)
            table = self._away[side, atoms.rule[cue][0]]
            keys = zip(far, atoms.tag[inside], atoms.mark[inside], strict=True)
            away += chain.from_iterable(map(table.__getitem__, keys))
        return shown, away

    def _since_cue(self, atoms: Atoms, sentence: tuple[int, int], cues: Sequence[int]) -> list[Worth]:
        """Return how many verbs, commas and clause words have passed since the last cue, each token itself included."""
        first, end = sentence
        found = [self._nothing] * ((cues[0] + 1 if cues else end) - first)
        for cue, last in zip(cues, [*cues[1:], end - 1], strict=True) if cues else ():
            verbs = commas = clauses = 0
            counts, inside = "000", slice(cue + 1, last + 1)
            for tag, word in zip(atoms.tag[inside], atoms.word[inside], strict=True):
                if tag in _COUNTED or word == ",":
                    verbs = min(verbs + (tag in _VERBS), 3)
                    commas = min(commas + (word == ","), 3)
                    clauses = min(clauses + (tag in _CLAUSE_MARKS), 2)
                    counts = f"{verbs}{commas}{clauses}"
                found += self._since[counts, tag]
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


def _cues_before(sentence: tuple[int, int], cues: Sequence[int]) -> Iterator[tuple[int | None, range]]:
    """Yield each cue with the tokens to which it is the nearest one before them, or which are the cue."""
    return zip([None, *cues], starmap(range, pairwise([sentence[0], *cues, sentence[1]])), strict=True)


def _cues_behind(sentence: tuple[int, int], cues: Sequence[int]) -> Iterator[tuple[int | None, range]]:
    """Yield each cue with the tokens to which it is the nearest one behind them, or which are the cue."""
    stops = [sentence[0], *(cue + 1 for cue in cues), sentence[1]]
    return zip([*cues, None], starmap(range, pairwise(stops)), strict=True)


def _of_token(word: str, tag: str, kind: str, shape: str) -> list[list[str]]:
    found = [
        [
            f"{letter}{at}={atom}"
            for letter, reach, atom in (("t", 3, tag), ("w", 2, word), ("c", 1, kind))
            if atom and abs(at) <= reach
        ]
        for at in range(-_WIDEST, _WIDEST + 1)
    ]
    if shape:
        found[_WIDEST] += [f"s={shape}", f"c0={kind}"]  # the class of the token itself counts twice
    return found


def _of_marks(edge: str, *atoms: str) -> list[list[str]]:
    quotes, rules = atoms[:3], atoms[3:]
    before = _EDGE if "<" in edge else rules[1]
    behind = _EDGE if ">" in edge else rules[3]
    found = [f"q{at}={quote}" for at, quote in enumerate(quotes, -1) if quote]
    found += [f"r{at}={rule}" for at, rule in enumerate(rules, -2) if rule]
    return [[*found, f"rr={before}{rules[2]}{behind}"]]


def _of_state(state: str, mark: str) -> list[list[str]]:
    return [[state, state + mark]]


def _of_pair(first: str, second: str) -> list[list[str]]:
    return [[f"wb={first}|{second}"], [f"wn={first}|{second}"]]


def _of_classes(kind: str, before: str, tag: str, behind: str) -> list[list[str]]:
    run = f"{before}{tag}{behind}"
    return [[f"t<={run}"], [f"tt={run}", f"ct={before}{kind}{behind}"], [f"t>={run}"]]


def _of_cue(side: str, word: str, behind: str) -> list[list[str]]:
    return [[f"{side}c={word}", *([f"{side}n={word}|{behind}"] if behind else [])]]


def _of_distance(side: str, rule: str, far: str, tag: str, mark: str) -> list[list[str]]:
    return [[f"{side}d={far}{tag}", f"{side}r={rule}{far}{mark}"]]


def _of_counts(counts: str, tag: str) -> list[list[str]]:
    return [[f"lv={counts}{tag}"]]
