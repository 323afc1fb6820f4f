"""The bus chase: rules on top of the physics; a stage, a world, and what a tick does to it."""
