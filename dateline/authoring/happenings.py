"""Happenings: an English word goes in; the kinds of happening that it names come out, and whether it tells anything."""

from __future__ import annotations

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
# Words that can name the same happening, a line for each kind; it goes by its first word.
_KINDS = """
meet meets met meeting meetings talk talks discussion discussions discuss conversations negotiations summit
meet convene convenes convened gather gathers gathered conference negotiate negotiates negotiated host hosts hosted
agree agrees agreed agreement deal accord pact treaty ceasefire truce
say says said tell tells told statement briefing brief briefs interview remarks announce announces announced
urge urges urged warn warns warned demand demands demanded call calls called
kill kills killed die dies died dead death deaths fatal casualties
attack attacks attacked strike strikes bomb bombs bombed bombing shell shelled shelling raid raids raided assault
explosion explosions blast blasts explode explodes exploded bomb bombs bombed bombing
arrest arrests arrested detain detains detained capture captures captured custody
charge charges charged indict indicts indicted trial sentence sentences sentenced convict convicts convicted verdict
elect elects elected election vote votes voted voting ballot poll referendum
resign resigns resigned resignation quit quits dismiss dismisses dismissed sacked ousted
appoint appoints appointed name names named nominate nominates nominated inaugurate inaugurated inauguration sworn
protest protests protested protesters demonstrate demonstrates demonstration demonstrators rally rallies march marched
open opens opened reopen reopens reopened launch launches launched start starts started begin begins began begun
close closes closed closing closure shut shuts suspend suspends suspended halt halts halted stop stops stopped
buy buys bought acquire acquires acquired acquisition takeover merge merges merged merger purchase sell sells sold sale
rise rises rose risen increase increases increased climb climbs climbed jump jumped grow grew grown gain gained
fall falls fell fallen drop drops dropped decline declines declined plunge plunged decrease decreased
deport deports deported deportation deportations repatriate repatriates repatriated repatriation
fly flies flew flown flight flights
visit visits visited trip travel travels traveled travelled arrive arrives arrived
"""

TELL_NOTHING = frozenset(_NOTHING.split())
USUAL = frozenset(_TRADE.split())
_ROWS = [line.split() for line in _KINDS.strip().split("\n")]
_HAPPENINGS = {
    word: tuple(dict.fromkeys(row[0] for row in _ROWS if word in row))
    for word in {word for row in _ROWS for word in row}
}


def happenings(word: str) -> tuple[str, ...]:
    """The kinds of happening that a folded word may name, each by its first word: `talks` is of `meet`."""
    return _HAPPENINGS.get(word, ())
