"""Entries of many documents, made in two processes."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from onrecord import Document
from onrecord import prepare as preparing
from onrecord.corpus.lexicon import SHIPPED, using
from onrecord.corpus.store import Store
from onrecord.errors import CorpusError
from onrecord.index.entry import entries
from onrecord.prepare import prepared

DOCUMENTS = [f"d{number:02}" for number in range(60)]


@pytest.fixture
def store(tmp_path, make_statement, monkeypatch):
    """A corpus of documents with no, one, two, ... statements each, of which any number is many."""
    monkeypatch.setattr(preparing, "_MANY", 1)
    monkeypatch.setattr(preparing, "processors", lambda: 2)
    with Store(tmp_path / "corpus.sqlite", create=True) as opened:
        for number, document in enumerate(DOCUMENTS):
            said = [
                make_statement(f"We met “them” {at} times.", id=f"{number:06x}{at:06x}", document=document)
                for at in range(number % 7)
            ]
            opened.replace(Document(document, f"Text {number}."), said, extractor="test")
        yield opened


def told(store):
    """Return what is prepared, a list a document."""
    with using(SHIPPED):
        return [list(some) for some in prepared(store, DOCUMENTS)]


def plain(store):
    """Return the same, made by this process alone."""
    with using(SHIPPED):
        return [list(entries(store.findable(document))) for document in DOCUMENTS]


def test_both_processes_give_what_one_gives(store, monkeypatch):
    expected, taken = plain(store), []

    def slowly(statements):
        taken.append(statements)
        time.sleep(0.2)  # so that the other process does most
        return entries(statements)

    monkeypatch.setattr(preparing, "entries", slowly)
    assert sorted(told(store)) == sorted(expected)
    assert len(taken) < len(DOCUMENTS)


@pytest.mark.parametrize(
    "program",
    ["/nosuch/python", "/bin/false", None],
    ids=["cannot be started", "ends at once", "is not known"],
)
def test_without_the_other_process_this_one_does_it_all(store, monkeypatch, program):
    expected = plain(store)
    monkeypatch.setattr(sys, "executable", program)
    assert sorted(told(store)) == sorted(expected)


def test_without_room_for_the_job_this_process_does_it_all(store, monkeypatch):
    expected = plain(store)
    monkeypatch.setattr(tempfile, "tempdir", "/nosuch/folder")
    assert sorted(told(store)) == sorted(expected)


def test_a_process_that_hangs_is_not_waited_for(store, monkeypatch, tmp_path):
    expected = plain(store)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    (tmp_path / "python").write_text("#!/bin/sh\nexec sleep 600\n")
    (tmp_path / "python").chmod(0o700)
    assert sorted(told(store)) == sorted(expected)


def test_both_processes_read_the_same_corpus(tmp_path, make_statement, monkeypatch):
    for place, words in (("here", "We met."), ("elsewhere", "We parted.")):
        (tmp_path / place).mkdir()
        monkeypatch.chdir(tmp_path / place)
        with Store(Path("corpus.sqlite"), create=True) as opened:
            for document in DOCUMENTS:
                said = [make_statement(words, id=document, document=document)]
                opened.replace(Document(document, "Text."), said, extractor="test")
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setattr(preparing, "_MANY", 1)
    monkeypatch.setattr(preparing, "processors", lambda: 2)
    with Store(Path("corpus.sqlite")) as store:
        monkeypatch.chdir(tmp_path / "elsewhere")
        monkeypatch.setattr(preparing, "entries", lambda some: (time.sleep(0.05), entries(some))[1])
        assert {entry.text for some in told(store) for entry in some} == {"we met"}


def test_what_is_damaged_is_told_by_this_process(store):
    store._connection.execute("UPDATE statement SET record = '{}' WHERE document = 'd05' AND position = 0")
    store._connection.commit()
    with pytest.raises(CorpusError, match="is damaged"):
        told(store)


def test_a_program_that_guards_nothing_may_build_an_index(store, tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        "from onrecord import Corpus, prepare\n"
        "prepare._MANY = 1\n"
        f"with Corpus({str(Path(store.path).parent)!r}) as corpus:\n"
        "    print(corpus.reindex(), corpus.count())\n"
    )
    done = subprocess.run([sys.executable, script], check=True, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("60 174\n", "")
