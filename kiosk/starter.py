"""A first exhibit for an editor: copied from a template, with pictures drawn on the spot."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPolygonF, QRadialGradient

from kiosk.bundled import resource
from kiosk.content.problems import BUNDLE_FILE

SIZE = (3840, 2160)
RIDGES = 5


def begin(folder: Path) -> None:
    """Write the exhibit into a folder that is not there yet, or empty.

    Raises FileExistsError for any other folder, OSError where the disk refuses.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(folder)
    template = resource("starter")
    shutil.copytree(template, folder, dirs_exist_ok=True)
    shutil.copy(resource("bundle.schema.json"), folder)
    said = json.loads((template / BUNDLE_FILE).read_text("utf-8"))
    for seed, (file, accent) in enumerate(_pictures(said)):
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if not scene(accent, seed).save(str(path), quality=88):
            raise OSError(None, f"{path} could not be written")


def _pictures(said: dict[str, Any]) -> list[tuple[str, str]]:
    """Every picture that the template names, with the colour of its light."""
    screens = [said["opening"], *said["themes"]]
    return [(screen["picture"]["file"], screen.get("accent", "#F6B042")) for screen in screens]


def scene(accent: str, seed: int) -> QImage:
    """Ridges in mist under one light, in the colour of a theme; the same seed gives the same picture."""
    width, height = SIZE
    light, night = QColor(accent), QColor("#141A26")
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sky = QLinearGradient(0, 0, 0, height * 0.7)
    sky.setColorAt(0, night)
    sky.setColorAt(1, _mixed(night, light, 0.55))
    painter.fillRect(image.rect(), sky)
    sun = QPointF(width * (0.56 + 0.05 * (seed % 3)), height * 0.34)
    glow = QRadialGradient(sun, width * 0.34)
    glow.setColorAt(0, _faint(light.lighter(150), 0.75))
    glow.setColorAt(0.12, _faint(light, 0.4))
    glow.setColorAt(1, _faint(light, 0.0))
    painter.fillRect(image.rect(), glow)
    random = np.random.default_rng(seed)
    for ridge in range(RIDGES):
        near = ridge / (RIDGES - 1)
        _draw_ridge(painter, random, near, _mixed(_mixed(night, light, 0.42), QColor("#0B0D10"), 0.2 + 0.8 * near))
    painter.end()
    return image


def _draw_ridge(painter: QPainter, random: np.random.Generator, near: float, colour: QColor) -> None:
    width, height = SIZE
    x = np.linspace(0, width, 480)
    y = height * (0.42 + 0.46 * near) + np.zeros_like(x)
    for octave in range(1, 7):
        size = height * (0.10 - 0.03 * near) / 1.8**octave
        y += size * np.sin(x / width * (2.1**octave) * (2 + random.random()) + random.random() * 6.3)
    outline = [QPointF(0, height), *map(QPointF, x.tolist(), y.tolist()), QPointF(width, height)]
    fade = QLinearGradient(0, float(y.min()), 0, min(height, float(y.max()) + height * 0.2))
    fade.setColorAt(0, colour)
    fade.setColorAt(1, _mixed(colour, QColor("#FFFFFF"), 0.10 * (1 - near)))
    painter.setPen(colour)
    painter.setBrush(fade)
    painter.drawPolygon(QPolygonF(outline))
    if near < 1:
        top = float(y.min())
        mist = QLinearGradient(0, top, 0, height)
        mist.setColorAt(0, _faint(QColor("#FFFFFF"), 0.0))
        mist.setColorAt(0.5, _faint(QColor("#FFFFFF"), 0.07 * (1 - near)))
        mist.setColorAt(1, _faint(QColor("#FFFFFF"), 0.0))
        painter.fillRect(QRectF(0, top, width, height - top), mist)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        *(a + (b - a) * share for a, b in zip(one.getRgbF()[:3], other.getRgbF()[:3], strict=True))  # type: ignore[index]
    )


def _faint(colour: QColor, opacity: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made
