"""What is looked at: a handful of screens, and one of them with faults that nobody may overlook.

`python -m tests.look.scenes FOLDER` takes a picture of each from the glass itself, in a window of the display at hand.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QSGRendererInterface

from tests.app.stage import Stage

WIDE, TALL = QSize(1280, 720), QSize(720, 1280)
KEPT = 0.75
"""Pictures are kept at this share of the window's size."""


@dataclass(frozen=True)
class Scene:
    """One screen in one language."""

    name: str
    screen: int
    language: str = "en"
    size: QSize = WIDE
    choosing: bool = False
    high_contrast: bool = False
    text_step: int = 0


SCENES = (
    Scene("opening", 0),
    Scene("theme", 4),
    Scene("vote", 6, language="zh"),
    Scene("settings", 3, choosing=True),
    Scene("contrast", 1, high_contrast=True, text_step=1),
    Scene("portrait", 5, language="zh", size=TALL),
)
THEME = SCENES[1]


@contextmanager
def hidden(items: list[QQuickItem]) -> Iterator[None]:
    """The exhibit without some of its parts."""
    assert items, "what should be hidden is not on the glass"
    for item in items:
        item.setOpacity(0)
    yield
    for item in items:
        item.setOpacity(1)


@contextmanager
def moved(items: list[QQuickItem], by: float) -> Iterator[None]:
    """The exhibit with some of its parts moved to the right, in pixels."""
    assert items, "what should be moved is not on the glass"
    for item in items:
        item.setX(item.x() + by)
    yield
    for item in items:
        item.setX(item.x() - by)


def _source_of_a_graph(stage: Stage) -> list[QQuickItem]:
    return [text for text in stage.texts() if text.property("text").startswith("Source: Xinhua")]


FAULTS: dict[str, Callable[[Stage], AbstractContextManager[None]]] = {
    "missing-picture": lambda stage: hidden(stage.items("Place")),
    "wrong-scrim": lambda stage: hidden(stage.items("Scrim")),
    "moved-block": lambda stage: moved(stage.items("FigureRow"), 8),
    "lost-text": lambda stage: hidden(_source_of_a_graph(stage)),
}


def show(stage: Stage, scene: Scene) -> None:
    """Bring a scene onto the glass."""
    show, model = stage.kiosk.show, stage.kiosk.show_model
    if stage.kiosk.window.size() != scene.size:
        stage.resize(scene.size)
    model.do(lambda: show.speak(scene.language))
    model.do(lambda: show.set(high_contrast=scene.high_contrast, text_step=scene.text_step))
    model.go(scene.screen)
    model.do(lambda: show.choose_settings(scene.choosing))
    stage.settle()


def glass(stage: Stage) -> QImage:
    """What the display shows of the window, at the size that is kept."""
    window = stage.kiosk.window
    for _ in range(2):
        frames = stage.frames
        window.update()
        assert stage.until(lambda frames=frames: stage.frames > frames, 10), "no frame came"
    picture = window.screen().grabWindow(window.winId()).toImage()
    return picture.scaled(
        window.size() * KEPT, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def main(folder: Path) -> None:
    stage = Stage(size=WIDE, present=True)
    api = stage.kiosk.window.rendererInterface().graphicsApi()
    assert api == QSGRendererInterface.GraphicsApi.OpenGL, f"drawn with {api.name} instead of OpenGL"
    stage.kiosk.show_model.hold()
    for scene in SCENES:
        show(stage, scene)
        assert glass(stage).save(str(folder / f"{scene.name}.png"))
        for name, fault in FAULTS.items() if scene is THEME else ():
            with fault(stage):
                assert glass(stage).save(str(folder / f"{name}.png"))
    stage.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
