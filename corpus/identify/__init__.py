"""Tell who a source is: the person, body or group, with role, organisation and country, on evidence."""

from .identified import NOBODY, Identified
from .identifier import Identifier

__all__ = ["NOBODY", "Identified", "Identifier"]
