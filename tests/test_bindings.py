"""Tables of keys and buttons: who has a key, what is refused, both on foot and at the wheel, kept from run to run."""

import pytest

from game.app import bindings as saved
from game.app.bindings import AT_THE_WHEEL, Bindings, meet
from game.app.home import Home


def test_a_bound_key_is_taken_from_whoever_had_it():
    table = Bindings.default()
    assert table.bind("first", "kick", 0, "j") == "Taken from Strike"
    assert table.first["kick"][0] == "j"
    assert table.first["strike"] == ["", "z"]
    assert table.bind("second", "strike", 0, "z") == "Taken from Strike", "keys of the other player are not his"
    assert table.bare() == ["Strike"]


@pytest.mark.parametrize("name", ["f11", "f12", "", "no such key"])
def test_reserved_and_nameless_keys_are_refused(name):
    table = Bindings.default()
    assert "cannot be bound" in table.bind("first", "kick", 0, name)
    assert table == Bindings.default()


def test_no_default_key_is_bound_twice_among_what_can_be_meant_at_once():
    table = Bindings.default()
    bound = [(action, n) for t in (table.first, table.second) for action, keys in t.items() for n in keys if n]
    assert not [(a, b, n) for i, (a, n) in enumerate(bound) for b, m in bound[:i] if n == m and meet(a, b)]


def test_rebinding_at_the_wheel_leaves_the_same_key_on_foot():
    table = Bindings.default()
    assert table.bind("first", "horn", 0, "j") == ""
    assert table.first["strike"][0] == "j"
    assert table.bind("first", "look_back", 0, "j") == "Taken from Horn"


def test_controls_saved_before_the_bus_get_its_keys(tmp_path):
    home = Home(tmp_path)
    old = Bindings.default()
    for action in AT_THE_WHEEL:
        del old.first[action], old.pad[action]
    old.first["pause"] = ["h", ""]
    saved.save(home, old)
    found, notice = saved.load(home)
    assert notice == ""
    assert found.first["pause"] == ["h", ""]
    assert found.first["horn"] == ["", "e"]
    assert found.first["hand_brake"] == ["space", ""]


def test_bindings_are_kept(tmp_path):
    home = Home(tmp_path)
    table = Bindings.default()
    table.bind("first", "jump", 1, "n")
    saved.save(home, table)
    assert saved.load(home) == (table, "")


def test_a_table_that_is_not_valid_gives_way_with_a_line(tmp_path):
    from game.app import store

    home = Home(tmp_path)
    body = {name: Bindings.default().table(name) for name in saved.TABLES}
    body["first"] = {**body["first"], "jump": ["hyperspace", ""]}
    store.save(home.bindings, saved.VERSION, body)
    table, notice = saved.load(home)
    assert table == Bindings.default()
    assert "table first is not valid" in notice


def test_an_action_that_would_lose_its_only_button_gets_the_one_that_is_given_up() -> None:
    table = Bindings.default()
    assert table.bind("pad", "strike", 0, "rightshoulder") == "Swapped with Dodge"
    assert table.pad["strike"][0] == "rightshoulder"
    assert table.pad["dodge"] == ["x", ""]
    assert table.pad["charge"] == ["x", ""], "at the wheel nothing changed"
    assert table.pad["mark"] == ["rightshoulder", ""]


def test_what_is_given_up_goes_to_nobody_who_could_mean_two_things_by_it() -> None:
    table = Bindings.default()
    table.pad["left"][0] = "x"
    assert table.bind("pad", "strike", 0, "rightshoulder") == "Taken from Dodge"
    assert table.pad["dodge"] == ["", ""]
