"""What stands over the play on foot, and what is said in it."""
