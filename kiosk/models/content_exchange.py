"""From the bundle on disk to the show: good content waits for its moment, bad content never replaces good."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFontDatabase

from kiosk.content.feed import data_files
from kiosk.content.palette import palette_for
from kiosk.content.problems import ContentError, Problem
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

log = logging.getLogger(__name__)


class ContentExchange(QObject):
    """Reads a bundle, looks for changes of it, and puts content on the glass when nobody is visiting."""

    coming = Signal(Path)
    """A bundle that was read well is put on the glass next."""
    came = Signal(Path)
    """It is there."""
    failed = Signal(Path, str)
    """It is not on the glass, and why, as the rest of a sentence about it."""

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
        self.keeping = False
        """A change shows at once, on the screen and in the language that are on the glass: for previews."""
        self.problems: tuple[Problem, ...] = ()
        """What is wrong with the bundle as it was read last."""
        self._bundle = bundle
        self._language = language
        self._show = show
        self._model = model
        self._exhibit = exhibit
        self._feeds = feeds
        self._desk = desk
        self._waiting: Content | None = None
        self._on_the_glass: Content | None = None
        self._at_once = False
        self._note = ""
        self._mendable = True
        self._fonts: list[int] = []
        self._watch = Watch(bundle)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        model.stateChanged.connect(self._exchange)
        model.languageChanged.connect(lambda: exhibit.set_language(show.state.language))
        model.settingsChanged.connect(lambda: exhibit.set_palette(palette_for(show.state.settings.high_contrast)))

    @property
    def bundle(self) -> Path:
        """Where the content comes from."""
        return self._bundle

    def start(self) -> None:
        """Look for changes from now on."""
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def look(self) -> None:
        """Read the bundle again if it has changed."""
        if self._watch.changed():
            self.read()

    def turn_to(self, bundle: Path, *, note: str = "", at_once: bool = False) -> None:
        """Show another bundle from now on: when nobody is visiting, or `at_once`. `note` is what staff should know."""
        self._bundle = bundle
        self._watch = Watch(bundle)
        self._at_once = at_once
        self.keep_note(note)
        self.read()

    def keep_note(self, note: str) -> None:
        """What staff should know of the bundle shown, which nobody mends in its place."""
        self._note = note
        self._mendable = False

    def read(self) -> None:
        """Read the bundle now; what is wrong with it goes to staff and to standard error."""
        try:
            content = read(self._bundle)
        except ContentError as error:
            self._refuse(error)
            return
        self._tell_staff(content.warnings)
        self._watch.leave_out(data_files(content.bundle.feeds.values()))
        self._waiting = content
        self._exchange()

    def reread(self) -> str:
        """Staff want the bundle read now; what comes of it, in a sentence."""
        self.read()
        if self._waiting is None:
            return "It can't be shown: the reasons stand on this page."
        return "It was read again, and comes on when you leave this page."

    def _tell_staff(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        note = [self._note] if self._note else []
        self._exhibit.set_problems([*note, *map(str, self.problems)])

    def _refuse(self, error: ContentError) -> None:
        self._waiting = None
        self._tell_staff(error.problems)
        if self._exhibit.loaded:
            instead = "the last good content stays on"
        else:
            instead = "the public sees a calm page"
            self._model.do(self._show.fail)
        todo = "mend it and it starts by itself" if self._mendable else "install it again"
        advice = f"kiosk: {self._bundle} can't be shown, {instead}; {todo}"
        sys.stderr.writelines(f"{line}\n" for line in (*error.problems, advice))
        self.failed.emit(self._bundle, f"can't be shown ({error.problems[0]})")

    def _exchange(self) -> None:
        """Put waiting content on the glass, never under a visitor's finger."""
        content = self._waiting
        if content is None or not (self._at_once or self.keeping or self._show.idle):
            return
        self._waiting = None
        self._at_once = False
        bundle = self._bundle
        self.coming.emit(bundle)
        try:
            self._put(content)
        except ContentError as error:  # A file has gone since the bundle was read.
            self._refuse(error)
        except Exception as error:  # A fault of the program that this content has brought to light.
            log.exception("%s could not be put on the glass", bundle)
            self._put_back()
            self.failed.emit(bundle, f"made the program fail ({type(error).__name__}: {error})")
        else:
            self._on_the_glass = content
            self.came.emit(bundle)

    def _put(self, content: Content) -> None:
        programme = Programme.of(content.bundle, self._language)
        pictures = placed_pictures(content)
        self._load_fonts(content)
        # Feeds and desk first: the views ask for graphs as soon as the exhibit tells of new content.
        self._feeds.load(content.bundle, content.folder)
        self._desk.load(content.bundle)
        self._exhibit.load(content, pictures, self._show.language_for(programme, keep=self.keeping))
        self._model.set_transition(content.bundle.show.transition)
        self._model.do(lambda: self._show.load(programme, keep=self.keeping))

    def _put_back(self) -> None:
        """The content before, whole again; without any, the calm page."""
        try:
            if self._on_the_glass is not None:
                self._put(self._on_the_glass)
                return
        except Exception:
            log.exception("what was on the glass before could not be put back")
        self._model.do(self._show.fail)

    def _load_fonts(self, content: Content) -> None:
        files = [str(content.file(font)) for font in content.bundle.fonts]
        for font in self._fonts:
            QFontDatabase.removeApplicationFont(font)
        self._fonts = [QFontDatabase.addApplicationFont(file) for file in files]
