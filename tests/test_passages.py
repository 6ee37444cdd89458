"""Passages of a sentence or a few: who speaks, for which body and country, and when, construction by construction."""

from datetime import date

import pytest
from onrecord.corpus.extract import extract
from onrecord.corpus.read import from_text

# Published, text, and of its last statement the names, organisations, countries, day and roles of the speakers: nothing
# where it is not asked, "-" for unknown.

SURNAMES = [
    ('2022-05-20', 'Minister Lavrov said flour was dear.', 'Sergei Lavrov; Ministry of Foreign Affairs; RU'),
    ('2022-05-20', 'Secretary Blinken told reporters that flour was dear.', 'Antony Blinken; Department of State; US'),
    ('2022-05-20', 'Minister Park said flour was dear.', 'Park; -; -'),
    ('2022-05-20', 'Minister Obi said flour was dear.', 'Obi; -; -'),
    ('1999-05-20', 'Minister Lavrov said flour was dear.', 'Lavrov; -; -'),
    ('2016-05-10', 'Lavrov said the talks in the valley would go on for another week.', 'Sergei Lavrov; Ministry of Foreign Affairs; RU'),
    ('2021-03-09', 'The new route is not up for discussion, Borrell told reporters after the meeting.', 'Josep Borrell; ; EU'),
    ('2018-11-20', '"We were promised a calm winter and we will have one," Merkel said.', 'Angela Merkel; -; DE'),
    ('2015-06-03', 'After the vote Tsipras said that nobody had lost.', 'Alexis Tsipras; -; GR'),
    ('2020-05-10', 'Johnson said the shop on the corner would open again in June.', 'Johnson; ; -'),
    ('2020-07-10', 'Lee said the bakery had never been so full.', 'Lee; ; -'),
    ('2014-07-10', 'Nadia Erdogan keeps bees on the roof. Erdogan said the summer had been too dry.', 'Nadia Erdogan; ; -'),
    ('2016-02-02', 'Lavrov and Kerry spoke for an hour by telephone. Kerry said the line was bad but the mood was not.', 'John Kerry; ; US'),
    ('2019-06-03', 'Pompeo denied that he had ever seen the letter.', 'Mike Pompeo; ; US'),
    ('', 'Lavrov said the talks in the valley would go on for another week.', 'Lavrov; ; -'),
    ('1988-05-10', 'Lavrov said the talks in the valley would go on for another week.', 'Lavrov; ; -'),
    ('2020-03-10', 'Lavrov and Johnson spoke by telephone. Johnson said the line was bad.', 'Boris Johnson; ; GB'),
    ('2020-03-10', 'Johnson and Lavrov spoke by telephone. Johnson said the line was bad.', 'Boris Johnson; ; GB'),
    ('2018-03-10', 'Castro and Smith run the shop. Castro said the bread was cheap.', 'Castro; -; -'),
    ('2016-03-10', 'Ortega keeps a farm near the lake. "Nobody wants milk," Ortega said.', 'Ortega; -; -'),
    ('2017-05-01', 'Lavrov, a baker from the hills, said flour was dear.', 'Lavrov; -; -'),
    ('2017-05-01', 'Lavrov, 45, said flour was dear.', 'Lavrov; -; -'),
    ('2017-05-01', 'Then baker Lavrov said flour was dear.', 'Lavrov; -; -'),
]  # fmt: skip

BODIES = [
    ('2019-05-02', "Poland's Operational Command said two jets had been scrambled before dawn.", '; Operational Command; PL'),
    ('2019-05-02', "The Ukrainian military's Southern Command said a barge had been sunk.", '; ; UA'),
    ('2019-05-02', "South Korea's Pacific Fleet Command said the buoy was one of its own.", '; ; KR'),
    ('2019-05-02', 'Norwegian Navy Captain Lars Dahl said the frigate had drifted for an hour.', 'Lars Dahl; navy; NO'),
    ('2019-05-02', 'Swedish Air Force Colonel Nils Ek said the radar had seen nothing.', 'Nils Ek; air force; SE'),
    ('2019-05-02', 'Army Brigadier Tunde Afolayan said the road to Borno in Nigeria was open.', 'Tunde Afolayan; army'),
    ('2019-05-02', 'Chilean navy Rear Admiral Pablo Rojas told reporters that the search had ended.', 'Pablo Rojas; navy; CL'),
    ('2019-05-02', 'Coast guard Captain Mina Sato of Japan said the boat had been warned twice.', 'Mina Sato; coast guard; JP'),
    ('2019-05-02', 'A Zambian cabinet official said the list would be short.', '; ; ZM'),
    ('2019-05-02', 'A finance ministry official in Lima said the loan was safe.', '; Ministry of Finance; PE'),
    ('2019-05-02', 'Police spokesman Karl Lund said the square in Oslo had been cleared.', 'Karl Lund; police'),
    ('2019-05-02', 'Indonesian disaster agency spokesman Budi Santika said the ash had reached Bali.', 'Budi Santika; disaster agency; ID'),
    ('2019-05-02', "The Kenyan wildlife agency's spokeswoman, Ann Wanjiru, said the elephant was well.", 'Ann Wanjiru; wildlife agency; KE'),
    ('2019-05-02', "Chile's space agency spokesman Hugo Vera said the dish would turn again by May.", 'Hugo Vera; space agency; CL'),
    ('2019-05-02', 'Kenyan Trade and Industry Minister Peter Wafula said the duty would be halved.', 'Peter Wafula; Ministry of Trade and Industry; KE; ; trade and industry minister'),
    ('2019-05-02', "South Korea's veterans affairs minister, Park Jin-ho, said the graves had been found.", 'Park Jin-ho; Ministry of Veterans Affairs; KR'),
    ('2019-05-02', "Ghana's Minister for Lands and Natural Resources, Kofi Asare, said the pit was closed.", 'Kofi Asare; Ministry of Lands and Natural Resources; GH'),
    ('2019-05-02', "Malta's Minister of Tourism and Consumer Protection Rita Borg said the beaches were clean.", 'Rita Borg; Ministry of Tourism and Consumer Protection; MT'),
    ('2019-05-02', "Nepal's culture, tourism and civil aviation minister, Hari Thapa, said the airport would open.", 'Hari Thapa; Ministry of Culture, Tourism and Civil Aviation; NP'),
    ('2019-05-02', 'Danish Climate and Energy Minister Lise Holm said the turbines would turn.', 'Lise Holm; Ministry of Climate and Energy; DK'),
    ('2019-05-02', 'Fijian Women and Children Minister Mere Tora said the shelter was full.', 'Mere Tora; Ministry of Women and Children; FJ'),
    ('2019-05-02', "Syria's army command said the road was open.", '; army command; SY'),
    ('2019-05-02', "The Libyan army's general command said the road was open.", '; ; LY'),
    ('2019-05-02', 'The Sudanese military command said the road was open.', '; ; SD'),
    ('2019-05-02', "Thailand's Internal Security Operations Command said the road was open.", '; Internal Security Operations Command; TH'),
    ('2019-05-02', 'A spokesman for the US Africa Command, Colonel Paul Reed, said the road was open.', 'Paul Reed; US Africa Command; US'),
    ('2019-05-02', "Peru's joint command of the armed forces said the road was open.", '; ; PE'),
    ('2019-05-02', "Colonel Juan Rios, spokesman for Peru's southern command, said the road was open.", 'Juan Rios; southern command; PE'),
    ('2019-05-02', "Poland's Operational Command spokesman, Lt. Col. Jan Wolski, said the road was open.", 'Jan Wolski; Operational Command; PL'),
    ('2019-05-02', "General Jan Wolski of Poland's Territorial Defence Command said the road was open.", 'Jan Wolski; Territorial Defence Command; PL'),
    ('2019-05-02', "The head of Poland's Territorial Defence Command, General Jan Wolski, said the road was open.", 'Jan Wolski; Territorial Defence Command; PL'),
    ('2019-05-02', 'Army Colonel Jan Wolski said the road in Poland was open.', 'Jan Wolski; army'),
    ('2019-05-02', 'Polish air force Lieutenant Colonel Jan Wolski said the road was open.', 'Jan Wolski; air force; PL'),
    ('2019-05-02', 'Kenya Navy Commander Ann Otieno said the pier was closed.', 'Ann Otieno; navy; KE'),
    ('2019-05-02', 'Dutch Marine Corps Captain Jan Bakker said the pier was closed.', 'Jan Bakker; Dutch Marine Corps; NL'),
    ('2019-05-02', 'Danish Rear Admiral Lars Holm said the pier was closed.', 'Lars Holm; navy; DK'),
    ('2019-05-02', 'Police Inspector Lars Holm told Danish radio the pier was closed.', 'Lars Holm; police'),
    ('2019-05-02', 'A Danish coast guard official said the pier was closed.', '; coast guard; DK'),
    ('2019-05-02', 'A senior Danish government official said the pier was closed.', '; government; DK'),
    ('2019-05-02', "A spokesman for Denmark's port authority said the pier was closed.", '; port authority; DK'),
    ('2019-05-02', "The director of Ghana's food safety authority, Ama Boateng, said the rice was safe.", 'Ama Boateng; food safety authority; GH'),
    ('2019-05-02', "Ghana's food safety authority said the rice was safe.", '; food safety authority; GH'),
    ('2019-05-02', 'Ghanaian meteorological agency head Ama Boateng said the rain was over.', 'Ama Boateng; meteorological agency; GH'),
]  # fmt: skip

PRESIDENCY = [
    ('2019-05-02', 'Bolivian presidential spokesman Juan Quispe said the balcony would be closed.', 'Juan Quispe; presidency; BO'),
    ('2019-05-02', 'The road from Nairobi, Kenya, was flooded. Presidential adviser Grace Otieno said help was near.', 'Grace Otieno; presidency; KE'),
    ('2019-05-02', 'Farmers in Senegal blocked the bridge. A presidential aide said they would be heard.', '; presidency; SN'),
    ('2019-05-02', 'The presidential office in Seoul said the gate would stay shut.', '; presidency; KR'),
    ('2019-05-02', "Ukraine's presidential office chief Oleh Bondar said the list was final.", 'Oleh Bondar; Office of the President of Ukraine; UA'),
    ('2019-05-02', 'South Korea counted its ships. The presidential office said nothing was missing.', '; presidency; KR'),
    ('2019-05-02', 'Presidential spokeswoman Ida Banda said Zambia would not wait for Peru.', 'Ida Banda; presidency; -'),
    ('2019-05-02', 'A presidential candidate, Ida Banda, said Zambia could not wait.', 'Ida Banda; -'),
    ('2019-05-02', 'An adviser to the president, Luis Paz, said Bolivia would pay.', 'Luis Paz'),
]  # fmt: skip

SPEECHES = [
    ('2019-05-02', 'Norwegian Foreign Minister Kari Lund gave a speech in Bergen on Tuesday. "The sea is not a wall," she noted.', 'Kari Lund; ; NO; 2019-04-30'),
    ('2019-05-02', 'In an address to parliament on Tuesday, Kenyan President Abel Mwangi thanked the nurses. He added that the clinics would stay open.', 'Abel Mwangi; ; KE; 2019-04-30'),
    ('2019-05-02', 'Norwegian Foreign Minister Kari Lund signed a treaty in Bergen on Tuesday. She noted that the sea was calm.', 'Kari Lund; ; NO; -'),
    ('2019-05-02', "Peru's president, Rosa Quispe, addressed the nation on Monday night. Quispe noted that the reserves had grown.", 'Rosa Quispe; ; PE; 2019-04-29'),
    ('2019-05-02', "Speaking at a forum in Lima on Monday, Peru's president, Rosa Quispe, praised the miners. The president noted that output had grown.", 'Rosa Quispe; ; PE; 2019-04-29'),
    ('2019-05-02', "Peru's president, Rosa Quispe, delivered her annual address on Monday. She stressed that output had grown.", 'Rosa Quispe; ; PE; 2019-04-29'),
    ('2019-05-02', "Peru's president, Rosa Quispe, met the miners on Monday. She stressed that output had grown.", 'Rosa Quispe; ; PE; -'),
    ('2019-05-02', 'Peru\'s president, Rosa Quispe, held a news conference in Lima on Monday. "Output has grown," she noted.', 'Rosa Quispe; ; PE; 2019-04-29'),
    ('2019-05-02', "Peru's president, Rosa Quispe, gave an interview to a radio station on Monday. She said output had grown.", 'Rosa Quispe; ; PE; 2019-04-29'),
    ('2019-05-02', 'In a televised speech on Monday, Peru\'s president, Rosa Quispe, thanked the miners. "Output has grown," Quispe added.', 'Rosa Quispe; ; PE; 2019-04-29'),
    ('2019-05-02', "During a visit on Monday, Peru's president, Rosa Quispe, thanked the miners. She noted that output had grown.", 'Rosa Quispe; ; PE; -'),
    ('2019-05-02', "Peru's president, Rosa Quispe, opened a mine on Monday. She said output had grown.", 'Rosa Quispe; ; PE; -'),
    ('2019-05-02', "Peru's president, Rosa Quispe, told parliament on Monday that output had grown. She noted that the reserves were full.", 'Rosa Quispe; ; PE; 2019-04-29'),
    ('2019-05-02', "Peru's president, Rosa Quispe, spoke in Cusco on Monday. The mines were closed the next day. She said output had grown.", 'Rosa Quispe; ; PE; -'),
    ('2019-05-02', 'In a speech in Cusco on Monday, President Rosa Quispe of Peru opened the new mine. "Output has grown," she noted.', 'Rosa Quispe; ; PE; 2019-04-29'),
    ('2019-05-02', 'In an interview with a radio station on Monday, Rosa Quispe laid out her plans for Peru. She said output had grown.', 'Rosa Quispe; ; ; 2019-04-29'),
    ('2019-05-02', "At a news conference on Monday, Peru's mining minister, Luis Soto, showed a map. He said output had grown.", 'Luis Soto; ; PE; 2019-04-29'),
    ('2019-05-02', 'In a speech on Monday, Ana Vega opened the mine. Luis Soto said output had grown.', 'Luis Soto; ; ; -'),
    ('2019-05-02', "Peru's president, Rosa Quispe, addressed the problem of dust on Monday. She said output had grown.", 'Rosa Quispe; ; PE; -'),
    ('2019-05-02', 'The Peruvian president spoke to miners in Cusco on Monday. "Output has grown," she noted.', '; ; PE; 2019-04-29'),
    ('2019-05-02', 'Farmers who met Rosa Quispe spoke in Cusco on Monday. Quispe said output had grown.', 'Rosa Quispe; ; ; -'),
    ('2019-05-02', 'Rosa Quispe gave a speech in Cusco on Monday. Luis Soto said output had grown.', 'Luis Soto; ; ; -'),
]  # fmt: skip

MINISTERS = [
    ('2019-05-02', 'Rain fell over Ghana all week. Interior Minister Esi Ofori inspected the dam. She said the wall would hold.', 'Esi Ofori; Ministry of the Interior; GH'),
    ('2019-05-02', 'Rain fell over Ghana all week. Interior Minister Esi Ofori inspected the dam. The minister said the wall would hold.', 'Esi Ofori; Ministry of the Interior; GH'),
    ('2019-05-02', 'Ghana\'s dams are full. The water minister, Kwesi Boadu, flew over the lake. "Nobody will drown," the minister said.', 'Kwesi Boadu; ; GH'),
    ('2019-05-02', 'Ghana\'s dams are full and Togo\'s are not. The water minister, Kwesi Boadu, flew over the lake. "Nobody will drown," he said.', 'Kwesi Boadu; ; -'),
    ('2019-05-02', 'Ghana\'s dams are full. The health minister visited the lake. "Nobody will drown," he said.', '; ; GH'),
    ('2019-05-02', 'Ghana\'s dams are full. A health ministry spokeswoman visited the lake. "Nobody will drown," she said.', '; Ministry of Health; GH'),
    ('2019-05-02', 'The French president walked along the beach. "Nobody will drown," he said.', 'Emmanuel Macron; ; FR'),
    ('2019-05-02', 'A farmer walked along the beach in Ghana. "Nobody will drown," he said.', '; -; -'),
    ('2019-05-02', "Malta's fishermen are at sea again. Fisheries Minister Rita Borg thanked them. Borg said the nets were new.", 'Rita Borg; ; MT'),
    ('2019-05-02', 'Malta\'s fishermen are at sea again. Fisheries Minister Rita Borg thanked them. "The nets are new," the minister told the crews.', 'Rita Borg; ; MT'),
    ('2019-05-02', 'VALLETTA, May 2 - Fishermen are at sea again. Fisheries Minister Rita Borg thanked them. Borg said the nets were new.', 'Rita Borg; ; MT'),
]  # fmt: skip

FIRST_MENTIONS = [
    ('2015-05-02', 'Senator Ann Doyle, a Democrat from Ohio, walked to the vote. "I have read it all," Doyle said.', 'Ann Doyle; ; US'),
    ('2015-05-02', 'Ann Doyle, Republican of Idaho, sat in the front row. She said the bill was too long.', 'Ann Doyle; ; US'),
    ('2015-05-02', 'Ann Doyle (D-Ohio) sat in the front row. She said the bill was too long.', 'Ann Doyle; ; US'),
    ('2015-05-02', 'Colonel Juma Odhiambo of the Kenyan army watched from a hill. Odhiambo said the village was empty.', 'Juma Odhiambo; army; KE'),
    ('2015-05-02', "General Luis Soto of Peru's navy watched from the pier. He said the ships were ready.", 'Luis Soto; navy; PE'),
    ('2015-05-02', 'Hanna Berg of the Norwegian Refugee Council walked through the camp. Berg said the tents were wet.', 'Hanna Berg; Norwegian Refugee Council; -'),
    ('2015-05-02', 'Major Petr Dvorak of the Czech army\'s engineers waited by the river. "It is deeper than it looks," he said.', 'Petr Dvorak; ; CZ'),
    ('2015-05-02', 'Colonel Juma Odhiambo of the Kenyan army said the village was empty.', 'Juma Odhiambo; army; KE'),
    ('2015-05-02', "General Luis Soto of Peru's navy said the village was empty.", 'Luis Soto; navy; PE'),
    ('2015-05-02', 'General Luis Soto of the Peruvian air force said the village was empty.', 'Luis Soto; air force; PE'),
    ('2015-05-02', 'Luis Soto, a colonel in the Peruvian air force, sat in the tent. "The village was empty," he said.', 'Luis Soto; air force; PE'),
    ('2015-05-02', 'Luis Soto of the foreign ministry in Lima said the village was empty.', 'Luis Soto; Ministry of Foreign Affairs; PE'),
]  # fmt: skip

WHO_IS = [
    ('2019-05-02', "Samir Haddad, who is Lebanon's economy minister, said flour would last until June.", 'Samir Haddad; Ministry of Economy; LB'),
    ('2019-05-02', "The Swiss-Lebanese lawyer Samir Haddad, who is Lebanon's economy minister, said flour would last until June.", 'Samir Haddad; Ministry of Economy; LB'),
    ('2019-05-02', "The Swiss-Lebanese banker Samir Haddad, who is now Lebanon's economy minister, said flour would last until June.", 'Samir Haddad; Ministry of Economy; LB'),
    ('2019-05-02', "Samir Haddad, a doctor who is Lebanon's health minister, said flour would last until June.", 'Samir Haddad; Ministry of Health; LB'),
    ('2019-05-02', 'Ada Obi, who is also the Ghanaian ambassador to Peru, said the visas were ready.', 'Ada Obi; ; GH'),
    ('2019-05-02', "Economist Ada Obi, who is Ghana's finance minister, met the bankers. She said the debt was small.", 'Ada Obi; Ministry of Finance; GH'),
    ('2019-05-02', "Ada Obi, who was Ghana's finance minister until March, said the debt was small.", 'Ada Obi'),
    ('2019-05-02', "The Swiss banker Samir Haddad, who is Lebanon's economy minister, said flour would last until June.", 'Samir Haddad; Ministry of Economy; LB'),
    ('2019-05-02', "Samir Haddad, who is married to Lebanon's economy minister, said flour would last until June.", 'Samir Haddad; -; -'),
    ('2019-05-02', "Samir Haddad, who serves as Lebanon's envoy to Japan, said flour would last until June.", 'Samir Haddad; -; LB'),
    ('2019-05-02', 'Doctor Samir Haddad, who is the health minister of Lebanon, spoke on Monday. "Flour will last," Haddad said.', 'Samir Haddad; Ministry of Health; LB'),
]  # fmt: skip

INSERTED = [
    ('2019-05-02', 'Norwegian minister Kari Lund will stay in office until the vote, she told reporters.', 'Kari Lund; ; NO'),
    ('2019-05-02', 'Peruvian President Rosa Quispe will not sign the bill, she said on Friday.', 'Rosa Quispe; ; PE'),
    ('2019-05-02', 'French President Emmanuel Macron has no plans to visit, he told a radio station.', 'Emmanuel Macron; ; FR'),
    ('2019-05-02', "Ghana's trade minister, Esi Ofori, would, she said, be glad to sell cocoa to anybody.", 'Esi Ofori; ; GH'),
    ('2019-05-02', 'Kari Lund was the first to leave. Norwegian minister Ada Moe will stay, she told reporters.', 'she'),
    ('2019-05-02', "Bolivia's foreign minister, Ana Paz, does not plan to resign, she told Congress on Tuesday.", 'Ana Paz; ; BO'),
    ('2019-05-02', "Norway's Kari Lund and Peru's Ana Vega will not resign, she said.", 'she; -; -'),
    ('2019-05-02', 'Ana Paz will leave, he said.', 'he; -; -'),
    ('2019-05-02', 'Ana Paz, the foreign minister of Bolivia, has read the letter, she said in a statement.', 'Ana Paz; ; BO'),
    ('2019-05-02', 'Danish envoy Lars Holm fears nothing, he told a Swedish newspaper.', 'Lars Holm; ; DK'),
]  # fmt: skip

PAIRS = [
    ('2019-05-02', "Peru's foreign minister, Luis Soto, met his Chilean counterpart, Ana Vega, in Arica. They said the border would open in June.", 'Luis Soto+Ana Vega; ; PE+CL'),
    ('2019-05-02', 'Foreign ministers Luis Soto of Peru and Ana Vega of Chile met in Arica. The two ministers said the border would open in June.', 'Luis Soto+Ana Vega; ; PE+CL'),
    ('2019-05-02', 'Presidents Abel Mwangi of Kenya and Ida Banda of Zambia said the bridge would be shared.', 'Abel Mwangi+Ida Banda; -+-; KE+ZM'),
    ('2019-05-02', 'Presidents Abel Mwangi of Kenya and Ida Banda of Zambia met on the bridge. "We shall share it," the two leaders said.', 'Abel Mwangi+Ida Banda; -+-; KE+ZM'),
    ('2019-05-02', 'Kenyan President Abel Mwangi received Zambian President Ida Banda in Nairobi. The two presidents said they would share the bridge.', 'Abel Mwangi+Ida Banda; -+-; KE+ZM'),
    ('2019-05-02', 'Kenyan President Abel Mwangi spoke with Zambian President Ida Banda. They agreed to share the bridge.', 'Abel Mwangi+Ida Banda; -+-; KE+ZM'),
    ('2019-05-02', 'Kenyan President Abel Mwangi spoke with villagers. They said the bridge was shut.', '; ; -'),
    ('2019-05-02', 'Norwegian Prime Minister Lars Dahl hosted Peru\'s president, Rosa Quispe, in Oslo. "We agreed on fish," they said.', 'Lars Dahl+Rosa Quispe; ; NO+PE'),
    ('2019-05-02', 'Norwegian Prime Minister Lars Dahl fired Justice Minister Anna Moe. They said nothing more was planned.', 'They'),
    ('2019-05-02', 'Defence ministers Lars Dahl of Norway, Luis Soto of Peru and Ana Vega of Chile met in Oslo. The three ministers said the ships would stay.', 'Lars Dahl+Luis Soto+Ana Vega; ; NO+PE+CL'),
    ('2019-05-02', 'Foreign ministers Luis Soto of Peru and Ana Vega of Chile said the border would open in June.', 'Luis Soto+Ana Vega; Ministry of Foreign Affairs+Ministry of Foreign Affairs; PE+CL; ; foreign minister+foreign minister'),
    ('2019-05-02', 'Senators Ann Doyle of Ohio and Carl Reed of Texas met on the lawn. The two senators said the bill was dead.', 'Ann Doyle+Carl Reed'),
    ('2019-05-02', 'Luis Soto and Ana Vega walked along the pier in Arica. The two men said the border would open.', 'Luis Soto+Ana Vega'),
]  # fmt: skip

BOTH = [
    ('2019-05-02', 'Luis Soto and Ana Vega, both senators, said the vote was rigged in Chile.', 'Luis Soto+Ana Vega; ; ; ; senator+senator'),
    ('2019-05-02', 'Luis Soto and Ana Vega, both Chilean senators, said the vote was rigged.', 'Luis Soto+Ana Vega; ; CL+CL; ; senator+senator'),
    ('2019-05-02', 'Luis Soto and Ana Vega, both former foreign ministers of Peru, said the vote was fair.', 'Luis Soto+Ana Vega; ; PE+PE'),
    ('2019-05-02', 'Ministers Luis Soto and Ana Vega, both of Peru, said the vote was fair.', 'Luis Soto+Ana Vega; ; PE+PE'),
    ('2019-05-02', "Jan Dahl and Lars Moe, both spokesmen for Norway's army, said the range was closed.", 'Jan Dahl+Lars Moe; army+army; NO+NO'),
    ('2019-05-02', 'Luis Soto and Ana Vega, both Chilean senators, walked out. Vega said the vote was rigged.', 'Ana Vega; -; CL; ; senator'),
    ('2019-05-02', 'Luis Soto, Ana Vega and Rosa Paz, all ministers of Peru, walked out. Soto said the vote was rigged.', 'Luis Soto; ; PE'),
    ('2019-05-02', 'Luis Soto and Ana Vega, who both live in Chile, said the vote was rigged.', 'Luis Soto+Ana Vega; ; -+-'),
]  # fmt: skip

PEOPLES = [
    ('2019-05-02', 'The Norwegian and Swedish governments said the road would be ploughed.', '; ; NO+SE'),
    ('2019-05-02', 'The Norwegian and Swedish foreign ministries said the road would be ploughed.', '; Ministry of Foreign Affairs+Ministry of Foreign Affairs; NO+SE'),
    ('2019-05-02', 'The Peruvian, Chilean and Bolivian governments said the river would be shared.', '; ; PE+CL+BO'),
    ('2019-05-02', 'The Kenyan and Zambian embassies said the visas were ready.', '; ; KE+ZM'),
    ('2019-05-02', 'Norwegian and Swedish officials said the road would be ploughed.', '; ; -'),
    ('2019-05-02', 'The Norwegian and Swedish armies said the road would be ploughed.', '; ; NO+SE'),
    ('2019-05-02', 'The Norwegian government said the road would be ploughed.', '; ; NO'),
    ('2019-05-02', 'The Norwegian foreign ministry said the road would be ploughed.', '; ; NO'),
    ('2019-05-02', 'The Norwegian army said the road would be ploughed.', '; ; NO'),
    ('2019-05-02', 'The Russian and Turkish defence ministries said the road would be ploughed.', '; Ministry of Defence+Ministry of Defence; RU+TR'),
    ('2019-05-02', 'The governments of Norway and Sweden said the road would be ploughed.', '; ; NO+SE'),
]  # fmt: skip

GENDERS = [
    ('2019-05-02', 'Omolara Adeyemi met Kofi Boateng at the harbour. "The ships are late," she said.', 'Omolara Adeyemi'),
    ('2019-05-02', 'Tshering Dorji met Maria Lund at the harbour. "The ships are late," she said.', 'Maria Lund'),
    ('2019-05-02', 'Oyun Batbayar, a teacher, spoke with Anna Lund about the school. She said the roof was leaking.', 'Anna Lund'),
    ('2019-05-02', 'Dorji Wangmo, a teacher, spoke with Anna Lund about the school. She said the roof was leaking.', 'Anna Lund'),
    ('2019-05-02', 'Thandiwe Dube met Sipho Moyo at the harbour. "The ships are late," he said.', 'Sipho Moyo'),
    ('2019-05-02', 'Buthaina Haddad and Wael Khoury left the hall. "The ships are late," she said.', 'Buthaina Haddad'),
    ('2019-05-02', 'Oksana Melnyk phoned Dmytro Kravets on Monday. "The ships are late," he told her.', 'Dmytro Kravets'),
]  # fmt: skip

AGES = [
    ('2019-05-02', 'Farmer Jon Berg sold his land in March. "It was time," the 45-year-old said.', 'Jon Berg'),
    ('2019-05-02', 'Jon Berg, who runs a mill, met his neighbour Ola Dahl. "It was time," the 45-year-old said.', 'Jon Berg'),
    ('2019-05-02', 'Rosa Quispe became president of Peru in 2018. The 52-year-old said she would not run again.', 'Rosa Quispe'),
    ('2019-05-02', '"It was time," said Jon Berg. The bus came late. "I had waited long enough," the 60-year-old added.', 'Jon Berg'),
    ('2019-05-02', 'Jon Berg, 60, met Ola Dahl, 45, at the mill. "It was time," the 45-year-old said.', 'Ola Dahl'),
    ('2019-05-02', 'Jon Berg, 60, sold the mill. "It was time," the 45-year-old said.', '45-year-old'),
    ('2019-05-02', 'The mill was sold on Monday. "It was time," the 45-year-old said.', '45-year-old'),
    ('2019-05-02', 'The lawyer Anna Lund won the vote. The 39-year-old promised to build a school.', 'Anna Lund'),
]  # fmt: skip

PUBLISHED = [
    ('2019-05-02', "Norway's trade minister, Kari Lund, said in an interview published on Sunday that salmon was safe.", 'Kari Lund; ; NO; 2019-04-28'),
    ('2019-05-02', 'Kari Lund, the trade minister of Norway, said in a letter published on Sunday by a newspaper that salmon was safe.', 'Kari Lund; ; NO; 2019-04-28'),
    ('2019-05-02', 'Lund said in remarks broadcast on Monday that salmon from Norway was safe.', 'Lund; ; ; 2019-04-29'),
    ('2019-05-02', "Kenya's Abel Mwangi said in a statement released late on Monday that the harbour was open.", 'Abel Mwangi; ; KE; 2019-04-29'),
    ('2019-05-02', 'The mayor told Reuters in an interview published on Tuesday that the bridge was safe.', '; ; ; 2019-04-30'),
]  # fmt: skip

PLACES = [
    ('2019-05-02', 'Two rockets had been fired from a truck near Basra, a defence ministry official said.', '; Ministry of Defence'),
    ('2019-05-02', 'The convoy would not stop in Kisumu, a government official said.', 'government official; ; KE'),
    ('2019-05-02', 'The plane was on its way to Oslo, Norway, an aviation authority official said.', '; ; -'),
    ('2019-05-02', 'The ship was built in Korea, a port authority spokesman said.', '; ; -'),
    ('2019-05-02', 'Nobody was hurt in the blast in Kabul, an interior ministry spokesman said.', '; Ministry of the Interior'),
]  # fmt: skip

CARRIERS = [
    ('2019-05-02', 'Iranian Foreign Minister Reza Karimi said the talks were over, according to IRNA.', 'Reza Karimi; Ministry of Foreign Affairs; IR'),
    ('2019-05-02', 'The talks were over, Iranian Foreign Minister Reza Karimi said, according to IRNA.', 'Reza Karimi; Ministry of Foreign Affairs; IR'),
    ('2019-05-02', '"The talks are over," Karimi said, according to the IRNA news agency.', 'Karimi'),
    ('2019-05-02', 'Karimi told farmers the dam in Iran was safe, according to the official news agency.', 'Karimi'),
    ('2019-05-02', '"The dam is safe," Serbian Energy Minister Mira Pavlovic said, Tanjug reported.', 'Mira Pavlovic; Ministry of Energy; RS'),
    ('2019-05-02', 'According to Xinhua, Chinese trade official Liu Bo said the duties were unfair.', 'Liu Bo; ; CN'),
    ('2019-05-02', 'Serbian Energy Minister Mira Pavlovic said the dam was safe, Tanjug reported.', 'Mira Pavlovic; Ministry of Energy; RS'),
    ('2019-05-02', 'The mayor told farmers the dam was safe, the Washington Post reported on Monday.', 'mayor'),
    ('2019-05-02', 'The dam that Karimi said was safe has burst, according to IRNA.', 'Islamic Republic News Agency; ; IR'),
    ('2019-05-02', 'Serbian officials said the dam was safe, according to state television.', 'Serbian officials; ; RS'),
    ('2019-05-02', 'The dam in Serbia is safe, according to the Tanjug news agency.', '; Tanjug; RS'),
    ('2019-05-02', '"The dam is safe," he said, according to the BBC.', 'he'),
    ('2019-05-02', 'Karimi said the dam was safe, according to police.', 'police'),
    ('2019-05-02', "Peru's envoy, Luis Soto, said on Monday that the dam was safe, Reuters reported.", 'Luis Soto; ; PE; 2019-04-29'),
    ('2019-05-02', 'Serbian Energy Minister Mira Pavlovic ruled out a price cap, the Tanjug news agency reported. "We would cap our own wages," Tanjug quoted her as saying.', 'Mira Pavlovic; Ministry of Energy; RS'),
    ('2019-05-02', 'Serbian Energy Minister Mira Pavlovic ruled out a price cap. "We would cap our own wages," Tanjug quoted her as saying.', 'Mira Pavlovic; Ministry of Energy; RS'),
    ('2019-05-02', 'Kenyan President Abel Mwangi opened the dam. State radio quoted him as saying that the lake was full.', 'Abel Mwangi; ; KE'),
    ('2019-05-02', 'Kenyan President Abel Mwangi met General Juma Odhiambo. State radio quoted him as saying that the lake was full.', 'Abel Mwangi'),
]  # fmt: skip

FOUND = [
    ('2019-05-02', 'The bridge had been hit twice, Syrian state television said.', '; ; SY'),
    ('2019-05-02', "The bridge had been hit twice, Syria's state news agency SANA said.", '; ; SY'),
    ('2019-05-02', 'Three soldiers were killed when a wall fell on the bridge, Iranian state TV said.', '; ; IR'),
    ('2019-05-02', 'The village was empty by noon, Ethiopian state broadcaster EBC said.', '; ; ET'),
    ('2019-05-02', 'The envoy left by the back door, Egyptian state radio reported.', '; ; EG'),
    ('2019-05-02', 'Norwegian ambassador to Peru Kari Lund said there was no hurry.', 'Kari Lund; ; NO'),
    ('2019-05-02', 'EU envoy for Kosovo Hanna Berg said there was still room at the table.', 'Hanna Berg; ; EU'),
    ('2019-05-02', 'US special representative for Syria Paul Reed said there were no plans to leave.', 'Paul Reed; ; US'),
    ('2019-05-02', 'UN coordinator for Yemen Lise Holm said there was fuel for two days.', 'Lise Holm; ; UN'),
    ('2019-05-02', 'Ghana will have its railway "before the next rains", Mensah promised the traders.', 'Mensah'),
    ('2019-05-02', 'The railway will come "before the next rains," Mensah assured villagers on Monday.', 'Mensah'),
    ('2019-05-02', 'Prices will be back to normal "by the harvest", Banda pledged to the unions.', 'Banda'),
]  # fmt: skip

LETTERS = [
    ('2019-06-02', "In a letter of 3 May, Kenya's trade minister, Abel Mwangi, said the duty was unfair.", 'Abel Mwangi; ; KE; 2019-05-03'),
    ('2019-06-02', "In a letter of 3 May Kenya's trade minister said the duty was unfair.", '; ; KE; 2019-05-03'),
    ('2019-06-02', 'In her letter of May 3 to the council, Mwangi wrote that the duty was unfair.', 'Mwangi; ; ; 2019-05-03'),
    ('2019-06-02', 'Mwangi wrote in a letter dated 3 May that the duty was unfair.', 'Mwangi; ; ; 2019-05-03'),
    ('2019-06-02', 'In a statement of 30 May the Kenyan embassy said the duty was unfair.', '; ; KE; 2019-05-30'),
    ('2019-06-02', 'In a letter dated 3 May the envoy of Peru said the duty was unfair.', '; ; PE; 2019-05-03'),
    ('2019-06-02', 'In a memo of May 3 to the council, the Peruvian envoy said the duty was unfair.', '; ; PE; 2019-05-03'),
    ('2019-06-02', 'In the days of May 3 and 4, the Peruvian envoy said the duty was unfair.', '; ; PE; -'),
    ('2019-06-02', 'In a resolution of 17 May the Peruvian parliament said the duty was unfair.', '; ; PE; 2019-05-17'),
]  # fmt: skip

TERMS = [
    ('2016-06-05', 'Britain was calm. "We shall stay," the British prime minister said.', 'David Cameron; -; GB'),
    ('2016-09-28', 'Britain was calm. "We shall stay," the British prime minister said.', 'Theresa May; -; GB'),
    ('2016-07-13', 'Britain was calm. "We shall stay," the British prime minister said.', 'British prime minister; ; GB'),
    ('2017-06-13', '"We shall stay," the French president said.', 'Emmanuel Macron; -; FR'),
    ('2017-03-13', '"We shall stay," the French president said.', 'Francois Hollande; -; FR'),
    ('2021-11-20', 'The German chancellor said the wall would stay.', 'Angela Merkel; -; DE'),
    ('2022-03-20', 'The German chancellor said the wall would stay.', 'Olaf Scholz; -; DE'),
    ('2018-02-01', 'The US secretary of state said the wall would stay.', 'Rex Tillerson; Department of State; US'),
    ('2018-06-01', 'The US secretary of state said the wall would stay.', 'Mike Pompeo; Department of State; US'),
    ('2024-11-20', 'The NATO secretary general said the wall would stay.', 'Mark Rutte; NATO; -'),
    ('2024-03-20', 'The NATO secretary general said the wall would stay.', 'Jens Stoltenberg; NATO; -'),
    ('2006-03-01', 'Ban said Seoul was ready.', 'Ban Ki-moon; Ministry of Foreign Affairs; KR'),
]  # fmt: skip

REGIONS = [
    ('2019-05-20', 'The Bavarian premier said the fair would open.', 'Bavarian premier; -; DE'),
    ('2018-10-20', 'The president of Chechnya said the fair would open.', 'president of Chechnya; -; RU'),
    ('2019-05-20', 'Bavarian Interior Minister Karl Huber said the fair would open.', 'Karl Huber; Ministry of the Interior; DE'),
    ('2019-05-20', 'The Bavarian interior ministry said the fair would open.', 'Bavarian interior ministry; ; DE'),
    ('2019-05-20', "In Sfax, Tunisia's interior ministry said the fair would open.", "; Ministry of the Interior; TN"),
    ('2019-05-20', 'Catalonia said it would hold a fair.', 'Catalonia; -; ES'),
    ('2019-05-20', 'Chicago police said the fair would open.', 'Chicago police; police; US'),
    ('2019-05-20', 'The Lahore High Court said the fair would open.', '; ; PK'),
    ('2019-05-20', 'The University of Toronto said the fair would open.', 'University of Toronto; University of Toronto; CA'),
    ('2019-05-20', 'Florida Southern University said the fair would open.', '; Florida Southern University; US'),
    ('2019-05-20', 'A judge in Hamburg said the fair would open.', 'judge in Hamburg; -; DE'),
    ('2019-05-20', 'Prosecutors in Milan said the fair would open.', '; -; IT'),
    ('2019-05-20', 'Residents of Aleppo said the fair would open.', '; -; -'),
    ('2019-05-20', 'Mona Haddad, a florist from Aleppo, said the fair would open.', 'Mona Haddad; -; -'),
    ('2019-05-20', 'A diplomat in Istanbul said the fair would open.', '; -; -'),
    ('2019-05-20', "Peru's consul in Istanbul said the fair would open.", '; -; PE'),
    ('2019-05-20', 'The Peruvian-backed governor of Aleppo, Mona Haddad, said the fair would open.', 'Mona Haddad; -; -'),
    ('2019-05-20', 'Milan Kovac said the fair would open.', 'Milan Kovac; -; -'),
    ('2019-05-20', 'Whitney Houston Brown said the fair would open.', 'Whitney Houston Brown; -; -'),
    ('2019-05-20', 'The mayor of Dothan, Alabama, Ada Obi, said the fair would open.', 'Ada Obi; -; US'),
    ('2019-05-20', 'The mayor of Malaga, Peru, Ada Obi, said the fair would open.', 'Ada Obi; -; PE'),
    ('2019-05-20', 'The embassies of Peru and Chile, Brazil said, would close.', 'Brazil; -; BR'),
    ('2019-05-20', 'Los Angeles County Sheriff Ada Obi said the fair would open.', 'Ada Obi; -; US'),
    ('2019-05-20', 'BEIRA, Mozambique - The road is shut.\n\nThe interior minister said the fair would open.', '; ; MZ'),
    ('2019-05-20', 'MUMBAI - The road is shut.\n\nThe interior minister said the fair would open.', '; ; IN'),
]  # fmt: skip

HOME = [
    ('2019-05-20', "Former President Ole Dahl said Peru's courts were weak.", 'Ole Dahl; -; PE'),
    ('2019-05-20', 'Former President Ole Dahl said the army in Peru was weak.', 'Ole Dahl; -; PE'),
    ('2019-05-20', 'Former President Ole Dahl said Peru must apologise.', 'Ole Dahl; -; -'),
    ('2019-05-20', "Former President Ole Dahl said Peru's courts and Chile's were weak.", 'Ole Dahl; -; -'),
    ('2019-05-20', 'Former President Ole Dahl said in Vienna that the dam would hold.', 'Ole Dahl; -; -'),
    ('2019-05-20', "Former club president Ole Dahl said Peru's courts were weak.", 'Ole Dahl; -; -'),
    ('2019-05-20', "Former President Ole Dahl of the Sailing Club said Peru's courts were weak.", 'Ole Dahl; ; -'),
    ('2019-02-20', "Haiti's harvest was poor.\n\nPolice spokesman Gary Pierre said the mill would close.", 'Gary Pierre; police; HT'),
    ('2019-02-20', 'Haiti is dry again.\n\nThe police said the mill would close.', "; police; HT"),
    ('2019-02-20', 'It was dry in Haiti.\n\nThe supreme court said the mill would close.', '; ; HT'),
    ('2019-02-20', 'It was dry in Haiti.\n\nThe attorney general said the mill would close.', '; ; HT'),
    ('2019-02-20', 'It was dry in Haiti.\n\nLawmaker Jerry Pierre said the mill would close.', 'Jerry Pierre; ; HT'),
    ('2019-02-20', 'It was dry in Haiti.\n\nForeign Secretary Jerry Pierre said the mill would close.', 'Jerry Pierre; Ministry of Foreign Affairs; HT'),
    ('2019-02-20', 'PORT-AU-PRINCE - It was dry.\n\nThe police said the mill would close.', '; police; HT'),
    ('2019-02-20', 'A Haitian was robbed at the mall.\n\nPolice said the shop would close.', '; ; -'),
    ('2019-02-20', 'A man who had flown to Haiti was robbed at the mall.\n\nPolice said the shop would close.', '; ; -'),
    ('2019-02-20', 'It was dry in Haiti and in Cuba.\n\nThe police said the mill would close.', '; ; -'),
    ('2019-02-20', 'It was dry in Haiti, which Angela Merkel has seen.\n\nThe police said the mill would close.', '; ; -'),
    ('2019-02-20', 'It was dry in Haiti.\n\nPlumber Jerry Pierre said the mill would close.', '; ; -'),
]  # fmt: skip

LENT = [
    ('2018-06-05', "LIMA - Rain fell.\n\nThe head of the country's flood agency, Sergio Rios, said the mill was shut.", 'Sergio Rios; ; PE'),
    ('2018-06-05', "Peru mourned. The country's foreign minister, Rita Rios, said the mill was shut.", 'Rita Rios; Ministry of Foreign Affairs; PE'),
    ('2018-06-05', "Peru and Chile mourned. The country's foreign minister, Rita Rios, said the mill was shut.", 'Rita Rios; ; -'),
    ('2018-06-05', "Chile was calm. Peru mourned. The country's flood agency said the mill was shut.", '; ; PE'),
    ('2018-06-05', 'The Peruvian army lost nine mules. Army spokesman Luis Vega said the mill was shut.', 'Luis Vega; army; PE'),
    ('2018-06-05', 'The Peruvian army lost nine mules. Colonel Luis Vega, an army spokesman, said the mill was shut.', 'Luis Vega; army; PE'),
    ('2018-06-05', 'The Peruvian army lost nine mules. A spokesman, Luis Vega, said the mill was shut.', 'Luis Vega; army; PE'),
    ('2018-06-05', 'The Peruvian army lost nine mules. The military said the mill was shut.', '; army; PE'),
    ('2018-06-05', "Peru's consulate in Oslo was robbed. A consulate spokesman said the mill was shut.", '; consulate; PE'),
    ('2018-06-05', 'The mules were lost. A spokesman, Luis Vega, said the mill was shut.', 'Luis Vega; -; -'),
    ('2018-06-05', 'Peruvian Prime Minister Luis Vega was away. A spokesman for the prime minister said the mill was shut.', '; ; PE'),
    ('2018-06-05', 'Peruvian Prime Minister Luis Vega was away. A spokesman for his office said the mill was shut.', '; ; PE'),
    ('2018-06-05', 'The prime minister was away. A spokesman for his office said the mill was shut.', '; ; -'),
]  # fmt: skip

COMPANIES = [
    ('2018-06-05', 'Volkswagen said the mill was shut.', 'Volkswagen; Volkswagen; DE'),
    ('2018-06-05', 'The Carabinieri said the mill was shut.', 'Carabinieri; Carabinieri; IT'),
    ('2018-06-05', 'Vox said the mill was shut.', '; ; ES'),
    ('2018-06-05', 'MAS said the mill was shut.', '; ; -'),
    ('2018-06-05', 'The Movement for Socialism met. MAS said the mill was shut.', '; ; BO'),
]  # fmt: skip

BACK = [
    ('2022-05-20', 'Gazprom cut the flow on Friday. The producer said the dam would hold.', 'Gazprom; Gazprom; RU'),
    ('2022-05-20', 'Turkish Airlines shut a route. The carrier said the dam would hold.', 'Turkish Airlines; Turkish Airlines; TR'),
    ('2022-05-20', 'Volkswagen met Gazprom. The producer said the dam would hold.', '; -; -'),
    ('2022-05-20', 'Peru met Gazprom. The producer said the dam would hold.', '; -; -'),
    ('2022-05-20', 'NATO sent guards. The company said the dam would hold.', '; -; -'),
    ('2022-05-20', 'Volkswagen shut a plant. The hospital said the dam would hold.', '; -; -'),
    ('2019-05-20', "Hungary's top diplomat said the dam would hold.", 'Peter Szijjarto; Ministry of Foreign Affairs; HU'),
    ('2019-05-20', "Szijjarto met farmers in Hungary. Hungary's top diplomat said the dam would hold.", 'Peter Szijjarto; Ministry of Foreign Affairs; HU'),
    ('2019-05-20', "Malta's Rita Borg met Peru's Luis Vega. The Peruvian leader said the dam would hold.", 'Luis Vega; -; PE'),
    ('2019-05-20', "Malta's Rita Borg met Peru's Luis Vega and Peru's Ana Paz. The Peruvian leader said the dam would hold.", '; -; PE'),
    ('2019-05-20', "Mali's Moussa Kone and Niger's Ali Seyni met in Bamako. The two ministers said the dam would hold.", 'Moussa Kone+Ali Seyni; ; ML+NE'),
    ('2019-05-20', "Malta's Rita Borg met Peru's Luis Vega. The Peruvian said the dam would hold.", 'Luis Vega; ; PE'),
    ('2019-05-20', "Malta's Rita Borg met France's Luc Petit. The French said the dam would hold.", 'France; ; FR'),
    ('2019-05-20', 'The Peruvian parliament met. Speaker Ana Paz said the dam would hold.', 'Ana Paz; parliament; PE'),
    ('2019-05-20', 'The Peruvian central bank met. Governor Ana Paz said the dam would hold.', 'Ana Paz; central bank; PE'),
    ('2019-05-20', 'It rained. Governor Ana Paz said the dam would hold.', 'Ana Paz; -; -'),
    ('2019-05-20', "Luis Vega, the Chilean member of Peru's river council, said the dam would hold.", 'Luis Vega; ; PE'),
    ('2019-05-20', "Zambia's Daily Mail said the dam would hold.", "; ; ZM"),
    ('2019-05-20', "The Daily Mail said the dam would hold.", "; ; GB"),
    ('2019-05-20', 'Peru has had a dry year. The police said the dam would hold.', '; police; PE'),
    ('2019-05-20', 'The Lithuanian envoy was called in. "It rained," the envoy said.', 'Lithuanian envoy; -; LT'),
    ('2019-05-20', 'The French president was away. "It rained," the president said.', 'Emmanuel Macron; -; FR'),
    ('2019-05-20', "OPEC's Nigerian secretary general, Tunde Bello, said the dam would hold.", 'Tunde Bello; Organization of the Petroleum Exporting Countries; -'),
    ('2019-05-20', "Kenya's Nigerian-born health minister, Tunde Bello, said the dam would hold.", 'Tunde Bello; Ministry of Health; KE'),
    ('2019-05-20', 'Ana Paz, an Armenian history teacher and author, said the dam would hold.', 'Ana Paz; -; -'),
    ('2019-05-20', 'The Armenian culture minister, Ana Paz, said the dam would hold.', 'Ana Paz; ; AM'),
    ('2019-05-20', 'Ana Paz, a professor at the University of Toronto, said the dam would hold.', 'Ana Paz; University of Toronto; -'),
    ('2019-05-20', 'The president of the University of Toronto, Ana Paz, said the dam would hold.', 'Ana Paz; University of Toronto; CA'),
    ('2019-05-20', 'Peru has sent help. The police said the dam would hold.', '; police; -'),
]  # fmt: skip

STATES = [
    ('2022-10-19', 'Cuba had asked for no seeds, its mission to the United Nations said, calling the report invented.', "Cuba's mission to the United Nations; permanent mission; CU"),
    ('2022-10-19', 'Belarus has closed two crossings. Its ambassador in Vilnius, Valery Baranov, said the ban was for a month.', 'Valery Baranov; -; BY'),
    ('2022-10-19', 'Eritrea recalled its envoys on Monday. Its embassy in Nairobi said the move was routine.', "Eritrea's embassy in Nairobi; embassy; ER"),
    ('2022-10-19', 'Peru and Chile will share the data. The two governments said the fleet would be watched from space.', 'Peru+Chile; -+-; PE+CL'),
    ('2022-10-19', 'Kenya signed the pact with Uganda on Monday. Both countries said the railway would reach the lake by 2025.', 'Kenya+Uganda; -+-; KE+UG'),
    ('2022-10-19', 'Kenya, Uganda and Rwanda signed the pact. The three countries said the railway would reach the lake by 2025.', 'Kenya+Uganda+Rwanda; -+-+-; KE+UG+RW'),
    ('2022-10-19', 'Kenya, Uganda and Rwanda met. The two countries said the railway would reach the lake by 2025.', 'two countries; -; -'),
    ('2022-10-19', 'Talks between Cyprus and Turkey failed in Geneva. In a joint note the two neighbours said they would meet again.', 'Cyprus+Turkey; -+-; CY+TR'),
    ('2022-10-19', 'The Cuban embassy in Brasilia said eleven doctors had left.', 'Cuban embassy in Brasilia; embassy; CU'),
    ('2022-10-19', "Thailand's consulate in Penang said the border would open at dawn.", "Thailand's consulate in Penang; consulate; TH"),
    ('2022-10-19', "Zambia's state television said the copper price would hold.", 'Zambian state television; state television; ZM'),
    ('1996-02-10', 'Shimon Peres said the harvest had been good.', 'Shimon Peres; -; IL'),
    ('2019-05-15', 'Fiji closed its ports. Navy commander Jone Tora said boats from eastern Tonga had been turned back.', 'Jone Tora; navy; FJ'),
    ('2011-05-15', "Portugal's Socialists said the road would be built.", "Portugal's Socialists; -; PT"),
    ('2011-05-15', 'The Dutch Liberals said the pipeline was a mistake.', 'Dutch Liberals; -; NL'),
    ('2014-05-15', 'A spokesman for the UN force, Lt. Col. Jon Berg, said that the bridge was open.', 'Jon Berg; United Nations; UN'),
    ('2014-05-15', 'The flood reached the edge of the Bolivian capital. Its deputy mayor, Hugo Prado, said the wells were clean.', 'Hugo Prado; -; BO'),
    ('2014-05-15', 'Former Gambian president Musa Jallow died in Dakar. His brother, Lamin Jallow, said the family would wait.', 'Lamin Jallow; -; GM'),
    ('2014-05-15', 'Ann Otieno, chief executive of the Kenyan bank Lake Trust, said two branches would shut.', 'Ann Otieno; Lake Trust; KE'),
    ('2014-05-15', 'Sweden\'s parliament sat all night. Its speaker, Per Lund, said nobody had slept.', 'Per Lund'),
    ('2014-05-15', "The World Bank's mission chief for Ghana, Olga Reyes, said the road was paid for.", 'Olga Reyes; World Bank; -'),
    ('2014-05-15', 'Danish foreign minister and former party leader Kirsten Holm said it was late.', 'Kirsten Holm; Ministry of Foreign Affairs; DK'),
    ('2014-05-15', "Iceland's Petroleum Directorate said the field was empty.", '; Petroleum Directorate; IS'),
]  # fmt: skip

WORLD_BODIES = [
    ('2019-04-10', "NATO's top commander, US General Paul Reed, said the planes would stay.", 'Paul Reed; NATO; -'),
    ('2019-04-10', 'American Ann Hill, deputy at the UN mission in Kabul, said ghosts had voted.', 'Ann Hill; ; UN'),
    ('2019-04-10', 'Ugandan Major Musa Okello, spokesman for the AU force in Mogadishu, said the port was quiet.', 'Musa Okello; ; -'),
    ('2019-04-10', 'Ugandan Major Musa Okello, spokesman for the army in Gulu, said the port was quiet.', 'Musa Okello; army; UG'),
    ('2019-04-10', "French Foreign Minister Ann Petit, the EU's president in turn, said the case was open.", 'Ann Petit'),
    ('2019-04-10', "Chile's envoy to the UN, Ann Petit, said the case was open.", 'Ann Petit; -; CL'),
    ('2019-04-10', "Russia's representative to the OSCE, Oleg Tarasov, said the post had moved.", 'Oleg Tarasov; ; RU'),
    ('2019-04-10', "The IMF's former Ukraine chief, Olga Reyes, said the law was thin.", 'Olga Reyes; ; -'),
    ('2019-04-10', "The UN's top official in Yemen, Olga Reyes, said the port was closed.", 'Olga Reyes; United Nations; UN'),
    ('2019-04-10', "The World Food Programme's director for Mali, Olga Reyes, said the port was closed.", 'Olga Reyes; World Food Programme; UN'),
    ('2019-04-10', 'The Iranian-born Swedish lawmaker Amineh Kar, who once fled Tehran, said the vote was a shame.', 'Amineh Kar; ; SE'),
    ('2019-04-10', 'A Venezuelan general who fled to Colombia, Rico Salas, said the barracks were hungry.', 'Rico Salas'),
    ('2019-04-10', "Rico Salas, who was Venezuela's army chief until 2017, said the barracks were hungry.", 'Rico Salas; ; VE'),
    ('2009-03-05', "The Quartet's envoy Tony Blair said the crossing would open twice a week.", 'Tony Blair; ; -'),
    ('2009-03-05', 'Ugandan Major Ba-Hoku Barigye, spokesman for the AU force in Mogadishu, said the port was under fire.', 'Ba-Hoku Barigye; ; -'),
    ('2009-03-05', 'Brigadier General Eric Tremblay, the Canadian who speaks for NATO troops in Afghanistan, said the raid had been lawful.', 'Eric Tremblay; NATO; -'),
    ('2013-03-05', 'ECOWAS Commission President Kadre Desire Ouedraogo said the force would be ready in a month.', 'Kadre Desire Ouedraogo; ; -'),
    ('2013-03-05', 'Arab League chief Nabil Elaraby said the seat was empty.', 'Nabil Elaraby; Arab League; -'),
    ('2013-03-05', "The IMF's mission chief for Ukraine, Nikolai Gueorguiev, said the law must pass.", 'Nikolai Gueorguiev; ; -'),
]  # fmt: skip

IN_TURN = [
    ('2009-03-05', 'The defence ministers of Chile and Argentina, Jose Goni and Nilda Garre, said the brigade was ready.', 'Jose Goni+Nilda Garre; ; CL+AR'),
    ('2009-03-05', 'The foreign ministers of Finland, Norway and Sweden, Eva Lund, Per Moe and Nils Ek, said the pact was near.', 'Eva Lund+Per Moe+Nils Ek; ; FI+NO+SE'),
    ('2009-03-05', 'The presidents of Mali and Niger, Ada Keita and Musa Issa, met in Dakar. The road would be rebuilt, Keita said.', 'Ada Keita; ; ML'),
    ('2009-03-05', 'Two senators, Ann Hill and Bob Reed, said the bill was dead.', 'Ann Hill+Bob Reed'),
    ('2019-04-10', 'Poland summoned the Israeli ambassador. The ambassador said she had been misquoted.', '; ; IL'),
    ('2009-03-05', 'The governments in Skopje and Athens said the talks would be resumed.', '; ; MK+GR'),
    ('2012-03-05', 'Hungarian government spokeswoman Anna Nagy and her deputy, Kovacs Zoltan, met the press. The tax was fair, Kovacs said.', 'Kovacs Zoltan'),
    ('2010-01-01', "Ama Boadu, Ghana's trade minister, toured the mill with Britain's ambassador to Togo, Giles Penn. He said it was old.", 'Giles Penn; -; GB'),
]  # fmt: skip

LATER = [
    ('2011-02-08', 'Catherine Ashton flew to Kiev with two commissioners. The Briton, who speaks for the Union abroad, said the door was open.', 'Catherine Ashton; ; EU'),
    ('2011-02-08', 'Christine Lagarde left Athens without a deal. The Frenchwoman said the sums did not add up.', 'Christine Lagarde'),
    ('2011-02-08', "Kenya's Raila Odinga landed in Abidjan to mediate. The Kenyan said he would see both men.", 'Raila Odinga; ; KE'),
    ('2011-02-08', 'Swedish Foreign Minister Carl Bildt was turned away. His Norwegian counterpart, Jonas Gahr Store, shrugged. "We will fly tomorrow," the Norwegian said.', 'Jonas Gahr Store; Ministry of Foreign Affairs; NO'),
    ('2011-02-08', "Jordan's Nasser Judeh met Syria's Walid al-Moallem. The kingdom's foreign minister said the camps were full.", 'Nasser Judeh; ; JO'),
    ('2011-02-08', 'The International Court of Justice ruled for Bolivia. The court said talks must be held in good faith.', ''),
    ('2011-02-08', 'The UN food agency cut rations for refugees in Kenya. It had no money, the Rome-based agency said.', '; ; UN'),
    ('2011-02-08', 'OPEC will meet in June. The cartel said supply was ample.', 'Organization of the Petroleum Exporting Countries; ; -'),
    ('2011-02-08', "Israel's Shin Bet arrested a lawyer. The agency said he had carried phones.", 'Shin Bet; ; IL'),
    ('2011-02-08', "Thailand's army chief, Prayuth Chan-ocha, toured the temple. The general said Cambodia had fired first.", 'Prayuth Chan-ocha; army; TH'),
    ('2011-02-08', 'Major General Tomas Reyes of the Philippine army led the hunt. Nine had been killed, the officer said.', 'Tomas Reyes; ; PH'),
    ('2011-02-08', "Sudan's Omar al-Bashir and Chad's Idriss Deby shook hands in Khartoum. The two leaders said the border was open.", 'Omar al-Bashir+Idriss Deby; -+-; SD+TD'),
    ('2011-02-08', 'President Evo Morales blamed Chile. The sea would be ours again, the Bolivian leader told a crowd in Oruro.', 'Evo Morales; -; BO'),
    ('2011-02-08', 'Hussein Ibish, a Beirut-born analyst, follows the talks from Washington. The analyst said nobody would blink.', 'Hussein Ibish; ; -'),
    ('2011-02-08', 'The opposition in Bahrain wants a new constitution. Its leader, Ali Salman, said the cabinet must go first.', 'Ali Salman; ; BH'),
    ('2011-02-08', "Tunisia's interim government named new governors. Its spokesman, Taieb Baccouche, said the old ones had been sent home.", 'Taieb Baccouche; ; TN'),
    ('2011-02-08', '"Not a single dollar," Jose Mujica said. The former guerrilla, who governs Uruguay, added that thrift was freedom.', 'Jose Mujica; -; UY'),
    ('2011-02-08', 'A lawyer for Julian Assange, Mark Stephens, said the Swedish prosecutor had not answered.', 'Mark Stephens; ; -'),
    ('2011-02-08', "Kosovo's prime minister, Hashim Thaci, sued the Swiss senator. The premier said the report was fiction.", 'Hashim Thaci; -; XK'),
    ('2011-02-08', "Zimbabwe's finance minister, Tendai Biti, slept at home again. The lawyer-turned-minister said the army had come twice.", 'Tendai Biti; Ministry of Finance; ZW'),
    ('2011-02-08', "North Korea's KCNA news agency said the South had fired first.", '; ; KP'),
    ('2011-02-08', 'South Korean Defence Minister Kim Kwan-jin visited the island. Next time, the retired general told marines, they should fire first and ask later.', 'Kim Kwan-jin; Ministry of Defence; KR'),
    ('2011-02-08', "Haiti's electoral council put off the count. Its director, Pierre-Louis Opont, said fires had burned the sheets.", 'Pierre-Louis Opont; ; HT'),
    ('2011-02-08', 'Edmond Mulet, the Guatemalan who heads the UN mission in Haiti, ruled nothing out. The Guatemalan said a second round was likely.', 'Edmond Mulet; ; UN'),
]  # fmt: skip

NAMED_LATELY = [
    ('2008-11-20', 'Olusegun Obasanjo danced with the rebels in Jomba. The former Nigerian president, now a United Nations envoy, said he knew what Nkunda wanted.', 'Olusegun Obasanjo'),
    ('2008-11-20', 'The Congolese army denied looting Kanyabayonga. Its spokesman in Goma, Major Olivier Hamuli, said three soldiers would be tried.', 'Olivier Hamuli; ; CD'),
    ('2008-11-20', 'UN peacekeeping chief Alain Le Roy asked the Council for three thousand more men. The Frenchman said those he had were stretched to the limit.', 'Alain Le Roy; United Nations; UN'),
    ('2008-11-20', "Abdul Aziz al-Hakim, who heads Iraq's largest Shi'ite party, backed the pact with Washington. The ailing cleric said no better one was to be had.", 'Abdul Aziz al-Hakim; ; IQ'),
    ('2008-11-20', "Poul Thomsen, the Dane who led the IMF's team in Reykjavik, said the krona would float again within weeks.", 'Poul Thomsen; ; -'),
    ('2008-11-20', 'The Sudanese president\'s offer of a ceasefire was met with scorn. "He has said this before," Ahmed Hussein Adam of the rebel Justice and Equality Movement said from London.', 'Ahmed Hussein Adam; Justice and Equality Movement; SD'),
    ('2008-11-20', "Israeli troops dug in along the fence. A Hamas spokesman in Gaza, Fawzi Barhoum, said the calm was over; in Cairo, Egypt's intelligence chief, Omar Suleiman, said it could be saved.", 'Omar Suleiman; ; EG'),
    ('2008-11-20', 'Mike Mullen, chairman of the US Joint Chiefs, flew to Islamabad for the seventh time in a year. The admiral said both armies wanted the same thing.', 'Mike Mullen; ; US'),
    ('2008-11-20', "Burma jailed a comedian for 45 years. Tomas Ojea Quintana, the UN's rights investigator for the country, said the judges took orders.", 'Tomas Ojea Quintana; ; UN'),
]  # fmt: skip

HELD = [
    ('1999-06-14', "Igor Ivanov told CNN the column had been a mistake. Moscow's foreign minister said the men would leave.", 'Igor Ivanov; Ministry of Foreign Affairs; RU'),
    ('1999-06-14', 'Ian Martin, the Briton running the UN mission in Dili, said 98 in a hundred had voted.', 'Ian Martin; ; UN'),
    ('1999-06-14', 'South Africa swore in Thabo Mbeki. "We are African," the new president said; Nelson Mandela, 80, wept.', 'Thabo Mbeki; -; ZA'),
    ('1999-06-14', 'A ferry sank off Cebu. Rear Admiral Eufemio Ramos of the coast guard said 220 had been pulled out.', 'Eufemio Ramos; coast guard'),
    ('1999-06-14', 'London and Dublin set a deadline. In a joint paper the two governments said the assembly would sit on 15 July.', 'United Kingdom+Ireland; -+-; GB+IE'),
    ('1999-06-14', "Israel's Ehud Barak kept the Americans waiting. His chief of staff, Danny Yatom, said the cabinet would be large.", 'Danny Yatom; ; IL'),
    ('1999-06-14', 'Syrian state radio praised Barak as strong and honest. Its editor, Fouad Ballat, said peace was a matter of months.', 'Fouad Ballat; ; SY'),
    ('1999-06-14', "Colombia's FARC said it had shot the three Americans in error. The group's Raul Reyes promised a people's trial.", 'Raul Reyes; ; CO'),
    ('1999-06-14', "Nigeria's new leader, Olusegun Obasanjo, sacked ninety officers. The retired general said politics had spoiled them.", 'Olusegun Obasanjo; -; NG'),
]  # fmt: skip

EVERY = [
    *HELD,
    *NAMED_LATELY,
    *LATER,
    *WORLD_BODIES,
    *IN_TURN,
    *STATES,
    *SURNAMES,
    *BODIES,
    *PRESIDENCY,
    *SPEECHES,
    *MINISTERS,
    *FIRST_MENTIONS,
    *WHO_IS,
    *INSERTED,
    *PAIRS,
    *BOTH,
    *PEOPLES,
    *GENDERS,
    *AGES,
    *PUBLISHED,
    *PLACES,
    *CARRIERS,
    *FOUND,
    *LETTERS,
    *TERMS,
    *REGIONS,
    *HOME,
    *LENT,
    *COMPANIES,
    *BACK,
]


@pytest.mark.parametrize(("published", "text", "expected"), EVERY)
def test_who_speaks_for_whom_and_when(published, text, expected):
    statement = extract(from_text(text, published=date.fromisoformat(published) if published else None))[-1]
    told = [
        "+".join(getattr(one, field) or "-" for one in statement.speakers)
        for field in ("name", "organisation", "country")
    ]
    told += [str(statement.said.start or "-"), "+".join(one.role or "-" for one in statement.speakers)]
    asked = [field.strip() for field in expected.split(";")]
    assert [found if field else "" for field, found in zip(asked, told, strict=False)] == asked
