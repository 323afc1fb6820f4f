"""The city of the bus chase: its tiles, its things, and the first draft of its map."""
