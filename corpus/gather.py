"""Paths, folders and patterns to the inputs that they stand for, and to what is passed over, and why."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import fnmatch
from glob import glob, has_magic
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from .model import Unread
from .read import SUFFIXES, is_sidecar
from .work import STANDARD_INPUT


def inputs(
    paths: Iterable[str | Path], include: Sequence[str] = (), exclude: Sequence[str] = ()
) -> Iterator[str | Path | Unread]:
    """Yield what is to be read, in order, and what is not.

    Args:
        paths: files; folders, which are walked through but for what is hidden; patterns such as `news/**/*.txt`, where
            no file has that name; the string `-`.
        include: patterns of which the files of a folder must fit one, whatever their endings; empty for those endings
            that are known. A pattern fits the name, or the path within the folder.
        exclude: patterns of files and folders to leave out.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield path
        elif _is(path, S_ISDIR):
            yield from _walk(Path(path), include, exclude)
        elif has_magic(str(path)) and not os.path.lexists(path):
            found = sorted(glob(str(path), recursive=True))  # noqa: PTH207  # patterns from the root, too
            yield from (
                inputs(found, include, exclude)
                if found
                else [Unread(str(path), "there is no such file, nor one that fits")]
            )
        else:
            yield path


def _walk(folder: Path, include: Sequence[str], exclude: Sequence[str]) -> Iterator[Path | Unread]:
    def fits(path: Path, patterns: Iterable[str]) -> bool:
        within = path.relative_to(folder).as_posix()
        return any(fnmatch(path.name, pattern) or fnmatch(within, pattern) for pattern in patterns)

    problems: list[OSError] = []
    usable = False
    for parent, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not fits(Path(parent, name), exclude)
        )
        for name in folders:
            if Path(parent, name).is_symlink():
                yield Unread(str(Path(parent, name)), "is a link to a folder (name it to have it read)")
        for name in sorted(name for name in names if not name.startswith(".")):
            path = Path(parent, name)
            if fits(path, exclude) or (include and not fits(path, include)) or is_sidecar(path):
                continue
            reason = _unfit(path, bool(include))
            usable = usable or reason is None
            yield path if reason is None else Unread(str(path), reason)
    for problem in problems:
        yield Unread(str(problem.filename), f"cannot be read ({problem.strerror})")
    if not usable and not problems:
        looked_for = ", ".join(include or SUFFIXES)
        yield Unread(str(folder), f"has no text in it (looked for {looked_for})")


def _unfit(path: Path, chosen: bool) -> str | None:
    if not _is(path, S_ISREG):
        return "is no regular file, or not accessible"
    if path.suffix.lower() not in SUFFIXES and not chosen:
        return f"is none of {', '.join(SUFFIXES)} (name the file itself to read it as text)"
    return None


def _is(path: str | Path, kind: Callable[[int], bool]) -> bool:
    """Tell what a path leads to; to nothing at all where it leads nowhere, or may not be followed."""
    try:
        return kind(Path(path).stat().st_mode)
    except OSError:
        return False
