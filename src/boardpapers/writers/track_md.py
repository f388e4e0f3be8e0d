"""The threads of a series as a list a clerk can paste into the next agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .markdown import escape
from .track_view import STATUS_WORDS, day, many, shift_words, standing, todo

if TYPE_CHECKING:
    from boardpapers.track import Thread, TrackResult

_FOR_THE_AGENDA = ("overdue", "open", "not_seen", "dropped")


def write(result: TrackResult) -> str:
    """What is still to be done, the most pressing first, then what was done since the papers began."""
    as_of = f" as of {day(result.as_of)}" if result.as_of else ""
    lines = [f"# Matters arising: actions{as_of}", ""]
    for status in (*_FOR_THE_AGENDA, "done"):
        threads = [thread for thread in result.threads if thread.status == status]
        if not threads:
            continue
        lines += [f"## {STATUS_WORDS[status]} ({len(threads)})", ""]
        for thread in threads:
            lines += _short(thread) if status == "done" else _item(thread)
        lines.append("")
    lines += ["## Papers", ""]
    for file in result.files:
        lines.append(f"- {escape(file.file)} ({file.kind}, {day(file.date)}): {many(file.actions, 'action')}")
    return "\n".join(lines).rstrip() + "\n"


def _short(thread: Thread) -> list[str]:
    return [f"- {escape(thread.title)}"]


def _item(thread: Thread) -> list[str]:
    """An action with who and by when, and how it came here."""
    words = todo(thread)
    owner = f"**{escape(thread.owner)}**{' ' if words != thread.title else ': '}" if thread.owner else ""
    lines = [f"- {owner}{escape(words)} ({escape(standing(thread))})"]
    return lines + [
        f"  - {escape(shift_words(shift))}" for shift in thread.changes if shift.what != "wording"
    ]
