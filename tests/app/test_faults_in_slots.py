"""An exception in every slot in turn: it is told, nothing else happens, and the exhibit goes on."""

from __future__ import annotations

import functools
import gc
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMetaMethod, QObject, QTimer
from PySide6.QtQml import QQmlExpression, qmlContext

import kiosk.models
from kiosk.graphs import Drawing
from kiosk.models.blank import is_blank
from tests.app.harbour import harbour
from tests.app.stage import Stage
from tests.app.test_votes import with_poll

pytestmark = pytest.mark.long

SAMPLE = {"QString": "''", "int": "0", "double": "0", "bool": "false"}


class Planted:
    """Slots of which one fails, once, when it is armed."""

    def __init__(self) -> None:
        self.armed = ""
        self.called_by_qml: dict[str, type[QObject]] = {}
        self.called_by_timers: list[str] = []

    def plant(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for kind in _kinds():
            source = inspect.getsource(kind)
            for name, slot in [*vars(kind).items()]:
                where = f"{kind.__name__}.{name}"
                by_qml, by_timer = hasattr(slot, "_slots"), f".timeout.connect(self.{name})" in source
                if by_qml:
                    self.called_by_qml[where] = kind
                if by_timer:
                    self.called_by_timers.append(where)
                if not (by_qml or by_timer):
                    continue
                monkeypatch.setattr(kind, name, self._failing(where, slot))

    def _failing(self, where: str, slot: Any) -> Any:
        @functools.wraps(slot)
        def call(*arguments: Any) -> Any:
            if self.armed == where:
                self.armed = ""
                raise RuntimeError(f"planted in {where}")
            return slot(*arguments)

        return call


def _kinds() -> list[type[QObject]]:
    """Every class of the exhibit that QML or a timer calls."""
    for module in pkgutil.iter_modules(kiosk.models.__path__):
        importlib.import_module(f"kiosk.models.{module.name}")
    found = [QObject]
    for kind in found:
        found += [each for each in kind.__subclasses__() if each not in found]
    return [kind for kind in found if kind.__module__.startswith(("kiosk.models.", "kiosk.app"))]


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> Planted:
    planted = Planted()
    planted.plant(monkeypatch)
    return planted


@pytest.fixture
def stage(planted: Planted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    stage = Stage(harbour(tmp_path / "content", with_poll), still=False)
    stage.kiosk.show_model.set_still(True)
    yield stage
    stage.close()


def call_from_qml(stage: Stage, slot: str, kind: type[QObject]) -> bool:
    """QML calls a slot of the model that the views are bound to; False where the views have none of this kind."""
    window, (model, name) = stage.kiosk.window, slot.split(".")
    about = window.metaObject()
    for number in range(about.propertyCount()):
        bound = about.property(number).name()
        if about.property(number).typeName() != f"{model}*":
            continue
        described = kind.staticMetaObject
        methods = [described.method(index) for index in range(described.methodCount())]
        asked = next(each for each in methods if bytes(each.name()).decode() == name)
        assert asked.methodType() is QMetaMethod.MethodType.Slot
        said = ", ".join(SAMPLE[bytes(kind).decode()] for kind in asked.parameterTypes())
        QQmlExpression(qmlContext(window), window, f"{bound}.{name}({said})").evaluate()
        return True
    return False


def all_is_well(stage: Stage) -> bool:
    stage.nobody()
    stage.visit(1)
    return bool(stage.words()) and not is_blank(stage.kiosk.window.grabWindow())


def test_an_exception_in_every_slot_that_qml_calls(stage: Stage, planted: Planted, complaints: list[str]) -> None:
    failed = []
    for slot, kind in planted.called_by_qml.items():
        stage.nobody()
        complaints.clear()
        planted.armed = slot
        if not call_from_qml(stage, slot, kind):
            planted.armed = ""
            continue
        stage.app.processEvents()
        assert not planted.armed, f"{slot} was not called"
        assert any(f"planted in {slot}" in said for said in complaints), (slot, complaints)
        failed.append(slot)
        complaints.clear()
    assert all_is_well(stage)
    missed = {*planted.called_by_qml} - {*failed}
    assert all(slot.startswith("PreviewModel.") for slot in missed), f"only an editor's preview has these: {missed}"
    assert len(failed) > 30


def test_an_exception_in_every_slot_that_a_timer_calls(stage: Stage, planted: Planted, complaints: list[str]) -> None:
    timers = [each for each in gc.get_objects() if isinstance(each, QTimer)]
    failed = []
    for slot in planted.called_by_timers:
        planted.armed = slot
        for timer in timers:
            timer.timeout.emit()
        stage.app.processEvents()
        if planted.armed:
            continue  # Its timer belongs to what this exhibit has not: a display of its own, installed content.
        assert any(f"planted in {slot}" in said for said in complaints), (slot, complaints)
        failed.append(slot)
        complaints.clear()
    planted.armed = ""
    assert all_is_well(stage)
    complaints.clear()
    assert {"ShowModel.tick", "ContentExchange.look", "Kiosk._sweep"} <= {*failed}, failed


def test_out_of_memory_in_a_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, complaints: list[str]) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    stage = Stage(harbour(tmp_path / "content"), still=False)
    stage.visit(1)
    complaints.clear()
    with monkeypatch.context() as patch:

        def draw(*_: object) -> None:
            raise MemoryError

        patch.setattr(Drawing, "draw", draw)
        stage.visit(2)
        stage.visit(1)
        assert stage.words()
        assert not is_blank(stage.kiosk.window.grabWindow())
        assert any("could not be drawn" in said for said in complaints), complaints
    complaints.clear()
    assert all_is_well(stage)
    stage.close()
