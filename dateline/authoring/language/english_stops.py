"""Full stops in English that end no sentence: what is shortened, and what only a new one begins with."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# With a capital, before a name: "Gov. Hall", "St. Louis".
TITLES = _words(
    "Mr Mrs Ms Mx Dr Prof Rev Hon Sen Sens Rep Reps Gov Govs Gen Col Maj Capt Cmdr Cpl Lt Sgt Adm Amb Atty Pres Dep"
    " Insp Supt Messrs Mme Mlle St Ste Mt Ft Sr Sra Srta Lic Ing Gral Dip Fr Brig Pvt Spc Det Ofc Assoc Asst"
)
# As they are, before anything.
NEVER = _words("vs v cf ca approx viz e.g i.e eg ie")
# Before a number, and never the end of a sentence: "No. 5", "fig. 2".
NUMBERED = _words("no nos art arts sec fig figs vol vols ch pp p")
# With a capital, before a number or at an end: "Dec. 27", "It closed in Dec."
DATES = _words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri")
# Within a sentence or at its end: it ends there where what follows can only begin one.
EITHER = _words(
    "inc corp ltd co bros cos plc llc jr esq ph.d m.d b.a m.a d.c u.s u.k u.n e.u u.s.a u.a.e a.m p.m etc dept univ"
    " assn est hwy ave blvd rd al"
)
CLOCK = _words("a.m p.m")  # before a day: "10 a.m. Tuesday"
DAYS = _words("monday tuesday wednesday thursday friday saturday sunday today yesterday")
STATES = _words(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ind Ill Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa"
    " Tenn Tex Va Vt Wash Wis Wyo"
)
COMPANY = _words("inc corp ltd co plc llc")
STARTERS = _words(
    "a an the this that these those there here it its he she they we you i his her their our my your who what which"
    " when where why how while if although though because since after before as at in on by for from with without"
    " under over during until despite according and but or nor so yet also however meanwhile still now then later"
    " earlier both all some many most several few no not one two three four five six seven eight nine"
    " ten eleven twelve fifteen nineteen twenty thirty forty fifty minutes hours days weeks months years such other"
    " others another each every last"
    " next today yesterday monday tuesday wednesday thursday friday saturday sunday police officials"
)
# Before a day that is part of its sentence, not a line of its own.
GOVERNING = _words(
    "on of since by from until till before after to and or through between late early mid for in than dated"
)
