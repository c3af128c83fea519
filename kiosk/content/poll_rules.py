"""Rules for the poll: answers that can be told apart, themes that are there, and votes that have a question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.content.finding import Finding, error
from kiosk.content.model import value_at
from kiosk.content.problems import Place, quoted
from kiosk.content.sound import Found


def poll_findings(found: list[Found], raw: Any) -> Iterator[Finding]:
    """What is wrong with the poll as a whole, and with feeds that count its votes."""
    themes = [value for place, value in found if len(place) == 3 and (place[0], place[2]) == ("themes", "id")]
    seen: dict[Any, Place] = {}
    for place, value in found:
        if place[:2] != ("poll", "options") or len(place) != 4:
            continue
        if place[3] == "theme" and value not in themes:
            known = ", ".join(map(str, themes))
            yield error(place, f"there is no theme {quoted(value)}", f"known are {known}" if known else "name a theme")
        elif place[3] == "id" and value in seen:
            first = f"options[{seen[value][2]}]"
            yield error(place, f'"{value}" is there twice, first in {first}', "give each answer its own id")
        elif place[3] == "id":
            seen[value] = place
    if not isinstance(raw, dict) or raw.get("poll") is None:
        yield from _votes_without_poll(raw)


def _votes_without_poll(raw: Any) -> Iterator[Finding]:
    feeds = value_at(("feeds",), raw)
    for name, feed in feeds.items() if isinstance(feeds, dict) else ():
        if value_at(("kind",), feed) == "votes":
            yield error(("feeds", name), "counts the votes of a poll, but there is none", 'add "poll", or take it out')
