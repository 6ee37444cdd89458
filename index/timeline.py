"""Tally to timeline: how many statements of each polarity there are in a day, a week or a month."""

from calendar import monthrange
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from .engine import Traits
from .written import no_such

By = Literal["day", "week", "month"]

PERIODS: tuple[By, ...] = get_args(By)


@dataclass(frozen=True, slots=True)
class Period:
    """A day, a week from Monday to Sunday, or a month, and how many statements were made in it, by polarity."""

    start: date
    until: date
    negative: int
    neutral: int
    positive: int

    @property
    def count(self) -> int:
        """The number of statements."""
        return self.negative + self.neutral + self.positive


@dataclass(frozen=True, slots=True)
class Timeline:
    """Statements in the course of time.

    A statement dated by a range counts in the period of its first day.

    Attributes:
        by: how long the periods are.
        periods: those with statements, the oldest first.
        total: the number of statements that were counted.
        undated: those of them that are in no period: their date is not known.
        vague: those that are in a period, but may have been made in a later one, for their range goes on.
    """

    by: By
    periods: tuple[Period, ...]
    total: int
    undated: int
    vague: int


def timeline(tally: Mapping[Traits, int], by: By = "month") -> Timeline:
    """Return the timeline of the statements in a tally.

    Raises:
        QueryError: there is no such period as `by`.
    """
    if by not in PERIODS:
        raise no_such("period", by, PERIODS)
    counts: dict[tuple[date, date], Counter[int]] = {}
    undated = vague = 0
    for traits, count in tally.items():
        if traits.start is None:
            undated += count
            continue
        first, last = _around(traits.start, by)
        counts.setdefault((first, last), Counter())[traits.polarity] += count
        if traits.until and traits.until > last:
            vague += count
    periods = (Period(*days, *(counted[polarity] for polarity in (-1, 0, 1))) for days, counted in counts.items())
    return Timeline(by, tuple(sorted(periods, key=lambda period: period.start)), sum(tally.values()), undated, vague)


def _around(day: date, by: By) -> tuple[date, date]:
    """Return the first and the last day of the period that `day` is in."""
    match by:
        case "day":
            return day, day
        case "week":
            monday = day.toordinal() - day.weekday()
            return date.fromordinal(monday), date.fromordinal(min(monday + 6, date.max.toordinal()))
        case "month":
            return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
