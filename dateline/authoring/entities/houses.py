"""Houses: the name of a body or a place goes in; whether the body is only where something is, or the place acts."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.authoring.entities.firms import BOUGHT, HELD_OF_FIRMS
from dateline.authoring.entities.name_words import Word
from dateline.authoring.entities.people import OFFICES
from dateline.authoring.entities.pieces import Piece
from dateline.authoring.language.word_sets import word_set

_SEATS = {("white", "house"), ("pentagon",), ("kremlin",), ("downing", "street"), ("capitol",), ("elysee",)}
_BUILDINGS = word_set(
    """school college university hospital court museum church library prison theatre theater center centre conference
    convention stadium arena house hall"""
)
_ROOMS = word_set("auditorium gym gymnasium building grounds campus library hall cafeteria canteen chapel lobby car")
_RULES = word_set("sued passed banned enacted executed legalized legalised outlawed appealed")
_BEATS = word_set("beat defeated thrashed")
_PLAYS = _BEATS | word_set("signed sacked")
_REPORTERS = word_set("reporter reporters correspondent correspondents journalist photographer cameraman videographer")
_SEEN = ("seen", "obtained", "reviewed", "viewed")
_COPIES = ("a", "copies", "the", "it")
_TOWNS = word_set("town city village port resort capital district county province region")
_SITES = word_set("airport airfield harbour harbor hospital prison jail cathedral")
_LYING = ("in", "near", "of", "outside")
_LEAGUES = word_set("league division premiership bundesliga championship")
_TRADED = word_set("sold joined signed bought transferred loaned loan transfer move moved joins signs")
_JOINS = word_set("joined joins rejoined")
_SCORES = word_set("lost won drew conceded scored reached host hosted face faced finished")
_SCORED = word_set("points point match matches game games final semi-final title league cup goals goal promotion")
_RANKED = word_set("relegated promoted beaten thrashed eliminated")
_SPORT = word_set(
    """striker midfielder defender goalkeeper winger forward squad league coach goal goals club clubs season penalty
    football footballer pitcher quarterback guard captain"""
)
_AT = ("at", "outside", "near", "inside")
_CARE = word_set("hospital clinic infirmary prison jail")
_BROUGHT = word_set(
    "taken rushed airlifted flown driven brought carried moved transferred evacuated admitted returned sent transported"
)
_MARCHES = word_set("march marched marching marches walked walking rallied marchers")
_NETWORKS = word_set("facebook twitter x youtube instagram tiktok telegram whatsapp linkedin")
_OF_LEAGUES = word_set("club clubs side team striker midfielder defender goalkeeper winger forward player match game")


def is_house(words: Sequence[Word], piece: Piece) -> bool:
    """Whether a house is only where something is: `met at the White House`, `jailed at Leeds Crown Court`.

    Those who are at one, as `students at Oslo University`, are told by it.
    """
    named = tuple(word.key for word in words[piece.first : piece.last])
    before = [word.key for word in words[max(piece.first - 3, 0) : piece.first] if word.key != "the"][-2:]
    after = words[piece.last] if piece.last < len(words) and words[piece.last].joined else None
    if named[-1] in _LEAGUES and after and not words[piece.last - 1].owns and after.key in _OF_LEAGUES:
        return True  # "the Premier League club"
    if after and named[-1] in _BUILDINGS and after.key in _ROOMS and not words[piece.last - 1].owns:
        return True  # "the Dorn High School auditorium"
    if not before:
        return False
    if named in _SEATS:
        return before[-1] in (*_AT, "in", "to")
    if named[-1] in _LEAGUES and before[-1] == "in":
        return True  # "last place in the Premier Division"
    if (before[-1] == "on" and named[-1] in _NETWORKS) or (before[-1] in ("to", "on") and before[0] in _MARCHES):
        return True  # "wrote on Facebook", "marched to Parliament"
    if piece.sort == "body" and before[-1] in ("outside", "near", "inside"):
        return True
    led = {word.key for word in words[max(piece.first - 5, 0) : piece.first - 1]}
    if piece.sort == "body" and before[-1] == "to" and not _CARE.isdisjoint(named) and not _BROUGHT.isdisjoint(led):
        return True  # "was taken to Leeds General Hospital"
    is_body = piece.sort == "body" and not _BUILDINGS.isdisjoint(named)
    return is_body and before[-1] in _AT and before[0] not in OFFICES


def is_town(words: Sequence[Word], piece: Piece) -> bool:
    """Whether something is in what a name means, and is not held of it: `in Tarn`, but not `shares in Tarn`.

    So it is in `the town of Tarn`, and at `Tarn airport`.
    """
    before = [word.key for word in words[max(piece.first - 2, 0) : piece.first]]
    site = piece.last < len(words) and words[piece.last].joined and words[piece.last].key in _SITES
    if site or (before[-1:] == ["of"] and before[0] in _TOWNS):
        return True
    return before[-1:] == ["in"] and HELD_OF_FIRMS.isdisjoint(before)


def is_reporting(words: Sequence[Word], piece: Piece) -> bool:
    """Whether a body is only told as whose reporter was there, or as who has seen a text.

    `An RNA reporter at the scene`, `a letter seen by RNA`, `a pact of which RNA has seen a copy`.
    """
    after = words[piece.last] if piece.last < len(words) else None
    before = [word.key for word in words[max(piece.first - 2, 0) : piece.first]]
    behind = [word.key for word in words[piece.last : piece.last + 3]]
    saw = behind[:1] == ["saw"] or behind[:2] in (["has", "seen"], ["have", "seen"])
    if (len(before) == 2 and before[0] in _SEEN and before[1] == "by") or (saw and behind[-1] in _COPIES):
        return True
    return after is not None and after.joined and after.key in _REPORTERS and not words[piece.last - 1].owns


def acting_as(words: Sequence[Word], piece: Piece) -> str:
    """What a place is that does what no place does: `government` for `Texas sued`, `organization` for `Leeds beat`.

    A club is also who a player comes from or goes to: `sold to Leeds for £6m`.
    """
    first, last = piece.first, piece.last
    if first and words[first].joined and words[first - 1].key in _BEATS:
        return "organization"
    if first > 1 and words[first].joined and words[first - 1].key == "by" and words[first - 2].key in BOUGHT:
        return "organization"  # "bought by Amazon"
    if first and words[first].joined and words[first - 1].key in _JOINS and _is_of_players(words, first):
        return "organization"
    if (
        first > 1
        and words[first - 1].key in ("to", "from", "for", "by", "at", "against")
        and _is_of_players(words, first)
    ):
        moved = not _TRADED.isdisjoint(word.key for word in words[max(first - 4, 0) : first - 1])
        if moved or words[first - 1].key == "against":
            return "organization"
    if first and words[first].joined and words[first - 1].key in _LYING:
        return ""  # "the school board in Leeds sacked its head"
    following = words[last] if last < len(words) and not words[last - 1].owns else None
    if following is None or not following.joined:
        return ""
    scores = following.key in _SCORES and not _SCORED.isdisjoint(word.key for word in words[last + 1 : last + 5])
    moved = following.key in ("was", "were") and not _RANKED.isdisjoint(word.key for word in words[last + 1 : last + 2])
    if following.key in _PLAYS or scores or moved:
        return "organization"
    return "government" if following.key in _RULES else ""


def _is_of_players(words: Sequence[Word], first: int) -> bool:
    """Whether it is told of sport around here."""
    return not _SPORT.isdisjoint(word.key for word in words[max(first - 40, 0) : first + 40])
