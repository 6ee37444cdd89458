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
