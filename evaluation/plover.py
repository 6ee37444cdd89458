"""Write the PLOVER root and quad class of each row of a PLV file, in the format of its scorer.

    python evaluation/plover.py GOLD.tsv > predictions.jsonl
    python plover_score.py GOLD.tsv predictions.jsonl --per-class

The source and the target that a row marks are given to `classify`; where it finds no event, root and penta are null.
"""

import argparse
import json
import sys
from pathlib import Path

from onrecord import classify
from onrecord.corpus.lexicon.events import quad_of, root_of
from rows import rows_of

_UNNAMED = frozenset(("An actor", "a recipient"))
"""What the files write where the sentence does not name the source or the target."""


def main() -> int:
    """Write one JSON line a row to standard output."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path, metavar="TSV")
    asked = parser.parse_args()
    for number, row in enumerate(rows_of(asked.rows, ("sentence", "source", "target"), delimiter="\t")):
        source, target = ("" if row[side] in _UNNAMED else row[side] for side in ("source", "target"))
        code = classify(row["sentence"], source, target).cameo
        uid = row.get("uid", "").strip() or str(number)
        print(json.dumps({"uid": uid, "root": root_of(code), "penta": quad_of(code)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
