"""`kiosk pin`."""

from __future__ import annotations

import sys

import click

from kiosk.commands.common import examples


@click.command(
    short_help="Set the PIN of staff.",
    epilog=examples("kiosk pin", "kiosk pin --clear", "echo 4711 | kiosk pin"),
)
@click.option(
    "--clear",
    is_flag=True,
    help="Forget the PIN; then nobody comes behind the glass, and nothing is installed from a USB stick.",
)
def pin(clear: bool) -> None:
    """Set the PIN that staff enter on the glass, to come behind it and to install content from a USB stick.

    It is asked for twice, or read as one line where nobody can be asked. Only a hash of it is kept.
    """
    import time

    from kiosk.care.pin import Pin
    from kiosk.places import pin_file

    kept = Pin(pin_file(), time.time)
    try:
        if clear:
            kept.clear()
            click.echo("The PIN is forgotten: until another is set nobody comes behind the glass.")
            return
        kept.set(_asked())
    except ValueError as reason:
        raise click.ClickException(f"the PIN was not set: {reason}") from None
    except OSError as error:
        raise click.ClickException(f"{pin_file()} can't be written ({error.strerror}): check the disk") from None
    click.echo("The PIN is set: hold an upper corner of the glass for five seconds to be asked for it.")


def _asked() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    given: str = click.prompt("New PIN, 4 to 12 digits", hide_input=True, confirmation_prompt="The same again")
    return given.strip()
