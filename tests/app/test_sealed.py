"""No content makes the program read outside its bundle, open a connection or start a program; the glass stays calm."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.app import sealed
from tests.app.hostile_exhibit import TRICKS, hostile_exhibit
from tests.app.stage import Stage, ask

COMMANDS = {
    "run": ["run", "BUNDLE", "--cycles", "1", "--speed", "8", "--windowed"],
    "check": ["check", "BUNDLE", "--quick"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_outside_is_touched(name: str, tmp_path: Path) -> None:
    bundle = hostile_exhibit(tmp_path / "bundle")
    home = tmp_path / "home"
    arguments = [str(bundle) if word == "BUNDLE" else word for word in COMMANDS[name]]
    done = sealed.run([sys.executable, "-c", sealed.WATCHED, *arguments], home)
    assert "Traceback" not in done.stderr
    assert done.returncode == 0, done.stderr
    told = (home / "trace").read_text().splitlines()
    opened = [line.removeprefix("open ").strip("'") for line in told if line.startswith("open ")]
    assert {"bundle.json", "ships.xlsx", "noise.webp"} <= {Path(path).name for path in opened}
    assert sealed.outside(opened, home, bundle) == []
    assert [line for line in told if not line.startswith("open ")] == []
    assert not list(home.rglob("hacked*"))


def test_a_damaged_picture_leaves_the_ground_and_the_text(tmp_path: Path, complaints: list[str]) -> None:
    stage = Stage(hostile_exhibit(tmp_path))
    try:
        for screen in range(1, 5):
            stage.visit(screen)
            texts = stage.texts()
            assert {ask(text, "textFormat") for text in texts} == {Qt.TextFormat.PlainText.value}
            assert any(trick[:20] in word for word in stage.words() for trick in TRICKS)
            # Where the picture would be there is the ground, not the picture of the screen before.
            glass = stage.kiosk.window.grabWindow()
            corner = glass.pixelColor(glass.width() * 9 // 10, glass.height() // 3)
            assert corner.lightness() < 40, (screen, corner.name())
    finally:
        stage.close()
    expected = ("QML Image: Error decoding", "JFIF", "Bogus marker", "lies outside the bundle", "is not allowed")
    assert [said for said in complaints if not any(part in said for part in expected)] == []
    assert any("Error decoding" in said for said in complaints)
    complaints.clear()
