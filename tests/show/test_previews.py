"""What a preview asks of the show: content that changes under the same screen, and screens that nobody touched."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.show.programme import Programme
from kiosk.show.settings import Settings
from kiosk.show.state import Phase
from tests.show.hall import PAGES, RHYTHM, Hall

NAMES = ("opening", "ships", "fish", "trade", "town", "poll")


def named(*names: str, pages: int = 2, languages: tuple[str, ...] = ("en", "zh")) -> Programme:
    return Programme((pages,) * len(names), languages, RHYTHM, names)


def hall() -> Hall:
    made = Hall()
    made.programme = Programme(PAGES, ("en", "zh"), RHYTHM, NAMES)
    made.show.load(made.programme)
    return made


@pytest.mark.parametrize(
    ("after", "screen", "page", "language"),
    [
        (named(*NAMES), 3, 1, "zh"),
        (named("opening", "new", *NAMES[1:]), 4, 1, "zh"),  # A theme before it.
        (named("opening", "trade", "ships"), 1, 1, "zh"),  # In another order.
        (named("opening", "ships", "fish", "renamed", "town"), 3, 1, "zh"),  # Under another name.
        (named("opening", "ships"), 1, 1, "zh"),  # It has gone, and so has its place.
        (named(*NAMES, pages=1), 3, 0, "zh"),  # The page has gone.
        (named(*NAMES, languages=("en", "fr")), 3, 1, "en"),  # The language has gone.
    ],
)
def test_content_changes_under_the_same_screen(after: Programme, screen: int, page: int, language: str) -> None:
    here = hall().visit(3)
    here.show.turn_page()
    here.show.speak("zh")
    here.show.set(text_step=2)
    assert here.show.language_for(after, keep=True) == language
    here.show.load(after, keep=True)
    state = here.state
    assert (state.phase, state.screen, state.page, state.language) == (Phase.VISIT, screen, page, language)
    assert state.settings == Settings(text_step=2)


def test_without_content_before_there_is_nothing_to_keep() -> None:
    here = hall().visit(3)
    here.show.fail()
    here.show.load(here.programme, keep=True)
    assert (here.phase, here.state.screen) == (Phase.ATTRACT, 0)


def test_a_kept_screen_goes_on_when_its_time_comes() -> None:
    here = hall()
    here.show.put(2)
    here.wait(10)
    here.show.load(here.programme, keep=True)
    here.wait(13.5)
    assert here.state.screen == 2
    here.wait(1)
    assert here.state.screen == 3


def test_what_is_put_on_the_glass_comes_as_in_the_loop() -> None:
    here = hall().visit(1)
    here.show.put(4, "zh", low_reach=True)
    state = here.state
    assert (state.phase, state.screen, state.language) == (Phase.ATTRACT, 4, "zh")
    assert state.settings == Settings(low_reach=True)
    here.show.put(language="en")
    assert here.state == replace(state, language="en")


@pytest.mark.parametrize("wrong", [{"screen": 6}, {"screen": -1}, {"language": "tlh"}])
def test_what_is_not_there_is_not_put(wrong: dict[str, object]) -> None:
    here = hall()
    before = here.state
    here.show.put(**wrong)
    assert here.state == before


def test_nothing_is_put_where_there_is_no_content() -> None:
    here = hall()
    here.show.fail()
    here.show.put(2, "zh")
    assert (here.phase, here.state.language) == (Phase.TROUBLE, "en")
