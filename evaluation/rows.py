"""Read the rows of a gold file that is a table, or end with one line that says what is wrong with it."""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path


def rows_of(path: Path, columns: tuple[str, ...], delimiter: str = ",") -> Iterator[dict[str, str]]:
    """Yield the rows, with empty strings for what is left out; end the program where a column or file is missing."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            table = csv.DictReader(file, delimiter=delimiter)
            if missing := [column for column in columns if column not in (table.fieldnames or ())]:
                sys.exit(f"{path}: no column {', '.join(missing)}")
            for row in table:
                yield {name: value or "" for name, value in row.items() if name}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        sys.exit(f"{path}: {error}")
