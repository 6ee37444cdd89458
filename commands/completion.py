"""Completion in the shell: of field values too, from what the corpus counts. It loads no engine and no lexicon."""

import os
import re
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

import click
from click.shell_completion import (
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
    split_arg_string,
)
from click.shell_completion import get_completion_class as shell_class

from ..corpus.fold import fold
from ..errors import OnrecordError
from ..index.choices import FIELDS, POLARITIES, SHORT_NAMES
from .options import quoted
from .settings import file_of_settings, settings_in

Items = list[CompletionItem[str]]

_READ = 20_000  # values of a field that are looked through, the most frequent ones
_OFFERED = 100
_COUNTED = ("speaker", "country", "stance", "target", "outlet")
_NAMES = ("speaker", "outlet", "target", "official")
_LEXICON = Path(__file__).parent.parent / "corpus" / "lexicon"
_COUNTRY = re.compile(r'^\[([A-Z]{2})\]\nname = "(.+)"$', re.MULTILINE)
_ROOT = re.compile(r'^plover = "([A-Z]+)"$', re.MULTILINE)
_OFFICIAL = re.compile(r'^name = "(.+)"$', re.MULTILINE)
_UNIONS = {"EU": "European Union", "UN": "United Nations"}
_WORD = re.compile(r"[^\s\-–/]+")
_PLAIN = re.compile(r"[a-z -]+")
_ESCAPES = {
    "": (re.compile(r"[^\w@%+=:,./-]"), r"\\\g<0>"),
    '"': (re.compile(r'["$`\\]'), r"\\\g<0>"),
    "'": (re.compile("'"), r"'\\''"),
}
"""For each mark that bash quotes by, what needs an escape there, and which."""


def values(field: str, typed: str, folder: Path) -> list[str]:
    """Return what may be meant by the beginning of a field's value, the most frequent in the corpus first.

    What is typed may begin at any word of a name, and the name is offered from there on: for `la` it is `Lavrov`.
    Beside the fields there are `official`, the name of a known one, `engine`, and `field`, a list of names of values.
    """
    if field == "field":
        return _lists(typed)
    found = _known(field, folder)
    if field == "stance" and typed.isupper():
        found = [value for value in found if value.isupper()]
    names = country_names() if field in ("country", "target") else {}
    offered = (
        _ending(names.get(value, value), typed, inside=field in _NAMES and value not in names) for value in found
    )
    return list(islice(dict.fromkeys(filter(None, offered)), _OFFERED))


def country_names() -> dict[str, str]:
    """Return the names of countries by code: a look into the word list, for reading it as TOML takes too long here."""
    return {**_UNIONS, **dict(_COUNTRY.findall(_read("countries.toml")))}


def option_values(field: str, ctx: click.Context, typed: str) -> Items:
    """Return the completions of an option's value."""
    return [CompletionItem(value) for value in values(field, typed, _folder(ctx))]


def query_words(ctx: click.Context, typed: str) -> Items:
    """Return the completions of the last word of a query: of a field's name, or of the value of a field."""
    start = _last_word(typed)
    start += typed.startswith("-", start)
    before, (field, colon, value) = typed[:start], typed[start:].partition(":")
    if not colon:
        names = (name for name in (*FIELDS, *SHORT_NAMES) if name.startswith(field.lower()))
        return [CompletionItem(f"{before}{name}:") for name in names]
    name = SHORT_NAMES.get(field.lower(), field.lower())
    found = values(name, value.removeprefix('"'), _folder(ctx))
    return [CompletionItem(f"{before}{field}:{quoted(one)}") for one in found]


def _known(field: str, folder: Path) -> list[str]:
    """Return the values of a field: those that it can have, or that it has in the corpus."""
    if field in ("form", "kind"):
        from ..corpus.model import FORMS, KINDS

        return list(FORMS if field == "form" else KINDS)
    if field == "engine":
        from ..index.engine import engines

        return list(engines())
    if field == "official":
        return [*_own_officials(folder), *_OFFICIAL.findall(_read("officials.toml"))]
    found = [*POLARITIES, *dict.fromkeys(_ROOT.findall(_read("stances.toml")))] if field == "stance" else []
    if field in _COUNTED:
        from ..corpus.place import FILE
        from ..corpus.values import values_of

        with suppress(OnrecordError):
            return [*values_of(folder / FILE, field, _READ), *found]
    return found


def _lists(typed: str) -> list[str]:
    """Return the lists of names of values, parted by commas, of which the last is only begun in `typed`."""
    from ..render.fields import NAMES

    before, comma, last = typed.rpartition(",")
    return [f"{before}{comma}{name}" for name in NAMES if name.startswith(last.strip())]


def _own_officials(folder: Path) -> list[str]:
    try:
        return _OFFICIAL.findall((folder / "officials.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []


def _read(name: str) -> str:
    return (_LEXICON / name).read_text(encoding="utf-8")


def _ending(value: str, typed: str, *, inside: bool) -> str | None:
    """Return `value` from the word on where `typed` begins, which must be the first unless `inside` is allowed."""
    *whole, last = fold(f"{typed}x").split()  # x, that a blank at the end begins a word
    last = last[:-1]
    lower = value.lower()
    if _PLAIN.fullmatch(lower) and last not in lower:
        return None
    found = [(word, written.start()) for written in _WORD.finditer(value) for word in fold(written.group()).split()]
    words, size = [word for word, _ in found], len(whole)
    for at in range(len(words) - size if inside else min(1, len(words) - size)):
        if words[at : at + size] == whole and words[at + size].startswith(last):
            return value[found[at][1] :]
    return None


def _last_word(query: str) -> int:
    """Return where the last word of a query begins; blanks between quotation marks part no words."""
    start, inside = 0, False
    for at, char in enumerate(query):
        if char == '"':
            inside = not inside
        elif not inside and (char.isspace() or char == "("):
            start = at + 1
    return start


def _folder(ctx: click.Context) -> Path:
    if ctx.find_root().obj:
        return Path(ctx.find_root().obj)
    from ..corpus.place import default_folder

    with suppress(click.ClickException):
        return Path(str(settings_in(file_of_settings()).get("corpus") or default_folder()))
    return default_folder()


class Whole(ShellComplete):
    """Completion that leaves the name of an option before its value, where both are typed as one word."""

    def get_completions(self, args: list[str], incomplete: str) -> Items:
        """Return the completions of the whole word."""
        option = incomplete[: incomplete.find("=") + 1] if incomplete.startswith("--") else ""
        found = super().get_completions(args, incomplete)
        for item in found:
            item.value = option + item.value
        return found


class Bash(Whole):
    """Completion in bash, which breaks words at colons too: it is told the line up to the cursor and the last piece."""

    name = "bash"
    source_template = """\
%(complete_func)s() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            dir,*) compopt -o dirnames ;;
            file,*) compopt -o default ;;
            *) COMPREPLY+=("${line#*,}") ;;
        esac
    done < <(env COMP_WORDS="${COMP_LINE:0:COMP_POINT}" COMP_CWORD="$2" %(complete_var)s=bash_complete "$1" 2>/dev/null)
    [[ ${COMPREPLY[*]} == *: ]] && compopt -o nospace
}

complete -o nosort -F %(complete_func)s %(prog_name)s 2>/dev/null ||
    complete -F %(complete_func)s %(prog_name)s  # bash before 4.4
"""

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the last one, and the last one as far as it is typed."""
        *words, last = split_arg_string(f"{os.environ['COMP_WORDS']}.")  # the dot marks the end, and a word if none is
        return words[1:], last[:-1]

    def complete(self) -> str:
        """Return what may stand in place of the last piece, a line each: what kind it is, a comma and the text."""
        args, typed = self.get_completion_args()
        piece = os.environ["COMP_CWORD"]
        mark = os.environ["COMP_WORDS"].removesuffix(piece)[-1:]
        mark = mark if mark in _ESCAPES else ""
        ending = piece if mark else "".join(split_arg_string(piece))
        kept = typed.removesuffix(ending)
        items = [item for item in self.get_completions(args, typed) if not (mark and item.value.endswith(":"))]
        return "\n".join(f"{item.type},{_inserted(item.value, kept, mark)}" for item in items)


class Zsh(Whole, ZshComplete):
    """Completion in zsh, with no space behind the name of a field."""

    source_template = ZshComplete.source_template.replace(
        "compadd -U -V unsorted -a completions",
        "compadd -U -V unsorted -S '' -- ${(M)completions:#*:}; compadd -U -V unsorted -- ${completions:#*:}",
    )


class Fish(Whole, FishComplete):
    """Completion in fish, which takes only what begins with what is typed."""

    def get_completions(self, args: list[str], incomplete: str) -> Items:
        """Return the completions, and of names that need quotation marks which are not typed the first word."""
        found = super().get_completions(args, incomplete)
        for item in found:
            field, mark, name = item.value.partition(':"')
            if mark and '"' not in incomplete:
                one = name.rstrip('"').split()[0]
                item.value = f"{field}:{one}"
        return found


for kind in (Bash, Zsh, Fish):
    add_completion_class(kind)


def script(command: click.Command, shell: str) -> str:
    """Return what a shell must read to complete the command."""
    kind: Any = shell_class(shell)
    found: str = kind(command, {}, "onrecord", "_ONRECORD_COMPLETE").source()
    return found.rstrip("\n")


def _inserted(value: str, kept: str, mark: str) -> str:
    """Return what of `value` goes behind what bash keeps, so that bash reads it as it is: inside of `mark`, if any."""
    text = value[len(kept) :] if value.casefold().startswith(kept.casefold()) else value
    special, escaped = _ESCAPES[mark]
    return special.sub(escaped, text)
