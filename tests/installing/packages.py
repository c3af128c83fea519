"""Small packages, shelves and keys for tests."""

from __future__ import annotations

import hashlib
import io
import json
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kiosk.content.reader import read
from kiosk.packing import archive
from kiosk.packing.secret_key import SecretKey
from kiosk.packing.signature import sign
from kiosk.packing.suffixes import signature_file
from tests.content.bundles import FILES, good, png

DATE = (1980, 1, 1, 0, 0, 0)


def packed(folder: Path, version: str = "1.0.0", change: Callable[[dict[str, Any]], Any] = lambda said: None) -> Path:
    """A package of the small bundle in its version `version`; `change` may change what it says."""
    said = good()
    said["version"], said["show"] = version, {"dwell": 5}
    said["themes"][0]["graphs"] = said["themes"][0]["graphs"][2:3]
    del said["feeds"]
    change(said)
    bundle = folder / f"{said['id']}-{version}"
    (bundle / "pictures").mkdir(parents=True, exist_ok=True)
    (bundle / "bundle.json").write_text(json.dumps(said, ensure_ascii=False, indent=2), "utf-8")
    # Small pictures, others in each version: old and new must never be mixed.
    for name in FILES:
        (bundle / name).write_bytes(png(64, 36 + sum(version.encode()) % 97))
    return pack(bundle)


def pack(bundle: Path) -> Path:
    """The package of a bundle, beside it."""
    sources = {name: bundle / name for name in (*FILES, "bundle.json")}
    return archive.write(bundle.with_name(f"{bundle.name}.kiosk"), read(bundle).bundle, sources).file


def signed(package: Path, key: SecretKey) -> Path:
    """The same package, with its signature beside it."""
    signature_file(package).write_text(sign(package, key, "for a test"), "utf-8")
    return package


def manifest(files: Mapping[str, bytes], **other: object) -> bytes:
    """A manifest that tells the truth about these files, whatever they are called."""
    members = [{"name": n, "size": len(b), "sha256": hashlib.sha256(b).hexdigest()} for n, b in files.items()]
    said = {"kiosk": 1, "id": "harbour", "version": "1.0.0", "title": "Harbour", "members": members, **other}
    return json.dumps(said).encode()


def zipped(members: list[tuple[zipfile.ZipInfo | str, bytes]]) -> bytes:
    """A zip as Python writes it, of members in this order; a name alone stands for a member as kiosk pack writes it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Names may be there twice.
        for name, data in members:
            file.writestr(plain(name) if isinstance(name, str) else name, data)
    return out.getvalue()


def plain(name: str, rights: int = 0o100644, method: int = zipfile.ZIP_STORED) -> zipfile.ZipInfo:
    """How kiosk pack writes a member."""
    info = zipfile.ZipInfo("x", DATE)
    info.filename = name  # Past the constructor, which cuts names at a NUL and turns separators.
    info.create_system, info.external_attr, info.compress_type = 3, rights << 16, method
    return info
