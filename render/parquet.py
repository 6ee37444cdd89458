"""Statements to a Parquet file, in the columns of CSV."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from ..corpus.model import Statement
from ..errors import OnrecordError
from .formats import COLUMNS, cells_of

_AT_ONCE = 5_000
_TYPES = {
    **dict.fromkeys(("said_from", "said_until", "published"), "date32"),
    **dict.fromkeys(("negated", "conditional"), "bool_"),
    "polarity": "int8",
    "scale": "float64",
}


def write_parquet(path: str, statements: Iterable[Statement]) -> None:
    """Write statements, a few thousand at a time. Several values of one cell are parted by `; `, as in CSV.

    Raises:
        OnrecordError: pyarrow is not installed.
        OSError: the file cannot be written.
    """
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetWriter
    except ImportError:
        raise OnrecordError("Parquet needs pyarrow: pip install 'onrecord[parquet]'") from None

    schema: Any = pa.schema([(name, getattr(pa, _TYPES.get(name, "string"))()) for name in COLUMNS])
    rows = iter(statements)
    with Path(path).open("wb") as file, ParquetWriter(file, schema) as writer:
        while batch := [dict(zip(COLUMNS, cells_of(one), strict=True)) for one in islice(rows, _AT_ONCE)]:
            writer.write_table(pa.Table.from_pylist(batch, schema))
