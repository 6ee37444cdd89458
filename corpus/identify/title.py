"""Read a noun phrase that names somebody: the name, the role, the organisation and the country in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, Literal

from ..attribute.phrase import Phrase
from ..lexicon import Institution
from ..lexicon.vocabulary import load, roles
from ..mention import Mention
from ..tag import CONJUNCTION, DETERMINER, POSSESSIVE
from .chunk import Chunk, chunks, is_beyond_complement
from .name import modifies, names
from .role import Role, is_state_office, role_of
from .view import View, honorifics

Gender = Literal["m", "f"]

_SENDING = frozenset(("of", "for", "from", "the", "'s", "'", "’"))
_ABOUT = frozenset(("to", "in", "on", "at", "with", "against", "about", "over", "under"))


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
    parts = chunks(view, first, end)
    owner = None
    if name is None:
        name, owner = _own_name(view, parts)
    role = role_of(view, parts, name)
    country, institution = _senders(view, parts, role, name)
    former = role is not None and role.former
    organisation = institution.name if institution and not former else None
    if role and not former and organisation is None and country:
        organisation = _organisation(role.written, country)
    local = role is not None and is_state_office(view, first, end, role)
    if local:
        country, organisation = "US", None
    written = role.written if role else None
    head = role.head if role else _head(view, parts[0], end)
    return Title(
        name, written, _gender(view, name, role), organisation, institution, country, head, owner, former, local
    )


def _own_name(view: View, parts: Sequence[Chunk]) -> tuple[Phrase | None, Phrase | None]:
    """Return the name of whom the phrase is about, nearest to a title, and that of somebody whom only it mentions."""
    own: list[Phrase] = []
    owners: list[Phrase] = []
    for part in parts:
        for name in names(view, part.first, part.end):
            behind = name[1]
            if name[0] < part.own or (view.tag(behind) == POSSESSIVE and behind < part.end):
                owners.append(name)
            elif modifies(view, name):
                continue
            elif name[0] >= part.own_end and not is_beyond_complement(view, part, name):
                owners.append(name)
            else:
                own.append(name)
    titled = (name for name in own if view.is_role(name[0] - 1) or view.tagged.lower(name[0] - 1) in honorifics())
    chosen = next(titled, own[0] if own else None)
    return chosen, owners[0] if owners else None


@cache
def _organisations() -> dict[str, Any]:
    return dict(load("roles.toml")["organisations"])


def _organisation(role: str, country: str) -> str | None:
    """Return the organisation that an office belongs to: "foreign minister" -> Ministry of Foreign Affairs."""
    listed = _organisations()
    found = listed.get(country, {}).get(role) or listed.get(role)
    return found if isinstance(found, str) else None


def _senders(
    view: View, parts: Sequence[Chunk], role: Role | None, name: Phrase | None
) -> tuple[str | None, Institution | None]:
    """Return the country and the institution for which the role is held.

    The Peruvian head of a body of the UN speaks for the UN. Several countries at once ("French and German officials")
    are none: the phrase does not tell who is whose.
    """
    sending = [m for part in parts for m in view.mentions(part.first, part.end) if _sends(view, parts, m, role, name)]
    institution = next((m.institution for m in sending if m.institution), None)
    if institution is None and role is not None and role.head_word in roles("topical"):
        institution = _workplace(view, parts, role)
    former = role is not None and role.former
    national = [m for m in sending if m.country and not (former and m.institution)]
    country = national[0].country if national else None
    if role is not None and role.head_word in roles("leading") and national and national[0].adjective:
        led = next((m.institution for m in sending if m.institution and m.first >= role.end and not m.generic), None)
        country = led.country if led else country
    if name is None and any(_coordinated(view, *pair) for pair in pairwise(national)):
        country = None
    return country, institution


def _workplace(view: View, parts: Sequence[Chunk], role: Role) -> Institution | None:
    """Return where an expert works, who does not speak for its country: "an analyst at Chatham House"."""
    at_work = (m for m in view.mentions(role.end, parts[-1].end) if view.tagged.lower(m.first - 1) in ("at", "with"))
    return next((m.institution for m in at_work if m.institution), None)


def _coordinated(view: View, left: Mention, right: Mention) -> bool:
    """Tell whether two countries stand side by side in a list."""
    between = range(left.end, right.first)
    joined = all(view.tag(at) in (CONJUNCTION, DETERMINER) or view.tagged.text(at) == "," for at in between)
    return joined and bool(between) and left.country != right.country


def _sends(view: View, parts: Sequence[Chunk], mention: Mention, role: Role | None, name: Phrase | None) -> bool:
    """Tell whether the role is held for what is mentioned: "US envoy to Syria" is held for the US."""
    before = view.tagged.lower(mention.first - 1)
    if name and mention.first == name[1] + 1 and view.tagged.lower(name[1]) in ("of", "from"):
        return True
    if role is None:
        aside = name is not None and name[0] < mention.end and mention.first < name[1]
        related = view.tagged.lower(_head(view, parts[0], parts[0].end)) in roles("kin_m") | roles("kin_f")
        return not aside and not related and before not in ("with", "about", "against", "on", "over", "by")
    if mention.end <= role.first:
        return before not in _ABOUT and not _is_topic(view, mention, role)
    between = range(role.end, mention.first)
    lower = [view.tagged.lower(at) for at in between]
    linked = all(view.at[at] or view.tagged.lower(at) in _SENDING for at in between)
    return bool(lower) and lower[0] in ("of", "for", "from") and linked


def _is_topic(view: View, mention: Mention, role: Role) -> bool:
    """Tell whether the country is what somebody studies or deals with: "a Russia analyst", "the CIA's Iran chief"."""
    if mention.institution or mention.adjective or mention.capital or mention.end != role.first:
        return False
    follows = view.mention(mention.first - 1)
    before = follows is not None and follows.end == mention.first
    leads = role.head_word in ("chief", "director", "coordinator") and role.end - role.first > 1
    return before or (role.head_word in roles("topical") and not leads)


def _gender(view: View, name: Phrase | None, role: Role | None) -> Gender | None:
    """Return the gender that the word before the name or the role tells."""
    before = view.tagged.lower(name[0] - 1) if name else ""
    head = role.head_word if role else ""
    if before in roles("honorifics_m") | roles("kin_m") or head in roles("m"):
        return "m"
    return "f" if before in roles("honorifics_f") | roles("kin_f") or head in roles("f") else None


def _head(view: View, part: Chunk, end: int) -> int:
    """Return the chief noun of a phrase: the last word before what hangs on it."""
    first, last = part.own, min(part.own_end, end) - 1
    return last - 1 if last > first and view.tag(last) == POSSESSIVE else max(last, first)
