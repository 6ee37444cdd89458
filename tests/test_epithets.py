"""Descriptions that tell something new of who was named before: "the Egyptian lawyer", "the former Thai minister"."""

from datetime import date

import pytest
from onrecord.corpus.extract import extract
from onrecord.corpus.read import from_text

# Of the last statement the name and the country of the speaker, "-" for none.

NAMED_BEFORE = [
    ("Lesotho's finance minister, Palesa Mokoena, met the lenders. The former banker said it was late.", "Palesa Mokoena LS"),
    ("UN envoy Joaquin Ferro landed in Bangui. The guns must rest, the Portuguese diplomat said.", "Joaquin Ferro UN"),
    ("Tareq Haddad, head of the OPCW mission in Damascus, was unmoved. All was done, the Jordanian chemist said.", "Tareq Haddad -"),
    ("UN investigator Hana Lee was barred in December. The South Korean lawyer said it was late.", "Hana Lee UN"),
    ("IAEA chief Omar Nasr reported to the board. It was little, the Egyptian lawyer wrote.", "Omar Nasr UN"),
    ("ASEAN Secretary-General Somsak Wongsa of Thailand spoke in Phuket. It would grow, the former Thai minister said.", "Somsak Wongsa -"),
    ("Peru's president-elect, Luis Soto, thanked Ada Moe for the call. It was late, the retired general said.", "Luis Soto PE"),
    ("Romeo Gagnon, the Canadian who commands the UN force in Rwanda, has few men. It was late, the general said.", "Romeo Gagnon UN"),
    ("Amara Diallo, the retired general who runs Guinea's customs, arrived. It was late, the general said.", "Amara Diallo GN"),
    ("Archbishop Paul Adeyemi buried the victims. The prelate said it was late.", "Paul Adeyemi -"),
    ("Kuwaiti-born Layla Hamdan is Canada's envoy to Oman. The envoy said it was late.", "Layla Hamdan CA"),
    ("Ireland's Taoiseach, Cormac Daly, met Britain's Ann Hill. It was late, the Irish leader said.", "Cormac Daly IE"),
    ("Kofi Bello, 31, sings in Accra. Ann Moe, 62, plays there. The 62-year-old said it was late.", "Ann Moe -"),
]  # fmt: skip

SOMEBODY_ELSE = [
    ("US envoy to Syria Paul Reed met the team in Amman. The Syrian diplomat said it was late.", "Syrian diplomat SY"),
    ("Ana Rojas met a Peruvian lawyer in Lima. The Peruvian lawyer said it was late.", "Peruvian lawyer PE"),
    ("Chilean Minister Ana Rojas met Peru's Luis Soto. The Bolivian lawyer said it was late.", "Bolivian lawyer BO"),
    ("Ana Rojas and Luis Soto wrote the report. The Bolivian lawyer said it was late.", "Bolivian lawyer BO"),
    ("Ana Rojas, the Chilean foreign minister, saw her lawyer. The lawyer said it was late.", "lawyer -"),
    ("UN envoy Paul Reed met the Malian foreign minister. The Malian minister said it was late.", "Malian minister ML"),
    ("Jon Berg, 60, sold the mill. The 45-year-old said it was late.", "45-year-old -"),
    ("Chilean Minister Ana Rojas flew home. The Peruvian general said it was late.", "Peruvian general PE"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*NAMED_BEFORE, *SOMEBODY_ELSE])
def test_whom_a_description_means(text, expected):
    (speaker,) = extract(from_text(text, published=date(2017, 5, 2)))[-1].speakers
    assert f"{speaker.name} {speaker.country or '-'}" == expected
