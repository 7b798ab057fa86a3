"""Show: for each kind of page one room, from the site as that page sees it to the values that its template prints."""
