"""Tell what the text before lends a title: the country of "the country's mayor", the army of "an army spokesman"."""

from dataclasses import replace

from ..fold import fold
from ..lexicon import UNIONS, countries
from ..lexicon.vocabulary import load, roles
from ..model import Speaker
from ..tag import POSSESSIVE
from .identified import Identified
from .reading import Reading
from .refer import of_body, of_pronoun
from .states import owning_state
from .title import Title
from .view import View

_LATELY = 3
"""Sentences before "the country" in which it is named."""


def lent(view: View, title: Title, first: int, end: int, reading: Reading) -> Title:
    """Return what the tokens `first` up to `end` tell, with the country and body that they take from the text before.

    Nothing is taken where the phrase tells a country or an owner itself.
    """
    offset = view.offset(first)
    tells = title.role is not None or title.name is not None
    owned = _of_the_body(view, first, end, offset, reading) if tells else None
    if owned is not None and title.institution is None:
        return replace(title, organisation=owned.organisation or owned.name, country=owned.country)
    if title.country is not None or title.owner is not None:
        return title
    if view.tagged.lower(first) in ("its", "their") and title.name is None and title.role is not None:
        own = owning_state(view, first, reading, office=view.tagged.lower(title.head) in roles("seats"))
        return replace(title, country=own) if own else title
    noun = next((view.tagged.lower(at) for at in range(first, end) if _is_the_country(view, at)), None)
    if noun is not None:
        return replace(title, country=_country_before(reading, offset, noun))
    return _with_body(view, title, first, offset, reading)


def _of_the_body(view: View, first: int, end: int, offset: int, reading: Reading) -> Speaker | None:
    """Return the body told of before whose office a phrase tells: "the council's chairman", "the body's secretary"."""
    at = next((at for at in range(first + 1, end - 1) if view.tag(at + 1) == POSSESSIVE), None)
    if at is None or view.tagged.lower(at - 1) != "the" or at - 1 != first:
        return None
    if view.tagged.lower(at) not in roles("bodies") | {"body", "fund", "panel", "front"}:
        return None
    referred = of_body(view.tagged.lower(at), offset, reading)
    if referred is not None:
        return referred
    about = of_pronoun("it", offset, reading)
    spoke = about.speakers[0] if isinstance(about, Identified) and len(about.speakers) == 1 else None
    return spoke if spoke is not None and spoke.kind in ("institution", "group") else None


def _is_the_country(view: View, at: int) -> bool:
    """Tell whether the token is that of "the country's", which stands for one named before."""
    alone = view.tagged.lower(at - 1) in ("the", "this") and view.mention(at) is None
    return alone and view.tagged.lower(at) in roles("states") and view.tag(at + 1) == POSSESSIVE


def _country_before(reading: Reading, offset: int, noun: str) -> str | None:
    """Return the only country of the last sentence that names any, up to the offset; None where that is long ago.

    Of several, the one that is a "kingdom" by its own name.
    """
    last = reading.sentence(offset)
    for sentence in range(last, max(last - _LATELY, 0) - 1, -1):
        view, first, _ = reading.place(reading.sentences[sentence], reading.sentences[sentence] + 1)
        stop = reading.sentences[sentence + 1] if sentence + 1 < len(reading.sentences) else offset
        within = (m for m in view.mentions(first, len(view.at)) if view.offset(m.first) < min(stop, offset))
        named = {mention.country for mention in within if mention.country in countries()} - UNIONS.keys()
        if named:
            own = [code for code in named if _is_called(code, noun)]
            return own[0] if len(own) == 1 and len(named) > 1 else named.pop() if len(named) == 1 else None
    before = {country for country, at in reading.named.items() if at < offset and country not in UNIONS}
    before |= {reading.dateline} if reading.dateline else set()
    return before.pop() if len(before) == 1 else None


def _is_called(code: str | None, noun: str) -> bool:
    """Tell whether a country is a "kingdom" by one of its names."""
    country = countries().get(code or "")
    return country is not None and any(noun in fold(name).split() for name in country.names)


def _with_body(view: View, title: Title, first: int, offset: int, reading: Reading) -> Title:
    """Return a title with the country of the body that it names by its sort, or that the sentence before is about."""
    noun = view.tagged.lower(title.head - 1)
    if title.role is not None and title.head > first and noun in roles("bodies", "services"):
        referred = of_body(noun, offset, reading)
        if referred is not None:
            return replace(title, organisation=title.organisation or referred.organisation, country=referred.country)
    elif title.name is not None and title.organisation is None and title.role in load("roles.toml")["chairs"]:
        chaired = of_body(load("roles.toml")["chairs"][title.role], offset, reading)
        if chaired is not None and chaired.country is not None:
            return replace(title, organisation=chaired.organisation, country=chaired.country)
    elif title.role in roles("spoken_for") and title.organisation is None and view.tagged.lower(first) == "a":
        about = of_pronoun("it", offset, reading)
        if isinstance(about, Identified) and len(about.speakers) == 1:
            return replace(title, organisation=about.speakers[0].organisation, country=about.speakers[0].country)
    return title
