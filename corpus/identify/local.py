"""Tell what is of a city or a part of a country: its police and its premier, not an analyst there."""

from collections.abc import Sequence

from ..lexicon.vocabulary import roles
from .chunk import Chunk, chief_noun
from .role import Role
from .view import View


def is_local(view: View, parts: Sequence[Chunk], country: str) -> bool:
    """Tell whether a country is told by a part or a city of it alone: "the Bavarian premier"."""
    told = [m for part in parts for m in view.mentions(part.first, part.end) if m.country == country]
    return bool(told) and all(mention.local for mention in told)


def speaks_for_place(view: View, parts: Sequence[Chunk], role: Role | None) -> bool:
    """Tell whether somebody may speak for the country of a city: an officer of it, not a plumber or an analyst there.

    Nor does one whom others put there: "the Peruvian-installed mayor of Lima".
    """
    own = range(parts[0].first, parts[-1].end)
    if any(view.tagged.lower(at).rpartition("-")[2] in roles("imposed") for at in own):
        return False
    if role is not None:
        return role.head_word not in roles("topical", "academic", "posted") or role.head_word in roles("leading")
    noun = view.tagged.lower(chief_noun(view, parts[0], parts[0].end))
    return noun in roles("seated", "bodies", "partisans", "parties_of_people") or noun in roles("officers")
