"""The hotel: papered halls, kitchen, rooms, lift and stairs, roof and neon sign, and the city by night around it."""
