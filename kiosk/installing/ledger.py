"""Which content is on, which is kept to go back to, and what went wrong last: plain values and their rules."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kiosk.content.text import Part

KEPT = 3
"""So many versions stay on the disk: the live one, the last known good, and one more."""

Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,150}$")]
"""The name of a version's folder."""


class Entry(Part):
    """One version of an exhibit, unpacked in a folder of its own."""

    name: Name
    id: str
    version: str
    title: str
    sha256: str
    """Of the package that it came in."""
    signed: bool
    """Whether a trusted key had signed the package."""
    installed_at: float
    """Unix time in seconds."""
    checked_by: str
    """Version of the kiosk that read the content and found that it can be shown."""
    proven: bool = False
    """Its probation is over: it has run without trouble."""
    starts: int = Field(0, ge=0)
    """Starts on probation that have not come to a clean end."""


class Trouble(Part):
    """Why content was taken off the glass."""

    title: str
    version: str
    reason: str
    """What happened, as the rest of a sentence about the content: "was started twice and did not last"."""
    at: float
    """Unix time in seconds."""


class Ledger(Part):
    """What the kiosk knows of its content."""

    format: Literal[1] = 1
    live: Name | None = None
    """None: nothing that is installed can be shown."""
    kept: tuple[Entry, ...] = Field((), strict=False)
    """The newest first, the live one among them."""
    trouble: Trouble | None = None

    def entry(self, name: str | None) -> Entry | None:
        """What is known of a version; None where nothing is."""
        return next((entry for entry in self.kept if entry.name == name), None)

    def with_new(self, entry: Entry) -> Ledger:
        """With another version live. Three stay: it, the newest proven one, and the newest of the rest."""
        others = [known for known in self.kept if known.name != entry.name]
        good = [known for known in others if known.proven][:1]
        rest = [known for known in others if known not in good][: KEPT - 1 - len(good)]
        kept = (entry, *(known for known in others if known in good or known in rest))
        return self.model_copy(update={"live": entry.name, "kept": kept})

    def with_changed(self, entry: Entry) -> Ledger:
        """With what is known of one version replaced."""
        kept = tuple(entry if known.name == entry.name else known for known in self.kept)
        return self.model_copy(update={"kept": kept})

    def without(self, name: str, trouble: Trouble) -> Ledger:
        """With one version given up. Where it was live, the best of the others is: a proven one, the newest first."""
        others = tuple(entry for entry in self.kept if entry.name != name)
        live = self.live
        if live == name:
            best = sorted(others, key=lambda entry: not entry.proven)
            live = best[0].name if best else None
        return Ledger(live=live, kept=others, trouble=trouble)
