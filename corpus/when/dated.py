"""A date with its evidence."""

from dataclasses import dataclass

from ..model import Said


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of saying with the words or the rule that it rests on."""

    said: Said
    evidence: str


UNDATED = Dated(Said(), "the text tells no date")
