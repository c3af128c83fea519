"""What a report says, before it is put into words or plots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

FEW = 30
"""With fewer visits than this, shares and ranks say more about chance than about people."""


@dataclass(frozen=True)
class Share:
    """One item of several: how often, and how many seconds."""

    name: str
    times: int
    seconds: float = 0.0


@dataclass(frozen=True)
class Question:
    """A poll and the votes for each answer that has any."""

    question: str
    answers: tuple[Share, ...]


@dataclass(frozen=True)
class Played:
    """A screen of one version of the content, on the glass."""

    content: str
    screen: Share


@dataclass(frozen=True)
class Summary:
    """What a report says. Days and hours are those of the kiosk's own clock."""

    title: str
    days: tuple[date, ...]
    """Days with records, in order."""
    visits: int
    visits_by_day: Mapping[date, int]
    visits_by_hour: Mapping[int, int]
    lengths: Mapping[str, int]
    """Visits by the span that their length falls into."""
    seconds: float
    """From the first to the last touch of all visits together."""
    screens: tuple[Share, ...]
    languages: tuple[Share, ...]
    settings: tuple[Share, ...]
    touches: int
    polls: tuple[Question, ...]
    played: tuple[Played, ...]
    phases: Mapping[str, float]
    """Seconds that the show was in each phase."""
    phases_by_day: Mapping[date, Mapping[str, float]]
    gaps: int
    gap_seconds: float
    gap_by_day: Mapping[date, float]
    starts: int
    undated_visits: int
    """Counted while the clock was not set; in none of the other numbers."""

    @property
    def few(self) -> bool:
        """Too few visits to tell more than their number."""
        return self.visits < FEW
