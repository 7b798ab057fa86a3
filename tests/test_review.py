"""review, seen from outside: keys go in, from a pipe or a terminal; what is asked for is done, and can be undone."""

from __future__ import annotations

import io
import re
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from dateline.cli import main
from dateline.commands.draft.meant import matching
from dateline.commands.draft.offers import offers_for
from dateline.commands.draft.when import days_for
from dateline.commands.review.asking import ask_field, ask_figure
from dateline.commands.review.line import cut
from dateline.content.desk import Desk
from tests.sites import make_site
from tests.terminal import terminal

DRAFTS = "content/drafts/post"
QUOTE = "The board set a toll on Saturday, Mira Okafor said."
ARTICLE = f"A toll\n\nIt rained on Friday. {QUOTE} Nobody paid.\n\nThe town’s ferry is to stop.\n\n"
ARTICLE += "Transport Minister Tomas Reyle met the owners.\n"
FILES = {
    "content/articles/post.txt": ARTICLE,
    "content/events/2024/talk.yaml": "date: 2024-01-19\ntitle: A talk\nsources: [report]\n",
    f"{DRAFTS}/sources/post.yaml": "title: A toll\npublisher: Harbour Post\npublished: 2024-01-21\n",
    f"{DRAFTS}/actors/mira-okafor.yaml": "name: Mira Okafor\nkind: person\npositions: [mayor]\n",
    f"{DRAFTS}/toll-set.yaml": f"""\
        date: 2024-01-20
        title: Toll set
        actors: [mira-okafor]
        sources: [post]
        figures:
          - {{label: crowns, date: 2024, value: 12000, sources: post}}
        status: reported
        evidence:
          source: post
          quote: {QUOTE}
          start: {ARTICLE.index(QUOTE)}
          end: {ARTICLE.index(QUOTE) + len(QUOTE)}
          expression: on Saturday
          rule: weekday
          confidence: 0.9
          flags: [Which board?]
        """,
    f"{DRAFTS}/rain-falls.yaml": """\
        date: 2024-01-19
        title: Rain falls
        sources: [post]
        evidence: {source: post, quote: It rained on Friday., start: 8, expression: on Friday, same_as: talk}
        """,
}
Review = Callable[[str], str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sys.argv", ["/usr/bin/dateline"])
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715342400")
    monkeypatch.setenv("NO_COLOR", "1")
    home = make_site(tmp_path, FILES)
    monkeypatch.chdir(home)
    return home


@pytest.fixture
def review(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Review:
    """What is printed when these keys are pressed."""

    def review(keys: str) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO(keys))
        assert main(["review"]) == 0
        told = capsys.readouterr()
        return told.err + told.out

    return review


def content(home: Path) -> dict[str, str]:
    files = (path for path in (home / "content").rglob("*") if path.is_file())
    return {path.relative_to(home).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_a_draft_is_shown_with_its_sentence_and_what_was_made_of_it(review: Review) -> None:
    told = review("sq")
    first, second = told.split("\n1 of 2")[1].split("\n2 of 2")
    assert "same as  talk: A talk, 19 January 2024" in first
    assert second.splitlines()[:15] == [
        "  toll-set",
        "  Harbour Post, 2024-01-21: A toll",
        "",
        "    It rained on Friday.",
        "  > The board set a toll [on Saturday], Mira Okafor said.",
        "    Nobody paid.",
        "",
        "t title    Toll set",
        'w when     20 January 2024  2024-01-20  ("on Saturday", sure)',
        "n who      1 Mira Okafor (new: person, mayor)",
        "f figures  2 12,000 crowns  2024",
        "c status   reported",
        "!          Which board?",
        "",
        "a accept  m merge  d drop  s skip  b back  u undo  q quit",
    ]
    assert told.endswith("nothing was changed; 2 drafts left\n")


def test_a_title_and_a_key_accept_a_draft(home: Path, review: Review) -> None:
    told = review("s" + "tThe board sets a toll\na")
    assert "accepted: content/events/2024/the-board-sets-a-toll.yaml, with " in told
    assert told.endswith("accepted 1, edited 1; 1 draft left\nnext: dateline check\n")
    assert content(home)["content/events/2024/the-board-sets-a-toll.yaml"] == (
        "date: 2024-01-20\n"
        "title: The board sets a toll\n"
        "actors: [mira-okafor]\n"
        "sources: [post]\n"
        "figures:\n"
        "  - {label: crowns, date: 2024, value: 12000, sources: post}\n"
        "status: reported\n"
        "added: 2024-05-10\n"
    )
    assert main(["check", "--strict"]) == 0


@pytest.mark.parametrize(
    "keys",
    [
        *(
            "a",
            "d",
            "m\n",
            "tAnother title\n",
            "w2024-01\n",
            "aa",
            "ad",
            "sa",
            "m\na",
            "dtX\n",
            "sn-\n",
            "cp",
            "s1",
            "s2",
        ),
        *("sf9 people\n", "nAnn Lee, mayor\npPort Lowen\noTolls\n", "yIt rained.\n", "skMira Okafor, group\n", "l3\n"),
    ],
)
def test_every_step_can_be_undone(home: Path, review: Review, keys: str) -> None:
    before = content(home)
    told = review(keys + "u" * len(keys))
    assert content(home) == before
    assert told.count("undone: ") >= 1


def test_what_was_changed_since_is_not_undone(home: Path, review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    file = home / "content/events/2024/toll-set.yaml"
    monkeypatch.setenv("EDITOR", shlex.join([sys.executable, "-c", f"open({str(file)!r}, 'a').write('weight: 1\\n')"]))
    told = review("sa" + "b" + "e" + "u")
    assert "toll-set.yaml was changed since, so this is not undone: accepted toll-set" in told
    assert file.read_text().endswith("weight: 1\n")


def test_a_draft_that_is_retitled_is_the_one_that_is_then_accepted(home: Path, review: Review) -> None:
    rain = home / DRAFTS / "rain-falls.yaml"
    other = rain.read_text(encoding="utf-8").replace("Rain falls", "Snow falls")
    (home / DRAFTS / "snow-falls.yaml").write_text(other, encoding="utf-8")
    assert "accepted: content/events/2024/zeal-is-shown.yaml" in review("tZeal is shown\naq")
    assert f"{DRAFTS}/snow-falls.yaml" in content(home)


def test_behind_one_that_its_new_title_moves_it_goes_on_with_what_came_next(home: Path, review: Review) -> None:
    rain = home / DRAFTS / "rain-falls.yaml"
    other = rain.read_text(encoding="utf-8").replace("Rain falls", "Snow falls")
    (home / DRAFTS / "snow-falls.yaml").write_text(other, encoding="utf-8")
    shown = re.findall(r"\n\d of \d  ([a-z-]+)\n", review("tZeal is shown\na" + "d" + "sq"))
    assert shown == ["rain-falls", "zeal-is-shown", "snow-falls", "toll-set"]


def test_merging_adds_the_source_to_what_is_offered_or_named(home: Path, review: Review) -> None:
    told = review("m\n")
    assert "merge into: talk  2024-01-19  A talk\n" in told
    assert "sources: [report, post]" in content(home)["content/events/2024/talk.yaml"]
    assert 'there is no event "tolk"' in (told := review("mtolk\nmtalk\n")) and 'did you mean "talk"' in told
    assert not any(file.startswith(f"{DRAFTS}/") for file in content(home))


def test_what_is_typed_wrong_is_told_and_nothing_is_lost(home: Path, review: Review) -> None:
    told = review("xwsoon\nw2024-01-1\n" + "t\n" + "?" + "s" * 9)
    assert '"x" is no key here' in told
    assert '"soon" is not a date' in told and '"2024-01-1" is not a date' in told
    assert "d  drop: it goes" in told
    assert told.endswith("nothing was changed; 2 drafts left\n")
    assert content(home).keys() == {*FILES, "content/sources/report.yaml"}


def test_who_and_where_are_typed_and_a_date_by_hand_says_so(home: Path, review: Review) -> None:
    make_site(home, {"content/places/port.yaml": "name: Port\n", "content/actors/board.yaml": "name: The board\n"})
    told = review("s" + "nbaord\n" + "nboard\n" + "pport\n" + "wmonday\n" + "n-mira\n" + "n-mira\n")
    assert 'there is no actor "baord"' in told and 'did you mean "board"?  or, for a new one: "+Baord"' in told
    assert 'there is no actor "mira" in this draft' in told
    draft = content(home)[f"{DRAFTS}/toll-set.yaml"]
    assert "actors: [board]\n" in draft and "places: [port]\n" in draft and "date: 2024-01-15\n" in draft
    assert "rule: by hand, confidence: 1, flags: [Which board?]" in draft and "weekday" not in draft
    assert f"{DRAFTS}/actors/mira-okafor.yaml" not in content(home)  # nobody names her any more
    review("s" + "n-\n")
    assert "actors" not in content(home)[f"{DRAFTS}/toll-set.yaml"]
    assert main(["check"]) == 0


def test_a_new_name_is_a_stub_and_what_stands_in_the_sentence_is_offered(home: Path, review: Review) -> None:
    told = review(
        "s" + "nAnn Lee, deputy mayor\n" + "nNorthern Front, group\n" + "pport-lowen\n" + "kMira Okafor, office\n"
    )
    there = content(home)
    assert there[f"{DRAFTS}/actors/ann-lee.yaml"] == "name: Ann Lee\nkind: person\npositions: [deputy mayor]\n"
    assert there[f"{DRAFTS}/actors/northern-front.yaml"] == "name: Northern Front\nkind: group\n"
    assert there[f"{DRAFTS}/places/port-lowen.yaml"] == "name: Port Lowen\n"
    assert "n who      1 Mira Okafor (new: person, mayor)\n           2 Ann Lee (new: person, deputy mayor)" in told
    assert "nothing was done" in review("sn" + "Anne Lee\n") and 'or, for a new one: "+Anne Lee"' in review(
        "snAnne Lee\n"
    )
    told = review("n\n")  # Enter, of a sentence that names nobody: who is named nearest
    assert (
        "who: Mira Okafor  person, mayor\n" in told
        and "actors: [mira-okafor]" in content(home)[f"{DRAFTS}/rain-falls.yaml"]
    )
    review("s" + "nTomas Reyle\n")  # as the article has him
    assert "kind: person\npositions: [Transport Minister]" in content(home)[f"{DRAFTS}/actors/tomas-reyle.yaml"]
    review("sa")
    assert "content/actors/ann-lee.yaml" in content(home) and main(["check", "--strict"]) == 0


def test_the_first_letter_of_a_surname_is_enough_behind_a_first_name(home: Path) -> None:
    desk = Desk(home)
    offers = offers_for(desk, desk.drafts[-1], "actor")
    assert str(matching(offers, "Tomas R", "actor")[0]).startswith("Tomas Reyle")
    assert str(matching(offers, "Tomas Reyl", "actor")[0]).startswith("Tomas Reyl  new")


def test_a_country_that_acts_is_offered_as_a_place_too(home: Path, review: Review) -> None:
    make_site(home, {"content/articles/post.txt": "A toll\n\nThe government of Norland set a toll on Saturday.\n"})
    review("lset a\n" + "p\n")
    (draft,) = (text for text in content(home).values() if "title: The government of Norland" in text)
    assert "actors: [norland]" in draft and "places: [norland]" in draft


def test_figures_status_and_summary_are_changed_by_a_key(home: Path, review: Review) -> None:
    file = f"{DRAFTS}/toll-set.yaml"
    review("s" + "fabout 1.5 million crowns\n" + "f+12 to 14 boats\n" + "cd" + "yThe board asks for a toll.\n")
    draft = content(home)[file]
    assert "  - {label: crowns, date: 2024, value: about 1500000, sources: post}\n" in draft
    assert "  - {label: boats, value: 12 to 14, sources: post}\n" in draft
    assert "status: disputed\n" in draft and "summary: The board asks for a toll.\n" in draft
    told = review("s" + "f2\n-\n" + "f1 crown\n" + "2" + "cn" + "y-\n" + "fmany\n" + "9")
    assert "without the figure 1; u brings it back" in told and "nothing has the number 9" in told
    assert '"many" is no figure' in told
    assert not re.search("figures|summary|status", content(home)[file]) and main(["check"]) == 0


def test_a_figure_is_added_behind_a_plus_and_two_in_a_line_are_refused(home: Path, review: Review) -> None:
    review("s" + "f12 boats\n" + "f+7 porters\n" + "f12000 crowns+3 ferries\n")
    assert "value: 7," in content(home)[f"{DRAFTS}/toll-set.yaml"]
    told = review("s" + "f1\n12 boats31 porters+4 mates\n")
    assert '"12 boats31 porters+4 mates" is more than one figure' in told
    assert "mates" not in content(home)[f"{DRAFTS}/toll-set.yaml"]


def test_a_happening_that_was_missed_is_drafted_from_its_sentence(review: Review) -> None:
    told = review("lferry\n" + "tThe ferry to stop\n" + "a")
    assert "drafted: content/drafts/post/the-towns-ferry-to-stop.yaml" in told
    assert "\n3 of 3  the-towns-ferry-to-stop\n" in told and told.endswith(
        "accepted 1, drafted 1, edited 1; 2 drafts left\nnext: dateline check\n"
    )
    assert 'no sentence has "whale"' in review("lwhale\n")


def test_a_second_happening_of_a_sentence_is_drafted_and_the_first_is_not_drafted_again(
    home: Path, review: Review
) -> None:
    told = "Mira Okafor closed the Old Pier on Friday, and Tomas Reyle, the harbour master, opens a new quay on Monday."
    make_site(home, {"content/articles/post.txt": f"A pier\n\n{told} {told.replace('Old', 'East')}\n"})
    review("lclosed\n" + "tThe pier shuts\n" + "a")
    there = content(home)
    assert "title: The pier shuts\n" in there["content/events/2024/the-pier-shuts.yaml"]
    assert "date: 2024-01-19\n" in there["content/events/2024/the-pier-shuts.yaml"]
    (home / f"{DRAFTS}/proposed.txt").write_text("# made\narticle 0\ntitle 0 Mira Okafor closes the Old Pier\n")
    seen = review("lopens\n")
    assert "sentence: opens\n" in seen and "title    Tomas Reyle opens a new quay" in seen
    assert "perhaps" not in seen
    (draft,) = (text for file, text in content(home).items() if "tomas-reyle-opens-a-new-quay.yaml" in file)
    assert "date: 2024-01-22\n" in draft and "status: planned\n" in draft
    assert "Drafted before, perhaps: Mira Okafor closes the Old Pier" in review("lclosed Old\n")


@pytest.mark.parametrize(
    ("before", "sentence", "title"),
    [
        ("Brussels is in a bind.", "It opened membership talks with Sund in June.", "Brussels opens membership talks"),
        ("The vote came late.", "It opened a rift with Sund in June.", "The vote opens a rift with Sund"),
        ("Some were for it.", "They voted against a toll in June.", "They vote against a toll"),
        ("Mira Okafor is for it.", "She opened budget talks with Sund in June.", "Mira Okafor opens budget talks"),
    ],
)
def test_what_was_missed_is_called_as_a_title_is_and_by_whom_its_pronoun_means(
    home: Path, review: Review, before: str, sentence: str, title: str
) -> None:
    make_site(home, {"content/articles/post.txt": f"A toll\n\n{before} {sentence}\n"})
    assert f"\nt title    {title}" in review("l2\n")


def test_behind_one_that_was_missed_it_goes_on_where_that_was_asked_for_and_what_was_left_comes_round(
    review: Review,
) -> None:
    told = review("lferry\n" + "tThe ferry to stop\n" + "a" + "ss" + "sq")
    shown = re.findall(r"\n(\d) of (\d)  ([a-z-]+)\n", told)
    assert shown == [
        ("1", "2", "rain-falls"),
        ("3", "3", "the-towns-ferry-to-stop"),
        ("3", "3", "the-ferry-to-stop"),
        ("1", "2", "rain-falls"),
        ("2", "2", "toll-set"),
        ("1", "2", "rain-falls"),
    ]
    assert "that was the last draft, 2 are left:  s from the first" in told


def test_titles_places_and_bodies_are_offered_out_of_the_article(home: Path) -> None:
    text = "A toll\n\nThe Board of Lowen met. The harbour regulator fined the Moe Ferry Company on Saturday. "
    text += "The government of Sund paid, and Lowen Borough Council lost 12 boats on 3 January, Mira Okafor said.\n"
    quote = "The harbour regulator fined the Moe Ferry Company on Saturday."
    make_site(home, {"content/articles/post.txt": text})
    file = home / f"{DRAFTS}/toll-set.yaml"
    old = file.read_text(encoding="utf-8").replace(QUOTE, quote).replace("Toll set", "The mayor fines the company")
    old = re.sub(r"start: \d+\n  end: \d+", f"start: {text.index(quote)}\n  end: {text.index(quote) + 62}", old)
    file.write_text(old.replace("label: crowns", "label: dockers killed"), encoding="utf-8")
    desk = Desk(home)
    (draft,) = (one for one in desk.drafts if one.id == "toll-set")
    names = {kind: [offer.name for offer in offers_for(desk, draft, kind)] for kind in ("actor", "place")}
    assert names["actor"].index("Moe Ferry Company") < names["actor"].index("Lowen Borough Council")
    assert {"Sund", "Lowen"} <= {*names["place"]}
    assert [*days_for(desk, draft).items()] == [("2024-01-21", "published"), ("2024-01-03", '"3 January", elsewhere')]
    asked: list[str] = []
    keys = SimpleNamespace(line=lambda *given: asked.extend(given[2]))
    assert ask_field(desk, keys, draft, "title") is None
    assert asked[:2] == ["Mira Okafor fines the company", "The mayor fines the company, killing 12000 dockers"]
    assert "The harbour regulator fines the Moe Ferry Company" in asked


def test_titles_of_other_kinds_are_offered_and_none_that_breaks_off(home: Path, review: Review) -> None:
    quote = (
        "The mayor of Lowen closed a pier near Sund on Saturday and met dockers, as papers that the Post obtained show."
    )
    files = {f"{DRAFTS}/places/sund.yaml": "name: Sund\n", "content/articles/post.txt": f"A pier\n\n{quote}\n"}
    make_site(home, files)
    file = home / f"{DRAFTS}/toll-set.yaml"
    old = re.sub(r"start: \d+\n  end: \d+", f"start: 8\n  end: {8 + len(quote)}", file.read_text(encoding="utf-8"))
    old = old.replace(QUOTE, quote).replace(
        "title: Toll set", "title: The mayor of Lowen closes a pier\nplaces: [sund]"
    )
    file.write_text(old, encoding="utf-8")
    desk = Desk(home)
    (draft,) = (one for one in desk.drafts if one.id == "toll-set")
    asked: list[str] = []
    assert ask_field(desk, SimpleNamespace(line=lambda *given: asked.extend(given[2])), draft, "title") is None
    assert asked[:4] == [
        "Mira Okafor closes a pier",
        "The mayor of Lowen closes a pier near Sund",
        "The mayor of Lowen closes a pier and meets dockers",
        "The mayor of Lowen meets dockers",
    ]
    assert not any("obtains" in title for title in asked)
    assert "Tab  what is offered" in review("?")


@pytest.mark.parametrize(
    ("title", "quote", "offered"),
    [
        (
            "The company buys a mine",
            "Hale Mining sued. The company bought a mine on Monday.",
            "Hale Mining buys a mine",
        ),
        ("The union is banned", "The Salt Union struck. The union was banned on Monday.", "Salt Union is banned"),
        ("Mayor Mira Okafor resigns", "Mira Okafor resigned on Monday.", "Mira Okafor resigns as mayor"),
        ("Mira Okafor is dismissed", "Mira Okafor was dismissed on Monday.", "Mira Okafor is dismissed as mayor"),
        ("The mayor is dismissed", "The mayor was dismissed on Monday.", "Mira Okafor is dismissed"),
        ("A company buys a mine", "Hale Mining sued. A company bought a mine on Monday.", ""),
        ("The deal is signed", "Hale Mining sued. The deal was signed on Monday.", ""),
        ("The union is banned", "Hale Mining sued. The union was banned on Monday.", ""),
        ("Mira Okafor is arrested", "Mira Okafor was arrested on Monday.", ""),
        ("Mira Okafor resigns as judge", "Mira Okafor resigned as judge on Monday.", ""),
    ],
)
def test_a_title_is_offered_with_the_name_or_the_post_that_it_leaves_out(
    home: Path, title: str, quote: str, offered: str
) -> None:
    make_site(home, {"content/articles/post.txt": f"A toll\n\n{quote}\n"})
    file = home / f"{DRAFTS}/toll-set.yaml"
    said = quote.rpartition(". ")[2] if ". " in quote else quote
    start = 8 + quote.index(said)
    text = re.sub(r"start: \d+\n  end: \d+", f"start: {start}\n  end: {start + len(said)}", file.read_text())
    file.write_text(text.replace(QUOTE, said).replace("Toll set", title), encoding="utf-8")
    desk = Desk(home)
    (draft,) = (one for one in desk.drafts if one.id == "toll-set")
    asked: list[str] = []
    assert ask_field(desk, SimpleNamespace(line=lambda *given: asked.extend(given[2])), draft, "title") is None
    named = [one for one in asked if one.startswith(("Mira", "Hale", "Salt", "The Salt")) and one not in title]
    assert named[:1] == ([offered] if offered else [])


def test_a_coined_name_and_every_figure_of_the_sentence_are_offered(home: Path) -> None:
    quote = "Crews of SundDOT closed 12 bridges and 31 roads on Saturday."
    make_site(home, {"content/articles/post.txt": f"A toll\n\n{quote}\n"})
    file = home / f"{DRAFTS}/toll-set.yaml"
    old = re.sub(r"start: \d+\n  end: \d+", f"start: 8\n  end: {8 + len(quote)}", file.read_text(encoding="utf-8"))
    file.write_text(re.sub(r"figures:\n.*\n", "", old.replace(QUOTE, quote)), encoding="utf-8")
    desk = Desk(home)
    (draft,) = (one for one in desk.drafts if one.id == "toll-set")
    assert "SundDOT" in [offer.name for offer in offers_for(desk, draft, "actor")]
    asked: list[object] = []
    assert ask_figure(desk, SimpleNamespace(line=lambda *given: asked.extend(given[1:3])), draft) is None
    assert asked == ["", ["12 bridges", "31 roads"]]


@pytest.mark.parametrize("name", ["toll-set-2", "toll-set-2024"])
def test_an_id_follows_the_title_also_with_what_told_it_from_others(home: Path, review: Review, name: str) -> None:
    (home / f"{DRAFTS}/toll-set.yaml").rename(home / f"{DRAFTS}/{name}.yaml")
    review("s" + "tA board asks for a toll\n" + "tToll set\n" + "a")
    assert "content/events/2024/toll-set.yaml" in content(home)


def test_a_day_ahead_of_the_article_is_planned_and_one_before_it_is_not(home: Path, review: Review) -> None:
    assert "date: 2024-02-03, ahead of the article: planned\n" in review("w2024-02-03\n")
    assert "status: planned\n" in content(home)[f"{DRAFTS}/rain-falls.yaml"]
    assert "date: 2024-01-20, before the article: planned no more\n" in review("w2024-01-20\n")
    assert "status" not in content(home)[f"{DRAFTS}/rain-falls.yaml"]
    assert "date: [..2024-02-29], ahead of the article: planned\n" in review("wby the end of february\n")
    assert "date: [..2024-01-20], before the article: planned no more\n" in review("w[..2024-01-20]\n")
    assert "date: [..2024-01-26], ahead of the article: planned\n" in review("wno later than Friday\n")
    assert "date: 2023-12, before the article: planned no more\n" in review("win December\n")
    assert "planned" not in review("w2024-01-20/2024-03-01\n")
    assert "ahead" not in review("s" + "w2024-02-03\n")  # of one that is reported
    assert "status: reported\n" in content(home)[f"{DRAFTS}/toll-set.yaml"]


def test_a_draft_of_five_sources_fits_on_a_screen_and_is_viewed_in_full(home: Path, review: Review) -> None:
    long = "The board, which had met for three hours in the hall above the harbour, set a toll on Saturday, said number"
    proofs = "".join(f"  - {{source: post, quote: '{long} {number}.'}}\n" for number in range(5))
    text = "date: 2024-01-20\ntitle: Toll set\nsources: [post]\n"
    make_site(home, {f"{DRAFTS}/toll-set.yaml": f"{text}evidence:\n{proofs}"})
    told = review("q").split("\n1 of 2")[1]
    assert len(told.splitlines()) <= 24 and "said number 0." in told and "said number 4." not in told
    assert "and 1 more; v shows them in full" in told
    assert "said number 4." in review("v")


def test_the_articles_words_in_a_title_are_told_before_it_is_accepted(review: Review) -> None:
    told = review("s" + "tIt rained on Friday. The board set a toll\n")
    assert "9 words in a row are those of the article post" in told
    told = review("sa")
    assert "content/events/2024/it-rained-on-friday-the-board-set-a-toll.yaml: warning: 9 words in a row" in told


def test_an_editor_is_opened_and_what_it_left_is_checked(
    home: Path, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = home / "editor.py"
    script.write_text(
        "import sys, pathlib\n"
        "file = pathlib.Path(sys.argv[1])\n"
        "text = file.read_text()\n"
        "text = text.replace('topcis', 'topics') if 'topcis' in text else text + 'topcis: []\\n'\n"
        "file.write_text(text)\n"
    )
    monkeypatch.setenv("EDITOR", shlex.join([sys.executable, str(script)]))
    before = content(home)
    told = review("en")
    assert 'unknown field "topcis"' in told and "e edits it again" in told
    assert content(home) == before
    told = review("eeq")
    assert told.endswith("edited 1; 2 drafts left\n")
    assert content(home)[f"{DRAFTS}/rain-falls.yaml"].endswith("topics: []\n")
    review("ee" + "u")
    monkeypatch.setenv("EDITOR", "/nowhere/editor")
    assert 'the editor "/nowhere/editor" cannot be started' in review("e")


def test_a_file_that_cannot_be_read_is_shown_with_the_key_that_mends_it(
    home: Path, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = f"{DRAFTS}/toll-set.yaml"
    whole = (home / file).read_text()
    (home / file).write_text(whole.replace("title:", "titel:"))
    told = review("as")
    assert f"1 of 2  {file} cannot be read\n" in told
    assert '!          line 2: unknown field "titel"; e edits it\n           did you mean "title"?' in told
    assert '"a" needs what can be read: e edits it, d drops it' in told and "2 of 2  rain-falls" in told
    told = review("du")
    assert f"dropped: {file}" in told and f"undone: dropped {file}" in told and (home / file).is_file()
    script = f"import pathlib; pathlib.Path({str(home / file)!r}).write_text({whole!r})"
    monkeypatch.setenv("EDITOR", shlex.join([sys.executable, "-c", script]))
    assert "2 of 2  toll-set" in review("es")
    (home / file).write_text(whole.replace("mira-okafor", "mira-okafer"))
    told = review("s")
    assert '!          line 3: unknown actor "mira-okafer"; e edits it\n           did you mean "mira-okafor"?' in told


def test_it_goes_on_where_it_was_and_says_when_nothing_is_left(review: Review) -> None:
    review("a")
    assert "\n1 of 1  toll-set\n" in review("a")
    assert review("") == "there is no draft to review:  dateline draft ARTICLE  makes some\n"
    assert main(["check", "--strict"]) == 0


# in a terminal


def test_a_terminal_takes_each_key_at_once_and_edits_lines(home: Path) -> None:
    with terminal(home) as press:
        seen = press("", "help")
        assert "on Friday" in seen and "1 of 2" in seen
        press("n", "> 1 Mira Okafor  person, mayor")
        press("1", "n who +1 Mira Okafor(?s:.*)help")
        press("s", "2 of 2(?s:.*)help")
        press("t", "title: Toll set")
        press("\x17\x1b[H\x1bf\x1bd\x0b", "title: Toll")
        press(" Satu\t", "title: Toll Saturday")
        press("\x17\x7f", "title: Toll")
        press(" hall\x1f", "title: Toll")
        press("\x01A \x1b[3~t\x05 is sét\r", "title +A toll is sét(?s:.*)help")
        press("nann lee, mayor", "> 1 Ann Lee  new: person, mayor")
        press("\x1b", "who: ann lee")
        press("nTom\t", "who: Tomas Reyle")
        press("\x1b", "who: Tomas Reyle")
        press(
            "nMira Okafer\r",
            "did you mean: (?s:.*)> 1 Mira Okafor  person, mayor, named already(?s:.*)2 no: Mira Okafer",
        )
        press("2", "2 Mira Okafer(?s:.*)help")
        press("nSatu\r", "did you mean: (?s:.*)> 1 Saturday  new(?s:.*)2 no: Satu  new")
        press("\x1b", "did you mean: ")
        press("2", "without mira-okafer")
        press("a", "accepted: (?s:.*)any other key ends")
        press("b", "1 of 1(?s:.*)help")
        press("w", "> 1 2024-01-21  published")
        press("2024-01-17\r", "w when +17 January 2024(?s:.*)help")
        press("\x1b[200~drop it\x1b[201~", '"drop it" is no key here')
        press("w\x1b[200~2024-01-16\x1b[201~\r", "w when +16 January 2024(?s:.*)help")
        press("w", "2 2024-01-21  published")
        press("\t", "when: 2024-01-19")
        press("\x15", "when: ")
        press("18\r", "w when +18 January 2024(?s:.*)help")  # a digit that begins a date takes no offer
        press("t", "title: Rain falls")
        press(" and so on", "and so on")
        press("\x03", "title: left as it was")  # Ctrl-C leaves the line, and not the review
        press("x", '"x" is no key here')
        press("\x03", "accepted 1, edited 7; 1 draft left")
    assert "title: A toll is sét\n" in content(home)["content/events/2024/a-toll-is-set.yaml"]
    assert main(["check", "--strict"]) == 0


@pytest.mark.parametrize(
    ("offer", "row"),
    [("", ""), ("abc", "abc"), ("abcd", "ab…"), ("a bcd", "a…"), ("日本", "日…"), ("a" * 10**6, "aa…")],
)
def test_what_is_offered_is_cut_to_the_cells_of_its_row(offer: str, row: str) -> None:
    assert cut(offer, 3) == row
