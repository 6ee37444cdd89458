"""Markup within a field to plain text: what feeds and tables hold. Whole pages are `html.py`'s."""

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    """address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav
    ol p pre section table td th tr ul""".split()  # noqa: SIM905
)
_UNSEEN = frozenset(("script", "style", "noscript", "template", "iframe", "object", "svg", "head"))
_MARKUP = re.compile(
    r"</(?:p|div|a|b|i|em|strong|span|li|h\d|blockquote)\s*>|<(?:br|p)\b[^<>]{0,200}>|<!\[CDATA\[", re.I
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[\da-fA-F]{2,5});")


def unmarked(text: str) -> str:
    """Return the text of a field that may hold HTML: blocks are paragraphs, scripts are gone, `<q>` has its marks."""
    if _MARKUP.search(text) is None and _ENTITY.search(text) is None:
        return text
    reader = _Text()
    reader.feed(text)
    reader.close()
    if _MARKUP.search(text) is None:
        return "".join(reader.parts)
    blocks = "".join(reader.parts).split("\x1e")
    return "\n\n".join(line for block in blocks if (line := " ".join(block.split())))


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if self._unseen is None and tag in _UNSEEN:
            self._unseen = tag
        self._mark(tag, "“")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._unseen = None
        self._mark(tag, "”")

    def handle_data(self, data: str) -> None:
        if self._unseen is None:
            self.parts.append(data)

    def _mark(self, tag: str, quotation_mark: str) -> None:
        if self._unseen is None and tag in _BLOCKS:
            self.parts.append("\x1e")
        elif self._unseen is None and tag == "q":
            self.parts.append(quotation_mark)
