"""Dates as hypothesis writes them: every form that an editor may use, most of them right and some of them wrong."""

from __future__ import annotations

from hypothesis import strategies as st

from dateline.dates import Date, DateError, parse_date

_YEARS = st.one_of(
    st.integers(1990, 2030).map(str),
    st.integers(0, 9999).map("{:04d}".format),
    st.integers(1, 9999).map("-{:04d}".format),
)
_MONTHS = st.integers(1, 12).map("{:02d}".format)
_DAYS = st.one_of(st.integers(1, 31), st.integers(28, 31)).map("{:02d}".format)
_DOUBT = st.sampled_from(["", "", "", "~", "?", "%"])

_days = st.builds("{}-{}-{}".format, _YEARS, _MONTHS, _DAYS)
_months = st.builds("{}-{}".format, _YEARS, _MONTHS)
_plain = st.one_of(_YEARS, _months, _days)
_seasons = st.builds("{}-{}".format, _YEARS, st.sampled_from(["21", "22", "23", "24"]))
_unspecified = st.one_of(
    _YEARS.map(lambda year: year[:-1] + "X"),
    _YEARS.map(lambda year: year[:-2] + "XX"),
    _YEARS.map("{}-XX".format),
    _YEARS.map("{}-XX-XX".format),
    st.builds("{}-{}-XX".format, _YEARS, _MONTHS),
)
_long_years = st.builds("Y{}{}".format, st.sampled_from(["", "-"]), st.integers(10_000, 10**12 - 1))
_points = st.builds("{}{}".format, st.one_of(_plain, _seasons, _unspecified, _long_years), _DOUBT)
_times = st.builds(
    "{}T{:02d}:{:02d}{}{}".format,
    _days,
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["", ":00", ":59"]),
    st.sampled_from(["", "Z", "+05", "-05:00", "+05:45", "+14:00", "-00:30"]),
)
_weeks = st.builds("{}-W{:02d}{}".format, _YEARS, st.integers(1, 53), _DOUBT)
_ends = st.one_of(_points, _points, _points, st.sampled_from(["", ".."]))
_spans = st.builds("{}/{}".format, _ends, _ends)
_ranges = st.sampled_from([_YEARS, _months, _days]).flatmap(lambda same: st.builds("{}..{}".format, same, same))
_sets = st.builds(
    lambda first, middle, last: f"[{','.join([*first, *middle, *last])}]",
    st.lists(_plain.map("..{}".format), max_size=1),
    st.lists(st.one_of(_points, _ranges), max_size=4),
    st.lists(_plain.map("{}..".format), max_size=1),
)

texts = st.one_of(_points, _times, _weeks, _spans, _sets)

damaged_texts = st.builds(
    lambda text, place, removed, added: (
        text[: place % (len(text) + 1)] + added + text[place % (len(text) + 1) + removed :]
    ),
    texts,
    st.integers(0, 30),
    st.integers(0, 3),
    st.text("0123456789-/.,[]XTZWY~?%:+", max_size=3),
)


def _read(text: str) -> Date | None:
    try:
        return parse_date(text, "America/Mexico_City")
    except DateError:
        return None


dates = texts.map(_read).filter(lambda date: date is not None).map(lambda date: date or parse_date("2023"))
