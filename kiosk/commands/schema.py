"""`kiosk schema`."""

from __future__ import annotations

import json

import click

from kiosk.commands.common import examples


@click.command(
    short_help="Print the JSON Schema of bundle.json.",
    epilog=examples("kiosk schema > bundle.schema.json", "kiosk schema --reference"),
)
@click.option("--reference", is_flag=True, help="The reference of all keys as Markdown instead.")
def schema(reference: bool) -> None:
    """Print the JSON Schema of bundle.json, for completion in an editor."""
    from kiosk.content import schema as bundle_schema

    if reference:
        click.echo(bundle_schema.reference())
    else:
        click.echo(json.dumps(bundle_schema.schema(), indent=2, ensure_ascii=False))
