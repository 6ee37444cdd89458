"""Write the polarity and target of UNSCon sentences in the format of the scorer.

    python evaluation/unscon.py unscon/dev.csv > predictions.jsonl
    python unscon_score.py unscon/dev.csv predictions.jsonl

Each row is judged alone, with the delegation that speaks; the columns of the annotation are not read.
"""

import argparse
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from onrecord import classify
from onrecord.corpus.lexicon import find_country
from rows import rows_of

_SPEECH = re.compile(r"_spch\d+_(?P<name>[^\d%.]+?)\d?(?:_neg|_pos|_neutral)?(?:[_%]\d+)*(?:_GD)?\.txt$")


def delegation(row: Mapping[str, str]) -> str | None:
    """Return the code of the delegation that speaks, by the name of the speech's file.

    The column `country` is no help: in most rows it names the delegation of another speech.
    """
    match = _SPEECH.search(row["file_id"])
    name = match["name"].replace("_", " ") if match else ""
    return find_country(name) or find_country(name.partition(" Of ")[0]) or find_country(name.partition(" (")[0])


def joined(written: str) -> str:
    """Return a sentence with its words and marks together again: the data part them by spaces, dashes by two."""
    apart = re.sub(r"(?<=\w) (?=[-’']\w)|(?<=\w) (- )(?=\w)", lambda match: "-" if match[1] else "", written)
    return re.sub(r"\s+(?=[,.;:?!)])|(?<=\() ", "", " ".join(apart.split()))


def main() -> int:
    """Write one JSON line a row to standard output."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, metavar="CSV")
    asked = parser.parse_args()
    for number, row in enumerate(rows_of(asked.rows, ("file_id", "sentence_text"))):
        found = classify(joined(row["sentence_text"]), delegation(row) or "")
        print(json.dumps({"row": number, "polarity": found.polarity, "target": found.target}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
