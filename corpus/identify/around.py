"""Find the title that belongs to a name, before or behind it."""

from ..attribute.phrase import Phrase, phrase_before
from ..lexicon.vocabulary import roles
from ..tag import AUXILIARY, CONJUNCTION, DETERMINER, GERUND, NAME, POSSESSIVE, PREPOSITION, VERB, WORD
from .chunk import tail_end, who_is
from .clause import begins_sentence, over_adverbs, says
from .name import names
from .role import is_party_tag
from .view import View, honorifics
from .whole import whole_end

_TITLE_BEFORE = frozenset((NAME, WORD, POSSESSIVE, DETERMINER))
_OFFICE = frozenset((*_TITLE_BEFORE, PREPOSITION))
_LONGEST_TITLE = 10
"""Tokens that a title before a name has at most."""


def title_around(view: View, name: Phrase) -> Phrase:
    """Return the name with the title that belongs to it, before or behind it, with a comma between or none."""
    end = name[1]
    first = _title_before(view, name[0], name[0])
    posting = view.mention(first)
    if posting and posting.end == name[0] and view.tagged.lower(first - 2) in roles("posted"):
        first = _title_before(view, first - 2, name[0])
    tagged = view.tagged
    if view.tag(end) == POSSESSIVE:
        return first, end
    if stop := _employer_behind(view, end) or _party_behind(view, end):
        return first, stop
    if stop := office_behind(view, end):
        return first, stop
    if tagged.text(end) == "," and (stop := _apposition(view, end + 1, name)):
        return first, stop
    if tagged.text(first - 1) == "," and _is_ranked(view, first, name[0]):
        phrase = phrase_before(tagged, first - 2, 0) if first >= 3 else None
        phrase = _own_phrase(view, phrase) if phrase else None
        if (
            phrase
            and (_has_role(view, phrase) or _is_colleague(view, phrase))
            and tagged.tags[phrase[0]] in (DETERMINER, NAME)
        ):
            return phrase[0], end
    return first, end


def _employer_behind(view: View, end: int) -> int | None:
    """Return where the country or body ends that "of" behind a name gives: "Ada Obi of the Peruvian army"."""
    first = end + 1 + (view.tag(end + 1) == DETERMINER and view.mention(end + 1) is None)
    if view.tagged.lower(end) != "of":
        return None
    stop = first
    while (mention := view.mention(stop)) is not None or (stop > first and view.tag(stop) == POSSESSIVE):
        stop = mention.end if mention is not None else stop + 1
    whole = whole_end(view, stop, len(view.at))
    if whole > stop and view.tagged.lower(whole - 1) in roles("endings_institution", "endings_group", "endings_media"):
        return whole
    return stop - (view.tag(stop - 1) == POSSESSIVE) if stop > first else None


def _party_behind(view: View, end: int) -> int | None:
    """Return where the party and state end that a comma or a bracket gives: ", a Democrat from Ohio,", "(D-Ohio)"."""
    first = end + 1 + (view.tag(end + 1) == DETERMINER)
    if view.tagged.text(end) not in (",", "(") or not is_party_tag(view, first):
        return None
    stop = first + 1
    while view.tagged.lower(stop) in ("of", "from") or view.tag(stop) == NAME:
        stop += 1
    return stop


def office_behind(view: View, end: int) -> int | None:
    """Return where a clause behind a name ends that tells the office: "Ada Obi, who is Peru's envoy to the EU"."""
    own = who_is(view, end + (view.tagged.text(end) == ","))
    if own is None:
        return None
    stop = own
    while view.tag(stop) in _OFFICE or view.tagged.lower(stop) == "to" or view.mention(stop) is not None:
        stop += 1
    return stop if _has_role(view, (own, stop)) else None


def _is_ranked(view: View, first: int, name: int) -> bool:
    """Tell whether nothing but a rank, perhaps with its country, stands before a name: "Gen.", "US General"."""
    people = view.mention(first)
    own = people.end if people is not None and people.adjective and people.end < name else first
    return all(_is_rank(view, at) for at in range(own, name))


def _is_rank(view: View, at: int) -> bool:
    """Tell whether a word before a name is a rank or a style, which tells no office: "Gen.", "Ayatollah"."""
    return view.tagged.lower(at) in honorifics("ranks", "styles")


def _is_colleague(view: View, phrase: Phrase) -> bool:
    """Tell whether a phrase gives the country of somebody's equal: "his Gambian colleague"."""
    owned = view.tagged.lower(phrase[0]) in ("his", "her", "their")
    return owned and any(mention.adjective for mention in view.mentions(*phrase))


def _own_phrase(view: View, phrase: Phrase) -> Phrase:
    """Return the last of two phrases joined by "and", if the first names somebody, and by "with" ("the talks with")."""
    beside = [at for at in range(*phrase) if view.tagged.lower(at) in ("with", "by", "alongside", "against")]
    if beside and view.mention(phrase[1] - 1) is not None and _has_role(view, (beside[-1], phrase[1])):
        phrase = beside[-1] + 1, phrase[1]
    joints = [at for at in range(*phrase) if view.tag(at) == CONJUNCTION and view.at[at] is None]
    named = joints and any(True for _ in names(view, phrase[0], joints[-1]))
    return (joints[-1] + 1, phrase[1]) if named else phrase


def _title_before(view: View, first: int, name: int) -> int:
    """Return where the title begins that goes on up to the token `first`, before the token `name`."""
    while first > 0 and name - first < _LONGEST_TITLE:
        tail = _tail_before(view, first)
        if tail is None and not _continues_title(view, first - 1):
            break
        first = first - 1 if tail is None else tail
    return first


def _tail_before(view: View, end: int) -> int | None:
    """Return where what hangs on a title begins, if it ends before the token: "secretary" + "of state"."""
    begin = max(end - 3, 1)
    if PREPOSITION not in view.tagged.tags[begin : end - 1]:
        return None
    links = (at for at in range(end - 2, begin - 1, -1) if view.tag(at) == PREPOSITION)
    return next((at for at in links if tail_end(view, at) == end), None)


def _continues_title(view: View, position: int) -> bool:
    tagged = view.tagged
    if tagged.paragraph.quoted[position] >= 0:
        return False
    lower = tagged.lower(position)
    field = tagged.tags[position] == GERUND and lower in roles("modifiers", "portfolios")
    if view.at[position] is None and tagged.tags[position] not in _TITLE_BEFORE and not field:
        return False
    people = view.mention(position - 1)
    known = (
        view.at[position] is not None or view.is_role(position) or lower in roles("modifiers", "bodies", "portfolios")
    )
    known = known or (people is not None and people.adjective)
    return known or tagged.tags[position] != WORD or lower.endswith("n") or lower in roles("kin_m", "kin_f")


def _apposition(view: View, first: int, name: Phrase) -> int | None:
    """Return where the apposition ends that begins at `first`, if it tells a role."""
    tagged = view.tagged
    if says(view, first):
        return None
    if tagged.lower(first) == "who" and tagged.lower(first + 1) in roles("leads"):
        return _clause_end(view, first + 2)
    end = first
    while end < len(tagged.tags) and end - first < 14 and (tagged.tags[end] in "DNn'#P" or tagged.lower(end) == "to"):
        end += 1
    if tagged.lower(end) == "who" and tagged.lower(end + 1) in roles("leads"):
        return _clause_end(view, end + 2)
    verb = over_adverbs(view, end)
    acts = says(view, verb) or view.tag(verb) == VERB or view.tag(end) == AUXILIARY
    if acts and view.tagged.lower(first) == "the" and not begins_sentence(view, name[0]):
        return None
    return end if end > first and _has_role(view, (first, end)) else None


def _clause_end(view: View, at: int) -> int:
    """Return where the object of a clause ends that begins at the token: "who commands" + "the UN force in Peru"."""
    while view.tag(at) in _OFFICE or view.mention(at) is not None:
        at += 1
    return at


def _has_role(view: View, phrase: Phrase) -> bool:
    return any(view.is_role(at) for at in range(*phrase))
