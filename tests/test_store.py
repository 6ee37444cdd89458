"""The corpus on disk: what goes in comes out, whole or not at all, also when others use it and when the file is bad."""

import json
import multiprocessing
import os
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from onrecord import CorpusError
from onrecord.corpus import database
from onrecord.corpus.model import (
    Cue,
    Document,
    Evidence,
    Published,
    Reference,
    Said,
    Span,
    Spans,
    Speaker,
    Stance,
    Statement,
)
from onrecord.corpus.store import Store
from onrecord.corpus.values import values_of
from onrecord.render.formats import stats_json
from onrecord.render.words import counted

HOSTILE = "'); DROP TABLE statement; -- \x1b[2J [sic] [/end] =cmd() \u202e \x00 🙂"


def make_document(identity="d1", **changes):
    document = Document(identity, "Restraint is needed, the minister said.", path="a.txt", furniture=(Span(0, 3),))
    return replace(document, **changes)


def make(identity="aaaa00000001", document="d1", **changes):
    statement = Statement(
        id=identity,
        text="Restraint is needed",
        form="indirect",
        speakers=(Speaker("Maria Zakharova", "Zakharova", "person", country="RU"),),
        stance=Stance(),
        said=Said(date(2021, 2, 26), date(2021, 2, 26), "day", "weekday"),
        cue=Cue("said", "say", "speech"),
        spans=Spans((Span(21, 33),), (Span(34, 38),), (Span(0, 19),), Span(0, 39)),
        context="Restraint is needed, the minister said.",
        document=Reference(document, None, None, None, "article", "en", Published()),
        evidence=Evidence("rule", ("rule",), "rule", "rule", Span(0, 9)),
    )
    return replace(statement, **changes)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "corpus" / "corpus.sqlite"


@pytest.fixture
def store(path):
    with Store(path, create=True) as opened:
        yield opened


def everything(store):
    documents = sorted(store.changed_since(0)[0])
    return store.statements([one.id for document in documents for one in store.findable(document)])


def test_what_goes_in_comes_out_as_it_was(store, path):
    document = make_document(
        title=HOSTILE, url="https://example.org/?a=1", outlet=HOSTILE, published=Published(date(2021, 2, 26), "given"),
        text=HOSTILE,
    )  # fmt: skip
    statements = [make(text=HOSTILE, context=HOSTILE), make("aaaa00000002", speakers=(), said=Said())]
    store.replace(document, statements, extractor="1")
    with Store(path) as another:
        assert another.document("d1") == document
        assert everything(another) == statements


def test_a_document_put_in_again_takes_the_place_of_the_one_before(store):
    store.replace(make_document(), [make("aaaa00000001"), make("aaaa00000002")], extractor="1")
    store.replace(make_document("d2"), [make("bbbb00000001", "d2")], extractor="1")
    store.replace(make_document(title="New"), [make("aaaa00000002"), make("aaaa00000003")], extractor="2")
    assert [statement.id for statement in everything(store)] == ["aaaa00000002", "aaaa00000003", "bbbb00000001"]
    assert store.document("d1") == make_document(title="New")
    assert (store.known("d1").extractor, store.known("d1").statements) == ("2", 2)


def test_a_document_goes_in_whole_or_not_at_all(store):
    store.replace(make_document(), [make()], extractor="1")
    before = store.revision
    with pytest.raises(CorpusError, match="UNIQUE"):
        store.replace(make_document(title="New"), [make("cccc00000001"), make("cccc00000001")], extractor="2")
    assert store.document("d1") == make_document()
    assert everything(store) == [make()]
    assert store.revision == before


def test_a_path_that_is_no_unicode_is_kept_as_far_as_it_can_be(store):
    store.replace(make_document(path="caf\udce9.txt"), [], extractor="1")
    assert store.document("d1").path == "caf\\udce9.txt"


def test_statements_come_in_the_order_asked_for_and_missing_ones_are_left_out(store):
    identities = [f"{number:012x}" for number in range(1200)]
    store.replace(make_document(), [make(identity) for identity in identities], extractor="1")
    wanted = [*reversed(identities), "ffffffffffff"]
    assert [statement.id for statement in store.statements(wanted)] == identities[::-1]
    assert store.statements([]) == []


def test_what_a_document_is_found_by_comes_in_the_order_of_its_text(store):
    store.replace(make_document(), [make("ffff00000001"), make("aaaa00000001")], extractor="1")
    store.replace(make_document("d2"), [make("bbbb00000001", "d2")], extractor="1")
    found = {document: [one.id for one in store.findable(document)] for document in ("d2", "nosuch", "d1")}
    assert found == {"d2": ["bbbb00000001"], "nosuch": [], "d1": ["ffff00000001", "aaaa00000001"]}


@pytest.mark.parametrize(
    ("prefix", "expected"),
    [
        ("abcd00000001", "abcd00000001"),
        ("abcd00000002", "abcd00000002"),
        ("ABCE", "abce00000001"),
        (" abce0 ", "abce00000001"),
        ("abcd", "ambiguous: give more digits of one of abcd00000001, abcd00000002"),
        ("abc", "no statement id"),
        ("", "no statement id"),
        ("speaker", "no statement id"),
        ("abcd%", "no statement id"),
        ("ffff", "no statement has an id that begins with ffff"),
    ],
)
def test_a_statement_is_found_by_the_beginning_of_its_id(store, prefix, expected):
    store.replace(make_document(), [make("abcd00000001"), make("abcd00000002"), make("abce00000001")], extractor="1")
    if len(expected) == 12:
        assert store.statement_by_prefix(prefix).id == expected
    else:
        with pytest.raises(CorpusError, match=expected):
            store.statement_by_prefix(prefix)


def test_an_ambiguous_id_lists_a_few_candidates_and_not_thousands(store):
    store.replace(make_document(), [make(f"abcd{number:08x}") for number in range(3000)], extractor="1")
    with pytest.raises(CorpusError) as caught:
        store.statement_by_prefix("abcd")
    assert len(str(caught.value)) < 250


def test_an_index_learns_what_changed_since_it_last_asked(store):
    began = store.revision
    assert store.changed_since(0) == ([], began)
    for name in ("d1", "d2", "d3"):
        store.replace(make_document(name), [], extractor="1")
    assert store.changed_since(0) == (["d1", "d2", "d3"], began + 3)
    assert store.changed_since(began, 2) == (["d1", "d2"], began + 2)
    assert store.changed_since(began + 2, 2) == (["d3"], began + 3)
    store.replace(make_document("d1"), [], extractor="1")
    assert store.changed_since(began) == (["d2", "d3", "d1"], began + 4)
    assert store.changed_since(began + 4) == ([], began + 4)
    assert store.revision == began + 4


def test_a_corpus_made_anew_knows_no_revision_of_the_one_before(store, path):
    store.replace(make_document(), [], extractor="1")
    old = store.revision
    assert store.knows(old)
    assert not store.knows(0)
    assert not store.knows(old + 1)
    store.close()
    path.unlink()
    with Store(path, create=True) as anew:
        assert not anew.knows(old)
        assert anew.knows(anew.revision)


def test_stats_count_what_is_there_and_what_is_not_known(store):
    unnamed = Speaker("a diplomat", "a diplomat", "unnamed")
    store.replace(
        make_document(published=Published(date(2021, 2, 26), "given")),
        [
            make("aaaa00000001"),
            make("aaaa00000002", speakers=(), form="direct"),
            make("aaaa00000003", speakers=(unnamed,), said=Said()),
            make("aaaa00000004", speakers=(unnamed, Speaker("Jen Psaki", "Psaki", "person"))),
            make("aaaa00000005", said=Said(None, date(2021, 1, 1), "range", "x")),
        ],
        extractor="1",
    )
    store.replace(
        make_document("d2", kind="transcript", published=Published(date(2021, 4, 19), "page-clock")), [], extractor="1"
    )
    found = store.stats()
    assert (found.documents, found.undated_documents) == (2, 1)
    assert found.kinds == {"article": 1, "transcript": 1}
    assert found.forms == {"indirect": 4, "direct": 1}
    assert (found.statements, found.undated, found.unattributed, found.unnamed) == (5, 1, 1, 1)
    assert found.without_country == 3


def _speaker(kind, country=None, organisation=None, role=None, name="Ada Moe"):
    return Speaker(name, name, kind, role, organisation, country)


@pytest.mark.parametrize(
    ("speakers", "unknown"),
    [
        # what is counted as not known of a statement with these speakers
        ((), {"unattributed", "without_country"}),
        ((_speaker("unnamed"),), {"unnamed", "without_country"}),
        ((_speaker("unnamed", "FR"),), {"unnamed"}),
        ((_speaker("person"),), {"without_country", "persons", "without_role"}),
        ((_speaker("person", "NO", role="mayor"),), {"persons"}),
        ((_speaker("person", "NO"), _speaker("person", role="mayor")), {"persons"}),
        ((_speaker("person", "NO"), _speaker("unnamed", role="diplomat")), {"persons", "without_role"}),
        ((_speaker("person", organisation="NATO", role="secretary-general"),), {"stateless", "persons"}),
        ((_speaker("institution", name="NATO"),), {"stateless"}),
        ((_speaker("institution", name="the International Criminal Court"),), {"stateless"}),
        ((_speaker("institution", name="NATO"), _speaker("person", "NO")), {"persons", "without_role"}),
        ((_speaker("institution", "EU", "European Commission", name="the Commission"),), set()),
        ((_speaker("institution", name="Port Authority"),), {"without_country"}),
    ],
)
def test_stats_tell_what_is_not_known_from_what_there_is_none_of(store, speakers, unknown):
    store.replace(make_document(), [make("aaaa00000001", speakers=speakers)], extractor="1")
    found = store.stats()
    fields = ("unattributed", "unnamed", "without_country", "stateless", "persons", "without_role")
    assert {field for field in fields if getattr(found, field)} == unknown
    assert found.speaker_kinds == dict.fromkeys({speaker.kind for speaker in speakers}, 1)


def test_stats_count_days_by_what_they_rest_on(store):
    day = date(2021, 2, 26)
    said = [
        Said(day, day, "day", "weekday"),
        Said(day, day, "day", "weekday"),
        Said(day, None, "range", "since"),
        Said(basis="weekday"),
        Said(),
        Said(),
    ]
    statements = [make(f"aaaa0000000{number}", said=one) for number, one in enumerate(said)]
    store.replace(make_document(), statements, extractor="1")
    found = store.stats()
    assert (found.undated, found.dated_by) == (3, {"weekday": 2, "since": 1})
    assert found.undated_by == {"unknown": 2, "weekday": 1}


def test_stats_of_an_empty_corpus_are_zeros(store):
    found = store.stats()
    assert (found.documents, found.statements, found.undated, found.forms) == (0, 0, 0, {})
    assert (found.persons, found.stateless, found.dated_by, found.speaker_kinds) == (0, 0, {}, {})


def test_stats_are_shown_in_words_and_as_json(store):
    speakers = (_speaker("institution", name="NATO"), _speaker("person", role="mayor"), _speaker("person"))
    said = Said(basis="weekday")
    statements = [make(f"aaaa0000000{at}", speakers=(one,), said=said) for at, one in enumerate(speakers)]
    store.replace(make_document(), statements, extractor="1")
    shown = dict(counted(store.stats(), "here"))
    expected = {"by person": "2", "by institution": "1", "country unknown": "2", "of no country": "1",
                "role of the person unknown": "1", "date unknown": "3", "date unknown (weekday)": "3"}  # fmt: skip
    assert {name: shown[f"statements: {name}"] for name in expected} == expected
    found = json.loads(stats_json(store.stats(), "here"))
    assert (found["stateless"], found["without_role"], found["undated_by"]) == (1, 1, {"weekday": 3})


# The file


def test_only_ingesting_makes_a_corpus(path):
    with pytest.raises(CorpusError, match=r"no corpus in .* yet: ingest something first"):
        Store(path)
    assert not path.parent.exists()


def not_a_database(path):
    path.write_bytes(b"Dear diary, " * 1000)


def another_database(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE moz_places (id)")


def of_a_newer_version(path):
    Store(path, create=True).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def a_folder(path):
    path.mkdir()


def damaged(path):
    with Store(path, create=True) as store:
        for number in range(20):
            text = "word " * 2000
            store.replace(make_document(f"d{number}", text=text), [make(f"{number:012x}", f"d{number}")], extractor="1")
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 40_000)


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (not_a_database, "no onrecord corpus, not even a database"),
        (another_database, "is a database, but no onrecord corpus"),
        (of_a_newer_version, r"newer onrecord \(layout 99, this one knows \d+\): upgrade"),
        (a_folder, "cannot be opened"),
        (damaged, "is damaged"),
    ],
)
def test_a_bad_file_is_one_clear_line_and_stays_as_it_is(path, spoil, message):
    path.parent.mkdir()
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(CorpusError, match=message) as caught, Store(path) as store:
        everything(store)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert before == (path.read_bytes() if path.is_file() else None)


def test_a_damaged_record_is_named(store, path):
    store.replace(make_document(), [make()], extractor="1")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE statement SET record = ?", (json.dumps({"id": "aaaa00000001"}),))
        connection.commit()
    with pytest.raises(CorpusError, match="statement aaaa00000001 is damaged"):
        store.statement_by_prefix("aaaa")


def test_a_layout_of_before_is_led_on_with_all_that_is_in_it(store, path, monkeypatch):
    store.replace(make_document(), [make()], extractor="1")
    store.close()
    monkeypatch.setattr(database, "_STEPS", (*database._STEPS, ("CREATE TABLE shelf (path TEXT)",)))
    with Store(path) as led_on:
        assert everything(led_on) == [make()]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(database._STEPS),)
        assert connection.execute("SELECT count(*) FROM shelf").fetchone() == (0,)


@pytest.fixture
def unprivileged():
    """A folder that this process may not write to, also where the tests run as root."""
    folder = Path(tempfile.mkdtemp())
    with Store(folder / "corpus.sqlite", create=True) as store:
        store.replace(make_document(), [make()], extractor="1")
    folder.chmod(0o755)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    else:
        (folder / "corpus.sqlite").chmod(0o444)
        folder.chmod(0o555)
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


def test_a_corpus_that_may_not_be_written_is_one_clear_line(unprivileged):
    path = unprivileged / "corpus.sqlite"
    with pytest.raises(CorpusError, match=r"cannot be (written|opened)") as caught, Store(path) as store:
        store.replace(make_document("d2"), [], extractor="1")
    assert "--corpus" in str(caught.value)


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(CorpusError, match="cannot make this folder"):
        Store(tmp_path / "file" / "corpus.sqlite", create=True)


def test_a_name_that_leads_nowhere_is_one_clear_line(tmp_path):
    with pytest.raises(CorpusError, match=r"cannot be opened: .* \(File name too long\)"):
        Store(tmp_path / ("x" * 300) / "corpus.sqlite")


# Others


def test_a_reader_sees_what_was_committed_while_another_writes(store, path):
    store.replace(make_document(), [make()], extractor="1")
    with Store(path) as reader, closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM statement")
        assert everything(reader) == [make()]
        writer.execute("ROLLBACK")


def test_a_corpus_that_another_holds_is_one_clear_line(path, monkeypatch):
    monkeypatch.setattr(database, "_WAIT", 0.1)
    with Store(path, create=True) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CorpusError, match=rf"is held by (process {os.getpid()}|another onrecord): try again"):
            store.replace(make_document(), [make()], extractor="1")
        other.execute("ROLLBACK")
        store.replace(make_document(), [make()], extractor="1")


def write_some(path, name):
    with Store(path, create=True) as store:
        for number in range(20):
            document = f"{name}{number}"
            store.replace(make_document(document), [make(f"{name:0>4}{number:08x}", document)], extractor="1")


def test_processes_that_make_and_fill_one_corpus_at_once_lose_nothing(path):
    spawn = multiprocessing.get_context("fork")
    writers = [spawn.Process(target=write_some, args=(path, name)) for name in "abcd"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0, 0, 0]
    with Store(path) as store:
        assert store.stats().statements == 80
        documents, revision = store.changed_since(0)
        assert len(documents) == 80
        assert revision == store.revision


def values_in(path):
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT field, value, statements FROM value WHERE statements > 0"
        return {(field, value): count for field, value, count in connection.execute(query)}


def by(identity, document, *names, country=None, stance="assert", also=(), target=None, outlet=None):
    statement = make(identity, document)
    return replace(
        statement,
        speakers=tuple(Speaker(name, name, "person", country=country) for name in names),
        stance=Stance(stance, also, 0, target),
        document=replace(statement.document, outlet=outlet),
    )


def test_the_values_of_fields_are_counted_and_most_frequent_first(store, path):
    first = by("aaaa00000001", "d1", "Ana Silva", "Ben Okri", country="BZ", stance="urge", also=("warn",), target="FR")
    store.replace(make_document("d1"), [first, by("aaaa00000002", "d1", "Ben Okri", outlet="Daily")], extractor="1")
    assert values_of(path, "speaker", 10) == ["Ben Okri", "Ana Silva"]
    assert values_of(path, "speaker", 1) == ["Ben Okri"]
    assert values_of(path, "country", 10) == ["BZ"]
    assert set(values_of(path, "stance", 10)) == {"urge", "warn", "assert"}
    assert values_of(path, "target", 10) == ["FR"]
    assert values_of(path, "outlet", 10) == ["Daily"]
    assert values_in(path)["country", "BZ"] == 1


def test_values_that_a_replaced_document_had_are_no_longer_there(store, path):
    store.replace(make_document("d1"), [by("aaaa00000001", "d1", "Ana Silva")], extractor="1")
    store.replace(make_document("d2"), [by("bbbb00000001", "d2", "Ana Silva", "Ben Okri")], extractor="1")
    store.replace(make_document("d2"), [by("bbbb00000001", "d2", "Cem Kaya")], extractor="1")
    assert values_in(path) == {
        ("speaker", "Ana Silva"): 1,
        ("speaker", "Cem Kaya"): 1,
        ("stance", "assert"): 2,
    }


def test_values_of_a_layout_of_before_are_counted_when_it_is_led_on(store, path):
    statements = [by("aaaa00000001", "d1", "Ana Silva"), by("aaaa00000002", "d1", "Ana Silva", "Ben Okri")]
    store.replace(make_document("d1"), statements, extractor="1")
    store.replace(make_document("d2"), [by("bbbb00000001", "d2", "Cem Kaya")], extractor="1")
    store.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE statement SET record = 'damaged' WHERE document = 'd2'")
        connection.execute("DROP TABLE value")
        connection.execute("PRAGMA user_version = 3")
    with Store(path) as led_on:
        counted = {("speaker", "Ana Silva"): 2, ("speaker", "Ben Okri"): 1, ("stance", "assert"): 2}
        assert values_in(path) == counted
        led_on.replace(make_document("d2"), [], extractor="2")
        assert values_in(path) == counted
        led_on.replace(make_document("d2"), [by("bbbb00000001", "d2", "Ben Okri")], extractor="2")
        assert values_in(path) == counted | {("speaker", "Ben Okri"): 2, ("stance", "assert"): 3}


@pytest.mark.parametrize("spoil", [lambda _: None, a_folder, not_a_database])
def test_values_of_what_is_no_corpus_are_an_error(path, spoil):
    path.parent.mkdir()
    spoil(path)
    with pytest.raises(CorpusError):
        values_of(path, "speaker", 10)


def test_what_was_never_counted_is_not_counted_below_nothing(store, path):
    store.replace(make_document(), [make("aaaa00000001")], extractor="1")
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM value")
    store.replace(make_document(), [], extractor="1")
    with closing(sqlite3.connect(path)) as connection:
        assert list(connection.execute("SELECT * FROM value")) == []
    store.replace(make_document(), [make("aaaa00000001")], extractor="1")
    assert set(values_in(path).values()) == {1}
