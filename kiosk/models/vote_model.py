"""The poll as QML sees it: the votes for each answer, and the one that this visitor has chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.bundle import Bundle
from kiosk.content.graph import PointObject, Series
from kiosk.models.answers import Answer, answers
from kiosk.records.votes import VoteBook
from kiosk.show.state import OPENING, Phase, State

QML_IMPORT_NAME = "Exhibit.Models"
QML_IMPORT_MAJOR_VERSION = 1

_ROOT = QModelIndex()
_HERE = (Phase.VISIT, Phase.PRESENT)


class Role(IntEnum):
    """What a row says."""

    VOTES = Qt.ItemDataRole.UserRole + 1
    SHARE = Qt.ItemDataRole.UserRole + 2


class Row(NamedTuple):
    """The votes for one answer."""

    votes: int
    share: float
    """Of the votes for the answer that has most, 0 to 1."""


@QmlElement
@QmlUncreatable("the program makes the one VoteModel")
class VoteModel(QAbstractListModel):
    """A row for each answer of the poll, in the bundle's order.

    A visitor has one vote, which moves with a changed mind. Whose it was is forgotten when the visit ends, and in a
    presenter's hands with the opening.
    """

    choiceChanged = Signal()

    def __init__(self, book: VoteBook, state: Callable[[], State]) -> None:
        """Count in `book`; `state` says who the exhibit is running for."""
        super().__init__()
        self._book = book
        self._state = state
        self._poll = ""
        self._answers: list[Answer] = []
        self._votes: dict[str, int] = {}
        self._choice: str | None = None
        self._rows: list[Row] = []

    def load(self, bundle: Bundle | None) -> None:
        """Count the votes of this bundle's poll from now on; of none where it has none."""
        poll = bundle.poll if bundle else None
        self.beginResetModel()
        self._poll = f"{bundle.id}/{poll.id}" if bundle and poll else ""
        self._answers = answers(bundle) if bundle else []
        self._votes = self._book.tally(self._poll) if poll else {}
        self._rows = self._counted()
        self.endResetModel()
        self._choose(None)

    def forget(self) -> None:
        """Forget the choice if whoever made it has gone. Call it whenever the show's state has changed."""
        state = self._state()
        gone = state.phase not in (*_HERE, Phase.LEAVING)
        if self._choice is not None and (gone or (state.phase is Phase.PRESENT and state.screen == OPENING)):
            self._choose(None)

    @Slot(int)
    def vote(self, row: int) -> None:
        """Choose an answer, or another one; a vote that can't be written changes nothing."""
        if not 0 <= row < len(self._answers) or self._state().phase not in _HERE:
            return
        before, chosen = self._choice, self._answers[row].id
        if chosen == before:
            return
        written = self._book.move(self._poll, before, chosen) if before else self._book.vote(self._poll, chosen)
        if written:
            self._votes = self._book.tally(self._poll)
            self._tell()
            self._choose(chosen)

    def series(self) -> Sequence[Series]:
        """The votes as one series with a point for each answer; none where there is no poll."""
        points = [
            PointObject(x=answer.id, value=float(row.votes), label=answer.label)
            for answer, row in zip(self._answers, self._rows, strict=True)
        ]
        return [Series(points=points)] if points else []

    def _counted(self) -> list[Row]:
        counts = [self._votes.get(answer.id, 0) for answer in self._answers]
        most = max(counts, default=0) or 1
        return [Row(count, count / most) for count in counts]

    def _choose(self, answer: str | None) -> None:
        self._choice = answer
        self.choiceChanged.emit()

    def _index_of_choice(self) -> int:
        return next((number for number, answer in enumerate(self._answers) if answer.id == self._choice), -1)

    def _tell(self) -> None:
        """Tell of the rows that have changed, and of no others."""
        before, self._rows = self._rows, self._counted()
        for number, (old, new) in enumerate(zip(before, self._rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    # ------------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        values: dict[int, Any] = {Role.VOTES: row.votes, Role.SHARE: row.share}
        return values.get(role)

    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(role.name.lower().encode()) for role in Role}

    choice = Property(int, _index_of_choice, notify=choiceChanged)
