"""Find the noun phrase that stands before or behind a cue: the source."""

from ..lexicon.vocabulary import roles, time_words, words
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
    QUOTES,
    RELATIVE,
    SUBJECT,
    TO,
    VERB,
    WORD,
    Tagged,
)
from .term import is_noun

_INSIDE = NOMINAL | {DETERMINER, POSSESSIVE}
_NAMING = frozenset(("called", "named", "dubbed"))
_LINKS = frozenset("of for in at on from to with about under against".split())  # noqa: SIM905
_ACTIVE = frozenset("stood stands went goes came comes fell falls rose rises grew grows lives sat".split())  # noqa: SIM905
_TIMED = frozenset(("on", "in", "this", "last", "of", "the"))
_LONGEST = 60
_LISTED = 6
"""Tokens of the longest item of a list of sources."""

Phrase = tuple[int, int]
"""The first token of a phrase and the one behind its last."""


def overlap(one: Phrase, other: Phrase) -> bool:
    """Tell whether two stretches of tokens share one."""
    return one[0] < other[1] and other[0] < one[1]


def subject_before(tagged: Tagged, cue: int, low: int) -> Phrase | None:
    """Return the noun phrase that is the subject of the verb at `cue`, not reaching below token `low`.

    Adverbs, auxiliaries and a parenthesis may stand between the two; an apposition is part of the phrase.
    """
    position = over_time(tagged, cue - 1, low)
    if position < low:
        return None
    if tagged.text(position) in (",", "—", "–"):
        return _over_parenthesis(tagged, position, low)
    return phrase_before(tagged, position, low)


def over_time(tagged: Tagged, position: int, low: int) -> int:
    """Step left over adverbs, auxiliaries and a time: "Lund late on Sunday again said"."""
    timed = False
    while position >= low:
        lower = tagged.lower(position)
        if lower in time_words() or (timed and lower in _TIMED) or (timed and tagged.tags[position] == NUMBER):
            timed = True
        elif tagged.tags[position] not in (ADVERB, AUXILIARY):
            break
        position -= 1
    return position


def _over_parenthesis(tagged: Tagged, comma: int, low: int) -> Phrase | None:
    """Step over what stands between two commas before the verb: "X, the minister of Y, said"."""
    end = comma
    for _ in range(4):
        opening = _previous_comma(tagged, end - 1, max(low, comma - _LONGEST))
        if opening is None or opening == low:
            return None
        head = phrase_before(tagged, opening - 1, low)
        chunk = tagged.tags[opening + 1]
        apposition = chunk in (DETERMINER, WORD, RELATIVE, NUMBER) or (chunk == NAME and end - opening > 2)
        if chunk in (VERB, AUXILIARY) and not _freed(tagged, head, opening + 1, low):
            return None
        if head and (tagged.tags[head[0]] in (NAME, DETERMINER, SUBJECT) or head[1] - head[0] > 1):
            first = _before_and(tagged, head[0], low)
            return (first, comma) if apposition and chunk != RELATIVE else (first, head[1])
        end = opening
    return None


def _before_and(tagged: Tagged, first: int, low: int) -> int:
    """Return where a pair of sources begins whose second begins at `first`: "X, the mayor, and Y, a judge, said"."""
    if first - 2 <= low or tagged.tags[first - 1] != CONJUNCTION or tagged.text(first - 2) != ",":
        return first
    comma = _previous_comma(tagged, first - 3, max(low, first - _LONGEST))
    if comma is None or any(tagged.tags[at] not in _INSIDE | {PREPOSITION, TO} for at in range(comma + 1, first - 2)):
        return first
    partner = phrase_before(tagged, comma - 1, low)
    opens = partner is not None and (partner[0] == low or tagged.tags[partner[0] - 1] == MARK)
    return partner[0] if partner and opens and tagged.tags[partner[0]] == NAME else first


def _freed(tagged: Tagged, head: Phrase | None, verb: int, low: int) -> bool:
    """Tell whether a verb opens a parenthesis behind the head of its sentence: "X, freed on Friday, said"."""
    alone = head is not None and (head[0] == low or tagged.tags[head[0] - 1] == MARK)
    return alone and tagged.lower(verb).endswith("ed")


def _previous_comma(tagged: Tagged, position: int, low: int) -> int | None:
    quoted = tagged.paragraph.quoted
    while position > low:
        if tagged.text(position) in (",", "—", "–") and quoted[position] < 0:
            return position
        if tagged.text(position) in (";", ":"):
            return None
        position -= 1
    return None


def phrase_before(tagged: Tagged, last: int, low: int) -> Phrase | None:
    """Return the noun phrase that ends with token `last`, or None where none does."""
    first = _leftmost(tagged, last, max(low, last - _LONGEST))
    first = _after_time(tagged, first, last + 1)
    while first <= last and tagged.tags[first] in (CONJUNCTION, ADVERB, PREPOSITION, MARK, POSSESSIVE):
        if tagged.text(first) in QUOTES or tagged.text(first) == "(":
            break
        first += 1
    if first > last or not any(tagged.tags[at] in NOMINAL for at in range(first, last + 1)):
        return None
    return first, last + 1


def _leftmost(tagged: Tagged, position: int, low: int) -> int:
    """Walk left from `position` as far as the tokens can belong to one noun phrase."""
    first = position + 1
    while position >= low:
        step = _step_left(tagged, position, low)
        if step is None:
            break
        first, position = step, step - 1
        if position > low and tagged.text(position) == "," and _listed(tagged, position, first, low):
            position -= 1
            continue
        if tagged.tags[first] in (DETERMINER, SUBJECT) and position >= low and tagged.tags[position] in NOMINAL:
            break
    return first


def _listed(tagged: Tagged, comma: int, first: int, low: int) -> bool:
    """Tell whether the phrase goes on left of a comma: "Norway, Sweden and Finland"."""
    behind = tagged.tags[first : first + _LISTED]
    if CONJUNCTION not in behind or tagged.tags[first] not in (NAME, DETERMINER):
        return False
    start = comma - 1
    while start >= low and tagged.tags[start] in (NAME, DETERMINER, WORD, POSSESSIVE) and comma - start <= _LISTED:
        start -= 1
    item = range(start + 1, comma)
    named = any(tagged.tags[at] == NAME for at in item) and not any(_is_time(tagged, at) for at in item)
    if named and tagged.lower(start) == "of" and start > low:
        start -= 1
        while start >= low and tagged.tags[start] in _INSIDE:
            start -= 1
        return start < low or tagged.tags[start] == MARK
    return named and (start < low or tagged.text(start) == "," or tagged.tags[start] in (CONJUNCTION, MARK))


def _step_left(tagged: Tagged, position: int, low: int) -> int | None:
    """Return how far left the phrase reaches by taking the token at `position` in, or None where it ends behind it."""
    tags, before = tagged.tags, position - 1
    number = tagged.paragraph.quoted[position]
    if number >= 0:
        quotation = tagged.paragraph.quotations[number]
        return quotation.first if position == quotation.last and is_noun(tagged, number) else None
    if tags[position] in _INSIDE:
        return position
    if tagged.text(position) == ")":
        return next((at for at in range(position, max(low, position - 15) - 1, -1) if tagged.text(at) == "("), None)
    left = tags[before] if before >= low else ""
    if tagged.lower(position) == "by" and before > low and _participle_by(tagged, before):
        return before
    if _is_time(tagged, position + 1) and tags[position] == PREPOSITION:
        return None
    if tags[position] == PREPOSITION or tagged.lower(position) == "to":
        return position if tagged.lower(position) in _LINKS and left in (NAME, WORD, VERB) else None
    if tags[position] == CONJUNCTION:
        return position if left in NOMINAL and _coordinates(tagged, before, low) else None
    if tagged.text(position) == "," and left == WORD and before - 1 >= low and tags[before - 1] == DETERMINER:
        alone = before - 1 == low or tags[before - 2] == MARK
        return position if alone and tags[position + 1] == WORD else None
    return _verbal(tagged, position, left)


def _participle_by(tagged: Tagged, verb: int) -> bool:
    """Tell whether a verb before "by" hangs on the noun before it: "a report released by", but not "Oslo stood by"."""
    return tagged.tags[verb] == VERB and tagged.tags[verb - 1] in NOMINAL and tagged.lower(verb) not in _ACTIVE


def _verbal(tagged: Tagged, position: int, left: str) -> int | None:
    """Take a verb or adverb into a phrase: "the newly elected", "the ruling party", "a group called X"."""
    if tagged.tags[position] in (GERUND, ADVERB):
        return position if left in (DETERMINER, WORD, POSSESSIVE) else None
    if tagged.tags[position] != VERB:
        return None
    naming = tagged.lower(position) in _NAMING and left in (WORD, NAME)
    adjective = left in (DETERMINER, POSSESSIVE) and tagged.lower(position).endswith("ed")
    return position if naming or adjective else None


def _coordinates(tagged: Tagged, position: int, low: int) -> bool:
    """Tell whether "and" joins two phrases, not two clauses: a clause begins left of them, with no verb between."""
    while position >= low and tagged.tags[position] in _INSIDE | {PREPOSITION, GERUND}:
        position -= 1
    return position < low or tagged.tags[position] not in (VERB, AUXILIARY)


def _after_time(tagged: Tagged, first: int, end: int) -> int:
    """Drop a time or place before the phrase: "On Friday Lavrov said", "Late Thursday the ministry said"."""
    at = first
    while at < end - 1 and (_is_time(tagged, at) or (at > first and tagged.tags[at] == NUMBER)):
        at += 1
    return at if at < end else first


def phrase_after(tagged: Tagged, first: int, high: int) -> Phrase | None:
    """Return the noun phrase that begins with token `first`, with its apposition, not reaching `high`."""
    position = first
    while position < high and position - first < _LONGEST:
        step = _step_right(tagged, position, high)
        if step is None or (position > first and _new_phrase(tagged, position)):
            break
        position = step
    position = _with_apposition(tagged, position, high) if position > first else first
    if position == first or not any(tagged.tags[at] in NOMINAL for at in range(first, position)):
        return None
    return first, position


def _is_time(tagged: Tagged, position: int) -> bool:
    return tagged.lower(position) in time_words()


def _new_phrase(tagged: Tagged, position: int) -> bool:
    """Tell whether a determiner or a pronoun opens another phrase: "in a statement | the ministry"."""
    return tagged.tags[position] in (DETERMINER, SUBJECT) and tagged.tags[position - 1] in NOMINAL


def _step_right(tagged: Tagged, position: int, high: int) -> int | None:
    """Return the position behind the token, if it can go on a noun phrase to the right."""
    tags = tagged.tags
    number = tagged.paragraph.quoted[position]
    if number >= 0:
        return tagged.paragraph.quotations[number].last + 1 if is_noun(tagged, number) else None
    after = tags[position + 1] if position + 1 < high else ""
    if tags[position] in _INSIDE:
        return None if tagged.lower(position) in words("days") and after != POSSESSIVE else position + 1
    if tagged.text(position) == "(":
        closing = next((at for at in range(position, min(high, position + 15)) if tagged.text(at) == ")"), None)
        return None if closing is None else closing + 1
    if tagged.lower(position) == "to":
        return position + 1 if after in (DETERMINER, NAME) else None
    if tags[position] == PREPOSITION:
        timed = _is_time(tagged, position + 1) or after == NUMBER
        return position + 1 if tagged.lower(position) in _LINKS and after in _INSIDE and not timed else None
    if tagged.lower(position + 1) == "by" and _participle_by(tagged, position):
        return position + 2
    if tags[position] == CONJUNCTION:
        return (
            position + 1
            if after in (NAME, DETERMINER, WORD) and not clause_follows(tagged, position + 1, high)
            else None
        )
    if tags[position] in (GERUND, ADVERB):
        return position + 1 if after in (WORD, NAME) and tags[position - 1] == DETERMINER else None
    return None


def clause_follows(tagged: Tagged, position: int, high: int) -> bool:
    """Tell whether a noun phrase begins at a token whose verb comes right behind it."""
    while position < high and tagged.tags[position] in _INSIDE | {PREPOSITION, ADVERB}:
        position += 1
    return position < high and tagged.tags[position] in (VERB, AUXILIARY)


def _with_apposition(tagged: Tagged, position: int, high: int) -> int:
    """Take in ", the spokeswoman of the ministry" behind a phrase, where it ends with a comma or the sentence."""
    if position + 1 >= high or tagged.text(position) != ",":
        return position
    if tagged.tags[position + 1] == NAME and tagged.lower(position - 1) in roles("heads", "m", "f"):
        behind = next((at for at in range(position + 1, high) if tagged.tags[at] != NAME), high)
        return behind if behind >= high or tagged.text(behind) in (",", ".") else position
    if tagged.tags[position + 1] not in (DETERMINER, WORD, NUMBER) or tagged.lower(position + 1) in words("times"):
        return position
    at = position + 1
    while at < high and at - position < 40:
        step = _step_right(tagged, at, high)
        if step is None:
            break
        at = step
    ends = at >= high or tagged.tags[at] == MARK or tagged.tags[at] in (PREPOSITION, RELATIVE)
    return at if ends and at > position + 1 else position
