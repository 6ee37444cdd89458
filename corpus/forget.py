"""Take sources of documents away, and with its last source a document."""

from collections.abc import Mapping
from dataclasses import replace

from .lexicon import Roster
from .sources import together
from .store import Entry, Known, Store
from .work import extract_all


def without(known: Known, paths: set[str], officials: Roster, extractor: str) -> Entry | None:
    """Return what is to be written of a document that loses the sources with these paths.

    It is extracted anew, as it was before, where the others tell something else of it; None where that fails.

    Args:
        known: the document as the corpus has it.
        paths: of its sources.
        officials: who is known, should it be extracted anew.
        extractor: the version of what extracts then.
    """
    sources = tuple(source for source in known.sources if source.path not in paths)
    if not sources:
        return Entry(known.document, (), [], known.extractor, known.sources)
    document = together(sources, known.document)
    if replace(document, path=known.document.path) == known.document:
        return Entry(document, sources, None, known.extractor, known.sources)
    [rows] = extract_all([document], "-rules" in known.extractor, officials)
    return None if isinstance(rows, str) else Entry(document, sources, rows, extractor, known.sources)


def forget(store: Store, lost: Mapping[str, set[str]], officials: Roster, extractor: str) -> list[Entry]:
    """Take sources away, by their documents and paths, in one transaction, and return the documents as they are now.

    A document that another process changed meanwhile stays as it is.
    """
    known = {identity: found for identity in lost if (found := store.known(identity))}
    entries = [without(one, lost[identity], officials, extractor) for identity, one in known.items()]
    done = [entry for entry in entries if entry]
    problems = store.put(done)
    return [entry for entry in done if entry.document.id not in problems]
