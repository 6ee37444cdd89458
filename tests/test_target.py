"""The target: for or against whom a statement of the news stands. `None` where the words name nobody, or nobody in that part."""

import pytest
from onrecord.corpus.extract import extract
from onrecord.corpus.read import from_text


def target(text, number=-1):
    return extract(from_text(text), rules=True)[number].stance.target


OBJECT = [
    ("Peru condemned Chile.", "CL"),
    ("Peru condemned the Pentagon.", "US"),
    ("Peru condemned Malaysia Airlines.", "Malaysia Airlines"),
    ("Peru accused Rosneft of theft.", "Rosneft"),
    ("Peru condemned the Chilean raid on the port.", "CL"),
    ("Peru strongly condemned Chile's decision to close the border.", "CL"),
    ("Peru condemned the decision of Chile to close the border.", "CL"),
    ("Peru condemned the closure of the border by Chile.", "CL"),
    ("Peru condemned what it called an illegal blockade by the Chilean navy.", "CL"),
    ("Peru denounced the Chilean government's seizure of two trawlers.", "CL"),
    ("Russia criticised Washington over its sanctions.", "US"),
    ("China slammed the United States for selling arms to Taiwan.", "US"),
    ("Beijing blasted Tokyo over the visit.", "JP"),
    ("Iran praised Iraq for its efforts.", "IQ"),
    ("Kenya thanked Uganda for its help.", "UG"),
    ("Kenya congratulated Uganda on its election.", "UG"),
    ("Kenya urged Uganda to open the border.", "UG"),
    ("Kenya called on Uganda to open the border.", "UG"),
    ("Kenya called upon the Ugandan authorities to free the two pilots.", "UG"),
    ("Kenya appealed to Uganda to open the border.", "UG"),
    ("Kenya demanded that Uganda withdraw its troops.", "UG"),
    ("Kenya demanded an apology from Uganda.", "UG"),
    ("Kenya warned Uganda not to cross the line.", "UG"),
    ("Kenya warned Uganda that its patience was running out.", "UG"),
    ("Kenya threatened Uganda with sanctions.", "UG"),
    ("Kenya threatened to impose sanctions on Uganda.", "UG"),
    ("Kenya vowed to retaliate against Uganda.", "UG"),
    ("Kenya pledged to help Uganda.", "UG"),
    ("Kenya voiced support for Uganda.", "UG"),
    ("Kenya expressed its solidarity with Uganda.", "UG"),
    ("Kenya expressed condolences to Uganda over the crash.", "UG"),
    ("Kenya agreed to hold talks with Uganda.", "UG"),
    ("Kenya supported Uganda's bid for the seat.", "UG"),
    ("Kenya welcomed Uganda's decision to free the pilots.", "UG"),
    ("Kenya expressed concern over Uganda's military build-up.", "UG"),
]

ACCUSED = [
    ("Moscow accused Kyiv of shelling a market.", "UA"),
    ("Moscow accused the Ukrainian military of shelling a market.", "UA"),
    ("Sudan accused the United Arab Emirates of arming the rebels.", "AE"),
    ("Sudan accused rebels backed by Chad of burning the village.", None),
    ("Seoul blamed North Korea for the sinking of the ship.", "KP"),
    ("Seoul blamed the sinking of the ship on North Korea.", "KP"),
    ("Israel said that it held Iran responsible for the strike.", "IR"),
    ("Israel said it held the Lebanese government responsible for the rockets.", "LB"),
    ("Poland said Belarus was behind the sabotage.", "BY"),
    ('"Belarus bears full responsibility for this," Poland said.', "BY"),
    ("Poland said Minsk was to blame for the crisis.", "BY"),
]

AGAINST_AND_FOR = [
    ("Peru condemned the attack on Chile.", None),
    ("Peru condemned the attack against the Chilean embassy.", None),
    ("Peru condemned Bolivia's attack on Chile.", "BO"),
    ("Peru condemned the attack on Chile by Bolivia.", "BO"),
    ("Peru condemned sanctions against Cuba.", None),
    ("Peru condemned the US sanctions against Cuba.", "US"),
    ("Peru condemned the killing of a Chilean journalist.", None),
    ("Peru condemned the invasion of Ukraine.", None),
    ("Peru condemned Russia's invasion of Ukraine.", "RU"),
    ("Peru condemned the Russian invasion of Ukraine.", "RU"),
    ("Peru condemned the occupation of Chilean islands.", None),
    ("Peru condemned the violation of Ukraine's sovereignty.", None),
    ("Japan backed a resolution against Myanmar.", None),
    ("Japan voiced support for a resolution condemning Myanmar.", None),
    ("Japan supported sanctions on Myanmar.", None),
    ("Japan welcomed sanctions against Myanmar.", None),
    ("Japan welcomed the release of two reporters by Myanmar.", "MM"),
    ("Japan welcomed the agreement between Iran and Iraq.", None),
    ("Japan expressed concern about the situation in Myanmar.", None),
    ("Japan expressed concern over violence in Myanmar.", None),
    ("Japan expressed concern over the fate of Burmese refugees.", None),
    ("Japan condemned criticism of Israel by Turkey.", "TR"),
    ("Japan rejected criticism of Israel.", None),
    ("Norway condemned the bombing in Istanbul.", None),
    ("Norway condemned the attack in Ankara by Kurdish militants.", None),
    ("France said it stood with Armenia against Azerbaijan.", "AM"),
    ("France expressed its condolences to the people of Turkey.", "TR"),
]

REJECTED = [
    ("Cairo rejected Ethiopia's proposal.", "ET"),
    ("Cairo rejected a proposal from Ethiopia.", "ET"),
    ("Cairo rejected a proposal by Ethiopia to share the water.", "ET"),
    ("Cairo rejected an Ethiopian offer of talks.", "ET"),
    ("Cairo rejected calls by Washington for a truce.", "US"),
    ("Cairo rejected sanctions against Sudan.", None),
    ("Cairo refused to sign the deal.", None),
    ("Cairo refused to negotiate with Ethiopia.", "ET"),
    ("Cairo opposed Ethiopia's plan to fill the dam.", "ET"),
    ("Cairo ruled out talks with Addis Ababa.", "ET"),
    ("Cairo rejected Ethiopia's accusation of arming the rebels.", "ET"),
    ("Cairo denied Ethiopian claims that it armed the rebels.", "ET"),
    ("Cairo dismissed the allegations made by Ethiopia as baseless.", "ET"),
]

WITHIN = [
    ("Canada urged India to condemn Russia.", "IN"),
    ("Canada asked India to put pressure on Russia.", "IN"),
    ("Canada called on the parties to stop fighting.", None),
    ("Canada called on both sides to stop fighting.", None),
    ("Canada called on the parties in Sudan to stop fighting.", None),
    ("Canada called for talks on Kashmir.", None),
    ("Canada called for an end to the fighting in Yemen.", None),
    ("Canada called for Israel to lift the blockade.", "IL"),
    ("Canada called for the withdrawal of Russian troops from Ukraine.", "RU"),
    ("Canada demanded the withdrawal of all Russian forces.", "RU"),
    ("Canada demanded that the blockade of Cuba be lifted.", None),
    ("Canada demanded the release of its citizens held in China.", None),
    ("Canada urged restraint.", None),
    ("Canada urged the international community to isolate Belarus.", None),
    ("Canada urged the Security Council to condemn Belarus.", "UN"),
    ("Canada warned of a famine in Somalia.", None),
    ("Canada warned its citizens against travel to Mali.", None),
    ("Canada warned against any attack on Taiwan.", None),
]

BODIES = [
    ("Russia accused NATO of provoking the crisis.", "NATO"),
    ("Russia said NATO must stop its expansion.", "NATO"),
    ("Hungary criticised the European Union over the fine.", "EU"),
    ("Hungary criticised Brussels bureaucrats and the EU for the delay.", "EU"),
    ("Israel condemned Hamas for the rocket fire.", "Hamas"),
    ("Israel vowed to destroy Hamas.", "Hamas"),
    ("Israel accused Hizballah of hiding weapons in homes.", "Hezbollah"),
    ("Yemen's government blamed the Houthi movement for the blast.", "Houthis"),
    ("Tehran denounced the International Atomic Energy Agency over its report.", "UN"),
    ("Tehran thanked the Pentagon for its restraint.", "US"),
    ("Tehran warned the White House against new sanctions.", "US"),
    ("Israel criticised the UN for its silence.", "UN"),
]

OWN = [
    ("Norway condemned the attack on the Norwegian embassy.", None),
    ("Norway defended Norway's right to fish.", None),
    ("The Kremlin condemned attacks on Russian soil by Ukraine.", "UA"),
    ("French President Ana Petit said France condemned the Turkish raid.", "TR"),
    ("French President Ana Petit said Paris would support Greece.", "GR"),
    ("The State Department said the United States condemned the coup.", None),
    ("Turkish Foreign Minister Ali Demir urged Turkey's allies to lift the embargo.", None),
    ("China and Russia criticised Japan.", "JP"),
]

CONTENT = [
    ('"We condemn the unprovoked attack by Eritrea," Ethiopia said.', "ER"),
    ('"We strongly condemn the United States for this crime," Cuba said.', "US"),
    ('"We call on Israel to stop," Jordan said.', "IL"),
    ('"Israel must stop this war," Jordan said.', "IL"),
    ('"Israel should open the crossing," Jordan said.', "IL"),
    ('"The Israeli army must leave," Jordan said.', "IL"),
    ('"We thank Egypt for its mediation," Jordan said.', "EG"),
    ('"We stand with Ukraine," Latvia said.', "UA"),
    ('"We will support Ukraine as long as it takes," Latvia said.', "UA"),
    ('"We are deeply concerned about Russia\'s build-up," Latvia said.', "RU"),
    ('"We are deeply concerned about the build-up on the border with Ukraine," Latvia said.', None),
    ('"We reject the accusations from Moscow," Latvia said.', "RU"),
    ('"We will respond to any attack by North Korea," Seoul said.', "KP"),
    ('"We will retaliate against Israel," Iran said.', "IL"),
    ('"The strike was a flagrant violation of international law by Israel," Iran said.', "IL"),
    ('"Israel\'s strike was a flagrant violation of international law," Iran said.', "IL"),
    ('"The raid was cowardly," Iran said.', None),
    ("Iran said the Israeli raid was cowardly.", "IL"),
    ("Iran said the raid on Syria was cowardly.", None),
    ('Iran said the US was "playing with fire".', "US"),
    ('"We are ready to talk with Washington," Iran said.', "US"),
    ('"We will not negotiate with Washington," Iran said.', "US"),
]

SUCH = [
    ('Moscow condemned the Israeli strike on Damascus. "We condemn such actions," the ministry said.', "IL"),
    ('Peru accused Chile of seizing a trawler. "Such acts are unacceptable," Peru said.', "CL"),
    ('Iran attacked a base in Iraq. "We condemn these strikes," Washington said.', "IR"),
    ('The road is closed. "We condemn such actions," Peru said.', None),
    ('Peru and Chile signed a pact. "We condemn such actions," Cuba said.', None),
]

MORE = [
    ("Jordan condemned the storming of the mosque by Israeli police.", "IL"),
    ("Jordan condemned Israeli settlers for burning olive trees.", "IL"),
    ("Jordan decried the silence of the European Union.", "EU"),
    ("Jordan deplored the deaths of Palestinian children.", None),
    ("Jordan condemned the assassination of the president of Haiti.", None),
    ("Jordan condemned remarks made by an Indian minister.", "IN"),
    ("Jordan condemned a Houthi attack on a Saudi refinery.", "Houthis"),
    ("Jordan condemned the targeting of the Saudi refinery.", None),
    ("Jordan condemned all forms of terrorism.", None),
    ("Pakistan rebuked Kabul for sheltering militants.", "AF"),
    ("Pakistan warned that India would pay a heavy price.", "IN"),
    ("Pakistan warned that Sudan faced a famine.", None),
    ("Pakistan warned Afghan officials against helping the militants.", "AF"),
    ("Pakistan threatened to close its airspace to Indian flights.", "IN"),
    ("Pakistan demanded that New Delhi lift the curfew.", "IN"),
    ("Pakistan demanded an explanation from the Indian side.", "IN"),
    ("Pakistan insisted that India must release the pilot.", "IN"),
    ("Pakistan urged the world to act on Kashmir.", None),
    ("Pakistan called for sanctions on Russia.", None),
    ("Pakistan called for aid to Ukraine.", None),
    ("Pakistan urged both India and China to pull back.", "IN"),
    ("Pakistan urged NATO to send troops to Kosovo.", "NATO"),
    ("Ankara slammed the US decision to recognise the killings as genocide.", "US"),
    ("Ankara criticised a French law that bans the veil.", "FR"),
    ("Ankara criticised Germany, France and the Netherlands.", "DE"),
    ("Ankara rejected the EU's criticism of its court.", "EU"),
    ("Ankara rejected any comparison with Hungary.", None),
    ("Ankara opposed Sweden's entry into NATO.", "SE"),
    ("Ankara backed Azerbaijan in its war with Armenia.", "AZ"),
    ("Ankara welcomed the lifting of sanctions on Syria by the European Union.", "EU"),
    ("Ankara praised the people of Lebanon for their courage.", "LB"),
    ("Ankara voiced support for Qatar's mediation between Israel and Hamas.", "QA"),
    ("Ankara promised to support Somalia.", "SO"),
    ("Ankara vowed revenge on the Kurdistan Workers' Party.", "Kurdistan Workers' Party"),
    ("Ankara accused Athens of turning back migrants at sea.", "GR"),
    ("Ankara accused militants of attacking Iraq.", None),
    ("Ankara blamed the attack on Islamic State.", "Islamic State"),
    ('"We condemn this heinous attack on our ally Qatar," Ankara said.', None),
    ('"We condemn in the strongest terms Israel\'s attack on Qatar," Ankara said.', "IL"),
    ('"We urge our American friends to think again," Ankara said.', "US"),
    ('"The Greek side has to stop these provocations," Ankara said.', "GR"),
    ('"These are baseless claims by Greece," Ankara said.', "GR"),
    ('"Greece\'s claims are baseless," Ankara said.', "GR"),
    ('"We welcome the support of Pakistan," Ankara said.', "PK"),
    ('"We regret the decision of the United Kingdom," Ankara said.', "GB"),
    ('"We regret the United Kingdom\'s departure from the EU," Ankara said.', "GB"),
    ('"We reject these baseless accusations," Ankara said.', None),
]

OFFICIALS = [
    ("Norway condemned Vladimir Putin for the invasion.", "RU"),
    ("Norway criticised President Vladimir Putin.", "RU"),
    ("Norway praised Prime Minister Narendra Modi for his visit.", "IN"),
    ("Norway condemned John Nobody for the invasion.", None),
]

SEVERAL = [
    ("Serbia thanked Russia and China for their support.", "RU"),
    ("Serbia condemned Croatia's decision and praised Hungary.", "HR"),
    ("Serbia condemned the Croatian raid, which killed a Hungarian.", "HR"),
    ("Serbia urged Kosovo to lift the tariffs, saying that Albania would gain.", "XK"),
]


ABBREVIATED = [
    ("Iran condemned the U.S. on Monday.", "US"),
    ("Iran accused the U.S. of lying.", "US"),
    ("Iran praised the U.K. and Germany.", "GB"),
    ("Peru condemned Mr. Rojas and the Chilean navy.", "CL"),
    ("Kenya congratulated St. Lucia on its election.", "LC"),
    ('"The U.S. must leave Syria," Iran said.', "US"),
    ('"The U.S. has violated the treaty," Iran said.', "US"),
    ('Iran attacked the U.S. "We condemn such actions," Peru said.', "IR"),
    ('Gen. Soto of Chile shelled a U.S. base. Iran praised him. "We condemn such actions," Peru said.', None),
    ("Peru condemned the blast. Chile was silent.", None),
    ('"We condemn the blast in the capital. We thank Chile," Peru said.', None),
    ('"We condemn the blast at the base of the U.S. The Chilean army helped," Peru said.', None),
]

NAMELESS = [
    ('"We accuse the government of lying," he said.', None),
    ('"I accuse the generals of lying," he said.', None),
    ("Iran accused Western powers of lying.", None),
    ("Iran accused Our Lady of lying.", None),
    ("Iran accused Ana Petit of lying.", "Ana Petit"),
    ("Iran accused Mr. Petit of lying.", "Petit"),
    ('"We accuse Rosneft of theft," he said.', "Rosneft"),
]


RELATIVE = [
    ('"We agree with those who condemn Russia," Iran said.', None),
    ("Iran supports those who fight Russia.", None),
    ("Iran praised fighters who attack Israel.", None),
    ("Iran praised the fighters that attack Israel.", None),
    ("Iran praised the men that struck an Israeli base.", None),
    ("Iran condemned people who hate Israel.", None),
    ("Iran condemned countries which arm Israel.", None),
    ('"We will punish those who attack Cuba," Iran said.', None),
    ('"We will punish people who openly attack Cuba," Iran said.', None),
    ("Iran condemned Israeli settlers who burn trees.", "IL"),
    ('"We thank those who, sadly," Iran said.', None),
    ("Iran condemned the attacks which were carried out by Israel.", "IL"),
    ("Iran condemned the attack by Israel, which killed two.", "IL"),
    ("Iran demanded that Israel leave.", "IL"),
]


SPARED = [
    ('"We will respond in kind to U.S. tariffs," China said.', "US"),
    ("Iran vowed revenge for the killing of its general by the U.S.", "US"),
    ("Iran vowed to avenge the attack in Syria by Israel.", "IL"),
    ('"We would respond to the attacks on China\'s factories," Iran said.', None),
    ('"We will punish any attack on Qatar," Iran said.', None),
    ('"We will avenge the strikes against our friends in Qatar," Iran said.', None),
    ('"We will fight alongside Azerbaijan," Iran said.', None),
    ('"We will fight for Palestine," Iran said.', None),
    ('"We will fight alongside Azerbaijan against Armenia," Iran said.', "AM"),
    ('"We will send troops to help Qatar," Iran said.', None),
    ("Hungary said it would veto sanctions against Russia.", None),
    ('"We will veto Chilean sanctions on Cuba," Peru said.', "CL"),
    ('"We will respond to any attack on our ships by Chile," Peru said.', "CL"),
    ('"We will respond to North Korea\'s attack on Japan," Seoul said.', "KP"),
    ('"We will respond with strikes on Chile," Peru said.', "CL"),
    ('"We will retaliate against Chile," Peru said.', "CL"),
    ('"We will launch an attack on Chile," Peru said.', "CL"),
    ('"We will impose sanctions on Chile," Peru said.', "CL"),
    ("Peru threatened to carry out strikes against Chile.", "CL"),
    ('"We will fight against Chile," Peru said.', "CL"),
    ('"We will fight Chile," Peru said.', "CL"),
]

GOOD_FOR = [
    ('"Palestine must be free," Iran said.', None),
    ('"Lebanon must be helped," Iran said.', None),
    ('"Ukraine must win," Latvia said.', None),
    ('"The Lebanese people must receive aid," Iran said.', None),
    ('"Israel must be punished," Iran said.', "IL"),
    ('"Israel must be given an ultimatum," Iran said.', "IL"),
    ('"Israel must free the prisoners," Iran said.', "IL"),
    ('"Israel must have no such weapons," Iran said.', "IL"),
]


DOERS = [
    ("Sweden said the Belarusian regime was behind the attack on Lithuania.", "BY"),
    ("Iran said Turkey had sent terrorists to Syria.", "TR"),
    ("Peru said that Chile had sent mercenaries to Bolivia.", "CL"),
    ('"The United States was right to strike Iran," Israel said.', "US"),
    ("Peru said the Chilean raid on Bolivia was cowardly.", "CL"),
    ("Peru said the raid on Bolivia was a crime by Chile.", "CL"),
    ("Peru welcomed Israel's defeat.", None),
    ("Peru hailed Chile's expulsion from the league.", None),
    ("Peru welcomed Chile's decision.", "CL"),
    ("Peru welcomed the steps taken by Chile.", "CL"),
    ("Peru welcomed the truce struck by Chile.", "CL"),
    ('"Our condolences to those killed by Israel," Peru said.', None),
    ("Peru praised the nurses wounded by the Chilean navy.", None),
    ("Peru agreed that Iran was a threat.", None),
    ("Peru agreed to hold talks with Iran.", "IR"),
    ("Peru rejected claims that Russia had bombed Turkey.", None),
    ("Peru rejected Russian claims that Turkey had bombed Syria.", "RU"),
    ("Peru denied Chilean claims that Bolivia was armed.", "CL"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*ABBREVIATED, *NAMELESS, *RELATIVE, *SPARED, *GOOD_FOR, *DOERS],
)
def test_names_and_their_abbreviations(text, expected):
    assert target(text, 0) == expected


DOERS_BEFORE = [
    ('Israel was attacked by Syria. "We condemn this attack," Peru said.', "SY"),
    ('Israel was attacked on Monday. "We condemn this attack," Peru said.', None),
    ('Chilean ships had been shelled by Bolivia. "We condemn such actions," Peru said.', "BO"),
    ('Israel did not attack Gaza. "We condemn such attacks," Peru said.', None),
    ('Chile didn\'t invade Bolivia. "We condemn such actions," Peru said.', None),
    ('"Israel attacked Gaza. We condemn such actions," Peru said.', "IL"),
    ('"Chile has invaded Bolivia. Such acts are unacceptable," Peru said.', "CL"),
    ('Israel and the United States attacked Iran. "We condemn such actions," Peru said.', None),
    ('Chile, Bolivia and Brazil attacked Iran. "We condemn such actions," Peru said.', None),
    ('Chile attacked Bolivia and Brazil. "We condemn such actions," Peru said.', "CL"),
]


@pytest.mark.parametrize(("text", "expected"), DOERS_BEFORE)
def test_who_did_what_the_text_tells_before(text, expected):
    assert target(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [*OBJECT, *ACCUSED, *AGAINST_AND_FOR, *REJECTED, *WITHIN, *BODIES, *OWN, *CONTENT, *SUCH, *MORE, *OFFICIALS],
)
def test_the_target(text, expected):
    assert target(text) == expected


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_the_first_of_several(text, expected):
    assert target(text, 0) == expected
