"""What `hasten` leaves unloaded, until it is wanted."""

import subprocess
import sys

import pytest

BEGUN = """
import gc, sys
from onrecord.commands.startup import hasten
hasten()
import onrecord.index.whoosh_engine
assert not {"ssl", "http.client", "email.parser"} & sys.modules.keys(), "loaded without need"
"""
WANTED = [
    ("import urllib.request", "urllib.request.Request('data:,a').type"),
    ("import urllib.request as web", "web.Request('data:,a').type"),
    ("from urllib import request", "request.Request('data:,a').type"),
    ("from urllib.request import Request", "Request('data:,a').type"),
    ("from urllib.request import *", "Request('data:,a').type"),
    ("import urllib.request", "type('data', (urllib.request.BaseHandler,), {}).__name__"),
    ("from whoosh.compat import urlretrieve", "urlretrieve('data:,a')[1].get_content_type() and 'data'"),
]


@pytest.mark.parametrize(("imported", "asked"), WANTED)
def test_what_is_put_off_is_there_when_wanted(imported: str, asked: str) -> None:
    code = (
        f"{BEGUN}\n{imported}\nprint({asked}, 'ssl' in sys.modules, type(sys.modules['urllib.request']) is type(sys))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.stdout.split(), ran.stderr) == (["data", "True", "True"], "")


def test_what_was_there_before_stays() -> None:
    code = "import urllib.request as web, sys\nfrom onrecord.commands.startup import hasten\nhasten()\n"
    ran = subprocess.run(
        [sys.executable, "-c", f"{code}print(sys.modules['urllib.request'] is web)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout == "True\n"


def test_a_search_loads_nothing_of_the_web(tmp_path):
    article = tmp_path / "article.txt"
    article.write_text('"We are ready to talk," the Norwegian foreign minister, Anna Berg, said on Monday.')
    for arguments in (["ingest", "--quiet", "--jobs", "1", str(article)], ["search", "ready", "--json"]):
        command = [
            sys.executable,
            "-X",
            "importtime",
            "-m",
            "onrecord",
            "--corpus",
            str(tmp_path / "corpus"),
            *arguments,
        ]
        ran = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = {line.rpartition("|")[2].strip() for line in ran.stderr.splitlines()}
    assert "whoosh.compat" in loaded
    assert not {"ssl", "http.client", "email.parser"} & loaded
