"""Tell the organisation that a role belongs to: the ministry of a minister, the firm of an executive."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from ..attribute.phrase import Phrase
from ..fold import fold
from ..lexicon import generics, institutions, officials
from ..lexicon.vocabulary import load, roles
from ..tag import DETERMINER, GERUND, NAME, POSSESSIVE, WORD
from .chunk import Chunk
from .role import Role
from .view import View
from .whole import is_capital, sort_of, whole_end

_LINKS = frozenset(("at", "with", "of", "for", "from"))


def of_office(role: str, country: str | None) -> str | None:
    """Return the organisation that an office belongs to: "deputy foreign minister" -> Ministry of Foreign Affairs.

    Secretaries of the US have departments; what other secretaries head is told for those that are listed.
    """
    words = [word for word in role.split() if word not in roles("below")] or [role]
    office = " ".join(words)
    if words[0] == "presidential" and words[-1] in roles("serving"):
        return _presidency(country)
    listed = _listed()
    own = listed.get(country or "", {})
    found = own.get(office) or next((own[word] for word in words if word in own), None)
    found = found or (listed.get(office) if country else None)
    if isinstance(found, str):
        return found
    return next((name for field in _fields(words) for name in _heading(words, field, country)), None)


def _presidency(country: str | None) -> str:
    """Return the office of a president, by the name of its own where the country has one in the lexicon."""
    return str(_listed().get(country or "", {}).get("presidency", "presidency"))


def _fields(words: Sequence[str]) -> Iterable[str]:
    """Yield what a minister or a secretary is in charge of: "health", "foreign affairs"."""
    if words[-1] in ("minister", "secretary") and not {"prime", "first", "chief"} & set(words):
        yield " ".join(words[:-1]).removesuffix(" cabinet")
    elif words[0] in ("minister", "secretary") or words[:2] in (["state", "minister"], ["cabinet", "secretary"]):
        links = [at for at, word in enumerate(words) if word in ("of", "for") and words[at + 1 : at + 2] != ["state"]]
        if links:
            yield " ".join(words[links[-1] + 1 :])


def _heading(words: Sequence[str], field: str, country: str | None) -> Iterable[str]:
    if "secretary" in words and "cabinet" not in words and country not in _listed()["secretaries"]:
        if country == "US":
            keys = (f"{field} department", f"us {field} department", f"department of {field}")
            yield from (found.name for key in keys if (found := institutions().get(key)) and found.country == "US")
        return
    for key in (f"{field} ministry", f"ministry of {field}"):
        own = institutions().get(key)
        if own is not None and own.country == country:
            yield own.name
        if key in generics():
            yield generics()[key].name
    named = set(field.replace(",", "").split())
    if named - {"and"} and named & roles("portfolios") and named <= roles("portfolios", "modifiers"):
        yield "Ministry of " + " ".join(word if word == "and" else word.capitalize() for word in field.split())


@cache
def _listed() -> dict[str, Any]:
    return dict(load("roles.toml")["organisations"])


def employer(view: View, parts: Sequence[Chunk], role: Role | None, name: Phrase | None) -> str | None:
    """Return the organisation, in no list, that a phrase gives somebody: "a professor at Oslo University"."""
    runs = []
    part = next((part for part in parts if role and part.first <= role.head < part.end), None)
    if role is not None and part is not None:
        runs = [*_behind(view, role.end, part.end), *_before(view, part.first, role.first)]
        if body := _small_body(view, part, role):
            return body
    if name is not None:
        runs += _before(view, parts[0].first, name[0]) if view.tag(name[0] - 1) == POSSESSIVE else ()
        runs += [(link, run) for link, run in _behind(view, name[1], parts[-1].end) if link == name[1]]
    for link, run in runs:
        written = view.written(*run)
        alien = name is not None and run[0] < name[1] and name[0] < run[1]
        if not alien and fold(written) not in officials() and _employs(view, link, run, role):
            return written
    return None


def _small_body(view: View, part: Chunk, role: Role) -> str | None:
    """Return the body in small letters that somebody is of: "a space agency official", "head of the port authority"."""
    before = small_body(view, part.first, role.first - (view.tag(role.first - 1) == POSSESSIVE))
    if before is not None or view.tagged.lower(role.end) not in _LINKS:
        return before
    first = role.end + 1
    while first < part.end and (view.tag(first) in (DETERMINER, POSSESSIVE) or _is_people(view, first)):
        first += 1
    end = first
    while end < part.end and _is_small(view, end):
        end += 1
    return small_body(view, first, end)


def small_body(view: View, first: int, end: int) -> str | None:
    """Return the name of the body in small letters that ends before a token, of two words or more: "army command"."""
    start = end
    while start > first and _is_small(view, start - 1):
        start -= 1
    mention = view.mention(start - 1)
    if mention is not None and mention.generic and mention.first >= first and mention.end == start < end:
        start = mention.first
    return view.written(start, end) if end - start > 1 and view.tagged.lower(end - 1) in roles("composed") else None


def _is_small(view: View, at: int) -> bool:
    """Tell whether a token is a noun that may qualify a body: "wildlife", not "senior" or "Kenyan"."""
    plain = view.tag(at) == WORD and view.mention(at) is None
    return plain and view.tagged.lower(at) not in roles("vague", "past", "below")


def _is_people(view: View, at: int) -> bool:
    mention = view.mention(at)
    return mention is not None and mention.country is not None and mention.institution is None


def _behind(view: View, first: int, end: int) -> Iterable[tuple[int, Phrase]]:
    """Yield the capitalised names behind "at", "of" and the like from the token on, each with the link."""
    for link in range(first, end - 1):
        if view.tagged.text(link) == ",":
            return
        if view.tagged.lower(link) not in _LINKS:
            continue
        start = link + 1
        while start < end and _leads_up(view, start):
            start += 1
        people = view.mention(start)
        own = people.end if people is not None and people.adjective else start
        if people is not None and people.country and view.tag(people.end) == POSSESSIVE:
            own = start = people.end + 1
        stop = whole_end(view, own, len(view.at)) if own < end else start
        stop = start if stop == own else stop
        if stop > start and not (stop < end and view.tag(stop) == WORD):
            yield link, (start, stop)


def _leads_up(view: View, at: int) -> bool:
    """Tell whether the token only leads up to a name: "the Democratic polling firm"."""
    people = view.mention(at)
    if people is not None:
        return people.adjective and people.end == at + 1 and view.tag(at + 1) == WORD
    party = view.tagged.lower(at) in roles("modifiers") and view.tag(at + 1) != NAME
    return party or view.tag(at) in (DETERMINER, WORD, GERUND)


def _before(view: View, first: int, end: int) -> Iterable[tuple[int, Phrase]]:
    """Yield the capitalised name that ends before the token, or before a possessive: -1 stands for the link."""
    stop = end - (view.tag(end - 1) == POSSESSIVE)
    starts = (at for at in range(first, stop) if is_capital(view, at) and whole_end(view, at, stop) == stop)
    start = next(starts, stop)
    if stop > start:
        yield -1, (start, stop)


def _employs(view: View, link: int, run: Phrase, role: Role | None) -> bool:
    """Tell whether a name is an organisation's: by its words, the noun before it, or the sort of role."""
    words = [view.tagged.lower(at) for at in range(*run)]
    if len(words) > 1 and (words[-1] in _endings() or set(words) & roles("endings_of")):
        return True
    if sort_of(view, run[0]) is not None:
        return True
    if role is None:
        return False
    corporate = role.written.endswith(tuple(_corporate()))
    works = role.head_word in roles("topical", "academic") and view.tagged.lower(link) in ("at", "with")
    return works or (corporate and (link < 0 or view.tagged.lower(link) in ("of", "at")))


@cache
def _endings() -> frozenset[str]:
    return roles("endings_institution", "endings_group", "endings_media") - roles("described") - {"house"}


@cache
def _corporate() -> tuple[str, ...]:
    return tuple(load("roles.toml")["corporate"])
