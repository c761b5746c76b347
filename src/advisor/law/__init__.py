"""What the law says: truths, citations, norms, deadlines."""
