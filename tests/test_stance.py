"""Stance: what a statement does and to whom. The attributions are those of the rules, so that only the stance is tried."""

import pytest
from onrecord.corpus.extract import extract
from onrecord.corpus.lexicon.stances import labels
from onrecord.corpus.model import Attribution, Span, Speaker
from onrecord.corpus.read import from_text
from onrecord.corpus.stance import judge


def stance(text):
    return extract(from_text(text), rules=True)[-1].stance


PERFORMED = [
    ("Norway condemned the Swedish raid.", "condemn", "SE"),
    ("Norway denounced the raid by Sweden.", "condemn", "SE"),
    ("Norway condemned the raid on Sweden.", "condemn", None),
    ("Norway accused Sweden of spying.", "accuse", "SE"),
    ("Norway blamed Hamas for the fire.", "accuse", "Hamas"),
    ("Norway warned Sweden against a raid.", "warn", "SE"),
    ("Norway threatened to expel the envoy.", "threaten", None),
    ("Norway vowed to retaliate.", "threaten", None),
    ("Norway vowed to help the victims.", "agree", None),
    ("Norway vowed to press ahead with the raid.", "announce", None),
    ("Norway pledged to continue its offensive.", "announce", None),
    ("Norway pledged to continue the talks.", "agree", None),
    ("Norway pledged to continue the war.", "announce", None),
    ("Norway pledged to stop the strikes.", "agree", None),
    ("Norway pledged to end all cooperation.", "announce", None),
    ("Norway pledged to keep working closely with Sweden.", "agree", "SE"),
    ("Norway promised that it would help the victims.", "agree", None),
    ("Norway vowed that it would punish the raiders.", "threaten", None),
    ("Norway vowed that it would never negotiate.", "reject", None),
    ("Norway vowed not to retaliate.", "agree", None),
    ("Norway vowed revenge for the raid.", "threaten", None),
    ("Norway pledged 20 million crowns.", "agree", None),
    ("Norway threatened to leave the talks.", "threaten", None),
    ("Norway agreed to impose a curfew.", "announce", None),
    ("Norway demanded the withdrawal of Swedish troops.", "demand", "SE"),
    ("Norway instructed the envoy to leave.", "demand", None),
    ("Norway urged Sweden to stop.", "urge", "SE"),
    ("Norway called on Sweden to stop.", "urge", "SE"),
    ("Norway told Sweden to stop.", "urge", "SE"),
    ("Norway asked the ambassador of Sweden to leave.", "urge", "SE"),
    ("Norway asked Sweden not to attack.", "urge", "SE"),
    ("Norway told reporters that talks would go on to Friday.", "assert", None),
    ("Norway told reporters he wanted to leave.", "assert", None),
    ("Norway stressed the need to talk.", "urge", None),
    ("Norway rejected the plan.", "reject", None),
    ("Norway refused to sign.", "reject", None),
    ("Norway ruled out talks.", "reject", None),
    ("Norway denied the claim.", "deny", None),
    ("Norway welcomed the deal.", "support", None),
    ("Norway praised Sweden for its help.", "support", "SE"),
    ("Norway thanked Sweden for its help.", "sympathise", "SE"),
    ("Norway thanked Sweden and Denmark.", "sympathise", "SE"),
    ("Norway expressed concern about the raid.", "concern", None),
    ("Norway expressed condolences to the families.", "sympathise", None),
    ("Norway voiced support for the plan despite concern over its cost.", "support", None),
    ("Norway agreed to meet.", "agree", None),
    ("Norway admitted that the raid had failed.", "concede", None),
    ("Norway announced that the road was closed.", "announce", None),
    ("Norway declined to comment.", "no_comment", None),
    ("Norway called the raid a provocation.", "condemn", None),
    ("Norway called the deal a breakthrough.", "support", None),
    ('Norway called the charges "baseless".', "deny", None),
    ("Norway said the road was closed.", "assert", None),
]

CONTENT = [
    ('"We condemn the Swedish raid," Norway said.', "condemn", "SE"),
    ('Norway said it "strongly condemns" the Swedish raid.', "condemn", "SE"),
    ('Norway said Oslo "firmly opposes and deplores" the Swedish raid.', "reject", "SE"),
    ('"Sweden must leave," Norway said.', "demand", "SE"),
    ('"The Swedish government has to leave," Norway said.', "demand", "SE"),
    ('"Both sides should talk," Norway said.', "urge", None),
    ('"The talks with Sweden must go on," Norway said.', "assert", None),
    ('"They must learn their lesson," Norway said.', "assert", None),
    ('"You should have seen it," Norway said.', "assert", None),
    ('"That is a bargain Sweden is going to have to strike," Norway said.', "assert", None),
    ('"We will not accept this," Norway said.', "reject", None),
    ('"We cannot support the plan," Norway said.', "reject", None),
    ('"We are ready to negotiate," Norway said.', "agree", None),
    ('"We’re ready to negotiate," Norway said.', "agree", None),
    ('"We will retaliate," Norway said.', "threaten", None),
    ('"We’ll retaliate," Norway said.', "threaten", None),
    ('"We will respond to your question," Norway said.', "assert", None),
    ('Norway said it "reserves the right to respond".', "threaten", None),
    ("Norway said it had expelled two diplomats.", "announce", None),
    ("Norway said Oslo had expelled two diplomats.", "announce", None),
    ("Norway said Sweden had expelled two diplomats.", "assert", None),
    ('"We are deeply concerned about the raid," Norway said.', "concern", None),
    ('Norway said Oslo was "deeply concerned" about the raid.', "concern", None),
    ("Norway said Sweden was deeply concerned about the raid.", "assert", None),
    ('"The raid is unacceptable," Norway said.', "reject", None),
    ('"We stand with Sweden," Norway said.', "support", "SE"),
    ("Norway said Sweden stood with Finland.", "assert", None),
    ("Norway said it held Sweden responsible for the raid.", "accuse", "SE"),
    ("Norway said Sweden was behind the raid.", "accuse", "SE"),
    ('Norway said that Sweden bore "full responsibility" for the raid.', "accuse", "SE"),
    ('"We are responsible for this road," Norway said.', "assert", None),
    ("Norway said the ministers would meet on Monday.", "assert", None),
    ("Norway said Sweden condemned the raid.", "assert", None),
    ("Norway said Sweden had called the raid outrageous.", "assert", None),
]

SPEAKS_FOR_ITS_COUNTRY = [
    ("Norway's government said Norway had agreed to a truce.", "agree"),
    ("The Norwegian Foreign Ministry said Norway had expelled two diplomats.", "announce"),
    ("Norwegian Foreign Minister Ana Lund said Norway had expelled two diplomats.", "announce"),
    ("Norwegian President Ana Lund said her country would retaliate.", "threaten"),
    ("The Jerusalem Post said Israel had agreed to a truce.", "assert"),
    ("A Norwegian official said Norway had expelled two diplomats.", "assert"),
    ("Norwegian analyst Ana Lund said Norway would retaliate.", "assert"),
    ("Former Norwegian foreign minister Ana Lund said Norway would retaliate.", "assert"),
    ("Norwegian senator Ana Lund said Norway had expelled two diplomats.", "assert"),
]

PRONOUNS = [
    ("Norwegian spokeswoman Ana Lund said she condemned the raid.", "condemn"),
    ("Norwegian spokeswoman Ana Lund said he condemned the raid.", "assert"),
    ("Norwegian President Ana Lund said she condemned the raid.", "condemn"),
    ("Norwegian spokesman Jo Lund said Eva Berg had called and he condemned the raid.", "assert"),
    ('Norwegian spokeswoman Ana Lund said: "She condemns the raid."', "assert"),
    ('"It condemns the raid," Norway said.', "assert"),
    ("Norway said Sweden was wrong and it condemned the raid.", "assert"),
    ("Norway and Sweden said they condemned the raid.", "condemn"),
]

NEGATION_AND_MODALITY = [
    # does not rule out + harm / + talks / + neither
    ("Norway did not rule out new sanctions.", "warn", -1, True),
    ("Norway has not ruled out talks with Sweden.", "agree", 1, True),
    ("Norway did not rule out a delay.", "assert", 0, True),
    ("Norway refused to rule out force.", "warn", -1, True),
    ("Norway said it did not rule out retaliating.", "warn", -1, True),
    ('"We do not rule out a meeting," Norway said.', "agree", 1, True),
    # would not hesitate to, is prepared to, has the right to + harm
    ('"We would not hesitate to strike," Norway said.', "threaten", -1, False),
    ('"We are prepared to expel the envoy," Norway said.', "threaten", -1, False),
    ("Norway said it had every right to retaliate.", "threaten", -1, False),
    ("Norway said it was prepared to negotiate.", "agree", 1, False),
    # refused or declined to condemn
    ("Norway refused to condemn the raid.", "reject", 0, True),
    ("Norway declined to criticise the raid.", "reject", 0, True),
    # stopped short of condemning, did not condemn
    ("Norway did not condemn the raid.", "assert", 0, True),
    ("Norway didn't condemn the raid.", "assert", 0, True),
    ("Norway has yet to condemn the raid.", "assert", 0, True),
    ("Norway stopped short of condemning the raid.", "assert", 0, True),
    ("Norway not only condemned the raid.", "condemn", -1, False),
    ("Norway did not agree to meet.", "reject", -1, True),
    ("Norway did not say whether Sweden should leave.", "assert", 0, True),
    ('"We do not condemn the raid," Norway said.', "assert", 0, True),
    # will not, no intention to + cooperation / + harm
    ('"We will not cooperate," Norway said.', "reject", -1, True),
    ('"We will not attack Sweden," Norway said.', "agree", 1, True),
    ("Norway said it had no intention of negotiating.", "reject", -1, True),
    ("Norway said it had no intention to retaliate.", "agree", 1, True),
    # denied that, rejected accusations
    ("Norway denied that it had attacked.", "deny", -1, False),
    ("Norway rejected the Swedish accusations.", "deny", -1, False),
    ("Norway dismissed the reports.", "deny", -1, False),
    # rejected calls, a proposal
    ("Norway rejected a call for a truce.", "reject", -1, False),
    # X urged Y to condemn Z
    ("Norway urged Sweden to condemn Denmark.", "urge", 0, False),
    # questions, "asked whether"
    ('"Will we condemn it?" Norway asked.', "assert", 0, False),
    ("Norway asked whether Sweden should leave.", "assert", 0, False),
    ('Norway said: "Must Sweden leave?"', "assert", 0, False),
]

TARGETS = [
    ("Norway rejected Sweden's proposal.", "SE"),
    ("Norway rejected a proposal from Sweden.", "SE"),
    ("Norway rejected calls by Sweden for a truce.", "SE"),
    ("Norway rejected sanctions against Sweden.", None),
    ("Norway refused to condemn Sweden.", "SE"),
    ("Norway reiterated its backing for Sweden.", "SE"),
    ('"We will vote for the draft that suspends Sweden," Norway said.', None),
    ('"Sweden could lose its markets," Norway said.', "SE"),
    ("Norway did not rule out the use of force against Swedish patrols.", "SE"),
    ("Norway said it would send no more shells to Sweden.", "SE"),
    ("Norway threatened the junta in Sweden with sanctions.", "SE"),
    ("Norway rejected calls from Brussels.", "EU"),
    ("Norway threatened to cut off supplies to Europe.", "EU"),
    ("Norway praised the Secretary-General.", "UN"),
    ("South Korea condemned the North.", "KP"),
    ("Norway condemned the North.", None),
    ('"If Sweden attacks, we will retaliate," Norway said.', "SE"),
    ('"If the rain stops, we will retaliate," Norway said.', None),
    ("Norway apologised for the insults to Sweden.", "SE"),
    ('"There is no truth in the Swedish report," Norway said.', "SE"),
    ("Norway admitted that its planes had bombed a Swedish town.", "SE"),
    ("Norway confessed to the shelling of a Swedish farm.", "SE"),
    ("Norway expressed its regrets to the Swedish people.", "SE"),
    ("Norway apologised to Sweden.", "SE"),
    ("Norway conceded that the road to Sweden was closed.", None),
    ('"We have freed four Swedish sailors," Norway said.', "SE"),
    ("Norway urged Sweden to condemn Denmark.", "SE"),
    ('"Sweden should not expect help for its NATO bid," Norway said.', "SE"),
    ("Norway condemned the Norwegian and Swedish raiders.", "SE"),
]

CONDITIONS = [
    ('"If Sweden attacks, we will retaliate," Norway said.', "threaten", True),
    ('"We will retaliate if Sweden attacks," Norway said.', "threaten", True),
    ("Norway threatened to retaliate unless Sweden withdrew.", "threaten", True),
    ('"We will retaliate. It looks as if Sweden wants it," Norway said.', "threaten", False),
    ('"We condemn the raid. If it rains, bring a coat," Norway said.', "condemn", False),
]


# Whole sentences as newspapers print them, through the whole extraction: label, polarity, negated, conditional.
NEWSWIRE = [
    # does not rule out + harm / + talks / + neither
    (
        "Norway’s foreign minister Ana Lund said on Monday that Oslo does not rule out new sanctions against Belarus.",
        "warn",
        -1,
        "n",
    ),
    (
        "France has not ruled out military action against the rebels, its defence ministry said on Tuesday.",
        "warn",
        -1,
        "n",
    ),
    (
        "Turkey did not rule out an offensive in northern Syria, the Turkish defence minister told reporters.",
        "warn",
        -1,
        "n",
    ),
    ("Chile isn't ruling out retaliatory tariffs, Trade Minister Paula Rojas said.", "warn", -1, "n"),
    ("“We do not rule out retaliation,” Iranian Foreign Ministry spokesman Reza Karimi said.", "warn", -1, "n"),
    ("“We have never ruled out the use of force,” said Peruvian Defence Minister Luis Paredes.", "warn", -1, "n"),
    ("The Kremlin said it cannot rule out a military response to the deployment.", "warn", -1, "n"),
    ("The Polish government would not rule out expelling more diplomats.", "warn", -1, "n"),
    ("Canada's prime minister refused to rule out further sanctions on Nicaragua.", "warn", -1, "n"),
    ("Egypt's foreign minister declined to rule out military intervention in Libya.", "warn", -1, "n"),
    ("Military strikes have not been ruled out, Israeli officials said on Sunday.", "warn", -1, "n"),
    ("Spain's prime minister said he was “not ruling out” talks with Catalan leaders.", "agree", 1, "n"),
    (
        "Japan does not rule out a summit with North Korea, Japanese Chief Cabinet Secretary Ken Mori said.",
        "agree",
        1,
        "n",
    ),
    ("“I don’t rule out a meeting with my Armenian counterpart,” Azerbaijan's president said.", "agree", 1, "n"),
    (
        "Ethiopia has not ruled out negotiations with the rebels, an Ethiopian government spokesman said.",
        "agree",
        1,
        "n",
    ),
    ("The Taliban did not rule out a ceasefire during the holiday.", "agree", 1, "n"),
    ("The prime minister of Greece refused to rule out a compromise with Turkey.", "agree", 1, "n"),
    ("Kosovo's president has repeatedly said that she does not rule out dialogue with Serbia.", "agree", 1, "n"),
    ("Kenya's foreign ministry did not rule out a postponement of the vote.", "assert", 0, "n"),
    ("Police in Denmark have not ruled out a technical fault, a spokesman said.", "assert", 0, "n"),
    ("“We're not ruling anything out,” the Dutch foreign minister said.", "assert", 0, "n"),
    ("Hungary ruled out talks with Ukraine on the pipeline.", "reject", -1, ""),
    ("Brazil's president ruled out sending troops to Haiti.", "reject", -1, ""),
    # would not hesitate to, is prepared to, has the right to + harm / + cooperation
    ("“We would not hesitate to strike back,” Pakistan's army chief said on Friday.", "threaten", -1, ""),
    ("India will not hesitate to retaliate, Defence Minister Anil Sharma warned.", "warn", -1, ""),
    ("Iran said it will not hesitate to respond decisively to any new sanctions.", "threaten", -1, ""),
    (
        "“Turkey wouldn't hesitate to use force to protect its borders,” Turkish President Kemal Aydin said.",
        "threaten",
        -1,
        "",
    ),
    ("The Philippines said it will never hesitate to defend itself.", "threaten", -1, ""),
    ("“We are prepared to impose sanctions,” British Foreign Secretary Jane Hill said.", "threaten", -1, ""),
    (
        "Washington is prepared to use military force against the militia, a Pentagon spokesman said.",
        "threaten",
        -1,
        "",
    ),
    ("Armenia said that it is fully prepared to take all necessary measures.", "threaten", -1, ""),
    ("Ukrainian President Oleh Bondar said Kyiv was “ready to strike back”.", "threaten", -1, ""),
    (
        "Russia has the right to respond to the expulsions, Foreign Ministry spokeswoman Olga Petrova said.",
        "threaten",
        -1,
        "",
    ),
    ("“We have every right to retaliate,” said Lebanon's foreign minister.", "threaten", -1, ""),
    ("China said it reserves the right to take countermeasures against Lithuania.", "threaten", -1, ""),
    ("Venezuela “reserves its right to respond”, the foreign ministry in Caracas said.", "threaten", -1, ""),
    ("Israel's prime minister said that Israel is determined to destroy the tunnels.", "threaten", -1, ""),
    ("“We stand ready to impose further costs,” the EU's foreign policy chief said.", "threaten", -1, ""),
    ("Cuba is ready to cooperate with Panama on migration, the Cuban foreign ministry said.", "agree", 1, ""),
    ("Qatar is willing to mediate between the parties, Prime Minister Khalid Saleh said.", "agree", 1, ""),
    ("“Our side is open to negotiations,” the South Korean unification minister said.", "agree", 1, ""),
    ("Serbia's president said he was ready for talks with Kosovo at any time.", "agree", 1, ""),
    ("Sudan's army said it was prepared to hold talks with its rivals.", "agree", 1, ""),
    ("Ecuador is willing to provide humanitarian aid to Haiti, Ecuadorian President Ana Mora said.", "agree", 1, ""),
    ("“We will respond in kind if attacked,” the Finnish president said.", "threaten", -1, "c"),
    ("The Georgian prime minister said that his country will continue to cooperate with NATO.", "agree", 1, ""),
    ("“The armed forces of Algeria will crush any invader,” said Algeria's defence minister.", "threaten", -1, ""),
    # refused or declined to condemn; to comment; to do something
    ("South Africa refused to condemn the Russian invasion of Ukraine.", "reject", 0, "n"),
    ("Hungary's prime minister declined to criticise Moscow over the attack.", "reject", 0, "n"),
    ("India has repeatedly declined to condemn Russia's actions.", "reject", 0, "n"),
    ("Brazil has again refused to condemn the coup in Niger.", "reject", 0, "n"),
    ("The White House has refused to condemn the Israeli strike.", "reject", 0, "n"),
    ("Serbia again refused to publicly denounce the invasion.", "reject", 0, "n"),
    ("The Turkish foreign minister refused to blame Iran for the explosion.", "reject", 0, "n"),
    ("The Mexican president declined to denounce the government of Nicaragua.", "reject", 0, "n"),
    ("“We refuse to condemn our allies,” Belarus's foreign minister said.", "reject", 0, "n"),
    ("Mali's junta said it refuses to condemn Russia.", "reject", 0, "n"),
    ("China, which has refused to call the war an invasion, urged restraint on Thursday.", "reject", 0, "n"),
    ("Austria's chancellor declined to comment on the expulsions.", "no_comment", 0, ""),
    ("A Pentagon spokeswoman refused to say whether the aircraft had been armed.", "no_comment", 0, ""),
    ("The Saudi foreign ministry could neither confirm nor deny the meeting.", "no_comment", 0, ""),
    ("“We can neither confirm nor deny these reports,” a NATO spokesman said.", "no_comment", 0, ""),
    ("The Libyan government refused to negotiate with the militia.", "reject", -1, ""),
    ("Bolivia refused to recognise the new government of Honduras.", "reject", -1, ""),
    # stopped short of condemning, did not condemn
    ("Vietnam stopped short of condemning Russia at the United Nations.", "assert", 0, "n"),
    ("Nigeria's foreign minister stopped short of directly blaming the junta in Mali.", "assert", 0, "n"),
    ("The Vatican has stopped short of blaming Moscow for the bombing.", "assert", 0, "n"),
    ("Ireland fell short of accusing Israel of a war crime.", "assert", 0, "n"),
    ("Kazakhstan did not condemn the invasion.", "assert", 0, "n"),
    ("The Indonesian president didn’t condemn the coup in Myanmar.", "assert", 0, "n"),
    ("Argentina has not condemned the arrest of the envoy.", "assert", 0, "n"),
    ("Switzerland hasn't accused Russia of the hack.", "assert", 0, "n"),
    ("Malaysia has never criticised the Chinese patrols.", "assert", 0, "n"),
    ("The Ghanaian government has yet to condemn the killings in Togo.", "assert", 0, "n"),
    ("Germany did not explicitly blame Moscow for the attack.", "assert", 0, "n"),
    ("Morocco did not threaten Spain with new restrictions.", "assert", 0, "n"),
    ("“We have not accused anyone of anything,” Bulgaria's interior minister said.", "assert", 0, "n"),
    ("“I am not condemning the strike,” said Croatia's president.", "assert", 0, "n"),
    ("“We did not call for a boycott,” said Kuwait's trade minister.", "assert", 0, "n"),
    ("Peru's foreign ministry failed to condemn the assault on the embassy.", "assert", 0, "n"),
    ("Without condemning the attack, Oman's foreign ministry said that the port had reopened.", "assert", 0, "n"),
    ("Latvia did not welcome the proposal.", "assert", 0, "n"),
    ("Uganda did not agree to the plan.", "reject", -1, "n"),
    ("“We do not support this resolution,” Syria's ambassador told the council.", "reject", -1, "n"),
    ("Tunisia no longer supports the peace plan, its foreign minister said.", "reject", -1, "n"),
    ("Cyprus not only condemned the Turkish drilling but recalled its ambassador.", "condemn", -1, ""),
    # will not, no intention to + cooperation / + harm
    ("“We will not cooperate with the court,” said the Philippine justice secretary.", "reject", -1, "n"),
    ("“We won't negotiate with terrorists,” Colombian President Diego Ruiz said.", "reject", -1, "n"),
    ("Eritrea will not take part in the talks, Information Minister Yonas Haile said.", "reject", -1, "n"),
    ("Hungary will never support sanctions on nuclear fuel, Foreign Minister Gabor Nagy said.", "reject", -1, "n"),
    ("Poland would not provide further aid to the rebels, Prime Minister Jan Zielski said.", "reject", -1, "n"),
    ("The Taliban said they had no intention of negotiating with Kabul.", "reject", -1, "n"),
    (
        "Armenia has no intention to sign the treaty, a spokesman for the Armenian foreign ministry said.",
        "reject",
        -1,
        "n",
    ),
    ("Belgium has no plans to resume talks with Rwanda, the Belgian foreign ministry said.", "reject", -1, "n"),
    ("“We do not intend to meet the Serbian delegation,” Kosovo's prime minister said.", "reject", -1, "n"),
    ("“Panama isn't going to discuss the canal,” Panama's president said.", "reject", -1, "n"),
    ("Denmark refuses to negotiate over Greenland, the Danish prime minister said on Wednesday.", "reject", -1, ""),
    ("Bolivia is not prepared to cooperate with the inquiry, its interior minister said.", "reject", -1, "n"),
    ("“We’re not willing to hold talks under fire,” the Yemeni foreign minister said.", "reject", -1, "n"),
    ("“We will under no circumstances accept the ultimatum,” Serbia's president said.", "reject", -1, "n"),
    ("Uruguay will not allow foreign bases on its soil, Uruguayan President Luis Bravo said.", "reject", -1, "n"),
    ("“We cannot accept such conditions,” the Afghan foreign minister said.", "reject", -1, "n"),
    ("“We will not attack our neighbours,” Rwanda's president said.", "agree", 1, "n"),
    ("“We won’t retaliate,” the Canadian trade minister said.", "agree", 1, "n"),
    ("Iran said it has no intention of attacking Azerbaijan.", "agree", 1, "n"),
    ("“Russia has no plans to invade Moldova,” the Russian foreign minister said.", "agree", 1, "n"),
    ("“Ethiopia is not going to attack Eritrea,” Ethiopian Prime Minister Dawit Alemu said.", "agree", 1, "n"),
    ("Mexico will never impose tariffs on Canadian goods, Mexican President Rosa Vega said.", "agree", 1, "n"),
    ("Japan does not intend to expel the Russian diplomats, Japanese Foreign Minister Taro Ono said.", "agree", 1, "n"),
    ("Saudi Arabia does not plan to cut off supplies, the Saudi energy minister said.", "agree", 1, "n"),
    ("Belarus promised not to deploy its troops against Ukraine.", "agree", 1, "n"),
    ("The rebels pledged never to attack civilians again.", "agree", 1, "n"),
    ("Iraq vowed not to cooperate with the tribunal.", "reject", -1, "n"),
    ("Nicaragua pledged that it would not negotiate with the opposition.", "reject", -1, "n"),
    # denied that, rejected accusations
    ("Russia denied that its forces had shelled the hospital.", "deny", -1, ""),
    ("Rwanda has repeatedly denied backing the rebels.", "deny", -1, ""),
    ("China's foreign ministry denies any role in the hack.", "deny", -1, ""),
    ("Tehran flatly rejected accusations that it had armed the militia.", "deny", -1, ""),
    ("Mali rejected French allegations of a massacre.", "deny", -1, ""),
    ("Belarus dismissed the claims as “pure fantasy”.", "deny", -1, ""),
    ("Morocco's government dismissed reports of a deal with Algeria.", "deny", -1, ""),
    ("Qatar has dismissed the charges as baseless.", "deny", -1, ""),
    ("The Kremlin described the report as “absolute nonsense”.", "deny", -1, ""),
    ("Turkish officials called the allegation “a lie”.", "deny", -1, ""),
    ("“These accusations are completely baseless,” the Cuban foreign minister said.", "deny", -1, ""),
    ("“There is no truth to these reports,” a spokesman for the Jordanian army said.", "deny", -1, ""),
    ("“We had nothing to do with the explosion,” Serbia's defence minister said.", "deny", -1, ""),
    ("The Ugandan army refuted claims that it had crossed the border.", "deny", -1, ""),
    ("Azerbaijan said the accusations were groundless.", "deny", -1, ""),
    ("“We did not bomb the school,” the spokesman for the Sudanese army said.", "deny", -1, "n"),
    ("North Korea's ambassador rejected as fabricated the charges made by Seoul.", "deny", -1, ""),
    ("Reports of a mutiny are false, Chad's communications minister said.", "deny", -1, ""),
    ("Kenya did not deny that its troops had entered Somalia.", "assert", 0, "n"),
    ("Eritrea has not denied the report.", "assert", 0, "n"),
    # if ..., we will ...
    ("“If Israel attacks, we will retaliate,” Iran's defence minister said.", "threaten", -1, "c"),
    ("“We will strike back if the Turkish army crosses the river,” said the Syrian general.", "threaten", -1, "c"),
    (
        "“We will impose tariffs unless Canada withdraws the law,” the US trade representative said.",
        "threaten",
        -1,
        "c",
    ),
    ("India said it would respond if the shelling continued.", "threaten", -1, "c"),
    ("Russia threatened to cut off supplies if Moldova failed to pay.", "threaten", -1, "c"),
    ("Pakistan warned that it would retaliate if its planes were attacked.", "warn", -1, "c"),
    ("“Should they attack, we will respond with force,” said the Armenian defence minister.", "threaten", -1, "c"),
    ("“If Seoul is sincere, we are ready to hold talks,” North Korea's leader said.", "agree", 1, "c"),
    ("Iran said it would return to talks if sanctions were lifted.", "agree", 1, "c"),
    ("The Houthis agreed to stop the attacks provided that the siege was lifted.", "agree", 1, "c"),
    ("“As long as the blockade lasts, we will not negotiate,” Qatar's foreign minister said.", "reject", -1, "nc"),
    (
        "“In case of an attack, Belarus will respond with all its weapons,” the Belarusian president said.",
        "threaten",
        -1,
        "c",
    ),
    ("Kosovo pledged to sign the agreement on condition that Serbia withdrew its police.", "agree", 1, "c"),
    (
        "“We will continue to support Ukraine even if the war lasts for years,” Lithuania's president said.",
        "agree",
        1,
        "",
    ),
    ("“We will not attack unless we are attacked,” the Eritrean president said.", "agree", 1, "nc"),
    ("Cuba vowed to respond if the United States tightened the embargo.", "threaten", -1, "c"),
    # questions, "asked whether", another party's predicate
    ("“Should we condemn our own soldiers?” Georgia's defence minister asked.", "assert", 0, ""),
    ("The Iraqi prime minister asked: “Will Iran retaliate?”", "assert", 0, ""),
    ("“Why should Poland pay for this?” the Polish prime minister asked.", "assert", 0, ""),
    ("The Spanish foreign minister asked whether Russia should be expelled from the council.", "assert", 0, ""),
    ("Reporters asked whether Sweden would condemn the raid.", "assert", 0, ""),
    ("Belgium's envoy wondered if the council must demand a withdrawal.", "assert", 0, ""),
    ("Israel's ambassador questioned why the council had not condemned Hamas.", "assert", 0, ""),
    ("“Who must leave? Sweden must leave,” Norway's prime minister said.", "demand", -1, ""),
    ("“What right do they have to condemn us?” Hungary's foreign minister said.", "assert", 0, ""),
    ("Austria's foreign minister said Italy had condemned the attack.", "assert", 0, ""),
    ("Finland's prime minister said that Russia was threatening to retaliate.", "assert", 0, ""),
    ("The Czech president said Beijing had accused Prague of meddling.", "assert", 0, ""),
    ("Kuwait's news agency said that Iran denied the report.", "assert", 0, ""),
    ("“They want to destroy us,” Armenia's president said.", "assert", 0, ""),
    ("“Russia will retaliate,” the Lithuanian president said.", "assert", 0, ""),
    ("Ukraine's defence ministry said Russian forces would attack within days.", "assert", 0, ""),
    ("“The Americans said they would impose sanctions,” the Chinese official said.", "assert", 0, ""),
    ("“Turkey calls us terrorists and demands that we leave,” the Kurdish commander said.", "assert", 0, ""),
    ("Peru's foreign minister said Chile had promised to support the bid.", "assert", 0, ""),
    ("The Slovak prime minister said that Hungary was ready to negotiate.", "assert", 0, ""),
    ("According to the Qatari foreign minister, Hamas had rejected the proposal.", "assert", 0, ""),
    ("Senegal did not say whether it would condemn the coup.", "assert", 0, "n"),
    ("It was unclear whether Ghana would retaliate, the minister said.", "assert", 0, ""),
    ("Bahrain's foreign minister said the Arab League would condemn the attack.", "assert", 0, ""),
]

# The same with the target.
NEWSWIRE_TARGETS = [
    # rejected calls, a proposal, sanctions
    ("Israel rejected calls by France for a ceasefire.", "reject", -1, "FR"),
    ("Iran rejected a proposal from Germany for new talks.", "reject", -1, "DE"),
    ("Serbia has rejected Kosovo's offer of a prisoner exchange.", "reject", -1, "XK"),
    ("Egypt on Sunday rejected an Ethiopian proposal on the dam.", "reject", -1, "ET"),
    ("Cuba rejected the US demand to free the activists.", "reject", -1, "US"),
    ("The Venezuelan government rejects the European Union's sanctions.", "reject", -1, "EU"),
    ("Hungary rejected calls to condemn Russia.", "reject", -1, None),
    ("Turkey rejected calls for sanctions against Azerbaijan.", "reject", -1, None),
    ("Poland's prime minister declined an invitation from Hungary.", "reject", -1, "HU"),
    ("Pakistan dismissed India's proposal to revise the treaty.", "reject", -1, "IN"),
    ("Cambodia rejected a draft agreement put forward by Thailand.", "reject", -1, "TH"),
    ("Niger's junta rebuffed an offer by Algeria to mediate.", "reject", -1, "DZ"),
    ("The Malian foreign minister rejected the French ultimatum.", "reject", -1, "FR"),
    ("Sudan rejected Kenya's call for a peacekeeping force.", "reject", -1, "KE"),
    ("Greece said it rejects the Turkish claims to the islands.", "reject", -1, "TR"),
    ("“We reject the proposal made by Brazil,” Argentina's foreign minister said.", "reject", -1, "BR"),
    ("“Our rejection of the Saudi plan is final,” said the Houthi spokesman.", "reject", -1, "SA"),
    # X urged Y to condemn Z
    ("Ukraine urged India to condemn the Russian invasion.", "urge", 0, "IN"),
    ("The Estonian foreign minister called on China to denounce the coup in Myanmar.", "urge", 0, "CN"),
    ("Israel has asked Spain to condemn Hamas.", "urge", 0, "ES"),
    ("Washington urged Turkey not to attack Syria.", "urge", 0, "TR"),
    ("Zambia appealed to Rwanda to stop supporting the rebels.", "urge", 0, "RW"),
    ("Jordan's king urged Iran not to retaliate against Israel.", "urge", 0, "IR"),
    ("Germany encouraged Serbia to recognise Kosovo.", "urge", 0, "RS"),
    ("“We call on Belgrade to condemn the attack on Kosovo,” the Albanian prime minister said.", "urge", 0, "RS"),
    ("“We urge Iran to reject violence,” said the French foreign minister.", "urge", 0, "IR"),
    ("The German chancellor said that China should condemn the invasion.", "urge", 0, "CN"),
    ("Latvia demanded that Belarus release the prisoners.", "demand", -1, "BY"),
    ("“Russia must condemn these crimes,” Moldova's president said.", "demand", -1, "RU"),
    ("Malta told Libya to reject the agreement.", "urge", 0, "LY"),
    ("Zimbabwe's president begged South Africa not to impose a fee.", "urge", 0, "ZA"),
]

# Plain reports of fact: no statement in them does more than assert.
PLAIN = [
    "The Norwegian foreign ministry said the embassy in Kabul would reopen in May.",
    "Brazil's central bank said inflation had slowed to 4.1 percent in June.",
    "“The plane landed at noon,” a spokesman for the Kenyan army said.",
    "Egypt's antiquities minister said the tomb was 3,400 years old.",
    "The United Nations said 12,000 people had crossed the river since Sunday.",
    "Turkey's interior minister said the fire started in a warehouse near the port.",
    "“The negotiations lasted for nine hours,” Qatar's foreign minister told reporters.",
    "Police said the suspect was a 34-year-old man from Lyon.",
    "Japan's defence ministry said two Chinese ships sailed through the strait on Tuesday.",
    "South Korea's military said North Korea fired three missiles into the sea.",
    "Ukraine's president said Russian drones had hit a power plant in Odesa.",
    "A Pentagon official said the strike killed a militia commander.",
    "The Indian foreign minister said trade with Japan had doubled in ten years.",
    "“It rained all night,” said the mayor of Ostrava.",
    "Chile's health ministry said the number of cases fell for the third week in a row.",
    "The Israeli army said sirens sounded in the north.",
    "Russia's defence ministry said its air defences shot down 14 drones overnight.",
    "The Polish border guard said 120 people had tried to cross on Saturday.",
    "Nigeria's army said gunmen had attacked a bus in the north-east.",
    "Iran's state media said the president would visit Moscow in September.",
    "The African Union said its envoy was in Khartoum.",
    "Hungary's finance minister said the budget deficit would reach 5 percent.",
    "“Our delegation arrived in Geneva this morning,” said Syria's ambassador.",
    "The World Health Organization said the outbreak had spread to five provinces.",
    "Thailand's prime minister said the election would be held on May 14.",
    "Lebanon's health minister said 40 people had been wounded in the blast.",
    "Pakistan's foreign office said the border crossing at Torkham was closed.",
    "Canada's immigration minister said 7,000 visas had been issued.",
    "Saudi Arabia's energy minister said oil output was 9 million barrels a day.",
    "“The president is resting,” his doctor told state television.",
    "The Kremlin said the two leaders spoke by telephone for an hour.",
    "NATO's secretary general said that the exercise involved 30,000 troops.",
    "The Colombian government said the rebels had released two soldiers.",
    "The Ethiopian prime minister said the dam had begun to generate power.",
    "A spokesman for the German foreign ministry said that the minister was on her way to Paris.",
    "Germany's defence minister said the ship would sail through the Baltic Sea next week.",
    "Sudan's army said the rebels controlled the bridge.",
    "Mexico's president said the train cost 20 billion dollars.",
    "China's foreign ministry said Wang Li would travel to Nairobi on Monday.",
    "Georgian police said the protesters had blocked the highway.",
    "“Most of the victims were children,” said the head of the hospital in Goma.",
    "The Belarusian state news agency reported that the exercise had ended.",
    "Portugal's weather service said temperatures would rise to 44 degrees.",
    "The Philippine coast guard said a Chinese vessel had rammed its boat.",
    "Greece's migration minister noted that arrivals had fallen by half.",
    "A British diplomat said the draft text ran to 30 pages.",
    "The Iraqi oil ministry said exports through the pipeline stopped in March.",
    "“There were 200 people on board,” the transport minister of Bangladesh said.",
    "Libya's coast guard said it was looking for survivors.",
    "Spain's foreign minister explained that the treaty dated from 1991.",
    "The International Atomic Energy Agency said inspectors had visited the site in April.",
    "The Venezuelan opposition said its candidate had won 60 percent of the vote.",
    "Vietnam's trade ministry said exports of rice fell in July.",
    "The Finnish president said the border with Russia was 1,340 kilometres long.",
    "Afghan officials said the earthquake destroyed 2,000 houses.",
    "Azerbaijan's defence ministry said an Armenian soldier had been captured.",
    "The US State Department said Secretary of State John Miller would meet his Omani counterpart.",
    "“The sanctions have been in force since 2014,” the Dutch foreign minister said.",
    "The Red Cross said it had access to three of the five camps.",
    "Hamas said its negotiators were in Cairo.",
    "Cuba's electricity company said the grid had failed at 11 a.m.",
    "The Nepalese army said the helicopter was carrying six tourists.",
    "Moldova's prime minister said the gas contract expires in October.",
    "Kosovo's election commission said turnout was 44 percent.",
    "The Danish defence command said the frigate was in the Gulf of Aden.",
    "“We have 400 soldiers in the region,” the Czech defence minister said.",
    "“We are a country of ten million people,” the Hungarian prime minister said.",
    "“Our economy grew by 3 percent,” said Albania's prime minister.",
    "“I was born in this town,” the Turkish president told the crowd.",
    "“We began the day with a minute of silence,” the Belgian minister said.",
    "“It is my first visit to Tokyo,” the Peruvian president said.",
    "The Italian interior minister said a boat carrying 90 people sank off Lampedusa.",
    "The Zambian president said maize prices had doubled.",
    "A Turkish security source said the militants had come from Syria.",
    "An aide to the Palestinian president said the meeting was postponed.",
    "The Romanian government said grain would be shipped through Constanta.",
    "Russian investigators said the bomb contained two kilograms of explosives.",
    "A Western diplomat said the two delegations sat in separate rooms.",
    "The court said the trial would resume on Thursday.",
    "Malaysia's king said parliament would be dissolved in the autumn.",
    "State television said rebels had seized the airport.",
    "Myanmar's junta said voting would take place in 102 townships.",
    "Chad's interior minister said four ministers had resigned.",
    "The Armenian foreign minister said the treaty has 17 articles.",
    "Argentina's economy minister said talks with the fund were in their final stage.",
    "Uganda's health ministry said the patient had travelled to Kampala.",
    "The prime minister of Iceland said the volcano posed no danger to the town.",
    "The Jordanian army said smugglers crossed the border in fog.",
    "South Africa's president said the summit would begin on August 22.",
    "Algeria's state radio said gas exports to Spain had risen.",
    "A French military spokesman said the last plane left Niamey at dawn.",
    "The Swiss government said the assets were worth 7.5 billion francs.",
    "“The attack lasted about 40 minutes,” said the governor of the Kharkiv region.",
    "“Nobody was hurt,” a spokesman for the Serbian railways said.",
    "Japan's prime minister said the reactor was restarted in August.",
    "Sri Lanka's finance minister said the country owes 7 billion dollars to China.",
    "Eurostat said unemployment in Spain fell to 11 percent.",
    "The Congolese army said fighting resumed near Sake.",
    "The Ivorian president said the bridge was named after his predecessor.",
    "Yemen's government said the ship was carrying fertiliser.",
    "Belgium's prosecutor said three people were under arrest.",
    "The Bolivian president said lithium output would triple by 2030.",
    "Tunisia's coast guard said 23 migrants were missing.",
    "A Taiwanese official said the balloon flew at 8,000 metres.",
    "The Estonian navy said the cable was cut on Christmas Day.",
    "“The talks are about water,” Iraq's minister of water resources said.",
    "Ecuador's president said the state of emergency covers seven provinces.",
    "Bulgaria's foreign minister said her Turkish counterpart was due in Sofia on Friday.",
    "The Omani foreign ministry said the talks were indirect.",
    "According to Kuwait's oil minister, the refinery employs 5,000 people.",
    "The Australian prime minister said the submarines would be built in Adelaide.",
    "Ghana's statistics office said cocoa output rose by a tenth.",
    "The Slovak interior minister said the attacker was 71 years old.",
    "Syria's state news agency said Israeli jets had bombed a depot near Homs.",
    "“Last year the river was two metres lower,” the Uzbek water minister said.",
    "A Norwegian researcher said the ice was thinner than in 1990.",
    "The Guatemalan president said the vote count took nine hours.",
    "US officials said the drone was launched from Yemen.",
    "The Mongolian foreign minister said that the pipeline would be 960 kilometres long.",
    "Bahrain's crown prince said the bridge would open within two years.",
    "Serbia's interior minister said 200 people protested against the law.",
    "Israel's defence minister said the rocket was fired by Islamic Jihad.",
    "A spokesman for the Ukrainian army said the Russians had attacked with 40 tanks.",
    "The Polish prime minister said that Minsk's threats were discussed at the summit.",
    "“The condemnation came too late,” the Ethiopian foreign minister said.",
    "The Peruvian president said her predecessor had supported the treaty.",
    "Japan's foreign minister said that Russia would withdraw from the treaty in March.",
    "Turkey's foreign minister said Sweden must first hold an election.",
    "The German foreign minister said the accusations against the envoy dated from 2015.",
    "China's ambassador said the two armies would hold joint exercises in May.",
    "The Greek prime minister said the right to asylum was written into the treaty.",
    "“There was concern in the markets,” said Chile's finance minister.",
    "The Israeli ambassador said Hamas rejected the offer on Sunday.",
    "Kenya's president said the peace talks had collapsed after two days.",
    "“We will arrive in Vienna on Sunday,” the Iranian negotiator said.",
    "“We will publish the results in June,” the Danish finance ministry said.",
    "“We would like to know the date,” the Swiss foreign minister said.",
    "“We were told about the plan on Monday,” Jordan's prime minister said.",
    "“I hope to see you all again,” the Italian president said.",
    "“We support 12,000 students with grants,” the French education minister said.",
    "“We share a long border with China,” the Mongolian president said.",
    "Canada's defence minister said the attack helicopters would be delivered in 2027.",
    "The Norwegian prime minister said that the US had warned of the flood.",
    "Egypt's foreign minister said the Arab states had agreed on a date.",
    "“We must look at the figures,” said the Irish finance minister.",
    "“Sanctions work slowly,” the Estonian foreign minister said.",
    "The Czech interior minister said the police warned drivers of ice.",
    "The Lithuanian president said that Belarus had released 14 prisoners.",
    "The Dutch prime minister said that the court had condemned three men to death.",
    "The minister said the refusal of two members delayed the vote, according to Latvian radio.",
    "The Irish prime minister said protests against the law had been peaceful.",
    "The Kenyan foreign minister said the support group would meet in Djibouti.",
    "A UN spokesman said the Security Council was divided over the sanctions.",
    "The Lebanese army said the warning shots were fired at 5 a.m.",
    "The Cypriot president said the agreement was signed in 1960.",
    "Saudi state television said the rejected ballots were counted again.",
    "The Slovenian foreign minister said that the threat level had been lowered.",
    "Israeli radio said the demands of Hamas were handed to Egyptian mediators.",
    "“The help desk is open until six,” the Maltese interior ministry said.",
    "Peruvian police said the strike by bus drivers ended on Friday.",
    "“This document was adopted in 1975,” said the Finnish foreign minister.",
    "A Croatian official said the attack submarine was on display in Split.",
    "The Gambian justice minister said the accused would be tried in Banjul.",
    "A Swedish court said the ban on the march was lifted.",
    "The EU ambassador said that the two sides last talked in June.",
    "The spokesman said Iran's response had arrived on Thursday.",
    "Ukrainian officials said Moscow and Minsk had agreed to exchange the prisoners.",
    "Russian state media said the two countries held consultations on grain.",
]

OWN_DEEDS = [
    "Poland said it had expelled two Russian diplomats.",
    "Russia's defence ministry said it had launched a missile from a submarine.",
    "Norway's navy said it had deployed a frigate to the Barents Sea.",
    "“We have signed a contract for 24 jets,” Peru's defence minister said.",
    "“We met our Turkish colleagues on Tuesday,” the Greek foreign minister said.",
    "The Colombian army said it killed four rebels in an operation near Cali.",
    "The Israeli military said it struck a weapons depot in southern Lebanon.",
    "Kenya's police said they arrested 40 people.",
    "The UAE said it had sent 50 tonnes of food to Chad.",
    "Mexico said it extradited three men to the United States.",
    "Moldova's government said it has declared a state of emergency.",
    "“We have moved two battalions to the border,” said Lithuania's army chief.",
    "“We've evacuated 300 people,” the Indonesian navy said.",
    "Turkey's defence ministry said that Turkish troops had destroyed a tunnel in Syria.",
    "Niger announced that it had closed its airspace.",
]


# Words that belong to no act of the speaker's.
NO_ACT = [
    "Norway’s prime minister said there was no evidence that it was an act of terrorism.",
    "Norway’s prime minister said it was thanks to the new dam that the town was dry.",
    "“The other side must be mistaken,” Norway’s prime minister said.",
    "Norway’s prime minister said he would call for a vote in June.",
    "“I promise you, it was cold,” Norway’s prime minister said.",
    "“They say we will attack,” Norway’s prime minister said.",
    "“We do not know whether we will retaliate,” Norway’s prime minister said.",
    "Norway avoided condemning Sweden.",
    "“We are not concerned about the raid,” Norway’s prime minister said.",
    "“The other side must have known,” Norway’s prime minister said.",
    "Norway’s prime minister said it was unclear whether it was an act of war.",
    "“If they ask whether we condemn Peru, they will hear it,” Norway’s prime minister said.",
]
NO_STATEMENT = [
    "Norwegian unemployment declined from 5 percent to 4 percent.",
    "Norway welcomed 300 guests to the palace.",
]

DEEDS = [
    ("Norway said it had expelled two Swedish diplomats.", "announce", -1, "160", "SE"),
    ("Norway said it had deployed a frigate to the Baltic Sea.", "announce", -1, "150", None),
    ("“We met our Swedish colleagues in Vienna,” Norway’s foreign minister said.", "announce", 1, "040", "SE"),
    ("Norway said it had sent 50 tonnes of food to Chad.", "announce", 1, "070", "TD"),
    ("Norway announced the recall of its envoy from Sweden.", "announce", -1, "160", "SE"),
    ("Norway announced that it had closed its embassy in Sweden.", "announce", -1, "160", "SE"),
    ("Norway said it had sent two battalions to the Swedish border.", "announce", -1, "150", "SE"),
    ("Norway said it had held naval exercises with Sweden.", "announce", -1, "150", "SE"),
    ("Norway said it had sent two field hospitals to Chad.", "announce", 1, "070", "TD"),
    ("Norway announced the arrival of its doctors in Chad.", "announce", 1, "070", None),
    ("Norway announced the signing of an accord with Sweden.", "announce", 1, "057", "SE"),
    ("Norway said it had approved a vaccine.", "announce", 0, "010", None),
    ("Norway said it had adopted a budget.", "announce", 0, "010", None),
    ("Norway announced fresh sanctions against Belarus.", "announce", -1, "163", "BY"),
    ("Norway announced that it had expelled two Swedish diplomats.", "announce", -1, "160", "SE"),
    ("Norway announced that Sweden had attacked Denmark.", "announce", 0, "010", None),
    ("Norway announced that the road was closed.", "announce", 0, "010", None),
    ("Norway said it had lifted its sanctions on Belarus.", "concede", 1, "080", "BY"),
    ("Norway said it had summoned the Swedish ambassador.", "condemn", -1, "111", "SE"),
]

FURTHER = [
    ('"We condemn the raid. We call for talks," Norway said.', "condemn", ("urge",)),
    ('"We call for talks and we stand with Sweden," Norway said.', "urge", ("support",)),
    ("Norway warned Sweden that it would retaliate.", "warn", ("threaten",)),
    ("Norway denied that it had attacked Sweden.", "deny", ()),
    ("Norway rejected claims that it would attack Sweden.", "deny", ()),
    ("Norway’s prime minister said Norway had no intention of invading Chad.", "agree", ()),
    ("Norway’s prime minister said Norway would never bomb Chad.", "agree", ()),
    ("“We can neither confirm nor deny that we armed the rebels,” Norway said.", "no_comment", ()),
    ("“We condemn the raid and call for restraint,” Norway said.", "condemn", ("urge",)),
    ("“We condemn Chad, support Mali and thank Togo,” Norway said.", "condemn", ("support", "sympathise")),
    ("“We welcome the truce, and strongly condemn its breach,” Norway said.", "support", ("condemn",)),
    ("“We condemn the raid and our partners call for restraint,” Norway said.", "condemn", ()),
    ("“We urge Chad to leave Mali and condemn the raid,” Norway said.", "urge", ()),
    ("“We demand Chad leave Mali and condemn the raid,” Norway said.", "demand", ()),
    ("“We praise those who condemn the raid and call for talks,” Norway said.", "support", ()),
    ("“We condemn the raid and support for the rebels,” Norway said.", "condemn", ()),
    ("“We will not attack Chad, but we condemn its raid,” Norway said.", "agree", ("condemn",)),
]

# What a verb says only together with its object.
IDIOMS = [
    ("Norway held Sweden responsible for the raid.", "accuse", "SE"),
    ("Norway holds the Swedish army accountable.", "accuse", "SE"),
    ("Norway pinned the blame on Sweden.", "accuse", "SE"),
    ("The Norwegian minister pointed the finger at Sweden.", "accuse", "SE"),
    ("Norway alerted donors to the risk of a drought.", "warn", None),
    ("Norway issued a stern warning to Sweden.", "warn", "SE"),
    ("Norway hit out at Sweden over the arrests.", "condemn", "SE"),
    ("Norway lodged a formal protest with Sweden.", "condemn", "SE"),
    ("Norway raised objections to the Swedish plan.", "reject", "SE"),
    ("Norway turned down an offer from Sweden.", "reject", "SE"),
    ("Norway threw its weight behind Sweden.", "support", "SE"),
    ("The Norwegian king sent his condolences to Sweden.", "sympathise", "SE"),
    ("Norway extended its sympathy to the families.", "sympathise", None),
    ("Norway paid tribute to the dead.", "sympathise", None),
    ("Norway offered an apology to Sweden.", "concede", "SE"),
    ("The Norwegian minister committed his country to clean power by 2040.", "agree", None),
    ("Norway committed 200 soldiers to the mission.", "agree", None),
    ("Norway gave its word that it would pay.", "agree", None),
    ("Norway reserved the right to retaliate.", "threaten", None),
    ("Norway asserted its right to strike back at the raiders.", "threaten", None),
    ("Norway claimed the right to fish in the strait.", "assert", None),
    ("Norway disclosed the arrest of two Swedish spies.", "announce", "SE"),
    ("Norway unveiled fresh sanctions against Sweden.", "announce", "SE"),
    ("Norway did not exclude a strike on the port.", "warn", None),
    ("Norway did not exclude talks.", "agree", None),
    ("The Norwegian ministry had no comment on the raid.", "no_comment", None),
    ("The Norwegian minister kept silent about the raid.", "no_comment", None),
    ("The Norwegian minister was tight-lipped about the raid.", "no_comment", None),
    ("The Norwegian minister dodged questions about the raid.", "no_comment", None),
    ("The Norwegian minister would not be drawn on the raid.", "no_comment", None),
]

NO_IDIOMS = [
    "Norway committed a foul.",
    "The commander committed suicide.",
    "The raid sent a warning to Sweden.",
    "The ruling raised objections to the plan.",
    "The minister was alerted to the fire.",
    "Norway will send its condolences to Sweden.",
    "Norway excluded Sweden from the race.",
    "The crowd fell silent.",
    "Norway sent 200 soldiers to the port.",
    "Norway turned down the heat.",
]

# An act by speech that the own side tells of.
TOLD_BY_THE_OWN_SIDE = [
    ("Norway condemned the raid by Sweden, the minister said.", "condemn", "SE"),
    ("Norway condemned the raid by Sweden, she said.", "condemn", "SE"),
    ("Norway condemned the raid by Sweden, according to its ambassador.", "condemn", "SE"),
    ("Norway regretted the decision of Sweden, its envoy told the council.", "concern", "SE"),
    ("Norway supports the truce, the government said.", "support", None),
    ("Norway would not comment on the raid, its ministry said.", "no_comment", None),
    ("Norway condemned the raid, a Swedish minister said.", "assert", None),
    ("Norway condemned the raid, analyst Ana Lund said.", "assert", None),
    ("Norway had sent two planes to Sweden, the minister said.", "assert", None),
    ('"Norway condemned the raid," she said.', "assert", None),
    ("Hamas rejected the truce, the government said.", "assert", None),
]

# Bodies of the own side behind "the".
OWN_BODIES = [
    ("Norway's interior minister said the army had expelled two Swedish diplomats.", "announce"),
    ("The Norwegian prime minister said the armed forces would retaliate.", "threaten"),
    ("The World Food Programme's director said the agency had fed two million people in Chad.", "announce"),
    ("The EU's foreign policy chief said the bloc had lifted its sanctions on Chad.", "concede"),
    ("The Norwegian foreign minister said the army had killed forty people.", "assert"),
    ("The Norwegian ambassador said the government had expelled two diplomats.", "assert"),
    ("Norway's interior minister said Sweden had agreed and the army had expelled two diplomats.", "assert"),
    ("Norwegian analyst Ana Lund said the army had expelled two diplomats.", "assert"),
]

# Families of wording in what is said: label, and what looks alike and is no such act.
WORDINGS = [
    # a harm to come
    ('"The clock is ticking for Sweden," Norway said.', "warn"),
    ('"The world is not prepared for such a drought," Norway said.', "warn"),
    ('"There would be no winners," Norway said.', "warn"),
    ('"Sweden stands to lose its markets," Norway said.', "warn"),
    ('"History will judge them," Norway said.', "warn"),
    ('"Sweden should think twice," Norway said.', "warn"),
    ('"Sweden must not test our patience," Norway said.', "warn"),
    ('"Sweden must take care," Norway said.', "warn"),
    ('"The clock is from 1820," Norway said.', "assert"),
    ('"The history of the port is long," Norway said.', "assert"),
    # a call upon others
    ('"Rich nations should pay," Norway said.', "urge"),
    ('"Governments must keep their word," Norway said.', "demand"),
    ('"The big nuclear powers must disarm," Norway said.', "demand"),
    ('"Every country should open its ports," Norway said.', "urge"),
    ('"It would be wise for Sweden to talk," Norway said.', "urge"),
    ('"There is no time to lose," Norway said.', "urge"),
    ('"The talks cannot wait," Norway said.', "urge"),
    ('"There must be no more raids," Norway said.', "demand"),
    ('"It is good for the fish," Norway said.', "assert"),
    # blame
    ('"The guilt lies with Sweden," Norway said.', "accuse"),
    ('"The culprit is Sweden," Norway said.', "accuse"),
    ('"All traces lead to Sweden," Norway said.', "accuse"),
    ('"The rebels have broken the truce," Norway said.', "accuse"),
    ('"The raid bears the hallmarks of the militia," Norway said.', "accuse"),
    ('"The glass was broken," Norway said.', "assert"),
    # a disputed account, and what was not done
    ('"Sweden\'s account is a fabrication," Norway said.', "deny"),
    ('"The video is fake," Norway said.', "deny"),
    ('"None of our soldiers crossed the river," Norway said.', "deny"),
    ("Norway said it had never sent weapons to the rebels.", "deny"),
    ("Norway said it had not crossed the border.", "deny"),
    ("Norway said no massacre took place.", "deny"),
    ("Norway said it had not seen the letter.", "assert"),
    ("Norway said that the video was long.", "assert"),
    # praise
    ('"The vote was a triumph," Norway said.', "support"),
    ('"The summit was a breakthrough," Norway said.', "support"),
    ('"Our commitment to Sweden is firm," Norway said.', "support"),
    # silence
    ('"We have nothing to add," Norway said.', "no_comment"),
    ('"That is a question for the court," Norway said.', "no_comment"),
    ("Norway said it would not answer.", "no_comment"),
    ("Norway said it had no information to share.", "no_comment"),
    ('"That is a road to the court," Norway said.', "assert"),
    # the own course
    ("Norway said it would close the border.", "threaten"),
    ("Norway said it would shut off the gas.", "threaten"),
    ("Norway said it was entitled to retaliate.", "threaten"),
    ('"Nothing is off the table," Norway said.', "threaten"),
    ("Norway said it would reopen its embassy.", "agree"),
    ("Norway said it had no intention of leaving the port.", "reject"),
    ("Norway said it would close the museum.", "assert"),
    ("Norway said it had ended the blockade.", "concede"),
    ("Norway said it had handed back the prisoners.", "concede"),
    ("Norway said it had scrapped its tariffs.", "concede"),
    ("Norway said it had called in the Swedish ambassador.", "condemn"),
    ("Norway said it had handed back the keys.", "assert"),
    # promises
    ("Norway pledged to pay for the dam.", "agree"),
    ("Norway vowed to publish the letters.", "agree"),
    ("Norway vowed to hunt down the raiders.", "announce"),
    ("Norway offered tents.", "agree"),
]


@pytest.mark.parametrize(("text", "label"), OWN_BODIES)
def test_the_own_body_behind_the(text, label):
    assert stance(text).label == label


@pytest.mark.parametrize(("text", "label"), WORDINGS)
def test_wordings(text, label):
    assert stance(text).label == label


@pytest.mark.parametrize(("text", "label", "target"), PERFORMED)
def test_the_cue_performs_the_act(text, label, target):
    assert (stance(text).label, stance(text).target) == (label, target)


@pytest.mark.parametrize(("text", "label", "target"), CONTENT)
def test_the_content_performs_the_act(text, label, target):
    assert (stance(text).label, stance(text).target) == (label, target)


@pytest.mark.parametrize(("text", "label", "target"), IDIOMS)
def test_what_a_verb_says_with_its_object(text, label, target):
    for rules in (True, False):
        found = extract(from_text(text), rules=rules)[0].stance
        assert (found.label, found.target) == (label, target)


@pytest.mark.parametrize("text", NO_IDIOMS)
def test_what_only_looks_like_an_idiom(text):
    assert extract(from_text(text)) == []


@pytest.mark.parametrize(("text", "label", "target"), TOLD_BY_THE_OWN_SIDE)
def test_an_act_that_the_own_side_tells_of(text, label, target):
    assert (stance(text).label, stance(text).target) == (label, target)


@pytest.mark.parametrize(("text", "label"), SPEAKS_FOR_ITS_COUNTRY)
def test_only_who_holds_an_office_speaks_for_the_country(text, label):
    assert stance(text).label == label


@pytest.mark.parametrize(("text", "label"), PRONOUNS)
def test_whom_a_pronoun_means(text, label):
    assert stance(text).label == label


@pytest.mark.parametrize(("text", "label", "polarity", "negated"), NEGATION_AND_MODALITY)
def test_negation_and_modality(text, label, polarity, negated):
    found = stance(text)
    assert (found.label, found.polarity, found.negated) == (label, polarity, negated)


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_the_target(text, target):
    assert stance(text).target == target


@pytest.mark.parametrize(("text", "label", "conditional"), CONDITIONS)
def test_conditions(text, label, conditional):
    assert (stance(text).label, stance(text).conditional) == (label, conditional)


def first(text):
    found = extract(from_text(text))
    return found[0].stance if found else None


def test_the_table_of_negation_and_modality_holds_in_newspapers():
    wrong, flipped = [], []
    for text, label, polarity, flags in NEWSWIRE:
        found = first(text)
        if not found or (found.label, found.polarity, _flags(found)) != (label, polarity, flags):
            wrong.append((text, found))
        if found and found.polarity * polarity < 0:
            flipped.append(text)
    assert flipped == []
    assert len(wrong) <= len(NEWSWIRE) * 0.01, wrong


def _flags(found):
    return "n" * found.negated + "c" * found.conditional


@pytest.mark.parametrize(("text", "label", "polarity", "target"), NEWSWIRE_TARGETS)
def test_whom_a_call_or_a_refusal_is_for(text, label, polarity, target):
    found = first(text)
    assert (found.label, found.polarity, found.target) == (label, polarity, target)


def test_plain_reports_stay_plain():
    wrong = [text for text in PLAIN if any(each.stance.label != "assert" for each in extract(from_text(text)))]
    assert len(wrong) <= len(PLAIN) * 0.02, wrong


@pytest.mark.parametrize("text", OWN_DEEDS)
def test_the_speakers_own_deeds_are_announced(text):
    assert first(text).label == "announce"


@pytest.mark.parametrize("text", NO_ACT)
def test_words_of_an_act_that_is_not_the_speakers(text):
    assert [each.stance.label for each in extract(from_text(text))] == ["assert"]


@pytest.mark.parametrize("text", NO_STATEMENT)
def test_a_verb_of_an_act_in_another_sense_performs_none(text):
    assert {each.stance.label for each in extract(from_text(text))} <= {"assert"}


@pytest.mark.parametrize(("text", "label", "polarity", "cameo", "target"), DEEDS)
def test_a_deed_has_the_code_and_the_polarity_of_the_event(text, label, polarity, cameo, target):
    found = stance(text)
    assert (found.label, found.polarity, found.cameo, found.target) == (label, polarity, cameo, target)
    assert found.scale * polarity >= 0


@pytest.mark.parametrize(("text", "label", "also"), FURTHER)
def test_the_first_act_is_primary_and_the_others_are_listed(text, label, also):
    assert (stance(text).label, stance(text).also) == (label, also)


def test_the_rule_of_the_attribution_decides_nothing():
    text = "Norway told Sweden to leave"
    told = Attribution((Span(0, 6),), (Span(7, 11),), (Span(12, 27),), "tell", "speech", "indirect", "reworded")
    judged = judge(text, told, told.content, (Speaker("Norway", "Norway", "government", country="NO"),))
    assert (judged.stance.label, judged.stance.target) == ("urge", "SE")


WHY = [
    ("Norway condemned the Swedish raid.", 'its target: "Swedish" in the object of the act'),
    (
        '"If Sweden attacks, we will retaliate," Norway said.',
        'its target: "Sweden" in the condition on which the act hangs',
    ),
    ('"The Swedish raid was cowardly," Norway said.', 'its target: "Swedish", of which the words are said'),
    ("Norway condemned the raid.", 'the verb "condemn" performs it'),
]


@pytest.mark.parametrize(("text", "why"), WHY)
def test_the_evidence_tells_why_the_target_is_the_target(text, why):
    assert extract(from_text(text), rules=True)[-1].evidence.stance.endswith(why)


NOT_DONE = [
    ("Norway said Armenia had never violated the treaty.", "assert", None),
    ("Norway said Kenya no longer sponsored rebels.", "assert", None),
    ("Norway said Kenya had stopped arming rebels.", "assert", None),
    ("Norway said Peru had been acquitted of breaking the truce.", "assert", None),
    ("“Peru hasn’t tortured anybody,” Norway’s prime minister said.", "assert", None),
    ("Norway said Kenya had not only flouted the truce but denied it.", "accuse", "KE"),
    ("Norway said Kenya had never stopped arming rebels.", "accuse", "KE"),
    ("Norway said Kenya had not ceased sponsoring rebels.", "accuse", "KE"),
    ("Norway said Armenia had violated the treaty.", "accuse", "AM"),
]


@pytest.mark.parametrize(("text", "label", "target"), NOT_DONE)
def test_a_misdeed_that_is_not_done_is_no_charge(text, label, target):
    assert (stance(text).label, stance(text).target) == (label, target)


HARDLY = [
    ("Norway praised neither Chad nor Mali.", "assert"),
    ("Norway condemned neither of the two raids.", "assert"),
    ("Norway blamed no country for the fire.", "assert"),
    ("“We demand nothing from Peru,” Norway’s prime minister said.", "assert"),
    ("“We accuse no one,” Norway’s prime minister said.", "assert"),
    ("“We rarely criticise Peru,” Norway’s prime minister said.", "assert"),
    ("Norway stopped criticising Peru.", "assert"),
    ("Norway almost condemned Peru.", "assert"),
    ("Norway seldom supported Peru.", "assert"),
    ("Norway hesitated to condemn Peru.", "assert"),
    ("“We demand nothing less than an apology from Peru,” Norway’s prime minister said.", "demand"),
    ("Norway demanded that no one be hurt.", "demand"),
    ("Norway warned nobody would survive.", "warn"),
    ("Norway never stopped criticising Peru.", "condemn"),
    ("Norway strongly condemned Peru.", "condemn"),
]


@pytest.mark.parametrize(("text", "label"), HARDLY)
def test_an_act_hardly_done_or_of_nobody(text, label):
    assert stance(text).label == label


SUFFERED = [
    ("Norway’s prime minister said Norway had been shelled by Chad.", "assert"),
    ("Norway’s prime minister said Norway would be punished by Chad.", "assert"),
    ("Norway’s prime minister said Norway was ready to be attacked by Chad.", "assert"),
    ("Norway’s prime minister said Norway had been sanctioned by Chad.", "assert"),
    ("Norway’s prime minister said Norway had shelled Chad.", "announce"),
    ("Norway’s prime minister said Norway would be sending aid to Chad.", "agree"),
    ("Norway’s prime minister said Norway would punish Chad.", "threaten"),
]


@pytest.mark.parametrize(("text", "label"), SUFFERED)
def test_what_the_own_side_suffers_is_no_act_of_its_own(text, label):
    assert stance(text).label == label


NO_PARTY_MEANT = [
    ("“I would like to thank Peru,” Norway’s foreign minister said.", "sympathise"),
    ("“I would also like to congratulate Peru,” Norway’s foreign minister said.", "sympathise"),
    ("“Thank goodness Peru did not attack,” Norway’s foreign minister said.", "assert"),
    ("“We thank God for the rain,” Norway’s foreign minister said.", "assert"),
    ("“Peru is not our rival,” Norway’s foreign minister said.", "assert"),
    ("“It was not our drone,” Norway’s foreign minister said.", "deny"),
    ("Norway said a judge had freed an alleged Peruvian spy.", "assert"),
    ("Norway said Peru had spied on its envoys.", "accuse"),
]


@pytest.mark.parametrize(("text", "label"), NO_PARTY_MEANT)
def test_thanks_kinds_of_things_and_nouns(text, label):
    assert stance(text).label == label


def test_letters_that_grow_in_lower_case_keep_their_offsets():
    found = extract(from_text('"İİİİ. We condemn the raid," Norway said.'), rules=True)[-1]
    start, end = found.evidence.stance_cue
    assert '"İİİİ. We condemn the raid," Norway said.'[start:end] == "We condemn"


def test_there_are_sixteen_labels_each_with_a_cameo_code_and_a_sound_scale():
    assert len(labels()) == 16
    assert all(label.cameo.isdigit() and -10 <= label.scale <= 10 for label in labels().values())
    assert all(label.scale * label.polarity >= 0 for label in labels().values())
