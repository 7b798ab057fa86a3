"""View: the site as one page sees it, and what that page asked for."""
