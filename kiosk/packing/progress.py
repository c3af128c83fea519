"""How long work tells how far it is, without knowing whether anybody watches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")


class Progress(Protocol):
    """Called with the things to do and a word for them; gives them one by one."""

    def __call__(self, items: Sequence[Item], label: str) -> Iterable[Item]: ...


def quietly(items: Sequence[Item], label: str) -> Iterable[Item]:
    """Nobody watches."""
    return items
