"""Chronology: a clause or a sentence goes in; when that happened which it tells comes out."""
