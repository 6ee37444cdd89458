"""CSV and TSV: a row an article, by mapped or usual columns."""

import io
import re
import time
from datetime import date

import pytest
from onrecord.corpus.model import Document, Unread
from onrecord.corpus.read import documents

BODY = "The envoy said that the bridge was open again, and that nobody would close it."
PLAIN = f"title,body,pubDate\nBridge opens,{BODY!r},2021-02-26\n".replace("'", '"')


def read(data, name="rows.csv", **options):
    return list(documents(io.BytesIO(data if isinstance(data, bytes) else data.encode()), name=name, **options))


EXPORTS = [
    ("Headline,Publication,Published Date,Body,Byline,URL", "Nexis"),
    ("HD\tSN\tPD\tLP\tBY\tURL", "Factiva"),
    ("Title;Publication title;Publication date;Full text;Authors;Document URL", "ProQuest"),
    ("title|SourceCommonName|DATE|text|author|DocumentIdentifier", "GDELT"),
]


@pytest.mark.parametrize(("header", "export"), EXPORTS)
def test_the_columns_of_usual_exports_are_known(header, export):
    mark = next(mark for mark in "\t;|," if mark in header)
    told = {
        "Nexis": "26 February 2021",
        "Factiva": "26 February 2021",
        "ProQuest": "Feb 26, 2021",
        "GDELT": "20210226140500",
    }[export]
    header = header.replace("LP", "LP\tTD") if export == "Factiva" else header
    texts = f"Lead.{mark}{BODY}" if export == "Factiva" else f'"{BODY}"'
    row = mark.join(["Bridge opens", "Fjord Daily", f'"{told}"', texts, "Kari Moe", "https://example.org/1"])
    [document] = read(f"{header}\n{row}\n", name="export")
    assert document.text == (f"Lead.\n\n{BODY}" if export == "Factiva" else BODY)
    assert (document.title, document.outlet, document.author) == ("Bridge opens", "Fjord Daily", "Kari Moe")
    assert (document.url, document.published.date) == ("https://example.org/1", date(2021, 2, 26))
    assert document.path == "export#2"


ODD = [
    ("﻿text,title\n{0},A b\n", [BODY]),
    ("text,title\n{0}\x00,A b\n", [BODY]),
    ("text,title\r\n{0},A b\r\n\r\n{0},C d\r\n", [BODY, BODY]),
    ("text,title\n<p>One <q>two</q>.</p><script>x()</script><p>R&amp;D</p>,A b\n", ["One “two”.\n\nR&D"]),
    ("text,title\nR&amp;D is here.,A b\n", ["R&D is here."]),
    ("text,title\n=cmd|' /C calc'!A0,A b\n", ["=cmd|' /C calc'!A0"]),
    ("text,title\n\x1b[31mred,A b\n", ["\x1b[31mred"]),
    ("text,title\n", []),
]


@pytest.mark.parametrize(("data", "texts"), ODD)
def test_byte_order_marks_nuls_markup_and_hostile_cells(data, texts):
    quoted = f'"{BODY}"'
    assert [document.text for document in read(data.format(quoted))] == texts


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_encodings(encoding):
    [document] = read('text\ttitle\n"Élodie’s café closed in the naïve town."\tA b\n'.encode(encoding), name="a.tsv")
    assert document.text == "Élodie’s café closed in the naïve town."


def test_a_stray_cell_in_another_encoding():
    rows = "text,title\n" + '"Élodie’s café."\t,A\n'.replace("\t", "") * 4000
    [*_, last] = read(rows.encode() + "Élodie’s café,B\n".encode("cp1252"))
    assert last.text == "Élodie’s café"


BROKEN = [
    (f'text,title\n"{BODY}",A,too many\n"{BODY}",B c\n', [("rows.csv#2", "3 cells where the header has 2"), None]),
    (f'text,title\n"{BODY}"\n"{BODY}",B c\n', [("rows.csv#2", "1 cells where the header has 2"), None]),
    (f'text,title\n,B c\n"{BODY}",B c\n', [("rows.csv#2", "has no text"), None]),
    ("a,b\n1,2\n", [("rows.csv", r"no column of texts that is known: name it with --map text=COLUMN \(a, b\)")]),
    ("", [("rows.csv", "is empty")]),
    ("\n", [("rows.csv", "is empty")]),
]


@pytest.mark.parametrize(("data", "expected"), BROKEN)
def test_what_is_broken_is_told_and_the_rest_read(data, expected):
    found = read(data)
    assert len(found) == len(expected)
    for one, told in zip(found, expected, strict=True):
        if told is None:
            assert isinstance(one, Document)
        else:
            assert isinstance(one, Unread)
            assert one.path == told[0]
            assert re.search(told[1], one.reason)


MAPPED = [
    ({"text": "note"}, BODY, None),
    ({"text": "note", "title": "head"}, BODY, "Bridge opens"),
    ({"text": "head+note"}, f"Bridge opens\n\n{BODY}", None),
]


@pytest.mark.parametrize(("mapping", "text", "title"), MAPPED)
def test_a_mapping_names_the_columns(mapping, text, title):
    [document] = read(f'head,note\nBridge opens,"{BODY}"\n', name="rows", mapping=mapping)
    assert document.text == text
    assert title is None or document.title == title


@pytest.mark.parametrize(
    ("mapping", "reason"),
    [
        ({"text": "nowhere"}, "no column 'nowhere': it has title, body, pubDate"),
        ({"colour": "title"}, "no field 'colour'"),
    ],
)
def test_a_mistyped_mapping_is_told(mapping, reason):
    [unread] = read(PLAIN, mapping=mapping)
    assert reason in unread.reason


def test_a_huge_cell_and_one_that_is_too_huge():
    good, bad = BODY * 50_000, "x" * 17_000_000
    found = read(f'text,title\n"{good}",A b\n"{bad}",A b\n')
    assert found[0].text == good
    assert found[1].reason == "is longer than 16 MB"


def test_a_table_of_100_mb_is_read_as_it_comes():
    class Endless(io.RawIOBase):
        sent = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            block = (b"text,title\n" if not self.sent else f'"{BODY}",A b\n'.encode() * 500)[: len(buffer)]
            self.sent += len(block)
            assert self.sent < 3_000_000, "read far ahead of what was asked for"
            buffer[: len(block)] = block
            return len(block)

    start = time.perf_counter()
    rows = documents(io.BufferedReader(Endless()), name="rows.csv")
    assert all(isinstance(next(rows), Document | Unread) for _ in range(2000))
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    "huge",
    [f'"{"x" * 16_800_000}"', '"' + 'x "" y\n' * 2_600_000 + '"', "x" * 40_000_000],
    ids=["cell", "lines", "bare"],
)
def test_a_record_that_is_too_large_is_left_out_to_its_end(huge):
    body = "The envoy said that the bridge was open again."
    found = list(documents(io.BytesIO(f"title,text\nA,{huge}\nB,{body}\n".encode()), name="a.csv"))
    assert [type(one) for one in found] == [Unread, Document]
    assert (found[0].path, found[0].reason) == ("a.csv#2", "is longer than 16 MB")
    assert (found[1].text, found[1].title) == (body, "B")
