"""Screens that come, go, turn and change their size under the running exhibit, on real display servers.

    python -m tests.soak.displays x11      Xorg with its dummy driver, and xrandr
    python -m tests.soak.displays wayland  sway without a screen, and grim

For each change it measures the seconds until the whole screen shows the exhibit, keeps a picture in out/displays, and
ends with 1 when one took more than five. It needs xserver-xorg-core, xserver-xorg-video-dummy and x11-xserver-utils, or
sway and grim. sway refuses to run as root: then it runs as the user in KIOSK_SOAK_USER.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage

from tests.app.harbour import harbour

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "out" / "displays"
BUDGET, PATIENCE = 5.0, 20.0
NOTHING = {"#000000", "#ff00ff"}
"""What a screen shows where no window is."""
XORG = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
EndSection
Section "Device"
  Identifier "device"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "device"
  Monitor "monitor"
  SubSection "Display"
    Depth 24
    Virtual 4096 2560
    Modes "1920x1080" "1280x720" "1024x768"
  EndSubSection
EndSection
"""
SWAY = """\
xwayland disable
output * bg #ff00ff solid_color
output HEADLESS-1 mode --custom 1920x1080 pos 0 0
output HEADLESS-2 pos 1920 0
"""
Step = tuple[str, Sequence[str], QRect]
FULL_HD, SECOND = QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 720)

ON_X11: list[Step] = [
    ("the second screen is plugged in", ["--output", "DUMMY1", "--mode", "1280x720", "--right-of", "DUMMY0"], SECOND),
    ("it is pulled out", ["--output", "DUMMY1", "--off"], FULL_HD),
    ("it comes back", ["--output", "DUMMY1", "--mode", "1280x720", "--right-of", "DUMMY0"], SECOND),
    ("both are pulled out", ["--output", "DUMMY0", "--off", "--output", "DUMMY1", "--off"], QRect()),
    ("a small one comes", ["--output", "DUMMY0", "--mode", "1024x768"], QRect(0, 0, 1024, 768)),
    ("it is set to 1280 x 720", ["--output", "DUMMY0", "--mode", "1280x720"], QRect(0, 0, 1280, 720)),
    ("it is turned upright", ["--output", "DUMMY0", "--mode", "1080x1920"], QRect(0, 0, 1080, 1920)),
    ("it is switched off", ["--output", "DUMMY0", "--off"], QRect()),
    ("it is switched on again", ["--output", "DUMMY0", "--mode", "1920x1080"], FULL_HD),
]
ON_WAYLAND: list[Step] = [
    ("it is set to 1280 x 720", ["output HEADLESS-1 mode --custom 1280x720"], QRect(0, 0, 1280, 720)),
    ("it is turned upright", ["output HEADLESS-1 transform 90"], QRect(0, 0, 720, 1280)),
    ("it is turned back, at 1920 x 1080", ["output HEADLESS-1 transform normal mode --custom 1920x1080"], FULL_HD),
    ("it is scaled by 2", ["output HEADLESS-1 scale 2"], FULL_HD),
    ("it is scaled by 1", ["output HEADLESS-1 scale 1"], FULL_HD),
    ("a second one is plugged in", ["create_output"], FULL_HD),
    ("the first one is pulled out", ["output HEADLESS-1 disable"], FULL_HD),
    ("the first one comes back", ["output HEADLESS-1 enable"], FULL_HD),
    ("both are pulled out", ["output HEADLESS-2 disable, output HEADLESS-1 disable"], QRect()),
    ("one comes back", ["output HEADLESS-1 enable"], FULL_HD),
]


def xrandr(*arguments: str) -> None:
    subprocess.run(["xrandr", *arguments], check=True)


def swaymsg(*arguments: str) -> None:
    subprocess.run(["swaymsg", "-q", *arguments], check=True)


@contextmanager
def xorg(folder: Path) -> Iterator[Callable[[QRect], QImage]]:
    """An X server with a screen and a place for another; pictures of what it shows."""
    (folder / "xorg.conf").write_text(XORG)
    arguments = ["Xorg", "-displayfd", "1", "-config", str(folder / "xorg.conf"), "-logfile", str(folder / "xorg.log")]
    arguments += ["-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            os.environ["DISPLAY"] = f":{server.stdout.readline().strip()}"
            upright = "1080x1920 150 1080 1100 1120 1200 1920 1930 1940 1960"
            xrandr("--newmode", *upright.split())
            xrandr("--addmode", "DUMMY0", "1080x1920")
            xrandr("--addmode", "DUMMY1", "1280x720")
            app = QGuiApplication(["displays"])

            def picture(area: QRect) -> QImage:
                for _ in range(3):
                    app.processEvents()
                return app.primaryScreen().grabWindow(0, *area.getRect()).toImage()

            yield picture
        finally:
            server.terminate()


@contextmanager
def sway(folder: Path) -> Iterator[Callable[[QRect], QImage]]:
    """A Wayland compositor with a screen; pictures of what it shows."""
    (folder / "sway.conf").write_text(SWAY)
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman"}
    environment |= {"WLR_LIBINPUT_NO_DEVICES": "1", "WLR_HEADLESS_OUTPUTS": "1", "SWAYSOCK": str(folder / "sway.sock")}
    user = os.environ.get("KIOSK_SOAK_USER")
    if user:
        for path in (folder, *folder.iterdir()):
            shutil.chown(path, user)
    folder.chmod(0o700)
    arguments = ["sway", "-c", str(folder / "sway.conf")]
    with subprocess.Popen(
        [*(["runuser", "-u", user, "--"] if user else []), *arguments], env=environment, stderr=subprocess.DEVNULL
    ) as server:
        try:
            wait(lambda: any(folder.glob("wayland-?")))
            socket = next(folder.glob("wayland-?")).name
            os.environ.update(
                XDG_RUNTIME_DIR=str(folder),
                WAYLAND_DISPLAY=socket,
                SWAYSOCK=environment["SWAYSOCK"],
                QT_QPA_PLATFORM="wayland",
            )

            def picture(area: QRect) -> QImage:
                done = subprocess.run(["grim", "-l", "0", "-"], capture_output=True, check=False)
                return QImage.fromData(done.stdout).copy(area)

            yield picture
        finally:
            server.terminate()


def wait(condition: Callable[[], bool], seconds: float = PATIENCE) -> float:
    """How long it took, or `seconds` where it never came."""
    begun = time.monotonic()
    while not condition() and time.monotonic() - begun < seconds:
        time.sleep(0.2)
    return time.monotonic() - begun


def filled(picture: QImage, area: QRect) -> bool:
    """Whether the exhibit reaches every edge of a picture of an area."""
    if picture.size() != area.size():
        return False
    inner = picture.rect().adjusted(1, 1, -1, -1)
    points = [(x, y) for y in (inner.top(), inner.bottom()) for x in range(inner.left(), inner.right(), 40)]
    points += [(x, y) for x in (inner.left(), inner.right()) for y in range(inner.top(), inner.bottom(), 40)]
    return all(picture.pixelColor(x, y).name() not in NOTHING for x, y in points)


def run(server: str) -> int:
    """Every step with its seconds; how many took too long."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for choice in ("QT_QPA_PLATFORM", "QT_QUICK_BACKEND", "DISPLAY", "WAYLAND_DISPLAY"):
        os.environ.pop(choice, None)
    slow = 0
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as runtime:
        folder = Path(name)
        on_x11 = server == "x11"
        change, steps = (xrandr, ON_X11) if on_x11 else (swaymsg, ON_WAYLAND)
        with (xorg if on_x11 else sway)(Path(runtime)) as picture:
            environment = {**os.environ, "XDG_STATE_HOME": str(folder / "state")}
            arguments = ["run", harbour(folder), "--screen", "1" if on_x11 else "0"]
            with subprocess.Popen(
                [sys.executable, "-m", "kiosk", *map(str, arguments)], cwd=ROOT, env=environment
            ) as exhibit:
                print(f"{wait(lambda: filled(picture(FULL_HD), FULL_HD), 60):5.1f} s  the exhibit starts", flush=True)
                for number, (said, what, area) in enumerate(steps, 1):
                    change(*what)
                    if area.isEmpty():
                        time.sleep(3)
                        print(f"         {said}", flush=True)
                        continue
                    seconds = wait(lambda area=area: filled(picture(area), area))
                    time.sleep(3)  # For the eye: what it looks like once it has come to rest.
                    picture(area).save(str(PICTURES / f"{server}-{number:02}.png"))
                    slow += seconds > BUDGET
                    print(f"{seconds:5.1f} s  {said}", flush=True)
                alive = exhibit.poll() is None
                exhibit.terminate()
            log = (folder / "state/kiosk/log/guard.log").read_text()
            print(f"the exhibit {'ran to the end' if alive else 'has ended'}; the guard's log: {log or 'empty'}")
    return slow + (not alive) + ("starts again" in log)


if __name__ == "__main__":
    sys.exit(int(run(sys.argv[1]) > 0))
