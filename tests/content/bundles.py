"""A small bundle without a fault, for tests that need one."""

from __future__ import annotations

import json
import struct
import zlib
from functools import cache
from pathlib import Path
from typing import Any

FILES = ("pictures/opening.png", "pictures/harbour.webp", "pictures/harbour-near.png")


GOOD = """{
  "format": 1,
  "id": "harbour",
  "version": "1.0.0",
  "title": {"en": "The harbour", "zh": "港口"},
  "languages": ["en", "zh"],
  "show": {
    "dwell": 20,
    "hours": [{"days": ["mon", "tue"], "open": "09:00", "close": "17:30"}]
  },
  "opening": {
    "lead": {"en": "A town and its water.", "zh": "一座城与它的水。"},
    "picture": {
      "file": "pictures/opening.png",
      "credit": {"en": "Illustration", "zh": "插画"},
      "alt": {"en": "A harbour at dusk.", "zh": "黄昏的港口。"}
    }
  },
  "themes": [
    {
      "id": "ships",
      "title": {"en": "Ships", "zh": "船"},
      "lead": {"en": "Every year more ships call here.", "zh": "每年来此的船越来越多。"},
      "accent": "#F6B042",
      "story": [
        {"en": "The quay was built for twenty ships.", "zh": "码头原为二十艘船而建。"}
      ],
      "picture": {
        "file": "pictures/harbour.webp",
        "layers": ["pictures/harbour-near.png"],
        "focus": [0.5, 0.4],
        "credit": {"en": "Illustration", "zh": "插画"},
        "alt": {"en": "Ships at the quay.", "zh": "码头边的船。"}
      },
      "figures": [
        {
          "value": 3460,
          "label": {"en": "ships a year", "zh": "每年船次"},
          "source": {"en": "Harbour office", "zh": "港务局"}
        }
      ],
      "graphs": [
        {
          "kind": "line",
          "title": {"en": "Ships by year", "zh": "历年船次"},
          "source": {"en": "Harbour office", "zh": "港务局"},
          "highlight": 2018,
          "series": [
            {
              "points": [
                [2017, 178],
                [2018, 1154],
                [2019, null],
                {"x": 2020, "value": 2243, "label": {"en": "by autumn", "zh": "至秋季"}}
              ]
            }
          ]
        },
        {
          "kind": "steps",
          "title": {"en": "Arrivals", "zh": "到港"},
          "source": {"en": "Harbour office", "zh": "港务局"},
          "honesty": "time-lapse",
          "feed": "arrivals"
        },
        {
          "kind": "donut",
          "title": {"en": "Cargo", "zh": "货物"},
          "source": {"en": "Harbour office", "zh": "港务局"},
          "shares": [
            {"label": {"en": "grain", "zh": "粮食"}, "value": 60},
            {"label": {"en": "timber", "zh": "木材"}, "value": 40}
          ]
        },
        {
          "kind": "route",
          "title": {"en": "Up the river", "zh": "溯江而上"},
          "source": {"en": "Harbour office", "zh": "港务局"},
          "honesty": "time-lapse",
          "stops": [{"at": [106.5, 29.5]}, {"at": [121.5, 31.2]}],
          "length": 2400
        }
      ]
    }
  ],
  "feeds": {
    "arrivals": {"kind": "pace", "total": 3460, "start": "2016-01-01", "end": "2020-12-31"}
  }
}
"""


def good() -> dict[str, Any]:
    """What the good bundle says; change it, then `write` it."""
    said: dict[str, Any] = json.loads(GOOD)
    return said


def write(folder: Path, said: Any) -> Path:
    """Write a bundle that says `said` (a value, or the text itself) and its pictures; its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    text = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False, indent=2)
    (folder / "bundle.json").write_text(text, encoding="utf-8", newline="\n")
    for name in FILES:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(webp(1920, 1080) if name.endswith(".webp") else png(1920, 1080, transparent="near" in name))
    return folder


def good_bundle(tmp_path: Path) -> Path:
    """The folder of a bundle without errors and without warnings."""
    return write(tmp_path / "harbour", GOOD)


@cache
def png(width: int, height: int, transparent: bool = False) -> bytes:
    """A plain PNG that any program can open."""
    channels = 4 if transparent else 3
    header = struct.pack(">IIBBBBB", width, height, 8, 6 if transparent else 2, 0, 0, 0)
    rows = zlib.compress(bytes(1 + width * channels) * height, 9)
    chunks = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + tag + body + struct.pack(">I", zlib.crc32(tag + body)) for tag, body in chunks
    )


@cache
def webp(width: int, height: int) -> bytes:
    """A plain lossless WebP of one colour: five one-symbol codes and not a single pixel bit."""
    bits, at = 0, 0
    fields = [(0x2F, 8), (width - 1, 14), (height - 1, 14), (0, 1), (0, 3), (0, 1), (0, 1), (0, 1)]
    for _ in range(5):
        fields += [(1, 1), (0, 1), (0, 1), (0, 1)]
    for value, length in fields:
        bits |= value << at
        at += length
    body = bits.to_bytes(64, "little")  # Qt wants some length
    chunk = b"VP8L" + struct.pack("<I", len(body)) + body
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk
