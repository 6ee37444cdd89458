"""The query language: what each query asks for, and what is said of those that ask for nothing that there is."""

from contextlib import suppress
from datetime import date
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from onrecord.corpus.lexicon.stances import stance_labels
from onrecord.errors import QueryError
from onrecord.index.parse import MAX_LENGTH, MAX_NESTING, field_query, parse
from onrecord.index.query import (
    And,
    Dates,
    Everything,
    Field,
    Fuzzy,
    Name,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Word,
    all_of,
    any_of,
)
from onrecord.index.words import places, words

A, B, C, D = map(Word, "abcd")
TODAY = date(2021, 3, 31)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", Everything()),
        (" \t\n", Everything()),
        # words
        ("strikes", Word("strikes")),
        ("STRIKES", Word("strikes")),
        ("a b", And((A, B))),
        ("a a", A),
        ("Élysée", Word("elysee")),
        ("Россия", Word("россия")),
        # punctuation
        # abbreviations: in capitals they are nothing else, in small letters either
        ("U.S.", Word("US")),
        ("US'", Word("US")),
        ("U.S.-led", Word("US led")),
        ("us-led", Or((Word("us led"), Word("US led")))),
        ("Us", Or((Word("us"), Word("US")))),
        ("-US", Not(Word("US"))),
        ("who", Or((Word("who"), Word("WHO")))),
        ("text:WHO", Word("WHO", "text")),
        ("UN", Word("un")),
        ('"US forces"', Phrase("US forces")),
        ('"with us"', Phrase("with us")),
        ("US*", Prefix("us")),
        ("US-mil*", And((Word("US"), Prefix("mil")))),
        ("org:WHO", Name("org", "who")),
        ("org:WHO*", Prefix("who", "org")),
        ("Kata'ib", Word("kataib")),
        ("Kata’ib", Word("kataib")),
        ("Abbas's", Word("abbas")),
        ("[sic]", Word("sic")),
        ("C-130", Word("c 130")),
        ("20:04", Word("20 04")),
        ("AT&T", Word("at t")),
        ("a, b; c... d?!", And((A, B, C, D))),
        ("a - b", And((A, B))),
        ("a -> b", And((A, B))),
        ("a -- b", And((A, B))),
        ("--a", A),
        ("a & b", And((A, B))),
        ("a * b", And((A, B))),
        ("a/b", Word("a b")),
        ("[/end]", Word("end")),
        ("it's", Or((Word("it"), Word("IT")))),
        ("1,000", Word("1 000")),
        ("50%", Word("50")),
        ("$100m", Word("100m")),
        ("G7/G20", Word("g7 g20")),
        ("e-mail@example", Word("e mail example")),
        ("#sanctions", Word("sanctions")),
        ("(a, b)", And((A, B))),
        ("a – b", And((A, B))),
        ("a —b", And((A, B))),
        ("don't", Word("dont")),
        ("o'Brien's", Word("obrien")),
        ("a\tb\nc", And((A, B, C))),
        # phrases
        ('"air strikes"', Phrase("air strikes")),
        ('"strikes"', Phrase("strikes")),
        ('"Kata\'ib Hezbollah"', Phrase("kataib hezbollah")),
        ("“air strikes”", Phrase("air strikes")),
        ("«air strikes»", Phrase("air strikes")),
        ('"http://x"', Phrase("http x")),
        ('"a (b"', Phrase("a b")),
        ('"and"', Phrase("and")),
        ('"stri*"', Phrase("stri")),
        ('a"b c"d', And((A, Phrase("b c"), D))),
        ('"a" "b c"', And((Phrase("a"), Phrase("b c")))),
        ('"U.S. forces"', Phrase("US forces")),
        ('"a, b"', Phrase("a b")),
        ('"speaker:a"', Phrase("speaker a")),
        ('"-a"', Phrase("a")),
        ('"not"', Phrase("not")),
        ('"C-130"', Phrase("c 130")),
        ("„a b“", Phrase("a b")),
        # beginnings of words
        ("sanction*", Prefix("sanction")),
        ("SANCTION*", Prefix("sanction")),
        ("sanction*,", Prefix("sanction")),
        ("C-13*", And((Word("c"), Prefix("13")))),
        ("s* t*", And((Prefix("s"), Prefix("t")))),
        ("-sanction*", Not(Prefix("sanction"))),
        ("sanction~", Fuzzy("sanction")),
        ("SANCTION~,", Fuzzy("sanction")),
        ("C-13~", And((Word("c"), Fuzzy("13")))),
        ("-by:lavrof~", Not(Fuzzy("lavrof", "speaker"))),
        ("title:sanctoin~", Fuzzy("sanctoin", "title")),
        ("~ five", Word("five")),
        ('"he said “no” again"', Phrase("he said no again")),
        ('"air strikes”', Phrase("air strikes")),
        ("(a)-b", And((A, Not(B)))),
        ('"sanction~"', Phrase("sanction")),
        ("sanction**", Prefix("sanction")),
        ("Kata'i*", Prefix("katai")),
        # and, or, not
        ("a and b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a or b", Or((A, B))),
        ("a Or b oR c", Or((A, B, C))),
        ("a b or c d", Or((And((A, B)), And((C, D))))),
        ("a or b and c", Or((A, And((B, C))))),
        ("not a", Not(A)),
        ("NOT a b", And((Not(A), B))),
        ("not not a", A),
        ("-a", Not(A)),
        ("a -b", And((A, Not(B)))),
        ("a and not b", And((A, Not(B)))),
        ("not -a", A),
        ('-"a b"', Not(Phrase("a b"))),
        ("-speaker:volkov", Not(Name("speaker", "volkov"))),
        ("a-b", Word("a b")),
        ('"a"-b', And((Phrase("a"), B))),
        ("a NOT b", And((A, Not(B)))),
        ("a or not b", Or((A, Not(B)))),
        ("a or -b c", Or((A, And((Not(B), C))))),
        ("-a or -b", Or((Not(A), Not(B)))),
        ("not not not a", Not(A)),
        ("andes", Word("andes")),
        ("a or a", A),
        ("a and a", A),
        ('a -"b c" d', And((A, Not(Phrase("b c")), D))),
        ("- a", A),
        ("a -b-c", And((A, Not(Word("b c"))))),
        # parentheses
        ("(a)", A),
        ("((a b))", And((A, B))),
        ("(a or b) c", And((Or((A, B)), C))),
        ("a(b or c)d", And((A, Or((B, C)), D))),
        ("-(a b)", Not(And((A, B)))),
        ("not (a or -b)", Not(Or((A, Not(B))))),
        ("a (b (c d))", And((A, B, C, D))),
        ("(a or b) or c", Or((A, B, C))),
        ("( a )", A),
        ("-(-a)", Not(Not(A))),
        ("-(a or b) c", And((Not(Or((A, B))), C))),
        ("not(a)", Not(A)),
        ("(a)(b)", And((A, B))),
        ("(from:RU or from:FR) a", And((Or((Field("country", "RU"), Field("country", "FR"))), A))),
        ("(by:a)", Name("speaker", "a")),
        # fields of words
        ("text:strikes", Word("strikes", "text")),
        ('text:"air strikes"', Phrase("air strikes", "text")),
        ("title:port", Word("port", "title")),
        ("title:po*", Prefix("po", "title")),
        ("text:a title:b", And((Word("a", "text"), Word("b", "title")))),
        ("text:C-130", Word("c 130", "text")),
        ("-title:port", Not(Word("port", "title"))),
        # fields of names
        ("speaker:lavrov", Name("speaker", "lavrov")),
        ("Speaker:LAVROV", Name("speaker", "lavrov")),
        ("by:lavrov", Name("speaker", "lavrov")),
        ('speaker:"Sergei Lavrov"', Name("speaker", "sergei lavrov")),
        ("speaker:“Sergei Lavrov”", Name("speaker", "sergei lavrov")),
        ("speaker:takht-ravanchi", Name("speaker", "takht ravanchi")),
        ("speaker:zakh*", Prefix("zakh", "speaker")),
        ('role:"foreign minister"', Name("role", "foreign minister")),
        ("org:NATO", Name("org", "nato")),
        ("cue:warned", Name("cue", "warned")),
        ("outlet:herald", Name("outlet", "herald")),
        ("speaker:o'brien", Name("speaker", "obrien")),
        ("by:Zakharova by:lavrov", And((Name("speaker", "zakharova"), Name("speaker", "lavrov")))),
        ("role:president", Name("role", "president")),
        ('org:"defence minist*"', And((Name("org", "defence"), Prefix("minist", "org")))),
        ('by:"sergei lavrof~"', And((Name("speaker", "sergei"), Fuzzy("lavrof", "speaker")))),
        ("outlet:AP", Name("outlet", "ap")),
        # countries
        ("country:Russia", Field("country", "RU")),
        ("country:RU", Field("country", "RU")),
        ("country:russian", Field("country", "RU")),
        ("from:russia", Field("country", "RU")),
        ('country:"United Kingdom"', Field("country", "GB")),
        ("target:US", Field("target", "US")),
        ("to:american", Field("target", "US")),
        ('to:"Kata\'ib Hezbollah"', Name("target", "kataib hezbollah")),
        ("to:hezb*", Prefix("hezb", "target")),
        ("country:ru", Field("country", "RU")),
        ("COUNTRY:Russia", Field("country", "RU")),
        ("country:EU", Field("country", "EU")),
        ("from:UN", Field("country", "UN")),
        ("country:britain", Field("country", "GB")),
        ("country:U.S.", Field("country", "US")),
        ("country:americans", Field("country", "US")),
        ('from:"Côte d’Ivoire"', Field("country", "CI")),
        ("-to:US", Not(Field("target", "US"))),
        # one of a list
        *((f"stance:{label}", Field("stance", label)) for label in stance_labels()),
        ("stance:CONDEMN", Field("stance", "condemn")),
        # PLOVER roots: in any case, but in capitals alone where there is a label of the name
        ("stance:ACCUSE", Or((Field("stance", "condemn"), Field("stance", "accuse"), Field("stance", "concern")))),
        ("stance:Accuse", Field("stance", "accuse")),
        ("stance:THREATEN", Or((Field("stance", "warn"), Field("stance", "threaten")))),
        ("stance:threaten", Field("stance", "threaten")),
        ("stance:SUPPORT", Or((Field("stance", "support"), Field("stance", "sympathise")))),
        ("stance:YIELD", Field("stance", "concede")),
        ("stance:yield", Field("stance", "concede")),
        ("stance:Request", Field("stance", "demand")),
        ("-stance:THREATEN", Not(Or((Field("stance", "warn"), Field("stance", "threaten"))))),
        (
            "from:RU to:US stance:negative",
            And((Field("country", "RU"), Field("target", "US"), Field("stance", "negative"))),
        ),
        ('stance:"no comment"', Field("stance", "no_comment")),
        ("stance:negative", Field("stance", "negative")),
        ("stance:positive", Field("stance", "positive")),
        ("stance:neutral", Field("stance", "neutral")),
        ("form:mixed", Field("form", "mixed")),
        ("kind:transcript", Field("kind", "transcript")),
        ("id:3F9C0a7be412", Field("id", "3f9c0a7be412")),
        ("id:3f9c*", Prefix("3f9c", "id")),
        # dates
        ("date:2021", Dates(date(2021, 1, 1), date(2021, 12, 31))),
        ("date:2021-02", Dates(date(2021, 2, 1), date(2021, 2, 28))),
        ("date:2024-2", Dates(date(2024, 2, 1), date(2024, 2, 29))),
        ("date:2021-02-26", Dates(date(2021, 2, 26), date(2021, 2, 26))),
        ("date:2021-02..2021-03", Dates(date(2021, 2, 1), date(2021, 3, 31))),
        ("date:2021-03..2021-02", Dates(date(2021, 2, 1), date(2021, 3, 31))),
        ("date:2021..2021-02-26", Dates(date(2021, 1, 1), date(2021, 2, 26))),
        ("date:2021-02-26..2021", Dates(date(2021, 2, 26), date(2021, 12, 31))),
        ("date:2022..2021-02-26", Dates(date(2021, 2, 26), date(2022, 12, 31))),
        ("date:..2021", Dates(None, date(2021, 12, 31))),
        ("date:2021-02-20..", Dates(date(2021, 2, 20), None)),
        ('date:"2021 .. 2022"', Dates(date(2021, 1, 1), date(2022, 12, 31))),
        ("date:today", Dates(TODAY, TODAY)),
        ("date:TODAY", Dates(TODAY, TODAY)),
        ("date:today..", Dates(TODAY, None)),
        ("date:..today", Dates(None, TODAY)),
        ("date:-1d", Dates(date(2021, 3, 30), date(2021, 3, 30))),
        ("date:-30d..", Dates(date(2021, 3, 1), None)),
        ("date:-2w..", Dates(date(2021, 3, 17), None)),
        ("date:-1m..", Dates(date(2021, 2, 28), None)),
        ("date:-3M..", Dates(date(2020, 12, 31), None)),
        ("date:-1y..today", Dates(date(2020, 3, 31), TODAY)),
        ("date:..-1y", Dates(None, date(2020, 3, 31))),
        ("date:today..-7d", Dates(date(2021, 3, 24), TODAY)),
        ("date:2021..-7d", Dates(date(2021, 1, 1), date(2021, 3, 24))),
        ("-date:-7d..", Not(Dates(date(2021, 3, 24), None))),
        ("date:2021-2-6", Dates(date(2021, 2, 6), date(2021, 2, 6))),
        # all together
        (
            'strikes by:lavrov (to:US or "air base") -stance:deny date:2021..',
            And(
                (
                    Word("strikes"),
                    Name("speaker", "lavrov"),
                    Or((Field("target", "US"), Phrase("air base"))),
                    Not(Field("stance", "deny")),
                    Dates(date(2021, 1, 1), None),
                )
            ),
        ),
    ],
)
def test_what_a_query_asks_for(query, expected):
    assert parse(query, TODAY) == expected


@pytest.mark.parametrize(
    ("query", "said"),
    [
        # fields
        ("speker:lavrov", ['no field "speker" at column 1', "did you mean speaker?", "quotes"]),
        ("war contry:RU", ['no field "contry" at column 5', "did you mean country?"]),
        ("http://x", ['no field "http" at column 1', "the fields are text, speaker,", "put it in quotes"]),
        ("said: we", ['no field "said" at column 1']),
        ("speaker:", ["no value for speaker at column 9", 'speaker:"several words"']),
        ("speaker: lavrov", ["no value for speaker at column 9"]),
        ("speaker:(a or b)", ["parentheses behind speaker: at column 9", "(speaker:one or speaker:other)"]),
        ("war country:-RU", ['a minus inside a field, "-RU" at column 13', "write -country:RU"]),
        ("by:-lavrov", ['"-lavrov" at column 4', "write -speaker:lavrov"]),
        ('speaker:""', ["no value for speaker at column 9"]),
        ("speaker:?!", ['no name in "?!" at column 9']),
        # values
        ("country:Rusia", ['no country "Rusia" at column 9', "did you mean Russia"]),
        ("country:qqq", ['no country "qqq" at column 9', "Russia, Russian, RU"]),
        ("to:Rusia", ['no country "Rusia" at column 4', "did you mean Russia"]),
        ("strikes stance:condem", ['no stance "condem" at column 16', "did you mean condemn?"]),
        ("stance:qqq", ['no stance "qqq" at column 8', "choose from condemn, accuse", "negative", "YIELD"]),
        ("stance:negativ", ["did you mean negative?"]),
        ("stance:yeild", ["did you mean YIELD?"]),
        ("stance:ACUSE", ["did you mean accuse or ACCUSE?"]),
        ("stance:suport", ["did you mean support or SUPPORT?"]),
        ("stance:cond*", ['no stance "cond*"', "did you mean condemn?"]),
        ("stance:condemn*", ['no stance "condemn*"', "did you mean condemn?"]),
        ("country:Ru*", ['no country "Ru*" at column 9']),
        ("to:US*", ['no target "US*" at column 4', "did you mean US?"]),
        ("form:direct*", ['no form "direct*" at column 6', "did you mean direct?"]),
        ("five~six", ['no such pattern as "five~six" at column 1', "a ~ stands at the end"]),
        ('"air strikes"*', ["a * behind a quotation at column 14"]),
        ("strikes | raids", ['no operator "|" at column 9', "write or"]),
        ("form:direkt", ['no form "direkt" at column 6', "did you mean direct?"]),
        ("form:qqq", ["choose from direct, indirect, mixed"]),
        ("kind:transcripts", ['no kind "transcripts" at column 6', "did you mean transcript?"]),
        ("id:3f9c", ['no id "3f9c" at column 4', "12 digits"]),
        # dates
        ("date:yesterday", ['no date "yesterday" at column 6', "2021-02-26"]),
        ("date:2021-13", ['no date "2021-13" at column 6']),
        ("date:2021-02-30", ['no date "2021-02-30" at column 6']),
        ("date:2021-00", ['no date "2021-00" at column 6']),
        ("date:-30", ['no date "-30" at column 6', "-30d"]),
        ("a date:-3q..", ['no date "-3q" at column 8', "d, w, m, y"]),
        ("date:-9999y..", ['no date "-9999y" at column 6']),
        ("date:-999999w", ['no date "-999999w" at column 6']),
        ("date:0000", ['no date "0000" at column 6']),
        ("date:26.02.2021", ['no date "26.02.2021"']),
        ("date:..", ['no date in ".." at column 6']),
        ("date:2021..soon", ['no date "soon" at column 6']),
        # quotation marks, parentheses, operators
        ('"', ["a quotation mark that nothing closes at column 1"]),
        ('a "b', ["a quotation mark that nothing closes at column 3"]),
        ('speaker:"a', ["a quotation mark that nothing closes at column 9"]),
        ('""', ['no word in "" at column 1']),
        ("(", ["a ( that nothing closes at column 1"]),
        ("a (b", ["a ( that nothing closes at column 3"]),
        (")", ["a ) that closes nothing at column 1"]),
        ("a b)", ["a ) that closes nothing at column 4"]),
        ("()", ["nothing between parentheses at column 1"]),
        ("a and", ['nothing to search for after "and" at column 3', "in quotes"]),
        ("or a", ['nothing to search for before "or" at column 1']),
        ("a or and b", ['nothing to search for after "or" at column 3']),
        ("(a or)", ['nothing to search for after "or" at column 4']),
        ("not", ['nothing to search for after "not" at column 1']),
        # words
        ("...", ['no word in "..." at column 1']),
        ("*", ['no word in "*" at column 1']),
        ("*tion", ['no such pattern as "*tion" at column 1', "at the end of a word"]),
        ("st*ke", ['no such pattern as "st*ke" at column 1']),
        # what costs too much
        ("(" * 5000, [f"more than {MAX_NESTING} parentheses inside each other at column {MAX_NESTING + 1}"]),
        ("(" * 5_000 + "a" + ")" * 4_999, ["more than"]),
        ("a " * MAX_LENGTH, ["a query of 20,000 characters", "10,000"]),
        # nothing acts on the terminal
        ("country:\x1b[31mred", ['no country "\N{REPLACEMENT CHARACTER}[31mred"']),
        ("country:" + "x" * 500, ['no country "' + "x" * 39 + '…"']),
    ],
)
def test_what_cannot_be_understood_is_told_with_its_place(query, said):
    with pytest.raises(QueryError) as caught:
        parse(query, TODAY)
    for part in said:
        assert part in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("query", ["date:today", "date:-30d..", "a or date:2021..today"])
def test_the_parser_has_no_clock(query):
    with pytest.raises(QueryError, match=r"no day to count .* from at column \d+: pass what day `today` is"):
        parse(query)


@pytest.mark.parametrize(
    "query",
    [
        "(" * MAX_NESTING + "a" + ")" * MAX_NESTING,
        "not " * 2400 + "a",
        "-" * 9000 + "a",
        "(a) " * 2400,
        "(a b) or " * 900 + "a",
    ],
)
def test_what_is_long_but_fair_is_read(query):
    assert parse(query)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("speaker", "lavrov", Name("speaker", "lavrov")),
        ("speaker", "Sergei Lavrov", Name("speaker", "sergei lavrov")),
        ("by", "zakh*", Prefix("zakh", "speaker")),
        ("country", "United States", Field("country", "US")),
        ("stance", "condemn", Field("stance", "condemn")),
        ("target", "Kata'ib Hezbollah", Name("target", "kataib hezbollah")),
        ("date", "2021-02..2021-03", Dates(date(2021, 2, 1), date(2021, 3, 31))),
        ("date", " -30d.. ", Dates(date(2021, 3, 1), None)),
        ("text", "air strikes", Phrase("air strikes", "text")),
    ],
)
def test_an_option_means_what_the_field_does(field, value, expected):
    assert field_query(field, value, TODAY) == expected


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("stance", "condem", 'no stance "condem": did you mean condemn?'),
        ("country", "", 'no value for country: write country:word or country:"several words"'),
        ("colour", "red", 'no field "colour": '),
    ],
)
def test_an_option_has_no_column(field, value, said):
    with pytest.raises(QueryError) as caught:
        field_query(field, value)
    assert str(caught.value).startswith(said)


_PIECES = st.sampled_from(
    ["a", "and", "or", "not", "-", "(", ")", '"', "“", "*", ":", "speaker:", "country:", "stance:", "date:", "to:",
     "..", "2021", "-30d", "today", "RU", "condemn", " ", "  ", "'", "U.S.", "\x00", "İ", "ﬁ", "½", "\u0301"]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(_PIECES).map("".join), st.lists(_PIECES).map(" ".join)))
@example("(" * 10_000)
@example("date:" + "9" * 4000)
@example("date:٢٠٢١")
def test_any_text_is_a_query_or_a_query_error(query):
    with suppress(QueryError):
        assert isinstance(parse(query, TODAY), Query)


@given(_PIECES, _PIECES, st.sampled_from(["", " "]))
@settings(max_examples=40, deadline=None)
def test_four_times_as_much_is_read_in_about_four_times_the_time(one, other, between):
    def seconds(length):
        query = f"{one}{between}{other}{between}" * MAX_LENGTH
        began = process_time()
        with suppress(QueryError):
            parse(query[:length], TODAY)
        return process_time() - began

    assert seconds(MAX_LENGTH) < 10 * min(seconds(MAX_LENGTH // 4) for _ in range(2)) + 0.1  # quadratic: 16 times


@given(st.text())
@example("the U.S.-led C-130's Kata'ib ½ ﬁ e\u0301 ʼʼ a_b")
def test_words_are_found_where_they_stand(text):
    found = list(places(text))
    assert [word for word, _ in found] == words(text)
    assert all(word in words(text[start:end]) for word, (start, end) in found)
    assert all(one <= other for (_, (one, _)), (_, (other, _)) in pairwise(found))
    assert words(" ".join(words(text))) == words(text)


@pytest.mark.parametrize(
    ("joined", "expected"),
    [
        (all_of([]), Everything()),
        (all_of([Everything(), A]), A),
        (all_of([And((A, B)), B, C]), And((A, B, C))),
        (any_of([A, Or((B, A))]), Or((A, B))),
    ],
)
def test_joined_queries_are_flat(joined, expected):
    assert joined == expected
