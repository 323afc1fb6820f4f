"""The bench of vehicles: voxel models seen obliquely from above at many headings, and small things of the chase."""
