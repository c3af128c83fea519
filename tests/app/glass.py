"""What is wrong with the texts on the glass, as sentences that name the text."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtQuick import QQuickItem

from kiosk.content.typeset import as_written
from tests.app.stage import Stage, ask, box, part_of


def _name(item: QQuickItem) -> str:
    said = item.property("text").replace("\n", "⏎")
    return f"“{said[:32]}{'…' if len(said) > 32 else ''}”"


def _rect(rect: QRectF) -> str:
    return f"{rect.x():.0f},{rect.y():.0f} {rect.width():.0f}x{rect.height():.0f}"


def ink(item: QQuickItem) -> QRectF:
    """Where the letters of a text stand: its box, as wide and as tall as what is written."""
    place, wide = box(item), item.property("contentWidth")
    align = int(ask(item, "effectiveHorizontalAlignment"))
    if align == Qt.AlignmentFlag.AlignRight.value:
        place.setLeft(place.right() - wide)
    elif align == Qt.AlignmentFlag.AlignHCenter.value:
        place.setLeft(place.center().x() - wide / 2)
    place.setWidth(wide)
    place.setHeight(item.property("used"))
    return place


def spilled(stage: Stage) -> list[str]:
    """Texts that are larger than their box, or stand outside the window."""
    found = []
    window = QRectF(-1, -1, stage.kiosk.window.width() + 2, stage.kiosk.window.height() + 2)
    for text in stage.texts():
        # Boxes are trimmed to the letters: negative padding is meant, positive is only space.
        trim = min(0, text.property("topPadding") + text.property("bottomPadding"))
        # A text that is set smaller and cut all the same keeps the trim of its full size.
        # Lines that were set smaller to fit come out a little taller than asked.
        smaller = int(ask(text, "fontInfo.pixelSize")) < text.property("font").pixelSize()
        room = text.height() * (1.25 if text.property("truncated") else 1.1 if smaller else 1) + 3
        wide, tall = text.property("contentWidth"), text.property("contentHeight") + trim
        if wide > 1.02 * text.width() + 1 or tall > room:
            found.append(f"{_name(text)} is {wide:.0f}x{tall:.0f} in a box of {text.width():.0f}x{text.height():.0f}")
        if not window.contains(ink(text)):
            found.append(f"{_name(text)} stands outside the window: {_rect(ink(text))}")
    return found


def cut(stage: Stage) -> list[str]:
    """Texts that do not say all that they should."""
    return [f"{_name(text)} is cut" for text in stage.texts() if text.property("truncated")]


def forsaken(stage: Stage) -> list[str]:
    """Running texts with a short word or a single Chinese character alone on their last line."""
    found = []
    for text in stage.texts():
        if text.property("truncated"):
            continue
        paragraphs = [_lines(paragraph, text) for paragraph in text.property("text").split("\n")]
        if sum(map(len, paragraphs)) != text.property("lineCount"):
            found.append(f"{_name(text)} breaks otherwise here than on the glass")
        for *before, last in paragraphs:
            letters = [letter for letter in last if letter.isalnum()]
            chinese = letters[:1] > ["⺀"]
            few = 0 if chinese else 5
            alone = len(letters) < 2 if chinese else len(letters) < 6 and len(as_written(last).split()) == 1
            if alone and len(" ".join(before).split()) >= few and before:
                found.append(f"{_name(text)} ends with “{last}” alone")
    return found


def _lines(paragraph: str, item: QQuickItem) -> list[str]:
    """Where a text of the glass breaks: the same typeface, size and width, laid out once more."""
    font = QFont(item.property("font"))
    font.setPixelSize(int(ask(item, "fontInfo.pixelSize")))
    layout = QTextLayout(paragraph, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode(int(ask(item, "wrapMode"))))
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(item.width() if item.property("lineCount") > 1 else 1e6)
        found.append(paragraph[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return found or [""]


def overlapping(stage: Stage) -> list[str]:
    """Pairs of texts that are written over each other."""
    inks = [(text, ink(text).adjusted(1, 2, -1, -2)) for text in stage.texts()]
    return [
        f"{_name(one)} ({_rect(a)}) lies over {_name(two)} ({_rect(b)})"
        for (one, a), (two, b) in combinations(inks, 2)
        if a.intersects(b)
    ]


def covering(stage: Stage) -> list[str]:
    """Texts that lie over a graph or over something to touch that they do not belong to, and graphs over such."""
    inks = [(text, ink(text).adjusted(1, 2, -1, -2)) for text in stage.texts()]
    things = [(thing, box(thing).adjusted(1, 1, -1, -1)) for thing in (*stage.items("GraphView"), *_targets(stage))]
    covered = [
        f"{_name(text)} ({_rect(a)}) lies over the {_kind(thing)} at {_rect(b)}"
        for text, a in inks
        for thing, b in things
        if a.intersects(b) and not thing.isAncestorOf(text)
    ]
    return covered + [
        f"the {_kind(one)} at {_rect(a)} lies over the {_kind(two)} at {_rect(b)}"
        for (one, a), (two, b) in combinations(things, 2)
        if a.intersects(b)
    ]


def too_high(stage: Stage) -> list[str]:
    """Texts and targets with their centre in the upper half, which a seated visitor neither reads nor reaches.

    A graph may stand there, and the question of a poll: nothing there has to be touched.
    """
    half = stage.kiosk.window.height() / 2
    whole = [*stage.items("GraphCard"), *_targets(stage)]
    asked = [item for item in stage.texts() if ask(item, "[Type.poll, Type.pollOther, Type.pollLead].includes(role)")]
    texts = [text for text in stage.texts() if text not in asked and not any(part.isAncestorOf(text) for part in whole)]
    return [f"{_name(text)} at {_rect(ink(text))}" for text in texts if ink(text).center().y() < half - 1] + [
        f"the {_kind(item)} at {_rect(box(item))}" for item in _targets(stage) if box(item).center().y() < half - 1
    ]


def _targets(stage: Stage) -> list[QQuickItem]:
    stories = [story for story in stage.items("Story") if ask(story, "paragraphs.length > 1")]
    return [*stage.items("TouchButton"), *stage.items("ThemeCell"), *stage.items("VoteRow"), *stories]


def _kind(item: QQuickItem) -> str:
    return part_of(item)


def too_small(stage: Stage, least: int, *, names: bool = True) -> list[str]:
    """Texts set smaller than `least` pixels; `names`: the theme bar's too, which may be a sixth smaller.

    The bar has one size for all names, and a long one in a narrow cell decides for all.
    """
    cells = stage.items("ThemeCell")
    found = []
    for text in stage.texts():
        named = any(cell.isAncestorOf(text) for cell in cells)
        size = int(ask(text, "fontInfo.pixelSize"))
        if size < (least * 5 // 6 if named else least) and (names or not named):
            found.append(f"{_name(text)} is {size} px")
    return found


def too_small_to_touch(stage: Stage, least: int) -> list[str]:
    """Buttons and cells narrower or lower than `least` pixels."""
    targets = [*stage.items("TouchButton"), *stage.items("ThemeCell"), *stage.items("VoteRow")]
    assert targets
    return [
        f"{item.property('name')}: {item.width():.0f}x{item.height():.0f}"
        for item in targets
        if min(item.width(), item.height()) < least
    ]
