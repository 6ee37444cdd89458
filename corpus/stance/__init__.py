"""Judge what a statement does and to whom: by the cue where it performs the act, by the content where it reports.

The order of decision: a performative verb (condemn, urge, deny) decides, and for a verb of promising, naming or
expressing what follows it; a verb that only reports (say, tell, add) leaves it to the content, where the speaker's own
verbs, course and demands go before evaluations; nothing found is `assert`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..lexicon.stances import act_words, confidence, labels
from ..model import Attribution, Span, Speaker, Stance
from .act import Act
from .content import in_content
from .cue import performed
from .deed import Deed, deed_in
from .office import is_open, is_owned
from .target import target_of
from .voice import Voice

__all__ = ["Judged", "judge"]

_CLAUSES = re.compile(r"\b(?:we|it|they|he|she|i|our|my|will|would|must|should|had|has|have)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judged:
    """A stance, the reason in words, and the words of the text that decided."""

    stance: Stance
    why: str
    cue: Span | None


def judge(text: str, attribution: Attribution, content: Sequence[Span], speakers: Sequence[Speaker]) -> Judged:
    """Return the stance of a statement.

    Args:
        text: the document's text.
        attribution: its source, cue and content.
        content: the content as the statement has it.
        speakers: who speaks; the country that they speak for is never the target.
    """
    cue = attribution.cue[0] if attribution.cue else None
    own = voice = Voice.of(speakers)
    behind = cue is not None and content[0].end <= cue.start and attribution.form != "direct"
    behind = behind and bool(speakers) and all(map(is_open, speakers))
    voice = voice.beside(text, content[0]) if behind else voice
    performs = performed(text, attribution, content)
    told = list(_told(text, attribution, content, voice, performs))
    if behind and not any(map(is_owned, speakers)):
        told = [act for act in told if act.rule == "own" or not voice.names - own.names]
    acts = [performs] if performs else told
    if not acts:
        return Judged(Stance(), "a plain report: nothing in it performs another act", None)
    first = next((act for act in acts if act.label != "assert"), acts[0])
    label, deed = labels()[first.label], _deed(text, first, content, told)
    aimed = first.label in act_words("aimed") or deed is not None
    same = [act for act in (*acts, *told) if act.label == first.label] if aimed else []
    aim = next((found for act in same if (found := target_of(text, act, content, cue, voice))), None)
    stance = Stance(
        label=label.name,
        also=tuple(dict.fromkeys(act.label for act in (*acts, *told) if act.label not in (first.label, "assert"))),
        polarity=0 if first.withheld else deed.polarity if deed else label.polarity,
        target=aim.name if aim else None,
        cameo=deed.code if deed else label.cameo,
        scale=deed.scale if deed else label.scale,
        negated=first.negated,
        conditional=first.conditional,
        confidence=confidence(first.rule),
    )
    return Judged(stance, f"{first.why}; its target: {aim.why}" if aim else first.why, first.span)


def _told(
    text: str, attribution: Attribution, content: Sequence[Span], voice: Voice, performs: Act | None
) -> Iterator[Act]:
    """Yield the acts of the content, in order; where the cue performs one, only the speaker's own and demands."""
    if performs and not _carries(text, performs, content):
        return
    for act in sorted(in_content(text, attribution, content, voice), key=lambda each: each.span.start):
        if performs is None or act.rule != "words":
            yield act


def _carries(text: str, performs: Act, content: Sequence[Span]) -> bool:
    """Tell whether what a performing verb reports may hold further acts: it has clauses of its own."""
    listed = not performs.negated and performs.label in act_words("carrying")
    return listed and any(_CLAUSES.search(text, span.start, span.end) for span in content)


def _deed(text: str, first: Act, content: Sequence[Span], told: Sequence[Act]) -> Deed | None:
    """Return the deed that is announced: the speaker's own in a clause, or what a noun behind the cue tells."""
    if first.label not in ("announce", "concede"):
        return None
    own = first if first.rule == "course" else next((act for act in told if act.rule == "course"), None)
    if own:
        end = next((span.end for span in content if span.start <= own.span.start < span.end), own.span.end)
        done = deed_in(text, Span(own.span.start, end), clause=True)
        return None if done and done.polarity < 1 and first.label == "concede" else done
    return deed_in(text, content[0], clause=False) if first.label == "announce" else None
