"""Lists: the site's events by the name of each list that pages show, and as one of their rows."""
