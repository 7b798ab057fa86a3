"""Encoding: the bytes of an article go in; its text comes out, with a warning where the encoding is only likely."""

from __future__ import annotations

import re

from dateline.problems import Mark, Problem, SiteError

_CHARSET = re.compile(
    rb"<(?:meta[^>]{0,200}?charset\s*=\s*[\"']?|\?xml[^>]{0,80}?encoding\s*=\s*[\"'])([\w.:-]{1,40})", re.IGNORECASE
)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_WINDOWS = "cp1252"
_CALLED_LATIN = ("iso-8859-1", "iso8859-1", "latin-1", "latin1")
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# What English has of Windows-1252: accents within words, typographic signs, those of money and of degrees.
_LETTERS = re.compile(r"(?<=[A-Za-z])[À-ÖØ-öø-ÿŠšŽžŸŒœ]|[À-ÖØ-öø-ÿŠšŽžŸŒœ](?=[a-z])")
_SIGNS = re.compile(r"[\u00a0‘’“”‚„–—…•€£¥¢§©®™°±²³¹·½¼¾×«»]")
_MOST, _FEW = 0.05, 12  # as a share of the characters, and as their number: what is not ASCII at most


def read_bytes(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file, by what it says of its encoding, else as UTF-8; a line ends in a line feed.

    What is neither, but plainly Windows-1252, is read as that, with a warning. Raises SiteError for all else.
    """
    declared = _CHARSET.search(data[:4096])
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    encoding = encoding or _unmarked(data) or (declared[1].decode("ascii").lower() if declared else "utf-8")
    if b"\0" in data and not encoding.startswith("utf-16"):
        raise SiteError(Problem(Mark(name), "error", "this is not text", "give the article as text, Markdown or HTML"))
    warnings: tuple[Problem, ...] = ()
    try:
        text = _latin(data) if encoding in _CALLED_LATIN else data.decode(encoding)
    except LookupError:
        message = f'"{encoding}" is no encoding'
        raise SiteError(Problem(Mark(name), "error", message, "save the file as UTF-8")) from None
    except UnicodeError as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else 0
        line, start = data.count(b"\n", 0, at) + 1, data.rfind(b"\n", 0, at) + 1
        mark = Mark(name, line, len(data[start:at].decode(encoding, "replace")) + 1)
        if encoding.startswith("utf-16") or not _is_windows(data):
            problem = Problem(mark, "error", f"this is not {encoding.upper()}", "save the file as UTF-8")
            raise SiteError(problem) from None
        text = data.decode(_WINDOWS)
        hint = "save it as UTF-8, or look whether its accents and quotation marks are right"
        warnings = (Problem(mark, "warning", f"this is not {encoding.upper()}: read as Windows-1252", hint),)
    return text.replace("\r\n", "\n").replace("\r", "\n"), warnings


def _unmarked(data: bytes) -> str:
    """UTF-16 without a mark, by the zeros that every other byte of English then is; "" for what is none."""
    head = data[:2000]
    zeros = head[::2].count(0), head[1::2].count(0)
    if len(data) % 2 or max(zeros) < 0.4 * len(head) or min(zeros):
        return ""
    return "utf-16-le" if zeros[1] else "utf-16-be"


def _latin(data: bytes) -> str:
    """What calls itself Latin-1 is Windows-1252, as browsers have it, unless bytes say otherwise."""
    try:
        return data.decode(_WINDOWS)
    except UnicodeError:
        return data.decode("latin-1")


def _is_windows(data: bytes) -> bool:
    """Whether bytes are plainly English in Windows-1252, and not UTF-8 with a broken byte in it."""
    try:
        text = data.decode(_WINDOWS)
    except UnicodeError:
        return False
    others = sum(not letter.isascii() for letter in text)
    told = len(_LETTERS.findall(text)) + len(_SIGNS.findall(text))
    controls = any(letter < " " and letter not in "\n\r\t\f" for letter in text)
    return told == others <= max(len(text) * _MOST, _FEW) and not controls and not _UTF8.search(data)
