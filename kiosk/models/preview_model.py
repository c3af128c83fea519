"""The preview as its window sees it: what may be looked at, and what is wrong with the content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QSize, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.palette import DARK
from kiosk.content.problems import Problem
from kiosk.models.content_exchange import ContentExchange
from kiosk.models.exhibit_model import ExhibitModel, language_name
from kiosk.models.show_model import ShowModel
from kiosk.show.show import Show

QML_IMPORT_NAME = "Exhibit.Models"
QML_IMPORT_MAJOR_VERSION = 1

WALLS = {
    "1080p": QSize(1920, 1080),
    "4K": QSize(3840, 2160),
    "16:10": QSize(1920, 1200),
    "4:3": QSize(1600, 1200),
    "21:9": QSize(2560, 1080),
    "9:16": QSize(1080, 1920),
    "3:4": QSize(1200, 1600),
}
"""Sizes of a wall to choose from, in pixels."""
_MOTION_MS = 2500
"""Longer than any motion on the glass."""
_HALF_WRITTEN_MS = 300
"""An error that is mended within this time was a file that was still being written."""


@QmlElement
@QmlUncreatable("the program makes the one PreviewModel")
class PreviewModel(QObject):
    """Puts on the glass what an editor wants to see, and tells of every problem with the content."""

    screensChanged = Signal()
    wallChanged = Signal()
    runningChanged = Signal()
    problemsChanged = Signal()
    byKeysChanged = Signal()

    def __init__(
        self,
        folder: Path,
        wall: QSize,
        show: Show,
        show_model: ShowModel,
        exhibit: ExhibitModel,
        content: ContentExchange,
        let_run: Callable[[bool], None],
    ) -> None:
        """`let_run` lets the show's time pass or stand; it stands at first."""
        super().__init__()
        self._folder = folder
        self._show = show
        self._show_model = show_model
        self._exhibit = exhibit
        self._content = content
        self._let_run = let_run
        self._walls = dict(WALLS)
        if wall not in self._walls.values():
            self._walls[f"{wall.width()}x{wall.height()}"] = wall
        self._wall = wall
        self._running = False
        self._by_keys = False
        self._problems: tuple[Problem, ...] = content.problems
        self._patience = QTimer(self, interval=_HALF_WRITTEN_MS, singleShot=True)
        self._patience.timeout.connect(self._tell)
        self._motion = QTimer(self, interval=_MOTION_MS, singleShot=True)
        self._motion.timeout.connect(lambda: show_model.set_still(True))
        show_model.set_still(True)
        show_model.stateChanged.connect(self._wait_for_motion)
        exhibit.changed.connect(self.screensChanged)
        exhibit.problemsChanged.connect(self._hear)

    # ------------------------------------------------------------------ what is looked at

    @Slot(int)
    def go(self, screen: int) -> None:
        """Show a screen as the attract loop shows it."""
        self._show_model.do(lambda: self._show.put(screen))

    def step(self, by: int) -> None:
        """Show the screen so many places further, and round again."""
        screens = len(self._names())
        if screens:
            self.go((self._show.state.screen + by) % screens)

    @Slot(str)
    def speak(self, language: str) -> None:
        self._show_model.do(lambda: self._show.put(language=language))

    @Slot(int)
    def setWall(self, index: int) -> None:
        self._wall = [*self._walls.values()][index]
        self.wallChanged.emit()

    @Slot(int)
    def setTextStep(self, step: int) -> None:
        self._show_model.do(lambda: self._show.put(text_step=step))

    @Slot(bool)
    def setHighContrast(self, on: bool) -> None:
        self._show_model.do(lambda: self._show.put(high_contrast=on))

    @Slot(bool)
    def setLowReach(self, on: bool) -> None:
        self._show_model.do(lambda: self._show.put(low_reach=on))

    @Slot(bool)
    def run(self, on: bool) -> None:
        """Let the exhibit move as on a wall, or hold it: then all motion stands at its end."""
        self._running = on
        self._let_run(on)
        if on:
            self._motion.stop()
            self._show_model.set_still(False)
        else:
            self._motion.start()
        self.runningChanged.emit()

    def _wait_for_motion(self) -> None:
        """What moves when the exhibit is held comes to its end: cut short, it would stand halfway."""
        if self._motion.isActive():
            self._motion.start()

    def set_by_keys(self, on: bool) -> None:
        """Whether the frame around the focus is seen."""
        if on != self._by_keys:
            self._by_keys = on
            self.byKeysChanged.emit()

    def stop(self) -> None:
        """Nothing is told and nothing comes to rest any more."""
        self._patience.stop()
        self._motion.stop()

    # ------------------------------------------------------------------ what is wrong

    def _hear(self) -> None:
        """Good news is told at once; an error waits a little, for a file that is half written."""
        broken = any(problem.severity == "error" for problem in self._content.problems)
        if broken and self._exhibit.bundle is not None:
            self._patience.start()
        else:
            self._patience.stop()
            self._tell()

    def _tell(self) -> None:
        self._problems = self._content.problems
        self.problemsChanged.emit()

    def _told(self) -> list[dict[str, Any]]:
        ordered = sorted(self._problems, key=lambda problem: problem.severity == "warning")
        return [
            {
                "error": problem.severity == "error",
                "where": f"{problem.file}:{problem.line}" if problem.line else problem.file,
                "place": problem.path,
                "sentence": f"{problem.what}: {problem.todo}",
            }
            for problem in ordered
        ]

    # ------------------------------------------------------------------ as QML asks

    def _names(self) -> list[str]:
        bundle = self._exhibit.bundle
        if bundle is None:
            return []
        themes = [theme["title"] for theme in self._exhibit.property("themes")]
        return ["Opening", *themes, *(["Vote"] if bundle.poll else [])]

    def _accents(self) -> list[str]:
        bundle = self._exhibit.bundle
        return [DARK.primary, *(theme.accent for theme in bundle.themes), DARK.primary] if bundle else []

    def _languages(self) -> list[str]:
        bundle = self._exhibit.bundle
        return [language_name(code) for code in bundle.languages] if bundle else []

    folder = Property(str, lambda self: str(self._folder), constant=True)
    palette = Property(dict, lambda self: asdict(DARK), constant=True)
    walls = Property(list, lambda self: [*self._walls], constant=True)
    wall = Property(QSize, lambda self: self._wall, notify=wallChanged)
    wallIndex = Property(int, lambda self: [*self._walls.values()].index(self._wall), notify=wallChanged)
    screens = Property(list, _names, notify=screensChanged)
    accents = Property(list, _accents, notify=screensChanged)
    languages = Property(list, _languages, notify=screensChanged)
    running = Property(bool, lambda self: self._running, notify=runningChanged)
    byKeys = Property(bool, lambda self: self._by_keys, notify=byKeysChanged)
    problems = Property(list, _told, notify=problemsChanged)
    errors = Property(int, lambda self: sum(p.severity == "error" for p in self._problems), notify=problemsChanged)
