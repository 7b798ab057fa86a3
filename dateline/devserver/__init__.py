"""The preview: a site's folder goes in; its pages, always as the folder is now, come out over HTTP."""
