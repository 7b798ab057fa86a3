"""Plan: from the site to its pages; every file that will stand in output/ is named here, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from dateline.model import Page, Ref, Series, Site, Source
from dateline.model.flat import file_of
from dateline.problems import Mark, Problem, Problems
from dateline.publish.lists.lists import CHANGES_PER_PAGE, INDEX_ROWS, PROMISES_PER_PAGE, SERIES_ROWS, Lists
from dateline.publish.planning import urls
from dateline.publish.planning.leads import check_leads, find_astray, has_leads
from dateline.publish.planning.paths import flaw, fold, steps
from dateline.publish.planning.sitemap import sitemap_parts
from dateline.schema import FOLDERS

LISTED = tuple(kind for kind in FOLDERS if kind != "page")
WITH_TIMELINE = ("actor", "topic", "place", "source", "series")
WITH_FEED = ("actor", "topic")
UNDER_OWN_NAMES = {"media": "content/", "asset": "templates/"}


def plan(lists: Lists, assets: Iterable[str], problems: Problems) -> tuple[Page, ...]:
    """The pages by path; two that would stand at one path, and links to none, are problems."""
    site = lists.site
    pages = list(_pages(lists, assets))
    if site.config.url:
        pages += sitemap_parts(pages)
    pages.sort(key=lambda page: page.path)
    for one, other in pairwise(pages):
        if one.path == other.path and not _is_told(one, other):
            mark = next((_mark(page, page.ref, site) for page in (other, one) if page.ref), Mark("content"))
            problems.error(mark, f"two pages would stand at /{one.path}", "give one of them another id")
    _check_names(pages, problems)
    if not site.config.as_of:  # else what is left out is known to be
        check_leads(site, frozenset(page.path for page in pages), problems)
    return tuple(pages)


def plan_again(
    pages: tuple[Page, ...], site: Site, before: Site, told: Iterable[Problem], problems: Problems
) -> tuple[Page, ...]:
    """The plan of a site that retells another, which these pages are of: the same.

    What was wrong with that is so still, but for links in the files of texts that are others now, which are warnings.
    """
    pairs = zip(before.entries.values(), site.entries.values(), strict=True)
    files = {file_of(new) for old, new in pairs if old is not new and (has_leads(old) or has_leads(new))}
    problems.extend(one for one in told if one.severity != "warning" or one.mark.file not in files)
    if files:
        texts = (entry for entry in site.entries.values() if file_of(entry) in files)
        problems.extend(find_astray(texts, frozenset(page.path for page in pages)))
    return pages


def address_of(page: Page) -> str:
    """The address that a page is reached by."""
    return page.path.removesuffix("index.html")


def _pages(lists: Lists, assets: Iterable[str]) -> Iterator[Page]:
    site, config = lists.site, lists.site.config
    first, second = ("newest", "oldest") if config.newest_first else ("oldest", "newest")
    yield from _parts(urls.HOME, "home", len(site.timeline), config.per_page, order=first)
    yield from _parts(urls.other_order(config), "order", len(site.timeline), config.per_page, order=second)
    yield from _periods(lists)
    for kind in LISTED:
        rows = sum(ref.kind == kind for ref in site.entries)
        yield from _parts(urls.index_of(kind), "index", rows, INDEX_ROWS, period=kind)
    yield from _news(lists)
    yield from _promises(site)
    yield Page(urls.file_of(urls.DISPUTED), "disputed")
    if not _has_page(site, "method"):
        yield Page(urls.file_of(urls.METHOD), "method")
    yield from _entries(lists)
    yield from _redirects(site)
    yield Page(urls.MISSING, "missing")
    yield from _data(site)
    if config.url:
        yield Page(urls.FEED, "feed")
    yield Page("robots.txt", "robots")
    yield Page(".nojekyll", "nojekyll")
    yield from (Page(f"assets/{name}", "asset") for name in assets)
    yield from (Page(f"media/{name}", "media") for name in site.media)


def _parts(
    address: str, shows: str, rows: int, per_page: int, ref: Ref | None = None, period: str = "", order: str = ""
) -> Iterator[Page]:
    """A list's pages; an empty list has one."""
    of = max(1, -(-rows // per_page))
    for number in range(1, of + 1):
        yield Page(urls.file_of(urls.numbered(address, number)), shows, ref, period, order, number, of)


def _periods(lists: Lists) -> Iterator[Page]:
    for (year, month), events in lists.periods.items():
        name = f"{year:04d}" if month is None else f"{year:04d}-{month:02d}"
        address = urls.archive(year, month)
        yield from _parts(address, "period", len(events), lists.per_page((year, month)), period=name, order="oldest")


def _news(lists: Lists) -> Iterator[Page]:
    site = lists.site
    corrected = sum(len(event.corrections) for event in site.timeline)
    changes = len(site.timeline) + corrected if not site.config.as_of else len(lists.changes)
    yield from _parts(urls.CORRECTIONS, "corrections", corrected, CHANGES_PER_PAGE)
    yield from _parts(urls.CHANGES, "changes", changes, CHANGES_PER_PAGE)
    if site.config.url:
        yield Page(urls.CHANGES_FEED, "news")


def _has_page(site: Site, id: str) -> bool:
    """Whether an editor's page stands at an address, or leads on from it."""
    return any(ref.kind == "page" and id in (ref.id, *entry.old_ids) for ref, entry in site.entries.items())


def _promises(site: Site) -> Iterator[Page]:
    yield from _parts(urls.PROMISES, "promises", len(site.promises), PROMISES_PER_PAGE)
    if site.config.url and site.promises:
        yield Page(urls.CALENDAR, "calendar")


def _entries(lists: Lists) -> Iterator[Page]:
    site = lists.site
    order = "newest" if site.config.newest_first else "oldest"
    for ref, entry in site.entries.items():
        if isinstance(entry, Source) and entry.inline:
            continue
        if ref.kind in WITH_TIMELINE:
            rows, per_page = len(site.about.get(ref, ())), site.config.per_page
            if isinstance(entry, Series):
                rows, per_page = len(site.points.get(ref, ())), SERIES_ROWS
                if rows > per_page:  # then it matters what was retracted
                    rows = sum(len(each.points) for each in lists.series[ref])
            yield from _parts(urls.permalink(ref), ref.kind, rows, per_page, ref, order=order)
        else:
            yield Page(urls.file_of(urls.permalink(ref)), ref.kind, ref)
        if ref.kind in WITH_FEED and site.config.url:
            yield Page(urls.feed_of(ref), "feed", ref)


def _redirects(site: Site) -> Iterator[Page]:
    for ref, entry in site.entries.items():
        if isinstance(entry, Source) and entry.inline:
            continue
        for old in entry.old_ids:
            yield Page(urls.file_of(urls.permalink(Ref(ref.kind, old))), "redirect", ref)


def _data(site: Site) -> Iterator[Page]:
    yield Page(urls.DATA, "data")
    yield Page(urls.FACETS, "facets")
    for path in sorted({urls.data_of(event) for event in site.timeline}):
        yield Page(path, "data", period=path.removeprefix("data/").removesuffix(".json"))


def _is_told(one: Page, other: Page) -> bool:
    """Whether it is an old id that is that of two entries, or still the id of one, which was found with the ids."""
    kinds = {page.ref.kind for page in (one, other) if page.ref}
    return "redirect" in (one.shows, other.shows) and bool(one.ref and other.ref) and len(kinds) == 1


def _mark(page: Page, ref: Ref, site: Site) -> Mark:
    return site.entries[ref].at("old_ids" if page.shows == "redirect" else "id")


def _check_names(pages: Iterable[Page], problems: Problems) -> None:
    """Files that are published under their own names must have some that every system can hold side by side."""
    spelt: dict[str, str] = {}
    for page in pages:
        if page.shows not in UNDER_OWN_NAMES:
            continue
        path, mark = page.path, Mark(UNDER_OWN_NAMES[page.shows] + page.path)
        if why := flaw(path):
            problems.error(mark, f"no file can be published as {path}: it {why}", "give it another name")
        for step in (*steps(path), path):
            if (other := spelt.setdefault(fold(step), step)) != step:
                problems.error(mark, f"{other} and {step} are the same on some systems", "give it another name")
