"""Catalogue: every word of the interface is there in Spanish, and nothing is that nobody says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dateline.builder import build
from dateline.dates import parse_date
from dateline.model import Config
from dateline.publish.show import changes, entry, index, method, promises, spans, strip
from dateline.publish.theme.theme import load_theme
from dateline.publish.words import texts
from dateline.publish.words.catalogue import catalogue_bytes, read_catalogue
from dateline.publish.words.wording import Wording
from tests.published import SITES, read_html
from tests.sites import make_site

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

ROOT = Path(__file__).parents[2]
TABLES = (
    *(texts.KIND_TEXTS, texts.PLURALS, texts.STATUS_TEXTS, texts.WEIGHT_TEXTS),
    *(entry.WIDER, entry.NARROWER, index.ACTOR_KINDS),
    *(strip.MOST_TEXTS, texts.FIELD_TEXTS, changes.NEWS_TEXTS),
    *(texts.RECORD_TEXTS, texts.PROMISE_TEXTS, texts.PROMISE_TAGS, texts.KEEPER_TEXTS),
    *(promises.OF_DUE, promises.OF_PLANNED, method.SOURCED, method.DATED),
)
NOT_SEEN = ("day", "month", "year", "Retracted", "Table")  # which are said by other names
Message = str | tuple[str, ...]


def said() -> Iterator[Message]:
    """The texts that templates and rooms hold."""
    from babel.messages.extract import extract

    for path in sorted((ROOT / "templates").rglob("*.html")):
        options = {"trim_blocks": "true", "lstrip_blocks": "true", "newstyle_gettext": "true"}
        with path.open("rb") as file:
            yield from (message for _, message, *_ in extract("jinja2", file, options=options))
    keywords = {"say": None, "say_many": (1, 2), "turn": (5,)}
    for path in sorted((ROOT / "dateline/publish").rglob("*.py")):
        with path.open("rb") as file:
            yield from (message for _, message, *_ in extract("python", file, keywords=keywords))
    for table in TABLES:
        yield from table.values()
    for phrases in texts.CORRECTION_TEXTS.values():
        yield from phrases
    for ties in texts.TIE_TEXTS.values():
        yield from ties
    yield strip.MOST_OF_SOME
    yield from strip.PERHAPS_TEXTS.values()
    for later, earlier in (*(span[1:] for span in spans.SPANS), *spans.ABOUT):
        yield from (later, earlier)


def catalogue(language: str) -> Catalog:
    from babel.messages.pofile import read_po

    with (ROOT / f"dateline/languages/{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def test_spanish_has_every_text_and_no_other() -> None:
    have = {message.id for message in catalogue("es") if message.id}
    want = {*said(), *NOT_SEEN}
    assert sorted(map(str, want - have)) == []
    assert sorted(map(str, have - want)) == []


def test_what_is_put_into_a_text_is_put_into_its_translation() -> None:
    for message in catalogue("es"):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        for string in map(str, strings if message.id else ()):
            assert string
            put, wanted = (sorted(re.findall(r"%\(\w+\)s|%s", text)) for text in (string, str(ids[0])))
            assert put == wanted, string


def test_a_regional_tag_has_the_words_of_its_language() -> None:
    assert read_catalogue("es-MX").gettext("Sources") == "Fuentes"
    assert read_catalogue("es").ngettext("%(num)s event", "%(num)s events", 2) == "%(num)s hechos"
    assert read_catalogue("nl").gettext("Sources") == "Sources"


def test_a_translation_that_is_another_makes_another_theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = load_theme(tmp_path, "es").digest
    assert load_theme(tmp_path, "en").digest != before
    retold = catalogue_bytes("es").replace(b"Fuentes", b"Notas")
    monkeypatch.setattr("dateline.publish.theme.theme.catalogue_bytes", lambda _: retold)
    assert load_theme(tmp_path, "es").digest != before


def test_a_spanish_site_speaks_spanish(tmp_path: Path) -> None:
    english = SITES["everything"]
    spoken = str(english["site.yaml"]).replace("language: en", "language: es")
    assert "language: es" in spoken
    outcome = build(make_site(tmp_path, {**english, "site.yaml": spoken}), tmp_path / "output")
    assert outcome.written, list(outcome.problems)
    ours = {message.id for message in catalogue("es") if message.id and message.id != message.string}
    shown = {(path.name, text) for path in (tmp_path / "output").rglob("*.html")
             for _, text in read_html(path.read_text()).headings}  # fmt: skip
    assert {text for _, text in shown} >= {"Fuentes", "Antes y después"}
    assert {(name, text) for name, text in shown if text and text in ours} == set()


def test_the_digits_of_a_number_of_things_are_grouped_as_those_of_other_numbers() -> None:
    for language in ("en", "es", "es-MX", "de", "en-IN"):
        wording = Wording(Config(title="A record", language=language), read_catalogue(language))
        for number in (7, 999, 1000, 12_345, 1_234_567):
            assert wording.count_of(number) == wording.decimal(Decimal(number))


def test_english_words_keep_their_direction_among_those_that_run_to_the_left() -> None:
    arabic = Wording(Config(title="A record", language="ar"), read_catalogue("ar"))
    assert (arabic.say("Events"), arabic.say_many("%(num)s event", "%(num)s events", 2)) == (
        "\u2066Events\u2069",
        "\u20662 events\u2069",
    )
    dates = [arabic.when(parse_date(text)).text for text in ("2024-01-19", "2024-01-19~")]
    assert [date[0] == "\u2066" and date[-1] == "\u2069" for date in dates] == [False, True]
    assert Wording(Config(title="A record"), read_catalogue("nl")).say("Events") == "Events"
