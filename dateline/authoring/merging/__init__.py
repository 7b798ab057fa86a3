"""Merging: drafts of several articles, and the record's events, go in; one draft for each happening comes out."""
