"""`kiosk shots`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.commands.common import BUNDLE, Size, examples, known, read_or_exit
from kiosk.qt_choices import choose

if TYPE_CHECKING:
    from kiosk.content.reader import Content
    from kiosk.shots import Look

TEXT_STEPS = ("0", "1", "2")


@click.command(
    short_help="Take a picture of every screen.",
    epilog=examples(
        "kiosk shots my-exhibit -o pictures --size 1920x1080 --size 1080x1920 --language all",
        "kiosk shots my-exhibit -o pictures --palette all --text all",
    ),
)
@click.argument("bundle", type=BUNDLE)
@click.option("-o", "--output", "folder", type=BUNDLE, required=True, metavar="DIR", help="Folder for the pictures.")
@click.option("--size", "sizes", type=Size(), multiple=True, metavar="WxH", help="Size in pixels; may be repeated.")
@click.option("--language", default="all", metavar="CODE", help="One language of the bundle, or all.")
@click.option("--palette", type=click.Choice(["dark", "high-contrast", "all"]), default="dark", help="Colours.")
@click.option("--text", type=click.Choice([*TEXT_STEPS, "all"]), default="0", help="Size of text that a visitor chose.")
@click.option("--low-reach", is_flag=True, help="As somebody who sits sees it.")
@click.option("--sheet", type=BUNDLE, metavar="FILE", help="The contact sheet, if not contact-sheet.png in the folder.")
@click.option("--poster", type=BUNDLE, metavar="FILE", help="A poster too: the opening large, the others below.")
@click.option("--graphs", is_flag=True, help="Every graph by itself instead; --size is then the size of the graph.")
def shots(
    bundle: Path,
    folder: Path,
    sizes: Sequence[tuple[int, int]],
    language: str,
    palette: str,
    text: str,
    low_reach: bool,
    sheet: Path | None,
    poster: Path | None,
    graphs: bool,
) -> None:
    """Take a picture of every screen of a BUNDLE, and a contact sheet, without a display."""
    content = read_or_exit(bundle)
    languages = content.bundle.languages if language == "all" else [known(content, language)]
    choose(offscreen=True)
    if graphs:
        from kiosk.gallery import take_graphs

        pictures = take_graphs(content, folder, sizes or [(706, 273)], languages)
        click.echo(f"{len(pictures)} pictures of graphs are in {folder}")
        return
    from PySide6.QtCore import QSize

    from kiosk.shots import Look
    from kiosk.show.settings import Settings

    looks = [
        Look(QSize(*size), code, Settings(text_step=int(step), high_contrast=contrast, low_reach=low_reach))
        for size in sizes or [(1920, 1080)]
        for contrast in {"dark": (False,), "high-contrast": (True,)}.get(palette, (False, True))
        for step in (TEXT_STEPS if text == "all" else [text])
        for code in languages
    ]
    sheet = sheet or folder / "contact-sheet.png"
    taken = _take_pictures(content, folder, looks, sheet, poster)
    click.echo(f"{taken} pictures are in {folder}, all of them on {sheet}")


def _take_pictures(content: Content, folder: Path, looks: Sequence[Look], sheet: Path, poster: Path | None) -> int:
    from kiosk import sheet as sheets
    from kiosk.shots import plan, take

    planned = plan(content, looks)
    try:
        with click.progressbar(
            take(content.folder, planned, folder), length=len(planned), label="pictures", file=sys.stderr
        ) as bar:
            taken = [*zip(planned, bar, strict=True)]
        sheets.contact_sheet(taken, content.bundle.title, sheet)
        if poster:
            sheets.poster(taken, poster)
    except (OSError, TimeoutError) as error:
        raise click.ClickException(str(error)) from error
    return len(taken)
