"""A packed exhibit draws its letters on a machine that has no font at all."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from kiosk.content.bundle import Bundle
from kiosk.content.disk import Unreadable
from kiosk.content.reader import read
from kiosk.content.text import EVERY_LANGUAGE
from kiosk.packing import machine_fonts
from kiosk.packing.fonts import FAMILY, cut_down, faces, family_of, read_font
from kiosk.packing.letters import letters
from tests.content.bundles import GOOD, good, good_bundle, write
from tests.packing.hands import CHONGQING, kiosk, members, packed, unpacked
from tests.packing.machine import kiosk_process, pictures

REGULAR = "fonts/packed/NotoSansCJKsc-Regular.otf"
BOLD = "fonts/packed/NotoSansCJKsc-Bold.otf"
SIZE = ("--size", "640x360")
# What Latin and Chinese typography differ in.
TEXT = GOOD.replace("A town and its water.", "A town’s “water” – and more…").replace(
    "一座城与它的水。", "“一座城”与它的水……"
)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    return packed(write(folder / "harbour", TEXT), folder / "harbour.kiosk")


def test_a_machine_without_fonts_draws_what_one_with_all_draws(package: Path, tmp_path: Path) -> None:
    bundle = write(tmp_path / "harbour", TEXT)
    all_fonts = machine_fonts.typeface()[0].parent
    wanted = pictures(bundle, tmp_path / "wanted", all_fonts, *SIZE)
    assert len(wanted) == 4
    assert pictures(unpacked(package, tmp_path / "packed"), tmp_path / "bare", None, *SIZE) == wanted


def test_the_same_bundle_gives_the_same_fonts_in_another_process(package: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.kiosk"
    done = kiosk_process("pack", write(tmp_path / "harbour", TEXT), "-o", again, PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr
    assert again.read_bytes() == package.read_bytes()
    assert done.stderr == ""


def test_fonts_keep_their_name_and_their_licence(package: Path) -> None:
    inside = members(package)
    for name, weight in ((REGULAR, 400), (BOLD, 700)):
        face = TTFont(io.BytesIO(inside[name]))
        assert family_of(face) == FAMILY
        assert face["OS/2"].usWeightClass == weight
        assert "SIL Open Font License" in face["name"].getDebugName(13)
        assert len(inside[name]) < 300_000
        assert {"港", "A", "“", "万", "，", "月"} <= {chr(code) for code in face.getBestCmap()}
    assert inside["fonts/packed/licence.txt"].count(b"SIL Open Font License") >= 2


def test_bundle_json_names_the_fonts_and_every_line_keeps_its_number(package: Path) -> None:
    lines = members(package)["bundle.json"].decode().splitlines()
    assert lines[1:] == TEXT.splitlines()[1:]
    assert read_bundle(lines[0] + "\n" + "\n".join(lines[1:])).fonts == [REGULAR, BOLD]


def read_bundle(text: str) -> Bundle:
    return Bundle.model_validate_json(text)


def test_no_fonts_and_bundles_without_chinese_go_as_they_are(tmp_path: Path) -> None:
    bundle = good_bundle(tmp_path)
    bare = members(packed(bundle, tmp_path / "bare.kiosk", "--no-fonts"))
    assert bare["bundle.json"] == (bundle / "bundle.json").read_bytes()
    assert not any(name.startswith("fonts/") for name in bare)
    english = re.sub(r', "zh"(: "[^"]*")?', "", GOOD)
    assert "fonts/" not in "".join(members(packed(write(tmp_path / "en", english), tmp_path / "en.kiosk")))


def test_a_letter_that_the_typeface_lacks_comes_from_another_font() -> None:
    """The default exhibit's journey ends in Małaszewicze."""
    said = letters(read(CHONGQING).bundle)
    lacking = said - frozenset(map(chr, faces(read_font(machine_fonts.typeface()[0]))[2].getBestCmap()))
    assert "ł" in lacking
    (companion,) = machine_fonts.companions(frozenset("ł"))
    font = cut_down(read_font(companion), frozenset("ł"))
    assert font.letters == {"ł"}
    assert len(font.data) < 20_000


def test_letters_of_dates_numbers_and_tables_are_there() -> None:
    said = good()
    said["languages"] = ["zh", "fr"]
    said["title"] = "ß"
    bundle = Bundle.model_validate(said)
    assert bundle.title == {EVERY_LANGUAGE: "ß"}
    found = letters(bundle, ["鱼,1\n"])
    for word in ("鱼", "万亿", "年月日", "星期", "分钟前", "上周", "中文", "févrierûé", "轻触开始", "S", "。，：“”"):
        assert {*word} <= found, word
    assert len(letters(bundle, more=True)) > 3_755 > len(found)


def test_a_font_of_ones_own_is_cut_down_too(tmp_path: Path) -> None:
    (companion,) = machine_fonts.companions(frozenset("ł"))
    bundle = good_bundle(tmp_path)
    inside = members(packed(bundle, tmp_path / "own.kiosk", "--font", companion, "--no-fonts"))
    (name,) = (name for name in inside if name.startswith("fonts/packed/") and not name.endswith(".txt"))
    assert 1000 < len(inside[name]) < companion.stat().st_size / 4
    told = kiosk("pack", bundle, "-o", tmp_path / "own.kiosk", "--font", companion, "--no-fonts").output
    assert "No font in the package has " in told
    assert "(U+4E00)" in told


@pytest.mark.parametrize("rights", [0x0002, 0x0100])
def test_what_a_fonts_maker_forbids_is_not_done(rights: int) -> None:
    (companion,) = machine_fonts.companions(frozenset("ł"))
    face = TTFont(companion)
    face["OS/2"].fsType = rights
    made = io.BytesIO()
    face.save(made)
    if rights == 0x0002:
        with pytest.raises(Unreadable, match="may not be passed on"):
            cut_down(made.getvalue(), frozenset("ł"))
    else:
        assert cut_down(made.getvalue(), frozenset("ł")).data == made.getvalue()


def test_what_is_no_font_is_told_with_its_name(tmp_path: Path) -> None:
    bundle = good_bundle(tmp_path)
    whole = machine_fonts.companions(frozenset("ł"))[0].read_bytes()
    broken = tmp_path / "broken.ttf"
    for data, says in (
        (b"", "is no font"),
        (b"wOF2" + bytes(99), "is a web font"),
        (whole[:90_000], "is cut short"),
        (whole[:2000] + bytes(len(whole) - 2000), "is damaged"),
    ):
        broken.write_bytes(data)
        refused = kiosk("pack", bundle, "-o", tmp_path / "x.kiosk", "--no-fonts", "--font", broken)
        assert refused.exit_code == 1, refused.output
        assert f"broken.ttf {says}" in refused.output
        assert not (tmp_path / "x.kiosk").exists()
