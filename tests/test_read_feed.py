"""RSS and Atom: entries with their full text."""

import io
import sys
import time
from datetime import date

import pytest
from onrecord.corpus.model import Document, Unread
from onrecord.corpus.read import documents

FULL = "<p>The envoy said “the bridge is open”.</p><p>Nobody will close it &amp; that is all.</p>"
LONG = "The envoy said that the bridge was open. " * 20
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Fjord Daily</title><link>https://example.org</link>
<item><title>Bridge &amp;amp; road open</title><link>https://example.org/1</link><dc:creator>Kari Moe</dc:creator>
<pubDate>Fri, 26 Feb 2021 23:30:00 -0500</pubDate><description>Teaser</description><content:encoded><![CDATA[{FULL}<script>alert(1)</script>]]></content:encoded></item>
<item><title>Only a teaser</title><description>The envoy said ...</description></item>
<item><title>Cut</title><content:encoded><![CDATA[<p>The envoy said that it was. <a href="x">Read more</a></p>]]></content:encoded></item>
<item><title>Long description</title><description>{LONG}</description></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Fjord Daily</title><entry><title>Bridge &amp;amp; road open</title>
<link href="https://example.org/1"/><author><name>Kari Moe</name></author><published>2021-02-26T23:30:00-05:00</published>
<content type="html">{FULL.replace("&", "&amp;").replace("<", "&lt;")}</content></entry></feed>"""


def read(data, name="feed"):
    return list(documents(io.BytesIO(data if isinstance(data, bytes) else data.encode()), name=name))


@pytest.mark.parametrize("data", [RSS, ATOM])
def test_an_entry_with_its_full_text(data):
    document = read(data)[0]
    assert document.text == "The envoy said “the bridge is open”.\n\nNobody will close it & that is all."
    assert (document.title, document.outlet, document.author) == ("Bridge & road open", "Fjord Daily", "Kari Moe")
    assert (document.url, document.published.date) == ("https://example.org/1", date(2021, 2, 26))
    assert document.path == "feed#1"


def test_teasers_are_counted():
    found = read(RSS)
    assert [one.path for one in found if isinstance(one, Document)] == ["feed#1", "feed#4"]
    assert found[-1] == Unread("feed#entries", "the feed has no full text of it", 2)


def test_a_feed_that_is_cut_off_gives_what_is_whole_and_tells():
    found = read(RSS[: RSS.index("<item><title>Long")])
    assert isinstance(found[0], Document)
    assert "entries may be lost" in found[-1].reason


ENTITIES = "".join(f"<!ENTITY {b} '{('&' + a + ';') * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
REFUSED = [
    (
        f"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'x'>{ENTITIES}]><rss><channel><title>&i;</title></channel></rss>",
        "declares entities",
    ),
    (
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss>&a;</rss>",
        "declares entities",
    ),
    ("<rss><channel><<<", "broken RSS or Atom"),
    (b"<rss>" + b"x" * 65_000_000, "too large"),
]


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_hostile_broken_and_too_large_feeds(data, reason):
    start = time.perf_counter()
    [unread] = read(data)
    assert reason in unread.reason
    assert time.perf_counter() - start < 10


def test_a_feed_without_entries_holds_no_document():
    assert read("<rss version='2.0'><channel><title>Fjord Daily</title></channel></rss>") == []


def test_without_the_extra_one_line_tells_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "feedparser", None)
    assert read(RSS) == [Unread("feed", "is a feed: to read it, pip install 'onrecord[feeds]'")]
