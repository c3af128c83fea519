"""A graph is drawn in the palette it was made for, however drawings follow each other."""

from __future__ import annotations

from PySide6.QtGui import QColor

from kiosk.content.graph import BarsGraph
from kiosk.content.palette import DARK, HIGH_CONTRAST, Palette
from kiosk.content.words import Words
from kiosk.graphs import Ask, Drawing, drawing_for, style
from tests.graphs.conftest import ACCENT
from tests.graphs.pixels import of_colour, rgba

ASK = Ask(600, 300, 10.0, compact=True)


def bars(palette: Palette) -> Drawing[BarsGraph]:
    said = {"kind": "bars", "title": "T", "source": "S", "series": [{"points": [[2019, 8], [2020, 9]]}]}
    graph = BarsGraph.model_validate(said)
    return drawing_for(
        graph, accent=ACCENT, language="en", words=Words(), feed=None, clock=lambda: 0.0, palette=palette
    )


def test_drawings_in_turn_keep_their_palettes() -> None:
    dark, strong = bars(DARK), bars(HIGH_CONTRAST)
    first = dark.draw(ASK).copy()
    assert of_colour(strong.draw(ASK), HIGH_CONTRAST.past, 8).any()
    assert of_colour(first, DARK.past, 8).any()
    assert dark.draw(ASK) == first


def test_one_drawing_at_work_within_another() -> None:
    with style.drawn_in(HIGH_CONTRAST):
        inner = bars(DARK).draw(ASK)
        assert style.colour(style.GROUND) == QColor(HIGH_CONTRAST.ground)
    assert of_colour(inner, DARK.past, 8).any()
    assert style.colour(style.GROUND) == QColor(DARK.ground)


def test_in_high_contrast_the_past_is_hollow_and_the_present_solid() -> None:
    drawn = rgba(bars(HIGH_CONTRAST).draw(ASK))
    outline = of_colour(bars(HIGH_CONTRAST).draw(ASK), HIGH_CONTRAST.past, 8)
    rows, columns = outline.nonzero()
    middle = (int(rows.min() + rows.max()) // 2, int(columns.min() + columns.max()) // 2)
    assert drawn[middle].tolist()[:3] == [0, 0, 0]
    solid = rgba(bars(DARK).draw(ASK))[middle]
    assert QColor(*solid.tolist()[:3]).name() == DARK.past.lower()
