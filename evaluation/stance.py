"""Score what statements do, and to whom, on statements with known answers.

    python evaluation/stance.py [evaluation/gold/stance.jsonl] [--part PART] [--errors] [--confidence] [--json]

A line of the gold asks about one statement, found by a stretch of its content. Per cent: the mean F1 of the labels
(macro), the accuracy of label, polarity and target, the targets given that are right, and the further acts that any
statement of the sentence has. A statement that is not found has the label "none": wrong in every field.
Without --part, all parts are scored and --errors lists those of the tuned one only. Errors of fresh are never listed:
it can measure what is new only as long as nobody mends on it.
--confidence tells of each confidence that a stance has how often its label is right, and of how many; "none" is a
plain report, where nothing is claimed.
"""

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord import Statement, extract, read_bytes
from onrecord.corpus.fold import fold
from onrecord.corpus.lexicon import institutions

FIELDS = ("label", "polarity", "target")
GOLD = Path(__file__).parent / "gold" / "stance.jsonl"
PARTS = ("tuned", "aside", "fresh")
READ, SEALED = "tuned", "fresh"
"""The part of which the errors are read and mended, and the one of which they are never shown."""

Line = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered for a line of the gold: the stance of the statement found, and all acts of the sentence."""

    line: Line
    given: Mapping[str, Any]
    acts: frozenset[str]

    @property
    def wrong(self) -> tuple[str, ...]:
        """Return the fields whose answer differs from the gold."""
        if self.given["label"] == "none":
            return FIELDS
        return tuple(field for field in FIELDS if _key(self.given[field]) != _key(self.line[field]))


def main() -> None:
    """Read the statements, score them, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--part", choices=PARTS, help="score only this part of the statements")
    parser.add_argument("--errors", action="store_true", help=f"list what is wrong: of {READ}, or of --part")
    parser.add_argument("--confidence", action="store_true", help="print how often each confidence is right")
    parser.add_argument("--json", action="store_true", help="print the numbers for machines")
    options = parser.parse_args()
    if options.errors and options.part == SEALED:
        parser.error(f"the errors of {SEALED} are not shown, only its numbers")
    lines = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines()]
    answers = [answer(line) for line in lines if options.part in (None, line["part"])]
    parts = {part: some for part in PARTS if (some := _of_part(answers, part))}
    scores = {part: score(some) for part, some in (parts if options.part else {**parts, "all": answers}).items()}
    by_label = {part: f1_by_label(some) for part, some in parts.items()}
    sure = {part: by_confidence(some) for part, some in {**parts, "all": answers}.items()} if options.confidence else {}
    if options.json:
        print(json.dumps({"scores": scores, "f1": by_label} | ({"confidence": sure} if sure else {}), indent=2))
        return
    if options.errors:
        print("\n".join(error(one) for one in _of_part(answers, options.part or READ) if one.wrong))
    print(table(scores))
    print(table(by_label))
    if sure:
        print(table(sure))


def _of_part(answers: Sequence[Answer], part: str) -> list[Answer]:
    return [one for one in answers if one.line["part"] == part]


def answer(line: Line) -> Answer:
    """Extract the statements of a sentence, and take the stance of the one that it asks about."""
    document = read_bytes(line["sentence"].encode())
    start = document.text.find(line["quote"])
    asked = range(start, start + len(line["quote"]))
    statements = extract(document)
    statement = max(statements, key=lambda one: _overlap(one, asked), default=None)
    found = statement if statement and start >= 0 and _overlap(statement, asked) > (0, 0) else None
    acts = frozenset(label for one in statements for label in (one.stance.label, *one.stance.also))
    return Answer(line, _given(found), acts)


def score(answers: Sequence[Answer]) -> dict[str, float]:
    """Return per cent: macro-F1 of the labels, accuracy of each field, precision of targets, further acts found."""
    right = Counter(field for one in answers for field in FIELDS if field not in one.wrong)
    named = [one for one in answers if one.given["target"] is not None]
    further = [label in one.acts for one in answers for label in one.line["also"]]
    f1s = f1_by_label(answers).values()
    return {
        "statements": len(answers),
        "found": _per_cent(sum(one.given["label"] != "none" for one in answers), len(answers)),
        "macro-F1": round(sum(f1s) / len(f1s), 1),
        **{field: _per_cent(right[field], len(answers)) for field in FIELDS},
        "target-prec": _per_cent(sum("target" not in one.wrong for one in named), len(named)),
        "also": _per_cent(sum(further), len(further)),
    }


def f1_by_label(answers: Sequence[Answer]) -> dict[str, float]:
    """Return the F1 of each label that the gold has."""
    gold = Counter(one.line["label"] for one in answers)
    given = Counter(one.given["label"] for one in answers)
    both = Counter(one.line["label"] for one in answers if "label" not in one.wrong)
    return {label: _per_cent(2 * both[label], gold[label] + given[label]) for label in sorted(gold)}


def by_confidence(answers: Sequence[Answer]) -> dict[str, float]:
    """Return of each confidence how many stances have it, and per cent how often their label is right."""
    found = [one for one in answers if one.given["label"] != "none"]
    given = Counter(str(one.given["confidence"] or "none") for one in found)
    right = Counter(str(one.given["confidence"] or "none") for one in found if "label" not in one.wrong)
    rows = {value: (given[value], _per_cent(right[value], given[value])) for value in sorted(given)}
    return {f"{value}{name}": row[at] for value, row in rows.items() for at, name in enumerate((" of", " right"))}


def error(one: Answer) -> str:
    """Return a line that tells the wrong fields, answer and gold, and the sentence."""
    fields = ", ".join(f"{field} {one.given[field]} not {one.line[field]}" for field in one.wrong)
    return f"{one.line['id']} {fields}\n     {one.line['sentence']}"


def table(rows: Mapping[str, Mapping[str, float]]) -> str:
    """Return the numbers of each part side by side, a line for each number."""
    names = dict.fromkeys(name for row in rows.values() for name in row)
    head = f"{'':12}" + "".join(f"{part:>10}" for part in rows)
    lines = (f"{name:12}" + "".join(f"{row.get(name, '-'):>10}" for row in rows.values()) for name in names)
    return "\n".join([head, *lines])


def _overlap(statement: Statement, asked: range) -> tuple[int, int]:
    """Return how much of what is asked about a statement holds; of two with as much, the shorter one is greater."""
    spans = statement.spans.content
    held = sum(max(0, min(span.end, asked.stop) - max(span.start, asked.start)) for span in spans)
    return held, -sum(span.end - span.start for span in spans) if held else 0


def _given(statement: Statement | None) -> dict[str, Any]:
    if statement is None:
        return {"label": "none", "polarity": None, "target": None, "confidence": None}
    return {field: getattr(statement.stance, field) for field in (*FIELDS, "confidence")}


def _key(value: str | int | None) -> object:
    """Return a value in a form to compare: names of one organisation are equal when the lexicon joins them."""
    if not isinstance(value, str):
        return value
    folded = fold(value).removeprefix("the ")
    known = institutions().get(folded)
    return known.name if known else folded


def _per_cent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


if __name__ == "__main__":
    main()
