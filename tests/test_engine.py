"""What every engine answers, over a real index on disk."""

import gc
import multiprocessing
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from onrecord.corpus.lexicon.stances import labels
from onrecord.corpus.model import Speaker
from onrecord.errors import CorpusError, QueryError
from onrecord.index import tantivy_fields, whoosh_fields
from onrecord.index.choices import POLARITIES
from onrecord.index.engine import Facet, Traits, open_engine
from onrecord.index.entry import entries
from onrecord.index.query import And, Dates, Everything, Field, Fuzzy, Name, Not, Or, Phrase, Prefix, Word

ENGINES = ["whoosh", "tantivy"]


@pytest.fixture(params=ENGINES)
def engine(request, tmp_path):
    opened = open_engine(tmp_path / "index", request.param)
    yield opened
    opened.close()


@pytest.fixture
def corpus(engine, make_statement):
    """An engine over the statements a to h."""

    def person(name, country, written=None, role=None, organisation=None):
        return Speaker(name, written or name, "person", role, organisation, country)

    volkov = person("Sergei Volkov", "RU", "Volkov", "foreign minister", "Ministry of Foreign Affairs")
    marin = person("José Marín", "ES", role="prime minister")
    statements = [
        make_statement(
            "We condemn the strikes on the port", id="a", speakers=[volkov], stance="condemn", also=["urge"],
            polarity=-1, target="US", form="direct", start="2021-02-26", document="one", title="Port shelled",
            outlet="Harbour Times", context="The two sides keep a deconfliction line.",
        ),
        make_statement(
            "the striking workers' talks with the U.S. would resume", id="b", speakers=[marin], stance="announce",
            start="2021-03-01", until="2021-03-07", document="one", title="Port shelled", outlet="Harbour Times",
        ),
        make_statement(
            "Kata’ib fighters left the border village", id="c", speakers=[person("Sergei Petrov", "RU"), marin],
            stance="accuse", polarity=-1, target="Kata'ib Brigade", start="2020-12-28", until="2021-01-03",
            document="two", kind="transcript", cue="told reporters", lemma="tell",
        ),
        make_statement(
            "a C-130 landed near the port", id="d", speakers=[person("Ministry of Health", "FR")], document="two",
            kind="transcript", start="2019-05-05",
        ),
        make_statement(
            "it will not be what it was", id="e", speakers=[], stance="deny", polarity=-1, form="mixed",
            document="three", title="Volkov resigns",
        ),
        make_statement(
            "port authorities and the workers of the port welcome US help", id="f", speakers=[person("Anna Øst", "NO")],
            stance="support", polarity=1, target="US", start="2021-02-26", document="three", title="Volkov resigns",
        ),
    ]  # fmt: skip
    engine.replace({"one", "two", "three"}, entries(statements), revision=7)
    return engine


def found(engine, query):
    return "".join(sorted(hit.id for hit in engine.search(query, limit=None).hits))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Everything(), "abcdef"),
        # words: in any form, in the text, the speaker's name and the title
        (Word("strike"), "ab"),
        (Word("strikes"), "ab"),
        (Word("volkov"), "aef"),
        (Word("volkov", "title"), "ef"),
        (Word("volkov", "text"), ""),
        (Word("shell"), "ab"),
        (Word("US"), "bf"),
        (Word("us"), ""),  # no pronoun
        (Phrase("the US would"), "b"),
        (Prefix("us"), "bf"),
        (Word("kataib"), "c"),
        (Word("worker"), "bf"),
        (Word("marin"), "bc"),
        (Word("ost"), "f"),
        (Word("deconfliction"), ""),  # only in the context: nobody said it
        (Word("harbour"), ""),  # only the outlet
        (Word("c 130"), "d"),
        (Word("130 c"), ""),
        (And((Word("it"), Word("was"))), "e"),  # nothing but stop words
        # phrases: just these words
        (Phrase("the port"), "adf"),
        (Phrase("port the"), ""),
        (Phrase("strike"), ""),
        (Phrase("strikes"), "a"),
        (Phrase("it was"), "e"),
        (Phrase("of the port welcome US"), "f"),
        (Phrase("of the port welcome us"), ""),
        (Phrase("port of the"), ""),
        (Phrase("sergei volkov"), "a"),
        (Phrase("volkov sergei"), ""),
        (Phrase("petrov jose"), ""),  # two names in a row are no phrase
        (Phrase("port shelled"), "ab"),
        (Phrase("port shelled", "text"), ""),
        # beginnings of words
        (Prefix("str"), "ab"),
        (Prefix("strik"), "ab"),
        (Prefix("volk"), "aef"),
        (Prefix("volk", "speaker"), "a"),
        (Prefix("volk", "title"), "ef"),
        (Prefix("p", "text"), "adf"),
        (Prefix("zzz"), ""),
        (Prefix("harb", "outlet"), "ab"),
        (Prefix("brig", "target"), "c"),
        # words written much like this one
        (Fuzzy("prot"), "abdf"),
        (Fuzzy("port"), "abdf"),
        (Fuzzy("pot"), "abdef"),
        (Fuzzy("porto"), "abdf"),
        (Fuzzy("part"), "abdf"),
        (Fuzzy("prto", "text"), ""),  # two slips
        (Fuzzy("fihgtres"), "c"),  # which a long word may have
        (Fuzzy("volkow"), "aef"),
        (Fuzzy("volkow", "speaker"), "a"),
        (Fuzzy("volkow", "title"), "ef"),
        (Fuzzy("volkow", "text"), ""),
        (Fuzzy("timse", "outlet"), "ab"),
        (Fuzzy("uss", "text"), "bf"),
        # names: all words in one of them
        (Name("speaker", "volkov"), "a"),
        (Name("speaker", "sergei"), "ac"),
        (Name("speaker", "volkov sergei"), "a"),
        (Name("speaker", "sergei marin"), ""),  # both speak in c, but they are two
        (Name("speaker", "jose marin"), "bc"),
        (Name("role", "minister"), "abc"),
        (Name("role", "foreign"), "a"),
        (Name("org", "foreign ministry"), "a"),
        (Name("org", "foreign office"), ""),
        (Name("outlet", "times"), "ab"),
        (Name("target", "kataib"), "c"),
        (Name("cue", "tell"), "c"),
        (Name("cue", "reporters"), "c"),
        # whole values
        (Field("country", "RU"), "ac"),
        (Field("country", "ES"), "bc"),
        (Field("country", "ru"), ""),
        (Field("target", "US"), "af"),
        (Field("stance", "condemn"), "a"),
        (Field("stance", "urge"), "a"),
        (Field("stance", "negative"), "ace"),
        (Field("stance", "positive"), "f"),
        (Field("stance", "neutral"), "bd"),
        (Field("form", "direct"), "a"),
        (Field("kind", "transcript"), "cd"),
        (Field("id", "d"), "d"),
        # dates: a range matches where it overlaps, the unknown never
        (Dates(date(2021, 2, 26), date(2021, 2, 26)), "af"),
        (Dates(date(2021, 1, 1), date(2021, 12, 31)), "abcf"),
        (Dates(date(2021, 1, 3), date(2021, 1, 3)), "c"),
        (Dates(date(2021, 1, 4), date(2021, 2, 25)), ""),
        (Dates(None, date(2020, 12, 28)), "cd"),
        (Dates(date(2021, 3, 7), None), "b"),
        (Dates(None, None), "abcdf"),
        # combinations
        (And((Word("port"), Field("country", "RU"))), "a"),
        (And((Word("port"), Not(Field("country", "RU")))), "bdf"),
        (Or((Field("country", "FR"), Word("kataib"))), "cd"),
        (Not(Everything()), ""),
        (Not(Dates(None, None)), "e"),
        (Or((Not(Word("port")), Field("id", "a"))), "ace"),
        (And((Or((Word("port"), Word("border"))), Dates(date(2021, 1, 1), None), Not(Word("left")))), "abf"),
        (And((Not(Word("port")), Not(Word("village")))), "e"),
    ],
)  # fmt: skip
def test_what_matches(corpus, query, expected):
    assert found(corpus, query) == expected
    assert corpus.count(query) == len(expected)


@pytest.mark.parametrize(
    ("sort", "expected"),
    [("date", "dcafbe"), ("-date", "bafcde"), ("relevance", "abcdef")],
)
def test_the_order_has_the_unknown_last_and_ties_by_id(corpus, sort, expected):
    assert "".join(hit.id for hit in corpus.search(Everything(), sort=sort).hits) == expected


def test_the_best_fit_comes_first(engine, make_statement):
    statements = [
        make_statement("the talks went on", id="c", title="Ceasefire", document="one"),
        make_statement("a ceasefire and nothing but a ceasefire", id="a2", document="two"),
        make_statement("a ceasefire and nothing but the talks", id="a1", document="two"),
    ]
    engine.replace(["one", "two"], entries(statements))
    hits = engine.search(Word("ceasefire")).hits
    assert [hit.id for hit in hits] == ["a2", "a1", "c"]
    assert hits[0].score > hits[1].score > hits[2].score > 0


def test_a_word_in_two_forms_everywhere_still_counts_for_the_text(engine, make_statement):
    texts = {
        "a": "a strike and strikes, strike on strikes",
        "b": "a strike, and then more strikes were told of at length",
    }
    engine.replace(["one"], entries([make_statement(text, id=name, document="one") for name, text in texts.items()]))
    hits = engine.search(Word("strikes")).hits
    assert [hit.id for hit in hits] == ["a", "b"]
    assert min(hit.score for hit in hits) > 0


@pytest.mark.parametrize(
    ("offset", "limit", "expected"),
    [(0, 2, "dc"), (2, 2, "af"), (5, 10, "e"), (6, 10, ""), (0, 0, ""), (4, None, "be"), (0, None, "dcafbe")],
)
def test_a_page_of_the_results(corpus, offset, limit, expected):
    results = corpus.search(Everything(), sort="date", offset=offset, limit=limit)
    assert ("".join(hit.id for hit in results.hits), results.total) == (expected, 6)


@pytest.mark.parametrize(
    ("query", "field", "expected"),
    [
        (Everything(), "country", [("ES", 2), ("RU", 2), ("FR", 1), ("NO", 1)]),
        (Everything(), "stance", [("accuse", 1), ("announce", 1), ("assert", 1), ("condemn", 1), ("deny", 1),
                                  ("support", 1), ("urge", 1)]),
        (Word("port"), "target", [("US", 2)]),
        (Field("country", "RU"), "speaker", [("José Marín", 1), ("Sergei Petrov", 1), ("Sergei Volkov", 1)]),
        (Everything(), "form", [("indirect", 4), ("direct", 1), ("mixed", 1)]),
        (Everything(), "outlet", [("Harbour Times", 2)]),
        (Word("zzz"), "country", []),
    ],
)  # fmt: skip
def test_facets_count_the_values(corpus, query, field, expected):
    assert corpus.facets(query, field) == [Facet(value, count) for value, count in expected]


@pytest.mark.parametrize(
    ("stance", "also", "polarity", "found_by"),
    [
        ("urge", ["condemn"], 0, {"urge", "condemn", "negative"}),
        ("support", ["reject", "urge"], 1, {"support", "reject", "urge", "negative", "positive"}),
        ("condemn", ["urge"], -1, {"condemn", "urge", "negative"}),  # not neutral: something in it is negative
        ("reject", [], 0, {"reject", "neutral"}),  # "refused to condemn"
        ("assert", ["urge"], 0, {"assert", "urge", "neutral"}),
    ],
)
def test_every_label_of_a_statement_is_found(engine, make_statement, stance, also, polarity, found_by):
    statement = make_statement(id="a", stance=stance, also=also, polarity=polarity)
    engine.replace(["doc-1"], entries([statement]))
    assert {value for value in (*labels(), *POLARITIES) if engine.count(Field("stance", value))} == found_by


@pytest.mark.parametrize(
    ("field", "prefix", "limit", "expected"),
    [
        ("country", "", 10, ["ES", "RU", "FR", "NO"]),
        ("country", "r", 10, ["RU"]),
        ("country", "", 2, ["ES", "RU"]),
        ("country", "", 0, []),
        ("speaker", "", 10, ["José Marín", "Anna Øst", "Ministry of Health", "Sergei Petrov", "Sergei Volkov"]),
        ("speaker", "serg", 10, ["Sergei Petrov", "Sergei Volkov"]),
        ("speaker", "Volk", 10, ["Sergei Volkov"]),
        ("speaker", "sergei v", 10, ["Sergei Volkov"]),
        ("speaker", "sergei volkov", 10, ["Sergei Volkov"]),
        ("speaker", "volkov sergei", 10, []),
        ("speaker", "mari", 10, ["José Marín"]),
        ("speaker", "ost", 10, ["Anna Øst"]),
        ("stance", "", 3, ["accuse", "announce", "assert"]),
        ("stance", "ne", 3, []),  # a polarity is no label
        ("stance", "ur", 3, ["urge"]),
        ("target", "brig", 3, ["Kata'ib Brigade"]),
        ("outlet", "har", 3, ["Harbour Times"]),
        ("form", "", 3, ["indirect", "direct", "mixed"]),
        ("outlet", "x", 3, []),
    ],
)
def test_values_are_suggested_by_the_beginning_of_a_word(corpus, field, prefix, limit, expected):
    assert corpus.suggest(field, prefix, limit) == expected


def test_what_is_gone_is_not_suggested(corpus):
    corpus.replace(["three"], [])
    assert corpus.suggest("country", "") == ["ES", "RU", "FR"]
    assert corpus.suggest("speaker", "an") == []
    corpus.clear()
    assert corpus.suggest("outlet", "") == []


def test_a_tally_counts_each_statement_once(corpus):
    condemned = Traits(("RU",), "US", -1, 0.0, date(2021, 2, 26), date(2021, 2, 26))
    accused = Traits(("RU", "ES"), "Kata'ib Brigade", -1, 0.0, date(2020, 12, 28), date(2021, 1, 3))
    assert corpus.tally(Field("country", "RU")) == {condemned: 1, accused: 1}
    assert corpus.tally(Field("id", "e")) == {Traits((), None, -1, 0.0, None, None): 1}
    assert corpus.tally(Word("zzz")) == {}


def test_a_tally_has_the_scale_of_the_stance(engine, make_statement):
    statements = [make_statement(str(number), id=str(number), stance="warn", polarity=-1) for number in range(3)]
    weighed = [replace(one, stance=replace(one.stance, scale=-4.4)) for one in statements]
    engine.replace(["doc-1"], entries(weighed))
    assert engine.tally(Everything()) == {Traits((), None, -1, -4.4, None, None): 3}


def test_speakers_are_counted_and_hits_named_by_their_headings(engine, make_statement):
    def named(name, country=None, kind="person"):
        return Speaker(name, name, kind, None, None, country)

    ren, li = named("Ren Tao", "CN"), named("Ren Tao", "SG")
    speakers = {
        "a": [named("Dmitriy Osipov", "RU")],
        "b": [named("Dmitri Osipov"), named("Dmitry Osipov")],
        "c": [named("Dmitri Osipov"), named("an envoy", kind="unnamed")],
        "d": [ren, named("Osipov")],
        "e": [li],
        "f": [],
    }
    for key, those in speakers.items():  # a segment each
        engine.replace([key], entries([make_statement(id=key, document=key, speakers=those)]))
    expected = [("Dmitri Osipov", 3, None), ("Osipov", 1, "one name only"), ("Ren Tao", 1, "CN"), ("Ren Tao", 1, "SG")]
    assert [(one.value, one.count, one.note) for one in engine.facets(Everything(), "speaker")] == expected
    assert engine.facets(Field("id", "a"), "speaker") == [Facet("Dmitri Osipov", 1)]
    names = {hit.id: hit.names for hit in engine.search(Everything()).hits}
    assert names == {"a": ("Dmitri Osipov",), "b": ("Dmitri Osipov", "Dmitri Osipov"), "c": ("Dmitri Osipov", None),
                     "d": ("Ren Tao", "Osipov"), "e": ("Ren Tao",), "f": ()}  # fmt: skip
    engine.replace(["b", "c"], [])  # what is gone does not count any more
    assert engine.facets(Everything(), "speaker")[0] == Facet("Dmitriy Osipov", 1)
    assert engine.search(Field("id", "a")).hits[0].names == ("Dmitriy Osipov",)


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        (Word("strike"), "Strikes, and again STRUCK by strikes", ["Strikes", "strikes"]),
        (Word("US"), "the U.S. and the US' aims, not us", ["U.S.", "US"]),
        (Word("us"), "Us and the US: call us", ["Us", "us"]),
        (Prefix("us"), "use of US aid by us", ["use", "US", "us"]),
        (Word("abbas"), "Abbas's office", ["Abbas's"]),
        (Phrase("air base"), "the air\nbase, an airbase, air bases", ["air\nbase"]),
        (Word("air base"), "the air-base, air bases", ["air-base", "air bases"]),
        (Prefix("deploy"), "deployed. Deployment!", ["deployed", "Deployment"]),
        (And((Word("one"), Not(Word("two")))), "one two", ["one"]),
        (Or((Phrase("a b"), Phrase("b c"))), "a b c", ["a b c"]),
        (Word("port", "title"), "a port", []),
        (Name("speaker", "volkov"), "Volkov", []),
        (Word("elysee"), "the Élysée", ["Élysée"]),
        (Word("elysee"), "the E\u0301lyse\u0301e", ["E\u0301lyse\u0301e"]),
        (Everything(), "anything", []),
        (Fuzzy("prot"), "a port, the PORTS and the U.S.", ["port"]),
        (Fuzzy("uss"), "U.S. aid for us", ["U.S.", "us"]),
    ],
)
def test_highlights_are_what_matches_in_the_text(engine, query, text, expected):
    assert [span.of(text) for span in engine.highlights(query, text)] == expected


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda engine: engine.search(Everything(), sort="dates"), 'no order "dates": did you mean date?'),
        (lambda engine: engine.search(Everything(), sort="newest"), "choose from relevance, date, -date"),
        (lambda engine: engine.facets(Everything(), "countries"), 'no field to count by "countries": did you mean'),
        (lambda engine: engine.facets(Everything(), "qqq"), "choose from speaker, country, stance,"),
        (lambda engine: engine.suggest("outlets", ""), 'no field to count by "outlets": did you mean outlet?'),
    ],
)
def test_an_order_or_field_that_there_is_not_is_told(corpus, ask, said):
    with pytest.raises(QueryError) as caught:
        ask(corpus)
    assert said in str(caught.value)


def test_replacing_again_changes_nothing(corpus, make_statement):
    again = [make_statement("The port is open", id="0", document="one")]
    for _ in range(3):
        corpus.replace(["one"], entries(again), revision=8)
    assert found(corpus, Everything()) == "0cdef"
    assert found(corpus, Word("strikes")) == ""
    assert corpus.revision == 8


def test_a_document_without_statements_is_dropped(corpus):
    corpus.replace(["one"], [])
    assert found(corpus, Everything()) == "cdef"
    assert corpus.revision == 7


def test_clearing_leaves_nothing(corpus):
    corpus.clear()
    assert (found(corpus, Everything()), corpus.facets(Everything(), "country"), corpus.revision) == ("", [], 0)


def test_a_statement_of_another_document_is_refused_and_nothing_kept(corpus, make_statement):
    with pytest.raises(ValueError, match="no document that is replaced"):
        corpus.replace(["one"], entries([make_statement(document="one"), make_statement(document="two")]), revision=9)
    assert (found(corpus, Everything()), corpus.revision) == ("abcdef", 7)


@pytest.mark.parametrize("name", ENGINES)
def test_another_instance_sees_what_was_committed(tmp_path, make_statement, name):
    reader, writer = open_engine(tmp_path, name), open_engine(tmp_path, name)
    assert (reader.count(Everything()), reader.rebuilt_because) == (0, "the index is missing")
    for number in range(1, 15):
        writer.replace([f"d{number}"], entries([make_statement(document=f"d{number}")]), revision=number)
        assert (reader.count(Everything()), reader.revision) == (number, number)
    later = open_engine(tmp_path, name)
    assert (later.count(Word("nothing")), later.revision, later.rebuilt_because) == (14, 14, None)
    for opened in (reader, writer, later):
        opened.close()


def _write(folder, name, statement, numbers):
    engine = open_engine(folder, name)
    for number in numbers:
        engine.replace([f"d{number}"], entries([statement(id=f"{number:012x}", document=f"d{number}")]))
    engine.close()


@pytest.mark.parametrize("name", ENGINES)
def test_processes_that_write_at_once_lose_nothing(tmp_path, make_statement, name):
    context = multiprocessing.get_context("fork")
    writers = [
        context.Process(target=_write, args=(tmp_path, name, make_statement, range(first, first + 5)))
        for first in (0, 100, 200)
    ]
    for writer in writers:
        writer.start()
    reader, seen = open_engine(tmp_path, name), 0
    while any(writer.is_alive() for writer in writers):
        results = reader.search(Word("nothing"), limit=None)
        assert seen <= results.total == len(results.hits)
        seen = results.total
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0, 0]
    assert reader.count(Everything()) == 15
    reader.close()


@pytest.fixture
def indexed(tmp_path, make_statement):
    """A maker of folders with an index of revision 3, by the name of the engine."""

    def indexed(name):
        engine = open_engine(tmp_path / name, name)
        statements = [make_statement(f"Nothing happened to {one}", start="2021-02-26") for one in ("him", "her", "us")]
        engine.replace(["doc-1"], entries(statements), revision=3)
        engine.close()
        return tmp_path / name

    return indexed


HARM = {
    "gone": lambda file: file.unlink(),
    "empty": lambda file: file.write_bytes(b""),
    "zeros": lambda file: file.write_bytes(bytes(file.stat().st_size)),
    "cut": lambda file: file.write_bytes(file.read_bytes()[:-3]),
    "reversed": lambda file: file.write_bytes(file.read_bytes()[29::-1] + file.read_bytes()[30:]),
}
FILES = {
    "whoosh": ["*.toc", "*.trm", "*._stored.col"],
    "tantivy": ["meta.json", "*.term", "*.idx", "*.fast", "*.store", "*.pos"],
}


@pytest.mark.parametrize(("name", "pattern"), [(name, pattern) for name in ENGINES for pattern in FILES[name]])
@pytest.mark.parametrize("harm", ["gone", "empty", "zeros", "cut"])
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")  # Whoosh drops what it half opened
def test_a_damaged_index_opens_empty_and_is_made_anew(indexed, make_statement, name, pattern, harm):
    folder = indexed(name)
    (file,) = folder.glob(pattern)
    HARM[harm](file)
    engine = open_engine(folder, name)
    try:
        assert engine.rebuilt_because.startswith(("the index is damaged", "the index is missing"))
        assert len(engine.rebuilt_because) < 200
        assert (engine.revision, engine.count(Everything())) == (0, 0)
        engine.replace(["doc-1"], entries([make_statement()]), revision=4)
        assert (engine.revision, engine.count(Word("nothing"))) == (4, 1)
    finally:
        engine.close()
        gc.collect()


@pytest.mark.parametrize(
    ("name", "pattern", "harm"),
    [*(("whoosh", f"*.{kind}", "cut") for kind in ("pst", "id.col", "rank.col")), ("tantivy", "*.pos", "reversed")],
)
def test_damage_found_in_the_midst_of_a_search_is_told(indexed, name, pattern, harm):
    folder = indexed(name)
    (file,) = folder.glob(pattern)
    HARM[harm](file)
    engine = open_engine(folder, name)
    with pytest.raises(CorpusError, match="onrecord reindex"):
        engine.search(Phrase("to us"))
    engine.clear()
    assert engine.count(Phrase("to us")) == 0
    engine.close()


@pytest.mark.parametrize(("name", "layout"), [("whoosh", whoosh_fields.LAYOUT), ("tantivy", tantivy_fields.LAYOUT)])
def test_an_index_of_another_version_opens_empty(indexed, monkeypatch, name, layout):
    folder = indexed(name)
    monkeypatch.setattr(f"onrecord.index.{name}_view.LAYOUT", 99)
    engine = open_engine(folder, name)
    assert engine.rebuilt_because == f"the index has layout {layout}, and this version of onrecord reads 99"
    assert (engine.revision, engine.count(Everything())) == (0, 0)


@pytest.mark.parametrize("name", ENGINES)
def test_a_folder_that_is_a_file_is_an_error(tmp_path, make_statement, name):
    (tmp_path / "index").write_text("not a folder")
    engine = open_engine(tmp_path / "index", name)
    with pytest.raises(CorpusError, match="cannot be written"):
        engine.replace(["doc-1"], entries([make_statement()]))


def test_whoosh_is_loaded_to_search_and_not_before():
    code = "import sys, onrecord.index.engine, onrecord.index.parse; sys.exit('whoosh' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_there_is_no_such_engine(tmp_path):
    with pytest.raises(CorpusError, match='no search engine "lucene": there are tantivy, whoosh'):
        open_engine(tmp_path, "lucene")


FEW_FILES = """
import os, resource, sys
from onrecord.errors import CorpusError
from onrecord.index.engine import open_engine
from onrecord.index.query import Everything
engine = open_engine(PATH)
before = len(os.listdir("/proc/self/fd"))
print(engine.count(Everything()))
used = len(os.listdir("/proc/self/fd"))
"""
"""Opens an index, and finds out how many files that takes."""


def _few_files(folder, code):
    ran = subprocess.run(
        [sys.executable, "-c", f"PATH = __import__('pathlib').Path({str(folder)!r})\n{FEW_FILES}\n{code}"],
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.stdout.split("\n")[:-1], ran.stderr


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files cannot be counted here")
def test_where_no_more_files_may_be_open_the_index_is_left_as_it_is(tmp_path, make_statement):
    _write(tmp_path, "whoosh", make_statement, range(6))
    code = """
engine.close()
resource.setrlimit(resource.RLIMIT_NOFILE, (30, 30))
try:
    other = open_engine(PATH)
except CorpusError as error:
    print(error)
"""
    (count, told), err = _few_files(tmp_path, code)
    assert (count, err) == ("6", "")
    assert "Too many open files" in told
    engine = open_engine(tmp_path, "whoosh")
    assert (engine.count(Everything()), engine.rebuilt_because) == (6, None)
    engine.close()


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files cannot be counted here")
def test_a_writer_has_not_all_files_open_twice(tmp_path, make_statement):
    _write(tmp_path, "whoosh", make_statement, range(8))
    code = """
engine.close()
room = used - len(os.listdir("/proc/self/fd"))
engine.count(Everything())
limit = len(os.listdir("/proc/self/fd")) + room // 2
resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))
engine.replace(["d1"], [], revision=9)
print(engine.count(Everything()))
"""
    assert _few_files(tmp_path, code) == (["8", "7"], "")
