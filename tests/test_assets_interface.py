"""The baked interface: faces are complete and measure true, every picture that the game names is there."""

import string
import tomllib

import pygame
import pytest

from game.core.files import data
from game.show.art import InterfaceArt
from game.show.paint.font import Font, InterfaceError
from game.show.paint.text import Prompts, flow, letters, line_width

RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
LATIN_1 = "àáâäãåçèéêëìíîïñòóôöõùúûüýÿßÀÁÂÄÃÅÇÈÉÊËÌÍÎÏÑÒÓÔÖÕÙÚÛÜÝ¡¿«»°×"
SIGNS = "“”’…–—№©★♥✓▶◀▲▼←→↑↓•"
WHO = [
    "danko_bath",
    "danko_uniform",
    "danko_suit",
    "strongman",
    "foreman",
    "bather_old",
    "thug",
    "ogarkov",
    "militia_man",
]
WHO += ["ridzik", "rostavili", "clerk", "guest", "guest_woman", "maid", "bodyguard_long", "bodyguard_broad", "officer"]
WHO += ["gallagher"]
MOODS = ("calm", "angry", "hurt", "smile")
ARMS = ("fist", "pipe", "bottle", "bottle_broken", "chair", "bench", "bucket", "bucket_full", "knife", "snow", "stone")
GUNS = ("pistol", "revolver", "shotgun")
PANGRAMS = (
    "The quick brown fox jumps over the lazy dog. 0123456789",
    "Съешь же ещё этих мягких французских булок, да выпей чаю.",
    "AVATAR. To Ty LT, Г.А. РАТА УАД — “Who sent you?”",
)
BUTTONS = ("a", "b", "x", "y", "back", "start", "leftstick", "rightstick", "leftx", "lefty")
SHOULDERS = ("leftshoulder", "rightshoulder", "lefttrigger", "righttrigger")
CROSS = ("dpup", "dpdown", "dpleft", "dpright")


@pytest.fixture(scope="module")
def art() -> InterfaceArt:
    return InterfaceArt.load(data())


@pytest.mark.parametrize("face", ["body", "heading"])
def test_text_faces_hold_latin_russian_digits_and_signs(art, face):
    wanted = string.printable.strip() + " " + RUSSIAN + RUSSIAN.upper() + LATIN_1 + SIGNS
    assert [char for char in wanted if not getattr(art, face).has(char)] == []


@pytest.mark.parametrize("face", ["title", "digits"])
def test_title_faces_hold_capitals_of_both_alphabets(art, face):
    wanted = string.ascii_uppercase + RUSSIAN.upper() + string.digits + " .,:!?-'×+"
    assert [char for char in wanted if not getattr(art, face).has(char)] == []


@pytest.mark.parametrize(("face", "capital_px"), [("body", 7), ("heading", 9), ("title", 30)])
def test_capitals_have_the_height_of_the_design(art, face, capital_px):
    assert getattr(art, face).cap == capital_px


def test_nothing_that_is_read_is_smaller_than_eight_pixels(art):
    assert min(art.body.height, art.heading.height) >= 8


@pytest.mark.parametrize("text", PANGRAMS)
@pytest.mark.parametrize("face", ["body", "heading"])
def test_a_line_is_as_wide_as_it_measures(art, face, text):
    font: Font = getattr(art, face)
    ink = font.line(text, (255, 255, 255), shadow=None).get_bounding_rect()
    last_gap = 3 if text.endswith(" ") else 0
    assert ink.left >= 1
    assert ink.right - 1 <= font.measure(text)
    assert ink.right - 1 >= font.measure(text) - 2 - last_gap  # a stop may stand left in its box


@pytest.mark.parametrize("width", [30, 64, 131, 300])
@pytest.mark.parametrize("text", [*PANGRAMS, "Достопримечательностивпереди", "a\nb  c"])
def test_wrapped_lines_never_pass_their_width(art, text, width):
    lines = art.body.wrap(text, width)
    assert max(art.body.measure(line) for line in lines) <= width
    assert "".join(lines).replace(" ", "") == text.replace("\n", "").replace(" ", "")


@pytest.mark.parametrize("width", [60, 110, 260])
def test_lines_with_keys_in_them_never_pass_their_width(art, width):
    prompts = Prompts("xbox", {"grab": "b", "dodge": "rightshoulder"})
    text = "Hold {key:grab} to lift him, then {key:dodge}; {key:grab}{key:grab}. Непереносимоедлинноеслово"
    lines = flow(art.body, text, width, art.glyphs(prompts))
    assert max(map(line_width, lines)) <= width
    assert sum(bool(run.action) for line in lines for run in line) == 4


def test_a_key_among_the_words_counts_one_letter():
    assert letters("Press {key:strike}.") == len("Press #.")


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("mood", MOODS)
def test_every_face_has_every_mood_looking_both_ways_and_small(art, who, mood):
    assert art.portrait(who, mood).get_size() == (48, 48)
    assert art.portrait(who, mood, left=True).get_size() == (48, 48)
    assert art.portrait(who, mood, small=True).get_size() == (32, 32)


@pytest.mark.parametrize("who", WHO)
def test_moods_differ(art, who):
    pictures = {pygame.image.tobytes(art.portrait(who, mood), "RGB") for mood in MOODS}
    assert len(pictures) == len(MOODS)


def test_pictures_that_rules_name_are_there(art):
    for name in (*ARMS, *GUNS, "flag_on", "flag_off", "ghost", "clock", "lock", "heart", "pad", "key", "save"):
        assert art.piece(name).get_width() <= 18
    for kind in ("time", "clean", "heat", "duty"):
        assert art.piece(f"medal_{kind}").get_size() == art.piece(f"medal_{kind}_off").get_size() == (16, 18)
    for rank in "SABCD":
        art.piece(f"stamp_{rank}")
    assert art.window_icon.get_size() == (32, 32)


@pytest.mark.parametrize("style", ["xbox", "playstation", "switch"])
def test_every_pad_has_a_picture_for_every_control(art, style):
    for control in (*BUTTONS, *SHOULDERS, *CROSS):
        assert f"pad_{style}_{control}" in art.pieces
        assert art.control(style, control).get_height() == 16


@pytest.mark.parametrize("key", ["e", "ж", "space", "left shift", "return", "f12", "escape", "left", "[7]", "?", ""])
def test_every_key_makes_a_cap(art, key):
    assert art.control("keyboard", key).get_height() == 16
    assert art.control("keyboard", key).get_width() >= 15


def test_an_unknown_picture_is_refused_by_name(art):
    with pytest.raises(InterfaceError, match='no portrait "nobody_calm"'):
        art.portrait("nobody", "calm")


def test_a_missing_folder_is_refused_by_file_name(tmp_path):
    with pytest.raises(InterfaceError, match=r"assets/interface/body\.json is missing"):
        InterfaceArt.load(tmp_path)


def test_every_level_of_the_campaign_has_its_page_picture(art):
    campaign = tomllib.loads((data() / "seeds" / "campaign.toml").read_text("utf-8"))["scene"]
    levels = [scene for scene in campaign if scene["sort"] == "level"]
    pictures = [art.papers[f"photo_l{number}"] for number in range(1, len(levels) + 1)]
    assert {picture.get_size() for picture in pictures} == {(120, 74)}
    assert len({pygame.image.tobytes(picture, "RGB") for picture in pictures}) == len(levels)
