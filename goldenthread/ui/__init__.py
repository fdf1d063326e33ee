"""The look of every page: layout, NHS components, form fields, tables and error pages; it knows no programme."""
