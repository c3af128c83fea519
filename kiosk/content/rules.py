"""What a bundle must keep beyond its types: every rule looks at one sound part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from kiosk.content.colour import contrast
from kiosk.content.feed_rules import unused_findings
from kiosk.content.figure import Figure
from kiosk.content.finding import Finding, Scene, error, warning
from kiosk.content.graph import GraphBase, Series
from kiosk.content.graph_rules import graph_findings, series_findings
from kiosk.content.hours_rules import hours_findings
from kiosk.content.model import as_written, value_at
from kiosk.content.palette import DARK, readable
from kiosk.content.poll_rules import poll_findings
from kiosk.content.problems import Place
from kiosk.content.sound import Found
from kiosk.content.text_rules import text_findings, word_findings
from kiosk.content.words import Words


def findings(found: list[Found], raw: Any) -> Iterator[Finding]:
    """Everything that the rules say of the sound parts of a bundle, at the places that the editor knows."""
    scene = _scene(found, raw)
    words = next((value for place, value in found if place == ("words",) and isinstance(value, Words)), None)
    if words:
        yield from word_findings(("words",), words, scene)
    elif isinstance(raw, dict) and "words" not in raw:
        yield from word_findings(("languages",), Words(), scene)
    yield from _ids(found)
    yield from unused_findings(scene.feeds, raw)
    yield from poll_findings(found, raw)
    yield from hours_findings(found, date.today())
    for place, value in found:
        for finding in _of(place, value, raw, scene):
            yield finding._replace(place=as_written(finding.place, raw))


def _scene(found: list[Found], raw: Any) -> Scene:
    languages: list[str] = next((value for place, value in found if place == ("languages",)), [])
    feeds = value_at(("feeds",), raw)
    kinds = {name: str(value_at(("kind",), feed)) for name, feed in feeds.items()} if isinstance(feeds, dict) else {}
    return Scene(tuple(dict.fromkeys(languages)), kinds)


def _of(place: Place, value: Any, raw: Any, scene: Scene) -> Iterator[Finding]:
    match value:
        case GraphBase():
            yield from graph_findings(place, value, scene)
            if place[0] == "opening" and value.figure is None and getattr(value, "feed", None) is None:
                yield warning(place, "has no figure", 'a small graph needs one number to tell: write "figure"')
        case Series():
            yield from series_findings(place, value)
        case Figure() if place[-1] != "figure" and value.source is None:
            yield warning(place, "has no source", 'say who published it: write "source"')
        case Mapping() if place and value and all(isinstance(said, str) for said in value.values()):
            yield from text_findings(place, value, value_at(as_written(place, raw), raw), scene)
        case str() if place[-1] == "accent" and (shown := readable(value)) != value:
            yield warning(
                place,
                f"is too dark to read ({contrast(value, DARK.ground):.1f} to 1 on the ground), {shown} is shown for it",
                f"write {shown}, or another colour with at least {DARK.accent_contrast:g} to 1",
            )


def _ids(found: list[Found]) -> Iterator[Finding]:
    """Names that may be given only once."""
    seen: dict[tuple[str, Any], Place] = {}
    for place, value in found:
        theme_id = len(place) == 3 and place[0] == "themes" and place[2] == "id"
        language = len(place) == 2 and place[0] == "languages"
        if (theme_id or language) and (str(place[0]), value) in seen:
            other = seen[(str(place[0]), value)]
            where = f"themes[{other[1]}]" if theme_id else "further up"
            yield error(
                place,
                f'"{value}" is there twice, first {"in " if theme_id else ""}{where}',
                "give each its own name" if theme_id else "keep one of the two",
            )
        elif theme_id or language:
            seen[(str(place[0]), value)] = place
