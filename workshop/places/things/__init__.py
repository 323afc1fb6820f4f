"""Things that can be taken, broken, opened or thrown into, each with the ink line that says so."""
