"""Tell who each source of a document is, in its order: later mentions rest on earlier ones."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..attribute.phrase import Phrase, phrase_after, phrase_before
from ..fold import fold
from ..lexicon import Month, countries, generics, institutions
from ..lexicon.vocabulary import roles, words
from ..mention import Mention
from ..model import Speaker, SpeakerKind
from ..tag import MARK, NAME, POSSESSIVE, WORD, Tagged
from .around import office_behind
from .body import (
    bare,
    body,
    country_around,
    kind_of_name,
    load_abroad,
    named_before,
    of_organisation,
    one_of_each,
    owner_of,
    unnamed,
)
from .choose import Stranger
from .clause import begins_sentence, over_adverbs, says, sentence_at
from .counterparts import counterparts
from .employer import small_body
from .home import home, is_of_a_country
from .identified import Identified, again, joined
from .lent import lent
from .parts import is_several, parts
from .people import Person
from .reading import Reading
from .refer import (
    is_one_of_a_people,
    of_body,
    of_description,
    of_object,
    of_pair,
    of_people,
    of_people_named,
    of_pronoun,
    of_title,
    of_unnamed,
)
from .states import owning_state, states_before
from .title import Title, read_title
from .told import as_speaker, holder, owners, possessed, possessor, relate, serve, told
from .view import View, heads
from .whole import country_of_name

_NUMBERS = ("two", "three", "four", "five", "six", "seven")


@dataclass(slots=True)
class Identifier:
    """Identifies the sources of one document."""

    reading: Reading

    @classmethod
    def of(cls, paragraphs: Sequence[Tagged], published: Month | None, furniture: Sequence[str] = ()) -> "Identifier":
        """Read whom the document names.

        Args:
            paragraphs: the document as tagged.
            published: the month of its publication, or the year, where it is known.
            furniture: what was cut from the paragraphs; a dateline among it ("ISLAMABAD:") tells the place of the text.
        """
        return cls(Reading.of(paragraphs, published, furniture))

    def identify(self, source: int, end: int) -> Identified:
        """Return who the source is that stands at the offsets `source` up to `end`."""
        view, first, last = self.reading.place(source, end)
        last -= last - first > 1 and view.tagged.lower(last - 1) in words("reflexives")
        identified = one_of_each(view, first, last) or joined(
            [self._one(view, *part) for part in _bearers(view, parts(view, first, last))]
        )
        self.reading.heard.append((source, identified))
        return identified

    def issuers(self, source: int, end: int) -> Identified:
        """Return whose statement it is: of an office of several countries, one for each; an article may mean fewer."""
        view, first, last = self.reading.place(source, end)
        return counterparts(view, first, last) or self.identify(source, end)

    def _one(self, view: View, first: int, end: int) -> Identified:
        written = view.written(first, end)
        lower = view.tagged.lower(first)
        if end - first == 1 and lower in roles("relative_pronouns"):
            last = first - 2 if view.tagged.text(first - 1) == "," else first - 1
            antecedent = phrase_before(view.tagged, last, 0)
            return self._one(view, *antecedent) if antecedent else self._as_written(None, written)
        if end - first == 1 and lower in roles("pronouns"):
            return self._pronoun(view, first, written)
        described = of_description(view.offset(first), self.reading)
        if described is not None and lower == "the" and view.tagged.lower(end - 1) in roles("described"):
            return self._as_written(described, written)
        title = lent(view, read_title(view, first, end), first, end, self.reading)
        if lower == "the" and view.tagged.lower(end - 1) in roles("described"):
            return unnamed(view, replace(title, name=None), first, end)
        if title.name is not None and not is_several(view, first, end):
            return self._named(view, title, first, end)
        if title.role is not None and title.owner is None:
            return self._titled(view, title, first, end)
        if described is not None and lower == "the":
            return self._as_written(described, written)
        return self._unnamed(view, title, first, end)

    def _pronoun(self, view: View, at: int, written: str) -> Identified:
        """Return whom "she", "it" or "they" stands for."""
        lower, offset = view.tagged.lower(at), view.offset(at)
        if lower == "they":
            pair = [
                one for one in (as_speaker(self.reading, one, written) for one in of_pair(offset, self.reading)) if one
            ]
            if pair:
                return joined(pair)
        found = of_object(lower, offset, self.reading) or of_pronoun(lower, offset, self.reading)
        found = found or self._stranger(offset)
        leads = begins_sentence(view, at) or view.tag(at - 1) == MARK
        if found is None and lower == "it" and leads and says(view, over_adverbs(view, at + 1)):
            found = self._body_before(offset)
        return self._as_written(found, written)

    def _stranger(self, offset: int) -> Identified | None:
        """Return the holder of an office, without a name, for whom a pronoun stands: "The minister was there. He"."""
        who = self.reading.antecedents.get(offset)
        if not isinstance(who, Stranger):
            return None
        view, first, _ = self.reading.place(who.at, who.at + 1)
        phrase = phrase_after(view.tagged, first, sentence_at(view, first)[1])
        title = read_title(view, *phrase) if phrase else None
        return self._one(view, *phrase) if phrase and title and title.role and title.name is None else None

    def _titled(self, view: View, title: Title, first: int, end: int) -> Identified:
        """Return who is meant by a role alone: who was told of before, or who holds it."""
        head, written, offset = view.tagged.lower(title.head), view.written(first, end), view.offset(first)
        found = None
        owned = any(view.tag(at) == POSSESSIVE for at in range(first, title.head))
        definite = view.tagged.lower(first) == "the" or owned
        if definite or view.tagged.lower(first) in ("his", "her", "its", "their"):
            bare_title = title.head == end - 1 and title.country is None
            same = of_unnamed(head, offset, self.reading) if bare_title else None
            if same is not None:
                return again(same, written, f'"{written}" is the {head} who spoke before')
            found = of_title(view, title, offset, self.reading)
            opening = self._opening(head, offset) if bare_title and found is None else None
            if opening is not None:
                return again(opening, written, f'"{written}" is the {head} of the sentence before')
        person = found or holder(self.reading, title, definite)
        return (
            as_speaker(self.reading, person, written)
            or possessed(self.reading, view, title, first, end)
            or self._nobody(view, title, first, end)
        )

    def _served(self, view: View, title: Title, end: int) -> str | None:
        """Return the country of whom somebody serves who was told of before: "a spokesman for the premier"."""
        link = title.head + 1
        if view.tagged.lower(title.head) not in roles("serving") or view.tagged.lower(link) not in ("for", "of", "to"):
            return None
        if link + 2 >= end or view.tagged.lower(link + 1) not in ("the", "his", "her", "its"):
            return None
        speakers = self._one(view, link + 1, end).speakers
        return speakers[0].country if len(speakers) == 1 else None

    def _opening(self, head: str, offset: int) -> Identified | None:
        """Return the speaker without a name with whom the sentence before begins: "A Malian officer was there.".

        "The Malian envoy was there." tells whose envoy speaks next, as does "Peru summoned the Malian envoy.".
        """
        sentence = self.reading.sentence(offset) - 1
        start = self.reading.sentences[max(sentence, 0)]
        view, first, _ = self.reading.place(start, start + 1)
        if (told := _told_of(view, first, head)) is not None:
            first = told
        phrase = phrase_after(view.tagged, first, sentence_at(view, first)[1])
        if sentence < 0 or phrase is None:
            return None
        title = read_title(view, *phrase)
        if title.name is not None or view.tagged.lower(title.head) != head:
            return None
        if view.tagged.lower(first) in ("a", "an", "one"):
            return unnamed(view, title, first, title.head + 1)
        return self._titled(view, title, first, title.head + 1) if title.country else None

    def _nobody(self, view: View, title: Title, first: int, end: int) -> Identified:
        """Return a speaker whom nobody names; "a foreign ministry official" is of the only country named before."""
        if title.country is None:
            title = replace(title, country=self._served(view, title, end))
        if title.country is not None or not is_of_a_country(title.role, title.organisation):
            return unnamed(view, title, first, end)
        place = country_around(view, title.head, title.head + 1, (first, end))
        own = home(self.reading, view.offset(first), title.role, title.organisation)
        return unnamed(view, title, first, end, *((place, "it names the place") if place else own))

    def _named(self, view: View, title: Title, first: int, end: int) -> Identified:
        """Return a speaker that the phrase names."""
        assert title.name is not None
        begin = title.name[0]
        written = view.written(first, end)
        name = view.written(*title.name).strip("\"'“”‘’«»„` ")
        kind = kind_of_name(view, title.name, name, title)
        head = view.tagged.lower(title.head)
        if kind != "person" or (title.owner and title.role is None and head in roles("bodies")):
            kind = "group" if head in roles("parties") else "institution" if kind == "person" else kind
            own = country_of_name(name) if kind == "institution" else None
            country = title.country or own or owners(self.reading, view, title)[0]
            shared = title.institution is not None and fold(title.institution.name) in generics()
            organisation = name if shared else title.organisation or name
            speaker = Speaker(name, written, kind, title.role, organisation, country)
            return Identified.one(speaker, f'"{name}" is the name of no person')
        if (stop := office_behind(view, title.name[1])) and stop > end:
            title = read_title(view, first, stop, name=title.name)
        found = told(self.reading, view, title, name, written)
        if found.country is None and found.official is None:
            relate(self.reading, found, view, begin)
            serve(self.reading, found, possessor(self.reading, view, first), title)
        return as_speaker(self.reading, found, written) or Identified((), ())

    def _unnamed(self, view: View, title: Title, first: int, end: int) -> Identified:
        """Return a body, a government, or people without a name."""
        head, written = view.tagged.lower(title.head), view.written(first, end)
        mention = view.at[title.head]
        if mention is not None and mention.end == title.head + 1:
            if (native := of_people_named(view, mention, first, end, self.reading)) is not None:
                return self._as_written(native, written)
            if is_one_of_a_people(view, mention, first, end) and mention.institution is None:
                return Identified.one(Speaker(bare(view, first, end), written, "unnamed"), f'"{written}" names nobody')
            own = self._body_of_state(view, mention, first, end)
            return own or self._shared_body(view, title, first, end) or body(view, mention, first, end, self.reading)
        abroad = head in load_abroad() and title.country is not None
        if title.owner is not None and not abroad:
            serves = {head, head.removesuffix("s")} & (roles("serving", "bodies"))
            return unnamed(view, title, first, end, *(owners(self.reading, view, title) if serves else ()))
        if head in words("documents"):
            return self._issuer(view, title, first, end)
        if (owned := possessed(self.reading, view, title, first, end)) is not None:
            return owned
        if head in roles("bodies"):
            return self._body(view, title, first, end)
        if head in roles("firms", "makers") and view.tagged.lower(first) == "the" and end - first == 2:
            firm = self._body_before(view.offset(first))
            return self._as_written(firm, written) if firm else unnamed(view, title, first, end)
        return self._several(view, title, first, end) or unnamed(view, title, first, end)

    def _several(self, view: View, title: Title, first: int, end: int) -> Identified | None:
        """Return the people whom "the diplomats", "both officials" or "the two ministers" points back to."""
        head, written = view.tagged.lower(title.head), view.written(first, end)
        if head not in roles("people") or view.tagged.lower(first) not in ("the", "both") or end - first > 3:
            return None
        counted = _counted(view, first, title.head)
        if counted and head in roles("polities"):
            return states_before(written, counted, view.offset(first), self.reading)
        several = of_people(head, view.offset(first), self.reading)
        if not several and counted == 2 and (head in roles("pairs") or head.removesuffix("s") in heads()):
            several = of_pair(view.offset(first), self.reading)
        if not several or counted not in (None, len(several)):
            return None
        return joined([one for one in (as_speaker(self.reading, person, written) for person in several) if one])

    def _body_of_state(self, view: View, mention: Mention, first: int, end: int) -> Identified | None:
        """Return the body of the country that "its" or "their" means: "its embassy", "their mission to the UN"."""
        at = first if view.tagged.lower(first) in ("its", "their") else first - 1
        if not mention.generic or mention.institution is None or view.tagged.lower(at) not in ("its", "their"):
            return None
        country = countries().get(owning_state(view, at, self.reading, office=False) or "")
        if country is None:
            return None
        found = of_organisation(mention.institution.name, country.code)
        name = f"{owner_of(country.name)} {view.written(at + 1, end)}"
        named = replace(found, name=found.name if found.kind == "government" else name)
        return again(Identified.one(named, ""), view.written(first, end), f"it is that of {country.name}")

    def _shared_body(self, view: View, title: Title, first: int, end: int) -> Identified | None:
        """Return the body of a country that "the army" points back to; None where the phrase or nothing tells whose."""
        mention, head = view.at[title.head], view.tagged.lower(title.head)
        bare_body = (
            mention is not None and mention.generic and view.tagged.lower(first) == "the" and title.head == first + 1
        )
        if not bare_body or title.country or end != title.head + 1 or head not in roles("bodies", "services"):
            return None
        referred = of_body(head, view.offset(first), self.reading)
        if referred is None or referred.country is None:
            return None
        return again(Identified.one(referred, ""), view.written(first, end), f'"the {head}" is the one named last')

    def _body(self, view: View, title: Title, first: int, end: int) -> Identified:
        """Return the body named before, or the one of the country that the phrase tells."""
        head, written = view.tagged.lower(title.head), view.written(first, end)
        bearer = named_before(view, title.head, first) if head in roles("namings") else None
        if bearer is not None:
            return body(view, bearer, first, end, self.reading)
        country = country_around(view, title.head, title.head + 1, (first, end), head) or title.country
        if view.tagged.lower(first) in ("the", "this") and (end - first <= 3 or country):
            referred = of_body(head, view.offset(first), self.reading)
            if referred and country in (None, referred.country):
                return again(Identified.one(referred, ""), written, f'"the {head}" is the one named last')
        if country is None:
            named = (
                self._body_before(view.offset(first))
                if title.head == first + 1 and head in roles("firms", "parties")
                else None
            )
            return self._as_written(named, written) if named else unnamed(view, title, first, end)
        kind: SpeakerKind = "group" if head in roles("parties") else "institution"
        organisation = title.organisation or small_body(view, first, title.head + 1)
        speaker = Speaker(bare(view, first, end), written, kind, None, organisation, country)
        return Identified.one(speaker, f'"{written}" names its country')

    def _body_before(self, offset: int) -> Identified | None:
        """Return the body with whose name the sentence before begins, or that spoke there."""
        sentence = self.reading.sentence(offset) - 1
        if sentence < 0:
            return None
        start = self.reading.sentences[sentence]
        _, spoke = next(self.reading.before(offset, offset - start), (start, None))
        found = spoke
        if found is None:
            view, first, _ = self.reading.place(start, start + 1)
            phrase = phrase_after(view.tagged, first, sentence_at(view, first)[1])
            title = read_title(view, *phrase) if phrase else None
            if phrase is None or title is None or title.name is None:
                return self._firm(view, *phrase) if phrase else None
            if title.name[1] != phrase[1] or view.tagged.text(phrase[1]) == "&":
                return None
            found = self._one(view, *phrase)
        if len(found.speakers) != 1:
            return None
        speaker = found.speakers[0]
        if not (" " in speaker.name or speaker.name.isupper()) and spoke is None:
            return None
        known = self.reading.people.called(speaker.name)
        if (
            speaker.kind == "person"
            and " " not in speaker.name
            and not (speaker.role or (known and _is_somebody(known)))
        ):
            speaker = replace(speaker, kind="institution", organisation=speaker.name)
        return Identified((speaker,), found.why) if speaker.kind in ("institution", "group", "media") else None

    def _firm(self, view: View, first: int, end: int) -> Identified | None:
        """Return the firm of the lexicon whose name a phrase is, if the document names no other."""
        mention = view.mention(first)
        firm = mention.institution if mention is not None and mention.end == end else None
        if mention is None or firm is None or not firm.is_firm:
            return None
        named = (institutions().get(fold(name)) for name in self.reading.subject.named)
        if any(other is not None and other.is_firm and other is not firm for other in named):
            return None
        return body(view, mention, first, end, self.reading)

    def _issuer(self, view: View, title: Title, first: int, end: int) -> Identified:
        """Return who issued "the statement": whose it is, or who spoke last in its paragraph."""
        issuer = next(view.mentions(first, title.head), None)
        if issuer is not None:
            return body(view, issuer, first, end, self.reading)
        if view.tagged.lower(first) in ("the", "its", "their", "this"):
            offset = view.offset(first)
            reach = offset - view.tagged.paragraph.span.start
            for _, last in self.reading.before(offset, reach):
                return again(last, view.written(first, end), "who issued it is named in the sentence before")
        return unnamed(view, title, first, end)

    def _as_written(self, found: Person | Identified | None, written: str) -> Identified:
        if isinstance(found, Identified):
            return again(found, written, f'"{written}" stands for who spoke before')
        nobody = Identified.one(Speaker(written, written, "unnamed"), f'"{written}" could be anybody in this text')
        return as_speaker(self.reading, found, written) or nobody


def _bearers(view: View, found: list[Phrase]) -> list[Phrase]:
    """Return the phrases but for an office that those behind it hold: "the ministers of X and Y, A and B"."""
    if len(found) == 1:
        return found
    titles = [read_title(view, *part) for part in found]
    named = next((at for at, title in enumerate(titles) if title.name is not None), 0)
    office = view.tagged.lower(titles[0].head)
    plural = office.endswith("s") and office.removesuffix("s") in heads() and titles[0].name is None
    if not plural or len(found) - named < 2 or view.tagged.text(found[named][0] - 1) != ",":
        return found
    begun = all(
        title.name is not None and title.name[0] == part[0]
        for title, part in zip(titles[named:], found[named:], strict=True)
    )
    states = all(view.mention(title.head) is not None for title in titles[1:named])
    return found[named:] if begun and states else found


def _told_of(view: View, first: int, head: str) -> int | None:
    """Return where the only phrase of a sentence begins that ends in a noun and names a people: "the Malian envoy"."""
    end = sentence_at(view, first)[1]
    nouns = [at for at in range(first, end) if view.tagged.lower(at) == head and view.tag(at + 1) != NAME]
    if len(nouns) != 1:
        return None
    begin = nouns[0] - 1
    while begin > first and view.tag(begin) in (NAME, WORD):
        begin -= 1
    peopled = any(mention.adjective for mention in view.mentions(begin, nouns[0]))
    return begin if view.tagged.lower(begin) == "the" and peopled else None


def _counted(view: View, first: int, end: int) -> int | None:
    """Return how many people a phrase means, where it tells: two by "both officials" or "the two ministers"."""
    if view.tagged.lower(first) == "both":
        return 2
    told = [view.tagged.lower(at) for at in range(first, end)]
    return next((number for number, word in enumerate(_NUMBERS, start=2) if word in told), None)


def _is_somebody(person: Person) -> bool:
    """Tell whether anything tells that a name is a person's."""
    return bool(person.gender or person.role or person.told or person.official)
