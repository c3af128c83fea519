"""One exhibit that tries everything: it can be shown, and nothing that it asks for may happen."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

from tests.content.bundles import good, write
from tests.content.hostile_cases import NOISE, chunk, jpeg, png_of, riff
from tests.feeds.workbooks import formula, sheet, workbook

TRICKS = (
    "<img src='http://192.0.2.1/a.png'><a href='file:///etc/passwd'>x</a>",
    "<iframe src=file:///etc/hostname> [x](http://192.0.2.1) ![x](file:///etc/hostname)",
    "qrc:/a.qml image://graphs/0.0 http://192.0.2.1/a.png file:///etc/hostname",
    "$(touch hacked) `touch hacked` ; touch hacked | sh %s%n {0.__class__} ${HOME}",
)


def hostile_exhibit(folder: Path) -> Path:
    """Write it into `folder`: tricks in every text, damaged pictures, tables and feeds that want out."""
    said = good()
    said["show"] = {"dwell": 5}
    said["feeds"] = {
        "table": {"kind": "file", "path": "data/ships.xlsx"},
        "secrets": {"kind": "file", "path": "/etc/passwd"},
        "lines": {"kind": "lines", "path": "/etc/hostname"},
        "broker": {"kind": "mqtt", "host": "192.0.2.1", "topic": "a"},
    }
    words = {"title": "Ships", "source": "Office"}
    graphs = [
        {"kind": kind, "feed": feed, "honesty": "live"} | words
        for kind, feed in (("bars", "table"), ("line", "secrets"), ("stream", "lines"), ("gauge", "broker"))
    ]
    graphs[-1] |= {"minimum": 0, "maximum": 10}
    theme = said["themes"][0]
    said["themes"] = [json.loads(json.dumps(theme | {"id": f"theme{n}", "graphs": [graphs[n]]})) for n in range(4)]
    for number, picture in enumerate(("noise.png", "noise.webp", "noise.jpg", "svg.png")):
        said["themes"][number]["picture"] |= {"file": f"pictures/{picture}", "layers": []}
    said["themes"][3]["picture"]["file"] = "pictures/noise.png"
    _say_everywhere(said, iter(TRICKS * 1000))
    write(folder, said)
    (folder / "pictures/noise.png").write_bytes(png_of(1920, 1080, chunk(b"IDAT", NOISE)))
    size = struct.pack("<I", 1919 | 1079 << 14)
    (folder / "pictures/noise.webp").write_bytes(riff(b"VP8L", b"\x2f" + size + NOISE[:3999]))
    (folder / "pictures/noise.jpg").write_bytes(jpeg(1920, 1080, NOISE.replace(b"\xff", b"")))
    (folder / "data").mkdir(exist_ok=True)
    rows = [("port", TRICKS[0]), (TRICKS[1][:30], 1), (TRICKS[2][:30], formula('WEBSERVICE("http://192.0.2.1")', "2"))]
    (folder / "data/ships.xlsx").write_bytes(workbook(sheet(rows)))
    return folder


def _say_everywhere(value: Any, tricks: Any) -> None:
    """Put a trick into every text."""
    for key, part in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(part, dict) and part.keys() == {"en", "zh"}:
            value[key] = {language: next(tricks) for language in part}
        elif key in ("title", "source") and isinstance(part, str):
            value[key] = next(tricks)
        elif isinstance(part, dict | list):
            _say_everywhere(part, tricks)
