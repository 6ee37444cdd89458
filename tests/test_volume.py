"""Many documents: in parallel as one by one, stopped anywhere and gone on with, by several at once, on a full disk.

ONRECORD_KILLS=50 kills an ingest fifty times instead of five.
"""

import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from onrecord import Corpus
from onrecord.corpus.work import Workers

KILLS = int(os.environ.get("ONRECORD_KILLS", "5"))
NAMES = ("Anna Berg", "Piotr Nowak", "Lucia Ferri", "Jan Visser", "Maria Lopes", "Tomas Horak")
OFFICES = ("Norwegian foreign minister", "Polish president", "Italian prime minister", "Dutch defence minister")
SAYINGS = (
    "We condemn the attack on the convoy near {place} and expect those who ordered it to be named",
    "The ferry line to {place} will open again in {number} weeks if the port authority keeps its word",
    "Nobody at the table in {place} doubted that {number} inspectors were too few",
    "Our offer of {number} million for the schools of {place} still stands",
)
PLACES = ("Tromso", "Gdynia", "Ancona", "Delft", "Evora", "Olomouc")


def article(number):
    """Return an article of its own, which holds three statements and more."""
    draw = random.Random(number)
    lines = [f"Report {number} from {draw.choice(PLACES)}"]
    for at in range(3):
        said = draw.choice(SAYINGS).format(place=draw.choice(PLACES), number=number * 10 + at)
        lines.append(f'"{said}," {draw.choice(OFFICES)} {draw.choice(NAMES)} told reporters on Monday.')
        lines.append(f"{draw.choice(NAMES)} said that the talks in {draw.choice(PLACES)} had taken {number} hours.")
    return "\n\n".join(lines) + "\n"


def write_articles(folder, count):
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(article(number))
    return folder


def rows(corpus):
    """Return all that a corpus holds of documents, sources and statements."""
    with closing(sqlite3.connect(corpus / "corpus.sqlite")) as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()  # noqa: S608
            for table in ("document", "source", "statement")
        }


def command(*arguments):
    return [sys.executable, "-m", "onrecord", *map(str, arguments)]


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    return write_articles(tmp_path_factory.mktemp("articles"), 40)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory, articles):
    """A corpus of the articles, made by this process alone, and the outcomes in their order."""
    folder = tmp_path_factory.mktemp("undisturbed")
    with Corpus(folder) as corpus:
        return folder, list(corpus.ingest([articles]))


# In parallel


class Awkward(Executor):
    """An executor that is none of Python's: it does what it is asked for in the wrong order, late."""

    def __init__(self):
        self._waiting = []

    def submit(self, task, /, *args, **kwargs):
        awkward = self

        class Late(Future):
            def result(self, timeout=None):
                draw = random.Random(len(awkward._waiting))
                while not self.done():
                    future, done = awkward._waiting.pop(draw.randrange(len(awkward._waiting)))
                    future.set_result(done())
                return super().result(timeout)

        future = Late()
        self._waiting.append((future, lambda: task(*args, **kwargs)))
        return future


@pytest.mark.parametrize(
    "executor",
    [lambda: Workers(3), lambda: Workers(2, many=True), Awkward, lambda: ThreadPoolExecutor(3)],
    ids=["processes", "many", "awkward", "threads"],
)
def test_a_parallel_run_equals_a_serial_one(tmp_path, articles, undisturbed, executor):
    with executor() as workers, Corpus(tmp_path) as corpus:
        outcomes = list(corpus.ingest([articles], executor=workers))
    folder, expected = undisturbed
    assert outcomes == expected
    assert rows(tmp_path) == rows(folder)
    assert len(rows(tmp_path)["statement"]) > 150


def test_futures_under_way_are_few_however_many_inputs(tmp_path):
    class Counting(Executor):
        under_way = most = 0

        def submit(self, task, /, *args, **kwargs):
            counting = self

            class Lazy(Future):
                def result(self, timeout=None):
                    if not self.done():
                        counting.under_way -= 1
                        self.set_result(task(*args, **kwargs))
                    return super().result(timeout)

            self.under_way += 1
            self.most = max(self.most, self.under_way)
            return Lazy()

    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(600):
        (folder / f"{number}.txt").write_text(f"Nothing was said in report {number}.")
    with Counting() as executor, Corpus(tmp_path / "corpus") as corpus:
        assert (
            sum(outcome.status == "new" for outcome in corpus.ingest([folder], executor=executor, index=False)) == 600
        )
    assert executor.most < 40


def test_a_document_that_extraction_fails_on_does_not_stop_the_others(tmp_path, articles, monkeypatch):
    from onrecord.corpus import work

    def fails_at_times(document, *, rules):
        if "Report 7 " in document.text:
            raise RecursionError("too deep")
        return extract(document, rules=rules)

    extract = work.extract
    monkeypatch.setattr(work, "extract", fails_at_times)
    with Corpus(tmp_path) as corpus:
        outcomes = list(corpus.ingest([articles]))
    assert [outcome.path for outcome in outcomes if outcome.status == "skipped"] == [str(articles / "0007.txt")]
    assert "could not be extracted: please report this (RecursionError: too deep)" in {one.reason for one in outcomes}
    assert sum(outcome.status == "new" for outcome in outcomes) == 39


# Stopped


def finish(folder, articles, undisturbed):
    """Ingest the same again, to the end, and hold what comes of it against an undisturbed run."""
    with Corpus(folder) as corpus:
        statuses = {outcome.status for outcome in corpus.ingest([articles])}
        assert statuses <= {"new", "unchanged"}
        assert rows(folder) == rows(undisturbed[0])
        assert list(corpus.check()) == []


def descendants(pid):
    """Return the processes that a process has started, and those that they have."""
    try:
        found = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return [*found, *(each for child in found for each in descendants(child))]


def ended(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for orphans in /proc")
def test_an_ingest_killed_at_any_moment_is_finished_by_the_same_command(tmp_path, articles, undisturbed):
    draw = random.Random(2021)
    began = time.monotonic()
    subprocess.run(
        command("--corpus", tmp_path / "whole", "ingest", "--jobs", "4", articles), check=True, capture_output=True
    )
    whole = time.monotonic() - began
    for kill in range(KILLS):
        corpus = tmp_path / f"killed-{kill}"
        process = subprocess.Popen(
            command("--corpus", corpus, "ingest", "--jobs", "4", articles), stderr=subprocess.DEVNULL
        )
        time.sleep(draw.uniform(0.0, whole))
        workers = descendants(process.pid) if process.poll() is None else []
        process.kill()
        process.wait()
        until = time.monotonic() + 20
        while not all(map(ended, workers)) and time.monotonic() < until:
            time.sleep(0.05)
        assert [worker for worker in workers if not ended(worker)] == []
        finish(corpus, articles, undisturbed)


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_an_ingest_that_is_interrupted_is_finished_by_the_same_command(tmp_path, articles, undisturbed, stop):
    process = subprocess.Popen(
        command("--corpus", tmp_path, "ingest", "--jobs", "2", articles), stderr=subprocess.PIPE, start_new_session=True
    )
    time.sleep(4)
    os.killpg(process.pid, stop)
    _, err = process.communicate()
    assert b"Traceback" not in err
    finish(tmp_path, articles, undisturbed)


# Several at once


def test_two_ingests_at_once_and_searches_all_the_while_lose_nothing(tmp_path, articles, undisturbed):
    corpus = tmp_path / "corpus"
    subprocess.run(command("--corpus", corpus, "ingest", articles / "0000.txt"), check=True, capture_output=True)
    running = [
        subprocess.Popen(
            command("--corpus", corpus, "ingest", "--jobs", "2", *paths),
            stderr=subprocess.PIPE, text=True,
        )
        for paths in ([articles], [*sorted(articles.glob("*.txt"), reverse=True)])
    ]  # fmt: skip
    totals = []
    with Corpus(corpus) as searching:
        while any(process.poll() is None for process in running):
            totals.append(searching.search("reporters or said", limit=3).total)
            time.sleep(0.1)
    told = [process.communicate()[1] for process in running]
    assert [process.returncode for process in running] == [0, 0], told
    assert totals == sorted(totals)
    assert len(totals) > 1
    finish(corpus, articles, undisturbed)


# No room


def small_disk(folder):
    """Make `folder` a disk of one megabyte, or skip the test where that is not allowed."""
    folder.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("no right to mount a disk")


def take(corpus, *paths):
    subprocess.run(command("--corpus", corpus, "ingest", "--quiet", *paths), check=True, capture_output=True)


@pytest.fixture
def disk(tmp_path):
    folder = tmp_path / "disk"
    small_disk(folder)
    yield folder
    subprocess.run(["umount", folder], check=False)


@pytest.mark.parametrize("filled", [450_000, 500_000, 800_000])
def test_a_full_disk_is_one_clear_line_and_the_corpus_as_before(disk, articles, filled):
    take(disk, articles / "0000.txt")
    before = rows(disk)
    ballast = disk / "ballast"
    ballast.write_bytes(bytes(filled))
    found = subprocess.run(
        command("--corpus", disk, "ingest", "--quiet", "--jobs", "1", articles),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    message = f"{disk}/corpus.sqlite does not fit on the disk: make room and run the same command again"
    assert (found.returncode, found.stderr) == (2, f"onrecord: {message}\n")
    ballast.unlink()
    after = rows(disk)
    assert set(before["document"]) <= set(after["document"])
    assert set(before["statement"]) <= set(after["statement"])
    with Corpus(disk) as corpus:
        assert list(corpus.check()) == []


def test_a_disk_that_may_only_be_read_is_one_clear_line_and_is_searched(disk, articles):
    take(disk, articles / "0000.txt")
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    found = subprocess.run(
        command("--corpus", disk, "ingest", "--jobs", "1", articles), capture_output=True, text=True, check=False
    )
    assert (found.returncode, found.stdout, len(found.stderr.splitlines())) == (2, "", 1)
    assert f"{disk}/corpus.sqlite cannot be written" in found.stderr
    searched = subprocess.run(command("--corpus", disk, "search", "--ids"), capture_output=True, text=True, check=False)
    assert (searched.returncode, searched.stderr) == (0, "")


def test_a_file_that_may_not_grow_is_one_clear_line(tmp_path, articles):
    def bounded():
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

    found = subprocess.run(
        command("--corpus", tmp_path, "ingest", "--quiet", "--jobs", "1", articles),
        capture_output=True, text=True, check=False, preexec_fn=bounded,
    )  # fmt: skip
    assert (found.returncode, found.stdout) == (2, "")
    assert len(found.stderr.splitlines()) == 1
    with Corpus(tmp_path) as corpus:
        assert {one.status for one in corpus.ingest([articles])} <= {"new", "unchanged"}
