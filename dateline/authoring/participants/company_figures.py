"""Company figures: a title about profits, or shares, goes in; it comes out with whose they are: "The company’s"."""

from __future__ import annotations

import re

_OF_A_TIME = r"annual|quarterly|(?:first|second|third|fourth)-quarter|(?:half|full)-year"
_FIGURES = re.compile(
    r"the (?:stock|shares|share price)"
    rf"|(?:the )?(?:(?:net|operating|pre-?tax|{_OF_A_TIME}) )*(?:profits?|revenues?|sales|turnover|earnings)"
    rf"|(?:the )?(?:{_OF_A_TIME}) (?:results|figures|accounts)",
    re.IGNORECASE,
)


def with_company(title: str, subject: str = "") -> str:
    """ "The company’s net profit rises" of "Net profit rises", where that is the subject; else the title as it is."""
    if not title or not _FIGURES.fullmatch(subject or title):
        return title
    first = title.removeprefix("The ")
    return f"The company’s {first[0].lower()}{first[1:]}"
