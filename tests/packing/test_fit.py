"""`kiosk pack --fit`: pictures no larger than the wall can show, in their own format and shape."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageWriter, QLinearGradient, QPainter

from kiosk.content.pictures import picture
from kiosk.content.reader import read
from kiosk.packing.scaling import covering, fitted
from tests.content.bundles import good_bundle
from tests.packing.hands import kiosk, members, packed, unpacked

FULL_HD = (1920, 1080)
SMALL = (640, 360)
UPRIGHT = (1080, 1920)


def drawn(width: int, height: int, clear: bool = False) -> QImage:
    """A picture with an edge in the middle and a slope of colour."""
    image = QImage(width, height, QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.transparent if clear else QColor("#204060"))
    slope = QLinearGradient(0, 0, width, height)
    slope.setColorAt(0, QColor("#F6B042"))
    slope.setColorAt(1, QColor("#141A26"))
    painter = QPainter(image)
    painter.fillRect(width // 2, 0, width // 2, height, slope)
    painter.end()
    return image


def saved(image: QImage, kind: str, quality: int = 90) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, kind.encode())
    writer.setQuality(quality)
    assert writer.write(image)
    return bytes(buffer.data().data())


@pytest.mark.parametrize(
    ("size", "wall", "expected"),
    [
        ((3840, 2160), FULL_HD, (2266, 1275)),
        ((3840, 2160), UPRIGHT, (1920, 1080)),
        ((3840, 2160), (3840, 2160), (3840, 2160)),
        ((1920, 1080), FULL_HD, (1920, 1080)),
        ((4000, 4000), FULL_HD, (2266, 2266)),
        ((6000, 1500), FULL_HD, (5098, 1275)),
        ((3840, 2160), (1024, 768), (1612, 907)),
    ],
)
def test_a_picture_still_covers_the_wall(
    size: tuple[int, int], wall: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert covering(size, wall) == expected


@pytest.mark.parametrize(
    ("kind", "quality", "clear"),
    [
        ("png", -1, False),
        ("png", -1, True),
        ("webp", 80, False),
        ("webp", 80, True),
        ("webp", 100, True),
        ("jpg", 80, False),
    ],
)
def test_format_transparency_and_look_stay(kind: str, quality: int, clear: bool) -> None:
    before = saved(drawn(1280, 720, clear), kind, quality)
    after = fitted(before, SMALL)
    known = picture(after)
    assert (known.width, known.height, known.transparent) == (756, 425, clear)
    assert (before[:4], before[8:12] == b"WEBP") == (after[:4], after[8:12] == b"WEBP")
    assert (b"VP8L" in before[:64]) == (b"VP8L" in after[:64])
    assert fitted(before, SMALL) == after
    assert fitted(after, SMALL) is after
    wanted = drawn(756, 425, clear)
    shown = QImage.fromData(after)
    for x, y in ((100, 100), (530, 66), (730, 400)):
        one, other = wanted.pixelColor(x, y), shown.pixelColor(x, y)
        parts = zip(one.getRgb()[: 4 if one.alpha() else 0], other.getRgb(), strict=False)  # type: ignore[index]
        assert all(abs(a - b) <= 12 for a, b in parts), (one.name(), other.name())
        assert abs(one.alpha() - other.alpha()) <= 3


def test_the_colour_profile_goes_along() -> None:
    image = drawn(1280, 720)
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    after = QImage.fromData(fitted(saved(image, "png"), SMALL))
    assert after.colorSpace() == image.colorSpace()


def test_layers_keep_one_shape_and_the_exhibit_stays_in_order(tmp_path: Path) -> None:
    bundle = good_bundle(tmp_path)
    (bundle / "pictures/harbour.webp").write_bytes(saved(drawn(2560, 1440), "webp"))
    (bundle / "pictures/harbour-near.png").write_bytes(saved(drawn(2560, 1440, clear=True), "png", -1))
    done = kiosk("pack", bundle, "-o", tmp_path / "x.kiosk", "--no-fonts", "--fit", "1280x720")
    assert "3 pictures are smaller now: " in done.output
    inside = members(tmp_path / "x.kiosk")
    sizes = {name: picture(data)[:2] for name, data in inside.items() if name.startswith("pictures/")}
    assert sizes["pictures/harbour.webp"] == sizes["pictures/harbour-near.png"] == (1511, 850)
    assert sizes["pictures/opening.png"] == (1511, 850)
    read(unpacked(tmp_path / "x.kiosk", tmp_path / "out"))
    again = packed(bundle, tmp_path / "y.kiosk", "--no-fonts", "--fit", "1280x720")
    assert again.read_bytes() == (tmp_path / "x.kiosk").read_bytes()


def test_a_picture_that_can_not_be_decoded_is_told(tmp_path: Path) -> None:
    bundle = good_bundle(tmp_path)
    whole = saved(drawn(2560, 1440), "webp")
    (bundle / "pictures/harbour.webp").write_bytes(whole[:60] + bytes(len(whole) - 60))
    refused = kiosk("pack", bundle, "-o", tmp_path / "x.kiosk", "--no-fonts", "--fit", "1280x720")
    assert refused.exit_code == 1
    assert "pictures/harbour.webp can't be decoded: save the picture again" in refused.output
