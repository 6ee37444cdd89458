"""The command line: it parses, calls, renders, and maps errors to one line on stderr and an exit status.

What a command needs is imported when it runs: `--help` loads none of it, and only a terminal loads Rich.
"""

import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .commands import counting, finding, taking
from .commands.config import config
from .commands.options import colour_option, corpus_option, json_option, published_option, rules_option, with_corpus
from .commands.settings import PATH, source_of, take_settings
from .commands.status import ERROR, FOUND, INTERRUPTED, NOTHING
from .errors import OnrecordError
from .render.streams import STDOUT, complain, drop, emit, prepare, screen, tell_progress

if TYPE_CHECKING:
    from .library import Corpus

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


@cli.command()
@click.argument("identity", metavar="ID")
@json_option
@with_corpus
def show(corpus: "Corpus", identity: str, as_json: bool) -> int:
    """Show one statement with its context and its document.

    ID is the id of a statement, or its first four digits or more.
    """
    from .render import formats, lines

    statement = corpus.statement(identity)
    if as_json:
        emit([formats.statement_json(statement)])
    else:
        elsewhere = lines.elsewhere(corpus.sources(statement), corpus.alike(statement))
        screen().pairs([*lines.shown(statement, corpus.document(statement)), *elsewhere])
    return FOUND


@cli.command()
@click.argument("identity", metavar="ID")
@json_option
@with_corpus
def explain(corpus: "Corpus", identity: str, as_json: bool) -> int:
    """Show why a statement has its speaker, date and stance.

    Prints the paragraph with source, cue, content and the words of the stance marked, and the rules that decided. ID is
    as for show. With --json it prints the statement with its evidence.
    """
    from .render import formats, lines

    statement = corpus.statement(identity)
    if as_json:
        emit([formats.statement_json(statement, evidence=True)])
    else:
        screen().pieces(lines.pieces(statement, corpus.document(statement)))
        screen().pairs(lines.explained(statement))
    return FOUND


for command in (*taking.COMMANDS, *finding.COMMANDS, *counting.COMMANDS, config):
    cli.add_command(command)


@cli.command()
@json_option
@with_corpus
def stats(corpus: "Corpus", as_json: bool) -> int:
    """Tell what the corpus holds, and how much of it is not known."""
    from .render import formats, lines

    found = corpus.stats()
    if as_json:
        emit([formats.stats_json(found, str(corpus.folder))])
    else:
        screen().pairs(lines.counted(found, str(corpus.folder)))
    return FOUND


@cli.command()
def schema() -> int:
    """Print the JSON schema of what --json, --jsonl, extract and export print."""
    emit([Path(__file__).with_name("schema.json").read_text(encoding="utf-8").rstrip()])
    return FOUND


@cli.command()
@click.argument("source", type=PATH, metavar="FILE")
@published_option
@rules_option
@with_corpus
def extract(corpus: "Corpus", source: str, published: date | None, rules: bool) -> int:
    """Print the statements of one document as JSON Lines.

    FILE holds one document of any format that ingest reads, or is - for the standard input. Nothing is written. Of the
    corpus only your own officials are read, so that ingest would find the same.
    """
    from .corpus.extract import extract as extracted
    from .corpus.ingest import read_one
    from .corpus.lexicon import using
    from .render import formats

    officials = corpus.officials()
    document = read_one(source, published)
    with using(officials):
        statements = extracted(document, rules=rules)
    emit(formats.json_lines(statements))
    if not statements:
        taking.notice_language(source, document.language)
    return FOUND if statements else NOTHING


@cli.group(invoke_without_command=True)
@click.pass_context
def officials(ctx: click.Context) -> int:
    """Look people up among the known officials, or check a file of your own.

    Your own officials stand in officials.toml in the folder of the corpus; the README shows its form.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
    return ERROR


@officials.command("check")
@click.argument("file", type=PATH, metavar="FILE")
def check(file: str) -> int:
    """Tell what is wrong with a file of officials, one problem a line.

    Exit status: 0 nothing, 2 something.
    """
    from .corpus.lexicon import check_officials
    from .render import formats, lines

    checked = check_officials(Path(file))
    emit(map(formats.on_one_line, checked.problems) if checked.problems else [lines.summed_up(checked.roster)])
    return ERROR if checked.problems else FOUND


@officials.command("show")
@click.argument("name", nargs=-1, required=True, metavar="NAME...")
@colour_option
@with_corpus
def known(corpus: "Corpus", name: tuple[str, ...]) -> int:
    """Show the known officials of a full name or a surname, with their offices."""
    from .render import lines

    found = corpus.officials().called(" ".join(name))
    screen().pairs([pair for official in found for pair in lines.offices(official)])
    return FOUND if found else NOTHING


@cli.command()
@click.option("--engine", metavar="NAME", help="Search with this from now on: whoosh, or tantivy for many statements.")
@with_corpus
def reindex(corpus: "Corpus", engine: str | None) -> int:
    """Build the search index anew from the corpus."""
    complain(f"documents indexed: {corpus.reindex(tell_progress, engine)}")
    return FOUND


@cli.command("completion")
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def complete(shell: str) -> int:
    """Print the script by which a shell completes commands, options and values of fields.

    \b
    bash: echo 'eval "$(onrecord completion bash)"' >> ~/.bashrc
    zsh:  echo 'eval "$(onrecord completion zsh)"' >> ~/.zshrc
    fish: onrecord completion fish > ~/.config/fish/completions/onrecord.fish
    """  # noqa: D301
    from .commands.completion import script

    emit([script(cli, shell)])
    return FOUND


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
