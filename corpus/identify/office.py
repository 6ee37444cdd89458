"""Look people up in the lexicon of officials, and say nothing where it does not settle who they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..fold import fold
from ..lexicon import Month, Official, Term, officials, officials_by_surname, roster
from ..lexicon.vocabulary import load, roles

_LONG_ENOUGH = 6
"""Letters from which a surname with one wrong letter is still taken for the same."""
_MANY = 3
"""Officials of one surname from which it is too common to tell anybody."""
_CODE = 2
"""Letters of the code of a country."""
_NEWS = 2
"""Years before and behind an office in which the news calls somebody by the surname alone."""
_RANKING = frozenset(("vice", "deputy", "assistant", "under", "former", "acting", "prime"))
"""Words that make another office of one: a vice president is no president."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What tells whom a document means by a surname alone: the countries and bodies it names, and its month.

    `vouched` are the folded surnames beside which another alone means an official: a common one does so as well there.
    """

    named: frozenset[str]
    published: Month | None
    vouched: frozenset[str] = frozenset()


def official_called(name: str, subject: Subject | None) -> Official | None:
    """Return the official of a full name, or of a surname that only one has for whose country or body it is likely.

    Args:
        name: a name as written.
        subject: what the document is about; None where a surname that only one has is enough. Of several who have it,
            the one is meant who spoke for a country or body of the document in its month. Where it names none of
            theirs, a rare surname means whoever alone of that surname is in office in its month.
    """
    folded = fold(name)
    if found := officials().get(folded):
        return found
    bearers = officials_by_surname().get(folded, ())
    if subject is None:
        return bearers[0] if len(bearers) == 1 else None
    terms = [(bearer, term) for bearer in bearers for term in bearer.terms if _senders(term) & subject.named]
    if len(bearers) > 1:
        terms = [(bearer, term) for bearer, term in terms if _is_held(term, subject.published)]
    elif subject.published is not None:
        terms = [(bearer, term) for bearer, term in terms if _is_near(term, subject.published)]
    meant = {bearer.name: bearer for bearer, _ in terms}
    if not meant and (folded in subject.vouched or is_rare(name)):
        return alone_in_office(name, subject.published)
    return meant.popitem()[1] if len(meant) == 1 else None


def alone_in_office(surname: str, published: Month | None) -> Official | None:
    """Return the one official of a surname who is in office in a month or a year."""
    bearers = officials_by_surname().get(fold(surname), ())
    holding = [bearer for bearer in bearers if published is not None and bearer.terms_in(published)]
    return holding[0] if len(holding) == 1 else None


def is_rare(surname: str) -> bool:
    """Tell whether a surname is that of few: no word or given name as well, and not of three officials or more."""
    folded = fold(surname)
    return len(officials_by_surname().get(folded, ())) < _MANY and folded not in _common()


@cache
def _common() -> frozenset[str]:
    listed = load("given.toml")
    return frozenset(fold(name) for key in ("m", "f", "surnames") for name in listed[key].split())


def official_titled(
    surname: str, role: str, country: str | None, organisation: str | None, subject: Subject
) -> Official | None:
    """Return the official of a surname who has held the office: "President Obama"; of several, the one of the year.

    Args:
        surname: what the official is called.
        role: the office; one that only tells that somebody leads ("chief", "secretary") is that held in the year.
            The bare head of an office before a rare surname is that of its only holder: "Minister Lavrov".
        country: that of the title, if it tells one.
        organisation: the body of the title, where it tells no country.
        subject: what the document is about.
    """
    bearers = officials_by_surname().get(fold(surname), ())
    terms = [(bearer, term) for bearer in bearers for term in bearer.terms if country in (None, term.country)]
    fitting = [(bearer, term) for bearer, term in terms if _plain(term.role) == _plain(role)]
    if not fitting and (role in roles("descriptions", "posted") or role.rsplit(maxsplit=1)[-1] in roles("leading")):
        told = subject.named if country is None and organisation is None else {country, organisation}
        fitting = [(bearer, term) for bearer, term in terms if _senders(term) & told]
        fitting = [(bearer, term) for bearer, term in fitting if _is_held(term, subject.published)]
    elif len(bearers) > 1:
        fitting = [(bearer, term) for bearer, term in fitting if _is_held(term, subject.published)]
    meant = {bearer.name: bearer for bearer, _ in fitting}
    if not meant and country is None and organisation is None and is_rare(surname):
        holding = alone_in_office(surname, subject.published)
        short = holding and any(
            _is_short(role, term.role) and _is_held(term, subject.published) for term in holding.terms
        )
        return holding if short else None
    return meant.popitem()[1] if len(meant) == 1 else None


def _is_short(role: str, office: str) -> bool:
    """Tell whether a role is the bare head of an office: "minister" of "foreign minister"."""
    return role in ("minister", "secretary") and role in office.split() and same_office(role, office)


def _is_near(term: Term, published: Month) -> bool:
    """Tell whether an office was held about the year, by who may still be in the news for it."""
    begun = term.start.year - _NEWS <= published.year
    return begun and (term.until is None or published.year <= term.until.year + _NEWS)


def _is_held(term: Term, published: Month | None) -> bool:
    return published is not None and term.held_in(published)


def holder_of(role: str, sender: str, published: Month) -> Official | None:
    """Return who alone held an office from before a month or a year until behind it, so that nobody else did therein.

    Args:
        role: an office that one person holds at a time; the "chief" of an international body is its highest official.
        sender: the country, or the name of the international body.
        published: the month, or the year, of which is told.
    """
    leads = role in ("chief", "head") and len(sender) > _CODE
    offices = _national("heads_of_bodies") if leads else {role} & _national("single")
    if role == "top diplomat":
        offices = _national("top_diplomats")
    held = [
        (one, term)
        for office in offices
        for one, term in roster().by_office.get(f"{fold(office)} {sender}", ())
        if term.held_in(published)
    ]
    whole = [one for one, term in held if term.held_through(published)]
    return whole[0] if len(held) == 1 and whole else None


def misspelt(name: str, role: str | None, organisation: str | None) -> Official | None:
    """Return the one official with the same given name, office and organisation, and a surname one letter off.

    "NATO Secretary-General Jens Stolenberg" is Jens Stoltenberg: nobody else of that given name held the office.
    """
    parts = fold(name).split()
    if len(parts) < 2 or role is None or organisation is None or len(parts[-1]) < _LONG_ENOUGH:
        return None
    fitting = [
        official
        for official in roster().by_given_name.get(parts[0], ())
        if one_letter_off(parts[-1], fold(official.name).split()[-1])
        and any(fold(term.role) == fold(role) and term.organisation == organisation for term in official.terms)
    ]
    return fitting[0] if len(fitting) == 1 else None


def term_of(official: Official, role: str | None, organisation: str | None, published: Month | None) -> Term | None:
    """Return the office in which an official speaks: the one that the text tells, else the only one, else the month's.

    Where the text tells a role that none of the terms is, there is none: what the lexicon has is of another office.
    """
    told = role is not None and role.removeprefix("top ") not in roles("descriptions")
    fitting = [term for term in official.terms if not told or same_office(role or "", term.role)]
    if organisation is not None and not told:
        fitting = [term for term in fitting if term.organisation == organisation]
    elif organisation is not None:
        fitting = [term for term in fitting if term.organisation in (organisation, None)]
    holding = [term for term in fitting if published is not None and term.held_in(published)]
    if holding or (published is not None and not told):
        return _highest(holding) if holding else None
    return _shared(fitting)


def _highest(terms: Sequence[Term]) -> Term:
    """Return the term of whoever leads a state, where that is one of several at a time; else the last."""
    return next((term for term in terms if term.role in _national("leads_state")), terms[-1])


def _shared(terms: list[Term]) -> Term | None:
    """Return the last of several terms in one office, else None."""
    offices = {(term.role, term.organisation, term.country) for term in terms}
    return terms[-1] if len(offices) == 1 else None


def same_office(told: str, known: str) -> bool:
    """Tell whether a role in a text is the office: "minister" is "foreign minister", "spokesperson" "spokesman"."""
    left, right = _plain(told), _plain(known)
    return (left <= right or right <= left) and not (left ^ right) & _RANKING


def _plain(role: str) -> set[str]:
    ungendered = {"spokesman": "spokesperson", "spokeswoman": "spokesperson", "defense": "defence"}
    words = [ungendered.get(word, word) for word in fold(role).split()]
    return set(words) - {"the", "of", "to", "for", "united", "nations"} or set(words)


def country_of(official: Official, term: Term | None) -> str | None:
    """Return the country of a term, or the one that all terms of the official share."""
    if term is not None:
        return term.country
    shared = {each.country for each in official.terms}
    return shared.pop() if len(shared) == 1 else None


def is_national(role: str | None, organisation: str | None) -> bool:
    """Tell whether an office or a body is only ever a country's: that of a minister, the opposition, a central bank.

    "A Foreign Office minister" is a junior one, and British.
    """
    if role == "minister" and organisation:
        return False
    return (
        (role or "").endswith("minister")
        or (role or "").startswith("opposition ")
        or (organisation or "") in _national("bodies")
    )


@cache
def _national(sort: str) -> frozenset[str]:
    return frozenset(load("roles.toml")["national"][sort])


def one_letter_off(left: str, right: str) -> bool:
    """Tell whether two words differ by one letter left out, put in or changed."""
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    rests = {(left[same + 1 :], right[same:]), (left[same:], right[same + 1 :]), (left[same + 1 :], right[same + 1 :])}
    return any(one == other for one, other in rests)


def _senders(term: Term) -> set[str]:
    return {sender for sender in (term.country, term.organisation) if sender}
