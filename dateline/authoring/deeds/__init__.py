"""Deeds: what sentences and titles say was done goes in; whether two say the same comes out."""
