"""Tell who a source is: the person, body or group, with role, organisation and country, on evidence."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ..attribute.phrase import Phrase
from ..fold import fold
from ..lexicon import countries, institutions
from ..lexicon.vocabulary import roles, words
from ..mention import Mention
from ..model import Speaker, SpeakerKind
from .identified import Identified
from .office import country_of, misspelt, official_called, term_of
from .people import People, Person, collect
from .refer import body, of_body, of_people, of_pronoun, of_title
from ..tag import CONJUNCTION, DETERMINER, QUOTES, RELATIVE, Tagged
from .title import Title, View, names, read_title

_PRONOUNS = frozenset("i he she it they we you who him her them which".split())  # noqa: SIM905


@dataclass(slots=True)
class Identifier:
    """Identifies the sources of one document, in its order: later mentions rest on earlier ones."""

    views: Sequence[View]
    year: int | None
    people: People
    heard: list[tuple[int, Identified]] = field(default_factory=list)

    @classmethod
    def of(cls, paragraphs: Sequence[Tagged], year: int | None) -> "Identifier":
        """Read whom the document names; `year` is that of its publication, where it is known."""
        views = [View.of(tagged) for tagged in paragraphs]
        return cls(views, year, collect(views))

    def identify(self, source: int, end: int) -> Identified:
        """Return who the source is that stands at the offsets `source` up to `end`."""
        view, first, last = self._place(source, end)
        found = [self._one(view, *part) for part in _parts(view, first, last)]
        identified = _joined([one for one in found if one.speakers])
        self.heard.append((source, identified))
        return identified

    def _place(self, start: int, end: int) -> tuple[View, int, int]:
        starts = [view.tagged.paragraph.span.start for view in self.views]
        view = self.views[bisect_right(starts, start) - 1]
        tokens = view.tagged.paragraph.tokens
        first = bisect_right(tokens, start, key=lambda token: token.start) - 1
        last = bisect_right(tokens, end - 1, key=lambda token: token.start)
        return view, first, last

    def _one(self, view: View, first: int, end: int) -> Identified:
        written = view.written(first, end)
        offset = view.tagged.paragraph.tokens[first].start
        lower = view.tagged.lower(first)
        if end - first == 1 and lower in _PRONOUNS:
            return _as_written(of_pronoun(lower, offset, self.people, self.heard), written, self.year)
        title = read_title(view, first, end)
        if title.name is not None:
            return self._named(view, title, written)
        if title.role is not None and view.tagged.lower(title.head) not in roles("people"):
            referred = of_title(view, title, offset, self.people) if lower in ("the", "his", "her") else None
            if referred is None and title.country:
                referred = self._holder(title)
            return _as_written(referred, written, self.year) if referred else _unnamed(view, title, first, end)
        return self._unnamed_body(view, title, first, end)

    def _named(self, view: View, title: Title, written: str) -> Identified:
        """Return a speaker that the phrase names."""
        assert title.name is not None
        name = view.written(*title.name).strip("\"'“”‘’«»„` ")
        kind = _kind_of_name(view, title.name, name, title)
        if kind != "person":
            speaker = Speaker(name, written, kind, title.role, title.organisation, title.country)
            return Identified((speaker,), (f'"{name}" is the name of no person',))
        person = self.people.called(name, title.gender)
        if person is None:
            person = Person(name, name, official_called(name, self._named_countries()), title.gender)
        else:
            person = replace(person)
        mentioned = person.country
        if title.role != "counterpart":
            person.role = title.role or person.role
        person.organisation = title.organisation or person.organisation
        if title.country:
            person.country, person.why = title.country, f'the title "{written}"'
        elif mentioned:
            person.country = mentioned
        return _person(person, written, self.year)

    def _named_countries(self) -> frozenset[str]:
        return frozenset(m.country for view in self.views for m in view.mentions(0, len(view.at)) if m.country)

    def _holder(self, title: Title) -> Person | None:
        """Return the person of the document who holds the office of the country."""
        fitting = [
            person
            for person in self.people.everyone
            if person.country == title.country and title.role and person.role == title.role
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _unnamed_body(self, view: View, title: Title, first: int, end: int) -> Identified:
        """Return a body, a government or people without a name."""
        head = view.tagged.lower(title.head)
        mention = view.at[title.head]
        if mention is not None and mention.end == title.head + 1:
            return _body(view, mention, first, end)
        if head in words("documents"):
            return self._issuer(view, title, first, end)
        if head in roles("bodies") and view.tagged.lower(first) in ("the", "this") and end - first <= 3:
            referred = of_body(head, view.tagged.paragraph.tokens[first].start, self.views, self.heard)
            if referred:
                found = Identified((referred,), ("",))
                return _again(found, view.written(first, end), f'"the {head}" is the one named last')
        if head in roles("people") and view.tagged.lower(first) in ("the", "both") and end - first <= 3:
            several = of_people(head, view.tagged.paragraph.tokens[first].start, self.views, self.people)
            if several:
                written = view.written(first, end)
                return _joined([_person(person, written, self.year) for person in several])
        return _unnamed(view, title, first, end)

    def _issuer(self, view: View, title: Title, first: int, end: int) -> Identified:
        """Return who issued "the statement": whose it is, or who spoke last in its paragraph."""
        offset = view.tagged.paragraph.tokens[first].start
        issuer = next(view.mentions(first, title.head), None)
        if issuer is not None:
            return _body(view, issuer, first, end)
        start = view.tagged.paragraph.span.start
        if view.tagged.lower(first) in ("the", "its", "their", "this") and self.heard:
            last_offset, last = self.heard[-1]
            if start <= last_offset < offset:
                return _again(last, view.written(first, end), "who issued it is named in the sentence before")
        return _unnamed(view, title, first, end)


def _parts(view: View, first: int, end: int) -> list[Phrase]:
    """Part a source that names several: "X and Y", each with its own title; and drop a relative pronoun at its end."""
    tagged = view.tagged
    while end - first > 1 and (tagged.tags[end - 1] == RELATIVE or tagged.text(end - 1) == ","):
        end -= 1
    named = list(names(view, first, end))
    named += [
        (m.first, m.end) for m in view.mentions(first, end) if not m.generic or _stands_alone(view, m, first, end)
    ]
    named.sort()
    cuts = []
    for at in range(first + 1, end - 1):
        if tagged.tags[at] != CONJUNCTION or tagged.paragraph.quoted[at] >= 0:
            continue
        before, behind = [n for n in named if n[1] <= at], [n for n in named if n[0] > at]
        if before and behind and before[-1][1] == at and (behind[0][0] - at <= 5 or len(named) > 2):
            cuts.append(at)
    edges = [first, *(edge for cut in cuts for edge in (cut, cut + 1)), end]
    return [(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]


def _stands_alone(view: View, mention: Mention, first: int, end: int) -> bool:
    """Tell whether a generic body is a source of its own: "the army and ...", not "army and navy officers"."""
    determined = mention.first > first and (
        view.tagged.tags[mention.first - 1] == DETERMINER or view.at[mention.first - 1] is not None
    )
    return determined and (mention.end == end or view.tagged.tags[mention.end] == CONJUNCTION)


def _joined(found: Sequence[Identified]) -> Identified:
    speakers = [speaker for one in found for speaker in one.speakers]
    why = [reason for one in found for reason in one.why]
    return Identified(tuple(speakers), tuple(why))


def _as_written(person: Person | Identified | None, written: str, year: int | None) -> Identified:
    if person is None:
        return Identified((Speaker(written, written, "unnamed"),), (f'"{written}" could be anybody in this text',))
    if isinstance(person, Identified):
        return _again(person, written, f'"{written}" stands for who spoke before')
    return _person(person, written, year)


def _again(identified: Identified, written: str, why: str) -> Identified:
    speakers = tuple(replace(speaker, written=written) for speaker in identified.speakers)
    return Identified(speakers, tuple(f"{why}: {speaker.name}" for speaker in speakers))


def _person(person: Person, written: str, year: int | None) -> Identified:
    """Return the speaker with what the lexicon knows of the office, where the text does not tell it."""
    official = person.official or misspelt(person.name, person.role, person.organisation)
    if official is None:
        reason = f'"{written}" is {person.name}; {person.why or "the text tells no country"}'
        speaker = Speaker(person.name, written, "person", person.role, person.organisation, person.country)
        return Identified((speaker,), (reason,))
    term = term_of(official, person.organisation, year)
    country, why = person.country, person.why
    if country is None and not _international(person):
        country = country_of(official, term)
        held = f" as {term.role}" if term else ""
        why = f"the lexicon has {official.name}{held} for {country or 'no country'}"
    elif country is None:
        why = f"{person.organisation} is no country's"
    role = person.role or (term.role if term else None)
    organisation = person.organisation or (term.organisation if term else None)
    reason = f'"{written}" is {official.name}; {why}'
    return Identified((Speaker(official.name, written, "person", role, organisation, country),), (reason,))


def _international(person: Person) -> bool:
    """Tell whether the text has the person speak for a body that belongs to no country."""
    institution = institutions().get(fold(person.organisation or ""))
    return institution is not None and institution.country is None


def _body(view: View, mention: Mention, first: int, end: int) -> Identified:
    """Return the institution, the government or the generic body that the phrase is about."""
    written = view.written(first, end)
    institution = mention.institution
    if institution is None:
        country = mention.country
        name = countries()[country].name if country else written
        reason = f'"{written}" stands for the government of {name}'
        return Identified((Speaker(name, written, "government", None, None, country),), (reason,))
    if not mention.generic:
        speaker = body(
            institution.short or institution.name, written, institution.kind, institution.name, mention.country
        )
        return Identified((speaker,), (f'"{written}" is {institution.name} in the lexicon',))
    return _generic_body(view, mention, written, first)


def _generic_body(view: View, mention: Mention, written: str, first: int) -> Identified:
    """Return "Iraq's parliament" or "the Trump administration": a body whose country the words before it tell."""
    assert mention.institution is not None
    own = next((m for m in view.mentions(first, mention.first) if m.country), None)
    noun = view.written(mention.first, mention.end)
    country = countries().get(own.country or "") if own else None
    if country is not None:
        name = f"{country.name}'s {noun}"
        reason = f'"{written}" names its country'
        return Identified(
            (body(name, written, mention.institution.kind, mention.institution.name, country.code),), (reason,)
        )
    leader = next(iter(names(view, first, mention.first)), None)
    official = official_called(view.written(*leader), None) if leader else None
    led = country_of(official, None) if official else None
    name = view.written(leader[0], mention.end) if leader else _bare(view, first, mention.end)
    reason = f'"{written}" is led by {official.name}' if official else f'"{written}" tells no country'
    return Identified((body(name, written, mention.institution.kind, None, led),), (reason,))


def _bare(view: View, first: int, end: int) -> str:
    """Return the phrase without its article."""
    return (
        view.written(first + 1, end)
        if view.tagged.lower(first) in ("the", "a", "an") and end - first > 1
        else view.written(first, end)
    )


def _unnamed(view: View, title: Title, first: int, end: int) -> Identified:
    """Return a speaker whom nobody names, with the country and organisation that the phrase tells."""
    written = view.written(first, end)
    named = title.institution and fold(title.institution.name) in institutions()
    organisation = title.institution.name if title.institution and named else None
    speaker = Speaker(_bare(view, first, end), written, "unnamed", title.role, organisation, title.country)
    reason = f'"{written}" names nobody' + ("; it names the country" if title.country else "")
    return Identified((speaker,), (reason,))


def _kind_of_name(view: View, name: Phrase, written: str, title: Title) -> SpeakerKind:
    """Tell by its last word, its article or its marks whether a name is a person's."""
    last = fold(written).split()[-1]
    article = name[0] > 0 and view.tagged.lower(name[0] - 1) == "the"
    kinds: tuple[tuple[str, SpeakerKind], ...] = (
        ("media", "media"),
        ("group", "group"),
        ("institution", "institution"),
    )
    for ending, kind in kinds:
        if last in roles(f"endings_{ending}") and (name[1] - name[0] > 1 or article):
            return kind
    if view.tagged.text(name[0]) in QUOTES:
        return "group"
    return "institution" if article and title.role is None and official_called(written, None) is None else "person"
