"""Publisher: the text of an article goes in; who published it comes out, where its head or its foot says so plainly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.authoring.articles.papers import JOINING, is_house, is_known, is_motto, is_section
from dateline.authoring.entities.bodies import BODIES, LEGAL
from dateline.authoring.entities.body_names import body_name_at
from dateline.authoring.entities.countries import countries
from dateline.authoring.entities.gazetteer import gazetteer
from dateline.authoring.entities.given_names import GIVEN_NAMES
from dateline.authoring.entities.name_words import fold_name, words_of
from dateline.authoring.language.word_sets import word_set

_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w.&’'/-]*(?:(?: (?:of|and|the|for|on|&))* [A-Z][\w.&’'/-]*){0,5}?)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}),? \d{{4}}|\d{{4}}-\d\d-\d\d"
_WHEN = re.compile(
    rf"(?:(?:{_DAY})|\b\d{{1,2}}([./])\d{{1,2}}\1\d{{4}}\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: ?\(?[A-Z]{2,4}\b\)?)?)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:publisher|source|(?:first |originally )?(?:published|posted)(?: on| at)?|updated)\b ?:? *", re.IGNORECASE
)
_DOCUMENT = re.compile(
    r"(?:(?:press|news|media) (?:release|statement)|situation (?:report|update)|report|statement|briefing)\b",
    re.IGNORECASE,
)
_NO_HEAD = re.compile(
    r"(?:photo|image|picture|file|video|caption|credit|illustration|read|more|related|share)\w*\b", re.IGNORECASE
)
# Each form says by itself who published it; what stands first in the table counts.
_LABELLED = re.compile(  # Publisher: Quay Wire; Publication title: The Quay Post; Ellery Bay
    r"(?:publisher|publication(?: title| name)?|newspaper|outlet|media outlet|journal title) ?: *(?P<name>[^;\s][^;]*)",
    re.IGNORECASE,
)
_SENDER = re.compile(r"(?:from ?: *)?[\"“]?(?P<name>[^<>\"”:]{3,60}?)[\"”]? ?<\S+@(?P<host>[\w.-]+)>", re.IGNORECASE)
_FIRST_IN = re.compile(  # This article first appeared in The Quay Post on Monday
    rf"(?:[Tt]his|[Tt]he|[Aa]n?|[Ff]irst|[Oo]riginally)\b(?:(?! by ).){{0,60}}?\b(?:appeared|published|ran|posted)"
    rf"(?: first)? (?:in|on|by|with|at) {_NAME}(?=\.?\s*\Z|,| (?:on|in|under|and|as|[0-9])\b)"
)
_BY = re.compile(rf"(?:Published|Issued|Released) by:? {_NAME}(?=\.?\s*\Z|,| (?:on|at|\d)| ?[|·–—])")
_COPYRIGHT = re.compile(  # Copyright 2031 The Quay Post. All rights reserved
    rf"(?:copyright|©|\(c\))(?:\s*(?:©|\(c\)))?\s*(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?,?\s*)?(?:by\s)?(?-i:{_NAME})"
    r"(?=[.,]?\s*\Z|[.,]? (?:all|ltd|limited|inc|plc|llc|\d{4})\b|\.\s)",
    re.IGNORECASE,
)
_DATELINE = re.compile(  # ELLERY BAY, March 4 (Quay Wire) - …; Ellery Bay (QNA) — …; KIRU, March 4, 2031 /Quay Wire/ --
    r"[A-Z][\w’'./-]*(?:[ ,]+[\w’'./-]+){0,8}?,? ?"
    rf"(?:\((?P<name>[A-Z][\w.&’' -]{{1,40}}|dpa)\)(?:,? {_MONTH} \d{{1,2}}(?:, \d{{4}})?)?"
    r"|/(?P<wire>[A-Z][\w.&’' -]{1,40})/)\s*(?:--|[-–—:_]|(?<=/)\.|\Z)|\((?P<before>[A-Z]{2,8})\) - [A-Z’' -]+,"
)
_WIRE = re.compile(r"\((?P<name>[A-Z][\w ]{1,30})\)\s*(?:--|[–—-])\s")  # (Quay News) -- The unions met
_ADDRESS = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?")  # the site's, as printed above its articles
_NO_AGENCY = word_set("photo updated update exclusive live file video opinion analysis correction sponsored live")
_SIGNED = re.compile(r"[Bb]y [A-Z]")
_ROLE = re.compile(r"(?:editor|correspondent|reporter|writer|columnist|staff)\Z", re.IGNORECASE)
_OWNER = re.compile(r" News (?:&|and) Media(?: (?:Limited|Ltd\.?|Group|Inc\.?))?\Z")  # Sentinel News & Media
_OWNERS = {  # what a copyright line calls who owns a paper that is called otherwise
    "guardian news & media": "The Guardian",
    "cable news network": "CNN",
    "the new york times company": "The New York Times",
    "dow jones & company": "The Wall Street Journal",
    "british broadcasting corporation": "BBC",
    "thomson reuters": "Reuters",
}
_DESK = re.compile(
    r"(?P<name>[^’']+)['’]s .*(?:service|bureau|desk|team|staff)", re.IGNORECASE
)  # RFE/RL's Kiru Service
_WITH = re.compile(
    r"\s*\bwith\b.*", re.IGNORECASE
)  # Ines Tallow with AFP, Reuters: whose words are used, not who published
_SOURCE = re.compile(
    r"source ?: *(?P<name>[A-Z].*?)(?:,? (?:and|with|&) (?:other |the |news )*(?:agenc|wire)\w+)?\.?\Z", re.IGNORECASE
)
_RELEASE = re.compile(
    r"(?:for immediate release|(?:press|news|media) (?:release|statement|advisory|notice)|press office|statement for)\b"
    r".{0,40}",
    re.IGNORECASE,
)
_SHORT_SOURCE = re.compile(r"[Ss](?:ource|OURCE) ?: *(?P<name>[A-Z]{3,8})")  # Source: OCHA
_FROM = re.compile(r"(?:from|issued by|released by|publisher|source) ?:|news provided by", re.IGNORECASE)
_STAFF = re.compile(r" (?:staff|staff writers?|reporters?|correspondents?|bureau|newsroom)\Z", re.IGNORECASE)
_CALL_SIGN = range(3, 6)  # letters: By KQRS Staff
_HEAD, _FOOT = 8, 4  # lines
_LONGEST = 110  # characters of a line that is none of the running text


def publisher_in(text: str, title: str = "") -> str:
    """The name of who published a text, as the text has it; "" where no line at its head or foot says so plainly.

    Never the reporter, a place, or a name that only might be it: `Ann Lee, 4 March 2031` says nothing.
    """
    wide = (re.sub(r"[ \t]{3,}|\t+", " | ", line.strip()) for line in text.splitlines())
    lines = [line for line in (" ".join(line.split()) for line in wide) if line]
    head = lines[:_HEAD]
    foot = lines[max(_HEAD, len(lines) - _FOOT) :]
    name = next((name for name in _said(head, foot, text) if name and name != title), "")
    name = _in_full(name, head) or name
    spelt = (line for line in head if line.lower() == name.lower() and not line.isupper())
    return next(spelt, _spelt(name))


def _in_full(name: str, head: Sequence[str]) -> str:
    """What stands at the head and has the letters of "(QNA)" in a dateline: "Quay News Agency"; "" for nothing."""
    lines = [piece.strip(" .") for line in head for piece in line.split(",") if len(line) <= _LONGEST]
    named = (one for one in lines if len(one.split()) > 1 and all(word[0].isupper() for word in one.split()))
    short = name.isupper() and name.isalpha()
    return next((one for one in named if short and "".join(word[0] for word in one.split()) == name), "")


def _spelt(name: str) -> str:
    """A name in capitals as names are written: "The Quay Post" for THE QUAY POST; "BBC NEWS" stays."""
    words = name.split()
    if not name.isupper() or len(words) < 2 or is_known(words[0]):
        return name
    small = (word.lower() if at and word.lower() in JOINING else word.title() for at, word in enumerate(words))
    return " ".join(small)


def is_beside_headline(line: str) -> bool:
    """Whether a line at the head of an article is a section, a site's address, or a day: "NATIONAL / ELECTIONS"."""
    pieces = [piece.strip(" ,") for piece in re.split(r"[|/·•>]|\s{2,}", line)]
    days = any(not re.sub(r"[\s,|]+", "", _WHEN.sub("", piece)) for piece in pieces if piece)
    return days or is_section(line) or bool(_ADDRESS.fullmatch(line))


def _said(head: Sequence[str], foot: Sequence[str], text: str) -> Iterator[str]:
    """What each form gives, the plainest first."""
    yield from (found["name"].strip(" .") for line in head if (found := _LABELLED.match(line)))
    yield from (found["name"] for line in head if (found := _SENDER.match(line)) and _is_at_home(**found.groupdict()))
    yield from (found["name"].strip(".") for line in (*head, *foot) if (found := _FIRST_IN.match(line)))
    yield from (name for line in head if (name := _of_address(line)))
    yield from (found["name"] for line in head if (found := _SHORT_SOURCE.fullmatch(line)))
    yield from (after for line, after in pairwise(head) if _FROM.fullmatch(line) and _is_publisher(after))
    for number, said in enumerate(head):
        line = said[:-1] if is_house(said[:-1], sure=False) else said  # THE QUAY MESSENGER.
        if len(line) > _LONGEST or line.endswith((".", "!", "?", "”", '"')):
            continue
        following = head[number + 1] if number + 1 < len(head) else ""
        dated = bool(_WHEN.search(following)) and not _LABEL.sub("", _WHEN.sub("", following)).strip(" ,|")
        dated = (
            dated
            or bool(_LABEL.fullmatch(following))
            or is_motto(following)
            or (len(following.split()) > 1 and is_section(following))
        )
        later = head[number + 2] if number + 2 < len(head) else ""
        document = any(map(_DOCUMENT.match, (following, later)))
        signed = number > 0 and _SIGNED.match(head[number - 1]) is not None and dated
        yield _beside(line, document=document, above_day=dated) or (line if signed and _is_called(line) else "")
    yield from (found["name"] for line in head if (found := _BY.match(line)) and _is_publisher(found["name"]))
    yield from (name for line in head if (found := _DATELINE.match(line)) and (name := _agency(found)))
    yield from (found["name"] for line in head if (found := _WIRE.match(line)) and is_house(found["name"], sure=True))
    if any(map(_RELEASE.fullmatch, head)):
        yield from (line for line in head if _is_sender(line, text))
    yield from (
        found["name"] for line in foot if (found := _SOURCE.fullmatch(line)) and is_house(found["name"], sure=True)
    )
    for line in (*head, *foot):
        if found := _COPYRIGHT.match(line):
            owned = (paper for owner, paper in _OWNERS.items() if found["name"].lower().startswith(owner))
            name = found["name"].strip(".")
            sure = _is_publisher(name) or name.startswith("The ") or _is_at(head, name)
            yield next(owned, "") or (_OWNER.sub("", name) if sure else "")


def _is_sender(line: str, text: str) -> bool:
    """Whether a line above a press release is the name of a body, or of somebody that the text names again."""
    words = line.split()
    if not 1 < len(words) < 8 or not all(word[0].isupper() or word in JOINING for word in words):
        return False
    if is_house(line, sure=True) or is_body_name(line):
        return True
    name = re.escape(_spelt(line))
    return bool(re.search(rf"(?:[a-z,] {name}\b|\b{name},? [a-z])", text))


def is_body_name(line: str) -> bool:
    """Whether a line is the name of a body, and no more: "Ministry of Ports"."""
    body = body_name_at(found, 0) if (found := words_of(line)) else None
    return bool(body and body.kind != "place" and body.last == len(found))


def _of_address(line: str) -> str:
    """The house of an address that stands alone: "https://p.dw.com/p/5AbCd"."""
    names = re.sub(r"https?://|/.*", "", line.lower()).split(".") if _ADDRESS.fullmatch(line) else ()
    return next((name.upper() if len(name) < 5 else name.title() for name in names if is_known(name)), "")


def _is_at_home(name: str, host: str) -> bool:
    """Whether the sender of a mail has the name of the host that it is from: Quay Weekly <news@quayweekly.example>."""
    return len(name.split()) > 1 and re.sub(r"\W|the ", "", name.lower()) in re.sub(r"\W", "", host.lower())


def _beside(line: str, *, document: bool, above_day: bool) -> str:
    """The piece of a line that is the name of a house, beside a day, a by-line, or nothing."""
    line = _WITH.sub("", line) if is_known(_WITH.sub("", line).removeprefix("By ")) else line
    if _NO_HEAD.match(line) or _WITH.search(line):
        return ""
    dated = above_day or bool(_WHEN.search(line))
    bare = re.sub(r"\([^)]*\)", "", _WHEN.sub("|", line))
    bare = _LABEL.sub("", bare, count=1) if dated or line.lower().startswith("source") else bare
    pieces = _pieces_of(bare)
    by_line = line.lower().startswith("by ") or any(_ROLE.search(piece) for piece in pieces[1:])
    document = document or any(_DOCUMENT.match(piece) for piece in pieces)
    for at, piece in enumerate(pieces):
        whole = re.sub(r"^(?:[Bb]y|[Ff]rom) ", "", piece)
        if (desk := _DESK.fullmatch(whole)) and is_known(desk["name"]):
            return desk["name"]
        name = _STAFF.sub("", whole.rpartition(" for ")[2])
        if name != whole and name.isupper() and name.isalpha() and len(name) in _CALL_SIGN:
            return name
        reporter = by_line and at == 0 and name == whole and not whole.startswith("The ")
        if is_known(name) or (not reporter and is_house(name, sure=dated or by_line or at > 0)):
            return name
        if document and len(name.split()) > 1 and _is_body(name):
            return name
    return ""


def _is_called(line: str) -> bool:
    """Whether a line between a by-line and a day is a name, and no reporter's office: "Regional News Online"."""
    words = line.split()
    return 1 < len(words) < 6 and all(word[0].isupper() for word in words) and not _ROLE.search(line)


def _is_at(head: Sequence[str], name: str) -> bool:
    """Whether a line at the head is, or begins with, a name that is no person's."""
    named = fold_name(name.split(maxsplit=1)[0]) in GIVEN_NAMES
    return not named and any(name == piece for line in head for piece in _pieces_of(line)[:1])


def _pieces_of(line: str) -> list[str]:
    """What a line has between the signs that part names, days and sections there."""
    pieces = (piece.strip(" .:-–—[]") for piece in re.split(r"[|·•›»>;,]|\s(?:[-–—]+|/)\s", line))
    return [piece for piece in pieces if piece]


def _is_body(name: str) -> bool:
    return not _DOCUMENT.match(name) and not (BODIES | {"county", "city"}).isdisjoint(name.lower().split())


def _is_publisher(name: str) -> bool:
    """Whether a name is a house's, a body's or a firm's, and nobody's own."""
    return is_house(name, sure=True) or _is_body(name) or not LEGAL.isdisjoint(name.lower().split())


def _agency(found: re.Match[str]) -> str:
    """The agency of a dateline; "" for what else stands in brackets there, such as a country."""
    name = found["name"] or found["wire"] or found["before"]
    folded = tuple(fold_name(word) for word in name.split())
    is_place = folded in countries() or folded in gazetteer()
    is_none = name[-1].isdigit() or not _NO_AGENCY.isdisjoint(name.lower().split()) or re.match(_MONTH, name)
    return "" if is_place or is_none else name
