"""What the page of a report is made of, as HTML. All text is escaped here."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from kiosk.report.plots import Part


def section(title: str, body: str, *, wide: bool = False) -> str:
    """A heading with what belongs to it; `wide` over both columns of the page."""
    look = ' class="wide"' if wide else ""
    return f"<section{look}>\n<h2>{escape(title)}</h2>\n{body}\n</section>"


def figures(pairs: Sequence[tuple[str, str]]) -> str:
    """Large numbers in a row, each over what it counts."""
    made = "".join(f"<div><b>{escape(number)}</b><span>{escape(what)}</span></div>\n" for number, what in pairs)
    return f'<div class="figures">\n{made}</div>'


def bars(rows: Sequence[tuple[str, float, str]]) -> str:
    """Lying bars from zero: name, value, and the value as it is written."""
    most = max((value for _, value, _ in rows), default=0) or 1
    made = "".join(
        f'<tr><th scope="row">{escape(name)}</th>'
        f'<td class="bar"><i style="width:{100 * value / most:.1f}%"></i></td><td>{escape(written)}</td></tr>\n'
        for name, value, written in rows
    )
    return f'<table class="bars">\n{made}</table>'


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows of text under their headings; the first column names the row."""
    heads = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    made = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
        + "</tr>\n"
        for row in rows
    )
    return f'<table class="rows">\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{made}</tbody>\n</table>'


def legend(parts: Sequence[Part]) -> str:
    """What the colours of a plot mean, of those that are in it."""
    made = "".join(
        f'<span><svg viewBox="0 0 12 12"><rect class="{part.look}" width="12" height="12"/></svg>'
        f"{escape(part.name)}</span>"
        for part in parts
        if any(part.values)
    )
    return f'<p class="legend">{made}</p>'


def note(text: str) -> str:
    """A quiet line below a plot; nothing where there is nothing to say."""
    return f'<p class="note">{escape(text)}</p>' if text else ""
