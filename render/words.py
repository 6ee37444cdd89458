"""What is told of a statement, an official or a corpus in words: names and values, and paragraphs with their marks."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, pairwise, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from ..corpus.model import Document, Published, Speaker, Stance, Statement
from ..corpus.serialise import dumps
from .formats import SCHEMA, on_one_line, said_on, visible

if TYPE_CHECKING:
    from ..corpus.lexicon import Month, Official, Roster
    from ..corpus.stats import Stats
    from ..index.engine import Facet

Pairs = Sequence[tuple[str, str]]
"""Names and values."""


class Piece(NamedTuple):
    """A stretch of a paragraph: what it is in the statement (`source`, `cue`, `content`, or nothing), and its text.

    `stance` tells the words that decided the stance.
    """

    part: str | None
    text: str
    stance: bool = False


def noted(facet: "Facet", name: Callable[[str], str] = str) -> str:
    """Return a value by its name in words, and what tells it from others: `Murphy (one name only)`."""
    return f"{name(facet.value)} ({facet.note})" if facet.note else name(facet.value)


def published_on(published: Published) -> str:
    """Tell a document's date in words, and never the clock of a saved page for its date of publication."""
    if published.date is None:
        return "publication date unknown"
    if published.basis == "page-clock":
        return f"page saved {published.date}, publication date unknown"
    return f"published {published.date} ({published.basis})"


def origin(statement: Statement) -> str:
    """Tell in a few words where a statement stands: title, outlet and date of its document."""
    document = statement.document
    names = (document.title, document.outlet, document.url if not document.title else None)
    return " · ".join([name for name in names if name] + [published_on(document.published)])


def source(statement: Statement) -> str:
    """Return where to look a quotation up, on one line: who said it and when, in which document, and the id."""
    speakers = " and ".join(
        ", ".join(filter(None, (speaker.name, office(speaker), speaker.country and country_name(speaker.country))))
        for speaker in statement.speakers
    )
    parts = (speakers, said_on(statement.said) or "date unknown", origin(statement), statement.id)
    return on_one_line(" · ".join(parts))


def quotation_json(query: str, total: int, quotations: Sequence[Statement]) -> str:
    """Return the first quotation as one JSON object: `schema`, `query`, `total`, `id`, `text`, `source`."""
    best = next(iter(quotations), None)
    values = (
        {"id": best.id, "text": best.text, "source": source(best)} if best else dict.fromkeys(("id", "text", "source"))
    )
    return dumps({"schema": SCHEMA, "query": query, "total": total, **values})


def office(speaker: Speaker) -> str:
    """Return role and organisation, but no organisation that speaks for itself."""
    from ..corpus.lexicon.entries import key_of

    organisation = speaker.organisation or ""
    return ", ".join(filter(None, (speaker.role, organisation if key_of(organisation) != key_of(speaker.name) else "")))


def stance_in_full(stance: Stance, target: str = "") -> str:
    """Return `condemn (negated) US, also urge`: a stance, how it is meant, its target as given, the other labels."""
    flags = ", ".join(flag for flag in ("negated", "conditional") if getattr(stance, flag))
    first = " ".join(filter(None, (stance.label, f"({flags})" if flags else "", target)))
    return f"{first}, also {', '.join(stance.also)}" if stance.also else first


def _reliability(stance: Stance) -> str:
    """Tell how often the rule that decided is right."""
    return "" if stance.confidence is None else f" (such a rule is right in {stance.confidence:.0%} of the gold)"


def speaker_in_full(speaker: Speaker) -> str:
    """Return a speaker with role, organisation and country, and as written where that differs."""
    written = f'(written "{speaker.written}")' if speaker.written != speaker.name else None
    name = " ".join(filter(None, (speaker.name, written)))
    country = None if speaker.country is None else country_name(speaker.country)
    return ", ".join(filter(None, (name, office(speaker), country)))


def country_name(code: str) -> str:
    """Return `Russia (RU)` for `RU`, `United Nations (UN)` for `UN`; what is no code as it is."""
    from ..corpus.lexicon import UNIONS, countries

    country = countries().get(code)
    name = country.name if country else UNIONS.get(code)
    return f"{name} ({code})" if name else code


def offices(official: "Official") -> Pairs:
    """Return an official's name, other spellings and offices with their years, as pairs of a name and a value."""
    pairs = [("name", official.name), ("also", ", ".join(official.variants))]
    for term in official.terms:
        country = None if term.country is None else country_name(term.country)
        years = _years(term.start, term.until)
        pairs.append(("office", ", ".join(filter(None, (term.role, term.organisation, country, years)))))
    return [(name, on_one_line(value)) for name, value in pairs if value]


def _years(start: "Month", until: "Month | None") -> str:
    """Return the time of an office: "2019-", "2016-2019", "2016-07 to 2019-07"."""
    if until is None or until == start:
        return f"{start}" if until else f"{start}-"
    return f"{start} to {until}" if start.month or until.month else f"{start}-{until}"


def summed_up(roster: "Roster") -> str:
    """Tell in a line how many officials a user's file has, and how many of them stand in place of known ones."""
    from ..corpus.lexicon import SHIPPED

    own = len(roster.own)
    replaced = len(SHIPPED.everybody) + own - len(roster.everybody)
    return f"{own} official{'s' * (own != 1)}, {replaced} in place of known ones"


def shown(statement: Statement, document: Document) -> Pairs:
    """Return what `show` tells of a statement and its document, as pairs of a name and a value."""
    stance, said, cue = statement.stance, statement.said, statement.cue
    scales = f"(polarity {stance.polarity}, CAMEO {stance.cameo}, scale {stance.scale})"
    pairs = [
        ("id", statement.id),
        ("text", statement.text),
        *(("speaker", speaker_in_full(speaker)) for speaker in statement.speakers),
        ("stance", f"{stance_in_full(stance)} {scales}"),
        ("target", country_name(stance.target) if stance.target else ""),
        ("said", f"{said_on(said) or 'unknown'} ({said.precision}, by {said.basis})" if said_on(said) else ""),
        ("form", f"{statement.form}, {cue.act}" + (f', "{cue.text}"' if cue.text else "")),
        ("context", statement.context),
        ("document", f"{document.id} ({document.kind}, {document.language})"),
        ("title", document.title or ""),
        ("outlet", document.outlet or ""),
        ("url", document.url or ""),
        ("file", document.path or ""),
        ("published", published_on(document.published)),
    ]
    return [(name, on_one_line(value)) for name, value in pairs if value]


def elsewhere(sources: Sequence[Document], alike: Iterable[Statement]) -> Pairs:
    """Return where else a document was found, and in which other documents the same quotation stands."""
    pairs = [
        *(("also at", " ".join(filter(None, (one.path, one.url)))) for one in sources[1:]),
        *(("also in", f"{one.id} {source(one)}") for one in alike),
    ]
    return [(name, on_one_line(value)) for name, value in pairs]


def explained(statement: Statement) -> Pairs:
    """Return why a statement reads as it does, as pairs of what was decided and the rule and words that decided it."""
    evidence, target = statement.evidence, statement.stance.target
    stance = stance_in_full(statement.stance, f"of {country_name(target)}" if target else "")
    reasons = zip_longest(statement.speakers, evidence.speakers)
    pairs = [
        ("attribution", f"{statement.form}: {evidence.attribution}"),
        *(
            ("speaker", f"{speaker_in_full(speaker) if speaker else 'unknown'}: {reason}")
            for speaker, reason in reasons
        ),
        ("date", f"{said_on(statement.said) or 'unknown'}: {evidence.said}"),
        ("stance", f"{stance}: {evidence.stance}{_reliability(statement.stance)}"),
        *(("note", f"{name}: {note}") for name, note in _notes(statement.speakers).items()),
    ]
    return [(name, on_one_line(value)) for name, value in pairs]


def _notes(speakers: Iterable[Speaker]) -> dict[str, str]:
    """Return what the lexicon notes on the status of the countries and entities for which somebody speaks."""
    from ..corpus.lexicon import countries, institutions
    from ..corpus.lexicon.entries import key_of

    lands = [countries().get(speaker.country or "") for speaker in speakers]
    bodies = [institutions().get(key_of(speaker.organisation or "")) for speaker in speakers]
    return {one.name: one.note for one in (*lands, *bodies) if one is not None and one.note}


def pieces(statement: Statement, document: Document) -> list[Piece]:
    """Return the paragraph of a statement, and whatever of its spans lies beyond, cut where the spans begin and end."""
    spans, decided = statement.spans, statement.evidence.stance_cue
    parts = [(name, span) for name in ("content", "cue", "source") for span in getattr(spans, name)]
    inside = [spans.context, *(span for _, span in parts), *([decided] if decided else [])]
    edges = sorted(
        {min(inside).start, max(span.end for span in inside), *(edge for span in inside[1:] for edge in span)}
    )
    found = []
    for begin, stop in pairwise(edges):
        part = next((name for name, span in reversed(parts) if span.start <= begin and stop <= span.end), None)
        stance = decided is not None and decided.start <= begin and stop <= decided.end
        found.append(Piece(part, visible(document.text[begin:stop]), stance))
    return found


def marked(pieces: Iterable[Piece]) -> str:
    """Return a paragraph with `[source: ...]`, `[cue: ...]`, `[content: ...]`, and `[stance: ...]` in them."""
    text = ""
    for part, group in groupby(pieces, key=lambda piece: piece.part):
        inner = "".join(f"[stance: {piece.text}]" if piece.stance else piece.text for piece in group)
        text += f"[{part}: {inner}]" if part else inner
    return text


def counted(stats: "Stats", folder: str) -> Pairs:
    """Return what `stats` tells, as pairs of a name and a value."""
    told = [(basis, count) for basis, count in stats.undated_by.items() if basis != "unknown"]
    pairs: list[tuple[str, object]] = [
        ("corpus", folder),
        ("documents", stats.documents),
        *((f"documents: {kind}", count) for kind, count in stats.kinds.items()),
        ("documents: publication date unknown", stats.undated_documents),
        ("statements", stats.statements),
        *((f"statements: {form}", count) for form, count in stats.forms.items()),
        ("statements: nobody named as speaker", stats.unattributed),
        ("statements: speaker without a name", stats.unnamed),
        *((f"statements: by {kind}", count) for kind, count in stats.speaker_kinds.items() if kind != "unnamed"),
        ("statements: country unknown", stats.without_country),
        ("statements: of no country", stats.stateless),
        ("statements: role of the person unknown", stats.without_role),
        ("statements: date unknown", stats.undated),
        *((f"statements: date unknown ({basis})", count) for basis, count in told),
        *((f"statements: date by {basis}", count) for basis, count in stats.dated_by.items()),
    ]
    return [(name, on_one_line(str(value))) for name, value in pairs]
