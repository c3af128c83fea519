"""All that is behind the glass, put together: the corner, the page, what it is told, and its graphs."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.care.pin import Pin
from kiosk.care.recent_troubles import RecentTroubles
from kiosk.models.corner import Corner
from kiosk.models.exhibit_model import ExhibitModel
from kiosk.models.show_model import ShowModel
from kiosk.models.staff_model import StaffActions, StaffModel
from kiosk.models.staff_status import StaffSources, StaffStatus
from kiosk.models.vital_signs import VitalPictures, VitalSigns
from kiosk.show.show import Show


class StaffDesk:
    """Make one, give its models to the views, `start` it once something is on the glass, `stop` it before they go."""

    def __init__(
        self,
        show: Show,
        model: ShowModel,
        exhibit: ExhibitModel,
        pin: Pin,
        sources: StaffSources,
        vitals: VitalSigns,
        actions: StaffActions,
    ) -> None:
        self.corner = Corner(show, model)
        self.vitals = vitals
        self._recent = RecentTroubles()
        self._recent.listen()
        self._status = StaffStatus(sources, begun=sources.unix())
        self._clock = sources.unix
        exhibit.contentChanged.connect(self._came)
        self.staff = StaffModel(show, model, pin, self._status, lambda: self._recent.troubles, actions)

    def models(self) -> dict[str, QObject]:
        """What the views are bound to."""
        return {"staff": self.staff, "corner": self.corner, "vitals": self.vitals}

    def draw_for(self, engine: QQmlEngine) -> None:
        """Let the views of an engine ask for the graphs."""
        engine.addImageProvider("vitals", VitalPictures(self.vitals))

    def start(self, window: QQuickWindow) -> None:
        """Note how the exhibit is from now on. Asked again, it does nothing."""
        self.vitals.start(window)

    def _came(self) -> None:
        self._status.came = self._clock()

    def stop(self) -> None:
        self.vitals.stop()
        self._recent.close()
