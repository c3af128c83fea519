"""The state machine: what happens when. It knows no Qt, no files and no clock but the ones it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.content.bundle import Rhythm
from kiosk.show.hours import is_open
from kiosk.show.programme import Programme
from kiosk.show.settings import OWN, TEXT_STEPS, Settings
from kiosk.show.state import OPENING, Direction, Phase, State

_TOUCHABLE = (Phase.VISIT, Phase.PRESENT)


class Show:
    """The one place that changes what is on the glass.

    `clock` gives seconds that only go forward; `local_time` the wall clock for opening hours. Every verb is safe in
    every phase: where it makes no sense it does nothing.
    """

    def __init__(
        self,
        clock: Callable[[], float],
        local_time: Callable[[], datetime],
        *,
        present: bool = False,
        settings: Settings = OWN,
    ) -> None:
        """`settings` are what every visit begins with."""
        self._clock = clock
        self._local_time = local_time
        self._running = Phase.PRESENT if present else Phase.ATTRACT
        self._settings = settings
        self._programme: Programme | None = None
        self.always_open = False
        """Opening hours do not count."""
        self.state = State(Phase.TROUBLE)
        self._shown_since = self._page_since = self._last_touch = self._asked_at = clock()

    # ------------------------------------------------------------------ content

    def load(self, programme: Programme) -> None:
        """Start over with new content."""
        self._programme = programme
        self.state = State(
            self._running, language=programme.languages[0], settings=self._settings, cycles=self.state.cycles
        )
        self._enter(OPENING, Direction.HOME, held=self._running is Phase.PRESENT)

    def fail(self) -> None:
        """There is no usable content: the calm page, until `load`."""
        self._programme = None
        if self.state.phase is not Phase.STAFF:  # Staff are reading why.
            self._become(phase=Phase.TROUBLE, held=False, black=False, choosing=False, by_keys=False)

    @property
    def idle(self) -> bool:
        """Nobody is there, so that content may be exchanged."""
        return self.state.phase in (Phase.ATTRACT, Phase.CLOSED, Phase.TROUBLE)

    # ------------------------------------------------------------------ time

    def tick(self) -> None:
        """Let time pass. Call a few times a second; a long gap counts as one step."""
        now = self._clock()
        match self.state.phase:
            case Phase.ATTRACT:
                if self._is_open():
                    self._flow(now)
                else:
                    self._become(phase=Phase.CLOSED, screen=OPENING, page=0)
            case Phase.CLOSED:
                if self._is_open():
                    self._reset()
            case Phase.VISIT:
                if now - self._last_touch < self._rhythm.idle_timeout:
                    self._flow(now)
                elif self.state.black:
                    self._reset()
                else:
                    self._asked_at = now
                    self._become(phase=Phase.LEAVING, choosing=False)
            case Phase.LEAVING:
                if now - self._asked_at >= self._rhythm.countdown:
                    self._reset()
            case Phase.PRESENT:
                self._flow(now)

    @property
    def dwell(self) -> float:
        """Seconds that the present screen stays."""
        rhythm = self._rhythm
        return rhythm.visit_dwell if self.state.phase is Phase.VISIT else rhythm.dwell

    @property
    def dwell_progress(self) -> float:
        """How much of the dwell has passed, 0 to 1; it stands still while held or asking."""
        if self.state.phase not in (Phase.ATTRACT, *_TOUCHABLE) or self.state.held:
            return 0.0
        return min(1.0, max(0.0, (self._clock() - self._shown_since) / self.dwell))

    @property
    def seconds_left(self) -> float:
        """Seconds until the countdown ends the visit; 0 outside it."""
        if self.state.phase is not Phase.LEAVING:
            return 0.0
        return max(0.0, self._rhythm.countdown - (self._clock() - self._asked_at))

    @property
    def next_screen(self) -> int:
        """The screen that comes next if nothing is touched."""
        return (self.state.screen + 1) % self._programme.screens if self._programme else OPENING

    # ------------------------------------------------------------------ touch and keys

    def touch(self) -> bool:
        """A finger came down somewhere. True: it only woke the glass and must press nothing."""
        self._become(by_keys=False)
        return self._notice()

    def walk(self) -> bool:
        """A key moves the focus or presses what has it. True: it only woke the glass.

        In the countdown it gives the visitor the whole time again, to reach an answer.
        """
        if self.state.phase is Phase.LEAVING:
            self._asked_at = self._clock()
        woke = self._notice()
        self._show_focus()
        return woke

    def ask(self, verb: Callable[[], None]) -> None:
        """Somebody asks for `verb`: it wakes and acts; in the countdown and on black it only wakes."""
        if self.state.phase is Phase.LEAVING:
            self.stay()
            return
        if self.state.phase in (Phase.ATTRACT, Phase.CLOSED) and not self.state.black:
            self._become(phase=Phase.VISIT)
        if not self._notice():
            verb()

    def key(self, verb: Callable[[], None]) -> None:
        """A key or a clicker asks for `verb`."""
        self.ask(verb)
        self._show_focus()

    def next(self) -> None:
        self._step(1, Direction.FORWARD)

    def previous(self) -> None:
        self._step(-1, Direction.BACK)

    def go(self, screen: int) -> None:
        """Show a screen by its index; 0 is the opening."""
        if self.state.phase in _TOUCHABLE and self._programme and 0 <= screen < self._programme.screens:
            if screen == OPENING:
                self._enter(screen, Direction.HOME)
            elif screen != self.state.screen:
                self._enter(screen, Direction.FORWARD if screen > self.state.screen else Direction.BACK)

    def home(self) -> None:
        self.go(OPENING)

    def turn_page(self) -> None:
        """The next paragraph, and the next graph beside the large one."""
        if self.state.phase in _TOUCHABLE:
            self._turn()

    def hold(self) -> None:
        """Stay on this screen until asked again."""
        if self.state.phase in _TOUCHABLE:
            self._shown_since = self._page_since = self._clock()
            self._become(held=not self.state.held)

    def speak(self, language: str) -> None:
        """Show everything in another of the bundle's languages."""
        if self.state.phase in _TOUCHABLE and self._programme and language in self._programme.languages:
            self._become(language=language)

    def speak_next(self) -> None:
        """The language after the present one."""
        if self._programme:
            languages = self._programme.languages
            self.speak(languages[(languages.index(self.state.language) + 1) % len(languages)])

    def choose_settings(self, open: bool = True) -> None:
        """Show what a visitor may set, or put it away."""
        if self.state.phase in _TOUCHABLE:
            self._shown_since = self._page_since = self._clock()
            self._become(choosing=open)

    def set(self, **changes: Any) -> None:
        """Change some of the visitor's settings, by their names in `Settings`."""
        settings = replace(self.state.settings, **changes)
        if self.state.phase in _TOUCHABLE and 0 <= settings.text_step < TEXT_STEPS:
            self._become(settings=settings)

    def blacken(self) -> None:
        """Black glass until the next touch or key; asked again, light."""
        if self.state.phase in _TOUCHABLE:
            self._become(black=not self.state.black)

    def stay(self) -> None:
        """The visitor is still there."""
        if self.state.phase is Phase.LEAVING:
            self._last_touch = self._shown_since = self._page_since = self._clock()
            self._become(phase=Phase.VISIT)

    def start_over(self) -> None:
        """End the visit now."""
        if self.state.phase in (Phase.VISIT, Phase.LEAVING):
            self._reset()

    # ------------------------------------------------------------------ staff

    def enter_staff(self) -> None:
        """Staff look behind the glass; time stands still."""
        self._become(phase=Phase.STAFF, black=False, choosing=False)

    def leave_staff(self) -> None:
        """Back to the public."""
        if self.state.phase is Phase.STAFF:
            if self._programme:
                self._reset()
            else:
                self._become(phase=Phase.TROUBLE)

    # ------------------------------------------------------------------ how it is done

    @property
    def _rhythm(self) -> Rhythm:
        assert self._programme is not None, "only phases with content ask for the rhythm"
        return self._programme.rhythm

    def _notice(self) -> bool:
        """Somebody is there. True: that only woke the glass."""
        self._last_touch = self._clock()
        if self.state.black:
            self._become(black=False)
            return True
        match self.state.phase:
            case Phase.ATTRACT | Phase.CLOSED:
                self._wake()
                return True
            case Phase.VISIT | Phase.PRESENT:
                self._shown_since = self._page_since = self._last_touch
                return False
            case Phase.TROUBLE:
                return True
        return False

    def _show_focus(self) -> None:
        self._become(by_keys=self.state.phase in (*_TOUCHABLE, Phase.LEAVING))

    def _is_open(self) -> bool:
        return self.always_open or is_open(self._rhythm.hours, self._local_time())

    def _flow(self, now: float) -> None:
        """Pages and screens turn by themselves."""
        assert self._programme is not None
        if self.state.held or self.state.black or self.state.choosing:
            return
        pages = self._programme.pages[self.state.screen]
        if now - self._shown_since >= self.dwell:
            self._advance()
        elif now - self._page_since >= self.dwell / pages:
            self._turn()

    def _advance(self) -> None:
        following = self.next_screen
        if following == OPENING and self.state.phase is Phase.ATTRACT:
            self._become(cycles=self.state.cycles + 1)
        self._enter(following, Direction.FORWARD)

    def _step(self, by: int, direction: Direction) -> None:
        if self.state.phase in _TOUCHABLE and self._programme:
            self._enter((self.state.screen + by) % self._programme.screens, direction)

    def _wake(self) -> None:
        """The visit begins where the visitor was looking; from the opening, with the first theme."""
        self._become(phase=Phase.VISIT)
        if self.state.screen == OPENING:
            self._enter(OPENING + 1, Direction.FORWARD)
        else:
            self._shown_since = self._page_since = self._clock()

    def _reset(self) -> None:
        """Back to the attract loop: first screen, first language, nothing held."""
        assert self._programme is not None
        language = self._programme.languages[0]
        self._become(phase=self._running, language=language, settings=self._settings, black=False, by_keys=False)
        self._enter(OPENING, Direction.HOME, held=self._running is Phase.PRESENT)

    def _enter(self, screen: int, direction: Direction, *, held: bool = False) -> None:
        self._shown_since = self._page_since = self._clock()
        held = held or (self.state.held and self.state.phase is Phase.PRESENT)
        self._become(screen=screen, page=0, direction=direction, held=held, choosing=False)

    def _turn(self) -> None:
        assert self._programme is not None
        self._page_since = self._clock()
        self._become(page=(self.state.page + 1) % self._programme.pages[self.state.screen])

    def _become(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
