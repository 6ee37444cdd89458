"""Statement to entry: what of a statement can be found, the same in every engine."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ..corpus.lexicon import Roster, roster
from ..corpus.lexicon.namekey import name_key
from ..corpus.lexicon.stances import labels
from ..corpus.model import Polarity, Speaker, Stance, Statement
from ..corpus.serialise import Findable
from .authority import official_of, spelling
from .choices import POLARITIES, FacetField
from .keys import document_key, joined, name_keys, value_key, value_keys
from .query import Name
from .stem import lined
from .words import name_words, words

_POLARITY_NAMES = {polarity: name for name, polarity in POLARITIES.items()}
_NO_MIDDLE = "."
_KEPT = 1 << 12  # speakers, stances and so on of which what they are found by is kept

Words = tuple[str, ...]


class Entry(NamedTuple):
    """What of a statement can be found.

    Attributes:
        id: the statement's.
        document: its document's id.
        keys: its whole values and the words of its names, each as one term (see `keys`).
        text: the words that were said, parted by blanks.
        stems: the stem of each of them, likewise.
        title: the words of the document's title.
        speakers: the words of each way in which a speaker is named.
        facets: for each field, the values that are counted, `joined`. Those of `speaker` are the terms of the
            `Spelling` of each speaker, in order, an empty one for whoever has no name: they are counted by headings.
        polarity: that of the stance.
        scale: the CAMEO value of the stance.
        start: the first day on which it may have been said, as an ordinal, or None.
        until: the last one; None where `start` is.
    """

    id: str
    document: str
    keys: list[str]
    text: str
    stems: str
    title: Words
    speakers: tuple[Words, ...]
    facets: dict[FacetField, str]
    polarity: Polarity
    scale: float
    start: int | None
    until: int | None


def entries(statements: Iterable[Statement | Findable]) -> Iterator[Entry]:
    """Yield what of each statement can be found. What many have in common is worked out once for all of them."""
    found = _finder(roster())
    for statement in statements:
        yield _entry(statement, found(statement.speakers))


def entry(statement: Statement | Findable) -> Entry:
    """Return what of `statement` can be found."""
    return next(entries([statement]))


def _entry(statement: Statement | Findable, speakers: "_Speakers") -> Entry:
    document, said, stance = statement.document, statement.said, statement.stance
    acts, target, stance_keys = _stance(stance)
    outlet, document_keys = _document(document.id, document.kind, document.outlet)
    cue_keys = _cue(f"{statement.cue.lemma} {statement.cue.text}")
    own_keys = value_key("form", statement.form), value_key("id", statement.id)
    start, until = said.start or said.until, said.until or said.start
    text, stems = lined(statement.text)
    return Entry(
        id=statement.id,
        document=document.id,
        keys=[*document_keys, *speakers.keys, *stance_keys, *cue_keys, *own_keys],
        text=text,
        stems=stems,
        title=_words(document.title or ""),
        speakers=speakers.names,
        facets={
            "speaker": speakers.spellings,
            "country": speakers.countries,
            "stance": acts,
            "target": target,
            "form": _form(statement.form),
            "outlet": outlet,
        },
        polarity=stance.polarity,
        scale=stance.scale,
        start=start.toordinal() if start else None,
        until=until.toordinal() if until else None,
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


@lru_cache(1 << 12)
def _words(text: str) -> Words:
    return tuple(words(text))


class _Speakers(NamedTuple):
    """What the speakers of a statement are found by: what `Entry` has of them."""

    names: tuple[Words, ...]
    spellings: str
    countries: str
    keys: Words


@lru_cache(1)
def _finder(_: Roster) -> Callable[[tuple[Speaker, ...]], _Speakers]:
    """Return what works out what speakers are found by, once for the same ones as long as the roster stays."""
    named = lru_cache(_KEPT)(_named)

    def found(speakers: tuple[Speaker, ...]) -> _Speakers:
        each = [named(speaker) for speaker in speakers]
        spellings = tuple(spelling for _, _, spelling in each)
        countries = _distinct(speaker.country for speaker in speakers)
        keys = (
            *name_keys("speaker", (known for _, known, _ in each)),
            *name_keys("role", (name_words(speaker.role or "") for speaker in speakers)),
            *name_keys("org", (name_words(speaker.organisation or "") for speaker in speakers)),
            *value_keys("country", countries),
            *value_keys("spelling", filter(None, spellings)),
        )
        names = tuple(name for names, _, _ in each for name in names)
        return _Speakers(names, joined(spellings), joined(countries), keys)

    return lru_cache(_KEPT)(found)


def _named(speaker: Speaker) -> tuple[list[Words], Words, str]:
    """Return the words of each name of a speaker, those in any spelling, and the term of the spelling."""
    spelled = spelling(speaker)
    names = [_words(name) for name in _distinct((speaker.name, _as_spelled(speaker)))]
    return names, _speaker_words(speaker), spelled.term if spelled else ""


def _as_spelled(speaker: Speaker) -> str:
    """Return the name as the document spells it: without the title, the country and all else beside a person's name."""
    if not speaker.name or speaker.kind != "person":
        return speaker.written
    known = set(name_key(speaker.name).words)
    return " ".join(word for word in speaker.written.split() if known.intersection(name_key(word).words))


def _speaker_words(speaker: Speaker) -> Words:
    """Return the words by which a speaker is found: of the name as it is and as written, and of the lexicon's variants.

    With each stand the words of its key, and the middle initials before a dot, or the dot alone where there are none.
    """
    official = official_of(speaker) if speaker.kind == "person" else None
    names = _distinct((speaker.name, _as_spelled(speaker), *((official.name, *official.variants) if official else ())))
    keys = [name_key(name) for name in names]
    middles = _distinct(key.middle for key in keys) or ("",)
    words = (word for name, key in zip(names, keys, strict=True) for word in (*name_words(name), *key.words))
    return _distinct([*words, *(middle + _NO_MIDDLE for middle in middles)])


@lru_cache(_KEPT)
def _stance(stance: Stance) -> tuple[str, str, Words]:
    """Return the labels of a stance, its target, and the keys: of polarities too, but of `neutral` only alone."""
    acts, target = _distinct((stance.label, *stance.also)), _value(stance.target)
    others = (labels()[label].polarity for label in stance.also if label in labels())
    decided = {stance.polarity, *others} - {0} or {0}
    polarities = (_POLARITY_NAMES[polarity] for polarity in sorted(decided))
    about = (*name_keys("target", [name_words(stance.target or "")]), *value_keys("target", target))
    return joined(acts), joined(target), (*about, *value_keys("stance", (*acts, *polarities)))


@lru_cache(_KEPT)
def _document(identity: str, kind: str, outlet: str | None) -> tuple[str, Words]:
    """Return the outlet of a document, and the keys."""
    shown = _value(outlet)
    names = name_keys("outlet", [name_words(outlet or "")])
    return joined(shown), (document_key(identity), value_key("kind", kind), *names, *value_keys("outlet", shown))


@lru_cache
def _form(form: str) -> str:
    return joined((form,))


@lru_cache(_KEPT)
def _cue(cue: str) -> list[str]:
    return name_keys("cue", [name_words(cue)])


def _value(name: str | None) -> Words:
    return (" ".join(name.split()),) if name else ()


def _distinct(values: Iterable[str | None]) -> Words:
    return tuple(value for value in dict.fromkeys(values) if value)
