"""The fast back end: number by number, compiled by numba. `vectors` has a file for each one here, equal to the bit."""
