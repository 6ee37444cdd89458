"""The commands that count the answers to a question instead of listing them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from ..index.choices import FacetField
from ..render.streams import complain, emit, screen
from .options import Asked, Asking, json_option, query_options, table_options, tell_undated, with_corpus
from .status import FOUND, NOTHING, outcome

if TYPE_CHECKING:
    from ..index.timeline import By
    from ..library import Corpus


def _limit(name: str, default: int, text: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Return the option `name`, which takes how many."""
    number = click.IntRange(min=0)
    return click.option(
        f"--{name}", type=number, default=default, show_default=True, metavar="N", help=f"{text}; 0 for all."
    )


def _facet(name: str, field: FacetField, text: str) -> click.Command:
    """Return the command `name`, which counts the values of a field."""

    @click.command(
        name,
        cls=Asking,
        help=f"{text}\n\nBars in a terminal; elsewhere lines of a count and a value, parted by a tab. "
        "The query is as for search.",
    )
    @query_options
    @_limit("limit", 0, "Print so many, the most frequent ones")
    @table_options
    @with_corpus
    def count(corpus: "Corpus", asked: Asked, style: str | None, limit: int) -> int:
        from ..render import formats, words

        every = corpus.facets(asked.query, field)
        counts = every[: limit or None]
        if style == "json":
            emit([formats.counts_envelope(asked.written, field, len(every), counts)])
        elif style == "csv":
            emit(formats.counts_csv(field, counts))
        else:
            screen().counts(counts, words.country_name if field in ("country", "target") else str)
        if len(counts) < len(every) and style != "json":
            complain(f"{len(counts)} of {len(every)}: --limit 0 prints all")
        return outcome(counts)

    return count


@click.command(cls=Asking)
@query_options
@json_option
@with_corpus
def count(corpus: "Corpus", asked: Asked, as_json: bool) -> int:
    """Print how many statements a query finds.

    The query is as for search.
    """
    from ..render import formats

    total = corpus.count(asked.query)
    emit([formats.count_json(asked.written, total) if as_json else str(total)])
    tell_undated(corpus, asked)
    return FOUND if total else NOTHING


@click.command(cls=Asking)
@query_options
@_limit("rows", 15, "Print so many rows")
@_limit("columns", 10, "Print so many columns")
@table_options
@with_corpus
def matrix(corpus: "Corpus", asked: Asked, style: str | None, rows: int, columns: int) -> int:
    """Count who speaks about whom, and how well or badly.

    Rows are the speakers' countries, columns the targets, the most frequent first. A cell has the number of statements
    and the mean CAMEO value of their stances, from -10 for conflict to 10 for cooperation, and is shaded by it in a
    terminal. Elsewhere each cell is a line of four fields parted by tabs: country, target, count, mean. The query is as
    for search.

    Statements without a known country or target are in no cell; stderr, or "unplaced" in JSON, tells how many they are.
    """
    from ..render import tables

    whole = corpus.matrix(asked.query)
    found = whole.top(rows or None, columns or None)
    if style == "json":
        emit([tables.matrix_json(asked.written, found)])
        return outcome(found.cells)
    if style == "csv":
        emit(tables.matrix_csv(found))
    elif found.cells:
        screen().matrix(found)
    if any(found.cut):
        shown = f"{len(found.rows)} of {len(whole.rows)} rows, {len(found.columns)} of {len(whole.columns)} columns"
        complain(f"{shown}: --rows 0 --columns 0 prints all")
    if found.unplaced:
        complain(f"{found.unplaced} of {found.total} statements not counted: country or target unknown")
    return outcome(found.cells)


@click.command(cls=Asking)
@query_options
@click.option(
    "--by", type=click.Choice(("day", "week", "month")), default="month", show_default=True, help="Count by this."
)
@table_options
@with_corpus
def timeline(corpus: "Corpus", asked: Asked, style: str | None, by: "By") -> int:
    """Count statements by day, week or month, and by polarity.

    Bars in a terminal; elsewhere lines of five fields parted by tabs: the period, as date: takes it, then the numbers
    of all, negative, neutral and positive statements. Periods without statements are left out. The query is as for
    search.

    A statement dated by a range counts in the period of its first day, one of unknown date in none; stderr, or "vague"
    and "undated" in JSON, tells how many those are.
    """
    from ..render import tables

    found = corpus.timeline(asked.query, by)
    if style == "json":
        emit([tables.timeline_json(asked.written, found)])
        return outcome(found.periods)
    if style == "csv":
        emit(tables.timeline_csv(found))
    elif found.periods:
        screen().timeline(found)
    if found.vague:
        complain(
            f"{found.vague} of {found.total} statements may be of a later {by}: counted by the first day of a range"
        )
    if found.undated:
        complain(f"{found.undated} of {found.total} statements not counted: date unknown")
    return outcome(found.periods)


COMMANDS = (
    _facet("speakers", "speaker", "Count statements by speaker."),
    _facet("countries", "country", "Count statements by the speaker's country."),
    _facet("stances", "stance", "Count statements by stance."),
    _facet("targets", "target", "Count statements by whom they are about."),
    _facet("outlets", "outlet", "Count statements by the outlet of their document."),
    count,
    matrix,
    timeline,
)
