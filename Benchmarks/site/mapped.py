#!/usr/bin/env python3
"""mapped.py OUT MAPPED : this program's output of the workload under the addresses that the peers use.

Only paths change, of files and within the attribute `href`: `articles/000086-bus-audit/` is `articles/bus-audit-000086/`
there, the list of articles is their front page, `statistics/` their `stats/`, and links count from the root. Pages that
the peers have not (a front page beside the list, the list of topics, about, 404) are passed over and counted."""
import os
import posixpath
import re
import shutil
import sys

HREF = re.compile(r'(<a\s[^>]*?href=")([^"]*)(")')


def theirs(path):
    """The peers' path of a page of ours; `None` where they have none."""
    if path == "articles/index.html":
        return "index.html"
    if m := re.fullmatch(r"articles/(page/\d+/index\.html)", path):
        return m[1]
    if m := re.fullmatch(r"articles/(\d{6})-([a-z-]+)/index\.html", path):
        return f"articles/{m[2]}-{m[1]}/index.html"
    if m := re.fullmatch(r"topics/[^/]+/(page/\d+/)?index\.html", path):
        return path
    return {"statistics/index.html": "stats/index.html"}.get(path)


def address(href, folder):
    """The peers' form of a link on a page of a folder."""
    if re.match(r"[a-z]+:|#", href):
        return href
    path, _, fragment = href.partition("#")
    file = posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/") or "index.html"
    if path.endswith("/") and path != "/":
        file += "/index.html"
    page = "index.html" if file == "index.html" else theirs(file)
    target = "/" + (page or file).removesuffix("index.html").replace("feed.xml", "atom.xml")
    return target + ("#" + fragment if fragment else "")


def main():
    out, mapped = sys.argv[1:3]
    shutil.rmtree(mapped, ignore_errors=True)
    passed = []
    for folder, _, files in os.walk(out):
        for name in files:
            file = os.path.join(folder, name)
            path = os.path.relpath(file, out)
            if path in ("feed.xml", "sitemap.xml"):
                os.makedirs(mapped, exist_ok=True)
                shutil.copy(file, f"{mapped}/{path.replace('feed', 'atom')}")
            if not path.endswith(".html"):
                continue
            target = theirs(path)
            if target is None:
                passed.append(path)
                continue
            text = open(file, encoding="utf-8").read()
            text = HREF.sub(lambda m: m[1] + address(m[2], posixpath.dirname(path)) + m[3], text)
            os.makedirs(os.path.dirname(f"{mapped}/{target}"), exist_ok=True)
            with open(f"{mapped}/{target}", "w", encoding="utf-8") as f:
                f.write(text)
    print(f"{len(passed)} pages of this program that the peers have not: {', '.join(sorted(passed)[:9])}")


main()
