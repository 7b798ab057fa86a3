"""Headlines: a clause goes in; a short plain title in the present comes out."""
