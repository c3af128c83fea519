"""What moves arrives, with motion switched on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.app.harbour import harbour
from tests.app.stage import Stage


def test_a_turned_page_shows_the_next_paragraph(tmp_path: Path) -> None:
    def two_paragraphs(said: dict[str, Any]) -> None:
        said["themes"][0]["story"] = ["The first paragraph.", "The second paragraph."]

    stage = Stage(harbour(tmp_path, two_paragraphs), still=False)
    stage.visit(1)
    assert "The first paragraph." in stage.words()
    stage.kiosk.show_model.turnPage()
    assert stage.until(lambda: "The second paragraph." in stage.words(), 5)
    assert "The first paragraph." not in stage.words()
    stage.close()
