"""A season at a kiosk in a museum, played through the real diary on clocks that are pushed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.records.diary import Diary, Glass
from kiosk.records.file import RecordFile
from kiosk.records.keeper import Keeper
from kiosk.records.votes import VoteBook

CONTENT = "harbour 1.4.0"
THEMES = {"ships": "Ships and tides", "fish": "What lives below", "quay": "The quay by night", "cranes": "Cranes"}
SCREENS = ("opening", *THEMES)
NAMES: Mapping[tuple[str, str], str] = {
    (CONTENT, ""): "The Harbour",
    (CONTENT, "opening"): "Opening",
    **{(CONTENT, theme): title for theme, title in THEMES.items()},
    ("harbour/next", ""): "What should come next?",
    ("harbour/next", "ships"): "More ships",
    ("harbour/next", "quay"): "A new quay",
}
FIRST = datetime(2026, 9, 1, 9, 0)
_LIKED = (1, 4, 2, 3, 1)
_BUSY = {9: 1, 10: 3, 11: 5, 12: 2, 13: 4, 14: 7, 15: 8, 16: 5, 17: 2}
"""Visits in an hour of a day like any other."""


class Season:
    """Days of a kiosk that opens at nine and closes at six."""

    def __init__(self, path: Path, seed: int = 1) -> None:
        self.path = path
        self.now = FIRST
        self._chance = random.Random(seed)

    def play(self, days: int) -> None:
        """Let so many days pass; every night the program is off."""
        with closing(RecordFile(self.path, lambda: self.now)) as file:
            for day in range(days):
                self.now = FIRST + timedelta(days=day)
                keeper = Keeper(file)
                diary = Diary(self._seconds, lambda: self.now)
                for _ in self._opening_hours(diary, VoteBook(file, lambda: self.now)):
                    keeper.keep(diary.counts.take(), NAMES, self.now.timestamp())
                diary.close()
                keeper.keep(diary.counts.take(), NAMES, self.now.timestamp())
                keeper.close()

    def _seconds(self) -> float:
        return (self.now - FIRST).total_seconds()

    def _opening_hours(self, diary: Diary, book: VoteBook) -> Iterator[None]:
        weekend = 1.8 if self.now.weekday() > 4 else 1.0
        for hour, busy in _BUSY.items():
            begin = self.now.replace(hour=hour, minute=0, second=0)
            visits = round(busy * weekend * self._chance.uniform(0.4, 1.2))
            for number in range(visits):
                self._attract(diary, begin + timedelta(seconds=3500 * number / visits))
                self._visit(diary, book)
            self._attract(diary, begin + timedelta(hours=1))
            yield

    def _attract(self, diary: Diary, until: datetime) -> None:
        while self.now < until:
            for screen in SCREENS:
                diary.see(Glass("attract", False, CONTENT, screen, "en"), self._seconds() - 100)
                self.now += timedelta(seconds=20)

    def _visit(self, diary: Diary, book: VoteBook) -> None:
        language = self._chance.choices(("en", "zh"), (3, 2))[0]
        chosen = frozenset({"larger text"} if self._chance.random() < 0.05 else ())
        for step in range(self._chance.randrange(1, 9)):
            settings = chosen if step else frozenset[str]()
            screen = self._chance.choices(SCREENS, _LIKED)[0]
            diary.see(Glass("visit", True, CONTENT, screen, language, settings), self._seconds())
            diary.touch()
            self.now += timedelta(seconds=self._chance.uniform(3, 30))
        if self._chance.random() < 0.1:
            book.vote("harbour/next", self._chance.choice(("ships", "quay", "quay")))
        self.now += timedelta(seconds=30)
