"""Theme: the site's templates over ours, compiled once; what is wrong with them; what every page is made with."""
