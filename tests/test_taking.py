"""What ingest takes, how it tells of it, and what it leaves alone."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from onrecord import Corpus
from onrecord.cli import main

ARTICLE = """Talks to resume

"We are ready to host them," Norwegian minister Kari Nordmann told reporters in Oslo about talks number {}.
"""


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    monkeypatch.delenv("ONRECORD_CORPUS", raising=False)

    def run(*arguments):
        with pytest.raises(SystemExit) as ended:
            main(["--corpus", str(tmp_path / "corpus"), *map(str, arguments)])
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return run


@pytest.fixture
def files(tmp_path):
    """A folder of articles of their own: a.txt, b.txt, notes.dat, 2021/c.txt, 2021/draft/d.txt."""
    folder = tmp_path / "in"
    for at, name in enumerate(("a.txt", "b.txt", "notes.dat", "2021/c.txt", "2021/draft/d.txt")):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ARTICLE.format(at))
    return folder


def taken(outcomes, folder):
    return [str(Path(one.path).relative_to(folder)) for one in outcomes if one.status == "new"]


@pytest.mark.parametrize(
    ("include", "exclude", "expected"),
    [
        ([], [], ["a.txt", "b.txt", "2021/c.txt", "2021/draft/d.txt"]),
        (["a.*"], [], ["a.txt"]),
        (["*.dat", "b.txt"], [], ["b.txt", "notes.dat"]),
        (["2021/*"], [], ["2021/c.txt", "2021/draft/d.txt"]),
        ([], ["draft", "b.*"], ["a.txt", "2021/c.txt"]),
        ([], ["2021/*"], ["a.txt", "b.txt"]),
        (["*.txt"], ["*/draft/*", "a*"], ["b.txt", "2021/c.txt"]),
    ],
)
def test_patterns_choose_among_the_files_of_a_folder(files, tmp_path, include, exclude, expected):
    with Corpus(tmp_path / "corpus") as corpus:
        outcomes = list(corpus.ingest([files], include=include, exclude=exclude))
    assert taken(outcomes, files) == expected
    left = [one.path for one in outcomes if one.status == "skipped"]
    assert left == [] if include else left == [str(files / "notes.dat")]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.txt", ["a.txt", "b.txt"]),
        ("?.*", ["a.txt", "b.txt"]),
        ("**/d.txt", ["2021/draft/d.txt"]),
        ("20*", ["2021/c.txt", "2021/draft/d.txt"]),
        ("[a]*", ["a.txt"]),
    ],
)
def test_a_pattern_stands_for_what_fits_it(files, tmp_path, pattern, expected):
    with Corpus(tmp_path / "corpus") as corpus:
        assert taken(list(corpus.ingest([files / pattern])), files) == expected
        [none] = corpus.ingest([files / "*.nosuch"])
        assert none.reason == "there is no such file, nor one that fits"


def test_a_file_that_is_named_like_a_pattern_is_that_file(files, tmp_path):
    (files / "[a].txt").write_text(ARTICLE.format("nine"))
    with Corpus(tmp_path / "corpus") as corpus:
        assert taken(list(corpus.ingest([files / "[a].txt"])), files) == ["[a].txt"]


@pytest.mark.parametrize("limit", [1, 3, 10])
def test_a_limit_is_one_of_documents(run, files, limit):
    (files / "0.txt").write_bytes(b"")
    status, _, err = run("ingest", "--limit", limit, "--include", "*.txt", files)
    assert status == 3
    assert f"{min(limit, 4)} read: {min(limit, 4)} new, 0 replaced, 0 unchanged, 1 skipped" in err


def test_a_dry_run_tells_and_writes_nothing(run, files, tmp_path):
    assert run("ingest", "--dry-run", "--quiet", files)[0] == 3
    assert not (tmp_path / "corpus").exists()
    assert "4 new" in run("ingest", "--dry-run", files)[2]
    run("ingest", files / "a.txt")
    before = sorted((path, path.stat().st_mtime_ns) for path in (tmp_path / "corpus").glob("*.sqlite"))
    assert "3 new, 0 replaced, 1 unchanged, 1 skipped" in run("ingest", "--dry-run", files)[2]
    assert (
        "0 new, 1 replaced, 0 unchanged" in run("ingest", "--dry-run", "--published", "2021-03-05", files / "a.txt")[2]
    )
    assert before == sorted((path, path.stat().st_mtime_ns) for path in (tmp_path / "corpus").glob("*.sqlite"))


def test_a_report_has_a_line_for_each_input(run, files, tmp_path):
    report = tmp_path / "report.jsonl"
    status, out, err = run("ingest", "--quiet", "--report", report, files, tmp_path / "nosuch.txt")
    assert (status, out, err) == (3, "", "")
    lines = [json.loads(line) for line in report.read_text().splitlines()]
    assert [line["status"] for line in lines] == ["new", "new", "skipped", "new", "new", "skipped"]
    assert lines[-1] == {
        "path": str(tmp_path / "nosuch.txt"), "status": "skipped", "reason": "there is no such file",
        "statements": 0, "document": None, "language": None, "count": 1,
    }  # fmt: skip
    assert all(line["statements"] == 1 for line in lines if line["status"] == "new")


@pytest.mark.parametrize("dry", [["--dry-run"], []])
def test_a_report_never_takes_the_place_of_an_input(run, files, dry):
    before = (files / "a.txt").read_bytes()
    status, _, err = run("ingest", *dry, files, "--report", files / "a.txt")
    assert (status, "is one of the inputs" in err) == (2, True)
    assert (files / "a.txt").read_bytes() == before


def test_a_report_tells_of_a_name_that_is_no_unicode(run, tmp_path):
    (tmp_path / os.fsdecode(b"bad\xff.txt")).write_text(ARTICLE.format(9))
    status, _, err = run("ingest", "--report", tmp_path / "report", tmp_path / os.fsdecode(b"bad\xff.txt"))
    assert (status, "Traceback" in err) == (0, False)
    assert json.loads((tmp_path / "report").read_text())["path"].endswith("bad\udcff.txt")


def test_what_was_skipped_is_summed_up_by_reason(run, files):
    for name in ("x.txt", "y.txt"):
        (files / name).write_bytes(b"")
    _, _, err = run("ingest", files)
    assert err.splitlines()[-2:] == [
        "4 read: 4 new, 0 replaced, 0 unchanged, 3 skipped; 4 statements",
        next(line for line in err.splitlines() if line.startswith("skipped: 2 is empty; 1 is none of .txt")),
    ]


def test_what_differs_by_its_place_alone_is_one_reason_and_none_is_told_twice(run, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text("title,text\na\nb,c,d\n")
    _, _, err = run("ingest", table)
    assert err.count("\n") == 4
    assert err.splitlines()[-1].startswith("skipped: 2 has N cells")
    table.write_text("title,text\na\n")
    assert run("ingest", tmp_path / "none.txt", table)[2].count("there is no such file") == 1


def test_columns_of_a_table_are_named(run, tmp_path):
    table = tmp_path / "table.csv"
    table.write_text(
        f'kopf,rumpf\nOne,"{ARTICLE.format(1)}"\nTwo,"{ARTICLE.format(2)}"\n'.replace('"We', '""We').replace(
            'them,"', 'them,""'
        )
    )
    status, _, err = run("ingest", "--map", "title=kopf,text=rumpf", table)
    assert (status, err) == (0, "2 read: 2 new, 0 replaced, 0 unchanged, 0 skipped; 2 statements\n")
    assert "2 unchanged" in run("ingest", "--map", "title=kopf,text=rumpf", table)[2]
    assert "--map takes names and columns" in run("ingest", "--map", "title", table)[2]


def test_many_documents_of_one_input_are_read_one_after_the_other(tmp_path):
    table = tmp_path / "table.jsonl"
    table.write_text("".join(json.dumps({"text": ARTICLE.format(number)}) + "\n" for number in range(100)))
    with Corpus(tmp_path / "corpus") as corpus:
        outcomes = corpus.ingest([table], index=False)
        first = next(outcomes)
        assert first.path.startswith(f"{table}#")
        assert corpus.stats().documents < 50
        assert sum(one.status == "new" for one in outcomes) == 99


def test_progress_is_told_on_a_terminal_alone(files, tmp_path):
    def told(*options):
        ours, theirs = pty.openpty()
        command = [
            sys.executable,
            "-m",
            "onrecord",
            "--corpus",
            str(tmp_path / "corpus"),
            "ingest",
            *options,
            str(files),
        ]
        process = subprocess.Popen(command, stderr=theirs, env={**os.environ, "TERM": "xterm", "COLUMNS": "100"})
        os.close(theirs)
        printed = b""
        while True:
            try:
                chunk = os.read(ours, 4096)
            except OSError:
                chunk = b""
            if not chunk:
                break
            printed += chunk
        os.close(ours)
        process.wait()
        return printed.decode()

    shown = told()
    assert re.search(r"5/5\S* .*a second.*4 statements, 1 skipped", shown)
    assert "skipped " + str(files)[:20] in shown
    assert "4 new, 0 replaced" in shown
    assert told("--quiet") == ""
