"""`new`: a kind and an id or a name in; a file in house order that says what is known, and nothing made up, out."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.content.nodes import Mapping, Scalar, read_nodes
from dateline.edit.entry import write_entry
from dateline.edit.style import restyle
from dateline.schema import FOLDERS, KINDS
from tests.sites import load, make_site


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site at one in the morning of 20 January in London, which is the evening of the 19th in New York."""
    home = make_site(
        tmp_path, {"site.yaml": "title: A record\nurl: https://example.org/\ntimezone: America/New_York\n"}
    )
    monkeypatch.chdir(home)
    monkeypatch.setattr("sys.argv", ["/usr/bin/dateline"])
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1705712400")
    return home


def values(path: Path) -> dict[str, str]:
    """What a file says, comments aside."""
    text = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")[0]
    node = read_nodes(text, path.name)
    assert isinstance(node, Mapping)
    return {key.text: value.text for key, value in node.items if isinstance(value, Scalar)}


def test_an_event_goes_to_its_year_with_the_day_it_was_added(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "event", "bridge-opens", "--date", "2023-12", "--title", "Talks: day #2"]) == 0

    written = site / "content/events/2023/bridge-opens.yaml"
    assert capsys.readouterr().out == (
        "wrote content/events/2023/bridge-opens.yaml\nnext: write its sources; then  dateline check\n"
    )
    assert values(written) == {"date": "2023-12", "title": "Talks: day #2", "added": "2024-01-19"}
    assert stat.S_IMODE(written.stat().st_mode) == 0o644


def test_a_date_that_is_not_given_is_left_for_check_to_ask(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "event", "bridge-opens"]) == 0
    assert main(["check"]) == 1

    assert values(site / "content/events/bridge-opens.yaml")["date"] == ""
    assert 'content/events/bridge-opens.yaml:1:6: error: "date" is missing' in capsys.readouterr().err


def test_a_source_is_not_given_a_title_that_it_never_had(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "source", "voa-2024-01-19", "--date", "[2024-01-18,2024-01-19]"]) == 0
    assert main(["check"]) == 1

    assert values(site / "content/sources/voa-2024-01-19.yaml") == {"title": ""}
    told = capsys.readouterr().err
    assert "content/sources/voa-2024-01-19.yaml:1:1: error: a source needs a title or a url" in told
    assert told.endswith("\n1 error\n")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("event", "source")])
def test_every_other_kind_is_complete_at_once(site: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", FOLDERS[kind], "rio-bravo", "--site", str(site)]) == 0
    assert main(["check", "--strict"]) == 0

    (written,) = (site / "content" / FOLDERS[kind]).iterdir()
    name = {"actor": "Rio Bravo", "place": "Rio Bravo"}.get(kind, "Rio bravo")
    assert list(values(written).values()) == [name]
    assert f"wrote {written}\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("word", "id", "name"),
    [
        ("Alicia Bárcena", "alicia-barcena", "Alicia Bárcena"),
        ("Tapachula", "tapachula", "Tapachula"),
        ('José "Pepe" O’Neill: #1', "jose-pepe-oneill-1", 'José "Pepe" O’Neill: #1'),
        ("alicia-barcena", "alicia-barcena", "Alicia Barcena"),
        ("  U.S.   Congress ", "u-s-congress", "U.S. Congress"),
    ],
)
def test_a_name_will_do_for_an_id(site: Path, word: str, id: str, name: str) -> None:
    assert main(["new", "actor", word]) == 0

    assert values(site / f"content/actors/{id}.yaml") == {"name": name}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["actr", "x"], '"actr" is no kind of entry\n    did you mean "actor"?'),
        (
            ["actor", "foo_bar"],
            "cannot be the id of this actor: an id is lower-case .*\n    dateline new actor foo-bar",
        ),
        (["actor", "-"], ".*"),
        (["actor", "con"], "Windows keeps the name"),
        (["page", "corrections"], 'the site keeps the address "corrections" for itself\n    choose another id'),
        (
            ["actor", "Владимир П"],
            '"Владимир П" has letters that no id can hold\n    choose an id: .* --title .Владимир П.',
        ),
        (["actor", "x", "--date", "2024"], "actors have no date\n    --date is for events"),
        (["event", "x", "--date", "January 2024"], "\n    .*2024-01"),
        (["actor", "ana"], 'the actor "ana" is there already, in content/actors/ana.yml'),
        (["actor", "old-ana"], "is there already, in content/actors/ana.yml"),
        (["topic", "listed"], "is there already, in content/topics/several.yaml"),
        (["source", "briefing"], 'the source "briefing" is there already, in content/events/talk.yaml'),
        (["actor", "Ána"], 'the actor "ana" is there already'),
        (
            ["actor", "Ana the Great"],
            'the actor "ana" already, in .*\n    write ana where .* dateline new actor ana-2 --title .Ana the Great.',
        ),
        (["actor", "ana-the-great"], '"Ana The Great" is the actor "ana" already'),
        (["topic", "one"], '"One" is the topic "listed" already, in content/topics/several.yaml'),
        (
            ["source", "https://Example.org/report?utm_source=x#top"],
            r"already, in .*\n    cite it:  sources: \[briefing\]",
        ),
        (["source", "https://example.org/nameless"], "already, in .*talk.yaml\n    give it an id there, and cite that"),
        (["actor", "https://example.org/a"], "not of an actor\n    dateline new source https://example.org/a"),
        (["source", "ftp://example.org/a"], '"ftp://example.org/a" is no address'),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(
    site: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        "content/actors/ana.yml": "name: Ana\nold_ids: old-ana\naliases: [Ana the great]\n",
        "content/topics/several.yaml": "- {id: listed, title: One}\n",
        "content/events/talk.yaml": "date: 2024\ntitle: A talk\nsources:\n"
        "  - {id: briefing, title: A briefing, url: https://example.org/report}\n  - url: https://example.org/nameless\n",
    }
    before = sorted(make_site(site, files).rglob("*"))

    assert main(["new", *words]) == 2

    assert re.search(told, capsys.readouterr().err)
    assert sorted(site.rglob("*")) == before


def test_another_of_the_same_name_is_made_when_it_is_asked_for(site: Path) -> None:
    make_site(site, {"content/actors/ana.yaml": "name: Ana Ruiz\n"})

    assert main(["new", "actor", "ana-2", "--title", "Ana Ruiz"]) == 0

    assert values(site / "content/actors/ana-2.yaml") == {"name": "Ana Ruiz"}


@pytest.mark.parametrize(
    ("address", "date", "id"),
    [
        ("https://www.bbc.co.uk/news/world-123", None, "bbc-world-123"),
        ("https://www.bbc.co.uk/news/world-123", "2024-01-19", "bbc-2024-01-19"),
        ("www.un.org/en/Migration%20talks.html", None, "un-migration-talks"),
        ("https://example.org/", "2024-01", "example-2024-01-2"),
        ("https://con/", None, "source"),
    ],
)
def test_an_address_will_do_for_a_source(site: Path, address: str, date: str | None, id: str) -> None:
    make_site(site, {"content/sources/example-2024-01.yaml": "title: Another\n"})

    assert main(["new", "source", address, *(["--date", date] if date else [])]) == 0

    url = address if "//" in address else f"https://{address}"
    dated = {"published": date} if date else {}
    assert values(site / f"content/sources/{id}.yaml") == {"title": "", "url": url, **dated}
    assert main(["check"]) == 0


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("actor", "in an event,  actors: [x]  names it"),
        ("series", "in an event,  figures: {series: x, date: …, value: …}  gives a value of it"),
        ("page", "write the page below its front matter, and link to it:  [[x]]"),
    ],
)
@pytest.mark.usefixtures("site")
def test_what_to_do_next_is_told(kind: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", kind, "x"]) == 0

    assert f"next: {told}; then  dateline check\n" in capsys.readouterr().out


def test_a_file_that_cannot_be_read_is_not_written_over(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(site, {"content/actors/ana.yaml": "name: [Ana\n"})

    assert main(["new", "actor", "ana"]) == 1

    assert "content/actors/ana.yaml: error: it is there already" in capsys.readouterr().err
    assert (site / "content/actors/ana.yaml").read_text() == "name: [Ana\n"


def test_a_folder_that_is_a_file_is_a_problem(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_site(site, {"content/actors": "not a folder"})

    assert main(["new", "actor", "ana"]) == 1

    assert capsys.readouterr().err.startswith("content/actors/ana.yaml: error: it ")


@pytest.mark.usefixtures("site")
def test_a_clock_that_is_set_wrongly_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    assert main(["new", "event", "x"]) == 1

    assert 'SOURCE_DATE_EPOCH is "yesterday"' in capsys.readouterr().err


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_new_file_offers_can_be_taken_as_it_stands(tmp_path: Path, kind: str) -> None:
    """Its commented lines are YAML of the right types: only the ids in them are not there."""
    known = {"event": {"date": "2024", "title": "X"}, "source": {"title": "X"}}.get(kind, {"name": "X", "title": "X"})
    offered = re.sub(r"^# ?", "", write_entry(kind, known), flags=re.MULTILINE)

    _, problems = load(tmp_path, {f"content/{FOLDERS[kind]}/x.{'md' if kind == 'page' else 'yaml'}": offered})

    assert [problem for problem in problems if "unknown" not in problem] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "page"])
def test_a_new_file_is_in_house_style(kind: str) -> None:
    text = write_entry(kind, {"title": "A: b", "name": "A: b"})

    assert restyle(text, KINDS[kind]) == text
