"""What an editor may ask of visitors, and what the checks say of a poll that would not work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk.content.bundle import Bundle
from kiosk.content.problems import ContentError
from kiosk.content.reader import read
from tests.content.bundles import good, write


def poll() -> dict[str, Any]:
    return {
        "id": "what-next",
        "question": {"en": "What should come next?", "zh": "接下来该建什么？"},
        "options": [
            {"id": "ships", "theme": "ships"},
            {"id": "quay", "label": {"en": "A new quay", "zh": "新码头"}, "accent": "#58A6FF"},
        ],
    }


def bundle(folder: Path, **changes: Any) -> Path:
    said = good()
    said["poll"] = {**poll(), **changes}
    return write(folder, said)


def problems(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        read(folder)
    return [f"{problem.path}: {problem.what}: {problem.todo}" for problem in caught.value.problems]


def test_a_poll_is_the_last_screen(tmp_path: Path) -> None:
    content = read(bundle(tmp_path))
    assert content.warnings == ()
    assert content.bundle.screens == ["opening", "ships", "poll"]


def test_a_bundle_needs_no_poll() -> None:
    assert Bundle.model_validate(good()).screens == ["opening", "ships"]


@pytest.mark.parametrize("count", [1, 9])
def test_two_to_eight_answers(count: int, tmp_path: Path) -> None:
    options = [{"id": f"answer-{n}", "label": f"{n}"} for n in range(count)]
    (said,) = problems(bundle(tmp_path, options=options))
    assert said.startswith("poll.options: holds ")


def test_an_answer_needs_words(tmp_path: Path) -> None:
    (said,) = problems(bundle(tmp_path, options=[{"id": "ships", "theme": "ships"}, {"id": "quay"}]))
    assert said == "poll.options[1]: says nothing: write a label, or name a theme"


def test_an_unknown_theme(tmp_path: Path) -> None:
    options = [{"id": "ships", "theme": "ship"}, {"id": "quay", "label": "A quay"}]
    (said,) = problems(bundle(tmp_path, options=options))
    assert said == 'poll.options[0].theme: there is no theme "ship": known are ships'


def test_answers_that_would_be_counted_as_one(tmp_path: Path) -> None:
    options = [{"id": "quay", "label": "A quay"}, {"id": "quay", "label": "A pier"}]
    (said,) = problems(bundle(tmp_path, options=options))
    assert said == 'poll.options[1].id: "quay" is there twice, first in options[0]: give each answer its own id'


def test_votes_without_a_question(tmp_path: Path) -> None:
    said = good()
    said["feeds"]["counts"] = {"kind": "votes"}
    told = problems(write(tmp_path, said))
    assert 'feeds.counts: counts the votes of a poll, but there is none: add "poll", or take it out' in told


def test_its_graph_may_show_the_votes(tmp_path: Path) -> None:
    said = good()
    graph = {"kind": "bars", "title": "Votes", "source": "This kiosk", "feed": "counts"}
    said["poll"] = {**poll(), "graph": graph}
    said["feeds"]["counts"] = {"kind": "votes"}
    assert [str(warning) for warning in read(write(tmp_path, said)).warnings] == []


def test_its_picture_is_checked_like_any_other(tmp_path: Path) -> None:
    picture = {"file": "pictures/none.webp", "credit": "Illustration", "alt": "Nothing."}
    (said,) = problems(bundle(tmp_path, picture=picture))
    assert said.startswith("poll.picture.file: pictures/none.webp is not there")
