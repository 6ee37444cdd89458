"""Identification: who the source is, for which body and country, and what stays unknown."""

import re
import time
from datetime import date
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord.corpus.extract import extract
from onrecord.corpus.identify import Identifier
from onrecord.corpus.identify.office import one_letter_off
from onrecord.corpus.lexicon import Month
from onrecord.corpus.model import Document
from onrecord.corpus.read import from_text
from onrecord.corpus.segment import segment
from onrecord.corpus.tag import Tagged


def speakers(text):
    return [statement.speakers for statement in extract(from_text(text))]


def told(text):
    return [(one.name, one.kind, one.role, one.organisation, one.country) for one in speakers(text)[-1]]


MFA = "Ministry of Foreign Affairs"

TITLES = [
    ("Russian Foreign Minister Sergey Lavrov said it was late.", ("Sergei Lavrov", "person", "foreign minister", MFA, "RU")),
    ("Norway's foreign minister, Kari Moe, said it was late.", ("Kari Moe", "person", "foreign minister", MFA, "NO")),
    ("Kari Moe, Norway's foreign minister, said it was late.", ("Kari Moe", "person", "foreign minister", MFA, "NO")),
    ("Kremlin spokesman Ivan Petrov said it was late.", ("Ivan Petrov", "person", "spokesman", "Kremlin", "RU")),
    ("Chinese Foreign Ministry spokesperson Li Na said it was late.", ("Li Na", "person", "spokesperson", MFA, "CN")),
    ("NATO spokeswoman Ida Holm said it was late.", ("Ida Holm", "person", "spokeswoman", "NATO", None)),
    ("US envoy to Syria Paul Reed said it was late.", ("Paul Reed", "person", "envoy", None, "US")),
    ("The ambassador of Chile to France, Luis Rojas, said it was late.", ("Luis Rojas", "person", "ambassador", None, "CL")),
    ("A senior State Department official said it was late.",
     ("senior State Department official", "unnamed", "official", "Department of State", "US")),
    ("Iraqi police and medical officials said it was late.", ("Iraqi police and medical officials", "unnamed", None, None, "IQ")),
]  # fmt: skip

BODIES = [
    ("The Pentagon said it was late.", ("the Pentagon", "institution", None, "Department of Defense", "US")),
    (
        "The Russian Foreign Ministry said it was late.",
        ("the Russian Foreign Ministry", "institution", None, MFA, "RU"),
    ),
    ("Zambia's parliament said it was late.", ("Zambia's parliament", "institution", None, "parliament", "ZM")),
    ("The Zambian parliament said it was late.", ("Zambia's parliament", "institution", None, "parliament", "ZM")),
    ("The Obama administration said it was late.", ("Obama administration", "government", None, None, "US")),
    ("Damascus said it was late.", ("Syria", "government", None, None, "SY")),
    ("Norway said it was late.", ("Norway", "government", None, None, "NO")),
    (
        "The IMF said it was late.",
        ("International Monetary Fund", "institution", None, "International Monetary Fund", None),
    ),
    ("A group called 'Northern Dawn' said it was late.", ("Northern Dawn", "group", None, "Northern Dawn", None)),
    ("The parliament said it was late.", ("parliament", "institution", None, None, None)),
]

LATER = [
    ("Kari Moe, Norway's foreign minister, spoke first. Moe said it was late.", "Kari Moe", "NO"),
    ("Norway's spokeswoman Kari Moe said it rained. She said it was late.", "Kari Moe", "NO"),
    ("Norway's spokeswoman Kari Moe said it rained. He said it was late.", "He", None),
    ("Norway's spokeswoman Kari Moe spoke to the press. The spokeswoman said it was late.", "Kari Moe", "NO"),
    ("Chinese President Hu Gang arrived in Oslo. Hu said it was late.", "Hu Gang", "CN"),
    ("The Pentagon said it rained. It said it was late.", "the Pentagon", "US"),
    ("The Pentagon released a note. The statement said it was late.", "statement", None),
    ("The Pentagon released a statement saying it rained. The statement said it was late.", "the Pentagon", "US"),
    ("Jan Moe and Kari Moe spoke. Moe said it was late.", "Moe", None),
    ("He said it was late.", "He", None),
    ("The minister said it was late.", "minister", None),
]

SEVERAL = [
    ("Chile's envoy Luis Rojas and Peru's envoy Ana Paz said it was late.", [("Luis Rojas", "CL"), ("Ana Paz", "PE")]),
    ("Norway and Sweden said it was late.", [("Norway", "NO"), ("Sweden", "SE")]),
    ("Foreign Minister Kari Moe of Norway met her Swedish counterpart Eva Lind. The ministers said it was late.",
     [("Kari Moe", "NO"), ("Eva Lind", "SE")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_titles(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(("text", "name", "country"), LATER)
def test_later_mentions(text, name, country):
    assert [(one.name, one.country) for one in speakers(text)[-1]] == [(name, country)]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_speakers(text, expected):
    assert [(one.name, one.country) for one in speakers(text)[-1]] == expected


def test_a_surname_alone_needs_its_country_in_the_text():
    assert told("Lavrov said it was late.")[0][4] is None
    assert told("Russia was silent until Lavrov said it was late.")[0][:1] == ("Sergei Lavrov",)


def test_the_name_as_written_is_kept():
    assert speakers("NATO Secretary-General Jens Stoltenburg said it was late.")[0][0].written.endswith(
        "Jens Stoltenburg"
    )


MISSPELT = [
    ("NATO Secretary-General Jens Stoltenburg said it was late.", "Jens Stoltenberg"),
    ("NATO Secretary-General Jan Stoltenburg said it was late.", "Jan Stoltenburg"),
    ("EU adviser Jens Stoltenburg said it was late.", "Jens Stoltenburg"),
]


@pytest.mark.parametrize(("text", "name"), MISSPELT)
def test_one_wrong_letter_is_mended_only_where_given_name_and_office_agree(text, name):
    assert told(text)[0][0] == name


LETTERS = [
    ("moe", "moe", False),
    ("moe", "mow", True),
    ("moe", "mo", True),
    ("moe", "mooe", True),
    ("moe", "meo", False),
]


@pytest.mark.parametrize(("left", "right", "expected"), LETTERS)
def test_one_letter_off(left, right, expected):
    assert one_letter_off(left, right) is expected


# Phrases: the sources are marked with [brackets], so that no rule of attribution has a part in them.


def marked(text, year=2024):
    """Return the speakers of each source in brackets, in the order of the text."""
    pieces = re.split(r"[\[\]]", text)
    plain = "".join(pieces)
    ends = list(accumulate(map(len, pieces)))
    paragraphs = [Tagged.of(paragraph) for paragraph in segment(Document("", plain))]
    identifier = Identifier.of(paragraphs, Month(year))
    return [identifier.identify(ends[at - 1], ends[at]).speakers for at in range(1, len(pieces), 2)]


def briefly(found):
    return [(one.name, one.kind, one.country) for one in found]


P, B, G, GR, M, U = "person", "institution", "government", "group", "media", "unnamed"

# Who a phrase names: the name, the kind, the role, the organisation, the country.
PHRASES = [
    ("[Jens Stoltenberg, the secretary-general of NATO,] spoke.",
     "Jens Stoltenberg", P, "secretary-general", "NATO", None),
    ("[The EU's foreign policy chief, Ada Obi,] spoke.",
     "Ada Obi", P, "foreign policy chief", "European External Action Service", "EU"),
    ("[Peru's ambassador to the UN, Ada Obi,] spoke.", "Ada Obi", P, "ambassador", None, "PE"),
    ("[Peru's Ambassador to the United Nations Ada Obi] spoke.", "Ada Obi", P, "ambassador", None, "PE"),
    ("[Ada Obi, the Peruvian ambassador to Washington,] spoke.", "Ada Obi", P, "ambassador", None, "PE"),
    ("[The Russian ambassador to Washington] spoke.", "Russian ambassador to Washington", U, "ambassador", None, "RU"),
    ("[Moscow's ambassador to Lima, Ada Obi,] spoke.", "Ada Obi", P, "ambassador", None, "RU"),
    ("[Ada Obi, ambassador of Peru in Moscow,] spoke.", "Ada Obi", P, "ambassador", None, "PE"),
    ("[The ambassador in Moscow, Ada Obi,] spoke.", "Ada Obi", P, "ambassador", None, None),
    ("[The minister of foreign affairs of Chad, Ada Obi,] spoke.",
     "Ada Obi", P, "minister of foreign affairs", MFA, "TD"),
    ("[Chad's minister of defence, Ada Obi,] spoke.", "Ada Obi", P, "minister of defence", "Ministry of Defence", "TD"),
    ("[Ada Obi, Chad's minister for health,] spoke.", "Ada Obi", P, "minister for health", "Ministry of Health", "TD"),
    ("[Ada Obi, who heads Peru's central bank,] spoke.", "Ada Obi", P, None, "central bank", "PE"),
    ("[Ada Obi, who leads the opposition in Peru,] spoke.", "Ada Obi", P, None, "opposition", "PE"),
    ("[Ada Obi, 54, a spokesman for the Peruvian army,] spoke.", "Ada Obi", P, "spokesman", "army", "PE"),
    ("[Ada Obi, Peru's chief negotiator at the talks,] spoke.", "Ada Obi", P, "chief negotiator", None, "PE"),
    ("[Ada Obi, spokesman of the Peruvian Foreign Ministry,] spoke.", "Ada Obi", P, "spokesman", MFA, "PE"),
    ("[Peru's Acting Foreign Minister Ada Obi] spoke.", "Ada Obi", P, "acting foreign minister", MFA, "PE"),
    ("[Peru's deputy prime minister, Ada Obi,] spoke.", "Ada Obi", P, "deputy prime minister", None, "PE"),
    ("[Peruvian President-elect Ada Obi] spoke.", "Ada Obi", P, "president-elect", None, "PE"),
    ("[Ada Obi, a former Peruvian prime minister,] spoke.", "Ada Obi", P, "former prime minister", None, "PE"),
    ("[Ex-President Ada Obi of Peru] spoke.", "Ada Obi", P, "ex-president", None, "PE"),
    ("[Chief Cabinet Secretary Ada Obi] spoke.", "Ada Obi", P, "chief cabinet secretary", None, None),
    ("[Japanese Chief Cabinet Secretary Ada Obi] spoke.", "Ada Obi", P, "chief cabinet secretary", None, "JP"),
    ("[Peru's Cabinet Secretary Ada Obi] spoke.", "Ada Obi", P, "cabinet secretary", None, "PE"),
    ("[Maj. Gen. Ole Dahl] spoke.", "Ole Dahl", P, "general", None, None),
    ("[Peruvian army spokesman Brig. Gen. Ole Dahl] spoke.", "Ole Dahl", P, "spokesman", "army", "PE"),
    ("[Lt. Col. Ole Dahl, a spokesman for the Peruvian military,] spoke.",
     "Ole Dahl", P, "spokesman", "armed forces", "PE"),
    ("[Gen. Ole Dahl, the commander of US Central Command,] spoke.",
     "Ole Dahl", P, "commander", "US Central Command", "US"),
    ("[Peruvian army chief Gen. Ole Dahl] spoke.", "Ole Dahl", P, "chief", "army", "PE"),
    ("[Peru's army chief of staff, General Ole Dahl,] spoke.", "Ole Dahl", P, "chief of staff", "army", "PE"),
    ("[The Syrian-born British minister Ada Obi] spoke.", "Ada Obi", P, "minister", None, "GB"),
    ("[British-Iranian aid worker Ada Obi] spoke.", "Ada Obi", P, None, None, None),
    ("[Paris-based analyst Ada Obi] spoke.", "Ada Obi", P, "analyst", None, None),
    ("[US special envoy for Yemen Ada Obi] spoke.", "Ada Obi", P, "special envoy", None, "US"),
    ("[UN envoy for Yemen Ada Obi] spoke.", "Ada Obi", P, "envoy", "United Nations", "UN"),
    ("[The UN special envoy to Syria, Ada Obi,] spoke.", "Ada Obi", P, "special envoy", "United Nations", "UN"),
    ("[Ada Obi, the UN's humanitarian coordinator in Sudan,] spoke.",
     "Ada Obi", P, "humanitarian coordinator", "United Nations", "UN"),
    ("[EU Trade Commissioner Ada Obi] spoke.", "Ada Obi", P, "trade commissioner", "European Commission", "EU"),
    ("[European Commission spokeswoman Ada Obi] spoke.", "Ada Obi", P, "spokeswoman", "European Commission", "EU"),
    ("[Ada Obi, the European commissioner for migration,] spoke.",
     "Ada Obi", P, "european commissioner for migration", "European Commission", "EU"),
    ("[IAEA chief Ada Obi] spoke.", "Ada Obi", P, "chief", "International Atomic Energy Agency", "UN"),
    ("[African Union Commission chairperson Ada Obi] spoke.", "Ada Obi", P, "chairperson", "African Union", None),
    ("[The mayor of Oslo, Ada Obi,] spoke.", "Ada Obi", P, "mayor", None, "NO"),
    ("[The mayor of Kano, Ada Obi,] spoke.", "Ada Obi", P, "mayor", None, "NG"),
    ("[Kano's mayor, Ada Obi,] spoke.", "Ada Obi", P, "mayor", None, "NG"),
    ("[Ada Obi, the governor of Basra province,] spoke.", "Ada Obi", P, "governor", None, "IQ"),
    ("[Basra Governor Ada Obi] spoke.", "Ada Obi", P, "governor", None, "IQ"),
    ("[US Senator Ole Dahl] spoke.", "Ole Dahl", P, "senator", None, "US"),
    ("[Sen. Ole Dahl (R-Ky.)] spoke.", "Ole Dahl", P, "senator", None, "US"),
    ("[Sen. Ole Dahl, R-Ohio,] spoke.", "Ole Dahl", P, "senator", None, "US"),
    ("[Rep. Ada Obi (D-Calif.)] spoke.", "Ada Obi", P, "representative", None, "US"),
    ("[Democratic Sen. Ada Obi of New Jersey] spoke.", "Ada Obi", P, "senator", None, "US"),
    ("[Republican Congressman Ole Dahl of Georgia] spoke.", "Ole Dahl", P, "republican congressman", None, "US"),
    ("[Gov. Ada Obi of Georgia] spoke.", "Ada Obi", P, "governor", None, "US"),
    ("[Labour MP Ada Obi] spoke.", "Ada Obi", P, "labour mp", None, None),
    ("[British Labour MP Ada Obi] spoke.", "Ada Obi", P, "labour mp", None, "GB"),
    ("[German MEP Ada Obi] spoke.", "Ada Obi", P, "mep", "European Parliament", "EU"),
    ("[Ada Obi, a member of the European Parliament from Peru,] spoke.",
     "Ada Obi", P, None, "European Parliament", "EU"),
    ("[Peruvian opposition leader Ada Obi] spoke.", "Ada Obi", P, "opposition leader", None, "PE"),
    ("[Ada Obi, leader of the far-right Dawn Party,] spoke.", "Ada Obi", P, "leader", "Dawn Party", None),
    ("[Judge Ada Obi] spoke.", "Ada Obi", P, "judge", None, None),
    ("[Peru's Supreme Court Justice Ada Obi] spoke.", "Ada Obi", P, "justice", "supreme court", "PE"),
    ("[Kano police chief Ada Obi] spoke.", "Ada Obi", P, "chief", "police", "NG"),
    ("[Lima police chief Ada Obi] spoke.", "Ada Obi", P, "chief", "police", "PE"),
    ("[Ada Obi, chief executive of Nordfisk,] spoke.", "Ada Obi", P, "chief executive", "Nordfisk", None),
    ("[Nordfisk CEO Ada Obi] spoke.", "Ada Obi", P, "ceo", "Nordfisk", None),
    ("[Nordfisk chief executive Ada Obi] spoke.", "Ada Obi", P, "chief executive", "Nordfisk", None),
    ("[Ada Obi, a professor at Duke University,] spoke.", "Ada Obi", P, "professor", "Duke University", None),
    ("[Ada Obi, a professor of history at the University of Oslo,] spoke.",
     "Ada Obi", P, "professor", "University of Oslo", None),
    ("[Ada Obi, a senior fellow at the Lima Policy Institute,] spoke.",
     "Ada Obi", P, "senior fellow", "Lima Policy Institute", None),
    ("[Ada Obi, an economist with Capital Partners,] spoke.", "Ada Obi", P, "economist", "Capital Partners", None),
    ("[Ada Obi of the Dawn Foundation] spoke.", "Ada Obi", P, None, "Dawn Foundation", None),
    ("[Ada Obi, Africa director at Amnesty International,] spoke.",
     "Ada Obi", P, "director", "Amnesty International", None),
    ("[Human Rights Watch researcher Ada Obi] spoke.", "Ada Obi", P, "researcher", "Human Rights Watch", None),
    ("[Gazprom's chief executive, Ole Dahl,] spoke.", "Ole Dahl", P, "chief executive", "Gazprom", "RU"),
    ("[The head of the Wagner group, Ole Dahl,] spoke.", "Ole Dahl", P, "head", "Wagner Group", "RU"),
    ("[Peru's President Juan García Márquez] spoke.", "Juan García Márquez", P, "president", None, "PE"),
    ("[Libya's envoy Abd al-Rahman bin Said al-Obeidi] spoke.",
     "Abd al-Rahman bin Said al-Obeidi", P, "envoy", None, "LY"),
    ("[Oman's minister Haitham Al Busaidi] spoke.", "Haitham Al Busaidi", P, "minister", None, "OM"),
    ("[Indonesian minister Hartono] spoke.", "Hartono", P, "minister", None, "ID"),
    ("[Russian lawmaker Ivan Ivanovich Petrov] spoke.", "Ivan Ivanovich Petrov", P, "lawmaker", None, "RU"),
    ("[Dutch minister Jan van der Berg] spoke.", "Jan van der Berg", P, "minister", None, "NL"),
    ("[Irish minister Sean O'Dell] spoke.", "Sean O'Dell", P, "minister", None, "IE"),
    ("[Ivorian envoy Jean-Marc N'Dri] spoke.", "Jean-Marc N'Dri", P, "envoy", None, "CI"),
    ("[American lawmaker John Q. Dahl Jr.] spoke.", "John Q. Dahl Jr.", P, "lawmaker", None, "US"),
    ("[South Korean official Pak Song-il] spoke.", "Pak Song-il", P, "official", None, "KR"),
    ("[Peruvian senator Ole “Kit” Dahl] spoke.", "Ole “Kit” Dahl", P, "senator", None, "PE"),
    ("[U.S. Army Staff Sgt. Ole Dahl] spoke.", "Ole Dahl", P, "sergeant", "US Army", "US"),
    ("[A senior State Department official] spoke.",
     "senior State Department official", U, "official", "Department of State", "US"),
    ("[A Kremlin aide] spoke.", "Kremlin aide", U, "aide", "Kremlin", "RU"),
    ("[A source in the Peruvian presidential administration] spoke.",
     "source in the Peruvian presidential administration", U, None, "presidency", "PE"),
    ("[A Western diplomat in Tripoli] spoke.", "Western diplomat in Tripoli", U, "diplomat", None, None),
    ("[Two Israeli officials] spoke.", "Two Israeli officials", U, None, None, "IL"),
    ("[Prosecutors in Paris] spoke.", "Prosecutors in Paris", U, None, None, "FR"),
    ("[Police in Hong Kong] spoke.", "Hong Kong's Police", B, None, "police", "HK"),
    ("[A resident of Lima] spoke.", "resident of Lima", U, None, None, None),
    ("[A spokesman for the Syrian army] spoke.", "spokesman for the Syrian army", U, "spokesman", "army", "SY"),
    ("[A spokesman for the prime minister of Peru] spoke.",
     "spokesman for the prime minister of Peru", U, "spokesman", None, "PE"),
    ("[A spokeswoman for the Norwegian embassy in Lima] spoke.",
     "spokeswoman for the Norwegian embassy in Lima", U, "spokeswoman", "embassy", "NO"),
    ("[A US official in Kabul] spoke.", "US official in Kabul", U, "official", None, "US"),
    ("[An official from the World Health Organization] spoke.",
     "official from the World Health Organization", U, "official", "World Health Organization", "UN"),
    ("[A member of the Hamas politburo] spoke.", "member of the Hamas politburo", U, None, "Hamas", "PS"),
    ("[People familiar with the talks in Moscow] spoke.",
     "People familiar with the talks in Moscow", U, None, None, None),
    ("[A diplomat who follows Iran closely] spoke.", "diplomat who follows Iran closely", U, "diplomat", None, None),
    ("[South Korea's military] spoke.", "South Korea's military", B, None, "armed forces", "KR"),
    ("[The Houthis] spoke.", "Houthis", GR, None, "Houthis", "YE"),
    ("[Whitehall] spoke.", "the British government", G, None, "British government", "GB"),
    ("[N. Korea] spoke.", "North Korea", G, None, None, "KP"),
    ("[S. Korea] spoke.", "South Korea", G, None, None, "KR"),
    ("[The Iranian mission to the UN] spoke.", "Iranian mission to the UN", B, None, "permanent mission", "IR"),
    ("[Iran's mission to the United Nations] spoke.",
     "Iran's mission to the United Nations", B, None, "permanent mission", "IR"),
    ("[The U.S. Embassy in Baghdad] spoke.", "U.S. Embassy in Baghdad", B, None, "embassy", "US"),
    ("[The Russian consulate in Lima] spoke.", "Russian consulate in Lima", B, None, "consulate", "RU"),
    ("[The African Union] spoke.", "African Union", B, None, "African Union", None),
    ("[The New York Times] reported.", "the New York Times", M, None, "New York Times", "US"),
    ("[The Lima daily El Norte] reported.", "El Norte", M, None, "El Norte", "PE"),
    ("[The newspaper Dagen] reported.", "Dagen", M, None, "Dagen", None),
    ("[The news agency Nordpress] reported.", "Nordpress", M, None, "Nordpress", None),
    ("[Peru's state news agency] reported.", "Peruvian state news agency", M, None, "state news agency", "PE"),
    ("[Northern Dawn Movement] spoke.", "Northern Dawn Movement", GR, None, "Northern Dawn Movement", None),
    ("[The Dawn Party] spoke.", "Dawn Party", GR, None, "Dawn Party", None),
    ("[The rebel group Northern Dawn] spoke.", "Northern Dawn", GR, None, "Northern Dawn", None),
    ("[The charity Dawn Relief] spoke.", "Dawn Relief", B, None, "Dawn Relief", None),
    ("[Nordfisk Holdings] spoke.", "Nordfisk Holdings", B, None, "Nordfisk Holdings", None),
    ("[Lima's Supreme Court] spoke.", "Peru's Supreme Court", B, None, "supreme court", "PE"),
    ("[The Norwegian government] spoke.", "Norway's government", G, None, "government", "NO"),
    ("[The ruling party in Peru] spoke.", "ruling party in Peru", GR, None, None, "PE"),
    ("[The Peruvian Red Cross] spoke.", "Peruvian Red Cross", B, None, "Peruvian Red Cross", "PE"),
    ("[A spokesman for Peruvian Foreign Minister Ada Obi] spoke.",
     "spokesman for Peruvian Foreign Minister Ada Obi", U, "spokesman", None, "PE"),
    ("[Ada Obi, a spokeswoman for President Luis Rojas of Peru,] spoke.", "Ada Obi", P, "spokeswoman", None, "PE"),
    ("[Ada Obi, Peru's ambassador in London,] spoke.", "Ada Obi", P, "ambassador", None, "PE"),
    ("[London's ambassador to Lima, Ada Obi,] spoke.", "Ada Obi", P, "ambassador", None, "GB"),
    ("[The Peruvian consul general in Oslo, Ada Obi,] spoke.", "Ada Obi", P, "consul general", None, "PE"),
    ("[Ada Obi, Peru's permanent representative to the OPCW,] spoke.",
     "Ada Obi", P, "permanent representative", None, "PE"),
    ("[Britain's deputy ambassador to the United Nations, Ole Dahl,] spoke.",
     "Ole Dahl", P, "deputy ambassador", None, "GB"),
    ("[UN special rapporteur on Myanmar Ada Obi] spoke.", "Ada Obi", P, "special rapporteur", "United Nations", "UN"),
    ("[Ada Obi, the UN special rapporteur for North Korea,] spoke.",
     "Ada Obi", P, "special rapporteur", "United Nations", "UN"),
    ("[The EU's ambassador to Turkey, Ada Obi,] spoke.", "Ada Obi", P, "ambassador", "European Union", "EU"),
    ("[US Special Representative for Afghanistan Ada Obi] spoke.", "Ada Obi", P, "special representative", None, "US"),
    ("[Ada Obi, the State Department's special envoy for Sudan,] spoke.",
     "Ada Obi", P, "special envoy", "Department of State", "US"),
    ("[Russian deputy foreign minister Ivan Petrov] spoke.", "Ivan Petrov", P, "deputy foreign minister", MFA, "RU"),
    ("[Deputy Foreign Minister Ivan Petrov of Russia] spoke.", "Ivan Petrov", P, "deputy foreign minister", MFA, "RU"),
    ("[the then-president of Peru, Ada Obi,] spoke.", "Ada Obi", P, "then-president", None, "PE"),
    ("[The late Peruvian president Ada Obi] spoke.", "Ada Obi", P, "former president", None, "PE"),
    ("[Peru's new trade minister, Ada Obi,] spoke.", "Ada Obi", P, "trade minister", "Ministry of Trade", "PE"),
    ("[Peruvian Trade and Tourism Minister Ada Obi] spoke.",
     "Ada Obi", P, "trade and tourism minister", "Ministry of Trade and Tourism", "PE"),
    ("[Peru's minister for women, Ada Obi,] spoke.", "Ada Obi", P, "minister for women", "Ministry of Women", "PE"),
    ("[Ada Obi, minister of tourism,] spoke.", "Ada Obi", P, "minister of tourism", "Ministry of Tourism", None),
    ("[Iranian army commander General Ole Dahl] spoke.", "Ole Dahl", P, "commander", "army", "IR"),
    ("[Brig. Gen. Ole Dahl, commander of Peru's air force,] spoke.", "Ole Dahl", P, "commander", "air force", "PE"),
    ("[Gen. Ole Dahl, who commands US forces in Korea,] spoke.", "Ole Dahl", P, "general", None, "US"),
    ("[NATO's supreme commander, General Ole Dahl,] spoke.", "Ole Dahl", P, "supreme commander", "NATO", None),
    ("[Retired Peruvian general Ole Dahl] spoke.", "Ole Dahl", P, "former general", None, "PE"),
    ("[Peruvian-born US lawmaker Ada Obi] spoke.", "Ada Obi", P, "lawmaker", None, "US"),
    ("[Ada Obi, the Peru-based head of the charity Dawn Relief,] spoke.", "Ada Obi", P, "head", "Dawn Relief", None),
    ("[The Iran-backed militia Northern Dawn] spoke.", "Northern Dawn", GR, None, "Northern Dawn", None),
    ("[The London-based Dawn Observatory] spoke.", "Dawn Observatory", B, None, "Dawn Observatory", None),
    ("[The US-backed Syrian opposition] spoke.", "Syria's opposition", GR, None, "opposition", "SY"),
    ("[The U.S.-led coalition] spoke.", "U.S.-led coalition", U, None, None, None),
    ("[A top aide to the Peruvian president] spoke.", "top aide to the Peruvian president", U, "top aide", None, "PE"),
    ("[An Iranian diplomat at the UN] spoke.", "Iranian diplomat at the UN", U, "diplomat", None, "IR"),
    ("[A Peruvian military official] spoke.", "Peruvian military official", U, "official", "armed forces", "PE"),
    ("[A senior Peruvian government official] spoke.",
     "senior Peruvian government official", U, "official", "government", "PE"),
    ("[Officials in Oslo] spoke.", "Officials in Oslo", U, None, None, "NO"),
    ("[Analysts in Oslo] spoke.", "Analysts in Oslo", U, None, None, None),
    ("[Witnesses in Lima] spoke.", "Witnesses in Lima", U, None, None, None),
    ("[Diplomats from Norway and Peru] spoke.", "Diplomats from Norway and Peru", U, None, None, None),
    ("[European diplomats] spoke.", "European diplomats", U, None, None, None),
    ("[EU diplomats] spoke.", "EU diplomats", U, None, "European Union", "EU"),
    ("[A source close to the Kremlin] spoke.", "source close to the Kremlin", U, None, None, None),
    ("[Sources inside the Kremlin] spoke.", "Sources inside the Kremlin", U, None, "Kremlin", "RU"),
    ("[A lawyer for the Peruvian government] spoke.",
     "lawyer for the Peruvian government", U, "lawyer", "government", "PE"),
    ("[The family of the Norwegian hostage] spoke.", "family of the Norwegian hostage", U, None, None, None),
    ("[The governor of Texas, Ole Dahl,] spoke.", "Ole Dahl", P, "governor", None, "US"),
    ("[Texas Senator Ole Dahl] spoke.", "Ole Dahl", P, "senator", None, "US"),
    ("[The mayor of Paris, Texas, Ole Dahl,] spoke.", "Ole Dahl", P, "mayor", None, "US"),
    ("[New York City Mayor Ada Obi] spoke.", "Ada Obi", P, "mayor", None, "US"),
    ("[Washington, D.C. Mayor Ada Obi] spoke.", "Ada Obi", P, "mayor", None, "US"),
    ("[House Speaker Ada Obi] spoke.", "Ada Obi", P, "house speaker", None, None),
    ("[Peru's parliament speaker Ada Obi] spoke.", "Ada Obi", P, "speaker", "parliament", "PE"),
    ("[The speaker of the Peruvian parliament, Ada Obi,] spoke.", "Ada Obi", P, "speaker", "parliament", "PE"),
    ("[British MP Ada Obi] spoke.", "Ada Obi", P, "mp", None, "GB"),
    ("[Ada Obi, the Conservative MP for Reading,] spoke.", "Ada Obi", P, "conservative mp", None, None),
    ("[Peru's chief justice, Ada Obi,] spoke.", "Ada Obi", P, "chief justice", None, "PE"),
    ("[ICC prosecutor Ada Obi] spoke.", "Ada Obi", P, "prosecutor", "International Criminal Court", None),
    ("[Paris prosecutor Ada Obi] spoke.", "Ada Obi", P, "prosecutor", None, "FR"),
    ("[The Hamas leader Ismail Dagher] spoke.", "Ismail Dagher", P, "leader", "Hamas", "PS"),
    ("[Hezbollah lawmaker Ali Dagher] spoke.", "Ali Dagher", P, "lawmaker", "Hezbollah", "LB"),
    ("[Taliban spokesman Abdul Dagher] spoke.", "Abdul Dagher", P, "spokesman", "Taliban", "AF"),
    ("[Bishop Ole Dahl] spoke.", "Ole Dahl", P, "bishop", None, None),
    ("[Central bank governor Ada Obi] spoke.", "Ada Obi", P, "governor", "central bank", None),
    ("[Peruvian central bank governor Ada Obi] spoke.", "Ada Obi", P, "governor", "central bank", "PE"),
    ("[Goldman Sachs chief economist Ada Obi] spoke.", "Ada Obi", P, "chief economist", "Goldman Sachs", "US"),
    ("[Ada Obi, a lawyer at Dahl & Moe,] spoke.", "Ada Obi", P, "lawyer", "Dahl & Moe", None),
    ("[Ada Obi, a political scientist at the University of Lima,] spoke.",
     "Ada Obi", P, "political scientist", "University of Lima", None),
    ("[Dawn University of Science professor Ada Obi] spoke.",
     "Ada Obi", P, "professor", "Dawn University of Science", None),
    ("[Ada Obi, director of the Center for Peace and Security,] spoke.",
     "Ada Obi", P, "director", "Center for Peace and Security", None),
    ("[The University of Oslo] spoke.", "University of Oslo", B, None, "University of Oslo", None),
    ("[The Dawn Institute for Peace] spoke.", "Dawn Institute for Peace", B, None, "Dawn Institute for Peace", None),
    ("[The shipping company Nordfisk] spoke.", "Nordfisk", B, None, "Nordfisk", None),
    ("[Nordfisk, a Norwegian shipping company,] spoke.", "Nordfisk", B, None, "Nordfisk", "NO"),
    ("[State-owned Nordfisk] spoke.", "Nordfisk", P, None, None, None),
    ("[Many Republicans] spoke.", "Many Republicans", U, None, None, None),
    ("[Republicans] spoke.", "Republicans", GR, None, None, None),
    ("[GOP frontrunner Ole Dahl] spoke.", "Ole Dahl", P, None, None, None),
    ("[Democrat Ada Obi] spoke.", "Ada Obi", P, None, None, None),
    ("Mark Cuban came. [Cuban] spoke.", "Mark Cuban", P, None, None, None),
    ("Mayor Don Guardian came. [Guardian] spoke.", "Don Guardian", P, "mayor", None, None),
    ("[Germans] spoke.", "Germans", U, None, None, "DE"),
    ("[The Germans] spoke.", "Germany", G, None, None, "DE"),
    ("[A top Clinton fundraiser] spoke.", "top Clinton fundraiser", U, "fundraiser", None, None),
    ("[Fellow senator Ada Obi] spoke.", "Ada Obi", P, "senator", None, None),
    ("[A major donor, Ada Obi,] spoke.", "Ada Obi", P, None, None, None),
    ("[Capitol Police chief Ada Obi] spoke.", "Ada Obi", P, "chief", "police", None),
    ("[Hong Kong Chief Executive Ada Obi] spoke.", "Ada Obi", P, "chief executive", None, "HK"),
    ("[Taiwan's Mainland Affairs Council] spoke.",
     "Mainland Affairs Council", B, None, "Mainland Affairs Council", "TW"),
    ("[The Palestinian foreign minister, Ada Obi,] spoke.", "Ada Obi", P, "foreign minister", MFA, "PS"),
    ("[The Swiss-based FIFA] spoke.", "FIFA", B, None, "FIFA", None),
    ("[Sheikh Ali Salman, leader of Bahrain's opposition,] spoke.", "Ali Salman", P, "leader", None, "BH"),
    ("[King Carl XVI Gustaf of Sweden] spoke.", "Carl XVI Gustaf", P, "king", None, "SE"),
    ("[Crown Prince Mohammed bin Khalid] spoke.", "Mohammed bin Khalid", P, "crown prince", None, None),
    ("[Venezuelan minister María José de la Cruz] spoke.", "María José de la Cruz", P, "minister", None, "VE"),
    ("[Malaysian minister Siti Aini binti Hashim] spoke.", "Siti Aini binti Hashim", P, "minister", None, "MY"),
    ("[Georgian lawmaker Giorgi Maisuradze] spoke.", "Giorgi Maisuradze", P, "lawmaker", None, "GE"),
    ("[Prosecutors] spoke.", "Prosecutors", U, None, None, None),
    ("[The prosecutor's office in Lima] spoke.",
     "Peru's prosecutor's office", B, None, "prosecutor general's office", "PE"),
    ("[Latin American diplomats] spoke.", "Latin American diplomats", U, None, None, None),
    ("[A West Indian official] spoke.", "West Indian official", U, "official", None, None),
    ("[Many British Columbians] spoke.", "Many British Columbians", U, None, None, None),
    ("[The co-founder of the polling firm Dawn Corps] spoke.",
     "co-founder of the polling firm Dawn Corps", U, "co-founder", "Dawn Corps", None),
    ("[A New Hampshire Republican] spoke.", "New Hampshire Republican", U, None, None, "US"),
    ("[Lima correspondent Ada Obi] spoke.", "Ada Obi", P, "correspondent", None, None),
    ("[Representative Ole Dahl, Democrat of Vermont,] spoke.", "Ole Dahl", P, "representative", None, "US"),
    ("[Insiders who think Banda can win] spoke.", "Insiders who think Banda can win", U, None, None, None),
    ("[Oslo State University's Ada Obi] spoke.", "Ada Obi", P, None, "Oslo State University", None),
    ("[Ada Obi, the president's former chief speechwriter,] spoke.",
     "Ada Obi", P, "former chief speechwriter", None, None),
    ("[Dawn Director of Government Affairs Ada Obi] spoke.", "Ada Obi", P, "director", None, None),
    ("[Ada Obi, a Navy veteran,] spoke.", "Ada Obi", P, None, None, None),
    ("[BBC correspondent Ada Obi] spoke.", "Ada Obi", P, "correspondent", "BBC", None),
    ("[Zimbabwean opposition activist Tendai Moyo-Ncube] spoke.",
     "Tendai Moyo-Ncube", P, "opposition activist", None, "ZW"),
    ("[Senior Hamas official Khalil Dagher] spoke.", "Khalil Dagher", P, "official", "Hamas", "PS"),
    ("[Ali Dagher, a senior member of Hezbollah,] spoke.", "Ali Dagher", P, None, "Hezbollah", "LB"),
    ("[The commander of Iran's Quds Force, Ali Dagher,] spoke.", "Ali Dagher", P, "commander", "Quds Force", "IR"),
    ("[The Norwegian oil company Nordpetrol] spoke.", "Nordpetrol", B, None, "Nordpetrol", "NO"),
    ("[Peruvian daily El Sol] wrote.", "El Sol", M, None, "El Sol", "PE"),
    ("[The Peruvian news site Sol] wrote.", "Sol", M, None, "Sol", "PE"),
    ("[Norway's mission to NATO] spoke.", "Norway's mission to NATO", B, None, "permanent mission", "NO"),
    ("[The Russian mission to the European Union] spoke.",
     "Russian mission to the European Union", B, None, "permanent mission", "RU"),
    ("[China's embassy in Washington] spoke.", "China's embassy in Washington", B, None, "embassy", "CN"),
    ("[The US Embassy in Kabul] spoke.", "US Embassy in Kabul", B, None, "embassy", "US"),
    ("[A Chinese embassy spokesperson] spoke.", "Chinese embassy spokesperson", U, "spokesperson", "embassy", "CN"),
    ("[The spokesman for the US embassy in Baghdad, Ole Dahl,] spoke.", "Ole Dahl", P, "spokesman", "embassy", "US"),
    ("[The head of the UN mission in Libya, Ada Obi,] spoke.", "Ada Obi", P, "head", "United Nations", "UN"),
    ("[Libya's UN ambassador Ada Obi] spoke.", "Ada Obi", P, "ambassador", None, "LY"),
    ("[UN Secretary-General spokesman Ole Dahl] spoke.",
     "Ole Dahl", P, "secretary-general spokesman", "United Nations", "UN"),
    ("[Ole Dahl, spokesman for the UN secretary-general,] spoke.", "Ole Dahl", P, "spokesman", "United Nations", "UN"),
    ("[Kyrgyz MP Ada Obi] spoke.", "Ada Obi", P, "mp", None, "KG"),
    ("[The chairman of Russia's State Duma, Ivan Petrov,] spoke.", "Ivan Petrov", P, "chairman", "State Duma", "RU"),
    ("[Chechen leader Ivan Petrov] spoke.", "Ivan Petrov", P, "leader", None, "RU"),
    ("[Iraqi Kurdish leader Ali Dagher] spoke.", "Ali Dagher", P, "leader", None, "IQ"),
    ("[The Israeli army's chief of staff, Gadi Levi,] spoke.",
     "Gadi Levi", P, "chief of staff", "Israel Defense Forces", "IL"),
    ("[A Palestinian Authority spokesman] spoke.",
     "Palestinian Authority spokesman", U, "spokesman", "Palestinian Authority", "PS"),
    ("[The prime minister's spokesman, Ole Dahl,] spoke.", "Ole Dahl", P, "spokesman", None, None),
    ("[British Prime Minister's spokesman Ole Dahl] spoke.", "Ole Dahl", P, "spokesman", None, "GB"),
    ("[The Elysee] spoke.", "the Elysee", G, None, "Elysee", "FR"),
    ("[President Ada Obi's office] spoke.", "President Ada Obi's office", U, None, None, None),
    ("[An aide to Peruvian President Ada Obi] spoke.", "aide to Peruvian President Ada Obi", U, "aide", None, "PE"),
    ("[The International Olympic Committee] spoke.",
     "International Olympic Committee", B, None, "International Olympic Committee", None),
    ("[The World Food Programme's Ada Obi] spoke.", "Ada Obi", P, None, "World Food Programme", "UN"),
    ("[Ada Obi of the WHO] spoke.", "Ada Obi", P, None, "World Health Organization", "UN"),
    ("[UNICEF spokesman James Eld] spoke.", "James Eld", P, "spokesman", "UNICEF", "UN"),
    ("[Somalia's Information Minister Daud Aweys Jama] spoke.",
     "Daud Aweys Jama", P, "information minister", "Ministry of Information", "SO"),
    ("[Vice President Ada Obi of Gambia] spoke.", "Ada Obi", P, "vice president", None, "GM"),
    ("[Gambia's Vice-President Ada Obi] spoke.", "Ada Obi", P, "vice-president", None, "GM"),
    ("[Nobel laureate Ada Obi] spoke.", "Ada Obi", P, None, None, None),
    ("[Prince Turki bin Faisal al-Dosari] spoke.", "Turki bin Faisal al-Dosari", P, "prince", None, None),
    ("[Thai Prime Minister Somsak] spoke.", "Somsak", P, "prime minister", None, "TH"),
    ("[Myanmar junta chief Min Tun] spoke.", "Min Tun", P, "chief", "Tatmadaw", "MM"),
    ("[Junta spokesman Zaw Tun] spoke.", "Zaw Tun", P, "spokesman", "junta", None),
    ("[Pentagon press secretary Rear Adm. John Eld] spoke.",
     "John Eld", P, "press secretary", "Department of Defense", "US"),
    ("[Foreign ministers of the Arab League] spoke.",
     "Foreign ministers of the Arab League", U, None, "Arab League", None),
    ("[The Group of Seven foreign ministers] spoke.",
     "Group of Seven foreign ministers", U, None, "Group of Seven", None),
    ("[EU foreign ministers] spoke.", "EU foreign ministers", U, None, "European Union", "EU"),
    ("[Two senior Biden administration officials] spoke.",
     "Two senior Biden administration officials", U, None, None, "US"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind", "role", "organisation", "country"), PHRASES)
def test_phrases(text, name, kind, role, organisation, country):
    found = [(one.name, one.kind, one.role, one.organisation, one.country) for one in marked(text)[-1]]
    assert found == [(name, kind, role, organisation, country)]


BANDA = "Zambia's President Joyce Banda left. "

SOMEBODY_ELSE = [
    (BANDA + "[A spokesman for Banda] spoke.", ("spokesman for Banda", "unnamed", "ZM")),
    (BANDA + "[An adviser to President Banda] spoke.", ("adviser to President Banda", "unnamed", "ZM")),
    (BANDA + "[A lawyer for Ms. Banda] spoke.", ("lawyer for Ms. Banda", "unnamed", "ZM")),
    (BANDA + "[Banda's lawyer] spoke.", ("Banda's lawyer", "unnamed", "ZM")),
    (BANDA + "[Banda's office] spoke.", ("Banda's office", "unnamed", "ZM")),
    (BANDA + "[The former president's brother] spoke.", ("former president's brother", "unnamed", None)),
    (BANDA + "[Banda's party, the Dawn Union,] spoke.", ("Dawn Union", "group", "ZM")),
    (BANDA + "[Banda's spokeswoman Ruth Moyo] spoke.", ("Ruth Moyo", "person", "ZM")),
    (BANDA + "[A spokeswoman for Banda, Ruth Moyo,] spoke.", ("Ruth Moyo", "person", "ZM")),
    (BANDA + "[Banda's sister Ruth Moyo] spoke.", ("Ruth Moyo", "person", None)),
    ("[A cousin of Joyce Banda] spoke.", ("cousin of Joyce Banda", "unnamed", None)),
    ("[The spokesman for the Zambian army] spoke.", ("spokesman for the Zambian army", "unnamed", "ZM")),
    ("[Chile's envoy to Peru Luis Rojas] spoke.", ("Luis Rojas", "person", "CL")),
    ("[Minister of State for Trade Luis Rojas] spoke.", ("Luis Rojas", "person", None)),
]  # fmt: skip

WHOLE_NAMES = [
    ("[ECOWAS Commission President Ada Obi] spoke.", ("Ada Obi", "person", None)),
    ("[Fisheries Minister Ada Obi] spoke.", ("Ada Obi", "person", None)),
    ("[Los Angeles Mayor Ada Obi] spoke.", ("Ada Obi", "person", "US")),
    ("[Oslo Mayor Ada Obi] spoke.", ("Ada Obi", "person", "NO")),
    ("[Norway's Obi] spoke.", ("Obi", "person", "NO")),
    ("[The Nairobi Herald] wrote.", ("Nairobi Herald", "media", None)),
    ("[The Malawi Defence Force] spoke.", ("Malawi Defence Force", "institution", "MW")),
    ("[David Jordan] spoke.", ("David Jordan", "person", None)),
    ("[Mr. Chad] spoke.", ("Chad", "person", None)),
    ("[London Breed] spoke.", ("London Breed", "person", None)),
    ("[Finance Minister Israel Levi] spoke.", ("Israel Levi", "person", None)),
    ("[The ambassador to Jordan Ada Obi] spoke.", ("Ada Obi", "person", None)),
    ("[Neighbouring Jordan] spoke.", ("Jordan", "government", "JO")),
    ("[Team Jordan] spoke.", ("Team Jordan", "institution", None)),
    ("[Jordan] spoke.", ("Jordan", "government", "JO")),
    ("[Oman's minister Salim al-Busaidi] spoke.", ("Salim al-Busaidi", "person", "OM")),
    ("[Al-Amin Said al-Amin Osman] spoke.", ("Al-Amin Said al-Amin Osman", "person", None)),
    ("[Emir Sheikh Nasser bin Khalid Al Saba] spoke.", ("Nasser bin Khalid Al Saba", "person", None)),
    ("[Sheikh Hasina] spoke.", ("Sheikh Hasina", "person", "BD")),
]  # fmt: skip

NOBODY_NAMED = ["Analysts", "Experts", "Residents", "Officials", "Sources", "Diplomats", "Fishermen", "Critics"]

TOPICS = [
    ("[Norway expert Ada Obi] spoke.", None),
    ("[Norwegian expert Ada Obi] spoke.", "NO"),
    ("[Norway's envoy Ada Obi] spoke.", "NO"),
    ("[Norway analyst Ada Obi] spoke.", None),
    ("[Ada Obi, Norway director at Chatham House,] spoke.", None),
    ("US envoy to Peru Ada Obi came. [Obi] spoke.", "US"),
    ("[Ada Obi, a Norway specialist at Chatham House,] spoke.", None),
    ("[The UN's Norway chief Ada Obi] spoke.", "UN"),
    ("[Ada Obi, the Peruvian head of the IAEA,] spoke.", "UN"),
    ("[Ada Obi, the Peruvian secretary-general of NATO,] spoke.", None),
    ("[Georgia Governor Ada Obi] spoke.", "US"),
    ("[Georgia Secretary of State Ada Obi] spoke.", "US"),
    ("[The attorney general of Georgia, Ada Obi,] spoke.", "US"),
    ("[New Mexico Governor Ada Obi] spoke.", "US"),
    ("[Georgian Prime Minister Ada Obi] spoke.", "GE"),
    ("[Georgia's foreign minister Ada Obi] spoke.", "GE"),
    ("[French and German officials] spoke.", None),
    ("[The ministers of France, Italy and Spain] spoke.", None),
]  # fmt: skip

SIDE_BY_SIDE = [
    ("[The U.S., Peru and the Arab League] spoke.", ["United States", "Peru", "Arab League"]),
    ("[Lima, Oslo and Rome] spoke.", ["Peru", "Norway", "Italy"]),
    ("[Foreign Minister Ada Obi, Defence Minister Kari Moe and the army] spoke.", ["Ada Obi", "Kari Moe", "army"]),
    ("[Ada Obi, Peru's foreign minister, and Kari Moe] spoke.", ["Ada Obi", "Kari Moe"]),
    ("[Peru's foreign minister, Ada Obi, and Norway's envoy, Kari Moe,] spoke.", ["Ada Obi", "Kari Moe"]),
    ("[Ada Obi, Peru's foreign minister,] spoke.", ["Ada Obi"]),
    ("[Ada Obi and other officials] spoke.", ["Ada Obi", "other officials"]),
    ("[Peruvian army and navy officers] spoke.", ["Peruvian army and navy officers"]),
    ("[Trinidad and Tobago] spoke.", ["Trinidad and Tobago"]),
    ("[The Ministry of Trade and Industry] spoke.", ["Ministry of Trade and Industry"]),
]  # fmt: skip

KARI, OLE = "Norway's spokeswoman Kari Moe", "Norway's spokesman Ole Dahl"

POINTING = [
    (f"[{OLE}] spoke. [He] went on.", OLE[-8:]),
    (f"[{OLE}] spoke of Ivan Bo. [He] went on.", "Ole Dahl"),
    (f"[{OLE}] spoke. The king met Ivan Bo. [He] went on.", "He"),
    (f"[{OLE}] spoke. Ivan Bo came late. [He] went on.", "Ivan Bo"),
    (f"[{OLE}] spoke. Ivan Bo met Jan Ek. [He] went on.", "Ivan Bo"),
    (f"[{OLE}] spoke.\n\nPresident Ivan Bo met Jan Ek.\n\n[He] went on.", "Ivan Bo"),
    (f"[{OLE}] spoke. Ivan Bo asked Jan Ek about rain. [He] replied.", "Jan Ek"),
    (f"[{OLE}] spoke. Ivan Bo asked Jan Ek to leave. [He] replied.", "Ivan Bo"),
    (f"[{OLE}] spoke. Rain worried critics like Ivan Bo. [He] replied.", "Ivan Bo"),
    (f"{OLE} acknowledged that Ivan Bo lost, [he] said.", "Ole Dahl"),
    (f"Although {OLE} opposes rain, [he] rejects the plan.", "Ole Dahl"),
    (f"If {OLE} wins, [he] said, it will rain.", "he"),
    (f"It rained, {OLE} added, [he] said that it snowed.", "Ole Dahl"),
    (f"{OLE} praised Ivan Bo, whom [he] called late.", "Ole Dahl"),
    (f"[{OLE}] spoke. Kari Moe came. In Oslo, rain fell on Ivan Bo. [He] called it late.", "Ivan Bo"),
    (f"[{OLE}] said it rained. In Oslo, rain fell on Ivan Bo. \"It was late,\" [he] said.", "he"),
    ("Ada Obi, 41, left. [She] went on.", "Ada Obi"),
    ("[Ada Obi] said: \"The most stubborn person is Sen. Ivan Bo.\"", "Ada Obi"),
    ("Senator Ivan King arrived. King lost to Senator Ada Obi, but [he] complained.", "Ivan King"),
    (f"[{OLE}] spoke. {KARI} came. [He] went on.", "Ole Dahl"),
    (f"[{OLE}] spoke. {KARI} came. [She] went on.", "Kari Moe"),
    (f"{OLE} met the envoy Ivan Bo. [He] went on.", "He"),
    ("[A senior official] spoke. [He] went on.", "senior official"),
    ("[A spokeswoman for the army] spoke. [He] went on.", "He"),
    ("[The White House] spoke. [It] went on.", "the White House"),
    ("[The White House] spoke. Norway agreed. [It] went on.", "It"),
    ("[Chinese officials] spoke. [They] went on.", "Chinese officials"),
    ("[The White House] spoke. [They] went on.", "They"),
    ("[Ada Obi and Kari Moe] spoke. [They] went on.", "Ada Obi"),
    (f"{OLE} and the spokeswoman Kari Moe came. [The spokesmen] spoke.", "spokesmen"),
    ("Peru's envoy Ada Obi met the ambassador Kari Moe. [The diplomats] spoke.", "Ada Obi"),
    ("Peru's envoy Ada Obi came. [The diplomats] spoke.", "diplomats"),
    ("Peru's Foreign Minister Ada Obi came. [The veteran diplomat] spoke.", "Ada Obi"),
    ("Peru's Foreign Minister Ada Obi met Defence Minister Luis Paz. [The foreign minister] spoke.", "Ada Obi"),
    ("Peru's Foreign Minister Ada Obi met Defence Minister Luis Paz. [The minister] spoke.", "minister"),
    ("[NATO spokeswoman Ida Holm] spoke. [The alliance] went on.", "NATO"),
    ("[Zambian Finance Ministry spokesman Ali Banda] spoke. [The ministry] went on.", "Zambia's Ministry of Finance"),
    ("The African Union met. [The bloc] spoke.", "African Union"),
    ("Norway's finance ministry cut its forecast. [The ministry] spoke.", "Norway's finance ministry"),
    ("The Norwegian finance ministry met. [The ministry] spoke.", "Norway's finance ministry"),
    ("The World Food Programme sent rice. [The agency] spoke.", "World Food Programme"),
    ("[Nordvik] spoke. [It] said so.", "Nordvik"),
    ("[Nordvik] wrote. [The company] spoke.", "Nordvik"),
    ("The Nordvik Foundation lost two tankers. [The organization] spoke.", "Nordvik Foundation"),
    ("Ada Obi lost two tankers. [The company] spoke.", "company"),
    ("Ada Obi came. [Obi] spoke. [It] went on.", "It"),
    ("Emmanuel Macron met Angela Merkel. [The French president] spoke.", "Emmanuel Macron"),
    ("Sergei Viktorovich Lavrov came. [The Russian foreign minister] spoke.", "Sergei Lavrov"),
    ("Tesfaye Bekele, the Ethiopian trade minister, came. [Tesfaye] spoke.", "Tesfaye Bekele"),
    ("Anna Jonsdottir, Iceland's trade minister, came. [Anna] spoke.", "Anna Jonsdottir"),
    ("One local woman, Kiri Bo, met [Ole Dahl]. [She] said it rained.", "Kiri Bo"),
    ("Kiri Bo, 18, who is from Oslo, met voters. [He] said it rained.", "Kiri Bo"),
    ("Senator Laura Bo came. [Laura] spoke.", "Laura Bo"),
    ("Senator Laura Bo met Laura Ek. [Laura] spoke.", "Laura"),
    ("Wang Lei, China's envoy, came. [Wang] spoke.", "Wang Lei"),
    ("Ana Ruiz Ortega, Chile's envoy, came. [Ruiz] spoke.", "Ana Ruiz Ortega"),
    ("Syrian President Bashar al-Assad came. [Assad] spoke.", "Bashar al-Assad"),
    ("[Reuters] wrote. The IAEA met. [The agency] spoke.", "the IAEA"),
    ("Laura Bo came. Laura A. Bo spoke. It rained. \"It is late,\" [she] said.", "Laura Bo"),
    ("Senator Kari Moe, who served as secretary of state, spoke. [She] went on.", "Kari Moe"),
    ("Mayor Ivan Bo came. In Drammen, the mayor also said it rained. [The mayor] spoke.", "Ivan Bo"),
    ("Senator Ivan Bo said it rained. Gale Ek, the fire chief, said it snowed, but [he] was late.", "Gale Ek"),
    (f"{OLE} met Ivan Bo. {OLE} is raising questions. [He] says that Dahl's car is late.", "Ole Dahl"),
    ("Senator Ivan Bo met Jan Ek. Jan Ek spoke. [He] says that Ek is late.", "He"),
    ("Governor Ivan Bo met the former governor Kari Moe. [The governor] spoke.", "Ivan Bo"),
    (f"{OLE} came. I've seen him. [He] went on.", "Ole Dahl"),
    ("Actor Ivan Bo came. [The actor and senator] spoke. [He] went on.", "Ivan Bo"),
    ("Senator Ivan Bo came. Bo ate. Bo saw his cousin, Mayor Jan Bo of Oslo. Rain fell. [Bo] spoke.", "Ivan Bo"),
    ("Senator Ivan Bo came. Bo ate. Bo saw his cousin, Mayor Jan Bo of Oslo. Rain fell. [He] spoke.", "Ivan Bo"),
    ("Senator Ivan Bo met Mayor Jan Bo. It rained. Jan Bo left early. [Bo] spoke.", "Jan Bo"),
    ("Senator Ivan Bo came. Bo ate. Bo slept. Mayor Jan Bo met voters, and then [Bo] spoke.", "Bo"),
    ("Ivan Bo said it rained. That worries Jan Ek, mayor of Oslo. \"It is late,\" [he] said.", "he"),
    (f"{OLE} came. Even as [he] won, Senator Ivan Bo was late.", "Ivan Bo"),
    ("Senator Ivan Bo came. He saw the plans Jan Ek championed. It is late, [he] said.", "Ivan Bo"),
    ("Senator Ivan Bo came. It rained. The road -- which Jan Ek built -- is wet, [he] said.", "Ivan Bo"),
    ("Senator Ivan Bo came. It rained.\n\nOslo Blames Ivan Bo\n\nIt snowed. [Bo] spoke.", "Ivan Bo"),
    ("Laura Bo Wins Oslo Race\n\nThe Bo campaign won. It was late. Bo said it rained. [She] went on.", "Laura Bo"),
    ("Senator Ivan Bo came. Bo met her son, Humay Bo. [Ms. Bo] spoke.", "Bo"),
    ("Mayor Jan Ek came. Ivan Bo ate. Laura Bo ate. Lawyers for both Ivan and Laura Bo filed papers. [The nominee] spoke.", "nominee"),
    (f"{OLE} spoke at the White House Ivan Bo briefing room. It was clear that [he] called for rain.", "Ole Dahl"),
    ("[The bloc] spoke.", "bloc"),
    ("A diplomat, [who] was there, spoke.", "diplomat"),
]  # fmt: skip

NAMESAKES = [
    ("Kari Moe met Jan Moe of Peru. [Moe] spoke.", ("Moe", "person", None)),
    ("Kari Moe met Mr. Jan Moe of Peru. [Mr. Moe] spoke.", ("Moe", "person", None)),
    ("Mayor Kari Moe met President Jan Moe of Peru. [President Moe] spoke.", ("Jan Moe", "person", "PE")),
    ("Spokeswoman Kari Moe met Mr. Jan Moe of Peru. [Mrs. Moe] spoke.", ("Kari Moe", "person", None)),
    ("Kari Moe came. [Moe] spoke. Jan Moe listened.", ("Kari Moe", "person", None)),
    ("French President Emmanuel Macron met Ada Macron. [Macron] spoke.", ("Macron", "person", None)),
]  # fmt: skip

ELSEWHERE = [
    ("[The Foreign Office] spoke.", ("Foreign Office", "institution", None)),
    ("Britain was silent until [the Foreign Office] spoke.", ("the Foreign Office", "institution", "GB")),
    ("MANILA: Britain was silent until [the Foreign Office] spoke.", ("Foreign Office", "institution", None)),
    ("[The Foreign Office in Berlin] spoke.", ("Germany's Foreign Office", "institution", "DE")),
    ("[The Defence Ministry in Lima] spoke.", ("Peru's Defence Ministry", "institution", "PE")),
    ("[The Ministry of Defence in London] spoke.", ("United Kingdom's Ministry of Defence", "institution", "GB")),
    ("[The ministry in Lima] spoke.", ("ministry in Lima", "institution", "PE")),
    ("[The army of Peru] spoke.", ("Peru's army", "institution", "PE")),
    ("[The embassy in Lima] spoke.", ("embassy in Lima", "institution", None)),
    ("[The Norwegian embassy in Lima] spoke.", ("Norwegian embassy in Lima", "institution", "NO")),
    ("[Peru's state TV] reported.", ("Peruvian state TV", "media", "PE")),
    ("[Peruvian state media] reported.", ("Peruvian state media", "media", "PE")),
    ("Peru's state [TV] reported.", ("Peruvian state TV", "media", "PE")),
    ("[The president's office] spoke.", ("president's office", "government", None)),
    ("[A letter seen by Reuters] spoke.", ("letter seen by Reuters", "unnamed", None)),
]  # fmt: skip

OFFICES = [
    ("[Kari Moe, the king's wife,] spoke.", (None, None)),
    ("[Kari Moe, a former NATO general,] spoke.", ("former general", None)),
    ("[Former Peruvian foreign minister Ada Obi] spoke.", ("former foreign minister", None)),
    ("[Information Minister Ada Obi] spoke.", ("information minister", "Ministry of Information")),
    ("[Estonian Prime Minister Kaja Kallas] spoke.", ("prime minister", None)),
    ("[Swiss lawyer Sergei Lavrov] spoke.", ("lawyer", None)),
    ("[The veteran diplomat Sergei Lavrov] spoke.", ("foreign minister", MFA)),
    ("[The veteran diplomat Ada Obi] spoke.", ("diplomat", None)),
    ("[US Secretary of State Ada Obi] spoke.", ("secretary of state", "Department of State")),
    ("[Vatican Secretary of State Ada Obi] spoke.", ("secretary of state", None)),
    ("[Ada Obi, an analyst at Chatham House,] spoke.", ("analyst", "Chatham House")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*SOMEBODY_ELSE, *WHOLE_NAMES, *NAMESAKES, *ELSEWHERE])
def test_who_a_phrase_names(text, expected):
    assert briefly(marked(text)[-1]) == [expected]


@pytest.mark.parametrize("head", NOBODY_NAMED)
def test_people_without_a_name_at_the_head_of_a_sentence(head):
    assert briefly(marked(f"[{head}] told us. It rained.")[0]) == [(head, "unnamed", None)]


def test_a_verb_of_several_has_no_person_for_its_subject():
    assert briefly(marked("[Crofters] say it rained.")[0]) == [("Crofters", "unnamed", None)]


@pytest.mark.parametrize(("text", "country"), TOPICS)
def test_a_country_that_nobody_speaks_for(text, country):
    assert {one.country for one in marked(text)[-1]} == {country}


@pytest.mark.parametrize(("text", "expected"), SIDE_BY_SIDE)
def test_speakers_side_by_side(text, expected):
    assert [one.name for one in marked(text)[-1]] == expected


@pytest.mark.parametrize(("text", "name"), POINTING)
def test_what_points_back(text, name):
    assert marked(text)[-1][0].name == name


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_roles_and_organisations(text, expected):
    assert [(one.role, one.organisation) for one in marked(text)[-1]] == [expected]


def test_a_body_that_is_pointed_at_is_no_person():
    assert briefly(marked("[NATO spokeswoman Ida Holm] spoke. [The alliance] went on.")[-1]) == [
        ("NATO", "institution", None)
    ]


OF_ITS_YEAR = [
    ("Secretary of State Powell said it was late.", 2003, "Colin Powell", "US"),
    ("Secretary-General Guterres said it was late.", 2022, "Antonio Guterres", "UN"),
    ("Foreign Minister Wang said it was late.", 2016, "Wang Yi", "CN"),
    ("Foreign Minister Wang said it was late.", None, "Wang", None),
    ("NATO met. Stoltenberg said it was late.", 2016, "Jens Stoltenberg", None),
    ("NATO chief Stoltenberg said it was late.", 2016, "Jens Stoltenberg", None),
    ("NATO chief Stoltenberg said it was late.", 2005, "Stoltenberg", None),
    ("The US and Iran met. Secretary Kerry said it was late.", 2015, "John Kerry", "US"),
    ("Myanmar was silent. Suu Kyi said it was late.", 2019, "Aung San Suu Kyi", "MM"),
    ("The EU met. Von der Leyen said it was late.", 2021, "Ursula von der Leyen", "EU"),
    ("UN rights chief Bachelet said it was late.", 2019, "Michelle Bachelet", "UN"),
    ("The NATO chief said it was late.", 2018, "Jens Stoltenberg", None),
    ("The NATO chief said it was late.", 2024, "Jens Stoltenberg", None),
    ("The UN secretary-general said it was late.", 2003, "Kofi Annan", "UN"),
    ("The Saudi crown prince said it was late.", 2019, "Mohammed bin Salman", "SA"),
    ("A NATO chief said it was late.", 2018, "NATO chief", None),
    ("Pope Francis said it was late.", 2016, "Pope Francis", "VA"),
    ("The French president said it was late.", 2019, "Emmanuel Macron", "FR"),
    ("France's president said it was late.", 2019, "Emmanuel Macron", "FR"),
    ("The French president said it was late.", 2017, "Emmanuel Macron", "FR"),
    ("The Peruvian president said it was late.", 2016, "Peruvian president", "PE"),
    ("The former French president said it was late.", 2019, "former French president", "FR"),
    ("A French president said it was late.", 2019, "French president", "FR"),
    ("The French president, Ada Roux, spoke. The French president said it was late.", 2019, "Ada Roux", "FR"),
]


@pytest.mark.parametrize(("text", "year", "name", "country"), OF_ITS_YEAR)
def test_the_year_tells_who_is_in_office(text, year, name, country):
    published = date(year, 7, 1) if year else None
    speaker = extract(from_text(text, published=published))[-1].speakers[0]
    assert (speaker.name, speaker.country) == (name, country)


POINTING_TO_BODIES = [
    ("Mali's army sent help. [The army] said it was late.", "ML"),
    ("The Malian embassy in Paris was shut. [The embassy] said it was late.", "ML"),
    ("The IMF met. [The lender] said it was late.", None),
    ("A Malian police officer was there. [The officer] said it was late.", "ML"),
    ("Mali's Dawn Party met. [The party] said it was late.", "ML"),
    ("Mali sent help. [The army] said it was late.", None),
    ("The Malian embassy in Paris was shut. [It] said it was late.", "ML"),
    ("The central bank of Mali was shut. [It] said it was late.", "ML"),
    ("Ada Obi, prime minister of Mali, came. [The premier] said it was late.", "ML"),
    ("Mali's foreign ministry was shut. [A ministry spokesman] said it was late.", "ML"),
]


@pytest.mark.parametrize(("text", "country"), POINTING_TO_BODIES)
def test_a_body_is_of_the_country_it_was_named_with(text, country):
    assert marked(text)[-1][0].country == country


FROM_THE_TEXT_BEFORE = [
    ("Peru is out of fuel. Energy Minister Ada Obi said it was late.", "PE"),
    ("Peru is out of fuel. The defence minister, Ada Obi, said it was late.", "PE"),
    ("Peru is out of fuel. Central bank governor Ada Obi said it was late.", "PE"),
    ("Peru is out of fuel. The health ministry said it was late.", "PE"),
    ("Peru is out of fuel. A foreign ministry official said it was late.", "PE"),
    ("Peru is out of fuel. Opposition leader Ada Obi said it was late.", "PE"),
    ("Peru is out of fuel. A Foreign Office minister said it was late.", None),
    ("Fuel is out. Ada Obi, who heads Peru's fuel office, said it was late.", "PE"),
    ("A defence ministry official in Lima said it was late.", "PE"),
    ("The African Union's envoy for Peru, Ada Obi, said it was late.", None),
    ("Peruvian electoral chief Ada Obi came. Chile was out. Obi said it was late.", "PE"),
    ("Peru and Chile are out of fuel. Energy Minister Ada Obi said it was late.", None),
    ("Peru is out of fuel. The ambassador, Ada Obi, said it was late.", None),
    ("Peru is out of fuel. Police chief Ada Obi said it was late.", "PE"),
    ("The European Union is out of fuel. Energy Minister Ada Obi said it was late.", None),
]


@pytest.mark.parametrize(("text", "country"), FROM_THE_TEXT_BEFORE)
def test_a_national_office_is_of_the_only_country_named_before(text, country):
    assert speakers(text)[-1][0].country == country


def test_a_dateline_among_the_furniture_tells_where_the_text_is_from():
    text = "The Foreign Office spoke. Britain was silent."
    paragraphs = [Tagged.of(paragraph) for paragraph in segment(Document("", text))]
    countries = [Identifier.of(paragraphs, None, cut).identify(0, 18).speakers[0].country for cut in ((), ("DHAKA —",))]
    assert countries == ["GB", "BD"]


WORDS = [
    "Norway's",
    "the",
    "of",
    "for",
    "to",
    ",",
    "and",
    "minister",
    "former",
    "President",
    "Kari",
    "Moe",
    "Jordan",
    "Al",
    "al-Dam",
    "Sheikh",
    "state",
    "TV",
    "'s",
    "’s",
    "who",
    "he",
    "The",
    "ministry",
    "in",
    "Oslo",
    "London",
    "Mayor",
    "Foreign",
    "Office",
    "[",
    '"',
    "“",
    "”",
    "(",
    ")",
    "—",
    "'s",
    "Israel",
    "State",
    "expert",
    "Georgia",
    "Governor",
    "it",
    "officials",
    "Analysts",
    "—",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25), st.data())
def test_any_words_are_identified_without_an_error(listed, data):
    text = " ".join(listed)
    paragraphs = [Tagged.of(paragraph) for paragraph in segment(Document("", text))]
    first = data.draw(st.integers(0, len(listed) - 1))
    last = data.draw(st.integers(first, len(listed) - 1))
    start = len(" ".join([*listed[:first], ""]))
    Identifier.of(paragraphs, None).identify(start, len(" ".join(listed[: last + 1])))


def test_a_text_may_end_in_what_hangs_on_a_title():
    said = speakers("Chile's envoy Ada Obi said it was late.\n\nLater she met the secretary of state")
    assert [one.name for one in said[-1]] == ["Ada Obi"]


def test_time_grows_with_the_text():
    story = (
        "Peru's envoy Ada Ob{} met Jan Ek.\n\nThe ministry said no.\n\nHe said it was late.\n\nThe minister went.\n\n"
    )
    letters = "bcdfghjklm"

    def seconds(size):
        text = "".join(
            story.format("a".join(letters[int(digit)] for digit in str(number))) for number in range(size // len(story))
        )
        paragraphs = [Tagged.of(paragraph) for paragraph in segment(Document("", text))]
        started = time.process_time()
        identifier = Identifier.of(paragraphs, Month(2024))
        for tagged in paragraphs:
            tokens = tagged.paragraph.tokens
            identifier.identify(tokens[0].start, tokens[min(1, len(tokens) - 1)].end)
        return time.process_time() - started

    seconds(5_000)
    small = min(seconds(50_000) for _ in range(3))
    large = min(seconds(200_000) for _ in range(2))
    assert large < 8 * small  # 4 times as long on a quiet machine; a square would be 16 times as long
