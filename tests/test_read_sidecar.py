"""What a file beside a document tells about it."""

from datetime import date

import pytest
from onrecord import InputError
from onrecord.corpus.gather import inputs
from onrecord.corpus.model import Document, Unread
from onrecord.corpus.read import documents, is_sidecar, read

TEXT = "The envoy said that the bridge was open again."
TOML = """title = "Bridge opens"\noutlet = "Fjord Daily"\nauthor = "Kari Moe"\nurl = "https://example.org/1"
published = 2021-02-26\nkind = "statement"\nlanguage = "en"\ncolour = "blue"\n"""
JSON = '{"title": "Bridge opens", "outlet": "Fjord Daily", "author": "Kari Moe", "url": "https://example.org/1", "published": "26 February 2021", "kind": "statement", "tags": [1]}'


@pytest.mark.parametrize(
    ("name", "told"), [("a.toml", TOML), ("a.txt.toml", TOML), ("a.json", JSON), ("a.txt.json", JSON)]
)
def test_a_sidecar_tells_about_the_document(tmp_path, name, told):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / name).write_text(told)
    document = read(tmp_path / "a.txt")
    assert (document.title, document.outlet, document.author) == ("Bridge opens", "Fjord Daily", "Kari Moe")
    assert (document.url, document.kind, document.language) == ("https://example.org/1", "statement", "en")
    assert (document.published.date, document.published.basis) == (date(2021, 2, 26), "metadata")
    assert read(tmp_path / "a.txt", date(2020, 1, 1)).published.basis == "given"


BROKEN = [
    ("a.toml", "title = "),
    ("a.txt.json", "{"),
    ("a.txt.json", "[" * 100_000),
    ("a.toml", 'kind = "poem"'),
    ("a.toml", 'published = "03/04/2021"'),
]


@pytest.mark.parametrize(("name", "told"), BROKEN)
def test_a_sidecar_that_cannot_be_understood_is_told_and_not_passed_over(tmp_path, name, told):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / name).write_text(told)
    with pytest.raises(InputError, match=rf"a\.txt: its sidecar {name} cannot be understood"):
        read(tmp_path / "a.txt")
    [unread] = documents(tmp_path / "a.txt")
    assert isinstance(unread, Unread)


def test_an_empty_sidecar_and_a_list_tell_nothing(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.json").write_text("[1, 2]")
    (tmp_path / "a.toml").write_text("")
    [document] = documents(tmp_path / "a.txt")
    assert isinstance(document, Document)
    assert document.title is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [("a.json", True), ("a.toml", True), ("a.txt.json", True), ("b.json", False), ("a.txt", False), ("a.yaml", False)],
)
def test_which_files_are_sidecars(tmp_path, name, expected):
    (tmp_path / name).write_text('{"title": "Bridge opens"}')
    (tmp_path / "a.txt").write_text(TEXT)
    assert is_sidecar(tmp_path / name) is expected


INPUTS = [
    ("a.txt", "a.json", '[{"body": "The road is open."}]', False),
    ("a.txt", "a.json", '{"title": "Road", "body": "The road is open."}', False),
    ("a.txt", "a.json", '{"status": "ok", "articles": [{"title": "Road", "body": "The road is open."}]}', False),
    ("a.txt", "a.json", "{", False),
    ("a.md", "a.json", "[" * 100_000, False),
    ("a.jsonl", "a.json", JSON, False),
    ("a.csv", "a.json", JSON, False),
    ("a.txt", "a.json", '{"title": "Road", "authors": [{"name": "Kari Moe"}], "body": ""}', True),
    ("a.md", "a.json", JSON, True),
    ("a.csv", "a.toml", TOML, True),
]


@pytest.mark.parametrize(("about", "name", "written", "expected"), INPUTS)
def test_json_that_holds_articles_or_is_broken_is_an_input(tmp_path, about, name, written, expected):
    (tmp_path / about).write_text(TEXT)
    (tmp_path / name).write_text(written)
    assert is_sidecar(tmp_path / name) is expected
    told = [str(one) for one in inputs([tmp_path])]
    assert (str(tmp_path / name) in told) is not expected
    if about in ("a.txt", "a.md"):
        assert isinstance(next(documents(tmp_path / about)), Document)
