"""Local: what may become a draft goes in; whether it belongs to the town of its story, then or ever, comes out."""

from __future__ import annotations

from datetime import date

from dateline.authoring.chronology.extent import days
from dateline.authoring.drafting.bodily import is_bodily
from dateline.authoring.drafting.candidate import Candidate
from dateline.authoring.language.folded import fold_words
from dateline.authoring.language.word_sets import word_set

_LONGEST = 4  # words of a title, of who does it
_AHEAD = 45  # days in which what is planned in it goes on there
# Who has a town of their own: "the council", "the museum's insurer".
BOUND = word_set(
    """council councillors councilors councilor councillor mayor alderman alderwoman museum harbour harbor cathedral
    school college hospital library theatre theater abbey zoo town village villagers townspeople parish bishop trial
    inquest"""
)
OF_FIRMS = word_set("cut open close shut move reach pick")  # as also a firm does, in no one place
_TOLLS = word_set("kill die injure wound displace rob lose")
_HOUSES = word_set("senate parliament congress election elections referendum")
# Who and what is where the news is.
LOCAL = word_set(
    """police officers detectives firefighters rescuers divers searchers paramedics residents villagers islanders
    neighbours neighbors shopkeepers drivers pickets commuters passengers pupils students teachers parents
    worshippers mourners victims suspects burglars thieves gunmen protesters marchers crowd demonstrators fishermen
    farmers patients patient prosecutors judge jury court magistrates trial hearing search coroner inquest victim
    body bodies survivors workers miners crew crews fans spectators strikers picket walkout strike stoppage blockade
    funeral mass vigil memorial suspect gunman driver tower building bridge road street tram buses bus station
    airport port plant depot mine campus shops market boy girl boys girls teenager teenagers man woman men women
    child children guard guards inmates prisoners family families"""
)
_AFTERMATH = word_set(
    "search divers hull wreck wreckage rescue rescuers rescued survivors bodies capsize sink overturn"
)
_FAR = word_set(
    """national nationwide high appeal appeals european federal ministry minister ministers government parliament
    president senate congress supreme constitutional commission un nato army navy"""
)


def edges(edtf: str) -> tuple[date, date] | None:
    """The first and last day of a date, of an open one the day that it is known by: "[..2024-03-15]"."""
    return days(edtf) or days(edtf.strip("[.]"))


def is_local(one: Candidate) -> bool:
    """Whether it is done by those, or with that, which belongs to a town at any time."""
    subject = fold_words(one.subject)
    known = subject[:1] in (["the"], ["its"], ["council"], ["councillors"], ["councilors"])
    return known and not BOUND.isdisjoint(subject) and _FAR.isdisjoint(subject)


def is_of_here(one: Candidate) -> bool:
    """Whether those or that which is where the news is does it: "the police", "residents"."""
    subject = fold_words(one.subject)
    subject = fold_words(one.title)[:_LONGEST] if subject[:1] in (["they"], ["he"], ["she"], ["it"]) else subject
    return not LOCAL.isdisjoint(subject) and _FAR.isdisjoint(subject)


def is_of_wreck(one: Candidate) -> bool:
    """Whether it is done where a ship went down: "The search resumes"."""
    return not _AFTERMATH.isdisjoint(fold_words(f"{one.subject} {one.title}"))


def is_of_days(one: Candidate, published: str, since: int) -> bool:
    """Whether it was in the days `since` then, or is planned for the weeks ahead."""
    day, when = days(published), edges(one.dated.edtf)
    return bool(day and when and -since <= (when[0] - day[1]).days <= _AHEAD)


def is_of_the_scene(one: Candidate, published: str, since: int) -> bool:
    """Whether it goes on where the story does: a deed of the days `since`, of bodies or of who and what is there."""
    if not is_of_days(one, published, since):
        return False
    if one.dated.edtf.startswith("[..") and (one.lemma in _TOLLS or "toll" in fold_words(one.subject)):
        return False  # "More than 9,000 people have been killed"
    firm = one.lemma in OF_FIRMS and not is_of_here(one)
    if not _HOUSES.isdisjoint(fold_words(one.title)):
        return False  # "A repeal effort dies in a Senate committee"
    governs = any(each.actor_kind == "government" and each.role == "acts" for each in one.mentions)
    return not governs and not firm and _FAR.isdisjoint(fold_words(one.subject)) and (is_bodily(one) or is_of_here(one))
