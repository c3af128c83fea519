"""Where a kiosk keeps what it has: in the folders of the platform for state and logs, never beside the code."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_log_path, user_state_path


def state_folder() -> Path:
    """All that the kiosk keeps."""
    return user_state_path("kiosk", appauthor=False)


def content_folder() -> Path:
    """Installed content: the folder of the `Shelf`."""
    return state_folder() / "content"


def inbox_folder() -> Path:
    """Where packages may be put to be installed."""
    return state_folder() / "inbox"


def pin_file() -> Path:
    """The hash of the staff PIN."""
    return state_folder() / "pin.json"


def health_file(screen: int = 0) -> Path:
    """How the exhibit on a screen is; each screen has its own process."""
    return state_folder() / (f"health-{screen}.json" if screen else "health.json")


def log_folder() -> Path:
    """Where the logs are."""
    return user_log_path("kiosk", appauthor=False)
