"""Whatever is done in whatever order, the show never raises and always shows something that exists."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.show.settings import OWN
from kiosk.show.state import Phase
from tests.show.hall import PAGES, Hall

VERBS = (
    "touch", "next", "previous", "home", "turn_page", "hold", "speak_next", "blacken", "stay", "start_over",
    "enter_staff", "leave_staff",
    "ask_pin", "hold_corner", "release_corner", "clean", "darken", "prefer_next_language", "fail",
    "walk", "choose_settings",
)  # fmt: skip
BEHIND = (Phase.STAFF, Phase.PIN, Phase.CLEANING)
EVENT = st.one_of(
    st.sampled_from(VERBS).map(lambda verb: (verb,)),
    st.tuples(st.just("go"), st.integers(-2, 8)),
    st.tuples(st.just("speak"), st.sampled_from(["en", "zh", "tlh", ""])),
    st.tuples(st.just("key"), st.sampled_from(VERBS)),
    st.tuples(st.just("wait"), st.floats(0, 200)),
    st.tuples(st.just("sleep"), st.floats(0, 1e6)),
    st.tuples(st.just("load")),
    st.tuples(st.just("exchange")),
    st.tuples(st.just("trusted")),
)


def happen(hall: Hall, event: tuple[object, ...]) -> None:
    match event:
        case ("wait", float(seconds)):
            hall.local += timedelta(seconds=seconds)
            hall.wait(seconds, step=max(0.5, seconds / 20))
        case ("sleep", float(seconds)):
            hall.local += timedelta(seconds=seconds)
            hall.jump(seconds)
        case ("load",):
            hall.show.load(hall.programme)
        case ("trusted",):
            hall.show.enter_staff(trusted=True)
        case ("exchange",):
            hall.show.load(hall.programme, keep=True)
        case ("key", str(verb)):
            hall.show.key(getattr(hall.show, verb))
        case (str(verb), *arguments):
            getattr(hall.show, verb)(*arguments)


def check(hall: Hall) -> None:
    state, show = hall.state, hall.show
    assert 0 <= state.screen < len(PAGES)
    assert 0 <= state.page < PAGES[state.screen]
    assert state.language in hall.programme.languages
    assert 0 <= show.next_screen < len(PAGES)
    assert 0 <= show.seconds_left <= (60 if state.phase is Phase.CLEANING else 20)
    assert 0 <= show.dwell_progress <= 1
    if state.phase in BEHIND or state.phase in (Phase.TROUBLE, Phase.LEAVING):
        assert not state.black, state  # Staff may leave the attract loop black.
    if state.phase in (Phase.ATTRACT, Phase.CLOSED, Phase.TROUBLE):
        assert not state.held, state
    if state.phase in BEHIND or state.phase in (Phase.ATTRACT, Phase.CLOSED, Phase.TROUBLE, Phase.LEAVING):
        assert not state.choosing, state
    if state.phase in (Phase.ATTRACT, Phase.CLOSED, Phase.TROUBLE):
        assert not state.by_keys, state
    if state.phase in (Phase.ATTRACT, Phase.CLOSED):
        assert state.settings == OWN
        assert state.language == show.language_for(hall.programme)
    assert not state.trusted or state.phase is Phase.STAFF, state


@settings(max_examples=150, deadline=None)
@given(st.booleans(), st.booleans(), st.lists(EVENT, max_size=25))
def test_any_order(present: bool, hours: bool, events: list[tuple[object, ...]]) -> None:
    hall = Hall(present=present, hours=hours)
    for event in events:
        happen(hall, event)
        check(hall)
