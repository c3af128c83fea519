"""The page of the look says what the code says."""

from __future__ import annotations

from tools.look_tables import PAGE, renewed


def test_the_look_page_is_up_to_date() -> None:
    page = PAGE.read_text("utf-8")
    assert page == renewed(page), "run: make renew"
