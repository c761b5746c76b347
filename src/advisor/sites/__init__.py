"""Where it happens: the level of each site, the indicators, and what leaves the house without a name."""
