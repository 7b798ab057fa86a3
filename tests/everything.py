"""Everything: a site, written out here, that has every kind of page and every field, in shapes that strain a page."""

from __future__ import annotations

import zlib
from datetime import date, timedelta
from struct import pack

LONG_TITLE = (
    "The ministers of foreign affairs, of the interior and of transport, together with the governors of the six "
    "northern states, sign a memorandum of understanding on the reopening of the railway bridges at Piedras Negras"
)
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LONG_URL = f"https://archive.example/{'a-very-long-path/' * 8}?page=1&of=2&q={'x' * 120}"

SITE = """
title: Registro de las conversaciones
description: Everything that a record can hold, from Álvaro Obregón to the year 30,000.
url: https://example.org/record/
language: en
timezone: America/Mexico_City
author: Redacción “El Registro” & friends
license: https://creativecommons.org/licenses/by/4.0/
repository: https://code.example/record
navigation:
  - {title: Events, to: /events/}
  - {title: Año 2020, to: /2020/}
  - {title: Rail, to: topics/rail}
  - {title: How corrections are made, to: /about/}
  - {title: Newspaper, to: "https://newspaper.example/"}
home: {order: newest, per_page: 8}
feeds: {entries: 30}
"""

TALKS = f"""
date: 2023-12-27
title: {LONG_TITLE}
summary: Los ministros se reúnen; “mañana” they meet again.
body: |
  [[alicia-barcena|The minister]] meets [[gobierno]] in [[mexico-city]].[@wire] They speak of [[topic/rail]],
  of [what was promised](/promises-made/), and of `code`.[@briefing]

  ## What was said

  1. That the bridges open.
  2. That the trains run:
      - on time,
      - and **every** *day*.

  | State | Bridges | Trains |
  |:------|:-------:|-------:|
  | Coahuila | 2 | 1,234 |
  | Chihuahua | 1 | 12 |

  > It is not the voice that commands the story: it is the ear.

  ![Two hands over a map](/media/hall.png "The hall")

  ```
  a line of code that goes on and on: {LONG_WORD} {LONG_WORD}
  ```

  ### And then

  See <{LONG_URL}>, and {LONG_WORD}.

  ---

  #NoHeading
places: [mexico-city, piedras-negras]
actors:
  - {{actor: alicia-barcena, role: host}}
  - {{actor: alicia-barcena, role: speaker}}
  - gobierno
  - {{actor: foreign-ministry, role: "a role that is told at some length, for once"}}
  - caucus
  - union
  - railway
  - unnamed
topics: [rail, talks, mexico]
sources:
  - {{source: wire, says: "that they met, and that it was late", quote: "It was late."}}
  - {{source: reprint, says: the same}}
  - dataset
  - {{id: briefing, title: "Transcript: the briefing", publisher: The Presidency, author: A. N. Author,
      url: "{LONG_URL}", archive_url: "https://archive.example/briefing", published: 2023-12-28,
      accessed: 2024-01-02, kind: statement, carried_by: [A paper, Another paper], says: "ten, not twelve"}}
  - {{url: "https://untitled.example/a?b=c&d=e"}}
  - {{title: An interview of ours, title_ours: true, derived_from: [wire], kind: document}}
figures:
  - {{series: crossings, date: 2023-11, value: 235173, says: two hundred thousand and more, sources: [wire, briefing]}}
  - {{series: crossings, date: 2023-11, value: about 172000, sources: reprint}}
  - {{series: crossings, date: 2023-12, value: at least 1000}}
  - {{series: budget, date: 2023, value: 1.5 to 2.25, sources: dataset}}
  - {{series: share, date: 2023-12-27, value: at most 0.4, sources: wire}}
  - {{label: people in the room, value: 12}}
due: 2024-01
within: summits
follows: [call, roman-road]
responds_to: [strike]
fulfils: [old-promise]
contradicts: [rumour]
weight: 3
known: 2023-12-28
added: 2024-01-02T09:30
corrections:
  - {{date: 2024-01-20, kind: correction, field: date, was: 2023-12-26, why: "The first report gave the day before."}}
  - {{date: 2024-01-21, kind: clarification, why: "It was two bridges, of three."}}
  - {{date: 2024-01-22, kind: update, field: title, was: "{LONG_TITLE}, it is said", why: It is now signed.}}
media:
  - {{file: hall.png, alt: Two hands over a map, caption: "The hall, el 27 de diciembre",
      credit: "A. Photographer, CC BY"}}
  - {{file: below/bridge.png, alt: "", credit: The railway}}
old_ids: [talks-in-mexico, the-talks]
"""

EVENTS = """
- {id: summits, date: 2023-11/2024-02, title: A row of summits}
- {id: call, date: "2023-12-21T09:30-05:00", title: "They speak by telephone, at half past nine", actors: gobierno,
   sources: wire}
- {id: strike, date: "[2023-12-18..2023-12-24]", title: "A strike, one of these days", topics: rail, status: reported}
- {id: old-promise, date: "2023~", title: A promise that was kept, due: 2023-12-31, status: planned, topics: rail}
- {id: open-promise, date: 2023-12, title: A promise that is overdue, due: 2024-02-29, actors: [gobierno, union]}
- {id: far-promise, date: 2024-01-05, title: A promise for later, due: 2199, status: planned}
- {id: rumour, date: 2023-12-XX, title: A rumour, status: disputed, sources: wire}
- {id: called-off, date: "2024-01-08?", title: A visit that did not take place, status: cancelled, weight: 1}
- {id: wrong, date: 2024-01-09, title: "What we had wrong, entirely", body: "It was another [[union|Union]].",
   actors: union, corrections: [{date: 2024-02-01, kind: retraction, why: It did not happen.}]}
- {id: goes-on, date: "2024-01/..", title: It goes on and on, within: [summits, talks-2023]}
- {id: by-then, date: "[..2024-01-17]", title: It was known by then}
- {id: either, date: "[2023-12-28,2023-12-29]", title: One of two days}
- {id: winter, date: 2023-24, title: In winter}
- {id: week, date: 2023-W51, title: In that week}
- {id: decade, date: 198X, title: "In the eighties, roughly", topics: rail}
- {id: roman-road, date: "-0312", title: "A road is begun, by Appius", topics: rail, places: far-away}
- {id: ides, date: "-0043-03-15", title: "Beware, of the ides"}
- {id: deep-time, date: Y-65000000, title: A stone falls}
- {id: far-future, date: Y30000, title: The waste is safe}
- {id: year-one, date: "0001", title: A calendar begins}
- {id: unfinished, date: 2024-01-10, title: Not ready, draft: true}
"""

ACTORS = """
- {id: gobierno, name: "Gobierno de México, Secretaría de Infraestructura, Comunicaciones y Transportes",
   kind: government, aliases: [SICT]}
- {id: foreign-ministry, name: Foreign Ministry, kind: office, within: gobierno, old_ids: [sre]}
- {id: caucus, name: Northern caucus, kind: group}
- {id: union, name: "Sindicato de Trabajadores Ferrocarrileros", kind: organization}
- {id: railway, name: Ferrocarril del Norte, kind: organization, within: [gobierno, union]}
- {id: unnamed, name: A person who was not named}
- {id: bystander, name: Nobody's neighbour, kind: person}
"""

MINISTER = """
name: Alicia Bárcena
kind: person
aliases: [Alicia Bárcena Ibarra, The minister]
positions:
  - {title: Secretary of Foreign Affairs, of: foreign-ministry, from: 2023-06-13, to: 2024-09-30}
  - {title: Ambassador, from: 2022~}
  - Chair
within: caucus
links: {wikidata: "https://www.wikidata.org/wiki/Q1", wikipedia: "https://en.wikipedia.org/wiki/A_B", website: "https://a.example/"}
image: {file: minister.png, alt: A woman at a lectern, credit: A. Photographer}
body: |
  She was at [[talks-2023|the talks]] and knows [[union]].[@wire]

  > Quoted.
old_ids: [a-barcena]
"""

ABOUT = f"""---
title: About this record
summary: What it holds.
old_ids: [about-us]
---

Who made it: [[alicia-barcena]], from [@wire] and [@briefing]. See [the talks](/events/talks-2023/), [[promises-made]],
[its sources](/events/talks-2023/#sources), <mailbox@newspaper.example> and [the site](https://newspaper.example/).

# A heading

## A smaller one

###### The smallest

| Field | What it holds | {" | ".join(f"Column {n}" for n in range(1, 9))} |
|---|---|{"---|" * 8}
| `date` | when it happened | {" | ".join("unbreakable" for _ in range(8))} |

```
{"x" * 200}
```

1. one
2. two

![A bridge](/media/below/bridge.png)
"""


def picture(width: int, height: int) -> bytes:
    """A grey PNG of that many pixels."""
    rows = (b"\0" + b"\x80" * width) * height
    head = pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    chunks = (pack(">I", len(body)) + name + body + pack(">I", zlib.crc32(name + body)) for name, body in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def many_events(count: int = 36) -> str:
    """A list of events, from 2019 to 2020, each with two sources of its own: so that lists have further pages."""
    first = date(2019, 1, 3)
    actors, topics, places = ("gobierno", "union", "railway"), ("rail", "talks"), ("mexico-city", "piedras-negras")
    return "".join(
        f"- {{id: day-{n}, date: {first + timedelta(n * 12)}, title: Day {n} of the talks, weight: {n % 3 + 1},\n"
        f"   actors: {actors[n % 3]}, topics: {topics[n % 2]}, places: {places[n % 2]}, summary: What it brought.,\n"
        f"   sources: [{{title: Report {n}, published: {first + timedelta(n * 12 + 1)}}},\n"
        f"     {{title: Bulletin {n}, publisher: The union, url: 'https://union.example/{n}'}}, wire]}}\n"
        for n in range(count)
    )


EVERYTHING: dict[str, str | bytes] = {
    "site.yaml": SITE,
    "content/events/talks-2023.yaml": TALKS,
    "content/events/2023/many.yaml": EVENTS,
    "content/events/days.yaml": many_events(),
    "content/actors/alicia-barcena.yaml": MINISTER,
    "content/actors/all.yaml": ACTORS,
    "content/topics/all.yaml": """
        - {id: rail, title: Rail, aliases: [Railways, Ferrocarriles], old_ids: [trains],
           body: "The railway, and [[railway]]."}
        - {id: talks, title: Talks, within: rail}
        - {id: mexico, title: Mexico as a topic, within: [rail, talks]}
        - {id: empty, title: A topic without events}
        """,
    "content/places/all.yaml": """
        - {id: mexico-city, name: Ciudad de México, aliases: [CDMX], within: mexico, lat: 19.4326, lon: -99.1332}
        - {id: piedras-negras, name: Piedras Negras, within: mexico, old_ids: [eagle-pass],
           body: "A bridge, as [@wire] says."}
        - {id: mexico, name: México}
        - {id: far-away, name: Far away, lat: -90, lon: 180}
        - {id: nowhere, name: A place without events}
        """,
    "content/sources/all.yaml": f"""
        - {{id: wire, title: Talks end late, publisher: The Wire, author: A. Reporter, url: "https://wire.example/talks",
           archive_url: "{LONG_URL}", published: 2023-12-27, accessed: 2024-01-02, old_ids: [first-report]}}
        - {{id: reprint, title: Talks end late (reprint), publisher: A paper, derived_from: wire, carried_by: [B, C],
           published: 2023-12}}
        - {{id: dataset, url: "https://data.example/{"x" * 90}", kind: dataset, published: 2023~}}
        - {{id: uncited, title: A source that nobody cites, kind: digest}}
        """,
    "content/series/all.yaml": """
        - {id: crossings, title: Crossings, unit: people, per: month, kind: count, old_ids: [encounters],
           body: "How they are [[wire|counted]]."}
        - {id: budget, title: Budget, unit: million pesos, per: year, kind: money}
        - {id: share, title: Share of freight, unit: "%", per: day, kind: share}
        - {id: unused, title: A series without points}
        """,
    "content/pages/about.md": ABOUT,
    "content/pages/promises-made.md": "---\ntitle: What was promised\n---\nNot much.\n",
    "content/media/hall.png": picture(1600, 900),
    "content/media/below/bridge.png": picture(40, 30),
    "content/media/minister.png": picture(300, 400),
}

# A site that does not know its address: no feeds, no canonical links, and no base path.
BARE: dict[str, str | bytes] = {
    "site.yaml": "title: A record\n",
    "content/events/bridge.yaml": "date: 2024-01-18\ntitle: A bridge opens\nsources: report\ntopics: rail\nactors: a\n",
    "content/topics/rail.yaml": "title: Rail\n",
    "content/actors/a.yaml": "name: A. Builder\nold_ids: [b]\n",
}

# A site before its first entry.
EMPTY: dict[str, str | bytes] = {"site.yaml": "title: An empty record\nurl: https://example.org/\n"}
