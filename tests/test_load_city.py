"""A city from its map: refusals in one line, walls that cover what is solid, lanes joined up, the lint of the map."""

from __future__ import annotations

import random
import tomllib
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest

from game.core.grid import EMPTY, SOLID, TileGrid
from game.data.city import CELL_M, CityWall
from game.data.vehicles import GROUND_CODES
from game.load.city import merged_walls
from game.load.city_laws import broken_city_laws
from game.load.faults import LevelError
from game.load.lanes import FIRST_LINK
from game.load.levels import find_level
from game.load.tmx import load_level

TOWN = Path(__file__).parent / "levels" / "town.tmx"
TEXT = TOWN.read_text("utf-8")


def edited(tmp_path: Path, *edits: tuple[str, str]) -> Path:
    """The town with the first of each old text made new."""
    text = TEXT
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "town.tmx"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def town():
    return load_level(TOWN)[0]


@pytest.fixture(scope="module")
def chase():
    return load_level(find_level("bus_chase"))


BROKEN = tomllib.loads((TOWN.parent / "broken_city.toml").read_text("utf-8"))


@pytest.mark.parametrize("case", BROKEN["case"], ids=lambda case: case["name"])
def test_a_broken_city_is_refused_in_one_line(tmp_path, case):
    with pytest.raises(LevelError) as caught:
        load_level(edited(tmp_path, (case["old"], case["new"])))
    assert case["says"] in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "town.tmx" in str(caught.value)


def test_a_spawner_that_no_lane_runs_through_is_refused(tmp_path):
    path = edited(tmp_path, ('x="100" y="380"', 'x="660" y="320"'), ("0,0 200,0 200,70 0,70", "0,0 40,0 40,30 0,30"))
    with pytest.raises(LevelError, match="object 22: no lane runs through the spawner"):
        load_level(path)


def test_more_walls_than_the_physics_takes_are_refused(tmp_path):
    rows = ["2," + "0," * 58 + "0" if k % 2 else "0,2," * 29 + "0,2" for k in range(50)]
    head, _, rest = TEXT.partition('<data encoding="csv">\n')
    body = ",\n".join(rows) + rest[rest.index("\n</data>") :]
    path = tmp_path / "town.tmx"
    path.write_text(f'{head}<data encoding="csv">\n{body}', encoding="utf-8")
    with pytest.raises(LevelError, match="wall boxes, at most 320"):
        load_level(path)


def covered(walls: list[CityWall], width: int, height: int) -> list[int]:
    """How many of the walls lie over each cell."""
    count = [0] * (width * height)
    for w in walls:
        columns = range(int((w.x - w.half_length_m) / CELL_M), int((w.x + w.half_length_m) / CELL_M))
        for row in range(int((w.y - w.half_width_m) / CELL_M), int((w.y + w.half_width_m) / CELL_M)):
            for column in columns:
                count[row * width + column] += 1
    return count


@pytest.mark.parametrize("seed", range(40))
def test_walls_cover_exactly_the_solid_cells_each_once(seed):
    rng = random.Random(seed)
    width, height = rng.randint(1, 30), rng.randint(1, 30)
    share = rng.random()
    cells = bytes(SOLID if rng.random() < share else EMPTY for _ in range(width * height))
    walls = merged_walls(TileGrid(width, height, cells))
    assert covered(walls, width, height) == [int(cell == SOLID) for cell in cells]
    assert len(walls) <= cells.count(SOLID)


def test_a_block_is_one_wall_and_two_beside_each_other_are_two():
    grid = TileGrid(6, 3, bytes([1, 1, 0, 1, 1, 1] * 3))
    assert [(w.x, w.y, w.half_length_m, w.half_width_m) for w in merged_walls(grid)] == [(2, 3, 2, 3), (9, 3, 3, 3)]


def test_the_town_has_its_blocks_and_its_turned_fence(town):
    boxes = [w for w in town.city.walls if w.kind == "building"]
    assert len(boxes) == 6
    (fence,) = (w for w in town.city.walls if w.kind == "fence")
    # 40 x 10 px at (560, 400), turned by a quarter to the left of that corner.
    assert (fence.x, fence.y, fence.c, fence.s) == (70 - 0.625, 52.5, 0.0, 1.0)
    assert (fence.half_length_m, fence.half_width_m) == (2.5, 0.625)


def test_areas_are_burnt_into_the_surfaces(town):
    cells, width = town.city.cells, town.city.width
    names = {code: name for name, code in GROUND_CODES.items()}
    assert names[cells[25 * width + 5]] == "wet"
    assert names[cells[41 * width + 5]] == "rails"
    assert [names[cells[row * width + 40]] for row in (21, 22, 23, 24)] == ["pavement", "snow", "snow", "wet"]


def test_lanes_lead_through_the_junction_as_their_place_allows(town):
    lanes = {lane.id: lane for lane in town.city.lanes}

    def turns(number: int) -> dict[str, int]:
        return {lanes[n].turn: lanes[n].next[0] for n in lanes[number].next}

    assert turns(9) == {"straight": 3, "right": 7}  # at the kerb
    assert turns(1) == {"straight": 3, "left": 6}  # in the middle
    assert turns(4) == {"straight": 2, "right": 6, "left": 7}
    assert (lanes[1].right, lanes[9].left) == (9, 1)
    assert (lanes[1].left, lanes[9].right) == (0, 0)
    assert all(lane.junction == 21 for lane in town.city.lanes if lane.id >= FIRST_LINK)
    assert lanes[3].next == ()  # leaves the map


def test_turns_that_a_lane_forbids_are_not_there(tmp_path):
    lane = 'id="4" type="lane" x="960" y="388">'
    forbid = (lane, f'{lane}<properties><property name="turns" value="straight"/></properties>')
    city = load_level(edited(tmp_path, forbid))[0].city
    lanes = {lane.id: lane for lane in city.lanes}
    assert [lanes[n].turn for n in lanes[4].next] == ["straight"]


def test_links_begin_and_end_on_their_lanes(chase):
    lanes = {lane.id: lane for lane in chase[0].city.lanes}
    before = {after: lane.id for lane in lanes.values() for after in lane.next if after >= FIRST_LINK}
    for link in (lane for lane in lanes.values() if lane.id >= FIRST_LINK):
        assert link.points[0] == lanes[before[link.id]].points[-1]
        assert link.points[-1] == lanes[link.next[0]].points[0]


def test_crossings_know_their_lanes_and_pieces_what_follows(town):
    assert town.city.crossed == {31: (7, 8)}
    assert town.city.follows == {42: (43,), 43: ()}


@pytest.mark.parametrize("law", BROKEN["law"], ids=lambda law: law["name"])
def test_the_lint_of_a_city_tells_what_a_bus_cannot_do(tmp_path, law):
    found = broken_city_laws(load_level(edited(tmp_path, (law["old"], law["new"])))[0])
    assert any(law["says"] in line for line in found), found


def test_a_wall_across_his_way_is_told(tmp_path):
    path = edited(
        tmp_path,
        ('type="bus_start" x="300"', 'type="bus_start" x="60"'),
        ('x="220" y="412"><polyline points="0,0 256,0 256', 'x="20" y="412"><polyline points="0,0 456,0 456'),
        ('type="city_wall" x="560" y="400"', 'type="city_wall" x="250" y="400"'),
    )
    assert "object 42: a wall stands in Rostavili's way at 24, 52 m" in broken_city_laws(load_level(path)[0])


def test_an_arrow_that_says_what_he_never_does_is_told(chase):
    level = chase[0]
    one = level.of("arrow_hint")[0]
    others = tuple(o for o in level.objects if o.id != one.id)
    turned = replace(one, args={**one.args, "turn": "left"})
    lost = replace(one, x=one.x + 400, y=one.y + 400)
    short = replace(lost, args={**one.args, "turn": "short"})
    told = [broken_city_laws(replace(level, objects=(*others, wrong))) for wrong in (turned, lost, short)]
    assert told[0] == [f"object {one.id}: the arrow says left, but Rostavili goes right"]
    assert told[1] == [f"object {one.id}: the arrow says right, but Rostavili goes nowhere near it"]
    assert told[2] == []


def test_a_wall_on_a_track_is_told(chase):
    level = chase[0]
    city = level.city
    blocked = replace(level, city=replace(city, walls=(*city.walls, CityWall(900.0, 488.0, 2.0, 2.0))))
    assert any("a wall stands on the track at 90" in line for line in broken_city_laws(blocked))


def test_a_town_with_one_crossing_breaks_that_law_only(town):
    assert broken_city_laws(town) == ["map: 1 crossings count, at least 3"]


def test_a_long_leg_north_south_is_told_over_the_ends_of_pieces(chase):

    level = chase[0]
    long = tuple(
        replace(o, points=tuple((x, y + 960 if y > 2700 else y) for x, y in o.points))
        if o.kind == "rostavili_path"
        else o
        for o in level.objects
    )
    found = broken_city_laws(replace(level, objects=long))
    assert any("a leg north-south of" in line and "at most 250" in line for line in found), found


def test_the_city_of_the_game_is_whole(chase):
    level, art = chase
    city = level.city
    assert broken_city_laws(level) == []
    assert (city.width, city.height, city.width_m, city.height_m) == (576, 288, 1152.0, 576.0)
    assert len(city.walls) <= 320
    aslant = [w for w in city.walls if w.kind == "building" and 0.0 not in (w.c, w.s)]
    grid_walls = [w for w in city.walls if w.kind == "building" and w not in aslant]
    assert covered(grid_walls, 576, 288) == [int(c == SOLID) for c in level.grid.cells]
    assert len(aslant) == 4, "the cut corners"
    assert {len(layer.cells) for layer in art.layers} == {576 * 288}
    assert {layer.name for layer in art.layers} >= {"ground", "decal", "marks", "kerb", "props", "overhead"}
    assert [layer.name for layer in art.front] == ["overhead"]
    assert len([c for c in level.of("crossing") if c.flag("counts")]) == 3
    assert set(city.cells) == set(GROUND_CODES.values())


def test_the_city_holds_no_object_a_cell():
    path = find_level("bus_chase")
    load_level(path)
    tracemalloc.start()
    kept = load_level(path)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept
    assert held < 16 << 20  # 165,888 cells in eight layers at two bytes, and some thousand objects
