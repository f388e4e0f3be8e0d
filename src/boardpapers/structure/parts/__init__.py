"""The parts of a pack: where each begins, what it is, which blocks are its own."""
