"""The fast back end: number by number, compiled by numba, equal to the bit to the file of the same name in `vectors`."""
