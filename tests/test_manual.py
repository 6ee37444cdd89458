"""The reference and the man pages have every command and every option, as they are now."""

import runpy
import shutil
import subprocess
from pathlib import Path

import click
import pytest
from onrecord.cli import cli
from onrecord.index.choices import FIELDS, SHORT_NAMES

ROOT = Path(__file__).parent.parent
GENERATE = runpy.run_path(str(ROOT / "docs" / "generate.py"))
PAGES = GENERATE["pages"]()


def commands(command=cli, path="onrecord"):
    yield path, command
    if isinstance(command, click.Group):
        for name, inner in command.commands.items():
            yield from commands(inner, f"{path} {name}")


COMMANDS = [pytest.param(command, id=path) for path, command in commands()]
EVERY = [pytest.param(path, command, id=path) for path, command in commands()]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_the_commands_are(name):
    assert (ROOT / name).read_text(encoding="utf-8") == PAGES[name], "make docs writes it anew"


def test_there_is_no_man_page_of_a_command_that_is_no_more():
    assert {f"man/{page.name}" for page in (ROOT / "man").iterdir()} == {
        name for name in PAGES if name.startswith("man")
    }


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_and_its_options_have_help(command):
    assert command.help
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, option.name
            assert option.help.rstrip(")").endswith((".", "'")), f"{option.name}: {option.help}"


@pytest.mark.parametrize(("path", "command"), EVERY)
def test_a_command_and_its_options_are_in_the_reference_and_have_a_man_page(path, command):
    section = PAGES["docs/reference.md"].partition(f"## {path}\n")[2].partition("\n## ")[0]
    page = PAGES[f"man/{path.replace(' ', '-')}.1"]
    for option in command.params:
        if isinstance(option, click.Option):
            for name in (*option.opts, *option.secondary_opts):
                assert name in section
                assert name.replace("-", "\\-") in page


@pytest.mark.parametrize(
    ("markdown", "roff"),
    [
        ("Two\nlines, `a -b` and [a page](page.md).", [".PP", r"Two lines, \fBa \-b\fR and a page."]),
        ("```console\n$ one\n  two\n\nthree\n```", [".PP", ".nf", "$ one", "  two", "", "three", ".fi"]),
        ("    $ one\n    .two", [".PP", ".nf", "$ one", r"\&.two", ".fi"]),
        ("| a | b | c |\n|---|---|---|\n| `x\\|y` | one | two |\n", [".TP", r"\fBx|y\fR", "one; two"]),
        ("- one\n  and\n- two", [r".IP \- 4", "one and", r".IP \- 4", "two"]),
        ("## Words", [".SH WORDS"]),
    ],
)
def test_a_page_of_markdown_is_a_man_page(markdown, roff):
    found = [line for code, text in GENERATE["BLOCK"].findall(markdown) for line in GENERATE["block"](code, text)]
    assert found == roff


def test_every_field_of_queries_has_its_place_in_the_man_page():
    page = PAGES["man/onrecord-query.7"]
    for name in (*FIELDS, *SHORT_NAMES):
        assert rf"\fB{name}\fR" in page
    assert "onrecord\\-query(7)" in PAGES["man/onrecord-search.1"]
    assert "onrecord\\-query(7)" not in PAGES["man/onrecord-ingest.1"]


@pytest.mark.skipif(not shutil.which("groff"), reason="there is no groff")
@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith("man")])
def test_a_man_page_is_read_without_warnings(name):
    done = subprocess.run(
        ["groff", "-man", "-ww", "-z", "-Kutf8", str(ROOT / name)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
