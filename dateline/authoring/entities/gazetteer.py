"""Gazetteer: the words of a name go in; whether they are a state, a city or a region that news names comes out."""

from __future__ import annotations

from functools import cache

from dateline.authoring.entities.name_words import fold_name

_REGIONS = """
Africa, Antarctica, Asia, Europe, North America, South America, Latin America, Central America, Middle East, Far East,
Caribbean, Western Hemisphere, Balkans, Baltics, Caucasus, Scandinavia, Sahel, Horn of Africa, Southeast Asia,
South Asia, Central Asia, East Asia, Eastern Europe, Western Europe, Central Europe, North Africa, West Africa,
East Africa, Southern Africa, Sub-Saharan Africa, Gaza, Gaza Strip, West Bank, Golan Heights, Kashmir, Tibet, Xinjiang,
Crimea, Donbas, Donetsk, Luhansk, Chechnya, Dagestan, Darfur, Kurdistan, Catalonia, Scotland, Wales, England,
Northern Ireland, Bavaria, Siberia, Nagorno-Karabakh, Transnistria, Tigray, Atlantic, Pacific, Indian Ocean, Arctic,
Mediterranean, Black Sea, Red Sea, Baltic Sea, North Sea, South China Sea, Persian Gulf, Gulf of Mexico, Caspian Sea,
Atlantic Ocean, Pacific Ocean, Arctic Ocean, Nile, Blue Nile, White Nile, Danube, Rhine, Thames, Seine, Loire, Elbe,
Oder, Volga, Dnieper, Dnipro, Mississippi River, Rio Grande, Ganges, Indus, Mekong, Yangtze, Euphrates, Tigris,
Sinai, Sahara, Himalayas, Alps, Andes, Macau
"""
_STATES = """
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois,
Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri,
Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio,
Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia,
Washington state, West Virginia, Wisconsin, Wyoming, Guam, District of Columbia, Alberta, British Columbia, Manitoba,
New Brunswick, Newfoundland, Nova Scotia, Nunavut, Ontario, Prince Edward Island, Quebec, Saskatchewan, Yukon,
Queensland, Tasmania, New South Wales, South Australia, Western Australia, Northern Territory, Chiapas, Oaxaca, Sonora,
Chihuahua, Coahuila, Nuevo León, Tamaulipas, Jalisco, Michoacán, Guerrero, Veracruz, Sinaloa, Baja California,
Quintana Roo, Yucatán, Tabasco, Punjab, Sindh, Balochistan, Uttar Pradesh, Gujarat, Maharashtra, Kerala, Tamil Nadu,
West Bengal, Assam, Guangdong, Sichuan, Hunan, Hubei, Henan, Yunnan, Fujian, Zhejiang, Liaoning, Helmand, Anbar,
Nineveh, Idlib, Bali, Java, Sumatra, Aceh, Hokkaido, Okinawa, Sicily, Sardinia, Corsica, Andalusia, Tuscany, Lombardy,
Brittany, Normandy, Saxony, Hesse, Galicia
"""
_CITIES = """
Mexico City, Guatemala City, Kuwait City, Panama City, San José, Santiago, San Salvador, Santo Domingo, New York City,
Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, San Jose, Austin, Jacksonville,
Fort Worth, San Francisco, Columbus, Charlotte, Indianapolis, Seattle, Denver, Boston, Nashville, Detroit,
Oklahoma City, Portland, Las Vegas, Memphis, Louisville, Baltimore, Milwaukee, Albuquerque, Tucson, Fresno, Sacramento,
Kansas City, Atlanta, Omaha, Miami, Oakland, Minneapolis, Tulsa, Cleveland, New Orleans, Tampa, Honolulu, Pittsburgh,
Cincinnati, Anchorage, St. Louis, Orlando, Newark, Buffalo, Salt Lake City, Manhattan, Brooklyn, Queens, Bronx,
Hollywood, Silicon Valley, El Paso, Eagle Pass, Laredo, Brownsville, Long Island, Camp David, Cape Canaveral,
Cupertino, Staten Island, Guantánamo Bay, Toronto, Montreal, Vancouver, Calgary, Edmonton, Winnipeg, Halifax,
Quebec City, Guadalajara, Monterrey, Tijuana, Ciudad Juárez, Cancún, Acapulco, Puebla, Tapachula, Matamoros, Reynosa,
Nuevo Laredo, Piedras Negras, Mexicali, São Paulo, Rio de Janeiro, Salvador, Medellín, Cali, Cartagena, Guayaquil,
Maracaibo, Cusco, Valparaíso, Córdoba, Rosario, Birmingham, Manchester, Liverpool, Leeds, Sheffield, Bristol, Glasgow,
Edinburgh, Cardiff, Belfast, Oxford, Cambridge, Cork, Dover, Brighton, Nottingham, Heathrow, Gatwick, Farnborough,
Barcelona, Valencia, Seville, Bilbao, Málaga, Porto, Marseille, Lyon, Toulouse, Nice, Bordeaux, Strasbourg, Lille,
Calais, Dunkirk, Hamburg, Munich, Frankfurt, Cologne, Düsseldorf, Stuttgart, Leipzig, Dresden, Bonn, Hanover,
Nuremberg, Bremen, Davos, Geneva, Zurich, Basel, Lausanne, Salzburg, Milan, Naples, Turin, Florence, Venice, Genoa,
Bologna, Palermo, Rotterdam, Antwerp, Ghent, Gothenburg, Malmö, Bergen, Aarhus, St. Petersburg, Saint Petersburg,
Kaliningrad, Vladivostok, Grozny, Sochi, Leningrad, Stalingrad, Kharkiv, Odesa, Odessa, Lviv, Mariupol, Kherson,
Zaporizhzhia, Bakhmut, Sevastopol, Chernobyl, Kraków, Gdańsk, Thessaloniki, Istanbul, Izmir, Gaziantep, Aleppo, Homs,
Raqqa, Palmyra, Latakia, Daraa, Mosul, Basra, Fallujah, Najaf, Karbala, Kirkuk, Erbil, Tikrit, Samarra, Ramadi,
Tel Aviv, Haifa, Rafah, Khan Younis, Bethlehem, Hebron, Jenin, Nablus, Alexandria, Sharm el-Sheikh, Suez, Giza, Luxor,
Benghazi, Misrata, Sirte, Casablanca, Marrakesh, Fez, Lagos, Kano, Maiduguri, Port Harcourt, Abidjan, Mombasa, Entebbe,
Goma, Bukavu, Lubumbashi, Durban, Johannesburg, Cape Town, Soweto, Bulawayo, Dubai, Jeddah, Mecca, Medina, Aden,
Hodeidah, Isfahan, Mashhad, Shiraz, Tabriz, Natanz, Kandahar, Herat, Jalalabad, Kunduz, Mazar-i-Sharif, Peshawar,
Karachi, Lahore, Rawalpindi, Quetta, Faisalabad, Mumbai, Bombay, Kolkata, Calcutta, Chennai, Bangalore, Bengaluru,
Hyderabad, Ahmedabad, Srinagar, Pune, Chittagong, Cox's Bazar, Jaffna, Yangon, Rangoon, Mandalay, Chiang Mai, Phuket,
Ho Chi Minh City, Saigon, Da Nang, Haiphong, Surabaya, Bandung, Shanghai, Guangzhou, Shenzhen, Tianjin, Wuhan,
Chongqing, Chengdu, Nanjing, Xi'an, Hangzhou, Harbin, Urumqi, Lhasa, Tiananmen Square, Osaka, Kyoto, Hiroshima,
Nagasaki, Fukushima, Nagoya, Sapporo, Yokohama, Busan, Incheon, Panmunjom, Davao, Cebu, Marawi, Sydney, Melbourne,
Brisbane, Perth, Adelaide, Darwin, Hobart, Auckland, Christchurch, Nuremburg, Srebrenica, Mostar, Lockerbie, Aberdeen,
Hague, The Hague, D.C., DC
"""


@cache
def gazetteer() -> dict[tuple[str, ...], str]:
    """States, cities and regions by their folded words, each as it is written."""
    return _folded(f"{_REGIONS},{_STATES},{_CITIES}")


@cache
def cities() -> dict[tuple[str, ...], str]:
    """Cities alone, as `gazetteer` has them."""
    return _folded(_CITIES)


@cache
def states() -> dict[tuple[str, ...], str]:
    """States and provinces alone, as `gazetteer` has them."""
    return _folded(_STATES)


def _folded(listed: str) -> dict[tuple[str, ...], str]:
    names = (name.strip() for name in listed.replace("\n", " ").split(","))
    return {tuple(fold_name(word) for word in name.replace("-", " ").split()): name for name in names if name}
