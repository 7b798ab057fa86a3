"""Happenings: an English word goes in; the kinds of happening that it names come out, and whether it tells anything."""

from __future__ import annotations

from functools import cache, lru_cache

from dateline.authoring.language.verbs import verb_forms

_NOTHING = """
a about after again against ago all also although am among an and another any are around as at back be because been
before being between both but by can could despite did do does doing down due during each earlier early even ever few
first following for from further had has have having he her here him his how however i if in including into is it its
itself just last late later least less like made make many may meanwhile might more most much must near next no nor not
now of off on once one only onto or other our out over own part per rather recent recently same several she should
since so some soon still such than that the their them then there these they this those though through throughout to
too toward towards two under until up upon very via was we week well were what when where whether which while who
whom whose why will with within without would year yet you
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april june july august september october november december jan feb mar apr jun jul aug sep sept
oct nov dec today yesterday tomorrow morning afternoon evening night month day daily annual according mr mrs ms
"""
_TRADE = """
official officials government governments country countries minister president people spokesman spokeswoman
spokesperson reporter reporters authorities leader leaders state national new statement department ministry agency
group member members news report senior top international public percent million billion us uk eu un
"""
# Verbs and nouns that can name the same happening, a line for each kind, which goes by its first word. What undoes or
# follows another, as a release an arrest, stands on another line.
_KINDS = """
clash fight fighting battle skirmish
meet meeting talk discuss discussion conversation conversations negotiate negotiation summit convene gather confer host
meet consult consultation consultations
phone telephone
agree agreement deal accord pact treaty ceasefire truce settlement sign
announce announcement statement say tell brief briefing interview remark
urge demand propose proposal
warn
kill die dead death deaths fatal casualties drown
attack kill strike bomb bombing shell raid assault hit bombard ambush injure wound strafe airstrike pound
explode explosion blast bomb detonate kill injure
strike stoppage walkout
shoot shooting kill
sanction sanctions
arrest detain capture custody apprehend
charge charges indict indictment
accuse blame accusation
sue lawsuit
try trial
convict conviction guilty
sentence jail imprison
acquit acquittal clear exonerate quash
overturn quash annul reverse invalidate
release free discharge rescue
release exchange swap
pardon
win elect reelect re-elect election victory beat defeat
lose defeat loss
vote ballot poll referendum election
resign resignation quit
dismiss dismissal sack oust fire remove depose topple unseat
oust expel expulsion eject
appoint name pick appointment
nominate nomination
inaugurate inauguration swear sworn
hire
protest demonstrate demonstration march rally protesters demonstrators
open reopen launch start begin inaugurate resume opening
close closure shut suspend halt stop suspension
end finish expire lapse
start begin commence apply
award grant
buy acquire acquisition takeover purchase
merge merger combine combination
sell sale
rise increase climb jump grow gain raise hike surge soar lift
fall drop decline plunge decrease cut lower reduce slash slump shrink eliminate shed axe trim
deport deportation expel
repatriate repatriation fly flight
fly airlift
visit trip travel arrive tour reach
leave depart quit withdraw withdrawal
evacuate evacuation
flee escape
join
pass approve adopt back endorse ratify enact approval clear clearance
reject block veto decline refuse rejection rebuff spurn
block stop prevent thwart bar
impose introduce order
lift ease relax end scrap abolish
capture seize take retake recapture overrun conquer
nationalise nationalize capture seize acquire
recognise recognize recognition
deduct deduction strip dock
publish release issue unveil
unveil introduce present launch inaugurate
ban prohibit outlaw moratorium
slaughter cull
allow permit authorize
cancel scrap abandon cancellation drop axe ditch shelve
postpone delay adjourn postponement
rule ruling verdict
find discover recover retrieve locate
found establish create
marry wedding
vigil
funeral burial bury
mourn mourning
parade procession
divorce
sink capsize
break burst breach
burn destroy
crash collide collision overturn
derail derailment
spill leak
fine
deny refute
report total record number stand confirm
hear hearing
flood overflow spill burst inundate flooding floods
investigate investigation inquiry probe
search raid
accept receive take admit
declare proclaim decree
erupt eruption explode
freeze block
request ask seek appeal
apologize apologise apology
collapse founder fail
collapse crash
disappear vanish
rescue save
abduct kidnap kidnapping abduction
steal theft rob robbery thief thieves burglar burglary robber
condemn denounce criticize criticise deplore
praise hail welcome
pledge promise vow
extend prolong renew
deploy send dispatch deployment
demolish raze demolition
sever break
plead admit
recall
"""

TELL_NOTHING = frozenset(_NOTHING.split())
USUAL = frozenset(_TRADE.split())
_ROWS = [tuple(line.split()) for line in _KINDS.strip().split("\n")]


@lru_cache(maxsize=1 << 14)
def happenings(word: str) -> tuple[str, ...]:
    """The kinds of happening that a folded word may name, each by its first word: `talks` is of `meet`."""
    forms = {word, word.removesuffix("s"), *(lemma for lemma, _ in verb_forms(word))}
    numbers = {number for form in forms for number in _rows_with().get(form, ())}
    return tuple(dict.fromkeys(_ROWS[number][0] for number in sorted(numbers)))


@cache
def _rows_with() -> dict[str, list[int]]:
    """The numbers of the rows that a word stands in."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(_ROWS):
        for word in row:
            found.setdefault(word, []).append(number)
    return found
