"""Tell of which country an office or a body is whose phrase tells none: the text's, where only one can be meant."""

from ..lexicon import UNIONS
from ..lexicon.vocabulary import load, roles
from ..tag import NAME
from .office import country_of, is_national
from .reading import Reading

_LATELY = 1000
"""Code points, about two paragraphs, within which who spoke last tells for whom the text still is."""


def home(reading: Reading, offset: int, role: str | None, organisation: str | None) -> tuple[str | None, str]:
    """Return the country of an office or a body told of at an offset, and how it is known.

    What is only ever a country's ("the interior minister") is of the only country that the text has named before,
    dateline and all. A former president is of the only one of the whole text, if it takes place there.
    What cities and states have as well ("the police") is of it only where the text takes place there.
    """
    if is_national(role, organisation):
        return _only(reading, offset)
    if _is_domestic(role, organisation):
        return _setting(reading, offset)
    if role == "former president" and organisation is None and _is_head_of_state(reading, offset):
        return _scene(reading, offset)
    return None, ""


def is_of_a_country(role: str | None, organisation: str | None) -> bool:
    """Tell whether an office or a body is a country's or a part's of one: a minister, the police, not a company."""
    return is_national(role, organisation) or _is_domestic(role, organisation)


def _is_domestic(role: str | None, organisation: str | None) -> bool:
    """Tell whether an office or a body is of a country or a part of one: "the attorney general", the police."""
    listed = load("roles.toml")["domestic"]
    return organisation in listed["bodies"] or (role or "").endswith(tuple(listed["offices"]))


def _only(reading: Reading, offset: int) -> tuple[str | None, str]:
    """Return the only country named before, or that of the dateline, if who spoke last did so for it as well."""
    before = _named(reading, offset)
    if len(before) == 1:
        return before.pop(), "the only country that the text names before"
    if reading.dateline is not None and _still_there(reading, offset):
        return reading.dateline, "the dateline's, for which the speaker before spoke as well"
    return None, ""


def _named(reading: Reading, offset: int) -> set[str]:
    before = {country for country, at in reading.named.items() if at < offset and country not in UNIONS}
    return before | ({reading.dateline} if reading.dateline else set())


def _setting(reading: Reading, offset: int) -> tuple[str | None, str]:
    """Return the only country named before, if the text takes place there and tells of no other's officials."""
    before = _named(reading, offset)
    seen = (one.person.official for one in reading.people.seen if one.at < offset)
    before |= {country for official in seen if official and (country := country_of(official, None))}
    if len(before) != 1:
        return None, ""
    country = before.pop()
    there = country == reading.dateline or reading.settings.get(country, offset) < offset
    return (country, "the only country that the text names before, and where it takes place") if there else (None, "")


def _is_head_of_state(reading: Reading, offset: int) -> bool:
    """Tell whether a name at an offset has the title of a state's: "former President Ada Obi", no club's."""
    view, name, _ = reading.place(offset, offset + 1)
    end = name
    while view.tag(end) == NAME:
        end += 1
    titled = view.tagged.text(name - 1) == "President" and view.tagged.lower(name - 2) in roles("past")
    return titled and view.tagged.lower(end) != "of"


def _scene(reading: Reading, offset: int) -> tuple[str | None, str]:
    """Return the only country that the text names, if by the end of the paragraph it takes place there.

    A city alone is no evidence: who speaks in Geneva may be from anywhere.
    """
    named = [country for country in reading.named if country not in UNIONS]
    behind = reading.views[reading.paragraph(offset)].tagged.paragraph.span.end
    setting = reading.settings.get(named[0], behind) if len(named) == 1 else behind
    if setting >= behind:
        return None, ""
    view, first, _ = reading.place(setting, setting + 1)
    place = view.mention(first)
    if place is None or place.capital or place.local:
        return None, ""
    return named[0], "the only country that the text names, and where it takes place"


def _still_there(reading: Reading, offset: int) -> bool:
    """Tell whether who spoke last did so for the country of the dateline, and no other is named since."""
    at, last = next(reading.before(offset, _LATELY), (offset, None))
    if last is None or {speaker.country for speaker in last.speakers} != {reading.dateline}:
        return False
    for number in range(reading.paragraph(at), reading.paragraph(offset) + 1):
        view = reading.views[number]
        for mention in view.named:
            own = mention.country or (mention.institution.country if mention.institution else None)
            if at <= view.offset(mention.first) < offset and own not in (None, reading.dateline):
                return False
    return True
