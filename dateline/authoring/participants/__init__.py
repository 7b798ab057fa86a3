"""Participants: a clause goes in; who did it, and to whom, comes out, also of pronouns and descriptions."""
