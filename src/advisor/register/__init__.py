"""What was done under the conventions: the register of evidence."""
