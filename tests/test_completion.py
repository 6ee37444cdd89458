"""Completion: what is offered for what is typed, and that bash, zsh and fish take it."""

import os
import shutil
import subprocess
import sys
import time

import pytest
from onrecord import Corpus
from onrecord.cli import cli
from onrecord.commands.completion import Bash, Fish, Zsh, country_names, script, values
from onrecord.corpus.lexicon import UNIONS, countries
from onrecord.corpus.model import Document
from onrecord.corpus.place import FILE
from onrecord.corpus.store import Store

SAID = [
    # a speaker, the country, the stance, the target, the outlet, how many times
    ("Larisa Petrova", "RU", "condemn", "US", "Harbour Times", 3),
    ("Ana Lagos", "BZ", "urge", "Northern Alliance", "Harbour Times", 2),
    ("Óscar García", "GB", "concern", "GB", "Daily Post", 2),
    ("Petra von der Heide", "DE", "assert", None, None, 1),
    ("Tariq al-Amin", "US", "assert", "EU", None, 1),
    ("Siobhan O'Shea", None, "assert", None, None, 1),
]


@pytest.fixture
def corpus(tmp_path, make_statement, monkeypatch):
    folder = tmp_path / "corpus"
    statements = [
        make_statement(f"Said {at} {name}.", speaker=name, country=country, stance=stance, target=target, outlet=outlet)
        for name, country, stance, target, outlet, times in SAID
        for at in range(times)
    ]
    with Store(folder / FILE, create=True) as store:
        store.replace(Document("doc-1", "Text."), statements, extractor="1")
    (folder / "officials.toml").write_text(
        '[[official]]\nname = "Ida Quendt-Lund"\ngender = "f"\nterms = [{ role = "mayor", from = 2001 }]\n'
    )
    monkeypatch.setenv("ONRECORD_CORPUS", str(folder))
    return folder


VALUES = [
    ("speaker", "la", ["Larisa Petrova", "Lagos"]),
    ("speaker", "LAG", ["Lagos"]),
    ("speaker", "pet", ["Petrova", "Petra von der Heide"]),
    ("speaker", "ana la", ["Ana Lagos"]),
    ("speaker", "ana ", ["Ana Lagos"]),
    ("speaker", "von d", ["von der Heide"]),
    ("speaker", "der", ["der Heide"]),
    ("speaker", "garci", ["García"]),
    ("speaker", "osc", ["Óscar García"]),
    ("speaker", "ami", ["Amin"]),
    ("speaker", "osh", ["O'Shea"]),
    ("speaker", "o'sh", ["O'Shea"]),
    ("speaker", "agos", []),
    ("country", "", ["Russia", "Belize", "United Kingdom", "Germany", "United States"]),
    ("country", "united", ["United Kingdom", "United States"]),
    ("country", "united s", ["United States"]),
    ("country", "ru", ["Russia"]),
    ("country", "kingdom", []),
    ("country", "France", []),
    ("target", "", ["United States", "United Kingdom", "Northern Alliance", "European Union"]),
    ("target", "alli", ["Alliance"]),
    ("target", "stat", []),
    ("stance", "con", ["condemn", "concern"]),
    ("stance", "neg", ["negative"]),
    ("stance", "ACC", ["ACCUSE"]),
    ("stance", "acc", ["ACCUSE"]),
    ("stance", "Ag", ["AGREE"]),
    ("official", "kofi", ["Kofi Annan"]),
    ("official", "annan", ["Annan"]),
    ("official", "quen", ["Quendt-Lund"]),
    ("engine", "w", ["whoosh"]),
    ("engine", "", ["tantivy", "whoosh"]),
    (
        "field",
        "spea",
        [
            "speaker",
            "speakers.name",
            "speakers.written",
            "speakers.kind",
            "speakers.role",
            "speakers.organisation",
            "speakers.country",
        ],
    ),
    ("field", "id,stance.c", ["id,stance.cameo", "id,stance.conditional", "id,stance.confidence"]),
    ("field", "spekers", []),
    ("outlet", "times", ["Times"]),
    ("outlet", "", ["Harbour Times", "Daily Post"]),
    ("form", "in", ["indirect"]),
    ("kind", "", ["article", "transcript", "statement"]),
    ("cue", "s", []),
    ("nonsense", "s", []),
]


@pytest.mark.parametrize(("field", "typed", "expected"), VALUES)
def test_values_begin_with_what_is_typed_and_the_most_frequent_come_first(corpus, field, typed, expected):
    assert values(field, typed, corpus) == expected


def test_what_is_offered_is_what_the_corpus_finds(corpus):
    with Corpus(corpus) as opened:
        for typed in ("la", "pet", "garci", "ami", "von d"):
            for name in values("speaker", typed, corpus):
                assert opened.search(f'speaker:"{name}"').total, name


def test_the_names_of_countries_are_those_of_the_lexicon():
    assert country_names() == {**UNIONS, **{code: country.name for code, country in countries().items()}}


BASH = [
    # the line up to the cursor, what bash would replace, what may stand in its place
    ("onrecord sear", "sear", ["search"]),
    ("onrecord search --spea", "--spea", ["--speaker"]),
    ("onrecord search --speaker lag", "lag", ["Lagos"]),
    ("onrecord search --speaker=lag", "lag", ["Lagos"]),
    ("onrecord search --speaker lar", "lar", [r"Larisa\ Petrova"]),
    ("onrecord search --speaker 'lar", "lar", ["Larisa Petrova"]),
    ('onrecord search --speaker "lar', "lar", ["Larisa Petrova"]),
    (r"onrecord search --speaker larisa\ p", r"larisa\ p", [r"Larisa\ Petrova"]),
    ("onrecord search --speaker osh", "osh", [r"O\'Shea"]),
    ("onrecord search --speaker 'osh", "osh", [r"O'\''Shea"]),
    ("onrecord search --country united", "united", [r"United\ Kingdom", r"United\ States"]),
    ("onrecord search --form d", "d", ["direct"]),
    ("onrecord search --sort d", "d", ["date"]),
    ("onrecord search --stance con", "con", ["condemn", "concern"]),
    ("onrecord search speak", "speak", ["speaker:"]),
    ("onrecord search by", "by", ["by:"]),
    ("onrecord search 'speak", "speak", []),
    ("onrecord search speaker:lag", "lag", ["Lagos"]),
    ("onrecord search kind:", "", ["article", "transcript", "statement"]),
    ("onrecord search SPEAKER:lag", "lag", ["Lagos"]),
    ("onrecord search speaker:lag", "speaker:lag", ["speaker:Lagos"]),  # where bash breaks no words at colons
    ("onrecord search by:lar", "lar", [r"\"Larisa\ Petrova\""]),
    ("onrecord search -by:lag", "lag", ["Lagos"]),
    ("onrecord search -spea", "-spea", ["-speaker:"]),
    ("onrecord search '(speaker:lag", "(speaker:lag", ["(speaker:Lagos"]),
    ("onrecord search 'aid speaker:lag", "aid speaker:lag", ["aid speaker:Lagos"]),
    ("onrecord search 'speaker:\"ana la", 'speaker:"ana la', ['speaker:"Ana Lagos"']),
    ('onrecord search "aid speaker:ana', "aid speaker:ana", [r"aid speaker:\"Ana Lagos\""]),
    ("onrecord search aid from:ru", "ru", ["Russia"]),
    ("onrecord search to:north", "north", [r"\"Northern\ Alliance\""]),
    ("onrecord search stance:cond", "cond", ["condemn"]),
    ("onrecord search text:la", "la", []),
    ("onrecord count --speaker lag", "lag", ["Lagos"]),
    ("onrecord timeline speaker:lag", "lag", ["Lagos"]),
    ("onrecord completion z", "z", ["zsh"]),
    ("onrecord quote lag", "lag", ["Lagos"]),
    ("onrecord quote lagos from:ru", "ru", ["Russia"]),
    ("onrecord officials show kofi", "kofi", [r"Kofi\ Annan"]),
    ("onrecord reindex --engine w", "w", ["whoosh"]),
    ("onrecord search --fields id,out", "id,out", ["id,outlet"]),
    ("onrecord export --fields id,document.l", "id,document.l", ["id,document.language"]),
    ("onrecord search stance:ACC", "ACC", ["ACCUSE"]),
    ("onrecord config ", "", ["path", "show"]),
]


def bash_completes(monkeypatch, line, piece):
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", piece)
    return Bash(cli, {}, "onrecord", "_ONRECORD_COMPLETE").complete().splitlines()


@pytest.mark.parametrize(("line", "piece", "expected"), BASH)
@pytest.mark.usefixtures("corpus")
def test_bash_is_given_what_stands_in_place_of_the_last_piece(monkeypatch, line, piece, expected):
    found = [text.removeprefix("plain,") for text in bash_completes(monkeypatch, line, piece)]
    assert found == expected


PLACES = [("onrecord ingest ", "file"), ("onrecord extract a", "file"), ("onrecord search --corpus ", "dir")]


@pytest.mark.parametrize(("line", "kind"), PLACES)
def test_bash_itself_completes_files_and_folders(monkeypatch, line, kind):
    [found] = bash_completes(monkeypatch, line, "")
    assert found.startswith(f"{kind},")


def test_the_fields_are_offered_where_nothing_is_typed(monkeypatch):
    found = bash_completes(monkeypatch, "onrecord search ", "")
    assert {"plain,speaker:", "plain,date:", "plain,from:"} <= set(found)


def test_the_corpus_of_the_line_of_the_environment_and_of_the_file_is_looked_into(corpus, tmp_path, monkeypatch):
    monkeypatch.delenv("ONRECORD_CORPUS")
    assert bash_completes(monkeypatch, f"onrecord --corpus {corpus} search by:lag", "lag") == ["plain,Lagos"]
    assert bash_completes(monkeypatch, f"onrecord search --corpus {corpus} by:lag", "lag") == ["plain,Lagos"]
    settings = tmp_path / "config.toml"
    settings.write_text("corpus = 'corpus'")
    monkeypatch.setenv("ONRECORD_CONFIG", str(settings))
    assert bash_completes(monkeypatch, "onrecord search by:lag", "lag") == ["plain,Lagos"]
    settings.write_text("nonsense")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert bash_completes(monkeypatch, "onrecord search by:lag", "lag") == []


def test_without_a_corpus_there_are_no_names_and_no_complaints(tmp_path, monkeypatch, capfd):
    monkeypatch.setenv("ONRECORD_CORPUS", str(tmp_path / "none"))
    assert bash_completes(monkeypatch, "onrecord search by:lag", "lag") == []
    assert capfd.readouterr() == ("", "")


def process(variables, *before):
    environment = {**os.environ, **variables}
    command = [*before, sys.executable, "-m", "onrecord"]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=True)


@pytest.mark.usefixtures("corpus")
def test_zsh_and_fish_are_answered_in_their_own_ways():
    zsh = {"_ONRECORD_COMPLETE": "zsh_complete", "COMP_CWORD": "2"}
    assert process({**zsh, "COMP_WORDS": "onrecord search by:lar"}).stdout == 'plain\nby:"Larisa Petrova"\n_\n'
    assert process({**zsh, "COMP_WORDS": "onrecord search --speaker=lag"}).stdout == "plain\n--speaker=Lagos\n_\n"
    fish = {"_ONRECORD_COMPLETE": "fish_complete"}
    fish_by = {**fish, "COMP_WORDS": "onrecord search by:lar", "COMP_CWORD": "by:lar"}
    assert process(fish_by).stdout == "plain,by:Larisa\n"
    fish_option = {**fish, "COMP_WORDS": "onrecord search --speaker lar", "COMP_CWORD": "lar"}
    assert process(fish_option).stdout == "plain,Larisa Petrova\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_printed_and_the_shell_can_read_it(shell, tmp_path, capfd):
    from onrecord.cli import main

    with pytest.raises(SystemExit, match="0"):
        main(["completion", shell])
    printed = capfd.readouterr().out
    assert printed == script(cli, shell) + "\n"
    assert "_ONRECORD_COMPLETE" in printed
    if shutil.which(shell):
        (tmp_path / "script").write_text(printed)
        subprocess.run([shell, "-n", str(tmp_path / "script")], check=True)


def test_zsh_is_told_to_put_no_space_behind_the_name_of_a_field():
    assert "-S ''" in Zsh(cli, {}, "onrecord", "_ONRECORD_COMPLETE").source()
    assert Fish(cli, {}, "onrecord", "_ONRECORD_COMPLETE").source()


@pytest.fixture
def command(tmp_path):
    """The path of a folder with the command `onrecord`."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "onrecord").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m onrecord "$@"\n')
    (folder / "onrecord").chmod(0o755)
    return {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


REAL = [BASH[0], BASH[3], BASH[4], BASH[5], BASH[17], BASH[21], BASH[26]]


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
@pytest.mark.parametrize(("line", "piece", "expected"), REAL)
@pytest.mark.usefixtures("corpus")
def test_the_function_of_the_script_fills_what_bash_reads(command, line, piece, expected):
    code = f"""{script(cli, "bash")}
        COMP_LINE=$1 COMP_POINT=${{#1}}
        _onrecord_completion onrecord "$2" x
        printf '%s\\n' "${{COMPREPLY[@]}}\""""
    done = subprocess.run(
        ["bash", "-c", code, "-", line, piece], capture_output=True, text=True, env=command, check=True
    )
    assert (done.stdout.splitlines(), done.stderr) == (expected, "")


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash")
@pytest.mark.usefixtures("corpus")
def test_the_tabulator_completes_in_an_interactive_bash(command):
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    shell = subprocess.Popen(
        ["bash", "--norc", "--noprofile", "-i"],
        stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        env={**command, "PS1": "ready> ", "TERM": "dumb", "INPUTRC": os.devnull},
    )  # fmt: skip
    os.close(theirs)
    try:
        os.write(ours, b'eval "$(onrecord completion bash)" && echo its"elf"\n')
        seen_in(ours, b"itself")
        os.write(ours, b"onrecord search by:ana\t")
        seen_in(ours, rb"\"Ana\ Lagos\" ")
    finally:
        shell.kill()
        shell.wait()
        os.close(ours)


def seen_in(terminal, text):
    import select

    seen, end = b"", time.monotonic() + 60
    while text not in seen and time.monotonic() < end:
        if select.select([terminal], [], [], 1)[0]:
            seen += os.read(terminal, 4096)
    assert text in seen


@pytest.mark.usefixtures("corpus")
def test_little_is_loaded_to_answer():
    code = """if True:
        import sys
        from onrecord.cli import main
        try: main()
        finally: print(*sys.modules, file=sys.stderr)"""
    variables = {"_ONRECORD_COMPLETE": "bash_complete", "COMP_WORDS": "onrecord search from:ru", "COMP_CWORD": "ru"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, **variables}, check=True
    )
    assert done.stdout == "plain,Russia\n"
    loaded = done.stderr.split()
    heavy = (
        "rich",
        "whoosh",
        "dateutil",
        "tomli",
        "onrecord.corpus.attribute.tagger",
        "onrecord.corpus.lexicon",
        "onrecord.library",
    )
    assert not [name for name in heavy if name in loaded]
