"""Lists of their own kind: glossaries and forward plans."""
