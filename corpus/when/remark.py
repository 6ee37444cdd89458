"""Find the sentence beside a statement that tells when its speaker spoke: "He was speaking on Sunday"."""

import re
from collections.abc import Iterator
from functools import cache

from ..fold import fold
from ..identify import Identified
from ..lexicon.vocabulary import roles, times
from ..model import Attribution, Span

_WORD = re.compile(r"\w+")
_ABOUT_OTHERS = "who|whom|whose|that|which|with|to|by|on|in|at|and|after|before"
"""Words behind which a name is not the subject's own."""
_PRONOUNS = frozenset(("he", "she", "they", "it"))
_SMALL = _PRONOUNS | {"the", "of", "a"}


@cache
def _pattern() -> re.Pattern[str]:
    utterances = "|".join(sorted(times("utterances")))
    hearers = "|".join(sorted(times("hearers")))
    name = r"[A-Z][\w'’.-]*(?:\s+(?:(?:of|al|de|bin|von|van)\s+)?[A-Z][\w'’.-]*){0,4}"
    titled = rf"(?:The\s+)?[A-Z](?:(?!(?:{_ABOUT_OTHERS})\b)[\w'’.-]+,?\s+){{1,12}}?[A-Z][\w'’.-]*,?"
    return re.compile(
        rf"(?:(?P<who>He|She|They|It|The\s+(?:\w+\s+){{0,2}}\w+?|{name}|{titled})\s+(?:also\s+)?"
        rf"(?P<verb>(?:was|were)\s+(?:speaking|talking|addressing|testifying|responding|replying|answering|commenting)|"
        rf"spoke|(?:made|issued|delivered|gave)\s+(?:the|his|her|their|its|these|those|a|an)\s+(?:\w+\s+)?"
        rf"(?:{utterances}|interview|briefing)|held\s+a\s+(?:news|press)\s+(?:conference|briefing)|"
        rf"addressed\s+(?:(?:the|a|an|his|her|their)\s+)?(?:\w+\s+){{0,2}}?(?:{hearers}))"
        rf"|(?:The|His|Her|Their|Its|These|Those)\s+(?:\w+\s+)?(?:{utterances})\s+"
        r"(?P<came>came|(?:was|were)\s+(?:made|published|released|issued|posted|broadcast|aired|delivered|given)))\b"
    )


def remark(text: str, sentence: Span, attribution: Attribution, who: Identified, *, behind: bool) -> Span | None:
    """Return the verb of a sentence that tells that the speaker of a statement spoke, or None where it is none.

    Args:
        text: the document's text.
        sentence: a sentence beside the statement.
        attribution: the statement's.
        who: its speakers.
        behind: the sentence stands behind the statement: a pronoun in it is the speaker.
    """
    match = _pattern().match(text, *sentence)
    if match is None:
        return None
    source = " ".join(span.of(text) for span in attribution.source)
    if match["came"]:
        return Span(*match.span("came")) if behind else None
    subject = match["who"]
    if subject.lower() in _PRONOUNS:
        same = behind or source.lower() == subject.lower()
    else:
        same = _same(subject, source, who) or (not behind and source.lower() in _PRONOUNS - {"it"})
    return Span(*match.span("verb")) if same else None


@cache
def _opening() -> re.Pattern[str]:
    spoken = "|".join((*sorted(times("utterances")), "interview", "briefing", "news conference", "press conference"))
    return re.compile(
        rf"(?:In|At|During|(?:Speaking|Talking)\s+(?:in|at|during))\s+(?:an?|the|his|her|their|its)\s+"
        rf"(?:[\w-]+\s+){{0,3}}?(?:{spoken})\b[^,;:\"“”]{{0,80}},\s+(?P<who>[^,;:\"“”]{{1,80}})"
    )


@cache
def _used() -> re.Pattern[str]:
    spoken = "|".join(
        (*sorted(times("utterances")), "interview", "lecture", "sermon", "briefing", "(?:news|press) conference")
    )
    return re.compile(
        rf"(?P<who>[A-Z][^;:\"“”]{{1,120}}?)\s(?P<on>(?:in|at|during|with|used|gave|delivered)\s+(?:an?|the|his|her|their|its)\s+"
        rf"(?:[\w-]+\s+){{0,3}}?(?:{spoken})\b[^,;:\"“”]{{0,80}})"
    )


def opening(text: str, sentence: Span, attribution: Attribution, who: Identified) -> Span | None:
    """Return where a sentence tells on what its subject spoke: "In a speech on Monday, X opened a mine".

    It may stand behind the subject as well: "X used a speech on Monday to open". It is None where there is none, or
    where its subject is not the speaker of the statement behind it.
    """
    source = " ".join(span.of(text) for span in attribution.source)
    known = set(_WORD.findall(fold(" ".join((source, *(speaker.name for speaker in who.speakers)))))) - _SMALL
    if match := _opening().match(text, *sentence):
        subject, place = Span(match.start("who"), sentence.end), Span(match.start(), match.start("who"))
    elif match := _used().match(text, *sentence):
        subject, place = Span(*match.span("who")), Span(match.start("on"), match.end())
    else:
        return None
    return place if known.intersection(_WORD.findall(fold(" ".join(_titled(subject.of(text)))))) else None


def _titled(clause: str) -> Iterator[str]:
    """Yield the words of a name and its titles that a clause opens with."""
    for word in clause.split():
        bare = word.strip(",.").lower()
        if word[0].islower() and bare not in _SMALL and bare not in roles("heads", "modifiers", "m", "f"):
            return
        yield word


def _same(subject: str, source: str, who: Identified) -> bool:
    """Tell whether a subject ends with a word of the speaker's name, of how the text names them, or of their role."""
    named = [f"{speaker.name} {speaker.role or ''}" for speaker in who.speakers]
    known = set(_WORD.findall(fold(" ".join([source, *named]))))
    last = _WORD.findall(fold(subject))[-1:]
    return bool(last) and last[0] in known
