"""`kiosk status`."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.commands.common import examples

if TYPE_CHECKING:
    from kiosk.installing.shelf import Installed, Shelf


@click.command(
    short_help="Say what is installed on this kiosk.",
    epilog=examples("kiosk status", "kiosk status --json", "kiosk status --picture glass.png"),
)
@click.option("--json", "as_json", is_flag=True, help="For a program: one JSON object on standard output.")
@click.option(
    "--picture",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Save what is on the glass now, as a PNG.",
)
@click.option("--screen", type=click.IntRange(0), default=0, metavar="N", help="Whose picture, counted from 0.")
def status(as_json: bool, picture: Path | None, screen: int) -> None:
    """Say what content is live, since when, whether it is proven, what is kept to go back to, and the last trouble.

    With --picture, ask the running exhibit what is on the glass instead.
    """
    if picture:
        _save_picture(picture, screen)
        return
    from kiosk.installing.shelf import Shelf
    from kiosk.places import content_folder

    shelf = Shelf(content_folder())
    said = _as_json(shelf)
    click.echo(json.dumps(said, indent=2, ensure_ascii=False) if as_json else _as_text(shelf, said["trusted"]))


def _save_picture(file: Path, screen: int) -> None:
    from kiosk.care.glass_picture import ask
    from kiosk.content.disk import Unreadable
    from kiosk.places import state_folder

    try:
        taken = ask(state_folder(), screen)
        file.write_bytes(taken)
    except Unreadable as reason:
        raise click.ClickException(f"{reason.what}: {reason.todo}") from None
    except OSError as error:
        raise click.ClickException(f"{file} can't be written ({error.strerror}): name another file") from None
    click.echo(f"{file} shows what is on the glass now")


def _as_text(shelf: Shelf, trusted: str | None) -> str:
    live = shelf.current()
    lines = [f"live: {_line(live) if live else 'nothing is installed: the exhibit that comes with the kiosk is shown'}"]
    lines += [f"kept: {_line(kept)}" for kept in shelf.history() if kept != live]
    trouble = shelf.last_trouble
    if trouble:
        lines.append(f"last trouble: {_when(trouble.at)}: {trouble.title} {trouble.version} {trouble.reason}")
    lines.append(f"trusted key: {trusted or 'none, packages need no signature'}")
    return "\n".join(lines)


def _line(installed: Installed) -> str:
    proven = "on probation" if installed.on_probation else "proven"
    signed = "signed" if installed.signed else "not signed"
    return f"{installed.title} {installed.version}, installed {_when(installed.installed_at)}, {signed}, {proven}"


def _when(unix: float) -> str:
    """Local time, to the minute."""
    return f"{datetime.fromtimestamp(unix):%Y-%m-%d %H:%M}"


def _as_json(shelf: Shelf) -> dict[str, Any]:
    live, trouble = shelf.current(), shelf.last_trouble
    return {
        "live": _described(live) if live else None,
        "kept": [_described(kept) for kept in shelf.history()],
        "last_trouble": trouble.model_dump() if trouble else None,
        "trusted": _trusted(shelf.folder),
    }


def _described(installed: Installed) -> dict[str, Any]:
    return {
        "id": installed.id,
        "version": installed.version,
        "title": installed.title,
        "sha256": installed.sha256,
        "installed_at": installed.installed_at,
        "signed": installed.signed,
        "on_probation": installed.on_probation,
        "folder": str(installed.folder),
    }


def _trusted(folder: Path) -> str | None:
    from kiosk.content.disk import Unreadable
    from kiosk.installing.trust import trusted_key

    try:
        key = trusted_key(folder)
    except Unreadable:
        return "damaged, nothing is installed: set it anew with kiosk install --trust"
    return key.name if key else None
