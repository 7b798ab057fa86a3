"""Figure range: the values of two figures as texts go in; whether they disagree comes out."""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_ABOUT = 0.1  # how far from the number "about" may be, as a share of it


def differ(one: str, other: str) -> bool:
    """Whether no number is both; a value is `N`, `about N`, `at least N`, `at most N` or `N to M`."""
    both = one.startswith("about") and other.startswith("about")
    slack = _ABOUT / 2 if both else _ABOUT  # of two that are rounded, each a little
    mine, yours = _range(one, slack), _range(other, slack)
    if mine is None or yours is None:
        return one.casefold() != other.casefold()
    return mine[1] < yours[0] or yours[1] < mine[0]


def goes_beyond(one: str, other: str) -> bool:
    """Whether one says only "at least", and both may hold, but the other says more."""
    mine, yours = _range(one, 0), _range(other, 0)
    if mine is None or yours is None or differ(one, other):
        return False
    return (one.startswith("at least") and yours[0] > mine[0]) or (other.startswith("at least") and mine[0] > yours[0])


@lru_cache(maxsize=1 << 12)
def _range(value: str, about: float) -> tuple[float, float] | None:
    numbers = [float(number.replace(",", "")) for number in _NUMBER.findall(value)]
    if not numbers:
        return None
    least, most = min(numbers), max(numbers)
    if value.startswith("at least"):
        return least, inf
    if value.startswith("at most"):
        return -inf, most
    slack = about if value.startswith("about") else 0
    return least - abs(least) * slack, most + abs(most) * slack
