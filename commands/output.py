"""The ways in which statements are printed, as options, and what each of them prints."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .options import completing

if TYPE_CHECKING:
    from ..corpus.model import Statement
    from ..render.fields import Template

R = TypeVar("R")

_STYLES = (
    ("json", "Print one JSON object: schema, query, total, hits."),
    ("jsonl", "Print JSON Lines, one statement a line."),
    ("csv", "Print CSV with a header; formulas are defused."),
    ("ids", "Print the ids alone, one a line."),
    ("table", "Print a table in a terminal, one statement a line."),
)
_WITH_FIELDS = (None, "json", "jsonl", "csv", "table")
_IN_LINES = (None, "jsonl", "ids", "template")


@dataclass(frozen=True, slots=True)
class Output:
    """How statements are to be printed.

    Attributes:
        style: `json`, `jsonl`, `csv`, `ids`, `table`, `template`, `lines`, or None for cards in a terminal.
        fields: the names of the values to print; empty for those that the style has.
        template: the template of that style.
        end: what ends each line.
    """

    style: str | None
    fields: tuple[str, ...] = ()
    template: "Template | None" = None
    end: str = "\n"

    def records(self, statements: "Iterable[Statement]") -> Iterator[dict[str, Any]]:
        """Yield the JSON form of statements, or of the fields of them that were asked for."""
        from ..corpus.serialise import as_json
        from ..render.fields import chosen_record

        return (chosen_record(one, self.fields) if self.fields else as_json(one) for one in statements)

    def lines(self, statements: "Iterable[Statement]") -> Iterator[str]:
        """Yield the lines of statements for a program: all styles but `json` and those for readers."""
        from ..corpus.serialise import dumps
        from ..render import formats
        from ..render.fields import LINE, cells, lines

        if self.template:
            return map(self.template.filled, statements)
        match self.style:
            case "ids":
                return (statement.id for statement in statements)
            case "jsonl":
                return map(dumps, self.records(statements))
            case "csv" if self.fields:
                return formats.csv_table(self.fields, (cells(one, self.fields) for one in statements))
            case "csv":
                return formats.csv_lines(statements)
            case _:
                return lines(statements, self.fields or LINE)


def output_options(command: Callable[..., R]) -> Callable[..., R]:
    """Add an option for each style, `--fields`, `--template` and `-0`, and hand them to the command as one `output`."""

    @wraps(command)
    def printing(*args: Any, **values: Any) -> R:  # noqa: ANN401
        return command(*args, output=_output(values), **values)

    options = [
        click.option("--fields", metavar="NAMES", shell_complete=completing("field"),
                     help="Print these values: id,speaker,said.basis and the like."),
        click.option("--template", metavar="TEXT", help="Print each so: '{speaker}: {text} ({date})'."),
        click.option("-0", "--null", is_flag=True, help="End each line with a NUL, for xargs -0."),
    ]  # fmt: skip
    for option in (
        *reversed(options),
        *(click.option(f"--{name}", is_flag=True, help=text) for name, text in _STYLES[::-1]),
    ):
        option(printing)
    return printing


def _output(given: dict[str, Any]) -> Output:
    """Take the options out of what was `given`, and return what they ask for."""
    from ..render.fields import names_in, template

    styles = [style for style, _ in _STYLES if given.pop(style)]
    names, written, null = given.pop("fields"), given.pop("template"), given.pop("null")
    if written is not None:
        styles.append("template")
    if len(styles) > 1:
        raise click.UsageError(f"--{' and --'.join(styles)} exclude each other: choose one")
    style = styles[0] if styles else None
    if names is not None and style not in _WITH_FIELDS:
        raise click.UsageError(f"--{style} prints no --fields: leave one of them out")
    if null and style not in _IN_LINES:
        raise click.UsageError(f"-0 ends lines, and --{style} has none to end: leave one of them out")
    return Output(
        "lines" if style is None and (null or names is not None) else style,
        () if names is None else names_in(names),
        None if written is None else template(written),
        "\0" if null else "\n",
    )
