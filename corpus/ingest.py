"""Many documents into the corpus: what to read, what is known already, what was skipped and why."""

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Literal

from ..errors import InputError
from .extract import extract
from .lexicon import SHIPPED, Roster, using
from .model import Document
from .read import MAX_BYTES, SUFFIXES, read, read_bytes
from .store import Store

Status = Literal["new", "replaced", "unchanged", "skipped"]

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input.

    Attributes:
        path: the input as it was named or found; `-` for the standard input.
        status: `unchanged` where the corpus had just this document, extracted by this version.
        reason: why it was skipped; None otherwise.
        statements: the number of statements that the corpus holds of it.
        document: the id of the document; None where it was skipped.
        language: the document's, `en` or another code, `und` where it cannot be told; None where it was skipped.
    """

    path: str
    status: Status
    reason: str | None = None
    statements: int = 0
    document: str | None = None
    language: str | None = None


def ingest(
    store: Store,
    paths: Iterable[str | Path],
    published: date | None = None,
    *,
    rules: bool = False,
    officials: Roster = SHIPPED,
) -> Iterator[Outcome]:
    """Read, extract and store documents, one transaction each, and yield what became of each as soon as it is known.

    Args:
        store: the corpus.
        paths: files, folders (walked through, without what is hidden), and the string `-` for the standard input.
        published: the day on which all of them were published, where the caller knows it. A day that was given when a
            document was ingested before stays, until another is given.
        rules: attribute by the rules alone, without the fitted tagger.
        officials: who is known. Documents that were extracted with others are extracted anew.

    Raises:
        CorpusError: the corpus cannot be written; what was yielded before stays in it. An input that cannot be read is
            an outcome and no error.
    """
    for found in _walk(paths):
        yield found if isinstance(found, Outcome) else _ingest_one(store, found, published, rules, officials)


def read_input(source: str | Path, published: date | None = None) -> Document:
    """Read one file, or the standard input where `source` is the string `-`.

    Raises:
        InputError: it cannot be read, or is no text.
    """
    if source != STANDARD_INPUT:
        return read(Path(source), published)
    if sys.stdin is None:
        raise InputError("the input: is closed")
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"the input: cannot be read ({error.strerror})") from None
    return read_bytes(data, published=published)


@cache
def extractor_version() -> str:
    """Return a fingerprint of the code, word lists and weights that extraction rests on: it changes when they do."""
    here = Path(__file__).parent
    parts = sorted(path for path in here.rglob("*") if path.suffix in {".py", ".toml", ".txt", ".crfsuite"})
    digest = hashlib.sha256()
    for path in parts:
        digest.update(path.relative_to(here).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _ingest_one(store: Store, source: str | Path, published: date | None, rules: bool, officials: Roster) -> Outcome:
    try:
        document = read_input(source, published)
    except InputError as error:
        return _skipped(source, str(error).removeprefix(f"{source}: ").removeprefix("the input: "))
    known = store.document(document.id)
    if known and known.published.basis == "given" and document.published.basis != "given":
        document = replace(document, published=known.published)
    extractor = "-".join(filter(None, (extractor_version(), "rules" if rules else "", officials.fingerprint)))
    version, count = store.extraction_of(document.id) or (None, 0)
    if known and replace(known, path=document.path) == document and version == extractor:
        return Outcome(str(source), "unchanged", None, count, document.id, document.language)
    with using(officials):
        statements = extract(document, rules=rules)
    store.replace(document, statements, extractor=extractor)
    status: Status = "replaced" if known else "new"
    return Outcome(str(source), status, None, len(statements), document.id, document.language)


def _walk(paths: Iterable[str | Path]) -> Iterator[str | Path | Outcome]:
    """Yield what is to be read, and an outcome for what is not."""
    for path in paths:
        if path != STANDARD_INPUT and _is(path, S_ISDIR):
            yield from _walk_folder(Path(path))
        else:
            yield path


def _walk_folder(folder: Path) -> Iterator[Path | Outcome]:
    problems: list[OSError] = []
    usable = False
    for parent, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in folders:
            if Path(parent, name).is_symlink():
                yield _skipped(Path(parent, name), "is a link to a folder (name it to have it read)")
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(parent, name)
            if not _is(path, S_ISREG):
                yield _skipped(path, "is no regular file, or not accessible")
            elif path.suffix.lower() not in SUFFIXES:
                yield _skipped(path, f"is none of {', '.join(SUFFIXES)} (name the file itself to read it as text)")
            else:
                usable = True
                yield path
    for problem in problems:
        yield _skipped(problem.filename, f"cannot be read ({problem.strerror})")
    if not usable and not problems:
        yield _skipped(folder, f"has no text in it (looked for {', '.join(SUFFIXES)})")


def _is(path: str | Path, kind: Callable[[int], bool]) -> bool:
    """Tell what a path leads to; to nothing at all where it leads nowhere, or may not be followed."""
    try:
        return kind(Path(path).stat().st_mode)
    except OSError:
        return False


def _skipped(path: str | Path, reason: str) -> Outcome:
    return Outcome(str(path), "skipped", reason)
