"""The commands that read documents, take them into the corpus and out of it, and look after it."""

import re
import sys
from collections import Counter
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from ..render.progress import progress
from ..render.streams import complain, emit, tell_progress
from .options import Asked, Asking, completing, published_option, query_options, rules_option, with_corpus
from .settings import PATH
from .status import ERROR, FOUND, NOTHING, SKIPPED

if TYPE_CHECKING:
    from ..corpus.ingest import Outcome
    from ..library import Corpus


_PLACES = re.compile(r"\b\d+\b(?! MB)")
"""Numbers in a reason: of columns, cells and offsets, which differ from place to place."""
_MANY = 16
"""Inputs that are worth starting processes for at once."""


def notice_language(path: str, language: str | None) -> None:
    """Tell why a document without statements may have none: it is not in English."""
    if language not in ("en", None):
        told = " as far as can be told" if language == "und" else f" ({language})"
        complain(f"{path} is not in English{told}: nothing extracted")


@click.command()
@click.argument("paths", nargs=-1, required=True, type=PATH, metavar="PATH...")
@published_option
@rules_option
@click.option("--include", multiple=True, metavar="PATTERN", help="Of folders read what fits: '*.txt', '2021/*'.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Of folders leave out what fits.")
@click.option("--map", "mapping", metavar="NAMES", help="The columns of tables: text=body,published=pubDate.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Read so many documents at most.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Work in so many processes; else one a core.")
@click.option("--dry-run", is_flag=True, help="Write nothing, only tell what would become of each.")
@click.option("--quiet", is_flag=True, help="Tell nothing but errors.")
@click.option("--report", type=PATH, metavar="FILE", help="Write to it as JSON Lines what became of each.")
@with_corpus
def ingest(corpus: "Corpus", paths: tuple[str, ...], *, quiet: bool, report: str | None, **manner: Any) -> int:  # noqa: ANN401
    """Read documents into the corpus.

    PATH is a file, a folder to walk through, a pattern such as 'news/**/*.txt', or - for the standard input. A document
    that the corpus has already is replaced where it changed. Stopped in whatever way, the same command goes on.
    """
    from ..corpus.gather import inputs
    from ..corpus.processors import processors
    from ..corpus.serialise import dumps
    from ..corpus.work import Workers

    tally: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    jobs, mapping = manner.pop("jobs") or processors(), _mapping(manner.pop("mapping"))
    found = partial(inputs, paths, manner["include"], manner["exclude"])
    many = len(list(islice(found(), _MANY))) == _MANY
    with (
        _report(report, found()) as lines,
        Workers(jobs, many=many) as workers,
        progress(found(), quiet=quiet) as shown,
    ):
        for outcome in corpus.ingest(paths, **manner, mapping=mapping, executor=workers, ahead=16 + 2 * jobs):
            shown.advance(outcome)
            tally.update({outcome.status: outcome.count, "statements": outcome.statements})
            if outcome.status == "skipped":
                reasons[_PLACES.sub("N", outcome.reason or "")] += outcome.count
            if not quiet:
                _tell(outcome)
            if lines:
                lines.write(f"{dumps(asdict(outcome))}\n")
    return _sum_up(tally, reasons, quiet)


def _report(path: str | None, inputs: Iterable[object]) -> AbstractContextManager[IO[str] | None]:
    """Return the file to write a report to, if one is wanted; never one that is to be read."""
    if path is None:
        return nullcontext()
    if path == "-":
        return nullcontext(sys.stdout)
    if Path(path).exists() and any(_same(path, one) for one in inputs):
        raise click.UsageError(f"--report {path} is one of the inputs: name another file")
    try:
        return Path(path).open("w", encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise click.UsageError(f"--report {path} cannot be written ({error.strerror})") from None


def _same(path: str, other: object) -> bool:
    try:
        return isinstance(other, str | Path) and Path(path).samefile(other)
    except OSError:
        return False


def _tell(outcome: "Outcome") -> None:
    if outcome.status == "skipped":
        times = f" ({outcome.count})" if outcome.count > 1 else ""
        complain(f"skipped {outcome.path}: {outcome.reason}{times}")
    elif not outcome.statements and outcome.status != "gone":
        notice_language(outcome.path, outcome.language)


def _sum_up(tally: Counter[str], reasons: Counter[str], quiet: bool) -> int:
    """Tell how many documents were read and what became of them, and return the exit status."""
    done = tally["new"] + tally["replaced"] + tally["unchanged"]
    if not quiet and (done or tally["skipped"] > 1):
        named = ("new", "replaced", "unchanged", *(["gone"] if tally["gone"] else []), "skipped")
        counts = ", ".join(f"{tally[status]} {status}" for status in named)
        complain(f"{done} read: {counts}; {tally['statements']} statement{'s' * (tally['statements'] != 1)}")
        if tally["skipped"] > len(reasons):
            complain(f"skipped: {'; '.join(f'{count} {reason}' for reason, count in reasons.most_common())}")
    if tally["skipped"]:
        return SKIPPED if done else ERROR
    return FOUND


def _mapping(written: str | None) -> dict[str, str]:
    """Return the names of columns that are written as `text=body,published=pubDate`."""
    pairs = [pair.partition("=") for pair in (written or "").split(",") if pair.strip()]
    for name, _, column in pairs:
        if not name.strip() or not column.strip():
            raise click.UsageError("--map takes names and columns: text=body,published=pubDate")
    return {name.strip(): column.strip() for name, _, column in pairs}


@click.command()
@click.argument("source", type=PATH, metavar="FILE")
@published_option
@rules_option
@with_corpus
def extract(corpus: "Corpus", source: str, published: date | None, rules: bool) -> int:
    """Print the statements of one document as JSON Lines.

    FILE holds one document of any format that ingest reads, or is - for the standard input. Nothing is written. Of the
    corpus only your own officials are read, so that ingest would find the same.
    """
    from ..corpus.extract import extract as extracted
    from ..corpus.ingest import read_one
    from ..corpus.lexicon import using
    from ..render import formats

    officials = corpus.officials()
    document = read_one(source, published)
    with using(officials):
        statements = extracted(document, rules=rules)
    emit(formats.json_lines(statements))
    if not statements:
        notice_language(source, document.language)
    return FOUND if statements else NOTHING


@click.command("import")
@click.argument("file", type=click.File("rb"), metavar="FILE")
@click.option("--quiet", is_flag=True, help="Tell nothing but errors.")
@with_corpus
def take_in(corpus: "Corpus", file: IO[bytes], quiet: bool) -> int:
    """Take in a corpus that export --whole wrote, with all ids as they are.

    FILE is its name, or - for the standard input. Documents that are here already are replaced, and keep their sources.
    """
    documents = statements = 0
    for documents, statements in corpus.unpack(file, file.name):  # noqa: B007
        pass
    if not quiet:
        complain(f"{_counted(documents, 'document')}, {_counted(statements, 'statement')}")
    return FOUND


@click.command(cls=Asking)
@query_options
@click.option("--document", "documents", multiple=True, metavar="ID", help="The document with this id.")
@click.option("--path", "paths", multiple=True, metavar="PATH", help="What came from this file, folder or archive.")
@click.option("--yes", is_flag=True, help="Do it; without this only tell how many.")
@with_corpus
def delete(corpus: "Corpus", asked: Asked, documents: tuple[str, ...], paths: tuple[str, ...], yes: bool) -> int:
    """Delete documents with all their statements from the corpus.

    Those with an id, those from a path, and those with a statement that matches the query, which is as for search. What
    came from elsewhere too only loses the source. The files that they were read from stay as they are.
    """
    chosen = dict.fromkeys(documents)
    gone, kept = corpus.losing(paths) if paths else ([], {})
    chosen |= dict.fromkeys(gone)
    if asked.written:
        chosen |= dict.fromkeys(corpus.documents(asked.query))
    elif not documents and not paths:
        raise click.UsageError("name what to delete: --document, --path or a query")
    sources = sum(identity not in chosen for identity in kept)
    stay = f", {_counted(sources, 'document')} from elsewhere too" if sources else ""
    if not yes:
        complain(f"{_counted(len(chosen), 'document')} to delete{stay}: add --yes to do it")
        return FOUND if chosen or sources else NOTHING
    deleted = corpus.delete(chosen, paths=paths)
    complain(f"{_counted(deleted, 'document')} deleted{stay}")
    return FOUND if deleted or sources else NOTHING


@click.command()
@with_corpus
def vacuum(corpus: "Corpus") -> int:
    """Give the room that deleted documents took back to the disk."""
    complain(f"{_counted(corpus.vacuum(), 'byte')} freed")
    return FOUND


@click.command()
@with_corpus
def check(corpus: "Corpus") -> int:
    """Tell what is wrong with the corpus, one problem a line.

    Looks at the file, at the statements and the texts that they claim to stand in, and at the index. Exit status: 0
    nothing, 2 something.
    """
    from ..render.formats import on_one_line

    sound = True
    for problem in corpus.check():
        emit([on_one_line(problem)])
        sound = False
    return FOUND if sound else ERROR


def _counted(number: int, name: str) -> str:
    return f"{number:,} {name}{'s' * (number != 1)}"


@click.command()
@click.option(
    "--engine",
    metavar="NAME",
    shell_complete=completing("engine"),
    help="Search with this from now on: whoosh, or tantivy for many statements.",
)
@with_corpus
def reindex(corpus: "Corpus", engine: str | None) -> int:
    """Build the search index anew from the corpus."""
    complain(f"documents indexed: {corpus.reindex(tell_progress, engine)}")
    return FOUND


COMMANDS = (ingest, extract, take_in, delete, reindex, vacuum, check)
