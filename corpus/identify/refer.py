"""Resolve later mentions: "she", "the spokeswoman", "the alliance". Where several could be meant, nobody is."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from ..fold import fold
from ..lexicon.vocabulary import load, roles
from ..model import Speaker
from .body import of_organisation
from .identified import Identified
from .office import same_office
from .people import Person, Seen
from .reading import Reading
from .title import Gender, Title
from .view import View

_NEAR = 1500
"""Code points, about three paragraphs, within which a pronoun looks back for a name."""
_FAR = 6000
"""Code points, about a page, within which "the minister" and "the ministry" do: enough to tell, and bounded."""
_GENDERS: Mapping[str, Gender] = {"he": "m", "him": "m", "she": "f", "her": "f"}
_BODIES = frozenset(("institution", "government", "group", "media"))


def of_pronoun(pronoun: str, offset: int, reading: Reading) -> Person | Identified | None:
    """Return whom "he", "she", "it" or "they" stands for at an offset, or None."""
    if pronoun in _GENDERS:
        return _of_person(_GENDERS[pronoun], offset, reading)
    at, last = next(reading.before(offset, _NEAR), (0, None))
    if last is None:
        return None
    if pronoun == "it" and len(last.speakers) == 1 and last.speakers[0].kind in _BODIES:
        return last if not _body_since(at, offset, reading) else None
    if pronoun in ("they", "them") and (len(last.speakers) > 1 or last.speakers[0].kind in ("unnamed", "group")):
        return last
    return None


def _body_since(at: int, offset: int, reading: Reading) -> bool:
    """Tell whether a sentence since the one at `at` is about another country or body."""
    for number in range(reading.sentence(at) + 1, reading.sentence(offset)):
        view, first, _ = reading.place(reading.sentences[number], reading.sentences[number] + 1)
        if view.mention(first) or (view.tagged.lower(first) == "the" and view.mention(first + 1)):
            return True
    return False


def _of_person(gender: Gender, offset: int, reading: Reading) -> Person | Identified | None:
    """Return the last speaker if nobody else has been named since who could be meant, else the one who must be."""
    people = ("person", "unnamed")
    spoke = next((one for one in reading.before(offset, _NEAR) if one[1].speakers[0].kind in people), None)
    since = -1 if spoke is None else reading.sentence(spoke[0])
    seen = [one for one in reading.people.before(offset, _NEAR) if one.person.gender in (gender, None)]
    if spoke is not None and _could_be(spoke[1], gender, reading):
        last = reading.people.called(spoke[1].speakers[0].name)
        if not any(reading.sentence(one.at) > since and one.person is not last for one in seen):
            return spoke[1]
        return _subject_before(offset, seen, reading)
    rivals = _distinct(seen)
    if len(rivals) == 1 and rivals[0].gender == gender:
        return rivals[0]
    return _subject_before(offset, seen, reading)


def _could_be(one: Identified, gender: Gender, reading: Reading) -> bool:
    """Tell whether a single speaker, named or not, can be the one of the gender."""
    if len(one.speakers) != 1:
        return False
    speaker = one.speakers[0]
    person = reading.people.called(speaker.name) if speaker.kind == "person" else None
    if person is not None and person.gender is not None:
        return person.gender == gender
    head = speaker.role.split()[-1] if speaker.role else ""
    other = roles("f") if gender == "m" else roles("m")
    return head not in other and (speaker.kind == "person" or speaker.role is not None)


def _subject_before(offset: int, seen: Iterable[Seen], reading: Reading) -> Person | None:
    """Return the subject of the sentence before, if nobody else of the gender is named in it or behind it."""
    here = reading.sentence(offset)
    late = [one for one in seen if reading.sentence(one.at) >= here - 1]
    people = _distinct(late)
    subject = any(one.subject and reading.sentence(one.at) == here - 1 for one in late)
    return people[0] if len(people) == 1 and subject else None


def of_title(view: View, title: Title, offset: int, reading: Reading) -> Person | None:
    """Return the person whom "the minister" or "the French leader" points back to, if all who are near are the same."""
    head = view.tagged.lower(title.head)
    fitting = [seen for seen in reading.people.before(offset, _FAR) if _fits(head, title, seen.person)]
    near = [seen for seen in fitting if offset - seen.at <= _NEAR]
    people = _distinct(near or fitting)
    return people[0] if len(people) == 1 else None


def of_unnamed(head: str, offset: int, reading: Reading) -> Identified | None:
    """Return the speaker without a name whom "the official" points back to, if nobody else spoke since."""
    _, last = next(reading.before(offset, _NEAR), (0, None))
    if last is None or len(last.speakers) != 1 or last.speakers[0].kind != "unnamed":
        return None
    return last if (last.speakers[0].role or "").endswith(head) else None


def _fits(head: str, title: Title, person: Person) -> bool:
    if person.role is None or title.role is None:
        return False
    if title.country not in (None, person.country) and person.country is not None:
        return False
    if title.gender not in (None, person.gender) and person.gender is not None:
        return False
    vague = set(title.role.split()) - roles("vague") <= {head}
    return _ends_as(person.role, head) if vague else same_office(title.role, person.role)


def _ends_as(role: str, head: str) -> bool:
    return role.endswith(tuple(_listed("classes").get(head, [head])))


def of_people(head: str, offset: int, reading: Reading) -> list[Person]:
    """Return the people whom "the diplomats" points back to: at least two, of the last paragraph that names one."""
    endings = tuple(_listed("classes").get(head.removesuffix("s"), ()))
    near = reading.people.before(offset, _NEAR)
    seen = [one for one in near if one.person.role and one.person.role.endswith(endings)]
    if not seen:
        return []
    last = reading.paragraph(seen[0].at)
    found = _distinct(one for one in reversed(seen) if reading.paragraph(one.at) == last)
    return found if len(found) > 1 else []


def of_body(head: str, offset: int, reading: Reading) -> Speaker | None:
    """Return the body that "the ministry" or "the alliance" points back to: the last of that sort, never a person."""
    named = _body_named(head, offset, reading)
    for at, one in reading.before(offset, _FAR):
        speaker = one.speakers[0]
        if len(one.speakers) > 1 or not _is_body(head, speaker.organisation or speaker.name):
            continue
        if named and named[0] > at:
            break
        if speaker.kind not in ("person", "unnamed"):
            return speaker
        if speaker.organisation:
            return of_organisation(speaker.organisation, speaker.country)
    return named[1] if named else None


def _body_named(head: str, offset: int, reading: Reading) -> tuple[int, Speaker] | None:
    """Return the last body of the sort that the text names before an offset, and where."""
    for number in range(reading.paragraph(offset), -1, -1):
        view = reading.views[number]
        last = reading.place(offset, offset + 1)[1] if number == reading.paragraph(offset) else len(view.at)
        for at in range(last - 1, -1, -1):
            if offset - view.offset(at) > _FAR:
                return None
            mention = view.at[at]
            if mention is None or mention.first != at or mention.institution is None or mention.generic:
                continue
            if _is_body(head, mention.institution.name):
                return view.offset(at), of_organisation(mention.institution.name, mention.country)
    return None


def _is_body(head: str, name: str) -> bool:
    listed = _listed("collectives").get(head)
    return name in listed if listed else head in fold(name).split()


def _distinct(seen: Iterable[Seen]) -> list[Person]:
    return list({id(one.person): one.person for one in seen}.values())


@cache
def _listed(name: str) -> Mapping[str, Any]:
    """Return one table of roles.toml."""
    return dict(load("roles.toml")[name])
