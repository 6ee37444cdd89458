"""Read a noun phrase that names somebody: the name, the role, the organisation and the country in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..attribute.phrase import Phrase
from ..fold import fold
from ..lexicon import Gender, Institution, officials
from ..lexicon.vocabulary import roles, words
from ..tag import NAME, POSSESSIVE, QUOTES, WORD
from .chunk import Chunk, chief_noun, chunks, is_beyond_complement
from .employer import employer, of_office
from .local import is_local
from .name import modifies, names
from .role import Role, is_party_tag, is_state_office, office_clause, role_of
from .sender import lent_country, senders
from .view import View, honorifics
from .whole import country_of_name, whole_end


@dataclass(frozen=True, slots=True)
class Title:
    """What a phrase tells of somebody.

    `head` is the token of its chief noun; `owner` the name of somebody else to whom the one told of belongs: "Banda" in
    "Banda's lawyer" and "a lawyer for Banda". `former` tells that the role is of the past, `local` that it
    is an office of a part of the country.
    """

    name: Phrase | None
    role: str | None
    gender: Gender | None
    organisation: str | None
    institution: Institution | None
    country: str | None
    head: int
    owner: Phrase | None = None
    former: bool = False
    local: bool = False


def read_title(view: View, first: int, end: int, name: Phrase | None = None) -> Title:
    """Return what the tokens `first` up to `end` tell: a whole noun phrase, perhaps with its apposition.

    Args:
        view: the paragraph.
        first: the first token of the phrase.
        end: the token behind it.
        name: the name to read the title of, where it is known; else it is looked for.
    """
    asked = first, end, name
    if asked not in view.read:
        view.read[asked] = _read(view, first, end, name)
    title: Title = view.read[asked]
    return title


def _read(view: View, first: int, end: int, name: Phrase | None) -> Title:
    if name == (first, end) and _is_alone(view, name):
        return Title(name, None, _gender(view, name, None), None, None, None, end - 1)
    parts = chunks(view, first, end)
    owner = None
    if name is None:
        name, owner = _own_name(view, parts)
        name = name and (name[0], max(name[1], whole_end(view, name[0], end)))
    role = role_of(view, parts, name)
    clause = office_clause(view, parts) if name and role else None
    told = [clause] if clause and role and clause.first <= role.first < clause.end else parts
    country, institution = senders(view, told, role, name)
    former = role is not None and role.former
    if country is None and institution is None and role is not None:
        country = lent_country(view, parts, role)
    organisation = None if former else _organisation(view, told, role, name, institution, country)
    if country is None and institution is None and organisation is not None and not (role and _is_expert(role)):
        country = country_of_name(organisation)
    local = role is not None and is_state_office(view, first, end, role, name)
    if local:
        organisation = None
    if local or any(is_party_tag(view, at) for at in range(first, end)):
        country = "US"
    local = local or (country is not None and is_local(view, parts, country))
    written = role.written if role else None
    head = role.head if role else chief_noun(view, parts[0], end)
    return Title(
        name, written, _gender(view, name, role), organisation, institution, country, head, owner, former, local
    )


def _is_expert(role: Role) -> bool:
    return role.head_word in roles("topical", "academic") and role.head_word not in roles("leading")


def _is_alone(view: View, name: Phrase) -> bool:
    """Tell whether nothing in a name, nor the word before it, is a title or a body: half of all names are read so."""
    if view.is_role(name[0] - 1) or view.tagged.lower(name[0] - 1) in honorifics():
        return False
    return not any(view.mention(at) or view.is_role(at) for at in range(*name))


def _own_name(view: View, parts: Sequence[Chunk]) -> tuple[Phrase | None, Phrase | None]:
    """Return the name of whom the phrase is about, nearest to a title, and that of somebody whom only it mentions."""
    own: list[Phrase] = []
    owners: list[Phrase] = []
    for part in parts:
        for name in names(view, part.first, part.end):
            behind = name[1]
            if name[0] < part.own or (view.tag(behind) == POSSESSIVE and behind < part.end):
                owners.append(name)
            elif modifies(view, name) or _goes_with_noun(view, name, part) or _is_of_many(view, name):
                continue
            elif name[0] >= part.own_end and not is_beyond_complement(view, part, name):
                owners.append(name)
            else:
                own.append(name)
    titled = (name for name in own if view.is_role(name[0] - 1) or view.tagged.lower(name[0] - 1) in honorifics())
    chosen = next(titled, own[0] if own else None)
    return chosen, owners[0] if owners else None


def _is_of_many(view: View, name: Phrase) -> bool:
    """Tell whether a word before the name makes it one of several: "many British Columbians", "an Ohioan"."""
    before = name[0] - 1
    counted = view.tagged.lower(before) in roles("counts") and name[1] - name[0] <= 2
    return counted and view.tag(name[1] - 1) == NAME and fold(view.written(*name)) not in officials()


def _goes_with_noun(view: View, name: Phrase, part: Chunk) -> bool:
    """Tell whether a small noun of the phrase follows, which the name only qualifies: "a Smith fundraiser"."""
    behind = max(name[1], whole_end(view, name[0], part.end))
    behind += view.tagged.text(behind) in QUOTES
    lower = view.tagged.lower(behind)
    return behind < part.end and view.tag(behind) == WORD and lower not in words("times") and not view.is_role(behind)


def _organisation(
    view: View,
    parts: Sequence[Chunk],
    role: Role | None,
    name: Phrase | None,
    institution: Institution | None,
    country: str | None,
) -> str | None:
    """Return the organisation told, that of the office, or one in no list; a union is not the body of its offices."""
    if institution is not None and institution.name not in ("European Union", "United Nations"):
        return institution.name
    office = of_office(role.written, country) if role else None
    told = institution.name if institution else None
    return office or told or employer(view, parts, role, name)


def _gender(view: View, name: Phrase | None, role: Role | None) -> Gender | None:
    """Return the gender that the word before the name or the role tells."""
    before = view.tagged.lower(name[0] - 1) if name else ""
    head = role.head_word if role else ""
    if before in roles("honorifics_m", "kin_m") or head in roles("m"):
        return "m"
    return "f" if before in roles("honorifics_f", "kin_f") or head in roles("f") else None
