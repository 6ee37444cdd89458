"""The question that words and options put together is also a query that can be asked again."""

from datetime import date

import pytest
from onrecord.commands.options import ask
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
    asked = ask(words, filters)
    assert parse(asked.written, date.today()) == asked.query
