"""What a file beside a document tells about it: `NAME.toml` or `NAME.json` beside `NAME.txt`, or `NAME.txt.toml`.

JSON beside a document is a sidecar only where it is an object that holds no text: else it is an input of its own.
"""

import json
import tomllib
from pathlib import Path

from ...errors import InputError
from .objects import holds_text
from .told import Told

_ENDINGS = (".toml", ".json")
_SINGLE = frozenset((".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml", ".mhtml", ".mht", ".pdf", ".docx"))
"""Endings of what is one document: JSON beside any other input is an input, too."""
_LARGEST = 1_000_000


def sidecar(path: Path) -> Told:
    """Return what is told beside a document.

    Raises:
        InputError: there is a sidecar that cannot be understood.
    """
    for candidate in dict.fromkeys(one for end in _ENDINGS for one in (path.with_suffix(end), _behind(path, end))):
        if candidate != path and candidate.is_file() and _tells(candidate, path):
            return _read(candidate)
    return Told()


def is_sidecar(path: Path, suffixes: tuple[str, ...]) -> bool:
    """Tell whether a file only tells about another one beside it, whose name ends in one of `suffixes`."""
    if path.suffix.lower() not in _ENDINGS:
        return False
    bare = path.with_suffix("")
    behind = [bare] if bare.suffix.lower() in suffixes else []
    about = [*behind, *(path.with_suffix(end) for end in suffixes if end != path.suffix.lower())]
    return any(one.is_file() and _tells(path, one) for one in about)


def _tells(path: Path, about: Path) -> bool:
    """Tell whether TOML or JSON tells about a document, and is no input itself; broken JSON does only by its name."""
    if path.suffix.lower() == ".toml":
        return True
    if about.suffix.lower() not in _SINGLE:
        return False
    try:
        value = json.loads(_text(path))
    except (OSError, ValueError, RecursionError):
        return path == _behind(about, path.suffix)
    return isinstance(value, dict) and not holds_text(value)


def _behind(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _read(path: Path) -> Told:
    try:
        data = _text(path)
        values = tomllib.loads(data) if path.suffix == ".toml" else json.loads(data)
        return Told.of(values) if isinstance(values, dict) else Told()
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"its sidecar {path.name} cannot be understood ({error})") from None


def _text(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(_LARGEST).decode("utf-8-sig")
