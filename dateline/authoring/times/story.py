"""Story: the expressions of a text up to one go in; whether it tells a story, and how far it has come, comes out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dateline.authoring.language.verbs import irregular_participles
from dateline.authoring.times import english
from dateline.authoring.times.finder import Candidate
from dateline.authoring.times.moment import FINEST, Moment, a_day, a_month
from dateline.authoring.times.scene import Scene

_OF_NEWS = ("weekday", "today")  # readers of words that narratives of the past do without
_NEAR = 300  # characters to the last date named, at most, for a text to be still there
_LEAP = 15  # years that a story may leap where it does not stay there
_STORY = 8  # so many dates of earlier years, and three times as many as words of news, make a narrative
_OPENING = 500  # characters in which news says when it was
_CENTURIES = 99  # beyond, a number is a whole year
# A year that is said of something else: "built in 1931, ", "who was born in 1962, ", "was built in 1988 and passed".
_IN_ASIDE = re.compile(rf",\s(?:who|which|whose|where|[a-z]+ed|{'|'.join(irregular_participles())})\b[^,.;]*\Z")
_LED_BY_ASIDE = re.compile(
    rf"(?:\A|[.!?]\s+|\n)(?:[A-Z][a-z]+ed|{'|'.join(irregular_participles()).title()})\b[^,.;]*\Z"
)
# "…, a cup made in 1641 by a smith, on 3 May", where no clause goes on with "and"
_APPOSED = re.compile(r",\s(?:an?|one of the|the only)\s[^,.;]*\Z")
_GOES_ON = re.compile(r"[^,]*,\s(?:and|but|then|or)\b")
# "the firm that built the dam in March 2022", before the verb
_PUT_IN = re.compile(r",\s(?:an?|the|first) (?![^,.;]*\b(?:who|which|that)\b)[^,.;]*\Z")
_OF_A_THING = re.compile(
    r"\b[a-z]+ (?:that|who|which) (?!(?:the|an?|in|on|its|his|her|their|it|he|she|they)\b)[a-z]+ [^,.;]*\Z"
)
_BEHIND_A_VERB = re.compile(r"\b(?:was|were|had been|has been|[a-z]{2,}ed)\b[^,.;]*\Z")
# A figure that another is compared with: "slowed to 5.1% from 5.6% in July and 8.7% a year earlier".
_COMPARED = re.compile(r"\b(?:from|than|versus|compared (?:with|to)) [$£€]?[0-9][^\s;]*(?: [a-z]+)? in $")
# What a happening long past is not told by: "the first loss since May 2022".
_NO_STEP = re.compile(
    r"\b(?:since|than|from|until|till|before|like|for|compared (?:with|to)|dated|of)(?: (?:the|early|late))* $"
)
# What is said besides of a thing: "the worst day since protests began on 29 July", "…, who had seen it in May.",
# "were not found until May 3", "had been warned two days before".
_BEGUN = re.compile(r"\bsince (?:[\w'’-]+ ){1,4}(?:on|in) $|\bnot (?:[a-z]+ ){1,3}until $")
# What is said of a whole year, and not of a day in it: "profit fell last year", "who was elected last year".
_MEASURED = re.compile(
    r"\b(?:profits?|sales|revenues?|loss(?:es)?|earnings|exports|imports|prices|output|inflation|percent|million|billion)\b"
    r"[^.;]*\Z|%[^.;]*\Z",
    re.IGNORECASE,
)
_ENDS_WITH = re.compile(r", (?:who|which|whose) [^,.;]*$")
_HAD = re.compile(r"\bhad [^,.;]*$")
_LONG = 80  # characters of a clause that is put in
_FRESH = 45  # days before the article: a day without its year that may be so near to it is
_LEADS = 3  # paragraphs, with the headline, that tell what an article is about
_LED = 40  # characters before an expression that are looked at
_SHORT = ("day", "night", "week", "fortnight", "month")  # "a year earlier" is said of figures
_LEADS_A_PARAGRAPH = re.compile(
    r"^(?:(?:[^\n]*\n+){1,2}(?:[^\n.]{,20} )?|[^\n]*\n+[^\n.]{,60} )$"
)  # soon behind: "Four days later, police …"
_RANGE = re.compile(" (?:to|through|until|till) | ?- ?")
_STOP = re.compile(r";|[.!?][\"'”)]* +[\"'“(]*[A-Z]")


@dataclass(frozen=True, slots=True)
class Story:
    """How far a text has come: its scene, where the last date named ends, and the last date with a year of its own."""

    text: str
    scene: Scene
    named_at: int = -_NEAR
    dated: Moment | None = None
    dated_at: int = 0
    past: Moment | None = None  # the day, month or season of a year before that the paragraph has come to
    past_at: int = 0
    of_last_year: bool = False  # whether it came there from a lead that tells of "last year"
    last: bool = False  # whether it has come to "last Thursday", or a weekday that follows upon that

    def scene_at(self, one: Candidate, ahead: bool | None, *, led: bool = True) -> Scene:
        """What an expression is read against."""
        between = self.text[max(self.named_at, 0) : one.start]
        leads = one.row.reader == "later" and one.said["unit"] in _SHORT and bool(_LEADS_A_PARAGRAPH.search(between))
        near = one.start - self.named_at < _NEAR and ("\n" not in between or leads)
        scene = replace(self.scene, near=near, ahead=ahead, led=led)
        if one.row.reader == "weekday" and _RANGE.fullmatch(self.text, max(self.named_at, 0), one.start):
            return replace(scene, narrative=True, ahead=True)  # "Monday to Wednesday" goes on from that Monday
        if one.row.reader == "weekday" and (self._follows_last(one, scene) or self._is_same_day(one, between)):
            return replace(scene, narrative=True, ahead=True)
        if self.past and self._goes_on_in_past(one, scene):
            return replace(scene, named=self.past, narrative=True)
        return replace(scene, named=self.dated, narrative=True) if self._tells_on(one, scene) else scene

    def after(self, one: Candidate, scene: Scene, moment: Moment | None, end: int, rest: list[Candidate]) -> Story:
        """How far it has come behind an expression that, read against a scene, names a moment."""
        if moment is None:
            return self
        told = self._past_after(one, scene, moment, end)
        if one.said["year"] and moment.unit in ("day", "month", "season", "year"):
            told = replace(told, dated=moment, dated_at=end)
        elif told.dated and scene.narrative == self.scene.narrative:
            told = replace(told, dated=None)
        if not self._moves(one, moment, rest):
            return told
        follows = self.last and self.scene.named is not None and 0 <= moment.first - self.scene.named.first < 7
        last = one.row.reader == "weekday" and one.said["rel"].endswith("last")
        quarter = moment if moment.unit in ("quarter", "half") else self.scene.quarter
        scene = replace(self.scene, named=moment, quarter=quarter)
        return replace(told, scene=scene, named_at=end, last=last or follows)

    def adrift(self) -> Story:
        """The same behind "a week later", said of some day of a month: what comes later still counts from no day."""
        if self.scene.narrative:
            return self
        return replace(self, scene=replace(self.scene, named=None), named_at=-_NEAR, dated=None)

    def _past_after(self, one: Candidate, scene: Scene, moment: Moment, end: int) -> Story:
        """The same with where it has come to in a year before: by a date with its year, or by what goes on from one."""
        if scene.published is None or self.scene.narrative or moment.clock:
            return self
        led = self.text[max(one.start - _NEAR, 0) : one.start]
        named = (one.said["year"] or one.said["yearly"]) and one.row.reader in ("day", "month", "season")
        if named and not _NO_STEP.search(led) and not _IN_ASIDE.search(led) and not _OF_A_THING.search(led):
            long_past = moment.year < scene.published.year and moment.last + _FRESH < scene.published.first
            return replace(self, past=moment if long_past else None, past_at=end, of_last_year=False)
        if self._leads_to_last_year(one, moment, led):
            return replace(self, past=moment, past_at=end, of_last_year=True)
        if self.of_last_year and moment.unit == "season" and not _STOP.search(self.text, self.past_at, one.start):
            return self  # "fell last year, at the height of summer"
        goes_on = scene.near and (one.row.reader == "later" or one.said["rel"] in ("that", "the same", "the following"))
        goes_on = goes_on or (scene.narrative and scene.named is not None and scene.named == self.past)
        stays = goes_on and self.past is not None
        return replace(self, past=moment if stays else None, past_at=end, of_last_year=self.of_last_year and stays)

    def _leads_to_last_year(self, one: Candidate, moment: Moment, led: str) -> bool:
        """Whether a lead tells of what happened last year: "The pier fell last year", not "sales fell"."""
        return (
            moment.unit == "year"
            and one.said["rel"] == "last"
            and self.text.count("\n\n", 0, one.start) < _LEADS
            and not any(besides.search(led) for besides in (_NO_STEP, _IN_ASIDE, _OF_A_THING, _HAD))
            and not _MEASURED.search(led)
        )

    def _goes_on_in_past(self, one: Candidate, scene: Scene) -> bool:
        """Whether a month or day is that of the year before in which the paragraph tells what came next."""
        if self.past is None or scene.published is None or scene.ahead or one.row.reader not in ("day", "month"):
            return False
        between = self.text[self.past_at : one.start]
        month = english.MONTHS.get(one.said["month"][:3], 0)
        if one.said["year"] or one.said["yearly"] or not month or len(between) > _NEAR:
            return False
        anew = "\n" in between or self.past.unit == "year"
        if anew and not (self.of_last_year and one.row.reader == "day"):
            return False
        day, year = one.said.number("day"), scene.published.year - (month > scene.published.month)
        fresh = a_day(year, month, day) or a_month(year, month)
        then = a_day(self.past.year, month, day) or a_month(self.past.year, month)
        return then.last > self.past.first and fresh.last + _FRESH < scene.published.first

    def _follows_last(self, one: Candidate, scene: Scene) -> bool:
        """Whether a weekday is the next one: "It began last Thursday night. On Friday, tanks rolled in"."""
        named = self.scene.named
        if not self.last or not scene.near or scene.ahead or one.said["rel"] or not named or not scene.published:
            return False
        weekday = english.WEEKDAYS[one.said["weekday"][:3]]
        return named.first + (weekday - named.first) % 7 <= scene.published.last

    def _is_same_day(self, one: Candidate, between: str) -> bool:
        """Whether a weekday only says which one the day before it was: "on October 26, the Friday of the holiday"."""
        day, weekday = self.scene.named, english.WEEKDAYS[one.said["weekday"][:3]]
        beside = bool(re.fullmatch(", (?:(?:the|an?) )?", between)) and not one.said["rel"]
        return beside and day is not None and day.unit == "day" and (day.first - weekday) % 7 == 0

    def _is_besides(self, one: Candidate) -> bool:
        """Whether a sentence names it only besides, so that the next one goes on from what was before."""
        led = self.text[max(one.start - _LONG, 0) : one.start]
        if one.row.reader == "later" and one.said["way"] in ("earlier", "before", "previously"):
            return bool(_HAD.search(led))
        return bool(_BEGUN.search(led) or (self.text[one.end : one.end + 1] == "." and _ENDS_WITH.search(led)))

    def _tells_on(self, one: Candidate, scene: Scene) -> bool:
        """Whether a month or day belongs to the year that its sentence named before."""
        if self.dated is None or scene.narrative or scene.published is None or scene.ahead:
            return False
        if one.row.reader not in ("day", "month", "season", "holiday") or one.said["year"] or one.said["yearly"]:
            return False
        between = self.text[self.dated_at : one.start]
        if self._is_by_the_way(self.dated, between):
            return False
        is_one_sentence = len(between) < _NEAR and "\n" not in between and not _STOP.search(between)
        return is_one_sentence and self.dated.year < scene.published.year

    def _is_by_the_way(self, dated: Moment, between: str) -> bool:
        """Whether the year named last dates something else than what follows it in its sentence."""
        led = self.text[max(self.dated_at - _NEAR, 0) : self.dated_at]
        if "," in between:
            apposed = _APPOSED.search(led) and not _GOES_ON.match(between)
            return bool(apposed or _IN_ASIDE.search(led) or _LED_BY_ASIDE.search(led))
        if re.match(r" (?:was|were|has|had|is|are|will|[a-z]+ed)\b", between) and _OF_A_THING.search(led):
            return True
        if dated.unit != "year":
            return False
        return bool(re.match(r" (?:and|but) [a-z]+ed\b", between) and _BEHIND_A_VERB.search(led))

    def _moves(self, one: Candidate, moment: Moment, rest: list[Candidate]) -> bool:
        """Whether the text has come to this moment, and goes on from there."""
        named, reader = self.scene.named, one.row.reader
        if FINEST.index(moment.unit) >= FINEST.index("decade") or reader in ("yearago", "fixed"):
            return False
        before = self.text[max(one.start - _LED, 0) : one.start]
        if named and moment.unit in ("month", "quarter") and _COMPARED.search(before):
            return False
        if not self.scene.narrative and self._is_besides(one):
            return False
        if moment.unit == "year" and before.endswith(" before "):
            return False  # "had not been sold before 1970"
        if not self.scene.narrative and _PUT_IN.search(before) and self.text.startswith(",", one.end):
            return False  # "Haskins, a Republican first elected in 2006, resigned six days later"
        if reader == "later" and moment.unit in ("year", "quarter", "half") and not self.scene.narrative:
            return False
        owns = moment.unit in ("month", "season") and self.text.startswith("'s ", one.end)
        if owns and named and not self.scene.narrative:
            return False  # "will meet on March 3 to prepare for August's games"
        if reader == "ago" and self.scene.narrative:
            return False
        if reader == "relative" and moment.unit == "year" and one.said["rel"]:
            return False
        if named is None:
            return True
        if moment.unit == "quarter" and "-" in one.said.whole and named.unit == "day" and not self.scene.narrative:
            return one.start - self.named_at > _NEAR  # "postponed its third-quarter results"
        if moment.unit == "year" and moment.year == named.year:
            return False
        if not self.scene.narrative or abs(moment.year - named.year) <= _LEAP or one.said["era"]:
            return True
        years = (year for later in rest if (year := later.said.number("year")) > _CENTURIES and not later.said["era"])
        then = next(years, named.year)
        return named.year < moment.year < then or abs(then - moment.year) <= _LEAP  # a life is told in leaps, too


def is_narrative(found: list[Candidate], published: Moment | None) -> bool:
    """Whether the text tells of the past from date to date: it names earlier years, and hardly a day of the week.

    What begins with "yesterday", or a day of the week, is news, however far it goes back.
    """
    if published is None:
        return True
    if any(one.row.reader in _OF_NEWS for one in found if one.start < _OPENING):
        return False
    eras = sum(bool(one.said["era"]) for one in found)
    years = [one.said.number("year") for one in found if not one.said["era"]]
    history = eras + sum(_CENTURIES < year < published.year - 1 for year in years)
    news = sum(one.row.reader in _OF_NEWS or one.said["rel"] in ("this", "last", "next") for one in found)
    return history >= _STORY and history > 3 * news
