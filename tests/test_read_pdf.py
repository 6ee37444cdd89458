"""PDF: pages of lines to paragraphs."""

import io
import re
import sys
import textwrap
import time
import zlib

import pytest
from onrecord.corpus.model import Unread
from onrecord.corpus.read import documents
from pypdf import PdfReader, PdfWriter

FIRST = "The envoy said that the bridge was open again after a week of rain in the valley, and that nobody would close it before the summer was over and the last of the ships had left for the coast."
SECOND = "“We are glad,” the minister said. She thanked the workers who had come from the whole country to help, and told them that the road to the north would be next."


def made(pages):
    """Return a PDF of these pages of lines, written by hand."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        shown = b"".join(b"(" + re.sub(rb"([()\\])", rb"\\\1", line.encode("cp1252")) + b") Tj T*\n" for line in lines)
        stream = b"BT /F1 10 Tf 14 TL 50 780 Td\n" + shown + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    out, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, rows)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)


def written(change):
    """Return a PDF that the writer of pypdf makes of a page, changed."""
    writer = PdfWriter(PdfReader(io.BytesIO(made([textwrap.wrap(FIRST, 70)]))))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def read(data, kind=io.BytesIO):
    return list(documents(kind(data), name="a.pdf"))


class Pipe(io.BytesIO):
    def seekable(self):
        return False


@pytest.mark.parametrize("kind", [io.BytesIO, Pipe])
def test_lines_become_paragraphs_and_margins_go(kind):
    pages = [
        ["Fjord Daily", f"Page {number} of 4", *textwrap.wrap(FIRST, 70), *textwrap.wrap(SECOND, 70), str(number)]
        for number in (1, 2, 3, 4)
    ]
    [document] = read(made(pages), kind)
    assert document.text.split("\n\n") == [FIRST, SECOND] * 4


def test_a_word_parted_at_the_end_of_a_line_is_whole_again():
    [document] = read(
        made(
            [
                [
                    "The envoy said that the ministry would take no part in the nego-",
                    "tiations on the bridge, which began on Friday in the capital of the north",
                ]
            ]
        )
    )
    assert "in the negotiations on the bridge" in document.text


def test_the_turns_of_a_transcript_stay_apart():
    lines = [
        "MR LUND: The road is open, and it will stay open for as long as it takes us",
        "to bring everybody home.",
        "QUESTION: Why is that so, and who has told you that it will stay open now?",
        "MR LUND: Nobody has told me, and I am not at liberty to tell you who did so",
    ]
    [document] = read(made([lines]))
    assert document.kind == "transcript"
    assert len(document.text.split("\n\n")) == 3


def test_the_title_is_of_the_properties_unless_it_is_a_file_name():
    [document] = read(written(lambda writer: writer.add_metadata({"/Title": "Bridge opens again"})))
    [other] = read(written(lambda writer: writer.add_metadata({"/Title": "my final draft.docx"})))
    assert (document.title, other.title) == ("Bridge opens again", None)


REFUSED = [
    (made([[]]), "without text"),
    (b"%PDF-1.4\n", "broken PDF"),
    (made([["Text."]])[:100], "broken PDF|without text"),
    (b"%PDF-1.4\n" + b"\x00" * 1000, "broken PDF"),
    (written(lambda writer: writer.encrypt("secret")), "with a password"),
    (b"%PDF-1.4\n1 0 obj << /Kids [1 0 R] /Type /Pages >> endobj trailer << /Root 1 0 R >>", "broken PDF|without text"),
]


def test_a_page_that_unpacks_to_far_too_much_is_told():
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(10_000_000)) for _ in range(10)) + packer.flush()
    bomb = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)
    before = re.compile(rb"<< /Length \d+ >>\nstream\n.*?\nendstream", re.DOTALL)
    [unread] = read(before.sub(lambda _: bomb, made([[]])))
    assert "is broken PDF (LimitReachedError" in unread.reason


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_empty_broken_and_locked_ones(data, reason):
    start = time.perf_counter()
    [unread] = read(data)
    assert isinstance(unread, Unread)
    assert re.search(reason, unread.reason)
    assert time.perf_counter() - start < 10


def test_what_looks_like_a_formula_or_a_script_is_text():
    [document] = read(made([["=cmd|' /C calc'!A0 (and more)", "<script>alert(1)</script>"]]))
    assert "=cmd|' /C calc'!A0 (and more)" in document.text
    assert "<script>alert(1)</script>" in document.text


def test_a_stream_that_is_too_large_is_told():
    class Endless(io.RawIOBase):
        sent = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            block = (b"%PDF-1.4\n" if not self.sent else b"") + b" " * len(buffer)
            self.sent += len(buffer)
            buffer[:] = block[: len(buffer)]
            return len(buffer)

    [unread] = documents(io.BufferedReader(Endless(), 1_000_000), name="a.pdf")
    assert "too large to be read from a stream (more than 200 MB)" in unread.reason


def test_without_the_extra_one_line_tells_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert read(made([["Text."]])) == [Unread("a.pdf", "is a PDF: to read it, pip install 'onrecord[pdf]'")]
