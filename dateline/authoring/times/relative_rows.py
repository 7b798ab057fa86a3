"""Relative rows: how news English says last week, an hour, every Friday or now, one row for each way."""

from __future__ import annotations

from dateline.authoring.times.row import Row

RELATIVE: tuple[Row, ...] = (
    Row("today", "today", "today",
        r"(?:{mod})?(?P<word>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight)\b",
        "They leave [tomorrow].", "2024-01-18"),
    Row("overnight", "today", "part",
        r"(?<!\ban )(?<!\bthe )(?P<word>overnight)\b(?![- ](?:rate|rates|loan|loans|lending|index|interest|stay|success"
        "|delivery|bank|fed|call|interbank))",
        "Snow fell [overnight].", "2024-01-17TNI"),
    Row("this morning", "part", "part",
        "(?:{mod}|early |late )?(?P<rel>this|that|last|the same|the next|the following|the previous|next) "
        r"(?P<part>(?:early |late |mid-?)?(?:morning|afternoon|evening|night))\b",
        "Police arrived [this morning].", "2024-01-17TMO"),
    Row("last week", "relative", "unit",
        "(?:{mod})?{REL} (?:fiscal |calendar |school |trading |business |working |calendar )?<unit>(?!-)",
        "The law was passed [last week].", "2024-W02"),
    Row("that year", "relative", "unit", "(?:{mod})(?P<rel>the) <unit>(?!-)",
        "The law is due by [the end of the month].", "2024-01"),
    Row("the new year", "relative", "new year",
        "(?:{mod})?(?P<rel>the new) (?P<unit>year)(?! (?:holiday|message|break|weekend|party|celebration))",
        "Talks go on in [the new year].", "2024"),
    Row("the month", "relative", "unit",
        "(?:(?:(?<=for )|(?<=in )|(?<=during )|(?<=over )|(?<=of )|(?<=at ))(?P<rel>the) "
        "(?P<unit>quarter|(?:month|year)(?! end)|weekend)|"
        "(?:(?<=by )|(?<=since )|(?<=after )|(?<=before )|(?<=until )|(?<=through ))"
        "(?P<rel>the) (?P<unit>weekend))"
        r"\b(?= ?[.,;:)]| (?:and|but|to|from|with|compared|ended|ending|was|were|rose|fell|by|on)\b)",
        "It rained on and off over [the weekend].", "2024-W02-WE"),
    Row("year's end", "relative", "unit",
        r"(?:(?P<rel>this|next|last) )?(?:the )?(?P<unit>year|month|week|quarter)(?:'s[ -]|-| )end\b(?! (?:result"
        "|figure|sale|report|bonus))(?: (?P<year>(?:19|20)[0-9]{2}))?",
        "It will close by [year-end].", "2024"),
    Row("ago", "ago", "ago",
        r"(?:{about})?(?:(?:(?P<many>{many}) |<number>[ -])?(?P<unit>{span})s?(?P<half> and a half)?"
        r"|(?P<many>long|some time)) ago\b",
        "It was shut [two weeks ago].", "2024-W01"),
    Row("a year ago today", "then", "ago",
        "(?:{about})?<number>[ -](?P<unit>week|month|year|decade)s? ago,? (?P<of>today|this (?:week|weekend|month))",
        "It was shut [two years ago this month].", "2022-01"),
    Row("from now", "ago", "hence",
        r"(?:{about})?<number>[ -](?P<unit>{span})s? (?P<ahead>from now|from today|hence)\b",
        "It ends [three days from now].", "2024-01-20"),
    Row("a week today", "then", "today", r"(?<!for )<number> (?P<unit>week)s? (?P<ahead>today)\b(?! since| that)",
        "It ends [a week today].", "2024-01-24"),
    Row("later", "later", "span",
        "(?:{about})?(?:(?P<many>{many}) |<number>[ -])?(?P<unit>{span})s?(?P<half> and a half)? "
        "(?P<way>later|earlier|afterwards?"
        r"|previously|thereafter|hence|on(?=,)|before(?= ?[.,;)])|after(?= ?[.,;)]))\b(?! than\b)",
        "It opened on 3 May 2021 and closed [two days later].", "2021-05-05"),
    Row("the day before", "later", "span",
        "the (?P<unit>day|week|month|year|night|evening|morning) (?P<way>before|after|earlier|previously"
        r"|following)(?= ?[.,;)]|,? (?:and|when|that|but)\b)",
        "It opened on 3 May 2021, and was painted [the day before].", "2021-05-02"),
    Row("clock", "clock", "clock",
        r"(?:{circa} |shortly (?:before|after) |just (?:before|after) |exactly )?<clock>(?:,?{ZONE})?",
        "Trading begins at [9:30 a.m. EST].", "2024-01-17T09:30-05"),
    Row("o'clock", "clock", "clock",
        "(?P<number>{number}) o'clock(?: in the (?P<part>morning|afternoon|evening)| at (?P<night>night))?",
        "It rang at [six o'clock in the evening].", "2024-01-17T18:00"),
    Row("part of day", "part", "part",
        "(?:(?<=in )|(?<=during )|(?<=by )|(?<=through ))the (?P<part>(?:early |late |mid-?)?(?:morning"
        r"|afternoon|evening|night))\b(?= ?[.,;]| (?:and|as|when|but|after|before)\b)",
        "They met on 3 May 2021, and left in [the afternoon].", "2021-05-03TAF"),
    Row("at night", "part", "part",
        "(?:(?<=at )|(?<=before )|(?<=after )|(?<=since )|(?<=until )|(?<=by )|(?<=to ))(?P<part>dawn|dusk|sunset"
        r"|sunrise|daybreak|midday)\b",
        "They met on 3 May 2021, and left at [dusk].", "2021-05-03TEV"),
    Row("holiday", "holiday", "holiday", "(?:{mod})?<holiday>(?:{TAIL})?",
        "It reopened on [Christmas Day].", "2023-12-25"),
    Row("last holiday", "holiday", "holiday", "(?P<rel>last|next|this|that|the following) <holiday>",
        "It reopened [last Easter].", "2023-04-09"),
    Row("duration", "duration", "span",
        "(?:{about}(?!the ))?(?:the )?(?:(?:(?<!to )(?<![wc]ould )(?<!will )(?<!not )last|past|next|first|previous"
        "|coming|final|following|preceding|initial|same|entire|full|whole) )?"
        "(?:{about})?(?:<number>|(?P<many>{many}))(?: (?:full|consecutive"
        "|straight|long|whole|more|additional|further|or more|other|solid|trading|working|business|calendar"
        r"|fiscal))? (?P<unit>{span})s?\b(?P<half> and a half)?(?:'(?! ?s))?(?: long)?",
        "They argued for [more than three hours].", "PT3H"),
    Row("the week ended", "duration", "span",
        r"the (?:fiscal )?(?P<unit>week|month|year)(?= end(?:ed|ing)\b)",
        "Sales fell in [the year] ended June 30, 2022.", "P1Y"),
    Row("three-hour", "duration", "hyphened",
        r"(?:{about}(?!the ))?(?:<number>|(?P<many>{many}))-(?P<unit>{span})s?\b(?:-long)?",
        "They held a [three-hour] meeting.", "PT3H"),
    Row("the past year", "duration", "span",
        "(?:(?:at least|more than|nearly|almost|about|around|much of|most of) )?the (?:last|past|next|coming"
        r"|entire|whole|better part of the|following|subsequent) (?P<unit>{span})s?\b",
        "Prices doubled over [the past year].", "P1Y"),
    Row("years", "duration", "span",
        "(?:(?<=for )|(?<=in )|(?<=within )|(?<=of )|(?<=take )|(?<=takes )|(?<=took )|(?<=over )|(?<=last ))"
        r"(?P<many>)(?P<unit>{span})s\b(?! (?:ago|later|earlier))",
        "It has stood empty for [decades].", "PXDE"),
    Row("year-long", "duration", "span", r"(?P<unit>hour|day|week|month|year|decade)s?-?long\b",
        "They kept up [weeklong] talks.", "P1W"),
    Row("in recent weeks", "fixed", "unit",
        r"(?:the )?(?:recent|past few|more recent) (?:days|weeks|months|years|decades)\b",
        "It has stood empty in [recent weeks].", "PAST_REF"),
    Row("two to three days", "duration", "span",
        r"(?:{about}(?!the ))?(?:the )?(?:(?:last|past|next|first|previous|coming) )?"
        r"(?P<number>{number})(?: to | or |-){number}[ -](?P<unit>{span})s?\b",
        "It takes [two to three days].", "P2D"),
    Row("every week", "every", "every",
        "(?:almost |nearly )?(?:each|every)(?: (?:single|other|<number>))? (?:<unit:span>s?|<weekday>|<month>"
        r"|<season>)(?: (?:morning|afternoon|evening|night))?\b",
        "They meet [every Friday].", "XXXX-WXX-5"),
    Row("a week", "every", "so often", r"(?:(?:once|twice|{number} times) (?:a|an|each|every|per) |per )<unit:span>\b",
        "They meet [twice a week].", "P1W"),
    Row("weekdays", "every", "weekday",
        r"(?:(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s|weekends)"
        r"(?: (?:mornings?|afternoons?|evenings?|nights?))?\b",
        "They meet on [Fridays].", "XXXX-WXX-5"),
    Row("daily", "every", "ly",
        r"(?P<word>daily|nightly|hourly|weekly|biweekly|monthly|quarterly|annually|yearly|everyday)\b",
        "The bulletin appears [weekly].", "P1W"),
    Row("now", "reference", "now",
        "(?P<word>right now|now|currently|presently|nowadays|at present|the present|these days|(?:(?<=at )|(?<=for ))"
        "the moment(?! (?:of|when|that|he|she|they|it|we)\\b)"
        "|the time being|recently|lately|formerly|the past(?= ?[.,;])|the recent past|the future"
        r"|the (?:near|distant|foreseeable|not-too-distant|immediate) future)\b",
        "The bridge is [now] closed.", "PRESENT_REF"),
)  # fmt: skip

# What may stand right before or after a day, and makes it a part or a time of that day.
BEFORE: tuple[Row, ...] = (
    Row("part before a day", "part", "part",
        "(?:(?:early|late)(?: in| on)? )?(?:the )?(?P<part>(?:early |late )?(?:morning|afternoon|evening|night"
        "|dawn|dusk|midnight|noon)s?)(?: hours)?(?: of| on|,)? ?(?:the )?",
        "Shots were heard on [the night of December 27].", "2023-12-27TNI"),
    Row("time before a day", "clock", "clock",
        "(?:{circa} )?<clock>(?:{ZONE})?[ ,]{1,2}",
        "Shots were heard at [9:30 p.m. Monday].", "2024-01-15T21:30"),
)  # fmt: skip
AFTER: tuple[Row, ...] = (
    Row("part after a day", "part", "part",
        r",? (?P<part>(?:early |late |mid-?)?(?:morning|afternoon|evening|night|dawn|noon|midnight|midday))\b"
        "(?! football)",
        "Shots were heard [Monday night].", "2024-01-15TNI"),
    Row("time after a day", "clock", "clock",
        r",? <clock>(?:{ZONE})?",
        "Shots were heard [Monday, 9:30 p.m.] and after.", "2024-01-15T21:30"),
)  # fmt: skip
