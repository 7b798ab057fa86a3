"""Dateline keeps the record of a story that is still going on, as dated and sourced YAML, and renders it as a site."""

__version__ = "0.1.0"
