"""The rules on foot: world, one tick, motion, blows, minds, director; reads data, draws nothing."""
