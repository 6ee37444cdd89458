"""Tell at which body somebody works: "an analyst at Chatham House", "head of research at the carmaker X"."""

from collections.abc import Sequence

from ..lexicon import Institution
from ..lexicon.vocabulary import roles
from ..mention import Mention
from ..tag import CONJUNCTION, DETERMINER, GERUND, WORD
from .chunk import Chunk
from .role import Role
from .view import View
from .whole import kind_of_noun


def workplace(view: View, parts: Sequence[Chunk], role: Role) -> Institution | None:
    """Return where an expert works, who does not speak for its country: "an analyst at Chatham House"."""
    at_work = (m for m in view.mentions(role.end, parts[-1].end) if m.institution)
    beside = role.head_word in roles("leading")
    links = ((m.first - 1 if beside else link_to(view, m), m) for m in at_work)
    return next((m.institution for link, m in links if view.tagged.lower(link) in ("at", "with")), None)


def link_to(view: View, mention: Mention) -> int:
    """Return the token before a body and what leads up to its name: "at" in "at the German chemicals firm BASF"."""
    at = mention.first - 1
    if kind_of_noun(view, at) is not None:
        while view.tag(at) in (WORD, GERUND) and view.mention(at) is None:
            at -= 1
        people = view.mention(at)
        at = people.first - 1 if people is not None and people.adjective and people.institution is None else at
    return at - (view.tag(at) == DETERMINER)


def leads_field(view: View, mention: Mention, role: Role) -> bool:
    """Tell whether somebody leads a field of work at a body: "head of research at Gazprom", not of talks."""
    link = link_to(view, mention)
    field = range(role.end + 1, link)
    if mention.institution is None or view.tagged.lower(role.end) not in ("of", "for") or not field:
        return False
    plain = all(view.tag(at) in (WORD, GERUND, CONJUNCTION) and view.mention(at) is None for at in field)
    known = view.tagged.lower(link - 1) in roles("desks", "portfolios")
    return plain and known and view.tagged.lower(link) == "at" and role.head_word in roles("leading", "managing")
