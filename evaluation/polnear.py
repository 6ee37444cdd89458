"""Write attributions of a folder of texts in the format of the PolNeAR scorer.

    python evaluation/polnear.py TEXT_DIR > predictions.jsonl
    python polnear_score.py GOLD_DIR predictions.jsonl

Offsets are code points in the file as it is read as UTF-8, newlines untouched.
"""

import json
import sys
from pathlib import Path

from onrecord.corpus.attribute import attribute
from onrecord.corpus.read import from_text
from onrecord.corpus.segment import segment
from onrecord.corpus.tag import Tagged


def main(argv: list[str]) -> int:
    """Write one JSON line an attribution to standard output."""
    if len(argv) != 2 or not Path(argv[1]).is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    for path in sorted(Path(argv[1]).glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        paragraphs = [Tagged.of(paragraph) for paragraph in segment(from_text(text))]
        for found in attribute(text, paragraphs):
            spans = {"source": found.source, "cue": found.cue, "content": found.content}
            print(json.dumps({"doc": path.stem, **spans}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
