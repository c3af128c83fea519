"""`kiosk install`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.commands.common import examples

if TYPE_CHECKING:
    from kiosk.installing.shelf import Installed, Shelf
    from kiosk.packing.public_key import PublicKey


@click.command(
    short_help="Put a package on this kiosk.",
    epilog=examples(
        "kiosk install harbour.kiosk", "kiosk install --trust museum.pub", "kiosk install harbour.kiosk --older"
    ),
)
@click.argument("package", metavar="FILE", type=click.Path(path_type=Path), required=False)
@click.option(
    "--trust", metavar="PUB", help="From now on take only what this key has signed: a .pub file, or its base64 line."
)
@click.option("--older", is_flag=True, help="Also a version older than what is on this kiosk.")
@click.option("--yes", is_flag=True, help="Do not ask before another key is trusted.")
def install(package: Path | None, trust: str | None, older: bool, yes: bool) -> None:
    """Put the package FILE on this kiosk; a running exhibit takes it over when nobody is visiting.

    New content is on probation: until it has shown every screen and run ten minutes without trouble, any trouble
    brings back what was good before. Ends with 1 where the package is refused; then nothing has changed.
    """
    from kiosk.content.disk import Unreadable
    from kiosk.installing.shelf import Shelf
    from kiosk.installing.trust import trusted_key
    from kiosk.places import content_folder

    if not (package or trust):
        raise click.UsageError("Name the package to install, or the key to trust.")
    folder = content_folder()
    if trust:
        _trust(folder, trust, yes)
    if package:
        try:
            trusted = trusted_key(folder)
        except Unreadable as reason:
            raise click.ClickException(f"the trusted key {reason.what}: set it anew with --trust") from None
        _install(package, Shelf(folder), trusted, older)


def _install(package: Path, shelf: Shelf, trusted: PublicKey | None, older: bool) -> None:
    from kiosk.content.disk import Unreadable
    from kiosk.installing.changes import changes_made
    from kiosk.installing.install import install as put
    from kiosk.installing.refusal import Refused

    before = shelf.current()
    try:
        hidden = not sys.stderr.isatty()
        with click.progressbar(length=2 * _size(package), label="installing", file=sys.stderr, hidden=hidden) as bar:
            done = put(package, shelf, trusted=trusted, allow_older=older, progress=bar.update)
        changes = changes_made(before, done)
    except Unreadable as reason:
        problems = reason.problems if isinstance(reason, Refused) else ()
        for problem in problems:
            click.echo(str(problem), err=True)
        raise click.ClickException(f"{package} {reason.what}: {reason.todo}") from None
    if before and before.name == done.name:
        click.echo(f"{done.title} {done.version} is on this kiosk already: nothing has changed")
        return
    for line in changes.lines():
        click.echo(line)
    click.echo(_promise(done))


def _size(package: Path) -> int:
    return package.stat().st_size if package.is_file() else 0


def _promise(done: Installed) -> str:
    signed = "signed by the trusted key" if done.signed else "not signed by a trusted key"
    return (
        f"Installed, {signed}. It comes on when nobody is visiting, on probation until it has shown every screen\n"
        "and run ten minutes without trouble; in trouble the last good content comes back by itself."
    )


def _trust(folder: Path, given: str, yes: bool) -> None:
    from kiosk.content.disk import Unreadable
    from kiosk.installing.trust import trust, trusted_key
    from kiosk.packing.public_key import PublicKey

    try:
        key = PublicKey.find(given)
    except Unreadable as reason:
        raise click.ClickException(f"{given} {reason.what}: {reason.todo}") from None
    try:
        old = trusted_key(folder)
        question = f"This kiosk trusts the key {old.name}. Trust {key.name} in its place?" if old else ""
    except Unreadable:
        question = f"The trusted key of this kiosk is damaged. Trust {key.name} in its place?"
        old = None
    if old != key and question and not yes and not click.confirm(question, default=False, err=True):
        raise click.ClickException("the key was not changed, and nothing was installed")
    try:
        trust(folder, key)
    except OSError as error:
        raise click.ClickException(f"the key can't be kept in {folder} ({error.strerror}): check the disk") from None
    click.echo(f"From now on only what the key {key.name} has signed is installed.")
