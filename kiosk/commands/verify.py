"""`kiosk verify`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.commands.common import BUNDLE, examples

if TYPE_CHECKING:
    from kiosk.packing.manifest import Manifest
    from kiosk.packing.public_key import PublicKey


@click.command(
    short_help="Say whether a package is whole, and who made it.",
    epilog=examples("kiosk verify my-exhibit.kiosk", "kiosk verify my-exhibit.kiosk --key museum.pub"),
)
@click.argument("package", type=BUNDLE, metavar="FILE")
@click.option("--key", "given", metavar="PUB", help="Must be signed with this key: a .pub file, or its base64 line.")
def verify(package: Path, given: str | None) -> None:
    """Read all of the package FILE: its form, its manifest, every member's SHA-256, and its signature.

    Nothing is written. Ends with 1 where anything is not in order; with --key also where that key has not signed it.
    """
    from kiosk.content.disk import Unreadable
    from kiosk.packing.public_key import PublicKey

    try:
        key = PublicKey.find(given) if given else None
    except Unreadable as reason:
        raise click.ClickException(f"{given} {reason.what}: {reason.todo}") from None
    try:
        manifest, sha256 = _read(package)
        click.echo(f"{package} is whole: {manifest.name}, {len(manifest.members) + 1} members")
        click.echo(f"SHA-256 {sha256}")
        click.echo(_signed(package, key))
    except Unreadable as reason:
        raise click.ClickException(f"{package} {reason.what}: {reason.todo}") from None


def _read(package: Path) -> tuple[Manifest, str]:
    """What the package says of itself, every byte of it read, and its SHA-256."""
    from kiosk.installing.unpack import inspect
    from kiosk.packing.digest import sha256

    size = package.stat().st_size if package.is_file() else 0
    with click.progressbar(length=size, label="reading", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        manifest = inspect(package, bar.update)
    return manifest, sha256(package)


def _signed(package: Path, key: PublicKey | None) -> str:
    """What its signature says; Unreadable where `key` has not signed it."""
    from kiosk.content.disk import Unreadable
    from kiosk.packing.signature import key_number, signature_text, verify
    from kiosk.packing.suffixes import signature_file

    text = signature_text(package)
    if text is None:
        if key:
            raise Unreadable("is not signed", f"ask whoever made it for {signature_file(package).name}")
        return "It is not signed."
    if key is None:
        name = key_number(text)
        return f"It is not signed by a known key: it names the key {name}, which --key would check."
    comment = verify(package, text, key)
    return f"Signed with the key {key.name}: {comment}"
