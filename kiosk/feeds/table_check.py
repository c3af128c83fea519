"""The tables in a bundle, read as the exhibit will read them: what is wrong with each, in its own rows and columns."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kiosk.content.bundle import Bundle
from kiosk.content.disk import Unreadable, read_file
from kiosk.content.feed import FileFeed
from kiosk.content.files import located
from kiosk.content.problems import Place, Problem, quoted, spelled
from kiosk.content.table_fit import filled, lost_highlight, misfit
from kiosk.content.text import EVERY_LANGUAGE, say
from kiosk.feeds.table_file import read_table
from kiosk.feeds.tables import Table, Unfit
from kiosk.feeds.watched_table import LARGEST_FILE


def table_problems(bundle: Bundle, folder: Path) -> list[Problem]:
    """What is wrong with the tables that lie in the bundle's folder; those outside are not looked at.

    A file that is not there is told with the bundle's own problems: another program may still write it.
    """
    return list(_problems(bundle, folder))


def _problems(bundle: Bundle, folder: Path) -> Iterator[Problem]:
    for name, feed in bundle.feeds.items():
        if not isinstance(feed, FileFeed) or os.path.isabs(feed.path):
            continue
        try:
            table = read_table(read_file(located(folder, feed.path), LARGEST_FILE), feed.sheet)
        except Unreadable as reason:
            if reason.what != "is not there":
                yield Problem(feed.path, None, "", reason.what, reason.todo)
            continue
        except Unfit as reason:
            yield Problem(feed.path, None, reason.where, reason.what, reason.todo)
            continue
        for note in table.notes:
            yield Problem(feed.path, None, note.where, note.what, note.todo, "warning")
        yield from _misfits(bundle, name, feed.path, table)


def _misfits(bundle: Bundle, feed: str, path: str, table: Table) -> Iterator[Problem]:
    """The graphs that can't show the table, or not as they mean to."""
    for place, graph in _graphs(bundle):
        if getattr(graph, "feed", None) != feed:
            continue
        shown = filled(graph, table.series)
        if found := misfit(shown):
            what = f"{place} can't be drawn from it: {_called(found.place, shown)} {found.what}"
            yield Problem(path, None, "", what, found.todo)
        elif found := lost_highlight(shown):
            yield Problem(path, None, "", f"the highlight of {place}, {found.what}", found.todo, "warning")


def _called(place: Place, graph: Any) -> str:
    """What an editor calls a place in the series of a graph: the header of a column, and the x."""
    match place:
        case ("series", int(index), "points", int(reading), *_):
            series = graph.series[index]
            return f"{quoted(say(series.name, EVERY_LANGUAGE))} at {quoted(series.points[reading].x)}"
    return spelled(place)


def _graphs(bundle: Bundle) -> Iterator[tuple[str, Any]]:
    yield from ((f"opening.graphs[{index}]", graph) for index, graph in enumerate(bundle.opening.graphs))
    for number, theme in enumerate(bundle.themes):
        yield from ((f"themes[{number}].graphs[{index}]", graph) for index, graph in enumerate(theme.graphs))
    if bundle.poll and bundle.poll.graph:
        yield "poll.graph", bundle.poll.graph
