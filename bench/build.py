"""Build: cold builds of Hugo and Dateline in turn, on one content; with --warm, builds after small changes.

python bench/build.py --events 10000 --runs 5
python bench/build.py --events 10000 --runs 5 --warm
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable

from corpus import events_of
from measure import NAMES, Bench, Run, about, add_options, edit, middle, run, set_up, show, weigh

HEAD = ("", "wall s", "CPU s", "peak MB", "wall per event, ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=10_000, metavar="N", help="how many events; 10,000 by default")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="how often each is run; 5 by default")
    parser.add_argument("--warm", action="store_true", help="nothing changed, a body edited, a title edited")
    parser.add_argument("--only", choices=NAMES, help="measure one of the two")
    parser.add_argument("--stages", action="store_true", help="also what `build --verbose` says of one more cold build")
    parser.add_argument("--keep", action="store_true", help="leave the sites that were built")
    add_options(parser)
    given = parser.parse_args()
    names = [given.only] if given.only else list(NAMES)
    bench = set_up(given, given.events, hugo="hugo" in names)
    print(f"{about(bench)}; {given.runs} runs each, in turn\n", flush=True)
    (build_warm if given.warm else build_cold)(bench, names, given.runs)
    if given.stages and "dateline" in names:
        bench.forget("dateline")
        print(run([*bench.command("dateline", bench.fresh("dateline")), "--verbose"]).said)
    if not given.keep:
        bench.sweep()


def build_cold(bench: Bench, names: list[str], runs: int) -> None:
    """Whole builds into folders that were never there, with no cache but the system's own of files."""
    found: dict[str, list[Run]] = {name: [] for name in names}
    weights: dict[str, tuple[int, float]] = {}
    for _ in range(runs):
        for name in names:
            bench.forget(name)
            output = bench.fresh(name)
            found[name].append(run(bench.command(name, output)))
            weights.setdefault(name, weigh(output))
    rows: list[tuple[str, ...]] = [(*HEAD, "files", "MB out")]
    for name, runs_of in found.items():
        files, size = weights[name]
        rows.append((*_row(NAMES[name], runs_of, bench.events), f"{files:,}", f"{size:.1f}"))
    if len(names) == 2:
        ours, theirs = found["dateline"], found["hugo"]
        ratios = (_ratio(ours, theirs, lambda each: each.wall), _ratio(ours, theirs, lambda each: each.cpu))
        peaks = _ratio(ours, theirs, lambda each: each.peak)
        weight = [f"{ours_:.2f}" for ours_ in (weights["dateline"][n] / weights["hugo"][n] for n in (0, 1))]
        rows.append(("Dateline / Hugo", *ratios, peaks, "", *weight))
    show(rows)


def build_warm(bench: Bench, names: list[str], runs: int) -> None:
    """Builds after one change into the site of the last one; Hugo knows only whole builds."""
    rows: list[tuple[str, ...]] = [(*HEAD, "it said")]
    for name in names:
        bench.forget(name)
        output = bench.fresh(name)
        run(bench.command(name, output))
        files = events_of(bench.site(name))
        (bench.folder / f"{name}.made").unlink()  # from here on it is no longer the corpus
        for what in ("nothing", "body", "title"):
            found = []
            for number in range(runs):
                if what != "nothing":
                    edit(files[number * len(files) // runs], what, number)
                found.append(run(bench.command(name, output)))
            said = found[-1].said.strip().rpartition("\n")[2]
            rows.append((*_row(f"{NAMES[name]}, {what} changed", found, bench.events), said))
    show(rows)


def _row(name: str, runs: list[Run], events: int) -> tuple[str, ...]:
    walls = [each.wall for each in runs]
    cpu, peak = middle(each.cpu for each in runs), middle((each.peak for each in runs), ".0f")
    return name, middle(walls), cpu, peak, f"{statistics.median(walls) / events * 1000:.3f}"


def _ratio(ours: list[Run], theirs: list[Run], of: Callable[[Run], float]) -> str:
    """The ratio of the medians, with the least and the most of those within one turn."""
    ratio = statistics.median(map(of, ours)) / statistics.median(map(of, theirs))
    turns = sorted(of(mine) / of(other) for mine, other in zip(ours, theirs, strict=True))
    return f"{ratio:.2f} ({turns[0]:.2f}–{turns[-1]:.2f})"


if __name__ == "__main__":
    main()
