"""Measure how many later mentions ("she", "the senator") end with a full name.

    python evaluation/refer.py TEXT_DIR [--sample N] [--seed S] [--unresolved]

Of all speech statements whose source is a pronoun of the third person or a title without a name. A full name has two
words, or is an official's or a body's of the lexicon. --sample shows N resolved ones to read by hand (those that are
not, with --unresolved), each with the text of two paragraphs before it.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from onrecord.corpus.extract import extract
from onrecord.corpus.fold import fold
from onrecord.corpus.lexicon import country_names, institutions, officials
from onrecord.corpus.lexicon.vocabulary import roles
from onrecord.corpus.model import Speaker, Statement
from onrecord.corpus.read import from_text

_PRONOUNS = {"he": "he, she", "she": "he, she", "it": "it", "they": "they"}
_LONGEST = 8
"""Words that a title without a name has at most."""


class Mention(NamedTuple):
    """A later mention: what sort it is, as written, whom it was found to be, and the text around it."""

    sort: str
    written: str
    speakers: tuple[Speaker, ...]
    place: str
    context: str

    @property
    def resolved(self) -> bool:
        """Tell whether everybody whom it stands for has a full name."""
        return bool(self.speakers) and all(_is_full(speaker) for speaker in self.speakers)


def _is_full(speaker: Speaker) -> bool:
    name = fold(speaker.name)
    if speaker.kind == "unnamed":
        return False
    if speaker.kind == "person":
        return " " in name or name in officials()
    known = {name, name.removeprefix("the "), fold(speaker.organisation or "")}
    return " " in name or bool(known & (institutions().keys() | country_names().keys()))


def sort_of(written: str) -> str | None:
    """Return "he, she", "it", "they", "title" for one like "the former senator", or "body"; None for any other."""
    words = written.lower().replace("’", "'").split()
    if len(words) == 1:
        return _PRONOUNS.get(words[0])
    plain = len(words) <= _LONGEST and not any(mark in written for mark in "'’,\"“")
    if not plain or words[0] != "the":
        return None
    if words[-1] in roles("bodies"):
        return "body" if not any(word[0].isupper() for word in written.split()[1:]) else None
    person = roles("heads") | roles("m") | roles("f") | roles("described")
    head = next((words[at - 1] for at in range(2, len(words)) if words[at] in ("of", "from", "for", "to")), words[-1])
    return "title" if head in person or head.endswith("-year-old") else None


def mentions(folder: Path) -> Iterator[Mention]:
    """Yield the later mentions among the speech statements of every text of a folder."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        for statement in extract(from_text(text)):
            if statement.cue.act == "speech" and statement.spans.source:
                yield from _mention(path.stem, text, statement)


def _mention(stem: str, text: str, statement: Statement) -> Iterator[Mention]:
    start, end = statement.spans.source[0].start, statement.spans.source[-1].end
    written = " ".join(text[start:end].split())
    sort = sort_of(written)
    if sort is not None:
        begin = start
        for _ in range(3):
            begin = text.rfind("\n\n", 0, max(begin - 1, 0)) if begin > 0 else 0
        context = f"{text[max(begin, 0) : start]}>>>{text[start:end]}<<<{text[end : end + 150]}"
        yield Mention(sort, written, statement.speakers, f"{stem} {start}", context.strip())


def main() -> int:
    """Print the share by sort, and the sample."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="TEXT_DIR")
    parser.add_argument("--sample", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="S")
    parser.add_argument("--unresolved", action="store_true")
    asked = parser.parse_args()
    found = list(mentions(asked.folder))
    for sorts in (("he, she",), ("title",), ("he, she", "title"), ("it",), ("they",), ("body",)):
        chosen = [one for one in found if one.sort in sorts]
        full = sum(one.resolved for one in chosen)
        print(f"{' and '.join(sorts):20}{full:6} of {len(chosen):6}{100 * full / max(len(chosen), 1):8.1f}")
    pool = [one for one in found if one.resolved != asked.unresolved]
    for one in random.Random(asked.seed).sample(pool, min(asked.sample, len(pool))):
        names = ", ".join(speaker.name for speaker in one.speakers)
        print(f"\n=== {one.written} -> {names} ({one.place})\n{one.context}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
