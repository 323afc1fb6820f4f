"""The bench that makes letters, portraits, icons, HUD pieces and the title picture."""
