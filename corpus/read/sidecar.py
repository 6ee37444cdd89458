"""What a file beside a document tells about it: `NAME.toml` or `NAME.json` beside `NAME.txt`, or `NAME.txt.toml`."""

import json
import tomllib
from pathlib import Path

from ...errors import InputError
from .told import Told

_ENDINGS = (".toml", ".json")
_LARGEST = 1_000_000


def sidecar(path: Path) -> Told:
    """Return what is told beside a document.

    Raises:
        InputError: there is a sidecar that cannot be understood.
    """
    for candidate in dict.fromkeys(one for end in _ENDINGS for one in (path.with_suffix(end), _behind(path, end))):
        if candidate != path and candidate.is_file():
            return _read(candidate)
    return Told()


def is_sidecar(path: Path, suffixes: tuple[str, ...]) -> bool:
    """Tell whether a file only tells about another one beside it, whose name ends in one of `suffixes`."""
    if path.suffix.lower() not in _ENDINGS:
        return False
    about = path.with_suffix("")
    if about.suffix.lower() in suffixes and about.is_file():
        return True
    return any(path.with_suffix(end).is_file() for end in suffixes if end != path.suffix.lower())


def _behind(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _read(path: Path) -> Told:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST).decode("utf-8-sig")
        values = tomllib.loads(data) if path.suffix == ".toml" else json.loads(data)
        return Told.of(values) if isinstance(values, dict) else Told()
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"its sidecar {path.name} cannot be understood ({error})") from None
