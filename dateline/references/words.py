"""Words: Markdown goes in; what it says, as plain text, a sentence or all of it, comes out."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from dateline.references.spans import (
    AUTOLINK,
    CLOSE,
    ENTITY,
    ESCAPE,
    LINK,
    MASKED,
    OPEN,
    Code,
    Reference,
    Span,
    Unit,
    clean,
    layout,
    mask_between,
    spans_between,
)
from dateline.references.stress import find_stress

TitleOf = Callable[[Reference], str]

SENTENCE = 300  # characters, at most, of a sentence that is shown elsewhere
_WINDOW = 2000  # characters on either side of a reference in which its sentence is looked for

_MARKS = re.compile(r"\A[ \t]*+(?:(?:>|[*+-][ \t]|[0-9]{1,9}\.[ \t]|#{1,6}[ \t])[ \t]*+)*+")
_QUOTED = re.compile(r"^[ \t]*+>[ \t]*+", re.MULTILINE)
_CLOSING = re.compile(r"(?<![# \t])[ \t]++#++\s*+\Z")
_LINK = re.compile(f"!?{LINK}", re.DOTALL)
_CELL = re.compile(r"\s*(?<!\\)\|\s*")
_SHOWN = {0xF0000 + code: chr(code) for code in range(0x21, 0x7F)}  # private characters stand for escaped ones

# What is cited right behind a full stop is of the sentence that ends there.
_STOP = re.compile(
    rf"(?<![.!?…])(?P<sign>[.!?…]++)[\"'”’»)\]]*+(?:{OPEN}[0-9]++{CLOSE})*+(?P<gap>\s++)"
    rf"[^\w\s{OPEN}]{{0,3}}+(?P<next>[\w{OPEN}])|[。！？](?=.)"
)
_ABBREVIATION = re.compile(
    r"""[A-Z]|(?:\w{1,2}\.)+\w{1,2}
    |Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Sen|Rep|Gov|Gen|Col|Maj|Capt|Cmdr|Lt|Sgt|Adm|Amb|Pres|Atty|Dep|Insp|Supt|Messrs|Jr|St|Ste|Mt|Ft
    |Sr|Sra|Srta|Lic|Ing|Gral|Dip|Mme|Mlle|M
    |Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Thu|Fri
    |Inc|Corp|Ltd|Co|Bros|Dept|Univ|Assn|vs?|cf|ca|approx|est|al|viz|ibid""",
    re.VERBOSE,
)
_BEFORE_A_NUMBER = re.compile("(?:[Nn]os?|[Aa]rt|[Ss]ec|[Ff]ig|[Vv]ol|[Cc]h|pp?)")


def plain_text(text: str, title_of: TitleOf | None = None) -> str:
    """All that Markdown says: a line for each paragraph, heading, item or row; blocks of code are left out.

    References read as their label, or as `title_of` says; without it links read as their id, citations as nothing.
    """
    title_of = title_of or (lambda reference: reference.id if reference.kind == "link" else "")
    text = clean(text)
    units, spans = layout(text)
    lines = (
        _unmask(*_words(text, unit, spans), title_of) for unit in units if unit[0] not in ("code", "fence", "rule")
    )
    return "\n".join(filter(None, lines))


def first_sentence(text: str, title_of: TitleOf) -> str:
    """The first sentence of Markdown's first paragraph, quote or item, as plain text of at most SENTENCE characters.

    References read as their label, or as `title_of` says; one that it calls "" is left out. Without a sentence: "".
    """
    text = clean(text)
    units, spans = layout(text)
    for kind, first, last in units:
        if kind in ("text", "quote", "item"):
            words, here = _words(text, (kind, first, min(last, first + _WINDOW)), spans)
            if sentence := _unmask(words[: next(_sentence_ends(words), None)], here, title_of):
                return _clip("", "", sentence)
    return ""


def sentence_around(text: str, start: int, end: int, title_of: TitleOf) -> str:
    """The sentence that the reference from `start` up to `end` stands in, as plain text of at most SENTENCE characters.

    References read as their label, or as `title_of` says; one that it calls "" is left out.
    """
    text = clean(text)
    units, spans = layout(text)
    kind, first, last = units[bisect_right(units, start, key=lambda unit: unit[1]) - 1]
    words, here = _words(text, (kind, max(first, start - _WINDOW), min(last, end + _WINDOW)), spans)
    sign = f"{OPEN}{[span.start for span in here].index(start)}{CLOSE}"
    if sign not in words:  # it was dropped with a link's address
        words = sign
    at, after = words.index(sign), words.index(sign) + len(sign)
    ends = [0, *_sentence_ends(words), len(words)]
    if text.startswith("[@", start) and 0 < at in ends:  # a citation behind the full stop is of the sentence before it
        ends[ends.index(at)] = after
    head = max(place for place in ends if place <= at)
    tail = min(place for place in ends if place >= after)
    return _clip(*(_unmask(piece, here, title_of) for piece in (words[head:at], words[at:after], words[after:tail])))


def _words(text: str, unit: Unit, spans: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """What a unit says, without Markdown's signs, its references and code still masked; and what these stand for."""
    kind, first, last = unit
    here = spans_between(spans, first, last)
    words = mask_between(text, first, last, here)
    if kind in ("heading", "item", "quote"):
        words = _MARKS.sub("", words)
    if kind == "quote":
        words = _QUOTED.sub("", words)
    if kind == "heading":
        words = _CLOSING.sub("", words)
    words = re.sub(ESCAPE, lambda match: chr(0xF0000 + ord(match[1])), words)
    for _ in range(2):  # a link's label may hold an image
        words = _LINK.sub(lambda match: match["text"], words)
    words = _unstressed(ENTITY.sub(lambda match: html.unescape(match[0]), re.sub(AUTOLINK, r"\1", words)))
    if kind == "row":
        words = _CELL.sub(" | ", words.strip().strip("|"))
    return " ".join(words.split()).translate(_SHOWN), here


def _unstressed(words: str) -> str:
    pieces, at = [], 0
    for place, size in sorted((place, pair.size) for pair in find_stress(words) for place in (pair.start, pair.end)):
        pieces.append(words[at:place])
        at = place + size
    return "".join((*pieces, words[at:]))


def _unmask(words: str, spans: tuple[Span, ...], title_of: TitleOf) -> str:
    def word(match: re.Match[str]) -> str:
        span = spans[int(match[2])]
        said = span.text if isinstance(span, Code) else span.label or title_of(span)
        return match[1] + said if said else ""

    return re.sub(f"( ?){MASKED.pattern}", word, words)


def _sentence_ends(words: str) -> Iterator[int]:
    """Where one sentence ends and the next begins."""
    for stop in _STOP.finditer(words):
        if stop["sign"] == ".":
            word = words[max(0, stop.start() - 24) : stop.start()].rpartition(" ")[2].lstrip("\"'“‘«([—–")
            if _ABBREVIATION.fullmatch(word) or (_BEFORE_A_NUMBER.fullmatch(word) and stop["next"].isdigit()):
                continue
        if stop["next"] is None or not stop["next"].islower():
            yield stop.end("gap") if stop["gap"] else stop.end()


def _clip(before: str, middle: str, after: str) -> str:
    """The three as one text of at most SENTENCE characters, cut between words, around the middle."""
    before = before if middle else before.rstrip()
    whole, room = f"{before}{middle}{after}".rstrip(), SENTENCE - 2  # for two ellipses
    if len(whole) <= SENTENCE:
        return whole.strip()
    low = max(0, min(len(before) - max(0, room - len(middle)) // 2, len(whole) - room))
    high = low + room
    if low:
        low = whole.find(" ", low, len(before)) + 1 or low
    if high < len(whole):
        high = max(whole.rfind(" ", len(before + middle), high + 1), 0) or high
    return ("…" if low else "") + whole[low:high].strip() + ("…" if high < len(whole) else "")
