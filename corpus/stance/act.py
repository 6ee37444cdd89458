"""An act that words perform, and what verbs perform by what they govern."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..lexicon.stances import act_pattern, act_words, labels, openings, performed_by
from ..model import Span
from .foresee import foreseen

_PHRASE = 80
"""Letters within which the noun stands that is expressed."""
Deed = Literal["harm", "help"]
Rule = Literal["cue", "own", "course", "demand", "words"]


@dataclass(frozen=True, slots=True)
class Act:
    """An act: its label, the words that show it, and the reason.

    `negated` tells that a negation decided ("did not condemn", "will not attack"), `conditional` that it hangs
    on an "if", `withheld` that the speaker refuses to judge ("refused to condemn"), which is for and against nobody.
    `rule` is what decided: the reporting verb, the speaker's own verb or course, what others must do, or a judgement.
    """

    label: str
    span: Span
    why: str
    negated: bool = False
    conditional: bool = False
    withheld: bool = False
    rule: Rule = "cue"


def label_of(verb: str, said: str) -> str | None:
    """Return the label that a verb performs with the words that follow it, or None where it only reports.

    Args:
        verb: the lemma, with its particle ("condemn", "call for"); empty where none is known.
        said: what follows, in lower case.
    """
    said = said.lstrip("\"'“”‘’ ")
    if not verb:
        return None
    for entry in openings():
        if verb in entry.verbs and entry.opening.match(said):
            return None if entry.label == "assert" else entry.label
    return _governed(verb, said)


def _governed(verb: str, said: str) -> str | None:
    """Return the label of a verb by the kind of verb it is: of refusing, promising, giving, naming, expressing."""
    base = verb.split(maxsplit=1)[0]
    if base in ("refuse", "decline"):
        return _refused(said)
    if verb in act_words("vowing") and verb != "threaten":
        return _kept(verb, said)
    if verb == "offer" and not _compiled("offered").match(said):
        return "no_comment" if said.startswith("no comment") else expressed(said)
    if verb in act_words("consenting") and deed_at_head(said) == "harm":
        return "announce"
    if verb in act_words("naming") and (label := _named(said)):
        return label
    if verb in act_words("expressing") or (verb in act_words("stating") and _compiled("own_noun").match(said)):
        return expressed(said)
    if base in act_words("turning") and _compiled("charges").match(said):
        return "deny"
    return performed_by().get(verb) or performed_by().get(base if base != "call" else "")


def not_ruled_out(said: str) -> str:
    """Return what it means that somebody does not rule out what `said` begins with: a warning, an offer, or neither."""
    clause = re.split(r"[.;:!?]|\bif\b|\bunless\b|, (?:but|and|which|while)\b", said[:200], maxsplit=1)[0]
    harm, peace = _compiled("harms").search(clause), _compiled("peaceful").search(clause)
    if harm and (peace is None or harm.start() < peace.start()):
        return "warn"
    return "agree" if peace else "assert"


def withheld(said: str) -> str | None:
    """Return the words by which somebody who refuses or declines leaves a judgement open: "to condemn", "to call"."""
    match = re.match(r"to (?:\w+ly )?(?P<verb>[a-z]+)", said.lstrip())
    if match is None:
        return None
    label = performed_by().get(match["verb"])
    against = label is not None and labels()[label].polarity < 0
    judging = against or match["verb"] in act_words("naming") or deed_at_head(said.lstrip()) == "harm"
    return match.group() if judging else None


def is_negated(before: str) -> bool:
    """Tell whether what stands before words, in lower case, negates them: "did not", "stopped short of"."""
    return _compiled("negation").search(before[-_PHRASE:]) is not None


def is_minimised(before: str) -> bool:
    """Tell whether what stands before a verb leaves little of it: "hardly", "almost", "stopped"."""
    return _compiled("minimised").search(before[-_PHRASE:]) is not None


def spares(said: str) -> bool:
    """Tell whether the object of an act, in lower case, is nobody or nothing: "neither X nor Y", "no one"."""
    return _compiled("nobody").match(said.lstrip("\"'“‘ ")) is not None


def deed_at_head(said: str) -> Deed | None:
    """Tell whether the verb that `said` begins with, perhaps behind "to", harms or helps."""
    match = _deed().match(said)
    return None if match is None else "harm" if match["harm"] else "help"


@cache
def deed() -> str:
    """Return the pattern of a verb that harms (group `harm`) or helps (group `help`)."""
    harm, helps, passive = act_pattern("harmful"), act_pattern("cooperative"), r"\s+(?:\w+ly\s+)?(?!\w+ing\b)"
    return rf"(?:(?:\w+ly|also|be(?!{passive})|continue to|keep|go on)\s+){{0,2}}(?:(?P<harm>{harm})|(?P<help>{helps}))"


def expressed(said: str) -> str | None:
    """Return the label of the noun that comes first: "deep concern and support" is concern."""
    if said.startswith("that "):
        return None
    found = [(match.start(), label.name) for label in labels().values()
             if label.nouns and (match := label.nouns.search(said, 0, _PHRASE))]  # fmt: skip
    return min(found)[1] if found else None


@cache
def _deed() -> re.Pattern[str]:
    return re.compile(rf"(?:to\s+)?{deed()}")


@cache
def _infinitive() -> re.Pattern[str]:
    return re.compile(r"(?P<not>(?:not|never) )?to (?P<split>(?:not|never) )?")


@cache
def _promise() -> re.Pattern[str]:
    return re.compile(rf"\b(?:will|would|shall)\s+(?P<not>(?:not|never)\s+)?{deed()}")


@cache
def _compiled(name: str) -> re.Pattern[str]:
    return re.compile(act_pattern(name))


def _refused(said: str) -> str:
    if said.startswith("to rule out "):
        return not_ruled_out(said[len("to rule out ") :])
    return "no_comment" if _compiled("silence").match(said) else "reject"


def promised(said: str) -> tuple[str, bool]:
    """Return what a promise is, by whether harm, help or one's own affair is promised, and whether it is not to act."""
    if match := _infinitive().match(said):
        negated = bool(match["not"] or match["split"])
        rest = said[match.end() :]
        return _outcome(deed_at_head(rest) or foreseen(rest), negated=negated), negated
    if clause := _promise().search(said[:200]):
        negated = clause["not"] is not None
        return _outcome("harm" if clause["harm"] else "help", negated=negated), negated
    heads = re.split(r"[^\w’'-]+", said)
    if _compiled("harms").search(" ".join(heads[:8])):
        return "threaten", False
    return "agree" if _compiled("given").search(" ".join(heads[:4])) else "announce", False


def _kept(verb: str, said: str) -> str:
    """Return what a promise is: one that only goes on with something is no concession to anybody."""
    label = promised(said)[0]
    given = label == "announce" and (verb == "promise" or said.startswith(("to ", "not to ", "never to ")))
    given = given and not _compiled("persisting").match(said)
    return "agree" if given else label


def _outcome(found: Deed | None, *, negated: bool) -> str:
    if found is None:
        return "announce"
    return "threaten" if found == "harm" and not negated else "agree" if (found == "harm") == negated else "reject"


def _named(said: str) -> str | None:
    """Return how something is judged by what it is called."""
    judgements = {
        "void": "reject",
        "untrue": "deny",
        "negative": "condemn",
        "worrying": "concern",
        "positive": "support",
    }
    for name, label in judgements.items():
        if re.search(rf"\b{act_pattern(name)}", said):
            charged = label in ("condemn", "reject") and _compiled("charges").match(said)
            return "deny" if charged else label
    return None
