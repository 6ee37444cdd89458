"""Read a noun phrase that names somebody: the name, the role, the organisation and the country in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from .attribute.phrase import Phrase, is_name
from .lexicon import Institution
from .lexicon.vocabulary import load, roles, words
from .mention import Mention, mentions
from .tag import ADVERB, DETERMINER, MARK, NAME, POSSESSIVE, PREPOSITION, RELATIVE, Tagged

Gender = Literal["m", "f"]

_HONORIFICS: dict[str, Gender | None] = dict.fromkeys(
    """dr. dr prof. gen. lt. col. maj. capt. adm. sgt. sen. rep. gov. amb. rev. hon. st. brig. cmdr.""".split()  # noqa: SIM905
) | {"mr.": "m", "mr": "m", "sir": "m", "mrs.": "f", "mrs": "f", "ms.": "f", "ms": "f", "lady": "f"}
_PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "bint",
        "ibn",
        "ben",
        "von",
        "van",
        "der",
        "den",
        "de",
        "da",
        "del",
        "della",
        "di",
        "du",
        "la",
        "le",
        "dos",
        "das",
        "ter",
        "zu",
        "abu",
        "st.",
    ]
)
_SENDING = frozenset(("of", "for", "from", "the", "'s", "'", "’"))


@dataclass(frozen=True, slots=True)
class View:
    """A paragraph as tagged, with what it names; `at[i]` is the mention that token `i` belongs to."""

    tagged: Tagged
    at: Sequence[Mention | None]

    @classmethod
    def of(cls, tagged: Tagged) -> "View":
        """Find what a paragraph names."""
        at: list[Mention | None] = [None] * len(tagged.tags)
        for mention in mentions(tagged.paragraph.tokens):
            for position in range(mention.first, mention.end):
                at[position] = mention
        return cls(tagged, at)

    def mentions(self, first: int, end: int) -> Iterator[Mention]:
        """Yield the mentions that stand wholly within the tokens."""
        position = first
        while position < end:
            mention = self.at[position]
            if mention and mention.first == position and mention.end <= end:
                yield mention
                position = mention.end
            else:
                position += 1

    def written(self, first: int, end: int) -> str:
        """Return the words of the tokens with single spaces, possessives joined."""
        text = ""
        for token in self.tagged.paragraph.tokens[first:end]:
            text += token.text if not text or token.lower == "'s" or token.text in ",.)’'" else " " + token.text
        return text


@dataclass(frozen=True, slots=True)
class Title:
    """What a phrase tells of somebody. `head` is the token of its chief noun where it names no person."""

    name: Phrase | None
    role: str | None
    gender: Gender | None
    organisation: str | None
    institution: Institution | None
    country: str | None
    head: int


def read_title(view: View, first: int, end: int) -> Title:
    """Return what the tokens `first` up to `end` tell: a whole noun phrase, perhaps with its apposition."""
    name = _own_name(view, first, end)
    role = _role(view, first, end, name)
    head = role[1] - 1 if role else _head(view, first, end)
    country = organisation = institution = None
    for mention in view.mentions(first, end):
        if not _sends(view, mention, role, name):
            continue
        country = country or mention.country
        institution = institution or mention.institution
        organisation = organisation or (mention.institution.name if mention.institution else None)
    written = " ".join(view.tagged.lower(at) for at in range(*role)) if role else None
    if written and organisation is None and country:
        organisation = load_organisations().get(written)
    gender = _gender(view, first, name, written)
    return Title(name, written, gender, organisation, institution, country, head)


def _own_name(view: View, first: int, end: int) -> Phrase | None:
    """Return the name of whom the phrase is about: not the Smith of "Smith's lawyer" or "a Smith spokeswoman"."""
    titles = roles("heads") | roles("m") | roles("f") | roles("modifiers") | roles("people")
    for name in names(view, first, end):
        behind = name[1]
        owner = behind < end and (
            view.tagged.tags[behind] == POSSESSIVE
            or (view.tagged.lower(behind) in titles and view.tagged.tags[behind] != NAME)
            or ((mention := view.at[behind]) is not None and mention.generic)
        )
        if not owner:
            return name
    return None


@cache
def load_organisations() -> dict[str, str]:
    """Return the organisation that an office belongs to: "foreign minister" -> Ministry of Foreign Affairs."""
    return dict(load("roles.toml")["organisations"])


def names(view: View, first: int, end: int) -> Iterator[Phrase]:
    """Yield the names between the tokens: runs of capitalised words that are no title and name nothing else."""
    position = first
    while position < end:
        if not _in_name(view, position):
            quoted = view.tagged.paragraph.quoted[position]
            if quoted >= 0 and _named(view, position, quoted):
                yield position, view.tagged.paragraph.quotations[quoted].last + 1
                return
            position += 1
            continue
        stop = position + 1
        while stop < end and (_in_name(view, stop) or _joins(view, stop, end)):
            stop += 1
        yield position, stop
        position = stop


def _named(view: View, position: int, number: int) -> bool:
    """Tell whether a quotation gives a name: "a group called 'X'"."""
    called = view.tagged.lower(position - 1) in ("called", "named", "dubbed")
    return called and is_name(view.tagged, number)


def _in_name(view: View, position: int) -> bool:
    tagged = view.tagged
    lower = tagged.lower(position)
    if tagged.tags[position] != NAME or view.at[position] or lower in _HONORIFICS or lower in words("days"):
        return False
    if lower in words("months") and not any(_given(view, at) for at in (position - 1, position + 1)):
        return False
    if lower in roles("heads") | roles("m") | roles("f") | roles("modifiers"):
        before = position > 0 and tagged.tags[position - 1] == NAME and _in_name(view, position - 1)
        return before and tagged.tags[position + 1 : position + 2] != [NAME]
    return tagged.text(position)[0].isalpha()


def _given(view: View, position: int) -> bool:
    """Tell whether the token makes a name of a month beside it: "Theresa May", "Jan Egeland"."""
    if not 0 <= position < len(view.tagged.tags) or view.tagged.tags[position] != NAME or view.at[position]:
        return False
    return view.tagged.lower(position) not in words("days") | words("months")


def _joins(view: View, position: int, end: int) -> bool:
    """Tell whether a particle or an initial joins two parts of a name: "Mohammed bin Salman", "Charles de Gaulle"."""
    if position + 1 >= end:
        return False
    particle = view.tagged.lower(position) in _PARTICLES
    return particle and (_in_name(view, position + 1) or view.tagged.lower(position + 1) in _PARTICLES)


def _role(view: View, first: int, end: int, name: Phrase | None) -> Phrase | None:
    """Return the title nearest to the name, or the last one before a preposition where nobody is named."""
    heads = roles("heads") | roles("m") | roles("f")
    inside = range(name[0], name[1]) if name else range(0)
    found: list[Phrase] = []
    for position in range(first, end):
        if view.tagged.lower(position) not in heads or position in inside or _in_mention(view, position):
            continue
        start = position
        while start > first and view.tagged.lower(start - 1) in roles("modifiers") and not _in_mention(view, start - 1):
            start -= 1
        if found and found[-1][1] == start:
            start = found.pop()[0]
        found.append((start, position + 1))
    if not found:
        return None
    if name:
        return min(found, key=lambda role: abs(role[1] - name[0]) if role[1] <= name[0] else abs(role[0] - name[1]) + 1)
    return next((role for role in found if view.tagged.tags[role[1] : role[1] + 1] != [NAME]), found[0])


def _in_mention(view: View, position: int) -> bool:
    return view.at[position] is not None


def _sends(view: View, mention: Mention, role: Phrase | None, name: Phrase | None) -> bool:
    """Tell whether the role is held for what is mentioned: "US envoy to Syria" is held for the US."""
    if role is None:
        return name is None or mention.end <= name[0] or name[1] <= mention.first
    if name and mention.first == name[1] + 1 and view.tagged.lower(name[1]) in ("of", "from"):
        return True
    if mention.end <= role[0]:
        return view.tagged.lower(mention.first - 1) not in ("to", "in", "on", "at", "with", "against")
    between = [view.tagged.lower(at) for at in range(role[1], mention.first)]
    return bool(between) and between[0] in ("of", "for", "from") and set(between) <= _SENDING


def _gender(view: View, first: int, name: Phrase | None, role: str | None) -> Gender | None:
    if name and name[0] > first and (gender := _HONORIFICS.get(view.tagged.lower(name[0] - 1))):
        return gender
    last = role.split()[-1] if role else ""
    return "m" if last in roles("m") else "f" if last in roles("f") else None


def _head(view: View, first: int, end: int) -> int:
    """Return the chief noun of a phrase: the last word before what hangs on it."""
    position = first
    while position < end and view.tagged.tags[position] in (DETERMINER, ADVERB):
        position += 1
    start = position
    while position < end:
        mention = view.at[position]
        if mention and mention.first == position:
            position = mention.end
        elif position > start and view.tagged.tags[position] in (PREPOSITION, RELATIVE, MARK):
            break
        else:
            position += 1
    last = min(position, end) - 1
    return last - 1 if last > first and view.tagged.tags[last] == POSSESSIVE else max(last, first)
