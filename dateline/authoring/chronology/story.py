"""Story: what the sentences of an article say, in order, goes in; when each of those things happened comes out.

News tells time like this. The lead names its day, or leaves it to the sentence behind it, or it is the article's own.
What follows in the past goes on at that day until another is named; what is said goes on at the day of the last
statement; what is so, or has come to be so, is as of the article; a look back lasts as long as its paragraph stays
with it; what is still to come stays at the last day that was announced.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from dateline.authoring.chronology.counted import Told, counted, days_before, of_the_mishap
from dateline.authoring.chronology.mishap import kind_told, the_kind
from dateline.authoring.chronology.named_dates import SAME_DAY, Named, day_of
from dateline.authoring.chronology.passages import LONG_QUOTE, Passage, date_behind
from dateline.authoring.language.verbs import verb_forms
from dateline.authoring.language.word_sets import word_set

RECENT = 7  # days before the article: what was then is its news, not its background
# Rules that need no paragraph.
COUNTED = ("counted from the news", "carried on: the same", "carried on: at once", "carried back: that was then")
EITHER = "of the news, or of what it is about"
_TELLS = ("carried", "counted", "article's date")  # rules of what happened on a day
LATELY = 31  # days before the news: what was then may be what a time of the day without its day is of
FEW = 5  # words: without a verb so many are a remark, more have a verb that was not seen

_EVENTS = word_set(
    """deal agreement accord pact contract treaty decision ruling verdict vote election order law talks meeting summit
    attack blast strike crash fire explosion shooting accident quake storm flood move announcement incident"""
)
_TERMS = ("season", "term", "session", "campaign", "time")
_MONTH_OR_DAY = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
_LENGTH = re.compile(r"P([0-9]{1,3})([DWM])")
_SIGNS = re.compile(r"^[\[.]+")


def _is_history(passages: Sequence[Passage], body: Sequence[Passage], published: str | None) -> bool:
    """Whether a text tells of times past throughout, so that the day of its publication dates nothing in it."""
    if any(days_before(each.date_line, published) <= RECENT for each in passages if each.date_line):
        return False
    lead = body[0].head if body and not body[0].named else None
    if lead and lead.group.tense not in ("past", "pluperfect"):
        return False
    named = [each.named.edtf for each in body if each.named]
    old = f"{int(published[:4]) - 1}" if published else ""
    past = [_SIGNS.sub("", edtf)[:4] < old for edtf in named]
    return len(named) >= 3 and past[0] and 4 * sum(past) >= 3 * len(named)


class Story:
    """The day that the telling has come to, passage after passage."""

    def __init__(self, published: dt.date | None) -> None:
        self.published = published.isoformat() if published else None
        self.news = self.published  # the day of what the article is about
        self.front = self.published  # where what is told in the past has come to
        self.said = self.published  # when what is said was said
        self.back = ""  # what a look back tells of, while it lasts
        self.topic: frozenset[str] = frozenset()  # words by which what a look back tells is spoken of
        self.here = ""  # the last day of the news that the paragraph named
        self.ahead = ""  # the last day that was announced
        self.met = ""  # the day of the news that the sentence before named
        self.just = ""  # the day of the sentence before, where it has one of its own or goes on at one
        self.mentioned = ""  # the one date, of what was before, that the sentence before names besides
        self.other = ""  # the day of what the lead says in passing
        self.lost = False  # whether the paragraph has come to a day that nobody names
        self.told: list[Told] = []  # what was told of, with its day

    def tell(self, passages: Sequence[Passage]) -> Iterator[tuple[str | None, str]]:
        """For each sentence its date and the rule that gave it."""
        body = [each for each in passages if not each.heading and not each.date_line]
        if _is_history(passages, body, self.published):
            self.published = self.news = self.front = self.said = None
        self._start(body)
        begun = False
        for number, each in enumerate(passages):
            self.here = "" if each.opens else self.here
            self.lost = self.lost and not each.opens and not each.named
            if each.date_line:
                yield each.date_line, "named"
            elif each.named:
                self.met = each.named.edtf if self._near(each.named.edtf) and not each.says else ""
                begun = begun or not each.heading
                yield (each.named.edtf, each.named.basis) if each.heading else self._named(each, each.named)
                self._tell(each, each.named.edtf)
            elif each.heading:
                leads = not begun and (number == 0 or each.head is not None)
                yield (self.news, "lead's date") if leads else (None, "heading")
            else:
                behind = self._announced(passages, number) or self._of_scene(passages, number)
                dated = behind or self._undated(each, lead=not begun)
                yield dated
                begun, self.met = True, ""
                self._tell(each, dated[0] or "" if dated[1].startswith(_TELLS) else "")

    def _tell(self, each: Passage, edtf: str) -> None:
        self.just = edtf
        dates = {time.edtf for time in each.times if time.edtf and time.type == "DATE" and not self._to_come(time.edtf)}
        self.mentioned = min(dates) if len(dates) == 1 and not each.named else ""
        if edtf:
            kind = kind_told(each.named.clause) if each.named and not self._to_come(edtf) else ""
            self.told.append(Told(frozenset(word.low for word in each.words), edtf, kind))

    def _start(self, body: Sequence[Passage]) -> None:
        """The day of the news: the lead's, else a day just before the article that the next two sentences name."""
        line = next((each.line for each in body[:3] if each.line and self._recent(each.line)), "")
        if line:
            self.news = self.front = self.said = line
        for number, each in enumerate(body[:3]):
            named = each.named
            if not named or named.beside or named.clause.looks_ahead or _is_general(named):
                continue
            day = day_of(named.edtf)
            if day and number == 0 and each.aside < named.edtf and days_before(each.aside, str(day)) < LATELY:
                self.other = each.aside
            if day and (self._recent(named.edtf) or (number == 0 and not self._to_come(named.edtf))):
                self.news = self.front = day.isoformat()
                self.said = named.said or (self.said if named.clause.kind == "content" else self.news)
                return
            if number == 0 and not self.published:
                self.news = self.front = self.said = named.edtf
                return

    def _announced(self, passages: Sequence[Passage], number: int) -> tuple[str, str] | None:
        """The date of a quote of several sentences whose speaker is named, with a day, at its end."""
        if not passages[number].quoted or passages[number].says:
            return None
        for each in passages[number + 1 : number + 1 + LONG_QUOTE]:
            if not each.within:
                break
            if each.named and (each.says or each.named.said):
                return each.named.edtf, "carried back: said"
            if each.says:
                break
        return None

    def _of_scene(self, passages: Sequence[Passage], number: int) -> tuple[str, str] | None:
        """The date of a scene whose day stands behind it."""
        edtf = date_behind(passages, number)
        return (edtf, COUNTED[3]) if edtf else None

    def _near(self, edtf: str) -> bool:
        """Whether a look back goes to a day of the same news."""
        return day_of(edtf) is not None and self._recent(edtf)

    def _to_come(self, day: str) -> bool:
        return self.published is not None and day.lstrip("[.") > self.published

    def _recent(self, day: str) -> bool:
        if not self.published:
            return True
        return 0 <= days_before(day, self.published) <= RECENT

    def _named(self, each: Passage, named: Named) -> tuple[str, str]:
        """The date that a sentence names, which the telling then goes on from."""
        day = str(day_of(named.edtf) or "")
        if named.said and self.news and self.news <= named.said and not self._to_come(named.said):
            self.said = named.said
        if named.beside or (self.published and _is_general(named)):
            return named.edtf, named.basis
        if named.clause.looks_ahead or self._to_come(named.edtf):
            if self._to_come(named.edtf) or not self.published:
                self.ahead = named.edtf
        elif not self.published or (day and self.news and day >= self.news):
            leaks = not self.published or named.clause.kind != "statement" or day == self.news
            self.front, self.back, self.here = named.edtf if leaks else self.front, "", named.edtf
            if not self.published or (each.says and named.clause.kind == "main"):
                self.said = named.edtf
        elif named.clause.group.tense != "pluperfect" or not self.back:  # what was before is no place to go on from
            self.back = "" if named.edtf.endswith("/..") else named.edtf  # what goes on is no place to look back to
            self.topic = _EVENTS | {word.low for word in each.words}
            self.here = named.edtf if self._near(named.edtf) else self.here
        return named.edtf, named.basis

    def _undated(self, each: Passage, *, lead: bool) -> tuple[str | None, str]:
        head = each.head
        if head is None and len(each.words) < FEW:
            return None, "nothing happens"
        if edtf := self._of_that(each):
            return edtf, COUNTED[1]
        if found := self._counted_on(each):
            self.back = found[0] if found[0] != self.front else ""
            return found
        if each.quoted or (each.says and not (head and head.looks_ahead)):
            far = bool(self.back) and not self._near(self.back)
            self.back = "" if far else self.back
            if head and head.group.tense == "perfect" and not each.quoted:
                return self._as_of()
            if far and not each.opens and not self.here and self.said:
                return self.said, "as of the article"  # of which day of the look back, nobody says
            met = self.met if each.anaphoric else ""  # "She visited the port on Monday. She promised help."
            return self._on(met or self.here or self.said, "carried on: said")
        if head is None and (day := next((time.edtf for time in each.times if _MONTH_OR_DAY.fullmatch(time.edtf)), "")):
            return day, "named"  # a verb that is not seen: "Arland host Norland on 22 June"
        tense = head.group.tense if head else ""
        if head and head.looks_ahead:
            return self._coming(each)
        tied = each.tied and not lead and not each.has_date
        if tense in ("past", "pluperfect") and (_is_adrift(each) or tied or (self.lost and tense == "past")):
            self.lost, self.back = True, ""
            return (f"[..{self.published}]" if self.published else None), "by the article"
        if lead and tense in ("past", "perfect"):
            return self._on(self.news, "carried on: the news")
        if tense in ("past", "pluperfect", "future"):
            if self.published and head and head.group.negated and tense == "past":
                return self._as_of()
            if each.clocked and self.other and not self.back and not self.here:
                self.lost = True
                return f"[{self.other}..{self.news}]", EITHER
            if self._goes_on(each):
                return self.back, "carried on: a look back"
            if tense == "pluperfect" and not any(time.type == "TIME" for time in each.times):  # "had left at 9:15"
                return (f"[..{self.front}]", "before that") if day_of(self.front or "") else (None, "before that")
            self.back = ""
            return self._on(self.front, "carried on")
        self.back = ""
        return self._as_of()

    def _of_that(self, each: Passage) -> str:
        """The date that the sentence before compares with: "It was the worst since July 1998. That crash killed 88"."""
        that, past = [word.low for word in each.words[:2]], each.head is not None and each.head.group.tense == "past"
        noun = that[:1] == ["that"] and that[1:] and all(form == "base" for _, form in verb_forms(that[1]))
        return self.mentioned if noun and past and not each.has_date else ""

    def _counted_on(self, each: Passage) -> tuple[str, str] | None:
        """The day that a sentence counts to, or stays at, from what stands before it."""
        if edtf := self._counted(each):
            return edtf, COUNTED[0]
        the_same = "" if each.has_date else of_the_mishap(the_kind(each.head), self.told)
        if edtf := the_same or self._same_day(each):
            return edtf, COUNTED[1]
        soon = each.at_once and day_of(self.just) and not each.says and not each.has_date
        return (self.just, COUNTED[2]) if soon else None

    def _counted(self, each: Passage) -> str:
        """The day of "two days before it reached land", and of "a week after she left", which the news tells of."""
        time = each.times[0] if each.times else None
        length = _LENGTH.fullmatch(time.value) if time else None
        behind = [word.low for word in each.words if time and word.start >= time.end][:3]
        if not time or not length or behind[:1] not in (["after"], ["before"]) or each.has_date:
            return ""
        if edtf := counted(each.words, time.value, time.end, self.told):
            return "" if self._to_come(edtf) else edtf
        day = day_of((self.back if behind[0] == "after" else "") or self.news or "")
        new = behind[1] in ("a", "an") or (behind[1] in ("that", "this") and behind[2:] != [","])
        if not day or new or length[2] == "M":
            return ""  # "a day after a committee published its report", "after that vote": of which nothing was told
        count = int(length[1]) * (7 if length[2] == "W" else 1)
        told = (day + dt.timedelta(days=count if behind[0] == "after" else -count)).isoformat()
        return "" if self._to_come(told) else told

    def _same_day(self, each: Passage) -> str:
        """The day of "the same day", where that is the day that the telling has just come to."""
        days = [time.edtf for time in each.times if SAME_DAY.fullmatch(time.text)]
        return days[0] if days and self.told and self.told[-1].edtf == days[0] else ""

    def _goes_on(self, each: Passage) -> bool:
        """Whether a look back lasts: within its paragraph, but not from a year; behind it, where it is spoken of."""
        if not self.back or (each.opens and not self._near(self.back)):
            return False
        if each.has_date:
            return not each.opens and self._leads_to(each)
        low = [word.low for word in each.words[:2]]
        spoken_of = each.anaphoric or (low[:1] == ["the"] and not self.topic.isdisjoint(low[1:]))
        return spoken_of or (not each.opens and bool(_MONTH_OR_DAY.fullmatch(self.back)))

    def _leads_to(self, each: Passage) -> bool:
        """Whether the days that a sentence also names are after that of the look back: "burnt, and died on Monday"."""
        dates = [time.edtf for time in each.times if time.edtf and time.type == "DATE"]
        return all(day_of(edtf) and self.back <= edtf and not self._to_come(edtf) for edtf in dates)

    def _as_of(self) -> tuple[str | None, str]:
        return self.published, "as of the article" if self.published else "no day to go by"

    def _coming(self, each: Passage) -> tuple[str | None, str]:
        if self.ahead and not each.has_date:
            return self.ahead, "carried on: announced"
        return (f"[{self.published}..]" if self.published else None), "still to come"

    def _on(self, edtf: str | None, basis: str) -> tuple[str | None, str]:
        if not edtf:
            return None, "no day to go by"
        return edtf, "article's date" if edtf == self.published else basis


def _is_adrift(each: Passage) -> bool:
    """Whether a sentence counts from a day that is not known: "two weeks later", or from when is not: "last season"."""
    low = [word.low for word in each.words]
    seasons = any(low[at - 1] in ("this", "last", "that", "previous") for at in range(1, len(low)) if low[at] in _TERMS)
    counts = (time for time in each.times if not time.edtf)
    return seasons or any(time.value.startswith("XXXX") or time.rule == "later" for time in counts)


def _is_general(named: Named) -> bool:
    """Whether it says how things are, which no story goes on from."""
    return named.clause.group.tense == "present" and not named.clause.looks_ahead
