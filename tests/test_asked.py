"""The question that words and options put together is also a query that can be asked again."""

from datetime import date

import pytest
from onrecord import Corpus, QueryError
from onrecord.commands.options import ask as put
from onrecord.index.parse import parse


@pytest.mark.parametrize(
    ("words", "filters"),
    [
        ("", []),
        ("strikes", [("country", ("Iran",))]),
        ("strikes or raids", []),
        ("strikes or raids", [("country", ("Iran",))]),
        ("(lavrov)or(zarif)", [("country", ("Iran", "RU"))]),
        ('"this or that"', [("stance", ("condemn",))]),
        ("us", [("stance", ("negative", "ACCUSE"))]),
        ("-drones", [("target", ("Kata'ib Hezbollah",))]),
        ("", [("speaker", ("lavrof~",))]),
        ("", [("speaker", ("sergei lavrof~",))]),
        ("a", [("speaker", ("sergei lav*", 'Abu "the" X'))]),
        ("", [("speaker", ("and",)), ("form", ("direct",))]),
        ("b", [("date", ("2021-02..2021-03",))]),
        ("b", [("date", ("..2021",))]),
    ],
    ids=str,
)
def test_what_was_asked_can_be_asked_again(words, filters):
    asked = put(words, filters)
    assert parse(asked.written, date.today()) == asked.query


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["search", "--ids", "--date", "2021"], "more of unknown date"),
        (["count", "date:2021-02 peskov"], "more of unknown date"),
        (["export", "--ids", "date:1999 or date:2021"], "more of unknown date"),
        (["search", "--ids", "lavrov"], ""),
        (["count", "-date:2021"], ""),
        (["count", "date:2021 zakharova"], ""),
    ],
    ids=str,
)
def test_what_is_left_out_for_its_unknown_date_is_told(ask, arguments, told):
    assert told in ask(*arguments).err
    assert told or "unknown date" not in ask(*arguments).err


@pytest.mark.parametrize(
    "wrong",
    [{"sort": "dat"}, {"sort": "dat", "reverse": True}, {"limit": -1}, {"limit": -1, "fold": True}, {"offset": -3}],
    ids=str,
)
def test_what_cannot_be_asked_of_a_corpus_is_an_error(seeded, wrong):
    with Corpus(seeded) as corpus, pytest.raises(QueryError):
        corpus.search("lavrov", **wrong)


def test_one_path_is_one_path(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("“We will answer,” President Ana Silva said.", encoding="utf-8")
    with Corpus(tmp_path / "corpus") as corpus:
        assert [outcome.status for outcome in corpus.ingest(str(file))] == ["new"]
        assert [outcome.status for outcome in corpus.ingest(file)] == ["unchanged"]


@pytest.mark.parametrize(
    ("query", "found"), [("by:minister", 0), ("by:foreign", 0), ("by:lavrov", 1), ("by:sergey", 1)]
)
def test_a_person_is_found_by_the_name_alone(tmp_path, query, found):
    file = tmp_path / "a.txt"
    file.write_text("“We will answer,” Russian Foreign Minister Sergei Lavrov said.", encoding="utf-8")
    with Corpus(tmp_path / "corpus") as corpus:
        list(corpus.ingest(file))
        assert corpus.count(query) == found


@pytest.mark.parametrize("query", [None, 5, ["lavrov"]], ids=str)
def test_what_is_no_query_is_an_error(seeded, query):
    with Corpus(seeded) as corpus, pytest.raises(QueryError):
        corpus.count(query)
