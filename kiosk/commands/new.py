"""`kiosk new`."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from kiosk.commands.common import BUNDLE, examples
from kiosk.qt_choices import choose


@click.command(short_help="Begin an exhibit.", epilog=examples("kiosk new my-exhibit", "kiosk preview my-exhibit"))
@click.argument("folder", type=BUNDLE, metavar="DIR")
def new(folder: Path) -> None:
    """Write a small, complete exhibit into DIR: two languages, one example of every kind of graph and feed.

    Delete what you do not need, and change the rest: README.md in DIR tells what each file is for.
    """
    choose(offscreen=True)
    from kiosk.starter import begin

    try:
        begin(folder)
    except FileExistsError as error:
        raise click.ClickException(f"{folder} holds something already: name a new folder") from error
    except OSError as error:
        raise click.ClickException(f"{folder} could not be written ({error.strerror}): check the disk") from error
    named = shlex.quote(str(folder))
    click.echo(f"{folder} is a complete exhibit. Change {folder / 'bundle.json'} while you look at it:")
    click.echo(f"  kiosk preview {named}    every save shows at once, with what is wrong")
    click.echo(f"  kiosk check {named}      all that an editor should know before it goes out")
    click.echo(f"  kiosk pack {named}       one file for the kiosk")
    click.echo(f"{folder / 'README.md'} tells what each file is for.")
