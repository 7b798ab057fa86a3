"""Press: a site, its theme and its pages go in; the bytes of each page that is asked for come out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from dateline.model import Entry, Event, Page, Ref, Series, Source, TextPage
from dateline.problems import Mark, Problem, SiteError
from dateline.publish.formats.calendar import render_calendar
from dateline.publish.formats.data import render_data
from dateline.publish.formats.facets import render_facets
from dateline.publish.formats.feeds import render_feed
from dateline.publish.formats.news import render_news
from dateline.publish.lists.lists import Lists
from dateline.publish.planning import urls
from dateline.publish.planning.sitemap import render_robots, render_sitemap
from dateline.publish.show.changes import news_link, show_days
from dateline.publish.show.disputed import show_disputed
from dateline.publish.show.entry import show_entry, show_heading
from dateline.publish.show.event import show_event
from dateline.publish.show.frame import Assets, crumbs_to, describe, home_crumb, show_frame, show_head
from dateline.publish.show.index import count_kinds, period_links, period_of, show_index
from dateline.publish.show.method import show_next, show_tally
from dateline.publish.show.notes import show_notes
from dateline.publish.show.promises import show_promises
from dateline.publish.show.series import show_series
from dateline.publish.show.source import show_source
from dateline.publish.show.strip import show_here, show_part, show_strip
from dateline.publish.show.timeline import paginate, show_timeline, show_turning, under_heading
from dateline.publish.theme.theme import Theme
from dateline.publish.values.cards import Link
from dateline.publish.view.corrections import correction_kinds
from dateline.publish.view.view import View
from dateline.publish.words.texts import PLURALS

Values = dict[str, object]


class Press:
    """Prints pages; what they share is made once, maybe by the one `before`. Not for several threads at a time."""

    def __init__(
        self, lists: Lists, theme: Theme, home: Path, pages: tuple[Page, ...], before: Press | None = None
    ) -> None:
        paths = {page.path for page in pages} if lists.site.config.as_of else ()
        self.view = View(lists, theme.translations, paths, home)
        self.view.archives = {period_of(page.period) for page in pages if page.shows == "period"}
        if before is None or not self.view.carry(before.view):
            theme.environment.once.forget()
        self.theme = theme
        self.home = home
        self.pages = pages
        self.assets = Assets(
            stylesheet=self._versioned(urls.STYLESHEET),
            own_styles=self._versioned(urls.OWN_STYLES),
            icon=self._versioned(urls.ICON),
            script=self._versioned(urls.SCRIPT),
            filters=self._versioned(urls.FILTERS),
        )

    @property
    def reads(self) -> Collection[str]:
        """The names of all that the page printed last was made of."""
        return self.view.reads

    def print(self, page: Page) -> bytes:
        """The file that a page will be; raises SiteError where a template or a file fails."""
        self.view.reads = set()
        match page.shows:
            case "asset":
                name = page.path.removeprefix("assets/")
                self.view.reads.add(f"asset {name}")
                return _bytes(self.theme.assets[name], page.path)
            case "media":
                self.view.reads.add(f"media {page.path.removeprefix('media/')}")
                return _bytes(self.home / "content" / page.path, f"content/{page.path}")
            case "feed":
                return render_feed(self.view, page.ref)
            case "news":
                return render_news(self.view)
            case "calendar":
                return render_calendar(self.view)
            case "data":
                return render_data(self.view, page.period)
            case "facets":
                return render_facets(self.view)
            case "sitemap":
                self.view.reads.add("sitemap")
                return render_sitemap(self.view.config, self.pages, page.number)
            case "robots":
                return render_robots(self.view.config)
            case "nojekyll":
                return b""
            case _:
                return self._html(page)

    def _html(self, page: Page) -> bytes:
        template, title, description, crumbs, values = _SHOWS.get(page.shows, _entry)(self.view, page)
        values["head"] = show_head(self.view, page, title, description, crumbs)
        values["frame"] = show_frame(self.view, page, self.assets)
        return self.theme.render(template, values)

    def _versioned(self, address: str) -> str:
        """An asset's address with a mark of its content, so that no browser keeps an old one."""
        path = self.theme.assets.get(address.removeprefix("assets/"))
        if path is None:
            return ""
        version = hashlib.blake2b(_bytes(path, address), digest_size=4).hexdigest()
        return f"{self.view.href(address)}?v={version}"


def _bytes(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SiteError(Problem(Mark(name), "error", f"it cannot be read: {error.strerror}")) from None


Shown = tuple[str, str, str, tuple[Link, ...], Values]


def _home(view: View, page: Page) -> Shown:
    turned = view.say("Oldest first") if view.config.newest_first else view.say("Newest first")
    values: Values = {
        "timeline": show_timeline(view, page, urls.HOME),
        "strip": show_strip(view),
        "here": show_part(view, view.part(page)) if page.of > 1 else None,
        "turning": show_turning(view),
        "counts": count_kinds(view),
        "other_order": Link(turned, view.href(urls.other_order(view.config))),
        "next": show_next(view),
    }
    return "home.html", view.config.title, view.config.description, (home_crumb(view),), values


def _order(view: View, page: Page) -> Shown:
    oldest = page.order == "oldest"
    heading = view.say("The timeline, oldest first") if oldest else view.say("The timeline, newest first")
    address, turned = urls.other_order(view.config), view.say("Newest first") if oldest else view.say("Oldest first")
    values: Values = {
        "heading": heading,
        "timeline": show_timeline(view, page, address),
        "other_order": Link(turned, view.href(urls.HOME)),
        "strip": show_strip(view),
        "here": show_part(view, view.part(page)) if page.of > 1 else None,
        "turning": show_turning(view, oldest=oldest),
        "previous": None,
        "next": None,
        "children": (),
    }
    return "listing.html", heading, "", (home_crumb(view), Link(heading, view.href(address))), values


def _period(view: View, page: Page) -> Shown:
    year, month = period_of(page.period)
    heading, before, after, children = period_links(view, year, month)
    address = urls.archive(year, month)
    timeline = show_timeline(view, page, address, (year, month))
    crumbs = [home_crumb(view), Link(heading, view.href(address))]
    if month is not None:
        crumbs.insert(1, Link(view.year(year), view.href(urls.archive(year))))
    values: Values = {
        "heading": heading,
        "timeline": under_heading(timeline, months=month is None),
        "other_order": None,
        "strip": show_strip(view, (year, month)),
        "here": show_here(view, (year, month)),
        "turning": show_turning(view, (year, month)),
        "previous": before,
        "next": after,
        "children": children,
    }
    return "listing.html", heading, "", tuple(crumbs), values


def _index(view: View, page: Page) -> Shown:
    heading = view.say(PLURALS[page.period])
    sections, pagination = show_index(view, page)
    crumbs = (home_crumb(view), Link(heading, view.href(urls.index_of(page.period))))
    values: Values = {"heading": heading, "sections": sections, "pagination": pagination}
    return "index.html", heading, "", crumbs, values


def _corrections(view: View, page: Page) -> Shown:
    template, title, description, crumbs, values = _news(view, page, urls.CORRECTIONS)
    return template, title, description, crumbs, {**values, "kinds": correction_kinds(view)}


def _news(view: View, page: Page, address: str) -> Shown:
    heading = news_link(view, address).text
    values: Values = {
        "heading": heading,
        "days": show_days(view, page),
        "pagination": paginate(view, address, page),
        "feed": view.href(urls.CHANGES_FEED) if view.config.url else "",
        "other": news_link(view, urls.CHANGES if page.shows == "corrections" else urls.CORRECTIONS),
    }
    return f"{page.shows}.html", heading, "", (home_crumb(view), Link(heading, view.href(address))), values


def _promises(view: View, page: Page) -> Shown:
    heading, address = view.say("Promises"), urls.PROMISES
    groups, pagination = show_promises(view, page)
    values: Values = {
        "heading": heading,
        "groups": groups,
        "pagination": pagination,
        "calendar": view.href(urls.CALENDAR) if view.config.url and groups else "",
    }
    return "promises.html", heading, "", (home_crumb(view), Link(heading, view.href(address))), values


def _event(view: View, page: Page) -> Shown:
    event = _subject(view, page)
    assert isinstance(event, Event)
    return "event.html", event.title, describe(event), crumbs_to(view, event.ref), {"event": show_event(view, event)}


def _entry(view: View, page: Page) -> Shown:
    entry = _subject(view, page)
    timeline = show_timeline(view, page, urls.permalink(entry.ref), entry.ref) if view.total(entry.ref) else None
    shown = show_entry(view, entry) if page.number == 1 else show_heading(view, entry)
    values: Values = {"entry": shown, "timeline": timeline}
    return f"{entry.ref.kind}.html", entry.label, describe(entry), crumbs_to(view, entry.ref), values


def _source(view: View, page: Page) -> Shown:
    source = _subject(view, page)
    assert isinstance(source, Source)
    values: Values = {"entry": show_entry(view, source) if page.number == 1 else show_heading(view, source)}
    values |= show_source(view, source, page)
    return "source.html", source.label, describe(source), crumbs_to(view, source.ref), values


def _series(view: View, page: Page) -> Shown:
    series = _subject(view, page)
    assert isinstance(series, Series)
    values: Values = {"entry": show_entry(view, series) if page.number == 1 else show_heading(view, series)}
    values |= show_series(view, series, page)
    return "series.html", series.label, describe(series), crumbs_to(view, series.ref), values


def _disputed(view: View, _: Page) -> Shown:
    here = Link(view.say("Disputed"), view.href(urls.DISPUTED))
    figures, told, events = show_disputed(view)
    values: Values = {"heading": here.text, "figures": figures, "told": told, "events": events}
    return "disputed.html", here.text, "", (home_crumb(view), here), values


def _text(view: View, page: Page) -> Shown:
    entry = _subject(view, page)
    assert isinstance(entry, TextPage)
    told = view.told(entry.body, entry.ref)
    notes = show_notes(view, told)
    values: Values = {"title": entry.title, "summary": entry.summary, "body": told.html, "notes": notes}
    if entry.id == urls.METHOD.strip("/"):
        values["tally"] = show_tally(view)
        return "method.html", entry.title, describe(entry), crumbs_to(view, entry.ref), values
    return "page.html", entry.title, describe(entry), crumbs_to(view, entry.ref), values


def _method(view: View, _: Page) -> Shown:
    """The method page of a site whose editors wrote none."""
    title = view.say("How this record is made")
    crumbs = (home_crumb(view), Link(title, view.href(urls.METHOD)))
    values: Values = {"title": title, "summary": "", "body": "", "notes": (), "tally": show_tally(view)}
    return "method.html", title, "", crumbs, values


def _redirect(view: View, page: Page) -> Shown:
    entry = _subject(view, page)
    return "redirect.html", entry.label, "", (), {"target": view.link(entry.ref)}


def _subject(view: View, page: Page) -> Entry:
    assert isinstance(page.ref, Ref), f"{page.path} is about an entry"
    return view.entry(page.ref)


_SHOWS: Mapping[str, Callable[[View, Page], Shown]] = {
    "home": _home,
    "order": _order,
    "period": _period,
    "index": _index,
    "corrections": _corrections,
    "changes": lambda view, page: _news(view, page, urls.CHANGES),
    "promises": _promises,
    "event": _event,
    "source": _source,
    "series": _series,
    "disputed": _disputed,
    "page": _text,
    "method": _method,
    "missing": lambda view, _: ("404.html", view.say("Page not found"), "", (), {}),
    "redirect": _redirect,
}
