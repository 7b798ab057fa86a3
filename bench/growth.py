"""Growth: what an event costs, in time and memory, in records of several sizes.

python bench/growth.py --events 10000 100000 --runs 3
python bench/growth.py --events 10000 100000 --runs 3 --with-hugo
"""

from __future__ import annotations

import argparse
import statistics

from measure import NAMES, Run, about, add_options, middle, run, set_up, show


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, nargs="+", default=[10_000, 100_000], metavar="N", help="the sizes")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="how often each is built, cold; 3 by default")
    parser.add_argument("--with-hugo", action="store_true", help="Hugo too, in turn; 100,000 events take it about 6 GB")
    add_options(parser)
    given = parser.parse_args()
    names = list(NAMES) if given.with_hugo else ["dateline"]
    benches = [set_up(given, events, hugo=given.with_hugo) for events in given.events]
    found: dict[tuple[str, int], list[Run]] = {}
    for _ in range(given.runs):
        for bench in benches:
            for name in names:
                bench.forget(name)
                found.setdefault((name, bench.events), []).append(run(bench.command(name, bench.fresh(name))))
    print(f"{about(benches[-1])}; {given.runs} cold builds each, in turn\n")
    head = ("", "events", "wall s", "ms an event", "times the first", "peak MB", "KB an event", "times the first")
    rows: list[tuple[str, ...]] = [head]
    for (name, events), runs in found.items():
        wall, peak = _medians(runs)
        first_wall, first_peak = _medians(found[name, given.events[0]])
        slower = wall / events / (first_wall / given.events[0])
        larger = peak / events / (first_peak / given.events[0])
        times = (middle(each.wall for each in runs), f"{wall / events * 1000:.3f}", f"{slower:.2f}")
        room = (middle((each.peak for each in runs), ".0f"), f"{peak / events * 1000:.1f}", f"{larger:.2f}")
        rows.append((NAMES[name], f"{events:,}", *times, *room))
    show(rows)
    if given.with_hugo:
        for events in given.events:
            ratio = _medians(found["dateline", events])[0] / _medians(found["hugo", events])[0]
            print(f"Dateline / Hugo at {events:,} events, wall: {ratio:.2f}")
    for bench in benches:
        bench.sweep()


def _medians(runs: list[Run]) -> tuple[float, float]:
    return statistics.median(each.wall for each in runs), statistics.median(each.peak for each in runs)


if __name__ == "__main__":
    main()
