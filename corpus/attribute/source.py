"""Find the source of a cue: the subject of its verb, wherever the sentence puts it."""

from dataclasses import dataclass

from ..lexicon.vocabulary import verb_cues, words
from ..tag import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    GERUND,
    NAME,
    NOMINAL,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    TO,
    VERB,
    Tagged,
)
from .content import has_verb
from .cue import BE, Candidate
from .idiom import can_speak
from .phrase import Phrase, phrase_after, phrase_before, subject_before

_BEFORE_ASKED = frozenset((".", ",", "when", "if", "was", "were", "being", "been", "”", '"', "''"))
_WHICH_TIME = frozenset(("this", "last", "next", "that"))
_OPENS_ANOTHER = frozenset((PREPOSITION, SUBORDINATOR, GERUND))
_SHORTEST_CLAUSE = 2
_IMPERSONAL = frozenset(("there", "what", "which"))


@dataclass(frozen=True, slots=True)
class Source:
    """A source phrase and the rule that found it."""

    phrase: Phrase
    rule: str


def source_of(tagged: Tagged, cue: Candidate, low: int, previous: Phrase | None) -> Source | None:
    """Return the source of `cue`.

    Args:
        tagged: the paragraph.
        cue: the cue.
        low: the first token of the sentence.
        previous: the source of the attribution before it in the sentence, for coordinated verbs and participles.
    """
    at = cue.first - 1
    while at >= low and tagged.tags[at] in (ADVERB, AUXILIARY):
        at -= 1
    if at < low:
        return Source(previous, "the source before it") if previous else None
    if cue.word.form == "gerund" and at == cue.first - 1:
        return _of_participle(tagged, cue.first, low, previous)
    if tagged.tags[at] == CONJUNCTION:
        phrase = previous or _main_subject(tagged, at, low)
        return Source(phrase, "the subject of the verb before it") if phrase else None
    if tagged.tags[at] == TO:
        return _of_infinitive(tagged, at, low)
    if tagged.tags[at] == RELATIVE or tagged.lower(at) == "that":
        return _of_relative(tagged, at, low)
    phrase = subject_before(tagged, cue.first, low)
    return Source(phrase, "the subject of the verb") if phrase and _plausible(tagged, phrase) else None


def inverted(tagged: Tagged, cue: Candidate, high: int) -> Source | None:
    """Return the source that stands behind its cue: "..., said X"."""
    at = cue.end
    phrase = phrase_after(tagged, at, high)
    return Source(phrase, "the subject behind the verb") if phrase and _plausible(tagged, phrase) else None


def is_inverted(tagged: Tagged, cue: Candidate, sentence: tuple[int, int]) -> bool:
    """Tell whether who speaks stands behind a verb that has a clause before it: "All is well, warned X, a judge".

    Whom the next verb of a list is done to does not: "The army crossed the river, warned X, and withdrew".
    """
    low, high = sentence
    clause = cue.first - low > _SHORTEST_CLAUSE and tagged.text(cue.first - 1) == ","
    if not clause or tagged.paragraph.quoted[cue.first - 1] >= 0 or tagged.tags[low] in _OPENS_ANOTHER:
        return False
    phrase = phrase_after(tagged, cue.end, high)
    if phrase is None or cue.word.form != "past" or not cue.word.frames & {"clause", "that"}:
        return False
    speaks = cue.word.lemma != "tell" and phrase[1] - phrase[0] > 1 and can_speak(tagged, phrase)
    return speaks and _ends(tagged, phrase[1], high) and has_verb(tagged, (low, cue.first - 1))


def _ends(tagged: Tagged, at: int, high: int) -> bool:
    """Tell whether a sentence ends behind a phrase, or goes on with what the phrase is, or where and when it was."""
    if any(tagged.tags[each] == CONJUNCTION for each in range(at, min(at + 2, high))):
        return False
    behind = tagged.tags[at + 1] if at + 1 < high and tagged.text(at) == "," else ""
    return at >= high - 1 or behind == DETERMINER or tagged.tags[at] in (PREPOSITION, RELATIVE)


def _plausible(tagged: Tagged, phrase: Phrase) -> bool:
    first = tagged.lower(phrase[0])
    if tagged.tags[phrase[0]] == PREPOSITION:
        return False
    times = words("days", "times") | _WHICH_TIME
    return first not in _IMPERSONAL and not all(tagged.lower(at) in times for at in range(*phrase))


def _of_relative(tagged: Tagged, at: int, low: int) -> Source | None:
    """Return the phrase with its relative pronoun: "a diplomat who said"."""
    end = at - 1 if tagged.text(at - 1) == "," else at
    phrase = phrase_before(tagged, end - 1, low) if end > low else None
    if phrase is None or not _is_thing(tagged, phrase):
        return None
    return Source((phrase[0], at + 1), "the noun that the relative clause tells of")


def _is_thing(tagged: Tagged, phrase: Phrase) -> bool:
    """Tell whether a phrase is about somebody, and no adjective: "it is not clear who said that"."""
    marked = any(tagged.tags[at] in (NAME, DETERMINER) for at in range(*phrase))
    return marked or tagged.lower(phrase[1] - 1).endswith(("s", "le", "one"))


def _of_infinitive(tagged: Tagged, to: int, low: int) -> Source | None:
    """Return who is to say it: the phrase right before "to", or the subject of the verb that governs it."""
    if is_hearsay(tagged, to - 1):
        return None
    if to > low and tagged.tags[to - 1] in NOMINAL:
        phrase = phrase_before(tagged, to - 1, low)
        if phrase and phrase[0] > low and tagged.tags[phrase[0] - 1] in (VERB, PREPOSITION):
            return Source(phrase, "the subject of the infinitive")
    phrase = _main_subject(tagged, to, low)
    return Source(phrase, "the subject of the verb before it") if phrase else None


def behind_be(tagged: Tagged, at: int) -> bool:
    """Tell whether a form of "be" stands before the token, perhaps with an adverb between."""
    at -= 1
    while at > 0 and tagged.tags[at] == ADVERB:
        at -= 1
    return tagged.lower(at) in BE


def is_hearsay(tagged: Tagged, at: int) -> bool:
    """Tell whether the verb at `at` is a passive that attributes to nobody: "is said to", "Asked whether"."""
    if tagged.lower(at) == "asked" and (at == 0 or tagged.lower(at - 1) in _BEFORE_ASKED):
        return True
    return tagged.lower(at) in verb_cues() and tagged.lower(at + 1) == "to" and behind_be(tagged, at)


def _of_participle(tagged: Tagged, gerund: int, low: int, previous: Phrase | None) -> Source | None:
    """Return the source of "adding", "after accusing", "a statement saying", "the diplomats stressing"."""
    at = gerund - 1
    if tagged.tags[at] in NOMINAL:
        issuer = _issuer(tagged, gerund, low)
        if issuer:
            return Source(issuer, "whoever issued the document")
        phrase = phrase_before(tagged, at, low)
        if phrase and tagged.lower(phrase[1] - 1) not in words("times", "days"):
            return Source(phrase, "the noun before the participle")
    phrase = previous or _main_subject(tagged, gerund, low)
    return Source(phrase, "the subject of the sentence") if phrase else None


def _issuer(tagged: Tagged, gerund: int, low: int) -> Phrase | None:
    """Return who issued, released or adopted the document that the participle tells of, if one is told of."""
    documents = words("documents")
    for at in range(gerund - 1, max(low, gerund - 8), -1):
        if tagged.lower(at) in documents:
            for verb in range(at - 1, max(low, at - 8), -1):
                if _issues(tagged.lower(verb)):
                    infinitive = tagged.tags[verb - 1] == TO
                    found = _of_infinitive(tagged, verb - 1, low) if infinitive else None
                    return found.phrase if found else subject_before(tagged, verb, low)
            return None
    return None


def _issues(word: str) -> bool:
    stems = words("issuing")
    irregular = {"gave": "give", "sent": "send", "wrote": "write", "made": "make"}
    return word in stems or irregular.get(word) in stems or word.removesuffix("d") in stems or word[:-2] in stems


def _main_subject(tagged: Tagged, before: int, low: int) -> Phrase | None:
    """Return the subject of the first verb of the sentence that stands before token `before`."""
    quoted = tagged.paragraph.quoted
    for at in range(low, before):
        if tagged.tags[at] in (VERB, AUXILIARY) and quoted[at] < 0:
            phrase = subject_before(tagged, at, low)
            if phrase and _plausible(tagged, phrase):
                return phrase
    return None
