"""The command line: what it prints where, with which status, and that nothing it reads can act."""

import csv
import io
import itertools
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

import onrecord
import pytest
from onrecord.cli import cli
from onrecord.corpus.lexicon.stances import labels
from onrecord.corpus.model import Document, Published, Span, Stance
from onrecord.corpus.store import Store
from onrecord.index.engine import open_engine

SEED = Path(__file__).parent.parent / "seeds" / "000_5618d79fe3bfd785.txt"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
STATEMENT_KEYS = ["id", "text", "form", "speakers", "stance", "said", "cue", "spans", "context", "document"]


def name_of(value):
    """Name a case by its arguments."""
    return " ".join(value) if isinstance(value, list) else str(value)


# Ingesting


def test_ingest_tells_on_stderr_what_became_of_the_inputs(run, tmp_path):
    corpus = tmp_path / "corpus"
    first = run("--corpus", corpus, "ingest", SEED)
    assert (first.status, first.out) == (0, "")
    assert re.fullmatch(r"1 read: 1 new, 0 replaced, 0 unchanged, 0 skipped; \d+ statements\n", first.err)
    again = run("--corpus", corpus, "ingest", SEED)
    assert again.err.startswith("1 read: 0 new, 0 replaced, 1 unchanged, 0 skipped")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"", "is empty"),
        ("picture.png", PNG, "PNG"),
        ("large.txt", b"word " * 10_000_000, "too large"),
        ("folder", "folder", "no text"),
    ],
)
@pytest.mark.parametrize("beside", [False, True], ids=["alone", "beside-a-good-one"])
def test_an_input_that_cannot_be_used_is_one_clear_line(run, tmp_path, name, content, message, beside):
    path = tmp_path / name
    if content == "folder":
        path.mkdir()
    elif content is not None:
        path.write_bytes(content)
    found = run("--corpus", tmp_path / "corpus", "ingest", path, *([SEED] if beside else []))
    assert found.status == (3 if beside else 2)
    assert found.out == ""
    lines = found.err.splitlines()
    assert lines[0].startswith(f"skipped {path}: ")
    assert message in lines[0]
    assert [line.partition(";")[0] for line in lines[1:]] == [
        "1 read: 1 new, 0 replaced, 0 unchanged, 1 skipped"
    ] * beside


@pytest.mark.parametrize("count", [0, 1, 2])
def test_ingest_counts_in_english(run, tmp_path, monkeypatch, make_statement, count):
    statements = [make_statement(str(number), document="d") for number in range(count)]
    monkeypatch.setattr("onrecord.corpus.work.documents", lambda *_, **__: iter([Document("d", "text")]))
    monkeypatch.setattr("onrecord.corpus.work.extract", lambda *_, **__: statements)
    found = run("--corpus", tmp_path, "ingest", "some.txt")
    assert found.err.endswith(f"; {count} statement{'' if count == 1 else 's'}\n")


@pytest.mark.parametrize(
    ("language", "notice"),
    [
        ("en", []),
        ("fr", ["some.txt is not in English (fr): nothing extracted"]),
        ("und", ["some.txt is not in English as far as can be told: nothing extracted"]),
    ],
)
def test_a_document_that_is_not_in_english_is_told_and_counted(run, tmp_path, monkeypatch, language, notice):
    document = Document("d", "Rien.", language=language)
    monkeypatch.setattr("onrecord.corpus.work.documents", lambda *_, **__: iter([document]))
    found = run("--corpus", tmp_path, "ingest", "some.txt")
    counts = "1 read: 1 new, 0 replaced, 0 unchanged, 0 skipped; 0 statements"
    assert (found.status, found.err.splitlines()) == (0, [*notice, counts])
    assert run("extract", "some.txt") == (1, "", "".join(f"{line}\n" for line in notice))


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        (["ingest", ""], "onrecord ingest"),
        (["ingest", str(SEED), ""], "onrecord ingest"),
        (["extract", ""], "onrecord extract"),
        (["--corpus", "", "stats"], "onrecord"),
        (["stats", "--corpus", ""], "onrecord stats"),
    ],
    ids=name_of,
)
def test_an_empty_name_is_not_the_current_folder(run, tmp_path, monkeypatch, arguments, command):
    monkeypatch.chdir(tmp_path)
    found = run(*arguments)
    assert (found.status, found.out, len(found.err.splitlines())) == (2, "", 1)
    assert found.err.startswith(f"{command}: ")
    assert "an empty name" in found.err
    assert list(tmp_path.iterdir()) == []


def test_a_latin_1_file_is_read(run, tmp_path):
    file = tmp_path / "latin.txt"
    file.write_bytes('"Nous condamnons," said Élysée spokesman Gérard Çelik on Friday in a café.\n'.encode("latin-1"))
    assert run("--corpus", tmp_path / "corpus", "ingest", file).status == 0


@pytest.mark.parametrize("day", ["26/02/2021", "2021-2-26", "20210226", "2021-02-30", "yesterday", ""])
def test_a_day_of_publication_has_one_form(run, tmp_path, day):
    found = run("--corpus", tmp_path / "corpus", "ingest", "--published", day, SEED)
    assert found.status == 2
    assert "YYYY-MM-DD, for example 2021-02-26" in found.err
    assert len(found.err.splitlines()) == 1
    assert not (tmp_path / "corpus").exists()


def test_names_of_files_do_not_act_either(run, tmp_path):
    found = run("--corpus", tmp_path / "corpus", "ingest", tmp_path / "\x1b[31mred\n.txt")
    assert "\x1b" not in found.err
    assert "␛[31mred .txt: there is no such file" in found.err


# Searching


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--speaker", "zakharova"], 0),
        (["--country", "Russia"], 0),
        (["--country", "RU"], 0),
        (["--country", "russian"], 0),
        (["--stance", "condemn"], 0),
        (["--stance", "negative"], 0),
        (["strikes"], 0),
        (["syrian", "territory"], 0),
        (["speaker:zakharova", "--stance", "condemn"], 0),
        (["speaker:zakharova stance:condemn"], 0),
        (["--since", "2021-02-26", "--until", "2021-02-26"], 0),
        (["--since", "2021-02"], 0),
        (["--since", "2021-02-26", "--until", "2021"], 0),
        (["--since", "2021-03", "--until", "2021"], 1),
        (["date:2022..2020"], 0),
        (["--speaker", "us department"], 1),
        (["US"], 0),
        (['"U.S. forces"'], 0),
        (['"us forces"'], 1),
        (["us forces"], 0),
        (["--date", "2021"], 0),
        (["--form", "direct"], 0),
        (["--target", "US"], 0),
        ([], 0),
        (["deconfliction"], 1),
        (["--until", "1999"], 1),
        (["--speaker", "zakharova", "--country", "US"], 1),
        (["--limit", "5", "--offset", "5000"], 1),
    ],
    ids=name_of,
)
@pytest.mark.parametrize("style", ["", "--json", "--jsonl", "--csv", "--ids"])
def test_the_status_tells_whether_something_was_found(ask, arguments, status, style):
    found = ask("search", *arguments, *filter(None, [style]))
    assert found.status == status, found.err
    if status and style in ("", "--jsonl", "--ids"):
        assert found.out == ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--stance", "condem"], "did you mean condemn?"),
        (["stance:condem"], "did you mean condemn?"),
        (["--country", "Rusia"], "did you mean Russia"),
        (["--form", "dircet"], "did you mean direct?"),
        (["speker:lavrov"], "did you mean speaker?"),
        (["--date", "26.2.2021"], "2021-02-26"),
        (["--since", "last week"], "2021-02-26"),
        (["--speker", "lavrov"], "--speaker"),
        (["--sort", "length"], "'relevance', 'date', '-date'"),
        (["--limit", "-1"], "-1"),
        (["(strikes"], "("),
        (["--since", "2025-11-05", "--until", "2020"], "--since 2025-11-05 is after --until 2020"),
        (["--since", "2021-03", "--until", "2021-02-28"], "the other way round?"),
        (["--since", ""], "--since takes one day, month or year"),
        (["--since", "2020", "--until", ""], "--until takes one day, month or year"),
        (["--since", "2021-02..2021-03"], "--since takes one day, month or year"),
        (["--json", "--csv", "--ids"], "--json and --csv and --ids exclude each other"),
        (["--ids", "--jsonl"], "--jsonl and --ids exclude each other"),
    ],
    ids=name_of,
)
def test_a_question_that_is_not_understood_is_one_line_with_a_way_out(ask, arguments, message):
    found = ask("search", *arguments)
    assert (found.status, found.out) == (2, "")
    assert message in found.err
    assert len(found.err.splitlines()) == 1


def test_of_an_option_given_twice_any_value_will_do(ask):
    both = set(ask("search", "--country", "RU", "--country", "IR", "--ids", "--limit", "0").out.split())
    one = set(ask("search", "--country", "RU", "--ids", "--limit", "0").out.split())
    other = set(ask("search", "--country", "IR", "--ids", "--limit", "0").out.split())
    assert both == one | other
    assert one
    assert other


def test_lines_in_a_pipe_have_six_fields(ask):
    lines = ask("search", "--limit", "0").out.splitlines()
    assert len(lines) > 10
    for line in lines:
        identity, day, speaker, country, stance, text = line.split("\t")
        assert re.fullmatch("[0-9a-f]{12}", identity)
        assert re.fullmatch(r"-|\d{4}-\d\d-\d\d(\.\.\d{4}-\d\d-\d\d)?", day)
        assert re.fullmatch(r"-|[A-Z]{2}(; [A-Z]{2})*", country)
        assert speaker
        assert stance
        assert text


def test_json_is_one_envelope(ask):
    found = json.loads(ask("search", "syria", "--country", "Russian", "--speaker", "maria zakharova", "--json").out)
    assert list(found) == ["schema", "query", "total", "folded", "hits"]
    assert found["schema"] == 1
    assert found["query"] == 'syria speaker:"maria zakharova" country:Russian'
    assert found["total"] == len(found["hits"]) > 0
    assert list(found["hits"][0]) == STATEMENT_KEYS


def test_the_query_of_the_envelope_can_be_asked_again(ask):
    arguments = ["strikes or situation", "--country", "Russia", "--country", "United States", "--since", "2020"]
    first = json.loads(ask("search", *arguments, "--json").out)
    again = json.loads(ask("search", first["query"], "--json").out)
    assert first["total"] == again["total"] > 0


def test_every_style_prints_the_same_statements_in_the_same_order(ask):
    question = ["--country", "Russia", "--limit", "0"]
    ids = ask("search", *question, "--ids").out.split()
    assert [hit["id"] for hit in json.loads(ask("search", *question, "--json").out)["hits"]] == ids
    assert [json.loads(line)["id"] for line in ask("search", *question, "--jsonl").out.splitlines()] == ids
    assert [row["id"] for row in csv.DictReader(io.StringIO(ask("search", *question, "--csv").out))] == ids
    assert [line.split("\t")[0] for line in ask("search", *question).out.splitlines()] == ids


def test_pages_make_the_whole_and_tell_that_there_is_more(ask):
    whole = ask("search", "--ids", "--limit", "0")
    first = ask("search", "--ids", "--limit", "3")
    second = ask("search", "--ids", "--limit", "3", "--offset", "3")
    assert whole.out.startswith(first.out + second.out)
    assert whole.err == ""
    assert f"3 of {len(whole.out.split())} statements: --limit 0 prints all, --offset 3 goes on" in first.err


def test_a_page_beyond_the_last_is_told(ask):
    total = ask("count").out.strip()
    beyond = f"there are {total} statements, and --offset 1000 passes over all of them\n"
    assert ask("search", "--offset", "1000") == (1, "", beyond)
    assert ask("search", "nosuchword", "--offset", "1000") == (1, "", "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["search", "nosuchword"], True),
        (["speakers", "nosuchword"], True),
        (["matrix", "nosuchword"], True),
        (["timeline", "nosuchword"], True),
        (["quote", "nobody"], True),
        (["officials", "show", "nobody"], True),
        (["search", "strikes"], False),
    ],
    ids=name_of,
)
def test_a_reader_at_a_terminal_is_told_that_nothing_was_found(ask, seeded, arguments, told, on_a_terminal):
    environment = {"PAGER": "cat", "NO_COLOR": "1"}
    _, printed = on_a_terminal("--corpus", seeded, *arguments, typed=" ", **environment)
    assert ("nothing found" in printed) == told
    assert ask(*arguments).err == ""


def test_without_words_the_newest_come_first_and_the_undated_last(ask):
    days = [line.split("\t")[1][:10] for line in ask("search", "--limit", "0").out.splitlines()]
    known = [day for day in days if day != "-"]
    assert days == sorted(known, reverse=True) + ["-"] * (len(days) - len(known))


# Showing


def test_show_and_explain_take_the_beginning_of_an_id(ask):
    identity = ask("search", "--speaker", "zakharova", "--form", "direct", "--ids").out.strip()
    shown = dict(line.split("\t") for line in ask("show", identity[:6]).out.splitlines())
    assert shown["id"] == identity
    assert shown["speaker"].startswith("Maria Zakharova")
    assert "Russia (RU)" in shown["speaker"]
    assert shown["published"] == "published 2021-02-26 (given)"
    assert "briefing in Moscow" in shown["context"]
    explained = ask("explain", identity[:6]).out
    assert "[source: Zakharova] [cue: said]" in explained
    assert re.search(r"\[content: .?\[stance: We strongly condemn", explained)
    assert "[stance: We strongly condemn]" in explained
    rules = dict(line.split("\t") for line in explained.splitlines()[1:])
    assert list(rules) == ["attribution", "speaker", "date", "stance"]
    assert all(rules.values())


def test_a_stance_is_shown_with_what_qualifies_it(run, tmp_path, make_statement, on_a_terminal):
    statement = make_statement("We would not strike.", id="abcd00000001", stance="threaten", also=("deny", "urge"))
    stance = replace(statement.stance, target="US", negated=True, conditional=True)
    evidence = replace(statement.evidence, stance_cue=Span(3, 19))
    with Store(tmp_path / "corpus.sqlite", create=True) as store:
        store.replace(
            Document("doc-1", "We would not strike."),
            [replace(statement, stance=stance, evidence=evidence)],
            extractor="test",
        )
    explained = run("--corpus", tmp_path, "explain", "abcd").out
    assert explained.startswith("[content: We [stance: would not strike].]\n")
    assert "threaten (negated, conditional) of United States (US), also deny, urge: test" in explained
    assert "stance\tthreaten (negated, conditional), also deny, urge (" in run("--corpus", tmp_path, "show", "abcd").out
    _, card = on_a_terminal("--corpus", tmp_path, "search", COLUMNS="100", NO_COLOR="1")
    assert "threaten (negated, conditional) US, also deny, urge" in card


@pytest.mark.parametrize(
    ("name", "organisation", "shown"),
    [
        ("UN Security Council", "UN Security Council", "UN Security Council, United Nations (UN)"),
        ("the African Union", "African Union", "the African Union, United Nations (UN)"),
        ("HAMAS", "Hamas", "HAMAS, United Nations (UN)"),
        ("Ana Silva", "Ministry of Health", "Ana Silva, Ministry of Health, United Nations (UN)"),
    ],
)
def test_an_organisation_that_speaks_for_itself_is_named_once(
    run, tmp_path, make_statement, name, organisation, shown, on_a_terminal
):
    statement = make_statement("Words.", id="abcd00000001", speaker=name, organisation=organisation, country="UN")
    with Store(tmp_path / "corpus.sqlite", create=True) as store:
        store.replace(Document("doc-1", "Words."), [statement], extractor="test")
    assert f"speaker\t{shown}\n" in run("--corpus", tmp_path, "show", "abcd").out
    _, card = on_a_terminal("--corpus", tmp_path, "search", COLUMNS="100", NO_COLOR="1")
    assert card.splitlines()[0].count(organisation) == (name != "HAMAS")
    assert "United Nations (UN)" in on_a_terminal("--corpus", tmp_path, "countries", NO_COLOR="1")[1]


def test_show_and_explain_as_json(ask):
    identity = ask("search", "--ids", "--limit", "1").out.strip()
    assert list(json.loads(ask("show", identity, "--json").out)) == STATEMENT_KEYS
    assert list(json.loads(ask("explain", identity, "--json").out)) == [*STATEMENT_KEYS, "evidence"]


@pytest.mark.parametrize("command", ["show", "explain"])
@pytest.mark.parametrize(
    ("identity", "message"), [("fff", "four hex digits"), ("zakharova", "no statement id"), ("0" * 12, "no statement")]
)
def test_an_id_that_there_is_not_is_one_clear_line(ask, command, identity, message):
    found = ask(command, identity)
    assert (found.status, found.out) == (2, "")
    assert message in found.err
    assert len(found.err.splitlines()) == 1


def test_the_clock_of_a_page_is_never_passed_off_as_the_day_of_publication(run, tmp_path):
    run("--corpus", tmp_path, "ingest", SEED)
    identity = run("--corpus", tmp_path, "search", "--ids", "--limit", "1").out.strip()
    shown = run("--corpus", tmp_path, "show", identity).out
    assert "published\tpage saved 2021-04-19, publication date unknown\n" in shown
    assert "documents: publication date unknown\t1\n" in run("--corpus", tmp_path, "stats").out


@pytest.mark.parametrize(
    ("command", "expected"),
    [("speakers", "Maria Zakharova"), ("countries", "RU"), ("stances", "condemn")],
)
def test_facets_count_the_answers_to_a_question(ask, command, expected):
    counts = [line.split("\t") for line in ask(command).out.splitlines()]
    assert expected in [value for _, value in counts]
    assert [int(count) for count, _ in counts] == sorted((int(count) for count, _ in counts), reverse=True)
    narrowed = [line.split("\t") for line in ask(command, "--speaker", "zakharova").out.splitlines()]
    assert expected in [value for _, value in narrowed]
    assert len(narrowed) < len(counts)
    found = json.loads(ask(command, "--json").out)
    assert [[str(item["count"]), item["value"]] for item in found["counts"]] == counts
    assert ask(command, "deconfliction").status == 1
    assert ask(command, "--stance", "condem").status == 2


@pytest.fixture
def spoken(tmp_path, make_statement):
    """A corpus of eight statements with countries, targets and days."""

    def stated(number, country, target, label, start=None, until=None):
        told = labels()[label]
        statement = make_statement(f"Words {number}.", id=f"{number:012x}", country=country, start=start, until=until)
        return replace(statement, stance=Stance(label, (), told.polarity, target, told.cameo, told.scale))

    statements = [
        stated(1, "RU", "US", "condemn", "2021-02-22"),
        stated(2, "RU", "US", "warn", "2021-02-28", "2021-03-03"),
        stated(3, "RU", "SY", "support", "2021-02-26"),
        stated(4, "FR", "SY", "urge", "2021-02-26"),
        stated(5, "FR", "Port Authority", "deny", "2021-06-01"),
        stated(6, "FR", "US", "urge"),
        stated(7, None, "US", "condemn"),
        stated(8, "RU", None, "assert"),
    ]
    with Store(tmp_path / "corpus.sqlite", create=True) as store:
        store.replace(Document("doc-1", "Words."), statements, extractor="test")
    return tmp_path


CELLS = [["FR", "US", 1, 3.0], ["FR", "SY", 1, 3.0], ["FR", "Port Authority", 1, -2.0], ["RU", "US", 2, -3.2],
         ["RU", "SY", 1, 3.4]]  # fmt: skip


def as_lines(rows, between="\t"):
    return "".join(f"{between.join(map(str, row))}\n" for row in rows)


def test_a_matrix_in_every_style(run, spoken):
    shown = run("--corpus", spoken, "matrix")
    note = "2 of 8 statements not counted: country or target unknown\n"
    assert shown == (0, as_lines(CELLS), note)
    table = run("--corpus", spoken, "matrix", "--csv")
    assert table == (0, "country,target,count,scale\n" + as_lines(CELLS, ","), note)
    found = run("--corpus", spoken, "matrix", "--json")
    assert found.err == ""
    assert json.loads(found.out) == {
        "schema": 1, "query": "", "total": 8, "unplaced": 2, "rows": ["FR", "RU"], "columns": ["US", "SY", "Port Authority"],
        "rows_cut": 0, "columns_cut": 0, "cells": [dict(zip(["country", "target", "count", "scale"], cell, strict=True)) for cell in CELLS],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "cells", "err"),
    [
        (["from:RU to:US stance:negative"], CELLS[3:4], ""),
        (["--country", "RU", "--target", "US"], CELLS[3:4], ""),
        (["stance:THREATEN"], [["RU", "US", 1, -4.4]], ""),
        (["stance:SUPPORT"], CELLS[4:], ""),
        (
            ["from:FR", "--rows", "1", "--columns", "2"],
            CELLS[1:3],
            "1 of 1 rows, 2 of 3 columns: --rows 0 ",
        ),
        (["--rows", "0", "--columns", "0"], CELLS, "2 of 8 statements not counted"),
    ],
)
def test_a_matrix_of_a_question(run, spoken, arguments, cells, err):
    found = run("--corpus", spoken, "matrix", *arguments)
    assert (found.status, sorted(found.out.splitlines())) == (0, sorted(as_lines(cells).splitlines()))
    assert found.err.startswith(err)
    assert bool(found.err) == bool(err)


MONTHS = [["2021-02", 4, 2, 1, 1], ["2021-06", 1, 1, 0, 0]]
WEEKS = [["2021-02-22..2021-02-28", 4, 2, 1, 1], ["2021-05-31..2021-06-06", 1, 1, 0, 0]]
DAYS = [["2021-02-22", 1, 1, 0, 0], ["2021-02-26", 2, 0, 1, 1], ["2021-02-28", 1, 1, 0, 0], ["2021-06-01", 1, 1, 0, 0]]


@pytest.mark.parametrize(("by", "rows"), [("month", MONTHS), ("week", WEEKS), ("day", DAYS)])
def test_a_timeline_in_every_style(run, spoken, by, rows):
    note = f"1 of 8 statements may be of a later {by}: counted by the first day of a range\n3 of 8 statements not counted: date unknown\n"
    assert run("--corpus", spoken, "timeline", "--by", by) == (0, as_lines(rows), note)
    columns = ["period", "count", "negative", "neutral", "positive"]
    assert run("--corpus", spoken, "timeline", "--by", by, "--csv") == (0, as_lines([columns, *rows], ","), note)
    found = run("--corpus", spoken, "timeline", "--by", by, "--json")
    assert found.err == ""
    assert json.loads(found.out) == {
        "schema": 1, "query": "", "by": by, "total": 8, "undated": 3, "vague": 1,
        "periods": [dict(zip(columns, row, strict=True)) for row in rows],
    }  # fmt: skip
    for row in rows:  # a period can be asked for as it is printed; a range is found by every day of it
        listed = run("--corpus", spoken, "search", f"date:{row[0]}", "--ids").out.split()
        assert len(listed) == row[1]


@pytest.mark.parametrize(
    ("arguments", "status", "err"),
    [
        (["matrix", "stance:agree"], 1, ""),
        (["matrix", "id:000000000007"], 1, "1 of 1 statements not counted: country or target unknown"),
        (["timeline", "stance:agree"], 1, ""),
        (["timeline", "id:000000000006"], 1, "1 of 1 statements not counted: date unknown"),
        (["timeline", "--by", "year"], 2, "'day', 'week', 'month'"),
        (["timeline", "stance:condem"], 2, "did you mean condemn?"),
        (["matrix", "--json", "--csv"], 2, "exclude each other"),
        (["matrix", "--rows", "-1"], 2, "-1"),
    ],
    ids=name_of,
)
@pytest.mark.parametrize("terminal", [False, True], ids=["pipe", "terminal"])
def test_a_table_of_nothing(run, spoken, arguments, status, err, terminal, on_a_terminal):
    if terminal:
        assert on_a_terminal("--corpus", spoken, *arguments) == (status, "")
        return
    found = run("--corpus", spoken, *arguments)
    assert (found.status, found.out) == (status, "")
    assert err in found.err
    assert len(found.err.splitlines()) == bool(err)


def test_a_matrix_on_a_terminal_is_shaded_by_its_means(spoken, on_a_terminal):
    _, printed = on_a_terminal("--corpus", spoken, "matrix")
    assert "\x1b[30;48;5;174m  2 -3.2\x1b[0m" in printed  # red
    assert "\x1b[30;48;5;114m  1 +3.4\x1b[0m" in printed  # green
    bare = on_a_terminal("--corpus", spoken, "matrix", NO_COLOR="1")[1]
    assert [line.rstrip() for line in bare.splitlines()] == [
        "                  US       SY Port Au…",
        "France (FR)   1 +3.0   1 +3.0   1 -2.0",
        "Russia (RU)   2 -3.2   1 +3.4",
        "statements and the mean CAMEO value of their stances",
    ]
    narrow = on_a_terminal("--corpus", spoken, "matrix", NO_COLOR="1", COLUMNS="30")[1]
    assert "Russia (RU)   2 -3.2" in narrow
    assert "columns that do not fit: 1" in narrow


def test_a_timeline_on_a_terminal_has_bars(spoken, on_a_terminal):
    _, printed = on_a_terminal("--corpus", spoken, "timeline")
    assert "\x1b[31m" + "▓" * 20 + "\x1b[0m\x1b[36m" + "░" * 10 + "\x1b[0m\x1b[32m" + "█" * 10 in printed
    bare = on_a_terminal("--corpus", spoken, "timeline", NO_COLOR="1")[1]
    assert [line.rstrip() for line in bare.splitlines()] == [
        "2021-02         4 " + "▓" * 20 + "░" * 10 + "█" * 10,
        "92 days without",
        "2021-06         1 " + "▓" * 10,
        "▓ negative  ░ neutral  █ positive",
    ]


def test_search_explains_how_it_understands_a_query(run, tmp_path):
    query = 'strikes or "air raid" -sanc* by:"ana silva" from:RU to:US stance:ACCUSE or stance:positive date:2021-02..'
    explained = run("--corpus", tmp_path, "search", "--explain", query)
    assert explained == (0, dedent("""\
        any of
          "strikes" in any form, in the text, a speaker's name or the title
          all of
            "air raid" in just this form, in the text, a speaker's name or the title
            not
              a word that begins with "sanc", in the text, a speaker's name or the title
            "ana" and "silva" in a speaker's name
            a speaker's country is Russia (RU)
            the target is United States (US)
            any of
              a stance is condemn (CAMEO 111, PLOVER ACCUSE, scale -2.0)
              a stance is accuse (CAMEO 112, PLOVER ACCUSE, scale -2.0)
              a stance is concern (CAMEO 012, PLOVER ACCUSE, scale -0.4)
          all of
            a stance is positive, one of
              support (CAMEO 051, PLOVER SUPPORT, scale 3.4)
              sympathise (CAMEO 018, PLOVER SUPPORT, scale 3.4)
              agree (CAMEO 030, PLOVER AGREE, scale 4.0)
              concede (CAMEO 080, PLOVER YIELD, scale 5.0)
              announce, where the act that is announced is positive
            said from 2021-02-01
        """), "")  # fmt: skip
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("", "every statement"),
        ("stance:no_comment", "a stance is no_comment (CAMEO 011, scale -0.1)"),
        ("stance:neutral", "every stance is neutral, one of"),
        ("stance:yield", "a stance is concede (CAMEO 080, PLOVER YIELD, scale 5.0)"),
        ("date:2021", "said from 2021-01-01 until 2021-12-31"),
        ("date:2021-02-26", "said on 2021-02-26"),
        ("date:..2021", "said until 2021-12-31"),
        ("to:brigade", '"brigade" in the target'),
        ("id:3f9c*", 'a word that begins with "3f9c", in the id'),
        ("form:direct", "the form is direct"),
    ],
)
def test_search_explains_each_kind_of_thing(run, query, line):
    explained = run("search", "--explain", query)
    assert (explained.status, explained.out.splitlines()[0]) == (0, line)


def test_search_explains_in_json_too_and_prints_no_statements(run):
    explained = json.loads(
        run("search", "--explain", "--json", "not stance:no_comment", "--country", "RU", "--since", "2021").out
    )
    comment = {"label": "no_comment", "cameo": "011", "plover": None, "polarity": 0, "scale": -0.1}
    assert explained == {
        "schema": 1, "query": "not stance:no_comment country:RU date:2021..",
        "understood": {"all": [
            {"not": {"field": "stance", "value": "no_comment", "labels": [comment]}},
            {"field": "country", "value": "RU"},
            {"field": "date", "from": "2021-01-01", "until": None},
        ]},
    }  # fmt: skip
    words = json.loads(run("search", "--explain", "--json", 'raid or "two words" or ra* or by:silva').out)["understood"]
    assert words == {"any": [{"field": None, "word": "raid"}, {"field": None, "phrase": "two words"},
                             {"field": None, "prefix": "ra"}, {"field": "speaker", "name": "silva"}]}  # fmt: skip
    assert json.loads(run("search", "--explain", "--json").out)["understood"] == {"everything": True}
    refused = run("search", "--explain", "--ids")
    assert (refused.status, refused.out) == (2, "")
    assert "--explain prints no statements: leave out all but --json" in refused.err
    assert "did you mean accuse or ACCUSE?" in run("search", "--explain", "stance:acuse").err


def test_stats_tell_what_there_is(ask, seeded):
    shown = dict(line.split("\t") for line in ask("stats").out.splitlines())
    found = json.loads(ask("stats", "--json").out)
    assert shown["corpus"] == found["corpus"] == str(seeded)
    assert shown["documents"] == "1"
    assert int(shown["statements"]) == found["statements"] == sum(found["forms"].values()) > 10


def test_extract_prints_json_lines_and_touches_no_corpus(run, tmp_path, monkeypatch):
    monkeypatch.setenv("ONRECORD_CORPUS", str(tmp_path / "corpus"))
    found = run("extract", "--published", "2021-02-26", SEED)
    assert found.status == 0
    statements = [json.loads(line) for line in found.out.splitlines()]
    assert all(list(statement) == STATEMENT_KEYS for statement in statements)
    assert statements[0]["document"]["published"] == {"date": "2021-02-26", "basis": "given"}
    assert list(tmp_path.iterdir()) == []


def test_extract_reads_the_standard_input(run, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SEED.read_bytes())))
    from_pipe = run("extract", "-")
    assert from_pipe.out == run("extract", SEED).out
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Nobody speaks here at all.")))
    assert run("extract", "-")[:2] == (1, "")


def test_extract_of_what_is_no_document_is_one_clear_line(run, tmp_path):
    found = run("extract", tmp_path / "nosuch.txt")
    assert (found.status, found.out) == (2, "")
    assert found.err == f"onrecord: {tmp_path}/nosuch.txt: there is no such file\n"


def test_reindex_gives_the_same_answers(ask):
    before = ask("search", "--json", "--limit", "0").out
    assert ask("reindex") == (0, "", "documents indexed: 1\n")
    assert ask("search", "--json", "--limit", "0").out == before


# Which corpus


@pytest.mark.parametrize("command", ["search", "speakers", "stats", "reindex", "show abcd"])
def test_a_corpus_that_is_not_there_yet_says_how_to_make_it(run, tmp_path, command):
    found = run("--corpus", tmp_path / "nosuch", *command.split())
    assert (found.status, found.out) == (2, "")
    assert "ingest something first (onrecord ingest FILE)" in found.err
    assert not (tmp_path / "nosuch").exists()


def test_the_option_goes_before_the_variable_and_that_before_the_default(run, seeded, tmp_path, monkeypatch):
    def corpus(*arguments):
        return re.search(r"corpus in (\S+) yet|^corpus\t(\S+)$", "".join(run(*arguments)[1:]), re.MULTILINE).group()

    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    assert "onrecord" in corpus("stats")
    monkeypatch.setenv("ONRECORD_CORPUS", str(tmp_path / "variable"))
    assert str(tmp_path / "variable") in corpus("stats")
    assert str(seeded) in corpus("--corpus", seeded, "stats")
    assert str(seeded) in corpus("stats", "--corpus", seeded)


def test_an_index_of_another_corpus_is_built_anew(run, tmp_path):
    run("--corpus", tmp_path, "ingest", SEED)
    for file in tmp_path.glob("corpus.sqlite*"):
        file.unlink()
    article = tmp_path / "article.txt"
    article.write_text('"We reject the proposal," Foreign Minister Kari Nordmann of Norway said on Monday in Oslo.\n')
    run("--corpus", tmp_path, "ingest", article)
    assert run("--corpus", tmp_path, "search", "--speaker", "zakharova").status == 1
    assert run("--corpus", tmp_path, "search", "proposal").status == 0


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # Whoosh leaves a spoilt file open
def test_a_lost_or_spoilt_index_is_built_anew(run, tmp_path):
    run("--corpus", tmp_path, "ingest", SEED)
    for file in (tmp_path / "index").rglob("*"):
        if file.is_file():
            file.write_bytes(b"spoilt")
    assert run("--corpus", tmp_path, "search", "--speaker", "zakharova").status == 0


def test_a_search_goes_on_with_what_the_index_has_while_another_writes_to_it(
    run, tmp_path, make_statement, monkeypatch
):
    run("--corpus", tmp_path, "ingest", SEED)
    with Store(tmp_path / "corpus.sqlite") as store:
        store.replace(Document("d2", "Late."), [make_statement("Late.", document="d2")], extractor="test")
        monkeypatch.setattr("onrecord.index.lock.PATIENCE", 0.1)
        seen = []

        def writing():
            seen.append(run("--corpus", tmp_path, "search", "--speaker", "zakharova", "--ids"))
            yield from ()

        engine = open_engine(tmp_path / "index")
        engine.replace(["nosuch"], writing())
        engine.close()
    assert (seen[0].status, len(seen[0].out.split())) == (0, 2)
    assert "the newest documents are not in the index yet" in seen[0].err
    after = run("--corpus", tmp_path, "search", "late", "--ids")
    assert (after.status, after.err) == (0, "")


# Nothing acts

HOSTILE = "\x1b[31mred\x1b[0m \x9b2J [sic] [/end] [bold]we[/bold] :star: =cmd|' /C calc'!A0 \u202egnp.exe <b>&amp; \x07"


@pytest.fixture
def hostile(tmp_path, make_statement):
    """A corpus whose documents try to act: escapes, markup, formulas, everywhere where text of documents is printed."""
    texts = [HOSTILE, "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "two\nlines\tand a tab"]
    statements = [
        make_statement(
            text, id=f"abcd0000{number:04x}", speaker=HOSTILE, role=HOSTILE, organisation=HOSTILE, target=HOSTILE,
            cue=HOSTILE, context=f"{text} {HOSTILE}", outlet=HOSTILE, title=HOSTILE, document="d1", country=HOSTILE,
        )
        for number, text in enumerate(texts)
    ]  # fmt: skip
    document = Document("d1", HOSTILE, url=HOSTILE, outlet=HOSTILE, title=HOSTILE, path=HOSTILE, published=Published())
    with Store(tmp_path / "corpus.sqlite", create=True) as store:
        store.replace(document, statements, extractor="test")
    return tmp_path


ACTS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize(
    "arguments",
    [
        ["search"],
        ["search", "--json"],
        ["search", "--jsonl"],
        ["search", "--csv"],
        ["search", "--ids"],
        ["show", "abcd00000000"],
        ["show", "abcd00000000", "--json"],
        ["explain", "abcd00000000"],
        ["explain", "abcd00000000", "--json"],
        ["speakers"],
        ["speakers", "--json"],
        ["countries"],
        ["matrix"],
        ["matrix", "--csv"],
        ["matrix", "--json"],
        ["stances"],
        ["stats"],
    ],
    ids=name_of,
)
def test_text_of_documents_is_printed_and_does_not_act(run, hostile, arguments, on_a_terminal):
    found = run("--corpus", hostile, *arguments)
    assert found.status == 0, found.err
    assert not ACTS.search(found.out)
    if arguments[-1] in ("search", "--csv", "speakers", "abcd00000000"):
        assert "[sic] [/end] [bold]we[/bold] :star: =cmd|" in found.out
        assert "␛[31mred" in found.out
    status, printed = on_a_terminal("--corpus", hostile, *arguments, NO_COLOR="1", COLUMNS="400")
    assert status == 0
    assert not ACTS.search(printed.replace("\r\n", "\n"))


def test_cards_keep_what_looks_like_markup(hostile, on_a_terminal):
    _, printed = on_a_terminal("--corpus", hostile, "search", NO_COLOR="1")
    joined = " ".join(printed.split())
    assert "[sic] [/end] [bold]we[/bold] :star: =cmd|" in joined
    assert "␛[31mred␛[0m" in joined


def test_lines_stay_lines(run, hostile):
    lines = run("--corpus", hostile, "search", "--limit", "0").out.split("\n")
    assert [line.count("\t") for line in lines] == [5] * 9 + [0]
    assert any(line.endswith("\ttwo lines and a tab") for line in lines)


def test_cells_are_no_formulas(run, hostile):
    rows = list(csv.reader(io.StringIO(run("--corpus", hostile, "search", "--csv").out)))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@", "＝", "\t", "\r"))]
    texts = [row[rows[0].index("text")] for row in rows[1:]]
    assert sorted(texts)[:6] == ["'+1", "'-1", "'=1", "'=1", "'=1+1", "'@SUM(A1)"]


def test_json_gives_the_text_back_as_it_was(run, hostile):
    hits = json.loads(run("--corpus", hostile, "search", "--json").out)["hits"]
    assert [hit["text"] for hit in hits if hit["id"] == "abcd00000000"] == [HOSTILE]


def test_spans_that_lie_badly_are_marked_as_well_as_can_be(run, hostile):
    found = run("--corpus", hostile, "explain", "abcd00000000").out
    assert Span(0, len(HOSTILE)).of(HOSTILE)[:3] != found[:3]
    assert found.startswith("[content: ␛[31mred")


# Terminals, pipes and signals


def test_a_terminal_has_cards_with_colours(seeded, on_a_terminal):
    status, printed = on_a_terminal("--corpus", seeded, "search", "condemn", "--speaker", "zakharova")
    assert status == 0
    assert "\x1b[" in printed
    bare = " ".join(re.sub(r"\x1b\[[0-9;]*m", "", printed).split())
    assert "Maria Zakharova (RU)" in bare
    assert "2021-02-26 · condemn" in bare
    assert "published 2021-02-26 (given)" in bare


@pytest.mark.parametrize("command", ["search", "speakers", "matrix", "timeline", "stats"])
def test_no_color_means_no_colour(seeded, command, on_a_terminal):
    assert "\x1b" not in on_a_terminal("--corpus", seeded, command, NO_COLOR="1")[1]


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=name_of)
def test_without_colours_explain_has_the_marks_of_lines(ask, seeded, environment, on_a_terminal):
    identity = ask("search", "--speaker", "zakharova", "--form", "direct", "--ids").out.strip()
    status, printed = on_a_terminal("--corpus", seeded, "explain", identity, COLUMNS="80", **environment)
    assert (status, "\x1b" in printed) == (0, False)
    assert "[source: Zakharova] [cue: said], speaking" in " ".join(printed.split())
    assert "[stance: We strongly condemn]" in printed


def test_with_colours_explain_has_colours_and_tells_which(ask, seeded, on_a_terminal):
    identity = ask("search", "--speaker", "zakharova", "--form", "direct", "--ids").out.strip()
    _, printed = on_a_terminal("--corpus", seeded, "explain", identity)
    assert "\x1b[1;4;32mWe strongly condemn\x1b[0m" in printed
    assert "[stance: " not in printed
    assert "source  cue  content  stance" in re.sub(r"\x1b\[[0-9;]*m", "", printed)


@pytest.mark.parametrize("style", ["--json", "--jsonl", "--csv", "--ids"])
def test_machine_output_is_the_same_on_a_terminal(ask, seeded, style, on_a_terminal):
    _, printed = on_a_terminal("--corpus", seeded, "search", style)
    assert printed.replace("\r\n", "\n") == ask("search", style).out


@pytest.mark.parametrize(
    "arguments", [["search", "--limit", "0"], ["speakers"], ["--help"], ["extract", SEED], ["export", "--whole"]]
)
def test_a_closed_pipe_ends_quietly(seeded, arguments, started):
    process = started(*(["--corpus", seeded] if arguments[0] != "--help" else []), *arguments)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() in (0, 1)


OUTPUTS = [
    ["search"],
    ["search", "--json"],
    ["speakers"],
    ["matrix"],
    ["timeline"],
    ["stats"],
    ["export", "--whole"],
    ["extract", SEED],
    ["--help"],
    ["--version"],
]


@pytest.mark.parametrize("arguments", OUTPUTS, ids=lambda arguments: " ".join(map(str, arguments[:1])))
@pytest.mark.parametrize(
    ("closed", "reason"), [("> /dev/full", "No space left on device"), (">&-", "Bad file descriptor")]
)
def test_an_output_that_cannot_be_written_is_one_clear_line(seeded, arguments, closed, reason):
    environment = {**os.environ, "ONRECORD_CORPUS": str(seeded)}
    command = ["sh", "-c", f'exec "$0" -m onrecord "$@" {closed}', sys.executable, *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    message = f"onrecord: the standard output cannot be used: {reason}\n"
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", message)


@pytest.mark.parametrize(
    ("arguments", "file", "reason"),
    [
        (["export", "--parquet"], "missing/x.parquet", "No such file or directory"),
        (["ingest", SEED, "--report"], "missing/report", "No such file or directory"),
        (["import"], "missing", "No such file or directory"),
    ],
    ids=lambda one: one[0] if isinstance(one, list) else one,
)
def test_a_file_that_cannot_be_used_is_named(ask, tmp_path, arguments, file, reason):
    if "--parquet" in arguments:
        pytest.importorskip("pyarrow")
    found = ask(*arguments, tmp_path / file)
    assert (found.status, found.out, len(found.err.splitlines())) == (2, "", 1)
    assert str(tmp_path / file) in found.err
    assert reason in found.err


@pytest.mark.parametrize(
    ("command", "status"),
    [("ingest {seed} >&-", 0), ("search --ids 2>&-", 0), ("search 2>/dev/full", 0), ("reindex 2>&-", 0),
     ("show qqqq 2>/dev/full", 2), ("extract - <&-", 2), ("search >&- 2>&-", 2)],
)  # fmt: skip
def test_the_work_is_done_without_the_streams_that_it_does_not_need(run, tmp_path, command, status):
    run("--corpus", tmp_path, "ingest", SEED)
    environment = {**os.environ, "ONRECORD_CORPUS": str(tmp_path)}
    line = f"{sys.executable} -m onrecord {command.format(seed=SEED)}"
    ended = subprocess.run(["sh", "-c", line], capture_output=True, text=True, env=environment, check=False)
    assert ended.returncode == status
    assert "Traceback" not in ended.stderr


INTERRUPTED = """
import builtins, sys
from onrecord.__main__ import run
load = builtins.__import__
def interrupted(name, *rest):
    if name == sys.argv[1]:
        raise KeyboardInterrupt
    return load(name, *rest)
builtins.__import__ = interrupted
run()
"""


@pytest.mark.parametrize("module", ["click", "commands", "render.streams"])
def test_ctrl_c_ends_quietly_while_the_command_is_being_loaded(module):
    ended = subprocess.run([sys.executable, "-c", INTERRUPTED, module], capture_output=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"")


def test_ctrl_c_ends_quietly_with_130(started):
    process = started("extract", "-", stdin=subprocess.PIPE)
    time.sleep(3.0)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert (process.returncode, err.strip()) == (130, b"")


def test_an_output_that_lacks_letters_escapes_them(seeded, started):
    process = started("--corpus", seeded, "search", "--json", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert json.loads(out.decode("ascii"))["total"] > 0


# The rest

HEAVY = ["onrecord.corpus.model", "rich", "whoosh", "dateutil", "tomli", "sqlite3", "onrecord.corpus.attribute.tagger"]
LOADS = f"""
import sys
from onrecord.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "unloaded"),
    [
        (["--help"], HEAVY),
        (["--version"], HEAVY),
        (["search", "--help"], HEAVY),
        (["search", "strikes", "--json"], ["rich"]),
        (["search", "strikes"], ["rich"]),
        (["search", "--fields", "id,speaker"], ["rich"]),
        (["search", "--template", "{id}"], ["rich"]),
        (["search", "--table"], ["rich"]),
        (["count", "strikes"], ["rich", "onrecord.corpus.attribute.tagger"]),
        (["quote", "zakharova"], ["rich", "onrecord.corpus.attribute.tagger"]),
        (["export", "--csv"], ["rich", "onrecord.corpus.attribute.tagger"]),
        (["schema"], HEAVY),
        (["matrix"], ["rich"]),
        (["timeline", "--csv"], ["rich"]),
        (["search", "--explain", "strikes"], ["rich", "whoosh", "onrecord.corpus.attribute.tagger"]),
        (["stats"], ["rich", "whoosh", "onrecord.corpus.attribute.tagger"]),
        (["show", "0000"], ["rich", "whoosh"]),
        (["extract", str(SEED)], ["rich", "whoosh"]),
    ],
    ids=name_of,
)
def test_only_what_is_needed_is_loaded(seeded, arguments, unloaded):
    environment = {**os.environ, "ONRECORD_CORPUS": str(seeded)}
    process = subprocess.run(
        [sys.executable, "-c", LOADS, *arguments], capture_output=True, text=True, env=environment, check=True
    )
    loaded = process.stderr.splitlines()[-1]
    assert not [name for name in unloaded if name in loaded], loaded


def test_every_command_and_option_has_help(run):
    for name, command in cli.commands.items():
        shown = run(name, "--help")
        assert shown.status == 0
        assert command.help
        assert command.get_short_help_str()
        for option in command.params:
            if option.param_type_name == "option":
                assert option.help, f"{name} {option.name}"


def test_the_help_has_its_examples_on_lines_of_their_own(run):
    shown = run("--help").out
    assert "\\b" not in shown
    assert "\b" not in shown
    examples = [line.strip() for line in shown.splitlines() if line.startswith("  onrecord ")]
    assert examples == [
        "onrecord ingest --published 2021-02-26 article.txt",
        "onrecord search strikes --speaker lavrov --country Russia",
        "onrecord search 'speaker:lavrov stance:condemn' --jsonl",
    ]


def example_of(text):
    """Return the Python example that stands in a text, indented by four."""
    _, begin, rest = text.partition("    from onrecord import Corpus\n")
    lines = itertools.takewhile(lambda line: not line or line.startswith("    "), (begin + rest).split("\n"))
    return dedent("\n".join(lines)).strip() + "\n"


def test_the_example_of_the_readme_runs_and_is_that_of_the_package(tmp_path, monkeypatch, capsys, make_statement):
    example = example_of((SEED.parent.parent / "README.md").read_text(encoding="utf-8"))
    assert example == example_of(onrecord.__doc__)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    shutil.copy(SEED, tmp_path / "articles" / "seed.txt")
    with Store(tmp_path / "my-corpus" / "corpus.sqlite", create=True) as store:
        store.replace(Document("doc-1", "Strikes!"), [make_statement("Strikes!", speakers=())], extractor="test")
    exec(example, {})  # noqa: S102
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "new articles/seed.txt"
    assert "nobody named (assert): Strikes!" in printed
    assert [line for line in printed if line.startswith("the Pentagon (")]


def test_the_help_of_search_tells_the_form_of_its_lines(run):
    assert "six fields parted by tabs: id, date, speaker, country, stance, text" in " ".join(
        run("search", "--help").out.split()
    )


def test_version_and_bare_command(run):
    assert re.fullmatch(r"onrecord, version \d+\.\d+\.\d+\n", run("--version").out)
    bare = run()
    assert (bare.status, bare.out) == (2, "")
    assert "Usage: onrecord" in bare.err
