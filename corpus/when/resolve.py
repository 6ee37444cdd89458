"""Expression of time to date: against the day on which a report was written, and the day told before."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from ..model import Precision, Said
from ..months import month_number
from .expression import COUNTS, Expression

_WEEKDAYS = dict(zip(("mon", "tues", "wednes", "thurs", "fri", "satur", "sun"),
                     (MO, TU, WE, TH, FR, SA, SU), strict=True))  # fmt: skip
_DAY = timedelta(days=1)

UNKNOWN = Said()
Tense = Literal["past", "perfect", "pluperfect", "future"]


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is read against.

    Attributes:
        today: the day on which the report was written, where it is known.
        before: the last day that the text tells before, for "the following day".
        tense: that of the verb of saying. What has been said is not said "tomorrow".
    """

    today: date | None
    before: Said = UNKNOWN
    tense: Tense = "past"


def resolve(expression: Expression, frame: Frame) -> Said:
    """Return the day or days that an expression means; unknown, with its kind as basis, where it tells none."""
    name, match = expression.name, expression.match
    if name in _NARRATIVE:
        return _NARRATIVE[name](match, frame.before)
    if name in _DATED:
        return _DATED[name](match, frame)
    if name == "occasion":
        return _occasion(match, frame)
    if frame.today is None or name not in _RELATIVE:
        return Said(basis=name)
    return _RELATIVE[name](match, frame.today, frame.tense == "future")


def _day(day: date, basis: str, until: date | None = None, precision: Precision = "day") -> Said:
    return Said(day, until or day, precision, basis)


def _month(year: int, month: int, basis: str) -> Said:
    first = date(year, month, 1)
    return _day(first, basis, first + relativedelta(months=1, days=-1), "month")


def _year(year: int, basis: str) -> Said:
    return _day(date(year, 1, 1), basis, date(year, 12, 31), "range")


def _same(_match: re.Match[str], before: Said) -> Said:
    return Said(before.start, before.until, before.precision, "same day") if before.start else Said(basis="same day")


def _beside(before: Said, days: int, basis: str) -> Said:
    """Return the day some days after or before the one told before, where that is known to the day."""
    if before.start is None or before.precision != "day":
        return Said(basis=basis)
    return _day(before.start + timedelta(days=days), basis)


def _days_apart(match: re.Match[str], before: Said) -> Said:
    count = _count(match)
    return _beside(before, count if match["way"].lower() == "later" else -count, "days apart")


def _count(match: re.Match[str]) -> int:
    written = (match["n"] or "1").lower()
    return int(written) if written.isdigit() else COUNTS[written]


def _date(match: re.Match[str], frame: Frame) -> Said:
    """Return a day of a month; without a year it is the last one before the report, or the next one to come."""
    groups = match.groupdict()
    month = int(groups["number"]) if groups.get("number") else month_number(groups["m"])
    basis = "dates" if groups.get("d2") else "date"
    year = int(groups["y"]) if groups["y"] else frame.today.year if frame.today else None
    if year is None:
        return Said(basis=basis)
    try:
        found = date(year, month, int(groups["d"]))
        until = date(year, month, int(groups.get("d2") or groups["d"]))
    except ValueError:
        return Said(basis=basis)
    if not groups["y"] and frame.today:
        years = (found < frame.today) if frame.tense == "future" else -(found > frame.today)
        found, until = (day + relativedelta(years=years) for day in (found, until))
    if until < found:
        return Said(basis=basis)
    return _day(found, basis, until, "range" if until > found else "day")


def _month_of_a_year(match: re.Match[str], _frame: Frame) -> Said:
    return _month(int(match["y"]), month_number(match["m"]), "month of a year")


def _occasion(match: re.Match[str], frame: Frame) -> Said:
    """Return the time of what was spoken on: "in a January interview", "at Monday's briefing"."""
    if match["y"]:
        return _year(int(match["y"]), "occasion")
    if match["my"]:
        return _month(int(match["my"]), month_number(match["m"]), "occasion")
    today = frame.today
    if today is None:
        return Said(basis="occasion")
    if match["m"]:
        return _last_month(month_number(match["m"]), today, "occasion")
    if match["week"]:
        return _week_of(today - timedelta(days=7), "occasion")
    if match["w"]:
        return _day(today + relativedelta(weekday=_WEEKDAYS[match["w"].lower()](-1)), "occasion")
    return _day(today - _DAY if match["yesterday"] else today, "occasion")


def _last_month(month: int, today: date, basis: str) -> Said:
    return _month(today.year if month <= today.month else today.year - 1, month, basis)


def _week_of(day: date, basis: str) -> Said:
    monday = day + relativedelta(weekday=MO(-1))
    return _day(monday, basis, monday + timedelta(days=6), "week")


def _yesterday(_match: re.Match[str], today: date, _future: bool) -> Said:
    return _day(today - _DAY, "yesterday")


def _today(match: re.Match[str], today: date, future: bool) -> Said:
    later = match.group().lower().startswith("later")
    return Said(basis="today") if later and not future else _day(today, "today")


def _tomorrow(_match: re.Match[str], today: date, future: bool) -> Said:
    return _day(today + _DAY, "tomorrow") if future else Said(basis="tomorrow")


def _day_before_yesterday(_match: re.Match[str], today: date, _future: bool) -> Said:
    return _day(today - 2 * _DAY, "day before yesterday")


def _overnight(_match: re.Match[str], today: date, _future: bool) -> Said:
    return _day(today - _DAY, "overnight", today, "range")


def _weekday(match: re.Match[str], today: date, future: bool) -> Said:
    """Return the last such day on or before the report, and of what will be said the next one."""
    return _day(today + relativedelta(weekday=_WEEKDAYS[match["w"].lower()](1 if future else -1)), "weekday")


def _last_weekday(match: re.Match[str], today: date, _future: bool) -> Said:
    return _day(today - _DAY + relativedelta(weekday=_WEEKDAYS[match["w"].lower()](-1)), "weekday")


def _next_weekday(match: re.Match[str], today: date, future: bool) -> Said:
    """Return unknown: which day "next Friday" is, this week's or the one after, writers do not agree on."""
    del match, today, future
    return Said(basis="next weekday")


def _weekday_of_a_week(match: re.Match[str], today: date, future: bool) -> Said:
    monday = today + relativedelta(weekday=MO(-1)) - timedelta(days=7 if match["which"].lower() == "last" else 0)
    found = monday + relativedelta(weekday=_WEEKDAYS[match["w"].lower()](1))
    return _day(found, "weekday") if future or found <= today else Said(basis="weekday")


def _day_of_the_month(match: re.Match[str], today: date, future: bool) -> Said:
    try:
        found = today.replace(day=int(match["d"]))
    except ValueError:
        return Said(basis="day of the month")
    if found > today and not future:
        earlier = found.replace(day=1) - _DAY
        if earlier.day < found.day:
            return Said(basis="day of the month")
        found = earlier.replace(day=found.day)
    return _day(found, "day of the month")


def _weekend(match: re.Match[str], today: date, _future: bool) -> Said:
    """Return the last Saturday and Sunday up to the report; on a weekend, "last weekend" is the one before."""
    saturday = today + relativedelta(weekday=SA(-1))
    if match["which"].lower() == "last" and today.weekday() > 4:
        saturday -= timedelta(days=7)
    return _day(saturday, "weekend", min(today, saturday + _DAY), "range")


def _week(match: re.Match[str], today: date, future: bool) -> Said:
    which = match["which"].lower()
    monday = today + relativedelta(weekday=MO(-1))
    if "last" in which:
        return _week_of(today - timedelta(days=7), "week")
    if future:
        return _week_of(today + timedelta(days=7 if which == "next" else 0), "week")
    return Said(basis="week") if which == "next" or "later" in which else _day(monday, "week", today, "week")


def _month_before(match: re.Match[str], today: date, future: bool) -> Said:
    which = match["which"].lower()
    if "last" in which:
        before = today - relativedelta(months=1)
        return _month(before.year, before.month, "month")
    if future:
        there = today + relativedelta(months=int(which == "next"))
        return _month(there.year, there.month, "month")
    unsaid = which == "next" or "later" in which
    return Said(basis="month") if unsaid else _day(today.replace(day=1), "month", today, "month")


def _of_a_year(match: re.Match[str], today: date, future: bool) -> Said:
    which = match["which"].lower()
    if "last" in which:
        return _year(today.year - 1, "last year")
    if future:
        return _year(today.year + int(which == "next"), "of a year")
    unsaid = which == "next" or "later" in which
    return Said(basis="of a year") if unsaid else _day(date(today.year, 1, 1), "this year", today, "range")


def _ago(match: re.Match[str], today: date, _future: bool) -> Said:
    """Return the day some days ago, or the calendar week, month or year that was some of them ago."""
    number, unit = _count(match), match["unit"].lower()
    if unit == "day":
        return _day(today - timedelta(days=number), "ago")
    if unit in ("week", "fortnight"):
        return _week_of(today - timedelta(weeks=number * (2 if unit == "fortnight" else 1)), "ago")
    if unit == "year":
        return _year(today.year - number, "ago")
    month = today - relativedelta(months=number)
    return _month(month.year, month.month, "ago")


def _past(match: re.Match[str], today: date, _future: bool) -> Said:
    """Return the days up to the report of "in the past week", "over the past three days"."""
    spans = {"day": relativedelta(days=1), "week": relativedelta(weeks=1), "month": relativedelta(months=1)}
    back = spans.get(match["unit"].lower(), relativedelta(years=1)) * _count(match)
    return _day(today - back, "past", today, "range")


def _named_month(match: re.Match[str], today: date, future: bool) -> Said:
    month = month_number(match["m"])
    if future:
        return _month(today.year + (month < today.month), month, "named month")
    if match.group().lower().startswith("last") and month == today.month:
        return _month(today.year - 1, month, "named month")
    return _last_month(month, today, "named month")


_NARRATIVE: Mapping[str, Callable[[re.Match[str], Said], Said]] = {
    "same day": _same,
    "next day": lambda _, before: _beside(before, 1, "next day"),
    "day before": lambda _, before: _beside(before, -1, "day before"),
    "days apart": _days_apart,
}
"""Kinds of expressions that are read against the day told before."""

_DATED: Mapping[str, Callable[[re.Match[str], Frame], Said]] = {
    "date": _date,
    "dates": _date,
    "month of a year": _month_of_a_year,
    "year": lambda match, _: _year(int(match["y"]), "year"),
}
"""Kinds that may be whole dates by themselves."""

_RELATIVE: Mapping[str, Callable[[re.Match[str], date, bool], Said]] = {
    "yesterday": _yesterday,
    "today": _today,
    "tomorrow": _tomorrow,
    "day before yesterday": _day_before_yesterday,
    "overnight": _overnight,
    "weekday": _weekday,
    "last weekday": _last_weekday,
    "next weekday": _next_weekday,
    "weekday of a week": _weekday_of_a_week,
    "day of the month": _day_of_the_month,
    "weekend": _weekend,
    "week": _week,
    "month": _month_before,
    "of a year": _of_a_year,
    "ago": _ago,
    "past": _past,
    "named month": _named_month,
}
"""Kinds that are read against the day of the report. "At the time" is none of them: it is not the report's day."""
