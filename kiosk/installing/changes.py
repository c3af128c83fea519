"""What a package would change, for whoever has to say yes to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.bundle import Bundle, Theme
from kiosk.content.check import counted
from kiosk.content.disk import Unreadable
from kiosk.content.model import to_bundle
from kiosk.content.problems import BUNDLE_FILE
from kiosk.content.syntax import parse
from kiosk.content.text import say
from kiosk.installing.refusal import Refused
from kiosk.installing.shelf import Installed, Shelf
from kiosk.installing.unpack import open_package
from kiosk.installing.whole import manifest_of, readable
from kiosk.packing.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Changes:
    """A package beside what is live. Titles are in the language that the package names first."""

    title: str
    version: str
    old_title: str
    """Of what is live; "" where nothing is installed."""
    old_version: str
    added: tuple[str, ...]
    """Titles of themes that are new."""
    removed: tuple[str, ...]
    """Titles of themes that go."""
    renamed: tuple[tuple[str, str], ...]
    """Old and new title of themes that stay."""
    pictures: int
    """How many files besides bundle.json are new or other ones."""
    graphs: int
    """How many graphs are new or say something else."""

    def lines(self) -> Iterator[str]:
        """The same in English, a line a change."""
        if self.old_version:
            old_title = f"{self.old_title} " if self.old_title != self.title else ""
            yield f"{self.title}: version {old_title}{self.old_version} → {self.version}"
        else:
            yield f"{self.title}: version {self.version}, the first to be installed"
        for what, titles in (("new themes", self.added), ("themes that go", self.removed)):
            if titles:
                yield f"{what}: {', '.join(titles)}"
        for old, new in self.renamed:
            yield f"theme renamed: {old} → {new}"
        yield f"new or changed: {counted(self.pictures, 'file')} besides {BUNDLE_FILE}, {counted(self.graphs, 'graph')}"


def preview_changes(package: Path, shelf: Shelf) -> Changes:
    """What installing a package would change; nothing is written. Unreadable where it can't be told.

    The pictures are not read: whether they are in order is known when the package is installed.
    """
    with open_package(package) as found:
        new = _bundle(b"".join(found.content(BUNDLE_FILE)))
        return _between(shelf.current(), new, _files(found.manifest))


def changes_made(before: Installed | None, now: Installed) -> Changes:
    """What the step from one installed version to another has changed; Unreadable where the new one can't be read."""
    return _between(before, readable(now.folder).bundle, _files(manifest_of(now.folder)))


def _between(live: Installed | None, new: Bundle, files: Mapping[str, str]) -> Changes:
    old, old_files = _read(live.folder) if live else (None, {})
    language = new.languages[0]
    before = {theme.id: theme for theme in old.themes} if old else {}
    after = {theme.id: theme for theme in new.themes}
    titles = [(say(before[i].title, language), say(after[i].title, language)) for i in after if i in before]
    return Changes(
        title=say(new.title, language),
        version=new.version,
        old_title=say(old.title, language) if old else "",
        old_version=old.version if old else "",
        added=tuple(say(after[i].title, language) for i in after if i not in before),
        removed=tuple(say(before[i].title, language) for i in before if i not in after),
        renamed=tuple(pair for pair in titles if pair[0] != pair[1]),
        pictures=sum(old_files.get(name) != sha256 for name, sha256 in files.items()),
        graphs=sum(_changed_graphs(theme, before.get(theme.id)) for theme in new.themes),
    )


def _bundle(data: bytes) -> Bundle:
    parsed = parse(data.decode("utf-8", "replace"))
    bundle = to_bundle(parsed.value)[0] if parsed.whole else None
    if bundle is None:
        raise Refused(f"has a {BUNDLE_FILE} with errors", "mend the bundle and pack it again")
    return bundle


def _read(folder: Path) -> tuple[Bundle | None, Mapping[str, str]]:
    """What was live; nothing where it can't be read any more."""
    try:
        return readable(folder).bundle, _files(manifest_of(folder))
    except Unreadable:
        return None, {}


def _files(manifest: Manifest) -> dict[str, str]:
    return {member.name: member.sha256 for member in manifest.members if member.name != BUNDLE_FILE}


def _changed_graphs(theme: Theme, before: Theme | None) -> int:
    known = before.graphs if before else []
    return sum(graph not in known for graph in theme.graphs)
