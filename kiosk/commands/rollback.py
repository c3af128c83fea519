"""`kiosk rollback`."""

from __future__ import annotations

import click

from kiosk.commands.common import examples


@click.command(short_help="Go back to the content before.", epilog=examples("kiosk rollback"))
def rollback() -> None:
    """Take the live content off and go back to what was good before, or else to the exhibit that comes with the kiosk.

    A running exhibit follows when nobody is visiting. What was taken off has to be installed again to come back.
    """
    from kiosk.installing.shelf import Shelf
    from kiosk.places import content_folder

    shelf = Shelf(content_folder())
    before = shelf.current()
    if before is None:
        raise click.ClickException("nothing is installed here: there is nothing to go back from")
    now = shelf.roll_back("was taken off by staff")
    if Shelf(shelf.folder).current() == before:
        raise click.ClickException(f"{shelf.folder} can't be written: check the disk and who may write there")
    said = f"{now.title} {now.version}" if now else "the exhibit that comes with the kiosk"
    click.echo(f"{before.title} {before.version} is off; now {said} is shown")
