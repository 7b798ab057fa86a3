"""review: a site's folder goes in; its drafts are walked through in the terminal, with one key for each step."""

from __future__ import annotations

from pathlib import Path

from dateline import report
from dateline.call import as_called
from dateline.commands.review.keys import open_keys
from dateline.commands.review.walk import Walk
from dateline.content.desk import Desk
from dateline.today import find_today


def review(home: Path) -> int:
    """Walk through the drafts until none is left or it is ended; each step is done at once, so nothing is lost.

    Without a terminal, the keys are read from standard input. Raises SiteError where the site cannot be read.
    """
    desk = Desk(home)
    day = find_today(desk.site.config.timezone).isoformat()
    if not desk.drafts and not desk.unread:
        report.say(as_called("there is no draft to review:  python build.py draft ARTICLE  makes some"))
        return 0
    with open_keys() as keys:
        walk = Walk(desk, keys, day)
        try:
            walk.go()
        except KeyboardInterrupt:  # as good as q: what was done is done
            report.say("")
    report.say(walk.summary())
    report.show_problems(desk.broken)
    return 0
