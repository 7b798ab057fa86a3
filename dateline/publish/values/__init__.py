"""Values: what templates are given, as plain dataclasses; what a theme may rely on."""
