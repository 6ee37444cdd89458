"""Tell, in what somebody says, the speaker's own side from others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ..fold import fold
from ..lexicon import Gender, officials
from ..lexicon.stances import NAMED, OTHER, OWN, act_pattern, act_words
from ..lexicon.vocabulary import roles, words
from ..mention import Mention, mentions
from ..model import Form, Span, Speaker
from ..segment import Token, tokenise
from .office import bodies_of, in_office, is_outside

_NEAR = 80
"""Letters before a party within which a preposition governs it."""
_POINTING = frozenset(("we", "i", "he", "she", "it", "they", "our", "my", "his", "her", "its", "their"))
_PAIRS = {'"': '"', "“": "”", "„": "“”", "«": "»", "``": "''", "‘": "’", "'": "'"}


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: the names that mean the own side, and the pronouns that can mean the speaker in a report.

    `bodies` are the words that mean it behind "the": "the army" of a minister, "the agency" of its director.
    """

    names: frozenset[str]
    pronouns: frozenset[str]
    bodies: frozenset[str] = frozenset()

    def beside(self, text: str, clause: Span) -> "Voice":
        """Return the voice of somebody who may also speak for the country that `clause` opens with."""
        tokens = tokenise(text, clause)
        opening = next(iter(mentions(tokens)), None)
        light = words("prepositions", "determiners", "days", "months", "times")
        if opening is None or any(token.lower not in light for token in tokens[: opening.first]):
            return self
        country = None if opening.institution and opening.institution.kind == "group" else opening.country
        return replace(self, names=self.names | {country}) if country else self

    @classmethod
    def of(cls, speakers: Sequence[Speaker]) -> "Voice":
        """Return the voice of speakers.

        Only governments, institutions and persons in office speak for their country; a medium, an analyst, a lawmaker
        or somebody unnamed tells of it as of any other.
        """
        names = {speaker.name for speaker in speakers}
        names |= {speaker.organisation for speaker in speakers if speaker.organisation and not is_outside(speaker)}
        names |= {speaker.country for speaker in speakers if speaker.country and in_office(speaker)}
        pronouns = {pronoun for speaker in speakers for pronoun in _pronouns(speaker)}
        bodies = frozenset(body for speaker in speakers for body in bodies_of(speaker))
        return cls(frozenset(names), frozenset(pronouns | {"they"} if len(speakers) > 1 else pronouns), bodies)

    def owns(self, mention: Mention) -> bool:
        """Tell whether what is named is the speaker's own side."""
        body = mention.institution.name if mention.institution else None
        return bool({party_of(mention), body} & self.names - {None})


def party_of(mention: Mention) -> str | None:
    """Return the code of a country, or the name of a body that is no state's."""
    institution = mention.institution
    if institution is None:
        return mention.country
    if mention.country and institution.of_state:
        return mention.country
    return None if mention.generic else institution.name


def lowered(text: str) -> str:
    """Return `text` in lower case, letter for letter, so that offsets stay, and with straight apostrophes."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lower.replace("’", "'")


def masked(text: str, span: Span, voice: Voice, form: Form) -> str:
    """Return the words of `span` in lower case, with OWN, OTHER and NAMED for whom they mean; offsets stay.

    "We" and "I" are the speaker; "he", "she", "it" and "they" only outside quotations, where the pronoun fits the
    speaker and nobody else has been named before it.
    """
    said = list(lowered(span.of(text)))
    for start, end, mark in _marks(tokenise(text, span), voice, form):
        said[start - span.start : end - span.start] = mark * (end - start)
    return "".join(said)


def _marks(tokens: Sequence[Token], voice: Voice, form: Form) -> Iterator[tuple[int, int, str]]:
    """Yield where words begin and end that mean somebody, with the mark for whom."""
    named = {mention.first: mention for mention in mentions(tokens) if party_of(mention) is not None}
    quoted = _quoted(tokens, form)
    reader = _Reader(voice)
    at = 0
    while at < len(tokens):
        token, behind, end, mark = tokens[at], at + 1, tokens[at].end, ""
        mention = named.get(at)
        pointing = token.lower in _POINTING or ("'" in token.lower and _bare(token) in _POINTING)
        if mention:
            own, behind = voice.owns(mention), mention.end
            end, mark = tokens[behind - 1].end, OWN if own else OTHER
            reader.party(mention, own=own)
        elif pointing and reader.means_speaker(token, quoted=quoted[at]):
            end, mark = token.start + len(_bare(token)), OWN
        elif pointing and reader.means_own_body(token, tokens[at + 1 : at + 2], quoted=quoted[at]):
            end, mark = tokens[at + 1].end, OWN
        elif token.lower == "the" and (body := reader.own_body_end(tokens, at)):
            behind, end, mark, reader.own = body, tokens[body - 1].end, OWN, True
        elif _is_name(token) and at and not _opens(tokens[at - 1]):
            mark = NAMED
        if mark:
            yield token.start, end, mark
        if mention is None and behind == at + 1 and not (reader.person and reader.begun):
            reader.read(token)
        at = behind


@dataclass(slots=True)
class _Reader:
    """What has been named so far, on which it depends whom a pronoun means."""

    voice: Voice
    other: bool = False
    own: bool = False
    state: bool = False
    person: bool = False
    begun: bool = False

    def party(self, mention: Mention, *, own: bool) -> None:
        group = mention.institution is not None and mention.institution.kind == "group"
        self.own, self.other, self.begun = self.own or own, self.other or not own, True
        self.state = self.state or not (own or group)

    def means_speaker(self, token: Token, *, quoted: bool) -> bool:
        word = _bare(token)
        if word in ("we", "i") and token.text != "i":
            return True
        if quoted or word not in self.voice.pronouns or not self._clear(word):
            return False
        self.own = True
        return True

    def means_own_body(self, token: Token, behind: Sequence[Token], *, quoted: bool) -> bool:
        if not behind or behind[0].lower not in act_words("ours"):
            return False
        pronoun = {"his": "he", "her": "she", "its": "it", "their": "they"}.get(token.lower, "")
        return token.lower in ("our", "my") or (not quoted and pronoun in self.voice.pronouns and self._clear(pronoun))

    def own_body_end(self, tokens: Sequence[Token], the: int) -> int | None:
        """Return where "the armed forces" ends, if it is the speaker's: nobody else is named before it or behind."""
        end = the + 1
        while end < len(tokens) and tokens[end].lower in act_words("serving"):
            end += 1
        own = end < len(tokens) and tokens[end].lower in self.voice.bodies and not self.state
        held = own and end + 1 < len(tokens) and tokens[end + 1].lower in ("of", "in", "'s", "-")
        return end + 1 if own and not held else None

    def read(self, token: Token) -> None:
        if not self.person:
            self.person = _is_name(token) or token.lower in _people()
        if not self.begun:
            self.begun = token.text[0].isalnum() and token.lower not in _light()

    def _clear(self, pronoun: str) -> bool:
        if pronoun in ("he", "she"):
            return not self.person
        return not self.other and (self.own or not self.begun)


def is_object(said: str, start: int) -> bool:
    """Tell whether what begins at `start` of a masked sentence is in a phrase: "the talks with X will go on"."""
    before = said[max(0, start - _NEAR) : start]
    return _object().search(before) is not None and _body_of().search(before) is None


@cache
def _object() -> re.Pattern[str]:
    prepositions = "|".join(sorted(words("prepositions") | {"to"}))
    return re.compile(rf"\b(?:{prepositions})\s+(?:(?:the|its|his|their|[{OTHER}{OWN}{NAMED}]+|and|,)\s*)*$")


@cache
def _body_of() -> re.Pattern[str]:
    return re.compile(rf"\b{act_pattern('body')}\s+of\s+(?:the\s+)?$")


def _pronouns(speaker: Speaker) -> tuple[str, ...]:
    if speaker.kind == "unnamed":
        return ("he", "she", "they")
    if speaker.kind != "person":
        return ("it", "they")
    gender = _gender(speaker)
    return ("he", "she") if gender is None else ("he",) if gender == "m" else ("she",)


def _gender(speaker: Speaker) -> Gender | None:
    """Return what the list of officials or the role tells: "spokeswoman", "king"."""
    if official := officials().get(fold(speaker.name)):
        return official.gender
    role = set((speaker.role or "").lower().split())
    return "m" if role & roles("m") else "f" if role & roles("f") else None


def _bare(token: Token) -> str:
    """Return the pronoun of a contraction: "we" of "we'll"."""
    return token.lower.partition("'")[0] if "'" in token.lower else token.lower


def _quoted(tokens: Sequence[Token], form: Form) -> list[bool]:
    """Tell of each token whether it stands between quotation marks."""
    if form == "direct":
        return [True] * len(tokens)
    closing, found = "", []
    for at, token in enumerate(tokens):
        if closing and token.text in closing:
            closing = ""
        elif not closing and token.text in _PAIRS and (token.text != "'" or _is_free(tokens, at)):
            closing = _PAIRS[token.text]
        found.append(bool(closing))
    return found


def _is_free(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a mark stands apart from the word before it, as an apostrophe does not."""
    return at == 0 or tokens[at - 1].end < tokens[at].start


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and token.lower not in _closed()


def _opens(before: Token) -> bool:
    """Tell whether a sentence may begin behind the token, so that a capital letter tells nothing."""
    return not before.text[0].isalnum() and before.text not in (",", "'s", "’s", "-", "(")


@cache
def _closed() -> frozenset[str]:
    return frozenset().union(*(words(name) for name in ("determiners", "prepositions", "subject_pronouns", "pronouns",
        "possessives", "auxiliaries", "conjunctions", "subordinators", "adverbs", "days", "months")),
        act_words("providence"))  # fmt: skip


@cache
def _light() -> frozenset[str]:
    return words("adverbs", "conjunctions") | frozenset(("that", "if", "unless"))


@cache
def _people() -> frozenset[str]:
    return roles("heads", "m", "f")
