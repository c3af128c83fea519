"""What the records say, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kiosk.records.visit import BUCKETS
from kiosk.report.summary import Question, Share, Summary
from kiosk.report.wording import day, duration, hour, language, listed, number, often, share, span, times

_OPEN = ("attract", "visit", "leaving", "present")


class Said(NamedTuple):
    """A sentence or two on one subject."""

    subject: str
    text: str


def sentences(found: Summary) -> list[Said]:
    """Everything that there is to say, the most wanted first."""
    if not found.days:
        return [Said("Visits", "Nothing is recorded for these days.")]
    return [*_caution(found), *_visits(found), *_interest(found), *_polls(found), *_running(found), *_undated(found)]


def _caution(found: Summary) -> Iterator[Said]:
    if found.few:
        seen = f"Only {times(found.visits, 'visit')}" if found.visits else "No visits"
        yield Said(
            "Caution", f"{seen} so far: too few to compare themes, hours or languages. Take the numbers as counts."
        )


def _visits(found: Summary) -> Iterator[Said]:
    if not found.visits:
        yield Said("Visits", f"Nobody has touched the glass ({span(found.days)}).")
        return
    days = len(found.days)
    text = f"{times(found.visits, 'visit')} on {times(days, 'day')}"
    text += f", {number(found.visits / days)} a day. " if days > 1 else ". "
    text += f"The glass was touched {often(found.touches)}."
    yield Said("Visits", text)
    if not found.few:
        best_day = max(found.visits_by_day, key=lambda when: found.visits_by_day[when])
        best_hour = max(found.visits_by_hour, key=lambda of_day: found.visits_by_hour[of_day])
        text = f"Most visits begin from {hour(best_hour)} ({share(found.visits_by_hour[best_hour], found.visits)}). "
        text += f"The busiest day was {best_day:%A}, {day(best_day)}, with {number(found.visits_by_day[best_day])}."
        yield Said("Busiest", text)
    ended = sum(found.lengths.values())
    if ended:
        yield Said("Length", _length(found, ended))


def _length(found: Summary, ended: int) -> str:
    text = f"From the first touch to the last, a visit takes {duration(found.seconds / ended)} on average"
    middle = _middle(found, ended)
    text += f"; at least half of them take {middle}. " if middle and not found.few else ". "
    single = found.lengths.get(BUCKETS[0][1], 0)
    return text + f"{number(single)} of {number(ended)} were a single touch."


def _middle(found: Summary, ended: int) -> str:
    """The span that the middle visit falls into, as far as spans can tell."""
    counted = 0
    for limit, name in BUCKETS[1:]:
        counted = sum(found.lengths.get(each, 0) for edge, each in BUCKETS if edge <= limit)
        if counted * 2 >= ended:
            return f"{name.removeprefix('to ')} or less"
    return ""


def _interest(found: Summary) -> Iterator[Said]:
    if found.screens:
        whole = sum(screen.seconds for screen in found.screens)
        if found.few:
            held = listed([f"{screen.name} {duration(screen.seconds)}" for screen in found.screens])
            yield Said("Themes", f"Time in use: {held}.")
        else:
            first, last = found.screens[0], found.screens[-1]
            text = f"{first.name} held people longest: {duration(first.seconds)} in all, {share(first.seconds, whole)}."
            if len(found.screens) > 2:
                text += f" The least time went to {last.name}: {duration(last.seconds)}, {share(last.seconds, whole)}."
            yield Said("Themes", text)
    if found.languages:
        yield Said(
            "Languages", _counted([Share(language(each.name), each.times) for each in found.languages], found.few)
        )
    if found.settings:
        chosen = listed([f"{each.name} in {times(each.times, 'visit')}" for each in found.settings])
        yield Said("Settings", f"Visitors turned on {chosen}.")


def _counted(shares: list[Share], few: bool) -> str:
    whole = sum(each.times for each in shares)
    said = [f"{each.name} {number(each.times)}" + ("" if few else f" ({share(each.times, whole)})") for each in shares]
    return f"Visits ended in: {listed(said)}."


def _polls(found: Summary) -> Iterator[Said]:
    for poll in found.polls:
        yield Said("Votes", _poll(poll))


def _poll(poll: Question) -> str:
    votes = sum(answer.times for answer in poll.answers)
    said = listed([f"{answer.name} {number(answer.times)}" for answer in poll.answers])
    return f'"{poll.question}" has {times(votes, "vote")}: {said}.'


def _running(found: Summary) -> Iterator[Said]:
    shown = sum(found.phases.get(phase, 0.0) for phase in _OPEN)
    running = sum(found.phases.values())
    text = f"The exhibit was on the glass for {duration(shown)}"
    closed = found.phases.get("closed", 0.0)
    text += f" and closed for {duration(closed)}. " if closed else ". "
    text += f"The program started {often(found.starts)}. "
    if found.gaps:
        away = found.gap_seconds
        text += (
            f"It was off {often(found.gaps)}, {duration(away)} together, {share(away, running + away)} of the time. "
        )
    for phase, words in (("trouble", "had nothing good to show"), ("stalled", "stood still")):
        if found.phases.get(phase, 0.0) >= 1:
            text += f"It {words} for {duration(found.phases[phase])}. "
    yield Said("Running", text.strip())


def _undated(found: Summary) -> Iterator[Said]:
    if found.undated_visits:
        counted = times(found.undated_visits, "more visit")
        yield Said(
            "Clock not set", f"{counted} came while the clock of the kiosk was not set; no other number has them."
        )
