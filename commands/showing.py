"""The commands that show one statement, or what there is in all."""

from typing import TYPE_CHECKING

import click

from ..render.streams import emit, screen
from .options import json_option, screen_options, with_corpus
from .status import FOUND

if TYPE_CHECKING:
    from ..library import Corpus


@click.command()
@click.argument("identity", metavar="ID")
@json_option
@screen_options
@with_corpus
def show(corpus: "Corpus", identity: str, as_json: bool) -> int:
    """Show one statement with its context and its document.

    ID is the id of a statement, or its first four digits or more.
    """
    from ..render import formats, words

    statement = corpus.statement(identity)
    if as_json:
        emit([formats.statement_json(statement)])
    else:
        elsewhere = words.elsewhere(corpus.sources(statement), corpus.alike(statement))
        screen().pairs([*words.shown(statement, corpus.document(statement)), *elsewhere])
    return FOUND


@click.command()
@click.argument("identity", metavar="ID")
@json_option
@screen_options
@with_corpus
def explain(corpus: "Corpus", identity: str, as_json: bool) -> int:
    """Show why a statement has its speaker, date and stance.

    Prints the paragraph with source, cue, content and the words of the stance marked, and the rules that decided. ID is
    as for show. With --json it prints the statement with its evidence.
    """
    from ..render import formats, words

    statement = corpus.statement(identity)
    if as_json:
        emit([formats.statement_json(statement, evidence=True)])
    else:
        screen().pieces(words.pieces(statement, corpus.document(statement)), words.explained(statement))
    return FOUND


@click.command()
@json_option
@screen_options
@with_corpus
def stats(corpus: "Corpus", as_json: bool) -> int:
    """Tell what the corpus holds, and how much of it is not known."""
    from ..render import formats, words

    found = corpus.stats()
    if as_json:
        emit([formats.stats_json(found, str(corpus.folder))])
    else:
        screen().pairs(words.counted(found, str(corpus.folder)))
    return FOUND


COMMANDS = (show, explain, stats)
