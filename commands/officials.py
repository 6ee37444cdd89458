"""The commands on the officials that are known, and on a file of the user's own."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..render.streams import emit, screen
from .options import completing, screen_options, with_corpus
from .settings import PATH
from .status import ERROR, FOUND, outcome

if TYPE_CHECKING:
    from ..library import Corpus


@click.group(invoke_without_command=True)
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
    from ..corpus.lexicon import check_officials
    from ..render import formats, words

    checked = check_officials(Path(file))
    emit(map(formats.on_one_line, checked.problems) if checked.problems else [words.summed_up(checked.roster)])
    return ERROR if checked.problems else FOUND


@officials.command("show")
@click.argument("name", nargs=-1, required=True, metavar="NAME...", shell_complete=completing("official"))
@screen_options
@with_corpus
def known(corpus: "Corpus", name: tuple[str, ...]) -> int:
    """Show the known officials of a full name or a surname, with their offices."""
    from ..render import words

    found = corpus.officials().called(" ".join(name))
    screen().pairs([pair for official in found for pair in words.offices(official)])
    return outcome(found)
