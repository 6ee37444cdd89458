"""Archives: what they hold is read through, within bounds, and never written to disk."""

import gzip
import io
import tarfile
import time
import zipfile

import pytest
from onrecord.corpus.model import Document, Unread
from onrecord.corpus.read import documents

BODY = "The envoy said that the bridge was open again, and that nobody would close it."
ROWS = f'text,title\n"{BODY}",A b\n"{BODY}",C d\n'
MEMBERS = {
    "a.txt": BODY,
    "deep/er/b.csv": ROWS,
    "c.jsonl": f'{{"text": "{BODY}"}}\n{{"text": "{BODY}"}}\n',
    "deep/": "",
}


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(members, mode="w:gz"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, content in members.items():
            if not name.endswith("/"):
                info = tarfile.TarInfo(name)
                data = content if isinstance(content, bytes) else content.encode()
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


class Pipe(io.BytesIO):
    def seekable(self):
        return False


def read(data, name="a", kind=io.BytesIO):
    return list(documents(kind(data), name=name))


@pytest.mark.parametrize("kind", [io.BytesIO, Pipe])
@pytest.mark.parametrize("pack", [zipped, tarred, lambda members: tarred(members, "w")])
def test_members_are_read_by_their_formats(pack, kind):
    found = read(pack(MEMBERS), kind=kind)
    assert [one.path for one in found] == [
        "a#a.txt",
        "a#deep/er/b.csv#2",
        "a#deep/er/b.csv#3",
        "a#c.jsonl#1",
        "a#c.jsonl#2",
    ]
    assert {one.text for one in found} == {BODY}


@pytest.mark.parametrize("kind", [io.BytesIO, Pipe])
def test_a_gzipped_input_goes_by_its_name(kind):
    [document] = read(gzip.compress(BODY.encode()), "a.txt.gz", kind)
    assert (document.path, document.text) == ("a.txt.gz", BODY)
    assert [one.path for one in read(gzip.compress(ROWS.encode()), "b.csv.gz", kind)] == ["b.csv.gz#2", "b.csv.gz#3"]


def test_archives_within_archives_up_to_a_depth():
    inner = zipped({"a.txt": BODY})
    assert [one.path for one in read(zipped({"in.zip": inner}))] == ["a#in.zip#a.txt"]
    for _ in range(5):
        inner = zipped({"in.zip": inner})
    [unread] = read(inner)
    assert "archive in an archive" in unread.reason


HOSTILE_NAMES = [
    "../../etc/passwd",
    "/etc/passwd",
    "C:\\windows\\a.txt",
    "\x1b[31mred.txt",
    "a\nb.txt",
    "x" * 300 + ".txt",
]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_names_are_names_and_nothing_is_written(pack, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    [document] = read(pack({name: BODY}))
    assert document.text == BODY
    assert document.path.startswith("a#")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["__MACOSX/a.txt", ".hidden", "b/.DS_Store"])
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_hidden_members_are_passed_over(pack, name):
    assert [one.path for one in read(pack({name: BODY, "b.txt": BODY}))] == ["a#b.txt"]


def test_links_and_devices_are_passed_over():
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo("a.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    assert read(out.getvalue()) == []


def test_what_is_no_document_is_told():
    [image, text] = read(zipped({"a.png": b"\x89PNG\r\n\x1a\n\x00\x00", "b.txt": BODY}))
    assert (image.path, image.reason) == ("a#a.png", "is a PNG image, not text")
    assert isinstance(text, Document)
    [empty] = read(zipped({"a.txt": ""}))
    assert empty.reason == "is empty"
    assert [one.reason for one in read(zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}))] == [
        "is an Excel workbook: save it as CSV"
    ]


def test_an_empty_archive_holds_nothing():
    assert read(zipped({})) == []


def test_a_damaged_member_does_not_hide_the_others():
    data = bytearray(zipped({"a.txt": BODY * 50, "b.txt": BODY}))
    at = data.index(b"a.txt") + 20
    data[at : at + 20] = bytes(20)
    first, second = read(bytes(data))
    assert (type(first), type(second), first.path) == (Unread, Document, "a#a.txt")


CUT = [
    zipped(MEMBERS)[:-40],
    tarred(MEMBERS)[:-40],
    gzip.compress(BODY.encode() * 9)[:-20],
    b"PK\x03\x04",
    b"\x1f\x8b\x08",
]


@pytest.mark.parametrize("data", CUT)
def test_a_cut_archive_is_told(data):
    assert isinstance(read(data)[-1], Unread)


def test_an_encrypted_member_is_told():
    data = bytearray(zipped({"a.txt": BODY}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    assert [one.reason for one in read(bytes(data))] == ["is encrypted"]


def test_bombs_are_not_unpacked(tmp_path):
    member = b"\n" * 15_000_000
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({f"{number}.txt": member for number in range(30)}))
    start = time.perf_counter()
    found = list(documents(path))
    assert found[-1].reason == "unpacks to far more than it is: not read any further"
    assert len(found) < 30
    assert time.perf_counter() - start < 60


def test_a_gzipped_bomb_of_rows(tmp_path):
    path = tmp_path / "a.csv.gz"
    with gzip.open(path, "wb", 1) as file:
        file.write(b"text,title\n")
        for _ in range(30):
            file.write(b"x" * 9_999_990 + b",A b c\n")
    *_, last = documents(path)
    assert last == Unread(str(path), "unpacks to far more than it is: not read any further")
