"""Delivery plans and action logs: the plan, its outline, the rows of its tables."""
