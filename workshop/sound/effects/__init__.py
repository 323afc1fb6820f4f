"""Effects by family, one short function each; every name is what the game asks for."""
