"""A speaker to a spelling: how a statement names whom, the same for all who write the name alike.

A statement keeps the name that its document gives. What an index keeps of it is a *spelling*: the name with all that
it is compared by (see `headings`).
"""

from ..corpus.lexicon import UNIONS, Official, institutions, roster
from ..corpus.lexicon.entries import key_of
from ..corpus.lexicon.namekey import name_key
from ..corpus.model import Speaker
from .headings import BODY, PART, WHOLE, Spelling

_LONGEST = 200  # characters of a name that are kept: more is none, and an engine's key has its limit


def spelling(speaker: Speaker) -> Spelling | None:
    """Return how a speaker is named, or None where nobody is. Looks speakers up among the `roster` of the moment."""
    name = " ".join(speaker.name.split())[:_LONGEST]
    if speaker.kind == "unnamed" or not key_of(name):
        return None
    country = "" if speaker.country is None or speaker.country in UNIONS else speaker.country
    if speaker.kind != "person":
        from ..corpus.identify.office import is_national  # much to load, and only who writes the index asks for it

        known = institutions().get(key_of(name))
        if known is None and country and speaker.organisation and is_national(None, speaker.organisation):
            return Spelling(BODY, key_of(f"{speaker.organisation} {country}"), "", country, name)
        return Spelling(BODY, key_of(known.name if known else name), "", country, known.short if known else name)
    if official := official_of(speaker):
        own = name_key(official.name)
        return Spelling(WHOLE, str(own), _middles(official)[0], _home(official), official.name)
    key = name_key(name)
    if not key.full:
        return Spelling(PART, str(key) or key_of(name), "", "", name)
    return Spelling(WHOLE, str(key), key.middle, country, name)


def official_of(speaker: Speaker) -> Official | None:
    """Return the official whose name a person has, in any spelling, if nothing known speaks against it."""
    key = name_key(speaker.name)
    fitting = [
        official
        for official in roster().by_key.get(str(key), ())
        if (key.full or official.name == speaker.name)
        and (not key.middle or key.middle in _middles(official) or _middles(official) == [""])
        and (speaker.country in (None, *UNIONS, *_countries(official)) or not _countries(official))
    ]
    return fitting[0] if len(fitting) == 1 else None


def _middles(official: Official) -> list[str]:
    """Return the middle initials that an official is written with, or an empty one."""
    own = str(name_key(official.name))
    keys = [name_key(name) for name in (official.name, *official.variants)]
    return list(dict.fromkeys(key.middle for key in keys if key.middle and str(key) == own)) or [""]


def _countries(official: Official) -> list[str]:
    return [term.country for term in official.terms if term.country]


def _home(official: Official) -> str:
    return next((country for country in _countries(official) if country not in UNIONS), "")
