"""The window and how the picture gets into it."""
