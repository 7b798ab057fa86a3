"""Frame: from a page to what stands around its content: its head, its crumbs, the site's name and links."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from dateline.dates import parse_date
from dateline.model import Entry, Event, Navigation, Page, Ref, Source, TextPage
from dateline.publish.formats.jsonld import structured_data
from dateline.publish.lists.placed import filed
from dateline.publish.planning import urls
from dateline.publish.planning.plan import LISTED, WITH_FEED, address_of
from dateline.publish.show.changes import NEWS_TEXTS, news_link
from dateline.publish.values.cards import Link
from dateline.publish.values.shown import Frame, Head, Newest
from dateline.publish.view.view import View
from dateline.publish.words.address import leads_out
from dateline.publish.words.texts import PLURALS, RECORD_TEXTS, direction_of
from dateline.references import first_sentence

# A page may load the site's own styles, pictures and scripts, and these may ask the site alone; nothing runs inline.
POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
DESCRIPTION = 300
NEWS = ("home", "order")  # pages that say what is the newest change, so that browsers can tell what is new to them


class Assets(NamedTuple):
    """The addresses of what pages load, with marks of its content; "" for what the site does not have."""

    stylesheet: str
    own_styles: str
    icon: str
    script: str
    filters: str


def show_frame(view: View, page: Page, assets: Assets) -> Frame:
    """What every page has around it; the address of the page itself marks the current links."""
    plain = view.once("frame", lambda: _frame(view, None, assets))
    address = address_of(page)
    linked = view.once("linked", lambda: {link.url.partition("#")[0] for link in _links(plain)})
    return _frame(view, address, assets) if view.href(address) in linked else plain


def _links(frame: Frame) -> tuple[Link, ...]:
    return (*frame.navigation, *frame.places, *frame.record)


def _frame(view: View, address: str | None, assets: Assets) -> Frame:
    """With the links marked that lead to this address; none, where none is given."""
    config = view.config
    return Frame(
        title=config.title,
        description=config.description,
        language=config.language,
        direction=direction_of(config.language),
        author=config.author,
        license=config.license,
        repository=config.repository,
        home=view.href(urls.HOME),
        navigation=tuple(_navigation(view, link, address) for link in config.navigation if _leads(view, link)),
        places=tuple(_index(view, kind, address) for kind in LISTED),
        record=(
            *(Link(view.say(text), view.href(to), current=to == address) for to, text in RECORD_TEXTS.items()),
            *(news_link(view, to, current=to == address) for to in (urls.CHANGES, urls.CORRECTIONS)),
        ),
        stylesheet=assets.stylesheet,
        own_styles=assets.own_styles,
        icon=assets.icon,
        script=assets.script,
        filters=assets.filters,
        facets=view.href(urls.FACETS),
        any_event=f"{view.href(urls.index_of('event'))}*/",
        policy=Markup(POLICY),
        as_of=view.when(parse_date(config.as_of)) if config.as_of else None,
        live=config.live,
        feed=view.href(urls.FEED) if config.url else "",
    )


def _leads(view: View, link: Navigation) -> bool:
    return leads_out(link.to) or view.is_there(link.to)


def _navigation(view: View, link: Navigation, address: str | None) -> Link:
    """A link at the head of the page at an address."""
    if link.to.startswith(("https://", "http://", "mailto:")):
        return Link(link.title, link.to)
    path, hash, fragment = link.to.partition("#")
    to = path.strip("/")
    to += "/" * bool(to and "." not in to.rpartition("/")[2])
    return Link(link.title, view.href(to) + hash + fragment, current=to == address)


def show_head(view: View, page: Page, title: str, description: str, crumbs: tuple[Link, ...]) -> Head:
    """What the head of a page says; a further part of a list says which it is."""
    config = view.config
    entry = view.entry(page.ref) if page.ref else None
    hidden = page.shows in ("missing", "redirect")
    if page.number > 1:
        title = view.say("%(title)s, page %(number)s") % {"title": title, "number": page.number}
    path = view.href(urls.permalink(page.ref) if page.shows == "redirect" and page.ref else address_of(page))
    return Head(
        kind=page.shows,
        title=title,
        full_title=title if title == config.title else f"{title} · {config.title}",
        description=_cut(description),
        canonical=view.root + path if config.url and page.shows != "missing" else "",
        path=path,
        robots="noindex" if hidden or config.as_of else "",
        open_graph="article" if isinstance(entry, Event | TextPage) else "website",
        json_ld=structured_data(view, page, entry, crumbs),
        newest=Newest(*view.newest) if page.shows in NEWS and page.number == 1 else None,
        crumbs=crumbs,
        feeds=_feeds(view, page, entry),
        alternates=_data(view, entry),
    )


def crumbs_to(view: View, ref: Ref) -> tuple[Link, ...]:
    """The way from the first page to an entry."""
    home, own = home_crumb(view), view.link(ref)
    if ref.kind == "page":
        return (home, own)
    return (home, view.once(("index", ref.kind), lambda: _index(view, ref.kind, "")), own)


def home_crumb(view: View) -> Link:
    """The first step of every way."""
    return view.once("home", lambda: Link(view.say("Timeline"), view.href(urls.HOME)))


def _index(view: View, kind: str, address: str | None) -> Link:
    to = urls.index_of(kind)
    return Link(view.say(PLURALS[kind]), view.href(to), current=to == address)


def _feeds(view: View, page: Page, entry: Entry | None) -> tuple[Link, ...]:
    if not view.config.url:
        return ()
    if page.shows in NEWS_TEXTS:
        return (Link(view.say("What is new"), view.href(urls.CHANGES_FEED)),)
    main = view.once("feed", lambda: Link(view.config.title, view.href(urls.FEED)))
    if entry is None or entry.ref.kind not in WITH_FEED:
        return (main,)
    return (Link(entry.label, view.href(urls.feed_of(entry.ref))), main)


def _data(view: View, entry: Entry | None) -> tuple[Link, ...]:
    if not isinstance(entry, Event):
        return ()
    return view.once(("alternate", filed(entry)), lambda: (Link(view.say("Data"), view.href(urls.data_of(entry))),))


def _cut(text: str) -> str:
    """At most 300 characters, ending with a word."""
    text = " ".join(text.split())
    return text if len(text) <= DESCRIPTION else text[: DESCRIPTION - 1].rpartition(" ")[0] + "…"


def describe(entry: Entry) -> str:
    """One sentence on an entry, for its page's head."""
    if isinstance(entry, Event | TextPage) and entry.summary:
        return entry.summary
    if isinstance(entry, Source):
        return ", ".join(part for part in (entry.label, entry.publisher) if part)
    return first_sentence(entry.body.text, lambda reference: reference.label or reference.id)
