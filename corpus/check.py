"""Whether a corpus is sound: the file, and what the statements in it claim of their documents' texts."""

from collections.abc import Iterator

from .lexicon.stances import stance_labels
from .model import Document, Span, Statement
from .serialise import from_record
from .store import Row, Store


def problems(store: Store) -> Iterator[str]:
    """Yield what is wrong with a corpus, one problem after the other: nothing where it is sound.

    SQLite's own checks; records that cannot be read; spans that are not in the text, or hold something else than the
    statement tells.
    """
    yield from store.faults()
    for identity in store.documents():
        if entry := store.whole(identity):
            for row in entry.rows or ():
                yield from (f"statement {row.id} {problem}" for problem in faults(row, entry.document))


def faults(row: Row, document: Document) -> list[str]:
    """Return what is wrong with a statement of this document."""
    try:
        statement = from_record(row.record)
        found = list(_of_spans(statement, document.text))
        if statement.stance.label not in stance_labels():
            found.append(f"has the stance {statement.stance.label!r}, which there is not")
    except ValueError as error:
        return [f"is damaged ({error})"]
    if (statement.id, statement.document.id) != (row.id, document.id):
        found.append(f"takes itself for {statement.id} of document {statement.document.id}")
    return found


def _of_spans(statement: Statement, text: str) -> Iterator[str]:
    spans = statement.spans
    for name, pieces in (("source", spans.source), ("cue", spans.cue), ("content", spans.content)):
        if any(not 0 <= span.start <= span.end <= len(text) for span in pieces):
            yield f"has a {name} outside of its document"
            return
    if _words(spans.content, text) != " ".join(statement.text.split()):
        yield "says something else than stands at its place"
    if _words(spans.cue, text) != " ".join(statement.cue.text.split()):
        yield "has a cue that does not stand at its place"
    if spans.context.of(text) != statement.context:
        yield "has a context that does not stand at its place"


def _words(spans: tuple[Span, ...], text: str) -> str:
    return " ".join(" ".join(span.of(text) for span in spans).split())
