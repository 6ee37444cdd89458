"""Find the cues of a sentence."""

from dataclasses import dataclass, replace

from ..lexicon.vocabulary import CueWord, VerbForm, speech_acts, verb_cues, words
from ..tag import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    NAME,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    QUOTES,
    RELATIVE,
    SUBJECT,
    TO,
    VERB,
    WORD,
    Tagged,
)
from .frame import content_start, opens_existence, that_start
from .idiom import idioms
from .manner import mannered

BE = frozenset("is are was were be been being am 's 're isn't aren't wasn't weren't".split())  # noqa: SIM905
PARTICLES = {
    "call": ("for", "on", "upon"), "appeal": ("to", "for"), "rail": ("against",), "complain": ("about", "of"),
    "apologise": ("for", "to"), "apologize": ("for", "to"), "object": ("to",), "vouch": ("for",), "scoff": ("at",),
    "point": ("out", "to"), "rule": ("out",), "warn": ("of", "about", "against"), "caution": ("against",),
    "speculate": ("about",), "hint": ("at",), "insist": ("on",), "protest": ("against", "over"), "agree": ("on",),
    "push": ("for",), "plead": ("for",), "boast": ("of", "about"), "brag": ("about",),
}  # fmt: skip
_BEFORE_THIRD = QUOTES | {",", ")"}
_SURE = frozenset(("that", "quotation", "person and that"))
_CLAUSES = frozenset(("clause", "person and clause"))
TELLING = frozenset(("say", "tell", "add", "state"))
_MAKE: dict[str, VerbForm] = {"make": "base", "makes": "third", "made": "past", "making": "gerund"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may attribute: its tokens, and where its content begins behind it, if it does.

    `frame` is what shows it (see cues.toml), and `sure` tells that this leaves no doubt that something is said.
    """

    first: int
    end: int
    word: CueWord
    content: int | None
    frame: str
    sure: bool = False

    @property
    def rule(self) -> str:
        """Return the frame that decided, in words: `say + that`."""
        return f"{self.word.lemma} + {self.frame}"

    @property
    def finite(self) -> bool:
        """Tell whether the form can be the verb of a clause."""
        return self.word.form != "gerund"


def candidates(tagged: Tagged, sentence: tuple[int, int]) -> list[Candidate]:
    """Return the verbs of a sentence that may attribute, outside quotations, in order."""
    found = _made_clear(tagged, sentence)
    found += [Candidate(*cue, word, cue[1], "idiom", sure=True) for cue, word in idioms(tagged, sentence)]
    found += [Candidate(at, at + 1, word, None, "", sure=True) for at, word in mannered(tagged, sentence)]
    cues, lower = verb_cues(), tagged.lower
    for position in range(*sentence):
        word = cues.get(lower(position))
        if word and tagged.paragraph.quoted[position] < 0 and _is_verb(tagged, position, word, sentence):
            found.append(_with_content(tagged, position, word, sentence[1]))
    return sorted(found, key=lambda each: each.first)


def _made_clear(tagged: Tagged, sentence: tuple[int, int]) -> list[Candidate]:
    """Return "made clear", "made it very clear" and the like."""
    found: list[Candidate] = []
    if "clear" not in tagged.words:
        return found
    for at in range(sentence[0], sentence[1] - 2):
        form = _MAKE.get(tagged.lower(at))
        if form is None or tagged.paragraph.quoted[at] >= 0:
            continue
        clear = next((each for each in range(at + 1, min(at + 4, sentence[1])) if tagged.lower(each) == "clear"), None)
        if clear and all(tagged.tags[each] == ADVERB or tagged.lower(each) == "it" for each in range(at + 1, clear)):
            word = CueWord("make clear", "speech", frozenset(("that", "clause")), form)
            start, frame = content_start(tagged, clear + 1, word, sentence[1])
            found.append(Candidate(at, clear + 1, word, start, frame, sure=True))
    return found


def _is_verb(tagged: Tagged, position: int, word: CueWord, sentence: tuple[int, int]) -> bool:
    """Tell by its left neighbour whether the word is the verb, and neither a noun nor a passive participle."""
    at = position - 1
    while at >= sentence[0] and tagged.tags[at] == ADVERB:
        at -= 1
    before = tagged.tags[at] if at >= sentence[0] else ""
    capital = tagged.text(position)[0].isupper() and before in (NAME, "") and position > sentence[0]
    if capital and not _is_headline(tagged, sentence):
        return False
    behind = tagged.lower(position + 1)
    if before in (DETERMINER, POSSESSIVE, NUMBER) or behind == "-" or _of_noun(behind, word):
        return False
    if word.lemma == "state" and tagged.lower(at) == "united":
        return False
    if word.lemma == "back" and before == VERB:
        return False
    if word.form == "gerund":
        return before != "" or position == sentence[0]
    if before == PREPOSITION:
        return False
    if word.form == "past":
        return tagged.lower(at) not in BE or tagged.lower(position + 1) == "as"
    if word.form == "third":
        return before in (NAME, WORD, SUBJECT, RELATIVE, CONJUNCTION) or tagged.text(at) in _BEFORE_THIRD
    return _takes_base(tagged, at, before)


def _of_noun(behind: str, word: CueWord) -> bool:
    """Tell whether "of" behind the word makes it a noun: "claims of", but neither "accused of" nor "warns of"."""
    return behind == "of" and word.form != "past" and "of" not in PARTICLES.get(word.lemma, ())


def _is_headline(tagged: Tagged, sentence: tuple[int, int]) -> bool:
    """Tell whether a sentence is written as a headline is: nearly all its long words capitalised."""
    words_in = (tagged.text(at) for at in range(*sentence))
    long_words = [word for word in words_in if len(word) > 3 and word[0].isalpha()]
    return len(long_words) > 3 and sum(word[0].isupper() for word in long_words) >= 0.9 * len(long_words)


def _takes_base(tagged: Tagged, at: int, before: str) -> bool:
    """Tell whether a bare verb can stand behind the token: an auxiliary, "to", "they", a plural."""
    if before in (AUXILIARY, TO, SUBJECT, RELATIVE):
        return tagged.lower(at) not in {"he", "she", "it"} | BE
    return before in (NAME, WORD) and tagged.lower(at).endswith("s")


def _with_content(tagged: Tagged, position: int, word: CueWord, high: int) -> Candidate:
    end = position + 1
    while end < high and tagged.tags[end] == ADVERB and tagged.lower(end) not in words("times"):
        if opens_existence(tagged, end):
            break
        end += 1
    end = _over_terms(tagged, end, high)
    particle = tagged.lower(end)
    if particle in PARTICLES.get(word.lemma, ()):
        word = replace(word, lemma=f"{word.lemma} {particle}")
        return Candidate(position, end + 1, word, end + 1 if end + 1 < high else None, "particle", sure=True)
    if word.frames <= {"pointing", "ruling", "prepositional"}:
        return Candidate(position, position + 1, word, that_start(tagged, end, high), "that", sure=True)
    start, frame = content_start(tagged, end, word, high)
    acts = frame == "object" and (word.lemma in speech_acts() or f"{word.lemma} {tagged.lower(end)}" in speech_acts())
    told = frame in _CLAUSES and word.lemma in TELLING and word.form in ("past", "third")
    return Candidate(position, position + 1, word, start, frame, sure=frame in _SURE or acts or told)


def _over_terms(tagged: Tagged, at: int, high: int) -> int:
    """Step over "in the strongest possible terms"."""
    behind = range(at + 2, min(at + 6, high))
    return next((end + 1 for end in behind if tagged.lower(at) == "in" and tagged.lower(end) == "terms"), at)
