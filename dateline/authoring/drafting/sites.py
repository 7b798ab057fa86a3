"""Sites: where a name ends that stands in a text goes in; where the name of the site that it is of ends comes out."""

from __future__ import annotations

import re

from dateline.authoring.language.word_sets import word_set

# What may be a place by its last or first word, though it is a body: "at Brel Hospital", "at the University of Kiru".
VENUES = word_set(
    """hospital clinic university college school academy airport airfield stadium arena palace palais cathedral church
    mosque temple synagogue prison jail station court courthouse square plaza park market mall hotel museum theatre
    theater library hall house bridge tunnel dam mine plant factory refinery port harbour harbor pier dock base camp
    embassy consulate center centre tower building ground circuit cemetery barracks monastery abbey castle terminal
    depot yard shipyard crossing checkpoint border frontier bhavan chancellery headquarters resort zoo racecourse
    smelter quarry lighthouse lock wharf quay marina colliery racetrack showground crematorium
    orphanage seminary campus infirmary"""
)
# Where a firm makes and sells things, which it calls by the town: "its Kiru plant".
_WORKS = (
    r"(?:plant|factory|mine|mill|sawmill|refinery|smelter|concentrator|works|site|shop|store|depot|yard|shipyard|warehouse"
    r"|brewery|distillery|bakery|dairy|foundry|quarry|pit|laboratory|campus|complex|branch|office)"
)
# What a town has many of: "at a Kiru hotel".
_HOMES = (
    r"(?:hotel|hospital|flat|house|home|suburb|street|bar|pub|restaurant|court|prison|nightclub|car park|school|church)"
)
_LAND = """
valley delta reserve glacier lagoon plateau gorge wetlands marshes forest peninsula strait mountains hills
beach highway motorway road street avenue river lake canal reef shoal sandbank bay cove inlet fjord moor marsh
"""
# What a site is for, between its name and what it is.
_USE = """
refugee transit detention military air naval army navy police labour labor prison power steel copper iron gold coal
silver tin nickel lithium zinc uranium cobalt diamond oil gas nuclear chemical cement paper sugar textile railway
train bus metro tram fire container ferry fishing cattle fish border football cricket nature game national wildlife
forest marine car tank youth women’s children’s district county general teaching maternity training space rail road
hydroelectric waste sewage water desalination gauging weather polling research treatment
"""
_SITE = rf"(?:{'|'.join(sorted(VENUES | {*_LAND.split()}))})"
# No place, but who is there: "Dren airport workers".
_PEOPLE = r"(?! (?:(?!(?:und|ov|aft|lat)er\b|f?or\b)\w+(?:er|or|ee)s?|officials|staff|board)\b)"
_TAIL = re.compile(rf" (?:(?:{'|'.join(_USE.split())}) )?{_SITE}\b{_PEOPLE}")
# What is small inside a name: "Bo i Vik", "Holm upon Dren", "Lund an der Aa".
_SMALL = re.compile(
    r"(?: (?:i|og|och|upon|am|an der|ob der|in der|im|sur|sous|nad|di|de la|del|y|e) [A-ZÀ-Þ][\w’'-]*)+"
)
_GREAT = re.compile(
    r" (?:Hotel|Hall|Hospital|Station|Centre|Center|Park|House|School|Church|Stadium|Arena|Prison|Bridge)\b"
)
_SITES = rf"(?:{'|'.join(sorted(VENUES))})"
_SEVERAL = re.compile(rf",? and (?P<other>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?) (?P<sort>(?:[a-z]+ )?{_SITES})e?s\b")
_OTHERS = r"(?:trade|trading|(?:stock )?exchange|bourse|magistrates)"
_OWN_WORKS = re.compile(rf"(?: [a-z][\w-]*){{0,2}} (?:{_WORKS}s?|{_HOMES}|{_OTHERS})\b")


def end_of_name(text: str, end: int) -> int:
    """Where a name ends of which the first part does: "Bo i Vik", "Kiru Plaza Hotel"."""
    more = _SMALL.match(text, end) or _GREAT.match(text, end)
    return more.end() if more else end


def end_of_site(text: str, end: int) -> int:
    """Where what a name is of ends: "Dren bridge", "Kiru refugee camp"; 0 where no such thing follows."""
    tail = _TAIL.match(text, end)
    return tail.end() if tail else 0


def other_site(text: str, end: int) -> tuple[int, int, str] | None:
    """The start and end of the other name, and what both are: "the Dren and Kiru bridges"."""
    several = _SEVERAL.match(text, end)
    return (several.start("other"), several.end("other"), several["sort"]) if several else None


def is_own_works(text: str, end: int) -> bool:
    """Whether a firm's works follow, which are called by their town: "its Kiru copper plant"."""
    return _OWN_WORKS.match(text, end) is not None
