"""Web pages, also as browsers save them in one file."""

import io
import sys
import time
from datetime import date
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from onrecord import InputError
from onrecord.corpus.read import MAX_BYTES, documents, read_bytes

HEAD = """<title>Bridge opens | Fjord Daily</title><meta property="og:site_name" content="Fjord Daily">
<meta property="og:title" content="Bridge opens"><meta name="author" content="Kari Moe">
<meta property="article:published_time" content="2021-02-26T10:00:00Z"><link rel="canonical" href="https://example.org/a">"""
FURNITURE = '<nav><a href="/x">Home</a><a href="/y">World</a></nav>'
ARTICLE = """<article><h1>Bridge opens</h1><p>The envoy said <q>the bridge is open</q> on Friday, after a week of rain in
the valley that had closed the only road.</p><p>“We are glad,” the minister said. <b>She</b> thanked the workers who had
come from the whole country to help.</p><blockquote><p>“Nothing will close it again.”</p></blockquote></article>"""
PAGE = f"<!DOCTYPE html><html><head>{HEAD}</head><body>{FURNITURE}{ARTICLE}<footer>Terms of use</footer><script>alert('x')</script></body></html>"


def test_the_article_of_a_page_with_what_its_head_tells():
    document = read_bytes(PAGE.encode(), path="page")
    assert (document.title, document.outlet, document.author) == ("Bridge opens", "Fjord Daily", "Kari Moe")
    assert (document.url, document.published.date) == ("https://example.org/a", date(2021, 2, 26))
    assert document.published.basis == "metadata"
    paragraphs = document.text.split("\n\n")
    assert any("said “the bridge is open” on Friday" in one for one in paragraphs)
    assert any(one.startswith("“We are glad,” the minister said. She thanked") for one in paragraphs)
    assert "“Nothing will close it again.”" in paragraphs
    assert not [one for one in ("Home", "Terms of use", "alert") if one in document.text]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "iso-8859-1"])
def test_encodings_as_declared(encoding):
    declared = f'<html><head><meta charset="{encoding}">' if encoding != "utf-16" else "<html><head>"
    page = f"{declared}</head><body><article><p>The naïve señor said the café was closed for the whole of the summer, and nobody came.</p></article></body></html>"
    assert "naïve señor said the café" in read_bytes(page.encode(encoding), path="a").text


def test_a_page_saved_in_one_file():
    message = MIMEMultipart("related")
    message["From"], message["Subject"] = "<Saved by a browser>", "Bridge opens"
    message.attach(MIMEText(PAGE, "html", "utf-8"))
    message.attach(MIMEText("body { color: red }", "css"))
    document = read_bytes(message.as_bytes(), path="a.mht")
    assert (document.title, "We are glad" in document.text) == ("Bridge opens", True)


REFUSED = [
    (b"<html><body></body></html>", "no article in it"),
    (b"<html><head><script>while(1);</script></head>", "no article in it"),
    (b"<html>" + b"x" * MAX_BYTES, "too large"),
    (b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "neither a feed nor a web page"),
]


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_what_is_no_article(data, reason):
    with pytest.raises(InputError, match=reason):
        read_bytes(data, path="a")


def test_a_page_that_is_cut_off_is_read_as_far_as_it_goes():
    assert "the bridge is open" in read_bytes(PAGE[: PAGE.index("She</b>")].encode(), path="a").text


BOMB = (
    "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'>"
    + "".join(f"<!ENTITY {b} '{('&' + a + ';') * 10}'>" for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)


@pytest.mark.parametrize(
    "hostile",
    [BOMB + "<html><body><p>&j;</p>" + ARTICLE, "<div>" * 100_000 + ARTICLE, "<html>" + ARTICLE + "<!--" * 100_000],
)
def test_hostile_pages_take_no_long_time(hostile):
    start = time.perf_counter()
    found = list(documents(io.BytesIO(hostile.encode()), name="a.html"))
    assert len(found) == 1
    assert len(getattr(found[0], "text", "")) < 10_000
    assert time.perf_counter() - start < 10


def test_without_the_extra_one_line_tells_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(InputError, match=r"^a: is a web page: to read it, pip install 'onrecord\[html\]'$"):
        read_bytes(PAGE.encode(), path="a")
