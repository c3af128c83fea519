"""A bundle in one language, as the plain values that views show."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl

from kiosk.content.backdrop import Picture
from kiosk.content.bundle import Bundle
from kiosk.content.figure import Figure
from kiosk.content.graph import Graph
from kiosk.content.numbers import spell
from kiosk.content.palette import DARK, Palette, accent_of, readable
from kiosk.content.reader import Content
from kiosk.content.text import say
from kiosk.content.typeset import typeset
from kiosk.models.answers import answers
from kiosk.show.programme import theme_pages

_CLOCK_DRIVEN = ("route",)
_SENTENCE_ENDS = (".", "。", "!", "！", "?", "？")
ENTRANCE_MS = 1200
"""Time that every graph has to draw itself in; the drawing itself may be done sooner."""


def pictures_of(bundle: Bundle) -> list[Picture | None]:
    """The picture of every screen, the opening's first; a poll borrows that, or has a graph in its place."""
    opening, poll = bundle.opening.picture, bundle.poll
    last = [None if poll.graph else poll.picture or opening] if poll else []
    return [opening, *(theme.picture for theme in bundle.themes), *last]


def placed_pictures(content: Content) -> list[dict[str, Any]]:
    """Every screen's picture as addresses of its layers, far to near, and its focus: the same in every language.

    `place` says how the picture lies: "opening" fills the screen, "theme" leaves room for text, "poll" lies small.
    Raises ContentError where a file has gone.
    """
    places = ["opening", *["theme"] * len(content.bundle.themes), "poll"]
    return [
        {
            "layers": [
                QUrl.fromLocalFile(str(content.file(file))).toString()
                for file in ((picture.file, *picture.layers) if picture else ())
            ],
            "focus": list(picture.focus) if picture else [0.5, 0.5],
            "place": place,
            "written": _written(content, picture),
        }
        for picture, place in zip(pictures_of(content.bundle), places, strict=False)
    ]


def _written(content: Content, picture: Picture | None) -> list[str]:
    """When each layer was written: a file that was changed under its old name is another picture."""
    files = [content.file(file) for file in ((picture.file, *picture.layers) if picture else ())]
    return [str(file.stat().st_mtime_ns) for file in files]


class Spoken:
    """Turns parts of the content into values in one language, with titles in a second one and accents in a palette."""

    def __init__(self, bundle: Bundle, language: str, other: str, palette: Palette = DARK) -> None:
        self._bundle = bundle
        self._palette = palette
        self._language = language
        self._other = other

    def opening(self) -> dict[str, Any]:
        opening = self._bundle.opening
        title = opening.title or self._bundle.title
        return {
            "kicker": self._running(opening.kicker),
            "title": self._say(title),
            "otherTitle": self._in_other(title),
            "lead": self._running(opening.lead),
            "story": [self._running(paragraph) for paragraph in opening.story],
            "graphs": [self._graph(graph, f"0.{n}") for n, graph in enumerate(opening.graphs)],
        }

    def theme(self, number: int) -> dict[str, Any]:
        theme = self._bundle.themes[number]
        sources = dict.fromkeys(self._say(figure.source) for figure in theme.figures if figure.source)
        return {
            "title": self._say(theme.title),
            "otherTitle": self._in_other(theme.title),
            "lead": self._running(theme.lead),
            "accent": readable(theme.accent, self._palette),
            "story": [self._running(paragraph) for paragraph in theme.story],
            "pages": theme_pages(theme),
            "figures": [self._figure(figure) for figure in theme.figures],
            "figuresSource": typeset(self._source("; ".join(sources))) if sources else "",
            "graphs": [self._graph(graph, f"{number + 1}.{n}", theme.accent) for n, graph in enumerate(theme.graphs)],
        }

    def poll(self) -> dict[str, Any]:
        """The question with its answers in their order; empty where the bundle has no poll."""
        poll = self._bundle.poll
        if poll is None:
            return {}
        number = len(self._bundle.themes) + 1
        return {
            "title": self._running(poll.question),
            # The author's line breaks are for the large question.
            "otherTitle": typeset(
                self._in_other(poll.question).replace("\n", "" if self._other.startswith("zh") else " ")
            ),
            "lead": self._running(poll.lead),
            "options": [
                {"label": self._say(answer.label), "otherLabel": self._in_other(answer.label), "accent": answer.accent}
                for answer in answers(self._bundle, self._palette)
            ],
            "source": typeset(self._say(poll.source) or self._word("counted_here")),
            "graphs": [self._graph(poll.graph, f"{number}.0")] if poll.graph else [],
        }

    def caption(self, picture: Picture | None) -> dict[str, str]:
        """What stands at the top right of the screen, and what says it to who can't see the picture."""
        if picture is None:
            return {"line": "", "alt": ""}
        return {
            "line": typeset(self._sentences(self._say(picture.caption), self._say(picture.credit))),
            "alt": self._say(picture.alt),
        }

    def _figure(self, figure: Figure) -> dict[str, Any]:
        spelled = spell(figure.value, self._language)
        return {
            "number": spelled.number,
            "shown": spelled.shown,
            "decimals": spelled.decimals,
            "scale": spelled.scale,
            "unit": self._say(figure.unit),
            "label": self._running(figure.label),
            "qualifier": self._qualifier(figure.qualifier),
        }

    def _graph(self, graph: Graph, key: str, accent: str | None = None) -> dict[str, Any]:
        feed = getattr(graph, "feed", None)
        return {
            "key": key,
            "accent": accent_of(self._palette, graph.accent, accent),
            "title": self._say(graph.title),
            "subtitle": self._running(graph.subtitle),
            "source": typeset(self._sentences(self._say(graph.note), self._source(self._say(graph.source)))),
            "pill": "" if graph.honesty == "published" else self._word(graph.honesty.replace("-", "_")),
            "alt": self._say(graph.alt),
            "feed": feed or "",
            "live": feed is not None or graph.kind in _CLOCK_DRIVEN,
            "duration": ENTRANCE_MS,
            "figure": self._figure(graph.figure) if graph.figure else None,
        }

    def _qualifier(self, qualifier: str | None) -> str:
        return self._word(qualifier.replace(" ", "_")) if qualifier else ""

    def _source(self, source: str) -> str:
        return self._word("source").replace("{source}", source)

    def _sentences(self, *parts: str) -> str:
        """Joins what was said, with the full stop of its script where one is missing."""
        said = [part for part in parts if part]
        stop, gap = ("。", "") if self._language.startswith("zh") else (".", " ")
        ended = [part if part.endswith(_SENTENCE_ENDS) else part + stop for part in said[:-1]]
        return gap.join([*ended, *said[-1:]])

    def _say(self, text: dict[str, str] | None) -> str:
        return say(text, self._language)

    def _running(self, text: dict[str, str] | None) -> str:
        """A text that may take several lines."""
        return typeset(self._say(text))

    def _in_other(self, text: dict[str, str]) -> str:
        return text.get(self._other, "") if self._other else ""

    def _word(self, name: str) -> str:
        return self._say(getattr(self._bundle.words, name))
