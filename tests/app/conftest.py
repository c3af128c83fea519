"""Exhibits that the tests of one module share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.app.harbour import harbour
from tests.app.stage import Stage


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The small bundle on the glass."""
    stage = Stage(harbour(tmp_path_factory.mktemp("small")))
    yield stage
    stage.close()


@pytest.fixture
def stage(small: Stage) -> Stage:
    """The small bundle, with nobody there."""
    small.nobody()
    return small
