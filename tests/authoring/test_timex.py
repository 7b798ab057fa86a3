"""Time expressions: what a text names is found, read against its day, and given as TIMEX3 and as EDTF."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from dateline.authoring.times.english import TELLING
from dateline.authoring.times.finder import ROWS
from dateline.authoring.times.relative_rows import AFTER, BEFORE
from dateline.authoring.times.row import Row
from dateline.authoring.times.timex import READERS, TimeExpression, time_expressions
from dateline.dates import parse_date

WIRES = Path(__file__).parent / "wires.txt"
MARK = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")


@pytest.mark.parametrize("row", [*ROWS, *BEFORE, *AFTER], ids=lambda row: row.name)
def test_each_row_of_the_grammar_reads_its_example(row: Row) -> None:
    marked = re.search(r"\[(.+)\]", row.example)
    assert marked
    text, start = row.example.replace("[", "").replace("]", ""), marked.start()

    found = {(one.start, one.end): one for one in time_expressions(text, "2024-01-17")}

    one = found[start, start + len(marked[1])]
    assert (one.value, one.rule.split(", ")[-1]) == (row.value, row.name)
    assert row.reader in READERS and row.near in TELLING


def dispatches() -> list[tuple[str, str]]:
    parts = re.split(r"^# (\S+)\n", WIRES.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


@pytest.mark.parametrize(("published", "marked"), dispatches(), ids=lambda text: text.split("\n")[0][:40])
def test_all_that_a_dispatch_names_is_found_and_nothing_else(published: str, marked: str) -> None:
    found = time_expressions(MARK.sub(r"\1", marked), published)

    again = list(MARK.sub(r"\1", marked))
    for one in reversed(found):
        again[one.start : one.end] = [f"[{one.text}|{one.value}]"]
    assert "".join(again).split("\n") == marked.split("\n")


def first(text: str, published: str | None = "2024-01-17") -> TimeExpression:
    return time_expressions(text, published)[0]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on 27 December 2023", "2023-12-27"),
        ("last week", "[2024-01-08..2024-01-14]"),
        ("last weekend", "[2024-01-13,2024-01-14]"),
        ("in the third quarter", "[2023-07..2023-09]"),
        ("last summer", "2023-22"),
        ("in the 1990s", "199X"),
        ("in the 19th century", "18XX"),
        ("around 1960", "1960~"),
        ("in fiscal 2022", "2022~"),
        ("on Monday night", "2024-01-15"),
        ("overnight on Sunday", "2024-01-14"),
        ("until 3 May 2021, and a week later", "2021-05-10~"),
        ("at 9:30 a.m. EST on Monday", "2024-01-15T09:30-05:00"),
        ("for two days", ""),
        ("every Friday", ""),
        ("now", ""),
        ("in 480 BC", "-0479"),
        ("in the 480s BC", "[-0488..-0479]"),
    ],
)
def test_edtf_is_as_precise_as_the_words(words: str, edtf: str) -> None:
    found = [one.edtf for one in time_expressions(f"It stood empty {words}.", "2024-01-17")]

    assert (found[-1] if words.startswith(("at 9", "until 3")) else found[0]) == edtf or edtf in found


def test_this_week_told_in_the_past_ends_with_the_articles_day() -> None:
    edtf = [first(f"The union {verb} this week.").edtf for verb in ("voted", "will vote")]

    assert edtf == ["[2024-01-15..2024-01-17]", "[2024-01-15..2024-01-21]"]
    assert first("The union voted this week.", "2024-01-15").edtf == "2024-01-15"


def test_what_the_writer_counts_from_publication_is_so_in_a_narrative_too() -> None:
    years = "".join(f"In {year} the mill changed hands. " for year in range(1951, 1961))
    text = f"{years}Hall left the mill at Easter 1962, and {{}}."

    last = {
        words: time_expressions(text.format(words), "2025-03-02")[-1].edtf
        for words in ("died last December", "sold it last month", "sold it last Friday", "sold it three years ago",
                      "sold it in the first half of this year", "sold it last Christmas")
    }  # fmt: skip

    assert list(last.values()) == [
        "2024-12", "2025-02", "2025-02-28", "2022", "[2025-01..2025-06]", "2024-12-25",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "On Dec. 27, 2023, it fell.",
        "On Dec.27,2023, it fell.",
        "On   December\n   27,  2023, it fell.",
        "ON DECEMBER 27, 2023, IT FELL.",
        "On Dec. 27 , 2023 , it fell.",
        "On 27\u00a0December 2023 it fell.",
        "HAVEN (AP) _ Wed., 27 Dec. 2023, it fell.",
        "``Dec. 27, 2023,'' he said _ it fell.",
        "On the 27th of December, 2023, it fell.",
        "12/27/23: it fell.",
    ],
)
def test_a_day_is_read_however_it_is_set(text: str) -> None:
    assert [one.value for one in time_expressions(text, "2024-01-17")] == ["2023-12-27"]


@pytest.mark.parametrize("published", ["2024-01-17", "2024-01-17~", dt.date(2024, 1, 17), parse_date("2024-01-17")])
def test_the_articles_day_comes_in_any_form(published: str) -> None:
    assert first("They met Monday.", published).value == "2024-01-15"


def test_without_the_articles_day_what_hangs_on_it_stays_open() -> None:
    found = time_expressions("They met Monday. On 3 May 2021 it began, and two days later it was over.")

    assert [(one.value, one.edtf) for one in found] == [
        ("XXXX-WXX-1", ""),
        ("2021-05-03", "2021-05-03"),
        ("2021-05-05", "2021-05-05"),
    ]


def test_of_an_article_known_to_the_month_no_day_is_made_up() -> None:
    found = time_expressions("They met Monday, and again last month.", "2024-01")

    assert [one.value for one in found] == ["XXXX-WXX-1", "2023-12"]


def test_another_language_is_refused_with_what_there_is() -> None:
    with pytest.raises(ValueError, match=r"'de': there is 'en'"):
        time_expressions("Es war gestern.", language="de")


@pytest.mark.parametrize(
    "text",
    [
        "You may march in the sun, for a second, to the fall of us all.",
        "Ms. May and Mr. March sat down; April Jones, 43, rose.",
        "A 12-year-old boy and a woman aged 90 paid $20, or 20% of $1,999.",
        "Copyright 2019 The Gazette. All rights reserved.",
        "Some 2,000 people and 1500 soldiers held Flight 1989 on Route 2001.",
        "The Sunday Times and NOW wrote of Boeing 1998 and of 2024 people.",
        "Prices fall to 1990 dollars? No. 1875, page 2012.",
        "He scored 7-5, 6-4; they won 98-97.",
        "A quarter of them, three quarters of us, in their 20s.",
    ],
)
def test_names_verbs_sums_and_ages_are_no_times(text: str) -> None:
    found = [(one.text, one.rule) for one in time_expressions(text, "2024-01-17")]

    assert [one for one in found if one[0] != "1990"] == []


@pytest.mark.parametrize(
    ("clause", "value"),
    [
        ("They met Friday.", "2024-01-12"),
        ("They met Wednesday.", "2024-01-17"),
        ("They were to have met Friday.", "2024-01-12"),
        ("They will meet Friday.", "2024-01-19"),
        ("THEY WILL MEET FRIDAY.", "2024-01-19"),
        ("They are to meet on Friday.", "2024-01-19"),
        ("Talks, which broke down Friday, are to go on.", "2024-01-12"),
        ("A vote is expected Friday.", "2024-01-19"),
        ("She told reporters Friday that it will be built.", "2024-01-12"),
        ("She said it will be opened on Friday.", "2024-01-19"),
        ("Speaking to reporters Friday, she spoke of plans.", "2024-01-12"),
        ("She will give a news conference Friday.", "2024-01-19"),
        ("The figures are to be announced Friday.", "2024-01-19"),
        ("The figures were announced Friday.", "2024-01-12"),
        ("It was said on a call to reporters Friday.", "2024-01-12"),
        ("He refused to testify Friday.", "2024-01-12"),
        ("The hearing was adjourned until Friday.", "2024-01-19"),
        ("Harbor Board to Hold Budget Talks on Friday", "2024-01-19"),
        ("The vote is Friday.", "2024-01-19"),
        ("He is coming Friday.", "2024-01-19"),
        ("The council will meet this coming Thursday.", "2024-01-18"),
        ("The council will meet next Thursday.", "2024-01-25"),
        ("The council will meet on the coming Wednesday.", "2024-01-24"),
        ("The fair will be held this coming weekend.", "2024-W03-WE"),
        ("The king, who turns 60 Friday, is ill.", "2024-01-19"),
        ("The hall was open Friday.", "2024-01-12"),
        ("The clerk set a deadline on Friday.", "2024-01-12"),
        ("The firm faces a deadline on Friday.", "2024-01-19"),
        ("It gained a point after falling 20 points Friday.", "2024-01-12"),
        ("By Friday night, an hour behind plan, power was back.", "2024-01-12TNI"),
        ("Crude for delivery in April fell.", "2024-04"),
        ("It is thought to have grown in November.", "2023-11"),
        ("The mill expects a loss for the fourth quarter.", "2023-Q4"),
        ("The mill expects to post a loss in the fourth quarter.", "2023-Q4"),
        ("The mill will close in the fourth quarter.", "2024-Q4"),
        ("The sale is to be completed by the end of the third quarter.", "2024-Q3"),
        ("The council must pay by December 31.", "2024-12-31"),
        ("The council has until December 20 to pay.", "2024-12-20"),
        ("The council paid the fine by December 31.", "2023-12-31"),
        ("The vote was to be held on Monday.", "2024-01-15"),
        ("The king has declared Monday a day of national mourning.", "2024-01-22"),
        ("Officials want to publish the findings of October's inquiry.", "2023-10"),
        ("The court moved to throw out the result of November's election.", "2023-11"),
        ("The vote was due to be held on Friday.", "2024-01-19"),
        ("It struck at 6:14 p.m. (1014 GMT) on Tuesday.", "2024-01-16T18:14"),
        ("The index fell at 10 a.m. ET on Tuesday.", "2024-01-16T10:00"),
        ("Polls closed at 8 p.m. Eastern on Tuesday.", "2024-01-16T20:00"),
        ("He died at 0630 hours on Tuesday.", "2024-01-16T06:30"),
        ("The mayor testifies Friday.", "2024-01-19"),
        ("The vote was originally set for Friday.", "2024-01-12"),
        ("A strike called for Friday was called off.", "2024-01-19"),
        ("The clerk set a hearing for 9 a.m. Friday.", "2024-01-19T09:00"),
        ("Traders were waiting for Friday's report.", "2024-01-19"),
        ("They hope to free the hostages taken Friday.", "2024-01-12"),
        ("It has been closed since December.", "2023-12"),
        ("It will reopen in December.", "2024-12"),
        ("He was elected in November.", "2023-11"),
        ("Norland agreed to buy the mill for $43bn in March.", "2023-03"),
        ("The council agreed to sell the hall for 3 million euros in May.", "2023-05"),
        ("Norland agreed to sell the mill in March.", "2024-03"),
        ("Norland will buy the mill for $43bn in March.", "2024-03"),
        ("Norland agreed to buy the mill for $43bn and to reopen it in March.", "2024-03"),
        ("She is ahead in polls ahead of the November election.", "2024-11"),
        ("The fair, opened by the mayor, runs through Feb. 9.", "2024-02-09"),
        ("The dividend is payable Feb. 9.", "2024-02-09"),
        ("He left on Dec. 27.", "2023-12-27"),
        ("She gave herself up to police late on Friday.", "2024-01-12"),
        ("They vowed to look into Friday's drone strike.", "2024-01-12"),
        ("They are to take part in Friday's vote.", "2024-01-19"),
        ("The row dates from March.", "2023-03"),
        ("On Dec. 6 members voted.", "2023-12-06"),
        ("A strike on the 20th emptied the port.", "2023-12-20"),
        ("They will meet on the 20th.", "2024-01-20"),
    ],
)
def test_the_clause_around_a_weekday_or_month_tells_which_one(clause: str, value: str) -> None:
    assert first(clause).value == value


def test_a_date_without_a_year_is_of_the_year_that_its_sentence_names() -> None:
    found = time_expressions("In 2019, arrivals rose to 430 in May. In June they fell.", "2024-01-17")

    assert [one.value for one in found] == ["2019", "2019-05", "2023-06"]


def test_a_weekday_beside_its_day_is_that_day() -> None:
    found = time_expressions("A strike on October 26, the Thursday of the fair, stopped all trams.", "2024-01-17")
    assert [one.value for one in found] == ["2023-10-26", "2023-10-26"]


def test_that_month_is_of_the_year_that_was_named() -> None:
    found = time_expressions("In 2019 he became mayor. That November, he resigned.", "2024-01-17")

    assert [one.value for one in found] == ["2019", "2019-11"]


def test_the_following_holiday_is_that_after_the_date_before() -> None:
    found = time_expressions("He was last seen on 3 December 1994 and found the following Easter.", "2024-01-17")
    assert [one.value for one in found] == ["1994-12-03", "1995-04-16"]


def test_a_month_that_owns_something_is_not_where_a_text_has_come_to() -> None:
    text = "It will choose on March 20 who goes to August's games. A report is due by the end of that month."
    assert [one.value for one in time_expressions(text, "2024-01-17")] == ["2024-03-20", "2024-08", "2024-03"]


@pytest.mark.parametrize(
    ("later", "edtf"),
    [
        ("two hours later", "2024-01-16"),
        ("24 hours later", "2024-01-17"),
        ("36 hours later", "[2024-01-17,2024-01-18]"),
        ("48 hours before", "2024-01-14"),
    ],
)
def test_as_many_hours_as_a_day_has_are_a_day(later: str, edtf: str) -> None:
    assert time_expressions(f"A dam burst on Tuesday. They left {later}.", "2024-01-20")[-1].edtf == edtf


def test_a_narrative_goes_from_date_to_date() -> None:
    tale = (
        "The canal was begun in 1871 and opened in 1874. In May 1875 a lock burst; in June it was mended. "
        "The next year brought a flood. On 3 December 1877 the bridge fell, and in January a ferry took its place. "
        "Work ceased in 1879, in 1882 and in 1885, and in the spring of 1886 it was sold."
    )

    values = [one.value for one in time_expressions(tale, "2009-12-19")]

    assert values == [
        *("1871", "1874", "1875-05", "1875-06", "1876", "1877-12-03", "1878-01", "1879", "1882", "1885", "1886-SP"),
    ]


def test_a_life_is_counted_on_from_the_year_that_it_has_come_to_also_in_leaps() -> None:
    text = (
        "She left school in 1937. In 1961 she married Tom; he was killed nine years later. She ran the yard from 1984 "
        "to 1996, was made a dame in 1999 and sat in the Lords from 2004 to 2019."
    )
    found = {time.text: time.edtf for time in time_expressions(text, "2026-02-12")}
    assert found["nine years later"] == "1970"
