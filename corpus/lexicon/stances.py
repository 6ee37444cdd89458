"""The stance labels: their codes in CAMEO and PLOVER, and the words that show them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from ..model import Polarity
from .openings import Choice
from .vocabulary import load, verb_forms

OWN, OTHER, NAMED = "\ue000", "\ue001", "\ue002"
"""What stands, letter for letter, for the speaker's own side, for another country or body, and for another name."""
_LISTS = re.compile(r"LIST\((\w+)\)")
_VERBS = re.compile(r"VERB\(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class Label:
    """A stance label; `scale` is the CAMEO (Goldstein) value of the act.

    `nouns` match in lower-case text; see stances.toml for what they are read for.
    """

    name: str
    cameo: str
    plover: str
    polarity: Polarity
    scale: float
    verbs: frozenset[str]
    nouns: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Opening:
    """Verbs that perform `label` where their content opens with a match of `opening`."""

    verbs: frozenset[str]
    opening: re.Pattern[str]
    label: str


@cache
def labels() -> Mapping[str, Label]:
    """Return the sixteen labels by name, in the order of the lexicon."""
    return {name: _label(name, entry) for name, entry in load("stances.toml").items()}


@cache
def judging(kind: Literal["phrases", "predicates"]) -> Choice:
    """Return the patterns of the phrases or predicates of all labels; the group that matches is named for its label."""
    listed = {name: entry.get(kind, ()) for name, entry in load("stances.toml").items()}
    patterns = [(name, _spelled(pattern)) for name, patterns in listed.items() for pattern in patterns]
    return Choice(patterns, OWN + OTHER + NAMED)


@cache
def stance_labels() -> tuple[str, ...]:
    """Return the names of the labels."""
    return tuple(labels())


@cache
def performed_by() -> Mapping[str, str]:
    """Return the label that each verb performs, by its lemma ("condemn" -> condemn, "call for" -> urge)."""
    return {verb: label.name for label in labels().values() for verb in sorted(label.verbs)}


@cache
def _acts() -> Mapping[str, Any]:
    return load("acts.toml")


@cache
def act_words(name: str) -> frozenset[str]:
    """Return one list of words of acts.toml ("naming", "vowing", ...)."""
    return frozenset(_acts()[name].split())


def act_names(table: str) -> Mapping[str, str]:
    """Return one table of names of acts.toml: rivals, short."""
    names: Mapping[str, str] = _acts()[table]
    return names


def act_pattern(name: str) -> str:
    """Return one regular expression of acts.toml ("harmful", "material", ...)."""
    return str(_acts()[name])


@cache
def wishes() -> Mapping[str, str]:
    """Return the label that each verb of wishing performs where another party is to do what is wished."""
    return dict(_acts()["wishes"])


def confidence(rule: str) -> float:
    """Return how often a kind of rule ("cue", "own", "words", ...) is right; see acts.toml."""
    return float(_acts()["confidence"][rule])


@cache
def openings() -> tuple[Opening, ...]:
    """Return what verbs perform by the words that open their content."""
    return tuple(
        Opening(frozenset(entry["verbs"].split()), re.compile(entry["opening"]), entry["label"])
        for entry in _acts()["openings"]
    )


@dataclass(frozen=True, slots=True)
class Done:
    """A deed by its words: the CAMEO code, and whether it helps, harms or is the speaker's own affair."""

    form: re.Pattern[str]
    code: str
    polarity: Polarity


@cache
def deeds() -> tuple[Done, ...]:
    """Return the deeds of acts.toml; they match in lower-case text."""
    some = r"(?:[\w.,’'-]+ ){0,5}?"
    return tuple(
        Done(re.compile(rf"\b{entry['form'].replace('SOME', some)}"), entry["code"], _polarity(entry["polarity"]))
        for entry in _acts()["deeds"]
    )


@cache
def links(label: str) -> frozenset[str]:
    """Return the prepositions, besides "by", over which the object of an act reaches its target."""
    return frozenset(_acts()["links"].get(label, "").split())


def _label(name: str, entry: Mapping[str, Any]) -> Label:
    return Label(
        name=name,
        cameo=str(entry["cameo"]),
        plover=str(entry["plover"]),
        polarity=_polarity(entry["polarity"]),
        scale=float(entry["scale"]),
        verbs=frozenset(entry["verbs"]),
        nouns=re.compile(rf"\b(?:{_any(entry['nouns'])})") if "nouns" in entry else None,
    )


def _any(patterns: Sequence[str]) -> str:
    return "|".join(f"(?:{_spelled(pattern)})" for pattern in patterns)


def _spelled(pattern: str) -> str:
    """Return a pattern of the list with all that it names instead of the names."""
    spelled = _VERBS.sub(_inflected, _LISTS.sub(lambda match: act_pattern(match[1]), pattern))
    for name, mark in (("OWN", OWN), ("OTHER", OTHER), ("NAMED", NAMED)):
        spelled = spelled.replace(name, f"{mark}{mark}*(?!{mark})")
    return spelled


def _inflected(match: re.Match[str]) -> str:
    """Return the pattern of every form of the verbs that VERB(...) names."""
    events = load("events.toml")
    doubled = {verb: f"{verb}s {verb}{verb[-1]}ed {verb}{verb[-1]}ing" for verb in events["doubling"]["verbs"].split()}
    irregular = doubled | events["irregular"] | load("cues.toml")["irregular"]
    written = {form for verb in match[1].split() for _, form in verb_forms(verb, irregular)}
    return rf"(?:{'|'.join(sorted(written))})"


def _polarity(value: object) -> Polarity:
    if value == 1:
        return 1
    return -1 if value == -1 else 0
