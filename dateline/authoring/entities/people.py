"""People: what news English calls those who hold office, and what it puts before and behind the names of persons."""

from __future__ import annotations

from dateline.authoring.language.word_sets import word_set

# What a person is, as the last word of a title: "Foreign Minister", "spokesman".
_OFFICES = """
mother sister brother wife husband son daughter widow widower partner cousin uncle aunt colleague resident witness
survivor student teacher nurse driver owner farmer counterpart president vice-president premier chancellor minister
secretary undersecretary governor gov senator sen sens representative rep reps congressman congresswoman lawmaker
legislator deputy mayor king queen prince princess emperor empress sultan emir sheikh pope bishop archbishop cardinal
patriarch rabbi imam ayatollah reverend rev father general gen colonel col lieutenant lt captain capt major maj
sergeant sgt corporal cpl private admiral adm commander cmdr brigadier marshal chief ambassador envoy diplomat
spokesman spokeswoman spokesperson adviser advisor aide director chairman chairwoman chairperson chair ceo cfo coo cto
executive founder co-founder cofounder judge justice attorney prosecutor lawyer solicitor barrister professor prof dr
doctor sheriff inspector superintendent supt detective constable coach manager analyst economist author activist
leader speaker commissioner comptroller treasurer head editor columnist reporter journalist correspondent actor
actress singer musician comedian producer lord lady baron baroness dame sir mr mrs ms miss mx madam engineer scientist
researcher physicist historian strategist negotiator coordinator administrator officer official candidate nominee
dictator warlord czar tsar whip chaplain nun pilot astronaut striker goalkeeper midfielder defender billionaire
businessman businesswoman tycoon investor entrepreneur trustee principal rector dean vice-chancellor curator critic
poet novelist writer filmmaker photographer veteran opponent dissident cleric guru evangelist pastor president-elect
prime-minister premier-elect ex-president employee chef sailor fisherman firefighter policeman policewoman surgeon
psychiatrist psychologist dentist paramedic biologist chemist geologist mathematician astronomer rapper composer
choreographer dancer designer architect sculptor translator librarian influencer presenter sprinter swimmer gymnast
boxer golfer cyclist skier jockey referee headteacher headmaster headmistress councillor warden provost registrar
ombudsman auditor lecturer pathologist virologist epidemiologist geneticist ecologist surveyor lobbyist
campaigner organiser organizer skipper vicar deacon alderman subpostmaster subpostmistress postmaster postmistress
broker banker financier trader landowner hotelier restaurateur archaeologist climber mountaineer jeweller umpire fencer
programmer hacker blogger youtuber whistleblower mediator monk priest rapporteur assemblyman assemblywoman supervisor
bailiff trooper gunner co-pilot conductor violinist pianist cellist soprano tenor guitarist drummer bassist
illustrator cartoonist essayist playwright screenwriter biographer obstetrician paediatrician pediatrician cardiologist
oncologist anaesthetist radiologist alhaji alhaja hajia shri datuk
"""
# What a person is who holds none; with a capital many of these are surnames.
TRADESPEOPLE = word_set(
    """baker butcher grocer barber florist plumber electrician carpenter bricklayer postman janitor waiter waitress
    bartender bookkeeper accountant clerk cashier shopkeeper landlord landlady pensioner retiree midwife vet pharmacist
    putter thrower hurdler jumper wrestler weightlifter rower runner cricketer batsman bowler winger quarterback pitcher
    beekeeper shepherd rancher crofter hairdresser tailor potter weaver mechanic welder technician caretaker
    painter docker roofer gardener cleaner barista busker hunter angler diver surfer snowboarder skater lifeguard
    nanny babysitter carer caregiver blacksmith butler trucker busboy receptionist paralegal actuary optician"""
)
# What stands before an office in a title.
_GRADES = """
policy rights aid peace election electoral nuclear space refugee humanitarian relief rescue research coast civil vice
prime deputy acting interim former then ex first second senior junior assistant associate chief top executive managing
general foreign interior defense defence home homeland security national finance justice labor labour education health
transport transportation energy trade commerce agriculture treasury environment climate economy tourism culture war
navy army air force police fire press state attorney special permanent supreme crown grand lead leading longtime
veteran outgoing incoming federal regional provincial city county district majority minority house senate cabinet
opposition party campaign communications media public affairs political military intelligence border immigration
migration human under central bank company team union rebel retired late honorary elected newly new co joint principal
private personal chief-of-staff staff technology operating financial medical science environmental legal spiritual
religious tribal junta coup guerrilla commanding lieutenant major brigadier rear field detective prosecutor us ruling
presidential parliamentary congressional republican democratic conservative
"""
# What an office is of or for: "Secretary of Foreign Affairs", "Minister for Women".
_PORTFOLIOS = """
state foreign affairs defense defence war interior homeland security finance justice labor labour education health
human services transport transportation energy trade commerce agriculture treasury environment economy economic tourism
culture navy army staff planning housing urban veterans rights public internal external information communication
communications technology development industry science migration immigration relations religious sports sport youth
women children water climate works social welfare police intelligence budget revenue tax oil petroleum mines mining
fisheries forests land rural opposition exchequer duchy council cabinet parliament government operations policy the
and for of
"""

_ONE_OFFICE = word_set(_OFFICES)
OFFICES = _ONE_OFFICE | {f"{office}s" for office in _ONE_OFFICE if len(office) > 4 and not office.endswith("s")}
GRADES = word_set(_GRADES)
PORTFOLIOS = word_set(_PORTFOLIOS)
HONORIFICS = word_set(
    "sheikh sister brother mr mrs ms miss mx dr sir madam dame lord lady prof professor rev alhaji alhaja hajia shri "
    "datuk cllr"
)
# Within the name of a person, in lower case; never at its end.
PARTICLES = word_set("de del della di da dos das du la le van von der den ter bin ibn al el ben y")
# Behind the name of a person.
SUFFIXES = word_set("jr sr ii iii iv vi vii viii ix xii xiii xiv xv xvi")
# What is called by the first of two names, the family's.
FAMILY_FIRST = word_set(
    """
    xi hu wen jiang li mao deng zhou zhao wang zhang liu chen yang huang lin ma kim park lee moon yoon roh ban han choi
    chung nguyen tran pham aung tsai lai bo gao xu zhu guo luo zheng xie tang feng dong cao peng zeng xiao yuan jia meng
    qin yan xue hou bai duan hao shao qian lu ding su cui kang jang hwang kwon jeong seo hoang phan duong bui ngo
    """
)
