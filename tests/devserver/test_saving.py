"""Every way to save a file is on the page, whatever an editor, a shell or git does meanwhile."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from dateline.devserver.watch import TWICE
from tests.devserver.served import Reply, Served, serve
from tests.everything import picture
from tests.sites import SITE_YAML, make_site

TALK = "content/events/2024/talk.yaml"
PAGE = "/record/events/talk/"
EVENT = "date: 2024-01-19\ntitle: Talk {}\nsources: [report]\n"
numbers = count(1000)  # of as many digits as each other
pytestmark = pytest.mark.filterwarnings(f"ignore:{TWICE}:RuntimeWarning")  # what pytest makes of it would end the watch


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    home = make_site(tmp_path_factory.mktemp("site"), {TALK: EVENT.format(0)})
    with serve(home) as served:
        yield served


def in_place(file: Path, text: str) -> None:
    with file.open("r+") as stream:
        stream.write(text)
        stream.truncate()


def emptied_first(file: Path, text: str) -> None:
    file.write_text("")
    time.sleep(0.05)
    file.write_text(text)


def in_pieces(file: Path, text: str) -> None:
    with file.open("w") as stream:
        for piece in (text[:30], text[30:], ""):
            stream.write(piece)
            stream.flush()
            time.sleep(0.03)


def renamed_over(file: Path, text: str) -> None:
    other = file.with_name(f"{file.name}.tmp")
    other.write_text(text)
    other.replace(file)


def from_another_folder(file: Path, text: str) -> None:
    other = file.parents[3] / "elsewhere.yaml"
    other.write_text(text)
    other.replace(file)


def with_a_probe(file: Path, text: str) -> None:  # GLib, and vim
    probe = file.with_name("4913")
    probe.touch()
    probe.unlink()
    other = file.with_name(".goutputstream-X7RQV2")
    other.write_text(text)
    other.replace(file)


def backed_up(file: Path, text: str) -> None:  # vim, where backupcopy=no
    backup = file.with_name(f"{file.name}~")
    file.rename(backup)
    file.write_text(text)
    backup.unlink()


def backed_up_elsewhere(file: Path, text: str) -> None:
    backup = file.parents[3] / "backup.yaml"
    file.rename(backup)
    file.write_text(text)


def deleted_and_written_again(file: Path, text: str) -> None:
    file.unlink()
    time.sleep(0.05)
    file.write_text(text)


def in_a_moment_that_never_was(file: Path, text: str) -> None:
    before = file.stat()
    assert before.st_size == len(text.encode())
    file.write_text(text)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def through_a_hard_link(file: Path, text: str) -> None:
    link = file.parents[3] / "link.yaml"
    link.hardlink_to(file)
    link.write_text(text)
    link.unlink()


def through_a_link_to_it(file: Path, text: str) -> None:
    target = file.parents[1] / "2023" / "target.yaml.txt"
    target.parent.mkdir(exist_ok=True)
    target.write_text(EVENT.format("meanwhile"))
    file.unlink()
    file.symlink_to(target)
    time.sleep(0.2)
    target.write_text(text)


def with_its_folder(file: Path, text: str) -> None:
    folder = file.parent
    folder.rename(folder.with_name("away"))
    time.sleep(0.05)
    shutil.rmtree(folder.with_name("away"))
    folder.mkdir()
    file.write_text(text)


def as_a_folder_moved_in(file: Path, text: str) -> None:
    shutil.rmtree(file.parent)
    outside = file.parents[3] / "outside"
    outside.mkdir()
    (outside / file.name).write_text(text)
    outside.rename(file.parent)


def by_git(file: Path, text: str) -> None:
    others = [file.with_name(f"other-{number}.yaml") for number in range(20)]
    for other in others:
        other.write_text(EVENT.format("that goes"))
    time.sleep(0.1)
    for path in (*others, file):
        path.unlink()
    file.write_text(text)


def with_all_of_content(file: Path, text: str) -> None:
    content = file.parents[2]
    kept = content.with_name("kept")
    shutil.copytree(content, kept)
    shutil.rmtree(content)
    time.sleep(0.2)
    (kept / file.relative_to(content)).write_text(text)
    kept.rename(content)


def among_two_hundred(file: Path, text: str) -> None:
    for number in range(200):
        file.with_name(f"many-{number}.yaml").write_text(EVENT.format(number))
    file.write_text(text)


WAYS = (
    *(in_place, emptied_first, in_pieces, renamed_over, from_another_folder, with_a_probe, backed_up),
    *(backed_up_elsewhere, deleted_and_written_again, in_a_moment_that_never_was, through_a_hard_link),
    *(through_a_link_to_it, with_its_folder, as_a_folder_moved_in, by_git, with_all_of_content, among_two_hundred),
)


@pytest.mark.parametrize("save", WAYS, ids=lambda save: save.__name__)
def test_a_file_that_is_saved_is_on_the_page(save: Callable[[Path, str], None], served: Served) -> None:
    file = served.home / TALK
    shutil.rmtree(file.parent, ignore_errors=True)
    file.parent.mkdir(parents=True)
    before, after = next(numbers), next(numbers)
    file.write_text(EVENT.format(before))
    served.until(PAGE, shows(f"Talk {before}"))

    save(file, EVENT.format(after))

    served.until(PAGE, shows(f"Talk {after}"))
    assert served.preview.state.current


def test_a_second_save_is_seen_after_the_first_in_the_same_moment(served: Served) -> None:
    file = served.home / TALK
    saved = [next(numbers) for _ in range(30)]
    for number in saved:
        file.write_text(EVENT.format(number))
        time.sleep(0.002)
    served.until(PAGE, shows(f"Talk {saved[-1]}"))


def test_files_come_and_go_and_change_their_names(served: Served) -> None:
    events = served.home / "content" / "events"
    make_site(served.home, {TALK: EVENT.format(0), "content/events/new.yaml": EVENT.format("that is new")})
    served.until("/record/events/new/", shows("Talk that is new"))

    (events / "new.yaml").rename(events / "other.yaml")
    served.until("/record/events/other/", is_there)
    assert served.get("/record/events/new/").status == 404

    (events / "deep" / "er").mkdir(parents=True)
    (events / "other.yaml").rename(events / "deep" / "er" / "deep.yaml")
    served.until("/record/events/deep/", is_there)
    (events / "deep").rename(events / "deeper")
    (events / "deeper" / "er" / "deep.yaml").write_text(EVENT.format("below"))
    served.until("/record/events/deep/", shows("Talk below"))

    shutil.rmtree(events / "deeper")
    served.until("/record/events/deep/", is_gone)

    (events / "drafted.yaml").write_text(EVENT.format("in the making"))
    served.until("/record/events/drafted/", is_there)
    (events / "drafted.yaml").write_text(EVENT.format("in the making") + "draft: true\n")
    served.until("/record/events/drafted/", is_gone)


def test_settings_pictures_and_the_theme_are_seen_too(served: Served) -> None:
    home = served.home
    make_site(home, {TALK: EVENT.format(0), "site.yaml": SITE_YAML.replace("A record", "Another record")})
    served.until("/record/", shows("Another record"))

    event = EVENT.format(0) + "media: [{file: hall.png, alt: A hall, credit: Us}]\n"
    make_site(home, {"content/media/hall.png": picture(4, 3), TALK: event})
    served.until("/record/media/hall.png", is_there)
    served.until(PAGE, shows('width="4" height="3"'))
    (home / "content/media/hall.png").write_bytes(picture(8, 6))
    served.until(PAGE, shows('width="8" height="6"'))
    assert served.get("/record/media/hall.png").body == picture(8, 6)

    override = home / "templates" / "event.html"
    make_site(home, {"templates/event.html": '{% extends "default/event.html" %}{% block cite %}Ask us.{% endblock %}'})
    served.until(PAGE, shows("Ask us."))
    override.write_text(override.read_text().replace("Ask us.", "Ask them."))
    served.until(PAGE, shows("Ask them."))
    override.unlink()
    served.until(PAGE, lambda reply: "Ask them." not in reply.text)

    make_site(home, {"templates/assets/style.css": "body { color: red }\n", "templates/assets/own.js": "// ours\n"})
    assert served.until("/record/assets/style.css", shows("red")).fields["content-type"] == "text/css; charset=utf-8"
    served.until("/record/assets/own.js", is_there)
    shutil.rmtree(home / "templates")
    served.until("/record/assets/own.js", is_gone)

    make_site(home, {"site.yaml": SITE_YAML.replace("/record/", "/elsewhere/")})
    served.until("/elsewhere/events/talk/", is_there)
    assert served.get("/").fields["location"] == "/elsewhere/"
    make_site(home, {"site.yaml": SITE_YAML})
    served.until(PAGE, is_there)


def test_what_changes_nothing_changes_no_page(served: Served) -> None:
    make_site(served.home, {TALK: EVENT.format("at rest")})
    page = served.until(PAGE, shows("Talk at rest"))
    with served.events() as states:
        first = next(states)
        (served.home / TALK).touch()
        (served.home / TALK).write_text(EVENT.format("at rest"))
        time.sleep(0.3)
        assert served.get(PAGE).fields["etag"] == page.fields["etag"]
        (served.home / TALK).write_text(EVENT.format("in motion"))
        second = next(states)
    assert number_of(second) == number_of(first) + 1
    assert "Talk in motion" in served.get(PAGE).text


def test_what_is_no_part_of_the_site_is_not_looked_at(served: Served) -> None:
    names = ("output/index.html", ".dateline/ledger", ".git/index", "content/articles/a.txt", "notes.txt", f"{TALK}~")
    hidden = ("content/drafts/a/b.yaml", "content/.DS_Store", "content/.hidden/x.yaml", "content/events/.x.yaml.swp")
    with served.events() as states:
        first = next(states)
        for name in (*names, *hidden):
            (served.home / name).parent.mkdir(parents=True, exist_ok=True)
            (served.home / name).write_text("x")
            time.sleep(0.05)
        (served.home / TALK).write_text(EVENT.format("of this alone"))
        second = next(states)
    assert number_of(second) == number_of(first) + 1
    assert "Talk of this alone" in served.get(PAGE).text


def number_of(state: dict[str, object]) -> int:
    return int(str(state["revision"]).partition(".")[2])


def shows(text: str) -> Callable[[Reply], bool]:
    return lambda reply: reply.status == 200 and text in reply.text


def is_there(reply: Reply) -> bool:
    return reply.status == 200


def is_gone(reply: Reply) -> bool:
    return reply.status == 404
