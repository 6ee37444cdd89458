"""Write docs/reference.md and the man pages from the commands themselves: `make docs`."""

import inspect
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
from onrecord.cli import cli
from onrecord.commands.options import Asking
from onrecord.commands.settings import FILE, SETTINGS

ROOT = Path(__file__).parent.parent
REFERENCE = "docs/reference.md"
MANUAL = "man"
TOPICS = ("query", "output", "settings")
"""The pages beside that are man pages too, in section 7."""
VERBATIM = "\b\n"
BLOCK = re.compile(r"\s*(?:```\w*\n(.*?)```|(\S.*?)(?=\n\n|\s*\Z))", re.DOTALL)
HEAD = """# Reference

<!-- Written by docs/generate.py from the commands: do not edit, run `make docs`. -->

Every command takes `-h` or `--help` too. [query.md](query.md) is on the query language, [output.md](output.md) on what
is printed, [settings.md](settings.md) on settings: an option with an environment variable is one.
"""


def pages() -> dict[str, str]:
    """Return the pages by their names from the root of the project: the reference, and a man page for each command."""
    contexts = list(walk(click.Context(cli, info_name="onrecord")))
    manual = {f"{MANUAL}/{hyphened(ctx)}.1": man_page(ctx) for ctx in contexts}
    topics = {f"{MANUAL}/onrecord-{topic}.7": topic_page(topic) for topic in TOPICS}
    return {REFERENCE: "\n".join([HEAD, contents(contexts), *map(section, contexts)]), **manual, **topics}


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
    topics = TOPICS if ctx.parent is None else TOPICS[: isinstance(command, Asking)]
    also = [*(f"{roff(other)}(1)" for other in sorted(others)), *(f"onrecord\\-{topic}(7)" for topic in topics)]
    return "\n".join([*lines, ".SH SEE ALSO", ", ".join(also), ""])


def topic_page(topic: str) -> str:
    """Return a page of the manual that is written in Markdown as a man page."""
    head, _, rest = (ROOT / "docs" / f"{topic}.md").read_text(encoding="utf-8").partition("\n\n")
    name = f"onrecord\\-{topic}"
    title = roff(head.removeprefix("# "))
    lines = [f'.TH "ONRECORD\\-{topic.upper()}" 7 "" onrecord "onrecord manual"', ".SH NAME", f"{name} \\- {title}"]
    lines += [".SH DESCRIPTION", *(line for code, text in BLOCK.findall(rest) for line in block(code, text))]
    return "\n".join([*lines, ".SH SEE ALSO", "onrecord(1)", ""])


def block(code: str, text: str) -> Iterator[str]:
    """Yield the lines of a man page for a block of Markdown: code, a heading, a table, a list or a paragraph."""
    if code or text.startswith("$ "):
        yield from (".PP", ".nf", *map(roff, inspect.cleandoc(code or text).split("\n")), ".fi")
    elif text.startswith("## "):
        yield f".SH {roff(text[3:].upper())}"
    elif text.startswith("|"):
        for row in text.split("\n")[2:]:
            first, *others = re.split(r"(?<!\\) \| ", row.removeprefix("| ").removesuffix(" |"))
            yield from (".TP", marked(first), marked("; ".join(filter(None, others))))
    elif re.match(r"- |1\. ", text):
        for item in re.split(r"\n(?=- |\d+\. )", text):
            mark, _, rest = item.partition(" ")
            yield from (f".IP {roff(mark)} 4", marked(" ".join(rest.split())))
    elif text:
        yield from (".PP", marked(" ".join(text.split())))


def marked(text: str) -> str:
    """Return Markdown on one line for a man page: code in bold, of a link its text alone."""
    plain_text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text).replace(r"\|", "|")
    parts = plain_text.split("`")
    return "".join(rf"\fB{roff(part)}\fR" if at % 2 else roff(part) for at, part in enumerate(parts))


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
