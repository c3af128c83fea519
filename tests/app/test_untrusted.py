"""Texts that want to be more than text, and texts that never end: nothing happens but that they are shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt

from tests.app import glass
from tests.app.harbour import harbour
from tests.app.stage import LANDSCAPE, PORTRAIT, Stage, ask

HOSTILE = "<img src=q><b>x</b>[x](http://h.example)&amp;"


def say_everywhere(value: Any, text: str) -> None:
    """Put `text` into every text of a bundle, in both languages."""
    if isinstance(value, list):
        for part in value:
            say_everywhere(part, text)
    if not isinstance(value, dict):
        return
    for key, part in value.items():
        if isinstance(part, dict) and part.keys() == {"en", "zh"}:
            value[key] = dict.fromkeys(part, text[:40] if key == "unit" else f"{key} {text}")
        elif key == "story":
            value[key] = [dict.fromkeys(("en", "zh"), f"{key} {text}") for _ in part]
        else:
            say_everywhere(part, text)


def saying(text: str, folder: Any) -> Stage:
    words = (
        "stay",
        "start_over",
        "still_there",
        "home",
        "hold",
        "touch_to_begin",
        "held",
        "nearly",
        "time_lapse",
    )

    def change(said: dict[str, Any]) -> None:
        said["opening"].update(kicker=dict.fromkeys(("en", "zh"), "x"), story=[dict.fromkeys(("en", "zh"), "x")])
        said["opening"]["graphs"] = [
            dict(said["themes"][0]["graphs"][0], figure={"value": 3, "label": dict.fromkeys(("en", "zh"), "x")})
        ]
        for theme in said["themes"]:
            theme["figures"][0].update(qualifier="nearly", unit=dict.fromkeys(("en", "zh"), "x"))
            theme["picture"]["caption"] = dict.fromkeys(("en", "zh"), "x")
        said["words"] = {word: dict.fromkeys(("en", "zh"), "x") for word in words}
        say_everywhere(said, text)

    return Stage(harbour(folder, change))


def everywhere(stage: Stage) -> Iterator[str]:
    """The opening, a theme with its pages, the countdown, in both languages."""
    for language in ("en", "zh"):
        for screen in (0, 1, 2):
            stage.visit(screen)
            stage.kiosk.show_model.do(lambda language=language: stage.kiosk.show.speak(language))
            stage.settle()
            yield f"{language} {screen}"
            stage.kiosk.show_model.turnPage()
            stage.settle()
            yield f"{language} {screen} second page"
        stage.kiosk.show_model.hold()
        yield f"{language} held"
        stage.later(80)
        stage.settle()
        yield f"{language} countdown"


def test_markup_is_shown_as_it_is_written(tmp_path_factory: pytest.TempPathFactory) -> None:
    stage = saying(HOSTILE, tmp_path_factory.mktemp("hostile"))
    try:
        for where in everywhere(stage):
            shown = [text for text in stage.texts() if HOSTILE in text.property("text")]
            assert len(shown) >= 3, where
            assert {ask(text, "textFormat") for text in shown} == {Qt.TextFormat.PlainText.value}, where
        assert not stage.kiosk.window.grabWindow().isNull()
    finally:
        stage.close()


LONG = [
    pytest.param("endless words " * 15, LANDSCAPE, id="en"),
    pytest.param("W" * 200, PORTRAIT, id="one-word"),
    pytest.param("无尽的文字" * 20, LANDSCAPE, id="zh"),
]


@pytest.mark.parametrize(("text", "size"), LONG)
def test_long_texts_stay_in_their_places(text: str, size: QSize, tmp_path_factory: pytest.TempPathFactory) -> None:
    stage = saying(text, tmp_path_factory.mktemp("long"))
    found: dict[str, str] = {}
    try:
        stage.resize(size)
        for where in everywhere(stage):
            for finding in [*glass.spilled(stage), *glass.overlapping(stage)]:
                found.setdefault(finding, where)
    finally:
        stage.close()
    assert not found, "\n".join(f"{finding} ({where})" for finding, where in found.items())
