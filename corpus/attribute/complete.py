"""Complete what the tagger found by what the rules found: other halves, broken-off clauses, whole attributions."""

from collections.abc import Sequence

from ..lexicon.vocabulary import verb_cues
from ..tag import CONJUNCTION, RELATIVE, Tagged
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
    """Add what goes on behind the cue that interrupts it, where the rules have it: '"A," he said, "B."'."""
    taken = [piece for draft in drafts for _, piece in draft.content]
    for draft in drafts:
        same = [rule for rule in rules if rule.cue and draft.cue and overlap(rule.cue, draft.cue)]
        unfinished = not any(has_verb(tagged, piece) for tagged, piece in draft.content)
        for tagged, piece in (content for rule in same for content in rule.content if len(rule.content) > 1):
            goes_on = tagged.paragraph.quoted[piece[0]] >= 0 or tagged.tags[piece[0]] == CONJUNCTION
            missing = tagged is draft.tagged and (unfinished or goes_on)
            if missing and not any(overlap(piece, other) for other in taken):
                draft.add(tagged, piece)
                taken.append(piece)


def finished(drafts: Sequence[Draft], rules: Sequence[Draft]) -> list[Draft]:
    """Give contents that break off before their verb or main clause the end by rule; what begins therein goes."""
    gone: list[Piece] = []
    for draft in drafts:
        for at, (tagged, piece) in enumerate(draft.content):
            whole = next((longer for rule in rules if (longer := _longer(rule, draft, piece))), None)
            if whole and (_is_cut_off(draft, tagged, piece, whole) or not _is_finished(tagged, piece, whole)):
                draft.content[at] = (tagged, whole)
                gone.append((piece[1], whole[1]))
    return [draft for draft in drafts if not any(draft.cue and overlap(draft.cue, each) for each in gone)]


def apart(drafts: Sequence[Draft], rules: Sequence[Draft]) -> list[Draft]:
    """Return the attributions without what the rules see in their contents: who is told, the next act of the source.

    What the tagger found only within a statement that the rules are sure of goes: "X rejects it, Y said" is of Y.
    """
    more: list[Draft] = []
    for draft in drafts:
        for rule in rules:
            if rule.cue and draft.cue and overlap(rule.cue, draft.cue):
                _drop_told(draft, rule)
                _drop_behind(draft, rule)
                more += _next_acts(draft, rule, rules)
    outer = [rule for rule in rules if rule.sure and all(draft.cue != rule.cue for draft in drafts)]
    kept = [draft for draft in drafts if not any(_lies_within(draft, rule) for rule in outer)]
    return [*kept, *(each for each in more if is_new(each, kept))]


def _drop_told(draft: Draft, rule: Draft) -> None:
    """Let a content begin where the rule has it begin, behind who is told: "told reporters | Oslo was ready"."""
    word = verb_cues().get(draft.tagged.lower(draft.cue[0])) if draft.cue else None
    for at, (tagged, piece) in enumerate(draft.content):
        if word and "person" in word.frames and draft.cue and piece[0] == draft.cue[1]:
            starts = [other[0] for paragraph, other in rule.content if paragraph is tagged and overlap(piece, other)]
            draft.content[at] = (tagged, (max([piece[0], *starts[:1]]), piece[1]))


def _drop_behind(draft: Draft, rule: Draft) -> None:
    """Drop who is told behind a cue that has its content before it, by rule: "A, X warned | MPs"."""
    cue = draft.cue
    if cue is None or any(tagged is not draft.tagged or piece[1] > cue[0] for tagged, piece in rule.content):
        return
    kept = [each for each in draft.content if each[0] is not draft.tagged or not _is_told(*each, cue)]
    draft.content = kept or list(rule.content)


def _is_told(tagged: Tagged, piece: Piece, cue: Piece) -> bool:
    """Tell whether a piece goes right on with the cue, and is neither a quotation nor a clause."""
    goes_on = piece[0] >= cue[1] and tagged.text(piece[0] - 1) != ","
    return goes_on and tagged.paragraph.quoted[piece[0]] < 0 and not has_verb(tagged, piece)


def _next_acts(draft: Draft, rule: Draft, rules: Sequence[Draft]) -> list[Draft]:
    """End a content before the next act of the same source, "condemned A | and urged B", and return those acts."""
    tagged, (first, end) = draft.content[0]
    if rule.content[0][0] is not tagged or rule.content[0][1][0] != first or tagged.paragraph.quoted[first] >= 0:
        return []
    stop = rule.content[0][1][1]
    acts = [each for each in rules if each.cue and each.source == rule.source and stop < each.cue[0] < end]
    if acts and tagged.tags[stop] == CONJUNCTION:
        draft.content[0] = (tagged, (first, stop))
        return [each.copy() for each in acts]
    return []


def _lies_within(draft: Draft, rule: Draft) -> bool:
    """Tell whether source, cue and contents of one attribution stand in a content of the other."""
    own = [phrase for phrase in (draft.source, draft.cue, *(piece for _, piece in draft.content)) if phrase]
    if draft.cue is None or draft.tagged is not rule.tagged:
        return False
    held = [piece for tagged, piece in rule.content if tagged is draft.tagged and piece[1] <= (rule.cue or piece)[0]]
    return any(all(piece[0] <= each[0] and each[1] <= piece[1] for each in own) for piece in held)


def _longer(rule: Draft, draft: Draft, piece: Piece) -> Piece | None:
    """Return the content that a rule has for the same cue from the same token, if it reaches further."""
    if not (rule.cue and draft.cue and overlap(rule.cue, draft.cue)):
        return None
    same = (other for paragraph, other in rule.content if paragraph is draft.tagged and other[0] == piece[0])
    return next((other for other in same if other[1] > piece[1]), None)


def _is_cut_off(draft: Draft, tagged: Tagged, piece: Piece, whole: Piece) -> bool:
    """Tell whether words before a verb of speech end with a comma before their own verb: "Obi, 45, left, X said"."""
    before = draft.act == "speech" and draft.cue is not None and whole[1] <= draft.cue[0]
    return before and tagged.text(piece[1]) == "," and not has_verb(tagged, piece) and has_verb(tagged, whole)


def _is_finished(tagged: Tagged, piece: Piece, whole: Piece) -> bool:
    """Tell whether a clause has its verb and, behind a subordinate clause, its main clause."""
    clause = tagged.lower(piece[0]) == "that" or tagged.tags[piece[1] + 1 : piece[1] + 2] == [RELATIVE]
    return main_clause(tagged, *whole) <= piece[1] and (not clause or has_verb(tagged, piece))
