"""What several test files build on."""

import os
from collections.abc import Callable
from datetime import date
from hashlib import sha256

import pytest
from onrecord.corpus.model import Cue, Evidence, Published, Reference, Said, Span, Spans, Speaker, Stance, Statement


@pytest.fixture(autouse=True)
def _without_settings(monkeypatch):
    """Whoever runs the tests may have a file of settings: it counts for none of them."""
    monkeypatch.setenv("ONRECORD_CONFIG", os.devnull)


@pytest.fixture
def make_statement() -> Callable[..., Statement]:
    """A maker of statements from what matters in a test: `make_statement("text", speaker="X", country="RU")`."""
    return _statement


def _statement(
    text="Nothing changes.",
    *,
    id=None,  # noqa: A002
    speaker="Ana Silva",
    written=None,
    role=None,
    organisation=None,
    country=None,
    speakers=None,
    stance="assert",
    also=(),
    polarity=0,
    target=None,
    form="indirect",
    start=None,
    until=None,
    cue="said",
    lemma="say",
    document="doc-1",
    title=None,
    outlet=None,
    kind="article",
    context="",
):
    day = date.fromisoformat
    one = Speaker(speaker, written or speaker, "person", role, organisation, country)
    start = day(start) if start else None
    until = day(until) if until else start
    said = Said(
        start, until, "range" if start != until else "day" if start else "unknown", "test" if start else "unknown"
    )
    return Statement(
        id=id or sha256(f"{document} {text} {speaker}".encode()).hexdigest()[:12],
        text=text,
        form=form,
        speakers=(one,) if speakers is None else tuple(speakers),
        stance=Stance(stance, tuple(also), polarity, target),
        said=said,
        cue=Cue(cue, lemma, "speech"),
        spans=Spans((), (), (Span(0, len(text)),), Span(0, len(text))),
        context=context,
        document=Reference(document, title, None, outlet, kind, "en", Published()),
        evidence=Evidence("test", ("test",), "test", "test"),
    )
