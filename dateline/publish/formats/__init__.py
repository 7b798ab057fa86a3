"""Formats: a page, and the record, for machines and for readers elsewhere."""
