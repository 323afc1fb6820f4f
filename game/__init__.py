"""RED HEAT: a retro 2D action game; the rooms and who may import whom are told in CONTRIBUTING.md."""

__version__ = "0.1.0"
