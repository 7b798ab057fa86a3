"""Lints: the site goes in; what is probably not as its editors mean it comes out, each lint a function in a table."""
