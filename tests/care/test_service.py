"""The units that `kiosk service` writes, read by systemd's own tools."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.bundled import deployment
from kiosk.care.units import complaints, unit
from kiosk.cli import commands

KINDS = ("system", "user")
LARGEST_EXPOSURE = 2.0


def written(folder: Path, kind: str, *arguments: str) -> tuple[Path, int, str]:
    kind_option = ["--user"] if kind == "user" else []
    done = CliRunner().invoke(commands, ["service", *kind_option, "-o", str(folder), "--as", "daemon", *arguments])
    return folder / "kiosk.service", done.exit_code, done.output


def runnable_here(file: Path, to: Path) -> Path:
    """The same unit with programs that this machine has, whatever it has of ours."""
    to.mkdir()
    said = re.sub(r"(?m)^ExecStart=.*$", "ExecStart=/usr/bin/env true", file.read_text())
    (to / file.name).write_text(said)
    return to / file.name


@pytest.mark.long  # systemd is needed for it
@pytest.mark.parametrize("kind", KINDS)
def test_systemd_understands_every_line(kind: str, tmp_path: Path) -> None:
    file, _, _ = written(tmp_path / "units", kind)
    verified = runnable_here(file, tmp_path / "here")
    done = subprocess.run(["systemd-analyze", "verify", verified], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.long  # systemd is needed for it
def test_a_line_that_systemd_does_not_understand_is_told(tmp_path: Path) -> None:
    file, _, _ = written(tmp_path / "units", "system")
    broken = runnable_here(file, tmp_path / "here")
    broken.write_text(broken.read_text().replace("ProtectSystem=strict", "ProtectSystem=nearly"))
    assert ["protect system" in line for line in complaints(broken)] == [True]


@pytest.mark.long  # systemd is needed for it
def test_the_service_is_exposed_to_little(tmp_path: Path) -> None:
    file, _, _ = written(tmp_path, "system")
    done = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", file], capture_output=True, text=True, check=False
    )
    found = re.search(r"Overall exposure level.*?: ([\d.]+)", done.stdout)
    assert found
    assert float(found[1]) <= LARGEST_EXPOSURE
    assert f"rates it {found[1]}" in (deployment() / "README.md").read_text()


@pytest.mark.parametrize("kind", KINDS)
def test_it_never_gives_up_and_watches_the_guard(kind: str, tmp_path: Path) -> None:
    file, _, _ = written(tmp_path, kind)
    lines = file.read_text().splitlines()
    assert {"Type=notify", "Restart=always", "StartLimitIntervalSec=0", "WatchdogSec=30"} <= set(lines)


def test_the_options_of_run_are_in_the_unit(tmp_path: Path) -> None:
    file, _, _ = written(tmp_path, "user", "--", "--allow", "/srv/water level.csv", "--language", "zh")
    start = next(line for line in file.read_text().splitlines() if line.startswith("ExecStart="))
    assert start.endswith(" run --allow '/srv/water level.csv' --language zh")


@pytest.mark.parametrize("options", [["--langauge", "zh"], ["--memory-limit", "much"]])
def test_options_that_run_refuses_are_refused_at_once(options: list[str], tmp_path: Path) -> None:
    file, status, said = written(tmp_path, "system", "--", *options)
    assert status == 2
    assert options[0] in said
    assert not file.exists()


def test_the_account_is_the_one_that_is_named(tmp_path: Path) -> None:
    file, _, _ = written(tmp_path, "system")
    lines = file.read_text().splitlines()
    assert {"User=daemon", "Group=daemon", "StateDirectory=daemon"} <= set(lines)


def test_what_the_machine_lacks_is_told_with_what_mends_it(tmp_path: Path) -> None:
    done = CliRunner().invoke(commands, ["service", "-o", str(tmp_path), "--as", "nobody-here"])
    assert done.exit_code == 1
    assert "there is no user nobody-here: sudo useradd --system" in done.output


def test_a_folder_that_can_not_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    _, status, said = written(tmp_path / "file", "system")
    assert status == 1
    assert said.splitlines()[-1].startswith("Error: ")
    assert "name a folder that you may write to" in said


def test_a_percent_sign_is_no_specifier() -> None:
    said = unit("ExecStart=/opt/kiosk/bin/kiosk run", ["kiosk", "run", "/srv/100% $HOME"])
    assert said == "ExecStart=kiosk run '/srv/100%% $$HOME'\n"


def test_the_files_of_deploy_are_units_as_they_stand() -> None:
    for kind in KINDS:
        assert "ExecStart=" in (deployment() / kind / "kiosk.service").read_text()
    entry = (deployment() / "kiosk.desktop").read_text()
    assert "Exec=/opt/kiosk/bin/kiosk run" in entry
