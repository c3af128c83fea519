"""`kiosk preview`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kiosk.commands.allow import allow_option
from kiosk.commands.common import BUNDLE, Size, examples
from kiosk.qt_choices import choose, has_display


@click.command(
    short_help="See an exhibit while it is made.",
    epilog=examples(
        "kiosk preview my-exhibit",
        "kiosk preview my-exhibit --size 1080x1920 --language zh",
    ),
)
@click.argument("bundle", type=BUNDLE, metavar="DIR")
@click.option("--size", type=Size(), default="1920x1080", metavar="WxH", help="Size of the wall; 1920x1080 by itself.")
@click.option("--language", metavar="CODE", help="Language to begin in.")
@allow_option("As for kiosk run.")
def preview(bundle: Path, size: tuple[int, int], language: str | None, allow: Sequence[str]) -> None:
    """Show the exhibit in DIR at the size of a wall, made as small as the window.

    Every save shows at once, on the same screen and in the same language; below the picture stands what is wrong.
    Choose screen, language, size, text and colours in the bar. Arrow keys go from screen to screen, P lets it run.
    """
    if not has_display():
        raise click.ClickException(
            "there is no display to open a window on: run it on a desktop, or look at kiosk shots and kiosk check"
        )
    choose()
    from PySide6.QtCore import QSize

    from kiosk.app import Options
    from kiosk.care.log import start_log
    from kiosk.preview.window import run

    start_log()
    options = Options(
        bundle,
        windowed=True,
        size=QSize(*size),
        language=language,
        allowed=frozenset(allow),
        always_open=True,
        preview=True,
    )
    sys.exit(run(options))
