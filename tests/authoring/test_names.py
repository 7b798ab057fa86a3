"""What a site's registry has is found in a text, by all the ways in which news puts a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.authoring.entities.names import find_names
from dateline.authoring.entities.registry import Named, Registry
from dateline.authoring.language.spans import Span

SITE = Registry(
    entries=(
        Named("actor", "reyle", ("Tomás Reyle", "Tomas Q. Reyle"), "person"),
        Named("actor", "oyelaran", ("Marta Oyelaran-Voss",), "person"),
        Named("actor", "lopez-arce", ("Inés López Arce", "López Arce", "ILA"), "person"),
        Named("actor", "hart", ("Joan Hart", "Hart"), "person"),
        Named("actor", "coast", ("U.S. Coast Patrol", "Coast Patrol"), "organization"),
        Named("actor", "us-government", ("Government of the United States", "Hart administration"), "government"),
        Named("actor", "peru-government", ("Peruvian government",), "government"),
        Named("actor", "peru-ministry", ("Peruvian transport ministry",), "organization"),
        Named("actor", "port", ("Port of Ellery Bay",), "organization"),
        Named("actor", "seafarers", ("United Nations high office for seafarers",), "office"),
        Named("place", "united-states", ("United States", "US", "U.S.")),
        Named("place", "peru", ("Peru",)),
        Named("place", "lima", ("Lima",)),
        Named("place", "ellery-bay", ("Ellery Bay",)),
        Named("topic", "ferries", ("Night ferries", "ferry service")),
        Named("topic", "talks", ("Cabinet-level talks",)),
    )
)


def named(text: str, *kinds: str) -> list[str]:
    """The ids, or the names of what is new, in the order of the text."""
    spans = [Span(0, len(text))]
    return [
        mention.id or mention.name for mention in find_names(text, SITE, spans) if mention.kind in kinds or not kinds
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # accents, hyphens, possessives, initials
        ("On Monday Tomas Reyle’s letter was read.", ["reyle"]),
        ("On Monday Tomas Q Reyle wrote.", ["reyle"]),
        ("Marta Oyelaran–Voss spoke, then Inés Lopez Arce.", ["oyelaran", "lopez-arce"]),
        # the surname alone, once the name was given in full
        ("Marta Oyelaran-Voss spoke first. Oyelaran-Voss said no. Voss left.", ["oyelaran", "oyelaran", "oyelaran"]),
        ("They asked ILA, and López Arce agreed.", ["lopez-arce", "lopez-arce"]),
        # another bearer of the surname is another person, a slip of the pen is not
        ("Peter Hart spoke with Joan Hart.", ["Peter Hart", "hart"]),
        ("A letter by Ines Manual Lopez Arce came.", ["lopez-arce"]),
        # the longest name, whole words, capitals where the name has them
        ("The U.S. Coast Patrol met the Coast Patrol.", ["coast", "coast"]),
        ("They told us of a coast patrol in the Limax.", []),
        ("The port of Ellery Bay is closed.", ["port"]),
        ("The ships of Ellery Bay are closed.", ["ellery-bay"]),
        ("The United Nations high office for seafarers called.", ["seafarers"]),
        # a title is no name of its own
        ("U.S. Coast Patrol chief Joan Hart left Lima.", ["hart", "lima"]),
        # the government of a country
        ("U.S. and Peruvian officials met in Lima.", ["us-government", "peru-government", "lima"]),
        ("Peru agreed in May to take them in.", ["peru-government"]),
        ("The Hart administration urged Lima to wait.", ["us-government", "peru-government"]),
        ("Officials from the U.S. and Peru will meet.", ["us-government", "peru-government"]),
        ("They came to Peru from the United States.", ["peru", "united-states"]),
        ("Peru’s transport ministry said no, and so did the transport ministry.", ["peru-ministry", "peru-ministry"]),
        ("A ferry with US$400 on board sank off Peru's coast.", ["peru"]),
        # topics, whatever their number and case
        ("Every night ferry stopped; ferry services end.", ["ferries", "ferries"]),
        ("The cabinet level talks went on.", ["talks"]),
    ],
)
def test_names_are_found_as_news_puts_them(text: str, found: list[str]) -> None:
    assert named(text) == found


def test_an_acronym_stands_for_what_it_was_introduced_for() -> None:
    text = "The Port of Ellery Bay (PEB) closed. PEB said so. A Harbour Rescue Agency (HRA) boat came; the HRA had one."
    assert named(text) == [*["port"] * 3, *["Harbour Rescue Agency"] * 3]


def test_who_acts_is_told_from_where_it_is() -> None:
    mentions = find_names("Joan Hart flew to Lima. Peru welcomed the United States in Ellery Bay.", SITE)
    assert [(mention.id, mention.role) for mention in mentions] == [
        ("hart", "acts"),
        ("lima", "where"),
        ("peru-government", "acts"),
        ("united-states", ""),
        ("ellery-bay", "where"),
    ]


def test_all_on_a_list_act_where_its_last_does() -> None:
    text = "Joan Hart, Peruvian Transport Minister Inés López Arce and envoy Tomas Reyle met. Joan Hart; Ana Orr left."
    roles = [mention.role for mention in find_names(text, SITE, [Span(0, len(text))])]
    assert roles[:4] == ["acts", "acts", "acts", ""]


@pytest.mark.parametrize(
    ("name", "near"),
    [("Martha Oyelaran-Voss", "oyelaran"), ("Thomas Reyle", "reyle"), ("Greta Lund", "")],
)
def test_a_name_nearly_alike_is_new_and_says_who_may_be_meant(name: str, near: str) -> None:
    (mention,) = find_names(f"The envoy {name} spoke on Monday.", SITE, None)
    assert (mention.name, mention.new, mention.id) == (name, True, "")
    assert mention.near == ((near,) if near else ())


def test_the_title_of_a_known_person_is_told_with_whose_it_is() -> None:
    mentions = find_names(
        "Peruvian Transport Minister Inés López Arce spoke; Joan Hart, the chief of the port, left.", SITE
    )
    assert [(one.id, one.position, one.of) for one in mentions] == [
        ("lopez-arce", "Transport Minister", "peru-government"),
        ("hart", "chief of the port", ""),
    ]


def test_a_border_is_that_of_the_countries_told() -> None:
    site = Registry(
        entries=(
            Named("place", "north", ("Peru–Ecuador border", "northern border")),
            Named("place", "south", ("Peru-Chile border", "southern border")),
        )
    )
    text = "It is far from the southern border, from Chile’s northern border with Peru and from Mali's northern border."
    borders = [mention.id for mention in find_names(text, site, [Span(0, len(text))]) if "border" in mention.name]
    assert borders == ["south", "south", "north"]


def test_a_month_is_nobody() -> None:
    site = Registry(entries=(Named("actor", "may", ("Ruth May", "May"), "person"),))
    mentions = find_names("In May, and on May 3, Ruth May spoke. May said that it was late.", site)
    assert [mention.start for mention in mentions] == [22, 38]


def test_only_the_running_text_is_read() -> None:
    text = "Talks in Lima\n\nJoan Hart spoke on Monday.\n\nRead more: Peru sends a ship."
    assert [mention.id for mention in find_names(text, SITE)] == ["hart"]


@given(
    st.lists(
        st.sampled_from(
            [
                *[
                    "Hart",
                    "Joan",
                    "Reyle",
                    "Peru",
                    "U.S.",
                    "US",
                    "the",
                    "of",
                    "and",
                    ",",
                    ".",
                    "(",
                    ")",
                    "’s",
                    "“",
                    "”",
                    "May",
                    "Lima",
                    "Bank",
                    "3",
                ],
                "\n\n",
            ]
        )
    )
)
def test_mentions_lie_in_the_text_and_actors_and_places_apart(words: list[str]) -> None:
    text = " ".join(words)
    ends = 0
    for mention in find_names(text, SITE, [Span(0, len(text))]):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.new is not bool(mention.id)
        if mention.kind != "topic":
            assert ends <= mention.start
            ends = mention.end


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert find_names(text, SITE) == find_names(text, SITE)


def test_a_full_personal_name_goes_before_the_place_whose_name_ends_it() -> None:
    site = Registry(entries=(Named("place", "holm", ("Holm",)), Named("actor", "dorn", ("Dorn",), "organization")))
    text = "Kirsten Holm met Peter Dorn. Holm resigned. Dr. Tovi Dorn and Anneke Dorn, 34, were in Holm."
    named = [(one.name, one.kind) for one in find_names(text, site, [Span(0, len(text))])]
    people = ["Kirsten Holm", "Peter Dorn", "Kirsten Holm", "Tovi Dorn", "Anneke Dorn"]
    assert named == [*((name, "actor") for name in people), ("Holm", "place")]
