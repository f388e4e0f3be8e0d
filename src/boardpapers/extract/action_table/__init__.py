"""Tables of actions, wherever they stand: what their columns mean, and their rows to records."""
