"""Made-up statements, and questions about them, of which any number can be had: the same for the same seed.

The words are pronounceable and come as often as words do (Zipf's law); so do speakers, countries and stances.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from itertools import accumulate
from random import Random

from onrecord import Cue, Document, Evidence, Published, Reference, Said, Span, Spans, Speaker, Stance, Statement
from onrecord.corpus.lexicon import countries
from onrecord.corpus.lexicon.stances import labels
from onrecord.index.choices import FacetField

KINDS = ("word", "two words", "phrase", "word, country", "speaker, stance, dates", "prefix of 3", "prefix of 5",
         "fuzzy", "facets", "highlights")  # fmt: skip
OF_A_KIND = 30

WORDS, LENGTH = 30_000, 30
SPEAKERS, COUNTRIES, YEARS = 2_000, 193, 20
IN_A_DOCUMENT = 20
FIRST_DAY = date(2004, 1, 1)
HOME = "RU"
"""The country of most speakers."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question: what kind it is of, and what it asks for, as far as it does."""

    kind: str
    words: tuple[str, ...] = ()
    country: str | None = None
    speaker: str | None = None
    stance: str | None = None
    facet: FacetField | None = None
    since: date | None = None
    until: date | None = None


class World:
    """The words, speakers and statements of a made-up world."""

    def __init__(self, size: int, seed: int = 2021) -> None:
        self.size = size
        self._seed = seed
        random = Random(seed)
        self.words = _words(random, WORDS)
        self._word_weights = _zipf(WORDS)
        codes = [HOME, *random.sample([code for code in countries() if code != HOME], COUNTRIES - 1)]
        names = [word.capitalize() for word in _words(random, 4_000) if len(word) > 4]
        self.speakers = [
            Speaker(name, name, "person", "minister", None, random.choices(codes, _falling(COUNTRIES))[0])
            for name in dict.fromkeys(f"{random.choice(names)} {random.choice(names)}" for _ in range(2 * SPEAKERS))
        ][:SPEAKERS]
        self.countries = codes
        self.stances = list(labels())

    def documents(self, first: int = 0) -> Iterator[tuple[Document, list[Statement]]]:
        """Yield the documents with their statements; those from number `first` on."""
        for number in range(first, -(-self.size // IN_A_DOCUMENT)):
            yield self.document(number)

    def document(self, number: int, edition: int = 0) -> tuple[Document, list[Statement]]:
        """Return a document with its statements; another `edition` has the same id and other words."""
        random = Random(f"{self._seed} {number} {edition}")
        identity = sha256(f"{number}".encode()).hexdigest()[:12]
        title = " ".join(self._drawn(random, 6)).capitalize()
        published = Published(FIRST_DAY + timedelta(random.randrange(YEARS * 365)), "given")
        reference = Reference(identity, title, None, f"Outlet {number % 40}", "article", "en", published)
        count = min(IN_A_DOCUMENT, self.size - number * IN_A_DOCUMENT)
        statements = [self._statement(random, reference, position, edition) for position in range(count)]
        text = "\n".join(statement.text for statement in statements)
        return Document(identity, text, title=title, outlet=reference.outlet, published=published), statements

    def questions(self, seed: int = 7) -> list[Question]:
        """Return the questions, OF_A_KIND of each kind; their words are frequent, middling and rare ones alike."""
        random = Random(seed)
        return [self._question(random, kind) for kind in KINDS for _ in range(OF_A_KIND)]

    def _question(self, random: Random, kind: str) -> Question:
        word = self._asked(random)
        match kind:
            case "two words":
                return Question(kind, (word, self._asked(random)))
            case "phrase":
                _, statements = self.document(random.randrange(max(1, self.size // IN_A_DOCUMENT)))
                words = random.choice(statements).text.rstrip(".").lower().split()
                at = random.randrange(len(words) - 2)
                return Question(kind, tuple(words[at : at + random.choice((2, 3))]))
            case "word, country":
                return Question(kind, (word,), country=random.choices(self.countries, _falling(COUNTRIES))[0])
            case "speaker, stance, dates":
                since = FIRST_DAY + timedelta(random.randrange(YEARS * 300))
                until = since + timedelta(random.randrange(30, 1500))
                name = random.choices(self.speakers, _falling(SPEAKERS))[0].name
                return Question(kind, speaker=name, stance=random.choice(self.stances), since=since, until=until)
            case "prefix of 3" | "prefix of 5":
                size = int(kind[-1])
                return Question(kind, (self._asked(random, size)[:size],))
            case "fuzzy":
                word = self._asked(random, 6)
                at = random.randrange(1, len(word))
                return Question(kind, (word[:at] + random.choice("aeiou") + word[at + 1 :],))
            case "facets":
                return Question(kind, (word,), facet=random.choice(("country", "stance", "speaker")))
            case _:
                return Question(kind, (word,))

    def _asked(self, random: Random, shortest: int = 3) -> str:
        while True:
            word = self.words[int(20 * (WORDS / 20) ** random.random())]  # from the 20th on: no stop words
            if len(word) >= shortest:
                return word

    def _drawn(self, random: Random, count: int) -> list[str]:
        return random.choices(self.words, cum_weights=self._word_weights, k=count)

    def _statement(self, random: Random, document: Reference, position: int, edition: int) -> Statement:
        text = " ".join(self._drawn(random, LENGTH)).capitalize() + "."
        speaker = random.choices(self.speakers, cum_weights=_SPEAKER_WEIGHTS)[0]
        [label] = random.choices(self.stances, cum_weights=_STANCE_WEIGHTS)
        stance = labels()[label]
        target = random.choice(self.countries) if random.random() < 0.6 else None
        day = document.published.date
        identity = sha256(f"{document.id} {position} {edition}".encode()).hexdigest()[:12]
        return Statement(
            id=identity,
            text=text,
            form=random.choice(("direct", "indirect", "mixed")),
            speakers=(speaker,),
            stance=Stance(label, (), stance.polarity or 0, target, stance.cameo, stance.scale or 0.0),
            said=Said(day, day, "day", "published"),
            cue=Cue("said", "say", "speech"),
            spans=Spans((), (), (Span(0, len(text)),), Span(0, len(text))),
            context=text,
            document=document,
            evidence=Evidence("made up", ("made up",), "made up", "made up"),
        )


def _words(random: Random, count: int) -> list[str]:
    """Return pronounceable words, the short ones first, as it is with the frequent words of a language."""
    heads = ["b", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br", "pr", "st", "tr", ""]
    tails = ["", "", "n", "r", "s", "l", "nt", "rd", "ck"]
    endings = ["", "", "", "s", "ed", "ing", "er", "ation", "al", "ly"]
    found: dict[str, None] = {}
    while len(found) < count:
        size = 1 + min(3, int(len(found) / count * 2 + random.random() * 1.6))
        core = "".join(random.choice(heads) + random.choice("aeiou") + random.choice(tails) for _ in range(size))
        found[core + random.choice(endings)] = None
    return list(found)


def _falling(count: int) -> Sequence[float]:
    return [1 / (rank + 5) for rank in range(count)]


def _zipf(count: int) -> Sequence[float]:
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


_SPEAKER_WEIGHTS = list(accumulate(_falling(SPEAKERS)))
_STANCE_WEIGHTS = list(accumulate(_falling(16)))
