"""The hotel: its papered halls, kitchen, rooms, lift and stairs, its roof and neon sign, and the city by night around it."""
