"""The reference and the man pages have every command and every option, as they are now."""

import runpy
import shutil
import subprocess
from pathlib import Path

import click
import pytest
from onrecord.cli import cli

ROOT = Path(__file__).parent.parent
PAGES = runpy.run_path(str(ROOT / "docs" / "generate.py"))["pages"]()


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


@pytest.mark.skipif(not shutil.which("groff"), reason="there is no groff")
@pytest.mark.parametrize("name", [name for name in PAGES if name.startswith("man")])
def test_a_man_page_is_read_without_warnings(name):
    done = subprocess.run(
        ["groff", "-man", "-ww", "-z", "-Kutf8", str(ROOT / name)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
