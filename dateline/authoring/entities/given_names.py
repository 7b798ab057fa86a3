"""Given names: the first names that tell a person, of women, of men and of either.

Most are those that the locales of Faker (MIT) have in common, without accents, and without what is rather a place, a
surname or another word.
"""

from __future__ import annotations

from dateline.authoring.language.word_sets import word_set

_WOMEN = """
aaliyah abeba abigael abigail abril achieng adaeze adaora adda adela adelaida adelaide adele adelia adelina adeline
adina adriana adriane adrianna adrianne adrienne agata agatha agathe agnes agnese agneta agnieszka agusta agustina
aicha aida aideen aigul aileen aili ailis aimee aina aine aino aisha aishah aisling aissatou ajla akinyi akua alana
alberte albertina albertine albina alda alejandra aleksandra alena alessandra alessia aleta alexa alexandra alexia
alfreda alice alicia alida alina aline alis alisa alisha alison alissa alisson alix aliya alize allison alma almira
alondra alwina alwine alyssa alzbeta alzina amaia amaka amal amalia amalie amalija amanda amandine amani amara amaya
amber amel amelia amelie amina aminata amira amparo amrita amy ana anabel anabela anabella anahi anahit anais analia
ananya anastasia andra andree andreia aneta anett anette anezka angela angele angelica angelika angelina angeline
angelique angelita angie ani anica anika anina anisa anissa anita anja anka anke ann anna annabel annabell annabella
annabelle annalisa annalise annamaria annamarie anne anneke anneli annelie annelies anneliese annemarie annemie
annetta annette anni annick annie annika annikki annita anny anouk antoinette antonella antonia antonietta antonija
antonina anu anwara aoife apolonia araceli aracely ardis ariadna ariana ariane arianna ariella arina arlene arlette
armida arzu asha ashling asma assunta astrid asuncion aude audrey augustina aung aurelia aurelie aurore ava axelle aya
ayelet ayesha ayla ayleen aylin aynur ayse aysel ayten ayumi azar azra babette bahar balbina barbara barbora basma
beata beatrice beatrix beatriz begum belinda bella benazir benedicte benita benthe berenice berit bernadette bernadine
bernarda bernice berta bertha berthe betania beth betina betsy bettina betty beverley bianca bianka bibi bibiana bilge
biljana bina birgit birgitta birgitte birte birthe blanca blanche blanka blazena bodil bogna bohumila bozena branka
breda brenda briana brianna bridget brigid brigita brigitta brigitte brit brita britt britta bronagh bronislava
bronwyn bruna bukola bushra busisiwe caitriona camila camilla camille canan caoimhe cara caren carin carina carine
carla carlota carlotta carmel carmela carmelita carmen carmina carol carola carole carolin carolina caroline carolyn
carrie casandra cassandra catalina catarina caterina catharina catherine cathleen cathrine cathy catrin catrina
catriona cecelia cecile cecilia cecilie celeste celestine celia celina celine chantal charline charlotta charmaine
cheryl chiamaka chiara chinwe chitra chiyo chloe christa christel christelle christiana christiane christianne
christin christina christine ciara cielo cindy cinthia citlali claire clara clare clarice clarisa clarissa clarisse
claudette claudia claudine clemence clementina clementine cliodhna cliona clodagh clotilde colette colleen collette
concetta connie conny constance consuela consuelo cora coralie corina corine corinna corinne cornelia cosima cristal
cristina cynthia dafina dafne dagmar dagmara dagny daisy dalia damaris danae danica daniela daniella danielle danijela
danna daphne daria dariana darina dariya dawn dayana dearbhail dearbhla debbie debby debora deborah deborrah debra
deepa deidre deirdre delfina delia delphine demetra demi denisa denise denisse dervla desiree dewi deyanira dian diana
diane diann dianna dianne dilara dilma dina dinara dolores domenica dominga dominika donatella donna dora dorcas
doreen dorina dorine doris dorota dorotea dorothea dorothee dorothy dorte dorthe draga dragana dragica drahomira
drahoslava dunja ebba ebru eda edda edina edit edita edith edna edwina efua eileen eilis eilish eimear eimer ekaterina
elaine elda elea eleanor eleanora elena elenore eleonora eleonore elfie eliana eliane elif elin elina eline elira
elisa elisabet elisabeth elise eliska eliza elizabeth elke ella ellen ellie ellinor elly elmira elodia elodie eloisa
eloise elsa elsie elsy elva elvia elvina elvira elvy elzbieta emanuela emelia emelie emelina emeline emely emilia
emiliana emilie emilija emilly emily emina emma emmanuelle emmi emmy emy engla enna enola enriqueta enya erica erika
erin erla ernestina ernestine erzsebet esmeralda esra estefania estefany estela estella estelle ester estera esther
estrella eszter ethel etta eufemia eugenia eugenie eulalia eunice eusebia eva evangelina eve evelin evelina eveline
evelyn evelyne evie evita ewa fabia fabiana fabienne fabiola fadila fanny fanta farah farida farzana fatemeh faten
fatiha fatima fatma fatou fatoumata fay faye febe federica felicia felicie felicitas felicity felipa fernanda fernande
filipa filippa filomena fiona fionnuala flavia florence florentina floriane florina florine folake franca frances
francesca francine francisca francoise frantiska franziska frederique freja freya frida frieda funmilayo gabriela
gabriella gabrielle gaelle gail galina gayatri gemma genevieve genoveva georgette georgiana georgina georgine
geraldine gerda germaine gertrud gertrude ghislaine giada gianna gilberte gilda gillian gina ginette giorgia giovanna
gisela gisele giselle gisselle gitte giulia giuliana giuseppa giuseppina gladis gladys glenda gloria golda gordana
graca grace gracia graciela grainne grazia graziella grazyna greta gretchen grete grethe gretta griselda gudrun
gulnara gulsum gunda gunhild gwen gwenda gwendoline hadija hadiza hadja hailey hala halima halyna hana hanna hannah
hanne hannele hannelore harriet haruka heather hedda hedi hedvika hedwig hedy heidi heidy heike helen helena helene
helga helma heloise henny henrieta henrietta henriette herdis hermina hermine herminia herta hertha hilda hilde
hildegard hildur hillary hillevi hilma hina hira hjordis honora hortense hortensia huda huguette hye-jin ida ifeoma
ilaria ildiko ileana ilona ilse imane imani imelda imke imogen ina indira ines inez inga inge ingeborg inger ingibjorg
ingrid ingrida iolanda iona irena irene irina iris irja irma iryna isabel isabela isabell isabella isabelle isadora
isatou isobel ivana ivanka iveta ivette ivona ivonne ivy izabela jacinta jackeline jacqueline jadranka jadwiga jamila
jana jane janet janeth janette janice janina janine janna janne jannie jaqueline jarmila jaroslava jasmin jasmina
jasmine jasna jaya jayda jayne jazmin jeana jeanette jeanine jeanne jeannette jeannie jeannine jelena jenifer jeniffer
jenna jenni jennie jennifer jenniffer jenny jerica jessica jessie jessika ji-woo jill jillian jimena jitka joan joana
joanna joanne jocelyn jocelyne joelle johana johanna johanne jolana jolanda jolanta jolie joline jomana jonna jorunn
josee josefa josefin josefina josefine joselyn josephine josette josiane jovana jovita joyce juana juanita judit
judita judith judy jule julia juliana julianna julie julienne juliet julieta juliette julija julijana junia justina
justine jutta kaarina kadiatou kaja kalina kalpana kamala kami kamila karen karima karin karina karine karla karlina
karolin karolina karoline kasia kassandra katalin katarina katarzyna kate katerina katharina katharine katherin
katherina katherine kathi kathleen kathryn kathy kati katia katie katja katrin katrina katty katy kavita kavya kayla
kaylee kayleigh keiko kendra kerstin ketevan khadija khaleda kimberly kinga kira kirsten kirsti kirstin kitty klara
klaudia kornelia krista kristel kristen kristi kristiana kristiina kristin kristina kristine krystyna kumiko
kvetoslava kyara kyra ladislava laetitia laila lakshmi lamia lana lara larisa larissa lata latifa laura laure laureen
lauren laurence lauretta laurette laurie laurine lavinia layla lea leah leana leandra leena leila lena lene lenka
leona leone leonie leonor leonora leonore leontina leontine lesia lesley lesly leticia letitia letizia leyla leyli lia
liane liba lidia lidija liesbeth lieselotte liesl ligia liisa lila lili lilia lilian liliana liliane lilija lilja
lilla lillian lilly lily lina linda lindsey linnea lisa lisbet lisbeth lise liselotte lisette lissette livia liz liza
lizeth ljiljana ljubica ljudmila lois lola lona loni loraine loredana lorelei lorena lorenza loretta loretto lorna
lotte louisa louise lovisa luana lubna lucette lucia luciana lucie lucienne lucija lucile lucinda lucretia lucy
ludivine ludmila ludmilla ludovica luisa luiza lusine luz lydia lydie lynda lynne lyudmila maarit mabel madeleine
madelene madeline maelle maeva maeve mafalda magali magda magdalena magdalene maggie maggy maha mahsa maija maira
maire mairead maite maja majken malak malala malena malene malgorzata malia malika malin malini malou malvina mamata
mandy manon mansura manuela manuelita marcela marcelina marceline marcella marcelle marcia maren marga margaret
margareta margarete margaretha margarida margarita margaux margherita margit margita margo margot margret margrethe
marguerite maria mariah mariam mariama mariana mariann marianna marianne maribel marica maricela marie mariela
marielle marietta mariette marija marijana marika mariko marilena marilyn marina marisa marisela marisol marissa marit
marita maritta maritza marja marjatta marjorie marleen marlen marlena marlene marlies marlis marta martha marthe
martina martine mary maryam marylene maryline maryse marzena mateja mathilda mathilde matilda matilde maud maude maura
maureen mauricette maurine maxima maxine maya mayawati mayra meera megan megane mehwish mei mei-ling meike melania
melanie melany melba melina melinda melisa melissa melita melodie mercedes metta mette mia micaela michaela michaele
michela micheline michell michelle mihaela mikaela mila milada milagros milda mildred milena milica milka milla
millicent milly miloslava mimi mina minna miranda mireille mirela mirella mireya miriam miriama mirja mirjam mirjana
mirna miroslava moira molly mona monica monika monique monserrat morgane mounira muriel murielle mwajuma myra myriam
myrta nabila nadege nadezda nadezhda nadia nadine nadja naima najat nana nancy nandini nanna naomh naomi narcisa
narges nasrin natacha natali natalia natalie natalija nataliya natalja nataly natasa natascha natasha natasja nathalia
nathalie nathaly nawal nayeli neema neha nela nele nelia nella nellie nelly nereida nevena nevenka ngo ngozi niamh
nichola nicole nicoletta nidia niina nika nikki nikoletta nikolina nilda niloofar nilufar nina nino nirmala njeri
nkechi noelia noella noelle noemi noemie noga nomsa nora norah noraini noreen noriko norma nosipho nour noura nuala
nuria nurul nusrat nyokabi oana octavia octavie odalis odalys odette odile ofelia oksana olena olga olha olimpia
olivia olivie olufunke oona oonagh ophelia ophelie orla orlaith ornella orsolya otilia ottilia ottilie oumou oxana
ozlem padma paetongtarn pamela paola parisa parvin pascale patricia patrizia paula paule paulette paulina pauline
pavla peggy penelope penny perla pernille petra petrina petronela petronella philippa philomena phyllis pia pierina
pilar pippa piroska ploy polly pooja pranita priscila priscilla priya puan rachael rachel radha radmila rafaela
raffaella ragna ragnhild raisa ramona rania raquel ratna raymonde razia rebeca rebecca rebeka rebekka reem regina
regine reinhilde rekha rena renata renee reyna rhona rhonda ricarda rin-ah rina rita rivka roberta rocio roisin rokia
roksana rolande romana romane romina romy rona ronja rosa rosalba rosalia rosalie rosalind rosalinda rosanna rosanne
rosaria rose roseline roselyn rosemarie rosemary rosetta rosey rosina rosita roslyn rosmah rossana rosy rowena roxana
roxane roxanna roxanne roya rozalia rozalija rubina ruby rukmini ruth ruzena ruzica sabina sabine sabrina sadia safina
safiya sahra saima sakina sakura sally salma salome samanta samantha samira sanda sandra sandrine sanja sanna sanne
saoirse sara sarah sarai sari sarina sarita saskia satu saule saundra savita selena selina selma serafina serena sevda
severine seyda shabana shabnam shani shania shanti sharon shauna sheila shiela shira shirin shirley shona shreya
sidonia signe sigrid sigridur sigrun silja silje silke silvana silvia simona simonetta simonne sinead siobhan siri
siti slavica slavka smriti sneha snezana socorro sofia sofie solange soledad solene solveig sonia sonja sonya soo-jin
sophia sophie soraya sorcha sri stanislava stefana stefani stefania stefanie stefanija steffi stela stella stephanie
stephany stine sujata sultana sumaya sumayya sunita susan susana susann susanna susanne sushma suu suzana suzanna
suzanne suzette suzy svea svetlana svitlana swati sybilla sylvia sylviane sylvie sylwia szilvia tahmina taina talia
tamar tamara tami tammy tania tanja tansu tanya tatiana tatjana tekla temitope teodora teresa terese teresia terezia
tess tessa thalia thandi thandiwe thea theda thekla thelma theodora theres theresa therese theresia thida tiara
tiffany tiina tilda timea tina titilayo tiziana tomasa tomoko tonia tonya tove tracey trine trudi tulay tuulikki tuva
tyra tzipi ulla ulrike uma unni ursula urszula usha ute valborg valentina valeria valerie valeska vanda vanesa vanessa
vania vanja vanya vasiliki vera verena veronica veronika veronique vesna veta vibeke vicky victoria victorine vida
viktoria vilhelmina vilma vincenza vinciane violeta violette viorica virginia virginie viridiana vittoria viviana
viviane vivien vivienne vladimira vlasta wafa wanda wangari wanjiru wendy wiebke wilhelmina wilhelmine wilma winnie
xenia xiaoling ximena xiomara yadira yamilet yaritza yasmin yasmina yasmine yazgul yazmin yemi yesenia yessenia
yetunde yewande yingluck ylva yoko yolanda yolande yoselin yrsa yulia yuliana yuliya yumiko yuridia yvette yvonne
zahra zaida zainab zaira zanele zaneta zara zaynab zdenka zeinab zelda zelma zenobia zenta zeynep zhanna zina zita zoe
zoey zofia zohra zora zsofia zuzana
"""
_EITHER = """
abdi adel akos aldis alex alexandr alexis andrea antonie april ariel arley arta asa ashley asiman avni aydan bebe
cameron casey ceyhun charo chris clair claude claudie daire dale dana dani daniele dara darragh dasa deniz elia elinor
elli encarnacion evance felice francis gabi gabriele gene gerry geza gunar guy halley hilary ihsan jackie jaime jamie
jan jann jean jesse jessy joann johnnie joi jona jonny jordan juli karan kari karli karol kelly kenzie kerry kim
krishna lamar lauri lee leigh leslie lindsay lynn maj marian marion marjan marti matija max may merle michele ming
mitra morgan mulayim nanni naoise nicola nihad nihal nikita noa noor ola olof pat patrice petros quinn ray rene rice
riley robin ronnie rosi rowan sacha sam sandi shane shannon taylor terry tiare toby tracy ugur valdis valentine valeri
vivian wally wen yael yasar yohana yuri zane
"""
_MEN = """
aage aaron abbas abdel abdelaziz abdelfattah abdelmadjid abdirahman abdoulaye abdul abdulaziz abdullah abdullahi
abdulrahman abebe abel abelardo abiodun abiy abner abraham abram abubakar achille achim adalberto adam adama adams
adan adebayo adelbert adem aderemi adil aditya adnan adolf adolfo adonis adrian adriano adriel adrien agus agustin
ahmad ahmed ahmet aidan aiden aime airlangga ajay aki akif akin akio akira alain alan alassane albert alberto albin
aldo alec alejandro aleks aleksandar aleksander aleksandr alen ales alessandro alessio alexander alexandre alexandru
alexei alexej alf alfons alfonso alfred alfredo algot alhassan ali alistair allan allen almus alois alonso aloys
alphons alphonse alphonsus alvar alvaro alvin alwin amado amadou ambrose americo amin amine amir amit amos anas
anatoly anders andre andreas andrei andrej andres andrew andrey andri andrius andrzej andy angel angelo angus anibal
anil antal antero anthony anto antoine anton antonin antonino antonio antonius antony anura anutin anwar aran arash
archie ari arif arifin aristide arjun arkady armand armando armin arnaldo arnaud arne arno arnold arnoldo arnulfo aron
arpad arsen arsenio arthur artis artur arturo arturs arvid arvind arvo ashok ashraf asif aslan assimi atif atiku
attila augustin augustine augusto aurel aurelien aurelio austin axel ayden ayman ayoub ayub azad aziz babajide babak
babatunde bakary balazs baldur baldwin baltasar bambang baptiste barack baris barry bart bartholomew bartley bartosz
bashar basil bassirou bastian bastien bayram behruz bela ben benedict benedikt bengt benicio benigno benito benjamin
benny benoit berat berend bernard bernardo bernd berndt bernhard bernie bernt bert bertil bertram bertrand bharat
bheki biagio bijan bilal bilawal bill billy bingu binyamin birger bjarne bjorn blahoslav blaise boaz bob bobby bogdan
bohdan bohumil bohumir bohuslav bojan bola boleslav bongbong boris boubacar brad bradley brahim brandon branislav
branko braulio brayan brendan brett brian brice brien bruce bruno bryan budi caleb callum calogero calvin camilo
candido carl carlo carlos carmelo carsten casimir casper cathal cecil cedric celestin cemal cesar chandra charles
charlie charlotte charly chen chidi chike chinedu chinua chip christian christof christofer christoffer christoph
christophe christopher christos chuck chukwuemeka chun-hsiung ciaran cillian cipriano claes clarence claudio claudius
claus clemens clement clemente cliff clifford clinton clive colin colm colum conall conan connor conor conrad
constantin corey cormac cornel cornelius craig cristian cristiano cristobal cristofer cristopher csaba ctibor curt
cyprian cyril cyrille cyrus daisuke dalibor dalvin damian damiano damien damir damjan dan daniel danijel danilo danny
dante dany darin dario darius dariush dariusz darko darrell darren darrin darryl daudi dave david davor davy dawit
dayo dean declan deepak dejan demeke demetrios demian denis dennis denny dereck derek derick dermot derrick desmond
devendra devin dharmendra diarmuid dick didier diego dieter dilan dimas dimitar dimitri dimitrios dino diogo dion dirk
djibril dmitri dmitry dobroslav domenic domenico domhnall domingo dominic dominick dominik dominique don donal donald
donat donato donovan dorian doug douglas dragan drahoslav duncan dusan dwight dylan dzmitry eamon eamonn ebbe ebrahim
ed eddie eddy edgar edgard edgardo edin edmond edmund edouard edson eduard eduardo edvard edvin edward edwin effiong
efrain efren egbert eggert egon einar eino eirik ekrem elbert eldar eldon eli elian elias elie elijah elio eliot elis
eliseo elliot elliott ellis elmar elmer elmo elnur elon elton elvin elvis emanuel emeka emil emile emilian emiliano
emilio emin emir emmanuel emmerson emmet emmett emre enda ender enes ennio enrico enrique enzo eoghan eoin epifanio
erasmo erdogan eric erich erick erik erkan erkki erland erling ernest ernesto ernst ervin erwin esteban ethan etienne
eugen eugene eugenio eusebio evald evan evert evgeny evo ewald ewan eyal ezequiel ezio ezra fabian fabien fabio
fabrice fabrizio fahad faisal farhad farid fariz faruk fathi fatih faustin faustino fausto fayez feargal fearghal
federico fedor felipe felix femi ferdinand ferenc fergal fergus fernand fernando festus fidel fikile filip filipe
filippo finbar finn fintan flavio flemming florencio florent florentin florentino florian florin folke francesco
francisco franck franco francois franjo frank franklin franky frans frantisek franz fred freddy frederic frederick
frederik fredo fredric fredrik fredy friedrich fritz frode fumio gabor gabriel gaetano gamal ganesh gareth garret
garrett garry gary gaspar gaspard gaston gautam gavin gavril gebhard ged geert geir genaro gennaro geoff geoffrey
georg george georges georgi georgios geraint gerald geraldo gerard gerardo gerd gerhard gerhardt gerold geronimo
gerrit gert gheorghe ghislain giacomo giancarlo gianfranco gianluca gianni gideon gil gilbert gilberto giles gilles
gino giorgi giorgio giorgos giovanni giovanny giuliano giulio giuseppe glen glenn godwin goncalo gonzalo goodluck
goran gordon gotabaya gottfried gottlieb graham greg gregoire gregor gregorio gregory grigory grzegorz guido guillaume
guillermo gunnar gunter gunther gustaf gustav gustave gustavo gwede gyorgy habib haibatullah haile haitham hakainde
hakan hakim hakon hamad hamed hamid hamma hamza hank hannes hans haoran harald harold harry haruki harun haruna harvey
hasan hassan hector heinrich heinz hekmatyar helge helmer helmut hemant hendrik henk henning henri henrik henrique
henry herbert heriberto herman hermann hernan herve hilario hilbert hilmar hiram hiroshi hisham hjalmar holger horacio
horst hosni howard hubert hugh hugo hugues humberto hussein huw ian ibrahim ichiro idris idriss ifeanyi ignac ignace
ignacio ignatz igor ilias ilir ilja ilker ilyas immanuel imran imre ingmar ingvar iosif irfan isaac isaias isak ishaq
isidor isidro ismael ismail ismet issa issoufou istvan ivan ivar iver ivica ivo ivor izidor jabu jacek jack jacky
jacob jacques jae-myung jafet jair jairo jake jakob jakub jamal james jamil jani janis janko jannis jano janos jari
jarlath jarno jaromir jaron jaroslav jason javad javier jawad jay jayden jayson jeff jeffrey jelani jens jere jeremiah
jeremias jeremiasz jeremie jeremy jerome jerry jerzy jesper jesus jim jimmie jimmy jiri joachim joakim joao joaquim
joaquin jochen joe joel joey johan johann johannes johans john johnny johny joko jokowi jon jonah jonas jonatan
jonathan joon-ho jordi jordy jorg jorge jorgen joris jorn jose josef josep joseph josephus josh joshua josiah josip
josko josua josue jovan jozef juan jude juha juhani jukka jules julian julien julio julius junichiro junius juraj
jurgen juri jussi justin kai kais kalevi kalle kamal kamil kamol kamron kare karel karim karl karlo karsten karzai
kasim kaspar kasper kayvan kazuki kazuo keir keith kelechi kemal ken kenan kenji kenneth kenny kerim kevin kgalema
khaled khalid khalifa khalil kian kieran kilian killian kiril kirill kirk kjell klaas klaus klemens klement knut koen
kofi konrad konstantin kornel kornelius kris krister kristian kristijan kristjan kristof kristofer kristoffer
krzysztof kurt kwabena kwaku kwame kwesi kyan kyle lachlan ladislav lajos lalu lambert lamin lamine lansana larry lars
lasse laszlo laurent laurentiu lawrence lazar lazaro lazarus leander leandro lech leif lennart lenny leo leon leonard
leonardo leonce leonel leonhard leonid leonidas leopold leopoldo lester levan levente levi levin levon lewis liam
libor lino linus lionel lisandro ljubomir lloyd loic lorcan lorenz lorenzo lorin lothar louie louis lovro lubomir
lubos luc luca lucas lucian luciano lucien lucio ludovic ludvig ludvik ludwig luigi luis luiz luka lukas luke lula
luuk maciej macky mads mael magnus mahamadou mahamat mahathir mahdi maher mahinda mahir mahmoud mahmud makoto maksim
malachy malcolm malik malte mamadou mamady mandla manfred manmohan mansour manuel marc marcel marcelino marcell
marcello marcelo marcin marcio marco marcos marcus marek mariano marijan mario marius mariusz mark marko markus marlon
marten martim martin marvin masahiro masoud massimiliano massimo matej mateo matheo mathew mathias mathieu mathis
matias mato mats matt matteo matthew matthias matthieu matti mattia mattias matyas maurice mauricio maurizio mauro
maxim maxime maximilian maximiliano maximilien maximo maximus mehdi mehmet mel meles melvin mervin mervyn micael micha
michael michal micheal michel mickael miguel mihael mihai mihail mijo mika mikael mike mikhail mikkel miklos mikulas
milan milo milorad milos miloslav milton min-jun mio miodrag miran mirco mirko miron miroslav mirsad mirza misael
mitch mitt mladen moctar modibo modou mogoeng mohamad mohamed mohammad mohammed mohamud mohd mohsen moise moises
mojmir moritz morten mortimer moses moshe moussa muammar muhamad muhammad muhammadu mukesh mukhtar muli munir murad
murat murray musa mustafa mustapha mwai myles nabih nabil nadim nadir nael naim najib naoto narendra nasser natan
natanael nataniel nathan nathanael naveen nawaf nawaz nazim neal nebojsa neil nelson nenad neville nevin niall
nicholas nick nicklas nicky niclas nico nicolae nicolai nicolas niels nigel nik niklas niko nikola nikolai nikolaj
nikolaos nikolas nikos nils nitin niyazi nkosana nnamdi noah noam nobuo noel nolan norbert norberto norman nouri novak
nuno nurlan nuru nyesom obi octavio oguz oisin okechukwu okto olaf olav olavi oldrich ole oleg oleksandr oleksiy
oliver olivier olu olumide olusegun omar omer ondrej orhan osama oscar oskar osman osvald osvaldo oswald oswaldo otis
otto oumar ousmane ove ovidiu owen pablo padraic padraig panagiotis panfilo paolo paresh parviz pascal pasquale patric
patrick patrik paul paulo pauric pavel pawel peadar pearse peder pedro pekka percy pervez petar pete peter peteris
petr petro petter phil philip philipp philippe phillip piero pierre piet pietro piotr piyush porfirio prabowo pradeep
prakash pranab prayut purnomo qabil qaboos qasim qassem quentin quinten rachid radek radko radomir radoslav radovan
rafael rafał raffaele rafik rafiq ragnar rahim rahul raila rainer raj rajesh rajiv rakesh ralf ralph ramazan ramesh
rami ramiro ramon randolf randy ranil raoul raphael rashid rasmus raul ravi rayan raymond recep reginald reimar
reinaldo reinhard reinhart reinhold reino remi remy renato renaud renzo rex reynaldo reza rhys riad ricardo riccardo
richard rick ricky rifat rigoberto rishi rob robby robert roberto rocco roderick rodger rodney rodolfo rodolphe
rodrigo roel rogelio roger rohan roland rolando rolf romain roman romano romeo romuald ron ronald ronaldo ronan ronny
rony rory rosendo rotimi roy ruairi ruben rudi rudolf rudolph rudy rui rupert russell rustam ryan ryszard saad sabri
sachin saddam sadio sadiq safet said salah saleh salih salim salman salomon salvador salvatore sami samir sammy samora
samson samu samuel samuli sander sandor sandro sanjay sardar sasha satoshi saul saverio sayed scott seamus sean
sebastian sebastiano sebastien sefu segun sekou selim serdar serge sergei sergej sergey sergio serhiy seth seung-hoon
severin severino severo seydou shahid shankar shaun shehbaz sherif shigeru shimon shinichi shinzo siavash siddharth
sidney siegfried sigmar sigmund sigurd silas silvano silvester silvio simeon simion simon simone sinisa sipho
sirajuddin sirisena siyabonga slavko slavomir slobodan somchai sonny soren soumaila spencer srettha stan stanislaus
stanislav stanislaw stanley stefan stefano stefanos steinar stelios sten stephan stephane stephen steve steven stewart
stig stjepan stoyan stuart sukarno sulaiman suleiman suleyman sune sung-min suresh svatopluk svein sven sverre sylvain
sylvester szymon tadeas tadeusz tage taha taher tahir takashi takeshi tamas tamer tamim tanguy tapio tapiwa tarek
tarik tariq tarique taro tatsuya tawanda tayyip ted teddy tendai teo teodor terence terwase thabo thaddeus thaksin
themba theo theodor theodore theophile thiago thibaud thibault thibaut thierry thomas thorsten tiago tibor tilman tim
timmy timo timon timotej timothy timur tito tiziano tobias todd tom tomas tomasz tomaz tomislav tommy toni tonny tony
torben torsten toshio travis trevor tristan troy tulio tunde tunji turki tyler uche udo ueli ugo ulf ulises ulrich
ulrik umar umaro umberto usman uwe vaclav vadim vagn vahid valdemar valentin valentino valerio valery valter vasco
vasile vasily venkatesh verner vernon viacheslav vicente victor victoriano vidal vidar viggo vijay vikas vikram viktor
viktoras vilhelm vince vincent vincenzo vinod virat virgilio vitali vitaly vito vitor vittorio vjekoslav vladimir
vladislav vlado vlastimil vojislav vojtech volker volodymyr vratislav vuk vyacheslav wael waldemar waldo waleed walid
walter wambui warren wayne wei-ming wenzel werner wesley wiktor wilber wilfredo wilhelm will willard william willian
willie willy wilmer wim winston witold wladimir wojciech wole wolfgang wolfram workneh xander xavi xavier yadigar
yahya yakubu yanis yann yannick yannis yaroslav yasin yasser yassin yassine yasuo yaw yayi yevgeny yiannis yilmaz
yitzhak yngve yohan yohanes yosef yoshihiko younes yousef youssef yoweri yuki yunis yunus yusuf yuval yvan yves yvon
zachary zahid zaid zakaria zamir zbigniew zdenek zdenko zdravko zeljko zhan zhiwei ziaur zibi zigmund zinedine zlatan
zlatko zoltan zoran zsolt zulfikar zvonimir zvonko
"""

WOMEN = word_set(_WOMEN)
EITHER = word_set(_EITHER)
GIVEN_NAMES = (WOMEN | EITHER | word_set(_MEN)) - {"may", "ming", "wen", "morgan"}  # which are other words rather
