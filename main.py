"""The door: hands the command line to the game."""

from game.app.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
