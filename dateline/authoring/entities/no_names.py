"""No names: the words that begin with a capital for where they stand, or for what they are, and name nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.authoring.language.word_sets import word_set

_MODEL = re.compile(r"[a-z]{1,3}\d{2,4}[a-z]{0,2}|\d{3,4}[a-z]{0,2}")

# Capitalized for where they stand, or for what they are; never a name, nor part of one at its head.
NO_NAMES = word_set(
    """
    a an the this that these those there here it its he she they we you i his her their our my your who what which
    when where why how while if although though because since after before as at in on by for from with without
    under over during until despite according and but or nor so yet also however meanwhile still now then later
    earlier both all some many most several few no not one two three four five six seven eight nine ten first second
    third last next another each every other others such only even just more much less than today yesterday tomorrow
    among between against into about around across through throughout toward towards following given including like
    unlike unless whether once instead perhaps maybe indeed finally thus hence again further furthermore
    moreover nevertheless monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue
    tues wed thu thur thurs fri sat sun spring summer autumn fall winter christmas easter ramadan thanksgiving am pm
    gmt utc est edt pst pdt bst cet et yes well please let god mr mrs top new old ex anti pro non post pre mid is
    are was were be been being has have had do does did will would can could should must might shall to of off out
    up down via per amid upon former current acting retired near within beyond versus vs too very said says
    ap afp ftse dax cac ok rival tv dvd covid pc ii iii iv article articles section chapter page part figure table
    day week month year
    """
)
# What a name of something else than a person, a body or a place begins or ends with.
THINGS = word_set(
    """
    operation battle project hurricane typhoon cyclone tropical war wars act treaty pact agreement accord accords games
    cup olympics revolution award awards prize festival plan convention resolution protocol report siege uprising
    rebellion massacre trial amendment constitution crisis championship championships offensive
    """
)
# Capitalized as they are, and no name alone, but part of many.
ATTRIBUTES = word_set(
    """
    north south east west northern southern eastern western central great good nazi jewish jews muslim muslims
    christian christians catholic catholics islamic arab arabs arabic european europeans african africans asian
    asians latin westerners communist communists republican democratic democrat socialist
    socialists conservative conservatives liberal liberals labour federal national international royal imperial
    internet english nazis hispanic latino black white native indigenous orthodox protestant sunni shiite shia
    olympic paralympic nobel commonwealth kurdish kurds tibetan uighur uyghur bible koran quran earth republic allies
    """
)


# Behind "Royal", no body: "the Royal Assent".
CROWNED = word_set("assent ascot highness family wedding visit charter box blood prince princess infirmary")


def is_model(keys: Sequence[str]) -> bool:
    """Whether a name ends in what tells one model of a thing from another: `Norvell A350`, `Norvell 737`."""
    return len(keys) > 1 and _MODEL.fullmatch(keys[-1]) is not None
