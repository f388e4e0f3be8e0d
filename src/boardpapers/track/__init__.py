"""What became of every action over a series of papers: raised, carried forward, done, overdue, dropped."""

from .model import Appearance, Shift, Thread, TrackedFile, TrackResult
from .series import track

__all__ = ["Appearance", "Shift", "Thread", "TrackResult", "TrackedFile", "track"]
