"""`kiosk pack`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from kiosk.commands.common import BUNDLE, Size, examples, read_or_exit

if TYPE_CHECKING:
    from kiosk.content.reader import Content
    from kiosk.packing.archive import Packed
    from kiosk.packing.plan import Plan, Wishes
    from kiosk.packing.secret_key import SecretKey

Item = TypeVar("Item")

PASSWORD = "KIOSK_KEY_PASSWORD"
_NAMED = 6
"""So many files are told by name."""


@click.command(
    short_help="Make one file of a bundle.",
    epilog=examples(
        "kiosk pack my-exhibit -o my-exhibit.kiosk",
        "kiosk pack my-exhibit -o my-exhibit.kiosk --fit 1920x1080 --sign museum.key",
    ),
)
@click.argument("bundle", type=BUNDLE, metavar="DIR")
@click.option("-o", "--output", type=BUNDLE, metavar="FILE", help="The package; ID-VERSION.kiosk where none is named.")
@click.option("--fit", type=Size(), metavar="WxH", help="Make pictures no larger than a wall of this size can show.")
@click.option("--font", "fonts", type=BUNDLE, multiple=True, metavar="FILE", help="A font to put in; may be repeated.")
@click.option("--no-fonts", is_flag=True, help="Put in no font of this machine.")
@click.option("--sign", type=BUNDLE, metavar="KEY", help="Sign with this secret key; see kiosk keygen.")
def pack(
    bundle: Path,
    output: Path | None,
    fit: tuple[int, int] | None,
    fonts: Sequence[Path],
    no_fonts: bool,
    sign: Path | None,
) -> None:
    """Pack the bundle in DIR into one file for kiosk install: what it uses, and the letters that it needs.

    The same bundle gives the same bytes. Ends with 1 where the bundle has errors.
    """
    from kiosk.packing.plan import Wishes
    from kiosk.packing.suffixes import PACKAGE_SUFFIX

    content = read_or_exit(bundle)
    file = output or Path(f"{content.bundle.id}-{content.bundle.version}{PACKAGE_SUFFIX}")
    if file.suffix != PACKAGE_SUFFIX:
        raise click.BadParameter(f"end the name with {PACKAGE_SUFFIX}", param_hint="--output")
    key = _secret_key(sign) if sign else None
    plan, packed = _pack(bundle, content, Wishes(fit, tuple(fonts), not no_fonts), file, key)
    for line in _account(plan, packed):
        click.echo(line)
    if key:
        click.echo(f"signed with the key {key.public.name}")
    if plan.missing:
        click.echo(_about_missing(plan.missing), err=True)
    if content.warnings:
        click.echo(f"warnings: {len(content.warnings)}; kiosk check {bundle} tells them", err=True)


def _pack(bundle: Path, content: Content, wishes: Wishes, file: Path, key: SecretKey | None) -> tuple[Plan, Packed]:
    from kiosk.content.disk import Unreadable
    from kiosk.content.problems import ContentError
    from kiosk.content.replace import replacing
    from kiosk.packing.archive import write
    from kiosk.packing.plan import planned
    from kiosk.packing.signature import sign
    from kiosk.packing.suffixes import signature_file

    try:
        plan = planned(content, wishes, _watched)
        packed = write(file, content.bundle, plan.sources, _watched)
        if key:
            with replacing(signature_file(file)) as draft:
                draft.write(sign(file, key, packed.manifest.name).encode())
        else:  # An old one does not fit the new package.
            signature_file(file).unlink(missing_ok=True)
    except ContentError as error:  # A file has gone since the bundle was read.
        raise click.ClickException(str(error)) from None
    except Unreadable as reason:
        raise click.ClickException(f"{bundle}: {reason.what}: {reason.todo}") from None
    except OSError as error:
        raise click.ClickException(f"{file} could not be written ({error.strerror}): check folder and disk") from None
    return plan, packed


def _watched(items: Sequence[Item], label: str) -> Iterable[Item]:
    """The items one by one, with a bar on standard error."""
    with click.progressbar(items, label=label, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        yield from bar


def _account(plan: Plan, packed: Packed) -> Iterable[str]:
    """What was made, in lines."""
    members = len(packed.manifest.members) + 1
    yield f"{packed.file}: {members} members, {_megabytes(packed.size)}"
    yield f"SHA-256 {packed.sha256}"
    if plan.smaller:
        before, after = (sum(sizes) for sizes in zip(*plan.smaller.values(), strict=True))
        yield f"{len(plan.smaller)} pictures are smaller now: {_megabytes(after)} instead of {_megabytes(before)}"
    for font in plan.fonts:
        yield f"font {font.name}, {_megabytes(len(font.data))}: {len(font.letters)} letters; its licence goes with it"
    if unused := plan.unused:
        some = ", ".join(unused[:_NAMED]) + (f" and {len(unused) - _NAMED} more" if len(unused) > _NAMED else "")
        yield (
            f"{len(unused)} files are not used and stay out: {some}"
            if len(unused) > 1
            else f"not used, stays out: {some}"
        )


def _about_missing(letters: str) -> str:
    some = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in letters[:_NAMED])
    more = f" and {len(letters) - _NAMED} more" if len(letters) > _NAMED else ""
    return f"No font in the package has {some}{more}: kiosks draw them with a font of their own; --font puts one in"


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{size / 1000:.1f} kB"


def _secret_key(file: Path) -> SecretKey:
    from kiosk.content.disk import Unreadable
    from kiosk.packing.public_key import read_text
    from kiosk.packing.secret_key import SecretKey

    try:
        return SecretKey.read(read_text(file), _password)
    except Unreadable as reason:
        raise click.ClickException(f"{file} {reason.what}: {reason.todo}") from None


def _password() -> str:
    given = os.environ.get(PASSWORD)
    return given if given is not None else str(click.prompt("Password of the key", hide_input=True, err=True))
