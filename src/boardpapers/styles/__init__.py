"""How councils write, as data: read from YAML files, a style built on the one it extends."""

from .load import detected, style_names, styles_for
from .model import Style
from .pages import PageStyle

__all__ = ["PageStyle", "Style", "detected", "style_names", "styles_for"]
