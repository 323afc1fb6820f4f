"""The tile set of the bathhouse, its far pictures, its scenery and its light: what is baked from which painter."""

from __future__ import annotations

from pathlib import Path

from workshop.kit import palette as P
from workshop.kit.bake import ASSETS
from workshop.places import (
    bath_cellar,
    changing,
    far_hall,
    far_rooms,
    glows,
    grand,
    hall,
    joints,
    pool,
    scenery,
    sprites,
    steam,
    stone_room,
)
from workshop.places.sheet import TileSheet

LAYOUT = Path(__file__).parent / "data" / "bath_layout.toml"
FAR = {
    "far_night": far_rooms.night,
    "far_court": far_rooms.court,
    "far_moon": far_rooms.moon,
    "far_trees": far_rooms.trees,
    "far_dome": far_hall.dome,
    "far_arcade": far_hall.arcade,
    "far_shafts": far_hall.shafts,
    "far_steam": far_rooms.steam_deep,
    "far_steam_near": far_rooms.steam_near,
    "far_vaults": far_rooms.vaults_deep,
    "far_vaults_near": far_rooms.vaults_near,
}


def tiles() -> TileSheet:
    """Every stamp of the set, by room."""
    sheet = TileSheet("bath", LAYOUT)
    sheet.add_all(joints.stamps(), "joint_")
    sheet.add_all(changing.stamps(), "changing_")
    sheet.add_all(steam.stamps(), "steam_")
    sheet.add("steam_stove", *steam.stove_frames(), ms=110)
    sheet.add("steam_drip", *steam.drip_frames(), ms=120)
    sheet.add_all(hall.stamps(), "hall_")
    sheet.add("pool_surface", *pool.surface_frames(), ms=170)
    sheet.add("pool_wall", *pool.wall_frames(), ms=170)
    sheet.add("pool_lamp", *pool.lamp_frames(), ms=170)
    for name, picture in (("corner", pool.rim_corner()), ("bed", pool.bed()), ("side", pool.side())):
        sheet.add(f"pool_{name}", picture)
    sheet.add("pool_ladder", pool.ladder_rail())
    sheet.add("plunge_surface", *pool.surface_frames("blue"), ms=170)
    sheet.add("plunge_wall", *pool.wall_frames("blue", 0.36), ms=170)
    sheet.add("plunge_bed", pool.bed("blue"))
    sheet.add("plunge_side", pool.side("blue"))
    sheet.add_all(stone_room.stamps(), "stone_")
    sheet.add("stone_hearth", *stone_room.hearth_frames(), ms=110)
    sheet.add_all(grand.stamps(), "grand_")
    rooms = {"changing": changing, "steam": steam, "hall": hall, "stone": stone_room, "grand": grand}
    sheet.add_all(bath_cellar.stamps({name: room.ground()["below"] for name, room in rooms.items()}), "cellar_")
    return sheet


def bake_tiles() -> None:
    """Write the tile set."""
    tiles().write()


def bake_far() -> None:
    """Write the far pictures."""
    for name, paint in FAR.items():
        P.save(paint(), ASSETS / "places" / f"{name}.png")


def bake_scenery() -> None:
    """Write the sheet of scenery."""
    sprites.write("bath_scenery", scenery.sprites())


def bake_light() -> None:
    """Write the sheet of light overlays."""
    sprites.write("lights", glows.sprites())
