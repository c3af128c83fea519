"""The text of `bundle.json`, read from the disk and decoded."""

from __future__ import annotations

import codecs
import os
from pathlib import Path
from typing import NamedTuple

from kiosk.content.disk import Unreadable, read_file
from kiosk.content.files import located
from kiosk.content.problems import BUNDLE_FILE, ContentError, Problem

LARGEST_BUNDLE = 8_000_000
_WIDE = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


class Source(NamedTuple):
    """A bundle's folder with all links followed, the text of its `bundle.json`, and what is odd about it."""

    folder: Path
    text: str
    warnings: tuple[Problem, ...]


def source(given: Path) -> Source:
    """The source of the bundle in a folder, or of its `bundle.json`; ContentError where it can't be read."""
    folder = given.parent if given.name == BUNDLE_FILE and not os.path.isdir(given) else given
    if not os.path.isdir(folder):
        raise _refused(f"there is no folder {folder}", "name the folder that holds bundle.json")
    try:
        data = read_file(located(folder, BUNDLE_FILE), LARGEST_BUNDLE)
        return _decoded(folder.resolve(), data)
    except Unreadable as reason:
        raise _refused(reason.what, reason.todo) from None
    except (OSError, RuntimeError):
        raise _refused(f"the folder {folder} can't be reached", "check the disk, or copy the bundle again") from None


def _decoded(folder: Path, data: bytes) -> Source:
    warnings: tuple[Problem, ...] = ()
    wide = next((name for mark, name in _WIDE.items() if data.startswith(mark)), None)
    if wide:
        raise _refused(f"is written in {wide}", "save it as UTF-8", 1)
    if data.startswith(codecs.BOM_UTF8):
        data = data.removeprefix(codecs.BOM_UTF8)
        todo = 'save it as "UTF-8", without BOM; other programs may refuse it'
        warnings = (Problem(BUNDLE_FILE, 1, "", "starts with a byte order mark", todo, "warning"),)
    try:
        return Source(folder, data.decode("utf-8"), warnings)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(f"the byte 0x{data[error.start]:02X} is not UTF-8", "save the file as UTF-8", line) from None


def _refused(what: str, todo: str, line: int | None = None) -> ContentError:
    return ContentError([Problem(BUNDLE_FILE, line, "", what, todo)])
