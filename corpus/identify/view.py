"""A paragraph as tagged, with what it names."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from ..lexicon.vocabulary import roles, verb_cues
from ..mention import Mention, mentions
from ..tag import NAME, NUMBER, WORD, Tagged


@dataclass(frozen=True, slots=True)
class View:
    """A paragraph as tagged, with what it names; `at[i]` is the mention that token `i` belongs to.

    `mention(i)` is the same and None beyond the paragraph, `tag(i)` the class of a token; they are looked up so often
    that they are no methods. `named` are all mentions, in order; `read` keeps the titles that were read in it.
    """

    tagged: Tagged
    at: Sequence[Mention | None]
    named: Sequence[Mention]
    mention: Callable[[int], Mention | None]
    tag: Callable[[int], str]
    read: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, tagged: Tagged) -> "View":
        """Find what a paragraph names."""
        at: list[Mention | None] = [None] * len(tagged.tags)
        for mention in mentions(tagged.paragraph.tokens, local=True):
            for position in range(mention.first, mention.end):
                at[position] = mention
        return cls.naming(tagged, at)

    @classmethod
    def naming(cls, tagged: Tagged, at: Sequence[Mention | None]) -> "View":
        """Return a paragraph with the mention that each token belongs to."""
        mentioned = {position: mention for position, mention in enumerate(at) if mention is not None}
        return cls(tagged, at, list(_within(at, 0, len(at))), mentioned.get, tagged.tag)

    def mentions(self, first: int, end: int) -> Iterator[Mention]:
        """Yield the mentions that stand wholly within the tokens."""
        return _within(self.at, first, end)

    def is_role(self, position: int) -> bool:
        """Tell whether the token is the head of a title: "minister" (not in "the Foreign Minister's Office")."""
        lower = self.tagged.lower(position)
        if lower not in heads() or self.mention(position) is not None:
            return False
        if lower in roles("capitals"):
            return self.tagged.text(position).isupper() and self.tag(position - 1) != NUMBER
        return not self._is_adjective(position)

    def _is_adjective(self, position: int) -> bool:
        """Tell whether a word for a rank is an adjective: "a major donor", "fellow senator Ada Obi"."""
        written = self.tagged.text(position)
        fellow = written.lower() == "fellow"
        if not fellow and written not in roles("adjectives"):
            return False
        behind = self.tag(position + 1)
        qualified = self.tag(position - 1) in (NAME, WORD) or self.mention(position - 1) is not None
        follows = self.tagged.lower(position + 1)
        people = self.mention(position + 1)
        if people is not None:
            named = people.adjective or (people.institution is not None and people.institution.kind == "media")
            return named and not people.generic and written == "official"
        if written == "official":
            return False
        noun = behind == WORD and follows not in heads() and follows not in verb_cues()
        return noun or (behind in (NAME, WORD) and fellow and not qualified)

    def offset(self, position: int) -> int:
        """Return where the token stands in the document."""
        return self.tagged.paragraph.tokens[position].start

    def written(self, first: int, end: int) -> str:
        """Return the words of the tokens as they stand, with single spaces."""
        tokens = self.tagged.paragraph.tokens[first:end]
        if len(tokens) == 1:
            return tokens[0].text
        text, stop = "", None
        for token in tokens:
            text += token.text if stop in (None, token.start) else " " + token.text
            stop = token.end
        return text


@cache
def heads(*others: str) -> frozenset[str]:
    """Return the heads of titles, those of the past and of the future too, and `others` of the lists of roles.toml.

    "ex-envoy", "vice-chairman" and "premier-designate" are such heads.
    """
    plain = roles("heads", "m", "f")
    return (
        roles(*others)
        | plain
        | {form for head in plain for form in (f"ex-{head}", f"vice-{head}", f"{head}-elect", f"{head}-designate")}
    )


@cache
def honorifics(*others: str) -> frozenset[str]:
    """Return what stands before a name and is no part of it, and `others` of the lists of roles.toml."""
    return roles("honorifics", "honorifics_m", "honorifics_f", *others)


def _within(at: Sequence[Mention | None], first: int, end: int) -> Iterator[Mention]:
    position = first
    while position < end:
        mention = at[position]
        if mention and mention.first == position and mention.end <= end:
            yield mention
            position = mention.end
        else:
            position += 1
