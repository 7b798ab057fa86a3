"""Callings: the words by which a text tells what a body is, and what for: "the county's health department"."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.authoring.entities.mention import Mention
from dateline.authoring.entities.name_words import words_of
from dateline.authoring.language.word_sets import word_set

# Of where a body is, or how high: "the town council", "the state parliament". A body's own name often leaves it out.
_LEVELS = word_set(
    """
    town city county state national federal provincial regional municipal district village parish borough island
    government
    """
)
# What a body is for: "the harbour authority", "the health ministry", "the anti-doping tribunal".
FIELDS = word_set(
    """
    health education justice interior foreign defence defense finance transport transportation agriculture farming
    environment environmental labour labor trade energy culture cultural housing tourism fisheries fishing forestry
    forest economy economic industry planning development emergency emergencies affairs public works prosecution
    harbour harbor port ports maritime shipping ferry coast water river rivers dams dam weather meteorological
    statistics statistical tax revenue customs border immigration migration refugee election elections electoral
    competition antitrust monopolies data protection privacy aviation airport rail railway roads road highway
    highways traffic transit bus nuclear radiation atomic food safety drug drugs medicines medical consumer
    financial securities markets banking budget audit pension pensions insurance gambling lottery telecoms
    communications media broadcasting press advertising charity charities gas power electricity mining mines land
    lands heritage parks wildlife animal welfare conservation fire rescue civil ambulance intelligence security
    secret air armed special ground anti doping corruption graft fraud terror terrorism monopoly trafficking crime
    crimes organised organized ethics disciplinary disciplines integrity arbitration human rights equality police
    parliamentary legislative congressional select standing finances oversight supervisory judicial judiciary
    constitutional supreme high appeal appeals criminal crown magistrates family commercial administrative military
    juvenile prison prisons probation school schools hospital university student students teachers nurses doctors
    drivers miners dockers dockworkers pilots steelworkers postal farmers journalists players executive governing
    marine paper textile grand murder infrastructure investigative inquiry fuel petroleum oil veterans youth women
    social innovation sports football athletics cycling cricket rugby tennis olympic tribal church accident
    investigation geological space research standards patent technology digital transitional ruling workers
    employees staff pollution adjudication irrigation sanitation waste parole gaming racing pay wages vaccination
    """
)
# What bodies are. Behind a field or a level alone these are one: "the committee" is whichever was told of.
HEADS = word_set(
    """
    ministry department authority council board commission committee agency regulator watchdog court tribunal union
    parliament senate assembly legislature service office bureau inspectorate association federation government
    guard force forces bank ombudsman jury panel squad directorate treasury administration police army prosecutors
    academy
    """
)
# Of these there is one wherever a text is told: "the navy".
ALONE = word_set("navy army parliament senate coastguard military cabinet treasury bundestag")
NO_ARTICLE = word_set("parliament prosecutors police coastguard")  # "told parliament", "City prosecutors charged"
SEVERAL = word_set("prosecutors police")
# Not a body by itself, whatever stands before it: "the local government", "the public service".
NO_BODIES = (
    frozenset(
        (one, "government")
        for one in ("local", "municipal", "civil", "national", "federal", "military", "transitional")
    )
    | frozenset((one, "service") for one in ("public", "civil", "military", "church", "bus", "ferry", "rail"))
    | {("tennis", "court")}
)
MODIFIERS = FIELDS | _LEVELS | {"central", "council", "union", "court", "senate"}
TOLD_APART = word_set("a an another each every other no two three four five six seven eight nine ten many some new old")
SAID = word_set("said say told alleged allege believe believed suspect suspected think")  # "police said"
THEIRS = word_set("station post raid search report guard car force record custody watch")  # "police station"
# What a county or a city is told to do as a government, and no place does: "the county closed two camps".
GOVERNED = ("county", "city", "borough")
GOVERNS = word_set(
    """
    close issue announce order sue approve plan reject agree sign fine sell buy hire settle declare cancel launch
    publish offer shut pay hold say promise give ban pass adopt evict demolish appeal refuse warn confirm award suspend
    extend
    """
)


def may_be_called(words: Iterable[str], body: Mention) -> bool:
    """Whether a body may be what these words tell it is for: not the European Commission by "electoral".

    A council of no level may be that of a county, but no town council.
    """
    named = {word.key for word in words_of(body.name)}
    levels = _LEVELS.intersection(words)
    return FIELDS.intersection(words) <= named and (levels <= named or not named & _LEVELS)
