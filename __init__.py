"""onrecord: who said what, for which country, about whom, with what stance, and when.

    from onrecord import Corpus

    with Corpus("my-corpus") as corpus:
        for outcome in corpus.ingest(["articles/"]):
            print(outcome.status, outcome.path)
        for statement in corpus.search("strikes -stance:deny", limit=10):
            speakers = " and ".join(speaker.name for speaker in statement.speakers)
            print(f"{speakers or 'nobody named'} ({statement.stance.label}): {statement.text}")

Each name is loaded when it is first used, so that `import onrecord` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.corpus.extract import extract
    from onrecord.corpus.ingest import Outcome
    from onrecord.corpus.model import (
        Attribution,
        Cue,
        Document,
        Evidence,
        Published,
        Reference,
        Said,
        Span,
        Spans,
        Speaker,
        Stance,
        Statement,
    )
    from onrecord.corpus.read import read, read_bytes
    from onrecord.corpus.serialise import as_json
    from onrecord.corpus.stance.classify import classify
    from onrecord.corpus.stats import Stats
    from onrecord.corpus.work import Workers
    from onrecord.errors import CorpusError, InputError, LexiconError, OnrecordError, QueryError
    from onrecord.index.engine import Facet
    from onrecord.index.matrix import Cell, Matrix
    from onrecord.index.timeline import Period, Timeline
    from onrecord.library import Corpus, Found

__all__ = [
    "Attribution",
    "Cell",
    "Corpus",
    "CorpusError",
    "Cue",
    "Document",
    "Evidence",
    "Facet",
    "Found",
    "InputError",
    "LexiconError",
    "Matrix",
    "OnrecordError",
    "Outcome",
    "Period",
    "Published",
    "QueryError",
    "Reference",
    "Said",
    "Span",
    "Spans",
    "Speaker",
    "Stance",
    "Statement",
    "Stats",
    "Timeline",
    "Workers",
    "as_json",
    "classify",
    "extract",
    "read",
    "read_bytes",
]

_HOMES = {
    "library": ("Corpus", "Found"),
    "errors": ("CorpusError", "InputError", "LexiconError", "OnrecordError", "QueryError"),
    "corpus.extract": ("extract",),
    "corpus.ingest": ("Outcome",),
    "corpus.read": ("read", "read_bytes"),
    "corpus.serialise": ("as_json",),
    "corpus.stance.classify": ("classify",),
    "corpus.stats": ("Stats",),
    "corpus.work": ("Workers",),
    "index.engine": ("Facet",),
    "index.matrix": ("Cell", "Matrix"),
    "index.timeline": ("Period", "Timeline"),
}
_MODULES = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"onrecord.{_MODULES.get(name, 'corpus.model')}"), name)
