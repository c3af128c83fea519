"""`kiosk service`."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kiosk.bundled import deployment
from kiosk.commands.common import examples
from kiosk.commands.run import run

SYSTEM = Path("/etc/systemd/system")
USER = Path("~/.config/systemd/user")
HIDDEN = ("/home/", "/root/", "/tmp/")
"""What the unit keeps the exhibit from."""


@click.command(
    short_help="Have the exhibit started with the machine.",
    epilog=examples("sudo kiosk service", "kiosk service --user", "kiosk service -o units -- --language zh"),
)
@click.option("--user", "in_session", is_flag=True, help="In a desktop's session, not on the console of a kiosk.")
@click.option("--as", "account", default="kiosk", show_default=True, metavar="NAME", help="The user it runs as.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="DIR", help="Folder for the unit, if not systemd's own."
)
@click.argument("arguments", nargs=-1, metavar="[-- OPTIONS OF RUN]")
def service(in_session: bool, account: str, output: Path | None, arguments: Sequence[str]) -> None:
    """Write the systemd unit that runs the exhibit on this machine, and check it.

    What stands after -- is given to kiosk run. deploy/README.md says what a machine needs beside it.
    """
    from kiosk.care.units import NAME, complaints, unit

    run.make_context("kiosk run", list(arguments))  # Wrong options are told here, not by a service that never starts.
    folder = (output or (USER if in_session else SYSTEM)).expanduser()
    template = deployment() / ("user" if in_session else "system") / NAME
    file = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(unit(template.read_text("utf-8"), [*_kiosk(), "run", *arguments], account), "utf-8")
    except OSError as error:
        todo = "write it as root, with sudo" if not in_session and not output else "name a folder that you may write to"
        raise click.ClickException(f"{file} can't be written ({error.strerror}): {todo}") from None
    click.echo(f"{file} is written.")
    missing = [*([] if in_session else _missing(account)), *complaints(file)]
    for line in missing:
        click.echo(line, err=True)
    if missing:
        sys.exit(1)
    systemctl = "systemctl --user" if in_session else "sudo systemctl"
    click.echo(f"Start it with the machine: {systemctl} daemon-reload && {systemctl} enable --now kiosk")


def _kiosk() -> list[str]:
    """The kiosk of this very installation."""
    script = Path(sys.executable).with_name("kiosk")
    return [str(script)] if script.exists() else [sys.executable, str(deployment().parent / "main.py")]


def _missing(account: str) -> list[str]:
    """What the unit needs and this machine lacks, each with the command that mends it."""
    found = []
    if not shutil.which("cage"):
        found.append("cage is not installed: sudo apt-get install cage")
    hidden = [part for part in _kiosk() if part.startswith(HIDDEN)]
    if hidden:
        found.append(f"{hidden[0]} is hidden from the service: install the kiosk in /opt/kiosk")
    if not _is_there(account):
        home = f"--create-home --home-dir /var/lib/{account} --shell /usr/sbin/nologin --groups video,render"
        found.append(f"there is no user {account}: sudo useradd --system {home} {account}")
    return found


def _is_there(account: str) -> bool:
    try:
        import pwd

        pwd.getpwnam(account)
    except (ImportError, KeyError):
        return False
    return True
