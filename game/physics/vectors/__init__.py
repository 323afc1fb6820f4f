"""The back end that is always there: whole columns at a time, in numpy. `loops` has a file for each one here."""
