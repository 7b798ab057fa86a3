"""Idioms: a verb and the words behind it go in; the one verb that tells the same deed comes out: "came into force"."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple

# A verb, and what tells the same: "…" stands for up to six words, and for none. One with a ! is done to who does it.
_TABLE = """
resign: step down, step aside, stand down, stand aside, give up … post, leave office, leave … post, leave … job
resign: vacate … post, vacate office, relinquish … post, bow out
resign: hand in … resignation, hand … resignation, tender … resignation, submit … resignation
submit: hand in
ban: hand … ban
raise: step up, put up
urge: call on, call for
request: appeal for, ask for, appeal to … for
cancel: call off, do away with
acquire: take over
establish: set up
reject: turn down, vote down, throw out
overturn: strike down, set aside
agree: strike … deal, strike … truce, strike … accord, strike … pact, strike … agreement, clinch … deal, seal … deal
agree: ink … deal, shake hands
visit: come to, go to, travel to, fly to, pay … visit to
postpone: put off, push back
rise: go up
fall: go down
die: find dead, pass away, lose … life, lose … lives
storm: break into
launch: lift off, blast off
apply: take effect, come into force, come into effect, go into effect, go into force, enter into force, enter force
explode: blow up, blow … up, go off, set off … bomb, detonate … bomb
lose: concede defeat, admit defeat, accept defeat, suffer … defeat
kill: shoot dead, shoot … dead, leave … dead, claim … lives
injure: leave … injured, leave … hurt, leave … wounded
evacuate: force … from … homes, force … from … home, force … to flee, force … to leave, drive … from
expel: order … out, kick … out
recognise: grant … recognition
collapse: break down, give way, cave in, fall apart, fall through, come down, fall down
crash: come down, fall from the sky, plunge into
ground: run aground, hit … reef, hit … rocks, hit … sandbank, strike … reef, strike … rocks
swear!: take office, take … oath, come into office, assume office
strike: walk out, walk off … job, walk off, go on strike, go on a strike, come out on strike, stop work, lay down tools
bankrupt: collapse into bankruptcy, declare bankruptcy, go into bankruptcy, collapse into administration
bankrupt: file for bankruptcy, file for … protection, seek protection, seek … protection, go bust, go bankrupt, go under
bankrupt: fall into administration, go into administration, go into receivership, enter administration
bankrupt: appoint administrators, call in administrators, call in … administrators, seek … bankruptcy
apologize: say sorry
recall: call back, bring back, order … home, summon … home, call … home
topple: bring down … government, bring … government down, bring down … coalition, bring down … cabinet
hold!: take place
dismiss: vote … out, force … out, throw … out of office
oust: throw … out of, throw out of, kick … out of, force … out of, kick out of, force out of
sentence!: learn … sentence, hear … sentence, return to … to learn … sentence, return to … for … sentence
sentence!: return to … to hear … sentence, return to … for sentencing, appear … for sentencing, face sentencing
meet: sit down with, get together with
win: sweep to victory, sweep to power, romp to victory, storm to victory, cruise to victory, surge to victory
steal: make off with, walk off with, run off with
land: touch down
dismiss: lay off, cut … jobs, shed … jobs, axe … jobs, eliminate … jobs, cut … posts, shed … posts
dismiss: cut … positions, shed … positions, eliminate … positions, slash … jobs
release: set free, let … go
release!: walk free
withdraw: pull out, pull back, pull … out
shoot: open fire, gun down
capture: take control of, seize control of, gain control of, take control, seize control
cede: cede control of, lose control of, give up control of, hand over
burn: go up in flames, set fire, set ablaze, set alight, burn down
disappear: go missing
protest: take to the streets, pour into the streets
occur: break out, flare up
escape: break out of
vote: go to the polls, cast … ballot
jail: send to prison, send to jail, send … to prison, send … to jail, put behind bars
jail: give … years
jail!: get … years, receive … years
jail: give … prison term, give … jail term, give … sentence, hand … sentence, hand … term
try!: go on trial, stand trial
marry: tie the knot
approve: give … green light, give … go-ahead, sign off, wave through
approve: grant consent, give consent, give … consent, grant approval, give approval, give … approval
derail: jump the tracks, jump the rails, leave the tracks, leave the rails, come off the tracks, come off the rails
convict: find guilty, find … guilty
acquit: find not guilty, find … not guilty
sever: break off, cut off, cut … ties, cut … links, break … ties, sever … ties, sever … links, cut … relations
sever: sever … relations, break off … relations
demolish: tear down, pull down, knock down
close: shut down, close down, seal off, cordon off
flee: run away, get away, make off
begin: get under way, get underway, kick off
rescue: pull … alive, bail out
"""
_GAP = 6  # words that "…" may stand for


class Plain(NamedTuple):
    """The one verb, and the words behind it; whether what it tells is done to its subject."""

    verb: str
    rest: tuple[str, ...]
    suffered: bool = False


def plain_verb(verb: str, rest: tuple[str, ...]) -> Plain:
    """What a verb is told by with the words behind it: `resign` for "steps down"; or as it is."""
    for words, plain in _idioms().get(verb, ()):
        if (left := _behind(words, rest)) is not None:
            return Plain(plain.removesuffix("!"), left, plain.endswith("!"))
    return Plain(verb, rest)


@cache
def _idioms() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """By its verb, the other words of each idiom with what it tells, the longest first."""
    found: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for line in _TABLE.strip().split("\n"):
        plain, _, idioms = line.partition(": ")
        for verb, *words in map(str.split, idioms.split(", ")):
            found[verb].append((tuple(words), plain))
    return {verb: sorted(rows, key=lambda row: -len(row[0])) for verb, rows in found.items()}


def _behind(words: tuple[str, ...], rest: tuple[str, ...]) -> tuple[str, ...] | None:
    """What is behind an idiom's words, and between them; None where these are not there."""
    if not words:
        return rest
    if words[0] != "…":
        return _behind(words[1:], rest[1:]) if rest[:1] == words[:1] else None
    for at in range(_GAP + 1):
        if (left := _behind(words[1:], rest[at:])) is not None:
            return (*rest[:at], *left)
    return None
