"""From files to checked, frozen data: levels from Tiled maps, the story from TOML; refuses what it does not know."""
