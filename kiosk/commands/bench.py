"""`kiosk bench`."""

from __future__ import annotations

import json
from collections.abc import Sequence

import click

from kiosk.commands.common import examples
from kiosk.qt_choices import choose


@click.command(
    short_help="Measure speed and memory.",
    epilog=examples("kiosk bench", "kiosk bench graphs start", "kiosk bench soak --visitors 2000"),
)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--json", "as_json", is_flag=True, help="For a program: one JSON object on standard output.")
@click.option("--visitors", default=10_000, show_default=True, type=click.IntRange(20), help="How many soak sends.")
def bench(names: Sequence[str], as_json: bool, visitors: int) -> None:
    """Measure speed and memory on this machine, each beside what it is compared with.

    NAME is one part: start, memory, processor, transition, graphs, pictures, check; all these where none is named. soak
    sends visitors in time-lapse and says what grows with them: it takes an hour or more.
    """
    choose(offscreen=True)
    from kiosk.bench import BENCHMARKS, measure, table

    for name in names:
        if name not in BENCHMARKS:
            raise click.BadParameter(f"{name} is not one of {', '.join(BENCHMARKS)}", param_hint="NAME")
    results = measure(names, visitors)
    click.echo(json.dumps([row.as_dict() for row in results], indent=2) if as_json else table(results))
