"""The shipped site on every host that one can have on a machine, each at the root and under a path, and from disk.

    hosts.py BRIEFING [--quick]

nginx, Caddy and Apache get the settings that `briefing publish --host-config` prints; lighttpd and Python's server get
none. Chromium visits every page of every host: no broken link, no message in the console, no violation of a policy.
The headers that the settings promise are looked at, too. --quick visits one page in forty.
"""

import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from tabs import Chromium

TOP = Path(__file__).resolve().parents[3]
failures = []
ALIAS = "earlier-address"


def check(condition, what):
    if not condition:
        failures.append(what)
        if len(failures) <= 30:
            print(f"FAILED {what}", file=sys.stderr, flush=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Host:
    """A server with the site at a path."""

    def __init__(self, name, path, work, briefing, root):
        self.name, self.path, self.port = name, path, free_port()
        self.work = work / f"{name}{path.replace('/', '-')}"
        self.work.mkdir()
        self.has_settings = name in ("nginx", "caddy", "apache")
        self.address = f"http://127.0.0.1:{self.port}{path}"
        self.site, self.settings = self.publish(briefing, root) if self.has_settings else self.build(briefing, root)
        self.process = None

    def publish(self, briefing, root):
        """A release of its own, with the settings for its server."""
        site = root / "Content/site.yaml"
        original = site.read_text(encoding="utf-8")
        site.write_text(
            f"{original}\ntargets: [{{id: here, kind: folder, path: {self.work}/www, host: {self.name}, "
            f"baseURL: '{self.address}', compress: [gzip]}}]\n", encoding="utf-8")
        subprocess.run([briefing, "publish", "here", "--root", str(root)], check=True, stdout=subprocess.DEVNULL)
        settings = subprocess.run(
            [briefing, "publish", "here", "--root", str(root), "--host-config"], check=True, capture_output=True, text=True)
        site.write_text(original, encoding="utf-8")
        return self.work / "www/current", settings.stdout

    def build(self, briefing, root):
        site = self.work / "site"
        subprocess.run([briefing, "build", "--root", str(root), "--output", str(site), "--base-url", self.address],
                       check=True, stdout=subprocess.DEVNULL)
        return site, ""

    def start(self):
        command = getattr(self, self.name)()
        self.process = subprocess.Popen(
            command, stdout=open(self.work / "log", "wb"), stderr=subprocess.STDOUT, start_new_session=True)
        for _ in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.1)
        self.stop()
        sys.exit(f"hosts: {self.name} does not start: {(self.work / 'log').read_text(errors='replace')[-2000:]}")

    def stop(self):
        os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def nginx(self):
        (self.work / "briefing.conf").write_text(self.settings)
        temporary = "".join(f"{kind}_temp_path {self.work}/{kind};\n"
                            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (self.work / "nginx.conf").write_text(
            f"daemon off;\npid {self.work}/pid;\nerror_log {self.work}/error.log;\nuser root;\nevents {{}}\n"
            f"http {{\naccess_log off;\n{temporary}server {{\nlisten 127.0.0.1:{self.port};\n"
            f"include {self.work}/briefing.conf;\n}}\n}}\n")
        return ["nginx", "-c", str(self.work / "nginx.conf")]

    def caddy(self):
        (self.work / "briefing.caddy").write_text(self.settings)
        (self.work / "Caddyfile").write_text(
            f"{{\n  admin off\n  auto_https off\n}}\n"
            f"http://127.0.0.1:{self.port} {{\n  import {self.work}/briefing.caddy\n}}\n")
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = str(self.work)
        return ["caddy", "run", "--adapter", "caddyfile", "--config", str(self.work / "Caddyfile")]

    def apache(self):
        (self.work / "briefing.conf").write_text(self.settings)
        modules = "".join(
            f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"
            for name in ("mpm_event", "authz_core", "alias", "dir", "headers", "mime", "rewrite"))
        (self.work / "apache.conf").write_text(
            f"ServerRoot {self.work}\nServerName 127.0.0.1\nListen 127.0.0.1:{self.port}\nPidFile {self.work}/pid\n"
            f"ErrorLog {self.work}/error.log\nMutex file:{self.work}\n{modules}TypesConfig /etc/mime.types\n"
            f"DocumentRoot {self.work}/www/current\n<VirtualHost *:{self.port}>\nInclude {self.work}/briefing.conf\n</VirtualHost>\n")
        return ["apache2", "-X", "-f", str(self.work / "apache.conf")]

    def lighttpd(self):
        types = {"html": "text/html; charset=utf-8", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml",
                 "json": "application/json", "xml": "application/xml", "csv": "text/csv", "png": "image/png",
                 "md": "text/markdown; charset=utf-8", "txt": "text/plain; charset=utf-8"}
        listed = ", ".join(f'".{ending}" => "{kind}"' for ending, kind in types.items())
        (self.work / "empty").mkdir()
        (self.work / "lighttpd.conf").write_text(
            f'server.modules = ("mod_alias", "mod_indexfile", "mod_staticfile")\nserver.port = {self.port}\n'
            f'server.bind = "127.0.0.1"\nserver.document-root = "{self.work}/empty"\nindex-file.names = ("index.html")\n'
            f'alias.url = ("{self.path}" => "{self.site}/")\nmimetype.assign = ({listed})\n')
        return ["lighttpd", "-D", "-f", str(self.work / "lighttpd.conf")]

    def python(self):
        root = self.site
        if self.path != "/":
            root = self.work / "tree"
            place = root / self.path.strip("/")
            place.parent.mkdir(parents=True)
            place.symlink_to(self.site)
        return [sys.executable, "-m", "http.server", str(self.port), "--bind", "127.0.0.1", "--directory", str(root)]


class Disk:
    """The site in a folder, without a server."""
    name, has_settings = "disk", False

    def __init__(self, path, work, briefing, root):
        self.path = path
        place = work / f"disk{path.replace('/', '-')}"
        self.site = place / path.strip("/") if path != "/" else place
        self.site.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([briefing, "build", "--root", str(root), "--output", str(self.site)], check=True, stdout=subprocess.DEVNULL)
        self.address = self.site.as_uri() + "/"

    def start(self):
        return self

    def stop(self):
        pass


WATCH = """
window.violations = [];
addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective + ' ' + e.blockedURI));
"""

LOOK = """
const addresses = new Set();
for (const [selector, name] of [['[href]', 'href'], ['[src]', 'src'], ['[action]', 'action']])
  for (const e of document.querySelectorAll(selector)) {
    const value = e.getAttribute(name);
    if (e.rel !== 'canonical') addresses.add(e.namespaceURI.endsWith('svg') ? new URL(value, document.baseURI).href : e[name]);
  }
return [[...addresses], [...document.querySelectorAll('[id]')].map(e => e.id), window.violations,
        getComputedStyle(document.body).maxWidth + document.styleSheets.length, document.title];
"""


class Crawl:
    """A visit to every page of a host."""

    def __init__(self, host, browser, step):
        self.host = host
        self.links, self.ids, self.messages, self.pages = {}, {}, 0, 0
        # What has moved leads on at once, and is asked for where it is named.
        self.texts = {page: text for page in self.files(".html")[::step]
                      if 'http-equiv="refresh"' not in (text := (host.site / page).read_text(encoding="utf-8"))}
        for page, seen in browser.visit([(page, host.address + page) for page in self.texts], LOOK):
            self.note(page, seen)
        self.requests = self.follow()

    def files(self, ending):
        site = self.host.site.resolve()
        return sorted(path.relative_to(site).as_posix() for path in site.rglob("*" + ending))

    def note(self, page, seen):
        """Judges what was seen of a page."""
        address, text = self.host.address + page, self.texts[page]
        where = f"{self.host.name} {self.host.path} {page}"
        self.messages += len(seen.messages)
        check(not seen.messages, f"{where}: console: {seen.messages[:2]}")
        links, ids, violations, sheets, title = seen.value
        check(not violations, f"{where}: policy: {violations[:2]}")
        check(sheets.endswith("1"), f"{where}: {sheets} stylesheets")
        check(f"<title>{title}"[:20] == text[text.index("<title>"):][:20] or "&" in text[text.index("<title>"):][:20],
              f"{where}: the title is {title}")
        self.pages += 1
        self.ids[address] = set(ids)
        self.links[page] = links

    def follow(self):
        """Every address that pages name, once; and each fragment on pages that were visited."""
        seen = {}
        for page, links in self.links.items():
            for link in links:
                place, fragment = urldefrag(link)
                if not place.startswith(self.host.address):
                    # The page for what is missing has a base, for it is served at any depth.
                    own = place.startswith(("https://", "http://", "mailto:")) and "127.0.0.1" not in place
                    check(own, f"{self.host.name} {self.host.path} {page}: leads to {place}")
                    continue
                if place not in seen:
                    seen[place] = self.answers(place)
                    check(seen[place], f"{self.host.name} {self.host.path} {page}: nothing is at {place}")
                target = place if not place.endswith("/") else place + "index.html"
                if fragment and target in self.ids:
                    check(unquote(fragment) in self.ids[target] or fragment in self.ids[target],
                          f"{self.host.name} {self.host.path} {page}: no place #{fragment} on {place}")
        return len(seen)

    def answers(self, address):
        if address.startswith("file:"):
            return Path(unquote(urlsplit(address).path)).is_file()
        return get(address)[0] == 200


def get(address, **fields):
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=60)
    connection.request("GET", parts.path, headers=fields)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def headers(host):
    """What Mozilla's Observatory asks for, what browsers need to know of types, and how long copies may be kept."""
    def of(page, status=200, **fields):
        found, answer, body = get(host.address + page, **fields)
        where = f"{host.name} {host.path} {page}"
        check(found == status, f"{where}: status {found}")
        policy = answer.get("content-security-policy", "")
        rules = dict(part.strip().split(" ", 1) for part in policy.split(";") if " " in part.strip())
        check(rules.get("default-src") == "'none'" and "unsafe" not in policy and rules.get("frame-ancestors") == "'none'"
              and rules.get("base-uri") in ("'none'", "'self'") and rules.get("form-action") == "'self'",
              f"{where}: the policy is {policy}")
        age = re.search(r"max-age=(\d+)", answer.get("strict-transport-security", ""))
        check(age and int(age[1]) >= 15768000, f"{where}: Strict-Transport-Security")
        for name, value in [("x-content-type-options", "nosniff"), ("x-frame-options", "DENY"),
                            ("referrer-policy", "strict-origin-when-cross-origin"), ("cross-origin-opener-policy", "same-origin"),
                            ("cross-origin-resource-policy", "cross-origin")]:
            check(answer.get(name) == value, f"{where}: {name} is {answer.get(name)}")
        check("permissions-policy" in answer, f"{where}: no Permissions-Policy")
        check("set-cookie" not in answer and "access-control-allow-origin" not in answer, f"{where}: cookies or CORS")
        return answer, body

    def asset(pattern):
        return "assets/" + sorted(path.name for path in (host.site / "assets").glob(pattern))[0]

    for page, kind, lasting in [
        ("", "text/html; charset=utf-8", False), ("index.html", "text/html; charset=utf-8", False),
        (asset("*.css"), "text/css; charset=utf-8", True), (asset("search*.js"), "text/javascript", None),
        ("statistics/statistics.csv", "text/csv; charset=utf-8", False), ("index.md", "text/markdown; charset=utf-8", False),
        ("feed.xml", "xml", False), ("manifest.json", "application/json", False), (asset("card*.png"), "image/png", None),
    ]:
        answer, _ = of(page)
        given = answer.get("content-type", "").replace('"', "").lower()
        check(kind in given, f"{host.name} {host.path} {page}: the type is {given}")
        cache = answer.get("cache-control", "")
        if lasting is not None:
            check(("immutable" in cache) == lasting and "max-age" in cache, f"{host.name} {host.path} {page}: kept {cache!r}")
    for page, language in [("nothing/here.html", "en"), ("vi/nothing", "vi"), ("ja/nothing/", "ja")]:
        answer, body = of(page, 404)
        check(f'<html lang="{language}"'.encode() in body, f"{host.name} {host.path} {page}: not the page of the language")
    packed, _ = of("index.html", **{"Accept-Encoding": "gzip"})
    check(packed.get("content-encoding") == "gzip", f"{host.name} {host.path}: not compressed")
    for page in (f"articles/{ALIAS}/", f"articles/{ALIAS}/index.html"):
        status, answer, _ = get(host.address + page)
        check(status == 301 and "first-local-cooperation-forum" in answer.get("location", ""),
              f"{host.name} {host.path} {page}: {status} {answer.get('location')}")
    if host.path != "/":
        status, answer, _ = get(host.address.rstrip("/"))
        check(status in (301, 302, 308) and answer.get("location", "").endswith(host.path),
              f"{host.name} {host.path}: without its slash {status} {answer.get('location')}")
    for page in ("../../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "..%2f..%2fetc/passwd", ".htaccess"):
        status, _, body = get(host.address + page)
        # Caddy answers what no site of its is at with nothing.
        check(status in (400, 403, 404) or not body, f"{host.name} {host.path} {page}: {status}")


SEARCH = """
return new Promise(done => {
  const look = left => {
    const found = document.querySelectorAll('#search-results a').length;
    if (found || !left) done(found); else setTimeout(look, 100, left - 1);
  };
  look(300);
});
"""


def search(host, browser):
    """The search of a host finds something."""
    for _, seen in browser.visit([("search", host.address + "search/index.html?q=trade")], SEARCH):
        check(seen.value, f"{host.name} {host.path}: search finds nothing")
        check(not seen.messages, f"{host.name} {host.path} search: console: {seen.messages[:2]}")


def main(briefing, *options):
    work = Path(tempfile.mkdtemp())
    step = 40 if "--quick" in options else 1
    root = work / "root"
    root.mkdir()
    for name in ("Content", "Templates"):
        shutil.copytree(TOP / name, root / name)
    article = root / "Content/articles/2025-11-26-first-local-cooperation-forum.yaml"
    article.write_text(article.read_text(encoding="utf-8") + f"\naliases: [{ALIAS}]\n", encoding="utf-8")
    browser = Chromium(WATCH)
    pages = links = 0
    names = [name for name in ("nginx", "caddy", "apache", "lighttpd", "python", "disk")
             if not any(o in ("nginx", "caddy", "apache", "lighttpd", "python", "disk") for o in options) or name in options]
    try:
        for name in names:
            for path in ("/", "/some/path/"):
                host = Disk(path, work, briefing, root) if name == "disk" else Host(name, path, work, briefing, root)
                host.start()
                try:
                    crawl = Crawl(host, browser, step)
                    search(host, browser)
                    if host.has_settings:
                        headers(host)
                finally:
                    host.stop()
                pages, links = pages + crawl.pages, links + crawl.requests
                print(f"hosts: {name} {path}: {crawl.pages} pages, {crawl.requests} addresses, {crawl.messages} messages "
                      f"of the console; {len(failures)} failures so far", flush=True)
    finally:
        browser.quit()
        shutil.rmtree(work)
    print(f"hosts: {pages} pages visited, {links} addresses asked for, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
