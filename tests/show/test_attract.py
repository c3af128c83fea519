"""The loop that runs for nobody: its order, its pace, its pages."""

from __future__ import annotations

from kiosk.show.programme import Programme, opening_pages, theme_pages
from kiosk.show.state import Direction, Phase, State
from tests.show.hall import PAGES, Hall


def test_it_begins_on_the_opening_in_the_first_language() -> None:
    assert Hall(languages=("zh", "en")).state == State(Phase.ATTRACT, language="zh", direction=Direction.HOME)


def test_screens_come_in_order_and_round_again() -> None:
    hall, seen = Hall(), []
    for _ in range(2 * len(PAGES)):
        seen.append(hall.state.screen)
        hall.wait(24.1)
    assert seen == [0, 1, 2, 3, 4, 5] * 2


def test_a_screen_stays_for_its_dwell() -> None:
    hall = Hall()
    hall.wait(23.8)
    assert hall.state.screen == 0
    hall.wait(0.4)
    assert hall.state.screen == 1


def test_every_return_to_the_opening_counts_as_a_cycle() -> None:
    hall = Hall()
    hall.wait(6 * 24 - 1)
    assert hall.state.cycles == 0
    hall.wait(2)
    assert (hall.state.screen, hall.state.cycles) == (0, 1)
    hall.wait(6 * 24 + 1)
    assert hall.state.cycles == 2


def test_pages_turn_by_themselves_in_equal_parts_of_the_dwell() -> None:
    hall, pages = Hall(), []
    for _ in range(23):
        hall.wait(1)
        pages.append(hall.state.page)
    assert pages == [0] * 7 + [1] * 8 + [2] * 8


def test_the_next_screen_begins_on_its_first_page() -> None:
    hall = Hall()
    hall.wait(24.5)
    assert (hall.state.screen, hall.state.page) == (1, 0)


def test_a_screen_of_one_page_turns_nothing() -> None:
    hall = Hall(pages=(1, 1))
    hall.wait(23)
    assert (hall.state.screen, hall.state.page) == (0, 0)


def test_a_long_sleep_counts_as_one_step() -> None:
    hall = Hall()
    hall.jump(100_000)
    assert (hall.state.screen, hall.state.cycles) == (1, 0)


def test_the_dwell_shows_how_much_of_it_has_passed() -> None:
    hall = Hall()
    assert hall.show.dwell_progress == 0
    hall.wait(12)
    assert abs(hall.show.dwell_progress - 0.5) < 0.01
    hall.now += 1000
    assert hall.show.dwell_progress == 1


def test_the_next_screen_is_known_in_advance() -> None:
    hall = Hall()
    assert hall.show.next_screen == 1
    hall.wait(24 * 5 + 1)
    assert (hall.state.screen, hall.show.next_screen) == (5, 0)


def test_verbs_of_a_visit_do_nothing_for_nobody() -> None:
    for verb in (
        "next",
        "previous",
        "home",
        "turn_page",
        "hold",
        "speak_next",
        "blacken",
        "stay",
        "start_over",
    ):
        hall = Hall()
        hall.wait(30)
        before = hall.state
        getattr(hall.show, verb)()
        assert hall.state == before, verb
    hall.show.go(3)
    assert hall.state == before


def test_pages_follow_from_the_content() -> None:
    from pathlib import Path

    from kiosk.content.reader import read

    bundle = read(Path(__file__).parents[2] / "resources" / "chongqing").bundle
    programme = Programme.of(bundle)
    assert programme.screens == 7
    assert programme.pages[0] == opening_pages(bundle.opening) == 3
    # Four graphs and three paragraphs.
    assert programme.pages[4] == theme_pages(bundle.themes[3]) == 4
    assert Programme.of(bundle, "zh").languages == ("zh", "en")
    assert Programme.of(bundle, "de").languages == ("en", "zh")
