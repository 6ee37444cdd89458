"""Score who spoke, for whom and when, on passages with known answers; print accuracy by field.

    python evaluation/identify.py [evaluation/gold/speakers.jsonl] [--part PART] [--errors] [--json]

A passage asks about one statement, found by a stretch of its content. Accuracy counts a passage whose statement is not
found as wrong in every field; the precision of the country counts only countries that were given. Names and bodies are
equal when the lexicon joins them, or when they fold to one key; a list in the gold is of equally good answers.
Without --part, all parts are scored and --errors lists those of the tuned one only: what is kept aside is not read.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from onrecord import Statement, extract
from onrecord.corpus.fold import fold
from onrecord.corpus.lexicon import generics, institutions, officials
from onrecord.corpus.read import from_text

FIELDS = ("name", "kind", "organisation", "country", "date")
READ = "tuned"
"""The part of which the errors are read and mended."""
GOLD = Path(__file__).parent / "gold" / "speakers.jsonl"

Passage = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered for a passage, and which fields of it are right."""

    passage: Passage
    statement: Statement | None
    right: frozenset[str]


def main() -> None:
    """Read the passages, score them, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--part", help="score only this part of the passages: tuned, aside")
    parser.add_argument("--errors", action="store_true", help="list each wrong field: of the tuned part, or of --part")
    parser.add_argument("--json", action="store_true", help="print the numbers for machines")
    options = parser.parse_args()
    passages = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines()]
    parts = sorted({part for one in passages if (part := one.get("part"))})
    if options.part is not None and options.part not in parts:
        parser.error(f"no such part: {options.part}; known are {', '.join(parts)}")
    answers = [answer(one) for one in passages if options.part in (None, one.get("part"))]
    scores = {part: score(_of_part(answers, part)) for part in parts if options.part in (None, part)}
    if options.part is None:
        scores["all"] = score(answers)
    if options.json:
        print(json.dumps(scores, indent=2))
        return
    if options.errors:
        shown = _of_part(answers, options.part or READ) if parts else answers
        print("\n".join(line for one in shown for line in errors(one)))
    columns = next(iter(scores.values()))
    print(f"{'':12}" + "".join(f"{column:>14}" for column in columns))
    for part, row in scores.items():
        print(f"{part:12}" + "".join(f"{value:>14}" for value in row.values()))


def _of_part(answers: Iterable[Answer], part: str) -> list[Answer]:
    return [one for one in answers if one.passage.get("part") == part]


def answer(passage: Passage) -> Answer:
    """Extract the statements of a passage, and compare the one that it asks about."""
    published = date.fromisoformat(passage["published"]) if passage["published"] else None
    document = from_text(passage["text"], published=published)
    start = document.text.find(passage["quote"])
    asked = range(start, start + len(passage["quote"]))
    statement = max(extract(document), key=lambda one: _overlap(one, asked), default=None)
    if statement is None or start < 0 or _overlap(statement, asked) <= (0, 0):
        return Answer(passage, None, frozenset())
    return Answer(passage, statement, frozenset(_right(passage, statement)))


def score(answers: Iterable[Answer]) -> dict[str, float]:
    """Return per cent: statements found, fields right, and the countries given that are right."""
    counts: Counter[str] = Counter()
    for one in answers:
        counts["all"] += 1
        counts["found"] += one.statement is not None
        counts.update(one.right)
        given = one.statement is not None and any(speaker.country for speaker in one.statement.speakers)
        counts["given"] += given
        counts["given right"] += given and "country" in one.right
    shares = {name: _per_cent(counts[name], counts["all"]) for name in ("found", *FIELDS)}
    return {"passages": counts["all"], **shares, "country-prec": _per_cent(counts["given right"], counts["given"])}


def errors(one: Answer) -> list[str]:
    """Return a line for each field that is wrong: passage, field, answer, gold."""
    wrong = [field for field in FIELDS if field not in one.right]
    label = f"{one.passage['id']} [{one.passage['construction']}]"
    if one.statement is None:
        return [f"{label} not found"]
    given = _given(one.statement)
    return [f"{label} {field}: {given[field]} not {_expected(one.passage, field)}" for field in wrong]


def _overlap(statement: Statement, asked: range) -> tuple[int, int]:
    """Return how much of what is asked about a statement holds; of two with as much, the shorter one is greater."""
    spans = statement.spans.content
    held = sum(max(0, min(span.end, asked.stop) - max(span.start, asked.start)) for span in spans)
    return held, -sum(span.end - span.start for span in spans) if held else 0


def _given(statement: Statement) -> dict[str, Any]:
    values = {field: [getattr(one, field) for one in statement.speakers] for field in FIELDS if field != "date"}
    said = statement.said
    return {**values, "date": f"{said.start}..{said.until}" if said.start else None}


def _expected(passage: Passage, field: str) -> Any:  # noqa: ANN401 - as the JSON has it
    if field == "date":
        said = passage["said"]
        return f"{said['from']}..{said['until']}" if said else None
    return [speaker[field] for speaker in passage["speakers"]]


def _right(passage: Passage, statement: Statement) -> Iterable[str]:
    given = _given(statement)
    for field in FIELDS:
        expected = _expected(passage, field)
        if field == "date":
            if given[field] == expected:
                yield field
        elif len(given[field]) == len(expected) and all(
            any(_same(one, good) for one in given[field]) for good in expected
        ):
            yield field


def _same(given: str | None, good: str | list[str | None] | None) -> bool:
    if isinstance(good, list):
        return any(_same(given, each) for each in good)
    if given is None or good is None:
        return given is good
    return _key(given) == _key(good)


def _key(name: str) -> object:
    folded = fold(name).removeprefix("the ")
    known = officials().get(folded) or institutions().get(folded) or generics().get(folded)
    return known.name if known else folded


def _per_cent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


if __name__ == "__main__":
    main()
