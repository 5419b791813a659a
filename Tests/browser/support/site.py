"""The site under test: built once, served on the loopback address, and read as files."""

import functools
import http.server
import os
import re
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Page:
    """A page by its path within the site, its kind (the template's name) and its language."""

    path: str
    kind: str
    language: str
    bytes: int

    def __str__(self):
        return f"{self.language}-{self.kind}"


def program():
    """The program to test: `BRIEFING`, else the newest build."""
    if "BRIEFING" in os.environ:
        return Path(os.environ["BRIEFING"]).resolve()
    builds = [ROOT / ".build" / name / "briefing" for name in ("release", "debug")]
    found = [build for build in builds if build.exists()]
    if not found:
        raise FileNotFoundError("no program: run `make site`, or set BRIEFING to its path")
    return max(found, key=lambda build: build.stat().st_mtime)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {
        ".md": "text/markdown; charset=utf-8"
    }

    def log_message(self, *_):
        pass


class Site:
    """A built site in a folder of its own, served until `close`."""

    def __init__(self, root=ROOT):
        self._work = tempfile.TemporaryDirectory(prefix="briefing-browser-")
        self.folder = Path(self._work.name)
        handler = functools.partial(QuietHandler, directory=str(self.folder))
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        subprocess.run(
            [program(), "build", "--root", root, "--output", self.folder, "--base-url", self.url],
            check=True, stdout=subprocess.DEVNULL)
        self.pages = [self._page(path) for path in sorted(self.folder.rglob("*.html"))]

    def _page(self, path):
        html = path.read_text(encoding="utf-8")
        kind = re.search(r'<body class="kind-([a-z-]+)', html)
        language = re.search(r'<html lang="([^"]+)"', html)
        return Page(
            path=str(path.relative_to(self.folder)), kind=kind.group(1) if kind else "",
            language=language.group(1) if language else "", bytes=len(html.encode()))

    @property
    def languages(self):
        main = next(page.language for page in self.pages if page.path == "index.html")
        rest = {page.language for page in self.pages if page.path.count("/") == 1
                and page.path.endswith("/index.html") and page.kind == "index"}
        return [main] + sorted(rest - {main})

    def examples(self):
        """The longest page of each kind in each language, which has most to go wrong. A page that sends
        its readers on cannot be looked at."""
        longest = {}
        for page in self.pages:
            if page.kind in ("", "moved"):
                continue
            key = (page.language, page.kind)
            if key not in longest or page.bytes > longest[key].bytes:
                longest[key] = page
        return [longest[key] for key in sorted(longest)]

    def close(self):
        self._server.shutdown()
        self._work.cleanup()
