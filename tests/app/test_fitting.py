"""`kiosk check` as an editor runs it: the bundle is read, then laid out on the real glass."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from kiosk.bundled import default_bundle
from kiosk.cli import commands
from tests.content.bundles import good, png, write
from tests.lint.poor import broken_png, poor_bundle

DOCS = Path(__file__).parents[2] / "docs"
LONG = "Interprovincial waterborne transportation of passengers and of goods of every kind, from source to sea"


def check(*arguments: object) -> Result:
    return CliRunner().invoke(commands, ["check", *map(str, arguments)])


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """What `kiosk check --json` says of the good bundle after a change, on one screen."""

    def checked(change: Callable[[dict[str, Any]], object], *arguments: object, opening: bytes = b"") -> dict[str, Any]:
        said = good()
        change(said)
        folder = write(tmp_path / "harbour", said)
        (folder / "pictures/opening.png").write_bytes(opening or png(1920, 1080))
        result = check(folder, "--json", "--wall", "1280x720", *arguments)
        found: dict[str, Any] = json.loads(result.stdout)
        return found | {"status": result.exit_code}

    return checked


def test_the_report_reads_like_a_colleague_and_stands_in_the_manual(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    poor_bundle(tmp_path / "harbour")
    monkeypatch.chdir(tmp_path)
    result = check("harbour")
    shown = re.search(r"<!-- report: begin -->\n```\n(.*?)```\n", (DOCS / "commands.md").read_text("utf-8"), re.DOTALL)
    assert result.exit_code == 0
    assert shown
    assert result.stdout == shown[1], "put the report into docs/commands.md again"


def test_the_default_exhibit_is_in_order_where_it_is_tightest() -> None:
    result = check(default_bundle(), "--strict", "--wall", "1024x768")
    assert result.stdout == f"{default_bundle()}: in order\n"
    assert result.exit_code == 0


def test_a_text_that_is_cut_is_told_once_by_its_place(told: Callable[..., dict[str, Any]], tmp_path: Path) -> None:
    found = told(lambda said: said["themes"][0]["title"].update(en=LONG))
    (problem,) = found["problems"]
    assert (problem["path"], found["status"], found["glass"]) == ("themes[0].title.en", 0, True)
    lines = (tmp_path / "harbour/bundle.json").read_text("utf-8").splitlines()
    assert LONG in lines[problem["line"] - 1]
    assert problem["what"] == "is cut in English on a screen of 1280 x 720"
    assert re.fullmatch(r"make it shorter, about \d\d of its 102 characters fit", problem["todo"])


def test_a_text_that_was_put_together_is_told_by_its_part(told: Callable[..., dict[str, Any]]) -> None:
    source = {"en": f"{LONG}; " * 4, "zh": "港务局"}
    found = told(lambda said: said["themes"][0]["graphs"][0].update(source=source))
    assert {problem["path"] for problem in found["problems"]} == {"themes[0].graphs[0].source.en"}


def test_a_character_that_no_font_has(told: Callable[..., dict[str, Any]]) -> None:
    found = told(lambda said: said["opening"]["lead"].update(en="A town and its water \U0001ff80."))
    (problem,) = found["problems"]
    assert problem["path"] == "opening.lead.en"
    assert problem["what"] == "the character U+1FF80 can't be drawn: no font has it"


def test_a_font_of_the_bundle_draws_it(told: Callable[..., dict[str, Any]], tmp_path: Path) -> None:
    _font("\U0001ff80", tmp_path / "harbour" / "odd.ttf")

    def change(said: dict[str, Any]) -> None:
        said["fonts"] = ["odd.ttf"]
        said["opening"]["lead"]["en"] = "A town and its water \U0001ff80."

    assert told(change)["problems"] == []


def _font(letter: str, path: Path) -> None:
    """A font with one letter: a box."""
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for corner in ((100, 700), (600, 700), (600, 0)):
        pen.lineTo(corner)
    pen.closePath()
    box = pen.glyph()
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder([".notdef", "letter"])
    made.setupCharacterMap({ord(letter): "letter"})
    made.setupGlyf({".notdef": box, "letter": box})
    made.setupHorizontalMetrics({".notdef": (700, 0), "letter": (700, 0)})
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": "Odd", "styleName": "Regular"})
    made.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    made.setupPost()
    path.parent.mkdir(parents=True)
    made.save(path)


def test_a_picture_that_does_not_open_is_an_error(told: Callable[..., dict[str, Any]]) -> None:
    found = told(lambda said: None, opening=broken_png())
    (problem,) = (problem for problem in found["problems"] if problem["severity"] == "error")
    assert (problem["path"], found["status"], found["shown"]) == ("opening.picture.file", 1, False)
    assert problem["what"].startswith("pictures/opening.png can't be opened")


def test_an_error_keeps_the_glass_dark(told: Callable[..., dict[str, Any]]) -> None:
    found = told(lambda said: said["themes"][0].update(accent="red"))
    assert (found["glass"], found["status"], found["errors"]) == (False, 1, 1)


def test_warnings_count_when_they_are_told_to(told: Callable[..., dict[str, Any]]) -> None:
    def change(said: dict[str, Any]) -> None:
        said["themes"][0].pop("figures")

    assert [told(change, "--quick", *strict)["status"] for strict in ([], ["--strict"])] == [0, 1]
