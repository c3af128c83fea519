"""An exhibition kiosk: theme screens with pictures and live graphs, driven by a content bundle on disk."""

from __future__ import annotations

__version__ = "0.1.0"
