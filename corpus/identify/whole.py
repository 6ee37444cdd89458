"""Find the whole name of a body and what the noun before it tells: "the University of Oslo", "the newspaper X"."""

from ..fold import fold
from ..lexicon import country_names, local_places, longer_places
from ..lexicon.vocabulary import roles
from ..tag import NAME
from .view import View, heads

_LINKS = frozenset(("of", "for", "and", "&"))
_LONGEST = 8
"""Words that the name of an organisation has at most."""


def whole_end(view: View, first: int, end: int) -> int:
    """Return where the name ends that begins at the token, with what hangs on a body: "University of Oslo"."""
    stop, linked = first, False
    while stop < end and stop - first < _LONGEST:
        if is_capital(view, stop) or (linked and _ends_name(view, stop)):
            stop += 1
            continue
        lower = view.tagged.lower(stop)
        if lower not in _LINKS:
            break
        before = {view.tagged.lower(at) for at in range(first, stop)}
        hangs = lower in ("of", "for") and before & roles("endings_of")
        if not (hangs or lower == "&" or (lower == "and" and before & {"of", "for"})):
            break
        behind = stop + 1 + (view.tagged.lower(stop + 1) == "the")
        if stop == first or behind >= end or not (is_capital(view, behind) or _is_place(view, behind)):
            break
        if lower == "and" and _is_other(view, behind, end):
            break
        stop, linked = behind + 1, True
    return stop


def _ends_name(view: View, position: int) -> bool:
    """Tell whether a capitalised word for an office ends a name: "the Coalition for Real Justice"."""
    capital = view.tag(position) == NAME and view.mention(position) is None
    return capital and view.tag(position + 1) != NAME and view.tagged.text(position)[0].isupper()


def _is_other(view: View, first: int, end: int) -> bool:
    """Tell whether somebody else is named behind "and": "the University of Oslo and Ada Obi"."""
    last = first
    while last + 1 < end and is_capital(view, last + 1):
        last += 1
    return last > first and view.tagged.lower(last) not in roles("subjects")


def _is_place(view: View, position: int) -> bool:
    mention = view.mention(position)
    return mention is not None and mention.institution is None and not mention.adjective


def is_capital(view: View, position: int) -> bool:
    """Tell whether the token is a capitalised word that is no title and names nothing else."""
    if view.mention(position) is not None or view.tag(position) != NAME:
        return False
    titles = heads("parties_of_people", "partisans")
    return view.tagged.lower(position) not in titles and view.tagged.text(position)[0].isupper()


def is_within(view: View, position: int) -> bool:
    """Tell whether the token stands within the name of a body: "of" in "the University of Oslo"."""
    first = position
    while first > 0 and position - first < _LONGEST and is_capital(view, first - 1):
        first -= 1
    return first < position and whole_end(view, first, len(view.at)) > position


def sort_of(view: View, position: int) -> str | None:
    """Return the kind that the noun before a name tells: "the newspaper X" media, "the rebel group X" group."""
    before = view.tagged.text(position - 1)
    return kind_of_noun(view, position - 1) if before[:1].islower() else None


def kind_of_noun(view: View, position: int) -> str | None:
    """Return the kind of speaker that a noun is a word for: "company" institution, "aid group" the same."""
    noun, before = view.tagged.lower(position), view.tagged.lower(position - 1)
    if noun in ("agency", "network", "service", "group") and before in roles("of_media"):
        return "media"
    if noun in ("group", "alliance", "network", "union") and before in roles("of_business"):
        return "institution"
    kinds = ("media", "group", "institution")
    return next((kind for kind in kinds if noun in roles(f"sorts_{kind}")), None)


def country_of_name(written: str) -> str | None:
    """Return the country in the name of a body of state ("Guyana Defence Force"); a newspaper's is only where it is."""
    words = fold(written).split()
    if len(words) < 2:
        return None
    of = words.index("of") if "of" in words else len(words)
    if words[-1] in roles("endings_local") or set(words[:of]) & roles("endings_local"):
        begins = (words[: len(words) - at] for at in range(1, len(words)))
        places = (" ".join(place) for place in (words[of + 1 :], *begins))
        local = next((code for place in places if (code := local_places().get(place))), None)
        if local is not None:
            return local
    if words[-1] not in roles("endings_state"):
        return None
    if any(" ".join(words[:at]) in longer_places() for at in (2, 3)):
        return None
    return country_names().get(words[0]) or country_names().get(" ".join(words[:2]))
