"""Tell the holders of one office of several countries apart: "the foreign ministers of X and Y"."""

from ..lexicon import countries
from ..lexicon.vocabulary import roles
from ..model import Speaker
from ..tag import CONJUNCTION, DETERMINER, POSSESSIVE
from .employer import of_office
from .identified import Identified, joined
from .view import View

_OF = ("of", "from")


def counterparts(view: View, first: int, end: int) -> Identified | None:
    """Return an unnamed speaker for each country where a phrase is an office in the plural and the countries alone."""
    named = list(view.mentions(first, end))
    codes = list(dict.fromkeys(mention.country for mention in named))
    whole = all(one.institution is None and not one.local and one.country in countries() for one in named)
    if len(codes) < 2 or not whole or not _is_list(view, named[0].first, named[-1].end):
        return None
    office = _office(view, first, named[0].first, named[-1].end, end)
    if office is None:
        return None
    written = view.written(first, end)
    found = []
    for code in codes:
        speaker = Speaker(
            f"{office} of {countries()[code or ''].name}", written, "unnamed", office, of_office(office, code), code
        )
        found.append(Identified.one(speaker, f'"{written}" names an office of each country'))
    return joined(found)


def _is_list(view: View, first: int, end: int) -> bool:
    """Tell whether nothing but countries stands in a list of them."""
    between = (at for at in range(first, end) if view.mention(at) is None)
    return all(view.tag(at) in (CONJUNCTION, DETERMINER) or view.tagged.text(at) in (",", "&") for at in between)


def _office(view: View, first: int, begin: int, stop: int, end: int) -> str | None:
    """Return the office before "of" and the list of countries, or behind the list, in the singular."""
    while first < begin and view.tag(first) == DETERMINER:
        first += 1
    if stop == end and first < begin:
        last = begin - 1 if view.tag(begin - 1) == DETERMINER else begin
        return _one_of(view, first, last - 1) if view.tagged.lower(last - 1) in _OF else None
    behind = stop + 1 if stop < end and view.tag(stop) == POSSESSIVE else stop
    return _one_of(view, behind, end) if first == begin else None


def _one_of(view: View, first: int, end: int) -> str | None:
    """Return the office that tokens name in the plural: "heads of state" -> "head of state"."""
    said = [view.tagged.lower(at) for at in range(first, end)]
    head = next((at for at, word in enumerate(said) if word in ("of", "for")), len(said)) - 1
    if head < 0 or not said[head].endswith("s"):
        return None
    one = said[head].removesuffix("s")
    return " ".join([*said[:head], one, *said[head + 1 :]]) if one in roles("counterparts") else None
