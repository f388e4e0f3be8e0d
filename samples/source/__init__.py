"""Content and drawing of the sample papers; `samples/generate.py` is the entry."""
