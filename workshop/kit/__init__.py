"""What every bench of the workshop shares: palette, pixels, and the cache of bakes."""
