"""Agendas and minutes: the meeting, who was there, what was said, decided and to be done."""
