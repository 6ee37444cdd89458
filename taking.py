"""The commands that take documents into the corpus and out of it, and look after it."""

from collections import Counter
from dataclasses import asdict
from typing import IO, TYPE_CHECKING, Any

import click

from .options import published_option, rules_option, with_corpus
from .progress import progress
from .settings import named
from .status import ERROR, FOUND, SKIPPED
from .streams import complain

if TYPE_CHECKING:
    from .corpus.ingest import Outcome
    from .library import Corpus


def notice_language(path: str, language: str | None) -> None:
    """Tell why a document without statements may have none: it is not in English."""
    if language not in ("en", None):
        told = " as far as can be told" if language == "und" else f" ({language})"
        complain(f"{path} is not in English{told}: nothing extracted")


@click.command()
@click.argument("paths", nargs=-1, required=True, type=named, metavar="PATH...")
@published_option
@rules_option
@click.option("--include", multiple=True, metavar="PATTERN", help="Of folders read what fits: '*.txt', '2021/*'.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Of folders leave out what fits.")
@click.option("--map", "mapping", metavar="NAMES", help="The columns of tables: text=body,published=pubDate.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Read so many documents at most.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Work in so many processes; else one a core.")
@click.option("--dry-run", is_flag=True, help="Write nothing, only tell what would become of each.")
@click.option("--quiet", is_flag=True, help="Tell nothing but errors.")
@click.option(
    "--report", type=click.File("w", lazy=False), metavar="FILE", help="Write to it as JSON Lines what became of each."
)
@with_corpus
def ingest(corpus: "Corpus", paths: tuple[str, ...], *, quiet: bool, report: IO[str] | None, **manner: Any) -> int:  # noqa: ANN401
    """Read documents into the corpus.

    PATH is a file, a folder to walk through, a pattern such as 'news/**/*.txt', or - for the standard input. A document
    that the corpus has already is replaced where it changed. Stopped in whatever way, the same command goes on.
    """
    from .corpus.gather import inputs
    from .corpus.serialise import dumps
    from .corpus.work import Workers, processors

    tally: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    jobs, mapping = manner.pop("jobs") or processors(), _mapping(manner.pop("mapping"))
    with Workers(jobs) as workers, progress(inputs(paths, manner["include"], manner["exclude"]), quiet=quiet) as shown:
        for outcome in corpus.ingest(paths, **manner, mapping=mapping, executor=workers):
            shown.advance(outcome)
            tally.update({outcome.status: outcome.count, "statements": outcome.statements})
            if outcome.status == "skipped":
                reasons[outcome.reason or ""] += outcome.count
            if not quiet:
                _tell(outcome)
            if report:
                report.write(f"{dumps(asdict(outcome))}\n")
    return _sum_up(tally, reasons, quiet)


def _tell(outcome: "Outcome") -> None:
    if outcome.status == "skipped":
        times = f" ({outcome.count})" if outcome.count > 1 else ""
        complain(f"skipped {outcome.path}: {outcome.reason}{times}")
    elif not outcome.statements:
        notice_language(outcome.path, outcome.language)


def _sum_up(tally: Counter[str], reasons: Counter[str], quiet: bool) -> int:
    """Tell how many documents were read and what became of them, and return the exit status."""
    done = tally["new"] + tally["replaced"] + tally["unchanged"]
    if not quiet and (done or tally["skipped"] > 1):
        counts = ", ".join(f"{tally[status]} {status}" for status in ("new", "replaced", "unchanged", "skipped"))
        complain(f"{counts}; {tally['statements']} statement{'s' * (tally['statements'] != 1)}")
        if tally["skipped"] > 1:
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


COMMANDS = (ingest,)
