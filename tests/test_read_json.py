"""JSON and JSON Lines: an object an article."""

import io
import json
from datetime import date

import pytest
from onrecord.corpus.model import Document, Unread
from onrecord.corpus.read import documents

BODY = "The envoy said that the bridge was open again, and that nobody would close it."
ONE = {"title": "Bridge opens", "body": BODY, "date": "2021-02-26T22:00:00+03:00", "url": "https://example.org/1"}


def read(data, name="a.data", **options):
    return list(documents(io.BytesIO(data if isinstance(data, bytes) else data.encode()), name=name, **options))


HOLDERS = [
    (json.dumps(ONE), 1),
    (json.dumps(ONE, indent=2), 1),
    (json.dumps([ONE, ONE]), 2),
    (json.dumps([ONE, ONE], indent=1), 2),
    (json.dumps({"status": "ok", "articles": [ONE, ONE, ONE]}), 3),
    (json.dumps({"response": {"total": 2, "docs": [ONE, ONE]}}), 2),
    (json.dumps(ONE) + "\n" + json.dumps(ONE), 2),
    (json.dumps(ONE) + "\r\n\r\n" + json.dumps(ONE) + "\r\n", 2),
    ("\ufeff" + json.dumps(ONE) + "\n" + json.dumps(ONE), 2),
    (json.dumps(ONE, indent=2) + "\n" + json.dumps(ONE, indent=2), 2),
    (json.dumps({"id": 1, "fields": {"bodyText": BODY, "headline": "Bridge opens", "date": "20210226", "url": "https://example.org/1"}}), 1),
    ("[]", 0),
]  # fmt: skip


@pytest.mark.parametrize(("data", "count"), HOLDERS)
def test_objects_in_lines_lists_and_objects(data, count):
    found = read(data)
    assert [type(one) for one in found] == [Document] * count
    for document in found:
        assert (document.text, document.title, document.url) == (BODY, "Bridge opens", "https://example.org/1")
        assert document.published.date == date(2021, 2, 26)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
def test_encodings(encoding):
    [document] = read(json.dumps({"text": "Élodie said “no”."}, ensure_ascii=False).encode(encoding))
    assert document.text == "Élodie said “no”."


def test_a_mapping_reaches_into_objects():
    data = json.dumps({"headline": {"main": "Bridge opens"}, "parts": {"lead": "Lead.", "rest": BODY}})
    mapping = {"text": "parts.lead+parts.rest", "title": "headline.main"}
    [document] = read(data, mapping=mapping)
    assert (document.text, document.title) == (f"Lead.\n\n{BODY}", "Bridge opens")


PEOPLE = {
    "author": {"name": "Kari Moe", "url": "https://example.org/moe"},
    "image": {"title": "A bridge", "date": "1999-01-01", "name": "b.jpg"},
}
INNER = [
    ({"headline": "Bridge opens", "body": BODY, **PEOPLE}, "Bridge opens", None, None, "Kari Moe"),
    ({"body": BODY, **PEOPLE}, None, None, None, "Kari Moe"),
    ({"headline": "Bridge opens", "body": BODY, "meta": {"title": "Fjord Daily", "url": "https://example.org/1"}}, "Bridge opens", "https://example.org/1", None, None),
    ({"_source": {"title": "Bridge opens", "body": BODY, "publishedAt": "2021-02-26T10:00:00Z"}}, "Bridge opens", None, date(2021, 2, 26), None),
    ({"body": BODY, "published_at": "2021-02-26"}, None, None, date(2021, 2, 26), None),
    ({"articleBody": BODY, "datePublished": "2021-02-26", "author": "By Kari Moe"}, None, None, date(2021, 2, 26), "Kari Moe"),
    ({"body": BODY, "author": "Byron Moe"}, None, None, None, "Byron Moe"),
    ({"body": BODY, "updatedAt": "2021-02-26"}, None, None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("value", "title", "url", "day", "author"), INNER)
def test_what_an_inner_object_tells_is_of_the_article_only_in_a_wrapper(value, title, url, day, author):
    [document] = read(json.dumps(value))
    assert (document.text, document.title, document.url) == (BODY, title, url)
    assert (document.published.date, document.author) == (day, author)


@pytest.mark.parametrize(
    "data", ['["The road is open."]', '[1, 2, "x"]', '{title: "The road is open."}', "The road is open."]
)
def test_what_is_called_json_and_holds_no_object_is_no_prose(data):
    assert all(isinstance(one, Unread) for one in read(data, "a.json"))
    assert read(data, "a.json")


BROKEN = [
    (json.dumps(ONE) + '\n{"body": "cut\n' + json.dumps(ONE), ["-", "is no JSON", "-"]),
    (json.dumps(ONE) + "\n17\n" + json.dumps(ONE), ["-", "is no object", "-"]),
    (json.dumps(ONE) + '\n{"a": 1}\n', ["-", "no key that is known to hold a text"]),
    (json.dumps(ONE) + '\n{"body": ""}\n', ["-", "has no text"]),
    ("[" + json.dumps(ONE) + ", {", ["-", "is no JSON from here on"]),
    ('{"a": ' * 100_000, ["nested too deeply"]),
    (json.dumps(ONE) + '\n{"a": ' + "[" * 100_000 + "\n", ["-", "nested too deeply"]),
    ('[{"a": 1}]', ["no key that is known"]),
]


@pytest.mark.parametrize(("data", "expected"), BROKEN)
def test_what_is_broken_is_told_and_the_rest_read(data, expected):
    found = read(data)
    assert len(found) == len(expected)
    for one, told in zip(found, expected, strict=True):
        assert isinstance(one, Document) if told == "-" else isinstance(one, Unread) and told in one.reason


@pytest.mark.parametrize(("name", "data"), [("a.json", ""), ("a.jsonl", " \n")])
def test_an_empty_one(name, data):
    assert [one.reason for one in read(data, name)] == ["is empty"]


def test_a_line_that_is_too_long_is_passed_over():
    long = json.dumps({"body": "x" * 17_000_000})
    first, second = read(f"{json.dumps(ONE)}\n{long}\n"), read(f"{json.dumps(ONE)}\n{long}\n{json.dumps(ONE)}\n")
    assert [type(one) for one in first] == [Document, Unread]
    assert [type(one) for one in second] == [Document, Unread, Document]


@pytest.mark.parametrize(
    ("begin", "one"), [(b"", json.dumps(ONE).encode() + b"\n"), (b"[", json.dumps(ONE).encode() + b",")]
)
def test_100_mb_are_read_as_they_come(begin, one):
    class Endless(io.RawIOBase):
        sent = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            block = (begin if begin and not self.sent else one * (len(buffer) // len(one)))[: len(buffer)]
            self.sent += len(block)
            assert self.sent < 8_000_000, "read far ahead of what was asked for"
            buffer[: len(block)] = block
            return len(block)

    found = documents(io.BufferedReader(Endless()), name="a")
    assert all(isinstance(next(found), Document) for _ in range(2000))


@pytest.mark.parametrize("lone", ["\\udfff", "\\ud800", "\\udc41"])
def test_half_a_letter_costs_no_article(lone):
    [found] = read('{"title": "Bridge opens", "body": "' + BODY + lone + '"}')
    assert found.text.startswith(BODY)


def test_noise_is_no_table_and_no_trouble():
    [found] = read(b'a"\r\x00,b\r"\x01\xff' * 40, "noise.pdf")
    assert isinstance(found, Unread)
    assert "report" not in found.reason
