"""Today: a time zone goes in; the day that it is there, or that SOURCE_DATE_EPOCH sets, comes out."""

from __future__ import annotations

import datetime as dt
import os
from zoneinfo import ZoneInfo

from dateline.problems import Mark, Problem, SiteError

VARIABLE = "SOURCE_DATE_EPOCH"  # seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/)


def find_today(timezone: str) -> dt.date:
    """The day that it is in a time zone; raises SiteError where the environment sets another that is none."""
    epoch = os.environ.get(VARIABLE)
    try:
        moment = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC)
        return moment.astimezone(ZoneInfo(timezone)).date()
    except (ValueError, OverflowError, OSError):
        raise SiteError(
            Problem(Mark(""), "error", f'{VARIABLE} is "{epoch}"', "it is a number of seconds since 1970")
        ) from None
