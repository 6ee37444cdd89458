"""One heading for one speaker: whom the statements of several documents name, and by which name to list them.

Spellings (see `authority`) of one key are one speaker's, unless what is known of them differs: two countries, or two
middle initials. Whatever is not known of a spelling parts it from nobody where there is one to join, and from
everybody where there are several. A surname alone may be anybody's of that name: it gets a heading of its own, marked.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

WHOLE, PART, BODY = "person", "part", "body"
"""The kinds of spellings."""
ALONE = "one name only"
NOWHERE = "country unknown"
_BETWEEN = "\x1e"
_FEW = 100  # speakers up to whom each is looked up rather than all of them read


class Heading(NamedTuple):
    """A name to list a speaker by, and what tells it from others of the name: a country's code, or a remark."""

    name: str
    note: str | None = None


class Spelling(NamedTuple):
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
            note = ALONE if same[0].kind == PART else country
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
