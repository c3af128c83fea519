"""The light around a line."""

from __future__ import annotations

from kiosk.models.glows import draw_glow


def test_light_is_strongest_in_the_middle_and_has_no_edge() -> None:
    glow = draw_glow("f6b042/30/200x40")
    middle = glow.pixelColor(100, 20)
    assert middle.name() == "#f6b042"
    assert middle.alpha() > 240
    down = [glow.pixelColor(100, y).alpha() for y in range(20, 40)]
    across = [glow.pixelColor(x, 20).alpha() for x in range(170, 200)]
    for fading in (down, across):
        assert fading == sorted(fading, reverse=True)
        assert fading[-1] < 12
    assert glow.pixelColor(40, 20).alpha() == glow.pixelColor(160, 20).alpha() == middle.alpha()


def test_a_line_of_no_length_has_no_light_to_complain_of() -> None:
    assert draw_glow("f6b042/-3/0x0").width() == 1
