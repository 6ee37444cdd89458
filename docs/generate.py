"""Write docs/reference.md and the man pages from the commands themselves: `make docs`."""

import inspect
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
from onrecord.cli import cli
from onrecord.commands.settings import FILE, SETTINGS

ROOT = Path(__file__).parent.parent
REFERENCE = "docs/reference.md"
MANUAL = "man"
VERBATIM = "\b\n"
HEAD = """# Reference

<!-- Written by docs/generate.py from the commands: do not edit, run `make docs`. -->

Every command takes `-h` or `--help` too. [query.md](query.md) is on the query language, [output.md](output.md) on what
is printed, [settings.md](settings.md) on settings: an option with an environment variable is one.
"""


def pages() -> dict[str, str]:
    """Return the pages by their names from the root of the project: the reference, and a man page for each command."""
    contexts = list(walk(click.Context(cli, info_name="onrecord")))
    manual = {f"{MANUAL}/{hyphened(ctx)}.1": man_page(ctx) for ctx in contexts}
    return {REFERENCE: "\n".join([HEAD, contents(contexts), *map(section, contexts)]), **manual}


def walk(ctx: click.Context) -> Iterator[click.Context]:
    """Yield the context of a command and of all that are in it, in the order of their names."""
    yield ctx
    if isinstance(ctx.command, click.Group):
        for name, command in sorted(ctx.command.commands.items()):
            yield from walk(click.Context(command, info_name=name, parent=ctx))


def hyphened(ctx: click.Context) -> str:
    """Return the path of a command as man has it: `onrecord-officials-check`."""
    return ctx.command_path.replace(" ", "-")


def paragraphs(command: click.Command) -> Iterator[tuple[bool, str]]:
    """Yield the paragraphs of a command's help; first, whether the lines of it are kept as they are."""
    for text in inspect.cleandoc(command.help or "").split("\n\n"):
        verbatim = text.startswith(VERBATIM)
        yield verbatim, text.removeprefix(VERBATIM) if verbatim else " ".join(text.split())


def purpose(command: click.Command) -> str:
    """Return the first sentence of a command's help, without its full stop."""
    return re.split(r"\.(?:\s|$)", next(paragraphs(command))[1], maxsplit=1)[0]


def usage(ctx: click.Context) -> str:
    """Return how a command is called: `onrecord show [OPTIONS] ID`."""
    return " ".join([ctx.command_path, *ctx.command.collect_usage_pieces(ctx)])


def options(command: click.Command) -> Iterator[tuple[str, str]]:
    """Yield the names of each option with what it takes, and its help with its default and environment variable."""
    for option in command.params:
        if isinstance(option, click.Option):
            names = ", ".join(option.opts) + "".join(f" / {name}" for name in option.secondary_opts)
            notes = [f"default {option.default}"] if option.show_default else []
            notes += [f"environment {option.envvar}"] if option.envvar else []
            note = f" ({', '.join(notes)})" if notes else ""
            yield f"{names} {takes(option)}".rstrip(), f"{option.help}{note}"


def takes(option: click.Option) -> str:
    """Return what stands for an option's value, and nothing for a flag."""
    if option.is_flag:
        return ""
    return option.metavar or ("|".join(option.type.choices) if isinstance(option.type, click.Choice) else "N")


def contents(contexts: list[click.Context]) -> str:
    """Return the table of the commands."""
    rows = (
        f"| [`{ctx.command_path}`](#{hyphened(ctx)}) | {cell(purpose(ctx.command))} |" for ctx in contexts if ctx.parent
    )
    return "\n".join(["| command | what it does |", "|---|---|", *rows, ""])


def section(ctx: click.Context) -> str:
    """Return what the reference tells of a command."""
    texts = (f"```\n{text}\n```" if verbatim else plain(text) for verbatim, text in paragraphs(ctx.command))
    parts = [f"## {ctx.command_path}", f"    {usage(ctx)}", *texts]
    if rows := [f"| `{cell(names)}` | {cell(plain(text))} |" for names, text in options(ctx.command)]:
        parts.append("\n".join(["| option | what it does |", "|---|---|", *rows]))
    return "\n\n".join([*parts, ""])


def plain(text: str) -> str:
    """Return text for Markdown: what it would take for marks is kept as it is."""
    return re.sub(r"[\\*<\[]|\b_|_\b", r"\\\g<0>", text)


def cell(text: str) -> str:
    """Return text for a cell of a table."""
    return text.replace("|", r"\|")


def man_page(ctx: click.Context) -> str:
    """Return the man page of a command."""
    name, command = hyphened(ctx), ctx.command
    lines = [
        f'.TH "{name.upper()}" 1 "" onrecord "onrecord manual"',
        *(".SH NAME", f"{roff(name)} \\- {roff(purpose(command))}"),
        *(".SH SYNOPSIS", f".B {roff(usage(ctx))}", ".SH DESCRIPTION"),
    ]
    for verbatim, text in paragraphs(command):
        lines += [".PP", *((".nf", *map(roff, text.split("\n")), ".fi") if verbatim else (roff(text),))]
    lines += listed("OPTIONS", options(command))
    if isinstance(command, click.Group):
        lines += listed("COMMANDS", ((one, purpose(inner)) for one, inner in sorted(command.commands.items())))
    if ctx.parent is None:
        variables = [(setting.variable, setting.help) for setting in SETTINGS]
        lines += listed("ENVIRONMENT", [*variables, (FILE, "The file of settings, in place of the platform's.")])
    others = {"onrecord", *(hyphened(one) for one in walk(ctx.parent or ctx) if one.parent is (ctx.parent or ctx))} - {
        name
    }
    return "\n".join([*lines, ".SH SEE ALSO", ", ".join(f"{roff(other)}(1)" for other in sorted(others)), ""])


def listed(heading: str, items: "Iterator[tuple[str, str]] | list[tuple[str, str]]") -> list[str]:
    """Return a section of names and what they are, if there are any."""
    lines = [line for name, text in items for line in (".TP", f".B {roff(name)}", roff(text))]
    return [f".SH {heading}", *lines] if lines else []


def roff(text: str) -> str:
    """Return text that stands in a man page as it is."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def write() -> None:
    """Write all pages, and no others into the folder of man pages."""
    shutil.rmtree(ROOT / MANUAL, ignore_errors=True)
    for name, text in pages().items():
        (ROOT / name).parent.mkdir(exist_ok=True)
        (ROOT / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
