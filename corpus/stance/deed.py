"""Tell, by the code book of CAMEO, what somebody announces to have done."""

import re
from dataclasses import dataclass

from ..lexicon.events import label_of_event, quad_of, scale_of
from ..lexicon.stances import deeds
from ..model import Polarity, Span
from ..segment import STOP
from .event import Events
from .marked import Marked
from .verb import is_passive
from .voice import lowered

_FAR = 300
"""Letters within which a deed is told."""
_HEAD = 8
"""Words at the head of what is announced among which a noun tells the deed: "the expulsion of two diplomats"."""

_CLAUSE = re.compile(rf"{STOP}|;\s|,\s+(?:but|while|which|who|as|after)\b")


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed: its CAMEO code, whether it helps or harms, and the CAMEO (Goldstein) value of its kind."""

    code: str
    polarity: Polarity
    scale: float


def deed_in(text: str, span: Span, *, clause: bool) -> Deed | None:
    """Return the first deed that is told from the start of `span`: by a verb in a clause, else by a noun."""
    if done := _by_words(text, span, clause=clause):
        return done
    said = Marked.of(Span(span.start, min(span.end, span.start + _FAR)).of(text), "", "")
    events = Events(said, len(said.lower))
    for at in range(len(said.lower)):
        if clause and is_passive(said, at):
            continue
        event = events.verb(at) if clause else events.noun(at) if at < _HEAD else None
        if event and label_of_event(event.code) in ("announce", "concede"):
            scale = scale_of(event.code)
            helps = quad_of(event.code) in (1, 2)
            return Deed(event.code, 1 if helps else -1, scale if scale is not None else 5.0)
    return None


def _by_words(text: str, span: Span, *, clause: bool) -> Deed | None:
    """Return the deed that the first words of acts.toml tell, of a noun only where it is what is announced."""
    said = lowered(_CLAUSE.split(Span(span.start, min(span.end, span.start + _FAR)).of(text), maxsplit=1)[0])
    found = [(match.start(), done) for done in deeds() if (match := done.form.search(said))]
    if not found:
        return None
    start, done = min(found, key=lambda each: each[0])
    if not clause and said.count(" ", 0, start) >= _HEAD:
        return None
    scale = scale_of(done.code)
    return Deed(done.code, done.polarity, scale if scale is not None and done.polarity else 0.0)
