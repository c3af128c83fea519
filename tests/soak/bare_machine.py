"""The default exhibit, packed, on a machine without fonts: `python tests/soak/bare_machine.py`. Takes some minutes.

Every screen in both languages, lying and upright, with the largest text, must look as it does where all fonts are
installed, pixel for pixel. The one letter that the typeface lacks is left out: another font draws it, and which one,
the machine decides.
"""

from __future__ import annotations

import shutil
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
        whole = shutil.copytree(CHONGQING, home / "whole")
        text = (whole / "bundle.json").read_text("utf-8")
        (whole / "bundle.json").write_text(text.replace("ł", "l"), "utf-8")
        bundle = unpacked(packed(whole, home / "chongqing.kiosk"), home / "packed")
        fonts = FONTS if FONTS.is_dir() else machine_fonts.typeface()[0].parent
        wanted = pictures(whole, home / "wanted", fonts, *EVERYTHING)
        bare = pictures(bundle, home / "bare", None, *EVERYTHING)
    other = sorted(shot for shot in wanted if wanted[shot] != bare.get(shot))
    print(f"{len(wanted)} pictures, {len(other)} differ {other[:10]}")
    return int(bool(other) or not wanted)


if __name__ == "__main__":
    sys.exit(main())
