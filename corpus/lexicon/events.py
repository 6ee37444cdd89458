"""The events of news by CAMEO code: the verbs and nouns that tell them, and what becomes of an event inside another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from .vocabulary import VerbForm, load, verb_forms


@dataclass(frozen=True, slots=True)
class Slot:
    """One of these words is to follow the verb: as a noun or particle, or as a form of a `verb`.

    `bound` where nothing but adverbs may stand between; `before` where it stands left of the verb, as its subject.
    """

    words: frozenset[str]
    bound: bool
    verb: bool
    before: bool


@dataclass(frozen=True, slots=True)
class Operator:
    """A verb that makes another event of the one inside it: "refuse" with "meet" is a rejection.

    `becomes` gives the code by the quad class of the event inside: "" leaves it, "-" takes it away, "?" means that this
    is no such operator; `negated` is the same below a negation, where the verb has its own way with it. `alone` is the
    code where nothing is inside, `theirs` where the target is to do what is inside. What is inside may be the `subject`
    ("talks collapsed"), must be an infinitive of `purpose` ("called to thank") or is a clause that the verb `reports`.
    Codes in `keep` stay as they are.
    """

    name: str
    becomes: tuple[str, ...]
    negated: tuple[str, ...] = ()
    alone: str = ""
    theirs: str = ""
    subject: bool = False
    purpose: bool = False
    reports: bool = False
    keep: frozenset[str] = frozenset()

    def made_of(self, code: str, *, negated: bool) -> str | None:
        """Return the code of the whole for that of the event inside: "" where nothing happens, None if it is unfit."""
        quad = quad_of(code)
        if quad is None:
            return ""
        found = (self.negated if negated else self.becomes)[quad - 1]
        if found in ("-", "?"):
            return "" if found == "-" else None
        return finer(found, code) if found and code not in self.keep else code


@dataclass(frozen=True, slots=True)
class Pattern:
    """A verb with what must follow it, and what it means: a CAMEO code, or an operator."""

    slots: tuple[Slot, ...]
    meaning: str | Operator


@dataclass(frozen=True, slots=True)
class Form:
    """A form that a verb takes."""

    lemma: str
    form: VerbForm


@cache
def _data() -> Mapping[str, Any]:
    return load("events.toml")


@cache
def operators() -> Mapping[str, Operator]:
    """Return the operators by name; "will", "not" and "will_not" are no verbs."""
    return {name: _operator(name, entry) for name, entry in _data()["operators"].items()}


@cache
def patterns() -> Mapping[str, tuple[Pattern, ...]]:
    """Return the patterns of each verb by its lemma: those that ask for most first, operators before events."""
    found: dict[str, list[Pattern]] = {}
    for meaning, entry in _meanings():
        for written in filter(None, map(str.strip, entry.get("verbs", "").split(","))):
            verbs, *slots = written.split()
            for lemma in verbs.split("|"):
                found.setdefault(lemma, []).append(Pattern(tuple(map(_slot, slots)), meaning))
    return {lemma: tuple(sorted(group, key=_asked, reverse=True)) for lemma, group in found.items()}


@cache
def event_nouns() -> Mapping[str, str | Operator]:
    """Return what nouns tell ("condemnation", "refusal"), in the singular and the plural."""
    found: dict[str, str | Operator] = {}
    for meaning, entry in _meanings():
        for noun in entry.get("nouns", "").split():
            found.setdefault(noun, meaning)
            found.setdefault(_plural(noun), meaning)
    return found


@cache
def event_adjectives() -> Mapping[str, Operator]:
    """Return the operators that adjectives are: "ready to"."""
    return {
        word: operators()[name]
        for name, entry in _data()["operators"].items()
        for word in entry.get("adjectives", "").split()
    }


@cache
def forms() -> Mapping[str, tuple[Form, ...]]:
    """Return of every written form of a verb that a pattern names which verb it is in which form."""
    found: dict[str, list[Form]] = {}
    doubled = _data()["doubling"]["verbs"].split()
    irregular = _data()["irregular"] | {verb: f"{verb}s {verb}{verb[-1]}ed {verb}{verb[-1]}ing" for verb in doubled}
    listed = patterns()
    asked = {
        word
        for group in listed.values()
        for pattern in group
        for slot in pattern.slots
        if slot.verb
        for word in slot.words
    }
    for lemma in sorted(asked | listed.keys()):
        for form, written in verb_forms(lemma, irregular):
            found.setdefault(written, []).append(Form(lemma, form))
    return {written: tuple(each) for written, each in found.items()}


@cache
def undergone() -> frozenset[str]:
    """Return the verbs whose subject has something done to it: "receive"."""
    return frozenset(_data()["undergone"]["verbs"].split())


@cache
def root_of(code: str) -> str | None:
    """Return the PLOVER root of a CAMEO code, or None where it has none."""
    return _longest(_data()["plover"], code)


def quad_of(code: str) -> int | None:
    """Return the quad class of a CAMEO code: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""
    root = root_of(code)
    return _data()["quad"][root] if root else None


@cache
def label_of_event(code: str) -> str | None:
    """Return the stance label that an event's CAMEO code stands for."""
    return _longest(_data()["label"], code)


@cache
def scale_of(code: str) -> float | None:
    """Return the CAMEO (Goldstein) value of a code, or None where that of its label holds."""
    value: float | None = _data()["scale"].get(code[:2])
    return value


def finer(code: str, inner: str) -> str:
    """Return the code of a promise, threat, demand or refusal by what is promised: "03" with "040" is "036"."""
    if len(code) > 2:
        return code
    if inner.startswith(code):
        return inner
    return str(_data().get("finer", {}).get(code, {}).get(inner[:2], code + "0"))


def _meanings() -> Iterator[tuple[str | Operator, Mapping[str, Any]]]:
    for name, entry in _data()["operators"].items():
        yield operators()[name], entry
    yield from _data()["events"].items()


def _operator(name: str, entry: Mapping[str, Any]) -> Operator:
    return Operator(
        name,
        becomes=tuple(entry["becomes"]),
        negated=tuple(entry.get("negated", ())),
        alone=entry.get("alone", ""),
        theirs=entry.get("theirs", ""),
        subject=entry.get("subject", False),
        purpose=entry.get("purpose", False),
        reports=entry.get("reports", False),
        keep=frozenset(entry.get("keep", "").split()),
    )


def _asked(pattern: Pattern) -> tuple[bool, int, int]:
    purpose = isinstance(pattern.meaning, Operator) and pattern.meaning.purpose
    return purpose, len(pattern.slots), sum(slot.verb or slot.bound for slot in pattern.slots)


def _slot(written: str) -> Slot:
    words: set[str] = set()
    for word in written.lstrip("+~<").split("|"):
        words |= set(_data()["classes"][word[1:]].split()) if word.startswith("@") else {word}
    return Slot(
        frozenset(words), bound=written.startswith("+"), verb=written.startswith("~"), before=written.startswith("<")
    )


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _longest(table: Mapping[str, str], code: str) -> str | None:
    return next((table[code[:length]] for length in range(len(code), 1, -1) if code[:length] in table), None)
