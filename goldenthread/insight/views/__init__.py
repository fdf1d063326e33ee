"""What answers each address of this room: one call for the page, one to show it."""
