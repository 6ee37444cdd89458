"""Find where the content of a cue begins behind it, by the frames that the cue takes (see cues.toml)."""

from functools import cache

from ..lexicon import institutions
from ..lexicon.vocabulary import CueWord, time_words, times, verb_cues
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
    SUBJECT,
    TO,
    VERB,
    WORD,
    Tagged,
)
from .phrase import clause_follows, phrase_after
from .term import is_name

_ASKING = frozenset("how why what whether if when where who which".split())  # noqa: SIM905
_OPENS_PHRASE = frozenset((DETERMINER, NAME, WORD, NUMBER, PRONOUN, SUBJECT, GERUND))
_BETWEEN = frozenset((NAME, WORD, NUMBER, DETERMINER, PREPOSITION, ADVERB, POSSESSIVE, PRONOUN))
_OPENS_OCCASION = frozenset((PREPOSITION, WORD, NAME, ADVERB, TO))
_ENDS = frozenset((".", ",", ";", "!", "?", ")"))
_UNNAMED = frozenset(("named", "identified", "quoted"))
_BEFORE_TIME = frozenset(("on", "late", "early", "earlier", "last", "this"))
_FAR = 18


def content_start(tagged: Tagged, at: int, word: CueWord, high: int) -> tuple[int | None, str]:
    """Return where the content begins that the frames of `word` allow behind it, and the frame that found it."""
    frames = word.frames
    if at >= high or tagged.text(at) in (".", "!", "?", ";", ")"):
        return None, ""
    if (start := _quotation(tagged, at, high)) is not None and not _names(tagged, at, high):
        return start, "quotation"
    if "person" in frames and (found := _told(tagged, at, word, high)):
        return found
    if "infinitive" in frames and (start := _infinitive(tagged, _behind_time(tagged, at, high), high)) is not None:
        return start, "infinitive"
    if frames & {"clause", "that", "whether"} and (start := that_start(tagged, at, high)) is not None:
        return start, "that"
    if "clause" in frames and (start := _bare_clause(tagged, at, high)) is not None:
        return start, "clause"
    likened = "likening" in frames and "to" in (tagged.lower(each) for each in range(at + 1, high))
    if (likened or frames & {"object", "naming"}) and _opens_phrase(tagged, at) and not _names(tagged, at, high):
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
    behind = _told_alone(tagged, person)
    if "infinitive" in word.frames and _infinitive(tagged, behind, high) is not None:
        return at, "person and infinitive"
    for find in (that_start, _quotation_far):
        if (start := find(tagged, behind, high)) is not None:
            return start, "person and that"
    if "object" not in word.frames and (start := _bare_clause(tagged, behind, high)) is not None:
        return start, "person and clause"
    return None


def _told_alone(tagged: Tagged, person: tuple[int, int]) -> int:
    """Return where who is told ends, where a name that opens the clause is glued to it: "reporters | Oslo was"."""
    for at in range(person[0] + 1, person[1]):
        several = tagged.tags[at - 1] == WORD and tagged.lower(at - 1).endswith("s")
        if tagged.tags[at] == NAME and (several or tagged.text(at - 1) in _media()):
            return at
    return person[1]


@cache
def _media() -> frozenset[str]:
    """Return the names of one word of those who are told and pass it on."""
    return frozenset(
        name
        for body in institutions().values()
        if body.kind == "media"
        for name in (body.name, *body.names)
        if " " not in name
    )


def _behind_time(tagged: Tagged, at: int, high: int) -> int:
    """Step over a time: "threatened late on Friday | to leave"."""
    first = at
    while at < high and (_is_time(tagged, at) or tagged.lower(at) in _BEFORE_TIME):
        at += 1
    return at if _is_time(tagged, at - 1) else first


def _infinitive(tagged: Tagged, at: int, high: int) -> int | None:
    if tagged.lower(at) == "not":
        at += 1
    if tagged.lower(at) != "to" or at + 1 >= high:
        return None
    if tagged.lower(at + 1) == "be" and tagged.lower(at + 2) in _UNNAMED:
        return None
    march = tagged.tags[at + 1] == NAME and tagged.text(at + 1).islower()
    return at if march or tagged.tags[at + 1] in (WORD, ADVERB, AUXILIARY, VERB) else None


def that_start(tagged: Tagged, at: int, high: int) -> int | None:
    """Return where "that", "whether" or a question word stands, behind at most a time or an occasion."""
    for position in range(at, min(high, at + _FAR)):
        lower = tagged.lower(position)
        if lower == "that" or (lower in _ASKING and position == at):
            return position if position + 1 < high and tagged.text(position + 1) not in _ENDS else None
        if tagged.paragraph.quoted[position] >= 0:
            return position if tagged.text(position - 1) in (",", ":") else None
        if tagged.text(position) in (",", ":"):
            continue
        opens = tagged.tags[position] in _OPENS_OCCASION or _is_time(tagged, position + 1)
        if position == at and not opens:
            return None
        published = position > at and tagged.lower(position) in times("published")
        if tagged.tags[position] not in _BETWEEN and tagged.lower(position) != "to" and not published:
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
        if (tagged.tags[at] == SUBJECT and at + 1 < high and _goes_on(tagged, at + 1)) or opens_existence(tagged, at):
            return at
        if tagged.tags[at] == GERUND:
            return at if _verb_near(tagged, at + 1, high) else None
        renewed = tagged.tags[at] == VERB and tagged.lower(at).endswith("ed") and tagged.tags[at + 1 : at + 2] == [WORD]
        phrase = phrase_after(tagged, at + renewed, high)
        return at if phrase and _verb_near(tagged, phrase[1], high) else None
    return None


def opens_existence(tagged: Tagged, at: int) -> bool:
    """Tell whether "there" is the subject of a clause: "there would be", "there is", not "said there on Friday"."""
    return tagged.lower(at) == "there" and tagged.tags[at + 1 : at + 2] in ([VERB], [AUXILIARY])


def _goes_on(tagged: Tagged, at: int) -> bool:
    """Tell whether a clause goes on behind its pronoun, perhaps with a quotation."""
    return tagged.tags[at] not in (MARK, CONJUNCTION) or tagged.paragraph.quoted[at] >= 0


def _verb_near(tagged: Tagged, at: int, high: int) -> bool:
    """Tell whether the verb of a clause stands here, perhaps behind a parenthesis or a phrase that hangs on.

    "and" ends the search, unless it joins the last noun of the subject: "ships of Peru and Chile had".
    """
    for position in range(at, min(high, at + _FAR)):
        if tagged.tags[position] in (VERB, AUXILIARY) or tagged.lower(position) in verb_cues():
            return True
        if tagged.tags[position] == CONJUNCTION:
            return tagged.tags[position - 1] in NOMINAL and clause_follows(tagged, position + 1, high)
        if tagged.text(position) in (".", ";", ":") or tagged.tags[position] == TO:
            return False
    return False


def _is_time(tagged: Tagged, at: int) -> bool:
    return tagged.lower(at) in time_words() and tagged.tags[at + 1 : at + 2] != [POSSESSIVE]


def _opens_phrase(tagged: Tagged, at: int) -> bool:
    if tagged.lower(at) == "what":
        return True
    return (tagged.tags[at] in _OPENS_PHRASE and not _is_time(tagged, at)) or tagged.tags[at] in NOMINAL - {NAME, WORD}
