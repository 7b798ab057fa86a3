"""Given names: the first names that tell a person, of women, of men and of either."""

from __future__ import annotations

from dateline.authoring.language.word_sets import word_set

_WOMEN = """
abeba abigail adaeze adriana agata agnes agnieszka aicha aida aisha aissatou ajla akua alda alejandra aleksandra
alena alessia alexandra alexia alfreda alice alicia alida alina alison aliya alma amaia amal amanda amani amara
amber amel amelia amina amira amrita amy ana ananya anastasia angela angelina anika anita anja ann anna anne anneli
anneliese annette annie annika antonella antonia anwara araceli asha asma astrid asuncion aya ayesha aylin ayse azra
bahar balbina barbara basma beata beatrice beatriz begum benazir berit beth bettina betty bianca bilge birgit
birgitte blanca bogna bozena branka brenda bridget brigitte bronwyn busisiwe camila carla carmen carol carolina
caroline carolyn carrie caterina catherine cecile cecilia celeste celia cheryl chiamaka chiara chinwe chiyo chloe
christina christine claire clara claudia consuelo corinne cosima cristina cynthia dagmar dalia danica daniela
danielle daria dariya dawn debbie deborah debra deepa deirdre delphine denise diana diane dilma dina dolores
dominika donna doris dorota dorothea dorothy dragana dunja ebba ebru edda edith efua eileen ekaterina elaine elena
elif elise eliza elizabeth elke ella ellen ellie elvira elzbieta emilia emily emina emma erica erika erzsebet esra
estelle esther eszter eugenia eva eve evelina evelyn fadila farah farida fatemeh faten fatima fatma fatou fatoumata
fernanda filippa fiona florence frances francesca francine freja freya frida funmilayo gabriela gemma genevieve
germaine gertrud gillian giorgia gisela giulia giuliana gloria grace grazyna greta gudrun gulnara gwen hadiza hala
halima hana hanna hannah hanne harriet heather hedwig heidi heike helen helena helene helga hilde hillary huda ida
ilona ilse imani imelda imogen ines inge ingeborg ingibjorg ingrid iona irena irene irina iris irma isabel isabella
isabelle isatou ivana ivanka iveta izabela jacqueline jadwiga jane janet janice jelena jennifer jenny jessica jill
jitka joan joanna johanna jolanta jomana josefa josefina josephine jovana joyce juana judit judith judy julia julie
jutta kaja kalpana kamala kamila karen karin karina karolina kasia katalin katarina katarzyna kate katerina
katherine kathleen kathryn kathy katie katja katrin kavita keiko khadija kinga kirsten kirsti klara kristen kristina
krystyna kumiko lakshmi lamia larisa latifa laura lauren lea leila lena leticia leyla lidia lieselotte liesl ligia
lily lina linda lisa liz ljiljana lois louise lubna lucia luciana lucy ludmila ludmilla luisa lydia magda magdalena
maggie maha mairead maja malala malgorzata malin mansura margaret margareta margarita margit margot margrethe maria
mariam mariana marianne marie mariela marija marika mariko marina marisol marit marjorie marlene marta martha
martina mary maryam marzena mathilde maud maureen maya megan mei melanie melissa mercedes mette michaela michelle
mihaela mildred mirela miriam mirjana mona monica mounira mwajuma myra nabila nadezhda nadia nadine naima najat nana
nancy naomi nasrin natacha natalia natalie natasha nawal neema neha nela nevena ngozi niamh nicole nikki nilufar
nina nino nkechi nora noura nuria nurul oana oksana olena olga olha olivia olufunke orla orsolya oumou ozlem padma
pamela paola parvin patricia paula pauline peggy penny pernille petra petronella pilar piroska pooja pranita
priscilla priya rachel radmila raisa rania raquel ratna razia rebecca reem renata renee ricarda rita roberta rocio
roksana rosa rosalind rose roxana rukmini ruth sabina sabine sadia safiya sakina sally salma salome samantha samira
sanda sandra sanna saoirse sara sarah saskia satu savita selma sevda shabana shanti sharon sheila shirin shirley
sigrid sigridur silvia simona simonetta sinead siobhan siri siti slavica snezana sofia solange solveig sonia sonja
sophia sophie soraya sri stefania stella stephanie stine sujata sumaya sunita susan susana suzanne svetlana swati
sylvia sylvie szilvia tamar tamara tanja tansu tatiana tatjana temitope teodora teresa thandiwe thea theresa tina
tomoko trine tulay tuva ulla ulrike uma ursula urszula usha ute valentina valerie vanessa vasiliki vera veronica
vesna vibeke victoria vida violeta viorica virginia vlasta wafa wanda wangari wendy wiebke xenia yasmin yasmine
yesenia yetunde yoko yolanda yulia yuliya yumiko yvonne zahra zainab zara zaynab zeinab zelda zeynep zita zoe zofia
zohra zora zsofia zuzana
"""
_EITHER = """
alex alexis andrea april ariel ashley cameron casey chris dale dana daniele francis gene guy hilary jackie jaime
jamie jan jean jesse jordan kelly kim lamar lee leslie lindsay lynn marion max may michele ming morgan nicola nikita
pat ray rene rice robin ronnie rowan sam shane shannon taylor terry tracy valentine vivian wen yuri
"""
_MEN = """
aaron abbas abdel abdelaziz abdirahman abdoulaye abdul abdulaziz abdullah abdulrahman abebe abiodun abraham abubakar
adam adama adebayo adem aderemi adnan adrian agus ahmad ahmed ahmet aiden ajay akin akio akira alain alan albert
alberto alec alejandro aleksander aleksandr alessandro alexander alexandre alexandru alexei alfonso alfred alhassan
ali alistair allan allen alvaro amadou ambrose amine amir amit anatoly anders andre andreas andrei andres andrew
andrey andrius andrzej andy angel angus anil antal anthony antoine anton antonio antony anwar arash archie arifin
arjun arkady armando armin arne arnold arsen arthur artur arturo arturs arvid ashok ashraf asif aslan atif attila
augusto aurel austin axel ayman ayub aziz babatunde bakary balazs bambang baptiste barack barry bart bartholomew
bartosz bashar basil bastian bayram behruz bela ben bengt benigno benito benjamin benny bernard bernardo bernd
bernie bertrand bilal bill billy binyamin birger bjorn blaise bob bobby bogdan bohdan bojan boris boubacar brad
bradley brandon branislav branko brendan brett brian bruce bruno bryan budi caleb callum calvin carl carlo carlos
carsten casimir celestin cemal cesar chandra charles charlie charlotte chen chidi chike chinedu chinua chip
christian christoph christopher christos chuck claes clarence claudio clement cliff clinton colin connor conor corey
craig cyril cyrille daisuke dalibor damien damir dan daniel danilo danny darius darko darren dave david davor dawit
dean deepak demetrios denis dennis derek dermot desmond devendra dick diego dieter dimitri dirk djibril dmitri
dmitry dominic dominik dominique don donald doug douglas dragan duncan dusan dwight dylan dzmitry eamon ebrahim ed
eddie edgar edin edmund eduardo edvard edward edwin effiong eirik ekrem eli elias elijah ellis elmar emeka emil emin
emmanuel emre ender enrique enzo eoin eric erik erkki ernest ernesto ernst erwin esteban ethan eugene evan
evgeny evo ewan eyal ezra fabio fahad faisal farhad farid faruk fathi federico felipe felix femi ferdinand ferenc
fergus fernando festus fidel filip finn florian folke francesco francisco francois frank franklin franz fred
frederick fredrik friedrich gabor gabriel gareth gary gaspard gavin gavril gebhard ged geoff geoffrey georg george
georges georgi georgios geraint gerald gerard gerd gerhard gert gheorghe gianluca gideon gilbert gilberto giles
giorgi giovanni giuseppe glen glenn gonzalo goran gordon gottfried graham greg gregory grigory guillermo gunnar
gunter gustavo gyorgy habib hakan hakim hamad hamed hamid hamza hank hans harald harold harry haruna hasan hassan
hector heinrich heinz helmut hemant henk henri henry herbert herman hernan herve hiroshi hisham horst hosni howard
hubert hugh hugo hussein huw ian ibrahim idris ignacio igor ilias ilir ilker imran imre ingvar iosif irfan isaac
isak ishaq isidro ismail issa istvan ivan ivar ivica jacek jack jacob jacques jair jake jakob jakub jamal james
janis janos jaroslav jason javier jawad jay jeff jeffrey jens jeremiasz jeremy jerome jerry jerzy jesus jim jimmy
jiri joachim joao joaquim joaquin jochen joe joel johan johann johannes john johnny joko jon jonas jonathan jorg
jorge jose josef joseph josh joshua josip jozef juan juha jukka julian julien julio julius junichiro jurgen jussi
justin kamal kamil kamol karim karl karsten kasper kazuo keir keith kemal ken kenan kenji kenneth kerim kevin khaled
khalid khalifa kiril kirill kirk klaas klaus kofi konrad konstantin kristian kristof krzysztof kurt kwabena kwaku
kwame kwesi kyle lachlan lajos lamine larry lars laszlo laurent laurentiu lawrence lech leif lennart leo leon
leonard leonardo leonid lester levan levente levon lewis liam lino ljubomir lloyd lorenzo lothar louis lubomir luca
lucas ludovic ludwig luigi luis luiz lukas luke lula luuk maciej magnus mahamadou mahdi maher mahmoud malcolm
mamadou manfred mansour manuel marc marcel marcin marco marcos marcus mario mariusz mark marko marten martin
masahiro masoud mateo mathieu matt matteo matthew matthias matti maurice mauricio maurizio mauro maxim maxime mehdi
mehmet michael michel miguel mihai mihail mika mikael mike mikhail miklos milan milorad milos miloslav miodrag miran
mirko miroslav mirza mitch mitt mladen moctar modou mohamed mohammad mohammed mohamud mohd mohsen moises moritz
moses moshe moussa muammar muhamad muhammad mukhtar munir murad murat murray musa mustafa nabil nadim naoto narendra
nasser nathan nawaf nebojsa neil nelson nenad niall nicholas nick nicolae nicolas nigel nikola nikolai nikolaos
nikos nils noah noel norbert norman nouri nuno nurlan obi oguz okechukwu olaf oleg oleksandr oleksiy oliver olivier
olu olumide omar omer ondrej orhan osama oscar oskar osman otto ousmane ovidiu owen pablo panagiotis paolo paresh
parviz pascal patrick paul paulo pavel pawel pedro pekka petar peter peteris petr petro phil philip philipp philippe
phillip pierre piet pietro piotr pradeep prakash pranab purnomo qasim rachid radek radko radoslav rafael rafał rafiq
rahim rahul rainer raj rajesh rajiv rakesh ralf ralph ramazan ramesh ramon randy rashid rasmus raul ravi raymond
recep reinaldo reinhard rex reza rhys riad ricardo richard rick ricky rifat rishi rob robert roberto rodrigo roger
rohan roland rolf romain roman ron ronald rory roy ruben rudi rudolf rudy rupert russell rustam ryan ryszard saad
sabri saddam sadiq said salah salih salim salman salvador salvatore sami samir samuel samuli sandor sanjay sardar
sasha satoshi saul sayed scott sean sebastian sebastien sefu selim serdar serge sergei sergey sergio serhiy shahid
shankar shaun sherif shigeru shimon shinzo siddharth sidney siegfried sigurd silvio simon simone sipho slavko
slobodan soren stan stanislav stanislaw stanley stefan stefano stefanos stelios stephane stephen steve steven stig
stjepan stuart sulaiman suleiman sune suresh svein sven szymon tadeusz taha taher takashi tamas tamer tarek
tarik tariq tatsuya tawanda tayyip ted tendai teodor terwase thabo theodor theodore thierry thomas thorsten tibor
tim timo timothy timur tobias todd tom tomas tomasz tomaz tomislav tommy toni tony torsten travis trevor tulio tunde
udo ueli ulf ulrich umar umberto usman uwe vaclav vadim vahid valery vasile vasily vernon viacheslav vicente victor
viggo vijay vikram viktor viktoras vincent vinod vitali vitaly vitor vjekoslav vladimir vladislav vlado vojislav
vojtech volker volodymyr vuk vyacheslav wael waleed walid walter wambui warren wayne werner wesley wiktor wilhelm
will william willy wim winston wojciech wolfgang wolfram xavi xavier yahya yakubu yannick yaroslav yasin yasser yaw
yevgeny yiannis yitzhak yohanes yosef yoshihiko yousef youssef yunus yusuf yuval yves zachary zaid zbigniew zdenek
zdravko zeljko zhan zinedine zlatan zoltan zoran zsolt zvonimir
"""

WOMEN = word_set(_WOMEN)
EITHER = word_set(_EITHER)
GIVEN_NAMES = (WOMEN | EITHER | word_set(_MEN)) - {"may", "ming", "wen", "morgan"}  # which are other words rather
