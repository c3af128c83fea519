"""What is said or shown twice, so that visitors can't tell one from the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.content.bundle import Theme
from kiosk.content.finding import Finding, warning
from kiosk.content.poll import Option
from kiosk.content.problems import Place, quoted, spelled
from kiosk.lint.languages import name
from kiosk.lint.subject import Subject, Texts, spoken_at


def repeat_findings(subject: Subject) -> Iterator[Finding]:
    """Titles, answers, accents and pictures that are there twice."""
    themes = list(subject.parts(Theme))
    yield from _twice(subject, [((*place, "title"), theme.title) for place, theme in themes], "themes")
    by_screen: dict[Place, list[tuple[Place, Texts]]] = {}
    for place, graph in subject.graphs:
        by_screen.setdefault(place[:2], []).append(((*place, "title"), graph.title))
    for titles in by_screen.values():
        yield from _twice(subject, titles, "graphs of this screen")
    labels = [((*place, "label"), option.label) for place, option in subject.parts(Option) if option.label]
    yield from _twice(subject, labels, "answers")
    yield from _accents(themes)
    yield from _pictures(subject)


def _twice(subject: Subject, texts: Sequence[tuple[Place, Texts]], what: str) -> Iterator[Finding]:
    """Each text that says what one before it says already, in the first language where it does."""
    seen: dict[tuple[str, str], Place] = {}
    for place, text in texts:
        said = [(language, " ".join(words.casefold().split())) for language, words in subject.said(text)]
        same = next((one for one in said if one in seen), None)
        if same:
            language = same[0]
            yield warning(
                spoken_at(place, text, language),
                f"{quoted(dict(subject.said(text))[language])} is also {spelled(seen[same])} in {name(language)}",
                f"give the two {what} different words",
            )
        for one in said:
            seen.setdefault(one, place)


def _accents(themes: list[tuple[Place, Theme]]) -> Iterator[Finding]:
    seen: dict[str, Place] = {}
    for place, theme in themes:
        colour = theme.accent.upper()
        if colour in seen:
            what = f"{theme.accent} is also the accent of {spelled(seen[colour])}"
            yield warning((*place, "accent"), what, "visitors know a theme by its colour: give each its own")
        seen.setdefault(colour, place)


def _pictures(subject: Subject) -> Iterator[Finding]:
    """One file behind two screens; a poll may borrow the picture of another screen."""
    seen: dict[str, Place] = {}
    for place, picture in subject.pictures:
        if place[0] == "poll":
            continue
        if picture.file in seen:
            what = f"{picture.file} already stands behind {spelled(seen[picture.file][:-1])}"
            todo = "take another picture if you have one, so that visitors see that the screen has changed"
            yield warning((*place, "file"), what, todo)
        seen.setdefault(picture.file, place)
