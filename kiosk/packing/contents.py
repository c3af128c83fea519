"""Which files of a bundle's folder a package needs, and which stay out."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from kiosk.content.backdrop import Picture
from kiosk.content.bundle import Bundle
from kiosk.content.feed import data_files
from kiosk.content.problems import BUNDLE_FILE
from kiosk.content.reader import Content
from kiosk.content.sound import inside
from kiosk.packing.manifest import MANIFEST_FILE

_LICENCES = ("licence", "licence.txt", "license", "license.txt", "ofl.txt")


def pictures(bundle: Bundle) -> list[str]:
    """Every picture and layer that is named, as the bundle writes it, each once."""
    found = [value for _, value in inside(bundle) if isinstance(value, Picture)]
    return list(dict.fromkeys(name for picture in found for name in (picture.file, *picture.layers)))


def used(content: Content) -> dict[str, Path]:
    """Every file that the exhibit opens, by its name in the bundle.

    With a font goes the licence that lies beside it. A feed may name a file outside the bundle, or one that is not
    there yet: these are not for packing.
    """
    bundle = content.bundle
    data = [name for name in data_files(bundle.feeds.values()) if _is_data(content.folder, name)]
    names = dict.fromkeys([BUNDLE_FILE, *pictures(bundle), *bundle.fonts, *_licences(content), *data])
    return {name: content.file(name) for name in names}


def unused(folder: Path, names: Collection[str]) -> list[str]:
    """Files in the folder that `names` does not list, sorted; hidden files and folders are passed over."""
    found = []
    for here, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        relative = Path(here).relative_to(folder)
        found += [(relative / name).as_posix() for name in files if not name.startswith(".")]
    return sorted(set(found).difference(names, [MANIFEST_FILE]))


def _licences(content: Content) -> list[str]:
    folders = sorted({PurePosixPath(font).parent for font in content.bundle.fonts})
    found = [folder / name for folder in folders for name in sorted(os.listdir(content.folder / folder))]
    return [path.as_posix() for path in found if path.name.lower() in _LICENCES]


def _is_data(folder: Path, name: str) -> bool:
    return not os.path.isabs(name) and (folder / name).is_file()
