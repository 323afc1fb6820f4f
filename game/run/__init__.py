"""A run of a level without any picture: session, snapshots, replays, proof that they hold, and bots."""
