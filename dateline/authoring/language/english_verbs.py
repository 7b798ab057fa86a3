"""English that tells finite verbs from nouns and participles: what stands before and behind them, as sets of words."""

from __future__ import annotations

from dateline.authoring.language.verbs import told_now
from dateline.authoring.language.word_sets import word_set

DUE = word_set(
    "due set expected forecast listed scheduled slated likely about planned supposed poised going planning preparing"
)
ARRANGED = word_set("schedule plan set slate book expect list") | {"pencil in"}  # for a day
# What is set for a day, by these verbs; whatever it is by some of them.
SETS = word_set(
    """announce call schedule set list plan fix slate book time declare proclaim order organize organise convene summon
    recall invite arrange stage"""
) | {"pencil in"}
HELD = word_set(
    """strike strikes stoppage stoppages walkout walkouts march marches protest protests rally rallies demonstration
    demonstrations boycott vigil blockade parade meeting meetings talks summit conference hearing hearings congress
    election elections by-election by-elections referendum plebiscite poll polls vote ballot trial session mourning
    thanksgiving silence holiday prayer curfew lockdown ceasefire truce inauguration funeral ceremony inquest auction
    sentencing arraignment debate debates session sessions"""
)
# In the present of what has its day: "The trial resumes on Tuesday."
SCHEDULED = word_set(
    """begin start open reopen meet expire end leave arrive return resume convene close mature vote travel restart
    premiere retire depart appear reconvene adjourn testify lapse follow conclude finish"""
)
DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
AT_TIMES = DAYS | word_set(
    """on at in next this for from around about today tomorrow january february march april may june july august
    september october november december jan. feb. mar. apr. aug. sept. oct. nov. dec."""
)
TAKES = frozenset(
    (form, behind)
    for verb, behind in (
        ("take", "effect"), ("take", "place"), ("take", "office"), ("take", "over"), ("kick", "off"), ("fall", "due"),
        ("run", "until"), ("run", "out"), ("run", "through"), ("go", "into"), ("come", "into"), ("go", "on"),
        ("go", "to"), ("go", "live"), ("go", "before"), ("provide", "for"),
        ("travel", "to"), ("fly", "to"), ("head", "to"), ("move", "to"), ("return", "to"),
        ("report", "earnings"), ("report", "results"), ("get", "under"), ("get", "underway"), ("break", "up"),
        ("step", "down"), ("stand", "down"), ("hand", "down"), ("hand", "over"), ("open", "fire"),
    )
    for form in (verb, told_now(verb, plural=False))
)  # fmt: skip
PLANS = word_set("plans plan intends intend aims aim expects expect prepares prepare")
WANTS = word_set("wants hopes needs seeks")
POSSESSIVE = ("’s", "s’")
NOT = word_set("not never n’t no")
BEFORE_NOUN = word_set(
    """a an the this that these those his her its their our my your of in on at by with for from to into over under
    about no any some more most many several few other another such each every all both than very so as including
    between against during per like without within upon through following be been being recently newly highly
    so-called"""
)
OBJECTS = word_set(
    """a an the this that his her its their our your my no any some more most each every both all two three four five
    six seven eight nine ten eleven twelve dozens hundreds thousands"""
)
NOUNS = word_set(
    """attack strike report plan visit call talk vote charge fire claim demand offer order request protest march rally
    drop rise fall gain increase decrease raid release return review search start stop test trade travel turn use
    win work crash cut deal debate decline delay deposit doubt double end fear fight fine focus ground halt help
    hike host hope hunt hurt issue judge kidnap land launch lead leave limit list look loss mark match measure merge
    move name need note open pardon pass patent pay place plea pledge post present press price probe process
    produce program project promise purchase push question race raise rank rate record refuse reply rest result
    retreat ring riot rule run sale sanction score seat shift ship shoot show sign slide slump sound split spread
    stand state study supply support surge surprise survey suspect tax threat total train transfer trial trigger try
    urge value veto view volunteer wait walk watch wave welcome wish wonder wound worry cost command
    control contact camp campaign boycott bomb blast blame benefit battle ban balance back arm aid advance address
    access interest station force spokesman chief traffic light"""
)
TOLD_TO = word_set(
    """expect schedule design force use order ask allow require set intend plan believe tell lead need oblige send know
    say permit urge"""
)
SAYS = word_set("say tell add note warn announce die leave resign")
AIMS = word_set(
    """agree decide refuse decline fail try attempt manage vow pledge promise threaten continue begin start move seek
    want hope offer return travel fly rush vote work"""
)
AGREES = word_set("agree decide vow pledge promise undertake")  # to do what has a date of its own
SO_MUCH = word_set(
    "minute hour day week fortnight month year third quarter half fifth tenth record total"
)  # "by a week"
BY_WHOM = word_set("by from of for to with")
MONTHS = word_set("january february march april may june july august september october november december")
DATE_WORDS = DAYS | MONTHS
PARTING = word_set(', ; : — – -- and but or “ ” "')
OPENERS = word_set(
    """that which who whom whose where when while because although though after before until unless if whether since as
    whereas what how why so"""
)
# What somebody or something is said to be by: "a man dressed as a priest", "a hall used as a school".
NAMED_AS = word_set(
    """used known described regarded seen treated named recognised recognized posing dressed disguised masquerading
    acting serving working billed touted hailed registered listed classed designated"""
)
PARTICLES = word_set("up out off down over back in on away apart aside")
CLAUSE_TAKERS = word_set(
    """say tell announce add believe claim confirm warn promise pledge insist reveal suggest acknowledge admit argue
    assert allege deny state note think hope expect know declare explain predict estimate complain vow conclude
    indicate contend write report show stress emphasize reiterate disclose testify rule tweet"""
)
# What is done as it is said: the ruling and the finding are what happened, not what they are about.
RULINGS = word_set("rule find hear decide determine learn discover agree")
# What is found may follow without "that": "found the pipe had burst".
FINDINGS = word_set("find learn discover hear")
# Verbs that never have an object, so that their past is told of the subject.
ALONE = word_set(
    """resign apologize apologise die arrive testify erupt negotiate march protest appeal confess plead retire depart
    emerge escalate disappear vanish abdicate collapse cooperate participate speak talk flee"""
)
# Verbs that tell something without an object.
INTRANSITIVE = word_set(
    """resign retire return leave vote meet begin continue rise fall grow run stay step work participate compete talk
    invest cooperate negotiate die arrive depart sink capsize overturn derail collide riot collapse crash explode erupt
    march protest rally win sail flee surrender testify apologize end start open close shut reopen resume merge escape
    drown withdraw abdicate convene disband dissolve divorce marry appear survive recover quit fail burn drop decline
    plunge climb jump
    increase double decrease agree land strike demonstrate speak gather surge soar tumble slump shrink expire
    resurface adjourn erode confess plead vanish disappear fade wed travel reconvene reunite walk debut strengthen
    weaken rebound slow spread overflow burst break split stall escalate react thin worsen deepen default crumble falter
    perish retreat melt leak lapse restart premiere appeal relent reply respond comply cease disarm crest reappear
    reemerge rupture capsize buckle subside ignite snap peak slide swell plummet skyrocket spike intensify dwindle
    recede abate defect fizzle unravel implode linger emerge mutiny relapse stumble starve"""
)
