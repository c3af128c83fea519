"""`kiosk pin`."""

from __future__ import annotations

import sys

import click

from kiosk.commands.common import examples


@click.command(
    short_help="Set the PIN of staff.",
    epilog=examples("kiosk pin", "kiosk pin --clear", "echo 4711 | kiosk pin"),
)
@click.option("--clear", is_flag=True, help="Forget the PIN; then nothing is installed from a USB stick.")
def pin(clear: bool) -> None:
    """Set the PIN that staff enter on the glass before content is installed from a USB stick.

    It is asked for twice, or read as one line where nobody can be asked. Only a hash of it is kept.
    """
    import time

    from kiosk.care.pin import Pin
    from kiosk.installing.places import pin_file

    kept = Pin(pin_file(), time.time)
    try:
        if clear:
            kept.clear()
            click.echo("The PIN is forgotten: nothing is installed from a USB stick until another is set.")
            return
        kept.set(_asked())
    except ValueError as reason:
        raise click.ClickException(f"the PIN was not set: {reason}") from None
    except OSError as error:
        raise click.ClickException(f"{pin_file()} can't be written ({error.strerror}): check the disk") from None
    click.echo("The PIN is set: from now on it is asked for when a USB stick with content is put in.")


def _asked() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    given: str = click.prompt("New PIN, 4 to 12 digits", hide_input=True, confirmation_prompt="The same again")
    return given.strip()
