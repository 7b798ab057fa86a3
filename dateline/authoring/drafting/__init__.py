"""Drafting: an article goes in; drafts of what is worth an entry come out."""
