"""Speed and memory of the product, measured on rule bases and cases scaled from the real ones; never a test."""
