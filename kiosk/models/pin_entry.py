"""The digits of a PIN while they are typed, for whatever page asks for it."""

from __future__ import annotations

import math

from kiosk.care.pin import LONGEST, SHORTEST, Answer, Pin


class PinEntry:
    """What was typed so far, and whether the last PIN was wrong."""

    def __init__(self, pin: Pin) -> None:
        self._pin = pin
        self._digits = ""
        self.wrong = False

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN at all."""
        return self._pin.is_set

    @property
    def length(self) -> int:
        """How many digits there are."""
        return len(self._digits)

    @property
    def complete(self) -> bool:
        """Whether so many digits could be a PIN."""
        return len(self._digits) >= SHORTEST

    @property
    def seconds_to_wait(self) -> int:
        """Whole seconds until the next PIN is looked at; 0 where one may come now."""
        return math.ceil(self._pin.wait())

    def type(self, digit: str) -> None:
        """Add a digit; what is none, or one too many, is not."""
        if len(self._digits) < LONGEST and digit.isdigit():
            self._digits += digit
            self.wrong = False

    def erase(self) -> None:
        """Take the last digit away."""
        self._digits = self._digits[:-1]

    def clear(self) -> None:
        """Forget all of it."""
        self._digits = ""
        self.wrong = False

    def enter(self) -> Answer:
        """Try what was typed, and forget it."""
        answer = self._pin.try_(self._digits)
        self._digits = ""
        self.wrong = answer is Answer.WRONG
        return answer
