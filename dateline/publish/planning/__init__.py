"""Planning: from the site to its pages, by their addresses and names, and to what these lead to."""
