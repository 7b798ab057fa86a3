"""The example's wording: the entries and the articles that they were made from, in; no phrase in common, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = ROOT.parent / "shared" / "articles"
WORDS = 8


def shared_phrases(text: str, article: str, title: str = "") -> list[str]:
    """Every run of eight words that the text has in common with the article, its title's own words aside."""
    return sorted(shingles(text) & (shingles(article) - shingles(title)))


def shingles(text: str) -> set[str]:
    """Every run of eight words, whatever their case, punctuation and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"(?<=[a-z])['’](?=[a-z])|(?<=\d)[.,](?=\d)|(?<=\b[a-z])\.(?=[a-z]\b)", "", plain)
    words = re.findall(r"[a-z0-9]+", plain)
    return {" ".join(words[start : start + WORDS]) for start in range(len(words) - WORDS + 1)}


def own_words(path: Path) -> str:
    """A file's text as a reader sees it, without the titles of sources and without quotations."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".yaml":
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        for node in sorted(not_ours(root, path.parent.name == "sources"), key=lambda node: -node.start_mark.index):
            text = text[: node.start_mark.index] + " | " + text[node.end_mark.index :]
    text = re.sub(r"\[@[^\]]*\]", " ", text)
    return re.sub(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]", r"\1", text)


def not_ours(node: yaml.Node | None, source: bool) -> Iterator[yaml.Node]:
    """The values that are taken from a source as they are: its title, and any quotation."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from not_ours(item, source)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "quote" or (source and key.value == "title"):
                yield value
            else:
                yield from not_ours(value, key.value == "sources")


def test_a_sentence_that_was_copied_is_found_whatever_its_dress() -> None:
    article = "The ferry company’s board said on Monday that Café Norðri, closed since 2021, reopens with 1,200 seats."
    copied = 'It is news that "the FERRY companys [[board]] said, on Monday, that Cafe" is open.'
    retold = "Café Norðri will open again and hold 1,200 people, according to the ferry company’s board."

    assert shared_phrases(copied, article) == [
        "ferry companys board said on monday that cafe",
        "the ferry companys board said on monday that",
    ]
    assert shared_phrases(retold, article) == []


def test_titles_of_sources_and_quotations_are_not_compared(tmp_path: Path) -> None:
    entry = tmp_path / "ferry.yaml"
    entry.write_text(
        "title: Ferry\n"
        "body: |\n  The [[ferry-company|company]] reopens.[@paper]\n"
        "sources:\n"
        "  - {source: paper, quote: seats for all}  # as printed\n"
        "  - {title: Ferry board reopens its café, publisher: The Paper}\n",
        encoding="utf-8",
    )

    text = own_words(entry)

    assert "The company reopens." in text
    assert "seats" not in text
    assert "board" not in text
    assert "# as printed" in text
    assert "The Paper" in text


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles are not ours to publish; they are not here")
def test_the_example_is_in_our_own_words() -> None:
    written = [path for path in sorted((ROOT / "content").rglob("*")) if path.suffix in (".yaml", ".md")]
    ours = [path for path in written if path.relative_to(ROOT).parts[1] not in ("articles", "drafts")]
    ours.append(ROOT / "site.yaml")
    articles = {path.name: title_and_text(path) for path in sorted(ARTICLES.glob("*-*.md"))}
    assert len(ours) > 50
    assert len(articles) == 5

    copied = {
        (path.relative_to(ROOT).as_posix(), name): phrases
        for path in ours
        for name, (title, article) in articles.items()
        if (phrases := shared_phrases(own_words(path), article, title))
    }

    assert copied == {}


def title_and_text(article: Path) -> tuple[str, str]:
    """The title in an article's front matter, and the article itself."""
    _, head, text = article.read_text(encoding="utf-8").split("---\n", 2)
    return str(yaml.safe_load(head)["title"]), text
