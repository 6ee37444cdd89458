"""Write the PLOVER root and quad class of each row of a PLV file, in the format of its scorer.

    python evaluation/plover.py GOLD.tsv > predictions.jsonl
    python plover_score.py GOLD.tsv predictions.jsonl --per-class

The source and the target that a row marks are given to `classify`; where it finds no event, root and penta are null.
"""

import csv
import json
import sys
from pathlib import Path

from onrecord import classify
from onrecord.corpus.lexicon.events import quad_of, root_of

_UNNAMED = frozenset(("An actor", "a recipient"))
"""What the files write where the sentence does not name the source or the target."""


def main() -> int:
    """Write one JSON line a row to standard output."""
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as rows:
        for number, row in enumerate(csv.DictReader(rows, delimiter="\t")):
            source, target = ("" if row[side] in _UNNAMED else row[side] or "" for side in ("source", "target"))
            code = classify(row["sentence"], source, target).cameo
            uid = (row.get("uid") or "").strip() or str(number)
            print(json.dumps({"uid": uid, "root": root_of(code), "penta": quad_of(code)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
