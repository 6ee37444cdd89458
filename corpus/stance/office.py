"""Tell for whom somebody speaks: by the office that they hold, and whether their country is known."""

from ..fold import fold
from ..lexicon import generics, institutions
from ..lexicon.entries import key_of
from ..lexicon.stances import act_words
from ..model import Speaker


def is_open(speaker: Speaker) -> bool:
    """Tell whether a speaker is of a country that is not known: "the minister", "its envoy", "she"."""
    if speaker.kind in ("media", "group") or speaker.country is not None or is_outside(speaker):
        return False
    if speaker.kind in ("government", "institution"):
        return speaker.written.lower().startswith("the ") or is_owned(speaker)
    pointing = speaker.written.lower() in ("he", "she", "it", "they")
    return pointing or is_owned(speaker) or _head(speaker) in act_words("office")


def is_owned(speaker: Speaker) -> bool:
    """Tell whether a speaker is told of as of one side with who has been named: "its envoy"."""
    return speaker.written.lower().startswith(("its ", "his ", "her ", "their "))


def in_office(speaker: Speaker) -> bool:
    """Tell whether somebody speaks for a government or an institution by the office that they hold."""
    if speaker.kind not in ("person", "unnamed"):
        known = institutions().get(key_of(speaker.name or ""))
        return known.of_state if known else speaker.kind in ("government", "institution")
    if speaker.role is None or is_outside(speaker):
        return False
    head = _head(speaker)
    if speaker.kind == "unnamed" and head not in act_words("office"):
        return False
    if speaker.organisation is None:
        return head not in act_words("heading")
    key = key_of(speaker.organisation)
    body = institutions().get(key) or generics().get(key)
    return body is not None and body.of_state


def _head(speaker: Speaker) -> str:
    """Return the noun of a role, or of what somebody unnamed is called: "minister" of "foreign minister of Peru"."""
    called = speaker.role or (speaker.written if speaker.kind == "unnamed" else "")
    return called.lower().split(" of ")[0].split()[-1] if called else ""


def bodies_of(speaker: Speaker) -> frozenset[str]:
    """Return what "the" makes the speaker's own: a state's services at home, or what an organisation calls itself."""
    if is_outside(speaker):
        return frozenset()
    if speaker.country in ("EU", "UN") or (speaker.organisation and speaker.country is None):
        named = fold(speaker.organisation or speaker.name).split()
        return act_words("orders") & {*named, *act_words("orders_at_large")}
    abroad = not act_words("abroad").isdisjoint((speaker.role or "").lower().split())
    return act_words("services") if speaker.country and in_office(speaker) and not abroad else frozenset()


def is_outside(speaker: Speaker) -> bool:
    """Tell whether a role is no office any more, or none of a government: "former minister", "analyst", "senator"."""
    role = (speaker.role or "").lower()
    return bool({*role.split(), *role.split("-")} & act_words("unofficial"))
