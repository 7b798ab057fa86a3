"""Entities: a sentence goes in; who and where it names, by the record and by what the text says, comes out."""
