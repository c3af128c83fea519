"""The answers of a poll, each with the words and the colour that it takes from its theme."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.content.bundle import Bundle
from kiosk.content.palette import DARK, Palette, accent_of


class Answer(NamedTuple):
    """One answer as it is shown."""

    id: str
    label: dict[str, str]
    accent: str


def answers(bundle: Bundle, palette: Palette = DARK) -> list[Answer]:
    """The answers of the bundle's poll in their order; none where it has no poll."""
    themes = {theme.id: theme for theme in bundle.themes}
    found = []
    for option in bundle.poll.options if bundle.poll else ():
        theme = themes.get(option.theme or "")
        label = option.label or (theme.title if theme else {})
        found.append(Answer(option.id, label, accent_of(palette, option.accent, theme.accent if theme else None)))
    return found
