"""A date as precise as it is known, from its text to its wording."""

from dateline.dates.date import Date
from dateline.dates.edtf import parse_date
from dateline.dates.error import DateError
from dateline.dates.wording import (
    COMPLETE,
    word_date,
    word_month,
    word_month_name,
    word_within_year,
    word_year,
    word_years,
)
from dateline.dates.words import is_word_date, read_word_date

__all__ = [
    "COMPLETE",
    "Date",
    "DateError",
    "is_word_date",
    "parse_date",
    "read_word_date",
    "word_date",
    "word_month",
    "word_month_name",
    "word_within_year",
    "word_year",
    "word_years",
]
