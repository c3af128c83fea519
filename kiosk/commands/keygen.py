"""`kiosk keygen`."""

from __future__ import annotations

import os
from pathlib import Path

import click

from kiosk.commands.common import BUNDLE, examples
from kiosk.commands.pack import PASSWORD


@click.command(
    short_help="Make a pair of keys for signing.",
    epilog=examples("kiosk keygen -o museum", "kiosk pack my-exhibit --sign museum.key"),
)
@click.option("-o", "--output", type=BUNDLE, required=True, metavar="NAME", help="Writes NAME.key and NAME.pub.")
@click.option("--no-password", is_flag=True, help="Whoever has the file can sign: for a machine that packs by itself.")
def keygen(output: Path, no_password: bool) -> None:
    """Make a pair of keys in the format of minisign.

    NAME.key is secret and signs packages (kiosk pack --sign). NAME.pub is for everybody: kiosks that trust it
    (kiosk install --trust) take only what the secret key has signed.
    """
    from kiosk.content.disk import Unreadable
    from kiosk.packing.secret_key import SecretKey

    secret, public = (output.with_name(output.name + suffix) for suffix in (".key", ".pub"))
    for file in (secret, public):
        if file.exists():
            raise click.ClickException(f"{file} is there already: name another, a lost key can't be made again")
    key = SecretKey.new()
    try:
        text = key.text("" if no_password else _new_password())
        _write(secret, text, 0o600)
        _write(public, key.public.text, 0o644)
    except Unreadable as reason:
        raise click.ClickException(f"the key {reason.what}: {reason.todo}") from None
    except OSError as error:
        raise click.ClickException(f"{secret} could not be written ({error.strerror}): check folder and disk") from None
    click.echo(f"{secret} signs packages: keep it secret, and keep a copy of it.")
    click.echo(f"{public} is for every kiosk: kiosk install --trust {public}")
    click.echo(f"It is the key {key.public.name}: {key.public.line}")


def _write(file: Path, text: str, rights: int) -> None:
    """Write a file that is not there yet."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, rights)
    with open(handle, "w", encoding="utf-8", newline="\n") as written:
        written.write(text)
        written.flush()
        os.fsync(handle)


def _new_password() -> str:
    given = os.environ.get(PASSWORD)
    if given is None:
        given = str(click.prompt("Password", hide_input=True, confirmation_prompt="Once more", err=True))
    if not given:
        raise click.ClickException("the password is empty: type one, or say --no-password")
    return given
