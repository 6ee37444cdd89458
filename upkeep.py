"""Keeps the search index of a corpus in step with what the corpus holds."""

import shutil
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from .corpus.store import Store
from .errors import CorpusError
from .index.engine import DEFAULT_ENGINE, Engine, open_engine

if TYPE_CHECKING:
    from .corpus.lexicon import Roster
    from .index.entry import Entry

_SETTING = "engine"

Progress = Callable[[int, int], None]
"""Called with the number of documents done and the number of all."""


class Upkeep:
    """The index of the corpus in `folder`: of the engine that the corpus' settings name, and caught up before use."""

    def __init__(
        self, folder: Path, officials: "Callable[[], Roster]", notice: Callable[[str], None], progress: Progress
    ) -> None:
        """Name the index.

        Args:
            folder: of the corpus.
            officials: gives the officials that the corpus knows.
            notice: called with one line when the index is built anew, or cannot be brought up to date.
            progress: called while it is built anew.
        """
        self._folder = folder
        self._officials = officials
        self._notice = notice
        self._progress = progress
        self._open: tuple[str, Engine] | None = None
        self._anew = False  # whether it is to be built anew, which takes long

    def close(self) -> None:
        """Let go of the files. Using the index again opens them again."""
        if self._open:
            self._open[1].close()
        self._open = None

    def current(self, store: Store, *, tell: bool = True) -> Engine:
        """Return the engine, with its index brought up to date as far as that can be done now; `tell` what is not."""
        engine = self.opened(store)
        revision = engine.revision
        if revision == store.revision:
            return engine
        usable = store.knows(revision)
        try:
            if revision and not usable:
                self._build_anew("it belongs to another corpus")
                engine.clear()
            self._catch_up(store, engine, self._progress if self._anew else None)
            self._anew = False
        except CorpusError as error:
            if not usable:
                raise
            if tell:
                self._notice(f"the newest documents are not in the index yet: {error}")
        return engine

    def opened(self, store: Store, *, tell: bool = True) -> Engine:
        """Return the engine with its index as it is; `tell` where that was unusable."""
        name = self.engine_name(store)
        if self._open and self._open[0] == name:
            return self._open[1]
        self.close()
        known = self._place(name).exists()
        engine = open_engine(self._place(name), name)
        self._open = name, engine
        if tell and known and engine.rebuilt_because:
            self._build_anew(engine.rebuilt_because)
        return engine

    def at_hand(self, store: Store) -> Engine:
        """Return the engine that was opened last, whatever the settings name by now: for what asks no index."""
        return self._open[1] if self._open else self.opened(store)

    def discard(self, store: Store, reason: str) -> None:
        """Drop what the index holds, for a `reason` that is told: it is built anew before it is used again."""
        self._build_anew(reason)
        self.opened(store).clear()

    def rebuild(self, store: Store, progress: Progress | None = None, name: str | None = None) -> int:
        """Build the index anew, with the engine `name` from now on if there is one; return the number of documents.

        Raises:
            CorpusError: there is no such engine, or it is not installed; nothing has changed.
        """
        before = self.engine_name(store)
        if name is not None and name != before:
            self.close()
            self._open = name, open_engine(self._place(name), name)
            store.set(_SETTING, name)
            shutil.rmtree(self._place(before), ignore_errors=True)
        engine = self.opened(store, tell=False)
        engine.clear()
        return self._catch_up(store, engine, progress)

    def engine_name(self, store: Store) -> str:
        """Return the name of the engine that the settings of the corpus name."""
        return str(store.setting(_SETTING) or DEFAULT_ENGINE)

    def _place(self, name: str) -> Path:
        return self._folder / ("index" if name == DEFAULT_ENGINE else f"index-{name}")

    def _build_anew(self, reason: str) -> None:
        self._anew = True
        self._notice(f"building the index anew: {reason}")

    def _catch_up(self, store: Store, engine: Engine, progress: Progress | None) -> int:
        """Bring into the index what changed since its revision, in batches, and return the number of documents."""
        waiting = len(store.changed_since(engine.revision)[0])
        if not waiting:
            return 0
        from .corpus.lexicon import using

        officials = self._officials()
        done = 0
        while True:
            documents, revision = store.changed_since(engine.revision, engine.batch)
            if not documents:
                return done
            with using(officials), closing(_told(store, documents, done, waiting, progress)) as entries:
                engine.replace(documents, entries, revision=revision)
            done += len(documents)


def _told(
    store: Store, documents: Sequence[str], done: int, waiting: int, progress: Progress | None
) -> "Generator[Entry]":
    """Yield the entries of these documents, and tell how many documents are done."""
    from .prepare import prepared

    for at, entries in enumerate(prepared(store, documents), done + 1):
        yield from entries
        if progress:
            progress(at, max(at, waiting))
