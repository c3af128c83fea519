"""Imports without PySide6 in between: importing this module gives the interpreter its own import back.

PySide6 puts a function of its own in the place of `import`. It reads the source of every module that comes after it, to
find out whether that uses PySide6's optional spellings (`__feature__`, which nothing here does), and Python keeps every
line it has read: 20 MB in the kiosk. So this module is imported before anything large.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401

# Kept there by PySide6; a release that leaves imports alone has nothing to put back.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
