"""The option `--allow`: what feeds may reach outside their bundle."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click


class Reach(click.ParamType[str]):
    """What a feed may reach outside its bundle: a full path, or the address of a broker."""

    name = "WHAT"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value.startswith("mqtt://"):
            if not re.fullmatch(r"mqtt://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\]):\d{1,5}", value):
                self.fail(f"{value} is not a broker: write mqtt://host:port", param, ctx)
            return value
        if not Path(value).is_absolute():
            self.fail(f"{value} is not a full path: begin at the root, or write mqtt://host:port", param, ctx)
        return value

    def split_envvar_value(self, rv: str) -> list[str]:
        """Entries with semicolons between, so that paths may hold spaces and addresses colons."""
        return [entry.strip() for entry in rv.split(";") if entry.strip()]


def allow_option(help: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option for a command, which may be repeated, or stand in the environment as KIOSK_ALLOW."""
    return click.option("--allow", type=Reach(), multiple=True, metavar="WHAT", envvar="KIOSK_ALLOW", help=help)
