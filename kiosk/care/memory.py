"""Memory that was used for a moment goes back to the system."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_M_TRIM_THRESHOLD = -1
_M_MMAP_THRESHOLD = -3
_THRESHOLD = 128 * 1024


def return_freed_memory() -> None:
    """Keep the C library from holding on to decoded pictures.

    glibc raises its thresholds with the first large blocks that are freed, and from then on keeps such blocks in its
    heap for good; naming the thresholds keeps them where they were. Elsewhere this does nothing.
    """
    if not sys.platform.startswith("linux"):
        return
    import ctypes  # The guard, which stays small, asks this file too.

    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):
        return
    mallopt(_M_MMAP_THRESHOLD, _THRESHOLD)
    mallopt(_M_TRIM_THRESHOLD, _THRESHOLD)


def resident_memory(process: int | None = None) -> int | None:
    """Memory that a process holds, this one if none is named, in bytes; None where the system does not tell."""
    try:
        pages = Path(f"/proc/{process or 'self'}/statm").read_bytes().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError, ValueError, AttributeError):
        return None
