"""The commands that list the answers to a question."""

import sys
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from ..render.streams import complain, emit, screen
from .options import (
    Asked,
    Asking,
    ask,
    completing,
    json_option,
    query_options,
    screen_options,
    tell_undated,
    with_corpus,
)
from .output import Output, output_options
from .settings import setting_option
from .status import FOUND, outcome

if TYPE_CHECKING:
    from ..corpus.model import Statement
    from ..library import Corpus, Found

_RIVALS = 200  # quotations among which other speakers of a name are looked for


@click.command(cls=Asking)
@query_options
@setting_option("sort")
@click.option("--reverse", is_flag=True, help="The other way round.")
@setting_option("limit")
@click.option("--offset", type=click.IntRange(min=0), default=0, help="Pass over so many.")
@click.option("--explain", "only_explain", is_flag=True, help="Print how the query is understood, and search nothing.")
@click.option("--fold/--no-fold", default=None, help="Print a quotation in several articles once; so in a terminal.")
@output_options
@screen_options
@with_corpus
def search(corpus: "Corpus", asked: Asked, output: Output, only_explain: bool, **page: Any) -> int:  # noqa: ANN401
    """Find statements by words and fields.

    Words must all match; speaker:lavrov, country:RU, stance:condemn, date:2021-02 and the like narrow the search, and
    so do the options. Of an option given several times, any value will do. Put a query with "phrases" or (parentheses)
    in single quotes.

    Results are cards in a terminal. In a pipe they are lines of six fields parted by tabs: id, date, speaker, country,
    stance, text, with - for what is not known.
    """
    if only_explain:
        return explain_query(asked, output)
    from ..render import formats
    from ..render.fields import LINE

    page["limit"] = page["limit"] or None
    if page["fold"] is None:
        page["fold"] = output.style in (None, "table") and sys.stdout.isatty()
    found = corpus.search(asked.query, **page)
    if output.style is None:
        screen().statements(found, partial(corpus.highlights, asked.query))
    elif output.style == "table":
        screen().table(found, output.fields or LINE)
    elif output.style == "json":
        emit([formats.envelope(asked.written, found.total, found.folded, output.records(found))])
    else:
        emit(output.lines(found), output.end)
    if output.style != "json":
        _tell_rest(found, page["offset"])
    tell_undated(corpus, asked)
    return outcome(found)


def _tell_rest(found: "Found", offset: int) -> None:
    """Tell what of the statements found is not printed."""
    if found.folded:
        complain(f"{found.folded} more say the same in other places: show tells where, --no-fold prints them")
    end = offset + len(found)
    if end < found.total:
        complain(f"{len(found)} of {found.total} statements: --limit 0 prints all, --offset {end} goes on")
    elif found.total and not found:
        complain(f"there are {found.total} statements, and --offset {offset} passes over all of them")


def explain_query(asked: Asked, output: Output) -> int:
    """Print how a query is understood: its fields, the stances that a group or a root stands for, and their codes."""
    from ..render import understood

    if output not in (Output(None), Output("json")):
        raise click.UsageError("--explain prints no statements: leave out all but --json")
    emit([understood.as_json(asked.written, asked.query)] if output.style else understood.in_words(asked.query))
    return FOUND


@click.command(cls=Asking)
@query_options
@output_options
@click.option("--whole", is_flag=True, help="Documents with their texts and all else, for import: JSON Lines.")
@click.option("--parquet", type=click.Path(dir_okay=False), metavar="FILE", help="Write the columns of CSV to it.")
@with_corpus
def export(corpus: "Corpus", asked: Asked, output: Output, *, whole: bool, parquet: str | None) -> int:
    """Print all statements of the corpus, or of a query, as JSON Lines.

    The oldest come first, those of unknown date last. They are read and written a few at a time, however many there
    are. The query is as for search.
    """
    if whole or parquet:
        return export_file(corpus, asked, output, parquet)
    if output.style in ("json", "table"):
        raise click.UsageError(f"export prints lines: leave out --{output.style}")
    found = corpus.search(asked.query, sort="date")
    emit(Output("jsonl").lines(found) if output.style is None else output.lines(found), output.end)
    tell_undated(corpus, asked)
    return outcome(found)


def export_file(corpus: "Corpus", asked: Asked, output: Output, parquet: str | None) -> int:
    """Write the statements of a query to a Parquet file, or print the whole corpus as lines for import."""
    if output != Output(None) or (asked.written and not parquet):
        raise click.UsageError(f"{'--parquet' if parquet else '--whole'} stands alone: leave out the other options")
    if not parquet:
        with closing(corpus.packed()) as lines:  # before the corpus, also where nobody reads on
            emit(lines)
        return FOUND
    from ..render.parquet import write_parquet

    found = corpus.search(asked.query, sort="date")
    write_parquet(parquet, found)
    return outcome(found)


@click.command(cls=Asking)
@click.argument("speaker", metavar="SPEAKER", shell_complete=completing("speaker"))
@click.argument("words", nargs=-1, metavar="[WORDS]...", shell_complete=completing())
@json_option
@with_corpus
def quote(corpus: "Corpus", speaker: str, words: tuple[str, ...], as_json: bool) -> int:
    """Print the one direct quotation of a speaker that fits some words best: its text, and its source below.

    SPEAKER is any part of a name, WORDS are as for search. Without words it is the newest quotation. Where several
    speakers of the name are quoted so, stderr tells.
    """
    from ..render.formats import on_one_line
    from ..render.words import quotation_json, source

    asked = ask(" ".join(words), [("speaker", (speaker,)), ("form", ("direct",))])
    found = corpus.search(asked.query, limit=_RIVALS)
    quotations = list(found)
    if as_json:
        emit([quotation_json(asked.written, found.total, quotations)])
    elif quotations:
        emit([on_one_line(quotations[0].text), source(quotations[0])])
    if rivals := _rivals(quotations):
        complain(f"others so named are quoted too: {'; '.join(rivals)}")
    return outcome(quotations)


def _rivals(quotations: "list[Statement]") -> list[str]:
    """Return who else of the name is quoted, but for those who speak with somebody: none is chosen in silence."""
    chosen = {speaker.name for one in quotations[:1] for speaker in one.speakers}
    alone = dict.fromkeys(one.speakers[0].name for one in quotations if len(one.speakers) == 1)
    return [name for name in alone if name not in chosen]


COMMANDS = (search, export, quote)
