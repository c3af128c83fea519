"""When the guard ends the exhibit, and how long it waits before the next start."""

from __future__ import annotations

import pytest

from kiosk.care.vigil import Death, Limits, Patience, Vigil

MB = 1_000_000


class Watched:
    """A life of the exhibit with a clock that stands until told."""

    def __init__(self) -> None:
        self.now = 100.0
        self.vigil = Vigil(Limits(first_beat=20, silence=6, memory=1000 * MB), lambda: self.now)

    def silent(self, seconds: float, memory: int | None = None) -> str | None:
        """The first complaint in a time without a beat, with the guard looking twice a second."""
        for _ in range(round(seconds * 2)):
            self.now += 0.5
            if complaint := self.vigil.complaint(memory):
                return complaint
        return None


def test_a_start_may_take_its_time() -> None:
    watched = Watched()
    assert watched.silent(20) is None
    assert watched.silent(1) == "no first frame within 20 s"


def test_silence_after_the_first_beat_is_a_hang() -> None:
    watched = Watched()
    watched.silent(15)
    watched.vigil.beat()
    assert watched.silent(6) is None
    assert watched.silent(1) == "no frame for 6 s"


def test_beats_keep_it_alive() -> None:
    watched = Watched()
    for _ in range(1000):
        watched.vigil.beat()
        assert watched.silent(5) is None


@pytest.mark.parametrize(
    ("memory", "complaint"),
    [
        (None, None),
        (999 * MB, None),
        (2100 * MB, "2100 MB of memory, 1000 are allowed"),
    ],
)
def test_memory_has_a_limit_where_it_is_known(memory: int | None, complaint: str | None) -> None:
    watched = Watched()
    watched.vigil.beat()
    assert watched.silent(1, memory) == complaint


def test_a_guard_that_stood_still_does_not_blame_the_exhibit() -> None:
    watched = Watched()
    watched.vigil.beat()
    watched.silent(1)
    watched.now += 3600
    assert watched.vigil.complaint(None) is None
    assert watched.silent(4) is None
    assert watched.silent(2) == "no frame for 6 s"


def test_a_death_knows_how_long_it_lived() -> None:
    watched = Watched()
    watched.now += 42
    assert watched.vigil.death("why") == Death("why", 42)


def test_the_next_start_comes_at_once_then_later_and_never_not_at_all() -> None:
    patience = Patience()
    assert [patience.after(Death("again", 1)) for _ in range(8)] == [0, 0, 1, 2, 5, 5, 5, 5]


def test_a_long_life_forgives() -> None:
    patience = Patience()
    for _ in range(6):
        patience.after(Death("again", 1))
    assert [patience.after(Death("again", lived)) for lived in (3600, 1, 1)] == [0, 0, 1]
