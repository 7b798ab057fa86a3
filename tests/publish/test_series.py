"""What a series' page says of values for one period that agree, or do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.builder import build
from tests.sites import make_site


@pytest.mark.parametrize(("other", "said"), [("about 172000", 1), ("235173", 0)])
def test_values_for_one_period_stand_side_by_side(tmp_path: Path, other: str, said: int) -> None:
    one = "{series: encounters, date: 2022-11, value: 235173}"
    figures = f"[{one}, {{series: encounters, date: 2022-11, value: {other}}}]"
    home = make_site(
        tmp_path,
        {
            "content/series/encounters.yaml": "title: Encounters\nunit: people\nper: month\n",
            "content/events/report.yaml": f"date: 2022-11\ntitle: A\nsources: report\nfigures: {figures}\n",
            "content/events/later.yaml": "date: 2023-11\ntitle: B\nsources: report\n"
            "figures: {series: encounters, date: 2023-11, value: at least 9}\n",
        },
    )
    assert build(home, home / "output").written is not None
    page = (home / "output/series/encounters/index.html").read_text(encoding="utf-8")
    assert page.count('class="compared') == 2
    assert page.count("Values differ") == said
    assert page.index("235,173") < page.index("at least 9")
