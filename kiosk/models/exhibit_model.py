"""The content as QML sees it: every text in the language on the glass, every number written out."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Property, QLocale, QObject, Qt, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.bundle import Bundle
from kiosk.content.palette import DARK, Palette
from kiosk.content.reader import Content
from kiosk.content.text import say
from kiosk.content.words import Words
from kiosk.models.spoken import Spoken, pictures_of

QML_IMPORT_NAME = "Exhibit.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the program makes the one ExhibitModel")
class ExhibitModel(QObject):
    """Plain values for the views, made anew when the content, the language or the palette changes."""

    changed = Signal()
    contentChanged = Signal()
    picturesChanged = Signal()
    loadedChanged = Signal()
    problemsChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._content: Content | None = None
        self._language = "en"
        self._other = ""
        self._palette = DARK
        self._values: dict[str, Any] = {"words": _words(Words(), "en"), "otherWords": _words(Words(), "zh")}
        self._pictures: list[dict[str, Any]] = []
        self._problems: list[str] = []

    def load(self, content: Content, pictures: list[dict[str, Any]], language: str) -> None:
        """Show this content with its placed pictures from now on, in `language`."""
        # The screens go before their themes do: fewer themes than before would leave some without.
        self._content = None
        self.loadedChanged.emit()
        self._content = content
        if pictures != self._pictures:
            self._pictures = pictures
            self.picturesChanged.emit()
        self._language = ""
        self.set_language(language)
        self.contentChanged.emit()
        self.loadedChanged.emit()
        self.problemsChanged.emit()

    def set_language(self, language: str) -> None:
        """Say everything in another language."""
        if self._content is None or language == self._language:
            return
        self._language = language
        self._other = next((other for other in self._content.bundle.languages if other != language), "")
        self._speak(self._content.bundle)

    def set_palette(self, palette: Palette) -> None:
        """Give every accent as this palette can show it."""
        if palette == self._palette:
            return
        self._palette = palette
        if self._content is not None:
            self._speak(self._content.bundle)

    def _speak(self, bundle: Bundle) -> None:
        language = self._language
        spoken = Spoken(bundle, language, self._other, self._palette)
        words = _words(bundle.words, language)
        others = _words(bundle.words, self._other) if self._other else {}
        self._values = {
            "title": say(bundle.title, language),
            "opening": spoken.opening(),
            "themes": [spoken.theme(number) for number in range(len(bundle.themes))],
            "poll": spoken.poll(),
            "words": words,
            # Never the same twice.
            "otherWords": {name: "" if word == words[name] else word for name, word in others.items()},
            "invitations": _invitations(bundle, language),
            "captions": [spoken.caption(picture) for picture in pictures_of(bundle)],
        }
        self.changed.emit()

    def set_problems(self, problems: list[str]) -> None:
        """What staff should know about the content, one sentence each."""
        self._problems = problems
        self.problemsChanged.emit()

    @property
    def bundle(self) -> Bundle | None:
        return self._content.bundle if self._content else None

    @property
    def language(self) -> str:
        """What everything is said in."""
        return self._language

    def _mirrored(self) -> bool:
        return QLocale(self._language).textDirection() == Qt.LayoutDirection.RightToLeft

    def _languages(self) -> list[str]:
        return list(self._content.bundle.languages) if self._content else []

    def _next_language_name(self) -> str:
        languages = self._languages()
        if len(languages) < 2:
            return ""
        return language_name(languages[(languages.index(self._language) + 1) % len(languages)])

    def _summary(self) -> str:
        bundle = self.bundle
        return f"{bundle.id} {bundle.version}: {len(self._problems)} remarks" if bundle else "no usable content"

    loaded = Property(bool, lambda self: self._content is not None, notify=loadedChanged)
    title = Property(str, lambda self: self._values.get("title", ""), notify=changed)
    opening = Property(dict, lambda self: self._values.get("opening", {}), notify=changed)
    themes = Property(list, lambda self: self._values.get("themes", []), notify=changed)
    poll = Property(dict, lambda self: self._values.get("poll", {}), notify=changed)
    hasPoll = Property(bool, lambda self: bool(self.bundle and self.bundle.poll), notify=contentChanged)
    pictures = Property(list, lambda self: self._pictures, notify=picturesChanged)
    captions = Property(list, lambda self: self._values.get("captions", []), notify=changed)
    words = Property(dict, lambda self: self._values.get("words", {}), notify=changed)
    otherWords = Property(dict, lambda self: self._values.get("otherWords", {}), notify=changed)
    invitations = Property(list, lambda self: self._values.get("invitations", []), notify=changed)
    languages = Property(list, _languages, notify=contentChanged)
    nextLanguageName = Property(str, _next_language_name, notify=changed)
    mirrored = Property(bool, _mirrored, notify=changed)
    countdown = Property(float, lambda self: self.bundle.show.countdown if self.bundle else 20.0, notify=contentChanged)
    problems = Property(list, lambda self: self._problems, notify=problemsChanged)
    summary = Property(str, _summary, notify=problemsChanged)


def _words(words: Words, language: str) -> dict[str, str]:
    return {name: say(getattr(words, name), language) for name in Words.model_fields}


def _invitations(bundle: Bundle, language: str) -> list[str]:
    """The call to touch in every language of the bundle, the present one's first; none is said twice."""
    here = bundle.languages.index(language)
    languages = [*bundle.languages[here:], *bundle.languages[:here]]
    return [*dict.fromkeys(say(bundle.words.touch_to_begin, each) for each in languages)]


def language_name(language: str) -> str:
    """A language's name in itself, short enough for a button."""
    short = {"zh": "中文", "en": "English"}.get(language.split("-")[0])
    return short or QLocale(language).nativeLanguageName() or language
