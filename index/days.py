"""Written dates to days: `2021-02`, `..2021`, `-30d..`, `today`."""

import re
from calendar import monthrange
from datetime import date, timedelta

from .query import Dates
from .written import Value, problem, shown

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_AGO = re.compile(r"-(\d{1,6})([dwmy])", re.ASCII)
_DAYS = {"d": 1, "w": 7}
_MONTHS = {"m": 1, "y": 12}
_HINT = "write 2021, 2021-02, 2021-02-26, today or -30d (d, w, m, y), and a range as 2021-02..2021-03, -30d.. or ..2021"


def dates(value: Value, today: date | None) -> Dates:
    """Return the days that a value stands for: a day, a month, a year, or a range whose ends may be in either order.

    >>> dates(Value("2021-03..2021-02"), None) == Dates(date(2021, 2, 1), date(2021, 3, 31))
    True
    >>> dates(Value("-1m.."), today=date(2021, 3, 31)) == Dates(date(2021, 2, 28), None)
    True

    Raises:
        QueryError: it stands for none, or only for one who knows what day it is, and `today` is None.
    """
    first, dots, last = (part.strip() for part in value.text.partition(".."))
    if not dots:
        return Dates(*_days(first, value, today))
    ends = [_days(end, value, today) for end in (first, last) if end]
    match ends:
        case [(start, until)] if first:
            return Dates(start, None)
        case [(start, until)]:
            return Dates(None, until)
        case [(start, _), (_, until)] if start <= until:
            return Dates(start, until)
        case [(_, until), (start, _)]:
            return Dates(start, until)
    raise problem(f"no date in {shown(value.text)}", value.column, _HINT)


def _days(written: str, value: Value, today: date | None) -> tuple[date, date]:
    """Return the first and the last day of a year, a month or a day."""
    key = written.casefold()
    ago = _AGO.fullmatch(key)
    try:
        if key == "today" or ago:
            day = _before(_known(today, written, value), *(ago.groups() if ago else ("0", "d")))
            return day, day
        if parts := _DATE.fullmatch(written):
            year, month, day_of_month = parts.groups()
            return _first(year, month, day_of_month), _last(year, month, day_of_month)
    except (ValueError, OverflowError):
        pass
    raise problem(f"no date {shown(written)}", value.column, _HINT)


def _first(year: str, month: str | None, day: str | None) -> date:
    return date(int(year), int(month or 1), int(day or 1))


def _last(year: str, month: str | None, day: str | None) -> date:
    return date(int(year), int(month or 12), int(day or monthrange(int(year), int(month or 12))[1]))


def _known(today: date | None, written: str, value: Value) -> date:
    if today is None:
        raise problem(f"no day to count {shown(written)} from", value.column, "pass what day `today` is")
    return today


def _before(today: date, number: str, unit: str) -> date:
    """Return the day so many units before; of a month that is too short the last one."""
    if unit in _DAYS:
        return today - timedelta(int(number) * _DAYS[unit])
    months = today.year * 12 + today.month - 1 - int(number) * _MONTHS[unit]
    year, month = divmod(months, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
