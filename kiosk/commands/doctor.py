"""`kiosk doctor`."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.bundled import default_bundle
from kiosk.commands.allow import allow_option
from kiosk.commands.common import BUNDLE, examples, unpacked
from kiosk.qt_choices import has_display

if TYPE_CHECKING:
    from kiosk.doctor.finding import Finding


@click.command(
    short_help="Say whether this machine is ready to open.",
    epilog=examples("kiosk doctor", "kiosk doctor my-exhibit", "kiosk doctor --json")
    + "\n\n\b\nExit status:\n  0  ready to open, perhaps with remarks\n  1  something must be mended first",
)
@click.argument("bundle", type=BUNDLE, required=False)
@click.option("--screen", type=click.IntRange(0), default=0, metavar="N", help="Which exhibit: the one started for it.")
@allow_option("What feeds may reach, as for kiosk run; may be repeated, or stand in KIOSK_ALLOW (with ;).")
@click.option("--json", "as_json", is_flag=True, help="For a program: one JSON object on standard output.")
def doctor(bundle: Path | None, screen: int, allow: Sequence[str], as_json: bool) -> None:
    """Say whether this machine is ready to open: what is well, what is not, and the command that mends it.

    It looks at display, touch, letters, graphics, sleep, clock, disk, rights, watchdog, content (BUNDLE, or what is
    installed), feeds, PIN and program. Run it as the kiosk's own user; it needs no display.
    """
    from kiosk.doctor.report import as_json as in_json
    from kiosk.doctor.report import as_text, ready

    findings = list(_findings(unpacked(bundle) if bundle else None, screen, frozenset(allow)))
    click.echo(json.dumps(in_json(findings), indent=2, ensure_ascii=False) if as_json else as_text(findings))
    sys.exit(int(not ready(findings)))


def _findings(bundle: Path | None, screen: int, allowed: frozenset[str]) -> Iterator[Finding]:
    from kiosk.care.health import read_health, verdict
    from kiosk.doctor import devices, glass, machine, show
    from kiosk.installing.shelf import Shelf
    from kiosk.places import content_folder, health_file, log_folder, pin_file, state_folder

    health = read_health(health_file(screen))
    judged = verdict(health, time.time())
    yield show.running(health, judged)
    yield from glass.glass(glass.look(not has_display()), devices.plugged_screens(), health, judged)
    yield devices.touch()
    yield devices.graphics()
    yield machine.sleep()
    yield machine.clock(datetime.now())
    yield machine.disk(state_folder())
    yield from machine.rights(state_folder(), log_folder())
    yield machine.watchdog()
    shelf = None if bundle else Shelf(content_folder())
    said, found = show.content(bundle or default_bundle(), shelf)
    yield said
    if shelf:
        yield from show.installing(shelf)
    if found:
        yield from show.feeds(found, allowed, health, judged)
    yield show.staff(pin_file())
    yield show.program()
