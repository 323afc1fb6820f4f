"""Names that levels may use of what the director can play, and of the flags that rules set by themselves."""

from __future__ import annotations

SCENES = (
    "hall_look",
    "foreman_talk",
    "stone_test",
    "strongman_enter",
    "window_burst",
    "snow_landing",
    "gate_break",
    "last_charge",
    "gate_end",
    "hotel_enter",
    "hotel_hook",
    "guards_enter",
    "hotel_end",
)

RULE_FLAGS: dict[str, str] = {
    "stone_done": "the test of the hot stone is over, passed or not",
    "strongman_steam": "the Strongman's second phase begins",
    "strongman_window": "the scene at the great window is due",
    "window_broken": "hero and Strongman have gone through the window",
    "strongman_last": "the Strongman has 35 health or less",
    "strongman_down": "the Strongman is beaten",
    "gate_burst": "the gate of the yard has been broken open from outside",
    "last_charge": "the Strongman is up once more",
    "gate_ended": "the scene at the gate is over",
    "guards_half": "one of the two bodyguards is beaten: their second phase",
    "guards_down": "both bodyguards are beaten",
    "door_slammed": "a hero has kicked a door onto somebody",
    "hotel_entered": "the heroes have come in from the rain",
    "hook_seen": "the empty hook has been looked at",
    "guards_met": "the bodyguards have come in",
    "hotel_done": "the last words in room 507 begin to be over",
    "partner_down": "the partner is down for the first time",
}
