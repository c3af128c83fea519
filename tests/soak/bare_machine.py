"""The default exhibit, packed, on a machine without fonts: `python tests/soak/bare_machine.py`. Takes some minutes.

Every screen in both languages, lying and upright, with the largest text, must look as it does where
all fonts are installed, pixel for pixel.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from kiosk.packing import machine_fonts
from tests.packing.hands import CHONGQING, packed, unpacked
from tests.packing.machine import pictures

FONTS = Path("/usr/share/fonts")
EVERYTHING = ("--size", "1280x720", "--size", "720x1280", "--text", "2")


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        bundle = unpacked(packed(CHONGQING, home / "chongqing.kiosk"), home / "packed")
        fonts = FONTS if FONTS.is_dir() else machine_fonts.typeface()[0].parent
        wanted = pictures(CHONGQING, home / "wanted", fonts, *EVERYTHING)
        bare = pictures(bundle, home / "bare", None, *EVERYTHING)
    other = sorted(shot for shot in wanted if wanted[shot] != bare.get(shot))
    print(f"{len(wanted)} pictures, {len(other)} differ {other[:10]}")
    return int(bool(other) or not wanted)


if __name__ == "__main__":
    sys.exit(main())
