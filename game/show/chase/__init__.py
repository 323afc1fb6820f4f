"""The picture of the chase."""
