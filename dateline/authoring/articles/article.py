"""Article: a file goes in, as its publisher has it; its text and what is known of its publication come out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.authoring.articles.encoding import read_bytes
from dateline.authoring.articles.front_matter import split_front_matter
from dateline.authoring.articles.headline import headline_in, without_site
from dateline.authoring.articles.page import read_page
from dateline.authoring.articles.papers import is_house
from dateline.authoring.articles.published import published_beside, published_in, read_published
from dateline.authoring.articles.publisher import publisher_in
from dateline.problems import Mark, Problem, SiteError

_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
_PAGES = (".html", ".htm", ".xhtml")
_PAGE = re.compile(r"(?:\s|<!--.*?-->|<\?xml[^>]*>)*+<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_NO_WORDS = re.compile(  # pictures, comments, footnotes, and what Hugo, Jekyll and Obsidian put in for themselves
    r"!\[[^\]\n]*+\]\([^)\n]*+\)|!\[\[[^\]\n]*+\]\]|<!--.{0,2000}?-->|\{\{[^{}]{0,500}\}\}|\{[:%][^}\n]*+\}"
    r"|^\[\^[\w-]+\]:[^\n]*+|\[\^[\w-]+\]|(?<=\s)\^[a-z0-9-]{4,}[ \t]*+$|^[ \t]*>[ \t]*\[![^\]\n]*+\][^\n]*+",
    re.DOTALL | re.MULTILINE,
)
_NOTE = re.compile(r"\[\[(?:[^\]|\n]*+\|)?(?P<words>[^\]|\n]++)\]\]")
_LINK = re.compile(r"\[(?P<words>[^\]\[\n]++)\]\((?:<[^>\n]*+>|[^)\s]*+)(?:\s+\"[^\"\n]*+\")?\)")
_STRONG = re.compile(
    r"(?<![\w*])\*{1,3}(?=\S)([^*\n]+?)(?<=\S)\*{1,3}(?![\w*])|(?<![\w_])_{1,3}(?=\S)([^_\n]+?)(?<=\S)_{1,3}(?![\w_])"
)
_HEADING = re.compile(r"^#{1,6}[ \t]++(?P<words>[^\n]+?)[ \t]*#*$", re.MULTILINE)
# The head of a mail, or of one that it passes on: From, Sent or Date, To, Subject.
_MAIL = re.compile(
    r"(?:^(?:> ?)?\*?(?:from|sent|date|to|cc|subject|reply-to)\*?:[^\n]*\n+){3,}", re.IGNORECASE | re.MULTILINE
)
_SUBJECT = re.compile(
    r"^(?:> ?)?\*?subject\*?: ?\*?\s*(?:(?:re|fwd?|aw|wg)\s?: ?)*(?P<words>[^\n]+)", re.IGNORECASE | re.MULTILINE
)
_ENGLISH = re.compile(r"(?<!\w)(?:the|of|and|to|for|by|at|with|from|that|in|on|was|is|has|said)(?!\w)", re.IGNORECASE)
_OTHERS = re.compile(
    r"(?<!\w)(?:der|die|das|und|ist|nicht|ein|eine|dem|den|von|mit|auf|hat|el|los|las|una|del|por|con|para|que|le|les|des"
    r"|une|est|dans|pour|sur|il|della|che|het|een|van|niet|os|um|uma|do|da|em)(?!\w)",
    re.IGNORECASE,
)
_BEFORE_MAIL = 500  # characters at most of what somebody writes above a mail that is passed on
_ENOUGH = 300  # letters from which on a text tells its language
_QUOTED = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A published text; `published` is EDTF, such as `2024-01-17` or, where it is deduced, `2024-01-17~`."""

    text: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str | None = None


def read_article(data: bytes | str, name: str) -> Article:
    """The article in a text, a Markdown file with front matter or a web page; `name` tells which, and problems name it.

    `published` is "" where neither the page's metadata nor the text gives a day. Raises SiteError for what is not text,
    has none, is in another language than English, or is a web page without the extra `html` installed.
    """
    text = data if isinstance(data, str) else read_bytes(data, name)[0]
    if not text.strip("\ufeff \t\n\r"):
        raise _unreadable(name, "the article is empty", "give the article's text")
    if name.lower().endswith(_PAGES) or _PAGE.match(text):
        article = _of_page(text, name)
    else:
        article = _of_text(text, name)
    if _is_foreign(article.text):
        raise _unreadable(name, "this does not look like English", "draft reads English alone")
    if not re.search(r"\w", article.text):
        raise _unreadable(name, "no article's text is found in it", "paste the article's text into a text file")
    return article


def _of_page(text: str, name: str) -> Article:
    try:
        page = read_page(text)
    except ImportError:
        hint = 'pip install "dateline[html]"  or: paste the article\'s text into a text file'
        raise _unreadable(name, "web pages are read with an extra that is not installed", hint) from None
    return Article(
        text=page.text,
        title=page.title,
        publisher=page.publisher or publisher_in(page.text, page.title),
        published=page.published or published_in(page.text),
        url=page.url or None,
    )


def _of_text(text: str, name: str) -> Article:
    front, body, line = split_front_matter(text, name)
    language = front.get("language", "").lower()
    if language and language.split("-")[0].split("_")[0] not in ("en", "eng", "english"):
        raise _unreadable(name, f'the article is in "{language[:40]}"', "draft reads English", line=line("language"))
    published = front.get("published", "")
    if published and not (read := read_published(published)):
        hint = 'write it as published: "2024-01-17"'
        raise _unreadable(name, f'"{published[:60]}" is no date', hint, line=line("published"))
    read = read_published(published) if published else ""
    title = front.get("title", "")
    if name.lower().endswith(_MARKDOWN):
        headings = [_plain(heading["words"]) for heading in _HEADING.finditer(body)]
        title = title or next((one for one in headings if not is_house(one, sure=False)), "")
        body = _plain(body)
    if (mail := _MAIL.search(body)) and mail.start() < _BEFORE_MAIL:
        subject = _SUBJECT.search(mail[0])
        title = title or (subject["words"].strip() if subject else "")
        body = f"{mail[0]}\n{_unquoted(body[mail.end() :])}"
    title, site = (title, "") if title else headline_in(body, publisher_in(body))
    publisher = front.get("publisher", "") or publisher_in(body, title) or site
    return Article(
        text=body.strip("\n"),
        title=without_site(title, publisher),
        publisher=publisher,
        published=read or published_in(body) or published_beside(body, publisher),
        url=front.get("url") or None,
    )


def _plain(markdown: str) -> str:
    """Markdown without its marks: links by their words, no pictures, no signs of emphasis, heading or quotation."""
    words = _NOTE.sub(r"\g<words>", _LINK.sub(r"\g<words>", _NO_WORDS.sub("", markdown)))
    words = _QUOTED.sub("", _HEADING.sub(r"\g<words>", words))
    return _STRONG.sub(lambda match: match[1] or match[2], words)


def _unquoted(text: str) -> str:
    """The text of a mail without the signs before its lines, where it is one that another one quotes."""
    lines = [line for line in text.splitlines() if line.strip()]
    return _QUOTED.sub("", text) if sum(line.lstrip().startswith(">") for line in lines) > len(lines) / 2 else text


def _is_foreign(text: str) -> bool:
    """Whether a text is long enough to tell that it is in another language, by its letters or its commonest words."""
    letters = [letter for letter in text[:20_000] if letter.isalpha()]
    latin = sum(letter < "\u0250" for letter in letters)
    english, others = len(_ENGLISH.findall(text[:20_000])), len(_OTHERS.findall(text[:20_000]))
    return len(letters) >= _ENOUGH and (latin < len(letters) / 2 or others > max(2 * english, len(text[:20_000]) / 100))


def _unreadable(name: str, message: str, hint: str, *, line: int = 0) -> SiteError:
    return SiteError(Problem(Mark(name, line), "error", message, hint))
