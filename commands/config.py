"""The commands that tell what is set, and where."""

from collections.abc import Iterator
from typing import Any

import click
from click.core import ParameterSource

from ..render.streams import PAGER, complain, emit, screen
from .options import corpus_option, json_option, rules_option, screen_options
from .settings import SETTINGS, Setting, file_of_settings, mistyped, setting_option, take_settings
from .status import ERROR, FOUND


@click.group(invoke_without_command=True)
@click.pass_context
def config(ctx: click.Context) -> int:
    """Tell what is set, and where that comes from.

    A setting is taken from its option, else from its environment variable, else from the file of settings; else it has
    its default.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
    elif ctx.invoked_subcommand != "path":
        take_settings(ctx)
    return ERROR


@config.command()
def path() -> int:
    """Print where the file of settings is, or would be."""
    emit([str(file_of_settings())])
    return FOUND


@config.command()
@corpus_option
@setting_option("limit")
@setting_option("sort")
@rules_option
@json_option
@screen_options
@click.pass_context
def show(ctx: click.Context, /, as_json: bool, **_: Any) -> int:  # noqa: ANN401
    """Print each setting, its value and where that comes from.

    --limit, --sort and --rules are those of other commands: they show what these would take.
    """
    found = list(_sources(ctx))
    if as_json:
        values = {setting.name: {"value": value, "from": source} for setting, value, source in found}
        from ..corpus.serialise import dumps
        from ..render.formats import SCHEMA

        emit([dumps({"schema": SCHEMA, "settings": values})])
    else:
        screen().pairs([(setting.name, f"{_written(value)} ({source})") for setting, value, source in found])
    for line in mistyped():
        complain(line)
    return FOUND


def _sources(ctx: click.Context) -> Iterator[tuple[Setting, Any, str]]:
    """Yield each setting, its value and where that comes from."""
    from ..corpus.place import default_folder

    values = {
        **ctx.params,
        "corpus": str(ctx.find_root().obj or default_folder()),
        "colour": ctx.color is not False,
        "pager": ctx.meta[PAGER],
    }
    for setting in SETTINGS:
        sources = [one.get_parameter_source(setting.name) for one in (ctx, ctx.find_root())]
        source = ParameterSource.COMMANDLINE if ParameterSource.COMMANDLINE in sources else sources[0]
        match source:
            case ParameterSource.COMMANDLINE:
                yield setting, values[setting.name], f"option {setting.option}"
            case ParameterSource.ENVIRONMENT:
                yield setting, values[setting.name], f"environment {setting.variable}"
            case ParameterSource.DEFAULT_MAP:
                yield setting, values[setting.name], f"file {file_of_settings()}"
            case _:
                yield setting, values[setting.name], "default"


def _written(value: object) -> str:
    """Return a value as the file of settings has it, or none where nothing is set."""
    return "none" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
