"""From the bundle on disk to the show: good content waits for its moment, bad content never replaces good."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFontDatabase

from kiosk.content.feed import data_files
from kiosk.content.palette import palette_for
from kiosk.content.problems import ContentError
from kiosk.content.reader import Content, read
from kiosk.content.watch import Watch
from kiosk.models.exhibit_model import ExhibitModel
from kiosk.models.graph_pictures import GraphDesk
from kiosk.models.live_feeds import LiveFeeds
from kiosk.models.show_model import ShowModel
from kiosk.models.spoken import placed_pictures
from kiosk.show.programme import Programme
from kiosk.show.show import Show

_LOOK_MS = 1000


class ContentExchange(QObject):
    """Reads a bundle, looks for changes of it, and puts content on the glass when nobody is visiting."""

    def __init__(
        self,
        bundle: Path,
        language: str | None,
        show: Show,
        model: ShowModel,
        exhibit: ExhibitModel,
        feeds: LiveFeeds,
        desk: GraphDesk,
    ) -> None:
        super().__init__()
        self._bundle = bundle
        self._language = language
        self._show = show
        self._model = model
        self._exhibit = exhibit
        self._feeds = feeds
        self._desk = desk
        self._waiting: Content | None = None
        self._fonts: list[int] = []
        self._watch = Watch(bundle)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        model.stateChanged.connect(self._exchange)
        model.languageChanged.connect(lambda: exhibit.set_language(show.state.language))
        model.settingsChanged.connect(lambda: exhibit.set_palette(palette_for(show.state.settings.high_contrast)))

    def start(self) -> None:
        """Look for changes from now on."""
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        """Read the bundle again if it has changed."""
        if self._watch.changed():
            self.read()

    def read(self) -> None:
        """Read the bundle now; what is wrong with it goes to staff and to standard error."""
        try:
            content = read(self._bundle)
        except ContentError as error:
            self._refuse(error)
            return
        self._exhibit.set_problems([str(problem) for problem in content.warnings])
        self._watch.leave_out(data_files(content.bundle.feeds.values()))
        self._waiting = content
        self._exchange()

    def _refuse(self, error: ContentError) -> None:
        self._waiting = None
        self._exhibit.set_problems([str(problem) for problem in error.problems])
        if self._exhibit.loaded:
            instead = "the last good content stays on"
        else:
            instead = "the public sees a calm page"
            self._model.do(self._show.fail)
        advice = f"kiosk: {self._bundle} can't be shown, {instead}; mend it and it starts by itself"
        sys.stderr.writelines(f"{line}\n" for line in (*error.problems, advice))

    def _exchange(self) -> None:
        """Put waiting content on the glass, never under a visitor's finger."""
        content = self._waiting
        if content is None or not self._show.idle:
            return
        self._waiting = None
        programme = Programme.of(content.bundle, self._language)
        try:
            pictures = placed_pictures(content)
            self._load_fonts(content)
        except ContentError as error:  # A file has gone since the bundle was read.
            self._refuse(error)
            return
        # Feeds and desk first: the views ask for graphs as soon as the exhibit tells of new content.
        self._feeds.load(content.bundle, content.folder)
        self._desk.load(content.bundle)
        self._exhibit.load(content, pictures, programme.languages[0])
        self._model.set_transition(content.bundle.show.transition)
        self._model.do(lambda: self._show.load(programme))

    def _load_fonts(self, content: Content) -> None:
        files = [str(content.file(font)) for font in content.bundle.fonts]
        for font in self._fonts:
            QFontDatabase.removeApplicationFont(font)
        self._fonts = [QFontDatabase.addApplicationFont(file) for file in files]
