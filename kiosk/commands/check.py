"""`kiosk check`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from kiosk.commands.common import BUNDLE, examples


@click.command(
    short_help="Say what is wrong with a bundle.",
    epilog=examples("kiosk check my-exhibit", "kiosk check my-exhibit --json"),
)
@click.argument("bundle", type=BUNDLE)
@click.option("--json", "as_json", is_flag=True, help="For a program: one JSON object on standard output.")
def check(bundle: Path, as_json: bool) -> None:
    """Say everything that is wrong with a BUNDLE, with file, line and what to do.

    Ends with 0 when it can be shown, with 1 when it can't.
    """
    from kiosk.content import check as checks

    problems = checks.check(bundle)
    if as_json:
        click.echo(json.dumps(checks.as_json(problems), indent=2, ensure_ascii=False))
    else:
        click.echo(checks.report(problems, str(bundle)))
    sys.exit(int(checks.count(problems)[0] > 0))
