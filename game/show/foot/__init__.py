"""The picture of the play on foot."""
