"""Measure how fast a folder of documents gets into a corpus: read, extracted, stored and indexed, end to end.

    python evaluation/bench_ingest.py DIR [--no-index] [--jobs N] [--json]

The corpus is a new one in a temporary folder. `peak_mb` is the memory of this process at its largest, without the
workers'. `cpu_seconds` is the processor time of all stages, by workers and here, and `stages` are their shares of it:
where it is far less than `seconds` times the processors, other programs had them meanwhile.
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from onrecord import Corpus
from onrecord.corpus.processors import processors
from onrecord.corpus.store import Store
from onrecord.corpus.work import Workers, extract_all, read_files
from onrecord.index.whoosh_engine import WhooshEngine

STAGES = {read_files: "read", extract_all: "extract"}


def timed(task: Callable[..., Any], *args: object) -> tuple[float, Any]:
    """Do a task, and return the seconds of processor time that it took with its result."""
    began = time.thread_time()
    result = task(*args)
    return time.thread_time() - began, result


class Clocked(Executor):
    """An executor that counts the seconds of the tasks that another does for it."""

    def __init__(self, workers: Executor, seconds: Counter[str]) -> None:
        """Take the workers, and where to count."""
        self._workers, self._seconds = workers, seconds

    def submit(self, task: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401
        """Have a task done."""
        future: Future[Any] = Future()

        def take(done: Future[tuple[float, Any]]) -> None:
            seconds, result = done.result()
            self._seconds[STAGES[task]] += seconds  # type: ignore[index]
            future.set_result(result)

        self._workers.submit(timed, partial(task, **kwargs), *args).add_done_callback(take)
        return future


@contextmanager
def clocked(owner: type, method: str, stage: str, seconds: Counter[str]) -> Iterator[None]:
    """Count the seconds of a method as those of a stage while the block runs."""
    original = getattr(owner, method)

    def wrapped(*args: Any, **kwargs: Any) -> object:  # noqa: ANN401
        took, result = timed(partial(original, *args, **kwargs))
        seconds[stage] += took
        return result

    setattr(owner, method, wrapped)
    yield
    setattr(owner, method, original)


def measure(folder: Path, jobs: int, index: bool) -> dict[str, Any]:
    """Ingest the folder into a new corpus, and return what it took."""
    seconds: Counter[str] = Counter()
    words = documents = 0
    began = time.perf_counter()
    with (
        tempfile.TemporaryDirectory() as place,
        clocked(Store, "put", "store", seconds),
        clocked(WhooshEngine, "replace", "index", seconds),
        Workers(jobs, many=True) as workers,
        Corpus(place) as corpus,
    ):
        for outcome in corpus.ingest([folder], index=index, executor=Clocked(workers, seconds)):
            documents += outcome.status == "new"
        took = time.perf_counter() - began
    words = sum(len(path.read_bytes().split()) for path in folder.rglob("*") if path.is_file())
    return {
        "documents": documents,
        "words": words,
        "seconds": round(took, 2),
        "cpu_seconds": round(seconds.total(), 2),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "stages": {stage: round(spent / seconds.total(), 3) for stage, spent in seconds.items()},
    }


def main() -> int:
    """Print the documents, words, seconds, peak of memory in MB, and the share of each stage."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--no-index", action="store_true")
    parser.add_argument("--jobs", type=int, default=processors(), metavar="N")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    found = measure(asked.folder, asked.jobs, not asked.no_index)
    if asked.json:
        print(json.dumps(found))
        return 0
    for name in ("documents", "words", "seconds", "cpu_seconds", "peak_mb"):
        print(f"{name:20}{found[name]:>12,}")
    for name in ("documents", "words"):
        print(f"{name + ' a second':20}{found[name] / found['seconds']:>12,.1f}")
    for stage, share in found["stages"].items():
        print(f"{stage:20}{share:>12.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
