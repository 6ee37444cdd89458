"""Collect the people whom a document names, each with every mention, in order."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from .attribute.phrase import Phrase, phrase_before
from .fold import fold
from .lexicon import Official, officials
from .lexicon.vocabulary import roles
from .tag import DETERMINER, NAME, POSSESSIVE, WORD
from .title import Gender, Title, View, names, read_title

_FAMILY_FIRST = frozenset(("CN", "TW", "HK", "KR", "KP", "VN", "KH"))
_TITLE_BEFORE = frozenset((NAME, WORD, POSSESSIVE, DETERMINER))


@dataclass(slots=True)
class Person:
    """A person as the document has told of so far."""

    name: str
    written: str
    official: Official | None = None
    gender: Gender | None = None
    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    why: str = ""

    @property
    def surnames(self) -> frozenset[str]:
        """Return the folded names by which the person is called alone: the last, or the first where families lead."""
        parts = fold(self.written).split()
        known = {fold(surname) for surname in self.official.surnames} if self.official else set()
        return frozenset(known or {parts[0] if self.country in _FAMILY_FIRST else parts[-1], parts[-1]})

    def learn(self, title: Title, written: str) -> None:
        """Take in what a mention tells that was not known."""
        self.gender = self.gender or title.gender
        self.role = self.role or title.role
        if self.country is None and title.country:
            self.country, self.why = title.country, f'the title "{written}"'
        self.organisation = self.organisation or title.organisation


@dataclass(slots=True)
class People:
    """The people of a document: `seen` holds (offset, person, in a quotation) for every mention, in order."""

    everyone: list[Person] = field(default_factory=list)
    seen: list[tuple[int, Person, bool]] = field(default_factory=list)

    def called(self, written: str, gender: Gender | None = None) -> Person | None:
        """Return the one person that a full name or a surname can mean; None where nobody or several fit."""
        folded = fold(written)
        exact = [person for person in self.everyone if fold(person.written) == folded or fold(person.name) == folded]
        fitting = exact or [person for person in self.everyone if _part_of(folded, person)]
        if gender and len(fitting) > 1:
            fitting = [person for person in fitting if person.gender in (gender, None)]
        return fitting[0] if len(fitting) == 1 else None

    def before(self, offset: int) -> Sequence[tuple[int, Person, bool]]:
        """Return the mentions that stand before an offset, nearest first."""
        return self.seen[: bisect_left(self.seen, offset, key=lambda seen: seen[0])][::-1]


def _part_of(folded: str, person: Person) -> bool:
    """Tell whether a shorter name is one for the same person: a surname, or one that ends alike with parts left out."""
    if folded in person.surnames:
        return True
    parts, whole = folded.split(), fold(person.written).split()
    if len(parts) < 2 or parts[-1] != whole[-1]:
        return False
    rest = iter(whole)
    return all(part in rest for part in parts)


def collect(views: Sequence[View]) -> People:
    """Return the people whom a document names, with the titles that stand before and behind their names."""
    people = People()
    for view in views:
        for first, end in names(view, 0, len(view.tagged.tags)):
            _note(people, view, (first, end))
    return people


def _note(people: People, view: View, name: Phrase) -> None:
    written = view.written(*name)
    title_span = _title_around(view, name)
    title = read_title(view, *title_span)
    token = view.tagged.paragraph.tokens[name[0]]
    single = name[1] - name[0] == 1
    person = people.called(written, title.gender)
    if person is None:
        official = officials().get(fold(written))
        if single and official is None and title.role is None:
            return
        if single and any(fold(written) in known.surnames for known in people.everyone):
            return
        person = Person(
            official.name if official else written, written, official, official.gender if official else None
        )
        people.everyone.append(person)
    if title.role == "counterpart":
        title = replace(title, role=_role_before(people, view))
    person.learn(title, view.written(*title_span))
    people.seen.append((token.start, person, view.tagged.paragraph.quoted[name[0]] >= 0))


def _role_before(people: People, view: View) -> str | None:
    """Return the role of the person named last in the paragraph, which "his counterpart" shares."""
    if not people.seen or people.seen[-1][0] < view.tagged.paragraph.span.start:
        return None
    return people.seen[-1][1].role


def _title_around(view: View, name: Phrase) -> Phrase:
    """Return the name with the title that belongs to it, before or behind it, with a comma between or none."""
    first, end = name
    while first > 0 and name[0] - first < 10 and _continues_title(view, first - 1):
        first -= 1
    tagged = view.tagged
    if tagged.lower(end) == "of" and end + 1 < len(view.at) and (mention := view.at[end + 1]):
        return first, mention.end
    if tagged.text(end) == "," and (stop := _apposition(view, end + 1)):
        return first, stop
    if first == name[0] and tagged.text(first - 1) == ",":
        phrase = phrase_before(tagged, first - 2, 0) if first >= 3 else None
        if phrase and _has_role(view, phrase) and tagged.tags[phrase[0]] in (DETERMINER, NAME):
            return phrase[0], end
    return first, end


def _continues_title(view: View, position: int) -> bool:
    tagged = view.tagged
    if tagged.paragraph.quoted[position] >= 0 or tagged.tags[position] not in _TITLE_BEFORE:
        return False
    heads = roles("heads") | roles("m") | roles("f") | roles("modifiers")
    lower = tagged.lower(position)
    return view.at[position] is not None or lower in heads or tagged.tags[position] != WORD or lower.endswith("n")


def _apposition(view: View, first: int) -> int | None:
    """Return where the apposition ends that begins at `first`, if it tells a role."""
    tagged = view.tagged
    end = first
    while end < len(tagged.tags) and end - first < 14 and (tagged.tags[end] in "DNn'#P" or tagged.lower(end) == "to"):
        end += 1
    return end if end > first and _has_role(view, (first, end)) else None


def _has_role(view: View, phrase: Phrase) -> bool:
    heads = roles("heads") | roles("m") | roles("f")
    return any(view.tagged.lower(at) in heads for at in range(*phrase))
