"""Statement to date: the day of saying, and on what evidence."""

from .dated import UNDATED, Dated
from .dater import Dater

__all__ = ["UNDATED", "Dated", "Dater"]
