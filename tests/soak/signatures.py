"""Every byte of a signature changed to every other value: `python tests/soak/signatures.py`. Takes about a minute."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from kiosk.content.disk import Unreadable
from kiosk.packing.secret_key import SecretKey
from kiosk.packing.signature import sign, verify

DATA = b"what is signed"
KEY = SecretKey(b"museum 1", bytes(range(32)))


def refused(text: bytes) -> bool:
    try:
        verify(DATA, text.decode("utf-8"), KEY.public)
    except (Unreadable, UnicodeDecodeError):
        return True
    return False


def main() -> int:
    text = sign(DATA, KEY, "harbour 1.0.0").encode()
    free = range(len("untrusted comment: "), text.index(b"\n"))
    tried, taken = 0, []
    for at, byte in enumerate(text):
        for other in range(256):
            if other != byte and at not in free:
                tried += 1
                if not refused(text[:at] + bytes([other]) + text[at + 1 :]):
                    taken.append((at, other))
    for at in range(len(text) + 1):
        for changed in (text[:at], text[:at] + b"A" + text[at:], text[:at] + text[at + 1 :]):
            if changed != text and not (at in free or at == free.stop):
                tried += 1
                if not refused(changed):
                    taken.append((at, len(changed)))
    print(f"{tried} changed signatures, {len(taken)} taken: {taken[:10]}")
    return int(bool(taken))


if __name__ == "__main__":
    sys.exit(main())
