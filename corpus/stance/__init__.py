"""Judge what a statement does and to whom: by the cue where it performs the act, by the content where it reports.

The order of decision: a performative verb (condemn, urge, deny) decides, and for a verb of promising, naming or
expressing what follows it; a verb that only reports (say, tell, add) leaves it to the content, where the speaker's own
verbs, course and demands go before evaluations; nothing found is `assert`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..lexicon.stances import act_words, labels
from ..model import Attribution, Span, Speaker, Stance
from .content import in_content
from .cue import performed
from .target import target_of
from .voice import Voice

__all__ = ["Judged", "judge"]


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
    voice = Voice.of(speakers)
    cue = attribution.cue[0] if attribution.cue else None
    act = performed(text, attribution, content)
    acts = [act] if act else sorted(in_content(text, attribution, content, voice), key=lambda each: each.span.start)
    if not acts:
        return Judged(Stance(), "a plain report: nothing in it performs another act", None)
    first = next((act for act in acts if act.label != "assert"), acts[0])
    aimed = first.label in act_words("aimed") and not first.withheld
    label = labels()[first.label]
    stance = Stance(
        label=label.name,
        also=tuple(dict.fromkeys(each.label for each in acts if each.label not in (first.label, "assert"))),
        polarity=0 if first.withheld else label.polarity,
        target=target_of(text, first, content, cue, voice) if aimed else None,
        cameo=label.cameo,
        scale=label.scale,
        negated=first.negated,
        conditional=first.conditional,
    )
    return Judged(stance, first.why, first.span)
