"""Statement to entry: what of a statement can be found, the same in every engine."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ..corpus.lexicon import Roster, roster
from ..corpus.lexicon.namekey import name_key
from ..corpus.lexicon.stances import labels
from ..corpus.model import Polarity, Speaker, Stance, Statement
from .authority import official_of, spelling
from .choices import POLARITIES, FacetField
from .query import ExactField, Name, NameField
from .words import name_words, words

_POLARITY_NAMES = {polarity: name for name, polarity in POLARITIES.items()}
_NO_MIDDLE = "."
_SPEAKERS = 1 << 12  # of whom what they are found by is kept
_words, _name_words = lru_cache(words), lru_cache(1 << 12)(name_words)  # of what many statements have in common


@dataclass(frozen=True, slots=True)
class Entry:
    """What of a statement can be found.

    Attributes:
        id: the statement's.
        document: its document's id.
        text: the words that were said.
        title: the words of the document's title.
        speakers: the words of each way in which a speaker is named.
        names: for each field, the words of each name. All the words of a query must be in one of them.
        exact: for each field, its values.
        facets: for each field, the values that are counted. Those of `speaker` are the terms of the `Spelling` of each
            speaker, in order, with an empty one for whoever has no name: they are counted by their headings.
        polarity: that of the stance.
        scale: the CAMEO value of the stance.
        start: the first day on which it may have been said, as an ordinal, or None.
        until: the last one; None where `start` is.
    """

    id: str
    document: str
    text: list[str]
    title: list[str]
    speakers: list[list[str]]
    names: dict[NameField, list[list[str]]]
    exact: dict[ExactField, list[str]]
    facets: dict[FacetField, list[str]]
    polarity: Polarity
    scale: float
    start: int | None
    until: int | None


def entries(statements: Iterable[Statement]) -> Iterator[Entry]:
    """Yield what of each statement can be found. What a speaker is found by is worked out once for all of them."""
    found = _finder(roster())
    for statement in statements:
        yield _entry(statement, [found(speaker) for speaker in statement.speakers])


def entry(statement: Statement) -> Entry:
    """Return what of `statement` can be found."""
    return next(entries([statement]))


def _entry(statement: Statement, speakers: Sequence["_Found"]) -> Entry:
    stance, document = statement.stance, statement.document
    acts = _distinct((stance.label, *stance.also))
    countries = _distinct(speaker.country for speaker in statement.speakers)
    targets, outlets = ([" ".join(value.split())] if value else [] for value in (stance.target, document.outlet))
    return Entry(
        id=statement.id,
        document=document.id,
        text=words(statement.text),
        title=_words(document.title or ""),
        speakers=[name for speaker in speakers for name in speaker.names],
        names={
            "speaker": [speaker.words for speaker in speakers],
            "role": [_name_words(speaker.role or "") for speaker in statement.speakers],
            "org": [_name_words(speaker.organisation or "") for speaker in statement.speakers],
            "target": [_name_words(target) for target in targets],
            "cue": [_name_words(f"{statement.cue.lemma} {statement.cue.text}")],
            "outlet": [_name_words(document.outlet or "")],
        },
        exact={
            "country": countries,
            "target": targets,
            "stance": [*acts, *_polarities(stance)],
            "form": [statement.form],
            "kind": [document.kind],
            "id": [statement.id],
        },
        facets={
            "speaker": [speaker.spelling for speaker in speakers],
            "country": countries,
            "stance": acts,
            "target": targets,
            "form": [statement.form],
            "outlet": outlets,
        },
        polarity=stance.polarity,
        scale=stance.scale,
        start=_ordinal(statement.said.start or statement.said.until),
        until=_ordinal(statement.said.until or statement.said.start),
    )


def asked_words(query: Name) -> list[list[str]]:
    """Return the ways in which the words of a name may be there: as they are, and for a speaker in any spelling.

    A middle initial does not count where a name is written without one.
    """
    ways = [query.text.split()]
    if query.field == "speaker":
        key = name_key(query.text)
        marks = [[key.middle + _NO_MIDDLE], [_NO_MIDDLE]] if key.middle else [[]]
        ways += [[*key.words, *mark] for mark in marks]
    return ways


class _Found(NamedTuple):
    """What a speaker is found by: the words of each name, all words in any spelling, and the term of the spelling."""

    names: list[list[str]]
    words: list[str]
    spelling: str


@lru_cache(1)
def _finder(_: Roster) -> Callable[[Speaker], _Found]:
    """Return what works out what a speaker is found by, once for each as long as the roster stays."""
    return lru_cache(_SPEAKERS)(_found)


def _found(speaker: Speaker) -> _Found:
    spelled = spelling(speaker)
    names = [words(name) for name in _distinct((speaker.name, _as_spelled(speaker)))]
    return _Found(names, _speaker_words(speaker), spelled.term if spelled else "")


def _as_spelled(speaker: Speaker) -> str:
    """Return the name as the document spells it: without the title, the country and all else beside a person's name."""
    if not speaker.name or speaker.kind != "person":
        return speaker.written
    known = set(name_key(speaker.name).words)
    return " ".join(word for word in speaker.written.split() if known.intersection(name_key(word).words))


def _speaker_words(speaker: Speaker) -> list[str]:
    """Return the words by which a speaker is found: of the name as it is and as written, and of the lexicon's variants.

    With each stand the words of its key, and the middle initials before a dot, or the dot alone where there are none.
    """
    official = official_of(speaker) if speaker.kind == "person" else None
    names = _distinct((speaker.name, _as_spelled(speaker), *((official.name, *official.variants) if official else ())))
    keys = [name_key(name) for name in names]
    middles = _distinct(key.middle for key in keys) or [""]
    words = (word for name, key in zip(names, keys, strict=True) for word in (*name_words(name), *key.words))
    return _distinct([*words, *(middle + _NO_MIDDLE for middle in middles)])


def _polarities(stance: Stance) -> list[str]:
    """Return the names of the polarities by which a stance is found: `neutral` only where nothing else is in it."""
    others = (labels()[label].polarity for label in stance.also if label in labels())
    decided = {stance.polarity, *others} - {0} or {0}
    return [_POLARITY_NAMES[polarity] for polarity in sorted(decided)]


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day else None


def _distinct(values: Iterable[str | None]) -> list[str]:
    return [value for value in dict.fromkeys(values) if value]
