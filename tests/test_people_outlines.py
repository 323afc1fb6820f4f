"""Black shapes of people: roles and tells are told apart, blows land where the rules strike, nothing shines through."""

from __future__ import annotations

import numpy as np
import pytest
from peoplesheets import BLOWS, FIGHTER, FIGHTERS, HEROES, LOOKS, ROLES, last_of_tell, silhouette, table, unlike, words

from workshop.people.frame import pinholes


def test_nobody_is_taken_for_another_role():
    """Check 27 of the combat design: idle and every tell of the roles differ pairwise by 15 % of their pixels."""
    shapes: dict[tuple[str, str], np.ndarray] = {}
    for role, (looks, blows) in ROLES.items():
        shapes[role, "idle"] = silhouette(looks[0], "idle", 0)
        shapes |= {(role, blow): silhouette(looks[0], blow, last_of_tell(looks[0], blow)) for blow in blows}
    alike = [(a, b) for a in shapes for b in shapes if a < b and unlike(shapes[a], shapes[b]) < 0.15]
    assert alike == []


def test_outlines_of_roles_and_tells_differ():
    """Outline law: the black shapes of standing roles, and of the tells of one role, are not to be mixed up."""
    roles = ["bruiser_bath_a", "grappler_bath", "thrower_bath", "knife_man", "strongman", "danko_bath"]
    shapes = {look: silhouette(look, "idle", 0) for look in roles}
    groups = [shapes]
    for look, names in BLOWS.items():
        if look not in HEROES:
            tells = [name for name in names if name != "valve_break"]
            groups.append({f"{look}.{name}": silhouette(look, name, last_of_tell(look, name)) for name in tells})
    for group in groups:
        for a in group:
            for b in group:
                if a < b:
                    assert unlike(group[a], group[b]) >= 0.15, (a, b)


@pytest.mark.parametrize(
    ("look", "blow"),
    [(look, blow) for look in FIGHTERS for blow in ("jab", "wind_hook") if blow in BLOWS.get(look, [])],
)
def test_every_kind_of_jab_and_hook_lands_where_the_rules_strike(look, blow):
    """However a man strikes, his fist is as high and about as far as the box of his blow."""
    landed = next(f for f in table(look)["moves"][blow]["frames"] if f["phase"] == "active")
    x, y = landed["hit"]
    assert 18 <= x <= 46, x
    assert -62 <= y <= -32, y


@pytest.mark.parametrize("blow", ["jab", "wind_hook"])
def test_bruisers_strike_in_ways_of_their_own(blow):
    """Four ways of each blow in the bath, three in the yard: their tells are not the same shape."""
    for looks in (["bruiser_bath_a", "bruiser_bath_b", "bruiser_bath_c", "bruiser_bath_d"],
                  ["bruiser_yard", "bruiser_yard_b", "bruiser_yard_c"],
                  ["bruiser_hotel_a", "bruiser_hotel_b", "bruiser_hotel_c", "bruiser_hotel_d"]):  # fmt: skip
        tells = {look: silhouette(look, blow, last_of_tell(look, blow)) for look in looks}
        assert all(unlike(tells[a], tells[b]) >= 0.15 for a in looks for b in looks if a < b)


@pytest.mark.parametrize("look", LOOKS)
def test_nobody_has_pinholes_through_which_the_wall_is_seen(look):
    """Gaps of one or two pixels between arm and body flicker; only smears, which lie over the ink, may leave some."""
    for name in FIGHTER if look in FIGHTERS else ("idle", "walk", "run", "lie", "rise"):
        if name != "taunt":
            for i in range(len(table(look)["moves"][name]["frames"])):
                assert pinholes(silhouette(look, name, i)) == [], (name, i)


@pytest.mark.parametrize("look", ["long", "shotgun_man", "shotgun_man_b", "shotgun_man_c"])
def test_a_coat_falls_from_the_legs_of_who_is_upside_down(look):
    """Above the hips there are two legs with air between them, not a tube of cloth."""
    shape = silhouette(look, "thrown", 2)
    top = int(np.nonzero(shape.any(1))[0][0])
    runs = [int((np.diff(row.astype(int)) == 1).sum()) for row in shape[top + 6 : top + 16]]
    assert sum(run >= 2 for run in runs) >= 6, runs


def test_men_of_different_bearing_taunt_in_ways_of_their_own():
    looks = words("bruiser_bath_a bruiser_bath_b bruiser_bath_c bruiser_bath_d grappler_bath knife_man thrower_bath")
    middles = {}
    for look in looks:
        frames = table(look)["moves"]["taunt"]["frames"]
        middles[look] = silhouette(look, "taunt", len(frames) // 2)
    assert all(unlike(middles[a], middles[b]) >= 0.15 for a in looks for b in looks if a < b)
