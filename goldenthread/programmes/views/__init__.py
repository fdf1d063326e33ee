"""What answers each address of this room: the desks at which those who run a suite record."""
