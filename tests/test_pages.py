"""The pages of the manual are true: their commands print what they say, their queries parse, their Python runs."""

import doctest
import re
import shlex
import tomllib
from datetime import date
from pathlib import Path

import pytest
from onrecord.corpus.read import SUFFIXES
from onrecord.index.choices import FIELDS, SHORT_NAMES
from onrecord.index.parse import parse
from onrecord.render.fields import NAMES

DOCS = Path(__file__).parent.parent / "docs"


def text_of(page):
    return (DOCS / page).read_text(encoding="utf-8")


def commands(page):
    """Yield the commands on a page, and what it says that they print."""
    for block in re.findall(r"```console\n(.*?)```", text_of(page), re.DOTALL):
        for part in block.removeprefix("$ ").split("\n$ "):
            command, _, printed = part.partition("\n")
            yield pytest.param(command, printed.rstrip("\n"), id=f"{page}: {command}")


def cells(page, heading):
    """Return the cells of each row of the tables in a section."""
    section = text_of(page).partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    return [row for row in rows if row[0].startswith("`")]


def in_code(cell):
    return re.findall(r"`([^`]+)`", cell)


@pytest.mark.parametrize(("command", "printed"), [*commands("query.md"), *commands("output.md")])
def test_a_command_prints_what_the_page_says(run, seeded, command, printed):
    program, *arguments = shlex.split(command)
    assert program == "onrecord"
    found = run("--corpus", seeded, *arguments)
    assert (found.out + found.err).rstrip("\n") == printed


@pytest.mark.parametrize(("heading", "column"), [("Words", 0), ("Fields", 2), ("Dates", 0)])
def test_every_query_of_the_page_is_one(heading, column):
    queries = [query for row in cells("query.md", heading) for query in in_code(row[column])]
    assert len(queries) > 9
    for query in queries:
        parse(query, date(2021, 3, 31))


def test_every_field_is_on_the_page():
    named = [in_code(row[0]) for row in cells("query.md", "Fields")]
    assert sorted(name for names in named for name in names) == sorted([*FIELDS, *SHORT_NAMES])
    assert {short: name for name, *others in named for short in others} == SHORT_NAMES


def test_every_name_of_a_value_is_on_the_page():
    section = text_of("output.md").partition("## The names of values")[2].partition("\n## ")[0]
    assert set(in_code(section)) - {"2021-02-20..2021-02-26", "12-40; 55-60"} == set(NAMES)


def test_the_python_of_the_page_runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    failed, tried = doctest.testfile(str(DOCS / "library.md"), module_relative=False)
    assert (failed, tried > 15) == (0, True)


def test_every_ending_and_every_extra_is_on_the_page():
    rows = [line.replace(r"\|", "").split("|") for line in text_of("ingest.md").splitlines() if line.startswith("| ")]
    formats = [[in_code(cell) for cell in row[2:4]] for row in rows if "`." in row[2]]
    assert sorted(ending for endings, _ in formats for ending in endings) == sorted(SUFFIXES)
    named = ",".join(extra for _, extras in formats for extra in extras)
    installed = tomllib.loads((DOCS.parent / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    assert installed["formats"] == [f"onrecord[{named}]"]
