"""Pictures whose header is right and whose body is not: only opening them tells."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QImageReader

from kiosk.content.backdrop import Picture
from kiosk.content.finding import Finding, error
from kiosk.content.problems import Place
from kiosk.content.reader import Content
from kiosk.content.sound import inside


@contextmanager
def quiet() -> Iterator[None]:
    """Meanwhile, the words of Qt's own readers about broken pictures are not for an editor."""
    before = qInstallMessageHandler(lambda *_: None)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def decoded_findings(content: Content) -> list[Finding]:
    """Pictures that can't be opened, each at the first place that names it."""
    with quiet():
        return list(_findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    for name, place in _pictures(content).items():
        reader = QImageReader(str(content.file(name)))
        # The name's ending means nothing; the first bytes do.
        reader.setDecideFormatFromContent(True)
        if reader.read().isNull():
            what = f"{name} can't be opened ({reader.errorString().lower().rstrip('.')})"
            yield error(place, what, "open it in a picture program and save it again as WebP, PNG or JPEG")


def _pictures(content: Content) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for place, shown in inside(content.bundle):
        if isinstance(shown, Picture):
            found.setdefault(shown.file, (*place, "file"))
            for index, layer in enumerate(shown.layers):
                found.setdefault(layer, (*place, "layers", index))
    return found
