"""`kiosk new`."""

from __future__ import annotations

from pathlib import Path

import click

from kiosk.commands.common import BUNDLE, examples
from kiosk.qt_choices import choose


@click.command(short_help="Begin an exhibit.", epilog=examples("kiosk new my-exhibit", "kiosk check my-exhibit"))
@click.argument("folder", type=BUNDLE, metavar="DIR")
def new(folder: Path) -> None:
    """Write a small, complete exhibit into DIR: two languages, one example of every kind of graph and feed."""
    choose(offscreen=True)
    from kiosk.starter import begin

    try:
        begin(folder)
    except FileExistsError as error:
        raise click.ClickException(f"{folder} holds something already: name a new folder") from error
    except OSError as error:
        raise click.ClickException(f"{folder} could not be written ({error.strerror}): check the disk") from error
    click.echo(f"{folder} is a complete exhibit. Change {folder / 'bundle.json'}, and look at it with:")
    click.echo(f"  kiosk run {folder} --windowed")
