"""`kiosk report`."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from kiosk.commands.common import examples

_FILE = click.Path(path_type=Path, dir_okay=False)


class Day(click.ParamType[date]):
    """A day: 2026-11-25."""

    name = "DATE"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value} is not a day: write year-month-day, for example 2026-11-25", param, ctx)


@click.command(
    short_help="Say how the exhibit was used.",
    epilog=examples(
        "kiosk report", "kiosk report --since 2026-11-01 --html november.html", "kiosk report --csv all.csv"
    ),
)
@click.argument("file", type=_FILE, required=False)
@click.option("--since", type=Day(), metavar="DATE", help="From this day on, for example 2026-11-01.")
@click.option("--until", type=Day(), metavar="DATE", help="Up to this day and with it.")
@click.option("--csv", "as_table", type=_FILE, metavar="FILE", help="All numbers by hour, for a spreadsheet.")
@click.option("--html", "as_page", type=_FILE, metavar="FILE", help="A page with plots, to read or to print.")
def report(
    file: Path | None, since: date | None, until: date | None, as_table: Path | None, as_page: Path | None
) -> None:
    """Say how many visits there were, how long, what held people, the votes, and how long the exhibit ran.

    Reads this kiosk's own records, or FILE: records.sqlite copied from another. Nothing leaves the machine.
    """
    from kiosk.content.disk import Unreadable
    from kiosk.places import state_folder
    from kiosk.records.reading import read_records
    from kiosk.report.page import page
    from kiosk.report.sentences import sentences
    from kiosk.report.sums import summary
    from kiosk.report.table import table
    from kiosk.report.wording import span

    if since and until and since > until:
        raise click.BadParameter(f"{since} is after {until}: name the earlier day first", param_hint="--since")
    file = file or state_folder() / "records.sqlite"
    try:
        records = read_records(file)
    except Unreadable as reason:
        raise click.ClickException(f"{file} {reason.what}: {reason.todo}") from None
    found = summary(records, since, until)
    if as_table:
        _write(as_table, table(records, since, until))
    if as_page:
        _write(as_page, page(found, datetime.now()))
    if not (as_table or as_page):
        click.echo(f"{found.title}: {span(found.days)}\n")
        for subject, text in sentences(found):
            click.echo(f"{subject + ':':<15}{text}")


def _write(file: Path, text: str) -> None:
    from kiosk.content.replace import replacing

    try:
        with replacing(file) as written:
            written.write(text.encode())
    except OSError as error:
        raise click.ClickException(f"{file} can't be written ({error.strerror}): name a folder that is there") from None
    click.echo(f"{file} is written")
