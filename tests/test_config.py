"""Settings: what there is to set, from where it is taken, and what is said of a wrong one."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from onrecord.cli import cli, main
from onrecord.commands.settings import SETTINGS, settings_in

VARIABLES = ("ONRECORD_CONFIG", "NO_COLOR", *(setting.variable for setting in SETTINGS))


@pytest.fixture
def file(tmp_path, monkeypatch):
    """A file of settings that is used, and not there yet."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ONRECORD_CONFIG", str(tmp_path / "config.toml"))
    (tmp_path / "config.toml").write_text("")
    return tmp_path / "config.toml"


def run(capfd, *arguments):
    with pytest.raises(SystemExit) as end:
        main(arguments)
    out, err = capfd.readouterr()
    return end.value.code, out, err


def shown(capfd, *arguments):
    status, out, err = run(capfd, "config", "show", "--json", *arguments)
    assert (status, err) == (0, "")
    return {name: (one["value"], one["from"]) for name, one in json.loads(out)["settings"].items()}


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_is_an_option_of_a_command(setting):
    options = [option for command in cli.commands.values() for option in command.params]
    assert any(option.name == setting.name and option.envvar == setting.variable for option in options)


PRECEDENCE = [
    # in the file, in the environment, options, the setting, its value, where from
    ("", None, (), "limit", 20, "default"),
    ("limit = 7", None, (), "limit", 7, "file"),
    ("\ufefflimit = 7", None, (), "limit", 7, "file"),
    ("limit = 7", "8", (), "limit", 8, "environment ONRECORD_LIMIT"),
    ("limit = 7", "8", ("--limit", "9"), "limit", 9, "option --limit"),
    ("limit = 0", None, (), "limit", 0, "file"),
    ("", "", (), "limit", 20, "default"),
    ("", None, (), "sort", None, "default"),
    ('sort = "date"', None, (), "sort", "date", "file"),
    ('sort = "date"', "-date", (), "sort", "-date", "environment ONRECORD_SORT"),
    ('sort = "date"', "-date", ("--sort", "relevance"), "sort", "relevance", "option --sort"),
    ("", None, (), "colour", True, "default"),
    ("colour = false", None, (), "colour", False, "file"),
    ("colour = false", "yes", (), "colour", True, "environment ONRECORD_COLOUR"),
    ("", "0", ("--colour",), "colour", True, "option --colour/--no-colour"),
    ("colour = true", None, ("--no-colour",), "colour", False, "option --colour/--no-colour"),
    ("pager = false", None, (), "pager", False, "file"),
    ("pager = false", "1", (), "pager", True, "environment ONRECORD_PAGER"),
    ("", "1", ("--no-pager",), "pager", False, "option --pager/--no-pager"),
    ("", None, (), "rules", False, "default"),
    ("rules = true", None, (), "rules", True, "file"),
    ("rules = true", "no", (), "rules", False, "environment ONRECORD_RULES"),
    ("rules = true", None, ("--no-rules",), "rules", False, "option --rules/--no-rules"),
    ('corpus = "/one"', None, (), "corpus", "/one", "file"),
    ('corpus = "/one"', "/two", (), "corpus", "/two", "environment ONRECORD_CORPUS"),
    ('corpus = "/one"', "/two", ("--corpus", "/three"), "corpus", "/three", "option --corpus"),
]


@pytest.mark.parametrize(("toml", "variable", "options", "name", "value", "source"), PRECEDENCE)
def test_an_option_goes_before_the_environment_and_this_before_the_file(
    file, capfd, monkeypatch, toml, variable, options, name, value, source
):
    file.write_text(toml)
    if variable is not None:
        monkeypatch.setenv(f"ONRECORD_{name.upper()}", variable)
    assert shown(capfd, *options)[name] == (value, f"file {file}" if source == "file" else source)


@pytest.mark.usefixtures("file")
def test_a_corpus_named_before_the_command_goes_before_the_environment(capfd, monkeypatch):
    monkeypatch.setenv("ONRECORD_CORPUS", "/two")
    status, out, _ = run(capfd, "--corpus", "/three", "config", "show")
    assert (status, out.splitlines()[0]) == (0, "corpus\t/three (option --corpus)")


@pytest.mark.usefixtures("file")
def test_the_corpus_named_last_is_used(capfd):
    _, out, _ = run(capfd, "--corpus", "/one", "config", "show", "--corpus", "/two")
    assert out.splitlines()[0] == "corpus\t/two (option --corpus)"


FOLDERS = [("~/news", Path.home() / "news"), ("news", "news"), ("../news", "../news")]


@pytest.mark.parametrize(("written", "folder"), FOLDERS)
def test_a_folder_in_the_file_is_named_from_where_the_file_is(file, capfd, written, folder):
    file.write_text(f"corpus = '{written}'")
    assert shown(capfd)["corpus"] == (str(file.parent / folder), f"file {file}")


def test_no_color_is_the_default_of_colour_and_what_is_set_goes_before_it(file, capfd, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert shown(capfd)["colour"] == (False, "default")
    file.write_text("colour = true")
    assert shown(capfd)["colour"] == (True, f"file {file}")


WRONG = [
    ("limt = 3", "no setting 'limt': did you mean limit?"),
    ("verbose = true", "no setting 'verbose': there are corpus, limit, sort, colour, pager, rules"),
    ("[search]\nlimit = 3", "no setting 'search'"),
    ("limit = 'many'", "limit is 'many' and should be a whole number"),
    ("limit = '3'", "limit is '3' and should be a whole number"),
    ("limit = -1", "limit is -1 and should be a whole number, 0 or more"),
    ("limit = true", "limit is True and should be a whole number"),
    ("limit = 2.5", "limit is 2.5 and should be a whole number"),
    ("sort = 'dat'", "sort is 'dat' and should be one of relevance, date, -date: did you mean date?"),
    ("sort = 'xyz'", "sort is 'xyz' and should be one of relevance, date, -date"),
    ("colour = 'never'", "colour is 'never' and should be true or false"),
    ("rules = 1", "rules is 1 and should be true or false"),
    ("corpus = ''", "corpus is '' and should be the name of a folder"),
    ("corpus = 'config.toml'", "should be the name of a folder"),
    ("limit = ", "Invalid value"),
    ("limit = 1\nlimit = 2", "Cannot overwrite a value"),
]


@pytest.mark.parametrize(("toml", "message"), WRONG)
@pytest.mark.parametrize("command", [("search", "peace"), ("config", "show"), ("stats",)], ids=" ".join)
def test_a_wrong_file_is_one_line_that_says_what_to_write(file, capfd, toml, message, command):
    file.write_text(toml)
    status, out, err = run(capfd, *command)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"onrecord: {file}: ")
    assert message in err


def test_where_the_file_is_can_be_asked_while_it_is_wrong(file, capfd):
    file.write_text("nonsense")
    assert run(capfd, "config", "path") == (0, f"{file}\n", "")


def test_the_help_can_be_read_while_the_file_is_wrong(file, capfd):
    file.write_text("nonsense")
    status, out, err = run(capfd, "--help")
    assert (status, err) == (0, "")
    assert "config" in out


def test_a_file_that_is_named_must_be_there(file, capfd):
    file.unlink()
    assert run(capfd, "config", "show") == (2, "", f"onrecord: {file}: No such file or directory\n")


def test_a_file_that_is_not_text_is_told(file, capfd):
    file.write_bytes(b"\xff\xfe")
    status, _, err = run(capfd, "stats")
    assert status == 2
    assert str(file) in err


def test_without_a_file_in_the_platform_s_place_there_are_the_defaults(tmp_path, capfd, monkeypatch):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    _, out, _ = run(capfd, "config", "path")
    assert Path(out.strip()).name == "config.toml"
    assert {source for _, source in shown(capfd).values()} == {"default"}


ENVIRONMENT = [
    ("ONRECORD_LIMIT", "many", "It comes from $ONRECORD_LIMIT."),
    ("ONRECORD_SORT", "dat", "'relevance', 'date', '-date'. It comes from $ONRECORD_SORT."),
    ("ONRECORD_COLOUR", "perhaps", "It comes from $ONRECORD_COLOUR."),
]


@pytest.mark.parametrize(("variable", "value", "message"), ENVIRONMENT)
@pytest.mark.usefixtures("file")
def test_a_wrong_value_in_the_environment_names_its_variable(capfd, monkeypatch, variable, value, message):
    monkeypatch.setenv(variable, value)
    status, out, err = run(capfd, "search", "peace")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert message in err


@pytest.mark.usefixtures("file")
def test_a_wrong_option_is_not_said_to_come_from_the_environment(capfd, monkeypatch):
    monkeypatch.setenv("ONRECORD_LIMIT", "3")
    assert "ONRECORD" not in run(capfd, "search", "peace", "--limit", "many")[2]


@pytest.mark.usefixtures("file")
def test_a_mistyped_variable_is_told_where_settings_are_shown(capfd, monkeypatch):
    monkeypatch.setenv("ONRECORD_LIMTI", "3")
    status, _, err = run(capfd, "config", "show")
    assert (status, err) == (0, "no variable ONRECORD_LIMTI: did you mean ONRECORD_LIMIT?\n")


def test_settings_are_used(file, tmp_path, capfd):
    article = tmp_path / "article.txt"
    article.write_text("Ana Silva said the talks had failed. Ana Silva said the border would stay closed.\n")
    file.write_text("corpus = 'made'\nlimit = 1\nrules = true")
    assert run(capfd, "ingest", str(article))[0] == 0
    assert (tmp_path / "made" / "corpus.sqlite").exists()
    assert len(run(capfd, "search")[1].splitlines()) == 1
    assert len(run(capfd, "search", "--limit", "0")[1].splitlines()) == 2


@pytest.mark.usefixtures("file")
def test_no_colour_on_a_terminal_prints_no_escapes(tmp_path, capfd):
    pty = pytest.importorskip("pty")
    folder = tmp_path / "corpus"
    article = tmp_path / "article.txt"
    article.write_text("Ana Silva said the talks had failed.\n")
    run(capfd, "--corpus", str(folder), "ingest", str(article))

    def printed(*options):
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "onrecord", "--corpus", str(folder), "search", *options]
        subprocess.run(command, stdout=theirs, env={"TERM": "xterm-256color", "PATH": ""}, check=True)
        text = b""
        while b"talks had failed" not in text:
            text += os.read(ours, 4096)
        return text

    assert b"\x1b[" in printed()
    assert b"\x1b[" not in printed("--no-colour")


def test_the_page_on_settings_has_every_setting_and_its_example_is_right(tmp_path):
    page = (Path(__file__).parents[1] / "docs" / "settings.md").read_text(encoding="utf-8")
    for setting in SETTINGS:
        assert f"| `{setting.name}` | `{setting.option.split('/')[0]}" in page
        assert f"`{setting.variable}`" in page
    example = tmp_path / "config.toml"
    example.write_text(page.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    assert settings_in(example).keys() == {setting.name for setting in SETTINGS}
