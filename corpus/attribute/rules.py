"""Tie source, cue and content together by rule, paragraph by paragraph."""

from collections.abc import Iterator, Sequence

from ..lexicon.stances import act_words, performed_by
from ..lexicon.vocabulary import CueWord, noun_cues
from ..tag import MARK, POSSESSIVE, Tagged
from .carried import carried
from .content import Piece, behind_parenthesis, content_behind, has_verb, noun_clause_end, trim
from .cue import TELLING, Candidate, candidates
from .draft import Draft, tied
from .halves import going_on, other_half
from .passed import Passed, carriers, passed_on
from .passive import passives
from .phrase import Phrase, phrase_after, phrase_before
from .postposed import MODALS, postposed, stands_behind
from .put import put
from .source import source_of
from .turn import is_transcript, turn

_SHORTEST_QUOTE = 4
"""Words from which a quotation that stands alone is taken as speech and not as a term."""


def read_by_rule(paragraphs: Sequence[Tagged]) -> Iterator[tuple[Tagged, list[Draft]]]:
    """Yield each paragraph with its attributions; what runs on is added to an attribution that was yielded before."""
    transcript = is_transcript(paragraphs)
    last: Draft | None = None
    for tagged in paragraphs:
        spoken = turn(tagged, transcript=transcript)
        found = [spoken] if spoken else by_rule(tagged, last)
        last = latest(found, last, tagged)
        yield tagged, found


def latest(new: Sequence[Draft], last: Draft | None, tagged: Tagged) -> Draft | None:
    """Return the attribution that the next paragraph may go on with: the last one, also where it runs through."""
    if new:
        return new[-1]
    runs_through = last is not None and last.content and last.content[-1][0] is tagged
    return last if runs_through else None


def by_rule(tagged: Tagged, before: Draft | None) -> list[Draft]:
    """Return the attributions of a paragraph; what goes on with the attribution `before` it is added to that."""
    found: list[Draft] = []
    waiting: Piece | None = None
    for sentence in tagged.paragraph.sentences:
        new = _sentence(tagged, sentence, waiting)
        whole = _whole_quotation(tagged, sentence)
        waiting = None
        if new:
            found += new
        elif whole is not None:
            last = found[-1] if found else _running_on(before)
            if last is not None:
                last.add(tagged, whole)
            else:
                waiting = whole
    if not found and waiting is not None and before is not None and _goes_on(before, waiting):
        before.add(tagged, waiting)
    return found


def _running_on(before: Draft | None) -> Draft | None:
    """Return the attribution whose quotation the paragraph before left open."""
    if before is None or not before.content:
        return None
    last, piece = before.content[-1]
    number = last.paragraph.quoted[piece[1] - 1]
    return before if number >= 0 and last.paragraph.quotations[number].continued else None


def _goes_on(before: Draft, piece: Piece) -> bool:
    """Tell whether a paragraph that is all quotation goes on with the speech that ended the paragraph before it."""
    last, end = before.content[-1][0], before.content[-1][1][1]
    return piece[0] == 0 and piece[1] - 2 >= _SHORTEST_QUOTE and last.paragraph.quoted[end - 1] >= 0


def _whole_quotation(tagged: Tagged, sentence: tuple[int, int]) -> Piece | None:
    """Return the sentence if it is nothing but quotation."""
    first, end = sentence
    quoted = tagged.paragraph.quoted
    inside = sum(quoted[at] >= 0 for at in range(first, end))
    whole = inside > 2 and quoted[first] >= 0 and tagged.paragraph.is_quotation(first, end)
    return (first, end) if whole else None


def _sentence(tagged: Tagged, sentence: tuple[int, int], waiting: Piece | None) -> list[Draft]:
    """Return the attributions of one sentence; `waiting` is a quotation before it without a source."""
    passed = passed_on(tagged, sentence)
    told = _told(tagged, passed, waiting, sentence) if passed else []
    if told:
        return told
    cues = candidates(tagged, sentence)
    found = [
        *carried(tagged, sentence),
        *_according_to(tagged, sentence),
        *_in_the_words(tagged, sentence),
        *put(tagged, sentence),
        *_nouns(tagged, sentence),
        *passives(tagged, sentence),
    ]
    for cue in cues:
        if stands_behind(tagged, cue, sentence) and not _covered(found, cue.first):
            pieces = (piece for draft in found for _, piece in draft.content)
            low = max((end for _, end in pieces if end <= cue.first), default=sentence[0])
            found += postposed(tagged, cue, sentence, low, waiting)
    for cue in cues:
        if not _covered(found, cue.first):
            found += _preposed(tagged, cue, cues, sentence, found)
    return sorted(found, key=lambda draft: draft.content[0][1])


def _told(tagged: Tagged, passed: Passed, waiting: Piece | None, sentence: tuple[int, int]) -> list[Draft]:
    """Return what somebody is told to have said in a sentence that others pass on: its whole, or nothing."""
    first, end = passed.first, passed.end
    found = _sentence(tagged, (first, end), waiting)
    for draft in found:
        opens = draft.source is not None and not has_verb(tagged, (first, draft.source[0]))
        closes = draft.source is not None and end in (draft.source[1], draft.cue[1] if draft.cue else -1)
        to_come = draft.cue is not None and tagged.lower(draft.cue[0] - 1) in MODALS
        said = draft.act == "speech" and not to_come and (opens or (closes and draft.lemma in TELLING))
        if said and (passed.whole or (opens and _performs(draft, sure=passed.sure))):
            for same in found:
                same.sure = same.firm = same.firm or same.source == draft.source
            return [*found, *_added(tagged, passed, sentence)]
    return []


def _added(tagged: Tagged, passed: Passed, sentence: tuple[int, int]) -> list[Draft]:
    """Return what a carrier adds of its own: ", the ministry said, adding that ..."."""
    first = max(passed.end, passed.carrier[1])
    cues = [cue for cue in candidates(tagged, sentence) if cue.first > first and cue.word.form == "gerund"]
    outer = Draft(tagged, passed.carrier, passed.carrier, [(tagged, passed.carrier)], "say", "speech", "")
    return [draft for cue in cues[:1] for draft in _preposed(tagged, cue, cues, sentence, [outer])]


def _performs(draft: Draft, *, sure: bool) -> bool:
    """Tell whether an attribution is an act by speech: "rejected", "vowed to"; what may be a deed needs `sure`."""
    tagged, (first, _) = draft.content[0]
    performing = frozenset(performed_by()) | act_words("vowing") | act_words("expressing") | {"decline"}
    speech = draft.sure or draft.lemma not in carriers("deeds") or tagged.lower(first) in ("to", "not")
    return (draft.lemma in performing and (sure or speech)) or (sure and draft.lemma in TELLING)


def _covered(found: Sequence[Draft], token: int) -> bool:
    """Tell whether an attribution has the token already, as content, cue or source."""
    for draft in found:
        phrases = [draft.cue, draft.source, *(piece for tagged, piece in draft.content if tagged is draft.tagged)]
        if any(phrase and phrase[0] <= token < phrase[1] for phrase in phrases):
            return True
    return False


def _preposed(
    tagged: Tagged, cue: Candidate, cues: Sequence[Candidate], sentence: tuple[int, int], found: Sequence[Draft]
) -> list[Draft]:
    """Tie a cue with the content behind it: "X said that Y"."""
    before = [draft for draft in found if draft.tagged is tagged and draft.cue and draft.cue[0] < cue.first]
    previous = max(before, key=lambda draft: draft.cue or (0, 0)).source if before else None
    source = source_of(tagged, cue, sentence[0], previous)
    if source is None:
        return []
    content = content_behind(tagged, cue, cues, _limit(found, cue, sentence[1]))
    if content is None or _covered(found, content[0]):
        return []
    return [tied(tagged, source, cue, [content], f"{cue.rule}; {source.rule}")]


def _limit(found: Sequence[Draft], cue: Candidate, high: int) -> int:
    """Return the first token behind the cue that another attribution has already."""
    starts = [piece[0] for draft in found for _, piece in draft.content] + [
        draft.cue[0] for draft in found if draft.cue
    ]
    return min((start for start in starts if start > cue.first), default=high)


def _according_to(tagged: Tagged, sentence: tuple[int, int]) -> list[Draft]:
    """Tie "according to X" with the rest of its sentence."""
    first, high = sentence
    if "according" not in tagged.words:
        return []
    for at in range(first, high - 2):
        if (tagged.lower(at), tagged.lower(at + 1)) != ("according", "to") or tagged.paragraph.quoted[at] >= 0:
            continue
        source = phrase_after(tagged, at + 2, high)
        if source is None:
            return []
        opens = behind_parenthesis(tagged, source[1], high)
        content = trim(tagged, opens, high) if at <= first + 1 else trim(tagged, first, at)
        if content is None:
            return []
        before = content[1] <= at
        more = (
            (other_half(tagged, content, source[1], high) or going_on(tagged, content, source[1], high))
            if before
            else []
        )
        pieces = [(tagged, piece) for piece in (content, *more)]
        cue = at, at + 2
        return [Draft(tagged, source, cue, pieces, "according to", "speech", "according to", sure=True)]
    return []


def _in_the_words(tagged: Tagged, sentence: tuple[int, int]) -> list[Draft]:
    """Tie "in the words of X" and "in X's words" at the head of a sentence with the rest of it."""
    first, high = sentence
    if "words" not in tagged.words:
        return []
    lowers = [tagged.lower(at) for at in range(first, min(first + 12, high))]
    if lowers[:4] == ["in", "the", "words", "of"]:
        source, cue = phrase_after(tagged, first + 4, high), (first, first + 4)
        behind = source[1] if source else high
    elif lowers[:1] == ["in"] and "words" in lowers:
        behind = first + lowers.index("words") + 1
        source, cue = _possessor(tagged, behind - 1, first), (behind - 1, behind)
    else:
        return []
    content = trim(tagged, behind, high) if tagged.text(behind) == "," else None
    if source is None or content is None:
        return []
    return [Draft(tagged, source, cue, [(tagged, content)], "in the words of", "speech", "in the words of", sure=True)]


def _nouns(tagged: Tagged, sentence: tuple[int, int]) -> list[Draft]:
    """Tie a noun that attributes: "Iran's claim that ..."."""
    found: list[Draft] = []
    if "that" not in tagged.words:
        return found
    for at in range(sentence[0] + 1, sentence[1] - 2):
        word = noun_cues().get(tagged.lower(at))
        if word is None or tagged.paragraph.quoted[at] >= 0 or tagged.lower(at + 1) != "that":
            continue
        source = _possessor(tagged, at, sentence[0])
        if source is not None:
            cue = Candidate(at, at + 1, word, at + 1, "")
            content = content_behind(tagged, cue, [], sentence[1])
            if content:
                content = content[0], noun_clause_end(tagged, at, *content)
                found.append(_noun_draft(tagged, source, at, word, content))
    return found[:1]


def _noun_draft(tagged: Tagged, source: Phrase, at: int, word: CueWord, content: Piece) -> Draft:
    rule = f"the noun {word.lemma}; whose it is"
    return Draft(tagged, source, (at, at + 1), [(tagged, content)], word.lemma, word.act, rule)


def _possessor(tagged: Tagged, noun: int, low: int) -> Phrase | None:
    """Return whose claim it is: "Iran's earlier claim", "their claim"."""
    for at in range(noun - 1, max(low - 1, noun - 4), -1):
        if tagged.tags[at] == POSSESSIVE:
            return phrase_before(tagged, at - 1, low)
        if tagged.lower(at) in ("his", "her", "its", "their"):
            return at, at + 1
        if tagged.tags[at] == MARK:
            return None
    return None
