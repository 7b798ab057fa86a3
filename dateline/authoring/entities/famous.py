"""Famous: the firms and clubs that news names without saying what they are, and whose names are nothing else."""

from __future__ import annotations

_NAMES = """
microsoft, google, facebook, netflix, twitter, ibm, intel, nvidia, samsung, huawei, tencent, alibaba, sony, nokia,
ericsson, siemens, bosch, basf, bayer, volkswagen, bmw, daimler, porsche, renault, peugeot, stellantis, toyota, honda,
nissan, hyundai, tesla, boeing, airbus, lufthansa, ryanair, easyjet, exxonmobil, exxon, chevron, bp, totalenergies,
gazprom, rosneft, aramco, petrobras, pemex, glencore, bhp, rio tinto, arcelormittal, pfizer, moderna, astrazeneca,
novartis, roche, sanofi, merck, nestle, unilever, danone, heineken, starbucks, walmart, tesco, sainsbury, asda, ikea,
carrefour, aldi, lidl, maersk, hsbc, barclays, ubs, citigroup, jpmorgan, goldman sachs, morgan stanley, credit suisse,
deutsche bank, blackrock, mastercard, paypal, uber, airbnb, spotify, disney, spacex, openai, kpmg, deloitte
"""
_CLUBS = """
chelsea, arsenal, everton, tottenham, celtic, juventus, benfica, ajax, feyenoord, galatasaray, fenerbahce, bayern
munich, borussia dortmund, real madrid, manchester united, manchester city, aston villa, newcastle united, crystal
palace, west ham, inter milan, ac milan, paris saint germain, athletic bilbao, atletico madrid
"""
FAMOUS_CLUBS = frozenset(_CLUBS.replace(",", " ").split())  # by each word
FAMOUS = frozenset(tuple(name.split()) for some in (_NAMES, _CLUBS) for name in " ".join(some.split()).split(", "))
