"""Pictures of an exhibit put together: a contact sheet of everything, and a poster of the best."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from kiosk.app import FONT
from kiosk.content.palette import DARK
from kiosk.shots import Look, Shot

_THUMB = 480
"""Width of a landscape picture on the contact sheet, in pixels; two portrait ones stand in the same room."""
_GUTTER = 16
_MARGIN = 64
_LABEL = 24
_TITLE = 56
_POSTER = 1800
_COLUMNS = 3

Taken = tuple[Shot, Path]


def contact_sheet(taken: Sequence[Taken], title: dict[str, str], file: Path) -> None:
    """Every picture small, under what its look is. Raises OSError where the file can't be written."""
    groups = [(look, [*pictures]) for look, pictures in groupby(taken, lambda one: one[0].look)]
    screens = max(len(pictures) for _, pictures in groups)
    width = screens * (_THUMB + _GUTTER) - _GUTTER
    rows = _rows([look for look, _ in groups])
    heights = [_LABEL * 2 + max(_thumb_size(look).height() for look in row) for row in rows]
    top = _MARGIN + 2 * _TITLE
    sheet = _ground(QSize(width + 2 * _MARGIN, top + sum(heights) + (len(rows) - 1) * 2 * _LABEL + _MARGIN))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    _write(painter, QPoint(_MARGIN, _MARGIN), "   ".join(dict.fromkeys(title.values())), _TITLE, bold=True)
    pictures = iter(groups)
    for row, height in zip(rows, heights, strict=True):
        for place in range(len(row)):
            look, shots = next(pictures)
            left = _MARGIN + place * (width + _GUTTER) // 2
            _write(painter, QPoint(left, top), _label(look), _LABEL)
            size = _thumb_size(look)
            for number, (_, path) in enumerate(shots):
                corner = QPoint(left + number * (size.width() + _GUTTER), top + 2 * _LABEL)
                painter.drawImage(corner, _picture(path, size))
        top += height + 2 * _LABEL
    painter.end()
    _save(sheet, file)


def poster(taken: Sequence[Taken], file: Path) -> None:
    """The first look with its opening large and its other screens below, then the last look as one strip."""
    looks = [[*pictures] for _, pictures in groupby(taken, lambda one: one[0].look)]
    (opening, *rest), strip = looks[0], looks[-1] if len(looks) > 1 else []
    places = [(opening, QRect(QPoint(), _scaled(opening[0].look.size, _POSTER)))]
    down = places[0][1].height() + _GUTTER
    for pictures, columns in ((rest, _COLUMNS), (strip, max(1, len(strip)))):
        size = QSize()
        for number, one in enumerate(pictures):
            row, column = divmod(number, columns)
            size = _scaled(one[0].look.size, (_POSTER - (columns - 1) * _GUTTER) // columns)
            corner = QPoint(column * (size.width() + _GUTTER), down + row * (size.height() + _GUTTER))
            places.append((one, QRect(corner, size)))
        down = places[-1][1].bottom() + 1 + _GUTTER
    page = _ground(QSize(_POSTER + 2 * _MARGIN, down - _GUTTER + 2 * _MARGIN))
    painter = QPainter(page)
    for (_, path), place in places:
        painter.drawImage(place.topLeft() + QPoint(_MARGIN, _MARGIN), _picture(path, place.size()))
    painter.end()
    _save(page, file)


def _rows(looks: Sequence[Look]) -> list[list[Look]]:
    """One look a row, but two of portrait pictures."""
    rows: list[list[Look]] = []
    for look in looks:
        if rows and len(rows[-1]) == 1 and _is_portrait(rows[-1][0]) and _is_portrait(look):
            rows[-1].append(look)
        else:
            rows.append([look])
    return rows


def _is_portrait(look: Look) -> bool:
    return look.size.height() > look.size.width()


def _thumb_size(look: Look) -> QSize:
    return _scaled(look.size, (_THUMB - _GUTTER) // 2 if _is_portrait(look) else _THUMB)


def _scaled(size: QSize, width: int) -> QSize:
    return QSize(width, round(width * size.height() / size.width()))


def _label(look: Look) -> str:
    palette = "high contrast" if look.settings.high_contrast else "dark"
    language = QLocale.languageToString(QLocale(look.language).language())
    said = [f"{look.size.width()} × {look.size.height()}", language, palette]
    if look.settings.text_step:
        said.append(f"text {look.settings.text_step}")
    if look.settings.low_reach:
        said.append("low reach")
    return "  ·  ".join(said)


def _ground(size: QSize) -> QImage:
    """A page a shade lighter than the exhibit's own ground, so that its pictures have edges."""
    page = QImage(size, QImage.Format.Format_RGB32)
    page.fill(QColor(DARK.ground))
    painter = QPainter(page)
    veil = QColor(DARK.primary)
    veil.setAlphaF(DARK.fill)
    painter.fillRect(page.rect(), veil)
    painter.end()
    return page


def _write(painter: QPainter, corner: QPoint, text: str, pixels: int, *, bold: bool = False) -> None:
    font = QFont(FONT)
    font.setPixelSize(pixels)
    font.setBold(bold)
    font.setFeature(QFont.Tag("pwid"), 1)
    painter.setFont(font)
    painter.setPen(QColor(DARK.primary if bold else DARK.secondary))
    painter.drawText(corner + QPoint(0, pixels), text)


def _picture(path: Path, size: QSize) -> QImage:
    return QImage(str(path)).scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _save(page: QImage, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if not page.save(str(file), quality=90):
        raise OSError(f"{file} could not be written: end its name in .png, .jpg or .webp, and check the disk")
