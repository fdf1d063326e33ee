"""What a desk shows above its form: one frozen value a page."""
