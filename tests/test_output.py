"""What is printed of statements: styles, fields, templates, tables, pages; and that its JSON is as its schema says."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from onrecord.cli import cli
from onrecord.corpus.lexicon.stances import stance_labels
from onrecord.corpus.model import Document, Speaker
from onrecord.corpus.serialise import as_json
from onrecord.corpus.store import Store
from onrecord.render.fields import NAMES, template

SCHEMA = json.loads((Path(__file__).parent.parent / "schema.json").read_text(encoding="utf-8"))
LONG = " ".join(["We talk on and on."] * 60 + ["The harbour stays shut."] + ["And then on again."] * 60)


def name_of(value):
    return " ".join(value) if isinstance(value, list) else str(value)


@pytest.fixture(scope="session")
def harbour(tmp_path_factory, make_statement):
    """A corpus of five statements: two of one name, one by two speakers, one long, one undated by nobody."""
    folder = tmp_path_factory.mktemp("harbour")
    two = (Speaker("Ana Silva", "Silva", "person", "minister", "Ministry of Ports", "BR"),
           Speaker("Kari Nordmann", "Nordmann", "person", None, None, "NO"))  # fmt: skip
    paper = {"title": "Harbour talks", "outlet": "The Port Herald"}
    statements = [
        make_statement('"We shut the harbour."', id="aaaa00000001", form="direct", stance="reject", polarity=-1, target="NO",
             role="minister", country="BR", start="2021-02-01", **paper),
        make_statement('"The harbour is ours."', id="aaaa00000002", form="direct", speaker="Rui Silva", country="PT",
             start="2021-02-03", until="2021-02-05", **paper),
        make_statement("they open the port", id="aaaa00000003", form="mixed", speakers=two, stance="agree", also=("urge",),
             polarity=1, start="2021-02-04", **paper),
        make_statement(LONG, id="aaaa00000004", speaker="Kari Nordmann", country="NO", start="2021-01-01"),
        make_statement("=nothing", id="aaaa00000005", speakers=()),
    ]  # fmt: skip
    with Store(folder / "corpus.sqlite", create=True) as store:
        store.replace(Document("doc-1", "Words."), statements, extractor="test")
    return folder


@pytest.fixture
def at(run, harbour):
    """Run a command on that corpus."""
    return lambda *arguments: run("--corpus", harbour, *arguments)


# Fields and templates


def leaves(record, path=""):
    for key, value in record.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            value = value[0]  # noqa: PLW2901
        if isinstance(value, dict):
            yield from leaves(value, f"{path}{key}.")
        else:
            yield path + key


def test_every_value_of_the_json_form_has_a_name(make_statement):
    short = ["date", "speaker", "role", "org", "country", "stance", "target", "cue", "outlet", "title", "kind"]
    assert sorted(NAMES) == sorted([*leaves(as_json(make_statement())), *short])


@pytest.mark.parametrize(
    ("names", "line"),
    [
        ("id", "aaaa00000003"),
        ("id,speaker", "aaaa00000003\tAna Silva; Kari Nordmann"),
        ("role,org,country", "minister\tMinistry of Ports\tBR; NO"),
        ("date,said.from,said.until", "2021-02-04\t2021-02-04\t2021-02-04"),
        (" stance , stance.label,stance.also", "agree\tagree\turge"),
        ("stance.negated,stance.polarity,stance.scale", "false\t1\t0.0"),
        ("title,outlet,kind,document.url", "Harbour talks\tThe Port Herald\tarticle\t-"),
        ("cue,cue.lemma,form,target", "said\tsay\tmixed\t-"),
        ("spans.content,spans.cue", "0-18\t-"),
        ("text,text", "they open the port\tthey open the port"),
    ],
)
def test_fields_alone_are_lines(at, names, line):
    assert at("search", "port", "--fields", names, "text:port") == (0, f"{line}\n", "")


def test_fields_in_the_other_styles(at):
    chosen = ["search", "id:aaaa00000003", "--fields", "id,speaker,date,stance.also,target"]
    values = {"id": "aaaa00000003", "speaker": ["Ana Silva", "Kari Nordmann"], "date": "2021-02-04",
              "stance.also": ["urge"], "target": None}  # fmt: skip
    assert json.loads(at(*chosen, "--json").out)["hits"] == [values]
    assert json.loads(at(*chosen, "--jsonl").out) == values
    assert at(*chosen, "--csv").out == (
        "id,speaker,date,stance.also,target\naaaa00000003,Ana Silva; Kari Nordmann,2021-02-04,urge,\n"
    )
    assert at(*chosen, "--table").out == "aaaa00000003\tAna Silva; Kari Nordmann\t2021-02-04\turge\t-\n"
    numbers = at("search", "id:aaaa00000001", "--fields", "stance.polarity,text", "--csv").out
    assert list(csv.reader(io.StringIO(numbers)))[1] == ["-1", '"We shut the harbour."']
    assert at("search", "nothing", "--fields", "text", "--csv").out == "text\n'=nothing\n"


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("{speaker}: {text} ({date})", "Ana Silva; Kari Nordmann: they open the port (2021-02-04)"),
        ("{{{id}}}", "{aaaa00000003}"),
        ("{stance.label}/{stance.also}, {target}", "agree/urge, -"),
        (r"{id}\t{kind}", "aaaa00000003\tarticle"),
        (r"{id}\n", "aaaa00000003\n"),
        ("{outlet}\\", "The Port Herald\\"),
    ],
)
def test_a_template_is_filled_for_each(at, written, line):
    assert at("search", "id:aaaa00000003", "--template", written) == (0, f"{line}\n", "")


def test_text_of_documents_is_no_template(make_statement):
    assert template("{text}").filled(make_statement("{speaker}\\t{0.__class__}")) == "{speaker}\\t{0.__class__}"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--fields", "id,spekers.name"], 'no field "spekers.name": did you mean speakers.name?'),
        (["--fields", "stance.lable"], "did you mean stance.label?"),
        (["--fields", "ID"], "did you mean id?"),
        (["--fields", ""], 'no field "": choose from id, text, date, speaker'),
        (["--fields", "qqq"], "choose from id, text, date, speaker"),
        (["--fields", "id,"], 'no field ""'),
        (["--template", "{speker}"], "did you mean speaker?"),
        (["--template", "{text.__class__}"], 'no field "text.__class__"'),
        (["--template", "{}"], 'no field ""'),
        (["--template", "{0}"], 'no field "0"'),
        (["--template", "{text[0]}"], 'no field "text[0]"'),
        (["--template", "{text!r}"], "only names between braces: write {text}"),
        (["--template", "{text:>9999999999}"], "only names between braces: write {text}"),
        (["--template", "{text"], "{{ for a brace"),
        (["--template", "text}"], "{{ for a brace"),
        (["--template", "text"], "a template without a value"),
        (["--template", ""], "a template without a value"),
        (["--ids", "--fields", "id"], "--ids prints no --fields"),
        (["--template", "{id}", "--fields", "id"], "--template prints no --fields"),
        (["--template", "{id}", "--json"], "--json and --template exclude each other"),
        (["--table", "--csv"], "--csv and --table exclude each other"),
        (["-0", "--json"], "-0 ends lines, and --json has none"),
        (["-0", "--csv"], "-0 ends lines, and --csv has none"),
        (["-0", "--table"], "-0 ends lines, and --table has none"),
        (["--explain", "--template", "{id}"], "--explain prints no statements"),
        (["--explain", "--fields", "id", "--json"], "--explain prints no statements"),
    ],
    ids=name_of,
)
def test_what_cannot_be_printed_is_one_line_with_a_way_out(at, arguments, message):
    found = at("search", *arguments)
    assert (found.status, found.out) == (2, "")
    assert message in found.err
    assert len(found.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("style", "first"),
    [
        ([], "aaaa00000002\t2021-02-03..2021-02-05\tRui Silva\tPT\tassert\t"),
        (["--ids"], "aaaa00000002\0"),
        (["--fields", "id,form"], "aaaa00000002\tdirect\0"),
        (["--template", "{id}"], "aaaa00000002\0"),
        (["--jsonl", "--fields", "id"], '{"id": "aaaa00000002"}\0'),
    ],
    ids=name_of,
)
def test_null_ends_lines_for_xargs(at, style, first):
    found = at("search", "form:direct", "by:silva", "-0", *style)
    assert found.out.startswith(first)
    assert (found.out.count("\0"), found.out.count("\n")) == (2, 0)


# The same everywhere


MACHINE = [["--json"], ["--jsonl"], ["--csv"], ["--ids"], ["-0"], ["--fields", "id,text,said.basis"],
           ["--template", "{speaker}: {text}"], ["--json", "--fields", "id"]]  # fmt: skip


@pytest.mark.parametrize("style", MACHINE, ids=name_of)
def test_what_is_for_programs_is_the_same_on_a_terminal(at, harbour, style, on_a_terminal):
    printed = on_a_terminal("--corpus", harbour, "search", *style, keyboard=True, LINES="5")[1]
    assert printed.replace("\r\n", "\n") == at("search", *style).out


@pytest.mark.parametrize(
    "arguments",
    [["count", "harbour"], ["export"], ["quote", "rui"], ["speakers", "--csv"], ["outlets", "--json"], ["schema"],
     ["search", "--explain", "harbour"]],
    ids=name_of,
)  # fmt: skip
def test_so_are_the_answers_of_these_commands(at, harbour, arguments, on_a_terminal):
    found = at(*arguments)
    assert (found.status, found.err) == (0, "")
    assert on_a_terminal("--corpus", harbour, *arguments)[1].replace("\r\n", "\n") == found.out


# For readers


def test_a_table_has_a_line_for_each(at, harbour, on_a_terminal):
    _, printed = on_a_terminal("--corpus", harbour, "search", "--table", NO_COLOR="1", COLUMNS="100")
    head, *rows = printed.splitlines()
    assert head.split() == ["id", "date", "speaker", "country", "stance", "text"]
    assert [row[:12] for row in rows] == at("search", "--ids").out.split()
    assert "Ana Silva; Kari Nordmann" in rows[0]
    assert "they open the p" in rows[0]
    assert {len(row) for row in rows} == {100}
    wide = on_a_terminal("--corpus", harbour, "search", "--table", NO_COLOR="1", COLUMNS="140")[1]
    assert "they open the port" in wide
    _, narrow = on_a_terminal(
        "--corpus", harbour, "search", "--table", "--fields", "id,text", NO_COLOR="1", COLUMNS="40"
    )
    assert "…" in narrow
    assert {len(line) for line in narrow.splitlines()} == {40}


def test_a_long_statement_is_folded_around_its_first_highlight(harbour, on_a_terminal):
    _, printed = on_a_terminal("--corpus", harbour, "search", "shut", "by:nordmann")
    assert "The harbour stays \x1b[1;4mshut\x1b[0m" in " ".join(printed.split())
    bare = " ".join(on_a_terminal("--corpus", harbour, "search", "shut", "by:nordmann", NO_COLOR="1")[1].split())
    shown = bare[bare.index("…") : bare.index(" more words)")]
    assert shown.startswith("… ")
    kept, _, number = shown.rpartition(" … (")
    assert len(kept[2:].split()) + int(number) == len(LONG.split())
    whole = " ".join(on_a_terminal("--corpus", harbour, "show", "aaaa00000004", NO_COLOR="1")[1].split())
    assert whole.count("We talk on and on.") == 60


@pytest.fixture
def pager(tmp_path):
    """A pager that marks what it is given, and the environment that has it."""
    script = tmp_path / "pager"
    script.write_text("#!/bin/sh\nprintf 'PAGED\\n'\nexec cat\n")
    script.chmod(0o755)
    return {"PAGER": str(script), "NO_COLOR": "1", "COLUMNS": "80"}


@pytest.mark.parametrize(
    ("arguments", "lines", "paged"),
    [
        (["search"], "10", True),
        (["search"], "200", False),
        (["search", "--no-pager"], "10", False),
        (["search", "--table"], "4", True),
        (["speakers"], "3", True),
        (["speakers"], "30", False),
        (["matrix"], "2", True),
        (["matrix", "--no-pager"], "2", False),
        (["show", "aaaa00000004"], "9", True),
        (["show", "aaaa00000004", "--no-pager"], "9", False),
        (["explain", "aaaa00000004"], "5", True),
        (["stats"], "9", True),
        (["officials", "show", "clinton"], "3", True),
        (["search", "--ids"], "2", False),
        (["search", "--json"], "2", False),
    ],
    ids=name_of,
)
def test_a_pager_shows_what_is_longer_than_the_screen(harbour, pager, arguments, lines, paged, on_a_terminal):
    status, printed = on_a_terminal("--corpus", harbour, *arguments, keyboard=True, LINES=lines, **pager)
    plain = on_a_terminal("--corpus", harbour, *arguments, LINES=lines, **pager)
    assert (status, printed.startswith("PAGED")) == (0, paged)
    assert printed.removeprefix("PAGED\r\n") == plain[1]


@pytest.mark.skipif(not shutil.which("less"), reason="there is no less")
@pytest.mark.parametrize(
    ("environment", "head"),
    [
        ({}, "\x1b[1mAna Silva\x1b[0m (BR)"),
        ({"PAGER": "less"}, "\x1b[1mAna Silva\x1b[0m (BR)"),
        ({"LESS": "-R"}, "\x1b[1mAna Silva\x1b[0m (BR)"),
        ({"LESS": "-S"}, "Ana Silva (BR)"),
        ({"PAGER": "less -S"}, "Ana Silva (BR)"),
        ({"PAGER": "less | cat"}, "Ana Silva (BR)"),
        ({"PAGER": "grep -F 'Silva (BR)'"}, "Ana Silva (BR)"),
        ({"PAGER": "no-such-pager"}, "Ana Silva (BR)"),
        ({"NO_COLOR": "1"}, "Ana Silva (BR)"),
    ],
    ids=str,
)
def test_no_pager_shows_colours_as_letters(harbour, environment, head, on_a_terminal):
    _, printed = on_a_terminal("--corpus", harbour, "search", typed="q", LINES="10", COLUMNS="80", **environment)
    assert head in printed
    assert "ESC" not in printed


# Commands


def test_count_prints_the_number_alone(at):
    assert at("count") == (0, "5\n", "")
    assert at("count", "by:silva", "--form", "direct") == (0, "2\n", "")
    assert at("count", "nosuchword") == (1, "0\n", "")
    assert json.loads(at("count", "by:silva", "--json").out) == {"schema": 1, "query": "by:silva", "total": 3}
    assert at("count", "speker:x").status == 2


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        (["outlets"], "3\tThe Port Herald\n"),
        (["targets"], "1\tNO\n"),
        (["outlets", "--csv"], "outlet,note,count\nThe Port Herald,,3\n"),
        (["speakers", "from:BR", "--csv"], "speaker,note,count\nAna Silva,,2\nKari Nordmann,,1\n"),
        (["outlets", "--csv", "--limit", "0"], "outlet,note,count\nThe Port Herald,,3\n"),
        (["stances", "-stance:assert"], "1\tagree\n1\treject\n1\turge\n"),
    ],
    ids=name_of,
)
def test_facets_in_lines_and_csv(at, arguments, out):
    assert at(*arguments) == (0, out, "")


def test_facets_may_be_the_most_frequent_alone(at):
    whole = at("stances").out.splitlines()
    assert at("stances", "--limit", "2") == (
        0,
        "".join(f"{line}\n" for line in whole[:2]),
        f"2 of {len(whole)}: --limit 0 prints all\n",
    )
    found = json.loads(at("stances", "--limit", "1", "--json").out)
    assert (found["values"], len(found["counts"])) == (len(whole), 1)


@pytest.mark.parametrize(
    ("arguments", "status", "text", "source", "err"),
    [
        (["rui"], 0, '"The harbour is ours."', "Rui Silva, Portugal (PT) · 2021-02-03..2021-02-05 · Harbour talks · The Port Herald · ", ""),
        (["silva", "shut"], 0, '"We shut the harbour."', "Ana Silva, minister, Brazil (BR) · 2021-02-01 · ", ""),
        (["silva", "harbour"], 0, None, None, "others so named are quoted too: "),
        (["silva", "harbour", "-ours"], 0, '"We shut the harbour."', "Ana Silva, ", ""),
        (["nordmann"], 1, None, None, ""),
        (["silva", "port"], 1, None, None, ""),
    ],
    ids=name_of,
)  # fmt: skip
def test_quote_prints_one_quotation_and_its_source(at, arguments, status, text, source, err):
    found = at("quote", *arguments)
    assert found.status == status
    assert len(found.out.splitlines()) == 2 * (status == 0)
    if text:
        assert found.out.splitlines()[0] == text
        assert found.out.splitlines()[1].startswith(source)
    assert found.err.startswith(err)
    assert bool(found.err) == bool(err)
    answer = json.loads(at("quote", *arguments, "--json").out)
    assert [answer["text"], answer["source"]] == (found.out.splitlines() or [None, None])


def test_export_prints_everything_the_oldest_first(at):
    exported = [json.loads(line) for line in at("export").out.splitlines()]
    assert [one["id"][-1] for one in exported] == ["4", "1", "2", "3", "5"]
    assert exported == json.loads(at("search", "--sort", "date", "--json").out)["hits"]
    assert at("export", "by:silva", "--ids").out == at("search", "by:silva", "--sort", "date", "--ids").out
    assert at("export", "--csv").out == at("search", "--sort", "date", "--csv").out
    assert at("export", "nosuchword") == (1, "", "")
    assert "leave out --json" in at("export", "--json").err


@pytest.mark.parametrize(
    ("sort", "forwards", "backwards"),
    [("date", "41235", "32145"), ("-date", "32145", "41235"), (None, "32145", "41235")],
)
def test_reverse_is_the_other_way_round_with_the_undated_last(at, sort, forwards, backwards):
    asked = ["search", "--ids", *(["--sort", sort] if sort else [])]
    assert "".join(identity[-1] for identity in at(*asked).out.split()) == forwards
    assert "".join(identity[-1] for identity in at(*asked, "--reverse").out.split()) == backwards
    assert (
        "".join(identity[-1] for identity in at(*asked, "--reverse", "--limit", "2", "--offset", "1").out.split())
        == backwards[1:3]
    )


def test_reverse_of_relevance_puts_the_best_last(at):
    best = at("search", "harbour", "--ids").out.split()
    assert len(best) == 4
    assert at("search", "harbour", "--ids", "--reverse").out.split() == best[::-1]
    assert at("search", "harbour", "--ids", "--reverse", "--limit", "1", "--offset", "1").out.split() == [best[2]]


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        (["harbour", "-ours"], "harbour -ours"),
        (["-harbour"], "-harbour"),
        (["-hours", "--limit", "3"], "-hours"),
        (['-"the harbour"'], '-"the harbour"'),
        (["-(a or b)", "x"], "-(a or b) x"),
        (["-by:silva"], "-by:silva"),
        (["--", "-harbour", "--x"], "-harbour --x"),
        (["--date", "-30d..", "-harbour"], "-harbour date:-30d.."),
        (["--since", "-2y", "--sort", "-date"], "date:-2y.."),
    ],
    ids=name_of,
)
def test_a_word_to_leave_out_is_no_option(at, arguments, query):
    assert json.loads(at("search", "--json", *arguments).out)["query"] == query


@pytest.mark.parametrize("arguments", [["-limit", "3"], ["-json"], ["-x"], ["--harbour"]], ids=name_of)
def test_a_mistyped_option_is_no_word_to_leave_out(at, arguments):
    found = at("search", *arguments)
    assert (found.status, found.out) == (2, "")
    assert "No such option" in found.err


# The schema


def closed(schema):
    """Return a schema that lets no object have more than it names: what is printed and not in the schema is found."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    return {"additionalProperties": False, **inner} if "properties" in inner and "type" in inner else inner


JSON = [
    ("search", ["search", "--json"]),
    ("search", ["search", "--json", "nosuchword"]),
    ("statement", ["search", "--jsonl"]),
    ("fields", ["search", "--jsonl", "--fields", ",".join(NAMES)]),
    ("statement", ["export"]),
    ("statement", ["show", "aaaa00000003", "--json"]),
    ("explained", ["explain", "aaaa00000003", "--json"]),
    ("count", ["count", "--json"]),
    *(("counts", [name, "--json"]) for name in ("speakers", "countries", "stances", "targets", "outlets")),
    ("quotation", ["quote", "rui", "--json"]),
    ("quotation", ["quote", "nobody", "--json"]),
    ("matrix", ["matrix", "--json"]),
    ("timeline", ["timeline", "--json"]),
    ("understood", ["search", "--explain", "--json", "harbour or date:2021"]),
    ("stats", ["stats", "--json"]),
    ("settings", ["config", "show", "--json"]),
]


@pytest.mark.parametrize(("name", "arguments"), JSON, ids=name_of)
@pytest.mark.parametrize("corpus", ["harbour", "seeded"])
def test_json_is_as_the_schema_says(run, request, corpus, name, arguments):
    folder = request.getfixturevalue(corpus)
    if "aaaa00000003" in arguments and corpus == "seeded":
        arguments = [arguments[0], run("--corpus", folder, "search", "--ids", "--limit", "1").out.strip(), "--json"]
    printed = run("--corpus", folder, *arguments).out.splitlines()
    assert printed
    held = Draft202012Validator(closed({**SCHEMA, "anyOf": [{"$ref": f"#/$defs/{name}"}]}),
                                format_checker=Draft202012Validator.FORMAT_CHECKER)  # fmt: skip
    for line in printed:
        held.validate(json.loads(line))


def with_json(command=cli, path=()):
    """Yield the path of each command that has --json."""
    if any("--json" in option.opts for option in command.params):
        yield path
    for name, inner in getattr(command, "commands", {}).items():
        yield from with_json(inner, (*path, name))


def test_no_command_with_json_is_left_out():
    tried = {
        tuple(word for word in arguments if word.isalpha())[: 1 + (arguments[0] == "config")] for _, arguments in JSON
    }
    assert set(with_json()) - {("export",)} == tried - {("export",)}


def test_extract_prints_statements_of_the_schema_too(run):
    seed = Path(__file__).parent.parent / "seeds" / "000_5618d79fe3bfd785.txt"
    for line in run("extract", seed).out.splitlines():
        Draft202012Validator(closed({**SCHEMA, "anyOf": [{"$ref": "#/$defs/statement"}]})).validate(json.loads(line))


def test_the_schema_is_printed_and_is_one(run):
    assert json.loads(run("schema").out) == SCHEMA
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$defs"]["label"]["enum"] == list(stance_labels())
    outputs = {one["$ref"] for one in SCHEMA["anyOf"]}
    assert outputs <= {f"#/$defs/{name}" for name in SCHEMA["$defs"]}


@pytest.mark.parametrize(
    "broken",
    [{"stance": {"label": "condem"}}, {"id": "xyz"}, {"speakers": [{"name": "A"}]}, {"said": None}, {"form": "loud"}],
)
def test_the_schema_refuses_what_is_no_statement(make_statement, broken):
    held = Draft202012Validator({**SCHEMA, "anyOf": [{"$ref": "#/$defs/statement"}]})
    record = json.loads(json.dumps(as_json(make_statement())))
    held.validate(record)
    assert not held.is_valid({**record, **broken})
