"""Content: from a site's files to the site, linked: config, load, validate, link."""
