"""The state machine: what happens when. It knows no Qt, no files and no clock but the ones it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.content.bundle import Rhythm
from kiosk.content.hours import Daypart, Night
from kiosk.show.house_clock import HouseClock
from kiosk.show.programme import Programme
from kiosk.show.settings import OWN, TEXT_STEPS, Settings
from kiosk.show.staff import CLEANING_SECONDS, STAYS, Hold
from kiosk.show.state import OPENING, Direction, Phase, State

_TOUCHABLE = (Phase.VISIT, Phase.PRESENT)
_EXHIBITING = (*_TOUCHABLE, Phase.ATTRACT, Phase.LEAVING)


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
        clock_is_right: Callable[[], bool] = lambda: True,
    ) -> None:
        """`settings` are what every visit begins with."""
        self._clock = clock
        self._house = HouseClock(local_time, clock_is_right)
        self._running = Phase.PRESENT if present else Phase.ATTRACT
        self._settings = settings
        self._programme: Programme | None = None
        self.always_open = False
        """Opening hours and parts of the day do not count."""
        self.state = State(Phase.TROUBLE)
        self._offered = False
        self._preferred = ""
        self._corner = Hold(clock)
        self._shown_since = self._page_since = self._last_touch = self._asked_at = clock()

    # ------------------------------------------------------------------ content

    def load(self, programme: Programme, *, keep: bool = False) -> None:
        """Start over with new content; with `keep` the screen, page, language and settings stay where they can."""
        language = self.language_for(programme, keep=keep)
        before, self._programme = self._programme, programme
        part = self._part_of_the_day()
        if keep and before and self.state.phase in _EXHIBITING:
            screen = programme.found(self.state.screen, before)
            page = min(self.state.page, programme.pages[screen] - 1)
            self._become(screen=screen, page=page, language=language, part=part)
            return
        cycles = self.state.cycles
        self.state = State(self._running, language=language, settings=self._settings, part=part, cycles=cycles)
        self._enter(OPENING, Direction.HOME, held=self._running is Phase.PRESENT)

    def language_for(self, programme: Programme, *, keep: bool = False) -> str:
        """The language that `load` shows: the first, or with `keep` the present one where the content has it."""
        keeps = keep and self.state.phase in _EXHIBITING and self.state.language in programme.languages
        return self.state.language if keeps else self._first_language(programme)

    def put(self, screen: int | None = None, language: str | None = None, **settings: Any) -> None:
        """Put a screen, a language or settings on the glass without a visitor: for previews.

        A screen comes as the attract loop shows it, and ends a visit.
        """
        if self._programme is None or self.state.phase not in _EXHIBITING:
            return
        if language in self._programme.languages:
            self._become(language=language)
        self._become(settings=replace(self.state.settings, **settings))
        if screen is not None and 0 <= screen < self._programme.screens:
            direction = Direction.FORWARD if screen > self.state.screen else Direction.BACK
            self._become(phase=self._running, black=False, by_keys=False)
            self._enter(screen, Direction.HOME if screen == OPENING else direction)

    def fail(self) -> None:
        """There is no usable content: the calm page, until `load`."""
        self._programme = None
        if self.state.phase not in (Phase.STAFF, Phase.PIN, Phase.CLEANING):  # Staff are at work.
            self._become(phase=Phase.TROUBLE, held=False, black=False, choosing=False, by_keys=False)

    @property
    def idle(self) -> bool:
        """Nobody is there, so that content may be exchanged."""
        return self.state.phase in (Phase.ATTRACT, Phase.CLOSED, Phase.TROUBLE)

    @property
    def last_touch(self) -> float:
        """When somebody last touched the glass, pressed a key or asked for anything, by the show's clock."""
        return self._last_touch

    # ------------------------------------------------------------------ time

    def tick(self) -> None:
        """Let time pass. Call a few times a second; a long gap counts as one step."""
        now = self._clock()
        if self._corner.long_enough:
            self._corner.release()
            self.ask_pin()
        if self._offered and self.idle:
            self._last_touch = now
            self._become(phase=Phase.OFFER, held=False, black=False, choosing=False, by_keys=False)
        match self.state.phase:
            case Phase.OFFER | Phase.PIN | Phase.STAFF:
                if now - self._last_touch >= STAYS[self.state.phase]:
                    self.withdraw() if self.state.phase is Phase.OFFER else self.leave_staff()
            case Phase.CLEANING:
                if now - self._asked_at >= CLEANING_SECONDS:
                    self.leave_staff()
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
        part, rhythm = self.state.part, self._rhythm
        if self.state.phase is Phase.VISIT:
            return part.visit_dwell if part and part.visit_dwell is not None else rhythm.visit_dwell
        return part.dwell if part and part.dwell is not None else rhythm.dwell

    @property
    def dwell_progress(self) -> float:
        """How much of the dwell has passed, 0 to 1; it stands still while held or asking."""
        if self.state.phase not in (Phase.ATTRACT, *_TOUCHABLE) or self.state.held:
            return 0.0
        return min(1.0, max(0.0, (self._clock() - self._shown_since) / self.dwell))

    @property
    def seconds_left(self) -> float:
        """Seconds until the countdown ends the visit, or the cleaning; 0 outside both."""
        passed = self._clock() - self._asked_at
        match self.state.phase:
            case Phase.LEAVING:
                return max(0.0, self._rhythm.countdown - passed)
            case Phase.CLEANING:
                return max(0.0, CLEANING_SECONDS - passed)
        return 0.0

    @property
    def next_screen(self) -> int:
        """The screen that comes next if nothing is touched."""
        return self._neighbour(1)

    @property
    def playing(self) -> tuple[int, ...]:
        """The screens that take part at this time of day, in order."""
        return self._programme.playing(self.state.part) if self._programme else ()

    @property
    def night(self) -> Night:
        """What the glass does while the house is closed."""
        return self._programme.rhythm.night if self._programme else Night()

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
        if self.state.phase is Phase.CLEANING:
            return
        if (self.state.phase is Phase.ATTRACT or self._wakes_at_night) and not self.state.black:
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
        if self.state.phase in _TOUCHABLE and screen in self.playing:
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

    def hold_corner(self) -> None:
        """A finger came down in a corner that staff hold."""
        if self.state.phase is not Phase.CLEANING:
            self._corner.press()

    def release_corner(self) -> None:
        """It is there no longer."""
        self._corner.release()

    @property
    def corner_progress(self) -> float:
        """How long the corner has been held, 0 to 1; it stays at 0 for the first moments."""
        return self._corner.progress

    def ask_pin(self) -> None:
        """Somebody wants to look behind the glass."""
        if self.state.phase not in (Phase.STAFF, Phase.PIN, Phase.CLEANING):
            self._go_behind(Phase.PIN)

    def enter_staff(self, *, trusted: bool = False) -> None:
        """Staff look behind the glass; the show stands still. `trusted`: they may do what ends it."""
        self._go_behind(Phase.STAFF, trusted=trusted)

    def leave_staff(self) -> None:
        """Back to the public."""
        if self.state.phase in (Phase.STAFF, Phase.PIN, Phase.CLEANING):
            self._leave_to_the_public()

    def clean(self) -> None:
        """No touch and no key counts while staff wipe the glass."""
        if self.state.phase is Phase.STAFF and self.state.trusted:
            self._asked_at = self._clock()
            self._become(phase=Phase.CLEANING, trusted=False)

    def darken(self) -> None:
        """Staff leave black glass behind, until it is touched."""
        if self.state.phase is Phase.STAFF and self.state.trusted and self._programme:
            self.leave_staff()
            self._become(black=True)

    def prefer_next_language(self) -> None:
        """Staff choose the language that every visit begins in, until the program ends."""
        if self.state.phase is Phase.STAFF and self.state.trusted and self._programme:
            languages = self._programme.languages
            self._preferred = languages[(languages.index(self.state.language) + 1) % len(languages)]
            self._become(language=self._preferred)

    def offer(self) -> None:
        """Staff are asked something as soon as nobody is visiting. Said again, they have the whole time again."""
        self._offered = True
        self._last_touch = self._clock() if self.state.phase is Phase.OFFER else self._last_touch

    def withdraw(self) -> None:
        """The offer is answered, or nobody did."""
        self._offered = False
        if self.state.phase is Phase.OFFER:
            self._leave_to_the_public()

    # ------------------------------------------------------------------ how it is done

    @property
    def _rhythm(self) -> Rhythm:
        assert self._programme is not None, "only phases with content ask for the rhythm"
        return self._programme.rhythm

    def _go_behind(self, phase: Phase, *, trusted: bool = False) -> None:
        self._last_touch = self._clock()
        self._become(phase=phase, trusted=trusted, settings=self._settings)
        self._become(held=False, black=False, choosing=False, by_keys=False)

    def _leave_to_the_public(self) -> None:
        if self._programme:
            self._reset()
        else:
            self._become(phase=Phase.TROUBLE, trusted=False)

    def _first_language(self, programme: Programme) -> str:
        return self._preferred if self._preferred in programme.languages else programme.languages[0]

    def _notice(self) -> bool:
        """Somebody is there. True: that only woke the glass."""
        self._last_touch = self._clock()
        if self.state.black:
            self._become(black=False)
            return True
        match self.state.phase:
            case Phase.ATTRACT | Phase.CLOSED:
                if self.state.phase is Phase.ATTRACT or self._wakes_at_night:
                    self._wake()
                return True
            case Phase.VISIT | Phase.PRESENT:
                self._shown_since = self._page_since = self._last_touch
                return False
            case Phase.TROUBLE | Phase.CLEANING:
                return True
        return False

    def _show_focus(self) -> None:
        self._become(by_keys=self.state.phase in (*_TOUCHABLE, Phase.LEAVING, *STAYS))

    def _is_open(self) -> bool:
        return self.always_open or self._house.is_open(self._rhythm)

    @property
    def _wakes_at_night(self) -> bool:
        return self.state.phase is Phase.CLOSED and self.night.wake

    def _part_of_the_day(self) -> Daypart | None:
        if self.always_open or self._running is Phase.PRESENT:
            return None
        return self._house.part(self._rhythm)

    def _keep_up(self) -> None:
        """Let the part of the day count that it is now."""
        self._become(part=self._part_of_the_day())

    def _neighbour(self, by: int) -> int:
        """The screen that comes after the present one, or before it, of those that take part."""
        here = self.state.screen
        around = sorted({OPENING, *self.playing, here})
        return around[(around.index(here) + by) % len(around)]

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
        if self.state.phase is Phase.ATTRACT:
            self._keep_up()
        following = self.next_screen
        if following == OPENING and self.state.phase is Phase.ATTRACT:
            self._become(cycles=self.state.cycles + 1)
        self._enter(following, Direction.FORWARD)

    def _step(self, by: int, direction: Direction) -> None:
        if self.state.phase in _TOUCHABLE and self._programme:
            self._enter(self._neighbour(by), direction)

    def _wake(self) -> None:
        """The visit begins where the visitor was looking; from the opening, with the first theme."""
        if self.state.phase is Phase.CLOSED:
            self._keep_up()
        self._become(phase=Phase.VISIT)
        if self.state.screen == OPENING:
            self._enter(self.next_screen, Direction.FORWARD)
        else:
            self._shown_since = self._page_since = self._clock()

    def _reset(self) -> None:
        """Back to the attract loop: first screen, first language, nothing held."""
        assert self._programme is not None
        self._keep_up()
        language = self._first_language(self._programme)
        self._become(phase=self._running, language=language, settings=self._settings)
        self._become(black=False, by_keys=False, trusted=False)
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
