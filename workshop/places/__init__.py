"""The bench of places: tile sets, far pictures, scenery and light of every level."""
