"""The small good bundle with pictures that Qt can decode, two themes, and open around the clock."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from tests.content.bundles import good, good_bundle


def harbour(folder: Path, change: Callable[[dict[str, Any]], None] = lambda said: None) -> Path:
    """Write the bundle, changed as wanted; its folder."""
    bundle = good_bundle(folder)
    for path in (bundle / "pictures").iterdir():
        path.write_bytes(picture(path.suffix[1:], 90 if "near" in path.name else 255))
    rewrite(bundle, change)
    return bundle


@cache
def picture(kind: str, opacity: int) -> bytes:
    """A picture of one colour in the format of its ending."""
    image = QImage(1920, 1080, QImage.Format.Format_ARGB32)
    image.fill(QColor(40, 60, 80, opacity))
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(data, kind)
    return data.data().data()


def only(language: str) -> Callable[[dict[str, Any]], None]:
    """Leave every other language out."""

    def shortened(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: shortened(part) for key, part in value.items() if key == language or key not in ("en", "zh")}
        return [shortened(part) for part in value] if isinstance(value, list) else value

    def change(said: dict[str, Any]) -> None:
        said.update(shortened(dict(said)), languages=[language])

    return change


def said(change: Callable[[dict[str, Any]], None] = lambda said: None) -> dict[str, Any]:
    """What it says: the small bundle, a second theme, and no closing time."""
    value = good()
    value["show"].pop("hours", None)
    second = copy.deepcopy(value["themes"][0])
    second.update(id="fish", title={"en": "Fish", "zh": "鱼"}, accent="#45CFA0")
    second["story"] *= 2
    value["themes"].append(second)
    change(value)
    return value


def rewrite(bundle: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Save bundle.json anew, as an editor does."""
    (bundle / "bundle.json").write_text(json.dumps(said(change), ensure_ascii=False), "utf-8")
