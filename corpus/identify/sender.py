"""Tell for which country and body a role is held: "US envoy to Syria" speaks for the US."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ..attribute.phrase import Phrase
from ..lexicon import UNIONS, Institution, institutions
from ..lexicon.entries import key_of
from ..lexicon.vocabulary import load, roles
from ..mention import Mention
from ..tag import ADVERB, CONJUNCTION, DETERMINER, GERUND, MARK, POSSESSIVE, PREPOSITION, RELATIVE, TO, VERB, WORD
from .chunk import Chunk, chief_noun
from .clause import sentence_at
from .local import speaks_for_place
from .office import country_of, official_called
from .role import Role
from .view import View, heads
from .workplace import leads_field, link_to, workplace

_SENDING = frozenset(("of", "for", "from", "the", "'s", "'", "’"))
_ABOUT = frozenset(("to", "in", "on", "at", "with", "against", "about", "over", "under"))


def senders(
    view: View, parts: Sequence[Chunk], role: Role | None, name: Phrase | None
) -> tuple[str | None, Institution | None]:
    """Return the country and the institution for which the role is held.

    The Peruvian head of a body of the UN speaks for the UN. Several countries at once ("French and German officials")
    are none: the phrase does not tell who is whose.
    """
    sending = [m for part in parts for m in view.mentions(part.first, part.end) if _sends(view, parts, m, role, name)]
    bodies = [m for m in sending if m.institution and not _is_vague(view, parts, m, role, sending)]
    institution = bodies[0].institution if bodies else None
    if office := _body_of_office(role):
        return office.country, office
    if institution is None and role is not None and role.head_word in roles("topical", "academic"):
        institution = workplace(view, parts, role)
    former = role is not None and role.former
    posted = role is not None and role.head_word in roles("posted")
    national = [m for m in sending if m.country and not (m.institution and (former or m.institution.kind == "media"))]
    world = bool(bodies) and bodies[0].institution is not None and bodies[0].institution.country in (None, *UNIONS)
    if role and (posted or world) and bodies and bodies[0].end <= role.first and not bodies[0].generic:
        behind_name = name[1] if name and not posted else len(view.at)
        national = [m for m in national if m.first < role.first or m.first >= behind_name]
    country = _own(view, national).country if national else _led_country(view, parts)
    if posted and institution is not None and country not in (None, institution.country):
        institution = None
    if national and national[0].adjective and (role is None or _is_leading(role)):
        led = next((m.institution for m in sending if _is_led(view, m, national[0], role)), None)
        country = led.country if led else country
    if national and role and name and national[0].adjective and national[0].end <= name[0]:
        served = next((m.institution for m in sending if _is_apposed(view, m, role, name)), None)
        country = served.country if served else country
    behind = [m for m in national if name is None or m.first >= name[1]]
    if name and role and bodies and _leads_world(bodies[0], role):
        own = all(_is_of_named(view, m, name) or _is_rank(view, m, bodies[0], role, name) for m in national)
        country = bodies[0].country if own else country
    if any(_coordinated(view, *pair) for pair in pairwise(behind)):
        country = None
    return country, institution


def _leads_world(mention: Mention, role: Role) -> bool:
    """Tell whether a role leads a body of many countries: "ASEAN Secretary-General Ada Obi of Thailand"."""
    shared = mention.institution is not None and mention.institution.country in (None, *UNIONS) and not mention.generic
    return shared and not role.former and (_is_leading(role) or role.head_word == "commander")


def _is_rank(view: View, mention: Mention, body: Mention, role: Role, name: Phrase) -> bool:
    """Tell whether a country only goes with the rank of a body's head: "NATO's commander, US General Ada Obi"."""
    apart = body.end <= role.first < role.end < mention.first < name[0] and view.tagged.text(role.end) == ","
    return apart and view.tagged.lower(name[0] - 1) in roles("ranks")


def _is_leading(role: Role) -> bool:
    return (
        role.head_word in roles("leading", "descriptions")
        or role.written in load("roles.toml")["national"]["heads_of_bodies"]
    )


def _is_led(view: View, mention: Mention, people: Mention, role: Role | None) -> bool:
    """Tell whether a body is named behind the role, or owns whom a people's name tells: "OPEC's Nigerian head"."""
    if mention.institution is None or mention.generic:
        return False
    owns = mention.end <= people.first and view.tag(mention.end) == POSSESSIVE
    return owns or mention.first >= (role.end if role else people.end)


def _is_apposed(view: View, mention: Mention, role: Role, name: Phrase) -> bool:
    """Tell whether a body of several countries goes with the role behind a name: ", the NATO commander"."""
    body = mention.institution
    shared = body is not None and body.kind == "institution" and body.country in (None, *UNIONS)
    shared = shared and not mention.generic
    own = role.head_word in roles("leading") or role.head_word not in roles("posted", "topical")
    before = name[1] <= mention.first and mention.end == role.first and own
    link = mention.first - 1 - (view.tag(mention.first - 1) == DETERMINER)
    behind = name[1] <= role.first and role.end == link and view.tagged.lower(link) in ("of", "for", "at")
    professes = role.end <= name[0] and role.head_word in roles("epithets")
    second = professes and any(view.is_role(at) for at in range(name[1], mention.first))
    return shared and not role.former and (before or behind or second)


def _own(view: View, national: Sequence[Mention]) -> Mention:
    """Return which of the countries told is the one: Peru in "the Chilean member of Peru's council"."""
    first = national[0]
    foreign = first.adjective and view.tagged.lower(first.end) in ("member", "members") and len(national) > 1
    return national[1] if foreign else first


def _led_country(view: View, parts: Sequence[Chunk]) -> str | None:
    """Return the country of whoever leads an administration: "Obama administration officials"."""
    for part in parts:
        for mention in view.mentions(part.first, part.end):
            if mention.generic and mention.institution and mention.institution.name in ("administration", "government"):
                leader = official_called(view.tagged.text(mention.first - 1), None)
                if leader is not None:
                    return country_of(leader, None)
    return None


def lent_country(view: View, parts: Sequence[Chunk], role: Role) -> str | None:
    """Return the country of "its ambassador" and "the country's mayor": the only one that the sentence named before.

    "The defence minister" told behind "and" is of that country as well.
    """
    part = next((part for part in parts if part.first <= role.first < part.end), None)
    if part is None:
        return None
    possessor = [view.tagged.lower(at) for at in range(part.first, part.own)]
    joined = possessor == ["the"] and view.tag(parts[0].first - 1) == CONJUNCTION
    own = possessor == ["its"] and role.head_word in roles("of_state", "seats")
    its = own or (joined and role.head_word in roles("of_state"))
    if not its and not (len(possessor) > 1 and possessor[0] == "the" and possessor[1] in roles("states")):
        return None
    first = sentence_at(view, part.first)[0]
    named = list(view.mentions(first, part.first))
    if own and not named and first > 0:
        named = list(view.mentions(sentence_at(view, first - 1)[0], first))
    named_countries = {mention.country for mention in named if mention.country}
    return named_countries.pop() if len(named_countries) == 1 and not any(one.institution for one in named) else None


def _is_vague(
    view: View, parts: Sequence[Chunk], mention: Mention, role: Role | None, sending: Sequence[Mention]
) -> bool:
    """Tell whether a body before a role tells no organisation: "an administration official" (a spokesman's does)."""
    body = mention.institution
    if body is None or not mention.generic:
        return False
    if body.name == "parliament" and not any(one.country for one in sending):
        return True
    if role is None:
        return any(part.first <= mention.end < part.end for part in parts) and view.tag(mention.end) == WORD
    before = mention.end <= role.first and not role.head_word.startswith("spokes")
    nobodys = body.name == "administration" and not any(one.country for one in sending)
    return body.name == "opposition" or (before and (body.kind == "group" or nobodys))


def _body_of_office(role: Role | None) -> Institution | None:
    """Return the body that an office is only of: an MEP's is the European Parliament."""
    if role is None:
        return None
    return next((body for office, body in _bodies_of_offices() if role.written.startswith(office)), None)


@cache
def _bodies_of_offices() -> list[tuple[str, Institution]]:
    listed = load("roles.toml")["bodies_of_offices"]
    return [(office, institutions()[key_of(name)]) for office, name in listed.items()]


def _coordinated(view: View, left: Mention, right: Mention) -> bool:
    """Tell whether two countries stand side by side in a list."""
    between = range(left.end, right.first)
    joined = all(view.tag(at) in (CONJUNCTION, DETERMINER) or view.tagged.text(at) == "," for at in between)
    return joined and bool(between) and left.country != right.country


def _sends(view: View, parts: Sequence[Chunk], mention: Mention, role: Role | None, name: Phrase | None) -> bool:
    """Tell whether the role is held for what is mentioned: "US envoy to Syria" is held for the US."""
    before = view.tagged.lower(mention.first - 1) if mention.first > parts[0].first else ""
    if name and name[0] < mention.end and mention.first < name[1]:
        return False
    if (name and _is_of_named(view, mention, name)) or (role and leads_field(view, mention, role)):
        return True
    if _is_of_other(view, mention) or _is_subject(view, mention) or _is_of_life(view, parts, mention):
        return False
    if mention.local and not speaks_for_place(view, parts, role):
        return False
    if role is None:
        related = view.tagged.lower(chief_noun(view, parts[0], parts[0].end)) in roles("kin_m", "kin_f")
        aside = before in ("with", "about", "against", "on", "over", "by") or _is_desk(view, parts, mention)
        return not related and not aside and (name is not None or _has_sent(view, parts, mention))
    if mention.end <= role.first:
        return before not in _ABOUT and not _is_topic(view, mention, role)
    if any(_tells_of_name(view, part, mention) for part in parts if part.first > role.head):
        return True
    if (verb := _leads(view, parts, role)) is not None and verb < mention.first:
        return all(_links(view, at) for at in range(verb + 1, mention.first)) and not _is_desk(view, parts, mention)
    between = range(role.end, mention.first if mention.institution is None else link_to(view, mention) + 1)
    if not between or not all(_links(view, at) for at in between[1:]):
        return False
    first = view.tagged.lower(role.end)
    elsewhere = roles("posted", "topical", "academic")
    at_work = first == "at" and mention.institution is not None and role.head_word not in elsewhere
    ranked = mention.generic and role.head_word in roles("ranks")
    local = (mention.local or mention.capital) and role.head_word in roles("local")
    within = first == "in" and (ranked or local or _is_body_of_state(view, mention))
    serves = first in ("to", "with") and _serves(view, mention, role)
    return first in ("of", "for", "from") or at_work or within or serves


def _is_of_named(view: View, mention: Mention, name: Phrase) -> bool:
    """Tell whether "of" right behind a name leads to what is mentioned: "Ada Obi of the Peruvian army"."""
    between = range(name[1] + 1, mention.first)
    linked = view.tagged.lower(name[1]) in ("of", "from") and name[1] < mention.first
    return linked and all(view.mention(at) or view.tag(at) in (DETERMINER, POSSESSIVE) for at in between)


def _is_of_life(view: View, parts: Sequence[Chunk], mention: Mention) -> bool:
    """Tell whether a clause only tells what somebody did or where: "who lives in Peru", ", based in Peru"."""
    part = next((part for part in parts if part.first <= mention.first < part.end), parts[0])
    opening = next((at for at in range(part.first, mention.first) if view.tag(at) == RELATIVE), None)
    verb = part.first if opening is None else opening + 1
    while opening is not None and view.tag(verb) == ADVERB:
        verb += 1
    lower = view.tagged.lower(verb)
    aside = view.tag(verb) == PREPOSITION and lower not in ("of", "from", "for", "at", "with")
    told = view.tag(verb) in (VERB, GERUND) or lower in roles("of_life") or aside
    acts = opening is not None or (part.first > parts[0].first and told)
    return acts and lower not in roles("leads", "holds")


def _is_body_of_state(view: View, mention: Mention) -> bool:
    """Tell whether a body of the country is named: "Peru's lower house", "the Peruvian government"."""
    behind = view.mention(mention.end + (view.tag(mention.end) == POSSESSIVE))
    own = mention.institution is not None and mention.country is not None and mention.institution.kind != "media"
    return own or (behind is not None and behind.generic)


def _serves(view: View, mention: Mention, role: Role) -> bool:
    """Tell whether an adviser serves an office or a body of the country: "an adviser to Peru's interior minister"."""
    behind = mention.end + (view.tag(mention.end) == POSSESSIVE)
    while view.mention(behind) is None and view.tagged.lower(behind) in roles("modifiers", "portfolios"):
        behind += 1
    if view.tagged.lower(role.end) == "with":
        return behind > mention.end and role.head_word in roles("of_parties")
    advises = role.head_word in roles("advising") or role.written.endswith("chief of staff")
    follows = view.mention(behind)
    return advises and (view.is_role(behind) or (follows is not None and follows.generic))


def _tells_of_name(view: View, part: Chunk, mention: Mention) -> bool:
    """Tell whether an apposition gives a second office: "Prime Minister Ada Obi, Peru's interim leader"."""
    own = range(part.first, part.own_end)
    past = any(view.tagged.lower(at) in roles("past") for at in own)
    return mention.first in own and not past and any(view.is_role(at) for at in range(mention.end, part.own_end))


def _is_subject(view: View, mention: Mention) -> bool:
    """Tell whether a country only qualifies a field of study: "Russian studies" (but "a Turkish security official")."""
    subject, noun = view.tagged.lower(mention.end), view.tagged.lower(mention.end + 1)
    field = subject in roles("fields")
    if not (field or subject in roles("subjects")) or (mention.institution and not mention.generic and not field):
        return False
    person = noun in heads("people") and noun.removesuffix("s") not in roles("topical")
    return not person or field


def _leads(view: View, parts: Sequence[Chunk], role: Role) -> int | None:
    """Return the verb that tells what somebody leads: "the general who commands"."""
    verbs = (at for part in parts for at in range(max(part.first, role.end), part.end) if view.tag(at - 1) == RELATIVE)
    return next((at for at in verbs if view.tagged.lower(at) in roles("leads")), None)


def _is_desk(view: View, parts: Sequence[Chunk], mention: Mention) -> bool:
    """Tell whether a country's plain name goes with a thing that deals with it: "the Iran desk", "the Syria file"."""
    plain = not (mention.adjective or mention.capital or mention.institution)
    noun = view.tagged.lower(mention.end)
    follows = mention.end < parts[-1].end and view.tag(mention.end) == WORD
    return plain and follows and noun not in heads("people", "bodies")


def _is_of_other(view: View, mention: Mention) -> bool:
    """Tell whether a people is named behind "of" and the like to tell of somebody else: "of the Norwegian hostage"."""
    link = mention.first - 1 - (view.tag(mention.first - 1) == DETERMINER)
    if not mention.adjective or view.tag(link) not in (PREPOSITION, TO) or view.tag(mention.end) != WORD:
        return False
    return view.mention(mention.end) is None and view.tagged.lower(mention.end) not in _own_nouns()


@cache
def _own_nouns() -> frozenset[str]:
    """Return the nouns behind a people's name that are of the country itself."""
    sorts = roles("sorts_media", "sorts_group", "sorts_institution", "parts")
    people = heads("modifiers", "people", "bodies", "parties")
    return (people | sorts) - roles("civilians")


def _links(view: View, at: int) -> bool:
    """Tell whether the token stands between a role and whom it is for: "spokesman for the prime minister of Peru"."""
    lower = view.tagged.lower(at)
    if view.tag(at) == CONJUNCTION or view.tagged.text(at) == ",":
        return True
    words_of_office = lower in _SENDING or lower in roles("modifiers") or view.is_role(at)
    if lower == "in":
        body = view.mention(at + 1 + (view.tag(at + 1) == DETERMINER))
        return body is not None and body.institution is not None and view.tagged.lower(at - 1) in roles("bodies")
    qualifies = view.tag(at) == GERUND or lower.rpartition("-")[2] in roles("compounds")
    return view.at[at] is not None or words_of_office or lower == "at" or lower in roles("bodies") or qualifies


def _has_sent(view: View, parts: Sequence[Chunk], mention: Mention) -> bool:
    """Tell whether people without a role belong to what is mentioned: "prosecutors in Paris", not "people in Paris"."""
    part = next((part for part in parts if part.first <= mention.first < part.end), parts[0])
    if mention.first < part.own_end:
        return True
    between = range(part.own_end + 1, mention.first)
    head, first = view.tagged.lower(chief_noun(view, part, part.end)), view.tagged.lower(part.own_end)
    listed = (CONJUNCTION, MARK)
    if not all(view.at[at] or view.tagged.lower(at) in _SENDING or view.tag(at) in listed for at in between):
        return False
    if first in ("of", "for", "from"):
        return head not in roles("civilians")
    return head in roles("seated") or (head in roles("insiders") and _ends_in_body(view, mention))


def _ends_in_body(view: View, mention: Mention) -> bool:
    last: Mention | None = mention
    while last is not None and last.institution is None:
        last = view.mention(last.end)
    return last is not None


def _is_topic(view: View, mention: Mention, role: Role) -> bool:
    """Tell whether the country is what somebody studies or deals with: "a Russia analyst", "the CIA's Iran chief"."""
    if mention.institution or mention.adjective or mention.end != role.first:
        return False
    if mention.capital:
        return role.head_word in roles("topical") - roles("posted") - roles("leading") | {"director"}
    follows = view.mention(mention.first - 1)
    before = follows is not None and follows.end == mention.first
    leads = role.head_word in ("chief", "director", "coordinator") and role.end - role.first > 1
    return before or (role.head_word in roles("topical") and not leads)
