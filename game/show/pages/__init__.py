"""Whole screens: each page draws itself from a frozen model and knows nothing of keys or of time."""
