"""Bodies: the words by which the name of an organization, an office, a government or a place is known."""

from __future__ import annotations

from dateline.authoring.language.word_sets import word_set

# The last word of a body's name, or the first before "of": "Federal Aviation Administration", "Bank of England".
_BODIES = """
academy administration agency airline airlines airways alliance army assembly associates association authority
bank board branch brigade brigades broadcasting brotherhood bureau cabinet campaign center centre chamber church club
coalition college command commission committee commons communications community companies company confederation
congress consortium constabulary corp corporation corps council court courts department directorate division
enterprises exchange federation fellowship fleet force forces foundation front fund government group guard guards
holdings hospital house inc industries initiative institute institution institutes insurance international judiciary
laboratories laboratory league legion legislature library ltd llc lords media mission ministry monitor motors movement
museum navy network news newspaper observatory office organisation organization parliament partners partnership party
patrol plc police post press program programme protection prison records register regiment registry reserve resistance
school secretariat secretariats senate service services society staff studios syndicate systems task taskforce team
technologies television times treasury tribunal troops trust union united university utilities ventures watch workers
works airforce militia gazette herald tribune journal guardian registrar ombudsman inspectorate cartel faction
republicans democrats dragons tv diocese archdiocese adjudicator panel jury forum alternative bloc
tribe co ag sa se nv spa gmbh bv ab asa
"""
# Offices and bodies that are called by the house they sit in, or by a word of their own.
_SEATS = {
    "group": (
        "taliban, hamas, hezbollah, al qaeda, islamic state, isis, houthis, farc, eta, republicans, democrats, liberal "
        "democrats, social democrats, christian democrats, socialists, liberals, conservatives, greens, tories, "
        "nationalists, communists, centrists"
    ),
    "office": ("white house, pentagon, kremlin, downing street, oval office, elysee"),
    "organization": (
        "capitol hill, knesset, bundestag, duma, congress, senate, parliament, house of representatives, house of "
        "commons, house of lords, supreme court, high court, state department, justice department, treasury "
        "department, united nations, un, nato, world health organization, international monetary fund, world bank, "
        "european commission, european parliament, african union, arab league, opec, red cross, red crescent, "
        "interpol, fbi, cia, nasa, scotland yard, security council, national guard, coast guard, associated press, "
        "reuters, amnesty international, human rights watch, greenpeace, border patrol, homeland security, general "
        "assembly, doctors without borders, save the children, world food programme, world food program, oxfam, "
        "who, unicef, unhcr, unesco, unrwa, undp, wfp, iom, fao, ilo, osce, asean, ecowas, mercosur, fifa, uefa, ioc, "
        "wada, cdc, fda, epa, faa, ntsb, irs, nhs, acas, ofcom, ofgem, ofwat, ofsted, europol, eurojust, frontex, "
        "eurostat, roscosmos, isro, rmt, gmb, aslef, unison, uaw, pkk, plo, fatah, anc, bjp, cdu, spd, psoe"
    ),
}
# Whose words or deeds are a government's, behind the name of a country: "Mexican officials", "Mexico's government".
_GOVERNMENTS = """
government administration officials authorities negotiators diplomats delegation delegations representatives
counterparts leaders leadership cabinet side official regime ministers lawmakers counterpart envoys forces troops
soldiers artillery warplanes drones missiles commandos enforcement prosecutors inspectors investigators regulators
negotiator diplomat envoy mission junta aircraft helicopter helicopters rescuers peacekeepers paratroopers marines
gunboats airstrike airstrikes shelling jets bombardment warship warships
"""
# What is said of a body's people, in lower case: "congressional leaders".
OF_BODIES = {"congressional": "Congress", "parliamentary": "Parliament"}
# The first or last word of a place's name.
_PLACES = """
airport alley archipelago avenue base basin bay beach boulevard bridge camp canal canyon cape castle cathedral city
coast county creek crossing dam desert district embassy falls field forest fort gulf harbor harbour heights highway
hill hills island islands isle isles junction lake mosque mount mountain mountains oblast ocean palace park peninsula
plateau plaza point port prefecture province raion range region reservoir ridge river road sea sound springs square
stadium state bhavan station strait street temple territory tower town trench valley village volcano zone
"""
# Written in lower case behind a country's name, still one body: "Mexico's foreign ministry", "the French army".
LOWER_BODIES = word_set("ministry army navy military police parliament treasury legislature judiciary")
GRADED_BODIES = word_set("force forces bank court agency service guard")  # "Mexico's central bank"
# Behind a lone name, these tell that it is a country's, a body's or a person's own doing.
ADDRESSED = word_set(
    """
    urge urges urged urging ask asks asked asking press pressed pressing tell told warn warns warned warning accuse
    accuses accused accusing blame blames blamed blaming help helps helped helping thank thanks thanked invite
    invites invited join joins joined lobby lobbied get gets getting got push pushes pushed criticize criticizes
    criticized condemn condemns condemned sue sued sues fine fined pressure pressured pressuring assure assured call
    called sanction sanctioned threaten threatened persuade persuaded convince convinced remind reminded notify
    notified inform informed praise praised order orders ordered ordering oblige obliged force forced require required
    """
)
# Behind the name of a firm, which is also called without them.
LEGAL = frozenset(
    ("inc", "corp", "corporation", "co", "company", "ltd", "plc", "llc", "ag", "sa", "nv", "group", "holdings")
)
# The last word of a club's name, which is also called by it alone: "Rovers".
CLUBS = word_set("rovers athletic wanderers rangers albion hotspur united")
# The last word of a firm’s name or a club’s.
WORKS = CLUBS | word_set(
    """water line lines air power gas oil energy rail steel foods motors media telecom pharma systems labs works
    mills mining shipping ferries capital homes investments insurance chemicals petroleum petrochem aerospace aviation
    biotech robotics properties farms brewing midstream pipelines stores transit
    resources lithium nickel cobalt zinc potash uranium aluminium aluminum graphite solar renewables hydrogen biofuels
    fertilizers fertilisers cement packaging plastics textiles footwear cosmetics dairies beverages distillers seafood
    hotels resorts casinos cruises leasing securities consulting engineering construction developments realty couriers
    terminals shipyards shipbuilding offshore drilling electric electronics instruments software wireless
    telecommunications entertainment publishing pharmaceuticals pharmaceutical diagnostics genomics healthcare
    composites ceramics timber gold silver iron coal diamonds platinum
    metals minerals freight logistics railways copper semiconductor semiconductors therapeutics biosciences
    bank trust games studios pictures records express post times herald"""
)
# What the name of a club begins with, before its city.
TEAMS = word_set("real atletico inter dynamo dinamo sporting spartak lokomotiv olympique borussia")
# What bodies that need no introduction are called for short.
SHORT_FOR = {
    "fed": "Federal Reserve",
    "un": "United Nations",
    "who": "World Health Organization",
    "imf": "International Monetary Fund",
    "ecb": "European Central Bank",
    "wto": "World Trade Organization",
    "icc": "International Criminal Court",
    "icj": "International Court of Justice",
    "iaea": "International Atomic Energy Agency",
}
# Capitals that stand for a thing, and for nobody.
LOUD_THINGS = word_set(
    """dna rna hiv aids gdp ipo cctv gps suv suvs pcr mri icu vat ufo ufos led usb lng lpg atm atms ptsd adhd cpi ppi
    ppe esg epo covid sars mers ai llm pdf vip vips ngo ngos mp mps mep meps ceo ceos cfo pow pows iq hgv hgvs
    uav uavs atr atrs icbm icbms lgbt lgbtq phd gcse gcses mla mlas msp msps"""
)
BODIES = word_set(_BODIES)
SEATS = {tuple(name.split()): kind for kind, names in _SEATS.items() for name in names.split(", ")}
GOVERNMENTS = word_set(_GOVERNMENTS)
PLACE_WORDS = word_set(_PLACES)
# What a body's name begins with when "of" or "for" follows.
HEADS = word_set(
    """
    academy army association bank board bureau center centre chamber church college commission committee
    confederation congress coalition conference council court department directorate federation foundation friends
    government front guardians house institute institution league ministry movement museum office order organisation
    organization parliament party school secretariat society university union doctors reporters alliance
    agency authority fund network campaign trust register diocese archdiocese
    """
)
