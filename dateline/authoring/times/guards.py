"""Guards: words that the grammar matched go in; whether they name a time here, and no verb, name or sum, comes out."""

from __future__ import annotations

import re

from dateline.authoring.times.row import Row
from dateline.authoring.times.scene import Said

_BEFORE, _AFTER = 40, 40  # characters on either side that are looked at


def _either(words: str) -> str:
    return "|".join(words.split())


_TIMELY = _either(
    "in since by of until till through throughout from to between and or early late mid before after "
    "during for begins? "
    "beginning starting ending ended"
)
_BEFORE_A_MONTH = re.compile(rf"(?:\b(?:{_TIMELY}|last|next|this|that|every|each|previous|following|said|as)|-|') ?$")
_BEFORE_A_YEAR = re.compile(
    rf"(?:\b(?:{_TIMELY}|the|years?|that|said|ca|circa|c|about|around|than)\.?|[(,;:\-—/\"']) ?$"
)
_BEFORE_FALL = re.compile(rf"\b(?:{_TIMELY}|this|last|next|the|every|each|that|previous|following|a) ?$")
_BEFORE_SHORT_YEAR = re.compile(
    r"\b(?:in|of|since|by|the|from|to|late|early|mid|and|or|until|before|after|fiscal|class) ?$"
)
_TITLE = re.compile(r"\b(?:mr|mrs|ms|miss|dr|sir|judge|sen|rep|gov|sgt|capt|gen|col|president|aunt)\.? $")
_BEFORE_THAT = re.compile(r"(?:^|\b(?:on|by|in|since|until|before|after|late|early) )$")
_CLOSES = re.compile(r" ?(?:[.,;)]|$)|,? (?:and|but|when|after|before|while)\b")  # "raided the office that May."
_SAID = re.compile(r"\b(?:sa(?:id|ys?)|told \w+|knew|heard|thought|ann\w+|reported|confirmed|like) $")
_NUMBERED = _either(
    "rs us usd eur no nos flight route room boeing windows office agenda resolution article section "
    "page channel highway "
    "interstate model version chapter isbn tel phone fax box suite lot psalm area vitamin"
)
_SUM = re.compile(rf"(?:[$£€¥#]|\b(?:{_NUMBERED})\.?,?) ?-?$")
# A body's name with its year: "Fans' group Rovers 1902 has called", "the group Ultras 1987"; no Expo or cup.
_IN_A_NAME = re.compile(
    r"(?:\b(?:[Gg]roups?|[Cc]lubs?|[Tt]rust|[Uu]ltras|[Ff]orum|[Ff]ans|[Ss]upporters|[Mm]ovement|[Cc]ollective|[Nn]etwork"
    r"|[Aa]ssociation|[Ss]ociety|[Aa]lliance|[Ii]nitiative|[Cc]ampaign|[Bb]and|[Ff]irm|[Cc]ompany|[Ss]ide)"
    r"(?: [A-Z][\w'’-]+){0,3}|\bUltras) $"
)
# When it was built, and nothing else: "he sold a 1967 Corvette"; a law, a prize and a cup are of their year.
_OF_ONE = re.compile(r"\b(?:[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|vintage|classic|old) $")
_MODEL = re.compile(
    r" (?:[A-Z][\w-]+ ){0,2}(?!Act|Law|Bill|Cup|Prize|Award|Games|Olympics|Open|Final|Treaty|Pact|Convention|Report|War"
    r"|Constitution|Agreement|Accord|Election|Festival|Summit|Nobel|Pulitzer|Oscar|Grammy)[A-Z][\w-]+"
    r"(?:[.,;]|\Z| (?:and|worth|which|that|he|she|they|in|on|at|for|to|from|was|were)\b)"
)
_COPYRIGHT = re.compile(r"(?:copyright|©|\(c\)|all rights reserved)[^\n]{0,25}$")
_FAIR = re.compile(
    r" (?:fairs?|part(?:y|ies)|markets?|dinners?|concerts?|shows?|trees?|lights?|bonus(?:es)?|cards?|carols?)\b"
)
_COUNTED = re.compile(
    r" ?(?:%|per ?cent|(?:million|billion|trillion|thousand|people|persons|men|women|children|"
    r"soldiers|troops|workers|dead|"
    r"jobs|dollars|pounds|euros|yen|pesos|points|miles|kilomet(?:er|re)s?|met(?:er|re)s|feet|foot|km|"
    r"kg|tons?|tonnes|barrels|"
    r"shares|acres|hectares|square|degrees|yards|pages|copies|votes|seats|times|cases|members|"
    r"passengers|other|of them)\b)"
)
_COUNTING = re.compile(r"\b(?:about|around|than|nearly|almost|over|some|least|another|with|have|has|had|all) $")
_PLURAL = re.compile(r" [a-z]{3,}(?<!s)s\b")
_TWO_WORDS = re.compile(r" [a-z]+ [a-z]+s\b")
_DIGITS_BEFORE = re.compile(r"[0-9][-/:.,] ?$")
_DATE_BEFORE = re.compile(r"\b(?:1[0-9]|20)[0-9]{2}[-/] ?$|[0-9]{1,2}, $")
_DIGITS_AFTER = re.compile(r"[-/][0-9](?![0-9](?:[0-9]{2})?(?![0-9]))")
_LEVEL = re.compile(r"\b(?:points?|percent|%)[^.;]{0,15} to $")
_AT = re.compile(r"\b(?:at|by|until|till|before|after|around|about|from|since|between|and|to) $|^$", re.IGNORECASE)
_HIS = re.compile(r"\b(?:his|her|their|my|your|our) (?:early |mid-?|late )?$")
_NAME_BEHIND = re.compile(
    r" (?:times|telegraph|express|mirror|mail|herald|post|magazine|journal|olympics?|games|palace|"
    r"street|avenue|field|valley|"
    r"park|hill|creek|branch|world|school|night (?:football|live))\b"
)
_SURNAME = re.compile(r" (?!The|In|On|Mon|Tues|Wed|Thu|Fri|Sat|Sun)[A-Z][a-z]")
_WAY = re.compile(r" (?:on|for|of|against|to|through|towards?|by|into)\b")
_A_MARCH = re.compile(r"\b(?<!early )(?:the|a|his|her|their|long|freedom|peace|protest) $")
_DROPS = re.compile(
    r" ?(?:of|in|from|to|by|short|on|off|apart|down|below|behind|back|into|out|under|victim|guy|through|prey)\b"
)
_CALLED_TODAY = re.compile(r"\b(?:USA|The|the|[A-Z][a-z]+) $")  # a newspaper, a programme
_OF_A_DAY = re.compile(r"\b(?:Black|Bloody|Cyber|Super) $")  # what a day is called by that is none of last week
_IS = re.compile(r"(?:'s|'re|'m|\b(?:is|are|was|were|be|not)) $")
_LEAPS = re.compile(r" ?(?:to|from|up|into|water|rolls?|onions?)\b")
_NO_SEASON = re.compile(
    r"(?:'s)?[- ](?:camps?|vacations?|coats?|wear|school|house|home|jobs?|sports?|interns?|tires?)\b"
)
_OF_A_SPELL = re.compile(
    r" of (?:the|an?|its|his|her|their|this|that|which) (?:\w+ )?"
    r"(?:game|match|season|term|session|tenure|mandate|film|book|play|race|tournament|contract|campaign|concert|debate)\b"
)
_ON_SOME, _SOME = re.compile(r"\b[Oo]n an? \Z"), re.compile(r"[.,;)]|\Z| (?:and|or|when|with|to|for)\b")
_AGE = re.compile(r"[- ]old\b| of age\b|[- ](?:older|younger|olds)\b")
_SEVERAL = re.compile(r"\b(?:[0-9]+|two|three|four|five|six|several|many|few|consecutive|straight)\b")
# Names that are words or people as well: alone, they need a word of time before them, or at least nobody's name behind.
_NEEDY = ("may", "mar", "jan", "jun", "dec", "sep")
_DOUBTFUL = ("march", "mar.", "august", "april", "june")


def is_time(row: Row, text: str, start: int, end: int, said: Said) -> bool:
    """Whether the words at text[start:end], which match the row, are about time."""
    before, after = text[max(start - _BEFORE, 0) : start], text[end : end + _AFTER]
    words = text[start:end]
    if said["rel"] == "that" and (said["weekday"] or said["month"]):
        named = said.whole[said.whole.lower().find(said["weekday"] or said["month"])].isupper()
        closes = _CLOSES.match(after) and not _SAID.search(before)
        return named and bool(closes or _BEFORE_THAT.search(before.lower()))
    if said["month"]:
        return _is_month(row, before, after, said)
    if row.reader in ("year", "decade") and not said["era"]:
        model = _OF_ONE.search(before) and _MODEL.match(after)
        return not (model or _IN_A_NAME.search(before)) and _is_year(row, words, before.lower(), after.lower(), said)
    match row.name:
        case "today":
            return words[0].islower() or not (_CALLED_TODAY.search(before) or re.match(" (?:show|programme)", after))
        case "season":
            if words[0].isupper() and _TITLE.search(before.lower()):
                return False
            return _is_season(words, before.lower(), after, said)
        case "weekday" | "last weekday":
            is_part_of_name = bool(_NAME_BEHIND.match(after.lower())) and after[1].isupper()
            is_part_of_name |= said["rel"] in ("coming", "past") and bool(_IS.search(before))  # "he is coming Sunday"
            is_part_of_name |= bool(re.match(r"\.[a-z]", after) or _OF_A_DAY.search(before))
            is_part_of_name |= bool(_ON_SOME.search(before) and _SOME.match(after))  # "rented out 700 on a Saturday"
            return words[-len(said["weekday"])].isupper() and not is_part_of_name
        case "now":
            return words != "NOW" or before.isupper()
        case "daily":
            begins = re.search(r"(?:^|[.!?\n\"'] *)$", before) and not re.match(r" [A-Z]", after)
            return words[0].islower() or bool(begins)
        case "last week" if words.endswith("s"):
            return said["rel"] in ("coming", "the coming", "past")
        case "clock":
            timed = not re.fullmatch("[0-9:.]+", said.words) or _AT.search(before)
            return bool(timed) and not after.startswith(("%", ":"))
        case "bare ordinal day":
            return not re.match(r" (?:century|floor|anniversary|straight|time|person|district|round)", after)
        case "quarter":
            return not (after.startswith((" of a mile", "-century", "back", "final")) or _OF_A_SPELL.match(after))
        case "holiday":
            return not words.islower() and not _FAIR.match(after)
    return row.reader != "duration" or _is_duration(words.lower(), before.lower(), after.lower(), said)


def _is_month(row: Row, before: str, after: str, said: Said) -> bool:
    """A month's name is written large; alone, may, march and august need more than that."""
    place = said.whole.lower().find(said["month"])
    if not said.whole[place].isupper():
        return False
    low, name = before.lower(), said["month"]
    if row.reader == "day":
        of_day = before.lower().endswith("on ") and said.whole[-1].isdigit()  # "On May 16 members voted"
        return bool(said["year"]) or of_day or not _COUNTED.match(after.lower())
    if said["year"] or said["yearly"] or row.name != "month":
        return True
    if re.match(r" ?[0-9](?![0-9]{3})", after):
        return False
    timely = bool(_BEFORE_A_MONTH.search(low)) or place > 0
    if name in _NEEDY:
        modal = name == "may" and re.match(r" [A-Z][a-z]", after) and not re.search(r"\b(?:in|of|since|last) $", low)
        return timely and not modal and not _TITLE.search(low)
    if name not in _DOUBTFUL:
        return True
    if _TITLE.search(low) or after.startswith(" & ") or (name.startswith("mar") and _A_MARCH.search(low)):
        return False
    return timely or not (_SURNAME.match(after) or _WAY.match(after.lower()))


def _is_season(words: str, before: str, after: str, said: Said) -> bool:
    """Fall and spring are verbs and things as well; a season that is part of a name is none."""
    if said["year"] or said["yearly"]:
        return True
    season = said["season"]
    if re.match(r" [A-Z][a-z]", after) and (words[-len(season)].isupper() or re.match(r" (?:Olympic|Games)", after)):
        return False
    led = bool(_BEFORE_FALL.search(before)) or bool(re.match(r"(?:the|early|late|mid)", words.lower()))
    if season == "fall":
        return led and not _DROPS.match(after) and not before.endswith(("a ", "the free ", "to "))
    if season == "spring":
        led = led or words[0].isupper()
        return led and not _LEAPS.match(after) and not before.endswith((" a ", "arab ", "prague ", "to "))
    return not _NO_SEASON.match(after)


def _is_year(row: Row, words: str, before: str, after: str, said: Said) -> bool:
    """Four digits are a year unless they count or number something."""
    if _SUM.search(before) or _COPYRIGHT.search(before) or _LEVEL.search(before):
        return False
    if row.name == "second year of a span":
        return True
    if (_DIGITS_BEFORE.search(before) and not _DATE_BEFORE.search(before)) or _DIGITS_AFTER.match(after):
        return False
    if _COUNTED.match(after) and not re.search(r"\b(?:in|since|the) $", before):
        return False
    if row.reader == "decade":
        return not (_HIS.search(before) or re.match(r"(?:early |mid-?|late )?[2-9]0", words))
    if said["year"].startswith("'"):
        return bool(_BEFORE_SHORT_YEAR.search(before) or words[0] != "'") and not re.match("['a-z]", after)
    if words != said["year"]:
        return True
    year = said.number("year")
    timely = bool(_BEFORE_A_YEAR.search(before)) or before == ""
    whose = re.search(r"\b(?:the|its|their|his|her|this|in|since) $", before)
    if _PLURAL.match(after) and year % 50 == 0 and not whose:
        return False
    if _COUNTING.search(before) and re.match(" [a-z]", after):
        return False
    if 1700 <= year <= 2040:
        return True
    return (timely and not (_PLURAL.match(after) or _TWO_WORDS.match(after))) or before.endswith(("in ", "since "))


def _is_duration(words: str, before: str, after: str, said: Said) -> bool:
    """An age, a second look, half of something, a quarter of it are no lengths of time."""
    if _AGE.match(after) or re.search(r"[$£€] ?$|[0-9][.,]?$", before) or re.match(r"'s end|-end", after):
        return False
    if said["unit"] == "second":
        return said["number"][:1].isdigit()
    if said["unit"].startswith("quarter"):
        return bool(_SEVERAL.search(words)) and not after.startswith(" of")
    return not said["unit"].startswith("season") and words not in ("some day", "some night")
