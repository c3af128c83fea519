"""Which encoding a text is written in. The order is fixed, so the same bytes are always read in the same way."""

from __future__ import annotations

import codecs
import re

from kiosk.content.problems import quoted
from kiosk.feeds.tables import Note, Unfit

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_FOREIGN = re.compile(r"\w*[^\W\x00-\x7f]\w*")
_SAVE = 'save it as "CSV UTF-8"'


def decoded(data: bytes) -> tuple[str, Note | None]:
    """The text of a file and, where its encoding had to be guessed, a note that shows a word of it.

    A byte order mark decides, then valid UTF-8, then GB18030 (Chinese Windows) where it gives common Chinese
    characters, last Windows-1252 (Western Europe). Raises Unfit where nothing gives text.
    """
    if data.startswith(_UTF_32):
        return _text(data, "utf-32"), None
    if data.startswith(_UTF_16):
        return _text(data, "utf-16"), None
    try:
        return _text(data, "utf-8-sig"), None
    except UnicodeDecodeError:
        pass
    for encoding, name in (("gb18030", "GB18030 (Chinese Windows)"), ("cp1252", "Windows-1252 (Western Europe)")):
        try:
            text = _text(data, encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "cp1252" or _is_chinese(text):
            word = _FOREIGN.search(text)
            what = f"is not UTF-8 and is read as {name}"
            return text, Note(
                "", f"{what}: {quoted(word[0])}" if word else what, f"see whether that is right, or {_SAVE}"
            )
    raise Unfit("", "is in no known encoding", _SAVE)


def _text(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding.startswith(("utf-16", "utf-32")):
            raise Unfit("", f"is cut short or no {encoding.upper()}", _SAVE) from None
        raise
    if "\0" in text:
        raise Unfit("", "is not text", "save it as CSV, XLSX or JSON")
    return text


def _is_chinese(text: str) -> bool:
    """Whether most foreign letters are among the everyday ones.

    Western letters read as Chinese pair up with the plain letter after them, which gives rare characters only.
    """
    foreign = [letter for letter in text[:20_000] if ord(letter) > 0x7F]
    return 2 * sum(map(_is_common, foreign)) > len(foreign)


def _is_common(letter: str) -> bool:
    """In GB 2312's signs and full-width letters (rows 1 to 3) or its first level, the 3,755 everyday characters."""
    try:
        first = letter.encode("gb2312")[0]
    except UnicodeEncodeError:
        return False
    return 0xA1 <= first <= 0xA3 or 0xB0 <= first <= 0xD7
