"""From text as printed to values: pure functions on strings, without any state."""
