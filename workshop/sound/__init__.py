"""The sound bench: music from scores and patches that are text, effects from noise, sines and resonances."""
