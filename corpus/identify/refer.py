"""Resolve later mentions: "she", "the spokeswoman", "the alliance". Where several could be meant, nobody is."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from ..attribute.phrase import phrase_after
from ..fold import fold
from ..lexicon import Gender, Month
from ..lexicon.vocabulary import load, roles
from ..mention import Mention
from ..model import Speaker
from ..tag import AUXILIARY, CONJUNCTION, POSSESSIVE, PREPOSITION, VERB
from .body import body, of_organisation
from .clause import begins_sentence, sentence_at
from .epithet import countries_of, is_of_the_world
from .identified import Identified
from .office import same_office
from .people import Person, Seen
from .reading import Reading
from .title import Title
from .view import View

_NEAR = 1500
"""Code points, about three paragraphs, within which a pronoun looks back for a name."""
_LATELY = 3
"""Sentences before "the senator" in which the name stands that "he" behind it means as well."""
_FAR = 6000
"""Code points, about a page, within which "the minister" and "the ministry" do: enough to tell, and bounded."""
_GENDERS: Mapping[str, Gender] = {"he": "m", "she": "f"}
_VERBAL = frozenset((VERB, AUXILIARY))
_KINDS: Mapping[str, frozenset[str]] = {
    "media": frozenset(("newspaper", "paper", "broadcaster", "magazine", "outlet")),
    "group": frozenset(("group", "movement", "militia", "organisation", "organization")),
}
_BODIES = frozenset(("institution", "government", "group", "media"))


def of_pronoun(pronoun: str, offset: int, reading: Reading) -> Person | Identified | None:
    """Return whom "he", "she", "it" or "they" stands for at an offset, or None."""
    if pronoun in _GENDERS:
        return _of_person(_GENDERS[pronoun], offset, reading)
    at, last = next(reading.before(offset, _NEAR), (0, None))
    if pronoun == "it" and (last is None or last.speakers[0].kind not in _BODIES):
        return _body_before(offset, reading)
    if last is None:
        return None
    if pronoun == "it" and len(last.speakers) == 1 and last.speakers[0].kind in _BODIES:
        if not _body_since(at, offset, reading):
            return last
        since = _body_before(offset, reading)
        return since if since and since.speakers[0].kind == "institution" else None
    if pronoun in ("they", "them") and (len(last.speakers) > 1 or last.speakers[0].kind in ("unnamed", "group")):
        return last
    return None


def _body_before(offset: int, reading: Reading) -> Identified | None:
    """Return the body or country that the sentence before begins with, if its name is followed by a verb or a time."""
    sentence = reading.sentence(offset) - 1
    if sentence < 0:
        return None
    view, first, _ = reading.place(reading.sentences[sentence], reading.sentences[sentence] + 1)
    phrase = phrase_after(view.tagged, first, sentence_at(view, first)[1])
    if phrase is None:
        return None
    links = (at for at in range(*phrase) if view.tag(at) == PREPOSITION and view.mention(at) is None)
    head = next(links, phrase[1])
    named = [mention for mention in view.mentions(*phrase) if mention.end == head]
    return body(view, named[0], *phrase, reading) if named else None


def of_object(pronoun: str, offset: int, reading: Reading) -> Person | None:
    """Return whom "him" or "her" at an offset stands for, who is quoted there: "the agency quoted her as saying"."""
    if pronoun not in ("him", "her"):
        return None
    found = of_possessor("his" if pronoun == "him" else "her", offset, reading)
    return found if isinstance(found, Person) else None


def of_possessor(pronoun: str, offset: int, reading: Reading) -> Person | Speaker | None:
    """Return whom "his", "her" or "its" at an offset means: who acts in the last sentence that names anybody it can be.

    Somebody else who was heard since bars that, as does anybody else who acts there.
    """
    if pronoun == "its":
        body = of_pronoun("it", offset, reading)
        return body.speakers[0] if isinstance(body, Identified) and len(body.speakers) == 1 else None
    seen = list(reading.people.before(offset, _NEAR))
    last = [one for one in seen if reading.sentence(one.at) == reading.sentence(seen[0].at)]
    gender: Gender = "m" if pronoun == "his" else "f"
    people = _distinct(one for one in last if one.part in ("speaker", "subject")) or _distinct(last)
    if len(people) != 1 or people[0].gender not in (gender, None) or not people[0].human:
        return None
    _, heard = next(reading.before(offset, offset - last[-1].first + 1), (0, None))
    return people[0] if heard is None or [one.name for one in heard.speakers] == [people[0].name] else None


def of_pair(offset: int, reading: Reading) -> list[Person]:
    """Return the two people of the sentence before whom "they" points back to.

    It begins with the two, joined by "and", or tells of no others and that one of them met the other.
    """
    sentence = reading.sentence(offset) - 1
    seen = list(reading.seen_in(sentence)) if sentence >= 0 else []
    if len(seen) < 2 or seen[0].quoted or seen[0].part == "owner" or seen[1].part == "owner":
        return []
    view, first, _ = reading.place(seen[0].first, seen[0].first + 1)
    _, behind, end = reading.place(seen[0].last, seen[1].at)
    between = range(behind + 1, end)
    verbal = [at for at in between if view.tag(at) in _VERBAL or view.tagged.lower(at) in roles("meets")]
    joined = any(view.tag(at) == CONJUNCTION for at in between) and not verbal
    met = bool(verbal) and all(view.tagged.lower(at) in roles("meets") for at in verbal)
    joined = joined or (met and len({id(one.person) for one in seen}) == 2)
    return [seen[0].person, seen[1].person] if joined and begins_sentence(view, first) else []


def _body_since(at: int, offset: int, reading: Reading) -> bool:
    """Tell whether a sentence since the one at `at` is about another country or body."""
    for number in range(reading.sentence(at) + 1, reading.sentence(offset)):
        view, first, _ = reading.place(reading.sentences[number], reading.sentences[number] + 1)
        if view.mention(first) or (view.tagged.lower(first) == "the" and view.mention(first + 1)):
            return True
    return False


def _of_person(gender: Gender, offset: int, reading: Reading) -> Person | Identified | None:
    """Return whom "he" or "she" at an offset stands for; a speaker without a name is the one of that sentence."""
    who = reading.antecedents.get(offset)
    if isinstance(who, Person):
        return who
    if who is None:
        return _spoke_before(gender, offset, reading)
    known = next((one for at, one in reading.before(offset, _NEAR) if at == who.at), None)
    if known is not None and len(known.speakers) == 1 and known.speakers[0].kind == "person":
        return known if _is_lately_named(known.speakers[0].name, gender, who.at, reading) else None
    sentence = reading.sentence(who.at)
    heard = (one for at, one in reading.before(offset, _NEAR) if reading.sentence(at) == sentence)
    return next((one for one in heard if len(one.speakers) == 1 and one.speakers[0].kind == "unnamed"), None)


def _is_lately_named(name: str, gender: Gender, offset: int, reading: Reading) -> bool:
    """Tell whether a person who can be meant is named in the sentence at an offset or the few before it."""
    person = reading.people.called(name)
    if person is None or person.gender not in (gender, None):
        return False
    near = (seen for seen in reading.people.before(offset, _NEAR) if seen.person is person)
    seen = next(near, None)
    return seen is not None and reading.sentence(offset) - reading.sentence(seen.at) <= _LATELY


def _spoke_before(gender: Gender, offset: int, reading: Reading) -> Identified | None:
    """Return who spoke in the sentence before, if nobody else who can be meant is named since but as an object."""
    at, last = next(reading.before(offset, _NEAR), (0, None))
    if last is None or len(last.speakers) != 1 or last.speakers[0].kind != "person":
        return None
    person = reading.people.called(last.speakers[0].name)
    if person is None or person.gender not in (gender, None) or reading.sentence(offset) - reading.sentence(at) != 1:
        return None
    end = reading.sentences[reading.sentence(offset)]
    since = [one for one in reading.people.before(end, end - at) if one.at > at and one.person is not person]
    rivals = (one for one in since if one.person.gender in (gender, None) and one.part in ("speaker", "subject"))
    return last if next(rivals, None) is None and not reading.is_named_behind(person, offset) else None


def of_title(view: View, title: Title, offset: int, reading: Reading) -> Person | None:
    """Return the person whom "the minister" or "the French leader" points back to, if all who are near are the same."""
    head = view.tagged.lower(title.head)
    before, published = reading.people.before(offset, _FAR), reading.published
    fitting = [seen for seen in before if _fits(head, title, seen.person, published)]
    near = [seen for seen in fitting if offset - seen.at <= _NEAR]
    people = _distinct(near or fitting)
    if not title.former:
        people = [person for person in people if not _is_former(person)] or people
    return people[0] if len(people) == 1 else of_description(offset, reading)


def _is_former(person: Person) -> bool:
    return person.role is not None and person.role.startswith("former ")


def of_description(offset: int, reading: Reading) -> Person | None:
    """Return the person whom a description that begins at an offset points back to: "the Ohio Republican"."""
    who = reading.antecedents.get(offset)
    return who if isinstance(who, Person) else None


def of_unnamed(head: str, offset: int, reading: Reading) -> Identified | None:
    """Return the speaker without a name whom "the official" points back to, if nobody else spoke since."""
    _, last = next(reading.before(offset, _NEAR), (0, None))
    if last is None or len(last.speakers) != 1 or last.speakers[0].kind != "unnamed":
        return None
    return last if (last.speakers[0].role or "").endswith(head) else None


def _fits(head: str, title: Title, person: Person, published: Month | None) -> bool:
    if title.role is None:
        return False
    if person.role is None:
        told = title.country is not None and person.country == title.country and title.role in roles("heads_of_state")
        return told or _held(title, person, published)
    countries = (
        {person.country} if person.country or not person.official else {t.country for t in person.official.terms}
    )
    if title.country is not None and not countries & {None, title.country}:
        return False
    if title.gender not in (None, person.gender) and person.gender is not None:
        return False
    vague = set(title.role.split()) - roles("vague") <= {head}
    return _ends_as(person.role, head) if vague else same_office(title.role, person.role)


def _held(title: Title, person: Person, published: Month | None) -> bool:
    """Tell whether the lexicon has the person in the office, in the month, and of the sender, if that is told."""
    terms = person.official.terms if person.official else ()
    role = title.role or ""
    *before, head = role.split() or [""]
    offices = tuple(_listed("classes").get(head, ())) if set(before) <= roles("vague") else ()
    if title.country is None and title.organisation is None and (published is None or not offices):
        return False
    own = (
        term
        for term in terms
        if title.country in (None, term.country) and (title.country or title.organisation in (None, term.organisation))
    )
    fitting = (term for term in own if same_office(role, term.role) or term.role.endswith(offices))
    return any(published is None or term.held_in(published) for term in fitting)


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


def of_people_named(view: View, mention: Mention, first: int, end: int, reading: Reading) -> Person | None:
    """Return the only person of the country who was told of before: "the Peruvian", not "the Swiss", who are many."""
    if not is_one_of_a_people(view, mention, first, end):
        return None
    offset = view.offset(first)
    near = [one for one in reading.people.before(offset, _NEAR) if not one.quoted]
    own = _distinct(one for one in near if mention.country in countries_of(one.person))
    here = reading.sentence(offset)
    late = _distinct(one for one in near if here - reading.sentence(one.at) < _LATELY)
    found = own or [one for one in late if is_of_the_world(one)]
    return found[0] if len(found) == 1 else None


def is_one_of_a_people(view: View, mention: Mention, first: int, end: int) -> bool:
    """Tell whether a phrase means a single person by the people's name: "the Peruvian", not "the Swiss"."""
    alone = end - first == 2 or view.tagged.text(first + 2) == ","
    single = alone and view.tagged.lower(first) == "the" and mention.adjective and not mention.local
    single = single and not view.tagged.text(first + 1).isupper()
    return single and not view.tagged.lower(first + 1).endswith(("s", "sh", "ch", "se"))


def of_body(head: str, offset: int, reading: Reading) -> Speaker | None:
    """Return the body that "the ministry" or "the group" points back to: the last of that sort, never a person."""
    named = _body_named(head, offset, reading)
    for at, one in reading.before(offset, _FAR):
        speaker = one.speakers[0]
        alike = _is_body(head, speaker.organisation or speaker.name)
        if len(one.speakers) > 1 or not (alike or (speaker.kind in _BODIES and head in fold(speaker.written).split())):
            continue
        if named and named[0] > at + len(speaker.written):
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
            if mention is None or mention.first != at or mention.institution is None:
                continue
            alike = _is_body(head, mention.institution.name) or head in _KINDS.get(mention.institution.kind, ())
            alike = alike or any(view.tagged.lower(token) == head for token in range(at, mention.end))
            if alike and not mention.generic:
                return view.offset(at), of_organisation(mention.institution.name, mention.country)
            owner = _owner_of(view, at) if alike else None
            if owner is not None:
                return view.offset(at), body(view, mention, owner, mention.end, reading).speakers[0]
    return None


def _owner_of(view: View, at: int) -> int | None:
    """Return where the country stands whose body the token begins: "Peru's ministry", "the Peruvian ministry"."""
    before = at - 2 if view.tag(at - 1) == POSSESSIVE else at - 1
    owner = view.mention(before)
    return owner.first if owner is not None and owner.country and owner.institution is None else None


def _is_body(head: str, name: str) -> bool:
    return name in _listed("collectives").get(head, ()) or head in fold(name).split()


def _distinct(seen: Iterable[Seen]) -> list[Person]:
    return list({id(one.person): one.person for one in seen}.values())


@cache
def _listed(name: str) -> Mapping[str, Any]:
    """Return one table of roles.toml."""
    return dict(load("roles.toml")[name])
