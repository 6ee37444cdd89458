"""Matrices and timelines for programs: lines, CSV and JSON, the same on a terminal and in a pipe."""

from collections.abc import Iterator

from ..corpus.serialise import dumps
from ..index.matrix import Matrix
from ..index.timeline import Period, Timeline
from .formats import SCHEMA, csv_table, on_one_line

MATRIX_COLUMNS = ("country", "target", "count", "scale")
TIMELINE_COLUMNS = ("period", "count", "negative", "neutral", "positive")


def matrix_lines(matrix: Matrix) -> Iterator[str]:
    """Yield a line for each cell: country, target, count, mean scale."""
    return ("\t".join(on_one_line(str(value)) for value in row) for row in _cells(matrix))


def matrix_csv(matrix: Matrix) -> Iterator[str]:
    """Yield a header and a line for each cell."""
    return csv_table(MATRIX_COLUMNS, _cells(matrix))


def matrix_json(query: str, matrix: Matrix) -> str:
    """Return a matrix as one JSON object; `rows_cut` and `columns_cut` tell how many were left out."""
    rows_cut, columns_cut = matrix.cut
    return dumps(
        {
            "schema": SCHEMA,
            "query": query,
            "total": matrix.total,
            "unplaced": matrix.unplaced,
            "rows": matrix.rows,
            "columns": matrix.columns,
            "rows_cut": rows_cut,
            "columns_cut": columns_cut,
            "cells": [dict(zip(MATRIX_COLUMNS, row, strict=True)) for row in _cells(matrix)],
        }
    )


def timeline_lines(timeline: Timeline) -> Iterator[str]:
    """Yield a line for each period: when, all statements, the negative, the neutral and the positive ones."""
    return ("\t".join(map(str, row)) for row in _periods(timeline))


def timeline_csv(timeline: Timeline) -> Iterator[str]:
    """Yield a header and a line for each period."""
    return csv_table(TIMELINE_COLUMNS, _periods(timeline))


def timeline_json(query: str, timeline: Timeline) -> str:
    """Return a timeline as one JSON object."""
    return dumps(
        {
            "schema": SCHEMA,
            "query": query,
            "by": timeline.by,
            "total": timeline.total,
            "undated": timeline.undated,
            "vague": timeline.vague,
            "periods": [dict(zip(TIMELINE_COLUMNS, row, strict=True)) for row in _periods(timeline)],
        }
    )


def period_name(timeline: Timeline, period: Period) -> str:
    """Return a period as `date:` takes it: `2021-02-26`, `2021-02-22..2021-02-28`, `2021-02`."""
    match timeline.by:
        case "day":
            return period.start.isoformat()
        case "week":
            return f"{period.start}..{period.until}"
        case "month":
            return period.start.isoformat()[:7]


def _cells(matrix: Matrix) -> Iterator[tuple[object, ...]]:
    for country, target, cell in matrix.placed():
        yield country, target, cell.count, round(cell.scale, 2) + 0.0  # no -0.0


def _periods(timeline: Timeline) -> Iterator[tuple[object, ...]]:
    for period in timeline.periods:
        yield period_name(timeline, period), period.count, period.negative, period.neutral, period.positive
