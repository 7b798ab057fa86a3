"""Words: Markdown goes in; what it says, as plain text, a sentence or all of it, comes out."""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from dateline.references.spans import (
    AUTOLINK,
    CLOSE,
    ENTITY,
    ESCAPE,
    LINK,
    MASKED,
    OPEN,
    Reference,
    Span,
    Unit,
    clean,
    find_spans,
    layout,
    mask_between,
    spans_between,
    unit_at,
)
from dateline.references.stress import find_stress

TitleOf = Callable[[Reference], str]

SENTENCE = 300  # characters, at most, of a sentence that is shown elsewhere
_WINDOW = 2000  # characters on either side of a reference in which its sentence is looked for

_MARKS = re.compile(r"\A[ \t]*+(?:(?:>|[*+-][ \t]|[0-9]{1,9}\.[ \t]|#{1,6}[ \t])[ \t]*+)*+")
_QUOTED = re.compile(r"^[ \t]*+>[ \t]*+", re.MULTILINE)
_CLOSING = re.compile(r"(?<![# \t])[ \t]++#++\s*+\Z")
_LINK = re.compile(f"!?{LINK}", re.DOTALL)
_BREAK = re.compile(r"\s*[\r\n]\s*")
_CELL = re.compile(r"\s*(?<!\\)\|\s*")
_SHOWN = {0xF0000 + code: chr(code) for code in range(0x21, 0x7F)}  # private characters stand for escaped ones

_STOP_SIGN = re.compile("[.!?…。！？]")  # looked for first, since that is quick
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
    said = (_words(text, unit, spans) for unit in units if unit[0] not in ("code", "fence", "rule"))
    lines = (_read(_pieces(words, here), title_of) for words, here in said)
    return "\n".join(filter(None, lines))


class Sentence(NamedTuple):
    """A sentence whose references are still to be read: its text, a reference, the text behind it, and so on.

    What stands in the middle is what it is cut around where it is too long.
    """

    before: tuple[str | Reference, ...]
    middle: tuple[str | Reference, ...]
    after: tuple[str | Reference, ...]

    def read(self, title_of: TitleOf) -> str:
        """As plain text of at most SENTENCE characters.

        References read as their label, or as `title_of` says; one that it calls "" is left out.
        """
        return _clip(*(_read(pieces, title_of) for pieces in (self.before, self.middle, self.after)))


def first_sentence(text: str, title_of: TitleOf) -> str:
    """The first sentence of Markdown's first paragraph, quote or item, as `Sentence.read` gives it; "" without one."""
    return next((said for sentence in first_sentences(text) if (said := sentence.read(title_of))), "")


def first_sentences(text: str) -> Iterator[Sentence]:
    """The first sentence of each paragraph, quote or item of Markdown: the first that says something is its first."""
    text = clean(text)
    for kind, first, last in layout(text)[0]:
        if kind in ("text", "quote", "item"):
            words, here, ends = _said(text, (kind, first, min(last, first + _WINDOW)))
            yield Sentence((), (), _pieces(words[: ends[0] if ends else None], here))


def sentence_around(text: str, start: int, end: int, title_of: TitleOf) -> str:
    """The sentence that the reference from `start` up to `end` stands in, as `Sentence.read` gives it."""
    return find_sentence(text, start, end).read(title_of)


def find_sentence(text: str, start: int, end: int) -> Sentence:
    """The sentence that the reference from `start` up to `end` stands in."""
    text = clean(text)
    kind, first, last = unit_at(text, start)
    words, here, stops = _said(text, (kind, max(first, start - _WINDOW), min(last, end + _WINDOW)))
    number = [span.start for span in here].index(start)
    reference = here[number]
    assert isinstance(reference, Reference)
    sign = f"{OPEN}{number}{CLOSE}"
    if sign not in words:  # it was dropped with a link's address
        words, stops = sign, ()
    at = words.index(sign)
    after = at + len(sign)
    if at in stops and text.startswith("[@", start):  # a citation behind the full stop is of the sentence before it
        stops = tuple([after if place == at else place for place in stops])
    before, behind = bisect_right(stops, at), bisect_left(stops, after)
    head, tail = stops[before - 1] if before else 0, stops[behind] if behind < len(stops) else len(words)
    return Sentence(_pieces(words[head:at], here), ("", reference, ""), _pieces(words[after:tail], here))


@lru_cache(maxsize=16)
def _said(text: str, unit: Unit) -> tuple[str, tuple[Span, ...], tuple[int, ...]]:
    """A unit's words, what is masked in them, and where its sentences end."""
    words, here = _words(text, unit, find_spans(text))
    return words, here, tuple(_sentence_ends(words))


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
    escaped = "\\" in words
    if escaped:
        words = re.sub(ESCAPE, lambda match: chr(0xF0000 + ord(match[1])), words)
    for _ in range(2 if "](" in words else 0):  # a link's label may hold an image
        words = _LINK.sub(lambda match: match["text"], words)
    if "<" in words:
        words = re.sub(AUTOLINK, r"\1", words)
    if "&" in words:
        words = ENTITY.sub(lambda match: html.unescape(match[0]), words)
    words = _unstressed(words)
    if kind == "row":
        words = _CELL.sub(" | ", words.strip().strip("|"))
    words = " ".join(words.split())
    return words.translate(_SHOWN) if escaped else words, here


def _unstressed(words: str) -> str:
    if "_" not in words and (plain := _plainly_unstressed(words)) is not None:
        return plain
    pieces, at = [], 0
    for place, size in sorted((place, pair.size) for pair in find_stress(words) for place in (pair.start, pair.end)):
        pieces.append(words[at:place])
        at = place + size
    return "".join((*pieces, words[at:]))


def _plainly_unstressed(words: str) -> str | None:
    """Words without the asterisks around single words and the like; None where one may be another's, or none."""
    for signs in ("**", "*"):
        pieces = words.split(signs)
        if len(pieces) % 2 == 0:
            return None
        for before, inside, after in zip(pieces[::2], pieces[1::2], pieces[2::2], strict=False):
            if before[-1:].isalnum() or after[:1].isalnum() or not (inside[:1].isalnum() and inside[-1:].isalnum()):
                return None
            if "*" in inside:
                return None
        words = "".join(pieces)
    return words


def _pieces(words: str, spans: tuple[Span, ...]) -> tuple[str | Reference, ...]:
    """The words with what is masked in them; at even places there is text."""
    if OPEN not in words:
        return (words,)
    pieces: list[str | Reference] = [""]
    split = MASKED.split(words)
    for text, number in zip(split[::2], (*split[1::2], None), strict=True):
        pieces[-1] = f"{pieces[-1]}{text}"
        span = None if number is None else spans[int(number)]
        if isinstance(span, Reference):
            pieces += [span, ""]
        elif span is not None:
            shown = _BREAK.sub(" ", span.text)  # in code, too, a new line is a space
            pieces[-1] = f"{pieces[-1]}{shown}" if shown else str(pieces[-1]).removesuffix(" ")
    return tuple(pieces)


def _read(pieces: tuple[str | Reference, ...], title_of: TitleOf) -> str:
    """The pieces in words; what is left out takes the space before it along."""
    said: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            said.append(piece)
        elif words := piece.label or title_of(piece):
            said.append(words)
        else:
            said[-1] = said[-1].removesuffix(" ")
    return "".join(said)


def _sentence_ends(words: str) -> Iterator[int]:
    """Where one sentence ends and the next begins."""
    at = 0
    while sign := _STOP_SIGN.search(words, at):
        stop = _STOP.match(words, sign.start())
        at = stop.end() if stop else sign.end()
        if not stop:
            continue
        signs, gap, following = stop.groups()
        if signs == ".":
            word = words[max(0, stop.start() - 24) : stop.start()].rpartition(" ")[2].lstrip("\"'“‘«([—–")
            if _ABBREVIATION.fullmatch(word) or (_BEFORE_A_NUMBER.fullmatch(word) and following.isdigit()):
                continue
        if following is None or not following.islower():
            yield stop.end("gap") if gap else at


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
