"""The closed classes of English that clauses are told apart by: all that is English about them, in one place."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MODALS = _words("will would shall should can could may might must 'll 'd ca wo sha")
BE = _words("am is are was were 're 'm ai")
HAVE = _words("has have had 've")
DO = _words("do does did")
NEGATIONS = _words("not n't never no-one nobody neither nor hardly")
# Between an auxiliary and its verb; every word in -ly too.
ADVERBS = _words(
    "also already still then now just soon ever yet once only even later first again always often since so far thus"
    " both all twice reportedly long perhaps apparently currently further instead therefore almost about back well"
    " ultimately first-ever over there officially too quite very more most much less better best up out down"
)
DETERMINERS = _words(
    "a an the this these those its his her their our my your each every some any no another 's whose both few several"
    " one two three four five six seven eight nine ten more most other such many all"
)
PREPOSITIONS = _words(
    "of in on at by for from with to into onto over under about against between among through during within without"
    " across behind beyond near per via as off out than like despite toward towards around amid upon inside outside"
    " alongside along including regarding concerning"
)
SUBJECTS = _words("i you he she it we they there who that which this these those what")
SOLE_SUBJECTS = _words("i you he she we they it who")  # a past form right behind them is no participle
TAKES_BASE = _words("i you we they who")
RELATIVES = _words("who whom whose which where")
TEMPORAL = _words("when whenever after before until till once while as since following upon")
SUBORDINATE = _words("because although though if unless whereas despite lest provided except")
COORDINATORS = _words("and but or nor yet then plus")
# They look ahead behind "is", "was", "has been", and alone behind a noun: "the talks scheduled for Friday".
AHEAD = _words(
    "due set scheduled slated expected planned poised about likely supposed bound anticipated planning hoping aiming"
    " going preparing tipped"
)
# They look ahead before "to": "plans to", "agreed to" is no plan but a deed.
PLANS = _words(
    "plan plans planned planning intend intends intended hope hopes hoped aim aims aimed expect expects expected want"
    " wants wanted prepare prepares preparing seek seeks vow vows vowed promise promises promised"
)
# Verbs of saying: what comes behind them, or stands in quotes before them, is told by someone.
SAYING = _words(
    "say tell add claim state announce report note explain confirm warn insist argue acknowledge admit indicate suggest"
    " estimate predict write reply declare disclose reveal assert allege contend maintain stress emphasize emphasise"
    " testify conclude deny complain comment ask recall joke quip observe remark hint caution reiterate believe think"
    " respond answer boast exclaim enthuse promise pledge vow hear learn show find decide rule"
)
# Of these, the ones that stand behind a quote: "…," she added.
QUOTING = SAYING - _words("show find decide rule hear learn believe promise pledge vow report deny")
HEARERS = _words(
    "reporters journalists lawmakers parliament newspaper television radio officials investors him her them us me"
)
# Words beside a verb of saying, before what is said: "said on Monday in a statement that …".
BESIDE_SAYING = _words("in on at during late early to morning evening afternoon night last week month")
PLACES_OF_SAYING = _words(
    "statement interview letter report speech conference news press memo telephone written email blog post tweet"
)
# Nouns that "that" tells the content of, and words behind which "as" joins no clause.
NOUNS_OF_SAYING = _words(
    "statement announcement fact news claim report belief sign signs hope hopes fear fears condition"
)
NO_CLAUSE = _words("such same known as well so much far long soon serve serves served described regarded")
AFTER_DUE = _words("on in at for by next this later within back out before after around")
WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight")
MONTHS = _words(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug"
    " sept sep oct nov dec"
)
TIMES_OF_DAY = _words("noon midday midnight dawn dusk daybreak sunrise sunset")
OPENING = _words("`` “ «")
CLOSING = _words("'' ” »")
STOPS = _words("; : — – -- ( ) [ ]")
