"""Claims: a clause goes in; whether it is told as a fact, or who claims it, comes out."""
