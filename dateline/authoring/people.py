"""People: what news English calls those who hold office, and what it puts before and behind the names of persons."""

from __future__ import annotations

from dateline.authoring.word_sets import word_set

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
boxer golfer cyclist skier jockey referee
"""
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
fisheries forests land rural exchequer duchy council cabinet parliament government operations policy the and for of
"""
_GIVEN = """
aaron abdel abdul abdullah abigail abraham adam adrian ahmad ahmed akira alain alan albert alberto alec alejandra
alejandro aleksandr alessandro alex alexander alexandra alexei alexis alfonso alfred ali alice alicia alina alison
allan allen alma alvaro amanda amber amelia amina amir amy ana anastasia anders andre andrea andreas andrei andres
andrew andrey andy angel angela angelina anita ann anna anne annie anthony antoine anton antonia antonio antony april
ariel arnold arthur arturo ashley ashraf asif astrid augusto austin ayman barack barbara barry bashar beatrice beatriz
ben benazir benigno benito benjamin bernard bernardo bernie bertrand beth betty bill billy binyamin bob bobby boris
brad bradley brandon brenda brett brian bridget bruce bruno bryan caleb calvin cameron camila carl carla carlo carlos
carmen carol carolina caroline carolyn carrie catherine cecilia cesar charles charlie charlotte chen cheryl chloe chris
christian christina christine christopher chuck claire clara clarence claudia claudio clement cliff clinton colin
connor conor corey craig cristina cynthia cyril daisuke dale damien dan daniel daniela danielle danny darren dave david
dawn dean deborah debra denis dennis derek diana diane dick diego dieter dilma dimitri dmitri dmitry dominic dominique
don donald donna doris dorothy doug douglas duncan dwight dylan ed eddie edgar edith eduardo edward edwin eileen elaine
elena eli elias elijah elise elizabeth ella ellen emil emily emma emmanuel enrique eric erica erik ernest ernesto
esther ethan eugene eva evan eve evelyn evo fabio fatima federico felipe felix ferdinand fernanda fernando fidel fiona
florence frances francesca francesco francis francisco francois frank franklin franz fred frederick gabriel gabriela
gary gavin gene geoff geoffrey george georges gerald gerard gerhard gilbert giorgia giovanni giulia giuseppe glen glenn
gloria gonzalo gordon grace graham greg gregory guillermo gustavo guy hamid hamza hank hannah hans harold harriet harry
hasan hassan hector heather heidi helen helga helmut henri henry herbert herman hillary hiroshi hosni howard hubert
hugh hugo hussein ian ibrahim igor imran ingrid irene iris isaac isabel isabella isabelle ismail ivan jack jackie jacob
jacqueline jacques jaime jair jake jakob james jamie jan jane janet janice jason javier jay jean jeff jeffrey jennifer
jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joanna joaquin joe joel johan johann johannes john
johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua joyce juan juana judith judy juha julia julian
julie julio julius junichiro justin kamala karen karim karin karl kate katherine kathleen kathryn kathy katie keir
keith kelly ken kenneth kenji kevin khaled khalid kim kirk klaus kofi konrad konstantin kristen kristina kyle lamar
larry lars laura lauren laurent lawrence lech lee leo leon leonard leonardo leonid leslie lester lewis liam lily linda
lindsay lisa liz lloyd lois lorenzo louis louise luca lucas lucia lucy luigi luis luisa luiz lula luke lynn maggie
mahmoud malcolm manuel marc marcel marco marcos marcus margaret maria mariana marie marina mario marion marjorie mark
marlene marta martha martin martina mary mateo mathieu matt matteo matthew maureen maurice mauricio max maxim maxime
maya megan mehmet melanie melissa michael michel michele michelle miguel mikael mike mikhail milan mildred miriam mitch
mitt mohamed mohammad mohammed moises monica moritz moses muammar muhammad murray mustafa myra nadia nancy naoto
narendra natalia natalie natasha nathan neil nelson nicholas nick nicola nicolas nicole nigel nikita nikki nikolai nina
noah noel nora norman nouri olaf oleg olga oliver olivia olivier omar oscar osama otto owen pablo paola paolo pat
patricia patrick paul paula pauline paulo pavel pedro peggy penny peter petra petro phil philip philippe phillip pierre
pietro rachel rafael rafiq raj rajiv ralph ramon randy raul ray raymond rebecca recep reinhard renee rex ricardo rice
richard rick ricky rita rob robert roberta roberto robin rodrigo roger roland roman ron ronald rosa rose rowan roy
ruben rudolf rudy rupert russell ruth ryan saad saddam sally salvador salvatore sam samantha samir samuel sandra sara
sarah saul scott sean sebastian serge sergei sergey sergio shane shannon sharon shaun sheila shimon shinzo shirley
sidney silvia silvio simon simone sofia sonia sophia sophie stan stanley stefan stefano stella stephane stephanie
stephen steve steven stuart susan susana suzanne sylvia tariq tatiana tayyip ted teresa terry thabo theodore theresa
thomas tim timothy tina todd tom tomas tommy toni tony tracy travis trevor umberto ursula valentina valerie vanessa
vera vernon veronica vicente victor victoria viktor vincent virginia vitali vitaly vivian vladimir volodymyr walter
wanda warren wayne wendy werner wesley wilhelm will william willy winston wolfgang xavier yasser yitzhak yoko yolanda
yoshihiko yousef yulia yuri yves yvonne zachary zoe
aiden alistair angus archie brendan callum chidi chip dermot desmond eamon edmund effiong ellis ewan fatou fergus femi
finn freya gareth ged geraint giles gwen huw ida ines imogen iona jonas kwame lachlan leila lena liesl mairead malala
mehdi mohamud nadine nasser ngozi niall niamh nils obi olu orla oskar owen petr priya rahul ravi rhys rishi rory
rosalind said sanjay saoirse sinead siobhan stig sunita sven taylor tunde uma vikram wambui yaw yusuf zainab zara zoltan
"""

_ONE_OFFICE = word_set(_OFFICES)
OFFICES = _ONE_OFFICE | {f"{office}s" for office in _ONE_OFFICE if len(office) > 4 and not office.endswith("s")}
GRADES = word_set(_GRADES)
PORTFOLIOS = word_set(_PORTFOLIOS)
GIVEN_NAMES = word_set(_GIVEN)
HONORIFICS = word_set("sheikh sister brother mr mrs ms miss mx dr sir madam dame lord lady prof professor rev")
# Within the name of a person, in lower case; never at its end.
PARTICLES = word_set("de del della di da dos das du la le van von der den ter bin ibn al el ben y")
# Behind the name of a person.
SUFFIXES = word_set("jr sr ii iii iv vi vii viii ix xii xiii xiv xv xvi")
# What is called by the first of two names, the family's.
FAMILY_FIRST = word_set(
    """
    xi hu wen jiang li mao deng zhou zhao wang zhang liu chen yang huang lin ma kim park lee moon yoon roh ban han choi
    chung nguyen tran pham aung tsai lai bo
    """
)
