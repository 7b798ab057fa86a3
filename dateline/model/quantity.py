"""Quantity: a figure's value as it was written goes in; the `Quantity` comes out."""

from __future__ import annotations

import re
from decimal import Decimal

from dateline.model.values import Quantity

_NUMBER = r"(-?\d{1,24}(?:\.\d{1,12})?)"
_QUANTITY = re.compile(rf"(?:(about|at least|at most) )?{_NUMBER}|{_NUMBER} to {_NUMBER}", re.ASCII)


def read_quantity(text: str) -> Quantity | None:
    """A figure's value, or None where the text is none."""
    found = _QUANTITY.fullmatch(" ".join(text.split()))
    if not found:
        return None
    how, value, least, most = found.groups()
    if least is not None:
        low, high = Decimal(least), Decimal(most)
        return Quantity(found[0], low, high) if low <= high else None
    number = Decimal(value)
    return Quantity(
        found[0], None if how == "at most" else number, None if how == "at least" else number, about=how == "about"
    )
