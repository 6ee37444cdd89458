"""Tell, by the code book of CAMEO, what somebody announces to have done."""

from dataclasses import dataclass

from ..lexicon.events import label_of_event, quad_of, scale_of
from ..model import Polarity, Span
from .event import Events
from .marked import Marked

_FAR = 300
"""Letters within which a deed is told."""
_HEAD = 8
"""Words at the head of what is announced among which a noun tells the deed: "the expulsion of two diplomats"."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed: its CAMEO code, whether it helps or harms, and the CAMEO (Goldstein) value of its kind."""

    code: str
    polarity: Polarity
    scale: float


def deed_in(text: str, span: Span, *, clause: bool) -> Deed | None:
    """Return the first deed that is told from the start of `span`: by a verb in a clause, else by a noun."""
    said = Marked.of(Span(span.start, min(span.end, span.start + _FAR)).of(text), "", "")
    events = Events(said, len(said.lower))
    for at in range(len(said.lower)):
        event = events.verb(at) if clause else events.noun(at) if at < _HEAD else None
        if event and label_of_event(event.code) in ("announce", "concede"):
            scale = scale_of(event.code)
            helps = quad_of(event.code) in (1, 2)
            return Deed(event.code, 1 if helps else -1, scale if scale is not None else 5.0)
    return None
