"""What several test files build on."""

import os
import pty
import subprocess
import sys
from collections import namedtuple
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from onrecord.cli import main
from onrecord.corpus.model import Cue, Evidence, Published, Reference, Said, Span, Spans, Speaker, Stance, Statement

SEED = Path(__file__).parent.parent / "seeds" / "000_5618d79fe3bfd785.txt"

UNSET = ("NO_COLOR", "COLUMNS", "LINES", "PAGER", "LESS")
"""What changes the looks of a terminal, and is as by default in tests."""

Ran = namedtuple("Ran", "status out err")


@pytest.fixture(autouse=True)
def _without_settings(monkeypatch):
    """Whoever runs the tests may have a file of settings: it counts for none of them."""
    monkeypatch.setenv("ONRECORD_CONFIG", os.devnull)


@pytest.fixture
def run(capsys, monkeypatch):
    """Run the command in this process: `run("search", "strikes")` gives status, out and err."""
    monkeypatch.delenv("ONRECORD_CORPUS", raising=False)

    def run(*arguments):
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        return Ran(ended.value.code, *capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def seeded(tmp_path_factory):
    """A corpus of the seed article."""
    folder = tmp_path_factory.mktemp("seeded")
    with pytest.raises(SystemExit) as ended:
        main(["--corpus", str(folder), "ingest", "--published", "2021-02-26", str(SEED)])
    assert ended.value.code == 0
    return folder


@pytest.fixture
def ask(run, seeded):
    """Run a command on the corpus of the seed article."""
    return lambda command, *arguments: run("--corpus", seeded, command, *arguments)


@pytest.fixture(scope="session")
def started() -> Callable[..., subprocess.Popen]:
    """Start the command as a process of its own: `started("search", "strikes", stdout=...)`."""

    def started(*arguments, **settings):
        settings = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **settings}
        return subprocess.Popen([sys.executable, "-m", "onrecord", *map(str, arguments)], **settings)

    return started


@pytest.fixture(scope="session")
def on_a_terminal(started) -> Callable[..., tuple[int, str]]:
    """Run the command where its standard output is a terminal: status and output.

    With `keyboard` its input is the terminal too, and with `typed` that of whatever it runs, where this is typed.
    """

    def on_a_terminal(*arguments, keyboard=False, typed="", **environment):
        ours, theirs = pty.openpty()
        kept = {name: value for name, value in os.environ.items() if name not in UNSET}
        process = started(
            *arguments,
            stdout=theirs,
            stdin=theirs if keyboard or typed else None,
            stderr=theirs if typed else subprocess.PIPE,
            start_new_session=bool(typed),
            env={**kept, "TERM": "xterm-256color", **environment},
        )
        os.close(theirs)
        os.write(ours, typed.encode())
        printed = b""
        while True:
            try:
                chunk = os.read(ours, 4096)
            except OSError:  # Linux reports the end of a terminal so
                chunk = b""
            if not chunk:
                break
            printed += chunk
        os.close(ours)
        process.communicate()
        return process.returncode, printed.decode()

    return on_a_terminal


@pytest.fixture(scope="session")
def make_statement() -> Callable[..., Statement]:
    """A maker of statements from what matters in a test: `make_statement("text", speaker="X", country="RU")`."""
    return _statement


def _statement(
    text="Nothing changes.",
    *,
    id=None,  # noqa: A002
    speaker="Ana Silva",
    written=None,
    role=None,
    organisation=None,
    country=None,
    speakers=None,
    stance="assert",
    also=(),
    polarity=0,
    target=None,
    form="indirect",
    start=None,
    until=None,
    cue="said",
    lemma="say",
    document="doc-1",
    title=None,
    outlet=None,
    kind="article",
    context="",
):
    day = date.fromisoformat
    one = Speaker(speaker, written or speaker, "person", role, organisation, country)
    start = day(start) if start else None
    until = day(until) if until else start
    said = Said(
        start, until, "range" if start != until else "day" if start else "unknown", "test" if start else "unknown"
    )
    return Statement(
        id=id or sha256(f"{document} {text} {speaker}".encode()).hexdigest()[:12],
        text=text,
        form=form,
        speakers=(one,) if speakers is None else tuple(speakers),
        stance=Stance(stance, tuple(also), polarity, target),
        said=said,
        cue=Cue(cue, lemma, "speech"),
        spans=Spans((), (), (Span(0, len(text)),), Span(0, len(text))),
        context=context,
        document=Reference(document, title, None, outlet, kind, "en", Published()),
        evidence=Evidence("test", ("test",), "test", "test"),
    )
