"""What several commands share: kinds of argument, examples, and content that is read or refused."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kiosk.content.reader import Content

BUNDLE = click.Path(path_type=Path)
LARGEST = 8192


class Size(click.ParamType[tuple[int, int]]):
    """A size in pixels: 1920x1080."""

    name = "WxH"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", value) if isinstance(value, str) else None
        if found and max(int(found[1]), int(found[2])) > LARGEST:
            self.fail(f"{value} is too large: {LARGEST} pixels a side at most", param, ctx)
        if not found:
            self.fail(f"{value} is not a size: write width x height in pixels, for example 1920x1080", param, ctx)
        return int(found[1]), int(found[2])


def examples(*lines: str) -> str:
    """The end of a command's help."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def read_or_exit(bundle: Path) -> Content:
    """The content of a bundle; ends the program with 1 where it can't be shown."""
    from kiosk.content.problems import ContentError
    from kiosk.content.reader import read

    try:
        return read(unpacked(bundle))
    except ContentError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
        sys.exit(1)


def unpacked(bundle: Path) -> Path:
    """The folder of a bundle, also where it is packed in one file; ends the program with 1 where that can't be used."""
    from kiosk.content.disk import Unreadable
    from kiosk.installing.opened import opened

    try:
        return opened(bundle)
    except Unreadable as reason:
        raise click.ClickException(f"{bundle} {reason.what}: {reason.todo}") from None


def known(content: Content, language: str) -> str:
    """A language that the bundle has; wrong use of the command otherwise."""
    if language not in content.bundle.languages:
        offered = ", ".join(content.bundle.languages)
        raise click.BadParameter(
            f"{language} is not a language of this bundle: it has {offered}", param_hint="--language"
        )
    return language
