"""Paint the exhibit's pictures: python resources/painting/paint.py [SCENE ...] [--width 3840] [-o FOLDER]."""

from __future__ import annotations

import argparse
import importlib
import time
from pathlib import Path

from finish import save

SCENES = ("opening", "innovation", "coordination", "green", "openness", "sharing")
QUALITY = 90
PICTURES = Path(__file__).resolve().parent.parent / "chongqing" / "pictures"


def main() -> None:
    parser = argparse.ArgumentParser(description="Paint the exhibit's pictures.")
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help=f"{', '.join(SCENES)}; all by default")
    parser.add_argument("--width", type=int, default=3840, help="pixels across; the height follows at 16:9")
    parser.add_argument("--quality", type=int, help="WebP quality, 0 to 100; each scene's own by default")
    parser.add_argument("-o", "--output", type=Path, default=PICTURES, metavar="FOLDER")
    options = parser.parse_args()
    for name in options.scenes or SCENES:
        if name not in SCENES:
            parser.error(f"unknown scene: {name}")
        start = time.monotonic()
        scene = importlib.import_module(f"scene_{name}")
        far, near = scene.paint(options.width)
        quality = options.quality or getattr(scene, "QUALITY", QUALITY)
        paths = save(name, far, near, options.output, quality)
        sizes = ", ".join(f"{path.name} {path.stat().st_size / 1000:.0f} kB" for path in paths)
        print(f"{name}: {time.monotonic() - start:.0f} s, {sizes}")


if __name__ == "__main__":
    main()
