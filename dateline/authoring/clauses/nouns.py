"""Nouns: what bodies, firms, holders of an office and places are called by what they are, as in "the agency"."""

from __future__ import annotations

from dateline.authoring.entities.bodies import CLUBS
from dateline.authoring.entities.famous import FAMOUS_CLUBS
from dateline.authoring.language.word_sets import word_set

OWN_WORDS = word_set(
    """council commission committee court ministry department agency authority board association inspectorate institute
    university college school hospital museum charity party parliament senate watchdog regulator league federation
    foundation trust front alliance coalition movement militia brigade guild society network bureau fund newspaper
    magazine laboratory observatory clinic consortium orchestra choir church gang cartel faction tribunal assembly
    register panel squad jury diocese tribe chamber forum"""
)
# What a body is called by a word of its name, or of one like it.
CALLED = {
    **{word: frozenset((word,)) for word in OWN_WORDS},
    **dict.fromkeys(("club", "team"), CLUBS | {"club", "fc", "team"} | FAMOUS_CLUBS),
    "union": word_set("union unions workers federation guild"),
    "bank": word_set("bank reserve"),
    "party": word_set("party congress movement league democrats conservatives union"),
}
OF_THE_UN = word_set("unicef unhcr unrwa unesco wfp fao iom ocha unaids undp")
CALLED["agency"] |= OF_THE_UN | word_set(
    "who nasa esa jaxa iaea fbi cia fda epa administration service organization programme"
)
CALLED["charity"] |= word_set("oxfam sans red children greenpeace amnesty unicef")
CALLED["organisation"] = CALLED["organization"] = CALLED["body"] = word_set("who organisation organization amnesty")
FIRMS = word_set(
    """company firm club team carmaker automaker airline manufacturer maker retailer operator supplier contractor
    developer publisher broadcaster builder startup drugmaker chipmaker planemaker bank lender insurer brewer utility
    conglomerate carrier chain shipyard miner steelmaker refiner group giant"""
)
NO_FIRMS = frozenset().union(*CALLED.values()) - CLUBS - {"bank", "trust", "fc"} | word_set(
    """directorate government police office bureau house administration army navy treasury assembly congress nations
    security service patrol parliament democrats republicans white kremlin pentagon"""
)
CALLED |= {
    "airline": word_set("airline airlines airways carrier"),
    **dict.fromkeys(("carmaker", "automaker"), word_set("carmaker automaker motors")),
    **dict.fromkeys(("retailer", "chain"), word_set("retailer chain supermarket supermarkets stores")),
}
HOLDERS = word_set(
    """president premier chancellor minister mayor governor king queen pope senator judge coach general captain
    commissioner ambassador envoy chairman chairwoman sheriff bishop archbishop singer actor actress striker"""
)
# Likewise, where nothing tells which one is meant: "the poet", but not "the lawyer for the firm".
ARTISTS = word_set(
    """lawyer attorney barrister poet novelist playwright painter sculptor architect historian surgeon chef tenor
    soprano pianist violinist cellist conductor composer rapper comedian filmmaker curator headteacher banker financier
    tycoon billionaire boxer golfer cyclist swimmer sprinter gymnast wrestler jockey goalkeeper midfielder defender
    astronaut"""
)
HOLDERS |= ARTISTS
BENCHES = word_set(
    "court judge magistrate magistrates tribunal jury parliament congress senate committee lawmakers panel inquiry"
)
PLACES = word_set("town city village island province district port region suburb capital")
# Who is called by these is rather another than the one that is told of.
ANOTHER = word_set(
    """rival other second third parent local opposing former same whole first new next previous biggest largest last
    two three federal state global national international outgoing incoming late deputy vice foreign"""
)
NOUNS = {"bloc"} | CALLED.keys() | FIRMS | HOLDERS | PLACES | {"government"}
