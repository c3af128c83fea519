"""The report as one page: no script, nothing fetched, to be read on a screen or on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from html import escape
from pathlib import Path

from kiosk.content.palette import DARK, accent_of
from kiosk.records.visit import BUCKET_NAMES
from kiosk.report.bins import bins
from kiosk.report.parts import bars, figures, legend, note, section, table
from kiosk.report.plots import Part, columns
from kiosk.report.sentences import sentences
from kiosk.report.summary import Share, Summary
from kiosk.report.wording import duration, language, number, share, span

_STYLE = Path(__file__).with_name("page.css")
_ACCENT = "#F6B042"
_SHOWN = ("attract", "visit", "leaving", "present")
_HOURS = 3600.0
_NOTES = (
    "A visit begins with the touch that wakes the glass and ends when the exhibit returns to its opening; who comes "
    "before that counts as the same visit. Times of use end with the last touch, without the wait for the return.",
    "A screen counts as shown when it stayed for a second. Days and hours are those of the kiosk's own clock.",
    "Only counts by hour are kept. Nothing in them belongs to a person, and nothing has left the kiosk but this page.",
)


def page(found: Summary, made: datetime) -> str:
    """The whole HTML document; `made` stands at its foot."""
    parts = [*_head(found), *_sections(found), *_foot(found, made)]
    title = f"{found.title}: visits, {span(found.days)}"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(parts)
        + "\n</main>\n</body>\n</html>\n"
    )


def _style() -> str:
    colours = {name: getattr(DARK, name) for name in ("ground", "primary", "secondary", "quiet", "past")}
    colours["accent"] = accent_of(DARK, _ACCENT)
    said = "".join(f"  --{name}: {colour};\n" for name, colour in colours.items())
    return f":root {{\n{said}}}\n{_STYLE.read_text('utf-8')}"


def _head(found: Summary) -> Iterator[str]:
    yield f"<header>\n<h1>{escape(found.title)}</h1>\n<p>{escape(span(found.days))}</p>\n</header>"
    if found.visits:
        ended = sum(found.lengths.values())
        yield figures(
            [
                (number(found.visits), "visit" if found.visits == 1 else "visits"),
                (number(found.visits / len(found.days)), "a day"),
                (duration(found.seconds / ended) if ended else "–", "a visit, on average"),
                (number(found.touches), "touch" if found.touches == 1 else "touches"),
            ]
        )
    said = "".join(
        f'<div class="{"caution" if each.subject == "Caution" else "said"}">'
        f"<dt>{escape(each.subject)}</dt><dd>{escape(each.text)}</dd></div>\n"
        for each in sentences(found)
    )
    yield f'<dl class="sentences">\n{said}</dl>'


def _sections(found: Summary) -> Iterator[str]:
    if not found.days:
        return
    yield '<div class="sections">'
    if found.visits:
        yield from _visits(found)
        if found.screens:
            rows = [(each.name, each.seconds, duration(each.seconds)) for each in found.screens]
            yield section("Time in use, by screen", bars(rows))
    yield '<div class="stack">'
    yield from _choices(found)
    yield "</div>"
    yield _running(found)
    yield _played(found)
    yield "</div>"


def _visits(found: Summary) -> Iterator[str]:
    over = bins(found.days)
    by_day = Part("visits", "accent", over.sums(found.visits_by_day))
    plot = columns(f"Visits by {over.unit}", "visits", over.labels(), [by_day], wide=True)
    yield section(f"Visits by {over.unit}", plot + note(over.note(found.days)), wide=True)
    used = sorted(found.visits_by_hour)
    hours = range(min(8, *used), max(18, *used) + 1)
    by_hour = Part("visits", "accent", [found.visits_by_hour.get(hour, 0) for hour in hours])
    labels = [f"{hour:02}:00" for hour in hours]
    yield section("Visits by hour of the day", columns("Visits by hour of the day", "visits", labels, [by_hour]))
    lengths = [(name, found.lengths.get(name, 0)) for name in BUCKET_NAMES]
    yield section("How long a visit takes", bars([(name, count, number(count)) for name, count in lengths]))


def _choices(found: Summary) -> Iterator[str]:
    """What visitors chose, one below the other beside the long list of screens."""
    languages = [Share(language(each.name), each.times) for each in found.languages]
    if languages:
        yield section("Language a visit ended in", bars(_rows(languages)))
    if found.settings:
        yield section("Visits that turned on", bars(_rows(found.settings)))
    for poll in found.polls:
        yield section(poll.question, bars(_rows(poll.answers)))


def _rows(shares: Sequence[Share]) -> list[tuple[str, float, str]]:
    return [(each.name, each.times, number(each.times)) for each in shares]


def _running(found: Summary) -> str:
    days = sorted({*found.days, *found.gap_by_day})
    over = bins(days)
    shown = {day: sum(phases.get(each, 0.0) for each in _SHOWN) for day, phases in found.phases_by_day.items()}
    other = {day: sum(phases.values()) - shown[day] for day, phases in found.phases_by_day.items()}
    parts = [
        Part(name, look, [seconds / _HOURS for seconds in over.sums(by_day)])
        for name, look, by_day in (
            ("on the glass", "accent", shown),
            ("closed or with staff", "past", other),
            ("off", "missing", found.gap_by_day),
        )
    ]
    plot = columns(f"Hours by {over.unit}", "h", over.labels(), parts, wide=True)
    return section(f"The exhibit, hours by {over.unit}", plot + legend(parts), wide=True)


def _played(found: Summary) -> str:
    whole = sum(each.screen.seconds for each in found.played)
    rows = [
        (screen.name, content, number(screen.times), duration(screen.seconds), share(screen.seconds, whole))
        for content, screen in ((each.content, each.screen) for each in found.played)
    ]
    head = ("Screen", "Content", "Times", "On the glass", "Share")
    return section("What was on the glass", table(head, rows), wide=True)


def _foot(found: Summary, made: datetime) -> Iterator[str]:
    notes = "".join(f"<p>{escape(note)}</p>\n" for note in _NOTES)
    yield f"<footer>\n{notes}<p>Made on {made.day} {made:%B %Y, %H:%M}.</p>\n</footer>"
