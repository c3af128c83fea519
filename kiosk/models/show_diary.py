"""What happens on the glass goes into the records."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.content.bundle import Bundle
from kiosk.content.text import say
from kiosk.models.answers import answers
from kiosk.models.exhibit_model import ExhibitModel
from kiosk.models.show_model import ShowModel
from kiosk.records.diary import Diary, Glass
from kiosk.records.keeper import Keeper
from kiosk.show.settings import Settings
from kiosk.show.show import Show
from kiosk.show.state import Phase

_LOOK_MS = 1000
_LOOKS_TO_WRITE = 60
"""Once a minute: what a kill may take along, but for votes."""
_SHOWN = (Phase.ATTRACT, Phase.VISIT, Phase.LEAVING, Phase.PRESENT)
_VISITED = (Phase.VISIT, Phase.LEAVING)


class ShowDiary(QObject):
    """Looks at the show once a second and at every change, and has the counts written once a minute."""

    def __init__(
        self,
        show: Show,
        model: ShowModel,
        exhibit: ExhibitModel,
        diary: Diary,
        keeper: Callable[[], Keeper],
        unix: Callable[[], float],
    ) -> None:
        """`keeper` starts what writes; `unix` is the time of day."""
        super().__init__()
        self._show = show
        self._exhibit = exhibit
        self._unix = unix
        self._start_keeper = keeper
        self._keeper: Keeper | None = None
        self._diary = diary
        self._looks = 0
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look_and_write)
        model.stateChanged.connect(self.look)

    def start(self) -> None:
        """Count from now on."""
        self._keeper = self._start_keeper()
        self._exhibit.contentChanged.connect(self.write)
        self.look()
        self.write()
        self._timer.start()

    def stop(self) -> None:
        """The last counts are written."""
        self._timer.stop()
        if self._keeper is not None:
            self._diary.close()
            self.write()
            self._keeper.close()
            self._keeper = None

    def touch(self) -> None:
        """A finger came down."""
        self._diary.touch()

    def look(self) -> None:
        """What is on the glass now?"""
        if self._keeper is not None:
            self._diary.see(_glass(self._show, self._exhibit.bundle), self._show.last_touch)

    def write(self) -> None:
        """Hand over what has been counted."""
        if self._keeper is not None:
            self._keeper.keep(self._diary.counts.take(), _names(self._exhibit.bundle), self._unix())

    def _look_and_write(self) -> None:
        self.look()
        self._looks += 1
        if self._looks % _LOOKS_TO_WRITE == 0:
            self.write()


def _glass(show: Show, bundle: Bundle | None) -> Glass:
    state = show.state
    screens = bundle.screens if bundle and state.phase in _SHOWN and not state.black else []
    return Glass(
        phase=state.phase.value,
        visited=state.phase in _VISITED,
        content=f"{bundle.id} {bundle.version}" if bundle else "",
        screen=screens[state.screen] if state.screen < len(screens) else "",
        language=state.language,
        settings=_chosen(state.settings),
    )


def _chosen(settings: Settings) -> frozenset[str]:
    """Names of the settings that are on."""
    on = {
        "larger text": settings.text_step > 0,
        "high contrast": settings.high_contrast,
        "less motion": settings.reduced_motion,
        "everything lower": settings.low_reach,
    }
    return frozenset(name for name, chosen in on.items() if chosen)


def _names(bundle: Bundle | None) -> dict[tuple[str, str], str]:
    """What the ids of a bundle are called in its first language."""
    if bundle is None:
        return {}
    language, content = bundle.languages[0], f"{bundle.id} {bundle.version}"
    names = {(content, ""): bundle.title, **{(content, theme.id): theme.title for theme in bundle.themes}}
    if bundle.poll:
        poll = f"{bundle.id}/{bundle.poll.id}"
        names[content, "poll"] = names[poll, ""] = bundle.poll.question
        names.update({(poll, answer.id): answer.label for answer in answers(bundle)})
    return {key: say(title, language) for key, title in names.items()}
