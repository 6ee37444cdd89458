"""What a source does to a target in a sentence of news: the PLOVER root of the event and its label among the sixteen."""

from time import process_time

import pytest
from onrecord import classify, extract
from onrecord.corpus.lexicon.events import label_of_event, patterns, root_of
from onrecord.corpus.lexicon.stances import stance_labels

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
AGREE | <Seoul> is willing to provide rice to [the North], the unification minister said. | agree
AGREE | <The cabinet> decided to send a medical team to [Sierra Leone]. | agree
AGREE | <Khartoum> has agreed to accept a UN force in [Darfur]. | agree
AGREE | <The party> said it would negotiate with [the liberals] after the vote. | agree
AGREE | <The president> promised [the teachers] that he would raise their pay. | agree
AGREE | <The rebels> are ready to observe a truce with [the army]. | agree
AGREE | <The two Koreas>, Pyongyang and [Seoul], agreed on a hotline. | agree
AGREE | <Mali> has pledged to hold elections under pressure from [ECOWAS]. | agree
AGREE | <Rome> intends to extradite the banker to [Brazil]. | agree
AGREE | <The emir> is expected to visit [Baghdad] next month. | agree
AGREE | <The prime minister> will travel to [Ottawa] on Sunday to discuss trade. | agree
AGREE | <Belarus> will allow [foreign monitors] to observe the ballot. | agree
AGREE | <The foreign secretary> is scheduled to hold talks with [his Omani counterpart]. | agree
AGREE | <The firm> has committed itself to building 200 homes in [Haiti]. | agree
AGREE | <Both chambers> agreed to ratify the treaty with [Panama]. | agree
AGREE | <Hamas> expressed its readiness for a prisoner swap with [Israel]. | agree
AGREE | <The warring clans> accepted mediation by [the king]. | agree
AGREE | <The Philippines> and [Vietnam] are set to sign a maritime pact next month. | agree
AGREE | <The chief minister> assured [the farmers] that their land would be returned. | agree
AGREE | <Telecom Italia> has offered to buy [the Greek operator]. | agree
AGREE | <The Sudanese army> says it will withdraw from [Abyei] in May. | agree
AGREE | <The crown prince> is to host [the Pakistani premier] in Jeddah. | agree
AGREE | <Germany> is likely to take in [Syrian children] from Greek camps. | agree
AGREE | <The president> announced plans to visit [Havana]. | agree
AGREE | <The government of Chad> gave assurances that it would free [the four journalists]. | agree
AGREE | <Lebanon> vows to cooperate fully with [the tribunal]. | agree
AGREE | <The European Commission> has proposed to lend [Ukraine] nine billion euros. | agree
AGREE | <Slovenia> has announced that it will recognise [Palestine]. | agree
AGREE | <The warring parties in Yemen>, the government and [the Houthis], agreed to swap 1,000 prisoners. | agree
AGREE | <The central bank> is prepared to lend to [commercial banks]. | agree
AGREE | <Fiji> said it would join [the security pact]. | agree
AGREE | <The government> is open to dialogue with [the separatists]. | agree
AGREE | <Armenia> and [Azerbaijan] agreed on Friday to halt fighting. | agree
AGREE | <Mr Putin> offered [Mr Erdogan] help in fighting the wildfires. | agree
AGREE | <Bhutan> hopes to establish relations with [China]. | agree
AGREE | <The Saudis> have agreed in principle to finance [the port]. | agree
AGREE | <The bishop> has accepted [the junta]'s invitation to talks. | agree
AGREE | <The mayor of Lyon> promised [residents] more police. | agree
AGREE | <Egypt> is due to reopen its border with [Sudan] on Monday. | agree
AGREE | <The president> has given his word to [the nurses] that wages will rise. | agree
AGREE | <Peru> would be happy to receive [the exiles]. | agree
AGREE | <The general> intends to hand over power to [a civilian council]. | agree
AGREE | <The Malawian president>, speaking after the storm, promised to rebuild [the southern towns]. | agree
AGREE | [The hostages] will be freed by <the rebels> on Sunday, a mediator said. | agree
AGREE | Under the deal, <Israel> is to withdraw from [the valley]. | agree
AGREE | <Swiss authorities> have said they are ready to return the stolen funds to [Angola]. | agree
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
CONSULT | <The defence chiefs of Kenya> conferred with [their Ugandan colleagues] in Entebbe. | announce
CONSULT | <A UN envoy> flew to [Sanaa] to press for a settlement. | announce
CONSULT | <The German foreign minister> is in [Cairo] for talks. | announce
CONSULT | <Mr Kim> paid an official visit to [Moscow]. | announce
CONSULT | <The two leaders>, Mr Sall and [Mr Barrow], had a telephone conversation. | announce
CONSULT | <The king> welcomed [the Danish queen] at the palace for a state dinner. | announce
CONSULT | <Prime Minister Modi> telephoned [the Nepali leader]. | announce
CONSULT | <Swiss diplomats> are mediating between [the two factions]. | announce
CONSULT | <The delegation> sat down with [tribal elders]. | announce
CONSULT | <The negotiators> returned to [Geneva] for another round. | announce
CONSULT | <Uzbek president> arrives in [Seoul] for summit. | announce
CONSULT | <Nigerian leaders> met behind closed doors with [oil executives]. | announce
CONSULT | <China's top diplomat> held phone talks with [his US counterpart] on Monday. | announce
CONSULT | <The Iraqi premier> is on a visit to [Ankara]. | announce
CONSULT | <Envoys from six nations> gathered in [Vienna] to discuss the accord. | announce
CONSULT | <The Dalai Lama> was met by [the mayor] at the airport. | announce
CONSULT | <The emir>, who is on a tour of Asia, dined with [the sultan]. | announce
CONSULT | [Prime Minister Abe] was hosted by <President Trump> at his golf club. | announce
CONSULT | <The ASEAN chair> is brokering talks between the junta and [the shadow government]. | announce
CONSULT | <Lebanon's caretaker premier> on Wednesday received [the French ambassador]. | announce
CONSULT | <President Tebboune> arrived in [Lisbon] for a two-day state visit. | announce
CONSULT | <The two presidents>, Mr Boric and [Mr Petro], met on the sidelines of the summit. | announce
CONSULT | <Representatives of the Taliban> have been negotiating with [American diplomats] in Doha. | announce
CONSULT | <Qatar's emir> and [Iran's president] discussed the crisis by phone. | announce
CONSULT | <The prosecutor> travelled to [Caracas] last week. | announce
CONSULT | A meeting between <the rebels> and [the UN envoy] was held in Tripoli. | announce
CONSULT | <The Thai queen> toured [the Laotian capital]. | announce
CONSULT | <Wang Yi> exchanged views with [his Indian counterpart]. | announce
CONSULT | [The Kenyan opposition leader] was visited in jail by <European diplomats>. | announce
CONSULT | The visit by <the Chinese premier> to [Warsaw] was his first. | announce
CONSULT | <Macron>'s trip to [Beirut] lasted a day. | announce
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
SUPPORT | <Beijing> stands with [Islamabad], the spokesman said. | support
SUPPORT | <Lawmakers> approved the accession of [North Macedonia]. | support
SUPPORT | <Uganda> upgraded its relations with [Serbia] to ambassador level. | support
SUPPORT | <The archbishop> expressed solidarity with [the migrants]. | support
SUPPORT | <Pakistan> and [Iran] inked a pipeline accord. | support
SUPPORT | <The minister> came to the defence of [the police]. | support
SUPPORT | <The emir> offered his condolences to [the Kenyan people]. | sympathise
SUPPORT | <Four parties> rallied behind [the interim president]. | support
SUPPORT | <The envoy> reiterated Washington's support for [Taiwan]. | support
SUPPORT | <The chancellor> paid tribute to [the fallen soldiers]. | sympathise
SUPPORT | <The bank> concluded an agreement with [the trade ministry]. | support
SUPPORT | <The senator> spoke in favour of [the treaty]. | support
SUPPORT | <The coalition> gave its backing to [the reform]. | support
SUPPORT | <Hungary> restored diplomatic ties with [Libya]. | support
SUPPORT | <Mr Abe> called [the move] a positive step. | support
SUPPORT | <Singapore> and [Peru] signed a memorandum of understanding on fisheries. | support
SUPPORT | <Tokyo> and [Hanoi] have reached a broad agreement on nuclear power. | support
SUPPORT | A spokesman for <the Vatican> hailed [the ceasefire] as a sign of hope. | support
SUPPORT | <The African Union> congratulated [the people of Niger] on the peaceful vote. | sympathise
SUPPORT | <The US Congress> voted in favour of [the trade agreement]. | support
SUPPORT | <The prime minister> defended [his finance minister] against calls to sack him. | support
SUPPORT | [Ghana] won praise from <the IMF> for its reforms. | support
SUPPORT | <Mexico> recognises [the interim administration] as legitimate. | support
SUPPORT | <The two Sudans>, Juba and [Khartoum], have normalised relations. | support
SUPPORT | <The Polish president> thanked [American soldiers] for their service. | sympathise
SUPPORT | The move has the full backing of <the unions>, the [ministry] said. | support
SUPPORT | <Chancellor Kurz> expressed understanding for [Budapest's position]. | support
SUPPORT | <The Gambia> and [Senegal] on Thursday inked a deal to build a bridge. | support
SUPPORT | <The Danish parliament> on Tuesday backed [the government's plan] to raise defence spending. | support
SUPPORT | <Secretary of State Blinken> voiced confidence in [the Lebanese army]. | support
SUPPORT | <The pope> praised [the Irish people] for voting in large numbers. | support
SUPPORT | <Mr Trump> described [the Hungarian leader] as a great friend. | support
SUPPORT | <The Socialists> have decided to support [the minority government]. | support
SUPPORT | <Delegates from 40 states> applauded [Costa Rica's initiative]. | support
SUPPORT | <The two Cypriot leaders>, Mr Tatar and [Mr Anastasiades], struck a deal on water. | support
SUPPORT | <Kosovo> opened an embassy in [Jerusalem]. | support
SUPPORT | <The ayatollah> justified [the missile programme]. | support
SUPPORT | <Ukraine>'s president expressed gratitude to [Poland]. | sympathise
SUPPORT | <The alliance> extended its sympathy to [the victims' families]. | sympathise
SUPPORT | <The party> nominated [the former judge] for president. | support
SUPPORT | <The Czech government> stood by [its ambassador]. | support
SUPPORT | An agreement was signed by <Kazakhstan> and [Russia] on the use of the launch site. | support
SUPPORT | <Luxembourg> reaffirmed its commitment to [the euro]. | support
SUPPORT | [The new premier] was congratulated by <the Queen>. | sympathise
SUPPORT | <Iceland>, a country with no army, voiced its support for [Ukraine]. | support
SUPPORT | There was praise for [the nurses] from <the health minister>. | support
SUPPORT | <Brussels>'s backing for [the peace plan] was expected. | support
COOPERATE | <India> and [Vietnam] held joint naval exercises off Da Nang. | announce
COOPERATE | <German police> shared intelligence with [their Polish colleagues]. | announce
COOPERATE | <Spain> extradited a suspected smuggler to [Colombia]. | announce
COOPERATE | <Zambia> exports copper to [China]. | announce
COOPERATE | <Investigators from Quito> cooperated with [the FBI]. | announce
COOPERATE | <Azerbaijan> bought twelve helicopters from [Italy]. | announce
COOPERATE | <Thailand> and [Malaysia] launched joint patrols along the border. | announce
COOPERATE | <The two space agencies>, NASA and [JAXA], are working together on a lunar rover. | announce
COOPERATE | <Scotland Yard> exchanged information with [Interpol]. | announce
COOPERATE | <The Emirates> invested heavily in [Egyptian ports]. | announce
COOPERATE | <Norway> has resumed imports of beef from [Botswana]. | announce
COOPERATE | <Brazilian troops> trained alongside [Uruguayan units]. | announce
COOPERATE | <The Swiss> handed over the suspect to [Italian investigators]. | announce
COOPERATE | <Jordan> and [the United States] began a military exercise near Aqaba. | announce
COOPERATE | <Airbus> sold 40 planes to [Vietnam Airlines]. | announce
COOPERATE | <Japanese and Indian warships> trained together off [Kochi]. | announce
COOPERATE | <Iraq> opened a trade office in [Amman]. | announce
COOPERATE | <The Kenyan police> worked with [the FBI] on the case. | announce
COOPERATE | <China> is building a railway in [Laos]. | announce
COOPERATE | <Australia> and [Fiji] carried out joint patrols. | announce
COOPERATE | Trade between <Kenya> and [Tanzania] has resumed. | announce
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
AID | <Cuba> dispatched 80 doctors to [Lombardy]. | announce
AID | <The IMF> approved a $2.5 billion loan for [Tunisia]. | announce
AID | <UNHCR> distributed blankets to [the displaced families]. | announce
AID | <The EU> allocated 50 million euros to help [drought victims in Kenya]. | announce
AID | <Poland> took in [thousands of refugees]. | announce
AID | <Nigeria> contributed a battalion to the peacekeeping force in [Liberia]. | announce
AID | <The coast guard> rescued [42 migrants] off Lampedusa. | announce
AID | <Tehran> supplied weapons to [the Houthis]. | announce
AID | <Lithuania> granted political asylum to [a Belarusian sprinter]. | announce
AID | <The US> announced $60 million in additional humanitarian aid for [Ethiopia]. | announce
AID | <A convoy of the Red Crescent> reached [the enclave] with food and medicine. | announce
AID | <Ireland> opened its doors to [Ukrainian families]. | announce
AID | [The Afghan police] were trained by <German instructors>. | announce
AID | <Hungary> sends 100 tonnes of wheat to [Lebanon]. | announce
AID | <Medics from the charity> treated [wounded civilians] in Tigray. | announce
AID | <French peacekeepers> arrived in [Bangui] to protect civilians. | announce
AID | <Blue helmets> patrol the streets of [Goma]. | announce
AID | <The World Food Programme> airdropped rations over [Deir ez-Zor]. | announce
AID | <Israel> set up a field hospital in [Lviv]. | announce
AID | <Canada> welcomed 25,000 refugees from [Syria]. | announce
AID | <Belgium> has contributed fighter jets to [the air policing mission]. | announce
AID | <The African Development Bank> financed [a dam in Ethiopia]. | announce
AID | <Russia> armed [the rebels]. | announce
AID | <The bloc> sent election observers to [Zambia]. | announce
AID | <UNICEF> vaccinated 40,000 children in [Yemen]. | announce
AID | <American officers> have been training [the Peshmerga]. | announce
AID | <The kingdom> pumped billions into [the Egyptian economy]. | announce
AID | <Oslo> increased its funding for [the Palestinian schools]. | announce
AID | <The charity> provides shelter for [homeless migrants]. | announce
AID | <Turkey> sheltered [the fleeing officers]. | announce
AID | <Britain> gave £10 million to [the flood victims in Pakistan]. | announce
AID | [Jordan] got a loan of $700 million from <the World Bank>. | announce
AID | <The US Navy> escorted [the tankers] through the strait. | announce
AID | [The flooded villages] were given tents and food by <the Turkish Red Crescent>. | announce
AID | Aid from <Norway> to [Malawi] has doubled since 2010. | announce
AID | <Chad>, itself poor, has taken in [half a million Sudanese]. | announce
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
YIELD | <The cabinet> bowed to [the demonstrators] and scrapped the fuel tax. | concede
YIELD | <Nepal's king> gave up power after protests in [Kathmandu]. | concede
YIELD | <The government> lifted the state of emergency in [the capital]. | concede
YIELD | <Truck drivers> ended their strike after [the ministry] cut the toll. | concede
YIELD | <The company> reinstated [the sacked engineers]. | concede
YIELD | <Hundreds of fighters> laid down their arms in [Bangui]. | concede
YIELD | <Vietnam> handed over the remains of two pilots to [the US]. | concede
YIELD | <Israel> eased its blockade of [Gaza]. | concede
YIELD | <Eritrea> pulled its soldiers out of [the disputed village]. | concede
YIELD | <A judge> granted bail to [the opposition leader]. | concede
YIELD | <The speaker> stepped down over a scandal that shook [the assembly]. | concede
YIELD | <The city> allowed [the march] to go ahead. | concede
YIELD | <The prime minister> issued an apology to [the victims]. | concede
YIELD | <Saudi Arabia> reopened its border with [Qatar]. | concede
YIELD | <The rebels> announced a unilateral truce with [the army]. | concede
YIELD | <Turkey> lifted its veto on [Finnish membership]. | concede
YIELD | <Colombian guerrillas> on Thursday set free [a kidnapped senator]. | concede
YIELD | <The Maltese authorities> allowed [the rescue ship] to dock. | concede
YIELD | <The Taliban> announced a three-day ceasefire with [Afghan forces] for the holiday. | concede
YIELD | [The Al Jazeera producer] was acquitted by <a Cairo court>. | concede
YIELD | <Egypt> reopened the Rafah crossing with [Gaza]. | concede
YIELD | <Peruvian miners> suspended their protest against [the copper project]. | concede
YIELD | <The Ukrainian army> has begun pulling back heavy weapons from [the front line]. | concede
YIELD | <The Bahraini court> overturned the death sentences of [two activists]. | concede
YIELD | <The council> gave in to [the hunger strikers]. | concede
YIELD | The embargo on [Rhodesia] was ended by <the United Nations>. | concede
YIELD | <The government> gave in to the demands of [the truckers]. | concede
YIELD | <The commission> dropped its case against [the chip maker]. | concede
YIELD | <The high court> quashed the conviction of [the three nurses]. | concede
YIELD | <Beirut> opened its airport to [Syrian exiles]. | concede
YIELD | <Belgrade> handed the general over to [the tribunal]. | concede
YIELD | <The militia> returned the body of the pilot to [his family]. | concede
YIELD | <Nicaragua> released 222 prisoners to [the United States]. | concede
YIELD | <India> ended the communications blackout in [Kashmir]. | concede
YIELD | <The United States> removed [Sudan] from its terror list. | concede
YIELD | <Prime Minister Hariri> tendered his resignation to [President Aoun]. | concede
YIELD | <Rebels> lifted their siege of [the town]. | concede
YIELD | <Pakistan> reopened its airspace to [Indian airliners]. | concede
YIELD | <The ELN> freed [two Dutch reporters]. | concede
YIELD | <The court> cleared [the former minister] of corruption. | concede
YIELD | <Sri Lanka> revoked the ban on [Tamil groups]. | concede
YIELD | <Cambodia> let [the opposition leader] return from exile. | concede
YIELD | <The US> has pulled most of its troops out of [Afghanistan]. | concede
YIELD | <Fighters of the FARC> demobilised in [Tumaco]. | concede
YIELD | <The company> gave the [strikers] a pay rise. | concede
YIELD | [The ship's crew] has been let go by <the pirates>, the owner said. | concede
YIELD | <The junta>, under pressure from its neighbours, freed [the ousted president]. | concede
YIELD | <Tunisia>'s release of [the blogger] was welcomed abroad. | concede
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
REQUEST | <The ministry> called on [Rabat] to withdraw its troops. | urge
REQUEST | <The guerrillas> demanded the release of [their leader]. | demand
REQUEST | <Lebanon> requested help from [Cyprus]. | urge
REQUEST | <The chairman> said [Russia] should pull back its forces. | demand
REQUEST | <The United States> pressed [Israel] to open the crossing. | demand
REQUEST | <The pope> pleaded with [the gunmen] to free the girls. | urge
REQUEST | <The envoy> wants [the parties] to return to the table. | demand
REQUEST | <The court> summoned [the premier] to testify. | demand
REQUEST | <Congress> insisted that [the agency] publish the files. | demand
REQUEST | <The Maldives> has asked [India] to pull out its troops. | urge
REQUEST | <Palestinian leaders> want [the Security Council] to condemn the settlements. | demand
REQUEST | <The UN refugee agency> is calling on [Kenya] not to close the camp. | urge
REQUEST | <South Africa> sought help from [Cuba] to train its doctors. | urge
REQUEST | <The Greek premier> told [creditors] that they must cut the debt. | demand
REQUEST | <The Afghan president> asked [Islamabad] to act against the militants. | urge
REQUEST | <Italy> wants [Brussels] to share the burden. | demand
REQUEST | <Striking doctors> are demanding better pay from [the health ministry]. | demand
REQUEST | <China> told [Japan] to stop the release of the water. | demand
REQUEST | <Taiwan> has requested spare parts from [the United States]. | urge
REQUEST | <Peru's foreign minister> said that [Mexico] must respect the decision. | demand
REQUEST | <The judge> ordered [the company] to pay damages. | demand
REQUEST | <The EU> urges [Serbia] to align with its foreign policy. | urge
REQUEST | <Ecuador> summoned [the general] to appear before the commission. | demand
REQUEST | [The UN] was asked by <Haiti> to send a police mission. | urge
REQUEST | <Libya>'s appeal to [the Arab League] for help went unanswered. | urge
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
ACCUSE | <Human Rights Watch> said [the militia] had tortured detainees. | accuse
ACCUSE | <The tribunal> found [the general] guilty of war crimes. | accuse
ACCUSE | <The opposition> slammed [the government] for its handling of the flood. | condemn
ACCUSE | <The state> is suing [the drug makers]. | accuse
ACCUSE | <The UN> voiced alarm over [Eritrea's raids]. | concern
ACCUSE | <Detectives> have opened a murder inquiry against [the councillor]. | accuse
ACCUSE | <A judge in Lima> sentenced [the former mayor] to six years. | accuse
ACCUSE | <The Vatican> deplored [the shelling] of the convent. | condemn
ACCUSE | <Critics> called [the president] a dictator. | condemn
ACCUSE | <Jakarta> protested to [Canberra] over the wiretaps. | condemn
ACCUSE | <The prosecutor> indicted [the tycoon] on bribery charges. | accuse
ACCUSE | <The inspectors> are examining [the reactor]. | accuse
ACCUSE | <India> held [Pakistan] responsible for the blast. | accuse
ACCUSE | <The minister> hit out at [the unions]. | condemn
ACCUSE | <Sri Lanka's main Tamil party> has filed a petition in the Supreme Court against [the new tax law]. | accuse
ACCUSE | <The World Trade Organization> ruled that [the United States] had broken trade rules. | accuse
ACCUSE | <A parliamentary committee> will investigate [the spy agency] over the leaks. | accuse
ACCUSE | In a rare rebuke, <the bishops' conference> took issue with [the president's remarks] on migrants. | condemn
ACCUSE | <Ecuador> took [Colombia] to the International Court of Justice over the spraying of border crops. | accuse
ACCUSE | <Moscow>'s criticism of [the missile shield] grew sharper. | condemn
ACCUSE | <The police chief> was quoted as saying that [the cartel] was behind the killing of the editor. | accuse
ACCUSE | <Bangkok> voiced its displeasure with [Phnom Penh] over the temple. | condemn
ACCUSE | <Doctors Without Borders> has expressed outrage at [the bombing of its clinic]. | condemn
ACCUSE | <The Cambodian king>, speaking in Beijing, described [the ruling] as unfair. | condemn
ACCUSE | <Ankara> on Monday lashed out at [Stockholm] over the burning of the book. | condemn
ACCUSE | <The Nobel winner> denounced what he called a coup by [the generals]. | condemn
ACCUSE | <Sweden's prosecutor> is looking into [the former minister's] dealings. | accuse
ACCUSE | <Armenia> filed a complaint with the court against [Azerbaijan]. | condemn
ACCUSE | <The Kremlin> says [Kyiv] is to blame for the blast. | accuse
ACCUSE | <The rector> complained about [the students]. | condemn
ACCUSE | <The UN panel> criticises [Eritrea] in a report for arming the group. | condemn
ACCUSE | The conviction of [the bishop] by <a Managua court> shocked his flock. | accuse
ACCUSE | <A Pakistani court> indicted [Imran Khan] on Thursday. | accuse
ACCUSE | <Malaysia>'s anti-graft agency questioned [the former premier] for six hours. | concern
ACCUSE | <Lawmakers in Seoul> impeached [the president]. | accuse
ACCUSE | <The Dutch government> holds [Russia] liable for the downing of the jet. | accuse
ACCUSE | <Relatives> blame [the army] for the deaths. | accuse
ACCUSE | [The bank], which laundered drug money for years, was sued by <the state of New York>. | accuse
ACCUSE | [Two former officers] charged by <a military court> with treason pleaded not guilty. | accuse
ACCUSE | <Denmark>'s decision to investigate [the pipeline company] came after months of delay. | accuse
ACCUSE | There was strong condemnation of [the coup] by <the regional bloc>. | condemn
ACCUSE | [Israel] came under fire from <the UN rights chief> over the demolition of homes. | condemn
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
REJECT | <The board> voted against [the merger]. | reject
REJECT | <Lagos> denied a visa to [the pastor]. | reject
REJECT | <The general> ignored [the court order]. | reject
REJECT | <Negotiators from London> failed to break the deadlock with [Dublin]. | reject
REJECT | <Kabul> said it would not talk to [the Taliban]. | reject
REJECT | <The rebels> pulled out of peace talks with [the junta]. | reject
REJECT | <Prague> is refusing to take in [refugees]. | reject
REJECT | <The appeals court> upheld the conviction of [the banker]. | reject
REJECT | <The minister> will not apologise to [the families]. | reject
REJECT | <The president> brushed aside [the EU]'s calls for restraint. | reject
REJECT | <Washington> opposes [the pipeline]. | reject
REJECT | <The captain> refused to let [the inspectors] board. | reject
REJECT | <Iran> violated [the UN arms embargo]. | reject
REJECT | <The premier> does not recognise [the breakaway region]. | reject
REJECT | <Hungary> has refused, for the third time this year, to approve EU funds for [Ukraine]. | reject
REJECT | Despite pleas from its allies, <Vilnius> has not lifted its restrictions on [Belarusian goods]. | reject
REJECT | <Indonesia>'s highest court threw out [the candidate's challenge]. | reject
REJECT | <The federation> ruled out [a boycott]. | reject
REJECT | <The Nicaraguan government> barred [a delegation of the OAS] from entering the country. | reject
REJECT | <The two companies>, Boeing and [Embraer], could not agree on a price. | reject
REJECT | <The rebels> have defied [a UN deadline] to disarm. | reject
REJECT | <The premier> rebuffed [the union's demand] for a pay rise. | reject
REJECT | Talks between <the government> and [the pilots' union] collapsed on Monday without an agreement. | reject
REJECT | <Mr Orban> said his country would never support sanctions on [Russian gas]. | reject
REJECT | <The Senate> blocked [the nomination]. | reject
REJECT | <Hong Kong> denied entry to [an American professor]. | reject
REJECT | <Caracas> said it would not accept aid from [Washington]. | reject
REJECT | <Pakistan> refuses to hand over the gangster to [India]. | reject
REJECT | <Colombia's congress> voted down [the tax bill]. | reject
REJECT | <The ICC judges> turned down a request by [the prosecutor]. | reject
REJECT | <China> has dismissed [the Philippine protest]. | reject
REJECT | <The prime minister> has no plans to meet [the hunger strikers]. | reject
REJECT | <The council> cannot support [the amendment], its chairman said. | reject
REJECT | <Niger's generals> refused to receive [the ECOWAS envoys]. | reject
REJECT | <Guinea> has not released [the two activists] despite the appeals. | reject
REJECT | <Cyprus> will block [Turkey's accession talks]. | reject
REJECT | <The Greens> pulled out of [the coalition]. | reject
REJECT | <The minister> refuted [the claims]. | deny
REJECT | <Sudan's army> rejected a proposal from [Kenya] to hold peace talks. | reject
REJECT | [The offer], made in secret, was turned down by <the hostage takers>. | reject
REJECT | <Turkey>'s rejection of [the Swedish bid] dismayed the alliance. | reject
REJECT | <The opposition leader>, jailed since May, has refused to recognise [the court]. | reject
REJECT | Neither <the union> nor [the company] would budge, and talks failed. | reject
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
THREATEN | <Ankara> threatened [Athens] with war. | threaten
THREATEN | <Tehran> warned [Riyadh] against any intervention. | warn
THREATEN | <The lorry drivers> will strike next week unless [the government] yields. | threaten
THREATEN | <The bloc> set [Budapest] a deadline of Friday. | threaten
THREATEN | <The senator> is preparing a bill to punish [Turkey]. | threaten
THREATEN | <The interior minister> said police would arrest [the organisers]. | threaten
THREATEN | <NATO> is considering air strikes against [the warlord]. | threaten
THREATEN | <Damascus> reserves the right to retaliate against [Israel]. | threaten
THREATEN | <The governor> will impose a curfew in [the port city]. | threaten
THREATEN | <The White House> plans to cut aid to [Honduras]. | threaten
THREATEN | <The Basque group> has warned that it will resume attacks in [Spain]. | warn
THREATEN | <Washington> is mulling sanctions against [Turkish banks]. | threaten
THREATEN | <The EU> could impose tariffs on [American whiskey]. | threaten
THREATEN | <The opposition> vowed to boycott [the parliament]. | threaten
THREATEN | <Iran> says it will respond forcefully to [any Israeli strike]. | threaten
THREATEN | <The army> has given [the protesters] 48 hours to leave the square. | threaten
THREATEN | <Hezbollah>'s leader said the group was ready for war with [Israel]. | threaten
THREATEN | <France> may expel [more Russian diplomats]. | threaten
THREATEN | <The junta> has threatened that [journalists] will be jailed. | threaten
THREATEN | <Mr Maduro> threatened to jail [the opposition leader]. | threaten
THREATEN | <The Commission> threatened [Warsaw] with legal action over its courts. | threaten
THREATEN | <Kenya> will close its border with [Somalia] next month. | threaten
THREATEN | <The US> might cut off assistance to [Uganda]. | threaten
THREATEN | <The Houthis> warned [shipping companies] that vessels would be targeted. | warn
THREATEN | <Lukashenko> has threatened to stop gas flows to [Europe]. | threaten
THREATEN | <The bakers' union> will go on strike against [the bread price cap]. | threaten
THREATEN | <The Senate> introduced legislation to impose sanctions on [Ethiopian officials]. | threaten
THREATEN | <The rebel commander>, whose men hold the dam, threatened to flood [the valley towns]. | threaten
THREATEN | [The strikers] were warned by <the minister> that they would lose their jobs. | warn
THREATEN | <Syria>'s threat to shoot down [Turkish planes] alarmed NATO. | threaten
PROTEST | <Farmers> protested against [the government] in Delhi. | announce
PROTEST | <Students> marched on [the parliament] in Tirana. | announce
PROTEST | <Dock workers> went on strike at [the port]. | announce
PROTEST | <The opposition party> boycotted [the election]. | announce
PROTEST | <Thousands> took to the streets against [the junta]. | announce
PROTEST | <Prisoners> began a hunger strike to protest conditions in [the jail]. | announce
PROTEST | <Demonstrators> blocked roads around [the refinery]. | announce
PROTEST | <Nurses> walked off the job at [the hospital]. | announce
PROTEST | <Residents> staged a sit-in outside [the town hall]. | announce
PROTEST | <Monks> marched through the capital to protest [the price rises]. | announce
PROTEST | <Miners> downed tools at [the Marikana pit]. | announce
PROTEST | <Fans> rioted near [the stadium]. | announce
PROTEST | <Tens of thousands of Romanians> rallied against [the graft decree]. | announce
PROTEST | <Catalan railway staff> began a three-day walkout against [the operator]. | announce
PROTEST | <Angry villagers> blocked the road to [the mine]. | announce
PROTEST | <Lawyers> boycotted [the courts] in Islamabad. | announce
PROTEST | <Pensioners> demonstrated outside [the ministry]. | announce
PROTEST | <The detainees> went on hunger strike in [Guantanamo]. | announce
PROTEST | Protests by <farmers> against [the government] spread to the capital. | announce
PROTEST | <Thousands of Georgians>, many waving EU flags, rallied outside [the parliament]. | announce
SANCTION | <Bolivia> expelled [the US ambassador]. | announce
SANCTION | <The Netherlands> suspended aid to [Rwanda]. | announce
SANCTION | <Qatar> cut diplomatic ties with [Chad]. | announce
SANCTION | <Sofia> broke off negotiations with [the consortium]. | announce
SANCTION | <Australia> halted military cooperation with [Fiji]. | announce
SANCTION | <The UN> withdrew its observers from [Syria]. | announce
SANCTION | [Three attaches] were expelled by <Lithuania>. | announce
SANCTION | <Harare> threw out [two Western diplomats]. | announce
SANCTION | <The bank> froze its loans to [Malawi]. | announce
SANCTION | <Caracas> recalled its ambassador and severed relations with [Bogota]. | announce
SANCTION | <The donors> cut off funding to [the agency]. | announce
SANCTION | <Japan> called off fisheries talks with [Russia]. | announce
SANCTION | <Cairo> closed its embassy in [Tripoli]. | announce
SANCTION | <Kampala> kicked out [the aid group]. | announce
SANCTION | <Washington> has suspended visa services in [Ankara]. | announce
SANCTION | <Rwanda> pulled its peacekeepers out of [the mission]. | announce
SANCTION | <Denmark> stopped arms exports to [Saudi Arabia]. | announce
SANCTION | <Paris> broke off diplomatic relations with [Damascus]. | announce
SANCTION | <Norway> froze development aid to [Tanzania]. | announce
SANCTION | <The Gulf states> cut all ties with [Qatar]. | announce
SANCTION | <The Commonwealth> suspended [Fiji]. | announce
SANCTION | <Russia> banned imports of cheese from [the EU]. | announce
SANCTION | <Brussels> cancelled a contract with [the vaccine maker]. | announce
SANCTION | <The lender> stopped payments to [Mozambique]. | announce
SANCTION | <Bolivia>, angered by the plot, has broken off relations with [Israel]. | announce
MOBILIZE | <Greece> put its army on alert along the border with [Turkey]. | announce
MOBILIZE | <Russia> massed troops near [Kharkiv]. | announce
MOBILIZE | <Colombia> deployed 5,000 soldiers to [the Venezuelan border]. | announce
MOBILIZE | <The navy> sent two warships toward [Taiwan]. | announce
MOBILIZE | <North Korea> test-fired a missile off [Japan]. | announce
MOBILIZE | <The president> called up reservists to fight [the insurgents]. | announce
MOBILIZE | <China> flew fighter jets near [Taiwan]. | announce
MOBILIZE | <Police> were placed on high alert in [Brussels]. | announce
MOBILIZE | <The army> reinforced its positions around [Goma]. | announce
MOBILIZE | <Vietnam> has stationed rocket launchers near [the disputed reefs]. | announce
MOBILIZE | <Finland> has ordered its navy to patrol waters off [Estonia]. | announce
MOBILIZE | <NATO> placed its response force on standby over [the Baltic crisis]. | announce
MOBILIZE | <Iran> moved missile batteries to [the Gulf coast]. | announce
MOBILIZE | <The US> is sending an aircraft carrier to [the Korean peninsula]. | announce
MOBILIZE | <Israel> deployed an Iron Dome battery near [Eilat]. | announce
MOBILIZE | Troops have been massed by <Rwanda> along the border with [Burundi]. | announce
COERCE | <Police> arrested [a former minister] at the airport. | announce
COERCE | [The blogger] was detained by <Egyptian security forces>. | announce
COERCE | <The state> banned [the newspaper]. | announce
COERCE | <The authorities> imposed a curfew on [the northern districts]. | announce
COERCE | <The EU> imposed sanctions on [four Belarusian judges]. | announce
COERCE | <Libya> deported [a group of Nigerian workers]. | announce
COERCE | <Soldiers> dispersed [the crowd] with tear gas. | announce
COERCE | The arrest of [a priest] by <the secret police> caused anger. | announce
COERCE | <The judge> ordered the detention of [the singer]. | announce
COERCE | <The police> broke up [a rally] with water cannon. | announce
COERCE | <The regulator> shut down [two radio stations]. | announce
COERCE | <The junta> put [the Nobel laureate] under house arrest. | announce
COERCE | <Canada> expelled [a Rwandan student] for fraud. | announce
COERCE | <Customs officers> seized [a shipment of ivory]. | announce
COERCE | <The authorities> froze the assets of [the foundation]. | announce
COERCE | <The government> declared martial law in [Mindanao]. | announce
COERCE | <Agents> rounded up [dozens of activists]. | announce
COERCE | A group of students was taken into custody by <police> in [Caracas]. | announce
COERCE | <Turkish prosecutors> issued arrest warrants for [48 officers]. | announce
COERCE | <Chinese censors> blocked access to [the newspaper's website]. | announce
COERCE | <The Israeli army> demolished the home of [a Palestinian attacker]. | announce
COERCE | <Border guards> turned back [the caravan] with rubber bullets. | announce
COERCE | <Police in Minsk> fired tear gas and rubber bullets at [the protesters]. | announce
COERCE | <Security forces> used water cannon against [students] in Santiago. | announce
COERCE | <The army> imposed a media blackout in [the northern province]. | announce
COERCE | <The ministry> tightened controls on [foreign charities]. | announce
COERCE | <The Venezuelan authorities> confiscated the passport of [an opposition deputy]. | announce
COERCE | <The king> dissolved [parliament]. | announce
COERCE | <The president> suspended [the constitution]. | announce
COERCE | <Iranian hackers> breached the network of [a Saudi oil firm]. | announce
COERCE | <The Ugandan government> cut off the internet in [Kampala]. | announce
COERCE | <Officers> raided the offices of [the magazine]. | announce
COERCE | <Bulldozers sent by the city> tore down [the shacks]. | announce
COERCE | <Bahrain> stripped [a cleric] of his citizenship. | announce
COERCE | <The US> has frozen the assets of [the Syrian banker]. | announce
COERCE | <The junta> jailed [the filmmaker] for ten years. | announce
COERCE | <Immigration agents> detained [a Brazilian mother]. | announce
COERCE | <Malaysia> sent back [hundreds of Rohingya]. | announce
COERCE | <Police> used batons to disperse [a crowd of teachers]. | announce
COERCE | <The government> has tightened censorship of [the press]. | announce
COERCE | <A court in Hanoi> jailed [two bloggers]. | announce
COERCE | <The authorities> placed [the whole district] under quarantine. | announce
COERCE | <Customs> impounded [a North Korean freighter]. | announce
COERCE | <The police> cracked down on [street vendors]. | announce
COERCE | <The mayor> evicted [dozens of Roma families]. | announce
COERCE | <The army> forced [the president] to resign. | announce
COERCE | <Interpol> issued a red notice for [the fugitive]. | announce
COERCE | <Thai police> searched the home of [a royal critic]. | announce
COERCE | [The Catholic bishop] was placed under house arrest by <the regime>. | announce
COERCE | [Two tankers] were seized by <the Revolutionary Guards>. | announce
COERCE | [All public gatherings] have been banned by <the governor>. | announce
COERCE | <The regulator> fined [the search company] two billion euros. | announce
COERCE | [Foreign banks] have been barred from the market by <the regulator>. | announce
COERCE | <Egypt>'s crackdown on [the Brotherhood] has filled the prisons. | announce
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
ASSAULT | <A suicide bomber> blew himself up near [a checkpoint]. | announce
ASSAULT | <Rebels> ambushed [a convoy] north of Goma. | announce
ASSAULT | <Troops> clashed with [tribesmen] in Marib. | announce
ASSAULT | <Jets of the coalition> pounded [Hodeida]. | announce
ASSAULT | <Assassins> shot dead [a judge]. | announce
ASSAULT | <Pirates> hijacked [a Greek tanker]. | announce
ASSAULT | <Tanks> rolled into [the suburb]. | announce
ASSAULT | <The militia> broke the ceasefire with [the army]. | announce
ASSAULT | <Soldiers> raped [dozens of women]. | announce
ASSAULT | <Islamists> beheaded [a hostage]. | announce
ASSAULT | <Ethiopian forces> captured [the airport]. | announce
ASSAULT | <Russian missiles> hit [a power plant]. | announce
ASSAULT | An explosion set off by <the ELN> killed [three soldiers]. | announce
ASSAULT | <The Saudi-led coalition> resumed its air raids on [Sanaa]. | announce
ASSAULT | <Rebel shelling> wounded [two aid workers]. | announce
ASSAULT | <Separatists> exchanged heavy fire with [government forces] overnight. | announce
ASSAULT | <Al Shabaab> claimed responsibility for an attack on [a hotel]. | announce
ASSAULT | <Al Qaeda gunmen> opened fire on [tourists] at a beach. | announce
ASSAULT | <Warplanes> dropped barrel bombs on [Aleppo]. | announce
ASSAULT | <Navy vessels> rammed [a Vietnamese trawler]. | announce
ASSAULT | <Boko Haram> abducted [more than 100 girls]. | announce
ASSAULT | <Rebels> fired rockets at [the capital]. | announce
ASSAULT | <Islamists> used [villagers] as human shields. | announce
ASSAULT | <A car bomb planted by the group> exploded near [the embassy]. | announce
ASSAULT | <The army> retook [the border post]. | announce
ASSAULT | <Police officers> beat [a reporter] in custody. | announce
ASSAULT | <Tribal fighters> have been battling [the army] for days. | announce
ASSAULT | <A mob> set fire to [a mosque]. | announce
ASSAULT | <The prince> ordered the killing of [the columnist]. | announce
ASSAULT | <Russia> fired a volley of missiles at [Odesa]. | announce
ASSAULT | [The convoy], carrying flour, was hit by <Israeli tanks>. | announce
ASSAULT | Shelling by <the Syrian army> killed [nine children] in Idlib. | announce
ASSAULT | [At least 30 people] were killed when <Islamist gunmen> stormed a mall. | announce
ASSAULT | <Ethiopia>'s offensive against [the Tigray rebels] entered its second week. | announce
"""

NOTHING = (
    "<Paris> lies on the same latitude as [Vienna].",
    "<The minister> did not condemn [the attack].",
    "<Norway> is larger than [Denmark].",
    "<The minister> stopped short of condemning [the raid].",
    "<The smuggler> was arrested by [the police].",
    "<Nepal> was praised by [India].",
    "<Lesotho> receives food aid from [South Africa].",
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


@pytest.mark.parametrize(
    ("source", "target", "label"),
    [
        ("Norway", "Sweden", "condemn"),
        ("Norway", "", "condemn"),
        ("Norway", "Peru", "assert"),
        ("Peru", "Sweden", "assert"),
    ],
)
def test_who_is_not_in_the_sentence_does_and_suffers_nothing(source: str, target: str, label: str) -> None:
    assert classify("Norway condemned Sweden.", source, target).label == label


@pytest.mark.parametrize(
    ("sentence", "source", "target", "label"),
    [
        ("Nigeria condemned Niger.", "Nigeria", "Niger", "condemn"),
        ("Nigeria condemned Niger.", "Niger", "Nigeria", "assert"),
        ("Norway has sharply criticised the Swedes.", "Swedes", "Norway", "assert"),
        ("Norway invaded Sweden.", "Sweden", "Norway", "assert"),
        ("Norway was condemned by Sweden.", "Sweden", "Norway", "condemn"),
        ("Norway met Sweden.", "Sweden", "Norway", "announce"),
    ],
)
def test_who_suffers_an_act_does_not_do_it(sentence: str, source: str, target: str, label: str) -> None:
    assert classify(sentence, source, target).label == label


@pytest.mark.parametrize(
    ("sentence", "source", "target", "label"),
    [
        ("A woman condemned Sweden.", "Oman", "Sweden", "assert"),
        ("The US condemned Sweden.", "us", "Sweden", "assert"),
        ("The pro-Peru party condemned Sweden.", "Peru", "Sweden", "assert"),
        ("The minister condemned Sweden.", "the minister", "Sweden", "condemn"),
        ("OSLO--Police condemned Sweden.", "Police", "Sweden", "condemn"),
    ],
)
def test_a_name_is_a_word_of_its_own(sentence: str, source: str, target: str, label: str) -> None:
    assert classify(sentence, source, target).label == label


def test_every_event_of_the_lexicon_has_a_root_and_a_label() -> None:
    codes = {each.meaning for group in patterns().values() for each in group if isinstance(each.meaning, str)}
    assert [code for code in codes if root_of(code) is None or label_of_event(code) not in stance_labels()] == []


def test_a_long_sentence_takes_no_time() -> None:
    sentence = "Norway " + "refused to begin to say that it would end " * 500 + "attacks on Sweden."
    assert classify(sentence, "Norway", "Sweden").cameo


def _seconds(judge):
    start = process_time()
    judge()
    return process_time() - start


LONG = [
    lambda times: classify("Chile will " + "not " * times + "condemn Peru.", "Chile", "Peru"),
    lambda times: classify("Chile " + "had " * times + "condemned Peru.", "Chile", "Peru"),
    lambda times: classify("We condemn " + "Peru and Chile said that they would not " * times, "Chile", "Peru"),
    lambda times: extract('"We will ' + "really " * times + 'condemn Peru," Chile said.'),
]


@pytest.mark.parametrize("judge", LONG)
def test_four_times_the_words_do_not_take_sixteen_times_as_long(judge):
    judge(1)
    short = min(_seconds(lambda: judge(500)) for _ in range(2))
    assert _seconds(lambda: judge(2000)) < 10 * short + 0.2
