"""Quantity: what was written for a figure's value, and is none, goes in; what was probably meant comes out."""

from __future__ import annotations

import re
from decimal import Decimal

from dateline.model.quantity import read_quantity

USUAL = "235173, about 6000, at least 10, at most 20, 10 to 20"
_MARKS = str.maketrans({"“": "", "”": "", '"': "", "–": "-", "—": "-", "−": "-", "\u200b": "", "≥": ">=", "≤": "<="})
_ROUND = r"about|around|approx(?:imately)?\.?|circa|ca?\.?|roughly|some|nearly|almost|close to|~|≈"
_MORE = r"at least|no (?:less|fewer) than|more than|over|above|upwards of|>=?"
_LESS = r"at most|no more than|up to|fewer than|less than|under|below|<=?"
_POWERS = {"k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "b": 9, "billion": 9, "trillion": 12}
_HOW = re.compile(rf"(?:(?P<about>{_ROUND})|(?P<least>{_MORE})|(?P<most>{_LESS}))? *(?P<rest>.*?)(?P<plus>\+)?")
_MONEY = r"(?:[$€£¥₹]|\b(?:usd|eur|gbp|mxn)\b)"
_AMOUNT = re.compile(
    rf"(?P<cash>{_MONEY} *)?(?P<number>[+-]?\d[\d.,'’_ ]*) *(?P<power>(?:{'|'.join(_POWERS)})\b)?(?P<unit>.*)"
)


def grouped_number(text: str) -> str | None:
    """`5.000` as 5000: a point with three digits of which two are zeros, which nobody writes behind a decimal point."""
    found = re.fullmatch(r"(\D*[1-9]\d{0,2})\.(\d00)", text)
    return found and found[1] + found[2]


def quantity_meant(text: str) -> str:
    """The way out for a text that is no value: what it says as a value, and where its unit goes."""
    plain = " ".join(text[:80].translate(_MARKS).lower().split())
    found = _HOW.fullmatch(plain)
    assert found is not None
    if two := re.fullmatch(r"(?:between |from )?(\S.*?\S|\d) ?(?:-|\bto\b|\band\b|\bor\b) ?(.+)", found["rest"]):
        return _range_meant(found, two[1], two[2]) or USUAL
    amount = _amount(found["rest"])
    if amount is None:
        return USUAL
    value, unit = amount
    more = found["least"] or found["plus"]
    word = "about " if found["about"] else "at least " if more else "at most " if found["most"] else ""
    return f"write  {word}{value}{unit}"


def _range_meant(how: re.Match[str], low: str, high: str) -> str | None:
    first, last = _amount(low), _amount(high)
    if how["least"] or how["most"] or first is None or last is None:
        return None
    power = re.search(rf"\d *({'|'.join(_POWERS)})\b", high)
    if power and not re.search("[a-z]", low):  # 3 to 4 million
        first = _amount(f"{low} {power[1]}") or first
    least, most = sorted((first[0], last[0]), key=Decimal)
    return f"write  {least} to {most}{last[1] or first[1]}"


def _amount(text: str) -> tuple[str, str] | None:
    """The number that an amount means, and where its unit goes."""
    found = _AMOUNT.fullmatch(text.strip())
    if not found:
        return None
    unit = " ".join(((found["cash"] or "") + (found["unit"] or "")).split()).strip(".,")
    number = _times(_number(found["number"].strip(" ,'_’")), _POWERS.get(found["power"] or "", 0))
    if not read_quantity(number) or re.search(r"\d", unit) or len(unit) > 40:
        return None
    where = f'; "{unit}" belongs in the label or in the unit of the series' if unit else ""
    return number, where


def _number(text: str) -> str:
    """`5,000` is 5000; `5,5` is 5.5; `1.234.567` is 1234567; `5.000,50` is 5000.50; nothing where it is none."""
    text = re.sub(r"(?<=\d)['’_\s](?=\d{3}(?!\d))", "", text.removeprefix("+"))
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", text):
        return text.replace(",", "")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3}){2,}(,\d+)?|-?\d{1,3}\.\d{3},\d+", text):
        return text.replace(".", "").replace(",", ".")
    if re.fullmatch(r"-?\d+(,\d+)?", text):
        return text.replace(",", ".")
    return text if re.fullmatch(r"-?\d+\.\d+", text) else ""


def _times(number: str, power: int) -> str:
    if not number or not power:
        return number
    value = f"{Decimal(number).scaleb(power):f}"
    return value.rstrip("0").rstrip(".") if "." in value else value
