"""Who a source was found to be."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import Speaker


@dataclass(frozen=True, slots=True)
class Identified:
    """The speakers of a statement, and for each the reason in words."""

    speakers: tuple[Speaker, ...]
    why: tuple[str, ...]

    @classmethod
    def one(cls, speaker: Speaker, why: str) -> "Identified":
        """Return a single speaker with the reason."""
        return cls((speaker,), (why,))


NOBODY = Identified((), ())


def joined(found: Sequence[Identified]) -> Identified:
    """Return the speakers of all, in order, each once."""
    pairs = {speaker: why for one in found for speaker, why in zip(one.speakers, one.why, strict=True)}
    return Identified(tuple(pairs), tuple(pairs.values()))


def again(identified: Identified, written: str, why: str) -> Identified:
    """Return the same speakers, here written otherwise."""
    speakers = tuple(replace(speaker, written=written) for speaker in identified.speakers)
    return Identified(speakers, tuple(f"{why}: {speaker.name}" for speaker in speakers))
