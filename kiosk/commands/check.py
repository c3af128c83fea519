"""`kiosk check`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.commands.common import BUNDLE, Size, examples, unpacked
from kiosk.qt_choices import choose

if TYPE_CHECKING:
    from kiosk.content.problems import Problem
    from kiosk.content.reader import Content, Examined


@click.command(
    short_help="Say what is wrong with a bundle.",
    epilog=examples(
        "kiosk check my-exhibit",
        "kiosk check my-exhibit --wall 1080x1920",
        "kiosk check my-exhibit --quick --strict --json",
    )
    + "\n\n\b\nExit status:\n  0  it can be shown\n  1  it can't, or there is a warning and --strict is given\n"
    "  2  the command was not understood",
)
@click.argument("bundle", type=BUNDLE)
@click.option("--quick", is_flag=True, help="Only read it: don't look at the texts on the real glass.")
@click.option("--wall", type=Size(), metavar="WxH", help="The one screen it is made for, in pixels; else a few shapes.")
@click.option("--strict", is_flag=True, help="Warnings count: end with 1 for them too.")
@click.option("--json", "as_json", is_flag=True, help="For a program: one JSON object on standard output.")
def check(bundle: Path, quick: bool, wall: tuple[int, int] | None, strict: bool, as_json: bool) -> None:
    """Say everything that is wrong with a BUNDLE, or could be better: where, what, and what to do.

    First it is read, with its pictures and tables. If it can be shown, every screen is then laid out offscreen, in
    every language, on a 16:9, a 4:3 and an upright screen, with normal and with the largest text, to find texts
    that are cut.
    """
    from kiosk.content import check as report
    from kiosk.content.reader import in_order
    from kiosk.lint.check import check as read
    from kiosk.lint.folder import WALL

    checked = read(unpacked(bundle), wall or WALL)
    problems, examined = list(checked.problems), checked.examined
    content = examined.content if examined and not report.count(problems)[0] else None
    if examined and content and not quick:
        problems = in_order([*problems, *_on_the_glass(examined, content, wall)])
    errors, warnings = report.count(problems)
    if as_json:
        said = report.as_json(problems) | {"glass": content is not None and not quick}
        click.echo(json.dumps(said, indent=2, ensure_ascii=False))
    else:
        click.echo(report.report(problems, str(bundle)))
        if not content and not quick:
            click.echo("Whether its texts fit on the screen is looked at once the errors are mended.")
    sys.exit(int(bool(errors or (strict and warnings))))


def _on_the_glass(examined: Examined, content: Content, wall: tuple[int, int] | None) -> list[Problem]:
    choose(offscreen=True)
    from kiosk.fitting.fit import fit
    from kiosk.fitting.looks import SIZES, plan

    sizes = (wall,) if wall else SIZES
    looks = len(plan(content.bundle, sizes))
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=looks, label="looking at the glass", file=sys.stderr, hidden=hidden) as bar:
        try:
            return fit(examined, content, lambda: bar.update(1), sizes)
        except (OSError, TimeoutError) as error:
            raise click.ClickException(str(error)) from error
