"""Statement to keys: the terms by which whole values and the words of names are found, the same in every engine."""

from collections.abc import Iterable

from .query import ExactField, NameField

_END = "\x1f"


def joined(values: Iterable[str]) -> str:
    """Return values of one statement as one."""
    return _END.join([*values, ""])


def parted(values: str) -> list[str]:
    """Return the values that were joined.

    >>> parted(joined(["RU", ""])), parted(joined([""])), parted(joined([]))
    (['RU', ''], [''], [])
    """
    return values.split(_END)[:-1]


def document_key(document: str) -> str:
    """Return the key of the statements of a document."""
    return f"document:{document}"


def value_key(field: ExactField | str, value: str) -> str:
    """Return the key of a whole value of a field."""
    return f"{field}:{value}"


def name_key(field: NameField, at: int, word: str) -> str:
    """Return the key of a word of a statement's name number `at`; for no word, that of a second name and on.

    Marks that are no words, of middle initials, have keys that no word begins with.

    >>> [name_key("speaker", 0, "lavrov"), name_key("speaker", 0, "v."), name_key("speaker", 1, "")]
    ['speaker.0:lavrov', 'speaker.0.v.', 'speaker.1.']
    """
    return f"{field}.{at}.{word}" if not word or word[-1] == "." else beginning_key(field, at, word)


def beginning_key(field: NameField, at: int, beginning: str) -> str:
    """Return what the keys of the words that begin so begin with."""
    return f"{field}.{at}:{beginning}"


def name_keys(field: NameField, names: Iterable[Iterable[str]]) -> list[str]:
    """Return the keys of the words of a statement's names."""
    found = []
    for at, name in enumerate(names):
        found += [name_key(field, at, word) for word in name]
        found += [name_key(field, at, "")] if at else []
    return found


def value_keys(field: ExactField | str, values: Iterable[str]) -> list[str]:
    """Return the keys of whole values of a field."""
    return [value_key(field, value) for value in values]
