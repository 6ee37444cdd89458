"""Collect the people whom a document names, each with every mention, in order."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..attribute.phrase import Phrase
from ..fold import fold
from ..lexicon import Gender, Official, officials, us_states
from ..lexicon.vocabulary import roles, verb_cues
from ..tag import DETERMINER, NAME, NUMBER, PREPOSITION, QUOTES, SUBORDINATOR, VERB, WORD
from .around import title_around
from .clause import begins_sentence, part_of, says
from .describe import told_around
from .employer import of_office
from .name import modifies, names
from .office import Subject, alone_in_office, is_rare, official_called, same_office
from .people import People, Person, Seen, gender_of, gender_of_given, only
from .shared import with_shared
from .stranger import by_surname, stranger
from .title import Title, read_title
from .view import View, honorifics

_OLDEST = 110
_BESIDE = 2
"""Tokens from one name to the next with "and" between them."""
_LONG = 4
"""Letters from which a word of a headline has a capital."""


class _Early(NamedTuple):
    """A name that told nobody at first, and its title, which is told within `span`; `surname` is its first word."""

    view: View
    name: Phrase
    span: Phrase
    title: Title
    surname: str

    @classmethod
    def of(cls, view: View, name: Phrase) -> "_Early":
        span = title_around(view, name)
        return cls(view, name, span, read_title(view, *span, name=name), fold(view.tagged.text(name[0])))


def collect(views: Sequence[View], subject: Subject) -> People:
    """Return the people whom a document names, with the titles that stand before and behind their names.

    Args:
        views: the paragraphs.
        subject: what the document is about, whose officials it may call by their surnames alone.
    """
    people = People()
    early: list[tuple[View, Phrase]] = []
    for number, view in enumerate(views):
        headline = number == 0 and _is_headline(view)
        early.extend(
            (view, name)
            for name in names(view, 0, len(view.tagged.tags))
            if (view.tag(name[1]) == VERB or not modifies(view, name))
            and (headline or not _note(people, view, name, subject))
        )
    if views and _is_headline(views[0]):
        _note_headline(people, early, views[0], subject)
    sure = {view.tagged.text(name[0]) for view, name in early if not begins_sentence(view, name[0])}
    held: dict[str, set[str]] = {}
    told = [_Early.of(view, name) for view, name in early]
    for one in told:
        held.setdefault(one.surname, set()).update((one.title.role,) if one.title.role else ())
    subject = replace(subject, vouched=_vouched(people, early, subject))
    for one in told:
        view, name = one.view, one.name
        if view.tagged.text(name[0]) in sure or view.tag(name[0] - 1) == NAME or part_of(view, *name) == "speaker":
            _note_early(people, one, subject, held[one.surname])
    people.seen.sort(key=lambda seen: seen.at)
    return people


def _vouched(people: People, early: Sequence[tuple[View, Phrase]], subject: Subject) -> frozenset[str]:
    """Return the surnames right beside a rare one that alone means an official: "Lavrov and Johnson met"."""
    rare = {
        (id(view), at)
        for view, (at, end) in early
        if end - at == 1 and is_rare(written := view.tagged.text(at)) and not people.fitting(written)
        if alone_in_office(written, subject.published)
    }
    if not rare:
        return frozenset()
    return frozenset(
        fold(view.written(at, end))
        for view, (at, end) in early
        if any((id(view), beside) in rare for beside in (at - _BESIDE, end + _BESIDE - 1))
    )


def _is_headline(view: View) -> bool:
    """Tell whether a single sentence has capitals nearly throughout, so that they tell no names."""
    long = [
        token.text for token in view.tagged.paragraph.tokens if len(token.text) >= _LONG and token.text[0].isalpha()
    ]
    return (
        len(view.tagged.paragraph.sentences) == 1
        and len(long) > 2
        and sum(word[0].isupper() for word in long) >= 0.8 * len(long)
    )


def _note(people: People, view: View, name: Phrase, subject: Subject) -> bool:
    """Take in a mention; False for a single word that names nobody whom the document has told of so far."""
    written = view.written(*name)
    if not fold(written) or fold(written) in us_states() or view.tagged.text(name[0]) in QUOTES:
        return True
    title_span = title_around(view, name)
    title = with_shared(view, name, read_title(view, *title_span, name=name))
    fitting = people.fitting(written)
    person = only(fitting, title.gender, title.role) or _beside_namesake(people, view, name)
    several = fitting if person is None else []
    alike = [one for one in several if title.gender is None or one.gender in (title.gender, None)]
    if len(several) > 1 and alike:
        person = _meant(people, view, name, title.gender, alike)
        if person is None:
            for one in several:
                _see(people, view, name, title_span, one, sure=False)
            return True
    if person is None and name[1] - name[0] > 1 and _is_no_name(people, view, name):
        return _note(people, view, (name[0] + 1, name[1]), subject)
    if person is None and view.tagged.paragraph.quoted[name[0]] >= 0 and people.fitting(view.tagged.text(name[1] - 1)):
        return True
    person = person or stranger(people, view, name, title, subject)
    if person is None:
        return name[1] - name[0] > 1
    if title.role == "counterpart":
        shared = _role_before(people, view)
        title = replace(title, role=shared, organisation=of_office(shared, title.country) if shared else None)
    person.learn(title, view.written(*title_span))
    _see(people, view, name, title_span, person)
    if person.alone is None and name[1] - name[0] == 1:
        person.alone = view.offset(name[0])
    return True


def _meant(people: People, view: View, name: Phrase, gender: Gender | None, several: list[Person]) -> Person | None:
    """Return which of several a surname alone means; a gender that is told must be known of the person."""
    if name[1] - name[0] > 1:
        return None
    person = people.meant(several, view.offset(name[0]), subject=begins_sentence(view, name[0]))
    return person if person is not None and gender in (person.gender, None) else None


def _beside_namesake(people: People, view: View, name: Phrase) -> Person | None:
    """Return whom a given name means before "and" and a full name with the same surname: "both Ada and Ivan Obi"."""
    behind = name[1] + 1
    if name[1] - name[0] > 1 or view.tagged.lower(name[1]) != "and":
        return None
    other = next(names(view, behind, len(view.at)), None) if view.tag(behind) == NAME else None
    if other is None or other[0] != behind or other[1] - behind == 1:
        return None
    return people.called(f"{view.tagged.text(name[0])} {view.tagged.text(other[1] - 1)}")


def _note_headline(people: People, early: Sequence[tuple[View, Phrase]], headline: View, subject: Subject) -> None:
    """Take in the full name that only the headline tells of a surname: "Ada Obi Wins Vote"."""
    surnames = {view.tagged.text(name[0]) for view, name in early if view is not headline and name[1] - name[0] == 1}
    for view, name in early:
        for at in range(name[0], name[1] - 1) if view is headline else ():
            given = gender_of_given(view.tagged.text(at)) is not None
            if given and view.tagged.text(at + 1) in surnames and not people.fitting(view.tagged.text(at + 1)):
                _note(people, view, (at, at + 2), subject)


def _is_no_name(people: People, view: View, name: Phrase) -> bool:
    """Tell whether the first word of a sentence only looks like part of the name behind it: "See Banda"."""
    rest = view.written(name[0] + 1, name[1])
    first = name[0] - 1 if view.tagged.text(name[0] - 1) == "(" else name[0]
    if view.tagged.lower(name[0]) in _callings() or _is_label(view.tagged.text(name[0])):
        return True
    if _ends_in_known(people, view, name):
        return True
    if not begins_sentence(view, first) or (gender_of(view.written(*name)) and not says(view, name[0])):
        return False
    if " " in rest:
        return bool(people.fitting(rest)) or fold(rest) in officials()
    lower = view.tagged.lower(name[0])
    verbal = lower.endswith("ing") or lower in verb_cues() or view.tag(name[0]) != NAME
    return verbal and (bool(people.fitting(rest)) or official_called(rest, None) is not None)


def _ends_in_known(people: People, view: View, name: Phrase) -> bool:
    """Tell whether a run ends in the full name of somebody told of: "Banda Meets Ada Obi" (not "Mary Ada Obi")."""
    ends = (view.written(at, name[1]) for at in range(name[0] + 1, name[1] - 1))
    given = gender_of_given(view.tagged.text(name[0])) is not None
    return not given and any((known := people.called(end)) and fold(known.written) == fold(end) for end in ends)


def _is_label(written: str) -> bool:
    """Tell whether a word before a name is an abbreviation or a compound: "AG Banda", "Oscar-winner Banda"."""
    compound = "-" in written and written.rsplit("-", 1)[1][:1].islower()
    return compound or (len(written) > 1 and written.isupper() and "." not in written and not written.isdigit())


def _callings() -> frozenset[str]:
    """Return words before a name that are no part of it."""
    return roles("described", "kin_m", "kin_f", "people")


def _note_early(people: People, early: _Early, subject: Subject, held: Collection[str]) -> None:
    """Take in a name of a headline, or a surname that stands before the full name or that only the lexicon knows.

    `held` are the roles that the text gives somebody of the surname.
    """
    view, name, span, title, _ = early
    written = view.written(*name)
    part = part_of(view, min(span[0], name[0]), name[1])
    titled = title.role is not None or view.tagged.lower(name[0] - 1) in honorifics()
    person = people.called(written, title.gender, title.role)
    speaks = part in ("speaker", "subject") and _is_surname(view, name)
    if person is None and name[1] - name[0] == 1 and (titled or speaks):
        fitting = people.fitting(written)
        if any(title.gender in (None, one.gender) or one.gender is None for one in fitting):
            return
        official = by_surname(written, title, subject)
        strange = title.role is None and _is_introduced(view, name)
        if official is not None and (fitting or strange or not _may_be(official, title, held)):
            official = None
        person = Person(official.name if official else written, written, official, since=view.offset(name[0]))
        person.gender = official.gender if official else title.gender
        people.add(person)
    if person is not None:
        person.learn(title, view.written(*span))
        _see(people, view, name, span, person)


def _is_introduced(view: View, name: Phrase) -> bool:
    """Tell whether a surname is told of as that of somebody not known: "Obi, a baker, said", "Obi, 45, said"."""
    behind = name[1] + 1
    if view.tagged.text(name[1]) == "," and (view.tagged.lower(behind) in ("a", "an") or view.tag(behind) == NUMBER):
        return True
    first = name[0]
    while view.tag(first - 1) in (WORD, DETERMINER):
        first -= 1
    return view.tag(name[0] - 1) == WORD and view.tag(first - 1) not in (PREPOSITION, SUBORDINATOR)


def _may_be(official: Official, title: Title, held: Collection[str]) -> bool:
    """Tell whether nothing in the text is against an official: the gender, or a role never held."""
    roles_held = [term.role for term in official.terms]
    vague = roles("descriptions", "described", "leading", "posted")
    known = all(
        role in vague
        or role.split()[-1] in vague
        or any(same_office(role.removeprefix("former "), one) for one in roles_held)
        for role in held
    )
    return known and title.gender in (None, official.gender)


def _is_surname(view: View, name: Phrase) -> bool:
    """Tell whether a single capitalised word that speaks can be a surname: no acronym, no plural."""
    written = view.tagged.text(name[0])
    return not written.isupper() and view.tag(name[0] - 1) != DETERMINER


def _see(people: People, view: View, name: Phrase, title: Phrase, person: Person, *, sure: bool = True) -> None:
    """Note where a person is named, and that it is a person's name if the text treats it so; `sure`: nobody else is."""
    part = part_of(view, min(title[0], name[0]), name[1])
    titled = view.tagged.lower(name[0] - 1) in honorifics() or bool(person.role or person.gender)
    person.count += sure
    person.human = person.human or titled or part == "speaker" or (name[1] - name[0] == 1 and " " in person.name)
    person.human = person.human or _is_told_human(view, name[1])
    if name[1] - name[0] > 1 or titled:
        person.told |= told_around(view, name, title)
        person.gender = person.gender or _gender_of_kin(view, name)
        person.human = person.human or bool(person.told & roles("described") or "who" in person.told)
    quoted = view.tagged.paragraph.quoted[name[0]] >= 0
    at, first, last = (view.offset(token) for token in (name[0], title[0], title[1] - 1))
    people.seen.append(Seen(at, first, last, person, quoted, part))


def _gender_of_kin(view: View, name: Phrase) -> Gender | None:
    """Return the gender that a word for a relative before a name tells: "her son, Ada Obi"."""
    before = view.tagged.lower(name[0] - 2 if view.tagged.text(name[0] - 1) == "," else name[0] - 1)
    return "m" if before in roles("kin_m") else "f" if before in roles("kin_f") else None


def _is_told_human(view: View, end: int) -> bool:
    """Tell whether an age or "who" follows a name: "Ada Obi, 41, said", "Ada Obi, who said"."""
    at = end + (view.tagged.text(end) == ",")
    written = view.tagged.text(at)
    aged = at > end and written.isdigit() and 4 < int(written) < _OLDEST and view.tagged.text(at + 1) == ","
    return aged or view.tagged.lower(at) == "who"


def _role_before(people: People, view: View) -> str | None:
    """Return the role of the person named last in the paragraph, which "his counterpart" shares."""
    if not people.seen or people.seen[-1].at < view.tagged.paragraph.span.start:
        return None
    return people.seen[-1].person.role
