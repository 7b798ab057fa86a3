"""Times: how news English names them, and how each is read; `timex` is the door."""
