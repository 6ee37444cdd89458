"""Find the cues of a sentence, and where the content of each begins behind it."""

from dataclasses import dataclass, replace

from ..lexicon.vocabulary import CueWord, speech_acts, time_words, verb_cues, words
from ..tag import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    GERUND,
    MARK,
    NAME,
    NOMINAL,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBJECT,
    TO,
    VERB,
    WORD,
    Tagged,
)
from .phrase import is_name, phrase_after

BE = frozenset("is are was were be been being am 's 're isn't aren't wasn't weren't".split())  # noqa: SIM905
_ASKING = frozenset("how why what whether if when where who which".split())  # noqa: SIM905
PARTICLES = {
    "call": ("for", "on", "upon"), "appeal": ("to", "for"), "rail": ("against",), "complain": ("about", "of"),
    "apologise": ("for", "to"), "apologize": ("for", "to"), "object": ("to",), "vouch": ("for",), "scoff": ("at",),
    "point": ("out", "to"), "rule": ("out",), "warn": ("of", "about", "against"), "caution": ("against",),
    "speculate": ("about",), "hint": ("at",), "insist": ("on",), "protest": ("against",), "agree": ("on",),
    "push": ("for",), "plead": ("for",), "boast": ("of", "about"), "brag": ("about",),
}  # fmt: skip
_OPENS_PHRASE = frozenset((DETERMINER, NAME, WORD, NUMBER, PRONOUN, SUBJECT, GERUND))
_BETWEEN = frozenset((NAME, WORD, NUMBER, DETERMINER, PREPOSITION, ADVERB, POSSESSIVE, PRONOUN))
_ENDS = frozenset((".", ",", ";", "!", "?", ")"))
_UNNAMED = frozenset(("named", "identified", "quoted"))
_SURE = frozenset(("that", "quotation", "person and that"))
_CLAUSES = frozenset(("clause", "person and clause"))
TELLING = frozenset(("say", "tell", "add", "state"))
_FAR = 18


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
    found = []
    for position in range(*sentence):
        word = verb_cues().get(tagged.lower(position))
        if word and tagged.paragraph.quoted[position] < 0 and _is_verb(tagged, position, word, sentence):
            found.append(_with_content(tagged, position, word, sentence[1]))
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
        return before in (NAME, WORD, SUBJECT, RELATIVE, CONJUNCTION) or tagged.text(at) in (",", ")", "”", '"')
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
        end += 1
    end = _over_terms(tagged, end, high)
    particle = tagged.lower(end)
    if particle in PARTICLES.get(word.lemma, ()):
        word = replace(word, lemma=f"{word.lemma} {particle}")
        return Candidate(position, end + 1, word, end + 1 if end + 1 < high else None, "particle", sure=True)
    if word.frames <= {"pointing", "ruling", "prepositional"}:
        return Candidate(position, position + 1, word, _that(tagged, end, high), "that", sure=True)
    start, frame = _content(tagged, end, word, high)
    acts = frame == "object" and (word.lemma in speech_acts() or f"{word.lemma} {tagged.lower(end)}" in speech_acts())
    told = frame in _CLAUSES and word.lemma in TELLING and word.form in ("past", "third")
    return Candidate(position, position + 1, word, start, frame, sure=frame in _SURE or acts or told)


def _over_terms(tagged: Tagged, at: int, high: int) -> int:
    """Step over "in the strongest possible terms"."""
    behind = range(at + 2, min(at + 6, high))
    return next((end + 1 for end in behind if tagged.lower(at) == "in" and tagged.lower(end) == "terms"), at)


def _content(tagged: Tagged, at: int, word: CueWord, high: int) -> tuple[int | None, str]:
    """Return where the content begins that the frames of `word` allow behind it, and the frame that found it."""
    frames = word.frames
    if at >= high or tagged.text(at) in (".", "!", "?", ";", ")"):
        return None, ""
    if (start := _quotation(tagged, at, high)) is not None and not _names(tagged, at, high):
        return start, "quotation"
    if "person" in frames and (found := _told(tagged, at, word, high)):
        return found
    if "infinitive" in frames and (start := _infinitive(tagged, at, high)) is not None:
        return start, "infinitive"
    if frames & {"clause", "that", "whether"} and (start := _that(tagged, at, high)) is not None:
        return start, "that"
    if "clause" in frames and (start := _bare_clause(tagged, at, high)) is not None:
        return start, "clause"
    if frames & {"object", "naming"} and _opens_phrase(tagged, at) and not _names(tagged, at, high):
        return at, "object"
    return None, ""


def _quotation(tagged: Tagged, at: int, high: int) -> int | None:
    """Return where a quotation begins behind the cue: at once, or behind a comma or colon."""
    quoted = tagged.paragraph.quoted
    if quoted[at] >= 0:
        return at
    if tagged.text(at) in (",", ":") and at + 1 < high and quoted[at + 1] >= 0:
        return at + 1
    return at + 1 if tagged.text(at) == ":" and at + 2 < high else None


def _names(tagged: Tagged, at: int, high: int) -> bool:
    """Tell whether a name and the verb of the clause follow: "a group called 'X' attacked"."""
    if tagged.lower(at - 1) not in ("called", "dubbed", "termed"):
        return False
    number = tagged.paragraph.quoted[at]
    if number >= 0 and not is_name(tagged, number):
        return False
    end = at
    while end < high and (tagged.tags[end] == NAME or tagged.text(end) in "()" or tagged.paragraph.quoted[end] >= 0):
        end += 1
    verb = tagged.tags[end : end + 1] in ([VERB], [AUXILIARY]) or tagged.lower(end) in verb_cues()
    return at < end < high and (verb or tagged.text(end) in (",", "."))


def _told(tagged: Tagged, at: int, word: CueWord, high: int) -> tuple[int, str] | None:
    """Step over the person who is told, up to the clause or quotation."""
    person = phrase_after(tagged, at, high)
    if person is None:
        return None
    behind = person[1]
    if "infinitive" in word.frames and _infinitive(tagged, behind, high) is not None:
        return at, "person and infinitive"
    for find in (_that, _quotation_far):
        if (start := find(tagged, behind, high)) is not None:
            return start, "person and that"
    if "object" not in word.frames and (start := _bare_clause(tagged, behind, high)) is not None:
        return start, "person and clause"
    return None


def _infinitive(tagged: Tagged, at: int, high: int) -> int | None:
    if tagged.lower(at) == "not":
        at += 1
    if tagged.lower(at) != "to" or at + 1 >= high:
        return None
    if tagged.lower(at + 1) == "be" and tagged.lower(at + 2) in _UNNAMED:
        return None
    return at if tagged.tags[at + 1] in (WORD, ADVERB, AUXILIARY, VERB) else None


def _that(tagged: Tagged, at: int, high: int) -> int | None:
    """Return where "that", "whether" or a question word stands, behind at most a time or an occasion."""
    for position in range(at, min(high, at + _FAR)):
        lower = tagged.lower(position)
        if lower == "that" or (lower in _ASKING and position == at):
            return position if position + 1 < high and tagged.text(position + 1) not in _ENDS else None
        if tagged.paragraph.quoted[position] >= 0:
            return position if tagged.text(position - 1) in (",", ":") else None
        if tagged.text(position) in (",", ":"):
            continue
        if position == at and tagged.tags[position] not in (PREPOSITION, WORD, NAME, ADVERB, TO):
            return None
        if tagged.tags[position] not in _BETWEEN and tagged.lower(position) != "to":
            return None
    return None


def _quotation_far(tagged: Tagged, at: int, high: int) -> int | None:
    """Return where a quotation begins behind a time or an occasion: "told reporters in Geneva on Monday: ..."."""
    for position in range(at, min(high, at + _FAR)):
        if (start := _quotation(tagged, position, high)) is not None:
            return start
        if tagged.tags[position] not in _BETWEEN and tagged.text(position) != ",":
            return None
    return None


def _bare_clause(tagged: Tagged, at: int, high: int) -> int | None:
    """Return where a clause without "that" begins: a phrase and its verb, behind at most a time or an occasion."""
    for _ in range(4):
        if at >= high:
            return None
        if tagged.lower(at) in ("this", "last") and _is_time(tagged, at + 1):
            at += 2
            continue
        if _is_time(tagged, at) or tagged.tags[at] in (PREPOSITION, TO):
            phrase = phrase_after(tagged, at + 1, high)
            at = phrase[1] if phrase and tagged.tags[at] in (PREPOSITION, TO) else at + 1
            continue
        if tagged.tags[at] == SUBJECT and at + 1 < high and _goes_on(tagged, at + 1):
            return at
        if tagged.tags[at] == GERUND:
            return at if _verb_near(tagged, at + 1, high) else None
        phrase = phrase_after(tagged, at, high)
        return at if phrase and _verb_near(tagged, phrase[1], high) else None
    return None


def _goes_on(tagged: Tagged, at: int) -> bool:
    """Tell whether a clause goes on behind its pronoun, perhaps with a quotation."""
    return tagged.tags[at] not in (MARK, CONJUNCTION) or tagged.paragraph.quoted[at] >= 0


def _verb_near(tagged: Tagged, at: int, high: int) -> bool:
    """Tell whether the verb of a clause stands here, perhaps behind a parenthesis or a phrase that hangs on."""
    for position in range(at, min(high, at + _FAR)):
        if tagged.tags[position] in (VERB, AUXILIARY) or tagged.lower(position) in verb_cues():
            return True
        if tagged.text(position) in (".", ";", ":") or tagged.tags[position] in (CONJUNCTION, TO):
            return False
    return False


def _is_time(tagged: Tagged, at: int) -> bool:
    return tagged.lower(at) in time_words() and tagged.tags[at + 1 : at + 2] != [POSSESSIVE]


def _opens_phrase(tagged: Tagged, at: int) -> bool:
    if tagged.lower(at) == "what":
        return True
    return (tagged.tags[at] in _OPENS_PHRASE and not _is_time(tagged, at)) or tagged.tags[at] in NOMINAL - {NAME, WORD}
