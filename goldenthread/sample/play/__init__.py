"""Performing the sample: each chapter records what the script says, through the services and nothing else."""
