"""Complete what the tagger found by what the rules found: other halves, broken-off clauses, whole attributions."""

from collections.abc import Sequence

from ..tag import RELATIVE, Tagged
from .content import Piece, has_verb, main_clause
from .draft import Draft
from .phrase import overlap


def is_new(rule: Draft, drafts: Sequence[Draft]) -> bool:
    """Tell whether an attribution of the rules shares no cue and no content with those that are there."""
    own = [piece for paragraph, piece in rule.content if paragraph is rule.tagged]
    if len(own) < len(rule.content) or rule.cue is None:
        return False
    taken = [piece for draft in drafts for paragraph, piece in draft.content if paragraph is rule.tagged]
    taken += [draft.cue for draft in drafts if draft.cue and draft.tagged is rule.tagged]
    return not any(overlap(one, other) for one in (*own, rule.cue) for other in taken)


def complete(drafts: Sequence[Draft], rules: Sequence[Draft]) -> None:
    """Add the other half of what its cue interrupts, where the rules have it: '"A," he said, "B."'."""
    taken = [piece for draft in drafts for _, piece in draft.content]
    for draft in drafts:
        same = [rule for rule in rules if rule.cue and draft.cue and overlap(rule.cue, draft.cue)]
        unfinished = not any(has_verb(tagged, piece) for tagged, piece in draft.content)
        for tagged, piece in (content for rule in same for content in rule.content if len(rule.content) > 1):
            missing = tagged is draft.tagged and (unfinished or tagged.paragraph.quoted[piece[0]] >= 0)
            if missing and not any(overlap(piece, other) for other in taken):
                draft.add(tagged, piece)
                taken.append(piece)


def finished(drafts: Sequence[Draft], rules: Sequence[Draft]) -> list[Draft]:
    """Give contents that break off before their verb or main clause the end by rule; what begins therein goes."""
    gone: list[Piece] = []
    for draft in drafts:
        for at, (tagged, piece) in enumerate(draft.content):
            whole = next((longer for rule in rules if (longer := _longer(rule, draft, piece))), None)
            if whole and not _is_finished(tagged, piece, whole):
                draft.content[at] = (tagged, whole)
                gone.append((piece[1], whole[1]))
    return [draft for draft in drafts if not any(draft.cue and overlap(draft.cue, each) for each in gone)]


def _longer(rule: Draft, draft: Draft, piece: Piece) -> Piece | None:
    """Return the content that a rule has for the same cue from the same token, if it reaches further."""
    if not (rule.cue and draft.cue and overlap(rule.cue, draft.cue)):
        return None
    same = (other for paragraph, other in rule.content if paragraph is draft.tagged and other[0] == piece[0])
    return next((other for other in same if other[1] > piece[1]), None)


def _is_finished(tagged: Tagged, piece: Piece, whole: Piece) -> bool:
    """Tell whether a clause has its verb and, behind a subordinate clause, its main clause."""
    clause = tagged.lower(piece[0]) == "that" or tagged.tags[piece[1] + 1 : piece[1] + 2] == [RELATIVE]
    return main_clause(tagged, *whole) <= piece[1] and (not clause or has_verb(tagged, piece))
