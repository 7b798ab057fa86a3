"""Whatever an editor writes ends in a clear problem at its line, or in a right page: hostile sites, and what is said."""

# ruff: noqa: E501  # a text and what is said of it stand on one line each

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.builder import build
from dateline.schema import CONFIG, FOLDERS, KINDS, Many, Record
from tests.everything import picture
from tests.hostile import attack, nest
from tests.sites import SITE_YAML, make_site

Text = str | bytes
Said = list[tuple[str, str]]

EVENT = "content/events/talks.yaml"
BASE = "date: 2023-12-27\ntitle: Talks\n"

SETTINGS: Said = [
    ('navigation: [{title: X, to: "javascript:alert(1)"}]', ':3:14: there is no page at "javascript:alert(1)"'),
    ('navigation: [{title: X, to: " JavaScript:alert(1)"}]', ':3:14: there is no page at "JavaScript:alert(1)"'),
    ('navigation: [{title: X, to: "data:text/html,x"}]', ':3:14: there is no page at "data:text/html,x"'),
    ('navigation: [{title: X, to: "//evil.example/"}]', ':3:14: there is no page at "//evil.example/"'),
    ('navigation: [{title: X, to: "https://["}]', ':3:14: "https://[" is no address'),
    ("navigation: [{title: X, to: 'https://x\" onclick=\"alert(1)'}]", ':3:14: "https://x" onclick="alert(1)" is no'),
    ("navigation: [{title: X, to: /../../etc/}]", ':3:14: there is no page at "/../../etc/"'),
    ('navigation: [{title: X, to: "/events/?a=b"}]', ':3:14: there is no page at "/events/?a=b"'),
    ("navigation: [{title: X}]", ':3:14: "to" is missing'),
    ("navigation: [{to: /events/}]", ':3:14: "title" is missing'),
    ("navigation: {}", ':3:13: "title" is missing'),
    ("navigation: X", ':3:13: "navigation" has fields of its own'),
    ("navigation: [[a]]", ':3:14: "navigation" has fields of its own'),
    ("language: zz", ':3:11: no language "zz" is known'),
    ("language: en_US", ':3:11: no language "en_US" is known'),
    ("language: ../../etc/passwd", ':3:11: no language "../../etc/passwd" is known'),
    ("language: root", ':3:11: no language "root" is known'),
    ("language: en.UTF-8", ':3:11: no language "en.UTF-8" is known'),
    ("language: [en]", ':3:11: "language" is one value, not a list'),
    ('language: "en\\nx"', ':3:11: "language" holds one line'),
    ("timezone: ../../etc/passwd", ':3:11: no time zone "../../etc/passwd" is known'),
    ("timezone: /etc/localtime", ':3:11: no time zone "/etc/localtime" is known'),
    ("timezone: localtime", ':3:11: no time zone "localtime" is known'),
    ("timezone: America", ':3:11: no time zone "America" is known'),
    ("timezone: america/mexico_city", ':3:11: no time zone "america/mexico_city" is known'),
    ("timezone: posix/UTC", ':3:11: no time zone "posix/UTC" is known'),
    ("timezone: zone.tab", ':3:11: no time zone "zone.tab" is known'),
    ("timezone: ..", ':3:11: no time zone ".." is known'),
    ("timezone: Mexico City", ':3:11: no time zone "Mexico City" is known'),
    ('timezone: ""', ':3:11: "timezone" is empty'),
    ("home: {per_page: 0}", ':3:18: "per_page" is a whole number from 1 to 10000, not "0"'),
    ("home: {per_page: -1}", ':3:18: "per_page" is a whole number from 1 to 10000, not "-1"'),
    ("home: {per_page: 1e9}", ':3:18: "per_page" is a whole number from 1 to 10000, not "1e9"'),
    ("home: {per_page: .inf}", ':3:18: "per_page" is a whole number from 1 to 10000, not ".inf"'),
    ("home: {order: both}", ':3:15: "order" cannot be "both"'),
    ("home: newest", ':3:7: "home" has fields of its own'),
    ("feeds: {entries: 0}", ':3:18: "entries" is a whole number from 1 to 1000, not "0"'),
    ("feeds: {entries: 9999999999999999999999}", ':3:18: "entries" is a whole number from 1 to 1000, not'),
    ("search: yes", ':3:9: "search" is true or false, not "yes"'),
    ("registry: ajar", ':3:11: "registry" cannot be "ajar"'),
    ("repository: javascript:x", ':3:13: "javascript:x" is no address'),
    ("titel: x", ':3:1: unknown field "titel"'),
    ("title: Again", ':3:1: "title" comes twice'),
]
URLS: Said = [
    ("ftp://example.org/", ':2:6: "ftp://example.org/" is no address'),
    ("javascript:alert(1)", ':2:6: "javascript:alert(1)" is no address'),
    ('"http://["', ':2:6: "http://[" is no address'),
    ("https://user:password@example.org/", ":2:6: a site's address is a host and a path, without @, ? and #"),
    ("https://example.org:99999/", ':2:6: "https://example.org:99999/" is no address'),
    ('"https://example.org/#a"', ":2:6: a site's address is a host and a path, without @, ? and #"),
    ('"https://example.org/?a=b"', ":2:6: a site's address is a host and a path, without @, ? and #"),
    ('"https://example.org/\\nx"', ':2:6: "https://example.org/ x" is no address'),
    ("https://example.org/a/../b/", ':2:6: "/a/../b" cannot be a base path'),
    ("https://example.org/%2e%2e/", ':2:6: "/%2e%2e" cannot be a base path'),
    ("https://example.org/bücher/", ':2:6: "/bücher" cannot be a base path'),
    ("https://example.org/it's/", ':2:6: "/it\'s" cannot be a base path'),
    ("https://exa(mple.org/", ':2:6: "https://exa(mple.org/" is no address'),
]
DATES: Said = [
    ("2023-02-30", ':1:7: "2023-02-30": 2023-02 has 28 days'),
    ("2023-13", ':1:7: "2023-13": months are 01 to 12, seasons 21 to 24'),
    ("2023-00", ':1:7: "2023-00": months are 01 to 12, seasons 21 to 24'),
    ("2023-12-32", ':1:7: "2023-12-32": 2023-12 has 31 days'),
    ("2023-XX-12", ':1:7: "2023-XX-12": a day needs its month'),
    ("-0000", ":1:7: there is no year -0000"),
    ("10000", ':1:7: "10000" is not a date'),
    ("Y1000000000000", ':1:7: "Y1000000000000" is not a date'),
    ("Y0123", ':1:7: "Y0123" is not a date'),
    ("XXXX", ':1:7: "XXXX" is not a date'),
    ("2023-25", ':1:7: "2023-25": months are 01 to 12, seasons 21 to 24'),
    ("2023-W53", ':1:7: "2023-W53": there is no such week'),
    ("2023-W00", ':1:7: "2023-W00": there is no such week'),
    ("../..", ':1:7: "../..": neither end is known'),
    ("2024/2023", ':1:7: "2024/2023" ends before it starts'),
    ("[]", ':1:7: "[]" is not a date'),
    ("[2023]", ':1:7: "[2023]": a choice is between several dates'),
    ("[..]", ':1:7: "[..]": .. needs a date before or after it'),
    ("[2024..2023]", ':1:7: "[2024..2023]": 2024..2023 ends before it starts'),
    ("[2023, [2024]]", ':1:7: "[2023, [2024]]" is not a date'),
    ("{2023: x}", ':1:7: "date" is one value, not fields'),
    ("~2023", ':1:7: "~2023" is not a date'),
    ("2023-12-27T24:00", ':1:7: "24:00": a day ends with 00:00 of the next'),
    ("2023-12-27T25:00", ':1:7: "25:00": hours are 00 to 23, minutes and seconds 00 to 59'),
    ("2023-12-27T09:30:60", ':1:7: "09:30:60": hours are 00 to 23, minutes and seconds 00 to 59'),
    ("2023-12-27T09:30+14:01", ':1:7: "09:30+14:01": offsets from UTC are -14:00 to +14:00'),
    ("2023-12-27T09:30-00:00", ':1:7: "09:30-00:00": there is no offset -00:00'),
    ("2023-03-12T02:30", ":1:7: 2023-03-12T02:30 did not come in America/New_York, where the clocks went forward"),
    ("2023-11-05T01:30", ":1:7: 2023-11-05T01:30 came twice in America/New_York, where the clocks went back"),
    ("0000-01-01T00:00", ":1:7: 0000-01-01T00:00: a time before the year 1 needs its offset from UTC"),
    ("12/27/2023", ':1:7: "12/27/2023" is not a date'),
    ("20231227", ':1:7: "20231227" is not a date'),
    ("2023-1-1", ':1:7: "2023-1-1" is not a date'),
    ("yesterday", ':1:7: "yesterday" is not a date: none is relative to the day that it is read'),
    ("today", ':1:7: "today" is not a date: none is relative to the day that it is read'),
    ("Feb 30", ':1:7: "Feb 30": the month has no such day'),
    ("March 2024", ':1:7: "March 2024" is not a date'),
    (".nan", ':1:7: ".nan" is not a date'),
    ("1e999", ':1:7: "1e999" is not a date'),
    ("0x7E7", ':1:7: "0x7E7" is not a date'),
    ("２０２３", ':1:7: "２０２３" is not a date'),
    ('"2023\\n2024"', ':1:7: "2023�2024" is not a date'),
    ('"2023\\0"', ':1:7: "date" holds a character that cannot be shown'),
    ('"" ', ":1:7: the date is empty"),
]
FIELDS: Said = [
    ("title: Again", ':3:1: "title" comes twice'),
    ("summary: [a]", ':3:10: "summary" is one value, not a list'),
    ('summary: "a\\nb"', ':3:10: "summary" holds one line'),
    ("summary: {a: b}", ':3:10: "summary" is one value, not fields'),
    ("body: [a]", ':3:7: "body" is one value, not a list'),
    ("due: Friday", ':3:6: "Friday" is not a date'),
    ("known: ../..", ':3:8: "../..": neither end is known'),
    ("added: 2023-02-30", ':3:8: "2023-02-30": 2023-02 has 28 days'),
    ("weight: 4", ':3:9: "weight" is a whole number from 1 to 3, not "4"'),
    ("weight: 2.0", ':3:9: "weight" is a whole number from 1 to 3, not "2.0"'),
    ("weight: two", ':3:9: "weight" is a whole number from 1 to 3, not "two"'),
    ("status: rumoured", ':3:9: "status" cannot be "rumoured"'),
    ("draft: yes", ':3:8: "draft" is true or false, not "yes"'),
    ("id: Talks", ':3:5: "Talks" is no id: an id is lower-case letters, digits and hyphens, with a letter or digit at'),
    ("id: con", ':3:5: "con" is no id: Windows keeps the name "con" for itself'),
    ("id: page", ':3:5: "page" is no id: the site keeps the address "page" for itself'),
    ("id: -a", ':3:5: "-a" is no id: an id is lower-case letters, digits and hyphens, with a letter or digit at both'),
    ("id: tаlks", ':3:5: "tаlks" is no id: an id is lower-case letters, digits and hyphens, with a letter or digit at'),
    (
        "id: talks.",
        ':3:5: "talks." is no id: an id is lower-case letters, digits and hyphens, with a letter or digit at',
    ),
    ("id: ../talks", ':3:5: "../talks" is no id: an id is lower-case letters, digits and hyphens, with a letter or'),
    ("old_ids: [con]", ':3:11: "con" is no id: Windows keeps the name "con" for itself'),
    ("old_ids: talks", ':3:10: the id "talks" is not an old one: it is in use'),
    ("places: nowhere", ':3:9: unknown place "nowhere"'),
    ("actors: {role: host}", ':3:9: "actor" is missing'),
    ("actors: [{actor: [a]}]", ':3:18: "actor" is one value, not a list'),
    ("actors: [[a]]", ":3:10: a list within a list"),
    ("topics: {topic: a}", ':3:9: "topics" is one value, not fields'),
    ('topics: [""]', ':3:10: "topics" asks for an id'),
    ("sources: {source: report, title: A}", ':3:10: "title" belongs in the file of the source'),
    ("sources: [{}]", ":3:11: a source is the id of a file under sources/, or has a title or a url"),
    ('sources: [{title: "", url: ""}]', ':3:19: "title" is empty'),
    ('sources: [{title: A, url: "javascript:alert(1)"}]', ':3:27: "javascript:alert(1)" is no address'),
    ("sources: [{title: A, kind: rumour}]", ':3:28: "kind" cannot be "rumour"'),
    ("sources: [{title: A, derived_from: nothing}]", ':3:36: unknown source "nothing"'),
    ("follows: talks", ':3:10: "follows" names the event itself'),
    ("within: talks", ':3:9: "within" names the event itself'),
    ("follows: [[talks]]", ':3:11: "follows" is one value, not a list'),
    ("responds_to: other", ':3:14: unknown event "other"'),
    ("figures: {value: 5}", ":3:10: a figure needs a series or a label"),
    ("figures: {label: a}", ':3:10: "value" is missing'),
    ("figures: [[5]]", ':3:11: "figures" has fields of its own'),
    ("figures: {series: none, date: 2023, value: 5}", ':3:19: unknown series "none"'),
    ("figures: {label: a, value: .nan}", ':3:28: ".nan" is no value'),
    ("figures: {label: a, value: .inf}", ':3:28: ".inf" is no value'),
    ("figures: {label: a, value: 1e999}", ':3:28: "1e999" is no value'),
    ("figures: {label: a, value: 10^400}", ':3:28: "10^400" is no value'),
    ("figures: {label: a, value: 0x10}", ':3:28: "0x10" is no value'),
    ("figures: {label: a, value: 5 to 3}", ':3:28: "5 to 3" is no value'),
    ("figures: {label: a, value: about about 5}", ':3:28: "about about 5" is no value'),
    ('figures: {label: a, value: "235,173"}', ':3:28: "235,173" is no value'),
    ("figures: {label: a, value: 9999999999999999999999999}", ':3:28: "9999999999999999999999999" is no value'),
    ("figures: {label: a, value: ½}", ':3:28: "½" is no value'),
    ("figures: {label: a, value: ~}", ':3:28: "value" is missing'),
    ("corrections: {date: 2024}", ':3:14: "why" is missing'),
    ("corrections: {why: x}", ':3:14: "date" is missing'),
    ("corrections: {date: 2024, why: x, kind: oops}", ':3:41: "kind" cannot be "oops"'),
    ("corrections: yes", ':3:14: "corrections" has fields of its own'),
    ("media: x.jpg", ':3:8: "media" has fields of its own'),
    ("media: {file: ../x.jpg, alt: a, credit: c}", ':3:15: "../x.jpg" is no path below content/media/'),
    ("media: {file: /etc/passwd.jpg, alt: a, credit: c}", ':3:15: "/etc/passwd.jpg" is no path below content/media/'),
    ("media: {file: x.svg, alt: a, credit: c}", ':3:15: "x.svg" is no picture that browsers show'),
    ("media: {file: x.html, alt: a, credit: c}", ':3:15: "x.html" is no picture that browsers show'),
    ("media: {file: X.jpg, alt: a, credit: c}", ':3:8: there is no picture "X.jpg"'),
    ("media: {file: a/../x.jpg, alt: a, credit: c}", ':3:15: "a/../x.jpg" is no path below content/media/'),
    ("media: {file: 'a\\x.jpg', alt: a, credit: c}", ':3:15: "a\\x.jpg" is no path below content/media/'),
    (
        'media: {file: "https://evil.example/x.jpg", alt: a, credit: c}',
        ':3:15: "https://evil.example/x.jpg" is no path',
    ),
    ("media: {file: x.jpg, alt: a}", ':3:8: "credit" is missing'),
    ("evidence: {quote: a}", ':3:11: "evidence" is for drafts alone'),
    ('body: "[[nobody]]"', ':3:8: unknown entry "nobody"'),
    ('body: "[[event/../x]]"', ':3:8: unknown event "../x"'),
    ('body: "[[../x]]"', ':3:8: ".." is no kind of entry'),
    ('body: "[[a/b/c]]"', ':3:8: "a" is no kind of entry'),
    ('body: "[[topics/talks]]"', ':3:8: "topics" is no kind of entry'),
    ('body: "[@nobody]"', ':3:8: unknown source "nobody"'),
    ('body: "[@../report]"', ':3:8: unknown source "../report"'),
    ('body: "[[nobody|<script>alert(1)</script>]]"', ':3:8: unknown entry "nobody"'),
    ("<<: {title: x}", ':3:1: unknown field "<<"'),
    ("~: a", ':3:1: unknown field "~"'),
    ("yes: no", ':3:1: unknown field "yes"'),
    ("{a: b}: c", ":3:1: a key must be one word"),
    ("? [a]", ":3:3: a key must be one word"),
    ('"__class__": x', ':3:1: unknown field "__class__"'),
    ("mark: x", ':3:1: unknown field "mark"'),
    ("ref: x", ':3:1: unknown field "ref"'),
]
TEXTS: list[tuple[bytes, str]] = [
    (b"", ":1:1: there is no event here"),
    (b"\xef\xbb\xbf", ":1:1: there is no event here"),
    (b"# nothing\n", ":1:1: there is no event here"),
    (b"words\n", ":1:1: there is no event here"),
    (b"{}\n", ':1:1: "date" is missing'),
    (b"- words\n", ":1:3: a list of entries holds an entry at each -, not one value"),
    (b"- {}\n", ':1:3: "date" is missing'),
    (b"- - a\n", ":1:3: a list of entries holds an entry at each -, not a list"),
    (b"---\n", ":2:1: there is no event here"),
    (b"---\n#", ":2:2: there is no event here"),
    (b"?", ':1:1: "date" is missing'),
    (b"title: [", ":1:8: [ opens here and is not closed with ]"),
    (b'date: 2023\ntitle: "', ":2:8: a quotation mark opens here and is not closed"),
    (b"date: 2023\n---\ndate: 2024\n", ":2:1: a second document begins here, after ---"),
    (b"%YAML 1.1\n---\ndate: 2023\n", ":1:1: a line that begins with % is an instruction to YAML"),
    (b"%TAG ! tag:x\n---\ndate: 2023\n", ":1:1: a line that begins with % is an instruction to YAML"),
    (b"&a date: 2023\n", ":1:1: &a is an anchor, which is not taken here"),
    (b"date: *a\n", ":1:7: *a is an alias, which is not taken here"),
    (b"a: &a [x]\nb: [*a, *a]\n", ":1:4: &a is an anchor, which is not taken here"),
    (b"date: !!timestamp 2023\n", ":1:7: tag:yaml.org,2002:timestamp is a tag, which is not taken here"),
    (
        b"!!python/object/apply:os.system [ls]\n",
        ":1:1: tag:yaml.org,2002:python/object/apply:os.system is a tag, which",
    ),
    (b"--- !!set\n? a\n", ":1:5: tag:yaml.org,2002:set is a tag, which is not taken here"),
    (b"date: !<tag:x> a\n", ":1:7: tag:x is a tag, which is not taken here"),
    (b"date: 2023\n\ttitle: T\n", ":2:1: a tab where YAML wants spaces"),
    (b"date: 2023\ntitle: T\n  summary: S\n", ":3:10: this line is indented more than the ones above it"),
    (b"date: 2023\n title: T\n", ":2:7: this line is indented more than the ones above it"),
    (b"date: 2023\ntitle: a: b\n", ":2:9: a colon within a value needs quotes around the value"),
    (b"date: 2023\ntitle: @a\n", ":2:8: a value cannot begin with @"),
    (b"date: 2023\ntitle: `a`\n", ":2:8: a value cannot begin with `"),
    (b"date: 2023\ntitle: %a\n", ":2:8: a value cannot begin with %"),
    (b"date: 2023\ntitle: |a\n", ":2:9: a value cannot begin with"),
    (b"date: 2023\ntitle: - a\n", ":2:8: a value cannot begin with -"),
    (b'date: 2023\ntitle: "a\n', ":2:8: a quotation mark opens here and is not closed"),
    (b"date: 2023\ntitle: 'a\n", ":2:8: a quotation mark opens here and is not closed"),
    (b'date: 2023\ntitle: "a" b\n', ':2:12: text follows the closing "'),
    (b'date: 2023\ntitle: "\\q"\n', ":2:9: YAML knows no such character behind a backslash in double quotes"),
    (b'date: 2023\ntitle: "\\ud800"\n', ":2:11: YAML knows no such character behind a backslash in double quotes"),
    (b"date: 2023\ntitle: [a\n", ":2:8: [ opens here and is not closed with ]"),
    (b"date: 2023\ntitle: [\n\n", ":2:8: [ opens here and is not closed with ]"),
    (b"date: 2023\ntitle: {a: [b, {c: d]}\n", ":2:16: { opens here and is not closed with }"),
    (b"a: {\n\n\n", ":1:4: { opens here and is not closed with }"),
    (b"date: 2023\ntitle: {a\n", ":2:8: { opens here and is not closed with }"),
    (b"date: 2023\ntitle: a]\n  b: c\n", ":3:4: this line is indented more than the ones above it"),
    (b"date: 2023\n]\n", ":2:1: this line does not fit the ones above it"),
    (b"date: 2023\ntitle\n", ":2:1: a line without a colon where a field is expected"),
    (b"date: 2023\n- a\n", ":2:1: this line does not fit the ones above it"),
    (b": a\n", ":1:1: this line does not fit the ones above it"),
    (b"? a\n", ':1:1: "date" is missing'),
    (b"date: 2023\ntitle: a\ndate: 2024\n", ':3:1: "date" comes twice'),
    (b"\"title\": a\n'title': b\n", ':2:1: "title" comes twice'),
    (b"\x00\x00\x00", ":1:1: a character that cannot be shown: U+0000"),
    (b"date: 2023\ntitle: a\x0bb\n", ":2:9: a character that cannot be shown: U+000B"),
    (b"date: 2023\ntitle: a\x1b[31m\n", ":2:9: a character that cannot be shown: U+001B"),
    (b"date: 2023\ntitle: a\x7f\n", ":2:9: a character that cannot be shown: U+007F"),
    (b"date: 2023\ntitle: a\xc2\x85b\n", ":2:9: a character that cannot be shown: U+0085"),
    (b"date: 2023\ntitle: a\xe2\x80\xa8b\n", ":2:9: a character that cannot be shown: U+2028"),
    (b"date: 2023\ntitle: a\xef\xbb\xbfb\n", ":2:9: a character that cannot be shown: U+FEFF"),
    (b"date: 2023\ntitle: \xe2\x80\xaeab\n", ":2:8: a character that cannot be shown: U+202E"),
    (b"date: 2023\ntitle: a\xe2\x81\xa6b\n", ":2:9: a character that cannot be shown: U+2066"),
    (b"date: 2023\ntitle: a\xef\xbf\xbf\n", ":2:9: a character that cannot be shown: U+FFFF"),
    (b'date: 2023\ntitle: "\\0"\n', ':2:8: "title" holds a character that cannot be shown'),
    (b'date: 2023\ntitle: "\\e[31m"\n', ':2:8: "title" holds a character that cannot be shown'),
    (b'date: 2023\ntitle: "\\u202e"\n', ':2:8: "title" holds a character that cannot be shown'),
    (b'date: 2023\ntitle: "\\uFFFE"\n', ':2:8: "title" holds a character that cannot be shown'),
    (b'date: 2023\ntitle: "\xe2\x80\x8b\xe2\x80\x8b"\n', ':2:8: "title" is empty'),
    (b'date: 2023\ntitle: "\xc2\xa0"\n', ':2:8: "title" is empty'),
    (b'date: 2023\ntitle: " "\n', ':2:8: "title" is empty'),
    (b"date: 2023\n\xc2\xa0title: T\n", ":2:1: this space is not one to YAML"),
    (b"date: 2023\ntitle: \xe9\n", ":2:1: it is not UTF-8 text"),
    (b"\xff\xfed\x00a\x00t\x00e\x00:\x00 \x002\x000\x002\x003\x00\n\x00", ":1:1: it is not UTF-8 text"),
    (b"date: 2023\ntitle: \x93\x8c\x8b\x9e\n", ":2:1: it is not UTF-8 text"),
    (b"date: 2023\ntitle: \xc0\xbc\n", ":2:1: it is not UTF-8 text"),
    (b"date: 2023\ntitle: \xed\xa0\x80\n", ":2:1: it is not UTF-8 text"),
    (b"date: 2023\r\ntitle: T\r\nwhat: x\r\n", ':3:1: unknown field "what"'),
    (b"date: 2023\rtitle: T\rwhat: x\r", ':3:1: unknown field "what"'),
]
PAGES: list[tuple[bytes, str]] = [
    (b"Hello", ":1:1: a page begins with front matter"),
    (b"", ":1:1: a page begins with front matter"),
    (b"---\n", ":2:1: the front matter is not closed with ---"),
    (b"---\ntitle: P\n", ":3:1: the front matter is not closed with ---"),
    (b"---\n---\n", ":2:1: the front matter has no fields"),
    (b"---\n- a\n---\n", ":2:1: the front matter has no fields"),
    (b"---\ntitle: [\n---\n", ":2:8: [ opens here and is not closed with ]"),
    (b"---\ntitle: P\nbody: x\n---\n", ':3:1: unknown field "body"'),
    (b"\n---\ntitle: P\n---\n", ":1:1: a page begins with front matter"),
    (b"---\ntitle: P\n---\n\n[[nobody]]\n", ':5:1: unknown entry "nobody"'),
    (
        b"---\ntitle: P\n---\n> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > a\n",
        ":4:1: lists or quotes more",
    ),
    (b"---\r\ntitle: P\r\n---\r\n[@nobody]\r\n", ':4:1: unknown source "nobody"'),
    (b"---\ntitle: P\nold_ids: events\n---\n", ":3:10: two pages would stand at /events/index.html"),
    (b"---\ntitle: P\nid: actors\n---\n", ':3:5: "actors" cannot be the id of this page: the site keeps the address'),
    (
        b"---\ntitle: P\nid: 2023\n---\n",
        ':3:5: "2023" cannot be the id of this page: the site keeps the address "2023"',
    ),
    (
        b"---\ntitle: P\nid: feed\n---\n",
        ':3:5: "feed" cannot be the id of this page: the site keeps the address "feed"',
    ),
    (b"---\ntitle: P\n---\na\xe2\x80\xaeb\n", ":4:2: a character that cannot be shown: U+202E"),
    (b"---\ntitle: P\n---\n\xff\n", ":4:1: it is not UTF-8 text"),
]
ADDRESSES: Said = [
    ("javascript:alert(1)", ':1:6: "javascript:alert(1)" is no address'),
    ("data:text/html,x", ':1:6: "data:text/html,x" is no address'),
    ("vbscript:x", ':1:6: "vbscript:x" is no address'),
    ("//example.org", ':1:6: "//example.org" is no address'),
    ("mailto:a@b", ':1:6: "mailto:a@b" is no address'),
    ("www.example.org", ':1:6: "www.example.org" is no address'),
    ("http:x", ':1:6: "http:x" is no address'),
    ("https:///x", ':1:6: "https:///x" is no address'),
    ('"http://["', ':1:6: "http://[" is no address'),
    ("https://[zz]/", ':1:6: "https://[zz]/" is no address'),
    ("https://x:abc", ':1:6: "https://x:abc" is no address'),
    ("https://a b", ':1:6: "https://a b" is no address'),
    ('"https://a\\nb"', ':1:6: "https://a b" is no address'),
    ('"https://a/\\u200bb"', ':1:6: "https://a/\u200bb" is no address'),
    ('"https://a/<b>"', ':1:6: "https://a/<b>" is no address'),
    ("'https://a/\"b'", ':1:6: "https://a/"b" is no address'),
    ("'https://a\\b'", ':1:6: "https://a\\b" is no address'),
    ('"https://a/{{b}}"', ':1:6: "https://a/{{b}}" is no address'),
    ("https://℀.example", ':1:6: "https://℀.example" is no address'),
    ("https://ex%61mple.org", ':1:6: "https://ex%61mple.org" is no address'),
    ("https://a'b.example", ':1:6: "https://a\'b.example" is no address'),
    ("[https://a.example]", ':1:6: "url" is one value, not a list'),
    ("{a: b}", ':1:6: "url" is one value, not fields'),
]

# Sites of several files, and what is said first.
SITES: list[tuple[dict[str, Text], str]] = [
    ({"site.yaml": b""}, "site.yaml:1:1: it has no fields"),
    ({"site.yaml": b"- a\n"}, "site.yaml:1:1: it has no fields"),
    ({"site.yaml": b"url: https://example.org/\n"}, 'site.yaml:1:1: "title" is missing'),
    ({"site.yaml": b"title: a\xff\n"}, "site.yaml:1:1: it is not UTF-8 text"),
    ({"site.yaml": b"title: [\n"}, "site.yaml:1:8: [ opens here"),
    ({"site.yaml": b"#" * 1_000_001}, "site.yaml: it holds more than a million bytes"),
    ({EVENT: b"#" * 1_000_001}, f"{EVENT}: it holds more than a million bytes"),
    ({EVENT: b"[" * 500_000}, f"{EVENT}:1:22: nested more than 20 levels deep"),
    ({EVENT: b"{a: " * 200_000}, f"{EVENT}:1:82: nested more than 20 levels deep"),
    ({EVENT: b"- " * 400_000}, f"{EVENT}:1:43: nested more than 20 levels deep"),
    ({EVENT: b"".join(b" " * i + b"a:\n" for i in range(1000))}, f"{EVENT}:21:21: nested more than 20 levels deep"),
    ({EVENT: b"- \n" * 200_000}, f"{EVENT}:100000:2: more than 100,000 values in one file"),
    ({EVENT: b"a" + b" " * 900_000 + b": b"}, f"{EVENT}:1:900002: a colon within a value needs quotes"),
    ({EVENT: b"!" * 900_000}, f"{EVENT}:1:1: tag:yaml.org,2002:!!!"),
    ({EVENT: b'title: "' + b"\\" * 900_000}, f"{EVENT}:1:8: a quotation mark opens here"),
    ({EVENT: "date: 2023\ntitle: " + "x" * 10_001}, f'{EVENT}:2:8: "title" holds at most 10,000 characters'),
    ({EVENT: f"date: [{'2023,' * 300}2024]\ntitle: T\n"}, f"{EVENT}:1:7: a date has at most 1,000 characters"),
    ({EVENT: BASE + "id: " + "a" * 10_000}, f'{EVENT}:3:5: "aaa'),
    ({EVENT: BASE + 'body: "' + "[[" * 40_000 + '"'}, f"{EVENT}:3:7: more than 3,000 signs of Markdown"),
    ({EVENT: BASE + "body: |\n" + "  [[\n" * 20_000}, f"{EVENT}:4:1: more than 3,000 signs of Markdown"),
    ({EVENT: BASE + 'body: "' + ">" * 90_000 + '"'}, f"{EVENT}:3:7: lists or quotes more than 20 deep"),
    ({EVENT: BASE + "body: " + "word " * 100_000}, f"{EVENT}:3:7: a text of 499,999 characters"),
    ({EVENT: BASE + "body: |\n" + "  word\n\n" * 50 + "  [[nobody]]\n"}, f'{EVENT}:104:3: unknown entry "nobody"'),
    (
        {EVENT: BASE + "topics: [" + ", ".join(f"t{i}" for i in range(20_000)) + "]"},
        f'{EVENT}:3:10: unknown topic "t0"',
    ),
    ({EVENT: BASE + "".join(f"k{i}: x\n" for i in range(20_000))}, f'{EVENT}:3:1: unknown field "k0"'),
    ({EVENT: b"- {}\n" * 5000}, f'{EVENT}:1:3: "date" is missing'),
    ({f"content/events/{'a' * 120}.yaml": BASE}, f'content/events/{"a" * 120}.yaml: "{"a" * 120}" cannot be the id'),
    ({"content/topics/a.yaml": "title: A\nwithin: a\n"}, 'content/topics/a.yaml:2:9: "within" goes in a circle'),
    (
        {
            "content/topics/all.yaml": "".join(
                f"- {{id: t{i}, title: T, within: t{(i + 1) % 5000}}}\n" for i in range(5000)
            )
        },
        'content/topics/all.yaml:5000:33: "within" goes in a circle',
    ),
    (
        {
            "content/topics/all.yaml": "".join(f"- {{id: t{i}, title: T, within: t{i + 1}}}\n" for i in range(5000))
            + "- {id: t5000, title: T}\n"
        },
        'content/topics/all.yaml:4981:33: "within" is more than 20 deep',
    ),
    (
        {
            "content/sources/a.yaml": "title: A\nderived_from: b\n",
            "content/sources/b.yaml": "title: B\nderived_from: a\n",
        },
        'content/sources/b.yaml:2:15: "derived_from" goes in a circle',
    ),
    ({EVENT: BASE + "sources: {id: x, title: X, derived_from: x}\n"}, f'{EVENT}:3:10: "derived_from" goes in a circle'),
    ({EVENT: BASE + "sources: [{id: x, title: A}, {id: x, title: B}]\n"}, f'{EVENT}:3:30: source "x" is there twice'),
    (
        {"content/topics/a.yaml": "title: A\nold_ids: [b, b, a]\n", "content/topics/b.yaml": "title: B\n"},
        'content/topics/a.yaml:2:10: the id "a" is not an old one',
    ),
    (
        {
            "content/actors/a.yaml": "name: A\naliases: [B]\n",
            "content/actors/b.yaml": "name: B\n",
            EVENT: BASE + "actors: B\n",
        },
        f'{EVENT}:3:9: "B" is no id here | write "b"',
    ),
    (
        {"content/events/a.yaml": BASE, "content/events/a.yml": BASE},
        'content/events/a.yml:1:1: event "a" is there twice',
    ),
    (
        {"content/events/a/x.yaml": BASE, "content/events/b/x.yaml": BASE},
        'content/events/b/x.yaml:1:1: event "x" is there twice',
    ),
    ({"content/events/a b.yaml": BASE}, 'content/events/a b.yaml: "a b" cannot be the id'),
    ({"content/events/a..yaml": BASE}, 'content/events/a..yaml: "a." cannot be the id'),
    ({"content/events/Talks.yaml": BASE}, 'content/events/Talks.yaml: "Talks" cannot be the id'),
    ({"content/events/aux.yaml": BASE}, 'content/events/aux.yaml: "aux" cannot be the id'),
    ({"content/events/tаlks.yaml": BASE}, 'content/events/tаlks.yaml: "tаlks" cannot be the id'),
    ({"content/events/🎉.yaml": BASE}, 'content/events/🎉.yaml: "🎉" cannot be the id'),
    ({"content/actors/page.yaml": "name: A\n"}, 'content/actors/page.yaml: "page" cannot be the id'),
    ({"content/pages/feed.md": "---\ntitle: F\n---\n"}, 'content/pages/feed.md: "feed" cannot be the id'),
    ({"content/media/a:b.jpg": b"x"}, "content/media/a:b.jpg: no file can be published as"),
    ({'content/media/a"onerror=alert(1).jpg': b"x"}, 'content/media/a"onerror=alert(1).jpg: no file can be published'),
    ({"content/media/con.jpg": b"x"}, "content/media/con.jpg: no file can be published as"),
    ({"content/media/a?b.jpg": b"x"}, "content/media/a?b.jpg: no file can be published as"),
    ({"content/media/é.jpg": b"x", "content/media/e\u0301.jpg": b"x"}, "content/media/"),
    ({"content/places/a.yaml": "name: A\nlat: nan\nlon: 0\n"}, 'content/places/a.yaml:2:6: "lat" is a number'),
    ({"content/places/a.yaml": "name: A\nlat: 90.1\nlon: 0\n"}, 'content/places/a.yaml:2:6: "lat" is a number'),
    ({"content/places/a.yaml": "name: A\nlat: 1e1\nlon: 0\n"}, 'content/places/a.yaml:2:6: "lat" is a number'),
    ({"content/places/a.yaml": "name: A\nlat: 1\n"}, "content/places/a.yaml:1:1: lat and lon come together"),
    (
        {
            "content/sources/report.yaml": "title: R\npublished: Friday\n",
            EVENT: "date: Friday\ntitle: T\nsources: report\n",
        },
        'content/sources/report.yaml:2:12: "Friday" is not a date',
    ),
    (
        {"site.yaml": SITE_YAML + "registry: open\n", EVENT: BASE + 'actors: ["../x", con, page, "<script>"]\n'},
        f'{EVENT}:3:10: unknown actor "../x"',
    ),
    (
        {"site.yaml": SITE_YAML + "registry: open\n", EVENT: BASE + 'actors: x\ntopics: x\nbody: "[[x]]"\n'},
        f'{EVENT}:5:8: "x" is the id of more than one entry',
    ),
]

# Templates of a site, and what is said of them.
TEMPLATES: list[tuple[dict[str, Text], str]] = [
    ({"event.html": "a\n{{ nothing }}\n"}, 'event.html:2:1: there is no "nothing" here'),
    ({"event.html": "a\n{{ event.nothing }}\n"}, "event.html:2:1: "),
    (
        {"event.html": '{% extends "default/event.html" %}\n{% block body %}\n{{ x.y }}{% endblock %}'},
        'event.html:3:1: there is no "x" here',
    ),
    ({"partials/when.html": "{% macro when(d) %}\n{{ d.x }}\n{% endmacro %}"}, "partials/when.html:2:1: "),
    ({"event.html": "a\n{% if %}"}, "event.html:2:1: Expected an expression"),
    ({"event.html": "a\n{% if 1 %}"}, "event.html:2:1: Unexpected end of template"),
    ({"event.html": "a\n{{ b"}, "event.html:2:1: unexpected end of template"),
    ({"event.html": "a\n{% jump %}"}, "event.html:2:1: Encountered unknown tag 'jump'"),
    ({"event.html": "a\n{{ 1|jump }}"}, "event.html:2:1: No filter named 'jump'"),
    ({"event.html": "a\n{{ 1 / 0 }}"}, "event.html:2:1: ZeroDivisionError"),
    ({"event.html": '{% extends "event.html" %}'}, "event.html:1:1: this template extends itself"),
    (
        {"event.html": 'a\n{% include "event.html" %}'},
        "event.html:2:1: it extends, includes or calls itself without end",
    ),
    ({"event.html": '{% import "event.html" as e %}'}, "event.html:1:1: it extends, includes or calls itself"),
    ({"event.html": '{% extends "b.html" %}', "b.html": '{% extends "event.html" %}'}, "event.html:1:1: it extends"),
    (
        {"event.html": "{% macro a() %}{{ a() }}{% endmacro %}\n{{ a() }}"},
        "event.html:1:1: it extends, includes or calls",
    ),
    ({"event.html": "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}"}, "event.html: it extends, includes or calls itself"),
    ({"event.html": '{% extends "bse.html" %}'}, 'event.html:1:1: no template "bse.html", did you mean "base.html"?'),
    ({"event.html": 'a\n{% include "partials/none.html" %}'}, 'event.html:2:1: no template "partials/none.html"'),
    ({"event.html": '{% include "../site.yaml" %}'}, 'event.html:1:1: "../site.yaml" leads out of templates/'),
    ({"event.html": '{% include "default/../../x" %}'}, "event.html:1:1: "),
    ({"event.html": '{% include "/etc/passwd" %}'}, 'event.html:1:1: no template "/etc/passwd"'),
    ({"event.html": '{% include "' + "a" * 5000 + '" %}'}, "event.html:1:1: "),
    ({"event.html": "{% extends none %}"}, "event.html:1:1: "),
    ({"event.html": b"a\n\xff"}, "event.html:2:1: it is not UTF-8 text"),
    ({"event.html": '{{ "\\ud800" }}'}, "event.html: UnicodeEncodeError"),
    ({"base.html": "a\n\n{{ head.nothing }}"}, "base.html:3:1: "),
    ({"assets/a:b.css": ""}, "assets/a:b.css: no file can be published as"),
    ({"assets/a\nb.css": ""}, "assets: a name that cannot be shown"),
]

# What an event's date may be, however far away: each is sorted, worded, filed, and in feeds and data.
FAR = "0000 -0001 -9999 9999 9999-12-31 Y10000 Y170000002 Y-170000002 Y999999999999 0001-01-01 0001-01-01T00:00 9999-12-31T23:59 "
FAR += "202X 00XX -00XX 000X 2023-XX 2023-12-XX 2023-24 9999-24 2020-W53 0000-W01 9999-W52 ../2023 2023/.. ../-9999 9999/.. -9999/9999 "
FAR += "Y-999999999999/.. Y-9999999/Y9999999 [..2024] [2024..] [-9999..9999] [Y-999999999999..Y999999999999] 2023~ 2023? 2023%"

# What somebody may try to smuggle into a page; each goes into every text of every kind.
SMUGGLED = [
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</script><script>alert(1)//",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<!--<script>",
    "--><script>",
    "<![CDATA[<script>]]>",
    "]]><script>",
    "<svg/onload=alert(1)>",
    "<math><mtext></p><style><img src=x onerror=alert(1)>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<iframe srcdoc="<script>">',
    "<base href=//evil.example>",
    '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
    "<form action=javascript:alert(1)><button>",
    "<details open ontoggle=alert(1)>",
    "<template><script>",
    "<?php alert(1) ?>",
    '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
    '<a href="javascript:alert(1)">x</a>',
    '<p style="background:url(javascript:alert(1))">',
    "javascript:alert(1)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x]( javascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](%6aavascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:alert(1))",
    "[x](feed:javascript:alert(1))",
    "[x](//evil.example)",
    '[x](http://a "onmouseover=alert(1) x=")',
    '[x](https://example.org/"onmouseover="alert(1))',
    "[x](http://x/<script>)",
    "[x]: javascript:alert(1)\n\n[x]",
    "[a][b]\n\n[b]: data:text/html;base64,x 't\"'",
    "<javascript:alert(1)>",
    '<https://x" onclick="alert(1)>',
    "![x](javascript:alert(1))",
    '![x](x" onerror="alert(1))',
    "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "![a](/media/../../x)",
    "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```",
    "~~~\n</code></pre><script>alert(1)</script>\n~~~",
    "    <script>alert(1)</script>",
    "# <script>alert(1)</script> {#x onclick=alert(1)}",
    "|a|b|\n|-|-|\n|<script>|[x](javascript:alert(1))|",
    "* <img onerror=alert(1)>",
    "> <script>alert(1)</script>",
    "[[topic/talks|<script>alert(1)</script>]]",
    "[[topic/talks|[x](javascript:alert(1))]]",
    "![[topic/talks]](javascript:alert(1))",
    "[@report]<script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% raw %}{{ 1 }}{% endraw %}{% include 'x' %}",
    "{{ ().__class__.__mro__ }}",
    "${alert(1)} #{alert(1)} <%= alert(1) %>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)",
    "%3Cscript%3E \\u003cscript\\u003e \\x3cscript",
    "＜script＞alert(1)＜/script＞",
    "a" + "\u0300" * 500,
    "zero\u200bwidth \u200f\u200eمرحبا",
    "\ufdd0" + "1\ufdd1 \U0001fffe",
    "\U0001f468\u200d\U0001f469 𐍈 \U000e0041",
    '\\"><b>',
]


def _each(rows: Said, place: str, file: str, text: str) -> Iterator[object]:
    """Rows of one file: `*` in its text stands for what is tried."""
    for tried, said in rows:
        yield pytest.param({file: text.replace("*", tried)}, file + said, id=f"{place} {tried}"[:60])


WRONG = [
    *_each(SETTINGS, "setting", "site.yaml", SITE_YAML + "*\n"),
    *_each(URLS, "url", "site.yaml", "title: A\nurl: *\n"),
    *_each(DATES, "date", EVENT, "date: *\ntitle: T\nsources: report\n"),
    *_each(FIELDS, "field", EVENT, BASE + "*\n"),
    *_each(ADDRESSES, "address", "content/sources/s.yaml", "url: *\n"),
    *(pytest.param({EVENT: text}, EVENT + said, id=f"text {text!r}"[:60]) for text, said in TEXTS),
    *(
        pytest.param({"content/pages/p.md": text}, f"content/pages/p.md{said}", id=f"page {text!r}"[:60])
        for text, said in PAGES
    ),
    *(pytest.param(files, said, id=f"site {said}"[:60]) for files, said in SITES),
    *(
        pytest.param(
            {f"templates/{name}": text for name, text in files.items()}, f"templates/{said}", id=f"template {said}"[:60]
        )
        for files, said in TEMPLATES
    ),
]


@pytest.mark.parametrize(("files", "said"), WRONG)
def test_what_is_wrong_is_said_at_its_place_and_the_old_pages_stay(
    tmp_path: Path, files: dict[str, Text], said: str
) -> None:
    zone = {"site.yaml": SITE_YAML + "timezone: America/New_York\n"}
    others: dict[str, Text] = {
        EVENT: BASE,
        "content/media/x.jpg": picture(1, 1),
        "content/topics/talks.yaml": "title: Talks\n",
    }
    (first, *_) = attack(tmp_path, {**zone, **others, **files}).errors
    assert first.replace(": error: ", ": ", 1)[: len(said)] == said


def _wrong_shapes(record: Record, above: str = "") -> Iterator[str]:
    """A line for each field of a record, and for each field within it, that holds what no field may."""
    for field in record.fields:
        inner = field.type.item if isinstance(field.type, Many) else field.type
        for shape in ("[[a]]", "{a: {b: c}}", "[{a: [b]}]", "[[{a: b}], [c]]", "{[a]: b}"):
            yield f"{above}{{{field.name}: {shape}}}" if above else f"{field.name}: {shape}"
        if isinstance(inner, Record):
            yield from _wrong_shapes(inner, above or f"{field.name}: ")


@pytest.mark.parametrize("kind", [*FOLDERS, "site.yaml"])
def test_a_wrong_shape_is_named_at_every_field_of_every_kind(tmp_path: Path, kind: str) -> None:
    lines = list(_wrong_shapes(KINDS.get(kind, CONFIG)))
    start, end = ("---\n", "\n---\nWords.\n") if kind == "page" else ("# A comment.\n", "\n")
    if kind == "site.yaml":
        tried = [attack(tmp_path / str(number), {kind: f"{start}{line}{end}"}) for number, line in enumerate(lines)]
        assert [line for line, fate in zip(lines, tried, strict=True) if not fate.errors] == []
        return
    suffix = "md" if kind == "page" else "yaml"
    names = [f"content/{FOLDERS[kind]}/e{number}.{suffix}" for number in range(len(lines))]
    errors = attack(tmp_path, {name: f"{start}{line}{end}" for name, line in zip(names, lines, strict=True)}).errors
    named = {error.partition(": error: ")[0].rpartition(":")[0] for error in errors}
    assert [line for name, line in zip(names, lines, strict=True) if f"{name}:2" not in named] == []


def _link(target: str, place: str) -> Callable[[Path], object]:
    def prepare(home: Path) -> None:
        (home / place).parent.mkdir(parents=True, exist_ok=True)
        (home / place).symlink_to(target)

    return prepare


FOLDER_TRICKS: list[tuple[str, Callable[[Path], object], str]] = [
    (
        "a link out",
        _link("/etc/passwd", "content/pages/a.md"),
        "content/pages/a.md: warning: this link leads out of content/",
    ),
    (
        "a link to a device",
        _link("/dev/zero", "content/events/a.yaml"),
        "content/events/a.yaml: warning: this link leads out",
    ),
    (
        "a link to nothing",
        _link("nothing", "content/events/a.yaml"),
        "content/events/a.yaml: warning: this link leads nowhere",
    ),
    (
        "a link to itself",
        _link("a.yaml", "content/events/a.yaml"),
        "content/events/a.yaml: warning: this link leads nowhere",
    ),
    (
        "a link to the folder above",
        _link("../..", "content/events/a"),
        "content/events/a: warning: this link leads out of content/",
    ),
    ("a link to its folder", _link(".", "content/events/a"), ""),
    (
        "a picture by a link",
        _link("/etc/passwd", "content/media/a.jpg"),
        "content/media/a.jpg: warning: this link leads out",
    ),
    (
        "a template by a link",
        _link("/etc/passwd", "templates/event.html"),
        "templates/event.html: warning: this link leads out of",
    ),
    (
        "an asset by a link",
        _link("/etc/passwd", "templates/assets/a.txt"),
        "templates/assets/a.txt: warning: this link leads out",
    ),
    (
        "assets by a link",
        _link("/etc", "templates/assets"),
        "templates/assets: warning: this link leads out of templates/",
    ),
    (
        "assets elsewhere in the site",
        _link("../content", "templates/assets"),
        "templates/assets: warning: this link leads out",
    ),
    (
        "a template by a link to itself",
        _link("event.html", "templates/event.html"),
        "templates/event.html: warning: this link leads",
    ),
    ("a pipe", lambda home: os.mkfifo(home / "content/a.yaml"), "content/a.yaml: warning: this is no file of text"),
    (
        "folders without end",
        lambda home: nest(home / "content/events", 200),
        "content/events/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/",
    ),
    (
        "templates without end",
        lambda home: nest(home / "templates/assets", 200),
        "templates/assets/d/d/d/d/d/d/d/d/d/d/d/d/d/",
    ),
    ("a folder called a.yaml", lambda home: nest(home / "content/events/a.yaml", 1), ""),
    ("a folder called x.jpg", lambda home: nest(home / "content/media/x.jpg", 1), ""),
    (
        "a file for a folder",
        lambda home: (home / "content/events").write_bytes(b"x"),
        "content/events: warning: this file is not read",
    ),
    ("a file for the templates", lambda home: (home / "templates").write_bytes(b"x"), ""),
]
WRONG_PLACES: list[tuple[str, str]] = [
    ("content/Events/a.yaml", 'this file is not read | did you mean the folder "events"?'),
    ("content/event/a.yaml", 'this file is not read | did you mean the folder "events"?'),
    ("content/events/a.YAML", "this file is not read"),
    ("content/events/a.md", "this file is not read"),
    ("content/events/a", "this file is not read"),
    ("content/events/a.yaml.bak", "this file is not read"),
    ("content/pages/a.yaml", "this file is not read"),
    ("content/a.yaml", "this file is not read"),
    ("content/media/a.svg", "this file is not published"),
    ("content/media/a.html", "this file is not published"),
    ("content/media/a.jpg.html", "this file is not published"),
    ("content/media/a.jpg\\..\\a.js", "this file is not published"),
]
BAD_NAMES = [
    b"a\nb.yaml",
    b"a\xff.yaml",
    b"a\x1b[31m.yaml",
    "a\u202eb.yaml".encode(),
    "a\u200bb.yaml".encode(),
    b"\xff/a.yaml",
]


@pytest.mark.parametrize(("prepare", "said"), [pytest.param(*row[1:], id=row[0]) for row in FOLDER_TRICKS])
def test_tricks_with_folders_lead_nowhere(tmp_path: Path, prepare: Callable[[Path], object], said: str) -> None:
    fate = attack(tmp_path, {}, prepare)
    assert [problem[: len(said)] for problem in fate.problems] == ([said] if said else [])
    assert "root:" not in "".join(fate.pages.values())


@pytest.mark.parametrize(("name", "said"), WRONG_PLACES)
def test_a_file_in_the_wrong_place_is_named_and_not_published(tmp_path: Path, name: str, said: str) -> None:
    fate = attack(tmp_path, {name: BASE + "summary: Nobody sees this.\n"})
    assert [problem[: len(f"{name}: warning: {said}")] for problem in fate.problems] == [f"{name}: warning: {said}"]
    assert "Nobody sees this." not in "".join(fate.pages.values())


@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_name_that_cannot_be_shown_is_an_error(tmp_path: Path, name: bytes) -> None:
    def prepare(home: Path) -> None:
        path = home / "content/events" / os.fsdecode(name)
        path.parent.mkdir(parents=True)
        path.write_text(BASE)

    (error,) = attack(tmp_path, {}, prepare).errors
    assert "its name cannot be shown" in error


def test_names_of_pictures_that_differ_in_case_alone_are_an_error(tmp_path: Path) -> None:
    (error,) = attack(tmp_path, {"content/media/A.jpg": b"x", "content/media/a.jpg": b"x"}).errors
    assert error.startswith("content/media/a.jpg: error: media/A.jpg and media/a.jpg are the same on some systems")


def test_nothing_smuggled_into_any_text_of_any_kind_gets_through(tmp_path: Path) -> None:
    files: dict[str, Text] = {"content/media/x.jpg": picture(1, 1), "content/topics/talks.yaml": "title: Talks\n"}
    for number, smuggled in enumerate(SMUGGLED):
        files.update(_smuggling(number, _quoted(smuggled), _quoted(" ".join(smuggled.split()))))
        files[f"content/pages/p{number}.md"] = f"---\ntitle: {_quoted(' '.join(smuggled.split()))}\n---\n{smuggled}\n"
    fate = attack(tmp_path, files)
    nowhere = (
        "leads to another page from each",
        "warning: there is no page at",
        "the words for a link hold no brackets",
    )
    assert [problem for problem in fate.problems if not any(said in problem for said in nowhere)] == []
    at = SMUGGLED.index("{{ 7*7 }}")
    for page in (f"events/e{at}", f"actors/a{at}", f"sources/s{at}", f"p{at}"):
        assert "{{ 7*7 }}" in fate.pages[f"{page}/index.html"]


def _smuggling(n: int, text: str, line: str) -> dict[str, Text]:
    """An entry of each kind, with the same in all of its texts."""
    picture = f"{{file: x.jpg, alt: {line}, caption: {line}, credit: {line}}}"
    cited = f"title: {line}, publisher: {line}, author: {line}, carried_by: {line}, says: {line}, quote: {line}"
    return {
        f"content/events/e{n}.yaml": f"date: 2023-12-{n % 28 + 1:02d}\ntitle: {line}\nsummary: {line}\nbody: {text}\n"
        f"actors: {{actor: a{n}, role: {line}}}\ntopics: t{n}\nplaces: p{n}\nmedia: {picture}\n"
        f"sources: [report, {{{cited}}}, {{source: s{n}, says: {line}, quote: {line}}}]\n"
        f"corrections: {{date: 2024, field: title, was: {line}, why: {line}}}\n"
        f"figures: [{{label: {line}, value: 5, says: {line}}}, {{series: r{n}, date: 2023, value: 1, sources: s{n}}}]\n",
        f"content/actors/a{n}.yaml": f"name: {line}\naliases: {line}\npositions: {line}\nbody: {text}\nimage: {picture}\n",
        f"content/topics/t{n}.yaml": f"title: {line}\naliases: {line}\nbody: {text}\n",
        f"content/places/p{n}.yaml": f"name: {line}\naliases: {line}\nbody: {text}\n",
        f"content/sources/s{n}.yaml": f"title: {line}\npublisher: {line}\nauthor: {line}\ncarried_by: {line}\n",
        f"content/series/r{n}.yaml": f"title: {line}\nunit: {line}\nbody: {text}\n",
    }


def _quoted(text: str) -> str:
    return '"' + "".join(f"\\U{ord(letter):08x}" if letter in '"\\\n' else letter for letter in text) + '"'


@pytest.mark.parametrize("language", ["en", "es", "fa", "zh-Hant"])
def test_dates_however_far_away_make_right_pages(tmp_path: Path, language: str) -> None:
    files: dict[str, Text] = {"site.yaml": SITE_YAML + f"language: {language}\n", "content/series/s.yaml": "title: S\n"}
    for number, date in enumerate(FAR.split()):
        files[f"content/sources/s{number}.yaml"] = f"title: S\npublished: {date}\naccessed: {date}\n"
        files[f"content/actors/a{number}.yaml"] = f"name: A\npositions: {{title: X, from: {date}, to: {date}}}\n"
        files[f"content/events/e{number}.yaml"] = (
            f"date: {date}\ntitle: E{number}\nsources: s{number}\nactors: a{number}\ndue: {date}\nknown: {date}\n"
            f"added: {date}\ncorrections: {{date: {date}, why: x}}\nfigures: {{series: s, date: {date}, value: about 5}}\n"
        )
    fate = attack(tmp_path, files)
    assert fate.problems == []
    assert len([page for page in fate.pages if page.startswith("events/e")]) == len(FAR.split())


def test_what_is_odd_and_right_is_taken(tmp_path: Path) -> None:
    values = ["9" * 24, "-5", "0.000000000001", "at least -0", "at most 0", "5 to 5", "0.1 to 0.3", "about 172000"]
    addresses = [
        "HTTPS://EXAMPLE.ORG",
        "https://[::1]/",
        "https://münchen.example/ä?b=[c]#d",
        "http://a:8080",
        "https://x/'y'",
    ]
    files: dict[str, Text] = {
        "site.yaml": SITE_YAML
        + "navigation: [{title: A, to: /404.html}, {title: B, to: mailto:a@b.c}, {title: C, to: /#main}]\n"
        "license: javascript:alert(1)\nauthor: <script>alert(1)</script>\ndescription: </title><script>alert(1)</script>\n",
        "content/events/values.yaml": f"{BASE}sources: report\nfigures:\n"
        + "".join(f"  - {{label: a, value: {value}}}\n" for value in values),
        "content/events/utf-7.yaml": BASE.replace("Talks", "+ADw-script+AD4-alert(1)") + "sources: report\n",
        "content/events/addresses.yaml": f"{BASE}sources:\n"
        + "".join(f'  - {{url: "{address}", archive_url: "{address}"}}\n' for address in addresses),
        "content/events/2023.yaml": "\ufeff" + BASE.replace("\n", "\r\n") + "sources: report",
        "content/events/many.yaml": BASE + "sources: report\nactors: [" + ", ".join("a" * 300) + "]\n",
        "content/actors/a.yaml": "name: A\npositions: {title: X, of: a}\naliases: [" + ", ".join("abc") + ", a b, A]\n",
        "content/media/a b%2e%2e é.jpg": b"<script>",
        "content/topics/none.yaml": "[]\n",
    }
    assert attack(tmp_path, files).problems == []


def test_a_site_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for home in (tmp_path / "none", tmp_path / "file", tmp_path):
        outcome = build(home, tmp_path / "out")
        assert [problem.mark.file for problem in outcome.problems] == ["site.yaml"]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "output",
    [
        ".",
        "..",
        "content",
        "content/x",
        "templates",
        "site.yaml",
        "site.yaml/x",
        ".git/x",
        ".dateline",
        "loop/x",
        "pipe",
    ],
)
def test_pages_are_not_put_in_odd_places(tmp_path: Path, output: str) -> None:
    home = make_site(tmp_path / "site", {EVENT: BASE, "templates/readme.txt": "x"})
    (home / "loop").symlink_to("loop")
    os.mkfifo(home / "pipe")
    before = sorted(path.as_posix() for path in tmp_path.rglob("*"))
    outcome = build(home, home / output)
    assert outcome.problems.errors == 1
    assert outcome.written is None
    assert sorted(path.as_posix() for path in tmp_path.rglob("*")) == before
