"""From files to checked, frozen data: levels from Tiled maps, the story from TOML; refuses what it does not know."""

import os

# pytmx imports pygame, which would greet on standard output in the middle of a report.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
