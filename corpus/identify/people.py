"""Collect the people whom a document names, each with every mention, in order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..attribute.phrase import Phrase, phrase_before
from ..fold import fold
from ..lexicon import Official, officials
from ..lexicon.vocabulary import roles
from ..tag import DETERMINER, NAME, POSSESSIVE, WORD
from .name import modifies, names
from .title import Gender, Title, read_title
from .view import View

_FAMILY_FIRST = frozenset(("CN", "TW", "HK", "KR", "KP", "VN", "KH"))
_TITLE_BEFORE = frozenset((NAME, WORD, POSSESSIVE, DETERMINER))
_LONGEST_TITLE = 10
"""Tokens that a title before a name has at most."""


@dataclass(slots=True)
class Person:
    """A person as the document has told of so far; `since` is the offset at which the person is first named."""

    name: str
    written: str
    official: Official | None = None
    gender: Gender | None = None
    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    why: str = ""
    since: int = 0

    @property
    def surnames(self) -> frozenset[str]:
        """Return the folded names by which the person is called alone: the last, or the first where families lead."""
        parts = fold(self.written).split()
        if self.official:
            return frozenset((*map(fold, self.official.surnames), parts[-1]))
        return frozenset((parts[0] if self.country in _FAMILY_FIRST else parts[-1], parts[-1]))

    def may_be(self, surname: str) -> bool:
        """Tell whether a folded surname may be this person's, where it is not known which of the names it is."""
        parts = fold(self.written).split()
        leads = self.country is None or self.country in _FAMILY_FIRST
        return surname in self.surnames or (leads and surname == parts[0])

    def learn(self, title: Title, written: str) -> None:
        """Take in what a mention tells that was not known."""
        self.gender = self.gender or title.gender
        if self.role is None or (self.role in roles("descriptions") and title.role):
            self.role = title.role or self.role
        if self.country is None and title.country:
            self.country, self.why = title.country, f'the title "{written}"'
        if title.role is None or title.role == self.role:
            self.organisation = self.organisation or title.organisation


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention of a person at an offset; `subject` tells that its sentence begins with it."""

    at: int
    person: Person
    quoted: bool
    subject: bool


@dataclass(slots=True)
class People:
    """The people of a document: `everyone`, and `seen`, every mention of one in order."""

    everyone: list[Person] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    _exact: dict[str, Person] = field(default_factory=dict)
    _by_part: dict[str, list[Person]] = field(default_factory=dict)
    _holders: dict[tuple[str | None, str | None], list[Person]] | None = None

    def add(self, person: Person) -> None:
        """Take in somebody not yet named."""
        self.everyone.append(person)
        whole = fold(person.written)
        for name in (whole, fold(person.name)):
            self._exact.setdefault(name, person)
        surnames = [fold(name).split()[-1] for name in person.official.surnames] if person.official else []
        for part in dict.fromkeys((whole.split()[0], whole.split()[-1], fold(person.name).split()[-1], *surnames)):
            self._by_part.setdefault(part, []).append(person)

    def fitting(self, written: str) -> list[Person]:
        """Return all whom a full name or a surname can mean."""
        folded = fold(written)
        exact = self._exact.get(folded)
        if exact is not None and " " in folded:
            return [exact]
        alike = self._by_part.get(folded.split()[-1], ()) if folded else ()
        found = [person for person in alike if _part_of(folded, person)]
        rivals = [person for person in alike if person not in found and " " not in folded and person.may_be(folded)]
        if exact is not None and exact not in found:
            found.insert(0, exact)
        return found + rivals if found else []

    def called(
        self, written: str, gender: Gender | None = None, role: str | None = None, offset: int | None = None
    ) -> Person | None:
        """Return the one person that a full name or a surname can mean; None where nobody or several fit.

        Who is named before `offset` goes before who is named only behind it.
        """
        fitting = self.fitting(written)
        if offset is not None:
            fitting = [person for person in fitting if person.since <= offset] or fitting
        if gender and len(fitting) > 1:
            fitting = [person for person in fitting if person.gender in (gender, None)]
        if role and len(fitting) > 1:
            fitting = [person for person in fitting if _holds(person, role)]
        return fitting[0] if len(fitting) == 1 else None

    def holders(self, role: str, country: str) -> list[Person]:
        """Return those who hold an office of a country; only once the whole document is read."""
        if self._holders is None:
            self._holders = {}
            for person in self.everyone:
                self._holders.setdefault((person.role, person.country), []).append(person)
        return self._holders.get((role, country), [])

    def before(self, offset: int, reach: int) -> Iterator[Seen]:
        """Yield the mentions outside quotations up to `reach` code points before an offset, nearest first."""
        position = bisect_left(self.seen, offset, key=lambda seen: seen.at) - 1
        while position >= 0 and offset - self.seen[position].at <= reach:
            if not self.seen[position].quoted:
                yield self.seen[position]
            position -= 1


def _holds(person: Person, role: str) -> bool:
    """Tell whether a title is the person's: the role the text has told, or one that the lexicon has."""
    if person.role is not None:
        return person.role == role
    return person.official is not None and any(fold(term.role) == fold(role) for term in person.official.terms)


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
        for name in names(view, 0, len(view.tagged.tags)):
            if not modifies(view, name):
                _note(people, view, name)
    return people


def _note(people: People, view: View, name: Phrase) -> None:
    written = view.written(*name)
    if not fold(written):
        return
    title_span = _title_around(view, name)
    title = read_title(view, *title_span, name=name)
    person = people.called(written, title.gender, title.role)
    if person is None:
        person = _stranger(people, view, name, written, title)
    if person is None:
        return
    if title.role == "counterpart":
        title = replace(title, role=_role_before(people, view))
    person.learn(title, view.written(*title_span))
    quoted = view.tagged.paragraph.quoted[name[0]] >= 0
    people.seen.append(Seen(view.offset(name[0]), person, quoted, _is_subject(view, title_span[0])))


def _stranger(people: People, view: View, name: Phrase, written: str, title: Title) -> Person | None:
    """Return a person not named before; None for a word that may be no name, or a surname that several have."""
    official = officials().get(fold(written))
    single = name[1] - name[0] == 1
    if single and official is None and (title.role is None or people.fitting(written)):
        return None
    if official is None and title.role is None and _is_place_or_body(view, name):
        return None
    named = official or Person(written, written)
    person = Person(named.name, written, official, named.gender, since=view.offset(name[0]))
    people.add(person)
    return person


def _is_place_or_body(view: View, name: Phrase) -> bool:
    """Tell whether a name is no person's by the words around it or its last: "in Arunachal Pradesh", "the Red Sea"."""
    last = view.tagged.lower(name[1] - 1)
    if last in roles("endings_institution") | roles("endings_media") | roles("endings_group") | roles("bodies"):
        return True
    before = view.tagged.lower(name[0] - 1)
    return before in ("the", "in", "at", "near", "into", "across", "around", "inside", "outside", "through")


def _is_subject(view: View, first: int) -> bool:
    """Tell whether the sentence begins with the title and name that begin at the token, but for an article."""
    sentences = view.tagged.paragraph.sentences
    start = sentences[bisect_right(sentences, first, key=lambda sentence: sentence[0]) - 1][0]
    return first == start or (first == start + 1 and view.tag(start) == DETERMINER)


def _role_before(people: People, view: View) -> str | None:
    """Return the role of the person named last in the paragraph, which "his counterpart" shares."""
    if not people.seen or people.seen[-1].at < view.tagged.paragraph.span.start:
        return None
    return people.seen[-1].person.role


def _title_around(view: View, name: Phrase) -> Phrase:
    """Return the name with the title that belongs to it, before or behind it, with a comma between or none."""
    end = name[1]
    first = _title_before(view, name[0], name[0])
    posting = view.mention(first)
    if posting and posting.end == name[0] and view.tagged.lower(first - 2) in roles("posted"):
        first = _title_before(view, first - 2, name[0])
    tagged = view.tagged
    if view.tag(end) == POSSESSIVE:
        return first, end
    if tagged.lower(end) == "of" and end + 1 < len(view.at) and (mention := view.at[end + 1]):
        return first, mention.end
    if tagged.text(end) == "," and (stop := _apposition(view, end + 1)):
        return first, stop
    if first == name[0] and tagged.text(first - 1) == ",":
        phrase = phrase_before(tagged, first - 2, 0) if first >= 3 else None
        if phrase and _has_role(view, phrase) and tagged.tags[phrase[0]] in (DETERMINER, NAME):
            return phrase[0], end
    return first, end


def _title_before(view: View, first: int, name: int) -> int:
    """Return where the title begins that goes on up to the token `first`, before the token `name`."""
    while first > 0 and name - first < _LONGEST_TITLE and _continues_title(view, first - 1):
        first -= 1
    return first


def _continues_title(view: View, position: int) -> bool:
    tagged = view.tagged
    if tagged.paragraph.quoted[position] >= 0:
        return False
    if view.at[position] is None and tagged.tags[position] not in _TITLE_BEFORE:
        return False
    lower = tagged.lower(position)
    known = view.at[position] is not None or view.is_role(position) or lower in roles("modifiers")
    return known or tagged.tags[position] != WORD or lower.endswith("n") or lower in roles("kin_m") | roles("kin_f")


def _apposition(view: View, first: int) -> int | None:
    """Return where the apposition ends that begins at `first`, if it tells a role."""
    tagged = view.tagged
    end = first
    while end < len(tagged.tags) and end - first < 14 and (tagged.tags[end] in "DNn'#P" or tagged.lower(end) == "to"):
        end += 1
    return end if end > first and _has_role(view, (first, end)) else None


def _has_role(view: View, phrase: Phrase) -> bool:
    return any(view.is_role(at) for at in range(*phrase))
