"""Articles: files and web pages go in; articles come out, with who published them and when."""
