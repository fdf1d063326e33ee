"""What the desks ask for. Each form knows the one service that records it."""
