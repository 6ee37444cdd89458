"""A corpus carried whole to another place, thinned out, made small and checked."""

import json
import re
import sqlite3
from contextlib import closing
from datetime import date

import pytest
from onrecord import Corpus, InputError
from onrecord.cli import main

FERRY = """Ferry to run again

"The ferry will run again before the winter," Norwegian transport minister Kari Nordmann told reporters in Bodo.

Nordmann said that the crews had been paid. The union "rejects the offer", its leader Ola Vik said on Monday.
"""
PRISON = """Prison to close

Belgian justice minister Els Peeters condemned the attack on the guards. She said the prison would close in May.
"""


@pytest.fixture
def run(capsys, monkeypatch):
    monkeypatch.delenv("ONRECORD_CORPUS", raising=False)

    def run(*arguments):
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return ended.value.code, out, err

    return run


@pytest.fixture
def folder(tmp_path):
    """A corpus of two articles, one of them from two files."""
    files = tmp_path / "in"
    (files / "more").mkdir(parents=True)
    for name, text in (("ferry.txt", FERRY), ("prison.txt", PRISON), ("more/again.txt", FERRY)):
        (files / name).write_text(text)
    with Corpus(tmp_path / "corpus") as corpus:
        assert [outcome.status for outcome in corpus.ingest([files], date(2021, 3, 5))] == ["new", "new", "unchanged"]
    return tmp_path / "corpus"


def rows(folder):
    with closing(sqlite3.connect(folder / "corpus.sqlite")) as connection:
        return {
            table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()  # noqa: S608
            for table in ("document", "source", "statement")
        }


# Carrying


def test_an_imported_corpus_is_the_one_that_was_exported(run, folder, tmp_path):
    status, lines, _ = run("--corpus", folder, "export", "--whole")
    file = tmp_path / "corpus.jsonl"
    file.write_text(lines)
    assert status == 0
    for _ in range(2):
        told = run("--corpus", tmp_path / "other", "import", file)
        assert told == (0, "", "2 documents, 5 statements\n")
        assert rows(tmp_path / "other") == rows(folder)
    assert (
        run("--corpus", tmp_path / "other", "search", "ferry", "--ids")[1]
        == run("--corpus", folder, "search", "ferry", "--ids")[1]
    )
    assert run("--corpus", tmp_path / "other", "check") == (0, "", "")
    assert run("--corpus", tmp_path / "other", "export", "--whole")[1] == lines


def test_an_imported_corpus_is_not_extracted_again(folder, tmp_path):
    with Corpus(folder) as one, Corpus(tmp_path / "other") as other:
        list(other.unpack(one.packed()))
        assert {outcome.status for outcome in other.ingest([tmp_path / "in"])} == {"unchanged"}


def test_a_document_that_is_here_keeps_its_sources(folder, tmp_path):
    (tmp_path / "mine.txt").write_text(FERRY)
    with Corpus(folder) as one, Corpus(tmp_path / "other") as other:
        list(other.ingest([tmp_path / "mine.txt"]))
        list(other.unpack(one.packed()))
        [statement, *_] = other.search("ferry")
        names = [source.path.rpartition("/")[2] for source in other.sources(statement)]
        assert names == ["ferry.txt", "again.txt", "mine.txt"]
        assert list(other.check()) == []


@pytest.mark.parametrize(
    ("spoil", "message", "documents"),
    [
        (lambda lines: lines[:-1], "ends too early: 2 documents are in", 2),
        (lambda lines: [lines[0], lines[-1]], "holds 0 documents where it tells of 2", 0),
        (lambda lines: [*lines[:2], lines[2][:200]], "line 3 is damaged", 0),
        (lambda lines: [*lines[:1], '{"id": 7}', *lines[2:]], "line 2 is damaged", 0),
        (lambda lines: [*lines[:1], re.sub(r'"content":\[\[\d+', '"content":[["x"', lines[1]), *lines[2:]], "line 2 is damaged", 0),
        (lambda lines: [*lines[:1], re.sub('"label":"[a-z]+"', '"label":"zap"', lines[1]), *lines[2:]], "the stance 'zap', which there is not", 0),
        (lambda lines: [*lines[:1], lines[1].replace("Ferry to run", "Ferry to rot"), *lines[2:]], "another than was exported", 0),
        (lambda lines: lines[1:], "is no corpus of this version", 0),
        (lambda _: ["not JSON"], "is no corpus of this version", 0),
        (lambda _: [], "is no corpus of this version", 0),
    ],
)  # fmt: skip
def test_lines_that_are_damaged_are_told_and_nothing_is_half_in(folder, tmp_path, spoil, message, documents):
    with Corpus(folder) as one, Corpus(tmp_path / "other") as other:
        lines = spoil(list(one.packed()))
        with pytest.raises(InputError, match=message):
            list(other.unpack(lines, "corpus.jsonl"))
        assert other.stats().documents == documents
        assert list(other.check()) == []


def test_a_parquet_file_has_the_columns_of_csv(run, folder, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    file = tmp_path / "statements.parquet"
    assert run("--corpus", folder, "export", "--parquet", file)[0] == 0
    header, *lines = run("--corpus", folder, "export", "--csv")[1].splitlines()
    table = parquet.read_table(file)
    assert table.column_names == header.split(",")
    assert table.num_rows == len(lines) == 5
    assert set(table.column("published").to_pylist()) == {date(2021, 3, 5)}


@pytest.mark.parametrize("options", [["--whole", "ferry"], ["--whole", "--csv"], ["--parquet", "x", "--ids"]])
def test_what_does_not_go_together_is_told(run, folder, options):
    status, out, err = run("--corpus", folder, "export", *options)
    assert (status, out) == (2, "")
    assert "stands alone" in err


# Deleting


@pytest.mark.parametrize(
    ("arguments", "told", "left"),
    [
        (["--path", "{in}/prison.txt"], "1 document", 1),
        (["--path", "{in}"], "2 documents", 0),
        (["--path", "{in}/more/"], "0 documents", 2),
        (["--path", "{in}/more/", "--path", "{in}/ferry.txt"], "1 document", 1),
        (["--path", "{in}/pris"], "0 documents", 2),
        (["--country", "Belgium"], "1 document", 1),
        (["stance:condemn"], "1 document", 1),
        (["ferry", "--path", "{in}/prison.txt"], "2 documents", 0),
        (["--document", "no-such-id"], "1 document", 2),
    ],
)
def test_documents_are_deleted_by_id_path_or_query(run, folder, tmp_path, arguments, told, left):
    arguments = [argument.replace("{in}", str(tmp_path / "in")) for argument in arguments]
    _, out, err = run("--corpus", folder, "delete", *arguments)
    elsewhere = ", 1 document from elsewhere too" if told.startswith("0") and "more" in arguments[1] else ""
    assert (out, err) == ("", f"{told} to delete{elsewhere}: add --yes to do it\n")
    with Corpus(folder) as corpus:
        assert corpus.stats().documents == 2
        run("--corpus", folder, "delete", "--yes", *arguments)
        assert corpus.stats().documents == left
        assert corpus.count() == len(corpus.search())
        assert list(corpus.check()) == []


def test_a_document_from_elsewhere_too_only_loses_the_source(run, folder, tmp_path):
    run("--corpus", folder, "delete", "--yes", "--path", tmp_path / "in" / "ferry.txt")
    with Corpus(folder) as corpus:
        assert {path for _, _, path, _ in rows(folder)["source"]} == {
            str(tmp_path / "in" / name) for name in ("prison.txt", "more/again.txt")
        }
        assert corpus.count("ferry") == 3
        assert list(corpus.check()) == []


def test_what_is_deleted_can_be_ingested_again(folder, tmp_path):
    before = rows(folder)["statement"]
    with Corpus(folder) as corpus:
        assert corpus.delete(corpus.documents()) == 2
        assert (corpus.stats().statements, corpus.count()) == (0, 0)
        list(corpus.ingest([tmp_path / "in"], date(2021, 3, 5)))
    assert rows(folder)["statement"] == before


def test_delete_needs_to_be_told_what(run, folder):
    assert "name what to delete" in run("--corpus", folder, "delete", "--yes")[2]


def test_vacuum_gives_room_back(run, folder):
    with Corpus(folder) as corpus:
        corpus.delete(corpus.documents())
    size = (folder / "corpus.sqlite").stat().st_size
    status, _, err = run("--corpus", folder, "vacuum")
    assert status == 0
    assert err == f"{size - (folder / 'corpus.sqlite').stat().st_size:,} bytes freed\n"


# Checking


def spoilt(record, **changes):
    statement = json.loads(record)
    for path, value in changes.items():
        *outer, last = path.split("__")
        place = statement
        for name in outer:
            place = place[name]
        place[last] = value
    return json.dumps(statement)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"text": "Nothing of the kind"}, "says something else than stands at its place"),
        ({"spans__content": [[0, 3]]}, "says something else"),
        ({"spans__content": [[0, 99_999]]}, "has a content outside of its document"),
        ({"spans__source": [[-1, 3]]}, "has a source outside of its document"),
        ({"cue__text": "sang"}, "has a cue that does not stand at its place"),
        ({"context": "Elsewhere"}, "has a context that does not stand at its place"),
        ({"id": "000000000000"}, "takes itself for 000000000000 of document"),
        ({"spans": {}}, "is damaged"),
    ],
)
def test_a_statement_that_its_text_does_not_bear_out_is_found(run, folder, changes, problem):
    with closing(sqlite3.connect(folder / "corpus.sqlite")) as connection:
        [identity, record] = connection.execute("SELECT id, record FROM statement ORDER BY id").fetchone()
        connection.execute("UPDATE statement SET record = ? WHERE id = ?", (spoilt(record, **changes), identity))
        connection.commit()
    status, out, _ = run("--corpus", folder, "check")
    assert status == 2
    [line] = out.splitlines()
    assert line.startswith(f"statement {identity} ")
    assert problem in line


def test_an_index_that_lacks_statements_is_found_and_mended(run, folder):
    with Corpus(folder) as corpus:
        engine = corpus._engine()
        engine.replace([corpus.documents()[0]], [], revision=engine.revision)
    status, out, _ = run("--corpus", folder, "check")
    assert (status, len(out.splitlines())) == (2, 1)
    assert re.fullmatch(
        r"statements that are not in the index: \d, such as [0-9a-f]{12}: onrecord reindex mends that\n", out
    )
    run("--corpus", folder, "reindex")
    assert run("--corpus", folder, "check") == (0, "", "")
