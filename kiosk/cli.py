"""The command line: every command by its name, each in its file of kiosk/commands."""

from __future__ import annotations

from collections.abc import Sequence

import click

from kiosk import __version__
from kiosk.commands.bench import bench
from kiosk.commands.check import check
from kiosk.commands.common import examples
from kiosk.commands.doctor import doctor
from kiosk.commands.health import health
from kiosk.commands.install import install
from kiosk.commands.keygen import keygen
from kiosk.commands.new import new
from kiosk.commands.pack import pack
from kiosk.commands.pin import pin
from kiosk.commands.preview import preview
from kiosk.commands.report import report
from kiosk.commands.rollback import rollback
from kiosk.commands.run import run
from kiosk.commands.schema import schema
from kiosk.commands.service import service
from kiosk.commands.shots import shots
from kiosk.commands.status import status
from kiosk.commands.verify import verify


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples("kiosk run --windowed", "kiosk check my-exhibit", "kiosk shots my-exhibit -o pictures"),
)
@click.version_option(__version__, prog_name="kiosk")
def commands() -> None:
    """An exhibition kiosk: theme screens with pictures and live graphs, from a folder of content, without network."""


for command in (
    run,
    preview,
    check,
    schema,
    new,
    shots,
    bench,
    pack,
    verify,
    keygen,
    install,
    rollback,
    status,
    health,
    doctor,
    report,
    pin,
    service,
):
    commands.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Entry point of the `kiosk` command."""
    commands(args=arguments, prog_name="kiosk")
