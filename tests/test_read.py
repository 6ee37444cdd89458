"""Reading: bytes to documents, their furniture, title and date."""

from datetime import date

import pytest
from onrecord import InputError
from onrecord.corpus.extract import extract
from onrecord.corpus.model import Unread
from onrecord.corpus.read import MAX_BYTES, SUFFIXES, documents, read, read_bytes
from onrecord.corpus.segment import segment

TEXT = "Élodie said “no” – and the minister’s café closed."

ENCODINGS = [
    ("utf-8", TEXT),
    ("utf-8-sig", TEXT),
    ("utf-16", TEXT),
    ("utf-32", TEXT),
    ("cp1252", TEXT),
    ("latin-1", "Élodie was in São Paulo with the naïve señor, the minister said."),
    ("cp1251", "Министр сообщил в Москве, что переговоры продолжатся завтра."),
]


@pytest.mark.parametrize(("encoding", "text"), ENCODINGS)
def test_encodings(encoding, text):
    assert read_bytes(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("data", "text"), [(b"a\r\nb\rc\n", "a\nb\nc\n"), (b"caf\xc3\xa9 " * 20 + b"\xff", "café " * 20 + "�")]
)
def test_newlines_and_stray_bytes(data, text):
    assert read_bytes(data).text == text


REFUSED = [
    (b"", "is empty"),
    (b" \n\t ", "is empty"),
    (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG image"),
    (b"%PDF-1.7\n", "broken PDF"),
    (b"a\x00b\x00c", "not text"),
    (b"\xff\xfea", "UTF-16"),
    (b"a" * (MAX_BYTES + 1), "too large"),
]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_file_of_any_format_is_told(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"")
    assert list(documents(path)) == [Unread(str(path), "is empty")]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_what_is_no_document(data, message):
    with pytest.raises(InputError, match=message):
        read_bytes(data, path="x.txt")


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(InputError, match=r"gone\.txt: there is no such file"):
        read(tmp_path / "gone.txt")


BODY = "The envoy said the road was open again after a week of rain in the valley."

DATES = [
    (f"Published: 3 May 2019\n\n{BODY}", "2019-05-03", "metadata"),
    (f"Posted on May 3, 2019\n\n{BODY}", "2019-05-03", "metadata"),
    (f"OSLO, 3 May 2019 (Wire) - {BODY}", "2019-05-03", "dateline"),
    (f"OSLO, May 3 (Wire) - {BODY}", None, "unknown"),
    (f"3 May 2019\n\n{BODY}", "2019-05-03", "dateline"),
    (f"18:22 GMT 3 May 2019\n\n{BODY}", "2019-05-03", "page-clock"),
    (f"3 May 2019, 18:22\n\n{BODY}", "2019-05-03", "page-clock"),
    (f"On 3 May 2019 the road closed. {BODY}", None, "unknown"),
    (f"Published: 31 February 2019\n\n{BODY}", None, "unknown"),
    (BODY, None, "unknown"),
]


@pytest.mark.parametrize(("text", "day", "basis"), DATES)
def test_the_date_and_how_it_is_known(text, day, basis):
    published = read_bytes(text.encode()).published
    assert (published.date and published.date.isoformat(), published.basis) == (day, basis)


DATELINES = [
    ("OSLO, May 3 (Wire) - ", True),
    ("OSLO - ", True),
    ("OSLO (Wire) — ", True),
    ("OSLO, May 3, 2019 — ", True),
    ("OSLO, 3 May. /WIRE/. ", True),
    ("OSLO, Friday – ", True),
    ("OSLO/UNITED NATIONS, May 3 (Wire) -- ", True),
    ("PORT VILA, Vanuatu (Wire) -- ", True),
    ("VIKERSUND, Norway - ", True),
    ("VIKERSUND (Wire) - ", True),
    ("OSLO: ", True),
    ("VIKERSUND - ", False),
    ("VIKERSUND: ", False),
    ("NORWAY: ", False),
    ("LUND: ", False),
    ("MR LUND - ", False),
    ("NATO: ", False),
    ("NATO - ", False),
    ("UPDATE - ", False),
    ("OSLO-", False),
    ("OSLO ", False),
    ("Oslo, May 3 (Wire) - ", False),
]


@pytest.mark.parametrize(("written", "is_dateline"), DATELINES)
def test_a_dateline_is_furniture_within_its_line(written, is_dateline):
    document = read_bytes(f"Listen Live\n\n{written}{BODY}".encode())
    stretches = [stretch.of(document.text) for stretch in document.furniture]
    assert stretches == ["Listen Live", *([written] if is_dateline else [])]


def test_only_the_first_dateline_is_furniture_and_the_furniture_is_sorted():
    document = read_bytes(f"Road reopens\n\nOSLO - {BODY}\n\nBERGEN (Wire) - {BODY}\n\nDiscussion".encode())
    assert [stretch.of(document.text) for stretch in document.furniture] == ["OSLO - ", "Discussion"]
    assert list(document.furniture) == sorted(document.furniture)


def test_a_dateline_tells_two_articles_apart():
    assert len({read_bytes(f"OSLO, May {day} (Wire) - {BODY}".encode()).id for day in (3, 4)}) == 2


LANGUAGES = [
    (BODY, "en"),
    ("The Élysée said naïve señores danced in Čapljina.", "en"),
    ("He said “добро” and left for the coast of Norway.", "en"),
    ("Министр сообщил в Москве, что переговоры продолжатся.", "und"),
    ("外交部发言人说，中方反对此举。", "und"),
    ("وقال الوزير إن المحادثات ستستمر غدا.", "und"),
    ("Ο υπουργός είπε ότι οι συνομιλίες θα συνεχιστούν.", "und"),
    ("2021-02-26", "en"),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_a_text_in_another_script_is_of_no_determined_language(text, language):
    assert read_bytes(text.encode()).language == language


def test_a_given_date_goes_first_and_a_page_clock_is_no_publication():
    text = f"18:22 GMT 3 May 2019\n\n{BODY}".encode()
    assert read_bytes(text, published=date(2019, 4, 1)).published.day == date(2019, 4, 1)
    assert read_bytes(text).published.day is None


FURNITURE = [
    ("Listen Live", True),
    ("   Get short URL", True),
    ("Community standardsDiscussion", True),
    ("Share this article", True),
    ("© 2020 The Wire. All rights reserved", True),
    ("12 comments", True),
    ("The minister shared this article with the press and left.", False),
    ("Live talks resume", False),
]


@pytest.mark.parametrize(("line", "is_furniture"), FURNITURE)
def test_furniture(line, is_furniture):
    document = read_bytes(f"{line}\n\n{BODY}".encode())
    kept = [paragraph.span.of(document.text) for paragraph in segment(document)]
    assert (kept == [BODY]) is is_furniture


def test_a_footnote_is_furniture_only_at_the_end():
    document = read_bytes(f"{BODY}\n\n* banned in some countries\n\nDiscussion".encode())
    assert len(segment(document)) == 1
    assert len(segment(read_bytes(f"* first\n\n{BODY}".encode()))) == 2


def test_one_article_saved_twice_is_one_document():
    saved = [f"{clock}\n\n{BODY}\n\nDiscussion".encode() for clock in ("18:22 GMT 3 May 2019", "09:01 GMT 4 May 2019")]
    assert len({read_bytes(data).id for data in [*saved, BODY.encode()]}) == 1


TITLES = [
    (f"Road reopens in the valley\n\n{BODY}", "Road reopens in the valley"),
    (f"The road is open.\n\n{BODY}", None),
    (BODY, None),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title(text, title):
    assert read_bytes(text.encode()).title == title


REPORT = f"The road north was closed for a week in the spring, and nobody knew why it was.\n\n{BODY}"

OUTLETS = [
    (f"OSLO, May 3 (Reuters) - {BODY}", "Reuters"),
    (f"OSLO (AP) — {BODY}", "Associated Press"),
    (f"OSLO, May 3 (AFP) - {BODY}", "Agence France-Presse"),
    (f"OSLO, May 3 (Xinhua) -- {BODY}", "Xinhua"),
    (f"OSLO, May 3. /TASS/. {BODY}", "TASS"),
    (f"OSLO, 3 May 2019 (IRNA) - {BODY}", "Islamic Republic News Agency"),
    (f"OSLO, May 3 (Valley Wire) - {BODY}", None),
    (f"By Kari Moe, Associated Press\n\n{REPORT}", "Associated Press"),
    (f"By KARI MOE and OLA LUND, Associated Press\n\n{REPORT}", "Associated Press"),
    (f"By Kari Moe | Reuters\n\n{REPORT}", "Reuters"),
    (f"By Kari Moe - AFP\n\n{REPORT}", "Agence France-Presse"),
    (f"By Kari Moe\n\n{REPORT}", None),
    (f"Reuters\n\n{REPORT}", "Reuters"),
    (f"{REPORT}\n\nReuters", "Reuters"),
    (f"{REPORT}\n\n— AFP", "Agence France-Presse"),
    (f"{REPORT}\n\n(Reuters)", "Reuters"),
    (f"{REPORT}\n\n/TASS/", "TASS"),
    (f"{REPORT}\n\nSource: Xinhua", "Xinhua"),
    (f"{REPORT}\n\n— Kari Moe", None),
    (f"{REPORT}\n\n(Reporting by Kari Moe; Editing by Ola Lund)", None),
    (f"OSLO, May 3 (Reuters) - {BODY}\n\n(Reporting by Kari Moe; Editing by Ola Lund)", "Reuters"),
    (f"OSLO, May 3 (Reuters) - {BODY}\n\n— AFP", None),
    (f"{REPORT} He told Reuters that he was tired.", None),
    (f"The envoy told the Associated Press that he was tired.\n\n{BODY}", None),
]


@pytest.mark.parametrize(("text", "outlet"), OUTLETS)
def test_the_outlet_is_known_where_one_agency_signs(text, outlet):
    assert read_bytes(text.encode()).outlet == outlet


CREDITS = [
    ("By Kari Moe", True),
    ("BY KARI MOE", True),
    ("By Kari Moe and Ola Lund", True),
    ("By Kari Moe, Ola Lund and Jens van der Berg", True),
    ("By Kari Moe, Associated Press", True),
    ("By Kari Moe in Oslo", True),
    ("By Friday", False),
    ("By Monday Oslo Was Cut Off", False),
    ("By May Norway Will Vote", False),
    ("By Kari Moe's own account the road was shut.", False),
    ("By the sea", False),
    ("By 58 to 33, they voted", False),
]


@pytest.mark.parametrize(("line", "is_credit"), CREDITS)
def test_a_byline_is_furniture_at_the_head(line, is_credit):
    document = read_bytes(f"{line}\n\n{REPORT}".encode())
    assert (line in [stretch.of(document.text) for stretch in document.furniture]) is is_credit


CREDITS_AT_THE_END = [
    ("(Reporting by Kari Moe; Editing by Ola Lund)", True),
    ("(Reporting by Kari Moe and Ola Lund; editing by Per Berg)", True),
    ("(Reporting by Kari Moe in Oslo and Ola Lund in Bergen; Writing by Per Berg; Editing by Liv Dahl.)", True),
    ("(Additional reporting by Kari Moe)", True),
    ("Reporting by Kari Moe; Editing by Ola Lund", True),
    ("Writing by Kari Moe", True),
    ("(Editing by Kari Moe)", True),
    ("[Edited by Kari Moe]", True),
    ("Reporting and writing by Kari Moe", True),
    ("Associated Press writer Kari Moe contributed to this report.", True),
    ("Kari Moe in Oslo and Ola Lund in Bergen contributed to this report.", True),
    ("Kari Moe contributed reporting to this story.", True),
    ("— AFP", True),
    ("Reuters", True),
    ("Reporting by the ministry was late, the envoy said.", False),
    ("Kari Moe said the ministry contributed to the fund.", False),
    ("Editing the paper took a night, the envoy said.", False),
]


@pytest.mark.parametrize(("line", "is_credit"), CREDITS_AT_THE_END)
def test_credits_are_furniture_at_the_end(line, is_credit):
    document = read_bytes(f"{REPORT}\n\n{line}".encode())
    assert (line in [stretch.of(document.text) for stretch in document.furniture]) is is_credit


def test_credits_in_brackets_behind_the_last_sentence_are_cut_from_it():
    document = read_bytes(f"{REPORT} (Reporting by Kari Moe; Editing by Ola Lund)".encode())
    assert segment(document)[-1].span.of(document.text) == BODY


@pytest.mark.parametrize(
    "sign", ["By Kari Moe and Ola Lund\n\n{}", "{}\n\n(Reporting by Kari Moe; Editing by Ola Lund)"]
)
def test_reporters_never_speak(sign):
    statements = extract(read_bytes(sign.format(REPORT).encode()))
    assert [one.written for statement in statements for one in statement.speakers] == ["The envoy"]
