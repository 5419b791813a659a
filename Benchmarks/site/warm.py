#!/usr/bin/env python3
"""warm.py BRIEFING SITE OUT [ROUNDS] : builds after the first: nothing changed, then one article of all edited.

Prints medians of wall and processor seconds and the peak of memory. The first build is made anew."""
import glob
import os
import statistics
import subprocess
import sys
import time

briefing, site, out = sys.argv[1:4]
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5


def build(*options):
    start = time.monotonic()
    process = subprocess.Popen([briefing, "build", "--root", site, "--output", out, *options],
                               stdout=subprocess.PIPE, text=True)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"the build failed: {text}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text.strip()


def tell(name, runs):
    wall, cpu, peak = (statistics.median(run[i] for run in runs) for i in range(3))
    print(f"{name:<18} wall {wall:.3f} s  cpu {cpu:.3f} s  peak {peak:.0f} MiB  {runs[-1][3]}")


tell("first", [build("--fresh")])
tell("nothing changed", [build() for _ in range(rounds)])
articles = sorted(glob.glob(site + "/Content/articles/*"))
runs = []
for i in range(rounds):
    path = articles[len(articles) * (2 * i + 1) // (2 * rounds)]
    text = open(path, encoding="utf-8").read()
    with open(path, "w", encoding="utf-8") as f:
        f.write(text.replace('title: "', f'title: "Edit {i}: ', 1))
    runs.append(build())
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)
    build()
tell("one article", runs)
