"""Name to key: what all spellings of one person's name have in common, and two people's do not.

No score and no guess: the rules and lists of names.toml say, each with its reason, what spellings may differ in. What
the key leaves out and yet tells namesakes apart, a middle initial or a patronymic, stands beside it.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from ..fold import fold
from .vocabulary import load

_TIED_ARTICLE = re.compile(r"(?<!\w)(?:al|el|ul)[-‐‑–](?=\w)", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,‐‑–-]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?|[^\W\d_]")
_SERVANT = re.compile(r"abd(?:al|el|ol|oul|ul)(?:al|el|ul)?")
_SHORTEST = 5
"""Letters of the words that may be spelled by sound. In shorter ones each letter tells: Lee and Li, Roth and Ruth."""
_LONGEST = 24
"""Letters that a word in Pinyin has at most: "Zhuangzhuang" has 12."""


@dataclass(frozen=True, slots=True)
class NameKey:
    """What a name is compared by.

    Attributes:
        words: in alphabetical order, but for names whose order tells people apart ("Hassan Ali").
        middle: the middle initials, as far as the name has them; names with different ones are two people's.
        full: whether it is a whole name. A surname or a given name alone may be anybody's.
    """

    words: tuple[str, ...]
    middle: str
    full: bool

    def __str__(self) -> str:
        return " ".join(self.words)


@lru_cache(maxsize=1 << 15)
def name_key(name: str) -> NameKey:
    """Return the key of a person's name.

    >>> str(name_key("Sergey V. Lavrov")), name_key("Sergei Viktorovich Lavrov") == name_key("Serguei V. Lavrov")
    ('lavrov sergey', True)
    >>> str(name_key("Mr. Jinping Xi")), str(name_key("Bashar al-Assad")), str(name_key("Ferdinand Marcos, Jr."))
    ('jinping xi', 'asad bashar', 'ferdinand marcos jr')
    """
    words = _bare(_written(name))
    generation = _generations().get(words[-1]) if len(words) > 1 else None
    words, middle = _without_middle(words[:-1] if generation else words)
    keys = [word_key(word) for word in _joined(words)]
    names = [word for word in words if len(word) > 1 and word not in _list("particles")]
    full = len(names) > (2 if names[:1] and names[0] in _list("styles") else 1)
    if "bin" not in keys and not _both().issuperset(keys):
        keys.sort()
    return NameKey((*keys, generation) if generation else tuple(keys), middle, full)


@lru_cache(maxsize=1 << 15)
def word_key(word: str) -> str:
    """Return what the spellings of one word of a name have in common.

    >>> [word_key(word) for word in ("Yevgeniy", "Evgeny", "Qaddafi", "Henri")]
    ['evgeny', 'evgeny', 'gaddafi', 'henri']
    """
    folded = fold(word)
    if known := _same().get(folded):
        return known
    key = folded
    if len(key) >= _SHORTEST and not _is_pinyin(key):
        for find, make in _sounds():
            key = find.sub(make, key)
    if key.endswith("i") and key[:-1] + "y" in _list("y_or_i"):
        key = key[:-1] + "y"
    key = _same().get(key, key)
    return key if key == folded else word_key(key)


def _written(name: str) -> list[str]:
    """Return the words of a name, folded, those that are initials with a dot behind: `george`, `hw.`, `bush`."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    words: list[str] = []
    for part in _BETWEEN.split(_TIED_ARTICLE.sub(" ", bare)):
        if not _INITIALS.fullmatch(part):
            words += fold(part).split()
        elif words and words[-1].endswith("."):
            words[-1] = words[-1].removesuffix(".") + fold(part) + "."
        else:
            words.append(fold(part) + ".")
    return words or fold(name).split() or [name]


def _bare(words: Sequence[str]) -> list[str]:
    """Return a name without what goes before and behind it."""
    first, end = 0, len(words)
    while end - first > 1 and words[first] in _list("titles"):
        first += 1
    while end - first > 2 and words[first] in _list("styles") | _list("titles"):
        first += 1
    while end - first > 2 and words[end - 1] in _list("degrees"):
        end -= 1
    return list(words[first:end])


def _without_middle(words: Sequence[str]) -> tuple[list[str], str]:
    """Return the words of a name without those between that it may lack, and the initials of these."""
    kept, middle = [words[0].removesuffix(".")], ""
    for word in words[1:-1]:
        if word.endswith("."):
            middle += word[:-1]
        elif word.endswith(tuple(_list("patronymics"))):
            middle += word[0]
        elif word not in _list("articles"):
            kept.append("bin" if word in _list("filial") else word)
    return kept + [word.removesuffix(".") for word in words[1:][-1:]], middle


def _joined(words: Sequence[str]) -> list[str]:
    """Return the words with the Arabic "servant of" in one spelling and in one word with the next."""
    found: list[str] = []
    for word in words:
        if found and found[-1] in ("abd", "abdul"):
            found[-1] = "abdul" + word
        elif (servant := _SERVANT.match(word)) and word not in _same():
            found.append("abdul" + word[servant.end() :])
        else:
            found.append(word)
    return found


@cache
def _data() -> Mapping[str, Any]:
    return load("names.toml")


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(_data()[name].split())


@cache
def _both() -> frozenset[str]:
    return frozenset(map(word_key, _list("both")))


@cache
def _generations() -> Mapping[str, str]:
    return {word: key for key, words in _data()["generations"].items() for word in words.split()}


@cache
def _same() -> Mapping[str, str]:
    groups = (group.split() for groups in _data()["same"].values() for group in groups)
    return {fold(word): group[0] for group in groups for word in group}


def _is_pinyin(word: str) -> bool:
    return len(word) <= _LONGEST and _pinyin().fullmatch(word) is not None


@cache
def _pinyin() -> re.Pattern[str]:
    table = {initial: f"(?:{'|'.join(finals.split())})" for initial, finals in _data()["pinyin"].items()}
    alone = table.pop("")
    return re.compile(rf"{alone}?(?:{'|'.join(initial + finals for initial, finals in table.items())})*")


@cache
def _sounds() -> Sequence[tuple[re.Pattern[str], str]]:
    return [(re.compile(sound["find"]), sound["make"]) for sound in _data()["sounds"]]
