"""Words: dates, and the interface's words, in the site's language; an editor's text as HTML that is safe in a page."""
