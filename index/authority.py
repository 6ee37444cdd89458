"""One heading for one speaker: whom the statements of several documents name, and by which name to list them.

A statement keeps the name that its document gives. What an index keeps of it is a *spelling*: the name with all that
it is compared by. Spellings of one key are one speaker's, unless what is known of them differs: two countries, or two
middle initials. Whatever is not known of a spelling parts it from nobody where there is one to join, and from
everybody where there are several. A surname alone may be anybody's of that name: it gets a heading of its own, marked.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ..corpus.lexicon import UNIONS, Official, institutions, roster
from ..corpus.lexicon.entries import key_of
from ..corpus.lexicon.namekey import name_key
from ..corpus.model import Speaker

_BETWEEN = "\x1e"
_LONGEST = 200  # characters of a name that are kept: more is none, and an engine's key has its limit
_FEW = 100  # speakers up to whom each is looked up rather than all of them read
_WHOLE, _PART, _BODY = "person", "part", "body"
ALONE = "one name only"
NOWHERE = "country unknown"


class Heading(NamedTuple):
    """A name to list a speaker by, and what tells it from others of the name: a country's code, or a remark."""

    name: str
    note: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Spelling:
    """How a statement names its speaker.

    Attributes:
        kind: a person's whole name, a part of one, or the name of a body.
        key: what the spellings of one name have in common.
        middle: the middle initials, or nothing.
        country: the code, or nothing. Who speaks for a union has a country besides, which is not known then.
        name: as written; that of the lexicon where it knows the speaker.
    """

    kind: str
    key: str
    middle: str
    country: str
    name: str

    @property
    def term(self) -> str:
        """The spelling as one string, which begins with `prefix`."""
        return _BETWEEN.join((self.kind, self.key, self.middle, self.country, self.name))

    @property
    def prefix(self) -> str:
        """What the terms of all spellings of the name begin with."""
        return _BETWEEN.join((self.kind, self.key, ""))

    @classmethod
    def of(cls, term: str) -> "Spelling":
        """Return the spelling that `term` stands for."""
        return cls(*term.split(_BETWEEN))


def spelling(speaker: Speaker) -> Spelling | None:
    """Return how a speaker is named, or None where nobody is. Looks speakers up among the `roster` of the moment."""
    name = " ".join(speaker.name.split())[:_LONGEST]
    if speaker.kind == "unnamed" or not key_of(name):
        return None
    country = "" if speaker.country is None or speaker.country in UNIONS else speaker.country
    if speaker.kind != "person":
        from ..corpus.identify.office import is_national  # much to load, and only who writes the index asks for it

        known = institutions().get(key_of(name))
        if known is None and country and speaker.organisation and is_national(None, speaker.organisation):
            return Spelling(_BODY, key_of(f"{speaker.organisation} {country}"), "", country, name)
        return Spelling(_BODY, key_of(known.name if known else name), "", country, known.short if known else name)
    if official := official_of(speaker):
        own = name_key(official.name)
        return Spelling(_WHOLE, str(own), _middles(official)[:1][0], _home(official), official.name)
    key = name_key(name)
    if not key.full:
        return Spelling(_PART, str(key) or key_of(name), "", "", name)
    return Spelling(_WHOLE, str(key), key.middle, country, name)


def official_of(speaker: Speaker) -> Official | None:
    """Return the official whose name a person has, in any spelling, if nothing known speaks against it."""
    key = name_key(speaker.name)
    fitting = [
        official
        for official in roster().by_key.get(str(key), ())
        if (key.full or official.name == speaker.name)
        and (not key.middle or key.middle in _middles(official) or _middles(official) == [""])
        and (speaker.country in (None, *UNIONS, *_countries(official)) or not _countries(official))
    ]
    return fitting[0] if len(fitting) == 1 else None


def headings(spellings: Mapping[Spelling, int]) -> Mapping[Spelling, Heading]:
    """Return the heading for each spelling, from how often each occurs: every spelling of a key must be there.

    A heading has the name that occurs most often, of two as frequent the first in the alphabet, not one in capitals.
    """
    by_key: dict[str, list[Spelling]] = {}
    for one in spellings:
        by_key.setdefault(one.prefix, []).append(one)
    found: dict[Spelling, Heading] = {}
    for alike in by_key.values():
        for same, country in _parted(alike):
            names = Counter[str]()
            for one in same:
                names[one.name] += spellings[one]
            name = min(names, key=lambda name: (-names[name], name.isupper(), name))
            note = ALONE if same[0].kind == _PART else country
            found |= dict.fromkeys(same, Heading(name, note))
    return found


class Headings:
    """The headings of the speakers in an index, by the terms of their spellings."""

    def __init__(self, known: Callable[[str], Mapping[str, int]]) -> None:
        """Take what gives the terms in the index that begin so, and how many statements have each."""
        self._known = known
        self._all: Mapping[str, Heading] | None = None
        self._some: dict[str, Mapping[str, Heading]] = {}

    def of(self, terms: Collection[str] | None = None) -> Mapping[str, Heading]:
        """Return the headings of spellings; without `terms` those of all."""
        if self._all is not None:
            return self._all
        if terms is None or len(terms) > _FEW:
            self._all = _listed(self._known(""))
            return self._all
        found: dict[str, Heading] = {}
        for prefix in {Spelling.of(term).prefix for term in terms}:
            if prefix not in self._some:
                self._some[prefix] = _listed(self._known(prefix))
            found |= self._some[prefix]
        return found


def _listed(counts: Mapping[str, int]) -> dict[str, Heading]:
    listed = headings({Spelling.of(term): count for term, count in counts.items()})
    return {spelling.term: heading for spelling, heading in listed.items()}


def _parted(alike: Iterable[Spelling]) -> Iterator[tuple[list[Spelling], str | None]]:
    """Yield the spellings of one key by speaker, with the country where that is what tells them apart."""
    for same in _by(alike, "middle").values():
        by_country = _by(same, "country")
        for country, those in by_country.items():
            yield those, (country or NOWHERE) if len(by_country) > 1 else None


def _by(alike: Iterable[Spelling], trait: str) -> Mapping[str, list[Spelling]]:
    """Return spellings by a trait; those without it are with the others where these agree."""
    found: dict[str, list[Spelling]] = {}
    for one in alike:
        found.setdefault(getattr(one, trait), []).append(one)
    if len(found) == 2 and "" in found:
        unknown = found.pop("")
        next(iter(found.values())).extend(unknown)
    return found


def _middles(official: Official) -> list[str]:
    """Return the middle initials that an official is written with, or an empty one."""
    own = str(name_key(official.name))
    keys = [name_key(name) for name in (official.name, *official.variants)]
    return list(dict.fromkeys(key.middle for key in keys if key.middle and str(key) == own)) or [""]


def _countries(official: Official) -> list[str]:
    return [term.country for term in official.terms if term.country]


def _home(official: Official) -> str:
    return next((country for country in _countries(official) if country not in UNIONS), "")
