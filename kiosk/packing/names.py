"""Names that every system can write to its disk, and that stay apart there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from kiosk.content.disk import Unreadable
from kiosk.content.files import check_name
from kiosk.content.problems import quoted

LONGEST_STEP = 200
"""Bytes of one step of a path; disks take 255, and a temporary name needs some."""
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?$")
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*]')


def check_names(names: Iterable[str]) -> None:
    """Unreadable unless every name can be a file on every system, and no two are one file on some system."""
    files: set[str] = set()
    written: dict[str, str] = {}
    for name in names:
        check_portable(name)
        if name in files:
            raise Unreadable(f"holds {quoted(name)} twice", "leave one out")
        files.add(name)
        for path in _with_folders(name):
            before = written.setdefault(_folded(path.rstrip("/")), path)
            if before != path:
                what = f"holds {quoted(path)} and {quoted(before)}, which are one and the same on some disks"
                raise Unreadable(what, "rename one of them")


def check_portable(name: str) -> None:
    """Unreadable unless `name` is a plain relative path on every system."""
    try:
        check_name(name)
    except Unreadable as reason:
        raise Unreadable(f"holds {quoted(name)}, which {reason.what}", reason.todo) from None
    for step in name.split("/"):
        if _RESERVED.match(step) or _NOT_ON_WINDOWS.search(step) or step.endswith("."):
            raise Unreadable(f"holds {quoted(name)}, a name that Windows can't write", "rename the file")
        if len(step.encode()) > LONGEST_STEP:
            raise Unreadable(f"holds {quoted(name)}, whose name is too long", "give the file a shorter name")


def _with_folders(name: str) -> Iterator[str]:
    """The folders on the way, each with a slash at its end, and the file: "a/", "a/b/", "a/b/c.png"."""
    for match in re.finditer("/", name):
        yield name[: match.end()]
    yield name


def _folded(name: str) -> str:
    """What disks that know no case, or compose letters, take the name for."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
