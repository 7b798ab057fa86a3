"""Countries: a name, an adjective or a capital goes in; the country that is meant comes out, by its ISO 3166 code."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dateline.authoring.entities.name_words import fold_name

# Code: names, the first of them the plain one; what is of it or who lives there; its capital, where that stands for its
# government.
_TABLE = """
AF: Afghanistan; Afghan; Kabul
AL: Albania; Albanian; Tirana
DZ: Algeria; Algerian; Algiers
AD: Andorra; Andorran;
AO: Angola; Angolan; Luanda
AG: Antigua and Barbuda; Antiguan;
AR: Argentina; Argentine, Argentinian, Argentinean; Buenos Aires
AM: Armenia; Armenian; Yerevan
AU: Australia; Australian; Canberra
AT: Austria; Austrian; Vienna
AZ: Azerbaijan; Azerbaijani, Azeri; Baku
BS: Bahamas; Bahamian; Nassau
BH: Bahrain; Bahraini; Manama
BD: Bangladesh; Bangladeshi; Dhaka
BB: Barbados; Barbadian; Bridgetown
BY: Belarus; Belarusian, Belarussian; Minsk
BE: Belgium; Belgian;
BZ: Belize; Belizean; Belmopan
BJ: Benin; Beninese; Porto-Novo
BT: Bhutan; Bhutanese; Thimphu
BO: Bolivia; Bolivian; La Paz
BA: Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina; Bosnian; Sarajevo
BW: Botswana; Botswanan; Gaborone
BR: Brazil; Brazilian; Brasília
BN: Brunei; Bruneian;
BG: Bulgaria; Bulgarian; Sofia
BF: Burkina Faso; Burkinabe; Ouagadougou
BI: Burundi; Burundian; Gitega
KH: Cambodia; Cambodian; Phnom Penh
CM: Cameroon; Cameroonian; Yaoundé
CA: Canada; Canadian; Ottawa
CV: Cape Verde; Cape Verdean; Praia
CF: Central African Republic; Central African; Bangui
TD: Chad; Chadian; N'Djamena
CL: Chile; Chilean;
CN: China, People's Republic of China, PRC; Chinese; Beijing
CO: Colombia; Colombian; Bogotá
KM: Comoros; Comorian; Moroni
CG: Republic of the Congo, Congo-Brazzaville; ; Brazzaville
CD: Democratic Republic of the Congo, Democratic Republic of Congo, Congo, DRC, DR Congo, Zaire; Congolese; Kinshasa
CR: Costa Rica; Costa Rican;
CI: Ivory Coast, Côte d'Ivoire; Ivorian; Yamoussoukro
HR: Croatia; Croatian, Croat; Zagreb
CU: Cuba; Cuban; Havana
CY: Cyprus; Cypriot; Nicosia
CZ: Czech Republic, Czechia; Czech; Prague
CS: Czechoslovakia; Czechoslovak, Czechoslovakian;
DK: Denmark; Danish, Dane; Copenhagen
DJ: Djibouti; Djiboutian;
DM: Dominica; ; Roseau
DO: Dominican Republic; Dominican;
TL: East Timor, Timor-Leste; Timorese, East Timorese; Dili
EC: Ecuador; Ecuadorian, Ecuadorean; Quito
EG: Egypt; Egyptian; Cairo
SV: El Salvador; Salvadoran, Salvadorean;
GQ: Equatorial Guinea; Equatoguinean; Malabo
ER: Eritrea; Eritrean; Asmara
EE: Estonia; Estonian; Tallinn
SZ: Eswatini, Swaziland; Swazi; Mbabane
ET: Ethiopia; Ethiopian; Addis Ababa
FJ: Fiji; Fijian; Suva
FI: Finland; Finnish, Finn; Helsinki
FR: France; French, Frenchman, Frenchwoman; Paris
GA: Gabon; Gabonese; Libreville
GM: Gambia; Gambian; Banjul
GE: Georgia; Georgian; Tbilisi
DE: Germany, West Germany, East Germany; German, West German, East German; Berlin
GH: Ghana; Ghanaian; Accra
GR: Greece; Greek; Athens
GL: Greenland; Greenlandic, Greenlander; Nuuk
GD: Grenada; Grenadian;
GT: Guatemala; Guatemalan;
GN: Guinea; Guinean; Conakry
GW: Guinea-Bissau; ; Bissau
GY: Guyana; Guyanese; Georgetown
HT: Haiti; Haitian; Port-au-Prince
HN: Honduras; Honduran; Tegucigalpa
HK: Hong Kong; Hong Konger;
HU: Hungary; Hungarian; Budapest
IS: Iceland; Icelandic, Icelander; Reykjavík
IN: India; Indian; New Delhi, Delhi
ID: Indonesia; Indonesian; Jakarta
IR: Iran, Persia; Iranian, Persian; Tehran
IQ: Iraq; Iraqi; Baghdad
IE: Ireland, Irish Republic; Irish, Irishman; Dublin
IL: Israel; Israeli; Jerusalem
IT: Italy; Italian; Rome
JM: Jamaica; Jamaican; Kingston
JP: Japan; Japanese; Tokyo
JO: Jordan; Jordanian; Amman
KZ: Kazakhstan; Kazakh, Kazakhstani; Astana
KE: Kenya; Kenyan; Nairobi
XK: Kosovo; Kosovar, Kosovan; Pristina
KW: Kuwait; Kuwaiti;
KG: Kyrgyzstan; Kyrgyz; Bishkek
LA: Laos; Laotian, Lao; Vientiane
LV: Latvia; Latvian; Riga
LB: Lebanon; Lebanese; Beirut
LS: Lesotho; Basotho; Maseru
LR: Liberia; Liberian; Monrovia
LY: Libya; Libyan; Tripoli
LI: Liechtenstein; Liechtensteiner; Vaduz
LT: Lithuania; Lithuanian; Vilnius
LU: Luxembourg; Luxembourgish, Luxembourger;
MG: Madagascar; Malagasy; Antananarivo
MW: Malawi; Malawian; Lilongwe
MY: Malaysia; Malaysian; Kuala Lumpur
MV: Maldives; Maldivian; Malé
ML: Mali; Malian; Bamako
MT: Malta; Maltese; Valletta
MH: Marshall Islands; Marshallese; Majuro
MR: Mauritania; Mauritanian; Nouakchott
MU: Mauritius; Mauritian; Port Louis
MX: Mexico; Mexican;
FM: Micronesia; Micronesian; Palikir
MD: Moldova; Moldovan; Chisinau
MC: Monaco; Monegasque;
MN: Mongolia; Mongolian; Ulaanbaatar
ME: Montenegro; Montenegrin; Podgorica
MA: Morocco; Moroccan; Rabat
MZ: Mozambique; Mozambican; Maputo
MM: Myanmar, Burma; Burmese; Naypyidaw
NA: Namibia; Namibian; Windhoek
NR: Nauru; Nauruan;
NP: Nepal; Nepalese, Nepali; Kathmandu
NL: Netherlands, Holland; Dutch, Dutchman; The Hague, Amsterdam
NZ: New Zealand; New Zealander; Wellington
NI: Nicaragua; Nicaraguan; Managua
NE: Niger; Nigerien; Niamey
NG: Nigeria; Nigerian; Abuja
KP: North Korea, DPRK; North Korean; Pyongyang
MK: North Macedonia, Macedonia; Macedonian, North Macedonian; Skopje
NO: Norway; Norwegian; Oslo
OM: Oman; Omani; Muscat
PK: Pakistan; Pakistani; Islamabad
PW: Palau; Palauan;
PS: Palestine, Palestinian territories, Palestinian Territories; Palestinian; Ramallah
PA: Panama; Panamanian;
PG: Papua New Guinea; Papua New Guinean; Port Moresby
PY: Paraguay; Paraguayan; Asunción
PE: Peru; Peruvian; Lima
PH: Philippines; Philippine, Filipino; Manila
PL: Poland; Polish, Pole; Warsaw
PT: Portugal; Portuguese; Lisbon
PR: Puerto Rico; Puerto Rican; San Juan
QA: Qatar; Qatari; Doha
RO: Romania; Romanian; Bucharest
RU: Russia, Russian Federation; Russian; Moscow
RW: Rwanda; Rwandan; Kigali
WS: Samoa; Samoan; Apia
SA: Saudi Arabia; Saudi, Saudi Arabian; Riyadh
SN: Senegal; Senegalese; Dakar
RS: Serbia; Serbian, Serb; Belgrade
SC: Seychelles; Seychellois;
SL: Sierra Leone; Sierra Leonean; Freetown
SG: Singapore; Singaporean;
SK: Slovakia; Slovak, Slovakian; Bratislava
SI: Slovenia; Slovenian, Slovene; Ljubljana
SB: Solomon Islands; Solomon Islander; Honiara
SO: Somalia; Somali, Somalian; Mogadishu
ZA: South Africa; South African; Pretoria
KR: South Korea, Republic of Korea; South Korean, Korean; Seoul
SS: South Sudan; South Sudanese; Juba
SU: Soviet Union, USSR; Soviet;
ES: Spain; Spanish, Spaniard; Madrid
LK: Sri Lanka; Sri Lankan; Colombo
SD: Sudan; Sudanese; Khartoum
SR: Suriname; Surinamese; Paramaribo
SE: Sweden; Swedish, Swede; Stockholm
CH: Switzerland; Swiss; Bern
SY: Syria; Syrian; Damascus
TW: Taiwan; Taiwanese; Taipei
TJ: Tajikistan; Tajik; Dushanbe
TZ: Tanzania; Tanzanian; Dodoma
TH: Thailand; Thai; Bangkok
TG: Togo; Togolese; Lomé
TO: Tonga; Tongan; Nuku'alofa
TT: Trinidad and Tobago; Trinidadian; Port of Spain
TN: Tunisia; Tunisian; Tunis
TR: Turkey, Türkiye; Turkish, Turk; Ankara
TM: Turkmenistan; Turkmen; Ashgabat
UG: Uganda; Ugandan; Kampala
UA: Ukraine; Ukrainian; Kyiv, Kiev
AE: United Arab Emirates, UAE, U.A.E.; Emirati; Abu Dhabi
GB: United Kingdom, UK, U.K., Britain, Great Britain; British, Briton; London
US: United States, United States of America, US, U.S., USA, U.S.A., America; American; Washington
UY: Uruguay; Uruguayan; Montevideo
UZ: Uzbekistan; Uzbek; Tashkent
VU: Vanuatu; Vanuatuan; Port Vila
VA: Vatican City, Vatican, Holy See; ;
VE: Venezuela; Venezuelan; Caracas
VN: Vietnam, North Vietnam, South Vietnam; Vietnamese; Hanoi
EH: Western Sahara; Sahrawi;
YE: Yemen; Yemeni; Sanaa, Sana'a
YU: Yugoslavia; Yugoslav, Yugoslavian;
ZM: Zambia; Zambian; Lusaka
ZW: Zimbabwe; Zimbabwean; Harare
EU: European Union, EU, E.U.; European Union; Brussels
"""


class Country(NamedTuple):
    """A country by its code and plain name, and as what a word means it."""

    code: str
    name: str
    by: str  # "name", "adjective" or "capital"


@cache
def countries() -> dict[tuple[str, ...], Country]:
    """Every name, adjective and capital by its folded words; a name goes before an adjective, that before a capital."""
    found: dict[tuple[str, ...], Country] = {}
    rows = [line.partition(":") for line in _TABLE.strip().splitlines()]
    for place, by in enumerate(("name", "adjective", "capital")):
        for code, _, row in rows:
            columns = [[word.strip() for word in column.split(",") if word.strip()] for column in row.split(";")]
            for spelling in columns[place]:
                found.setdefault(_keys(spelling), Country(code, columns[0][0], by))
                if by == "adjective" and not spelling.endswith(("s", "sh", "ch", "ese", "shman", "chman", "woman")):
                    found.setdefault(_keys(f"{spelling}s"), Country(code, columns[0][0], "people"))
    return found


def _keys(spelling: str) -> tuple[str, ...]:
    words = spelling.removeprefix("The ").replace("'s", "").replace("-", " ").split()
    return tuple(fold_name(word) for word in words)
