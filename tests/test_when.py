"""When it was said, against a day of publication: Friday, 26 February 2021.

The attributions are those of the rules, so that only the dates are tried.
"""

from datetime import date

import pytest
from onrecord.corpus.extract import extract
from onrecord.corpus.read import from_text

FRIDAY = date(2021, 2, 26)

DATES = [
    ("Orlova said on Friday that the road was closed.", "2021-02-26", "2021-02-26", "day"),
    ("Orlova said on Monday that the road was closed.", "2021-02-22", "2021-02-22", "day"),
    ("Late Thursday, Orlova said the road was closed.", "2021-02-25", "2021-02-25", "day"),
    ("On Thursday night the ministry said the road was closed.", "2021-02-25", "2021-02-25", "day"),
    ("Orlova said last Friday that the road was closed.", "2021-02-19", "2021-02-19", "day"),
    ("Orlova said yesterday that the road was closed.", "2021-02-25", "2021-02-25", "day"),
    ("Orlova said today that the road was closed.", "2021-02-26", "2021-02-26", "day"),
    ("Orlova said on 20 February that the road was closed.", "2021-02-20", "2021-02-20", "day"),
    ("Orlova said on Dec. 20 that the road was closed.", "2020-12-20", "2020-12-20", "day"),
    ("Orlova said on March 3, 2019 that the road was closed.", "2019-03-03", "2019-03-03", "day"),
    ("Last week, Orlova announced that the road was closed.", "2021-02-15", "2021-02-21", "week"),
    ("Orlova said earlier this week that the road was closed.", "2021-02-22", "2021-02-26", "week"),
    ("Three days ago, Orlova said that the road was closed.", "2021-02-23", "2021-02-23", "day"),
    ("Two weeks ago, Orlova said that the road was closed.", "2021-02-08", "2021-02-14", "week"),
    ("A month ago, Orlova said that the road was closed.", "2021-01-01", "2021-01-31", "month"),
    ("The following day Orlova said that the road was closed.", None, None, "unknown"),
    ('"The road is closed," Orlova said after talks in Oslo on Tuesday.', "2021-02-23", "2021-02-23", "day"),
    ('"The road is closed," Orlova said after the long council meeting on Tuesday.', "2021-02-23", "2021-02-23", "day"),
    ('"The road is closed," Orlova said after the storm on Tuesday.', None, None, "unknown"),
    ("Orlova said last month that the road was closed.", "2021-01-01", "2021-01-31", "month"),
    ("In a January interview, Orlova said the road was closed.", "2021-01-01", "2021-01-31", "month"),
    ("In August Orlova said the road was closed.", "2020-08-01", "2020-08-31", "month"),
    ("In March 2018, Orlova said the road was closed.", "2018-03-01", "2018-03-31", "month"),
    ("In 2018, Orlova said the road was closed.", "2018-01-01", "2018-12-31", "range"),
    ("Orlova has said that the road was closed.", "2021-02-26", "2021-02-26", "day"),
    ("Orlova said at the time that the road was closed.", None, None, "unknown"),
    ("Orlova accused two northern newspapers on Tuesday of lying.", "2021-02-23", "2021-02-23", "day"),
    ('Orlova condemned the "ruin" of the road in a joint statement on Tuesday.', "2021-02-23", "2021-02-23", "day"),
    ("Orlova condemned remarks in a letter on Tuesday.", None, None, "unknown"),
    (
        "Protesters heckled Ada Orlova at a briefing on Tuesday. The road was closed, Orlova said.",
        None,
        None,
        "unknown",
    ),
    ("Orlova condemned the attacks on Tuesday of rebels.", None, None, "unknown"),
    (
        "Ada Orlova used a lecture in Oslo on Tuesday to recall her youth. The road was closed, Orlova said.",
        "2021-02-23",
        "2021-02-23",
        "day",
    ),
    (
        "Ada Orlova withdrew the bill in a televised address on Tuesday. The road was closed, Orlova said.",
        "2021-02-23",
        "2021-02-23",
        "day",
    ),
    (
        "Per Lund withdrew the bill in a televised address on Tuesday. The road was closed, Orlova said.",
        None,
        None,
        "unknown",
    ),
    ("Orlova said the road was closed.", None, None, "unknown"),
    ("Orlova said the road was closed on Monday.", None, None, "unknown"),
    ("Orlova said Monday's storm closed the road.", None, None, "unknown"),
    ('"The road is closed," Orlova said after Monday\'s storm.', None, None, "unknown"),
    ('"The road is closed," Orlova said, speaking in Oslo on Tuesday.', "2021-02-23", "2021-02-23", "day"),
]


NOT_OF_THE_SAYING = [
    ("Orlova, who took office in 2019, said the road was closed.", None),
    ("Orlova, who took office in 2019, said on Monday that the road was closed.", "2021-02-22"),
    ("The bank, which opened in 2015, announced on Monday that the road was closed.", "2021-02-22"),
    ("Orlova, elected in 2019, said the road was closed.", None),
    ("Orlova, an engineer from 2009 to 2011, said the road was closed.", None),
    ("Orlova, born on March 3, 1970, said the road was closed.", None),
    ("Orlova (born in 1970) said the road was closed.", None),
    ("Orlova, a minister since January 2019, said the road was closed.", None),
    ("Since taking office in 2019, Orlova told reporters, the road had been closed.", None),
    ("Before leaving Oslo on Monday, Orlova said the road was closed.", None),
    ("After meeting Lund on Monday, Orlova said on Tuesday that the road was closed.", "2021-02-23"),
    ('"The road is closed," said Orlova, an envoy until 2019.', None),
    ('"The road is closed," Orlova said on Tuesday after the vote on Monday.', "2021-02-23"),
    ("According to Orlova, who took office in 2019, the road was closed.", None),
    ("Orlova, speaking on Tuesday, said the road was closed.", "2021-02-23"),
    ("Orlova, in a speech on Tuesday, said the road was closed.", "2021-02-23"),
    ("Orlova said shortly after noon on Tuesday that the road was closed.", "2021-02-23"),
    ("Orlova told the hearing before the court on Tuesday that the road was closed.", "2021-02-23"),
]


def said(text, published):
    statement = extract(from_text(text, published=published), rules=True)[-1]
    days = [day and day.isoformat() for day in (statement.said.start, statement.said.until)]
    return (*days, statement.said.precision)


@pytest.mark.parametrize(("text", "start", "until", "precision"), DATES)
def test_dates(text, start, until, precision):
    assert said(text, FRIDAY) == (start, until, precision)


@pytest.mark.parametrize(("text", "start"), NOT_OF_THE_SAYING)
def test_times_of_something_else(text, start):
    assert said(text, FRIDAY)[0] == start


WITHOUT_PUBLICATION = [
    ("Orlova said on Friday that the road was closed.", None),
    ("Orlova said on 20 February that the road was closed.", None),
    ("Orlova has said that the road was closed.", None),
    ("Orlova said on 20 February 2021 that the road was closed.", "2021-02-20"),
]


@pytest.mark.parametrize(("text", "start"), WITHOUT_PUBLICATION)
def test_without_a_day_of_publication_nothing_relative_is_dated(text, start):
    assert said(text, None)[0] == start


def test_the_clock_of_a_saved_page_dates_nothing():
    text = "18:22 GMT 26 February 2021\n\nOrlova said on Friday that the road to the north was closed again."
    assert said(text, None)[0] is None


CARRIED = [
    ('"The road is closed," Orlova said on Tuesday. She added that the bridge was open.', "2021-02-23"),
    ('"The road is closed," Orlova said on Tuesday. Lund said the bridge was open.', None),
    ("Orlova said on Tuesday the road was closed. The following day Lund said the bridge was open.", "2021-02-24"),
    ("Orlova said on Tuesday the road was closed. A day earlier, Lund said the bridge was open.", "2021-02-22"),
    ("Orlova said on Tuesday the road was closed.\n\nLater in the day, Lund said the bridge was open.", "2021-02-23"),
]


@pytest.mark.parametrize(("text", "start"), CARRIED)
def test_dates_carried_from_the_statement_before(text, start):
    assert said(text, FRIDAY)[0] == start


BY_WEEKDAY = [
    ("Orlova said earlier on Monday that the road was closed.", "2021-02-22"),
    ("Earlier on Monday, Orlova said the road was closed.", "2021-02-22"),
    ("Late on Thursday night Orlova said the road was closed.", "2021-02-25"),
    ("Orlova said Tuesday night that the road was closed.", "2021-02-23"),
    ("Orlova said early on Wednesday that the road was closed.", "2021-02-24"),
    ("Orlova on Monday said the road was closed.", "2021-02-22"),
    ("Orlova late Thursday said the road was closed.", "2021-02-25"),
    ("Orlova, on Monday, said the road was closed.", "2021-02-22"),
    ("Orlova said Wednesday the road was closed.", "2021-02-24"),
    ("This past Tuesday, Orlova said the road was closed.", "2021-02-23"),
    ("Orlova said on Tuesday of last week that the road was closed.", "2021-02-16"),
    ("Orlova said last week on Tuesday that the road was closed.", "2021-02-16"),
    ("Orlova said on Tuesday this week that the road was closed.", "2021-02-23"),
    ("Orlova told reporters on Saturday that the road was closed.", "2021-02-20"),
    ("Orlova told a news conference on Monday that the road was closed.", "2021-02-22"),
    ("At a news conference on Monday, Orlova said the road was closed.", "2021-02-22"),
    ("At a news conference in Oslo on Monday, Orlova said the road was closed.", "2021-02-22"),
    ("In an interview published Sunday, Orlova said the road was closed.", "2021-02-21"),
    ("In an interview that aired on Sunday, Orlova said the road was closed.", "2021-02-21"),
    ("In a statement released on Tuesday, the ministry said the road was closed.", "2021-02-23"),
    ("In a Tuesday statement, the ministry said the road was closed.", "2021-02-23"),
    ("At Wednesday's briefing, Orlova said the road was closed.", "2021-02-24"),
    ("In his Wednesday speech, Orlova said the road was closed.", "2021-02-24"),
    ("Asked on Monday about the snow, Orlova said the road was closed.", "2021-02-22"),
    ("Speaking in Oslo on Tuesday, Orlova said the road was closed.", "2021-02-23"),
    ("Speaking to reporters in Oslo on Tuesday after the vote, Orlova said the road was closed.", "2021-02-23"),
    ("Visiting Oslo on Tuesday, Orlova said the road was closed.", "2021-02-23"),
    ("On Tuesday, when asked about the snow, Orlova said the road was closed.", "2021-02-23"),
    ("Orlova told the paper on condition of anonymity on Monday that the road was closed.", "2021-02-22"),
    ("Orlova was quoted as saying on Thursday that the road was closed.", "2021-02-25"),
    ("Orlova was quoted by the paper on Thursday as saying the road was closed.", "2021-02-25"),
    ("Orlova tweeted on Wednesday, saying the road was closed.", "2021-02-24"),
    ("Orlova answered the mayors on Wednesday by saying that the road was closed.", "2021-02-24"),
    ("Orlova wrote on Thursday that the road was closed.", "2021-02-25"),
    ("According to Orlova, who spoke on Tuesday, the road was closed.", None),
    ("Orlova had said on Monday that the road was closed.", "2021-02-22"),
    ("The road would be closed, Orlova said on Tuesday.", "2021-02-23"),
    ('"The road," Orlova said on Tuesday, "is closed for the whole winter."', "2021-02-23"),
    ('On Tuesday Orlova called the road "a shame for the whole valley".', "2021-02-23"),
    ('"The road is closed," said Orlova on Tuesday.', "2021-02-23"),
    ("Orlova on Monday wrote that the road was closed.", "2021-02-22"),
    ("Orlova, opening the bridge on Monday, said the road was closed.", "2021-02-22"),
    ("Orlova, an engineer, then appeared on television on Monday, saying the road was closed.", "2021-02-22"),
    ('"The road is closed," said Orlova in Oslo on Tuesday.', "2021-02-23"),
    ('"The road is closed," said Orlova, speaking on Tuesday.', "2021-02-23"),
]


@pytest.mark.parametrize(("text", "start"), BY_WEEKDAY)
def test_weekdays_of_the_saying(text, start):
    assert said(text, FRIDAY)[0] == start


OTHER_FORMS = [
    ("Orlova said last night that the road was closed.", "2021-02-25", "2021-02-25", "day"),
    ("Orlova said yesterday evening that the road was closed.", "2021-02-25", "2021-02-25", "day"),
    ("Orlova said the day before yesterday that the road was closed.", "2021-02-24", "2021-02-24", "day"),
    ("This morning, Orlova said the road was closed.", "2021-02-26", "2021-02-26", "day"),
    ("Earlier today, Orlova said the road was closed.", "2021-02-26", "2021-02-26", "day"),
    ("Orlova said today the road was closed.", "2021-02-26", "2021-02-26", "day"),
    ("Overnight, Orlova said the road was closed.", "2021-02-25", "2021-02-26", "range"),
    ("Orlova said on Feb. 20 that the road was closed.", "2021-02-20", "2021-02-20", "day"),
    ("Orlova said on the 20th that the road was closed.", "2021-02-20", "2021-02-20", "day"),
    ("Orlova said on the 28th that the road was closed.", "2021-01-28", "2021-01-28", "day"),
    ("Orlova said on 20th February that the road was closed.", "2021-02-20", "2021-02-20", "day"),
    ("Orlova said on the 20th of February that the road was closed.", "2021-02-20", "2021-02-20", "day"),
    ("Orlova said on February 20th, 2019, that the road was closed.", "2019-02-20", "2019-02-20", "day"),
    ("Orlova said on 2019-02-20 that the road was closed.", "2019-02-20", "2019-02-20", "day"),
    ("Orlova said on Saturday, Feb. 20, that the road was closed.", "2021-02-20", "2021-02-20", "day"),
    ("In a letter dated 4 May 2019, Orlova said the road was closed.", "2019-05-04", "2019-05-04", "day"),
    ("In a Feb. 20 letter, Orlova said the road was closed.", "2021-02-20", "2021-02-20", "day"),
    ("At a meeting on February 20-21, Orlova said the road was closed.", "2021-02-20", "2021-02-21", "range"),
    ("Orlova said late last week that the road was closed.", "2021-02-15", "2021-02-21", "week"),
    ("Orlova said earlier in the week that the road was closed.", "2021-02-22", "2021-02-26", "week"),
    ("In an interview last week, Orlova said the road was closed.", "2021-02-15", "2021-02-21", "week"),
    ("In last week's interview, Orlova said the road was closed.", "2021-02-15", "2021-02-21", "week"),
    ("Over the weekend, Orlova said the road was closed.", "2021-02-20", "2021-02-21", "range"),
    ("Orlova said at the weekend that the road was closed.", "2021-02-20", "2021-02-21", "range"),
    ("Last weekend, Orlova said the road was closed.", "2021-02-20", "2021-02-21", "range"),
    ("In the past week, Orlova said the road was closed.", "2021-02-19", "2021-02-26", "range"),
    ("Over the past three days, Orlova said the road was closed.", "2021-02-23", "2021-02-26", "range"),
    ("Orlova said earlier this month that the road was closed.", "2021-02-01", "2021-02-26", "month"),
    ("Late last month, Orlova said the road was closed.", "2021-01-01", "2021-01-31", "month"),
    ("In a 2014 interview, Orlova said the road was closed.", "2014-01-01", "2014-12-31", "range"),
    ("In her August 2019 speech, Orlova said the road was closed.", "2019-08-01", "2019-08-31", "month"),
    ("Orlova told the paper in August that the road was closed.", "2020-08-01", "2020-08-31", "month"),
    ("Orlova this week said the road was closed.", "2021-02-22", "2021-02-26", "week"),
    ("Orlova this month said the road was closed.", "2021-02-01", "2021-02-26", "month"),
    ("Last March, Orlova said the road was closed.", "2020-03-01", "2020-03-31", "month"),
    ("In early 2018, Orlova said the road was closed.", "2018-01-01", "2018-12-31", "range"),
    ("Orlova said last year that the road was closed.", "2020-01-01", "2020-12-31", "range"),
    ("Orlova said earlier this year that the road was closed.", "2021-01-01", "2021-02-26", "range"),
    ("Two years ago, Orlova said the road was closed.", "2019-01-01", "2019-12-31", "range"),
    ("A fortnight ago, Orlova said the road was closed.", "2021-02-08", "2021-02-14", "week"),
    ("Orlova said 10 days ago that the road was closed.", "2021-02-16", "2021-02-16", "day"),
    ("Years ago, Orlova said the road was closed.", None, None, "unknown"),
    ("Back then, Orlova said the road was closed.", None, None, "unknown"),
    ("The previous week, Orlova said the road was closed.", None, None, "unknown"),
    ("Weeks later, Orlova said the road was closed.", None, None, "unknown"),
    ("Next week, Orlova said, the road would be closed.", None, None, "unknown"),
    ("Peru accused Chile on Tuesday of closing the road.", "2021-02-23", "2021-02-23", "day"),
    ("Orlova urged the United Nations late on Tuesday to open the road.", "2021-02-23", "2021-02-23", "day"),
    ("Orlova condemned the attack on Tuesday of a road gang.", None, None, "unknown"),
    ("Orlova said on 31 February that the road was closed.", None, None, "unknown"),
]


@pytest.mark.parametrize(("text", "start", "until", "precision"), OTHER_FORMS)
def test_other_forms(text, start, until, precision):
    assert said(text, FRIDAY) == (start, until, precision)


ANOTHER_EVENT = [
    "Orlova said of the attack on Tuesday that the road was closed.",
    "Orlova told reporters about the explosion on Tuesday that nobody was hurt.",
    "After Tuesday's attack, Orlova said the road was closed.",
    "After the storm on Tuesday, Orlova said the road was closed.",
    "In response to the attack on Tuesday, Orlova said the road was closed.",
    "Ahead of a summit in Oslo on Tuesday, Orlova said the road was closed.",
    "Before the vote on Tuesday, Orlova said the road was closed.",
    "Following the vote on Tuesday, Orlova said the road was closed.",
    "Having arrived in Oslo on Tuesday, Orlova said the road was closed.",
    "Citing a storm on Tuesday, Orlova said the road was closed.",
    "Since the storm on Tuesday, Orlova said, nobody had left.",
    "Orlova, who arrived on Tuesday, said the road was closed.",
    "Orlova, due in Oslo on Tuesday, said the road was closed.",
    "Orlova, expected in Oslo on Sunday, said the road was closed.",
    "Orlova, whose term ends on Sunday, said the road was closed.",
    "Orlova, arrested on Tuesday and freed since, said the road was closed.",
    "Orlova (arrested on Tuesday) said the road was closed.",
    '"The road is closed," said Orlova, who will visit Oslo on Sunday.',
    '"The road is closed," said Orlova, arrested on Tuesday.',
    '"The road is closed," said Orlova, who was appointed in 2019.',
    '"The road is closed," Orlova said before leaving for Oslo on Tuesday.',
    '"The road is closed," Orlova said when the mayors met on Tuesday.',
    '"The road is closed," Orlova said, referring to the storm on Tuesday.',
    '"The road is closed," Orlova said of the march on Tuesday.',
    '"The road is closed," Orlova said ahead of the Tuesday vote.',
    '"The road is closed," Orlova told Fox News Sunday Morning.',
    '"The road is closed," Orlova told USA Today.',
    '"The road is closed," Orlova told "Sunday in the Valley".',
    "Orlova said the road would be closed until Tuesday.",
    "Orlova said that on Tuesday the road was closed.",
    "Orlova warned that by Sunday the road would be closed.",
    "Orlova said the storm of January 2019 closed the road.",
    "The mayors met on Tuesday, and Orlova said the road was closed.",
    "The mayors met on Tuesday; Orlova said the road was closed.",
    "Orlova, in office since 2019, said the road was closed.",
    "Orlova, in her first speech since January, said the road was closed.",
    '"The road is closed," Orlova said at the feast, a holiday on Tuesday for all.',
    '"The road is closed," said an envoy who arrived on Tuesday.',
    "On Tuesday the mayors met the envoys, who said the road was closed.",
    "An envoy who arrived on Tuesday said the road was closed.",
    "Orlova may say on Tuesday that the road is closed.",
]


@pytest.mark.parametrize("text", ANOTHER_EVENT)
def test_the_day_of_another_event_is_not_taken(text):
    statements = extract(from_text(text, published=FRIDAY), rules=True)
    assert [one.said.start for one in statements[-1:]] in ([], [None])


TO_COME = [
    ("Orlova will say on Sunday that the road is closed.", "2021-02-28"),
    ("Orlova will announce on Monday that the road is closed.", "2021-03-01"),
    ("Orlova will say tomorrow that the road is closed.", "2021-02-27"),
    ("Orlova will say on 20 March that the road is closed.", "2021-03-20"),
    ("Orlova will say next week that the road is closed.", "2021-03-01"),
    ("Later this week, Orlova will say that the road is closed.", "2021-02-22"),
    ("Orlova will say next month that the road is closed.", "2021-03-01"),
]


@pytest.mark.parametrize(("text", "start"), TO_COME)
def test_what_will_be_said_is_to_come(text, start):
    assert said(text, FRIDAY)[0] == start


PERFECT = [
    ("Orlova has said the road was closed.", "2021-02-26"),
    ("Orlova has now said that the road was closed.", "2021-02-26"),
    ("Orlova has repeatedly said that the road was closed.", None),
    ("Orlova has long said that the road was closed.", None),
    ("Orlova has previously said that the road was closed.", None),
    ("Orlova had said that the road was closed.", None),
    ("Orlova has said on Tuesday that the road was closed.", "2021-02-23"),
    ("Snow fell.\n\nThe mayors met.\n\nOrlova has said that the road was closed.", None),
]


@pytest.mark.parametrize(("text", "start"), PERFECT)
def test_the_perfect_tense_is_news_only_at_the_head(text, start):
    assert said(text, FRIDAY)[0] == start


DATELINED = [
    ("OSLO, Feb. 25 (Reuters) - Orlova said today that the road was closed.", "2021-02-25"),
    ("OSLO, Feb. 25 (Reuters) - Orlova said yesterday that the road was closed.", "2021-02-24"),
    ("OSLO, Feb. 25 (Reuters) - Orlova said on Friday that the road was closed.", "2021-02-19"),
    ("OSLO, Feb. 25 (Reuters) - Orlova said earlier in the day that the road was closed.", "2021-02-25"),
    ("OSLO, Thursday (Reuters) - Orlova said today that the road was closed.", "2021-02-25"),
    ("OSLO, Jan. 3 (Reuters) - Orlova said today that the road was closed.", "2021-02-26"),
    ("OSLO - Orlova said earlier in the day that the road was closed.", None),
    ("OSLO, Feb. 25 (Reuters) - Orlova said that the road was closed.", None),
]


@pytest.mark.parametrize(("text", "start"), DATELINED)
def test_the_day_of_the_dateline_goes_before_that_of_publication(text, start):
    assert said(text, FRIDAY)[0] == start


BESIDE = [
    ('"The road is closed," said Orlova. She was speaking on Sunday after a walk.', "2021-02-21"),
    ('"The road is closed," said Orlova. Orlova spoke at a dinner in Oslo on Sunday.', "2021-02-21"),
    ('"The road is closed," said Orlova. She made the remarks on Sunday.', "2021-02-21"),
    ('"The road is closed," said Orlova. Her comments came on Sunday.', "2021-02-21"),
    ('"The road is closed," said Orlova.\n\nShe was speaking in Oslo on Sunday.', "2021-02-21"),
    ('"The road is closed," said Orlova. Lund spoke in Oslo on Sunday.', None),
    ('"The road is closed," said Orlova. She was born on a Sunday.', None),
    ('"The road is closed," said Orlova. The storm came on Sunday.', None),
    ("Orlova was speaking in Oslo on Sunday. Orlova said the road was closed.", "2021-02-21"),
    ("Orlova held a news conference on Sunday. She said the road was closed.", "2021-02-21"),
    ("Snow fell on Sunday. Orlova said the road was closed.", None),
    ("Snow fell on Sunday. Later in the day, Orlova said the road was closed.", "2021-02-21"),
    ("Snow fell on Sunday. The following day Orlova said the road was closed.", "2021-02-22"),
    ("Snow fell on Sunday. Two days later, Orlova said the road was closed.", "2021-02-23"),
    ("Snow fell on Sunday. Hours later, Orlova said the road was closed.", "2021-02-21"),
    ("Snow fell on Sunday. A day earlier, Orlova said the road was open.", "2021-02-20"),
    ('Lund said "it will melt on Sunday". Later in the day, Orlova said the road was closed.', None),
    ("Orlova said on Tuesday the road was closed. She has long said that the bridge was shut.", None),
    ("Orlova said on Tuesday the road was closed. She had said that the bridge was open.", None),
]


@pytest.mark.parametrize(("text", "start"), BESIDE)
def test_sentences_beside_the_statement(text, start):
    assert said(text, FRIDAY)[0] == start
