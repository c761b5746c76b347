"""What we can prove: canonical bytes, digests, the chained trail and its verifier; imports nothing of ours."""
