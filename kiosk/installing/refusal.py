"""Why a package is not installed."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.content.disk import Unreadable
from kiosk.content.problems import Problem


class Refused(Unreadable):
    """A package that stays outside: what is wrong, what to do, and every problem of its content if it has some."""

    def __init__(self, what: str, todo: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(what, todo)
        self.problems = tuple(problems)
