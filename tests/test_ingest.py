"""Many documents into the corpus: what is taken, what is known already, what is skipped and why."""

import io
import os
from datetime import date

import pytest
from onrecord.corpus import ingest as module
from onrecord.corpus import work
from onrecord.corpus.ingest import Manner, extractor_version, read_one
from onrecord.corpus.model import Document, Published
from onrecord.corpus.store import Store
from onrecord.errors import InputError

ARTICLE = """Talks to resume

The foreign minister of Norway said on Monday that talks would resume within a week.

"We are ready to host them," Minister Kari Nordmann told reporters in Oslo.
"""
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "corpus" / "corpus.sqlite", create=True) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def ingest(store, paths, published=None, executor=None, **manner):
    return module.ingest(store, paths, Manner(published, **manner), executor)


def statuses(store, paths, published=None):
    return [outcome.status for outcome in ingest(store, paths, published)]


def test_a_document_is_new_then_unchanged_then_replaced(store, folder):
    file = folder / "article.txt"
    file.write_text(ARTICLE)
    assert statuses(store, [file]) == ["new"]
    assert statuses(store, [file]) == ["unchanged"]
    assert statuses(store, [file], date(2021, 3, 1)) == ["replaced"]
    assert statuses(store, [file], date(2021, 3, 1)) == ["unchanged"]
    assert store.stats().documents == 1


def test_a_given_day_of_publication_stays_until_another_is_given(store, folder):
    file = folder / "article.txt"
    file.write_text(ARTICLE)
    days = []
    for published in (date(2021, 2, 26), None, date(2021, 3, 5)):
        [outcome] = ingest(store, [file], published)
        days.append((outcome.status, store.document(outcome.document).published))
    first, second = Published(date(2021, 2, 26), "given"), Published(date(2021, 3, 5), "given")
    assert days == [("new", first), ("unchanged", first), ("replaced", second)]


def test_statements_keep_their_ids_when_a_document_is_ingested_again(store, folder, monkeypatch):
    file = folder / "article.txt"
    file.write_text(ARTICLE)
    [first] = ingest(store, [file])
    before = [statement.id for statement in store.findable(first.document)]
    monkeypatch.setattr(module, "extractor_version", lambda: "another")
    [second] = ingest(store, [file])
    assert (second.status, second.document) == ("replaced", first.document)
    assert [statement.id for statement in store.findable(first.document)] == before
    assert first.statements == second.statements == len(before) > 0


def test_what_is_unchanged_is_not_written(store, folder):
    (folder / "article.txt").write_text(ARTICLE)
    list(ingest(store, [folder]))
    revision = store.revision
    list(ingest(store, [folder]))
    assert store.revision == revision


def test_one_article_in_two_files_is_one_document(store, folder):
    (folder / "a.txt").write_text(ARTICLE)
    (folder / "b.txt").write_text(ARTICLE)
    assert statuses(store, [folder]) == ["new", "unchanged"]
    assert statuses(store, [folder]) == ["unchanged", "unchanged"]
    assert store.stats().documents == 1


def test_the_extractor_has_one_version_until_its_code_or_lists_change():
    assert extractor_version() == extractor_version()
    assert len(extractor_version()) == 16


def test_a_folder_is_walked_in_order_without_what_is_hidden(store, folder):
    for name in ("b.txt", "a.TXT", "sub/c.md", "sub/deep/d.text", ".hidden.txt", ".git/e.txt", "table.xlsx", "sub/x"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name} {ARTICLE}")
    (folder / "z.txt").symlink_to(folder / "nowhere.txt")
    (folder / "sub" / "loop").symlink_to(folder)
    found = [(os.path.relpath(outcome.path, folder), outcome.status) for outcome in ingest(store, [folder])]
    assert found == [
        ("a.TXT", "new"),
        ("b.txt", "new"),
        ("table.xlsx", "skipped"),
        ("z.txt", "skipped"),
        ("sub/loop", "skipped"),
        ("sub/c.md", "new"),
        ("sub/x", "skipped"),
        ("sub/deep/d.text", "new"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "is empty"),
        ("picture.png", PNG, "PNG"),
        ("picture.txt", PNG, "PNG"),
        ("nul.txt", b"a\x00b" * 100, "not text"),
        ("large.txt", b"word " * 4_000_000, "too large for one document (more than 16 MB)"),
        ("x" * 300 + ".txt", None, "File name too long"),
    ],
)
def test_an_input_that_is_no_document_is_skipped_with_a_reason(store, folder, name, content, reason):
    file = folder / name
    if content is not None:
        file.write_bytes(content)
    [outcome] = ingest(store, [file])
    assert (outcome.path, outcome.status, outcome.document) == (str(file), "skipped", None)
    assert reason in outcome.reason
    assert str(file) not in outcome.reason
    assert "\n" not in outcome.reason
    assert store.stats().documents == 0


@pytest.mark.parametrize("content", [{}, {"picture.png": PNG}, {".hidden.txt": b"text"}])
def test_a_folder_without_any_text_says_so(store, folder, content):
    for name, data in content.items():
        (folder / name).write_bytes(data)
    outcome = list(ingest(store, [folder]))[-1]
    assert (outcome.path, outcome.status) == (str(folder), "skipped")
    assert "no text" in outcome.reason
    assert ".txt" in outcome.reason


def test_one_bad_input_does_not_stop_the_others(store, folder):
    (folder / "a.txt").write_bytes(b"")
    (folder / "b.txt").write_text(ARTICLE)
    assert statuses(store, [folder / "nosuch", folder]) == ["skipped", "skipped", "new"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "cp1252", "utf-16"])
def test_the_usual_encodings_are_read(store, folder, encoding):
    file = folder / "article.txt"
    file.write_bytes((ARTICLE.replace("Kari", "Åse Bjørnæs") * 3).encode(encoding))
    [outcome] = ingest(store, [file])
    assert "Åse Bjørnæs" in store.document(outcome.document).text


def test_a_name_that_is_no_unicode_is_no_trouble(store, folder):
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text(ARTICLE)
    assert statuses(store, [folder]) == ["new"]
    assert statuses(store, [folder]) == ["unchanged"]


def test_a_dash_is_the_standard_input(store, monkeypatch):
    for expected in ("new", "unchanged"):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
        [outcome] = ingest(store, ["-"])
        assert (outcome.path, outcome.status) == ("-", expected)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))
    [outcome] = ingest(store, ["-"])
    assert (outcome.status, outcome.reason) == ("skipped", "is empty")


def test_standard_input_is_read_to_the_bound_and_no_further(monkeypatch):
    class Endless(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            buffer[:] = b"a" * len(buffer)
            return len(buffer)

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(Endless())))
    with pytest.raises(InputError, match="too large"):
        read_one("-")


def test_an_endless_file_is_read_to_the_bound_and_its_size_not_guessed():
    with pytest.raises(InputError, match=r"^/dev/zero: too large for one document \(more than 16 MB\)"):
        read_one("/dev/zero")


def test_a_standard_input_that_is_closed_is_an_input_error(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(InputError, match="is closed"):
        read_one("-")


def test_an_outcome_tells_the_language(store, folder, monkeypatch):
    file = folder / "article.txt"
    file.write_text(ARTICLE)
    assert [outcome.language for outcome in ingest(store, [file, folder / "nosuch.txt"])] == ["en", None]
    french = Document("d2", "Le ministre se tait.", language="fr")
    monkeypatch.setattr(work, "documents", lambda *_, **__: iter([french]))
    for status in ("new", "unchanged"):
        [outcome] = ingest(store, [file])
        assert (outcome.status, outcome.statements, outcome.language) == (status, 0, "fr")


def test_what_was_yielded_before_a_stop_is_in_the_corpus_whole(store, folder):
    for name in "abc":
        (folder / f"{name}.txt").write_text(f"{name} {ARTICLE}")
    running = ingest(store, [folder])
    next(running)
    next(running)
    running.close()
    assert store.stats().documents >= 2
    assert statuses(store, [folder])[:2] == ["unchanged", "unchanged"]
    assert store.stats().documents == 3
