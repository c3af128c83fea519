"""A picture of what is on the glass, asked for by another process through two files in the state folder.

Whoever may write there may ask: nothing listens, and nothing of the request but a hexadecimal word is read.
"""

from __future__ import annotations

import re
import secrets
import time
from pathlib import Path

from kiosk.content.disk import Unreadable

WAIT_SECONDS = 6.0
_LOOK = 0.1
_WORD = re.compile(r"[0-9a-f]{32}")
_LARGEST = 100_000_000


def asked(folder: Path, screen: int) -> str | None:
    """The word of a request for the exhibit on a screen, which is taken away; None where nobody asks."""
    file = _request(folder, screen)
    try:
        with open(file, encoding="ascii", errors="replace") as opened:
            word = opened.read(64)
        file.unlink()
    except OSError:
        return None
    return word if _WORD.fullmatch(word) else None


def answer(folder: Path, word: str, picture: bytes) -> None:
    """Give the picture, a PNG, to whoever asked with this word; OSError where it can't be written."""
    file = _answer(folder, word)
    draft = file.with_suffix(".new")
    draft.write_bytes(picture)
    draft.replace(file)


def forget(folder: Path) -> None:
    """Take away what nobody has fetched."""
    for left in (*folder.glob("glass-*.png"), *folder.glob("glass-*.new")):
        left.unlink(missing_ok=True)


def ask(folder: Path, screen: int = 0, wait: float = WAIT_SECONDS) -> bytes:
    """The picture of the exhibit that runs on a screen, as a PNG; Unreadable where none answers in `wait` seconds."""
    word = secrets.token_hex(16)
    request, file = _request(folder, screen), _answer(folder, word)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        request.write_text(word, "ascii")
        end = time.monotonic() + wait
        while not file.exists():
            if time.monotonic() > end:
                request.unlink(missing_ok=True)
                raise Unreadable("the exhibit does not answer", "see with kiosk health whether it runs, and as whom")
            time.sleep(_LOOK)
        with open(file, "rb") as opened:
            picture = opened.read(_LARGEST)
        file.unlink()
    except OSError as error:
        raise Unreadable(
            f"{folder} can't be used ({error.strerror})", "run it as the user that the exhibit has"
        ) from None
    return picture


def _request(folder: Path, screen: int) -> Path:
    return folder / (f"glass-{screen}.request" if screen else "glass.request")


def _answer(folder: Path, word: str) -> Path:
    return folder / f"glass-{word}.png"
