"""`kiosk run`."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kiosk.bundled import default_bundle
from kiosk.commands.common import BUNDLE, Size, examples, known, read_or_exit
from kiosk.qt_choices import choose, has_display

PREVIEW = Path("kiosk-preview")


class Reach(click.ParamType[str]):
    """What a feed may reach outside its bundle: a full path, or the address of a broker."""

    name = "WHAT"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value.startswith("mqtt://"):
            if not re.fullmatch(r"mqtt://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\]):\d{1,5}", value):
                self.fail(f"{value} is not a broker: write mqtt://host:port", param, ctx)
            return value
        if not Path(value).is_absolute():
            self.fail(f"{value} is not a full path: begin at the root, or write mqtt://host:port", param, ctx)
        return value

    def split_envvar_value(self, rv: str) -> list[str]:
        """Entries with semicolons between, so that paths may hold spaces and addresses colons."""
        return [entry.strip() for entry in rv.split(";") if entry.strip()]


@click.command(
    short_help="Run the exhibit.",
    epilog=examples("kiosk run", "kiosk run my-exhibit --windowed --language zh", "kiosk run --present"),
)
@click.argument("bundle", type=BUNDLE, required=False)
@click.option("--windowed", is_flag=True, help="In a window instead of the full screen; Escape ends it.")
@click.option("--size", type=Size(), metavar="WxH", help="Size of the window; implies --windowed.")
@click.option("--screen", type=click.IntRange(0), default=0, metavar="N", help="Which screen, counted from 0.")
@click.option("--language", metavar="CODE", help="Language to start in and to return to.")
@click.option("--present", is_flag=True, help="For a presenter: nothing moves on by itself, no time-outs.")
@click.option("--reduced-motion", is_flag=True, help="Fades only: no drift, no counting, no growing.")
@click.option("--cycles", type=click.IntRange(1), metavar="N", help="End after N rounds of the attract loop.")
@click.option(
    "--allow",
    type=Reach(),
    multiple=True,
    metavar="WHAT",
    envvar="KIOSK_ALLOW",
    help="A full path or mqtt://host:port that feeds may read; may be repeated, or stand in KIOSK_ALLOW (with ;).",
)
@click.option("--speed", type=click.FloatRange(0.1, 1000), default=1.0, metavar="X", help="Time-lapse, for tests.")
def run(
    bundle: Path | None,
    windowed: bool,
    size: tuple[int, int] | None,
    screen: int,
    language: str | None,
    present: bool,
    reduced_motion: bool,
    cycles: int | None,
    allow: Sequence[str],
    speed: float,
) -> None:
    """Run the exhibit on a BUNDLE (the one that comes with the kiosk where none is named)."""
    bundle = bundle or default_bundle()
    if not has_display():
        _play_offscreen(bundle, language)
        return
    choose()
    from PySide6.QtCore import QSize

    from kiosk.app import Options
    from kiosk.app import run as run_app
    from kiosk.care.log import start_log

    _refuse_unknown_language(bundle, language)
    start_log()
    options = Options(
        bundle,
        windowed=windowed or size is not None,
        size=QSize(*size) if size else None,
        screen=screen,
        language=language,
        present=present,
        reduced_motion=reduced_motion,
        cycles=cycles or 0,
        allowed=frozenset(allow),
        speed=speed,
    )
    sys.exit(run_app(options))


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


def _refuse_unknown_language(bundle: Path, language: str | None) -> None:
    """A language is checked against good content only: bad content has its own way of being shown."""
    from kiosk.content.problems import ContentError
    from kiosk.content.reader import read

    if language is None:
        return
    try:
        known(read(bundle), language)
    except ContentError:
        return
