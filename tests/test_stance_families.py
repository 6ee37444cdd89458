"""Each stance in several wordings of its family, and what only looks like one of them."""

import pytest
from onrecord.corpus.extract import extract

FAMILIES = [
    ("Peru's foreign minister vilified Chile for the raid.", "condemn", "CL"),
    ("The Norwegian parliament reprimanded Hungary over the law.", "condemn", "HU"),
    ("“Sudan's bombing of the camp was barbarous,” the Kenyan foreign minister said.", "condemn", "SD"),
    ("“The deportations by Eritrea are unconscionable,” the Canadian foreign minister said.", "condemn", "ER"),
    ("“We are outraged by Mali's arrest of the envoy,” the Ghanaian foreign minister said.", "condemn", "ML"),
    ("The Chilean president described Nicaragua's decree as inhumane.", "condemn", "NI"),
    ("The Estonian foreign minister said that Russia was weaponising migration.", "accuse", "RU"),
    ("“China has reneged on the joint declaration,” the British foreign secretary said.", "accuse", "CN"),
    ("Niger's foreign minister said France was trying to undermine his government.", "accuse", "FR"),
    ("The Indian foreign ministry said Pakistan had failed to live up to its commitments.", "accuse", "PK"),
    ("Chad's president said Libya was funnelling weapons to the rebels.", "accuse", "LY"),
    ("“Serbia is stoking tension,” Kosovo's interior minister said.", "accuse", "RS"),
    ("“Belarus's drills are unsettling,” the Latvian president said.", "concern", "BY"),
    ("The Swiss foreign minister said he was perturbed by Egypt's wave of arrests.", "concern", "EG"),
    ("“We follow with preoccupation the trials in Tunisia,” the Italian foreign minister said.", "concern", None),
    ("“China's missiles should worry every one of us,” the Japanese defence minister said.", "concern", "CN"),
    ("The Finnish president called Iran's tests deeply troubling.", "concern", "IR"),
    ("The Irish foreign minister said it would have grave repercussions if Israel took the city.", "warn", "IL"),
    ("“Turkey is making a grave mistake,” the Cypriot president said.", "warn", "TR"),
    ("The Iraqi prime minister said Syria would have only itself to blame.", "warn", "SY"),
    ("“We will obliterate any Ruritanian unit that enters,” the Armenian defence minister said.", "threaten", None),
    ("Mexico will take strong countermeasures against Ecuador, the Mexican foreign minister said.", "threaten", "EC"),
    ("The Turkish president said that he would sink every Greek ship in those waters.", "threaten", "GR"),
    ("Cuba's foreign minister suggested that Panama host the talks.", "urge", "PA"),
    ("Ghana's president asked the United States to reopen its consulate.", "urge", "US"),
    ("Armenia's prime minister asked France for weapons.", "urge", "FR"),
    ("Seoul's foreign minister insisted that Japan compensate the workers.", "demand", "JP"),
    ("“Russia's referendum there is null and void,” the Polish foreign minister said.", "reject", "RU"),
    ("Serbia's president said that he would under no circumstances recognise Kosovo.", "reject", "XK"),
    ("The Syrian foreign minister ridiculed claims that his army had used gas.", "deny", None),
    ("“This is pure disinformation,” the Hungarian government spokesman said.", "deny", None),
    ("“There are no Ugandan soldiers in Congo,” the Ugandan army spokesman said.", "deny", None),
    ("The Qatari foreign minister said his country had played no role in the coup.", "deny", None),
    ("The Brazilian president called Kenya's plan credible.", "support", "KE"),
    ("“We take positive note of Zambia's reforms,” the German finance minister said.", "support", "ZM"),
    ("The Greek foreign minister acclaimed Albania's decision.", "support", "AL"),
    ("“I want to thank Slovakia for the howitzers,” the Ukrainian defence minister said.", "sympathise", "SK"),
    ("“Our hearts are broken,” the Spanish prime minister said after the quake in Morocco.", "sympathise", None),
    ("“I would like to express our deepest condolences,” the Chilean president said.", "sympathise", None),
    ("The Danish prime minister said she would send Moldova generators.", "agree", "MD"),
    ("“We are keen to expand trade with Mongolia,” the Peruvian trade minister said.", "agree", "MN"),
    ("The Kenyan president consented to meet the rebels.", "agree", None),
    ("“It was our missile, and we are deeply sorry,” the Georgian defence minister said.", "concede", None),
    ("The Canadian trade minister said that Ottawa had dropped its complaint against Brazil.", "concede", "BR"),
    ("The Danish foreign minister recognised that the rescue had been too slow.", "concede", None),
    ("“I don't want to speculate,” the Austrian foreign minister said.", "no_comment", None),
    ("“I would refer you to the French government,” the Belgian spokesman said.", "no_comment", None),
    ("The Dutch spokesman said it was too early to comment.", "no_comment", None),
    ("The Fijian prime minister called the seizure by Tonga robbery.", "condemn", "TO"),
    ("“The raid by Chad was an act of savagery,” the Malian foreign minister said.", "condemn", "TD"),
    ("“Syria has used poison gas once more,” the Dutch foreign minister said.", "accuse", "SY"),
    ("Gambia's interior minister said that Senegal had bribed officials.", "accuse", "SN"),
    ("ECOWAS noted with regret that Togo had closed the station.", "concern", "TG"),
    ("“We find Chile's stance disheartening,” the Peruvian foreign minister said.", "concern", "CL"),
    ("“Ghana risks losing its friends,” the Ivorian president said.", "warn", "GH"),
    ("“Laos should be very careful,” the Thai prime minister said.", "warn", "LA"),
    ("“We will slap duties on Brazilian steel,” the Mexican president said.", "threaten", "BR"),
    ("The Canadian foreign minister said Iran had to free the professor.", "demand", "IR"),
    ("The Togolese president pressed Benin to open the road.", "urge", "BJ"),
    ("“We need the Americans to lead,” the Danish climate minister said.", "urge", "US"),
    ("“We refuse to lend our ports to Russia,” the Georgian defence minister said.", "reject", "RU"),
    ("Togo's foreign minister said that the British charge of smuggling was groundless.", "deny", "GB"),
    ("“Kenya has handled the crisis with great skill,” the Rwandan president said.", "support", "KE"),
    ("Bhutan's king wished India success.", "sympathise", "IN"),
    ("The Malian army said it accepted Algeria's plan for a truce.", "agree", "DZ"),
    ("“We failed these people,” the Maltese prime minister said.", "concede", None),
    ("“That is not something I can talk about,” the Latvian defence minister said.", "no_comment", None),
    ("The Icelandic coast guard said it would give no details.", "no_comment", None),
]

LOOK_ALIKES = [
    "The Polish minister said that the plotters had been tried in May.",
    "“I don't need a map to find the embassy,” the Irish ambassador said.",
    "The Kenyan spokesman suggested that the rains would be late.",
    "The Swedish prime minister said she would hold an election in May.",
    "The Thai finance minister said that the bank would raise rates.",
    "“We will publish the report next week,” the Norwegian justice minister said.",
    "The Slovak minister said there was no electricity in the capital of Sudan.",
    "The Kremlin said that the president would travel to Beijing next week.",
    "The Chadian army said the rebels had left two more villages.",
    "The Danish interior minister said that the story ran to forty pages.",
    "The Mongolian minister said the two sides had discussed the findings of the report.",
    "The Togolese minister said that he had wanted to try the new line.",
    "The Swiss foreign minister said that the speech had often referred to the Italian talks.",
    "The Irish minister said that the fund would put two euros on every ticket.",
    "The Finnish police said the men had been charged with robbery.",
    "“They asked us about the tariffs, and we explained them,” the Chilean trade minister said.",
]


@pytest.mark.parametrize(("text", "label", "target"), FAMILIES)
def test_a_family_of_words_performs_one_act(text, label, target):
    found = [(one.stance.label, one.stance.target) for one in extract(text)]
    assert (label, target) in found


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_only_has_a_charged_word_stays_a_report(text):
    assert [one.stance.label for one in extract(text)] == ["assert"]
