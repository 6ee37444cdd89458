"""A user's own officials: what the file may hold, what it changes, and for whom."""

import pickle
import threading
from collections import namedtuple
from importlib.resources import files

import pytest
from onrecord import Corpus, LexiconError, extract
from onrecord.cli import main
from onrecord.corpus.ingest import extractor_version
from onrecord.corpus.lexicon import (
    SHIPPED,
    Month,
    Roster,
    Term,
    check_officials,
    officials,
    officials_by_surname,
    read_officials,
    using,
)
from onrecord.corpus.model import Speaker
from onrecord.corpus.read import from_text
from onrecord.corpus.stance.voice import Voice

OWN = """
[[official]]
name = "Ilse Vanterpool"
variants = ["Ilse M. Vanterpool"]
gender = "f"
terms = [{ role = "foreign minister", organisation = "Ministry of Foreign Affairs", country = "BZ", from = 2019 }]
"""
LAVROV = """
[[official]]
name = "Sergey Lavrov"
gender = "m"
terms = [{ role = "special envoy", country = "RU", from = 2030 }]
"""
Ran = namedtuple("Ran", "status out err")

TEXT = "Talks on the border resumed on Monday.\n\nIlse Vanterpool said the treaty would be signed in spring."


MONTH = 'should be a year, or a month as in "2016-07"'


def entry(name="Ann Bo", gender="f", terms='[{ role = "envoy", country = "BZ", from = 2000 }]', more=""):
    return f'[[official]]\nname = "{name}"\ngender = "{gender}"\nterms = {terms}\n{more}\n'


@pytest.fixture
def written(tmp_path):
    """Write a file of officials and return its path."""

    def write(text):
        path = tmp_path / "officials.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Run the command in this process: `run("stats")` gives status, out and err."""
    monkeypatch.setenv("ONRECORD_CORPUS", str(tmp_path / "nothing"))

    def run(*arguments):
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        return Ran(ended.value.code, *capsys.readouterr())

    return run


def country_of(text, roster):
    with using(roster):
        [statement] = extract(from_text(text))
    [speaker] = statement.speakers
    return speaker.country


# Checking


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (entry(), []),
        ("", []),
        ("# nobody yet\n", []),
        ("\ufeff" + entry(), []),
        (entry().replace("\n", "\r\n"), []),
        (LAVROV, []),
        (entry(more='nmae = "x"'), ["entry 1, Ann Bo: no such key: nmae; did you mean name?"]),
        (entry(more="colour = 1"), ["entry 1, Ann Bo: no such key: colour; known are name, gender"]),
        (entry().replace('gender = "f"\n', ""), ["entry 1, Ann Bo: lacks gender"]),
        (entry(gender="x"), ["entry 1, Ann Bo: no such gender: x"]),
        (entry(name="..."), ["entry 1: name: '...' should be a text with a letter or digit"]),
        (entry(terms="[]"), ["entry 1, Ann Bo: terms: [] should be a list of tables"]),
        (entry(terms='["envoy"]'), ["entry 1, Ann Bo: 'envoy' should be a table"]),
        (entry(terms='[{ role = "envoy", from = "2000" }]'), [f"entry 1, Ann Bo: from: '2000' {MONTH}"]),
        (entry(terms='[{ role = "envoy", from = 20 }]'), [f"entry 1, Ann Bo: from: 20 {MONTH}"]),
        (entry(terms='[{ role = "envoy", from = "2000-13" }]'), [f"entry 1, Ann Bo: from: '2000-13' {MONTH}"]),
        (
            entry(terms='[{ role = "envoy", from = "2000-05", until = "2000-04" }]'),
            ["entry 1, Ann Bo: a term from 2000-05 cannot end in 2000-04: swap the years?"],
        ),
        (entry(terms='[{ role = "envoy", from = true }]'), [f"entry 1, Ann Bo: from: True {MONTH}"]),
        (
            entry(terms='[{ role = "envoy", from = 2001, until = 2000 }]'),
            ["entry 1, Ann Bo: a term from 2001 cannot end in 2000: swap the years?"],
        ),
        (
            entry(terms='[{ role = "envoy", country = "Rusia", from = 2000 }]'),
            ["entry 1, Ann Bo: no such country: Rusia; did you mean RU (Russia)?"],
        ),
        (
            entry(terms='[{ role = "envoy", country = "Belize", from = 2000 }]'),
            ["entry 1, Ann Bo: no such country: Belize; did you mean BZ (Belize)?"],
        ),
        (
            entry(terms='[{ role = "envoy", country = "Congo", from = 2000 }]'),
            ["entry 1, Ann Bo: no such country: Congo; did you mean CD (Democratic Republic of the Congo) or CG"],
        ),
        (
            entry(terms='[{ role = "envoy", country = "qqqqq", from = 2000 }]'),
            ["entry 1, Ann Bo: no such country: qqqqq; give a code"],
        ),
        (
            entry(terms='[{ role = "envoy", organisation = "the Foreign Ministry", country = "BZ", from = 2000 }]'),
            ["entry 1, Ann Bo: organisation: write Ministry of Foreign Affairs for the Foreign Ministry"],
        ),
        (entry() + entry(), ["entry 2, Ann Bo: entry 1, Ann Bo has the name Ann Bo as well: remove either"]),
        (
            entry() + entry("Bo Ann", more='variants = ["ANN BO"]'),
            ["entry 2, Bo Ann: entry 1, Ann Bo has the name ANN BO as well: remove either"],
        ),
        (entry("Kremlin"), ["entry 1, Kremlin: Kremlin is the name of a country or an institution"]),
        (entry("Belize"), ["entry 1, Belize: Belize is the name of a country or an institution"]),
        (
            entry("Sergei Lavrov", more='variants = ["Vladimir Putin"]'),
            ["entry 1, Sergei Lavrov: has names of 2 known officials, Sergei Lavrov and Vladimir Putin"],
        ),
        (
            entry(gender="x") + entry("Bo Li", more="age = 3") + entry("Li Bo", terms="3"),
            [
                "entry 1, Ann Bo: no such gender",
                "entry 2, Bo Li: no such key: age",
                "entry 3, Li Bo: terms: 3 should be",
            ],
        ),
        ("[official]\nname = 'x'\n", ["official: write [[official]] with two brackets"]),
        ("[[officials]]\nname = 'x'\n", ["no such key: officials; give entries [[official]]"]),
        ("official = [3]\n", ["entry 1: 3 should be a table"]),
        (entry() + "terms = [\n", ["is not TOML: "]),
        ("a = " + "[" * 100_000, ["is nested too deep"]),
        ("a = " + "1" * 5_000, ["is not TOML: "]),
        (b'# one\n[[official]]\nname = "Andr\xe9"\n', ["line 3 is not UTF-8: save the file in that encoding"]),
    ],
)
def test_check_tells_each_problem(text, problems, written):
    path = written(text)
    found = check_officials(path).problems
    assert len(found) == len(problems)
    for line, problem in zip(found, problems, strict=True):
        assert line.startswith(str(path))
        assert problem in line
        assert "\n" not in line


def test_bad_toml_is_told_with_its_line(written):
    [problem] = check_officials(written(entry() + "\nname = \n")).problems
    assert "at line 7" in problem


@pytest.mark.parametrize(("name", "told"), [("missing.toml", "No such file"), ("", "Is a directory")])
def test_what_cannot_be_read_is_a_problem(name, told, tmp_path):
    [problem] = check_officials(tmp_path / name).problems
    assert told in problem


def test_the_officials_of_the_program_pass_the_check(written):
    text = (files("onrecord.corpus.lexicon") / "officials.toml").read_text(encoding="utf-8")
    assert check_officials(written(text)).problems == ()


# The roster


def test_an_own_entry_replaces_the_known_one_and_keeps_its_spellings(written):
    roster = read_officials(written(LAVROV))
    for spelling in ("sergey lavrov", "sergei lavrov", "sergei viktorovich lavrov"):
        assert roster.by_name[spelling].name == "Sergey Lavrov"
    [lavrov] = roster.by_surname["lavrov"]
    assert [term.role for term in lavrov.terms] == ["special envoy"]
    assert len(roster.everybody) == len(SHIPPED.everybody)
    assert SHIPPED.by_name["sergey lavrov"].name == "Sergei Lavrov"


def test_terms_are_put_in_order(written):
    terms = '[{ role = "b", country = "BZ", from = 2005 }, { role = "a", country = "BZ", from = 2001 }]'
    [official] = read_officials(written(entry(terms=terms))).own
    assert [term.role for term in official.terms] == ["a", "b"]


def test_what_is_derived_knows_the_own_officials(written):
    roster = read_officials(written(OWN))
    assert [one.name for one in roster.by_given_name["ilse"]] == ["Ilse Vanterpool"]
    assert "ilse" in roster.given_names
    assert "xi" not in roster.given_names
    assert [one.name for one in roster.called("Vanterpool")] == ["Ilse Vanterpool"]


def test_a_roster_travels_to_another_process(written):
    roster = read_officials(written(OWN))
    assert roster.by_name
    packed = pickle.dumps(roster)
    assert pickle.loads(packed) == roster  # noqa: S301
    assert len(packed) < 1_000


def test_others_do_not_see_them(written):
    roster = read_officials(written(OWN))
    elsewhere = []
    with using(roster):
        assert "ilse vanterpool" in officials()
        assert "vanterpool" in officials_by_surname()
        thread = threading.Thread(target=lambda: elsewhere.append("ilse vanterpool" in officials()))
        thread.start()
        thread.join()
        with using(SHIPPED):
            assert "ilse vanterpool" not in officials()
        assert "ilse vanterpool" in officials()
    assert elsewhere == [False]
    assert "ilse vanterpool" not in officials()


def test_nobody_speaks_with_the_voice_of_another_roster(written):
    speakers = (Speaker("Ann Bo", "Ann Bo", "person"),)
    either = Voice.of(speakers).pronouns
    for gender, pronouns in (("f", {"she"}), ("m", {"he"})):
        with using(read_officials(written(entry(gender=gender)))):
            assert Voice.of(speakers).pronouns == pronouns
    assert Voice.of(speakers).pronouns == either == {"he", "she"}


def test_the_fingerprint_is_of_what_the_file_holds(written):
    one, same, other = (read_officials(written(text)).fingerprint for text in (OWN, OWN, OWN + entry()))
    assert one == same != other
    assert Roster().fingerprint == ""


# Extracting and ingesting


def test_extraction_finds_them(written):
    roster = read_officials(written(OWN))
    assert [country_of(TEXT, each) for each in (SHIPPED, roster, SHIPPED)] == [None, "BZ", None]


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT)
    return path


def taken_in(folder, article):
    """Ingest the article and return what became of it, and the country of its speaker."""
    with Corpus(folder) as corpus:
        [outcome] = corpus.ingest([article])
        [statement] = corpus.search()
        return outcome.status, statement.speakers[0].country


def test_what_changes_in_the_file_is_extracted_anew(tmp_path, article):
    folder = tmp_path / "corpus"
    own = folder / "officials.toml"
    assert taken_in(folder, article) == ("new", None)
    assert taken_in(folder, article) == ("unchanged", None)
    own.write_text(OWN)
    assert taken_in(folder, article) == ("replaced", "BZ")
    assert taken_in(folder, article) == ("unchanged", "BZ")
    own.write_text(OWN.replace("BZ", "GY"))
    assert taken_in(folder, article) == ("replaced", "GY")
    own.unlink()
    assert taken_in(folder, article) == ("replaced", None)
    assert taken_in(folder, article) == ("unchanged", None)


def test_two_corpora_in_one_process_have_their_own(tmp_path, article):
    folders = [tmp_path / name for name in ("one", "two", "three")]
    for folder, text in zip(folders, ("", OWN, OWN.replace("BZ", "GY")), strict=True):
        folder.mkdir()
        (folder / "officials.toml").write_text(text)
    running = [(corpus, corpus.ingest([article])) for corpus in map(Corpus, folders)]
    assert [next(outcomes).status for _, outcomes in running] == ["new"] * 3
    assert [list(outcomes) for _, outcomes in running] == [[], [], []]
    found = [[one.speakers[0].country for one in corpus.search()] for corpus, _ in running]
    assert found == [[None], ["BZ"], ["GY"]]
    for corpus, _ in running:
        corpus.close()


def test_without_a_file_the_corpus_is_as_before(tmp_path):
    with Corpus(tmp_path) as corpus:
        assert corpus.officials() is SHIPPED
    assert extractor_version().isalnum()


@pytest.mark.parametrize("text", [b"[[", b"\xff\xfe", entry(gender="x").encode(), (entry() + entry()).encode()])
def test_a_broken_file_stops_the_ingest_before_anything_is_read(text, tmp_path, article):
    (tmp_path / "officials.toml").write_bytes(text)
    with Corpus(tmp_path) as corpus, pytest.raises(LexiconError):
        list(corpus.ingest([article]))
    assert not (tmp_path / "corpus.sqlite").exists()


def test_a_link_to_nothing_is_not_passed_over(tmp_path):
    (tmp_path / "officials.toml").symlink_to(tmp_path / "gone.toml")
    with Corpus(tmp_path) as corpus, pytest.raises(LexiconError, match="cannot be read"):
        corpus.officials()


# The command line


def test_check_prints_a_line_for_each_problem(run, written):
    path = written(entry(gender="x") + entry(name="Bo \\u001b[31m Li", more="age = 3"))
    ran = run("officials", "check", path)
    assert (ran.status, ran.err, len(ran.out.splitlines())) == (2, "", 2)
    assert "\x1b" not in ran.out


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "0 officials, 0 in place of known ones"),
        (OWN, "1 official, 0 in place of known ones"),
        (OWN + LAVROV, "2 officials, 1 in place of known ones"),
    ],
)
def test_check_sums_up_a_sound_file(run, written, text, line):
    assert run("officials", "check", written(text)) == (0, line + "\n", "")


def test_a_missing_file_is_told(run, tmp_path):
    ran = run("officials", "check", tmp_path / "gone.toml")
    assert (ran.status, ran.out) == (2, f"{tmp_path / 'gone.toml'}: cannot be read (No such file or directory)\n")


def test_show_prints_offices(run, tmp_path):
    (tmp_path / "officials.toml").write_text(OWN)
    assert run("officials", "--corpus", tmp_path, "show", "vanterpool").status == 2
    ran = run("officials", "show", "--corpus", tmp_path, "Ilse", "Vanterpool")
    assert ran == (
        0,
        "name\tIlse Vanterpool\nalso\tIlse M. Vanterpool\n"
        "office\tforeign minister, Ministry of Foreign Affairs, Belize (BZ), 2019-\n",
        "",
    )
    assert run("officials", "show", "vanterpool").status == 1
    assert "Hillary Clinton" in run("officials", "show", "clinton").out


def test_a_broken_file_is_one_line_and_an_error(run, tmp_path, article):
    (tmp_path / "officials.toml").write_text(entry(gender="x") + entry("Bo Li", gender="y"))
    for command in ("ingest", "extract"):
        ran = run("--corpus", tmp_path, command, article)
        assert (ran.status, ran.out, len(ran.err.splitlines())) == (2, "", 1)
        assert "entry 1, Ann Bo: no such gender: x" in ran.err
        assert "1 more problem: onrecord officials check" in ran.err


def test_extract_knows_the_officials_of_the_corpus(run, tmp_path, article):
    (tmp_path / "officials.toml").write_text(OWN)
    assert '"country":"BZ"' in run("extract", "--corpus", tmp_path, article).out.replace(": ", ":")
    assert '"country":"BZ"' not in run("extract", "--corpus", tmp_path / "none", article).out.replace(": ", ":")
    assert not (tmp_path / "none").exists()


def test_officials_without_a_command_shows_the_help(run):
    ran = run("officials")
    assert (ran.status, ran.out) == (2, "")
    assert "Usage: onrecord officials" in ran.err
    for name in ("check", "show"):
        assert run("officials", name, "--help").status == 0


MONTHS = [
    ("2016", "2016", False),
    ("2015", "2016-01", True),
    ("2016", "2016-07", False),
    ("2016-07", "2016", False),
    ("2016-06", "2016-07", True),
    ("2016-07", "2016-07", False),
    ("2017-01", "2016-12", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), MONTHS)
def test_a_year_of_an_unknown_month_precedes_only_other_years(one, other, expected):
    assert Month.read(one).precedes(Month.read(other)) is expected
    assert str(Month.read(one)) == one


HELD = [
    ("2016-06", False, False),
    ("2016-07", True, False),
    ("2016", True, False),
    ("2018", True, True),
    ("2019-07", True, False),
]


@pytest.mark.parametrize(("time", "held", "through"), HELD)
def test_an_office_is_held_from_month_to_month(time, held, through):
    term = Term("prime minister", None, "GB", Month(2016, 7), Month(2019, 7))
    assert (term.held_in(Month.read(time)), term.held_through(Month.read(time))) == (held, through)
