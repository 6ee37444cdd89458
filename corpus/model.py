"""The nouns: what a document, an attribution, a speaker, a stance and a statement are.

All are frozen. Offsets are code points in `Document.text`, ends exclusive. `None` and empty mean "not known".
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["article", "transcript", "statement"]
PublishedBasis = Literal["given", "metadata", "dateline", "page-clock", "unknown"]
Form = Literal["direct", "indirect", "mixed"]
Act = Literal["speech", "thought"]
SpeakerKind = Literal["person", "institution", "government", "group", "media", "unnamed"]
Precision = Literal["day", "week", "month", "range", "unknown"]
Polarity = Literal[-1, 0, 1]

FORMS: tuple[Form, ...] = ("direct", "indirect", "mixed")
KINDS: tuple[Kind, ...] = ("article", "transcript", "statement")


class Span(NamedTuple):
    """A stretch of a document's text, from `start` to `end` (exclusive), in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the text that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Published:
    """A document's date and how it is known. A `page-clock` tells when a page was saved, not when it was published."""

    date: dt.date | None = None
    basis: PublishedBasis = "unknown"

    @property
    def day(self) -> dt.date | None:
        """The day of publication, or None: the clock of a saved page is none."""
        return None if self.basis == "page-clock" else self.date


@dataclass(frozen=True, slots=True)
class Document:
    """A text and where it comes from.

    `id` is a hash of the text without its furniture, so that one article saved twice is one document. `furniture` are
    the stretches of `text` that belong to the page and not to the article (mastheads, buttons, footnotes). `author` is
    who wrote it; of a document of kind `statement`, who issued it.
    """

    id: str
    text: str
    kind: Kind = "article"
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    language: str = "en"
    published: Published = Published()
    path: str | None = None
    furniture: tuple[Span, ...] = ()
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of an input that gave no document, or `count` such parts: where it stands, and why it was not read."""

    path: str
    reason: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody says something: the three spans, in the text's order, and the rule that tied them.

    `source` is empty where the text names nobody; `content` never is. `lemma` is empty where no word of the lexicon
    attributes.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    lemma: str
    act: Act
    form: Form
    rule: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as far as the text and the lexicon tell. `country` is ISO 3166-1 alpha-2, or `EU` or `UN`."""

    name: str
    written: str
    kind: SpeakerKind
    role: str | None = None
    organisation: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """The day or days on which something was said, both inclusive, and what that rests on."""

    start: dt.date | None = None
    until: dt.date | None = None
    precision: Precision = "unknown"
    basis: str = "unknown"


@dataclass(frozen=True, slots=True)
class Stance:
    """What the statement does. `scale` is the CAMEO (Goldstein) value of the act, not a measurement of the text.

    `negated` tells that a negation decided, `confidence` how often the rule that decided is right (see acts.toml).
    """

    label: str = "assert"
    also: tuple[str, ...] = ()
    polarity: Polarity = 0
    target: str | None = None
    cameo: str = "010"
    scale: float = 0.0
    negated: bool = False
    conditional: bool = False
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that attribute: as written, the lemma, and whether they report speech or thought."""

    text: str
    lemma: str
    act: Act


@dataclass(frozen=True, slots=True)
class Spans:
    """Where in the document's text the source, the cue and the content stand, in pieces, and the paragraph around."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    context: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a statement reads as it does: a sentence a value, and the words of the text that decided the stance."""

    attribution: str
    speakers: tuple[str, ...]
    said: str
    stance: str
    stance_cue: Span | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """What a statement tells of its document: all but the text."""

    id: str
    title: str | None
    url: str | None
    outlet: str | None
    kind: Kind
    language: str
    published: Published


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed statement. `id` is 12 hex digits and stays when the document is ingested again."""

    id: str
    text: str
    form: Form
    speakers: tuple[Speaker, ...]
    stance: Stance
    said: Said
    cue: Cue
    spans: Spans
    context: str
    document: Reference
    evidence: Evidence
