"""Time the search over made-up statements, beside SQLite FTS5 asked the same by SQL written by hand.

    python evaluation/bench_search.py --size 100000 [--engine whoosh|tantivy] [--json] [--folder DIR]

Asks 300 questions of ten kinds through the public API, three times over, and counts the median of the three: in
milliseconds, parsing the query and reading the statements included. Each asks for the total and the first ten. Prints
as well how fast statements are indexed and replaced, and what a search costs that starts from nothing.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from fts5 import Fts5
from onrecord import Corpus, Document, Statement
from onrecord.corpus.sources import source_of
from onrecord.corpus.store import Entry, Store, as_row
from synthetic import IN_A_DOCUMENT, KINDS, Question, World

ROUNDS = 3
REPLACED = 100
STARTS = 7
TOGETHER = 100
STARTER = """
import os, subprocess, sys, time
start = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, _, used = os.wait4(process.pid, 0)
print((time.perf_counter() - start) * 1000, used.ru_maxrss / 1024)
"""

Times = dict[Question, float]


def main() -> None:
    """Build a corpus, ask, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=10_000, help="so many statements")
    parser.add_argument("--engine", choices=("whoosh", "tantivy"), default="whoosh")
    parser.add_argument("--json", action="store_true", help="print the numbers for machines")
    parser.add_argument("--folder", type=Path, help="keep the corpus there, and use one of this size that is there")
    options = parser.parse_args()
    with TemporaryDirectory() as scratch:
        found = measure(options.folder or Path(scratch), World(options.size), options.engine)
    print(json.dumps(found, indent=2) if options.json else "\n".join(report(found)))


def measure(folder: Path, world: World, engine: str) -> dict[str, Any]:
    """Return all that is measured, with times in milliseconds."""
    fts5 = build(folder, world)
    with Corpus(folder) as corpus:
        start, start_cpu = perf_counter(), used()
        corpus.reindex(engine=engine)
        indexed, indexed_cpu = world.size / (perf_counter() - start), world.size / (used() - start_cpu)
    with Corpus(folder) as corpus:
        questions = world.questions()
        for question in world.questions(seed=8)[::5]:  # to warm up
            ask(corpus, question)
            fts5.ask(question)
        ours, theirs = timed(questions, partial(ask, corpus), fts5.ask)
        kinds = {kind: summary([q for q in questions if q.kind == kind], ours, theirs) for kind in KINDS}
        replaced = replacing(corpus, folder, world)
    word = world.words[200]
    cold, memory = started("--corpus", str(folder), "search", f"{word} country:RU", "--json")
    return {
        "engine": engine,
        "size": world.size,
        "worst_ms": rounded(max(ours.values())),
        "indexed_per_second": round(indexed),
        "indexed_per_cpu_second": round(indexed_cpu),
        "kinds": kinds,
        "all": summary(questions, ours, theirs),
        "cold_ms": cold,
        "cold_mb": memory,
        "help_ms": started("--help")[0],
        "replace_100_ms": replaced,
    }


def build(folder: Path, world: World) -> Fts5:
    """Put the statements into a corpus and into FTS5, unless they are there."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{world.size}.fts5"
    done = path.exists()
    fts5 = Fts5(path)
    if not done:
        entries = (entry(*told) for told in world.documents())
        with Store(folder / "corpus.sqlite", create=True) as store:
            while batch := list(islice(entries, TOGETHER)):
                store.put(batch)
        fts5.fill(statement for _, statements in world.documents() for statement in statements)
    return fts5


def entry(document: Document, statements: Iterable[Statement]) -> Entry:
    """Return a document with its statements as the corpus takes it in."""
    return Entry(document, (source_of(document),), [as_row(statement) for statement in statements], "bench")


def ask(corpus: Corpus, question: Question) -> object:
    """Ask a question in the query language."""
    query = " ".join(question.words)
    match question.kind:
        case "phrase":
            query = f'"{query}"'
        case "word, country":
            query = f"{query} country:{question.country}"
        case "speaker, stance, dates":
            dates = f"date:{question.since}..{question.until}"
            query = f'speaker:"{question.speaker}" stance:{question.stance} {dates}'
            return list(corpus.search(query, sort="date", limit=10))
        case "prefix of 3" | "prefix of 5":
            query += "*"
        case "fuzzy":
            query += "~"
        case "facets":
            assert question.facet
            return corpus.facets(query, question.facet)
    found = list(corpus.search(query, limit=10))
    return [corpus.highlights(query, one.text) for one in found] if question.kind == "highlights" else found


def timed(questions: Sequence[Question], *askers: Callable[[Question], object]) -> list[Times]:
    """Return for each asker how long the questions take, in milliseconds: the median of rounds that ask all of them.

    In each round one asker follows the other: they are warm, and no question waits for what another read from the disk.
    """
    rounds = [[[once(partial(ask, question)) for question in questions] for ask in askers] for _ in range(ROUNDS)]
    return [
        {question: median(one[by][at] for one in rounds) for at, question in enumerate(questions)}
        for by in range(len(askers))
    ]


def used() -> float:
    """Return the seconds of processors that this process and those that it started and ended have had."""
    each = (getrusage(whose) for whose in (RUSAGE_SELF, RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in each)


def once(asked: Callable[[], object]) -> float:
    """Return how long it takes, in milliseconds."""
    start = perf_counter()
    asked()
    return (perf_counter() - start) * 1000


def summary(
    questions: Iterable[Question], ours: dict[Question, float], theirs: dict[Question, float]
) -> dict[str, float]:
    """Return the median and the 95th percentile of both."""
    found = {}
    for name, times in (("", ours), ("fts5_", theirs)):
        cuts = quantiles([times[question] for question in questions], n=20, method="inclusive")
        found |= {f"{name}p50_ms": rounded(cuts[9]), f"{name}p95_ms": rounded(cuts[18])}
    return found


def replacing(corpus: Corpus, folder: Path, world: World) -> float:
    """Change some documents, and return how long the next question takes longer than the one after it."""
    taken = []
    for edition in range(1, STARTS + 1):
        with Store(folder / "corpus.sqlite") as store:
            store.put([entry(*world.document(number, edition)) for number in range(REPLACED // IN_A_DOCUMENT)])
        first, second = (once(lambda: corpus.facets("date:1999", "country")) for _ in range(2))
        taken.append(first - second)
    return rounded(median(taken))


def started(*arguments: str) -> tuple[float, float]:
    """Return what a process takes from start to end: milliseconds, and megabytes at its peak.

    A small process starts it: what a process takes is counted from the size of the one that started it.
    """
    command = [sys.executable, "-S", "-c", STARTER, str(Path(sys.executable).parent / "onrecord"), *arguments]
    taken = [subprocess.run(command, check=True, capture_output=True, text=True).stdout for _ in range(STARTS)]  # noqa: S603
    times, sizes = zip(*(map(float, one.split()) for one in taken), strict=True)
    return rounded(median(times)), rounded(max(sizes))


def rounded(number: float) -> float:
    """Return a number with three digits, or all those before the point."""
    return float(f"{number:.3g}") if number < 100 else round(number)


def report(found: dict[str, Any]) -> Iterable[str]:
    """Yield the lines of a table."""
    yield f"{found['size']:,} statements, {found['engine']}; milliseconds"
    yield f"{'':24}{'p50':>8}{'p95':>8}{'FTS5 p50':>12}{'p95':>8}"
    for kind, times in (*found["kinds"].items(), ("all", found["all"])):
        p50, p95, fts5_p50, fts5_p95 = times.values()
        yield f"{kind:24}{p50:8}{p95:8}{fts5_p50:12}{fts5_p95:8}"
    yield f"{'worst':24}{found['worst_ms']:8}"
    yield f"{'replacing 100':24}{found['replace_100_ms']:8}"
    yield f"{'a search from nothing':24}{found['cold_ms']:8} with {found['cold_mb']} MB"
    yield f"{'onrecord --help':24}{found['help_ms']:8}"
    yield f"{'indexed a second':24}{found['indexed_per_second']:8}"
    yield f"{'a second of one core':24}{found['indexed_per_cpu_second']:8}"


if __name__ == "__main__":
    main()
