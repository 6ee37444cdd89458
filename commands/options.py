"""The options that several commands share, and the question that the query options put together."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import wraps
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from ..render.streams import PAGER, complain, tell_progress
from .settings import F, setting_option

if TYPE_CHECKING:
    from ..index.query import Query
    from ..library import Corpus
    from .completion import Items

R = TypeVar("R")

_FILTERS = (
    ("speaker", "NAME", "Any part of a speaker's name, without regard to accents and case."),
    ("country", "COUNTRY", "The speaker's country: code, name or demonym (RU, Russia, Russian)."),
    (
        "stance",
        "LABEL",
        "A stance (condemn, urge, deny, ...), negative, neutral or positive, or a PLOVER root (ACCUSE).",
    ),
    ("target", "NAME", "The country or organisation that the statement is about."),
    ("form", "FORM", "direct, indirect or mixed."),
    ("date", "DATES", "Said on: 2021, 2021-02, 2021-02-26, 2021-02-20..2021-02-26, today, -30d.. (d, w, m, y)."),
)

_CSV = ("csv", "Print CSV with a header; formulas are defused.")
_NEGATED = re.compile(r"-[^-\s][^\s]")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question: the query, and how it was put, in one string of the query language."""

    query: "Query"
    written: str


class Asking(click.Command):
    """A command that is asked a query, in which `-word` is a word to leave out where it is no option that there is."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments, with a space before those that are words to leave out: so they look like no option."""
        return super().parse_args(ctx, list(self._marked(ctx, args)))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "Items":
        """Return the completions of an option's name, or of a word to leave out."""
        return super().shell_complete(ctx, incomplete) or completing()(ctx, self.params[0], incomplete)

    def _marked(self, ctx: click.Context, args: list[str]) -> Iterator[str]:
        options = [option for option in self.get_params(ctx) if isinstance(option, click.Option)]
        taking = {name for option in options if not option.is_flag for name in option.opts}
        mistyped = {name[1:] for option in options for name in (*option.opts, *option.secondary_opts)}
        rest = iter(args)
        for arg in rest:
            yield f" {arg}" if _NEGATED.match(arg) and arg not in mistyped else arg
            if arg in taking or arg == "--":
                yield from rest if arg == "--" else islice(rest, 1)


def completing(field: str | None = None) -> "Callable[[click.Context, click.Parameter, str], Items]":
    """Return what completes what a `field` holds (see `completion.values`), or without one the words of a query.

    It is loaded when it is used.
    """

    def complete(ctx: click.Context, _: click.Parameter, incomplete: str) -> "Items":
        from . import completion

        return completion.option_values(field, ctx, incomplete) if field else completion.query_words(ctx, incomplete)

    return complete


def iso_date(value: str) -> date:
    """Return the day that is written as 2021-02-26, and in no other way."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        raise click.BadParameter(f"{value!r} is no date: write it as YYYY-MM-DD, for example 2021-02-26")
    return day


published_option = click.option(
    "--published", type=iso_date, metavar="DATE", help="The day of publication, as YYYY-MM-DD, where you know it."
)

rules_option = setting_option("rules")


def _pager_option(command: F) -> F:
    """Add `--pager`, which the context of the command keeps for the screen."""

    def remember(ctx: click.Context, _: click.Parameter, pager: bool) -> None:
        ctx.meta[PAGER] = pager

    return setting_option("pager", expose_value=False, callback=remember)(command)


def _colour_option(command: F) -> F:
    """Add `--colour`, which the context of the command keeps for the screen."""

    def remember(ctx: click.Context, _: click.Parameter, colour: bool) -> None:
        ctx.color = None if colour else False

    return setting_option("colour", expose_value=False, callback=remember)(command)


def screen_options(command: F) -> F:
    """Add `--pager` and `--colour`, for a command that prints to the screen."""
    return _pager_option(_colour_option(command))


json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")


def corpus_option(command: F) -> F:
    """Add `--corpus DIR`. It may stand before or after the name of the command."""

    def remember(ctx: click.Context, option: click.Parameter, folder: str | None) -> None:
        root = ctx.find_root()
        if root.obj is None or ctx.get_parameter_source(option.name or "") is ParameterSource.COMMANDLINE:
            root.obj = folder

    return setting_option("corpus", expose_value=False, callback=remember)(command)


def with_corpus(command: Callable[..., int]) -> Callable[..., int]:
    """Add `--corpus DIR` and hand the corpus to the command as its first argument."""

    @corpus_option
    @click.pass_context
    @wraps(command)
    def opened(ctx: click.Context, /, **values: Any) -> int:  # noqa: ANN401
        from ..library import Corpus

        with Corpus(ctx.find_root().obj, notice=complain, progress=tell_progress) as corpus:
            return command(corpus, **values)

    return opened


def query_options(command: Callable[..., R]) -> Callable[..., R]:
    """Add `[QUERY]...` and the options that narrow it, and hand them to the command as one `asked`."""

    @wraps(command)
    def asking(*args: Any, query: tuple[str, ...], since: str | None, until: str | None, **values: Any) -> R:  # noqa: ANN401
        filters = [(name, given) for name, _, _ in _FILTERS if (given := values.pop(name))]
        if since is not None or until is not None:
            filters.append(("date", (_between(since, until),)))
        return command(*args, asked=ask(" ".join(map(str.strip, query)), filters), **values)

    click.option("--until", metavar="DATE", help="Said on this day or before it.")(asking)
    click.option("--since", metavar="DATE", help="Said on this day or after it.")(asking)
    for name, metavar, text in reversed(_FILTERS):
        click.option(f"--{name}", multiple=True, metavar=metavar, help=text, shell_complete=completing(name))(asking)
    return click.argument("query", nargs=-1, shell_complete=completing())(asking)


def _output_options(*styles: tuple[str, str]) -> Callable[[Callable[..., R]], Callable[..., R]]:
    """Return what adds an option for each style, by name and help; they set `style`, which is None without them."""

    def add(command: Callable[..., R]) -> Callable[..., R]:
        @wraps(command)
        def styled(*args: Any, **values: Any) -> R:  # noqa: ANN401
            given = [style for style, _ in styles if values.pop(style)]
            if len(given) > 1:
                raise click.UsageError(f"--{' and --'.join(given)} exclude each other: choose one")
            return command(*args, style=given[0] if given else None, **values)

        for style, text in reversed(styles):
            click.option(f"--{style}", is_flag=True, help=text)(styled)
        return screen_options(styled)

    return add


table_options = _output_options(("json", "Print one JSON object."), _CSV)


def ask(words: str, filters: list[tuple[str, tuple[str, ...]]]) -> Asked:
    """Put a question together: the words and every filter must match, and of a filter's values any.

    Raises:
        QueryError: a word, a field or a value is not understood.
    """
    from ..index.parse import field_query, parse
    from ..index.query import Or, all_of, any_of

    today = date.today()
    parts = [parse(words, today)]
    written = [f"({words})" if filters and isinstance(parts[0], Or) else words]
    for field, values in filters:
        parts.append(any_of(field_query(field, value, today) for value in values))
        choices = " or ".join(f"{field}:{quoted(value)}" for value in values)
        written.append(f"({choices})" if len(values) > 1 else choices)
    return Asked(all_of(parts), " ".join(written).strip())


def tell_undated(corpus: "Corpus", asked: Asked) -> None:
    """Tell how many statements the question leaves out because it is not known when they were said."""
    from ..index.query import undated

    left = undated(asked.query)
    if left and (count := corpus.count(left)):
        complain(f"{count} more of unknown date: leave the date out to find them too")


def _between(since: str | None, until: str | None) -> str:
    """Return the range of dates that `--since` and `--until` leave, which must not exclude each other."""
    from ..index.parse import field_query
    from ..index.query import Dates

    for name, day in (("--since", since), ("--until", until)):
        if day is not None and (".." in day or not day.strip()):
            raise click.UsageError(f"{name} takes one day, month or year: 2021-02-26, 2021-02, 2021, today or -30d")
    days = [None if day is None else field_query("date", day, date.today()) for day in (since, until)]
    match days:
        case [Dates(start, _), Dates(_, end)] if start and end and start > end:
            raise click.UsageError(f"--since {since} is after --until {until}: did you mean the other way round?")
    return f"{since or ''}..{until or ''}"


def quoted(value: str) -> str:
    """Return a value as the query language has it: in quotation marks, unless it is a word."""
    return value if re.fullmatch(r"[\w.*~-]+", value) else '"' + value.replace('"', "") + '"'
