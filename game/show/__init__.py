"""The picture and the sound: reads state, never writes it."""
