"""Tools without project knowledge: boxes, tile grid, random numbers, pad bits, cues, digests, files."""
