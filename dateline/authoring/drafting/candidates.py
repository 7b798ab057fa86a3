"""Candidates: a read article goes in; what in it may become an entry comes out, each with its date and its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from dateline.authoring.chronology.anchor import date_of
from dateline.authoring.chronology.extent import Dated, by_then, days, is_to_come
from dateline.authoring.chronology.issued import as_issued
from dateline.authoring.chronology.reading import Reading, Sentence, names_in
from dateline.authoring.claims.claims import (
    claimant,
    dated_source,
    hangs_on_open,
    is_judgment,
    is_of_what_is_claimed,
    is_what_is_found,
    is_word_of_one,
    said_in,
    said_stance,
    tells_a_deed,
)
from dateline.authoring.claims.conditions import is_plan_with_condition, is_superseded
from dateline.authoring.claims.stance import stance_of
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.drafting.candidate import Candidate, kinds_of, words_in
from dateline.authoring.drafting.deadlines import as_deadline
from dateline.authoring.drafting.each_day import by_day
from dateline.authoring.drafting.nominal import counted, named_events
from dateline.authoring.drafting.quoted import quoted
from dateline.authoring.drafting.reach import figures_of, reach_of
from dateline.authoring.drafting.statuses import as_plan, is_of_its_host, status_of
from dateline.authoring.entities.mention import Mention
from dateline.authoring.headlines.kept_times import is_kept
from dateline.authoring.headlines.sayings import statement_title
from dateline.authoring.headlines.spoken_of import SpokenOf
from dateline.authoring.headlines.turned import title_or_turned
from dateline.authoring.headlines.upon import with_occasion
from dateline.authoring.headlines.voice import Voice
from dateline.authoring.language.english_verbs import CLAUSE_TAKERS
from dateline.authoring.language.spans import Span
from dateline.authoring.language.verbs import verb_weight
from dateline.authoring.participants.antecedent import (
    told_before,
    with_antecedent,
    with_before,
    with_object,
    with_question,
)
from dateline.authoring.participants.object_pronouns import with_thing
from dateline.authoring.participants.participants import hero, namings, participants, roster
from dateline.authoring.participants.powers import powers
from dateline.authoring.participants.pronouns import before
from dateline.authoring.participants.referents import Told, referents
from dateline.authoring.times.timex import TimeExpression

RECENT = 40  # days: what a happening was is "after those talks" for what follows it, where it is known as well as that
_CONDITION = "Only on a condition that the sentence names"  # a flag
_NO_COMMENT = re.compile(
    r"\b(?:declined|refused) to (?:comment|be (?:named|identified)|elaborate|say|give details)\b"
    r"|\bre(?:quests?|spond\w*) (?:to \w+ \w+ )?for comment\b|\bcould not (?:independently|immediately|be reached)\b"
)
_TO_DO = re.compile(r"\bto [a-z]+\b")
_ANYONE = re.compile(r"(?:any|every)(?:one|body)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|us|me|[Oo]ur|[Mm]y|[Yy]ou|[Yy]our)\b")
_THAN_TOLD = re.compile(r"\bthan (?:was )?(?:announced|reported|given|said|feared|thought|expected|estimated) \Z")


@dataclass(slots=True)
class _Story:
    """What was told so far: of whom, when the last happening and the last meeting was, who counts what."""

    told: Told = field(default_factory=Told)
    anchor: str = ""
    meeting: str = ""
    before: tuple[Telling, ...] = ()
    counting: dict[str, tuple[Mention, ...]] = field(default_factory=dict)


def candidates(reading: Reading) -> Iterator[Candidate]:
    """What an article tells, clause by clause, in the order of its text."""
    story = _Story(told=Told(spoken_of=SpokenOf(hero=hero(reading))))
    for sentence in reading.sentences:
        voice = Voice(
            reading.article.text,
            namings(reading, sentence),
            tuple(Span(time.start, time.end) for time in sentence.times if not is_kept(reading.article.text, time)),
        )
        story.told.begin(voice, sentence)
        for day, number in by_day(sentence, reading.article.published):
            made = _told(reading, day, number, voice, story)
            own = made is not None and made.dated.own
            if story.meeting and not own and (people := roster(day, day.tellings[number])):
                yield _roster(day, day.tellings[number], people, story.meeting)
            if made:
                if day.tellings[number].made == "plan":
                    made = _with_planner(made, sentence, sentence.tellings[number])
                yield made
                _remember(story, made, day.tellings[number].opener)
        for figured in counted(reading, sentence):
            unit = figured.figures[0].series or figured.figures[0].label
            mentions = figured.mentions if figured.actors else story.counting.get(unit, ())
            story.counting.setdefault(unit, mentions)
            yield replace(figured, mentions=mentions)
        for event in named_events(reading, sentence):
            claimed = not event.status and is_word_of_one(voice.text, sentence, "")
            yield replace(event, status="reported") if claimed else event
            if "meet" in kinds_of(event):
                _remember(story, event)
        yield from quoted(reading, sentence, voice, story.anchor)
        story.told.end(reading, voice, sentence)
        story.before = sentence.tellings


def _with_planner(plan: Candidate, sentence: Sentence, telling: Telling) -> Candidate:
    """A plan with who announced it, or moved it to another day."""
    new = (one for one in names_in(sentence, telling, telling.subjects) if one.kind == "actor")
    return replace(plan, mentions=(*plan.mentions, *(one for one in new if one not in plan.mentions)))


def _told(reading: Reading, sentence: Sentence, number: int, voice: Voice, story: _Story) -> Candidate | None:
    """A clause as a candidate; None where it has no date, or only says what is a candidate itself."""
    text = voice.text
    telling = sentence.tellings[number]
    stance = stance_of(text, sentence, telling)
    claimed = telling.kind == "statement" and said_stance(text, sentence, telling) == "claim"
    if stance == "open":
        return None
    source = dated_source(reading, sentence, telling)
    by = source[0] if source else claimant(reading, sentence, telling) if stance == "claim" else None
    stance = "claim" if source else stance
    if stance == "claim" and telling.speaker and telling.kind != "statement" and not by:
        return None
    if claimed and (said := said_in(sentence, telling)) and claimant(reading, sentence, said):
        return None  # the day of the deed is that of the entry
    showing = telling.kind == "aside" and telling.opener == "what"  # "will show what they found in May": that is it
    if showing or is_judgment(telling) or is_what_is_found(reading, sentence, telling):
        return None  # the entry is who says so, or the finding
    dated, issued = date_of(reading, sentence, number, story.anchor), as_issued(reading, sentence, number)
    if dated and dated.rule == "news of the day" and _is_of_another_deed(text, telling, sentence.times_of[number]):
        dated = Dated(by_then(reading.article.published), "published by then", 0.3, own=False)
    dated = source[1] if source else dated
    if by and dated:
        dated = replace(dated, confidence=dated.confidence * 0.8) if dated.own else None
    if stance == "claim" and dated and is_of_what_is_claimed(text, telling, dated, reading.article.published):
        dated = None
    if (claimed or stance == "claim") and dated is None and (bounds := by_then(reading.article.published)):
        dated = Dated(bounds, "published by then", 0.3, own=False)
    read = text[sentence.span.start : sentence.span.end]
    if dated and dated.expression and _THAN_TOLD.search(read.partition(dated.expression)[0]):
        return None  # "fewer than announced last month"
    open_day = dated and not dated.own and dated.expression
    if (open_day and hangs_on_open(text, sentence, telling)) or is_superseded(reading, sentence, telling):
        return None  # "was to come on Monday but cancelled": on Monday it did not
    subject = " ".join(telling.text(text, part) for part in telling.subjects)
    if (
        dated is None
        or (_is_denied(telling) and not dated.own)
        or _NO_COMMENT.search(telling.text(text, telling.whole))
        or _FIRST_PERSON.search(subject)
        or _ANYONE.match(subject)
        or (telling.kind == "statement" and not (claimed or issued) and tells_a_deed(sentence, telling))
        or (not dated.own and sentence.is_habit)
        or (is_of_its_host(telling, dated) and is_to_come(dated.edtf, reading.article.published))
    ):
        return None
    spoken_of = before(story.told.spoken_of, voice, sentence, telling)
    earlier = told_before(telling, sentence.tellings) or story.before
    whole = with_before(with_object(with_antecedent(telling), sentence.tellings), earlier)
    whole = with_thing(whole, sentence.tellings, earlier)
    title = _title(voice, sentence, by or with_question(whole, sentence.tellings), spoken_of)
    span = reach_of(text, sentence, telling)
    mentions = participants(text, sentence, telling, span)
    mentions += powers(sentence, telling, mentions, reading.registry)
    hangs_on = telling.kind == "aside" and telling.opener in ("that", "which") and whole is telling
    hangs_on = hangs_on and telling.words[telling.whole.first - 1].low not in ("in", "at", "during")
    ahead = dated.own and (telling.looks_ahead or is_to_come(dated.edtf, reading.article.published))
    deed = ahead or _is_deed_of_a_day(telling, dated) or any(one.kind == "actor" for one in mentions)
    if hangs_on and not deed and not _is_of_subject(sentence, telling):
        return None  # what became of a thing that is mentioned: "discussions that began in May"
    if whole is not telling:
        moved = {word.start for word in whole.words[whole.rest.first : whole.rest.last]}
        mentions += tuple(one for one in sentence.mentions if one.start in moved and one not in mentions)
    main = next((one for one in sentence.tellings if one.kind == "main"), None)
    named = any(one.kind == "actor" for one in mentions)
    if main and telling.opener == "which" and ahead and (telling.group.passive or not named):
        hosts = participants(text, sentence, main, main.span)  # "filed a suit, which is to be heard on Friday"
        mentions += tuple(one for one in hosts if one.kind == "actor" and one not in mentions)
    title, meant = referents(story.told, reading, sentence, telling, spoken_of, title)
    mentions += tuple(one for one in meant if one not in mentions)
    is_claim = claimed or stance == "claim"
    status = "reported" if is_claim else status_of(text, sentence, telling, dated, reading.article.published)
    to_come = status == "planned" and (telling.group.tense in ("present", "would") or telling.looks_ahead)
    title = as_plan(title, telling) if to_come else title
    due = telling.looks_ahead and telling.group.lemma == "be" and telling.group.tense == "present"
    verb = "" if telling.kind == "statement" else telling.group.lemma
    return Candidate(
        sentence=sentence.span,
        span=span,
        kind=telling.kind,
        lemma="expect" if due else telling.group.lemma,
        tense="future" if to_come else telling.group.tense,
        title=title,
        dated=dated,
        mentions=mentions,
        figures=tuple(one for one in figures_of(reading, sentence, telling, span) if not (is_claim and one.series)),
        status=status,
        claim=is_claim,
        flags=(_CONDITION,) if is_plan_with_condition(sentence, telling) else (),
        negated=telling.group.negated,
        joined=telling.opener == "and",
        beside=telling.opener in ("as", "while"),
        moment=telling.opener == "when",
        idle=_is_idle(telling),
        promises=_promises(telling),
        subject=subject,
        named_subject=bool(names_in(sentence, telling, telling.subjects)),
        place=sentence.place,
        words=words_in(f"{subject} {verb} {telling.text(text, telling.rest)}"),
    )


def _title(voice: Voice, sentence: Sentence, telling: Telling, spoken_of: SpokenOf) -> str:
    if telling.kind != "statement" and (telling.said is None or telling.group.lemma not in CLAUSE_TAKERS):
        title = title_or_turned(voice, telling, spoken_of)
        title = with_occasion(title, voice, telling, sentence.tellings, spoken_of)
        return as_deadline(title, voice.text) if telling.made == "deadline" else title
    said = said_in(sentence, telling)
    whole = voice.text[telling.span.start : sentence.span.end].lower()
    return statement_title(voice, telling, said, whole, spoken_of)


def _is_of_another_deed(text: str, telling: Telling, times: Sequence[TimeExpression]) -> bool:
    """Whether a time in a clause is that of what is to be done: "called on Ann Lee to resign on Monday"."""
    verb = telling.words[telling.group.last - 1].end
    return any(time.type == "DATE" and _TO_DO.search(text, verb, time.start) for time in times)


def _is_deed_of_a_day(telling: Telling, dated: Dated) -> bool:
    """Whether what hangs on another clause is a happening: "a jet that crashed on Friday", "floods … that killed 9"."""
    edges, lemma = days(dated.edtf), telling.group.lemma
    harms = lemma in ("kill", "injure", "hospitalize", "hospitalise")
    least = 2 if telling.opener == "which" and not telling.group.passive else 3  # "a motion, which failed on Friday"
    return dated.own and edges is not None and (harms or (edges[0] == edges[1] and verb_weight(lemma) >= least))


def _is_of_subject(sentence: Sentence, telling: Telling) -> bool:
    """Whether it alone has a day, of what its sentence is about: "The talks, which began on Sunday, nearly failed"."""
    dated = [one for at, one in enumerate(sentence.tellings) if any(time.edtf for time in sentence.times_of[at])]
    main = next((one for one in sentence.tellings if one.kind == "main"), None)
    put_in = telling.opener == "which" and main is not None and main.subjects == telling.subjects
    return put_in and dated == [telling] and verb_weight(telling.group.lemma) > 1


def _is_denied(telling: Telling) -> bool:
    first = telling.group.first
    return telling.group.negated or (first > 0 and telling.words[first - 1].low == "never")


def _is_idle(telling: Telling) -> bool:
    """Whether it is only said how things are: "is interested in"."""
    said = telling.said
    return said is not None and said.tense == "present" and (said.lemma == "be" or said.passive)


def _promises(telling: Telling) -> bool:
    """Whether something is said to be going to be done, or wanted."""
    said = telling.said
    if said is None or telling.words[said.first].low in ("may", "might", "could"):
        return False
    return said.lemma == "want" or (said.tense in ("would", "future") and verb_weight(said.lemma) > 1)


def _roster(sentence: Sentence, telling: Telling, people: tuple[Mention, ...], meeting: str) -> Candidate:
    """Who takes part in the meeting that the text tells of; never an entry by itself."""
    return Candidate(
        sentence=sentence.span,
        span=telling.span,
        kind="roster",
        lemma=telling.group.lemma,
        tense=telling.group.tense,
        title="",
        dated=Dated(meeting, "", 0.0, own=False),
        mentions=people,
    )


def _remember(story: _Story, made: Candidate, opener: str = "") -> None:
    if not made.dated.own or made.kind == "statement" or opener == "since":
        return  # "the worst day since protests began on 29 July": nothing goes on there
    if "meet" in kinds_of(made):
        story.meeting = made.dated.edtf
    if made.beside or made.status == "planned" or made.dated.rule.startswith("so long "):
        return
    edges = days(made.dated.edtf)
    passing = (opener in ("who", "which", "that") or made.tense == "pluperfect") and story.anchor > made.dated.edtf
    if edges and (edges[1] - edges[0]).days < RECENT and not passing:
        story.anchor = made.dated.edtf
