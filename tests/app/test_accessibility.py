"""What a screen reader gets of every screen, asked of Qt as the reader's bridge asks it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.show.state import Phase
from tests.app.stage import Stage, box, part_of
from tests.app.test_settings import target, within

Role = QAccessible.Role
Key = Qt.Key
SCREENS = range(7)
# Said by the state of what they stand on.
STATES = {"On", "Off", "A", "held", "Your choice", "开", "关", "字", "已暂停", "您的选择"}


@dataclass(frozen=True)
class Heard:
    """One thing that a reader comes to."""

    role: Role
    name: str
    place: QRect
    hidden: bool
    checked: bool


@pytest.fixture(scope="module")
def exhibit() -> Iterator[Stage]:
    stage = Stage()
    yield stage
    stage.close()


def heard(stage: Stage) -> list[Heard]:
    """Everything that a reader comes to, in its order."""
    found: list[Heard] = []

    def listen(place: QAccessibleInterface) -> None:
        for number in range(place.childCount()):
            child = place.child(number)
            state = child.state()
            name = child.text(QAccessible.Text.Name)
            found.append(Heard(child.role(), name, child.rect(), bool(state.invisible), bool(state.checked)))
            listen(child)

    listen(QAccessible.queryAccessibleInterface(stage.kiosk.window))
    return found


def plain(text: str) -> str:
    """Without what only sets a text: line breaks, spaces, and the letters that decide where lines end."""
    return re.sub(r"[\s\u00ad\u2009\u2060\u00a0]", "", text)


def unsaid(stage: Stage) -> set[str]:
    """Texts on the glass that no reader comes to."""
    said = plain(" ".join(thing.name for thing in heard(stage)))
    return {text for text in map(plain, stage.words()) if text not in said} - STATES


def said(stage: Stage) -> str:
    return plain(" ".join(thing.name for thing in heard(stage)))


def touchables(stage: Stage) -> list[QQuickItem]:
    """Everything that takes a touch of its own now."""
    return [
        item
        for item in within(stage.kiosk.window.contentItem())
        if item.isEnabled() and (item.property("pressed") is False or item.property("compact") is False)
    ]


def kind(item: QQuickItem) -> str:
    return part_of(item)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_reader_gets_all_of_a_screen_and_nothing_else(exhibit: Stage, screen: int) -> None:
    exhibit.visit(screen)
    pictured_and_titled(exhibit, screen)
    touched_and_walked(exhibit)
    left, told = unsaid(exhibit), said(exhibit)
    assert QLocale().name() == "en_US"
    exhibit.key(Key.Key_L)
    assert QLocale().name() == "zh_CN"
    exhibit.settle()
    # What stands there in the other language is said when that is on the glass.
    told_then = said(exhibit)
    assert {text for text in left if text not in told_then} == set()
    assert {text for text in unsaid(exhibit) if text not in told} == set()


def pictured_and_titled(stage: Stage, screen: int) -> None:
    """Pictures and graphs are told in words, and only this screen's title is there."""
    stage.until(lambda: not any(thing.hidden for thing in heard(stage)), 5)
    things = heard(stage)
    assert [thing for thing in things if thing.hidden or not thing.name] == []
    titles = {plain(theme["title"]) for theme in stage.kiosk.exhibit.themes}
    headings = {plain(thing.name) for thing in things if thing.role is Role.Heading}
    assert headings
    assert len(headings & titles) == (1 if 0 < screen < 6 else 0)
    pictures = [thing.name for thing in things if thing.role is Role.Graphic]
    assert stage.kiosk.exhibit.captions[screen]["alt"] in pictures
    assert len(pictures) == len(stage.items("GraphView")) + 1
    assert min(map(len, pictures)) > 15


def touched_and_walked(stage: Stage) -> None:
    """Whatever can be touched has a role and a name, and keys lead to it."""
    found = touchables(stage)
    assert found
    for item in found:
        told = QAccessible.queryAccessibleInterface(item)
        assert told is not None, kind(item)
        assert told.role() in (Role.Button, Role.RadioButton, Role.CheckBox, Role.Paragraph, Role.Graphic), kind(item)
        assert told.text(QAccessible.Text.Name), kind(item)
    walked = set()
    for _ in range(len(found) + 2):
        stage.key(Key.Key_Tab)
        walked.add(stage.kiosk.window.activeFocusItem())
    assert {kind(item) for item in set(found) - walked} == set()


def test_the_sheet_is_all_that_is_read_while_it_is_open(stage: Stage) -> None:
    stage.visit(1)
    stage.tap(stage.button("Accessibility"))
    assert [(thing.role, thing.name) for thing in heard(stage)] == [
        (Role.Dialog, "Accessibility"),
        (Role.Heading, "Accessibility"),
        (Role.RadioButton, "Text size: normal"),
        (Role.RadioButton, "Text size: large"),
        (Role.RadioButton, "Text size: largest"),
        (Role.CheckBox, "High contrast"),
        (Role.CheckBox, "Less motion"),
        (Role.CheckBox, "Everything lower"),
        (Role.StaticText, "Ends with your visit"),
        (Role.Button, "Done"),
    ]


def test_what_is_chosen_is_said(stage: Stage) -> None:
    stage.visit(1)
    stage.tap(stage.button("Accessibility"))
    panel = stage.items("SettingsPanel")[0]
    stage.tap(target(panel, "High contrast"))
    stage.tap(target(panel, "Text size: largest"))
    checked = [thing.name for thing in heard(stage) if thing.checked]
    assert checked == ["Text size: largest", "High contrast"]


def test_the_question_is_all_that_is_read_while_it_is_asked(stage: Stage) -> None:
    stage.visit(1)
    stage.later(76)
    assert [(thing.role, thing.name) for thing in heard(stage)] == [
        (Role.AlertMessage, "Still there?"),
        (Role.Heading, "Still there?"),
        (Role.StaticText, "In 20 seconds this page returns to the opening. Touch anywhere to stay."),
        (Role.Button, "I’m still here"),
        (Role.Button, "Start over"),
    ]


def test_black_glass_is_silent(stage: Stage) -> None:
    stage.visit(1)
    stage.key(Key.Key_B)
    assert heard(stage) == []


def test_a_reader_presses_without_finger_or_key(stage: Stage) -> None:
    def press(name: str) -> None:
        told = QAccessible.queryAccessibleInterface(stage.button(name))
        actions = told.actionInterface()
        actions.doAction("Press")
        stage.app.processEvents()

    stage.visit(1)
    press("Hold")
    assert stage.state.held
    stage.later(70)
    press("Resume")
    stage.later(70)
    assert stage.state.phase is Phase.VISIT
    press("Accessibility")
    assert stage.state.choosing


def test_what_is_read_lies_where_it_is_seen(stage: Stage) -> None:
    stage.visit(2)
    hold = next(thing for thing in heard(stage) if thing.name == "Hold")
    place = box(stage.button("Hold")).toRect()
    assert abs(hold.place.center().x() - stage.kiosk.window.x() - place.center().x()) <= 1
    assert abs(hold.place.center().y() - stage.kiosk.window.y() - place.center().y()) <= 1
