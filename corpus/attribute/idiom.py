"""Find what a verb says only with its object: "held X responsible", "sent his condolences"; see idioms.toml."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from ..lexicon.vocabulary import CueWord, VerbForm, load, roles, verb_forms, words
from ..mention import mentions
from ..tag import ADVERB, AUXILIARY, NAME, PREPOSITION, TO, Tagged
from .phrase import Phrase, subject_before

_VERB = re.compile(r"VERB\(([^)]*)\)")
_SOME = r"(?:[\w'-]+ ){0,3}?"
_TO_COME = frozenset("will would may might could should must shall can 'll".split())  # noqa: SIM905
_BE = frozenset("is are was were be been being".split())  # noqa: SIM905


@dataclass(frozen=True)
class _Idiom:
    lemma: str
    words: frozenset[str]
    written: str

    @cached_property
    def form(self) -> re.Pattern[str]:
        """Compiled when a sentence first has one of the words: few documents have those of many idioms."""
        return re.compile(rf"(?<!\S){_spelled(self.written)}")


def idioms(tagged: Tagged, sentence: tuple[int, int]) -> Iterator[tuple[Phrase, CueWord]]:
    """Yield the idioms of a sentence outside quotations: the cue, behind which the content opens, and what it says."""
    low, high = sentence
    written = list(map(tagged.lower, range(low, high)))
    hints = _by_hint().keys() & written
    found = [_idioms()[number] for number in sorted({number for word in hints for number in _by_hint()[word]})]
    said = " ".join(written) if found else ""
    for idiom in found:
        for match in idiom.form.finditer(said):
            first = low + said.count(" ", 0, match.start("cue" if "cue" in match.groupdict() else 0))
            content = low + said.count(" ", 0, match.start("said"))
            plain = all(tagged.paragraph.quoted[at] < 0 for at in range(first, content))
            if plain and content < high and tagged.text(content)[0].isalnum() and _is_done(tagged, first, low):
                form: VerbForm = "gerund" if tagged.lower(first).endswith("ing") else "past"
                yield (first, content), CueWord(idiom.lemma, "speech", frozenset(), form)


def _is_done(tagged: Tagged, first: int, low: int) -> bool:
    """Tell whether the verb at `first` is done by somebody who can say something, in the active."""
    negated = tagged.lower(first).endswith(("not", "n't"))
    at = first - 1
    while at >= low and not negated and tagged.tags[at] in (ADVERB, AUXILIARY, TO):
        if tagged.lower(at) in _BE or tagged.lower(at) in _TO_COME or tagged.tags[at] == TO:
            return False
        at -= 1
    subject = subject_before(tagged, first, low)
    return subject is None or can_speak(tagged, subject)


def can_speak(tagged: Tagged, phrase: Phrase) -> bool:
    """Tell whether a phrase is a person or a body: its noun is a name, a role, or what a body is called."""
    first, end = phrase
    end = next((at for at in range(first + 1, end) if tagged.tags[at] == PREPOSITION), end)
    head = tagged.lower(end - 1)
    if tagged.tags[end - 1] == NAME or head in words("subject_pronouns") | roles("heads", "m", "f", "people", "bodies"):
        return True
    singular = head.removesuffix("s")
    named = mentions(tagged.paragraph.tokens[first:end])
    return singular in roles("heads", "m", "f") or (bool(named) and named[-1].end == end - first)


@cache
def _idioms() -> tuple[_Idiom, ...]:
    return tuple(
        _Idiom(lemma, frozenset(entry["words"].split()), entry["form"])
        for lemma, entries in load("idioms.toml").items()
        for entry in entries
    )


@cache
def _by_hint() -> Mapping[str, Sequence[int]]:
    """Return the words of which every idiom has one, each with the numbers of those that have it."""
    found: dict[str, list[int]] = {}
    for number, idiom in enumerate(_idioms()):
        for word in idiom.words:
            found.setdefault(word, []).append(number)
    return found


def _spelled(form: str) -> str:
    """Return a form with every form of its regular verbs."""

    def verbs(match: re.Match[str]) -> str:
        forms = (form for verb in match[1].split() for _, form in verb_forms(verb, load("cues.toml")["irregular"]))
        return rf"(?:{'|'.join(forms)})"

    return _VERB.sub(verbs, form).replace("SOME", _SOME)
