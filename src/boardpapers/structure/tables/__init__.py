"""Tables of a page, by rules or by the words themselves, and their joining over pages."""
