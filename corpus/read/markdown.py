"""Markdown: the text without its marks, and what the front matter tells."""

import re
import tomllib
from collections.abc import Iterator

from ...errors import InputError
from ..model import Document
from .decode import decode
from .source import Source
from .text import from_text
from .told import Told

_FRONT = re.compile(r"\A\s*(---|\+\+\+)[ \t]*\n(.*?)^\1[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"([A-Za-z_]+)\s*:\s*(.*?)\s*\Z")
_LONGEST_LINE = 10_000
"""Code points of a line above which it keeps its marks: nobody writes one so long."""
_BLOCKS = (
    (re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL), ""),
    (re.compile(r"^[ \t]*(```|~~~).*?^[ \t]*\1[^\n]*$", re.DOTALL | re.MULTILINE), ""),
)
_INLINE = (
    (re.compile(r"!\[[^\]]{0,500}\]\([^)]{0,2000}\)"), ""),
    (re.compile(r"\[([^\[\]]{1,500})\](?:\([^)]{0,2000}\)|\[[^\]]{0,200}\])"), r"\1"),
    (re.compile(r"^[ \t]*\[[^\]]{1,200}\]:[ \t]+\S.*$"), ""),
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$"), r"\1"),
    (re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+"), ""),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$"), ""),
    (re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]+)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])"), r"\1"),
)


def markdown(source: Source) -> Iterator[Document]:
    """Yield the one document of a Markdown file."""
    text = decode(source.whole(), source.name)
    front = _FRONT.match(text)
    told = _told(front[1], front[2]) if front else Told()
    text = text[front.end() :] if front else text
    for mark, plain in _BLOCKS:
        text = mark.sub(plain, text)
    text = "\n".join(_without_marks(line) for line in text.split("\n"))
    if not text.strip():
        raise InputError("is empty")
    yield from_text(text, path=source.path, published=source.published, told=source.told.over(told))


def _without_marks(line: str) -> str:
    for mark, plain in _INLINE if len(line) <= _LONGEST_LINE else ():
        line = mark.sub(plain, line)
    return line


def _told(mark: str, front: str) -> Told:
    """Return what front matter tells: TOML between `+++`, and between `---` the plain lines of YAML, `key: value`.

    Raises:
        InputError: it cannot be understood.
    """
    try:
        if mark == "+++":
            return Told.of(tomllib.loads(front))
        entries = [match.groups() for line in front.split("\n") if (match := _ENTRY.fullmatch(line))]
        values = {key.lower(): re.sub(r"\A(['\"])(.*)\1\Z", r"\2", value) for key, value in entries}
        return Told.of(values)
    except ValueError as error:
        raise InputError(f"its front matter cannot be understood ({error})") from None
