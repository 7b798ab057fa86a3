"""Headline: the text of an article goes in; its headline comes out, and the site that is named behind it."""

from __future__ import annotations

import re

from dateline.authoring.articles.papers import is_house, is_motto
from dateline.authoring.articles.published import day_at_head
from dateline.authoring.articles.publisher import is_beside_headline, is_body_name
from dateline.authoring.entities.given_names import GIVEN_NAMES
from dateline.authoring.entities.name_words import fold_name
from dateline.authoring.language.cues import is_envelope
from dateline.authoring.language.head_lines import is_by_line, is_of_day
from dateline.authoring.language.paragraphs import paragraphs

_ABOVE = re.compile(
    r"(?:for (?:immediate )?release\b|news provided by\b|press office\b|statement for\b|embargo(?:ed)?\b"
    r"|(?:press|news|media) (?:release|advisory)\b|contact\b ?:"
    r"|(?:(?:first |originally )?(?:published|posted)|updated|date|dateline)\b ?"
    r"(?::|on\b|at\b|(?=[\w ,./-]*\d{4}\W*$))).*"
    r"|in this (?:issue|edition|e-?mail|newsletter)\b.*"
    r"|(?:publisher|source|author|url|link) ?:.*"
    r"|(?:report|statement|circular|notice|bulletin|release|communiqu[eé]|document) (?:n(?:o|umber|r)\b\.? ?)?[\d/.-]+"
    r"|(?:photo(?:graph)?|image|picture|caption|credit)s?(?: (?:by|credit|courtesy of))?\s?[:|/].*"
    r"|(?:headline|title|subject) ?:\s*",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?P<first>[A-Z][\w’'-]+)(?: [A-Z][\w.’'-]+){1,2}, [A-Z][\w.’'-]+(?: [A-Z][\w’'-]+)?"
)  # Ann Lee, Kiru
_WAY = re.compile(r"[>›»]")
_TAIL = re.compile(r"\s+[|–—-]\s+(?P<site>[^|–—]{2,60})\Z")  # Ferry talks fail - The Quay Post
_SECTION = re.compile(r"\s+[|·]\s+[^\s|·]+(?: [^\s|·]+)?\Z")  # … | Ports | The Quay Post
_SENDER = re.compile(r"[^<>]{2,60}<\S+@\S+>")
_PAGE = re.compile(r"\s*\b\d{1,4}\b\s*")
_SHORT = 40  # characters of a line that says a day, and no more
_HEAD = 16  # paragraphs among which a headline is looked for
_STEP = 30  # characters of a step on the way to a page
_LONGEST, _ASKS = 20, 12  # words of a headline; of one that is a question


def headline_in(text: str, publisher: str) -> tuple[str, str]:
    """The first line that stands by itself and is no sentence, and the site behind it: `Talks fail - The Quay Post`.

    What stands above it is passed: what a press office writes there, the publisher's name and motto, a day, a section.
    Lines that were broken by hand are one.
    """
    found = paragraphs(text)
    for start, end in found[:_HEAD]:
        line = " ".join(text[start:end].split())
        line = line[above.end() :].strip() if (above := _ABOVE.match(line)) else line
        if not line or is_by_line(line) or _is_above(line, publisher):
            continue
        line = line[:-1] if line.isupper() and line[-1] == "." else line  # as papers had it once
        is_title = 2 < len(line.split()) <= _LONGEST and not _is_sentence(line) and end < found[-1].end
        return _without_site(line) if is_title else ("", "")
    return "", ""


def _is_sentence(line: str) -> bool:
    """Whether a line ends as sentences do; a short question, or what somebody said, may be a headline."""
    bare = line.rstrip("”\"'’")
    asks = bare[-1:] == "?" and len(line.split()) <= _ASKS and not re.search(r"[.!?]\s", bare)
    return not asks and (bare[-1:] in ".!?," or (bare != line and not re.search(r"[:“‘\"']", bare)))


def _without_site(line: str) -> tuple[str, str]:
    tail = _TAIL.search(line)
    if not tail or not is_house(tail["site"], sure=True) or len(line[: tail.start()].split()) < 3:
        return line, ""
    return _SECTION.sub("", line[: tail.start()]), tail["site"]


def without_site(title: str, site: str) -> str:
    """A title without the name of the site behind it, or before it."""
    if not site:
        return title
    name = re.escape(site)
    return re.sub(rf"\s+(?:::|[|–—·»«-])\s+{name}\Z|\A{name}(?:\s+[|–—·»-]\s+|:\s+)", "", title) or title


def _is_above(line: str, publisher: str) -> bool:
    """Whether a line is none of an article's headlines: of two words at most, or such as a site puts above them."""
    is_day = (len(line) < _SHORT and bool(day_at_head(line))) or is_of_day(line)
    bare = _PAGE.sub("", line.lower().strip(" .[]:").removeprefix("from ")) if publisher else ""
    is_day = is_day or bool(publisher and publisher.lower() in line.lower() and day_at_head(line))
    is_name = bare == publisher.lower() != "" or (len(line.split()) < 3 and line[-1] not in ".!?")
    signed = _SIGNED.fullmatch(line)
    is_name = is_name or is_body_name(line) or bool(signed and fold_name(signed["first"]) in GIVEN_NAMES)
    around = is_beside_headline(line) or is_motto(line) or is_envelope(line)
    return is_day or is_name or around or _is_way(line) or bool(_SENDER.fullmatch(line))


def _is_way(line: str) -> bool:
    """Whether a line is the way to a page: "Home > News > Ports"."""
    steps = [step.strip() for step in _WAY.split(line.rstrip(" >›»"))]
    return line != steps[0] and all(1 < len(step) <= _STEP for step in steps)
