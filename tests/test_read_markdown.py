"""Markdown: front matter, and text without marks."""

from datetime import date

import pytest
from onrecord import InputError
from onrecord.corpus.read import MAX_BYTES, read_bytes

YAML = """---
title: "Bridge opens"
outlet: Fjord Daily
author: 'Kari Moe'
date: 2021-02-26
tags:
  - roads
---
The envoy said: "It is open."
"""
TOML = '+++\ntitle = "Bridge opens"\noutlet = "Fjord Daily"\nauthor = "Kari Moe"\npublished = 2021-02-26\n+++\nThe envoy said: "It is open."\n'


@pytest.mark.parametrize("text", [YAML, TOML, TOML.replace("published", "date"), YAML.replace("\n", "\r\n")])
def test_front_matter_tells_about_the_document(text):
    document = read_bytes(text.encode(), path="a")
    assert (document.title, document.outlet, document.author) == ("Bridge opens", "Fjord Daily", "Kari Moe")
    assert document.published.date == date(2021, 2, 26)
    assert document.text == 'The envoy said: "It is open."\n'


MARKS = [
    ("# Bridge opens #", "Bridge opens"),
    ("**Bold** and *thin* and __both__ and _low_", "Bold and thin and both and low"),
    ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
    ("[The envoy](https://example.org/a) said", "The envoy said"),
    ("![A bridge](bridge.png)The envoy", "The envoy"),
    ("> “We are ready.”", "“We are ready.”"),
    ("before\n```\ncode\n```\nafter", "before\n\nafter"),
    ("a<!-- hidden -->b", "ab"),
    ("5\\. A point", "5. A point"),
]


@pytest.mark.parametrize(("written", "text"), MARKS)
def test_marks_are_dropped(written, text):
    assert read_bytes(written.encode(), path="a.md").text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"---\ntitle: x\n---\n", "is empty"),
        (b"+++\ntitle = \n+++\nText", "its front matter cannot be understood"),
        (b"---\nkind: poem\n---\nText", "no kind 'poem'"),
        (b"a" * (MAX_BYTES + 1), "too large"),
    ],
)
def test_what_is_no_document(data, reason):
    with pytest.raises(InputError, match=reason):
        read_bytes(data, path="a.md")


@pytest.mark.parametrize("mark", ["*", "[", "_", "**a ", "<!--", "`" * 3, "![", "> "])
def test_marks_without_end_take_no_long_time(mark):
    assert read_bytes(("word " + (mark * 2_000 + "\n") * 10 + mark * 50_000).encode(), path="a.md").text
