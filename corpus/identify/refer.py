"""Resolve later mentions: "she", "the spokeswoman", "the alliance". Where several could be meant, nobody is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..fold import fold
from ..lexicon.vocabulary import load
from ..model import Speaker
from .people import People, Person
from .title import Title, View

if TYPE_CHECKING:
    from .identified import Identified

_NEAR = 1500
"""Code points within which a pronoun looks back for a name."""
_PERSONS = ("person",)
_BODIES = ("institution", "government", "group", "media")


def of_pronoun(
    pronoun: str, offset: int, people: People, heard: Sequence[tuple[int, "Identified"]]
) -> "Person | Identified | None":
    """Return whom "he", "she", "it" or "they" stands for at an offset, or None.

    The last speaker goes before people who were only mentioned since; of those, the only one that fits is taken.
    """
    last = next((one for at, one in reversed(heard) if at < offset and offset - at <= _NEAR and one.speakers), None)
    if pronoun in ("he", "she", "him", "her", "who"):
        gender = "f" if pronoun in ("she", "her") else "m" if pronoun in ("he", "him") else None
        return _person_before(offset, gender, people, last)
    if last is None:
        return None
    if pronoun == "it" and len(last.speakers) == 1 and last.speakers[0].kind in _BODIES:
        return last
    if pronoun in ("they", "them") and (len(last.speakers) > 1 or last.speakers[0].kind in ("unnamed", "group")):
        return last
    return None


def _person_before(
    offset: int, gender: str | None, people: People, last: "Identified | None"
) -> "Person | Identified | None":
    near = [(at, person) for at, person, quoted in people.before(offset) if not quoted and offset - at <= _NEAR]
    known = last.speakers[0] if last and len(last.speakers) == 1 and last.speakers[0].kind in _PERSONS else None
    if known is not None:
        person = next((each for each in people.everyone if known.name in (each.name, each.written)), None)
        if person is None or person.gender in (gender, None) or gender is None:
            newer = [each for _, each in near if each is not person and each.gender == gender and each.role]
            since = near and near[0][1] is not person and near[0][1] in newer
            if not since:
                return last
    fitting = [person for _, person in near if person.gender in (gender, None) and (person.role or person.official)]
    first = fitting[0] if fitting else None
    rivals = {id(person) for person in fitting[:4] if person is not first and person.gender == gender}
    return first if first and first.gender == gender and not rivals else None


def of_title(view: View, title: Title, offset: int, people: People) -> "Person | Identified | None":
    """Return the person or people whom "the minister" or "the diplomats" points back to."""
    head = view.tagged.lower(title.head)
    before = [person for _, person, quoted in people.before(offset) if not quoted]
    singular = _fitting(head, title, before)
    return singular[0] if singular and len({id(person) for person in singular[:3]}) == 1 else None


def _fitting(head: str, title: Title, before: Sequence[Person]) -> list[Person]:
    endings = load("roles.toml")["classes"].get(head, [head])
    return [
        person
        for person in before
        if person.role
        and any(person.role.endswith(ending) for ending in endings)
        and (title.country is None or person.country in (title.country, None))
        and (title.gender is None or person.gender in (title.gender, None))
    ]


def of_people(head: str, offset: int, views: Sequence[View], people: People) -> list[Person]:
    """Return the people whom "the diplomats" points back to: at least two, of the last paragraph that names one."""
    classes = load("roles.toml")["classes"]
    endings = classes.get(head.removesuffix("s"), [])
    fitting = [
        (at, person)
        for at, person, quoted in people.before(offset)
        if not quoted and offset - at <= _NEAR and person.role and person.role.endswith(tuple(endings))
    ]
    if not fitting:
        return []
    start = max(view.tagged.paragraph.span.start for view in views if view.tagged.paragraph.span.start <= fitting[0][0])
    found = {id(person): person for at, person in reversed(fitting) if at >= start}
    return list(found.values()) if len(found) > 1 else []


def of_body(head: str, offset: int, views: Sequence[View], heard: Sequence[tuple[int, "Identified"]]) -> Speaker | None:
    """Return the body that "the ministry" or "the alliance" points back to: the last of that sort."""
    for at, one in reversed(heard):
        if (
            at < offset
            and len(one.speakers) == 1
            and _is_body(head, one.speakers[0].name, one.speakers[0].organisation)
        ):
            return one.speakers[0]
    for view in reversed(views):
        if view.tagged.paragraph.span.start > offset:
            continue
        for mention in reversed(list(view.mentions(0, len(view.at)))):
            institution = mention.institution
            starts = view.tagged.paragraph.tokens[mention.first].start
            if institution and not mention.generic and starts < offset and _is_body(head, institution.name, None):
                return body(
                    institution.short or institution.name, "", institution.kind, institution.name, mention.country
                )
    return None


def body(name: str, written: str, kind: str, organisation: str | None, country: str | None) -> Speaker:
    """Return a speaker that is no person."""
    known = {"institution": "institution", "government": "government", "group": "group", "media": "media"}
    return Speaker(name, written, known.get(kind, "institution"), None, organisation, country)  # type: ignore[arg-type]


def _is_body(head: str, name: str, organisation: str | None) -> bool:
    named = f"{fold(name)} {fold(organisation or '')}".split()
    return (
        head in named
        or (head in ("alliance",) and "nato" in named)
        or (head == "bloc" and {"eu", "european"} & set(named) != set())
    )
