"""Clauses: a sentence goes in; what it tells comes out, clause by clause: who did what, and who says so."""
