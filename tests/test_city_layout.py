"""The script that lays out the city: its draft is a sound level, and what was edited by hand is not overwritten."""

from __future__ import annotations

import numpy as np
import pytest

from game.load.city_laws import broken_city_laws
from game.load.tmx import load_level

pytest.importorskip("PIL", reason="the workshop is not installed")

from workshop.places.city import layout, streets, worn


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder of its own to draw in; the map finds the game's tile sets by name."""
    (tmp_path / "levels").mkdir()
    monkeypatch.setattr(layout, "MAP", tmp_path / "levels" / "09_bus_chase.tmx")
    monkeypatch.setattr(layout, "SEAL", tmp_path / "drawn.sha256")


@pytest.mark.usefixtures("place")
def test_a_draft_is_a_sound_city_and_the_same_each_time():
    assert layout.main([]) == 0
    drawn = layout.MAP.read_bytes()
    assert layout.main([]) == 0
    assert layout.MAP.read_bytes() == drawn
    level, _ = load_level(layout.MAP)
    assert broken_city_laws(level) == []


@pytest.mark.usefixtures("place")
def test_a_map_that_was_edited_is_kept_unless_told_so(capsys):
    assert layout.main([]) == 0
    edited = layout.MAP.read_text("utf-8").replace("bus.title", "bus.other")
    layout.MAP.write_text(edited, encoding="utf-8")
    assert layout.main([]) == 1
    assert "was edited since it was laid out: give --over to lose that" in capsys.readouterr().err
    assert layout.MAP.read_text("utf-8") == edited
    assert layout.main(["--over"]) == 0
    assert "bus.other" not in layout.MAP.read_text("utf-8")


@pytest.mark.usefixtures("place")
def test_line_ends_are_no_edit():
    assert layout.main([]) == 0
    layout.MAP.write_bytes(layout.MAP.read_bytes().replace(b"\n", b"\r\n"))
    assert layout.main([]) == 0


def test_streets_of_the_plan_meet_where_they_should():
    found = streets.streets(streets.plan()["street"])
    meets = {(c.ew.name, c.ns.name): c for c in streets.crossroads(found)}
    assert meets["canal", "third"].rect == (183, 194, 6, 9)
    assert meets["birch", "second"].rect == (111, 66, 6, 6)
    assert ("market", "third") not in meets
    for street in found:
        spans = streets.gaps(street, list(meets.values()))
        assert all(street.start <= a < b <= street.end for a, b in spans), street.name


def test_the_last_coat_changes_no_rule(monkeypatch):
    """Ships, cranes and steam are paint: walls, surfaces and every object but lights are the same without them."""
    whole = layout.draft()
    monkeypatch.setattr(layout.adorn, "adorn", lambda city, planned: None)
    bare = layout.draft()
    for name in ("solid", "surface"):
        assert (whole.layers[name] == bare.layers[name]).all(), name
    assert whole.objects[: len(bare.objects)] == bare.objects
    assert {o.kind for o in whole.objects[len(bare.objects) :]} == {"light"}


def test_what_the_last_coat_stands_up_stands_on_solid_ground():
    city = layout.draft()
    for stamp in ("crane", "lighthouse", "ore_ship", "tug", "freight_0", "bollards"):
        column, row = city.ids(stamp)[-1, 0], city.ids(stamp).shape[0]
        found = [
            (x, y)
            for layer in ("tops", "props")
            for y, x in zip(*(city.layers[layer] == column).nonzero(), strict=True)
        ]
        assert found, stamp
        for x, y in found:
            assert any(city.is_solid(int(x) + k, int(y) - j) for k in (0, 1) for j in range(row)), (stamp, x, y)


def test_wear_and_bays_lie_on_asphalt_alone_and_clutter_on_solid_ground():
    city = layout.draft()
    grounds = np.concatenate([city.ids(name).ravel() for name in worn.ASPHALT])
    for stamp in ("trench_0_ew", "sealed_0_ns", "sheen_0_ew", "skid_ew"):
        spots = list(zip(*(city.layers["decal"] == city.ids(stamp)[0, 0]).nonzero(), strict=True))
        assert spots, stamp
        for y, x in spots:
            wide, high = city.size(stamp)
            assert (city.layers["decal"][y : y + high, x : x + wide] == city.ids(stamp)).all(), f"{stamp} is cut"
            assert np.isin(city.layers["ground"][y : y + high, x : x + wide], grounds).all(), f"{stamp} leaves the road"
    for stamp in ("skip", "pallets", "tyres", "top_duct", "top_boards", "snowed_red"):
        spots = list(zip(*(city.layers["tops"] == city.ids(stamp)[0, 0]).nonzero(), strict=True))
        assert spots, stamp
        for y, x in spots:
            wide, high = city.size(stamp)
            assert (city.layers["solid"][y : y + high, x : x + wide] > 0).all(), f"{stamp} stands where one drives"
