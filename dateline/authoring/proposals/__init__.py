"""Proposals: drafts go in; files below content/drafts/ come out, and what they share with their article."""
