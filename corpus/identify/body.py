"""Speakers that are no persons: countries, institutions, and bodies that many countries have."""

from collections.abc import Mapping
from functools import cache

from ..fold import fold
from ..lexicon import Country, Institution, countries, generics, institutions
from ..lexicon.vocabulary import load, roles
from ..mention import Mention
from ..model import Speaker, SpeakerKind
from ..namesake import is_body
from ..tag import CONJUNCTION, DETERMINER, GERUND, NAME, QUOTES, WORD
from .home import home
from .identified import Identified, joined
from .name import names
from .office import country_of, official_called
from .reading import Reading
from .title import Title
from .view import View
from .whole import kind_of_noun, sort_of

_LONGEST_SORT = 6
"""Tokens of an apposition in which the noun is that tells what a body is."""


def body(view: View, mention: Mention, first: int, end: int, reading: Reading) -> Identified:
    """Return the country, the institution or the generic body that the phrase from `first` up to `end` is about."""
    written = view.written(first, end)
    institution = mention.institution
    namesake = _person(view, mention, first, written, reading)
    if namesake is not None:
        return namesake
    if institution is None and _is_people(view, mention):
        speaker = Speaker(bare(view, first, end), written, "unnamed", None, None, mention.country)
        return Identified.one(speaker, f'"{written}" are people of the country')
    if institution is None and mention.local:
        name = bare(view, mention.first, mention.end)
        speaker = Speaker(name, written, "government", None, None, mention.country)
        return Identified.one(speaker, f'"{written}" is a part of the country')
    if institution is None:
        country = countries().get(mention.country or "")
        name = country.name if country else written
        speaker = Speaker(name, written, "government", None, None, mention.country)
        return Identified.one(speaker, f'"{written}" stands for the government of {name}')
    if mention.generic:
        return _generic(view, mention, institution, (first, end), reading)
    branch = view.mention(mention.first - 1)
    if institution.country is None and branch is not None and branch.adjective and branch.first >= first:
        name = view.written(branch.first, mention.end)
        speaker = Speaker(name, written, institution.kind, None, name, branch.country)
        return Identified.one(speaker, f'"{written}" is that of the country')
    return Identified.one(_known(institution, written), f'"{written}" is {institution.name} in the lexicon')


def _person(view: View, mention: Mention, first: int, written: str, reading: Reading) -> Identified | None:
    """Return the person of the document whose surname names something else as well: "Cuban", "Guardian", "Holland"."""
    bare_word = mention.end - first == 1 and not view.tagged.text(first).isupper()
    person = reading.people.called(written) if bare_word else None
    if person is None or fold(person.written) == fold(written):
        return None
    speaker = Speaker(person.name, written, "person", person.role, person.organisation, person.country)
    return Identified.one(speaker, f'"{written}" is {person.name} in this text')


def _is_people(view: View, mention: Mention) -> bool:
    """Tell whether a country is named by its people, not as a state: "Germans", not "the Germans" or "the US"."""
    alone = view.tagged.lower(mention.first - 1) != "the"
    return mention.adjective and alone and not view.tagged.text(mention.first).isupper()


def _known(institution: Institution, written: str) -> Speaker:
    name = institution.short or institution.name
    return Speaker(name, written, institution.kind, None, institution.name, institution.country)


def owner_of(name: str) -> str:
    """Return a name as that of an owner: "Peru's", "the Philippines'"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def of_organisation(name: str, country: str | None) -> Speaker:
    """Return the body of a canonical name as a speaker: that of the lexicon, or "Zambia's Ministry of Finance"."""
    known = _by_country().get((name, country))
    if known is not None:
        return _known(known, "")
    shared = generics().get(fold(name))
    kind: SpeakerKind = shared.kind if shared else "institution"
    owner = countries().get(country or "")
    shown = f"{owner_of(owner.name)} {name}" if shared and owner else name
    return Speaker(shown, "", kind, None, name, country)


@cache
def _by_country() -> Mapping[tuple[str, str | None], Institution]:
    return {(one.name, one.country): one for one in institutions().values()}


def _generic(
    view: View, mention: Mention, institution: Institution, phrase: tuple[int, int], reading: Reading
) -> Identified:
    """Return "Iraq's parliament" or "the ministry in Tehran": a body whose country the words around it tell."""
    first, end = phrase
    written = view.written(first, end)
    named = view.mention(mention.end + (view.tagged.text(mention.end) == ","))
    if institution.name in _named_before() and (before := named_before(view, mention.first, first)):
        return body(view, before, first, end, reading)
    if institution.kind == "media" and named and named.end <= end and named.institution and not named.generic:
        return Identified.one(_known(named.institution, written), f'"{written}" is {named.institution.name}')
    noun = view.written(mention.first, mention.end)
    owner = owner_around(view, mention.first, mention.end, phrase, institution.name)
    country = countries().get((owner and owner.country) or "")
    if country is not None and owner is not None and owner.local:
        speaker = Speaker(bare(view, first, end), written, institution.kind, None, institution.name, country.code)
        return Identified.one(speaker, f'"{written}" names a part of the country')
    if country is not None:
        known = _by_country().get((institution.name, country.code))
        name = f"{_own_adjective(country) if institution.kind == 'media' else owner_of(country.name)} {noun}"
        if institution.name in load_abroad() and owner is not None and owner.end <= mention.first:
            name = view.written(owner.first, _posting_end(view, mention, end))
        speaker = Speaker(name, written, institution.kind, None, (known or institution).name, country.code)
        return Identified.one(speaker, f'"{written}" names its country')
    if fold(noun) == "foreign office" and reading.is_british(view):
        british = institutions()["british foreign office"]
        return Identified.one(_known(british, written), f'"{written}" is Britain\'s where the text is about Britain')
    return _led(view, mention, institution, phrase, reading)


def _own_adjective(country: Country) -> str:
    """Return what goes before what is of a country: "Peruvian", "New Zealand's" (its people's name is a noun)."""
    people = country.demonyms[0] if country.demonyms else ""
    return people if people and not people.endswith("er") else owner_of(country.name)


def _posting_end(view: View, mention: Mention, end: int) -> int:
    """Return where a body abroad ends with its place: "the Peruvian embassy in Oslo"."""
    link, stop = view.tagged.lower(mention.end), mention.end + 1
    while stop < end and (view.mention(stop) is not None or view.tag(stop) in (NAME, DETERMINER)):
        stop += 1
    return stop if link in ("in", "to") and stop > mention.end + 1 else mention.end


@cache
def _named_before() -> frozenset[str]:
    """Return the shared bodies that the name of a country's own stands before: "the FSB security service"."""
    return frozenset(load("roles.toml")["abroad"]["named_before"])


def named_before(view: View, noun: int, first: int) -> Mention | None:
    """Return the body whose name goes before the noun that tells what it is: "the Shin Bet security agency"."""
    at = noun - 1
    while (
        at > first
        and view.mention(at) is None
        and view.tagged.lower(at) in roles("modifiers", "of_business", "of_media")
    ):
        at -= 1
    mention = view.mention(at)
    own = mention is not None and mention.first >= first and mention.institution is not None and not mention.generic
    return mention if own else None


def _led(
    view: View, mention: Mention, institution: Institution, phrase: tuple[int, int], reading: Reading
) -> Identified:
    """Return "the Obama administration": a body that has the country of whoever leads it."""
    first, end = phrase
    written = view.written(first, end)
    leader = next(iter(names(view, first, mention.first)), None)
    if leader is None:
        country, why = home(reading, view.offset(first), None, institution.name)
        owner = countries().get(country or "")
        name = f"{owner_of(owner.name)} {bare(view, first, end)}" if owner else bare(view, first, end)
        organisation = institution.name if country else _shared_name(institution)
        speaker = Speaker(name, written, institution.kind, None, organisation, country)
        return Identified.one(speaker, f'"{written}" is of {why}' if country else f'"{written}" tells no country')
    called = view.written(*leader)
    person = reading.people.called(called)
    official = (person.official if person else None) or official_called(called, None)
    country = (person.country if person else None) or (country_of(official, None) if official else None)
    why = f"is led by {official.name if official else called}" if country else "tells no country"
    speaker = Speaker(view.written(leader[0], mention.end), written, institution.kind, None, None, country)
    return Identified.one(speaker, f'"{written}" {why}')


def _shared_name(institution: Institution) -> str | None:
    """Return the name of a body that many countries have, but for those that bear their country's own: parliaments."""
    own = institution.kind in ("government", "group") or institution.name == "parliament"
    return None if own else institution.name


def one_of_each(view: View, first: int, end: int) -> Identified | None:
    """Return the body of each of several countries: "the Peruvian and Chilean governments", "the armies of X and Y"."""
    named = list(view.mentions(first, end))
    if len({mention.country for mention in named}) < 2 or any(
        one.institution or one.local or one.country not in countries() for one in named
    ):
        return None
    own = [at for at in range(first, end) if view.mention(at) is None and view.tag(at) not in (CONJUNCTION, DETERMINER)]
    words_of = [
        view.tagged.lower(at) for at in own if view.tagged.text(at) != "," and view.tagged.lower(at) not in ("of", "in")
    ]
    noun = " ".join([*words_of[:-1], _one_of(words_of[-1])]) if words_of else ""
    shared = generics().get(noun)
    if shared is None or noun == " ".join(words_of):
        return None
    written, found = view.written(first, end), []
    for code in dict.fromkeys(mention.country for mention in named):
        country = countries()[code or ""]
        known = _by_country().get((shared.name, code)) or shared
        name = f"{owner_of(country.name)} {noun}"
        speaker = Speaker(name, written, shared.kind, None, known.name, code)
        found.append(Identified.one(speaker, f'"{written}" names its country'))
    return joined(found)


def _one_of(plural: str) -> str:
    """Return the singular of a noun for a body: "ministries" -> "ministry"."""
    return plural[:-3] + "y" if plural.endswith("ies") else plural.removesuffix("s")


def country_around(view: View, first: int, end: int, phrase: tuple[int, int], name: str = "") -> str | None:
    """Return the country of `owner_around`."""
    owner = owner_around(view, first, end, phrase, name)
    return owner.country if owner else None


def owner_around(view: View, first: int, end: int, phrase: tuple[int, int], name: str = "") -> Mention | None:
    """Return what tells the country in a phrase, before a noun or behind: "the ministry in Tehran", "the army of Mali".

    What stands abroad ("the embassy in Kabul") belongs to no country behind "in".
    """
    before = sorted((m for m in view.mentions(phrase[0], first) if m.country), key=lambda m: m.local)
    if before:
        return before[0]
    links = ("of",) if name in load_abroad() else ("of", "in")
    if view.tagged.lower(end) not in links or end + 1 >= phrase[1]:
        return None
    at = end + 2 if view.tag(end + 1) == DETERMINER and view.mention(end + 1) is None else end + 1
    behind = view.mention(at)
    return behind if behind is not None and behind.institution is None and behind.end <= phrase[1] else None


@cache
def load_abroad() -> frozenset[str]:
    """Return the bodies that a country has in others."""
    return frozenset(load("roles.toml")["abroad"]["bodies"])


def unnamed(view: View, title: Title, first: int, end: int, country: str | None = None, why: str = "") -> Identified:
    """Return a speaker whom nobody names, with the country and organisation that the phrase tells, or those given."""
    written = view.written(first, end)
    told = country or title.country
    organisation = None if _is_coordinated(view, first, end) else title.organisation
    head = view.tagged.lower(title.head)
    kind: SpeakerKind = "unnamed"
    if _is_party(view, head, first, title.head):
        kind = "group"
    speaker = Speaker(bare(view, first, end), written, kind, title.role, organisation, told)
    reason = why or ("it names the country" if told else "")
    return Identified.one(speaker, f'"{written}" names nobody' + (f"; {reason}" if reason else ""))


def _is_coordinated(view: View, first: int, end: int) -> bool:
    return any(view.tag(at) == CONJUNCTION and view.mention(at) is None for at in range(first, end))


def _is_party(view: View, head: str, first: int, last: int) -> bool:
    """Tell whether a party is meant as a whole: "Republicans", "the Senate Democrats", "Spain's Socialists".

    "Many Republicans" are not.
    """
    before = [view.tagged.lower(at) for at in range(first, last) if view.mention(at) is None]
    led = ("the", "house", "senate", "ruling", "governing", "opposition", "'s", "’s")
    return head in roles("partisans") and all(word in led for word in before)


def bare(view: View, first: int, end: int) -> str:
    """Return the phrase without its article."""
    article = view.tagged.lower(first) in ("the", "a", "an") and end - first > 1
    return view.written(first + article, end)


def kind_of_name(view: View, name: tuple[int, int], written: str, title: Title) -> SpeakerKind:
    """Tell by its last word, its article or its marks whether a name is a person's."""
    last = [word for word in fold(written).split() if not word.isdigit()][-1:]
    article = name[0] > 0 and view.tagged.lower(name[0] - 1) == "the"
    kinds: tuple[SpeakerKind, ...] = ("media", "group", "institution")
    for kind in kinds:
        if last and last[0] in roles(f"endings_{kind}") and (name[1] - name[0] > 1 or article) and title.role is None:
            return kind
        if title.role is None and kind in (_sort_before(view, name[0]), _sort_behind(view, name[1])):
            return kind
    if title.role is None and (
        _is_acronym(written) or "&" in written or set(fold(written).split()[:-1]) & roles("endings_of")
    ):
        return "institution"
    if view.tagged.text(name[0]) in QUOTES:
        return "group"
    if is_body(written):
        return "institution"
    return "institution" if article and title.role is None and official_called(written, None) is None else "person"


def _sort_before(view: View, at: int) -> str | None:
    """Return the kind that the noun before a name tells, or "a band that calls itself the X"."""
    if view.tagged.lower(at - 2) == "itself" or view.tagged.lower(at - 1) == "itself":
        return "group"
    people = view.mention(at - 1)
    first = people.first if people is not None and people.adjective else at
    apart = view.tagged.text(first - 1) == ","
    return kind_of_noun(view, first - 2) if apart and first < at else sort_of(view, at)


def _is_acronym(written: str) -> bool:
    """Tell whether a name is of three capitals or more: "FIFA"."""
    return len(written) > 2 and written.isalpha() and written.isupper() and fold(written) not in _generic_words()


def _generic_words() -> frozenset[str]:
    return roles("endings_institution", "bodies")


def _sort_behind(view: View, at: int) -> str | None:
    """Return the kind that an apposition tells: "X, a shipping company,"."""
    if view.tagged.text(at) != "," or view.tag(at + 1) != DETERMINER:
        return None
    last = at + 1
    while view.tag(last + 1) in (WORD, GERUND, NAME) and last - at < _LONGEST_SORT:
        last += 1
    return kind_of_noun(view, last)
