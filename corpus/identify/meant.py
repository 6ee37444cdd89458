"""Which of two things of one name a document means: Georgia the state, an abbreviation that others have as well."""

from collections.abc import Callable, Iterator, Sequence

from ..fold import fold
from ..lexicon import UNIONS, Institution, country_names, shared_names, told_names, us_states
from ..mention import Mention
from .view import View

_LONGEST = 8
"""Words of a name before the abbreviation that stands for it."""
_NEAR = frozenset({"RU", "AM", "AZ"})
"""Countries that a text about Georgia the country names as a rule, and one about the state does not."""
_Found = tuple[View, Mention]


def as_meant(views: Sequence[View]) -> list[View]:
    """Return the paragraphs of a document without the mentions of what it does not mean.

    - "Georgia" in a document that names other states of the US and nothing else of the country or its neighbours;
    - an abbreviation that stands in brackets behind another body's name: "Reporters Without Borders (RSF)";
    - one that others have as well, in a document that does not name the body in full.

    A body of one country that another owns is the other's: "the Philippine Department of Justice". A name of two
    countries is that of the one that the document names otherwise: "Congolese" where it names Goma.
    """
    views = _with_shared([_with_owners(view) for view in views])
    found = [(view, mention) for view in views for mention in view.named]
    state = _is_state(views, found)
    others = {view.written(mention.first, mention.end) for view, mention in found if _is_of_another(view, mention)}
    full = {mention.institution for view, mention in found if not _is_told(view, mention)}

    def unmeant(view: View, mention: Mention) -> bool:
        written = view.written(mention.first, mention.end)
        if mention.institution is None:
            return state and mention.country == "GE" and fold(written) in us_states()
        return written in others or (_is_told(view, mention) and mention.institution not in full)

    return [_without(view, unmeant) for view in views]


def _with_shared(views: list[View]) -> list[View]:
    """Return the paragraphs with the names that countries share, where one of those alone is named otherwise."""
    if all(view.tagged.words.isdisjoint(shared_names()) for view in views):
        return views
    named = {mention.country for view in views for mention in view.named}
    return [_with_names(view, named) for view in views]


def _with_names(view: View, named: set[str | None]) -> View:
    at = list(view.at)
    for position, mention in enumerate(view.at):
        text = view.tagged.text(position)
        codes = [code for code in shared_names().get(view.tagged.lower(position), ()) if code in named]
        whole = not view.tagged.text(position + 1)[:1].isupper()
        if mention is None and len(codes) == 1 and whole and text[:1].isupper():
            people = fold(text).endswith(("n", "ns", "ese"))
            at[position] = Mention(position, position + 1, codes[0], adjective=people)
    return View.naming(view.tagged, at)


def _with_owners(view: View) -> View:
    """Return a paragraph in which a body of one country that another owns is the other's."""
    at: list[Mention | None] = []
    for mention in view.named:
        before = mention.first - 1
        if view.tagged.lower(before) == "'s":
            before -= 1
        owner = view.mention(before)
        known = mention.institution
        if known is None or owner is None or mention.generic:
            continue
        paper = known.kind == "media" and before == mention.first - 2 and owner.country not in (None, known.country)
        if not (_owns(owner, known) or (paper and owner.institution is None)):
            continue
        name = view.written(owner.first, mention.end)
        body = Institution(name, known.kind, short=name, country=owner.country)
        size = mention.end - owner.first
        at = at or list(view.at)
        at[owner.first : mention.end] = [Mention(owner.first, mention.end, owner.country, body)] * size
    return View.naming(view.tagged, at) if at else view


def _owns(owner: Mention, body: Institution) -> bool:
    """Tell whether a country named right before a body of another country has one of the same name."""
    if owner.country is None or owner.institution is not None or owner.capital or body.country in (None, *UNIONS):
        return False
    party = body.kind == "group" and "party" in fold(body.name).split()
    return owner.country != body.country and (party or body.kind in ("institution", "government"))


def _without(view: View, unmeant: Callable[[View, Mention], bool]) -> View:
    dropped = {mention.first for mention in view.named if unmeant(view, mention)}
    return View.naming(view.tagged, [None if m and m.first in dropped else m for m in view.at]) if dropped else view


def _is_state(views: Sequence[View], found: Sequence[_Found]) -> bool:
    """Tell whether "Georgia" is the state of the US in this document."""
    countries = {mention.country for _, mention in found}
    if "GE" not in countries or countries & _NEAR:
        return False
    own = (view.written(mention.first, mention.end) for view, mention in found if mention.country == "GE")
    if not us_states().issuperset(map(fold, own)):
        return False
    return any(name in us_states() and name not in country_names() for view in views for name in _names(view))


def _names(view: View) -> Iterator[str]:
    """Yield the capitalised words, single and in pairs, folded."""
    words = [token.text if token.text[:1].isupper() else "" for token in view.tagged.paragraph.tokens]
    for word, after in zip(words, [*words[1:], ""], strict=True):
        if word:
            yield fold(word)
            yield fold(f"{word} {after}")


def _is_told(view: View, mention: Mention) -> bool:
    return told_names().get(fold(view.written(mention.first, mention.end))) is mention.institution is not None


def _is_of_another(view: View, mention: Mention) -> bool:
    """Tell whether an abbreviation in brackets stands behind a name that shares too little with the body's own."""
    text = view.tagged.text
    first = mention.first - 1
    if mention.institution is None or not view.tagged.text(mention.first).isupper():
        return False
    if mention.end - mention.first > 1 or text(first) != "(" or text(mention.end) != ")" or not first:
        return False
    start = first
    while (
        start
        and first - start < _LONGEST
        and (text(start - 1)[:1].isupper() or text(start - 1) in ("of", "for", "the", "and"))
    ):
        start -= 1
    written = set(fold(view.written(start, first)).split()) - {"of", "for", "the", "and"}
    known = any(one.institution is mention.institution for one in view.mentions(start, first))
    return len(written) > 1 and not known and not _is_spelling(written, mention.institution)


def _is_spelling(written: set[str], body: Institution) -> bool:
    """Tell whether most words before the brackets are of one of the body's names."""
    names = (set(fold(name).split()) for name in (body.name, *body.names))
    return any(2 * len(written & name) > len(written) for name in names)
