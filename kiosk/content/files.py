"""Files that a bundle names: a plain relative path that stays in the folder, whatever links lie there."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

from kiosk.content.disk import Unreadable

_LOOKED_AT = 500


def located(folder: Path, relative: str) -> Path:
    """Where the file lies on the disk, links followed; Unreadable unless it lies in `folder`."""
    check_name(relative)
    try:
        home = folder.resolve()
        path = (home / relative).resolve(strict=True)
    except (FileNotFoundError, NotADirectoryError):
        raise Unreadable("is not there", _advice(folder, relative)) from None
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its links lead in a circle"
        raise Unreadable(f"can't be reached ({reason})", "put the file itself in the bundle") from None
    if not path.is_relative_to(home):
        raise Unreadable("is a link that leaves the bundle", "put the file itself in the bundle")
    return path


def check_name(relative: str) -> None:
    """Refuse every name that could mean something outside the bundle, on any system."""
    if not relative.isprintable():
        raise Unreadable("holds an invisible letter", "type the name again")
    if "\\" in relative:
        raise Unreadable("holds a backslash", f"write forward slashes: {relative.replace(chr(92), '/')}")
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", relative) or relative.startswith("//"):
        raise Unreadable("is an address", "put the file in the bundle and name it; nothing is ever fetched")
    if ":" in relative or relative.startswith(("/", "~")):
        raise Unreadable("is not a path in the bundle", "write it from the bundle's folder: pictures/harbour.webp")
    if re.search(r"%[0-9A-Fa-f]{2}", relative):
        raise Unreadable("holds a % code", "write the letter itself, or rename the file")
    if ".." in relative.split("/"):
        raise Unreadable("leaves the bundle", 'put the file in the bundle; ".." can\'t be used')
    if any(step != step.strip(" ") or step in ("", ".") for step in relative.split("/")):
        raise Unreadable("has an empty step or a space at a step's end", "write it plainly: pictures/harbour.webp")


def _advice(folder: Path, relative: str) -> str:
    close = get_close_matches(relative, list(islice(_names(folder), _LOOKED_AT)), n=1)
    return f'did you mean "{close[0]}"?' if close else "put it there, or mend the name"


def _names(folder: Path) -> Iterator[str]:
    """Names of the files in the bundle and one folder down."""
    for here in ("", *sorted(_listed(folder, folders=True))):
        for name in sorted(_listed(folder / here, folders=False)):
            yield f"{here}/{name}" if here else name


def _listed(folder: Path, folders: bool) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [e.name for e in islice(entries, _LOOKED_AT) if e.is_dir(follow_symlinks=False) == folders]
    except OSError:
        return []
