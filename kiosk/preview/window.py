"""The window of a preview: the glass from one engine, the bar and the panel around it from another."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.app import Kiosk, Options, runnable, window_of
from kiosk.clocks import HeldClocks
from kiosk.models.preview_model import WALLS, PreviewModel
from kiosk.models.touch_gate import TouchGate
from kiosk.preview.keys import PreviewKeys
from kiosk.preview.saves import Saves

_SHARE_OF_THE_SCREEN = 0.85


class Preview(Kiosk):
    """The exhibit in a window for editors. `options.size` is the size of the wall.

    Units, type and colours are singletons of an engine. The glass takes them from the wall and the window's own parts
    from a desk, hence two engines.
    """

    clocks: HeldClocks

    def __init__(self, options: Options, clocks: HeldClocks | None = None) -> None:
        super().__init__(options, clocks or HeldClocks())
        self._saves = Saves(options.bundle, self.content.look)

    def _load_views(self, engine: QQmlApplicationEngine) -> QQuickWindow:
        wall = self.options.size or WALLS["1080p"]
        self.preview = PreviewModel(
            self.options.bundle,
            wall,
            self.show,
            self.show_model,
            self.exhibit,
            self.content,
            self.clocks.run,
        )
        component = QQmlComponent(engine)
        component.loadFromModule("Exhibit", "Glass")
        glass = component.createWithInitialProperties(
            {"width": wall.width(), "height": wall.height(), **self._models()}
        )
        if not isinstance(glass, QQuickItem):
            raise RuntimeError("the views could not be loaded: reinstall the kiosk")
        glass.setParent(self)
        self.glass = glass
        self._desk_engine = self._engine_for_views()
        size = self._screen().availableSize() * _SHARE_OF_THE_SCREEN
        self._desk_engine.setInitialProperties(
            {
                "width": size.width(),
                "height": size.height(),
                "preview": self.preview,
                "showModel": self.show_model,
                "exhibit": self.exhibit,
                "glass": glass,
            }
        )
        self._desk_engine.loadFromModule("Exhibit", "Preview")
        window = window_of(self._desk_engine)
        # Without one, screens that nobody sees would be built at once and hold up the one that is seen.
        engine.setIncubationController(window.incubationController())
        return window

    def _watchers(self) -> list[QObject]:
        return [TouchGate(self.show_model, self.feeds.touch, self._on_the_glass), PreviewKeys(self.preview)]

    def _on_the_glass(self, at: QPointF) -> bool:
        """Whether a finger at a place of the window is on the glass: what is pressed beside it wakes nobody."""
        return self.glass.contains(self.glass.mapFromScene(at))

    def _drop_views(self) -> None:
        self._saves.stop()
        self.preview.stop()
        self._desk_engine.deleteLater()
        del self._desk_engine
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.glass.deleteLater()
        del self.glass
        super()._drop_views()


def run(options: Options) -> int:
    """Show the preview until its window is closed; 0."""
    app = runnable()
    preview = Preview(options)
    try:
        preview.open()
        app.exec()
    finally:
        preview.close()
    return 0
