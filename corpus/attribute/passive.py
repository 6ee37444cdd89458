"""Find who says what a passive verb tells: "the raid was condemned by X", "ships were warned by X that ..."."""

from ..lexicon.vocabulary import speech_acts, verb_cues
from ..tag import PREPOSITION, VERB, Tagged
from .content import Piece, content_behind
from .cue import Candidate
from .draft import Draft
from .phrase import Phrase, phrase_after, subject_before
from .source import behind_be

_OF_SOMETHING = frozenset(("accuse", "warn", "inform", "notify", "remind", "assure"))


def passives(tagged: Tagged, sentence: tuple[int, int]) -> list[Draft]:
    """Tie each passive verb of speech in a sentence with its agent: what it is done to and what follows is content."""
    found: list[Draft] = []
    if "by" not in tagged.words:
        return found
    for at in range(*sentence):
        if tagged.paragraph.quoted[at] < 0 and is_passive(tagged, at):
            source = agent(tagged, at + 1)
            content = _content(tagged, at, source, sentence) if source else []
            if content:
                pieces = [(tagged, piece) for piece in content]
                word = verb_cues()[tagged.lower(at)]
                rule = f"{word.lemma} in the passive; who it is said by"
                found.append(Draft(tagged, source, (at, at + 1), pieces, word.lemma, word.act, rule, sure=True))
    return found


def is_passive(tagged: Tagged, at: int) -> bool:
    """Tell whether the verb at `at` is done to its subject: "was accused", but not "was quoted as saying"."""
    word = verb_cues().get(tagged.lower(at))
    if word is None or word.form != "past" or tagged.lower(at + 1) in ("as", "to"):
        return False
    return behind_be(tagged, at)


def agent(tagged: Tagged, behind: int) -> Phrase | None:
    """Return who does what a passive verb tells, right behind it: "accused by X of Y", "warned by X, the envoy,"."""
    if tagged.lower(behind) != "by":
        return None
    phrase = phrase_after(tagged, behind + 1, len(tagged.tags))
    if phrase is None:
        return None
    word = verb_cues().get(tagged.lower(behind - 1))
    own = () if word and word.lemma in _OF_SOMETHING else ("of",)
    ends = (at for at in range(*phrase) if tagged.tags[at] == PREPOSITION and tagged.lower(at) not in own)
    cut = next(ends, phrase[1])
    return (phrase[0], cut) if cut > phrase[0] else None


def around_agent(piece: Piece, verb: int, source: Phrase | None) -> list[Piece]:
    """Return what is left of a content without the passive verb at `verb` and its agent."""
    first, end = verb, source[1] if source else verb + 1
    if piece[1] <= first or end <= piece[0]:
        return [piece]
    return [part for part in ((piece[0], first), (end, piece[1])) if part[0] < part[1]]


def _content(tagged: Tagged, cue: int, source: Phrase, sentence: tuple[int, int]) -> list[Piece]:
    word = verb_cues()[tagged.lower(cue)]
    behind = source[1] + (tagged.text(source[1]) == ",")
    if tagged.lower(behind) == "that":
        said = content_behind(tagged, Candidate(cue, cue + 1, word, behind, "that"), [], sentence[1])
        return [said] if said else []
    subject = subject_before(tagged, cue, sentence[0])
    if subject is None or word.lemma not in speech_acts():
        return []
    governs = tagged.lower(source[1]) in ("of", "for", "as") and tagged.tags[source[1]] in (PREPOSITION, VERB)
    charge = content_behind(tagged, Candidate(cue, cue + 1, word, source[1], "object"), [], sentence[1])
    return [subject, charge] if governs and charge else [subject]
