"""The index of a corpus: which engine it is of, when it is built anew, and what is told of that."""

import gc
import sys

import pytest
from onrecord import Corpus, CorpusError, Document
from onrecord.corpus.store import Store

OTHER = "tantivy"


@pytest.fixture
def folder(tmp_path, make_statement):
    """The folder of a corpus with three statements, not indexed yet."""
    with Store(tmp_path / "corpus.sqlite", create=True) as store:
        for number in range(3):
            identity = f"d{number}"
            statement = make_statement(f"Port {number} is open", document=identity)
            store.replace(Document(identity, "Port."), [statement], extractor="test")
    return tmp_path


def test_an_engine_that_there_is_not_changes_nothing(folder):
    with Corpus(folder) as corpus:
        with pytest.raises(CorpusError, match=r'no search engine "lucene": there are .*whoosh'):
            corpus.reindex(engine="lucene")
        assert corpus.search("port").total == 3


def test_an_engine_that_is_not_installed_is_told(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, OTHER, None)
    monkeypatch.delitem(sys.modules, f"onrecord.index.{OTHER}_engine", raising=False)
    with Corpus(folder) as corpus, pytest.raises(CorpusError, match=r"pip install 'onrecord\[tantivy\]'"):
        corpus.reindex(engine=OTHER)
    with Corpus(folder) as corpus:
        assert corpus.search("port").total == 3


def test_the_engine_is_a_setting_of_the_corpus(folder):
    with Corpus(folder) as corpus:
        assert corpus.search("port").total == 3
    with Corpus(folder) as corpus, Corpus(folder) as other:
        assert other.count("port") == 3
        assert corpus.reindex(engine=OTHER) == 3
        assert [entry.name for entry in folder.iterdir() if entry.is_dir()] == [f"index-{OTHER}"]
        assert (corpus.count("port"), other.count("port")) == (3, 3)
    with Corpus(folder) as corpus:
        assert corpus.search("port").total == 3
        assert corpus.reindex(engine="whoosh") == 3
    assert [entry.name for entry in folder.iterdir() if entry.is_dir()] == ["index"]


@pytest.mark.parametrize("engine", ["whoosh", OTHER])
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")  # Whoosh drops what it half opened
def test_an_old_index_is_built_anew_and_told(folder, engine):
    told, seen = [], []
    with Corpus(folder) as corpus:
        corpus.reindex(lambda *progress: seen.append(progress), engine)
    assert seen[-1] == (3, 3)
    place = folder / ("index" if engine == "whoosh" else f"index-{engine}")
    for file in place.iterdir():
        file.write_bytes(b"")
    seen.clear()
    with Corpus(folder, notice=told.append, progress=lambda *progress: seen.append(progress)) as corpus:
        assert corpus.count("port") == 3
    [line] = told
    assert line.startswith("building the index anew: the index is ")
    assert seen == [(1, 3), (2, 3), (3, 3)]
    gc.collect()


def test_many_statements_are_told_of_the_other_engine(folder, monkeypatch):
    told = []
    with Corpus(folder, notice=told.append) as corpus:
        corpus.stats()
        assert told == []
        monkeypatch.setattr("onrecord.library.MANY", 2)
        corpus.stats()
        [line] = told
        assert line.startswith("searching 3 statements is quicker")
        assert f"onrecord reindex --engine {OTHER}" in line
        corpus.reindex(engine=OTHER)
        corpus.stats()
    assert len(told) == 1


def test_damage_that_a_search_comes_upon_is_mended_and_told(folder):
    told = []
    with Corpus(folder) as corpus:
        assert corpus.count('"open port"') == 0
    [file] = (folder / "index").glob("*.pst")
    file.write_bytes(file.read_bytes()[:-3])  # the last term's are lost
    with Corpus(folder, notice=told.append) as corpus:
        assert corpus.count('"open"') == 3
        assert told == []
        assert [corpus.search("port").total for _ in range(2)] == [3, 3]
    [line] = told
    assert line.startswith("building the index anew: the search index in ")
    assert "the postings are damaged" in line
