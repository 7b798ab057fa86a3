"""Edit: an entry's YAML in house order, and changes to it that keep its comments."""
