"""An article is read from a web page: its text, and what the page's own data says of its publication."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.authoring.articles.article import read_article
from dateline.problems import SiteError

STORY = """
<p>The harbour bridge of Port Ellery reopened on Sunday after a storm had closed it for nine days, the port said.</p>
<p>Engineers led by Marta Oyelaran replaced two of its cables on Friday and tested them with a line of trucks.</p>
<p>A second inspection is due in May. The chair of the authority, Tomas Reyle, said that the toll would not rise.</p>
"""


def page(head: str = "", body: str = "", title: str = "Harbour bridge reopens | The Daily Quay") -> bytes:
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article>{body}{STORY}</article>
<footer>© 2019 The Daily Quay. All rights reserved.</footer></body></html>""".encode()


def test_a_page_gives_its_text_and_what_json_ld_says_of_it() -> None:
    head = """<link rel="canonical" href="https://quay.example/bridge">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "datePublished": "2001-01-01"},
{"@type": ["NewsArticle"], "headline": "Bridge open again", "datePublished": "2031-03-04T01:00:00+01:00",
"dateModified": "2031-03-09", "publisher": {"@type": "Organization", "name": "Quay &amp; News"}}]}</script>
<meta property="article:published_time" content="2031-03-01">"""

    article = read_article(page(head), "bridge.html")

    told = (article.title, article.publisher, article.published, article.url)
    assert told == ("Bridge open again", "Quay & News", "2031-03-04", "https://quay.example/bridge")
    assert article.text.startswith("The harbour bridge of Port Ellery reopened")
    assert article.text.count("\n\n") == 2
    assert "rights reserved" not in article.text and "Home" not in article.text


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta property="article:published_time" content="2031-03-03T23:30:00-05:00">', "", "2031-03-03"),
        ('<meta name="date" content="4 March 2031"><meta name="last-modified" content="2031-05-01">', "", "2031-03-04"),
        (
            "",
            '<time class="posted" datetime="2031-03-04">Tuesday</time><time datetime="2031-03-09">x</time>',
            "2031-03-04",
        ),
        ("", '<time datetime="2031-03-04T08:00">8</time><time datetime="2031-03-04T09:00">9</time>', "2031-03-04"),
        ("", '<time datetime="2031-03-04">one</time><time datetime="2031-03-09">other</time>', ""),
        ('<meta name="publishedDate" content="2031-03-04T09:47:12">', "", "2031-03-04"),
        ("", "<div><span>Published On 4 Mar 2031</span></div><p>Copyright 2030</p>", "2031-03-04"),
        ("", "<aside><span>Published On 4 Mar 2030</span></aside>", ""),
        ('<script type="application/ld+json">{broken</script>', "", ""),
        ("", '<aside><a>Old story</a><time datetime="2019-03-04">then</time></aside>', ""),
        ("", '<div class="related-stories"><time class="posted" datetime="2019-03-04">then</time></div>', ""),
        ("", '<ul><li><a href="/x">Old story</a> <time datetime="2019-03-04">then</time></li></ul>', ""),
        ('<meta property="article:modified_time" content="2031-05-01">', "", ""),
        ('<meta http-equiv="date" content="Fri, 20 Nov 2031 10:00:00 GMT">', "", ""),  # when the page was served
        ("", '<p>Updated: <time datetime="2031-03-09">9 March</time></p>', ""),
        ("", '<p>Posted: <time datetime="2031-03-09">9 March</time></p>', "2031-03-09"),
        ("", '<p>A hearing on the toll is due on <time datetime="2031-04-09">9 April</time>.</p>', ""),
        (
            "",
            '<div><h3><a href="/x">Old story</a></h3><time class="published" datetime="2019-03-04">then</time></div>',
            "",
        ),
        (
            "",
            '<h1>Bridge open</h1><h2>It was shut</h2><time class="published" datetime="2031-03-04">4</time>',
            "2031-03-04",
        ),
        ("", f"{STORY}<h3>Old story</h3><span>Published 4 March 2019</span>", ""),
        (
            "",
            '<span itemprop="dateModified">9 March 2031</span><b itemprop="datePublished">4 March 2031</b>',
            "2031-03-04",
        ),
        ('<meta name="pubdate" content="1970-01-01T00:00:00Z">', "", ""),
        ('<meta name="pubdate" content="0001-01-01T00:00:00Z">', "", ""),
        ('<meta name="pubdate" content="04 March 2031">', "", "2031-03-04"),
        ('<meta name="dcterms.created" content="2019-01-01">', "", ""),
        (
            '<script type="application/ld+json">{"@type": "Article", "datePublished": ["2031-03-04"]}</script>',
            "",
            "2031-03-04",
        ),
        ("", "<p><b>Published</b> 4 March 2031</p>", "2031-03-04"),
        ("", "<div><span>Published:</span> <span>4 March 2031</span></div>", "2031-03-04"),
        ("", "<h1>Bridge open</h1><p>By Ines Tallow<br>Tuesday, March 4, 2031</p>", "2031-03-04"),
        ("", "<h1>Bridge open</h1><div>4 March 2031 • 6:00am</div>", "2031-03-04"),
        ("", "<h1>Bridge open</h1><div>Ines Tallow | March 4, 2031 at 2:05 p.m.</div>", "2031-03-04"),
        (
            "",
            "<h1>Bridge open</h1><p>By <a>Ines</a> | Updated: May 9, 2031 | Published: March 4, 2031</p>",
            "2031-03-04",
        ),
        (
            "",
            (
                "<h1>Bridge open</h1><dl><dt>From</dt><dd>Ministry</dd><dt>Published</dt><dd>4 March 2031</dd>"
                "<dt>Last updated by the ministry and others of its offices in the port</dt><dd>9 May 2031</dd>"
            ),
            "2031-03-04",
        ),
        ("", '<h1>Bridge open</h1><div>Last updated <time datetime="2031-03-09">9 March 2031</time></div>', ""),
        ("", "<h1>Bridge open</h1><p>4 March 2031</p><p>9 March 2031</p>", ""),
        ("", f"<h1>Bridge open</h1>{STORY}<p>4 March 2031</p>", ""),
        (
            '<script type="application/ld+json">{"@type": "WebPage", "datePublished": "2031-03-04"}</script>',
            "",
            "2031-03-04",
        ),
        ('<meta itemprop="datePublished" content="2031-03-04">', "<h1>Bridge open</h1>", "2031-03-04"),
        ("", "", ""),  # and never 1 January of the year in the copyright line
    ],
)
def test_the_day_is_the_pages_own_or_none(head: str, body: str, published: str) -> None:
    assert read_article(page(head, body), "bridge.html").published == published


OLD = """{"@type": "NewsArticle", "headline": "Old story", "datePublished": "2019-03-04",
"url": "https://quay.example/old"}"""
NEW = """{"@type": "NewsArticle", "headline": "Bridge open again", "dateModified": "2031-03-09",
"datePublished": "2031-03-04", "url": "https://quay.example/bridge"}"""


@pytest.mark.parametrize(
    ("data", "published"),
    [
        (f"[{OLD}, {NEW}]", "2031-03-04"),
        (f'{{"@graph": [{OLD}, {{"@type": "WebPage", "mainEntity": {NEW}}}]}}', "2031-03-04"),
        (f'{{"@type": "ItemList", "itemListElement": [{{"item": {OLD}}}]}}', ""),
        (f'{{"@type": "LiveBlogPosting", "headline": "Bridge open again", "liveBlogUpdate": [{OLD}]}}', ""),
        (f"[{OLD}, {NEW.replace('bridge', 'x').replace('open again', 'x')}]", ""),  # neither is known to be its own
    ],
)
def test_of_several_articles_in_json_ld_the_pages_own_counts(data: str, published: str) -> None:
    head = f"""<link rel="canonical" href="https://quay.example/bridge"><meta property="og:title"
content="Bridge open again"><script type="application/ld+json">{data}</script>"""
    assert read_article(page(head), "bridge.html").published == published


@pytest.mark.parametrize(
    "publisher", ['"The Quay"', '[{"name": "The Quay"}]', '{"@id": "#quay"}', '{"@id": "#quay", "name": "The Quay"}']
)
def test_json_ld_may_name_the_publisher_in_many_ways(publisher: str) -> None:
    head = f"""<script type="application/ld+json">{{"@graph": [{{"@id": "#quay", "@type": "Organization",
"name": "The Quay"}}, {{"@type": "NewsArticle", "publisher": {publisher}}}]}}</script>"""
    assert read_article(page(head), "bridge.html").publisher == "The Quay"


def test_a_page_is_known_by_its_first_words_and_its_site_is_no_part_of_its_title() -> None:
    article = read_article(page('<meta property="og:site_name" content="Quay">'), "saved")

    assert (article.title, article.publisher) == ("Harbour bridge reopens", "Quay")


@pytest.mark.parametrize(("site", "publisher"), [("The Daily Quay", "The Daily Quay"), ("Bay Echo", "")])
def test_the_end_of_a_title_is_the_publisher_where_the_page_names_it_again(site: str, publisher: str) -> None:
    html = page(title=f"Bridge: open at last - {site}", body="<h1>Harbour bridge reopens</h1>")
    assert read_article(html, "bridge.html").publisher == publisher


def test_the_clock_of_a_site_above_the_headline_is_no_day_of_publication() -> None:
    bar = '<div class="bar timestamp"><time datetime="2031-11-20">Thursday</time></div><h1>Bridge open</h1>'
    html = page().replace(b"<article>", f"{bar}<div>".encode()).replace(b"</article>", b"</div>")
    assert read_article(html, "bridge.html").published == ""


@pytest.mark.parametrize(
    ("head", "site", "publisher"),
    [
        ("", "Bay Echo", "Bay Echo"),
        ("", "News", ""),
        ("", "Dockside", ""),  # may be a section
        ('<link rel="canonical" href="https://dockside.example/x">', "Dockside", "Dockside"),
        ('<meta name="author" content="Ines Tallow">', "Ines Tallow", ""),
    ],
)
def test_a_page_that_says_no_more_is_by_whom_its_title_ends_with(head: str, site: str, publisher: str) -> None:
    html = page(head, "<h1>Bridge open</h1>", title=f"Bridge open | {site}")
    assert read_article(html, "bridge.html").publisher == publisher


def test_a_page_in_another_encoding_is_read_as_it_declares() -> None:
    html = (
        page().replace(b"utf-8", b"windows-1252").replace(b"Reyle", "Réyle".encode("cp1252")).replace(b"\xc2\xa9", b"")
    )

    assert "Tomas Réyle" in read_article(html, "bridge.html").text


def test_without_the_extra_a_page_is_a_problem_that_tells_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)

    with pytest.raises(SiteError) as told:
        read_article(page(), "bridge.html")
    assert 'pip install "dateline[html]"' in told.value.problems[0].hint


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="<>/pab \"'={}é&;!-[]", max_size=120))
def test_any_page_is_an_article_or_a_problem(html: str) -> None:
    try:
        article = read_article(f"<html>{html}", "a.html")
    except SiteError:
        return
    assert article.text.strip()


@pytest.mark.parametrize(
    ("title", "head", "publisher"),
    [
        ("Bridge open", '<a class="logo" href="/">Daily Quay</a>', "Daily Quay"),
        ("Bridge open", '<a href="/"><img alt="The Daily Quay logo"></a>', "The Daily Quay"),
        ("Bridge open", '<a href="/" title="Dockside - Home"></a>', ""),  # named nowhere else
        ("Bridge open", '<a href="/">Home</a><a href="/">News</a>', ""),
        ("Bay Echo: Bridge open", "", "Bay Echo"),
        ("Bay Echo | Bridge open", "", "Bay Echo"),
        ("Bridge open | World News | Bay Echo", "", "Bay Echo"),
        ("Bridge open: what we know", "", ""),
        ("Bridge open :: Bay Echo", "", "Bay Echo"),
        (
            "Bridge open",
            "<p>PORT ELLERY, March 4 (Quay Wire) - The bridge of the port reopened after nine days.</p>",
            "Quay Wire",
        ),
    ],
)
def test_the_name_of_a_site_may_stand_in_its_head_alone(title: str, head: str, publisher: str) -> None:
    story = STORY.replace("<p>", f"{head}<p>", 1) if head.startswith("<p>") else STORY
    html = f"""<!doctype html><html><head><title>{title}</title></head><body>{"" if head.startswith("<p>") else head}
<article><h1>Bridge open</h1>{story}</article><footer>© 2031 The Daily Quay</footer></body></html>"""
    article = read_article(html, "bridge.html")

    assert (article.publisher, article.title) == (publisher, "Bridge open")


def test_the_headline_is_below_the_name_of_the_site() -> None:
    for head in (
        "<h1><a href='/'>The Quay Gazette</a></h1><h1>Bridge open</h1>",
        "<h1><a href='https://quay.example/'>The Quay Gazette</a></h1><h2>Bridge open</h2>",
        "<h2>Tuesday 4 March 2031</h2><h3>Bridge open</h3>",
        "<h2>Bridge open</h2>",
    ):
        html = f"<!doctype html><html><head><title>The Quay Gazette</title></head><body>{head}{STORY}</body></html>"
        article = read_article(html, "bridge.html")
        assert (article.title, article.publisher) == ("Bridge open", "The Quay Gazette")


def test_the_only_organization_of_a_page_is_its_publisher() -> None:
    named = '{"@graph": [{"@type": "NewsMediaOrganization", "name": "Dockside"}]}'
    head = f'<script type="application/ld+json">{named}</script>'
    assert read_article(page(head, "<h1>Bridge open</h1>", title="Bridge open"), "a.html").publisher == "Dockside"


def test_a_host_is_no_name_where_the_title_has_one() -> None:
    head = '<meta property="og:site_name" content="bay.example">'
    head += '<meta property="og:title" content="Bridge open | Bay Echo">'
    article = read_article(page(head, "<h1>Bridge open</h1>", title="x"), "a.html")
    assert (article.publisher, article.title) == ("Bay Echo", "Bridge open")
