"""The bench of people: posed 3D puppets and typed pixel grids in, atlases of `assets/people/` out."""
