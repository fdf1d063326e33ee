"""Records in, values out."""
