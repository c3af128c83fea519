"""`kiosk run`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import time
from pathlib import Path

import click

from kiosk.bundled import default_bundle
from kiosk.commands.allow import allow_option
from kiosk.commands.at_night import CommandLine, TimeOfDay, both_or_none
from kiosk.commands.common import BUNDLE, Size, examples, known, read_or_exit, unpacked
from kiosk.qt_choices import choose, has_display

PREVIEW = Path("kiosk-preview")


@click.command(
    short_help="Run the exhibit.",
    epilog=examples("kiosk run", "kiosk run my-exhibit --windowed --language zh", "kiosk run --present"),
)
@click.argument("bundle", type=BUNDLE, required=False)
@click.option("--windowed", is_flag=True, help="In a window instead of the full screen; Escape ends it.")
@click.option("--size", type=Size(), metavar="WxH", help="Size of the window; implies --windowed.")
@click.option("--screen", type=click.IntRange(0), default=0, metavar="N", help="Which screen, counted from 0.")
@click.option(
    "--other-screens",
    type=click.Choice(["black", "leave"]),
    default="black",
    show_default=True,
    help="What is on the screens that the exhibit is not on, as long as it is full screen.",
)
@click.option("--language", metavar="CODE", help="Language to start in and to return to.")
@click.option("--present", is_flag=True, help="For a presenter: nothing moves on by itself, no time-outs.")
@click.option("--reduced-motion", is_flag=True, help="Fades only: no drift, no counting, no growing.")
@click.option("--cycles", type=click.IntRange(1), metavar="N", help="End after N rounds of the attract loop.")
@allow_option("A full path or mqtt://host:port that feeds may read; may be repeated, or stand in KIOSK_ALLOW (with ;).")
@click.option("--inbox", type=BUNDLE, metavar="DIR", help="Where packages to install are looked for.")
@click.option("--sticks", multiple=True, metavar="GLOB", help="Where USB sticks with content are mounted.")
@click.option("--guarded", is_flag=True, help="With a guard, as full screen always: a process that starts it again.")
@click.option(
    "--memory-limit",
    type=click.IntRange(100),
    default=1000,
    show_default=True,
    metavar="MB",
    help="Memory at which the guard ends the exhibit and starts it again.",
)
@click.option(
    "--keep-days",
    type=click.IntRange(1, 4000),
    default=400,
    show_default=True,
    metavar="N",
    help="How many days with records are kept.",
)
@click.option("--metrics", type=BUNDLE, metavar="FILE", help="Where Prometheus finds how the exhibit is, as text.")
@click.option(
    "--backlight-off",
    type=CommandLine(),
    metavar="CMD",
    envvar="KIOSK_BACKLIGHT_OFF",
    help="What switches the display off while the house is closed; may stand in KIOSK_BACKLIGHT_OFF.",
)
@click.option(
    "--backlight-on",
    type=CommandLine(),
    metavar="CMD",
    envvar="KIOSK_BACKLIGHT_ON",
    help="What switches it on again; may stand in KIOSK_BACKLIGHT_ON.",
)
@click.option(
    "--restart-at",
    type=TimeOfDay(),
    metavar="HH:MM",
    help="Start anew once a day at this time, as soon as nobody is there; needs the guard.",
)
@click.option("--speed", type=click.FloatRange(0.1, 1000), default=1.0, metavar="X", help="Time-lapse, for tests.")
def run(
    bundle: Path | None,
    windowed: bool,
    size: tuple[int, int] | None,
    screen: int,
    other_screens: str,
    language: str | None,
    present: bool,
    reduced_motion: bool,
    cycles: int | None,
    allow: Sequence[str],
    inbox: Path | None,
    sticks: Sequence[str],
    guarded: bool,
    memory_limit: int,
    keep_days: int,
    backlight_off: tuple[str, ...] | None,
    backlight_on: tuple[str, ...] | None,
    restart_at: time | None,
    metrics: Path | None,
    speed: float,
) -> None:
    """Run the exhibit on a BUNDLE (what is installed where none is named, or else what comes with the kiosk)."""
    from kiosk.care.guard_line import GuardLine
    from kiosk.care.ladder import Rung
    from kiosk.places import content_folder, inbox_folder

    both_or_none(backlight_off, backlight_on)
    shelf = None if bundle else content_folder()
    bundle = unpacked(bundle) if bundle else default_bundle()
    if not has_display():
        _play_offscreen(_installed(shelf) or bundle, language)
        return
    line = GuardLine.found()
    if line is None and language:
        _refuse_unknown_language(_installed(shelf) or bundle, language)
    if line is None and (guarded or _on_a_wall(windowed or size is not None)):
        # The guard stays small: what the exhibit needs is imported after this.
        sys.exit(_guard(memory_limit, screen, in_a_window=windowed or size is not None))
    if restart_at is not None and line is None:
        raise click.UsageError("--restart-at needs the guard, or nothing starts it again: add --guarded")
    rung = Rung.found()
    if rung >= Rung.LAST_GOOD:
        bundle, shelf = _last_good(shelf) or default_bundle(), None
    choose()
    from PySide6.QtCore import QSize

    from kiosk.app import Options
    from kiosk.app import run as run_app
    from kiosk.care.last_words import speak_when_dying
    from kiosk.care.log import start_log
    from kiosk.installing.sticks import MOUNTS
    from kiosk.places import log_folder

    start_log(screen=screen)
    if line:
        speak_when_dying(log_folder(), screen)
    options = Options(
        bundle,
        shelf=shelf,
        inbox=inbox or inbox_folder() if shelf else None,
        sticks=tuple(sticks) or MOUNTS,
        windowed=windowed or size is not None,
        size=QSize(*size) if size else None,
        screen=screen,
        covers=other_screens == "black",
        language=language,
        present=present,
        reduced_motion=reduced_motion,
        cycles=cycles or 0,
        allowed=frozenset(allow),
        speed=speed,
        feeds=rung < Rung.PLAIN,
        keep_days=keep_days,
        backlight=(backlight_off, backlight_on) if backlight_off and backlight_on else None,
        restart_at=restart_at,
        metrics=metrics,
    )
    sys.exit(run_app(options, line))


def _on_a_wall(in_a_window: bool) -> bool:
    """Full screen on a real display, where nobody stands by to start it again."""
    return sys.platform.startswith("linux") and not in_a_window and os.environ.get("QT_QPA_PLATFORM") != "offscreen"


def _guard(memory_limit: int, screen: int, *, in_a_window: bool) -> int:
    from kiosk.care.curtain import Curtain
    from kiosk.care.guard import Guard, own_command, start_guard_log
    from kiosk.care.last_words import LastWords
    from kiosk.care.vigil import Limits
    from kiosk.places import log_folder

    start_guard_log(log_folder())
    limits = Limits(memory=memory_limit * 1_000_000)
    curtain = None if in_a_window else Curtain(screen)
    return Guard(own_command(), limits, curtain=curtain, last_words=LastWords(log_folder(), screen)).run()


def _installed(shelf: Path | None) -> Path | None:
    """The folder of what is live on the shelf."""
    from kiosk.installing.shelf import Shelf

    live = Shelf(shelf).current() if shelf else None
    return live.folder if live else None


def _last_good(shelf: Path | None) -> Path | None:
    """The folder of what was good before that which is live."""
    from kiosk.installing.shelf import Shelf

    if shelf is None:
        return None
    installed = Shelf(shelf)
    live = installed.current()
    before = (kept for kept in installed.history() if kept != live and not kept.on_probation)
    return next((kept.folder for kept in before), None)


def _play_offscreen(bundle: Path, language: str | None) -> None:
    """What `run` does where no window can open."""
    click.echo(f"There is no display here: playing one cycle offscreen; pictures of every screen go to {PREVIEW}/.")
    content = read_or_exit(bundle)
    if language:
        known(content, language)
    choose(offscreen=True)
    from kiosk.offscreen import play_one_cycle

    try:
        with click.progressbar(length=len(content.bundle.screens), label="pictures", file=sys.stderr) as bar:
            pictures = play_one_cycle(content, PREVIEW, language, lambda path: bar.update(1))
    except OSError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{len(pictures)} pictures are in {PREVIEW.resolve()}")


def _refuse_unknown_language(bundle: Path, language: str) -> None:
    """A language is checked against good content only: bad content has its own way of being shown."""
    from kiosk.content.problems import ContentError
    from kiosk.content.reader import read

    try:
        known(read(bundle), language)
    except ContentError:
        return
