"""What the house knows, put to the questions that the case study asks: one function a named query."""
