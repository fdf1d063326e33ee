"""How the pages of this room answer."""
