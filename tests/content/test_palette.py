"""Accents that can't be read become readable and stay themselves; both palettes keep the contrast that they promise."""

from __future__ import annotations

import colorsys

import pytest

from kiosk.content.colour import contrast
from kiosk.content.palette import DARK, HIGH_CONTRAST, Palette, accent_of, readable

DARK_ACCENTS = {"blue": "#00008B", "red": "#8B0000", "brown": "#5C3A1E", "green": "#006400", "violet": "#4B0082"}
PALETTES = pytest.mark.parametrize("palette", [DARK, HIGH_CONTRAST], ids=lambda palette: palette.name)


def hue_and_strength(colour: str) -> tuple[float, float]:
    """Hue in degrees and saturation of a colour."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
    return 360 * hue, saturation


@PALETTES
@pytest.mark.parametrize("accent", [*DARK_ACCENTS.values(), "#333333", "#000000", "#6E6659"])
def test_a_dark_accent_becomes_just_readable(palette: Palette, accent: str) -> None:
    shown = readable(accent, palette)
    assert palette.accent_contrast <= contrast(shown, palette.ground) < palette.accent_contrast + 0.3


@PALETTES
@pytest.mark.parametrize("accent", ["#FFFF00", "#FFFFFF", "#F7F2E8"])
def test_a_bright_accent_stays(palette: Palette, accent: str) -> None:
    assert readable(accent, palette) == accent


@PALETTES
@pytest.mark.parametrize("accent", DARK_ACCENTS.values(), ids=DARK_ACCENTS)
def test_it_keeps_its_hue_and_stays_lively(palette: Palette, accent: str) -> None:
    (before, _), (after, strength) = hue_and_strength(accent), hue_and_strength(readable(accent, palette))
    assert abs((before - after + 180) % 360 - 180) < 25
    assert strength > 0.5


def test_a_grey_stays_grey() -> None:
    assert hue_and_strength(readable("#333333"))[1] < 0.02


def test_the_accents_of_the_exhibit_are_shown_as_they_are() -> None:
    for accent in ("#58A6FF", "#B395FF", "#45CFA0", "#F6B042", "#FF8570"):
        assert readable(accent) == accent


def test_the_first_accent_that_is_said_counts() -> None:
    assert accent_of(DARK, None, "#F6B042", "#58A6FF") == "#F6B042"
    assert accent_of(DARK, None) == DARK.primary


def test_text_keeps_the_contrast_of_its_palette() -> None:
    for palette, least in ((DARK, 7.0), (HIGH_CONTRAST, 15.0)):
        for colour in (palette.primary, palette.secondary, palette.quiet):
            assert contrast(colour, palette.ground) >= least
        assert contrast(palette.past, palette.ground) >= 3
