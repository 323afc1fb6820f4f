"""The back end that is always there: whole columns at a time, in numpy; `loops` does the same number by number."""
