"""What lets a command begin sooner: a search from nothing is mostly the loading of modules."""

import gc
import sys
import urllib
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_DROPPED = 50_000
"""How many more objects make the collector of garbage look: loading makes many, and no garbage."""

_WEB = "urllib.request"


class _Web(ModuleType):
    """Stands for `urllib.request`, which loads all of HTTP and TLS, until something of it is wanted.

    Whoosh's compat module imports this one name from it and leaves it unused.
    """

    @staticmethod
    def urlretrieve(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - what the real one takes and gives
        return _web().urlretrieve(*arguments, **options)

    def __init__(self) -> None:
        super().__init__(_WEB)
        self.__spec__ = ModuleSpec(_WEB, None)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the module has
        if name.startswith("__") and name != "__all__":
            raise AttributeError(name)
        return getattr(_web(), name)


def hasten() -> None:
    """Prepare this process, which has loaded next to nothing yet and is ours alone, for loading quickly."""
    gc.set_threshold(_DROPPED)
    if _WEB not in sys.modules:
        sys.modules[_WEB] = urllib.request = _Web()  # type: ignore[attr-defined]


def _web() -> ModuleType:
    if isinstance(sys.modules.get(_WEB), _Web):
        sys.modules.pop(_WEB)
    return import_module(_WEB)
