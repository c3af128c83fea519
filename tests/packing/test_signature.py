"""Signatures: minisign's own programs and ours take each other's, and not a byte may be changed."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.content.disk import Unreadable
from kiosk.packing.public_key import PublicKey
from kiosk.packing.secret_key import SecretKey
from kiosk.packing.signature import sign, verify
from tests.content.bundles import good_bundle
from tests.packing.hands import kiosk, packed
from tests.packing.keys import LITTLE_MEMORY, LITTLE_WORK, MINISIGN, MINISIGN_PASSWORD, MINISIGN_PUBLIC, PASSWORD


def minisign(*typed: str | Path, password: str = "") -> subprocess.CompletedProcess[str]:
    """The real program."""
    return subprocess.run(["minisign", *typed], input=password, capture_output=True, text=True, timeout=60)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    return packed(good_bundle(folder), folder / "harbour.kiosk", "--no-fonts")


@pytest.fixture
def fresh(package: Path, tmp_path: Path) -> Path:
    """A package of one's own, without a signature."""
    mine = tmp_path / package.name
    mine.write_bytes(package.read_bytes())
    return mine


@pytest.mark.parametrize("maker", ["kiosk", "minisign"])
def test_keys_and_signatures_go_both_ways(maker: str, fresh: Path, tmp_path: Path) -> None:
    secret, public = tmp_path / "museum.key", tmp_path / "museum.pub"
    if maker == "kiosk":
        assert kiosk("keygen", "-o", tmp_path / "museum", "--no-password").exit_code == 0
    else:
        assert minisign("-G", "-W", "-p", public, "-s", secret).returncode == 0

    ours = kiosk("pack", good_bundle(tmp_path), "-o", fresh, "--no-fonts", "--sign", secret)
    assert ours.exit_code == 0, ours.output
    assert kiosk("verify", fresh, "--key", public).exit_code == 0
    there = minisign("-Vm", fresh, "-p", public)
    assert there.returncode == 0, there.stderr
    assert "Trusted comment: harbour 1.0.0" in there.stdout

    theirs = minisign("-Sm", fresh, "-s", secret, "-t", "by hand")
    assert theirs.returncode == 0, theirs.stderr
    here = kiosk("verify", fresh, "--key", PublicKey.read(public.read_text()).line)
    assert here.exit_code == 0, here.output
    assert "by hand" in here.output


@pytest.mark.long
def test_minisign_opens_our_locked_key(fresh: Path, tmp_path: Path) -> None:
    """Made at the prompt: the password is asked twice and never shown."""
    made = kiosk("keygen", "-o", tmp_path / "museum", answers=f"{PASSWORD}\nother\n{PASSWORD}\n{PASSWORD}\n")
    assert made.exit_code == 0, made.output
    assert "do not match" in made.output
    assert PASSWORD not in made.output
    theirs = minisign("-Sm", fresh, "-s", tmp_path / "museum.key", password=f"{PASSWORD}\n")
    assert theirs.returncode == 0, theirs.stderr
    assert kiosk("verify", fresh, "--key", tmp_path / "museum.pub").exit_code == 0


def test_minisigns_locked_key_signs_here(fresh: Path, tmp_path: Path) -> None:
    secret = tmp_path / "theirs.key"
    secret.write_text(MINISIGN)
    ours = kiosk("pack", good_bundle(tmp_path), "-o", fresh, "--no-fonts", "--sign", secret, password=MINISIGN_PASSWORD)
    assert ours.exit_code == 0, ours.output
    assert minisign("-Vm", fresh, "-P", MINISIGN_PUBLIC).returncode == 0


@pytest.mark.parametrize("text", [LITTLE_MEMORY, LITTLE_WORK], ids=["memory", "work"])
def test_keys_locked_with_less_effort_open_here_and_there(text: str, fresh: Path, tmp_path: Path) -> None:
    secret = tmp_path / "museum.key"
    secret.write_text(text)
    key = SecretKey.read(text, lambda: PASSWORD)
    assert minisign("-Sm", fresh, "-s", secret, password=f"{PASSWORD}\n").returncode == 0
    assert kiosk("verify", fresh, "--key", key.public.line).exit_code == 0
    wrong = kiosk("pack", good_bundle(tmp_path), "-o", fresh, "--no-fonts", "--sign", secret, password="other")
    assert wrong.exit_code == 1
    assert "does not open with this password" in wrong.output


def test_old_signatures_count(fresh: Path, tmp_path: Path) -> None:
    minisign("-G", "-W", "-p", tmp_path / "old.pub", "-s", tmp_path / "old.key")
    assert minisign("-S", "-l", "-m", fresh, "-s", tmp_path / "old.key").returncode == 0
    assert kiosk("verify", fresh, "--key", tmp_path / "old.pub").exit_code == 0
    fresh.write_bytes(fresh.read_bytes()[:-1] + b"!")
    text = fresh.with_name(f"{fresh.name}.minisig").read_text()
    with pytest.raises(Unreadable):
        verify(fresh, text, PublicKey.find(str(tmp_path / "old.pub")))


KEY = SecretKey(b"museum 1", bytes(range(32)))
DATA = b"what is signed"
TEXT = sign(DATA, KEY, "harbour 1.0.0")


def test_every_changed_bit_is_refused() -> None:
    verify(DATA, TEXT, KEY.public)
    start, end = len("untrusted comment: "), TEXT.index("\n")
    tried = 0
    for at, byte in enumerate(TEXT.encode()):
        for other in {byte ^ 1 << bit for bit in range(8)} | {10, 13, 0}:
            if other == byte or (start <= at < end and other not in (10, 13)):
                continue
            changed = bytes([*TEXT.encode()[:at], other, *TEXT.encode()[at + 1 :]])
            with pytest.raises((Unreadable, UnicodeDecodeError)):
                verify(DATA, changed.decode(), KEY.public)
            tried += 1
    assert tried > 2_500


def variants() -> Iterator[tuple[str, str]]:
    lines = TEXT.splitlines()
    yield "nothing", ""
    yield "no last line end", TEXT[:-1]
    yield "an empty line more", TEXT + "\n"
    yield "a space more", TEXT + " "
    yield "an empty line before", "\n" + TEXT
    yield "a byte order mark", "\ufeff" + TEXT
    yield "line ends of two kinds", TEXT.replace("\n", "\r\n", 2)
    yield "old line ends", TEXT.replace("\n", "\r")
    yield "a space behind the signature", TEXT.replace(lines[1], lines[1] + " ")
    yield "lines in another order", "\n".join([*lines[2:], *lines[:2], ""])
    yield "two signatures", TEXT + TEXT
    # The last letter before "=" stands for two bits only: others would mean the same bytes.
    yield "base64 that means the same", TEXT.replace(lines[1], lines[1][:-2] + chr(ord(lines[1][-2]) + 1) + "=")
    yield "another trusted comment", TEXT.replace("1.0.0", "2.0.0")
    yield "a signature of other data", sign(b"other data", KEY, "harbour 1.0.0")
    yield "another's signature under our number", sign(DATA, SecretKey(KEY.number, bytes(32)), "harbour 1.0.0")


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in variants()])
def test_what_is_no_signature(text: str) -> None:
    with pytest.raises(Unreadable):
        verify(DATA, text, KEY.public)


def test_what_stays_a_signature() -> None:
    assert verify(DATA, TEXT.replace("\n", "\r\n"), KEY.public) == "harbour 1.0.0"
    nobody = TEXT.splitlines()[0]
    assert verify(DATA, TEXT.replace(nobody, "untrusted comment: 由谁写都可以"), KEY.public) == "harbour 1.0.0"


def test_the_same_package_has_the_same_signature() -> None:
    assert sign(DATA, KEY, "harbour 1.0.0") == TEXT


def test_another_key_is_told_by_its_number() -> None:
    with pytest.raises(Unreadable) as caught:
        verify(DATA, TEXT, SecretKey(b"museum 2", bytes(32)).public)
    assert KEY.public.name in caught.value.what


def test_a_changed_package_or_signature_is_refused_on_the_command_line(fresh: Path, tmp_path: Path) -> None:
    public = tmp_path / "museum.pub"
    public.write_text(KEY.public.text)
    signature = fresh.with_name(f"{fresh.name}.minisig")
    assert "is not signed: ask" in kiosk("verify", fresh, "--key", public).output
    assert "It is not signed." in kiosk("verify", fresh).output

    signature.write_text(sign(fresh, KEY, "harbour 1.0.0"))
    unknown = kiosk("verify", fresh)
    assert unknown.exit_code == 0
    assert f"not signed by a known key: it names the key {KEY.public.name}" in unknown.output
    assert kiosk("verify", fresh, "--key", public).exit_code == 0

    whole = fresh.read_bytes()
    for at in range(0, len(whole), len(whole) // 50):
        fresh.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        refused = kiosk("verify", fresh, "--key", public)
        assert refused.exit_code == 1, at
        assert refused.output.count("\n") <= 3, refused.output
    fresh.write_bytes(whole)
    signature.write_text(signature.read_text() + "\n")
    assert "holds no signature" in kiosk("verify", fresh, "--key", public).output


def test_keys_are_never_written_over_and_stay_secret(tmp_path: Path) -> None:
    assert kiosk("keygen", "-o", tmp_path / "museum", "--no-password").exit_code == 0
    secret = tmp_path / "museum.key"
    before = secret.read_bytes()
    assert secret.stat().st_mode & 0o077 == 0
    again = kiosk("keygen", "-o", tmp_path / "museum", "--no-password")
    assert (again.exit_code, secret.read_bytes()) == (1, before)
    assert "is there already" in again.output


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is no secret key"),
        ("untrusted comment: x\nAAAA\n", "is no secret key"),
        (KEY.public.text, "is no secret key"),
        (KEY.text().replace("RWQ", "RWR"), "is a key of another kind"),
        (KEY.text()[:-30] + "A" + KEY.text()[-29:], "is damaged"),
    ],
)
def test_what_is_no_secret_key(text: str, says: str) -> None:
    with pytest.raises(Unreadable) as caught:
        SecretKey.read(text, lambda: "")
    assert says in caught.value.what


@pytest.mark.parametrize("text", ["", "x", "RWQ", "a\nb\nc", KEY.public.line[:-1], "é" * 56, KEY.public.line + "AAAA"])
def test_what_is_no_public_key(text: str) -> None:
    with pytest.raises(Unreadable):
        PublicKey.read(text)
