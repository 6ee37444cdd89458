"""A document as read so far: whom and what it names, where its sentences begin, and who has spoken."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..fold import fold
from ..lexicon import Month, generics
from ..lexicon.vocabulary import roles
from ..mention import Mention, mentions
from ..model import Span
from ..segment import tokenise
from ..tag import POSSESSIVE, Tagged
from .antecedent import antecedents
from .choose import Antecedent
from .clause import begins_sentence
from .collect import collect
from .identified import Identified
from .meant import as_meant
from .office import Subject
from .people import People, Person, Seen
from .view import View

_HEAD = 3
"""Paragraphs at the head of an article among which the dateline is."""
_LONGEST_PLACE = 6
"""Tokens that the place of a dateline has at most, with what follows it."""


@dataclass(slots=True)
class Reading:
    """What identification rests on. Only `heard` grows: the offset of each source and who it was, in order.

    `named` are the countries that the text names, by themselves or by a body of theirs, and where it first does;
    `settings` those of them in which it tells something to be.
    """

    views: Sequence[View]
    published: Month | None
    people: People
    antecedents: Mapping[int, Antecedent]
    starts: Sequence[int]
    sentences: Sequence[int]
    named: Mapping[str, int]
    settings: Mapping[str, int]
    subject: Subject
    dateline: str | None
    heard: list[tuple[int, Identified]] = field(default_factory=list)

    @classmethod
    def of(cls, paragraphs: Sequence[Tagged], published: Month | None, furniture: Sequence[str]) -> "Reading":
        """Read whom and what a document names: see `Identifier.of`."""
        views = as_meant([View.of(tagged) for tagged in paragraphs])
        starts = [tagged.paragraph.span.start for tagged in paragraphs]
        sentences = [view.offset(first) for view in views for first, _ in view.tagged.paragraph.sentences]
        named, bodies = _named(views)
        subject = Subject(frozenset((*named, *bodies)), published)
        people = collect(views, subject)
        pointers, dateline = antecedents(views, people.seen), _dateline(views, furniture)
        return cls(views, published, people, pointers, starts, sentences, named, _settings(views), subject, dateline)

    def place(self, start: int, end: int) -> tuple[View, int, int]:
        """Return the paragraph at the offsets, and its tokens there: the first, and the one behind the last."""
        view = self.views[self.paragraph(start)]
        tokens = view.tagged.paragraph.tokens
        first = bisect_right(tokens, start, key=lambda token: token.start) - 1
        last = bisect_right(tokens, end - 1, key=lambda token: token.start)
        return view, _whole(view, max(first, 0)), last

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph at an offset."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def sentence(self, offset: int) -> int:
        """Return the number of the sentence at an offset, counted through the document."""
        return bisect_right(self.sentences, offset) - 1

    def before(self, offset: int, reach: int) -> Iterator[tuple[int, Identified]]:
        """Yield who was heard up to `reach` code points before an offset, the last first."""
        for at, one in reversed(self.heard):
            if offset - at > reach:
                return
            if at < offset and one.speakers:
                yield at, one

    def is_named_behind(self, person: Person, offset: int) -> bool:
        """Tell whether a person is named behind an offset in its sentence."""
        sentence = self.sentence(offset)
        return any(one.person is person and one.at > offset for one in self.seen_in(sentence))

    def seen_in(self, sentence: int) -> Iterator[Seen]:
        """Yield the mentions of people in a sentence."""
        seen = self.people.seen
        at = bisect_left(seen, self.sentences[sentence], key=lambda one: one.at)
        while at < len(seen) and self.sentence(seen[at].at) == sentence:
            yield seen[at]
            at += 1

    def is_british(self, view: View) -> bool:
        """Tell whether a British body may go without its country in the paragraph: the text is about Britain there."""
        if self.dateline is not None:
            return self.dateline == "GB"
        return next(iter(self.named), None) == "GB" or any(m.country == "GB" for m in view.named)


def _named(views: Sequence[View]) -> tuple[dict[str, int], set[str]]:
    """Return the countries that a text names, with the offsets where it first does, and the names of its bodies.

    The country of a newspaper or a broadcaster only goes with those.
    """
    countries: dict[str, int] = {}
    bodies: set[str] = set()
    for view in views:
        for mention in view.named:
            body = mention.institution
            own = body.country if body and body.kind != "media" else None
            if country := mention.country or own:
                countries.setdefault(country, view.offset(mention.first))
            if body is not None and not mention.generic:
                shared = fold(body.name) in generics()
                bodies.update(filter(None, (None if shared else body.name, body.country)))
    return countries, bodies


def _settings(views: Sequence[View]) -> dict[str, int]:
    """Return the countries in which a text tells something to be, or how they are, and where it first does.

    That is so in "in Peru", "Peru's parks", "Peru is dry" and "Peru shut its ports", not in "flew to Peru",
    "a Peruvian" or "Peru sent help".
    """
    found: dict[str, int] = {}
    for view in views:
        for mention in view.named:
            if mention.country is None or mention.institution is not None or mention.adjective:
                continue
            within = view.tagged.lower(mention.first - 1) in roles("within")
            owns = view.tag(mention.end) == POSSESSIVE
            verb, behind = view.tagged.lower(mention.end), view.tagged.lower(mention.end + 1)
            told = verb in roles("is_now") or (verb == "has" and behind in roles("has_been"))
            told = told and begins_sentence(view, mention.first)
            told = told or _acts_at_home(view, mention)
            if within or owns or told or mention.local:
                found.setdefault(mention.country, view.offset(mention.first))
    return found


def _acts_at_home(view: View, mention: Mention) -> bool:
    """Tell whether a sentence begins with a country that does something to what is its own: "Peru shut its ports"."""
    own = any(view.tagged.lower(at) == "its" for at in range(mention.end + 1, mention.end + 3))
    return own and begins_sentence(view, mention.first)


def _whole(view: View, first: int) -> int:
    """Return the token with which the name begins that the token `first` stands in: "TV" in "Iran's state TV"."""
    inside = view.mention(first)
    if inside is None or inside.first == first:
        return first
    before = inside.first - (2 if view.tag(inside.first - 1) == POSSESSIVE else 1)
    owner = view.mention(before) if before >= 0 else None
    return owner.first if owner and owner.country and inside.generic else inside.first


def _dateline(views: Sequence[View], furniture: Sequence[str]) -> str | None:
    """Return the country of the place in capitals with which an article begins: "ISLAMABAD: ..."."""
    heads = [view.tagged.paragraph.tokens for view in views[:_HEAD]]
    heads += [tokenise(written, Span(0, len(written))) for written in furniture]
    for tokens in heads:
        place = next((m for m in mentions(tokens[:_LONGEST_PLACE], local=True) if m.first == 0 and m.country), None)
        written = "".join(token.text for token in tokens[: place.end]) if place else ""
        if place is not None and len(written) > 2 and written.isupper():
            return place.country
    return None
