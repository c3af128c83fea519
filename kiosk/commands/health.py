"""`kiosk health`."""

from __future__ import annotations

import json
import sys
import time
from datetime import datetime
from typing import TYPE_CHECKING

import click

from kiosk.commands.common import examples

if TYPE_CHECKING:
    from kiosk.care.health import Health, Verdict


@click.command(
    short_help="Say whether the exhibit is running, and how.",
    epilog=examples("kiosk health", "kiosk health --json", "kiosk health --screen 1")
    + "\n\n\b\nExit status:\n  0  it runs, and frames reach the glass\n  1  it does not",
)
@click.option("--screen", type=click.IntRange(0), default=0, metavar="N", help="Which exhibit: the one started for it.")
@click.option("--json", "as_json", is_flag=True, help="For a program: one JSON object on standard output.")
def health(screen: int, as_json: bool) -> None:
    """Say whether the exhibit is running, since when, what is on the glass, and how it fares.

    It reads what the running exhibit writes every ten seconds, and asks it nothing.
    """
    from kiosk.care.health import Verdict, read_health, verdict
    from kiosk.places import health_file

    said, now = read_health(health_file(screen)), time.time()
    judged = verdict(said, now)
    if as_json:
        values = said.model_dump() | {"age": round(now - said.written_at, 1)} if said else {}
        click.echo(json.dumps({"verdict": judged.value, **values}, indent=2, ensure_ascii=False))
    else:
        click.echo(_as_text(judged, said))
    sys.exit(int(judged is not Verdict.RUNNING))


def _as_text(judged: Verdict, said: Health | None) -> str:
    if said is None:
        return "It is not running, and has left no word here: start it with kiosk run"
    first = {
        "running": f"It is running, since {_when(said.begun_at)}",
        "frozen": "It is running, but no frame reaches the glass: start it again",
        "ended": f"It is not running: it was ended at {_when(said.ended_at or said.written_at)}",
        "gone": f"It is not running, or hangs: its last word is of {_when(said.written_at)}",
    }[judged.value]
    memory = f"{said.memory / 1e6:.0f} MB" if said.memory is not None else "not known"
    return "\n".join(
        [
            first,
            f"content: {said.content or 'none that can be shown'}",
            f"glass: {said.screen or 'a page of words'} ({said.phase}, {said.language or 'no language'})"
            f" on {said.display}, {_pace(said.frames_per_second)}",
            f"memory: {memory}",
            f"restarts that nobody asked for: {said.restarts}",
            *(f"feed {feed.name}: {feed.state}{_age(feed.age)}" for feed in said.feeds),
            f"last trouble: {_when(said.trouble.at)}: {said.trouble.said}" if said.trouble else "last trouble: none",
        ]
    )


def _pace(frames: float | None) -> str:
    return "just started" if frames is None else f"{frames:g} frames a second"


def _age(seconds: float | None) -> str:
    return ", nothing has come yet" if seconds is None else f", the latest value is {_span(seconds)} old"


def _span(seconds: float) -> str:
    for size, unit in ((86_400, "days"), (3600, "hours"), (60, "minutes")):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds:.0f} seconds"


def _when(unix: float) -> str:
    """Local time, to the second."""
    return f"{datetime.fromtimestamp(unix):%Y-%m-%d %H:%M:%S}"
