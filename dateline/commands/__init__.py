"""Commands: one verb in each file, as a plain function that returns an exit code."""
