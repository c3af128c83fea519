"""The command line. What needs Qt is imported only by the command that needs it."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk import __version__
from kiosk.bundled import default_bundle
from kiosk.qt_choices import choose, has_display

if TYPE_CHECKING:
    from kiosk.content.reader import Content
    from kiosk.shots import Look

BUNDLE = click.Path(path_type=Path)
PREVIEW = Path("kiosk-preview")
LARGEST = 8192
TEXT_STEPS = ("0", "1", "2")


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


def _examples(*lines: str) -> str:
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=_examples("kiosk run --windowed", "kiosk check my-exhibit", "kiosk shots my-exhibit -o pictures"),
)
@click.version_option(__version__, prog_name="kiosk")
def commands() -> None:
    """An exhibition kiosk: theme screens with pictures and live graphs, from a folder of content, without network."""


@commands.command(
    short_help="Run the exhibit.",
    epilog=_examples("kiosk run", "kiosk run my-exhibit --windowed --language zh", "kiosk run --present"),
)
@click.argument("bundle", type=BUNDLE, required=False)
@click.option("--windowed", is_flag=True, help="In a window instead of the full screen; Escape ends it.")
@click.option("--size", type=Size(), metavar="WxH", help="Size of the window; implies --windowed.")
@click.option("--screen", type=click.IntRange(0), default=0, metavar="N", help="Which screen, counted from 0.")
@click.option("--language", metavar="CODE", help="Language to start in and to return to.")
@click.option("--present", is_flag=True, help="For a presenter: nothing moves on by itself, no time-outs.")
@click.option("--reduced-motion", is_flag=True, help="Fades only: no drift, no counting, no growing.")
@click.option("--cycles", type=click.IntRange(1), metavar="N", help="End after N rounds of the attract loop.")
@click.option(
    "--allow",
    type=Reach(),
    multiple=True,
    metavar="WHAT",
    envvar="KIOSK_ALLOW",
    help="A full path or mqtt://host:port that feeds may read; may be repeated, or stand in KIOSK_ALLOW (with ;).",
)
@click.option("--speed", type=click.FloatRange(0.1, 1000), default=1.0, metavar="X", help="Time-lapse, for tests.")
def run(
    bundle: Path | None,
    windowed: bool,
    size: tuple[int, int] | None,
    screen: int,
    language: str | None,
    present: bool,
    reduced_motion: bool,
    cycles: int | None,
    allow: Sequence[str],
    speed: float,
) -> None:
    """Run the exhibit on a BUNDLE (the one that comes with the kiosk where none is named)."""
    bundle = bundle or default_bundle()
    if not has_display():
        _preview(bundle, language)
        return
    choose()
    from PySide6.QtCore import QSize

    from kiosk.app import Options
    from kiosk.app import run as run_app
    from kiosk.care.log import start_log

    _refuse_unknown_language(bundle, language)
    start_log()
    options = Options(
        bundle,
        windowed=windowed or size is not None,
        size=QSize(*size) if size else None,
        screen=screen,
        language=language,
        present=present,
        reduced_motion=reduced_motion,
        cycles=cycles or 0,
        allowed=frozenset(allow),
        speed=speed,
    )
    sys.exit(run_app(options))


@commands.command(
    short_help="Say what is wrong with a bundle.",
    epilog=_examples("kiosk check my-exhibit", "kiosk check my-exhibit --json"),
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


@commands.command(
    short_help="Print the JSON Schema of bundle.json.",
    epilog=_examples("kiosk schema > bundle.schema.json", "kiosk schema --reference"),
)
@click.option("--reference", is_flag=True, help="The reference of all keys as Markdown instead.")
def schema(reference: bool) -> None:
    """Print the JSON Schema of bundle.json, for completion in an editor."""
    from kiosk.content import schema as bundle_schema

    if reference:
        click.echo(bundle_schema.reference())
    else:
        click.echo(json.dumps(bundle_schema.schema(), indent=2, ensure_ascii=False))


@commands.command(short_help="Begin an exhibit.", epilog=_examples("kiosk new my-exhibit", "kiosk check my-exhibit"))
@click.argument("folder", type=BUNDLE, metavar="DIR")
def new(folder: Path) -> None:
    """Write a small, complete exhibit into DIR: two languages, one example of every kind of graph and feed."""
    choose(offscreen=True)
    from kiosk.starter import begin

    try:
        begin(folder)
    except FileExistsError as error:
        raise click.ClickException(f"{folder} holds something already: name a new folder") from error
    except OSError as error:
        raise click.ClickException(f"{folder} could not be written ({error.strerror}): check the disk") from error
    click.echo(f"{folder} is a complete exhibit. Change {folder / 'bundle.json'}, and look at it with:")
    click.echo(f"  kiosk run {folder} --windowed")


@commands.command(
    short_help="Take a picture of every screen.",
    epilog=_examples(
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
    content = _read_or_exit(bundle)
    languages = content.bundle.languages if language == "all" else [_known(content, language)]
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


@commands.command(short_help="Measure speed and memory.", epilog=_examples("kiosk bench", "kiosk bench graphs start"))
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--json", "as_json", is_flag=True, help="For a program: one JSON object on standard output.")
def bench(names: Sequence[str], as_json: bool) -> None:
    """Measure speed and memory on this machine, each beside what it is compared with.

    NAME is one part: start, memory, processor, transition, graphs, pictures, check; all where none is named.
    """
    choose(offscreen=True)
    from kiosk.bench import BENCHMARKS, measure, table

    for name in names:
        if name not in BENCHMARKS:
            raise click.BadParameter(f"{name} is not one of {', '.join(BENCHMARKS)}", param_hint="NAME")
    results = measure(names or list(BENCHMARKS))
    click.echo(json.dumps([row.as_dict() for row in results], indent=2) if as_json else table(results))


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


def _preview(bundle: Path, language: str | None) -> None:
    """What `run` does where no window can open."""
    click.echo(f"There is no display here: playing one cycle offscreen; pictures of every screen go to {PREVIEW}/.")
    content = _read_or_exit(bundle)
    if language:
        _known(content, language)
    choose(offscreen=True)
    from kiosk.offscreen import play_one_cycle

    try:
        with click.progressbar(length=len(content.bundle.screens), label="pictures", file=sys.stderr) as bar:
            pictures = play_one_cycle(content, PREVIEW, language, lambda path: bar.update(1))
    except OSError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{len(pictures)} pictures are in {PREVIEW.resolve()}")


def _read_or_exit(bundle: Path) -> Content:
    from kiosk.content.problems import ContentError
    from kiosk.content.reader import read

    try:
        return read(bundle)
    except ContentError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
        sys.exit(1)


def _known(content: Content, language: str) -> str:
    if language not in content.bundle.languages:
        offered = ", ".join(content.bundle.languages)
        raise click.BadParameter(
            f"{language} is not a language of this bundle: it has {offered}", param_hint="--language"
        )
    return language


def _refuse_unknown_language(bundle: Path, language: str | None) -> None:
    """A language is checked against good content only: bad content has its own way of being shown."""
    from kiosk.content.problems import ContentError
    from kiosk.content.reader import read

    if language is None:
        return
    try:
        _known(read(bundle), language)
    except ContentError:
        return


def main(arguments: Sequence[str] | None = None) -> None:
    """Entry point of the `kiosk` command."""
    commands(args=arguments, prog_name="kiosk")
