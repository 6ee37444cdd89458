"""The command line: it parses, calls, renders, and maps errors to one line on stderr and an exit status.

What a command needs is imported when it runs: `--help` loads none of it, and only a terminal loads Rich.
"""

import os
import sys
from collections.abc import Sequence

import click

from .commands import counting, finding, shell, showing, taking
from .commands.config import config
from .commands.officials import officials
from .commands.options import corpus_option
from .commands.settings import source_of, take_settings
from .commands.status import ERROR, FOUND, INTERRUPTED
from .errors import OnrecordError
from .render.streams import STDOUT, complain, drop, prepare

HELP = """Who said what, for which country, about whom, with what stance, and when.

Ingest articles, then search the statements in them.

\b
onrecord ingest --published 2021-02-26 article.txt
onrecord search strikes --speaker lavrov --country Russia
onrecord search 'speaker:lavrov stance:condemn' --jsonl

Exit status: 0 found, 1 nothing found, 2 usage or data error, 3 some inputs were skipped.
"""


class Commands(click.Group):
    """A group of commands that end quietly when whoever reads their output has had enough."""

    def invoke(self, ctx: click.Context) -> int:
        """Run the command and return its status."""
        try:
            status: int = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            drop()
            return FOUND
        return status


@click.group(
    cls=Commands,
    help=HELP,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="onrecord")
@corpus_option
@click.pass_context
def cli(ctx: click.Context) -> int:
    """Read the settings, or show the help where no command is named."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
    elif ctx.invoked_subcommand != "config":
        take_settings(ctx)
    return ERROR


for command in (
    *taking.COMMANDS,
    *finding.COMMANDS,
    *showing.COMMANDS,
    *counting.COMMANDS,
    *shell.COMMANDS,
    officials,
    config,
):
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and exit with its status. Whatever goes wrong is one line on stderr."""
    prepare()
    if "_ONRECORD_COMPLETE" in os.environ:
        from .commands import completion  # noqa: F401
    try:
        status = cli.main(arguments, prog_name="onrecord", standalone_mode=False)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "onrecord"
        complain(f"{command}: {error.format_message()}{source_of(error)} (see {command} --help)")
        status = ERROR
    except (OnrecordError, click.ClickException) as error:
        complain(f"onrecord: {error}")
        status = ERROR
    except click.Abort:
        status = INTERRUPTED
    except OSError as error:
        if error.filename == STDOUT:
            drop()
        name = f"{error.filename} cannot be used: " if error.filename else ""
        complain(f"onrecord: {name}{error.strerror or error}")
        status = ERROR
    sys.exit(status)
