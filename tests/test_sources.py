"""One document from several places, and one quotation in several documents."""

import json
import re
import zipfile

import pytest
from onrecord import Corpus
from onrecord.cli import main
from onrecord.corpus.quotation import quotation

ARTICLE = """Talks to resume

"We are ready to host the talks again," Norwegian foreign minister Kari Nordmann told reporters in Oslo.
"""
OTHER = """Oslo offers a table

The offer came late. "We are ready to host the talks, again", Norwegian foreign minister Kari Nordmann said in Oslo.
"""


@pytest.fixture
def corpus(tmp_path):
    with Corpus(tmp_path / "corpus") as opened:
        yield opened


def take(corpus, files):
    """Write files, ingest them in their order, and return what became of each."""
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return [outcome.status for outcome in corpus.ingest(path for path in files if path.suffix == ".txt")]


def only_document(corpus):
    [identity] = corpus.documents()
    return corpus._store().known(identity)


def test_a_document_has_every_place_that_it_was_seen_at(corpus, tmp_path):
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    assert take(corpus, {first: ARTICLE, second: ARTICLE}) == ["new", "unchanged"]
    assert take(corpus, {second: ARTICLE, first: ARTICLE}) == ["unchanged", "unchanged"]
    known = only_document(corpus)
    assert [source.path for source in known.sources] == [str(first), str(second)]
    assert known.document.path == str(first)


def test_what_one_source_does_not_tell_another_may(corpus, tmp_path):
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    told = 'outlet = "The Bodo Gazette"\npublished = 2021-03-05\n'
    files = {first: ARTICLE, tmp_path / "b.toml": told, second: ARTICLE}
    assert take(corpus, files) == ["new", "replaced"]
    document = only_document(corpus).document
    assert (document.outlet, document.published.date.isoformat(), document.path) == (
        "The Bodo Gazette",
        "2021-03-05",
        str(first),
    )
    assert take(corpus, files) == ["unchanged", "unchanged"]


def test_the_first_source_goes_before_the_others(corpus, tmp_path):
    files = {
        tmp_path / "a.toml": 'title = "First"', tmp_path / "a.txt": ARTICLE,
        tmp_path / "b.toml": 'title = "Second"', tmp_path / "b.txt": ARTICLE,
    }  # fmt: skip
    assert take(corpus, files) == ["new", "unchanged"]
    assert only_document(corpus).document.title == "First"
    files[tmp_path / "a.toml"] = 'title = "Corrected"'
    assert take(corpus, files) == ["replaced", "unchanged"]
    assert only_document(corpus).document.title == "Corrected"


@pytest.fixture
def run(capsys, monkeypatch):
    monkeypatch.delenv("ONRECORD_CORPUS", raising=False)

    def run(*arguments):
        with pytest.raises(SystemExit):
            main([str(argument) for argument in arguments])
        return capsys.readouterr()

    return run


def test_show_tells_where_else_document_and_quotation_are(corpus, tmp_path, run):
    take(corpus, {tmp_path / "a.txt": ARTICLE, tmp_path / "copy" / "a.txt": ARTICLE, tmp_path / "b.txt": OTHER})
    one, other = sorted(corpus.search("ready"), key=lambda statement: statement.document.title, reverse=True)
    shown = run("--corpus", corpus.folder, "show", one.id).out
    assert f"also at\t{tmp_path / 'copy' / 'a.txt'}\n" in shown
    assert re.search(rf"^also in\t{other.id} .*Oslo offers a table", shown, re.MULTILINE)
    assert "also at" not in run("--corpus", corpus.folder, "show", other.id).out


def test_only_what_is_on_the_page_counts_what_says_the_same(corpus, tmp_path, run):
    told = '"We have built {}," Norwegian foreign minister Kari Nordmann told reporters in Oslo.\n'
    again = 'It rained. "We have built {}", Norwegian foreign minister Kari Nordmann said in Oslo.\n'
    built = {"a": told.format("a house"), "b": again.format("a house"), "c": told.format("a boat"),
             "d": again.format("a boat"), "e": told.format("a road")}  # fmt: skip
    take(corpus, {tmp_path / f"{name}.txt": text for name, text in built.items()})
    found = json.loads(run("--corpus", corpus.folder, "search", "built", "--fold", "--json").out)
    assert (found["total"], found["folded"]) == (3, 2)
    assert sorted(
        json.loads(run("--corpus", corpus.folder, "search", "built", "--fold", "--json", *page).out)["folded"]
        for page in (["--limit", "1"], ["--limit", "1", "--offset", "1"], ["--limit", "1", "--offset", "2"])
    ) == [0, 1, 1]
    assert json.loads(run("--corpus", corpus.folder, "search", "built", "--json").out)["folded"] == 0


def test_a_search_may_fold_the_same_quotations(corpus, tmp_path, run):
    take(corpus, {tmp_path / "a.txt": ARTICLE, tmp_path / "b.txt": OTHER})
    assert [corpus.search("ready").total, corpus.search("ready", fold=True).total] == [2, 1]
    assert corpus.search("ready", fold=True).folded == 1
    assert len(corpus.search("ready", fold=True, offset=1)) == 0
    assert len(run("--corpus", corpus.folder, "search", "ready").out.splitlines()) == 2
    folded = run("--corpus", corpus.folder, "search", "ready", "--fold")
    assert len(folded.out.splitlines()) == 1
    assert "1 more say the same in other places" in folded.err


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("We will not sign this treaty.", "we will not sign this treaty", True),
        ("We will not sign this treaty.", "“We will not, sign this treaty”", True),
        ("We will not sign this treaty.", "We will sign this treaty.", False),
        ("We will sign.", "We will sign.", False),
    ],
)
def test_quotations_are_the_same_by_their_words(make_statement, one, other, same):
    keys = [quotation(make_statement(text)) for text in (one, other)]
    assert (keys[0] is not None and keys[0] == keys[1]) is same


def test_quotations_of_others_or_of_nobody_are_not_the_same(make_statement):
    text = "We will not sign this treaty."
    keys = [quotation(make_statement(text, speaker=name)) for name in ("Ana Silva", "Åna SILVA", "Ana Souza")]
    assert keys[0] == keys[1] != keys[2]
    assert quotation(make_statement(text, speakers=())) is None


# What a file does not hold any more


def row(number):
    return json.dumps({"text": ARTICLE.replace("Oslo", f"Oslo on day {number}")})


def rows(*numbers):
    return "".join(f"{row(number) if isinstance(number, int) else number}\n" for number in numbers)


def places(corpus):
    """Return the days that the corpus' documents tell of, each with its sources' lines."""
    known = [corpus._store().known(identity) for identity in corpus.documents()]
    days = [re.search(r"on day (\d+)", one.document.text).group(1) for one in known]
    assert [one.document.path for one in known] == [one.sources[0].path for one in known]
    lines = [[source.path.rpartition("#")[2] for source in one.sources] for one in known]
    return {int(day): sorted(line) for day, line in zip(days, lines, strict=True)}


@pytest.mark.parametrize(
    ("before", "after", "limit", "statuses", "left"),
    [
        (rows(1, 2), rows(1, 3), None, ["unchanged", "new", "gone"], {1: ["1"], 3: ["2"]}),
        (rows(1, 2), rows(1), None, ["unchanged", "gone"], {1: ["1"]}),
        (rows(1, 2), rows(0, 1, 2), None, ["new", "unchanged", "unchanged"], {0: ["1"], 1: ["2"], 2: ["3"]}),
        (rows(1, 1), rows(1), None, ["unchanged"], {1: ["1"]}),
        (rows(1, 2), rows(1, "{broken"), None, ["unchanged", "skipped"], {1: ["1"], 2: ["2"]}),
        (rows(1, 2, 3), rows(1, 4), 1, ["unchanged"], {1: ["1"], 2: ["2"], 3: ["3"]}),
        (rows(1, 2), "", None, ["skipped"], {1: ["1"], 2: ["2"]}),
    ],
)
def test_what_an_input_holds_no_longer_goes(corpus, tmp_path, before, after, limit, statuses, left):
    file = tmp_path / "table.jsonl"
    file.write_text(before)
    list(corpus.ingest(file))
    file.write_text(after)
    assert [outcome.status for outcome in corpus.ingest(file, limit=limit)] == statuses
    assert places(corpus) == left
    again = [outcome.status for outcome in corpus.ingest(file, limit=limit)]
    assert not {"new", "replaced", "gone"} & set(again)
    assert list(corpus.check()) == []


def test_an_edited_file_is_replaced(corpus, tmp_path):
    file = tmp_path / "a.txt"
    assert take(corpus, {file: ARTICLE}) == ["new"]
    assert take(corpus, {file: ARTICLE.replace("again", "once more")}) == ["replaced"]
    assert [statement.text.strip('"') for statement in corpus.search("ready")] == [
        "We are ready to host the talks once more,"
    ]
    assert take(corpus, {file: ARTICLE.replace("again", "once more")}) == ["unchanged"]


def test_an_edited_file_leaves_what_another_has(corpus, tmp_path):
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    told = 'outlet = "The Bodo Gazette"\n'
    take(corpus, {tmp_path / "a.toml": told, first: ARTICLE, second: ARTICLE})
    assert take(corpus, {first: OTHER}) == ["replaced"]
    documents = {one.document.path: one.document.outlet for one in map(corpus._store().known, corpus.documents())}
    assert documents == {str(first): "The Bodo Gazette", str(second): None}
    assert list(corpus.check()) == []


def test_a_file_of_the_same_name_elsewhere_takes_nothing_away(corpus, tmp_path, monkeypatch):
    for folder, text in (("one", ARTICLE), ("two", OTHER)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text)
        monkeypatch.chdir(tmp_path / folder)
        assert [outcome.status for outcome in corpus.ingest("a.txt")] == ["new"]
    assert len(corpus.documents()) == 2


def entries(*numbers):
    body = " ".join(["The envoy said that the bridge was open again, and nobody would close it."] * 12)
    items = "".join(
        f"<item><title>Day {n}</title><description>{body} On day {n}.</description></item>" for n in numbers
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>{items}</channel></rss>'


def test_a_feed_shows_its_latest_entries_and_takes_none_away(corpus, tmp_path):
    pytest.importorskip("feedparser")
    file = tmp_path / "wire.rss"
    file.write_text(entries(1, 2))
    assert [outcome.status for outcome in corpus.ingest(file)] == ["new", "new"]
    file.write_text(entries(3, 2))
    assert [outcome.status for outcome in corpus.ingest(file)] == ["new", "unchanged"]
    assert len(corpus.documents()) == 3


def test_a_member_of_an_archive_that_is_edited_goes(corpus, tmp_path):
    for text in (ARTICLE, OTHER):
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            archive.writestr("in/a.txt", text)
        list(corpus.ingest(tmp_path / "a.zip"))
    assert only_document(corpus).document.path == f"{tmp_path / 'a.zip'}#in/a.txt"
    assert only_document(corpus).document.title == "Oslo offers a table"
