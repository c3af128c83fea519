"""A walk through every page of an exhibit, and everything that is wrong with the page on the glass."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.show.settings import OWN, Settings
from tests.app import glass
from tests.app.stage import Stage

SMALLEST = 1.7
"""Of type, in hundredths of the screen's short side: 18 px at 1080p."""
TOUCHABLE = 64 / 10.8
"""Of what is touched, in the same."""


def pages(stage: Stage, language: str, settings: Settings = OWN, most: int = 9) -> Iterator[str]:
    """Show every page of every screen, or the first so many, as a visitor wants it; where it is."""
    show, model = stage.kiosk.show, stage.kiosk.show_model
    model.do(lambda: show.speak(language))
    model.do(lambda: show.set(text_step=settings.text_step, low_reach=settings.low_reach))
    for screen in range(len(stage.kiosk.exhibit.bundle.screens)):
        model.go(screen)
        stage.settle()
        first = stage.state.page
        for _ in range(most):
            yield f"{language}, screen {screen}, page {stage.state.page}"
            model.turnPage()
            stage.settle()
            if stage.state.page == first:
                break


def looks(stage: Stage, *, whole: bool = True, broken: bool = False) -> Iterator[str]:
    """Everything wrong with texts and targets of the page on the glass.

    `whole`: nothing may be cut short, and the names of the themes may not be tiny; `broken`: lines may not break badly.
    """
    u = min(stage.kiosk.window.width(), stage.kiosk.window.height()) / 100
    yield from (f"spilled: {found}" for found in glass.spilled(stage))
    yield from (f"overlapping: {found}" for found in glass.overlapping(stage))
    yield from (f"covering: {found}" for found in glass.covering(stage))
    yield from (f"too small to read: {found}" for found in glass.too_small(stage, int(SMALLEST * u), names=whole))
    yield from (f"too small to touch: {found}" for found in glass.too_small_to_touch(stage, int(TOUCHABLE * u)))
    if stage.state.settings.low_reach:
        yield from (f"too high: {found}" for found in glass.too_high(stage))
    if whole:
        yield from (f"cut: {found}" for found in glass.cut(stage))
    if broken:
        yield from (f"badly broken: {found}" for found in glass.forsaken(stage))


def wrong(stage: Stage, language: str, settings: Settings = OWN, *, most: int = 9, **wanted: bool) -> str:
    """A line for everything wrong on any page; empty where all is well. `wanted` as in `looks`."""
    found: dict[str, str] = {}
    for where in pages(stage, language, settings, most):
        for finding in looks(stage, **wanted):
            found.setdefault(finding, where)
    return "\n".join(f"{finding} ({where})" for finding, where in found.items())
