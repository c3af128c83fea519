"""A bundle that can be shown and that no editor would be proud of: one of everything that is worth a remark."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Any

from tests.content.bundles import good, png, write

SMALL = "pictures/market.png"


def poor() -> dict[str, Any]:
    """What it says; `poor_bundle` writes it."""
    said = good()
    ships = said["themes"][0]
    said["show"]["dwell"] = 8
    said["opening"]["story"] = [
        {
            "en": "Forty years ago this was a village of nets and boats, and nobody thought that the sea would come "
            "closer than the end of the pier. Then the railway came.",
            "zh": "四十年前，这里还是一个渔村，谁也没有想到海会离得这样近。后来，铁路来了。",
        }
    ]
    ships["title"]["en"] = "Interprovincial waterborne transportation of passengers and of goods of every kind"
    ships["story"] = [{"en": "In 2020, 3,640 ships called.", "zh": "2020年，3,460艘船到港。"}]
    ships["graphs"][0] = _line(ships["graphs"][0])
    said["themes"].append(_market(ships))
    return said


def _line(graph: dict[str, Any]) -> dict[str, Any]:
    """A year left out without a word, and two lines that can't be told apart."""
    points = [[2016, 120], [2017, 178], [2019, 230], [2020, 243]]
    return {**graph, "highlight": 2017, "series": [{"points": points}, {"points": [[2016, 80], [2017, 90]]}]}


def _market(ships: dict[str, Any]) -> dict[str, Any]:
    """A second theme, made by copying the first."""
    graph = {"kind": "bars", "title": {"en": "Fish", "zh": "鱼"}, "source": {"en": "TODO", "zh": "港务局"}}
    points = [["cod", 3], ["eel", 4]]
    return {
        "id": "market",
        "title": {"en": "The market", "zh": "船"},
        "lead": {"en": "Fish is sold before sunrise.", "zh": "Fish is sold before sunrise."},
        "accent": ships["accent"],
        "story": [{"en": "Come early \U0001ff80, the best is gone by six.", "zh": "请早来，好鱼六点就卖完了。"}],
        "picture": {
            "file": SMALL,
            "layers": [],
            "credit": {"en": "-", "zh": "插画"},
            "alt": {"en": "market.png", "zh": "清晨的鱼市。"},
        },
        "graphs": [
            {**graph, "series": [{"points": points}]},
            {
                **graph,
                "title": {"en": "Fish", "zh": "每日鱼获"},
                "source": "Market hall",
                "series": [{"points": points}],
            },
        ],
    }


def poor_bundle(folder: Path) -> Path:
    """Write it with its pictures; its folder."""
    write(folder, poor())
    market = png(2560, 1440)
    (folder / SMALL).write_bytes(market)
    (folder / "pictures" / "old-harbour.jpg").write_bytes(b"an old photograph")
    (folder / "README.md").write_text("For the next editor.", "utf-8")
    (folder / ".vscode").mkdir()
    (folder / ".vscode" / "settings.json").write_text("{}", "utf-8")
    return folder


def heavy_png() -> bytes:
    """A PNG with a right header and 6 MB that no picture needs."""
    plain = png(3840, 2160)
    note = b"tEXt" + b"Comment\0" + b"x" * 6_000_000
    return plain[:-12] + struct.pack(">I", len(note) - 4) + note + struct.pack(">I", zlib.crc32(note)) + plain[-12:]


def broken_png() -> bytes:
    """A PNG whose header, chunks and sums are right and whose pixels are none."""
    plain = png(3840, 2160)
    start = plain.index(b"IDAT") - 4
    body = b"IDAT" + b"\x78\x9c" + b"no pixels at all" * 40
    return plain[:start] + struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body)) + plain[-12:]
