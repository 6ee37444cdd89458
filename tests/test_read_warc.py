"""Web archives: the pages of their response records."""

import gzip
import io
import sys
import zlib

import pytest
from onrecord.corpus.model import Document, Unread
from onrecord.corpus.read import documents
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

pytestmark = pytest.mark.filterwarnings(  # the writer of warcio leaves its temporary files to the garbage collector
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)


def page(number):
    return f"<html><head><title>Bridge {number} opens</title></head><body><article><p>The envoy said on Friday that bridge number {number} was open again after a week of rain in the valley.</p></article></body></html>"


def warc(pages, *, gzipped=True, kind="text/html; charset=utf-8", status="200 OK", headers=None):
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gzipped)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "a test"}))
    offsets = []
    for number, text in enumerate(pages):
        offsets.append(out.tell())
        http = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        payload = io.BytesIO(text if isinstance(text, bytes) else text.encode())
        writer.write_record(
            writer.create_warc_record(
                f"https://example.org/{number}",
                "response",
                payload=payload,
                http_headers=http,
                warc_headers_dict=headers or {},
            )
        )
    return out.getvalue(), offsets


def read(data, name="a.warc"):
    return list(documents(io.BytesIO(data), name=name))


@pytest.mark.parametrize("gzipped", [True, False])
def test_the_pages_of_an_archive(gzipped):
    data, offsets = warc([page(1), page(2)], gzipped=gzipped)
    found = read(data)
    assert [f"bridge number {n} was open" in one.text for n, one in enumerate(found, 1)] == [True, True]
    assert [one.url for one in found] == ["https://example.org/0", "https://example.org/1"]
    assert [one.path for one in found] == [f"a.warc#{offset}" for offset in offsets]


@pytest.mark.parametrize("gzipped", [True, False])
def test_from_a_stream_that_cannot_be_wound_back(gzipped):
    class Pipe(io.BytesIO):
        def seekable(self):
            return False

    data, _ = warc([page(1), page(2)], gzipped=gzipped)
    assert len(list(documents(Pipe(data), name="-"))) == 2


@pytest.mark.parametrize("options", [{"kind": "image/png"}, {"status": "404 Not Found"}, {"kind": "application/json"}])
def test_what_is_no_page_is_passed_over(options):
    assert read(warc([page(1)], **options)[0]) == []


@pytest.mark.parametrize("gzipped", [True, False])
def test_a_member_that_is_cut_off_is_told(gzipped):
    data, offsets = warc([page(1), page(2)], gzipped=gzipped)
    first, second = read(data[:-100])
    assert isinstance(first, Document)
    assert isinstance(second, Unread)
    assert second.path == f"a.warc#{offsets[1]}"
    assert "cut off" in second.reason


def test_behind_a_damaged_member_reading_goes_on():
    data, offsets = warc([page(1), page(2), page(3)])
    middle = (offsets[1] + offsets[2]) // 2
    found = read(data[:middle] + bytes(60) + data[middle + 60 :])
    assert [type(one) for one in found] == [Document, Unread, Document]


def test_pages_that_were_cut_when_archived_or_hold_nothing_are_told():
    [cut] = read(warc([page(1)], headers={"WARC-Truncated": "length"})[0])
    [empty] = read(warc(["<html></html>"])[0])
    [huge] = read(warc([b"<html>" + b"x" * 17_000_000])[0])
    assert (cut.reason, empty.reason[:14], huge.reason) == (
        "was cut off when it was archived (length)",
        "has no article",
        "is larger than 16 MB",
    )


@pytest.mark.parametrize(
    "data",
    [b"WARC/1.0\r\n", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\nabc", b"WARC/" + bytes(1000)],
)
def test_broken_archives_end_in_words(data):
    assert all(isinstance(one, Unread) for one in read(data))


def test_a_page_that_unpacks_to_far_too_much_is_told():
    packed = gzip.compress(b"<html>" + bytes(60_000_000), 1)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    data, offsets = warc([page(1)], gzipped=False)
    head = data[offsets[0] :].partition(b"\r\n\r\n")[0]
    length = len(http) + len(packed)
    head = b"\r\n".join(line for line in head.split(b"\r\n") if b"Length" not in line and b"Digest" not in line)
    record = b"%s\r\nContent-Length: %d\r\n\r\n%s%s\r\n\r\n" % (head, length, http, packed)
    for archive in (record, zlib.compress(record, wbits=31)):
        [unread] = read(archive)
        assert unread.reason == "is larger than 16 MB"


def test_100_mb_are_read_as_they_come():
    data, offsets = warc([page(1)], gzipped=False)
    record = data[offsets[0] :]

    class Endless(io.RawIOBase):
        sent = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            block = data if not self.sent else record * (len(buffer) // len(record))
            self.sent += len(block)
            assert self.sent < 3_000_000, "read far ahead of what was asked for"
            buffer[: len(block)] = block
            return len(block)

    found = documents(io.BufferedReader(Endless(), 100_000), name="a")
    assert all(isinstance(next(found), Document) for _ in range(50))


def test_without_the_extra_one_line_tells_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "warcio", None)
    assert read(warc([page(1)])[0]) == [Unread("a.warc", "is a web archive: to read it, pip install 'onrecord[warc]'")]
