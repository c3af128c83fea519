"""Whatever is done to the glass, nothing leads out of the exhibit, and afterwards it is as before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.care.pin import Pin
from kiosk.places import pin_file
from kiosk.show.state import Phase
from tests.app.harbour import harbour
from tests.app.monkey import Monkey
from tests.app.stage import Stage

EVENTS = 20_000
PIN = "471193"


def with_hours(said: dict[str, Any]) -> None:
    said["show"]["hours"] = [{"days": ["mon"], "open": "09:00", "close": "18:00"}]


@pytest.fixture
def wall(tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(harbour(tmp_path, with_hours), size=None, windowed=False, still=False)
    Pin(pin_file(), stage.clocks.unix).set(PIN)
    yield stage
    stage.close()
    pin_file().unlink()


def test_twenty_thousand_events_lead_nowhere(wall: Stage) -> None:
    monkey = Monkey(wall, seed=1)
    played = monkey.play(EVENTS)
    assert played.events >= EVENTS
    assert {Phase.ATTRACT, Phase.VISIT, Phase.LEAVING, Phase.CLOSED, Phase.PIN} <= set(played.phases), played.phases
    monkey.goes()
