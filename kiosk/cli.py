"""The command line: every command by its name, each in its file of kiosk/commands."""

from __future__ import annotations

from collections.abc import Sequence

import click

from kiosk import __version__
from kiosk.commands.bench import bench
from kiosk.commands.check import check
from kiosk.commands.common import examples
from kiosk.commands.new import new
from kiosk.commands.run import run
from kiosk.commands.schema import schema
from kiosk.commands.shots import shots


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples("kiosk run --windowed", "kiosk check my-exhibit", "kiosk shots my-exhibit -o pictures"),
)
@click.version_option(__version__, prog_name="kiosk")
def commands() -> None:
    """An exhibition kiosk: theme screens with pictures and live graphs, from a folder of content, without network."""


for command in (run, check, schema, new, shots, bench):
    commands.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Entry point of the `kiosk` command."""
    commands(args=arguments, prog_name="kiosk")
