"""What fills the screen: title, menus, play, pause, result; one on top of another."""
