"""A title says who somebody is and which thing it tells of, a short one where what nobody with a name did was."""

from __future__ import annotations

import pytest

from dateline.authoring import Article, draft_article
from dateline.authoring.headlines.set_in import set_in
from dateline.authoring.language.spans import Span


def titles(text: str) -> list[str]:
    return [one.title for one in draft_article(Article(text=text, publisher="Herald", published="2031-03-05"))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Police Chief Walter Gaines retired on Monday.", "Police Chief Walter Gaines retires"),
        ("Its chief executive, Mats Ohlin, was ousted on Monday.", "Chief executive Mats Ohlin is ousted"),
        (
            "The enlargement commissioner, Ann Lee, will fly to Kiru on Friday.",
            "Enlargement commissioner Ann Lee to fly",
        ),
        ("Carla Ruiz, a judge, will hold a hearing on Friday.", "Judge Carla Ruiz to hold a hearing"),
        ("Ann Lee, the owner of Calder Lines, resigned on Monday.", "Calder Lines owner Ann Lee resigns"),
        ("Secretary of State Ana Cole resigned on Monday.", "Secretary of State Ana Cole resigns"),
        ("His deputy, Ann Lee, took over on Tuesday.", "Ann Lee takes over as deputy"),
        ("Deputy chief executive Ann Lee took charge on Tuesday.", "Deputy chief executive Ann Lee takes charge"),
        # told in another sentence, of a deed of the last weeks, or of one to come
        ("Mayor Ida Moe spoke.\n\nMoe sued the port on Monday.", "Mayor Ida Moe sues the port"),
        ("Mayor Ida Moe spoke.\n\nMoe will sue the port on Friday.", "Mayor Ida Moe to sue the port"),
        # but not of an old one, nor what one becomes, was, or is to somebody else, nor of what an unnamed body
        ("Mayor Ida Moe spoke.\n\nMoe sued the port in 2019.", "Ida Moe sues the port"),
        ("President Ida Moe was elected on Monday.", "Ida Moe is elected"),
        ("The former minister Ida Moe was jailed on Monday.", "Ida Moe is jailed"),
        ("The victim's father, Bo Day, sued the port on Monday.", "Bo Day sues the port"),
        ("Its president, Ida Moe, resigned on Monday.", "Ida Moe resigns"),
    ],
)
def test_a_short_title_says_who_somebody_is(text: str, title: str) -> None:
    assert [one for one in titles(text) if one.startswith(title)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "A ferry sank off Kiru on Sunday. Police arrested the captain on Monday.",
            "Police arrest the captain",
        ),
        ("In Kiru on Monday police arrested 12 miners.", "Police arrest 12 miners in Kiru"),
        ("A court in Kiru fined a bank on Sunday. The court met on Monday.", "The court meets in Kiru"),
        (
            "In the Netherlands on Monday police held four men.",
            "Police hold four men in the Netherlands",
        ),
        # but not where the place is that of something else, or one of two, or somebody is named
        ("Four miners died on Monday, a week after the mine at Dur reopened.", "Four miners die"),
        ("The trawler, seized off Kiru, sank on Monday.", "The trawler sinks"),
        ("Police arrested four men in Kiru and Dorn on Monday.", "Police arrest four men in Kiru and Dorn"),
        ("A storm hit Kiru on Sunday. Ann Lee resigned on Monday.", "Ann Lee resigns"),
        (
            "Rebels besieged the city of Oram in May.\n\nThe city fell on Monday. Shells hit a market in Oram.",
            "Oram falls",
        ),
    ],
)
def test_a_short_title_that_names_nobody_says_where_it_was(text: str, title: str) -> None:
    assert title in titles(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ann Lee took over on Monday as acting president of the union.", "Ann Lee takes over as acting president of"),
        ("Solheim was dismissed in 2019 as finance director of the club.", "Solheim is dismissed as finance director"),
        ("Bo Day left on Monday as officials in Kiru met.", "Bo Day leaves"),
        ("Ann Lee resigned on Monday as the president of the union spoke.", "Ann Lee resigns"),
        ("Ann Lee resigned on Monday after a row with the board.", "Ann Lee resigns after a row with the board"),
        ("Three men were jailed on Monday after admitting fraud.", "Three men are jailed after admitting fraud"),
        ("The truce was signed on Monday following talks between the army and rebels.",
         "The truce is signed following talks between the army and rebels"),
        ("The mine shut on Monday, two days after an audit.", "The mine shuts"),
        ("Ann Lee said she would present a bill before the end of June obliging the state to take a share.",
         "Ann Lee to present a bill obliging the state to take a share"),
        ("The death toll from a ferry disaster on Lake Malawi rose to 52 on Monday.",
         "Death toll from ferry disaster on Lake Malawi rises to 52"),
    ],
)  # fmt: skip
def test_a_short_title_says_as_what_and_upon_what(text: str, title: str) -> None:
    assert [one for one in titles(text) if one.startswith(title)]


def test_the_preposition_before_a_longer_name_is_not_that_of_the_place() -> None:
    text = "Nine people died at Kiru Hospital, on Kiru’s banks."
    assert set_in("A ballot closes", ["Kiru"], text, Span(0, 0)) == "A ballot closes in Kiru"


@pytest.mark.parametrize(
    ("headline", "text", "title"),
    [
        ("", "A ban on wood stoves was imposed in 2029.\n\nThe ban was lifted on Monday.",
         "The ban on wood stoves is lifted"),
        ("", "Senators passed the housing bill on Monday. Judges heard the bill on Tuesday.",
         "Judges hear the housing bill"),
        ("", "A search for the lost crew began on Sunday. The search was called off on Tuesday.",
         "The search for the lost crew is called off"),
        ("", "An inquiry into the fire was ordered in May. The inquiry opened on Monday.",
         "The inquiry into the fire opens"),
        ("", "Construction of the pipeline would be dear. Construction will start in September.",
         "Construction of the pipeline to start"),
        ("Paper leak shakes Oram", "Tom Ray was arrested. A clerk sold each paper before the leak began on Monday.",
         "The paper leak begins"),
        ("", "Oram Lido was built in 1936. The lido closed on Monday.", "Oram Lido closes"),
        ("", "Tarn County was founded in 1836. The county settled a suit on Monday.", "Tarn County settles a suit"),
        ("", "Oram Lido and Tarn Lido were built in 1936. The lido closed on Monday.", "The lido closes"),
        # of several, or of none that is told apart by what was said of it
        ("", "A bus strike and a rail strike began in May. The strike ended on Monday.", "The strike ends"),
        ("", "A ban on stoves and a ban on rockets were imposed in 2029.\n\nThe ban was lifted on Monday.",
         "The ban is lifted"),
        ("", "The court fined the system for violations. The system paid the fine on Monday.",
         "The system pays the fine"),
        ("", "A deadly new blast shook Oram. The blast was heard on Monday.", "The blast is heard"),
        ("", "Doctors found a case of cholera. The case was heard on Monday.", "The case is heard"),
        ("", "The largest harbour bank failed. The bank closed on Monday.", "The bank closes"),
        ("Rebels sign truce", "Guns fell silent. The truce took effect on Monday.", "The truce takes effect"),
    ],
)  # fmt: skip
def test_a_title_says_which_thing_it_tells_of_as_the_text_said_before(headline: str, text: str, title: str) -> None:
    article = Article(text=text, title=headline, publisher="Herald", published="2031-03-05")
    assert title in [one.title for one in draft_article(article)]
