"""Frozen descriptions: fighters, moves, arms, difficulty, levels, story facts; numbers that shape feel live here."""
