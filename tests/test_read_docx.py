"""DOCX: one document, or the articles of a Nexis export."""

import io
import sys
import zipfile
from datetime import date

import docx
import pytest
from onrecord.corpus.model import Document, Unread
from onrecord.corpus.read import documents

BODY = "The envoy said “the bridge is open” on Friday, and nobody would close it again."


def made(paragraphs, title="", table=()):
    document = docx.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        cells = document.add_table(1, len(table)).rows[0].cells
        for cell, text in zip(cells, table, strict=True):
            cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(data, name="a.docx", kind=io.BytesIO, **options):
    return list(documents(kind(data), name=name, **options))


def article(number):
    return [
        f"Bridge {number} opens", "Fjord Daily (Norway)", f"February {number}, 2021 Friday", "Copyright 2021 Fjord Daily All Rights Reserved",
        "Section: WORLD; Pg. 4", "Length: 512 words", "Byline: By Kari Moe", "Body", BODY, f"It was bridge number {number}.",
        "Load-Date: March 3, 2021", "End of Document",
    ]  # fmt: skip


def test_one_document():
    [document] = read(made(["Bridge opens", BODY, "", BODY], title="The bridge"))
    assert document.text == f"Bridge opens\n\n{BODY}\n\n{BODY}"
    assert (document.title, document.path) == ("The bridge", "a.docx")


def test_tables_are_read():
    [document] = read(made([BODY], table=("One cell.", "Another cell.")))
    assert document.text == f"{BODY}\n\nOne cell.\n\nAnother cell."


def test_the_articles_of_an_export_are_split():
    contents = ["1. Bridge 3 opens", "2. Bridge 4 opens"]
    found = read(made([*contents, *article(3), *article(4)]))
    assert [one.title for one in found] == ["Bridge 3 opens", "Bridge 4 opens"]
    assert [one.text for one in found] == [f"{BODY}\n\nIt was bridge number {n}." for n in (3, 4)]
    assert [one.published.date for one in found] == [date(2021, 2, 3), date(2021, 2, 4)]
    assert {(one.outlet, one.author) for one in found} == {("Fjord Daily (Norway)", "Kari Moe")}
    assert [one.path for one in found] == ["a.docx#1", "a.docx#2"]


def test_an_article_without_text_is_told_and_the_rest_read():
    first, second = read(
        made(["Title", "Paper", "February 3, 2021", "Length: 0 words", "End of Document", *article(4)])
    )
    assert (first, type(second)) == (Unread("a.docx#1", "has no text"), Document)


class Pipe(io.BytesIO):
    def seekable(self):
        return False


def test_from_a_stream_and_within_an_archive():
    assert [one.text for one in read(made([BODY]), kind=Pipe)] == [BODY]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("b.docx", made([BODY]))
    assert [(one.path, one.text) for one in read(out.getvalue(), "a.zip")] == [("a.zip#b.docx", BODY)]


def with_part(name, data):
    """Return a DOCX with one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made([BODY]))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, data if part == name else old.read(part))
    return out.getvalue()


ENTITIES = (
    b"<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'>"
    + b"".join(f"<!ENTITY {b} '{('&' + a + ';') * 10}'>".encode() for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + b"]><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body></w:document>"
)
FILE = ENTITIES.replace(b"<!ENTITY i '" + b"&h;" * 10 + b"'>", b"<!ENTITY i SYSTEM 'file:///etc/passwd'>")
REFUSED = [
    (made([]), "has no text"),
    (made([BODY])[:-200], "is a broken ZIP archive"),
    (with_part("word/document.xml", b"<w:document"), "is broken DOCX"),
    (with_part("word/document.xml", ENTITIES), "broken DOCX|has no text"),
    (with_part("word/document.xml", FILE), "broken DOCX|has no text"),
    (with_part("word/document.xml", b" " * 101_000_000), "unpacks to far too much"),
]


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_empty_broken_and_hostile_ones(data, reason):
    import re

    [unread] = read(data)
    assert re.search(reason, unread.reason)


def test_without_the_extra_one_line_tells_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "docx", None)
    assert read(made([BODY])) == [Unread("a.docx", "is a DOCX: to read it, pip install 'onrecord[docx]'")]
