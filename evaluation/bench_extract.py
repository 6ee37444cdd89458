"""Measure the speed of the whole extraction, in one process on one core.

    python evaluation/bench_extract.py DIR [--rules] [--json]

DIR holds text files. Reading them is not measured; loading the lexicon and the weights is.
"""

import argparse
import json
import resource
import sys
import time
from pathlib import Path

from onrecord.corpus.extract import extract
from onrecord.corpus.read import from_text


def main() -> int:
    """Extract from every file and print words, seconds, words a second and the peak of memory in MB."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(asked.folder.glob("*.txt"))]
    began = time.perf_counter()
    statements = sum(len(extract(from_text(text), rules=asked.rules)) for text in texts)
    seconds = time.perf_counter() - began
    words = sum(len(text.split()) for text in texts)
    found = {
        "words": words,
        "seconds": round(seconds, 2),
        "words_per_second": round(words / seconds),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "statements": statements,
    }
    print(json.dumps(found) if asked.json else "\n".join(f"{name:18}{value:>12,}" for name, value in found.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
