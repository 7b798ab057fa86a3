"""Names: a text and what a site calls its people, bodies, places and topics go in; where it names them comes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dateline.authoring.entities.bearers import Bearer, Bearers, short_behind
from dateline.authoring.entities.benches import with_benches
from dateline.authoring.entities.bodies import BODIES, GRADED_BODIES, LEGAL, LOWER_BODIES, OF_BODIES, SHORT_FOR, WORKS
from dateline.authoring.entities.borders import BORDERS, border_between
from dateline.authoring.entities.countries import Country
from dateline.authoring.entities.doings import has_office, is_governing, role_of
from dateline.authoring.entities.families import with_families
from dateline.authoring.entities.governments import Part, body_of, central_bank_in, government_of, part_of
from dateline.authoring.entities.houses import acting_as, is_house, is_reporting, is_town
from dateline.authoring.entities.known import as_known, hits, spellings_of
from dateline.authoring.entities.longer import begins_longer, ends_longer
from dateline.authoring.entities.mention import Mention, all_acting
from dateline.authoring.entities.name_words import Word, fold_name, name_words, words_of
from dateline.authoring.entities.nearness import near_names
from dateline.authoring.entities.newcomers import Keys, Run, judge, keys_of
from dateline.authoring.entities.office_holders import with_office_holders
from dateline.authoring.entities.people import GRADES, PORTFOLIOS, SUFFIXES
from dateline.authoring.entities.pieces import Piece, pieces
from dateline.authoring.entities.registry import Named, Registry
from dateline.authoring.entities.ships import with_ships
from dateline.authoring.entities.titles import Title, apposed, is_forebear, is_relative, peerage, title_before
from dateline.authoring.entities.unnamed import with_unnamed
from dateline.authoring.language.junk import running_text
from dateline.authoring.language.spans import Span

_NOTHING = Registry()
_OF_PERSONS = {"administration": "government", "government": "government", "campaign": "group"}
_COMMON_IN_BODIES = GRADES | PORTFOLIOS | BODIES | WORKS  # as of a country's National Bank
_LOWER_GRADES = GRADES - LOWER_BODIES - GRADED_BODIES


def find_names(text: str, registry: Registry | None = None, spans: Iterable[Span] | None = None) -> tuple[Mention, ...]:
    """The actors, places and topics that a text names, in order; by default in its running text alone.

    Mentions of actors and places do not overlap one another; those of topics may overlap both. A country that acts is
    the actor that is its government.
    """
    registry = registry or _NOTHING
    words = name_words(text, running_text(text) if spans is None else spans)
    named = sorted(_Reading(text, words, registry).mentions())
    for with_more in (with_ships, with_unnamed, with_benches, with_office_holders):
        named = [as_known(one, registry) for one in with_more(text, words, named, registry)]
    found = all_acting(text, with_families(text, named, registry))
    for first, last, entry in hits(words, spellings_of(registry, "topic")):
        found.append(Mention(words[first].start, words[last - 1].end, "topic", entry.id, entry.name))
    return tuple(sorted(found))


class _Reading:
    """One text, read from its first word to its last."""

    def __init__(self, text: str, words: Sequence[Word], registry: Registry) -> None:
        self.text = text
        self.words = words
        self.registry = registry
        self.pieces = pieces(words, [spellings_of(registry, "actor"), spellings_of(registry, "place")])
        self.runs = {run.piece: run for run in judge(text, words, self.pieces)}
        self.by_first = {piece.first: piece for piece in self.pieces}
        self.by_last = {piece.last: piece for piece in self.pieces if self.words[piece.last - 1].owns}
        self.bearers = Bearers()
        self.banks: dict[str, str] = {}  # a country's own
        self.own: dict[Part | str, str] = {}  # how the text first called a country's army or ministry
        self.latest: dict[Bearer, int] = {}  # where the text last gave the name in full

    def mentions(self) -> Iterator[Mention]:
        titles = {piece: title for piece in self.pieces if (title := self._title(piece))}
        taken = {place for piece, title in titles.items() for place in range(title.first, piece.first)}
        for piece in sorted(self.pieces, key=lambda piece: (piece.sort != "known", -(piece.last - piece.first), piece)):
            self._bear(piece)
        for piece in self.pieces:
            if piece.first in taken and not self._is_where(piece):
                continue
            if mention := self._country(piece) if piece.country else self._mention(piece, titles.get(piece)):
                yield mention
        yield from self._people_of_bodies()

    def _people_of_bodies(self) -> Iterator[Mention]:
        """Bodies by what their people are called: `congressional leaders`."""
        for place, word in enumerate(self.words):
            if word.key not in OF_BODIES or not is_governing(self.words, place + 1):
                continue
            name = OF_BODIES[word.key]
            hit = spellings_of(self.registry, "actor").at(words_of(name), 0)
            id, name = (hit.entry.id, hit.entry.name) if hit else ("", name)
            kind = hit.entry.actor_kind if hit else "organization"
            role = role_of(self.words, place, place + 1)
            yield Mention(word.start, word.end, "actor", id, name, not id, kind, role=role)

    def _is_where(self, piece: Piece) -> bool:
        """Whether a piece of a title is the place that an office is of: `the governor of Kiru, Ann Lee`."""
        run = self.runs.get(piece)
        return "place" in (piece.sort, run.sort if run else "") and self.words[piece.first - 1].key == "of"

    def _title(self, piece: Piece) -> Title | None:
        if piece.sort == "known" and piece.known and piece.known.actor_kind == "person":
            return title_before(self.text, self.words, piece.first)
        run = self.runs.get(piece)
        return run.title if run and run.sort == "person" else None

    def _bear(self, piece: Piece) -> None:
        """Note who bears a name, and by which short one the text calls it elsewhere."""
        run = self.runs.get(piece)
        keys = keys_of(self.words, piece)
        if piece.sort == "place" and len(keys) > 1 and acting_as(self.words, piece) == "organization":
            self.bearers.note(Bearer("actor", keys, self._written(piece), None, "organization", {keys}))  # "Hull City"
        if piece.sort in ("country", "place"):
            return
        known = piece.known or self._misspelled(piece, keys) or self._foreign(piece)
        if not known and piece.sort == "run" and not (run and run.sort):
            return
        full = "" if known or len(keys) > 1 else SHORT_FOR.get(keys[0], "")
        called = tuple(map(fold_name, full.split())) or keys
        bearer = self.bearers.of(known) if known else next(iter(self.bearers.called(called)), None)
        if full:
            bearer = bearer or Bearer("actor", called, full, None, "organization", {called})
            bearer.shorts.add(keys)
        if bearer is None:
            bearer = Bearer.of(known) if known else self._new(self._with_owner(piece), keys, run)
        elif len(keys) > len(bearer.keys) and not bearer.known:
            bearer.keys, bearer.name = keys, self._written(piece)
        if bearer.known:
            bearer.shorts.add(keys)
        bearer.beside = bearer.beside or is_relative(self.words, piece.first)
        if short := short_behind(self.text, self.words[piece.last - 1].end):
            bearer.shorts.add(short)
        if piece.sort == "body" and (code := central_bank_in(bearer.name)):
            self.banks.setdefault(code, bearer.name)
        self.bearers.note(bearer)

    def _new(self, piece: Piece, keys: Keys, run: Run | None) -> Bearer:
        sort = run.sort if run else piece.kind
        if sort == "place":
            return Bearer("place", keys, self._written(piece))
        plain = tuple(key for key in keys if key not in SUFFIXES) if sort == "person" else keys
        name = f"{peerage(self.words, piece.first) if len(keys) == 1 else ''}{self._written(piece)}"
        return Bearer("actor", plain or keys, name, None, sort, {keys})

    def _misspelled(self, piece: Piece, keys: Keys) -> Named | None:
        """The known person whose first name and family's name these are: `Andres Manual Lopez Obrador`."""
        if piece.sort != "run" or len(keys) < 3:
            return None
        for length in (2, 1):
            hit = spellings_of(self.registry, "actor").at(self.words, piece.last - length)
            if hit and hit.last == piece.last and hit.entry.actor_kind == "person":
                return hit.entry if keys[0] in {words_of(name)[0].key for name in hit.entry.names} else None
        return None

    def _foreign(self, piece: Piece) -> Named | None:
        """The known body of a country that is named in another way: `Mexico’s Foreign Ministry`."""
        if piece.sort != "body":
            return None
        return body_of(self._written(self._with_owner(piece)), self.registry)

    def _with_owner(self, piece: Piece) -> Piece:
        """A body with the country that stands before it: `Kenya’s High Court`; but not of `Kenya’s NATO mission`."""
        alone = piece.last == piece.first + 1 and self.words[piece.first].acronym
        owner = self.by_last.get(piece.first) if piece.sort == "body" and not alone else None
        last, opening = self.words[piece.last - 1].key, self.words[piece.first].key
        is_firm = last in LEGAL or (last in WORKS and opening not in _COMMON_IN_BODIES)  # "Norway's Norvell Bank"
        return piece._replace(first=owner.first) if owner and owner.country and not is_firm else piece

    def _bearer(self, piece: Piece) -> Bearer | None:
        """Who is meant: of several who may be, the one whose full name was read last."""
        if piece.sort == "place":
            sort = acting_as(self.words, piece)
            where = role_of(self.words, piece.first, piece.last) == "where"
            firms = [one for one in self.bearers.called(keys_of(self.words, piece)) if one.kind == "actor"]
            if firms and sort in ("", "organization") and not where and firms[0].actor_kind != "person":
                return firms[0]  # "Hanover", of Hanover Foods
            return Bearer("actor" if sort else "place", keys_of(self.words, piece), self._written(piece), None, sort)
        keys = keys_of(self.words, piece)
        if piece.known:
            people = [one for one in self.bearers.called(keys) if one.actor_kind == "person" and len(one.keys) > 1]
            where = piece.known.kind == "place" and role_of(self.words, piece.first, piece.last) != "where"
            return people[0] if len(people) == 1 and where else self.bearers.of(piece.known)  # "Holm", of Ann Holm
        titled = piece in self.runs and self.runs[piece].title is not None
        meant = self.bearers.meant(keys, self.latest, titled=titled)
        where = meant is not None and meant.is_begun_by(keys) and is_town(self.words, piece)
        return Bearer("place", keys, self._written(piece)) if where else meant

    def _mention(self, piece: Piece, title: Title | None) -> Mention | None:
        run = self.runs.get(piece)
        bearer = self._bearer(piece)
        if bearer is None or (run and not run.sort and not bearer.known and run.piece.last - run.piece.first > 1):
            return None
        namesake = bearer in self.latest and is_forebear(self.words, piece.first)
        if namesake or (bearer.kind == "place" and piece.sort == "place" and ends_longer(self.words, piece)):
            return None
        if bearer.actor_kind != "person" and (is_house(self.words, piece) or is_reporting(self.words, piece)):
            return None
        if piece.last - piece.first > 1:
            self.latest[bearer] = piece.first
        after = self.words[piece.last] if piece.last < len(self.words) else None
        if bearer.actor_kind == "person" and after and after.joined and after.key in _OF_PERSONS:
            return self._following(piece, after)
        position, of = (title.position, self._owner(title)) if title and bearer.actor_kind == "person" else ("", "")
        if bearer.actor_kind == "person" and not position:
            position = (run.position if run else "") or apposed(self.text, self.words, piece.last)[0]
        start, end = self.words[piece.first].start, self.words[piece.last - 1].end
        role = role_of(self.words, piece.first, piece.last)
        role = "" if role == ("where" if bearer.kind == "actor" else "acts") else role
        if bearer.known:
            known = self._border(piece, bearer.known)
            return Mention(
                start, end, known.kind, known.id, known.name, False, known.actor_kind, position, (), role, of
            )
        near = near_names(bearer.name, bearer.kind, bearer.actor_kind, self.registry)
        return Mention(start, end, bearer.kind, "", bearer.name, True, bearer.actor_kind, position, near, role, of)

    def _border(self, piece: Piece, known: Named) -> Named:
        """The border that is meant where two countries are told: `Mexico’s southern border with Guatemala`."""
        place = piece.last
        if self.words[place - 1].key not in BORDERS or place + 1 >= len(self.words) or self.words[place].key != "with":
            return known
        beyond = self.by_first.get(place + (2 if self.words[place + 1].key == "the" else 1))
        owner = self.by_last.get(piece.first)
        if not (beyond and beyond.country and owner and owner.country):
            return known
        return border_between(owner.country.code, beyond.country.code, self.registry) or known

    def _following(self, piece: Piece, noun: Word) -> Mention:
        """Those who are called by a person's name: `Biden administration`, `Harris campaign`."""
        start, kind = self.words[piece.first].start, _OF_PERSONS[noun.key]
        name = " ".join(self.text[start : noun.end].split())
        near = near_names(name, "actor", kind, self.registry)
        role = "acts" if role_of(self.words, piece.first, piece.last + 1) == "acts" else ""
        return Mention(start, noun.end, "actor", "", name, True, kind, "", near, role)

    def _owner(self, title: Title) -> str:
        """Whose office it is: the government or the body that is named in a title."""
        for piece in self.pieces:
            if title.of[0] <= piece.first < title.of[1]:
                if piece.country:
                    return self._government(piece.country)[0] or piece.country.name
                bearer = self._bearer(piece)
                if bearer and bearer.kind == "actor" and bearer.actor_kind != "person":
                    return bearer.known.id if bearer.known else bearer.name
        return ""

    def _country(self, piece: Piece) -> Mention | None:
        """A country as its government, where it acts, or as the place that it is."""
        country = piece.country
        assert country is not None
        first, last = piece.first, piece.last
        governs = is_governing(self.words, last)
        role = "acts" if governs else role_of(self.words, first, last)
        start, end = self.words[first].start, self.words[last - 1].end
        if body := self._office(piece):
            return body
        following = self.by_first.get(last)
        if following and self._with_owner(following) is not following:
            return None
        owns = self.words[last - 1].owns
        run = self.runs.get(following) if following and owns else None
        if (run and run.sort == "person") or (owns and has_office(self.words, last)):
            return None  # "Norway's Ann Lee", "Norway's irrigation minister"
        if country.by in ("adjective", "people") and not governs:
            return None
        sums = self.text[end : end + 2].lstrip().startswith("$")
        if sums or ends_longer(self.words, piece) or begins_longer(self.text, self.words, piece, following, self.runs):
            return None
        if role == "acts":
            id, name = self._government(country)
            return Mention(start, end, "actor", id, name or country.name, not id, "government", "", (), role)
        if place := piece.known:
            return Mention(start, end, "place", place.id, place.name, False, "", "", (), role)
        name = country.name if country.by == "name" else self._written(piece)
        return Mention(start, end, "place", "", name, True, "", "", (), role)

    def _office(self, piece: Piece) -> Mention | None:
        """A body of a country that is written in lower case: `Mexico’s foreign ministry`, `the French army`."""
        place = piece.last
        while place < len(self.words) and self.words[place].joined and self.words[place].key in _LOWER_GRADES:
            place += 1
        body = self.words[place] if place < len(self.words) else None
        if not body or not body.joined or body.capital or body.key not in LOWER_BODIES | GRADED_BODIES:
            return None
        if body.key in GRADED_BODIES and place == piece.last:
            return None
        start, end = self.words[piece.first].start, body.end
        name = " ".join(self.text[start:end].split())
        role = "acts" if role_of(self.words, piece.first, place + 1) == "acts" else ""
        if known := body_of(name, self.registry):
            return Mention(start, end, "actor", known.id, known.name, False, known.actor_kind, "", (), role)
        named = self.banks.get(piece.country.code, "") if piece.country and body.key == "bank" else ""
        name = named or self.own.setdefault(part_of(name) or name, name)
        near = near_names(name, "actor", "organization", self.registry)
        return Mention(start, end, "actor", "", name, True, "organization", "", near, role)

    def _government(self, country: Country) -> tuple[str, str]:
        return (entry.id, entry.name) if (entry := government_of(country, self.registry)) else ("", "")

    def _written(self, piece: Piece) -> str:
        return " ".join(self.text[self.words[piece.first].start : self.words[piece.last - 1].end].split())
