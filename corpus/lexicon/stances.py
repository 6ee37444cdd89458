"""The stance labels: their codes in CAMEO and PLOVER, and the words that show them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ..model import Polarity
from .vocabulary import load


@dataclass(frozen=True, slots=True)
class Label:
    """A stance label; `scale` is the CAMEO (Goldstein) value of the act, `phrases` match in lower-case text."""

    name: str
    cameo: str
    plover: str
    polarity: Polarity
    scale: float
    verbs: frozenset[str]
    phrases: re.Pattern[str] | None


@cache
def labels() -> Mapping[str, Label]:
    """Return the sixteen labels by name, in the order of the lexicon."""
    return {name: _label(name, entry) for name, entry in load("stances.toml").items()}


@cache
def stance_labels() -> tuple[str, ...]:
    """Return the names of the labels."""
    return tuple(labels())


@cache
def performed_by() -> Mapping[str, str]:
    """Return the label that each verb performs, by its lemma ("condemn" -> condemn, "call for" -> urge)."""
    return {verb: label.name for label in labels().values() for verb in sorted(label.verbs)}


def _label(name: str, entry: Mapping[str, object]) -> Label:
    phrases = "|".join(f"(?:{phrase})" for phrase in _listed(entry["phrases"]))
    return Label(
        name=name,
        cameo=str(entry["cameo"]),
        plover=str(entry["plover"]),
        polarity=_polarity(entry["polarity"]),
        scale=float(str(entry["scale"])),
        verbs=frozenset(_listed(entry["verbs"])),
        phrases=re.compile(rf"\b(?:{phrases})\b") if phrases else None,
    )


def _listed(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _polarity(value: object) -> Polarity:
    if value == 1:
        return 1
    return -1 if value == -1 else 0
