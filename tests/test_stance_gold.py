"""The statements with known stances are sound, and the errors of the part that measures what is new stay unread."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from onrecord import read_bytes

ROOT = Path(__file__).parent.parent
SCORER = ROOT / "evaluation" / "stance.py"
LINES = [json.loads(line) for line in (ROOT / "evaluation" / "gold" / "stance.jsonl").read_text("utf-8").splitlines()]


def test_ids_are_sorted_and_tell_the_part():
    ids = [line["id"] for line in LINES]
    assert ids == sorted(set(ids))
    for line in LINES:
        odd_or_even = "tuned" if int(line["id"][1:]) % 2 else "aside"
        assert line["part"] == ("fresh" if line["id"].startswith("t") else odd_or_even), line["id"]


def test_what_is_asked_stands_once_in_the_sentence():
    assert [line["id"] for line in LINES if read_bytes(line["sentence"].encode()).text.count(line["quote"]) != 1] == []


def test_fresh_has_as_many_of_each_of_the_sixteen_labels():
    counts = Counter(line["label"] for line in LINES if line["part"] == "fresh")
    assert (len(counts), set(counts.values())) == (16, {10})


@pytest.mark.parametrize("options", [("--part", "fresh"), ("--part=fresh", "--json"), ("--par", "fresh")])
def test_errors_of_fresh_are_refused(options):
    run = subprocess.run([sys.executable, SCORER, "--errors", *options], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (2, "")
    assert "not shown" in run.stderr


def test_errors_without_a_part_are_those_of_tuned(tmp_path):
    wrong = [{**line, "label": "nothing"} for line in LINES if line["id"] in {"s001", "s480", "t001"}]
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(json.dumps(line) for line in wrong), encoding="utf-8")
    run = subprocess.run([sys.executable, SCORER, gold, "--errors"], capture_output=True, text=True, check=True)
    assert [name for name in ("s001", "s480", "t001") if name in run.stdout] == ["s001"]
