"""What the speaker's side will do, will not do, does not exclude, or did."""

import re
from collections.abc import Iterator
from functools import cache

from ..lexicon.stances import OWN, act_pattern
from ..model import Span
from .act import Act, deed, not_ruled_out
from .foresee import foreseen, is_deed
from .voice import is_object

_FAR = 200
"""Letters within which a deed to come names whom it concerns."""
_QUOTE = r"[\"'“‘]?"
_NOT = r"(?P<{0}>\s*n't|\s*not|\s+never|\s+no longer|\s+(?:under|in) no (?:circumstances|way))"
_ADVERBS = r"(?:\s+(?:\w+ly|also|always|still|again|now|already|yet|even|ever|soon|,)){0,6}"


def own_course(said: str) -> Iterator[Act]:
    """Yield what the speaker's side did, will do, will not do or does not exclude, in words that `masked` returned."""
    if OWN in said:
        yield from _to_come(said)
        plain = False
        for pattern, label, why, negated in _plain():
            spans = [Span(*match.span()) for match in pattern.finditer(said)]
            plain = plain or bool(spans)
            if span := next((each for each in spans if not is_object(said, each.start)), None):
                yield Act(label, span, why, negated=negated, rule="course")
        if not plain:
            yield from _deeds(said)
        if ruling := _ruling().search(said):
            what = ruling["object"] or said[ruling.end() :]
            yield Act(
                not_ruled_out(what),
                Span(*ruling.span()),
                "what the speaker does not rule out",
                negated=True,
                rule="course",
            )
    if "ruled" in said and (passive := _open().search(said)):
        what = said[: passive.start()]
        yield Act(not_ruled_out(what), Span(*passive.span()), "what is not ruled out", negated=True, rule="course")


def _to_come(said: str) -> Iterator[Act]:
    """Yield the acts to come: by the lists, or where another party is concerned by the code book of CAMEO."""
    listed, other = _course()
    known = list(listed.finditer(said))
    for match in known:
        if not is_object(said, match.start()):
            yield _intended(match, harm=match["harm"] is not None)
    for match in () if known else other.finditer(said):
        done = foreseen(said[match.start("verb") : match.start("verb") + _FAR])
        if done and not is_object(said, match.start()):
            yield _intended(match, harm=done == "harm")


@cache
def own() -> str:
    """Return the pattern of the speaker's side as a subject: "we", "our army", "we and our allies"."""
    body = rf"(?:\s+(?:all|ourselves|both))?(?:(?:'s)?\s+{act_pattern('body')}\b)?"
    others = r"(?:\s+and\s+(?:\w+\s+){0,2}(?:allies|partners|friends|people))?"
    return rf"{OWN}{OWN}*{body}{others}(?:\s+|')"  # begun with a letter, which is sought fast


@cache
def _course() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of an act to come, with a group for each negation.

    The first is of the acts that the lists have (a group `harm`, `help` or `peace`), the second of any `verb`.
    """
    modal = r"(?:will|would|shall|wo|sha|ll|d)"
    stand = r"stands?|stood|remains?|remained"
    light = rf"(?:will|would|shall|wo|ll|d|do|does|did|is|are|am|was|were|be|been|has|have|had|re|m|s|ve|{stand})"
    minded = r"(?:ready|prepared|willing|open|going|set|determined|committed|poised|bound|about|eager)"
    aim = r"(?:intend(?:s|ed)?|plan(?:s|ned)?|propose[sd]?|mean[st]?|undertake)"
    aims = r"(?:intentions?|plans?|desire|wish|interest)\s+(?:of|to|in)"
    entitled = r"(?:entitled|free|(?:with)?in (?:its|our|their|his|her) rights?|justified in)"
    no_aim = rf"(?:has|have|had|ve|s|d)\s+(?P<none>no)\s+(?:\w+\s+)?{aims}"
    right = r"(?:(?:has|have|had|ve)\s+(?:the|every|full|a|a full)|reserves?d?\s+(?:the|its|our|their|every|his|her))"
    peace = rf"(?:for|to)\s+{_QUOTE}(?:\w+\s+){{0,3}}?(?P<peace>{act_pattern('peaceful')})"
    ways = (
        rf"{modal}(?:{_NOT.format('n1')})?",
        rf"(?:{light}(?:{_NOT.format('n2')})?{_ADVERBS}\s+){{1,3}}{_QUOTE}{minded}\s+to",
        rf"(?:{light}(?:{_NOT.format('n3')})?{_ADVERBS}\s+)?{aim}\s+to",
        rf"{light}\s*(?:n't|not|never){_ADVERBS}\s+hesitate\s+to",
        no_aim,
        r"(?:is|are|was|were|am|m|re|s)\s+to",
        rf"{right}\s+(?:\w+\s+)?right\s+to",
        rf"(?:{light}{_ADVERBS}\s+){{1,2}}{_QUOTE}{entitled}(?:\s+to)?",
    )
    readiness = rf"(?:{light}(?:{_NOT.format('n4')})?{_ADVERBS}\s+){{1,3}}{_QUOTE}(?:ready|prepared|open)\s+{peace}"
    listed = rf"(?:{'|'.join(ways)}){_ADVERBS}\s+{_QUOTE}{deed()}"
    other = rf"(?:{'|'.join(ways)}){_ADVERBS}\s+{_QUOTE}(?!be\b|(?:\w+\s+)?like\s+(?:\w+ly\s+)?to\b)(?P<verb>[a-z]+)"
    subject = rf"{own()}{_QUOTE}(?:\w+ly\s+)?"
    return re.compile(rf"{subject}(?:{listed}|{readiness})"), re.compile(rf"{subject}{other}")


def _intended(match: re.Match[str], *, harm: bool) -> Act:
    negated = any(match.groupdict().get(name) for name in ("n1", "n2", "n3", "n4", "none"))
    label = ("agree" if negated else "threaten") if harm else ("reject" if negated else "agree")
    kind, course = "harmful" if harm else "cooperative", "excluded" if negated else "to come"
    return Act(label, Span(*match.span()), f"the speaker's own {kind} act, {course}", negated=negated, rule="course")


@cache
def _plain() -> tuple[tuple[re.Pattern[str], str, str, bool], ...]:
    """Return the patterns of what the speaker will not accept or give, did, and did not do: label, reason, negated."""
    will = r"(?:will|would|shall|can|could|do|does|did|ll|d)"
    modal = rf"(?:(?:wo|ca|sha|do|does|did)n't|{will}(?:\s*n't|\s*not|\s+never))"
    never = rf"(?:{modal}{_ADVERBS}|no longer|(?:will|would)\s+(?:under|in) no (?:circumstances|way)|never)"
    undone = r"(?:(?:did|has|have|had|ve|d)(?:\s*n't|\s*not|\s+never)|never)\s+(?:\w+ly\s+)?"
    perfect = r"(?:had|has|have|ve|d)\s+(?:\w+ly |also |already |just )?"
    material, deeds = act_pattern("material"), f"{act_pattern('harmful')}|{act_pattern('misdeed')}"
    done = rf"(?:{perfect}|(?!{act_pattern('tellable')})(?:\w+ly )?){material}\b"
    table = (
        (rf"{never}\s+{act_pattern('refusal')}", "reject", "the speaker will not accept", True),
        (
            rf"(?:will|would|ll|d)\s+(?:\w+ly\s+)?{act_pattern('giving')}\s+no\b(?!\s+(?:\w+\s+)?(?:details|comment|information|reasons?|explanation|answers?|names|figures|timetable|interviews?)\b)",
            "reject",
            "the speaker gives none",
            True,
        ),
        (
            rf"(?:{perfect})?{act_pattern('yielding')}\b",
            "concede",
            "the speaker's own act, by which it gives in",
            False,
        ),
        (rf"(?:{perfect})?{act_pattern('summoning')}", "condemn", "the speaker's own protest", False),
        (rf"{undone}(?:{deeds}|{act_pattern('denied')})", "deny", "the speaker's own act, not done", True),
        (rf"{done}[^.;]{{0,120}}?\b{act_pattern('mishap')}\b", "concede", "the speaker's own act, a mishap", False),
        (done, "announce", "the speaker's own act, done", False),
    )
    return tuple(
        (re.compile(rf"{own()}{_QUOTE}{course}"), label, why, negated) for course, label, why, negated in table
    )


def _deeds(said: str) -> Iterator[Act]:
    """Yield what the speaker's side has done to others, by verbs that no list has."""
    for match in _perfect().finditer(said):
        if is_deed(said[match.start("verb") : match.start("verb") + _FAR]) and not is_object(said, match.start()):
            yield Act("announce", Span(*match.span()), "the speaker's own act, done", rule="course")


@cache
def _perfect() -> re.Pattern[str]:
    passive = r"been\s+(?:\w+ly\s+)?(?!\w+ing\b)"
    return re.compile(
        rf"{own()}{_QUOTE}(?:had|has|have|ve|d)\s+(?:\w+ly |also |already |just )?(?!{passive})(?P<verb>[a-z]+)\b"
    )


@cache
def _ruling() -> re.Pattern[str]:
    able = r"(?:ca|could|do|does|did|has|have|had|ve|would|will|is|are|am|was|were|re|m|s)"
    negation = rf"(?:(?:{able}\s*)?(?:n't|not|never)|cannot)"
    rule = r"(?:(?:be|been)\s+)?rul(?:e|ed|es|ing)\s+(?P<object>\w+\s+)?out\b"
    return re.compile(rf"{own()}(?:\w+\s+){{0,2}}?{_QUOTE}{negation}{_ADVERBS}\s+{rule}")


@cache
def _open() -> re.Pattern[str]:
    return re.compile(
        r"(?:n't|\bnot|\bnever|cannot)(?:\s+yet)?\s+(?:be\s+|been\s+|being\s+)?ruled\s+out\b(?!\s+by)(?<=out)"
    )
