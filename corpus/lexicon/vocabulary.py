"""Load the word classes and the cue words, with every form that a cue takes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pkgutil import get_data
from typing import Any, Literal

import tomli

from ...errors import LexiconError
from ..model import Act

VerbForm = Literal["base", "third", "past", "participle", "gerund"]

FRAMES = frozenset(
    "clause that object person infinitive naming quotation whether prepositional pointing ruling likening".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class CueWord:
    """A form of a cue: its lemma, how it reports, the frames it takes (see cues.toml) and the form of the verb."""

    lemma: str
    act: Act
    frames: frozenset[str]
    form: VerbForm


@cache
def words(*names: str) -> frozenset[str]:
    """Return closed classes of words.toml ("determiners", "prepositions", ...) as one, in lower case."""
    return frozenset().union(*(_classes()[name] for name in names))


@cache
def time_words() -> frozenset[str]:
    """Return the words that tell a time: days, months, parts of the day and stretches of time."""
    return words("days", "months", "times")


@cache
def times(name: str) -> frozenset[str]:
    """Return one list of when.toml: occasions, events, speaking, ..."""
    return frozenset(load("when.toml")[name].split())


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(listed.split()) for name, listed in load("words.toml").items()}


@cache
def roles(*names: str) -> frozenset[str]:
    """Return lists of roles.toml as one: heads, m, f, modifiers, people, bodies."""
    return frozenset(word for name in names for word in load("roles.toml")[name].split())


@cache
def verb_cues() -> Mapping[str, CueWord]:
    """Return every form of every verb that attributes, in lower case ("said", "says"; the lemma is in the CueWord)."""
    data = load("cues.toml")
    irregular = data["irregular"]
    acts: tuple[Act, ...] = ("speech", "thought")
    found: dict[str, CueWord] = {}
    for act in acts:
        for lemma, frames in data[act].items():
            for form, written in verb_forms(lemma, irregular):
                found.setdefault(written, CueWord(lemma, act, _frames(lemma, frames), form))
    return found


@cache
def noun_cues() -> Mapping[str, CueWord]:
    """Return the nouns that attribute ("claim", "warning") and their plurals."""
    data = load("cues.toml")
    thoughts = {"belief", "view", "hope", "fear", "conviction", "opinion"}
    found = {}
    for lemma, frames in data["nouns"].items():
        cue = CueWord(lemma, "thought" if lemma in thoughts else "speech", _frames(lemma, frames), "base")
        found[lemma] = found[lemma + "s"] = cue
    return found


def is_past(word: str) -> bool:
    """Tell whether a word can be the past of some verb that tells how a quotation before it was spoken."""
    return (word.endswith("ed") and len(word) > 4) or word in _irregular_manner()


@cache
def _irregular_manner() -> frozenset[str]:
    return frozenset(load("cues.toml")["manner"]["past"].split())


@cache
def speech_acts() -> frozenset[str]:
    """Return the verbs whose object alone shows that something is said ("condemn", not "support"), some with it."""
    listed = load("cues.toml")["speech_acts"]
    return frozenset((*listed["lemmas"].split(), *listed["idioms"]))


def _frames(lemma: str, listed: str) -> frozenset[str]:
    frames = frozenset(listed.split())
    if unknown := frames - FRAMES:
        raise LexiconError(f"cues.toml: {lemma}: no such frame: {', '.join(sorted(unknown))}")
    return frames


def verb_forms(lemma: str, irregular: Mapping[str, str]) -> list[tuple[VerbForm, str]]:
    """Return the forms of a verb, by the regular rules of English spelling where it is not irregular."""
    if lemma in irregular:
        listed: list[tuple[VerbForm, str]] = [("base", lemma)]
        for written in irregular[lemma].split():
            form: VerbForm = "gerund" if written.endswith("ing") else "third" if written.endswith("s") else "past"
            listed.append((form, written))
        return listed
    stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        third, past = lemma[:-1] + "ies", lemma[:-1] + "ied"
    else:
        third = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
        past = lemma + "d" if lemma.endswith("e") else lemma + "ed"
    return [("base", lemma), ("third", third), ("past", past), ("gerund", stem + "ing")]


@cache
def load(name: str) -> Mapping[str, Any]:
    """Return one word list of this folder as the tables that TOML gives.

    Raises:
        LexiconError: the file is no TOML, or cannot be read.
    """
    written = get_data(__package__, name)
    if written is None:
        raise LexiconError(f"{name} cannot be read from where the package is")
    try:
        return tomli.loads(written.decode())
    except tomli.TOMLDecodeError as error:
        raise LexiconError(f"{name}: {error}") from None
