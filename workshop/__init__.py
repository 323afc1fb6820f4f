"""Where the assets are made: `python -m workshop` bakes everything below `assets/`; the game never imports it."""
