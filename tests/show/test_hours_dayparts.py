"""Another dwell, other themes or no poll at some hours."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from kiosk.content.bundle import Rhythm
from kiosk.show.hours import daypart_at
from kiosk.show.programme import Programme
from kiosk.show.state import Phase
from tests.show.hall import PAGES, RHYTHM, Hall

NAMES = ("opening", "ships", "fish", "trade", "town", "poll")
MORNING = {
    "from": "09:00",
    "to": "12:00",
    "days": ["mon"],
    "dwell": 10,
    "visit_dwell": 20,
    "themes": ["fish", "town"],
    "poll": False,
}
NINE, NOON = datetime(2026, 11, 23, 9, 0), datetime(2026, 11, 23, 12, 0)


def hall(*parts: dict[str, Any], at: datetime = NINE) -> Hall:
    said = Rhythm.model_validate({**RHYTHM.model_dump(by_alias=True), "dayparts": list(parts or (MORNING,))})
    made = Hall()
    made.local = at
    made.programme = Programme(PAGES, ("en", "zh"), said, NAMES, poll=True)
    made.show.load(made.programme)
    return made


def tour(made: Hall, steps: int) -> list[int]:
    """The screens that follow when nobody is there."""
    seen = [made.state.screen]
    while len(seen) < steps:
        made.wait(0.5, 0.5)
        if made.state.screen != seen[-1]:
            seen.append(made.state.screen)
    return seen


@pytest.mark.parametrize(
    ("when", "which"),
    [
        ("2026-11-23 08:59", None),
        ("2026-11-23 09:00", 0),
        ("2026-11-23 11:59", 0),
        ("2026-11-23 12:00", 1),
        ("2026-11-24 09:00", 1),  # Tuesday.
        ("2026-11-24 13:00", None),
    ],
)
def test_the_first_that_fits_counts(when: str, which: int | None) -> None:
    later = {"from": "09:00", "to": "13:00", "dwell": 50}
    parts = Rhythm.model_validate({"dayparts": [MORNING, later]}).dayparts
    assert daypart_at(parts, datetime.fromisoformat(when)) == (None if which is None else parts[which])


def test_the_loop_shows_what_takes_part() -> None:
    assert tour(hall(), 7) == [0, 2, 4, 0, 2, 4, 0]
    assert tour(hall(at=NOON), 8) == [0, 1, 2, 3, 4, 5, 0, 1]


def test_the_loop_goes_at_another_pace() -> None:
    made = hall()
    made.wait(9.5)
    assert made.state.screen == 0
    made.wait(1)
    assert made.state.screen == 2
    made.show.touch()
    made.wait(19)
    assert (made.phase, made.state.screen) == (Phase.VISIT, 2)
    made.wait(2)
    assert made.state.screen == 4


def test_the_loop_takes_it_up_with_the_next_screen() -> None:
    made = hall(at=NOON)
    made.wait(24.5)
    assert made.state.screen == 1
    made.local = NINE
    made.wait(20)
    assert made.state.screen == 1
    made.wait(4)
    assert made.state.screen == 2
    made.wait(10.5)
    assert made.state.screen == 4


def test_a_visitor_walks_through_what_takes_part() -> None:
    made = hall()
    made.show.touch()
    assert (made.phase, made.state.screen) == (Phase.VISIT, 2)
    seen = []
    for _ in range(4):
        made.show.next()
        seen.append(made.state.screen)
    assert seen == [4, 0, 2, 4]
    made.show.previous()
    made.show.go(5)  # The poll is left out.
    made.show.go(1)
    assert made.state.screen == 2
    made.show.go(4)
    assert made.state.screen == 4


def test_a_visit_ends_as_it_began() -> None:
    made = hall(at=NOON).visit(5)
    made.local = NINE
    made.wait(60)
    made.show.touch()
    made.show.go(1)
    assert made.state.screen == 1
    assert made.show.playing == (0, 1, 2, 3, 4, 5)
    made.leave()
    made.wait(20.5)
    assert (made.phase, made.show.playing) == (Phase.ATTRACT, (0, 2, 4))
    assert tour(made, 3) == [0, 2, 4]


def test_a_visit_that_wakes_the_night_has_what_plays_then() -> None:
    said = {**MORNING, "from": "20:00", "to": "24:00"}
    made = hall(said, at=NOON)
    hours = [{"days": ["mon"], "open": "09:00", "close": "18:00"}]
    rhythm = Rhythm.model_validate({**made.programme.rhythm.model_dump(by_alias=True), "hours": hours})
    made.show.load(Programme(PAGES, ("en",), rhythm, NAMES, poll=True))
    made.local = datetime(2026, 11, 23, 21, 0)
    made.wait(0.1)
    assert made.phase is Phase.CLOSED
    made.show.touch()
    assert (made.phase, made.state.screen, made.show.playing) == (Phase.VISIT, 2, (0, 2, 4))


def test_a_presenter_and_a_preview_have_everything() -> None:
    made = hall()
    made.show.always_open = True
    made.show.load(made.programme)
    assert made.show.playing == (0, 1, 2, 3, 4, 5)
    presenter = Hall(present=True)
    presenter.local = NINE
    presenter.show.load(made.programme)
    assert presenter.show.playing == (0, 1, 2, 3, 4, 5)


def test_a_theme_may_be_called_as_the_poll_is() -> None:
    said = Rhythm.model_validate({"dayparts": [{**MORNING, "themes": ["poll"]}]})
    programme = Programme((1, 1, 1, 1), ("en",), said, ("opening", "poll", "fish", "poll"), poll=True)
    assert programme.playing(said.dayparts[0]) == (0, 1)
