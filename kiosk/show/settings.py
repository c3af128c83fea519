"""How one visitor wants to see the exhibit."""

from __future__ import annotations

from dataclasses import dataclass

TEXT_STEPS = 3
"""Sizes of text to choose from; step 0 is the exhibit's own."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the accessibility button offers. It ends with the visit."""

    text_step: int = 0
    """0 to `TEXT_STEPS` - 1: how much larger text is set."""
    high_contrast: bool = False
    reduced_motion: bool = False
    low_reach: bool = False
    """All text and all that is touched in the lower half, for who sits."""


OWN = Settings()
"""As the exhibit was made."""
