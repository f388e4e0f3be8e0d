"""Measured values and numbers to reach, in tables and sentences."""
