"""Are the clauses respected: duties unfolded in time, laid out as facts, judged by the rules of the review."""
