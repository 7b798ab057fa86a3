"""Referents: a clause and what an article told before it go in; whom its pronouns and descriptions mean comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dateline.authoring.chronology.reading import Reading, Sentence, names_at, names_in
from dateline.authoring.clauses.clause_pieces import Range
from dateline.authoring.clauses.nouns import NO_FIRMS
from dateline.authoring.clauses.tellings import Telling
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import fold_name, words_of
from dateline.authoring.headlines.phrases import rendered
from dateline.authoring.headlines.spoken_of import SpokenOf
from dateline.authoring.headlines.title import NOBODY
from dateline.authoring.headlines.voice import Voice
from dateline.authoring.language.spelt import is_spelt
from dateline.authoring.participants.affairs import Affairs, is_walkout, parties, with_affairs
from dateline.authoring.participants.by_name import by_name
from dateline.authoring.participants.bystanders import is_of_oneself
from dateline.authoring.participants.company_figures import with_company
from dateline.authoring.participants.definite import bodies_meant, named_in_full
from dateline.authoring.participants.incumbents import incumbent
from dateline.authoring.participants.kin import is_another, is_kin, is_told_by_kin
from dateline.authoring.participants.named_bare import named_bare
from dateline.authoring.participants.named_next import named_next
from dateline.authoring.participants.offices import bodies_in_offices, bodies_of_office, holder_told_later
from dateline.authoring.participants.participants import apposed_in, objects
from dateline.authoring.participants.pronouns import after, is_name_of
from dateline.authoring.participants.whose import bodies_before, body_left, is_of_a_ship, whose_speaker

_PRONOUN = re.compile(r"(?:he|she|it|they|(?P<owner>his|her|its|their))\b", re.IGNORECASE)
_PAIR = re.compile(
    r"(?:the (?:two|pair)|both|each)(?: (?:(?P<person>men|women|leaders|ministers|presidents|rivals|brothers|sisters)"
    r"|(?P<government>countries|nations|governments|states|neighbou?rs)|(?:warring )?sides?|delegations"
    r"|(?P<firm>companies|firms)|(?P<organization>clubs|teams|banks|groups|unions|parties)))?"
    r"|the (?:(?P<persons>couple|brothers|sisters|siblings|twins)"
    r"|(?P<governments>countries|governments|neighbou?rs)|(?P<firms>companies|firms)"
    r"|(?P<organizations>clubs|unions)|(?:warring )?sides|delegations|negotiators)",
    re.IGNORECASE,
)
_COUNTRYMAN = re.compile(r"[Tt]he [A-Z][a-z]+(?<!sh)(?<!ch)(?<!ese)(?<!ss)")
_PAIR_DEALT_WITH = re.compile(
    r"\b(?:the two|both) (?:men|women|countries|nations|companies|firms|clubs|unions|parties)\b"
)
_APPOSED = re.compile(r"(?:^|(?<=\w))(?:, \d+)?, (?:the|an?) [^,]*(?:,|\Z)")
_LEFT_OUT = re.compile(r"\b(?:without|except(?: for)?|excluding|instead of|despite) the ")
_KIN = ("couple", "brothers", "sisters", "siblings", "twins")
_SPOUSES = ("husband", "wife", "partner")
_KINDS = ("person", "government", "organization", "firm")
_LEAD = 3  # sentences that say what an article is about
_NEAR = 3  # sentences behind the one that names two, up to which "the two" are these
_FAR = 20  # up to which "the two governments" are these, where no other is told of since


@dataclass(slots=True)
class Told:
    """Who was told of so far: what pronouns may stand for, which names these are, whom the last sentences are about.

    `pairs` are the two of a kind that a sentence named and no other, with its place; `main` those that the
    lead is about. `affairs` are whose the talks and takeovers are that were told of.
    """

    spoken_of: SpokenOf = NOBODY
    paragraph: int = 0
    named: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    focus: tuple[tuple[Mention, ...], ...] = ()
    latest: tuple[Mention, ...] = ()
    pairs: dict[str, tuple[int, tuple[Mention, ...]]] = field(default_factory=dict)
    main: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    affairs: Affairs = field(default_factory=dict)

    def begin(self, voice: Voice, sentence: Sentence) -> None:
        """Let the people of a sentence be found by how titles name them, and who else it is about."""
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.spoken_of = sentence.paragraph, self.spoken_of.at_paragraph()
        for telling in sentence.tellings:
            said = rendered(voice, telling.words, telling.subjects[0]) if telling.subjects else ""
            if is_name_of(said) and (names := names_in(sentence, telling, telling.subjects[:1])):
                self.named[said] = names
        self.named |= {name.short: names_at(sentence, name.start) for name in voice.names if name.person}

    def end(self, reading: Reading, voice: Voice, sentence: Sentence) -> None:
        """Remember whom and what pronouns and descriptions may stand for from here on, and which names these are."""
        about: list[Mention] = []
        subjects: list[tuple[Mention, ...]] = []
        self.pairs |= _pairs(sentence, sentence.mentions)
        for kind, (place, two) in self.pairs.items():
            if place < sentence.place and _of_kind(sentence.mentions, kind).keys() - _of_kind(two, kind).keys():
                self.pairs[kind] = (place, ())
        for telling in sentence.tellings:
            subjects.append(names := names_in(sentence, telling, telling.subjects) or apposed_in(sentence, telling))
            if telling.kind == "aside" or not telling.subjects:
                continue
            said = rendered(voice, telling.words, telling.subjects[0])
            if not names and is_name_of(said):
                fellow = self.countryman(said)
                own = telling.words[slice(*telling.subjects[0])]
                voice = voice.calling(own, fellow[0].name) if fellow else voice
                meant = bodies_meant(said, voice.text, self.mentions, self.focus, reading.registry)
                names = self.pair(said, sentence) or fellow or meant
            if is_name_of(said):
                self.named[said] = names
            subjects[-1] = names
            if names and names[0] not in sentence.mentions:
                self.mentions += names  # a firm is told of also by what it is
            about += names
            self.pairs |= _pairs(sentence, names)
            sides = {one.name: one for one in names if one.kind == "actor" and one.actor_kind != "person"}
            if len(sides) == 2:
                self.pairs["side"] = (sentence.place, tuple(sides.values()))  # "Israel and Hamas"
            if sentence.place < _LEAD:
                self.main = {kind: two for kind, (_, two) in _pairs(sentence, names).items() if two} | self.main
        self.affairs = with_affairs(self.affairs, sentence, subjects)
        self.focus = (tuple(about), *self.focus[:1])
        self.spoken_of = after(self.spoken_of, voice, sentence)
        self.mentions += (*bodies_in_offices(sentence.mentions, reading.registry), *sentence.mentions)
        self.latest = sentence.mentions

    def countryman(self, subject: str) -> tuple[Mention, ...]:
        """Who "the Spaniard" is: the one person that the sentence before is about, or else names."""
        word = fold_name(subject[4:]) if _COUNTRYMAN.fullmatch(subject) else ""
        country = countries().get((word,))
        about = [one for names in self.focus[:1] for one in names if one.actor_kind == "person"]
        people = about or [*{one.name: one for one in self.latest if one.actor_kind == "person"}.values()]
        one = word == "spaniard" or (country is not None and country.by == "adjective")
        return tuple(people) if one and len(people) == 1 else ()

    def pair(self, subject: str, sentence: Sentence, start: int = 0) -> tuple[Mention, ...]:
        """Who "the two" are, "both men" or "the two countries": the two of that kind that were named last together."""
        match = _PAIR.fullmatch(subject)
        if match is None:
            return ()
        kinds: tuple[str, ...] = (match.lastgroup.removesuffix("s"),) if match.lastgroup else _KINDS
        if subject.endswith(("sides", "delegations", "negotiators")):
            kinds = (*kinds[1:], "side")  # those who negotiate are none
        pairs = self.pairs | _pairs(sentence, [one for one in sentence.mentions if one.end <= start])
        far = _FAR if kinds in (("government",), ("firm",)) else _NEAR
        near = [pairs[kind] for kind in kinds if kind in pairs]
        near = [one for one in near if sentence.place - one[0] <= far]
        two = max(near, key=lambda one: one[0], default=(0, ()))[1] or self._one_by_one(kinds)
        if subject.lower().endswith(_KIN):
            return two if _are_kin(two) else ()
        return two or (self._main(kinds[0]) if match.lastgroup else ())

    def _one_by_one(self, kinds: Sequence[str]) -> tuple[Mention, ...]:
        """The two people whom the last two sentences are about, one each: "Ann Lee was held. So was Tom Ray"."""
        people = {one.name: one for names in self.focus for one in names}
        one_each = len(self.focus) == 2 and all(len({one.name for one in names}) == 1 for names in self.focus)
        alike = all(one.actor_kind == "person" for one in people.values())
        return tuple(people.values())[::-1] if one_each and alike and len(people) == 2 and "person" in kinds else ()

    def _main(self, kind: str) -> tuple[Mention, ...]:
        """The two of a kind that the lead is about, where the sentence before is not about another."""
        two = self.main.get(kind, ())
        others = [one for names in self.focus[:1] for one in names if one.actor_kind == kind and one not in two]
        return () if {one.name for one in others} - {one.name for one in two} else two


def referents(
    told: Told, reading: Reading, sentence: Sentence, telling: Telling, spoken_of: SpokenOf, title: str
) -> tuple[str, tuple[Mention, ...]]:
    """The title with names in place of what says nothing outside of the article, and those whom a clause means."""
    text, registry = reading.article.text, reading.registry
    subject = " ".join(telling.text(text, part) for part in telling.subjects)
    found: list[Mention] = []
    if title and (pronoun := _PRONOUN.match(subject)):
        people = any(one.actor_kind == "person" for one in names_in(sentence, telling, telling.subjects))
        owned = people and pronoun["owner"] and pronoun[0].lower() != "its"
        owned = owned or is_kin(subject)
        meant = "" if owned else spoken_of.meant_by(pronoun[0].lower())  # but "his deputy, Ann Lee"
        own_body = bodies_before(sentence, telling.span.start) if people and pronoun[0].lower() == "its" else ()
        found += own_body or (
            one for one in told.named.get(meant, ()) if one.kind != "topic" and not is_of_a_ship(one, pronoun)
        )
    elif title and telling.words[telling.whole.first].low == "its":
        its = told.named.get(spoken_of.meant_by("it"), ())  # "Its envoy, Lee", but of no ship
        found += (one for one in its if one.kind == "actor" and one.actor_kind)
    found += body_left(sentence, telling)
    own = names_in(sentence, telling, telling.subjects)
    for other in objects(telling, body=bool(own) and all(one.actor_kind != "person" for one in own)):
        found += told.named.get(spoken_of.meant_by(other), ())
    two = () if _is_told_apart(telling) else told.pair(subject, sentence, telling.span.start)
    if two := two or told.countryman(subject):
        title = (
            f"{' and '.join(one.name for one in two)}{title[len(subject) :]}"
            if title.lower().startswith(subject.lower())
            and not any(one.name.startswith("Government of") for one in two)
            else title
        )
        found += two
    for one in () if own else _speaking_for_others(sentence, telling):
        whom = one.position.partition(" for ")[2] or one.position.partition(" of ")[2]
        if whom.startswith("the ") and whom.islower():
            found += bodies_meant(whom, text, told.mentions, told.focus, registry)
        elif whom:
            new = Mention(one.start, one.start, "actor", "", whom, True, "organization", role="acts")
            found.append(
                next((other for other in _everyone(reading) if other.name == whom and other.kind == "actor"), new)
            )
    if not own and telling.speaker and (whose := whose_speaker(telling)):
        spoken_for = bodies_before(sentence, telling.words[telling.speaker.first].start)
        spoken_for = spoken_for or told.named.get(told.spoken_of.meant_by(whose), ())
        found += (one for one in spoken_for if one.actor_kind != "person")
    found += parties(told.affairs, telling) or (
        bodies_meant("The union", text, _everyone(reading), (), registry) if is_walkout(telling) else ()
    )
    named = (*told.mentions, *bodies_in_offices(sentence.mentions, registry), *sentence.mentions)
    subjects = names_in(sentence, telling, telling.subjects)
    in_office = bodies_of_office(telling, text, sentence, named, told.focus, registry)
    if not any(one.actor_kind == "person" for one in (*subjects, *found, *in_office)):
        later = holder_told_later(subject, text, _everyone(reading)) or incumbent(reading, sentence, telling)
        later = later or named_next(reading, sentence, telling) or named_bare(reading, sentence, telling)
        title, found = by_name(title, subject, later, sentence), [*found, *later]
    begins = telling.words[telling.subjects[0].first].start if telling.subjects else 0
    here = [one for one in sentence.mentions if one.end <= max(telling.span.start, begins)]
    if dealt_with := _PAIR_DEALT_WITH.search(telling.text(text, telling.rest)):
        found += told.pair(dealt_with[0], sentence, telling.span.start)
    named = (*told.mentions, *here)
    rest = _LEFT_OUT.sub(", ", telling.text(text, telling.whole).replace(subject, ""))
    said = "" if _is_told_apart(telling) else with_company(subject)
    if own and own[0].end <= telling.words[telling.group.first].start:
        said = _APPOSED.sub("", said)  # "Ann Lee, 54, the founder of the fund, was jailed"
        rest = _APPOSED.sub("", rest.removeprefix(text[own[0].start : own[0].end]))
    if not (is_of_oneself(telling) and own and own[-1].actor_kind == "person"):  # "The firm's head, Ann Lee, died"
        found += bodies_meant(said, text, named, told.focus, registry)
    found += (*bodies_meant(rest, text, named, told.focus, registry, (*own, *found)), *in_office)
    here = [one for one in sentence.mentions if one in here or one.kind == "place"]  # "in the capital, Kiru"
    given: tuple[Mention, ...] = ()
    if not _is_told_apart(telling):
        full = with_company(title, subject)
        fuller, given = named_in_full(full, text, (*told.mentions, *here), told.focus, registry, own)
        title = fuller if given or full == title else title
    named_here = {one.name for one in sentence.mentions if telling.span.start <= one.start < telling.span.end}
    for short, who in told.named.items():
        in_title = short in title and _is_in(short, title) and not is_told_by_kin(short, title)
        if in_title and not is_another(short, who, sentence, text):
            owns = f"{short}’" in title  # "Pilots at Norvell’s cargo arm walk out" of "at its cargo arm"
            kinds = ("person", "organization") if owns else ("person",)
            found += (one for one in who if one.actor_kind in kinds and one.name not in named_here)
    return title, _once((*found, *given))


def _are_kin(two: Sequence[Mention]) -> bool:
    """Whether two people have one surname, or one is told of as the other's: "Ann Lee and her husband, Tom Ray"."""
    surnames = {one.name.rpartition(" ")[2] for one in two}
    return len(surnames) == 1 or any(one.position.rpartition(" ")[2].lower() in _SPOUSES for one in two)


def _is_told_apart(telling: Telling) -> bool:
    """Whether a clause is about what is told from others of its kind: "The company that made the steel"."""
    first, last = telling.subjects[0] if telling.subjects else (0, 0)
    behind = telling.words[first + 1 : last + 1][:4] if first < last else ()
    return any(word.low in ("that", "who", "whose") for word in behind)


def _pairs(sentence: Sentence, mentions: Sequence[Mention]) -> dict[str, tuple[int, tuple[Mention, ...]]]:
    """The two of each kind that a sentence names, and no other; nobody where it names more."""
    named = {kind: _of_kind(mentions, kind) for kind in _KINDS}
    return {
        kind: (sentence.place, tuple(some.values()) if len(some) == 2 else ())
        for kind, some in named.items()
        if len(some) > 1
    }


def _of_kind(mentions: Sequence[Mention], kind: str) -> dict[str, Mention]:
    """Those of a kind that are named; firms are the bodies that no public word is in the name of."""
    sort = "organization" if kind == "firm" else kind
    found = {one.who: one for one in mentions if one.actor_kind == sort}
    if kind != "firm":
        return found
    return {who: one for who, one in found.items() if NO_FIRMS.isdisjoint(word.key for word in words_of(one.name))}


def _everyone(reading: Reading) -> list[Mention]:
    """All whom an article names, also later."""
    return [one for sentence in reading.sentences for one in sentence.mentions]


def _speaking_for_others(sentence: Sentence, telling: Telling) -> Iterator[Mention]:
    """Who it is that speaks for a body, and says so: "A spokesman for Norvell, Tom Ray, said a mill would shut"."""
    part = telling.speaker or (telling.subjects[0] if telling.kind == "statement" and telling.subjects else None)
    if part and telling.kind in ("statement", "content"):
        last = min(part.last + 4, len(telling.words))  # "A spokesman for Norvell, | Tom Ray"
        near = names_in(sentence, telling, (Range(part.first, last),))
        yield from (one for one in near if one.position.lower().startswith("spokes"))


def _is_in(short: str, title: str) -> bool:
    """Whether a title names a person, also in place of a pronoun: "pulls out over Bo Day’s wages"."""
    return is_spelt(short, title)


def _once(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(dict.fromkeys(mentions))
