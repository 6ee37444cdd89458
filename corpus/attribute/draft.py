"""An attribution in the making: token positions, to which later sentences and paragraphs may add."""

from dataclasses import dataclass, replace

from ..model import Act, Attribution, Form
from ..tag import NAME, WORD, Tagged
from .content import Piece
from .cue import Candidate
from .phrase import Phrase
from .source import Source


@dataclass(slots=True)
class Draft:
    """An attribution in the making; later sentences and paragraphs may add to its content.

    `sure` tells that something is said without doubt, `firm` that the construction leaves no doubt of who says what.
    """

    tagged: Tagged
    source: Phrase | None
    cue: Phrase | None
    content: list[tuple[Tagged, Piece]]
    lemma: str
    act: Act
    rule: str
    sure: bool = False
    firm: bool = False

    @classmethod
    def of_nobody(cls, content: list[tuple[Tagged, Piece]]) -> "Draft":
        """Return what is said without a cue that tells by whom."""
        return cls(content[0][0], None, None, content, "", "speech", "fitted: no cue tells who says it")

    def copy(self) -> "Draft":
        """Return a draft that can be added to without changing this one."""
        return replace(self, content=list(self.content))

    def add(self, tagged: Tagged, piece: Piece) -> None:
        """Take another piece of content in."""
        self.content.append((tagged, piece))

    def attribution(self, text: str) -> Attribution | None:
        """Return the finished attribution, or None where the content holds no word."""
        content = tuple(sorted(tagged.paragraph.span_of(*piece) for tagged, piece in self.content))
        if not any(char.isalnum() for span in content for char in span.of(text)):
            return None
        source = () if self.source is None else (self.tagged.paragraph.span_of(*self.source),)
        cue = () if self.cue is None else (self.tagged.paragraph.span_of(*self.cue),)
        return Attribution(source, cue, content, self.lemma, self.act, self._form(), self.rule)

    def _form(self) -> Form:
        if self.lemma == ":":
            return "direct"
        inside = outside = 0
        for tagged, (first, end) in self.content:
            for at in range(first, end):
                if tagged.text(at)[0].isalnum():
                    spoken = tagged.paragraph.quoted[at] >= 0 and not _is_term(tagged, at)
                    inside += spoken
                    outside += not spoken
        if not inside:
            return "indirect"
        return "mixed" if outside else "direct"


def _is_term(tagged: Tagged, at: int) -> bool:
    """Tell whether the token is a single word in marks before its noun: "Iran-backed" militia."""
    quotation = tagged.paragraph.quotations[tagged.paragraph.quoted[at]]
    behind = tagged.tags[quotation.last + 1 : quotation.last + 2]
    return quotation.last - quotation.first == 2 and behind in ([WORD], [NAME])


def tied(tagged: Tagged, source: Source, cue: Candidate, content: list[Piece], rule: str) -> Draft:
    """Return what ties a cue to its source and content, by a rule."""
    pieces = [(tagged, piece) for piece in content]
    draft = Draft(tagged, source.phrase, (cue.first, cue.end), pieces, cue.word.lemma, cue.word.act, rule, cue.sure)
    draft.firm = cue.frame == "idiom"
    return draft
