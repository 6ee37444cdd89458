"""What a source does to a target in a sentence of news: the PLOVER root of the event and its label among the sixteen."""

import pytest
from onrecord import classify
from onrecord.corpus.lexicon.events import root_of

SENTENCES = """
AGREE | <Oslo> has agreed to host the next round of talks with [Ankara]. | agree
AGREE | <The foreign minister> pledged that her country would send engineers to [Chad]. | agree
AGREE | <Chile> is ready to reopen its embassy in [Caracas], an official said. | agree
AGREE | <Finland> plans to double its aid to [Moldova] next year. | agree
AGREE | <President Lopez> will meet [King Carl] on Friday. | agree
AGREE | <The rebels> promised to free [the two Swedish hostages] by the weekend. | agree
AGREE | <The ministry> said it was willing to lift the ban on [Danish pork]. | agree
AGREE | <Peru> and [Bolivia] have agreed to share intelligence on smugglers. | agree
AGREE | <The general> vowed to cooperate with [the tribunal]. | agree
AGREE | <The prime minister> accepted an invitation to visit [Tokyo]. | agree
AGREE | <Ghana>, which chairs the bloc, offered to mediate between the government and [the rebels]. | agree
AGREE | <Kenya> is considering sending doctors to [Malawi]. | agree
AGREE | <Belgrade> will not attack [Pristina], its president said. | agree
AGREE | <The company> is to build a hospital in [Lusaka]. | agree
AGREE | <Malta>'s readiness to help [the stranded sailors] was welcomed in Rome. | agree
CONSULT | <Norway's prime minister> met [the Latvian president] in Riga. | announce
CONSULT | <The envoy> held talks with [Sudanese officials] on the border dispute. | announce
CONSULT | <Mr Tanaka> spoke with [Ms Weber] by telephone on Monday. | announce
CONSULT | <A trade delegation> arrived in [Hanoi] for a three-day visit. | announce
CONSULT | [The ambassador] was received by <the Pope> at the Vatican. | announce
CONSULT | <The mediator> consulted [the opposition] about a new date. | announce
CONSULT | <Tunisia> hosted [the Arab foreign ministers] in March. | announce
CONSULT | <The chancellor> discussed gas prices with [his Greek counterpart]. | announce
CONSULT | <The secretary of state> is visiting [Jakarta] this week. | announce
CONSULT | Talks between <Cyprus> and [Turkey] resumed in Geneva. | announce
CONSULT | <Minister Adeyemi> and [Minister Kone] attended a summit in Accra. | announce
CONSULT | <Qatar> is mediating between Kabul and [the militants]. | announce
SUPPORT | <Canada> praised [Jordan] for taking in the refugees. | support
SUPPORT | <The union> welcomed [Senegal's decision] to hold the vote on time. | support
SUPPORT | <Paraguay> signed a trade agreement with [Taiwan]. | support
SUPPORT | <Laos> and [Nepal] established diplomatic relations in 1960. | support
SUPPORT | <The bishop> defended [the striking miners]. | support
SUPPORT | <The premier> congratulated [the president-elect] on her victory. | sympathise
SUPPORT | [The bill] was endorsed by <the governors>. | support
SUPPORT | <Prague> expressed its full support for [Vilnius]. | support
SUPPORT | <The queen> sent her condolences to [the Turkish people]. | sympathise
SUPPORT | <Brazil> formally recognised [the new government] in Lima. | support
SUPPORT | <The EU> reached a deal with [Morocco] on fishing. | support
SUPPORT | <Ireland>'s endorsement of [the plan] came as a surprise. | support
SUPPORT | <The council> voiced solidarity with [Armenia]. | support
SUPPORT | <The parliament> has ratified the border treaty with [Slovenia]. | support
COOPERATE | <India> and [Vietnam] held joint naval exercises off Da Nang. | announce
COOPERATE | <German police> shared intelligence with [their Polish colleagues]. | announce
COOPERATE | <Spain> extradited a suspected smuggler to [Colombia]. | announce
COOPERATE | <Zambia> exports copper to [China]. | announce
COOPERATE | <Investigators from Quito> cooperated with [the FBI]. | announce
COOPERATE | <Azerbaijan> bought twelve helicopters from [Italy]. | announce
AID | <Japan> donated 3,000 tents to [Nepal] after the quake. | announce
AID | <The Red Cross> delivered food to [the besieged town]. | announce
AID | <Portugal> granted asylum to [the Eritrean pilot]. | announce
AID | <Denmark> is providing medical equipment to [hospitals in Kherson]. | announce
AID | <The World Bank> lent $300 million to [Uganda]. | announce
AID | <US instructors> train [Somali commandos] at a base near the capital. | announce
AID | <Kuwait> has sent humanitarian aid to [Gaza]. | announce
AID | [Dozens of villagers] were rescued by <the Croatian navy>. | announce
AID | [Lesotho] receives food aid from <South Africa>. | announce
AID | <Sweden> evacuated [its citizens] from Khartoum. | announce
YIELD | <Belarus> released [three journalists] from prison. | concede
YIELD | [Two Polish monks] were freed by <their kidnappers>. | concede
YIELD | <Washington> lifted sanctions on [Sudan]. | concede
YIELD | <The insurgents> surrendered to [government troops] near Mopti. | concede
YIELD | <The army chief> resigned under pressure from [protesters in Lima]. | concede
YIELD | <Georgia> eased travel restrictions for [Armenian citizens]. | concede
YIELD | <Algeria> withdrew its troops from [the border village]. | concede
YIELD | <The president> pardoned [the jailed editor]. | concede
YIELD | <The airline> apologised to [its passengers] for the delay. | concede
YIELD | <The museum> returned four bronzes to [Nigeria]. | concede
YIELD | <The junta> declared a ceasefire in [Shan State]. | concede
YIELD | <Riyadh> ended its blockade of [Doha]. | concede
YIELD | <The court> dropped the charges against [the mayor]. | concede
YIELD | <Eritrea> allowed [UN inspectors] to enter the camp. | concede
YIELD | <The interior ministry> ordered the release of [five students]. | concede
YIELD | The curfew in [Srinagar] was lifted by <the authorities>. | concede
REQUEST | <Athens> demanded that [Skopje] change its constitution. | demand
REQUEST | <The senator> said [the White House] must explain the raid. | demand
REQUEST | <Amnesty> urged [Iraq] to halt the executions. | urge
REQUEST | <The mayor> appealed to [the central government] for help. | urge
REQUEST | <Ukraine> asked [Germany] for air defence systems. | urge
REQUEST | <The regulator> ordered [the bank] to hand over its files. | demand
REQUEST | <Thousands of Afghans> sought asylum in [Greece]. | urge
REQUEST | <The opposition> called on [the president] to resign. | urge
REQUEST | [The rebels] were urged by <the African Union> to lay down their arms. | urge
REQUEST | <Bern> insists that [Brussels] should publish the text. | demand
REQUEST | <The widow> is demanding an inquiry from [the health ministry]. | demand
ACCUSE | <Rwanda> accused [Congo] of arming rebels. | accuse
ACCUSE | <The bishops> condemned [the bombing]. | condemn
ACCUSE | <The US ambassador> criticised [Hungary] over its new media law. | condemn
ACCUSE | <Prosecutors> charged [the former banker] with fraud. | accuse
ACCUSE | <A jury in Boston> convicted [two engineers] of spying. | accuse
ACCUSE | <The watchdog> is investigating [the oil company]. | accuse
ACCUSE | <Residents> filed a lawsuit against [the city]. | accuse
ACCUSE | <Madrid> blames [the separatists] for the unrest. | accuse
ACCUSE | [The minister] was accused by <the auditors> of hiding the losses. | accuse
ACCUSE | <Ottawa>'s condemnation of [Tehran] was swift. | condemn
ACCUSE | [Myanmar] faces criticism from <its neighbours> over the trial. | condemn
ACCUSE | <The delegation> expressed deep concern about [the Israeli strikes]. | concern
ACCUSE | <Ankara> lodged a protest with [the Dutch embassy]. | condemn
ACCUSE | <The premier> lashed out at [the central bank]. | condemn
ACCUSE | <Warsaw> summoned [the Russian ambassador] over the cyberattack. | condemn
ACCUSE | <The committee> opened an inquiry into [the airline]. | accuse
ACCUSE | <The archbishop> called [the decree] a crime. | condemn
REJECT | <Tehran> rejected [the European proposal]. | reject
REJECT | <Mexico> refused to sign the deal with [Canada]. | reject
REJECT | <The guerrillas> will not release [the governor]. | reject
REJECT | <Cairo> denied that it had shelled [the Sudanese town]. | deny
REJECT | <Slovakia> ruled out sending troops to [Ukraine]. | reject
REJECT | <The two sides>, [Eritrea] and Djibouti, failed to reach an agreement. | reject
REJECT | <Russia> vetoed [the draft resolution]. | reject
REJECT | <The king> declined to meet [the union leaders]. | reject
REJECT | <Poland> did not sign the pact with [Germany]. | reject
REJECT | <The union> turned down [the company's offer]. | reject
REJECT | [The visa request] was rejected by <the consulate>. | reject
REJECT | <Hanoi> cancelled a visit to [Beijing]. | reject
REJECT | <Manila>'s refusal to negotiate with [the rebels] drew complaints. | reject
REJECT | <The judge> dismissed [the senator's appeal]. | reject
REJECT | <Iran> will never accept inspections by [the agency], its envoy said. | reject
REJECT | <Israel> has no intention of negotiating with [Hamas]. | reject
THREATEN | <Pyongyang> threatened to strike [Guam]. | threaten
THREATEN | <The union> warned [the airline] of a strike. | warn
THREATEN | <China> will impose sanctions on [the arms makers]. | threaten
THREATEN | <Turkey> is prepared to attack [the militia]. | threaten
THREATEN | <The junta> gave [the strikers] an ultimatum. | threaten
THREATEN | <The president> vowed to punish [the traitors] and bomb their camps. | threaten
THREATEN | <Moscow> said it would expel [Danish diplomats]. | threaten
THREATEN | <Ethiopia> did not rule out invading [Eritrea]. | threaten
THREATEN | [The bank] was threatened with closure by <the regulator>. | threaten
THREATEN | <The teachers> plan to protest against [the ministry]. | threaten
PROTEST | <Farmers> protested against [the government] in Delhi. | announce
PROTEST | <Students> marched on [the parliament] in Tirana. | announce
PROTEST | <Dock workers> went on strike at [the port]. | announce
PROTEST | <The opposition party> boycotted [the election]. | announce
PROTEST | <Thousands> took to the streets against [the junta]. | announce
PROTEST | <Prisoners> began a hunger strike to protest conditions in [the jail]. | announce
PROTEST | <Demonstrators> blocked roads around [the refinery]. | announce
SANCTION | <Bolivia> expelled [the US ambassador]. | announce
SANCTION | <The Netherlands> suspended aid to [Rwanda]. | announce
SANCTION | <Qatar> cut diplomatic ties with [Chad]. | announce
SANCTION | <Sofia> broke off negotiations with [the consortium]. | announce
SANCTION | <Australia> halted military cooperation with [Fiji]. | announce
SANCTION | <The UN> withdrew its observers from [Syria]. | announce
SANCTION | [Three attaches] were expelled by <Lithuania>. | announce
MOBILIZE | <Greece> put its army on alert along the border with [Turkey]. | announce
MOBILIZE | <Russia> massed troops near [Kharkiv]. | announce
MOBILIZE | <Colombia> deployed 5,000 soldiers to [the Venezuelan border]. | announce
MOBILIZE | <The navy> sent two warships toward [Taiwan]. | announce
COERCE | <Police> arrested [a former minister] at the airport. | announce
COERCE | [The blogger] was detained by <Egyptian security forces>. | announce
COERCE | <The state> banned [the newspaper]. | announce
COERCE | <The authorities> imposed a curfew on [the northern districts]. | announce
COERCE | <The EU> imposed sanctions on [four Belarusian judges]. | announce
COERCE | <Libya> deported [a group of Nigerian workers]. | announce
COERCE | <Soldiers> dispersed [the crowd] with tear gas. | announce
COERCE | The arrest of [a priest] by <the secret police> caused anger. | announce
COERCE | <The judge> ordered the detention of [the singer]. | announce
ASSAULT | <Gunmen> attacked [a hotel] in Bamako. | announce
ASSAULT | <The air force> bombed [rebel positions] near Idlib. | announce
ASSAULT | [A policeman] was killed by <the separatists>. | announce
ASSAULT | <Militants> kidnapped [nine teachers]. | announce
ASSAULT | <The army> carried out air strikes on [the harbour]. | announce
ASSAULT | <The navy> opened fire on [a fishing boat]. | announce
ASSAULT | <Armed men> stormed [the television station]. | announce
ASSAULT | <Saudi Arabia>'s attack on [the port] left ten dead. | announce
ASSAULT | <The warlord> seized [the border town]. | announce
ASSAULT | <Guards> tortured [a detainee]. | announce
"""

NOTHING = (
    "<Paris> lies on the same latitude as [Vienna].",
    "<The minister> did not condemn [the attack].",
    "<Norway> is larger than [Denmark].",
    "<The minister> stopped short of condemning [the raid].",
)


def parts(marked: str) -> tuple[str, str, str]:
    """Return the sentence of a row, the source between <> and the target between []."""
    source = marked[marked.index("<") + 1 : marked.index(">")]
    target = marked[marked.index("[") + 1 : marked.index("]")]
    return marked.translate(str.maketrans("", "", "<>[]")), source, target


@pytest.mark.parametrize("row", SENTENCES.strip().splitlines())
def test_the_event_that_links_source_and_target(row: str) -> None:
    root, marked, label = (each.strip() for each in row.split(" | "))
    stance = classify(*parts(marked))
    assert (root_of(stance.cameo), stance.label) == (root, label)


@pytest.mark.parametrize("marked", NOTHING)
def test_no_event_is_a_plain_assertion(marked: str) -> None:
    stance = classify(*parts(marked))
    assert (stance.label, stance.polarity, root_of(stance.cameo)) == ("assert", 0, None)


@pytest.mark.parametrize(
    ("marked", "polarity"),
    [
        ("<Japan> sent medicine to [Haiti].", 1),
        ("<Serbia> freed [the smuggler].", 1),
        ("<Serbia> jailed [the smuggler].", -1),
        ("<Latvia> thanked [Estonia].", 1),
        ("<Latvia> refused to thank [Estonia].", -1),
    ],
)
def test_the_polarity_is_the_event_s(marked: str, polarity: int) -> None:
    assert classify(*parts(marked)).polarity == polarity
