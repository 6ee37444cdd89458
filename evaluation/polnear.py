"""Write attributions of a folder of texts in the format of the PolNeAR scorer.

    python evaluation/polnear.py TEXT_DIR [--rules] [--mask] > predictions.jsonl
    python polnear_score.py GOLD_DIR predictions.jsonl

Offsets are code points in the file as it is read as UTF-8, newlines untouched. --rules leaves the fitted tagger out;
--mask writes every capitalised word anew ("Xaaaa") but for those that begin a sentence, to see what hangs on names.
"""

import argparse
import json
import re
import sys
from pathlib import Path

from onrecord.corpus.attribute import attribute
from onrecord.corpus.read import from_text
from onrecord.corpus.segment import segment
from onrecord.corpus.tag import Tagged

_CAPITALISED = re.compile(r"\b[A-Z][\w'’]*")
_BEGINS = re.compile(r"(?:^|\n|[.!?]['\"”’)]*\s)['\"“‘(]*$")


def masked(text: str) -> str:
    """Return `text` with its names made unknown, at the same offsets."""

    def mask(match: re.Match[str]) -> str:
        word = match.group()
        if word == "I" or _BEGINS.search(text, max(0, match.start() - 6), match.start()):
            return word
        return re.sub(r"[a-z]", "a", re.sub(r"[A-Z]", "X", word))

    return _CAPITALISED.sub(mask, text)


def main() -> int:
    """Write one JSON line an attribution to standard output."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, metavar="TEXT_DIR")
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--mask", action="store_true")
    asked = parser.parse_args()
    for path in sorted(asked.texts.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        text = masked(text) if asked.mask else text
        paragraphs = [Tagged.of(paragraph) for paragraph in segment(from_text(text))]
        for found in attribute(text, paragraphs, rules=asked.rules):
            spans = {"source": found.source, "cue": found.cue, "content": found.content}
            print(json.dumps({"doc": path.stem, **spans}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
