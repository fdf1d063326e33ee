"""What each page shows: one frozen value a page, built from the queries, written out by a template."""
