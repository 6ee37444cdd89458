"""Judge what a source does to a target in a sentence of news."""

from ..lexicon import find_country
from ..lexicon.events import label_of_event, quad_of, scale_of
from ..lexicon.stances import labels
from ..model import Stance
from .evaluate import evaluate
from .marked import Marked, names
from .relation import linking


def classify(sentence: str, source: str, target: str | None = None) -> Stance:
    """Return what the source does to the target: the label, the polarity and the CAMEO code of the event.

    Args:
        sentence: one sentence, as written.
        source: who acts, in the words of the sentence; empty where it does not tell.
        target: to whom, in the words of the sentence; empty where it does not tell, None where it is to be found, in a
            sentence of a speech that the country `source` makes.

    Acts that are no statements (a visit, aid, an arrest) have the label `announce` and the polarity of the event. Where
    no event is found, or one of the two is not in the sentence, the stance is `assert`.
    """
    if target is None:
        return evaluate(sentence, find_country(source))
    named = all(names(sentence, name) for name in (source, target) if name.strip(" ,"))
    event = linking(Marked.of(sentence, source, target)) if named else None
    label = label_of_event(event.code) if event else None
    if event is None or label is None:
        return Stance(target=target or None)
    scale = scale_of(event.code)
    cooperates = quad_of(event.code) in (1, 2)
    return Stance(
        label=label,
        polarity=1 if cooperates else -1,
        target=target or None,
        cameo=event.code,
        scale=labels()[label].scale if scale is None else scale,
    )
