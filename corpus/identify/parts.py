"""Part a source that names several speakers: "Chile's envoy Luis Rojas, Peru and the army"."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..attribute.phrase import Phrase
from ..fold import fold
from ..lexicon.vocabulary import roles
from ..tag import CONJUNCTION, DETERMINER, RELATIVE
from .chunk import in_portfolio
from .title import Title, read_title
from .view import View


@dataclass(frozen=True, slots=True)
class _Segment:
    """What stands between two commas or conjunctions.

    `joined` tells that a conjunction is before it, `apart` that a comma is before that.
    """

    first: int
    end: int
    joined: bool
    apart: bool
    title: Title
    item: bool
    adjective: bool
    generic: bool = False


def parts(view: View, first: int, end: int) -> list[Phrase]:
    """Return the phrases of a source, one a speaker, each with its own title and apposition.

    A relative pronoun or comma at its end is dropped.
    """
    while end - first > 1 and view.mention(end - 1) is None and _is_loose(view, end - 1):
        end -= 1
    stretches = _stretches(view, first, end)
    if not any(joined for _, _, joined, _ in stretches):
        return [(first, end)]
    segments = [_segment(view, *stretch) for stretch in stretches]
    if _is_listing(view, segments) or _share_noun(view, segments):
        return [(first, end)]
    whole = segments[-1].item and not segments[-1].adjective
    groups: list[Phrase] = []
    counted = shared = named = False
    for segment in segments:
        item = segment.item and (not segment.adjective or whole)
        second = named and segment.joined and not segment.apart and segment.title.name is None
        if not groups or (not second and _begins(view, segment, item, counted, shared)):
            groups.append((segment.first, segment.end))
            counted = item
            shared, named = segment.generic, False
        else:
            groups[-1] = (groups[-1][0], segment.end)
            named = counted and not segment.joined
            counted, shared = counted or item, shared or segment.generic
    return groups


def _is_loose(view: View, last: int) -> bool:
    return view.tag(last) == RELATIVE or view.tagged.text(last) == ","


def _is_listing(view: View, segments: Sequence[_Segment]) -> bool:
    """Tell whether the countries belong to one noun before them: "the ministers of France and Spain", "the Quad of"."""
    first, *others = segments
    behind = view.mention(first.end - 1)
    hangs = behind is not None and first.title.head < behind.first
    plural = first.title.name is None and view.tagged.lower(first.title.head) in roles("people", "bodies_plural")
    called = first.title.name == (first.first + 1, first.first + 2) and view.tagged.lower(first.first) == "the"
    return hangs and (plural or called) and all(segment.item and segment.title.name is None for segment in others)


def _share_noun(view: View, segments: Sequence[_Segment]) -> bool:
    """Tell whether peoples share the plural noun behind the last: "the Egyptian and Sudanese foreign ministers"."""
    *before, last = segments
    peoples = [view.mention(segment.end - 1) for segment in before] + [view.mention(last.first)]
    plural = view.tagged.lower(last.title.head) in roles("people", "bodies_plural")
    return plural and all(
        people and people.adjective and not view.tagged.text(people.first).endswith("s") for people in peoples
    )


def _begins(view: View, segment: _Segment, item: bool, counted: bool, shared: bool) -> bool:
    """Tell whether another speaker begins with the segment.

    `counted` tells that the one before it is told in full; `shared` that it may share its noun with this one ("army and
    navy officers").
    """
    if item:
        return counted
    if not segment.joined or not _tells(view, segment):
        return False
    return (counted and not shared) or view.tag(segment.first) == DETERMINER


def _tells(view: View, segment: _Segment) -> bool:
    head = view.tagged.lower(segment.title.head)
    return segment.title.role is not None or head in roles("people", "bodies")


def _stretches(view: View, first: int, end: int) -> list[tuple[int, int, bool, bool]]:
    """Return what a segment is read of: its tokens, whether a conjunction is before it, and a comma before that."""
    found: list[tuple[int, int, bool, bool]] = []
    start, joined, apart = first, False, False
    for at in range(first, end + 1):
        free = at < end and view.at[at] is None and view.tagged.paragraph.quoted[at] < 0
        comma = free and view.tagged.text(at) == "," and not in_portfolio(view, at)
        conjunction = free and view.tag(at) == CONJUNCTION and not _in_title(view, at)
        if at < end and not comma and not conjunction:
            continue
        if at > start:
            found.append((start, at, joined, apart))
            joined = apart = False
        apart = apart or (conjunction and view.tagged.text(at - 1) == ",")
        joined = joined or conjunction
        start = at + 1
    return found


def _in_title(view: View, at: int) -> bool:
    """Tell whether the conjunction stands in the name of a body or an office: "Ministry of Trade and Industry"."""
    before = view.mention(at - 1)
    if view.mention(at + 1) is not None or view.is_role(at - 1):
        return False
    fields = roles("portfolios", "modifiers")
    if view.tagged.lower(at + 1) in fields:
        ministry = before is not None and before.generic and before.end - before.first > 2
        return ministry or view.tagged.lower(at - 1) in fields
    if before is not None:
        return False
    named = view.tagged.lower(at - 2) in ("of", "for") and view.tagged.lower(at - 3) in roles("endings_institution")
    return named and view.tag(at - 3) == view.tag(at - 1) == view.tag(at + 1)


def _segment(view: View, first: int, end: int, joined: bool, apart: bool) -> _Segment:
    title = read_title(view, first, end)
    mention = view.mention(title.head)
    determined = view.tag(first) == DETERMINER
    bare = mention is not None and mention.end == title.head + 1 and not title.role
    if title.name is not None or mention is None or not bare:
        return _Segment(first, end, joined, apart, title, title.name is not None, False)
    if mention.generic:
        alone = view.mention(mention.first - 1) is not None or determined
        return _Segment(first, end, joined, apart, title, alone, False, generic=True)
    people = mention.adjective and not view.tagged.text(mention.first).isupper()
    adjective = mention.adjective and not determined
    return _Segment(first, end, joined, apart, title, determined or not people, adjective)


def is_several(view: View, first: int, end: int) -> bool:
    """Tell whether a single capitalised word is the plural subject of a verb, so no person: "Analysts say"."""
    if end - first != 1 or end >= len(view.at):
        return False
    return fold(view.tagged.text(first)).endswith(("s", "n")) and view.tagged.lower(end) in roles("plural_verbs")
