"""What every engine answers, held against a plain look at every statement, for statements and queries made up at random."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from onrecord.corpus.model import Speaker
from onrecord.index.authority import spelling
from onrecord.index.choices import FACETS, POLARITIES
from onrecord.index.engine import Facet, Traits, open_engine
from onrecord.index.entry import entries
from onrecord.index.fuzzy import near
from onrecord.index.headings import headings
from onrecord.index.query import And, Dates, Everything, Field, Fuzzy, Name, Not, Or, Phrase, Prefix, Word
from onrecord.index.words import name_words, words

VOCABULARY = ["the", "port", "of", "ports", "strike", "strikes", "striking", "U.S.", "us", "Kata'ib", "air-strike",
              "C-130", "it", "IT", "sanctions", "[sic]"]  # fmt: skip
FORMS = {"ports": "port", "strikes": "strike", "striking": "strike", "sanctions": "sanction"}
NAMES = [
    "Sergei Volkov",
    "Sergei Petrov",
    "Anna Petrov-Øst",
    "Ana Petrov Øst",
    "José Marín",
    "Volkov",
    "Port Authority",
]
COUNTRIES = ["RU", "ES", "US"]
STANCES = {"condemn": -1, "urge": 0, "assert": 0, "support": 1}
FIRST = date(2021, 2, 1)

one_of = st.sampled_from
some_text = st.lists(one_of(VOCABULARY), max_size=7).map(" ".join)
some_day = st.integers(0, 12).map(lambda days: FIRST + timedelta(days))


@st.composite
def some_speaker(draw):
    name = draw(one_of(NAMES))
    written = draw(one_of([name, name.split()[-1]]))
    role, organisation = draw(one_of([None, "foreign minister", "minister"])), draw(one_of([None, "Foreign Ministry"]))
    return Speaker(name, written, draw(one_of(["person", "person", "unnamed"])), role, organisation,
                   draw(one_of([None, *COUNTRIES])))  # fmt: skip


@st.composite
def some_statement(draw):
    """The arguments of a statement: all but its id and document."""
    start = draw(st.none() | some_day)
    until = start and start + timedelta(draw(one_of([0, 0, 3])))
    stance = draw(one_of(list(STANCES)))
    return {
        "text": draw(some_text),
        "title": draw(some_text),
        "speakers": draw(st.lists(some_speaker(), max_size=2)),
        "stance": stance,
        "also": draw(st.lists(one_of([label for label in STANCES if label != stance]), max_size=1)),
        "polarity": STANCES[stance],
        "target": draw(one_of([None, "US", "Port Authority"])),
        "form": draw(one_of(["direct", "indirect"])),
        "kind": draw(one_of(["article", "transcript"])),
        "outlet": draw(one_of([None, "Harbour Times"])),
        "start": start and start.isoformat(),
        "until": until and until.isoformat(),
    }


some_turns = st.lists(st.dictionaries(one_of("abc"), st.lists(some_statement(), max_size=4), min_size=1), max_size=3)
"""Times at which documents are replaced, each with the statements that it has from then on."""

some_word = one_of(sorted({word for text in VOCABULARY for word in words(text)}))
some_row = one_of(VOCABULARY).map(lambda text: " ".join(words(text)))
some_name_word = one_of(sorted({word for name in (*NAMES, "minister", "times", "said") for word in name_words(name)}))


@st.composite
def misspelt(draw):
    word = list(draw(some_word | some_name_word).casefold())
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(word)))
        match draw(one_of(["out", "in", "swapped"])):
            case "out":
                del word[at : at + 1]
            case "in":
                word.insert(at, "e")
            case _:
                word[at : at + 2] = reversed(word[at : at + 2])
    return "".join(word) or "e"


some_beginning = st.tuples(some_word | some_name_word, st.integers(1, 4)).map(
    lambda pair: pair[0].casefold()[: pair[1]]
)
some_field = one_of([None, "text", "title"])
name_field = one_of(["speaker", "role", "org", "target", "cue", "outlet"])
leaf = st.one_of(
    st.just(Everything()),
    st.builds(Word, some_row, some_field),
    st.builds(Phrase, st.lists(some_word, min_size=1, max_size=3).map(" ".join), some_field),
    st.builds(Phrase, one_of(NAMES).map(lambda name: " ".join(words(name)))),
    st.builds(Prefix, some_beginning, some_field | name_field),
    st.builds(Prefix, one_of(["0", "00", "01"]), st.just("id")),
    st.builds(Fuzzy, misspelt(), some_field | name_field),
    st.builds(Name, name_field, st.lists(some_name_word, min_size=1, max_size=2).map(" ".join)),
    st.builds(Field, st.just("country"), one_of(COUNTRIES)),
    st.builds(Field, st.just("target"), one_of(["US", "Port Authority"])),
    st.builds(Field, st.just("stance"), one_of([*STANCES, *POLARITIES])),
    st.builds(Field, st.just("form"), one_of(["direct", "mixed"])),
    st.builds(Field, st.just("kind"), one_of(["article", "transcript"])),
    st.builds(Dates, st.none() | some_day, st.none() | some_day),
)
some_query = st.recursive(
    leaf,
    lambda inner: (
        st.builds(And, st.lists(inner, min_size=2, max_size=3).map(tuple))
        | st.builds(Or, st.lists(inner, min_size=2, max_size=3).map(tuple))
        | st.builds(Not, inner)
    ),
    max_leaves=5,
)


def stem(word):
    return FORMS.get(word, word)


def in_a_row(wanted, given):
    return any(given[at : at + len(wanted)] == wanted for at in range(len(given)))


def named(field, one):
    """The words of each name in a field of a statement."""
    match field:
        case "speaker":
            return [name_words(f"{speaker.name} {speaker.written}") for speaker in one.speakers]
        case "role":
            return [name_words(speaker.role or "") for speaker in one.speakers]
        case "org":
            return [name_words(speaker.organisation or "") for speaker in one.speakers]
        case "target":
            return [name_words(one.stance.target or "")]
        case "cue":
            return [name_words(f"{one.cue.lemma} {one.cue.text}")]
        case "outlet":
            return [name_words(one.document.outlet or "")]


def where(field, one):
    """The words in a row in which to look."""
    texts, titles = [words(one.text)], [words(one.document.title)]
    if field in ("text", "title"):
        return texts if field == "text" else titles
    names = [words(name) for speaker in one.speakers for name in (speaker.name, speaker.written)]
    return [*texts, *titles, *names] if field is None else named(field, one)


def polarities(stance):
    found = {stance.polarity, *(STANCES[label] for label in stance.also)} - {0} or {0}
    return {name for name, polarity in POLARITIES.items() if polarity in found}


def matches(query, one):  # noqa: C901, PLR0912 - one case a kind of query
    """Whether a statement matches, by a plain look at it."""
    match query:
        case Everything():
            return True
        case Word(wanted, field):
            row = [stem(word) for word in wanted.split()]
            return any(in_a_row(row, [stem(word) for word in given]) for given in where(field, one))
        case Phrase(wanted, field):
            return any(in_a_row(wanted.split(), given) for given in where(field, one))
        case Prefix(beginning, "id"):
            return one.id.startswith(beginning)
        case Prefix(beginning, field):
            return any(word.casefold().startswith(beginning) for given in where(field, one) for word in given)
        case Fuzzy(about, field):
            return any(near(about, word.casefold()) for given in where(field, one) for word in given)
        case Name(field, wanted):
            return any(set(wanted.split()) <= set(given) for given in named(field, one))
        case Field("country", code):
            return any(speaker.country == code for speaker in one.speakers)
        case Field("target", value):
            return one.stance.target == value
        case Field("stance", value):
            return value in {one.stance.label, *one.stance.also, *polarities(one.stance)}
        case Field("form", value):
            return one.form == value
        case Field("kind", value):
            return one.document.kind == value
        case Dates(start, until):
            said = one.said
            return said.start is not None and (not until or said.start <= until) and (not start or said.until >= start)
        case And(parts):
            return all(matches(part, one) for part in parts)
        case Or(parts):
            return any(matches(part, one) for part in parts)
        case Not(part):
            return not matches(part, one)
    raise AssertionError(query)


def listed(statements):
    """What each speaker of the statements is listed by."""
    counts = Counter(found for one in statements for found in {spelling(speaker) for speaker in one.speakers} if found)
    of = headings(counts)
    return lambda speaker: of.get(spelling(speaker))


def counted(field, one, heading):
    """The values of a statement that are counted, each once."""
    match field:
        case "speaker":
            return {found for speaker in one.speakers if (found := heading(speaker))}
        case "country":
            found = {speaker.country for speaker in one.speakers}
        case "stance":
            found = {one.stance.label, *one.stance.also}
        case _:
            found = {{"target": one.stance.target, "form": one.form, "outlet": one.document.outlet}[field]}
    return {(value, None) for value in found if value}


def traits(one):
    countries = tuple(dict.fromkeys(speaker.country for speaker in one.speakers if speaker.country))
    return Traits(countries, one.stance.target, one.stance.polarity, one.stance.scale, one.said.start, one.said.until)


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def engine(request, tmp_path_factory):
    opened = open_engine(tmp_path_factory.mktemp("index"), request.param)
    yield opened
    opened.close()


@given(
    turns=some_turns,
    queries=st.lists(st.tuples(some_query, st.integers(0, 4), st.integers(0, 4)), min_size=8, max_size=14),
)
@settings(
    max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate]
)
def test_an_engine_answers_what_a_plain_scan_does(engine, make_statement, turns, queries):
    engine.clear()
    statements, number = {}, 0
    for turn in turns:
        fresh = []
        for document, those in turn.items():
            for arguments in those:
                fresh.append(make_statement(**arguments, id=f"{number:03}", document=document))
                number += 7
        engine.replace(list(turn), entries(fresh))
        kept = {key: one for key, one in statements.items() if one.document.id not in turn}
        statements = kept | {one.id: one for one in fresh}
    heading = listed(statements.values())
    for query, offset, limit in queries:
        expected = {key: one for key, one in statements.items() if matches(query, one)}
        assert engine.count(query) == len(expected), query
        check_order(engine, query, expected, heading)
        check_pages(engine, query, offset, limit)
        for field in FACETS:
            counts = Counter(value for one in expected.values() for value in counted(field, one, heading))
            order = sorted(counts, key=lambda value: (-counts[value], value[0], value[1] or ""))
            assert engine.facets(query, field) == [Facet(name, counts[name, note], note) for name, note in order], query
        assert engine.tally(query) == Counter(map(traits, expected.values())), query


def check_order(engine, query, expected, heading):
    days = {key: one.said.start.toordinal() if one.said.start else None for key, one in expected.items()}
    for sort, sign in (("date", 1), ("-date", -1)):
        order = sorted(expected, key=lambda key: (days[key] is None, sign * (days[key] or 0), key))
        assert [hit.id for hit in engine.search(query, sort=sort, limit=None).hits] == order, query
    hits = engine.search(query, limit=None).hits
    assert {hit.id for hit in hits} == set(expected), query
    assert list(hits) == sorted(hits, key=lambda hit: (-hit.score, hit.id)), query
    for hit in hits:
        assert hit.names == tuple(
            found.name if (found := heading(speaker)) else None for speaker in expected[hit.id].speakers
        )


def check_pages(engine, query, offset, limit):
    for sort in ("relevance", "date", "-date"):
        whole, page = (
            engine.search(query, sort=sort, limit=None),
            engine.search(query, sort=sort, offset=offset, limit=limit),
        )
        assert (page.total, page.hits) == (whole.total, whole.hits[offset : offset + limit]), query
