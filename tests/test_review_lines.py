"""review's lines in a terminal, seen from outside: few keys go in; the words and names that were meant are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.commands.review.endings import Endings
from dateline.commands.review.line import SHIFT_TAB, Line
from tests.sites import make_site
from tests.terminal import terminal

DRAFTS = "content/drafts/post"
QUOTE = "Declassified files show that it paid Kiru Brewing 4 million crowns in Ghana."
ARTICLE = (
    "Files on a mine\n\n"
    "Crowds filled the square in Sarat overnight, before Mira Okafor of Canada's Tamarack Resources spoke. "
    f"{QUOTE} Inspectors came on Friday.\n\n"
    "The Ghana National Fund is to meet the Salt Union in Port Lowen, where M23 rebels fought in 2019.\n"
)
FILES = {
    "content/articles/post.txt": ARTICLE,
    "content/actors/salmar.yaml": "name: Salmar of the North\nkind: organization\n",
    "content/places/salton.yaml": "name: Saltón\n",
    f"{DRAFTS}/sources/post.yaml": "title: Files on a mine\npublisher: Harbour Post\npublished: 2024-01-21\n",
    f"{DRAFTS}/actors/salt-union.yaml": "name: Salt union\nkind: organization\n",
    f"{DRAFTS}/files-show.yaml": f"""\
        date: 2024-01-20
        title: Files show payments
        sources: [post]
        evidence:
          {{source: post, quote: "{QUOTE}", start: {ARTICLE.index(QUOTE)}, end: {ARTICLE.index(QUOTE) + len(QUOTE)}}}
        """,
    f"{DRAFTS}/meeting.yaml": f"""\
        date: 2024-01-28
        title: The fund meets the union
        actors: [salt-union]
        sources: [post]
        status: planned
        evidence:
          source: post
          quote: The Ghana National Fund is to meet the Salt Union in Port Lowen, where M23 rebels fought in 2019.
          start: {ARTICLE.index("The Ghana National")}
          end: {len(ARTICLE) - 1}
        """,
}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = make_site(tmp_path, FILES)
    monkeypatch.chdir(home)
    return home


def test_tab_keeps_a_capital_that_is_typed_and_takes_the_nearest_word(home: Path) -> None:
    with terminal(home) as press:
        press("t", "title: Files show payments")
        press("\x15Decl\t", "title: Declassified")
        press(" insp\t", "title: Declassified inspectors")  # without the capital that begins a sentence
        press("\x17Sa\t", "title: Declassified Sarat")  # of the sentence before, not of the record
        press("\t", "title: Declassified Salt Union")
        press("\x1b", "title: ")
        press("q", "nothing was changed")


def test_capitals_of_the_article_are_offered_before_a_name_is_made_of_small_letters(home: Path) -> None:
    with terminal(home) as press:
        seen = press(
            "ntam", "> 1 [^\r\n]*(?s:.*)> 1 [^\r\n]*(?s:.*)who: tam[^\r\n]*(?s:.*)> 1 [^\r\n]*(?s:.*) 2 Tam  new"
        )
        assert "> 1 Tamarack Resources  new" in seen.rpartition("who: tam")[2]
        press("\r", "n who +1 Tamarack Resources(?s:.*)help")
        press("pports\x7f\r", "p where +2 Port Lowen(?s:.*)help")
        press("q", "edited 2")


def test_who_stands_alone_in_the_sentence_is_offered_before_longer_names(home: Path) -> None:
    with terminal(home) as press:
        press("ngh\r", "n who +1 Ghana \\(new: government\\)(?s:.*)help")
        press("q", "edited 1")
    assert "actors: [ghana]" in (home / f"{DRAFTS}/files-show.yaml").read_text()


def test_enter_names_who_stands_in_the_title_that_was_typed(home: Path) -> None:
    with terminal(home) as press:
        press("t", "title: Files show payments")
        press("\x15Files show that Tamarack and Kiru paid\r", "t title +Files show that(?s:.*)help")
        press("n\r", "n who +1 Kiru Brewing (?s:.*)help")
        press("n\r", "2 Tamarack Resources (?s:.*)help")
        press("q", "edited 3")


def test_a_name_is_offered_without_whose_it_is(home: Path) -> None:
    text = ARTICLE.replace("Inspectors came", "Mr Okafor's Salt Party won 34 seats")
    make_site(home, {"content/articles/post.txt": text})
    with terminal(home) as press:
        press("nsalt p\r", "n who +1 Salt Party (?s:.*)help")
        press("q", "edited 1")


def test_a_digit_behind_letters_takes_what_has_that_number_unless_a_name_goes_on_so(home: Path) -> None:
    with terminal(home) as press:
        press("ns", "who: s(?s:.*)3 Salmar of the North")
        press("3", "n who +1 Salmar of the North\r(?s:.*)help")
        press("nm2", "who: m2(?s:.*)> 1 M23  new")
        press("3\r", "n who(?s:.*) M23 [^\r\n]*\r(?s:.*)help")
        press("n+Route6\r", "Route6 \\(new(?s:.*)help")
        press("q", "edited 3")


def test_a_new_name_that_is_renamed_is_offered_by_its_new_name_to_the_drafts_that_wait(home: Path) -> None:
    with terminal(home) as press:
        press("s", "2 of 2(?s:.*)help")
        press("k\x01Norland \r", "1 Norland Salt union(?s:.*)help")
        press("a", "accepted: (?s:.*)any other key ends")
        press("b", "1 of 1(?s:.*)help")
        seen = press("nunion\r", "n who +1 Norland Salt union\r(?s:.*)help")
        assert "Salt Union  new" not in seen
        press("q", "accepted 1")
    assert not (home / f"{DRAFTS}/actors/salt-union-2.yaml").exists()


def test_what_is_changed_on_the_disk_meanwhile_is_seen(home: Path) -> None:
    with terminal(home) as press:
        press("s", "2 of 2(?s:.*)help")
        assert main(["rename", "actors", "salt-union", "norland-salt-union", "--yes"]) == 0
        press("a", "accepted: content/events/2024/meeting.yaml, with (?s:.*)norland-salt-union.yaml(?s:.*)any other")
        (home / f"{DRAFTS}/files-show.yaml").unlink()
        press("b", "1 of 1(?s:.*)help")
        press("a", "files-show.yaml: error: it is not here any more(?s:.*)any other key ends")
        press("q", "accepted 1")


@pytest.mark.parametrize("columns", [40, 60, 100])
def test_no_line_of_keys_ends_between_a_key_and_what_it_does(home: Path, columns: int) -> None:
    with terminal(home, columns) as press:
        seen = press("", "help")
        keys = seen[seen.index("a accept") :].replace("\r", "")
        assert all(
            re.match(r"(?:\S [a-z$1-9. ]+?(?:  |$))+$", line.strip()) for line in keys.splitlines() if line.strip()
        )
        assert max(map(len, keys.splitlines())) <= columns
        press("q", "nothing was changed")


def test_a_flag_on_a_new_place_tells_the_key_of_places(home: Path) -> None:
    place = f"{DRAFTS}/places/new-salton.yaml"
    flags = "Salton is new: or is it salton?"
    file = home / f"{DRAFTS}/meeting.yaml"
    text = file.read_text().replace("actors: [salt-union]", "places: [new-salton]")
    make_site(home, {place: "name: Salton\n", f"{DRAFTS}/meeting.yaml": f"{text}  flags: ['{flags}']\n"})
    with terminal(home) as press:
        seen = press("s", "2 of 2(?s:.*)help")
        assert re.search("! +Salton is new(?s:.*)p and Enter takes that one", seen)
        press("p\r", "p where +1 Saltón(?s:.*)help")
        press("q", "edited 1")


def test_tab_goes_on_with_the_words_that_follow_in_the_article_and_shows_them_before(home: Path) -> None:
    with terminal(home) as press:
        press("t", "title: Files show payments")
        press("\x15It p", "Tab: ")
        press("aid", "title: It paid\\s+Tab: paid Kiru Brewing")
        press("\t", "title: It paid Kiru Brewing")
        press(" in ", "Tab: ")
        press("\t", "title: It paid Kiru Brewing in Ghana")
        press("\x1b[Z", "title: It paid Kiru Brewing\\s+Tab: ")  # Shift-Tab takes away the last phrase
        press("\r", "t title +It paid Kiru Brewing\r(?s:.*)help")
        press("q", "edited 1")


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        (
            "Ann Lee resigns from the board of Hale on Monday",
            [
                "Ann Lee resigns from the board of Hale",
                "Ann Lee resigns from the board",
                "Ann Lee resigns",
                "Ann Lee",
                "Ann",
                "",
            ],
        ),
        ("A mine is shut after floods and fires", ["A mine is shut after floods", "A mine is shut", "A mine is"]),
        ("Orr", ["", ""]),
    ],
)
def test_shift_tab_takes_away_phrase_by_phrase(text: str, phrases: list[str]) -> None:
    line = Line(text)
    for phrase in phrases:
        line.press(SHIFT_TAB)
        assert line.text.strip() == phrase


@pytest.mark.parametrize(
    ("typed", "endings"),
    [
        ("The toll ", ["The toll bridge", "The toll road"]),  # the nearest sentence first
        ("Zoo", []),
        ("To", ["Toledo", "Tolls"]),
        ("A man of the ", ["A man of the ferry", "A man of the toll bridge"]),
        ("They meet in", ["They meet in Kiru"]),
        ("They met in Kiru ", []),
    ],
)
def test_a_line_goes_on_as_the_sentences_do(typed: str, endings: list[str]) -> None:
    told = [
        "The toll bridge was shut in Kiru on Monday.",
        "The toll road has a ferry.",
        "A storm hit the ferry.",
        "Fans of the old pier met.",
    ]
    found = Endings(("tolls", "Toledo"), told).of(typed)
    assert found[: len(endings)] == endings and bool(found) == bool(endings)
