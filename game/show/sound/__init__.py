"""The speaker, its music and effects, and what a run wants to be heard."""
