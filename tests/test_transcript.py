"""Transcripts and official statements: whose words they are."""

import random
import re
from datetime import date

import pytest
from onrecord.corpus.extract import extract
from onrecord.corpus.read import read_bytes

DAY = date(2022, 5, 3)


def heard(text):
    """Return the statements of a text of that day, each as its first speaker's name and country, and the words."""
    document = read_bytes(text.encode(), published=DAY)
    return document, extract(document)


ACTS = ["We condemn the shelling of the {place}.", "The repair of the {place} has begun.", "We call on both sides to leave the {place} alone.",
        "Nobody has told us who owns the {place}.", "Our team will visit the {place} again next spring.", "That would be a mistake, as the {place} shows.",
        "I have read the report on the {place}, all of it.", "Two ships lie off the {place}, and a third is coming."]  # fmt: skip
PLACES = [
    "harbour",
    "old bridge",
    "ferry landing",
    "northern road",
    "grain store",
    "power station",
    "lighthouse",
    "fish market",
]
QUESTIONS = [
    "Can you say whether you condemn what happened at the {place}?",
    "Thank you. Was the {place} closed? And who closed it?",
    "The mayor says the {place} is lost. Do you agree?",
]


def made_up(random_, sentences):
    return " ".join(
        random_.choice(sentences).format(place=random_.choice(PLACES)) for _ in range(random_.randint(2, 7))
    )


STYLES = {
    "US": (
        "U.S. Department of State\n\nDepartment Press Briefing\n\nNed Price, Department Spokesperson\n\n2:05 p.m. EDT\n",
        [("MR PRICE", "Ned Price", "US"), ("SECRETARY BLINKEN", "Antony Blinken", "US"), ("MS LUND", "Lund", None)],
        ["QUESTION", "Q"],
    ),
    "Chinese": (
        "Foreign Ministry Spokesperson Wang Wenbin's Regular Press Conference on May 3, 2022\n",
        [("Wang Wenbin", "Wang Wenbin", "CN")],
        ["AFP", "Fjord Daily", "Follow-up", "Bloomberg", "Xinhua News Agency", "CCTV"],
    ),
    "UN": (
        "The meeting was called to order at 10.05 a.m.\n\nAdoption of the agenda\n\nThe agenda was adopted.\n",
        [("Mr. Churkin (Russian Federation) (spoke in Russian)", "Churkin", "RU"), ("Mrs. Lund (Norway)", "Lund", "NO"),
         ("Mr. De la Cruz (Bolivia)", "De la Cruz", "BO"), ("The President", "The President", None)],
        [],
    ),
}  # fmt: skip


def briefing(style, words=8000):
    """Return a day of a transcript, and for each turn the sentences and who says them: nobody, of one who asks."""
    head, speakers, askers = STYLES[style]
    random_ = random.Random(style)
    parts, turns, last = [head], [], None
    while sum(len(part.split()) for part in parts) < words:
        if askers and last is not None and random_.random() < 0.5 and parts[-1] != head:
            asked = made_up(random_, QUESTIONS)
            parts.append(f"{random_.choice(askers)}: {asked}")
            turns.append((asked, None))
        speaker = random_.choice([one for one in speakers if one is not last or len(speakers) == 1])
        said = [made_up(random_, ACTS) for _ in range(random_.randint(1, 3))]
        parts.append(f"{speaker[0]}: {said[0]}")
        parts += said[1:]
        turns.append((" ".join(said), speaker))
        last = speaker
    return "\n\n".join(parts), turns


@pytest.mark.parametrize("style", STYLES)
def test_a_day_gives_every_turn_to_its_speaker(style):
    text, turns = briefing(style)
    document, statements = heard(text)
    assert document.kind == "transcript"
    expected = [
        (sentence, speaker[1], speaker[2])
        for said, speaker in turns
        if speaker
        for sentence in re.findall(r"[^.]+\.", said)
    ]
    found = [(s.text, s.speakers[0].name, s.speakers[0].country) for s in statements]
    assert found == [(sentence.strip(), name, country) for sentence, name, country in expected]
    assert {(s.form, s.said.start, len(s.speakers)) for s in statements} == {("direct", DAY, 1)}


def test_each_sentence_has_its_own_stance():
    _, statements = heard(
        "MR PRICE: We condemn it. We call on Norway to leave. The road is long.\n\nQUESTION: Why?\n\nMR PRICE: We reject that."
    )
    assert [s.stance.label for s in statements] == ["condemn", "urge", "assert", "reject"]


TWO_TURNS = "\n\nQUESTION: Why?\n\nMR PRICE: Nothing has changed here."
TURNS = [
    ("MR PRICE: No.", [("No.", "Price")]),
    ("MR PRICE: No. The road is long.", [("No. The road is long.", "Price")]),
    ("MR PRICE: The road is long. (Laughter.) It is open.", [("The road is long.", "Price"), ("It is open.", "Price")]),
    ("MR PRICE: The road is long.\n\n(Laughter.)\n\nNORWAY\n\nIt is open now.", [("The road is long.", "Price"), ("It is open now.", "Price")]),
    ("MR PRICE: On Norway: the road is open.", [("On Norway: the road is open.", "Price")]),
    ("MR PRICE: The road is long.\n\nFirst: it is open.", [("The road is long.", "Price"), ("First: it is open.", "Price")]),
    ("MR PRICE: Minister Kari Moe said, “The road will be closed by night.” We will see.",
     [("“The road will be closed by night.”", "Kari Moe"), ("We will see.", "Price")]),
    ("MR PRICE: As Kari Moe said, “so be it.” The road is open.", [("“so be it.”", "Kari Moe"), ("The road is open.", "Price")]),
    ("MR PRICE: “So be it,” Kari Moe said. The road is open.", [("“So be it,”", "Kari Moe"), ("The road is open.", "Price")]),
    ("MR PRICE: As Minister Kari Moe put it, “The road will be closed by night.” We will see.",
     [("“The road will be closed by night.”", "Kari Moe"), ("We will see.", "Price")]),
    ("MR PRICE: “The road will be closed by night,” as Kari Moe put it. We will see.",
     [("“The road will be closed by night,”", "Kari Moe"), ("We will see.", "Price")]),
    ("MR PRICE: We were told that Kari Moe had said, “so be it.”", [("We were told that Kari Moe had said,", "Price"), ("“so be it.”", "Kari Moe")]),
    ("MR PRICE: I said, “so be it.” We will see.", [("I said, “so be it.”", "Price"), ("We will see.", "Price")]),
    ("MR PRICE: Kari Moe called it a “safe road.” We will see.", [("Kari Moe called it a “safe road.”", "Price"), ("We will see.", "Price")]),
    ("MR PRICE: Kari Moe said that it is “not so.” We will see.", [("Kari Moe said that it is “not so.”", "Price"), ("We will see.", "Price")]),
    ("MR PRICE: The road is safe, as Kari Moe put it. We will see.", [("The road is safe, as Kari Moe put it.", "Price"), ("We will see.", "Price")]),
    ("MR PRICE: I said then, “We will keep the road open.”", [("I said then, “We will keep the road open.”", "Price")]),
    ("MR PRICE: The so-called “safe road” is not safe.", [("The so-called “safe road” is not safe.", "Price")]),
    ("MODERATOR: Thank you for coming today.", []),
    ("Fjord Daily: Is the road open now?", []),
]  # fmt: skip


@pytest.mark.parametrize(("turn", "expected"), TURNS)
def test_what_stands_in_a_turn(turn, expected):
    document, statements = heard(turn + TWO_TURNS)
    assert document.kind == "transcript"
    found = [(s.text, s.speakers[0].name) for s in statements[:-1]]
    assert [(text, name.removeprefix("Ned ")) for text, name in found] == expected


def test_a_question_is_the_context_of_its_answer_and_a_statement_of_nobody():
    _, statements = heard(
        "AFP: Does China condemn the attack on the port?\n\nWang Wenbin: China has said enough.\n\nReuters: Why?\n\nWang Wenbin: I said enough."
    )
    assert [s.text for s in statements] == ["China has said enough.", "I said enough."]
    assert (
        statements[0].context
        == "AFP: Does China condemn the attack on the port?\n\nWang Wenbin: China has said enough."
    )
    assert statements[0].stance.label == "assert"


ASKED = ["Follow-up: Is it so?", "One more question: Is it so?", "Reuters follow-up: Is it so?", "Following up: can you say more?",
         "A quick follow-up on that: was it so? And who was there?", "AFP, another question: why?", "Fjord Daily follow-up: Is it so?"]  # fmt: skip
ANSWERED = ["Second question: We have said enough.", "My question to them: who began it?", "The answer: who knows? We do not.", "Ask them this: why?"]  # fmt: skip


@pytest.mark.parametrize("paragraph", [*ASKED, *ANSWERED])
def test_who_follows_up_is_not_the_briefer(paragraph):
    _, statements = heard(
        f"AFP: Why?\n\nWang Wenbin: China has said enough.\n\n{paragraph}\n\nWang Wenbin: I said enough.\n\nAFP: Why?\n\nWang Wenbin: We did."
    )
    words = " ".join(s.text for s in statements)
    assert (paragraph in words) == (paragraph in ANSWERED)
    assert "China has said enough. " in words
    assert "I said enough. We did." in words


def test_what_a_meeting_does_is_said_by_nobody():
    text, _ = briefing("UN", 200)
    text += "\n\nA vote was taken by show of hands.\n\nIn favour: China, France\n\nThe meeting rose at 11.45 a.m."
    _, statements = heard(text)
    assert not [s for s in statements if re.search("vote was taken|In favour|rose at|adopted", s.text)]


DELEGATES = [
    ("Ms. Power (United States of America): The United States condemns the strike.", ("Power", "US", "condemn")),
    ("Mr. Churkin (Russian Federation): Russia deplores the strike.", ("Churkin", "RU", "condemn")),
    ("Mrs. Lund (Argentina) (spoke in Spanish): Argentina deplores the strike.", ("Lund", "AR", "condemn")),
    ("Mr. Lund (France): France regrets the decision of Norway.", ("Lund", "FR", "concern")),
    ("Mr. Lund (France): Argentina deplores the strike.", ("Lund", "FR", "assert")),
    ("Mr. Lund (Under-Secretary-General): Norway deplores the strike.", ("Lund", None, "assert")),
    ("Mr. Putin (Norway): Russia deplores the strike.", ("Putin", "NO", "assert")),
]


@pytest.mark.parametrize(("turn", "expected"), DELEGATES)
def test_a_country_in_brackets_is_whose_acts_are_the_delegates_own(turn, expected):
    record = f"The President: I call the first speaker.\n\n{turn}\n\nMr. Berg (Sweden): We have heard it.\n\nThe President: I thank you."
    document, statements = heard(record)
    assert document.kind == "transcript"
    [one] = [s for s in statements if s.text in turn]
    assert (one.speakers[0].name, one.speakers[0].country, one.stance.label) == expected
    assert one.speakers[0].kind == "person"


def test_two_delegates_of_one_name_are_two():
    _, statements = heard(
        "Mr. Lee (Singapore): We agree.\n\nMr. Lee: We agree.\n\nMr. Lee (Republic of Korea): We do not.\n\nMr. Lee: We do not."
    )
    assert [s.speakers[0].country for s in statements] == ["SG", "SG", "KR", "KR"]


def test_whoever_presides_is_no_president_of_a_country():
    text = "Mr. Lund (Norway): We thank President Joe Biden of the United States.\n\nThe President: I thank Mr. Lund.\n\nMr. Lund: We thank you, too."
    _, statements = heard(text)
    assert [(s.speakers[0].name, s.speakers[0].country) for s in statements] == [
        ("Lund", "NO"),
        ("The President", None),
        ("Lund", "NO"),
    ]


RECORDS = [
    "Mr. Lund (Norway): We regret the decision.\n\nMrs. Berg (Sweden) (spoke in French): We welcome it.\n\nMr. Virta (Finland): We have seen neither.",
    "The President: I call Mr. Lund.\n\nMr. Lund (Norway): We regret the decision.\n\nMrs. Berg (Sweden): We welcome it.",
]


@pytest.mark.parametrize("text", RECORDS)
def test_a_record_in_which_nobody_speaks_twice(text):
    assert read_bytes(text.encode()).kind == "transcript"


ARTICLES = [
    "Anna Lund (Norway): I am glad.\n\nEva Berg (Sweden): I am not.\n\nOlli Virta (Finland): I was late.",
    "Mr. Lund: We regret it.\n\nMrs. Berg: We welcome it.\n\nMr. Virta: We have seen neither.",
    "Putin: the road is open\n\nThe envoy said that the road was open.\n\nNobody came.",
    "Minister Kari Moe said: “No.”\n\nQuestion: who came?\n\nThe road was open on Friday, officials said.",
    "The road is open, the envoy said.",
    "The votes so far\n\nLund: 547.\n\nMoe: 46.\n\nLund: 12.\n\nMoe: 9.",
    "A panel met.\n\nKari Moe: The road is open.\n\nOla Lund: Is it?\n\nKari Moe: It is.\n\n"
    + "The road was closed for a year, and nobody came.\n\n" * 9,
    "A panel met.\n\nMR MOE: The road is open.\n\nQUESTION: Is it?\n\nMR MOE: It is.\n\n"
    + "The road was closed for a year, and nobody came.\n\n" * 9,
    "The road was closed for a year, and nobody came.\n\n" * 15
    + "MR MOE: The road is open.\n\nQUESTION: Is it?\n\nMR MOE: It is.",
]


@pytest.mark.parametrize("text", ARTICLES)
def test_an_article_is_no_transcript(text):
    assert read_bytes(text.encode()).kind == "article"


ISSUERS = [
    ("Statement by the Spokesperson of the Ministry of Foreign Affairs of Norway on the attack on the port", ["NO"]),
    ("Joint statement of France, Germany and Italy on the attack", ["FR", "DE", "IT"]),
    ("Statement by the European Union on the attack on the port", ["EU"]),
    ("Joint Statement by the Foreign Ministers of Germany, France and Poland", ["DE", "FR", "PL"]),
    ("Joint Statement by the Foreign Ministers of Germany, France and Poland on the attack", ["DE", "FR", "PL"]),
    ("Joint statement of the Heads of State of Norway and Japan on the attack", ["NO", "JP"]),
    ("Joint statement by the Presidents of Finland and Poland on the attack", ["FI", "PL"]),
    ("Statement by the Foreign Minister of Norway on the attack", ["NO"]),
    ("Statement by the Envoys of Kari Moe and Norway on the attack", [None]),
    ("Press statement by the Ministry of Foreign Affairs of Norway", ["NO"]),
]


@pytest.mark.parametrize(("heading", "countries"), ISSUERS)
def test_a_statement_speaks_for_its_issuer(heading, countries):
    document, statements = heard(
        f"{heading}\n\n3 May 2022\n\nWe condemn the attack on the port. The attack must not be repeated.\n\nThe port stays open to all ships."
    )
    assert document.kind == "statement"
    assert [s.stance.label for s in statements] == ["condemn", "demand", "assert"]
    assert {tuple(one.country for one in s.speakers) for s in statements} == {tuple(countries)}
    assert {s.said.start for s in statements} == {DAY}


def test_whom_a_statement_quotes_speaks_for_himself():
    _, statements = heard(
        f"{ISSUERS[0][0]}\n\nWe condemn the attack.\n\nThe foreign minister of Sweden said that Sweden would help."
    )
    assert [s.speakers[0].country for s in statements] == ["NO", "SE"]


def test_the_author_beside_a_statement_is_its_issuer(tmp_path):
    from onrecord.corpus.read import read

    (tmp_path / "a.txt").write_text("We condemn the attack on the port. It must not be repeated.")
    (tmp_path / "a.toml").write_text('kind = "statement"\nauthor = "Ministry of Foreign Affairs of Norway"\n')
    assert {s.speakers[0].country for s in extract(read(tmp_path / "a.txt"))} == {"NO"}


HEADINGS = [
    "Statement by the envoy angers Norway, officials say.",
    "The statement by Norway was long",
    "Norway rejects statement by Sweden on the road",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_an_article_about_a_statement_is_none(heading):
    assert read_bytes(f"{heading}\n\nThe envoy said on Friday that the road was open.".encode()).kind == "article"


SESSIONS = [
    ("Regular Press Conference on May 3, 2022", DAY),
    ("Department Press Briefing – May 3, 2022", DAY),
    ("Tuesday, 3 May 2022, 10 a.m.", DAY),
    ("The road was closed on May 3, 2022 by the envoy.", None),
    ("Report of the envoy of Norway", None),
]


@pytest.mark.parametrize(("heading", "day"), SESSIONS)
def test_the_day_of_a_transcript_is_in_its_heading(heading, day):
    published = read_bytes(f"{heading}\n\nMR PRICE: It is open since May 1, 2021.{TWO_TURNS}".encode()).published
    assert published.day == day
