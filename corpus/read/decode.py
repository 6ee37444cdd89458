"""Bytes to text: the encoding, the byte order mark, the newlines."""

import codecs
import re

from ...errors import InputError

_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = ["cp1252", "latin_1", "mac_roman"]
_OTHERS = [
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "koi8_r",
    "shift_jis",
    "euc_jp",
    "gb18030",
    "big5",
]
_SAMPLE = 65_536
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f\x1b"))


def decode(data: bytes, name: str) -> str:
    r"""Return the text of `data`, without byte order mark and with `\n` for every newline.

    UTF-8 is tried first, then UTF-16 and UTF-32 by their marks, then what charset-normalizer finds most likely. A stray
    broken byte in UTF-8 becomes U+FFFD.

    Raises:
        InputError: the bytes are no text; the message begins with `name`.
    """
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"{name}: is {what}, not text")
    return re.sub(r"\r\n?", "\n", _decode(data, name))


def head_text(head: bytes) -> str:
    """Return what the first bytes of an input are as text, roughly: enough to tell its format."""
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return head.decode(encoding, errors="replace")
    return head.decode("utf-8", errors="replace")


def encoding_of(head: bytes, name: str) -> str:
    """Return the encoding of a stream by its first bytes: UTF-8, if it can be that.

    Raises:
        InputError: the bytes are no text; the message begins with `name`.
    """
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return "utf-8-sig" if encoding == "utf-8" else encoding
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head.replace(b"\0", b""))
    except UnicodeDecodeError:
        if _nearly_utf8(head) is None:
            return _detected(head[:_SAMPLE], name)
    return "utf-8"


def _decode(data: bytes, name: str) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data.decode("utf-8-sig" if encoding == "utf-8" else encoding)
            except UnicodeDecodeError:
                raise InputError(f"{name}: begins as {encoding.upper()} but is not ({encoding} is broken)") from None
    if _looks_binary(data[:_SAMPLE]):
        raise InputError(f"{name}: is not text (it holds control bytes)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _nearly_utf8(data) or _detect(data, name)


def _looks_binary(sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, delete=_CONTROLS))
    return b"\x00" in sample or controls > len(sample) / 100


def _nearly_utf8(data: bytes) -> str | None:
    """Return UTF-8 text with a few broken bytes, or None where most of what is not ASCII is broken."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("�")
    whole = len(re.findall(r"[^\x00-\x7f�]", text))
    return text if broken * 10 <= whole else None


def _detect(data: bytes, name: str) -> str:
    return data.decode(_detected(data[:_SAMPLE], name), errors="replace")


def _detected(sample: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    for candidates in (_WESTERN, _OTHERS):
        best = from_bytes(sample, cp_isolation=candidates, preemptive_behaviour=False).best()
        if best is not None and (candidates is _OTHERS or _is_western(str(best))):
            return "cp1252" if best.encoding == "latin_1" else best.encoding
    raise InputError(f"{name}: its encoding is not known: convert it to UTF-8")


def _is_western(text: str) -> bool:
    """Tell whether what is not ASCII stands as Western text has it: few at a time, between plain letters."""
    return len(re.findall(r"[^\x00-\x7f]", text)) * 5 < len(text)
