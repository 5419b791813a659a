"""A briefing whose every text is one of the Big List of Naughty Strings, built, read and run in Chromium.

    hostile_texts.py BRIEFING STRINGS FOLDER

An article for each string, with the string in every text field of its record, its translation and its page; topics,
indicators, and people, organisations, places or projects in turn are named by strings too. It builds; every text stands on its
pages as text; XML, JSON and CSV are read back; no script runs, no handler is there, nothing is asked of another host.
The site is left in FOLDER for the HTML checker.
"""

import csv
import io
import json
import re
import subprocess
import sys
import unicodedata
import xml.dom.minidom
from pathlib import Path

from tabs import Chromium

KINDS = ["people", "organisations", "places", "projects"]
failures = []


def check(condition, what):
    if not condition:
        failures.append(what)
        if len(failures) <= 20:
            print(f"FAILED {what}", file=sys.stderr)


def quoted(text):
    """As a double-quoted scalar of YAML."""
    return '"' + "".join(
        f"\\U{ord(letter):08x}" if letter in '"\\' or unicodedata.category(letter)[0] == "C" or letter in "\u2028\u2029"
        else letter for letter in text) + '"'


def is_blank(text):
    return all(unicodedata.category(letter) in ("Zs", "Zl", "Zp", "Cc", "Cf", "Co", "Cn", "Cs") for letter in text)


def words(text):
    """What is left of a text on a page: white space and control characters are spaces, runs of them one."""
    text = "".join("\ufffd" if letter == "\0" else " " if unicodedata.category(letter) == "Cc" else letter for letter in text)
    return " ".join(text.split())


def escaped(text):
    """As Markdown that says the text and nothing else."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", " ".join(text.split()))


def record(index, text, markdown):
    value, body = quoted(text), quoted(markdown)
    other = "en" if index % 2 else "ja"
    kind = KINDS[index % len(KINDS)]
    named = f"[{{id: {kind}-{index}, role: {value}}}]" if kind == "people" else f"[{kind}-{index}, {{name: {value}}}]"
    return f"""title: {value}
date: 2025-11-25
language: en
dateline: {{place: {{name: {value}}}, date: 2025-11-25}}
source: {{publisher: {value}, url: "https://example.org/{index}", rights: quote, file: a.txt, sha256: "{'0' * 64}"}}
summary: {value}
body: {body}
topics: [topic-{index}]
figures:
- {{id: one, label: {value}, value: {index}, unit: number, unitText: {value}, scope: {value}, period: '2024', evidence: {{paragraph: 1, sentence: 1, start: 0, end: 1, sha256: "{'0' * 64}", text: {value}}}}}
- {{id: two, indicator: indicator-{index}, value: {index}, unit: USD, scope: {value}, period: '2024', evidence: source}}
- {{id: three, indicator: indicator-{index}, value: {index + 1}, unit: USD, period: '2025', evidence: source}}
statements:
- {{id: one, kind: direct, speaker: {{name: {value}, role: {value}}}, quote: {value}, summary: {value}, language: {other}, evidence: source}}
{kind}: {named}
milestones: [{{id: one, date: '2025-11-25', label: {value}, evidence: source}}]
review: [{{code: fixture, message: {value}}}]
translations:
  ja: {{title: {value}, summary: {value}, body: {body}, figures: {{one: {{label: {value}, scope: {value}}}}}, statements: {{one: {{summary: {value}}}}}, milestones: {{one: {value}}}}}
"""


def write(root, texts, refused=()):
    """The content; strings that are refused as Markdown stand in their bodies and pages escaped."""
    markdown = [escaped(text) if index in refused else text for index, text in enumerate(texts)]
    first = quoted(next(text for text in texts if "<script>" in text))
    files = {
        "site.yaml": f"title: {first}\ndescription: {first}\npublisher: {first}\nlicence: {first}\nlanguages: [en, ja]\n"
        f"listLength: 100\nbaseURL: https://example.org/b/\npartners: [{{id: a, name: {first}}}, {{id: b, name: {first}}}]\n",
        "topics.yaml": "topics:\n" + "".join(
            f"- {{id: topic-{k}, name: {quoted(t)}, description: {quoted(t)}, aliases: {{en: [{quoted(t)}]}}}}\n"
            for k, t in enumerate(texts)),
        "indicators.yaml": "indicators:\n" + "".join(
            f"- {{id: indicator-{k}, name: {quoted(t)}, description: {quoted(t)}, units: [USD], measure: flow, rise: growth, topic: topic-{k}}}\n"
            for k, t in enumerate(texts)),
    }
    for number, kind in enumerate(KINDS):
        files[f"{kind}.yaml"] = f"{kind}:\n" + "".join(
            f"- {{id: {kind}-{k}, name: {quoted(t)}, role: {quoted(t)}, reading: {quoted(t)}}}\n"
            for k, t in enumerate(texts) if k % len(KINDS) == number)
    for index, text in enumerate(texts):
        files[f"articles/2025-11-25-text-{index}.yaml"] = record(index, text, markdown[index])
        files[f"pages/page-{index}.md"] = f"---\ntitle: {quoted(text)}\ndescription: {quoted(text)}\n---\n{markdown[index]}\n"
    for name, text in files.items():
        path = root / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="surrogatepass")


def build(briefing, root, site):
    done = subprocess.run(
        [briefing, "build", "--root", str(root), "--output", str(site), "--format", "json"], capture_output=True, text=True)
    return done.returncode, json.loads(done.stdout or "{}"), done.stderr


def read_back(site, texts):
    """The data beside the pages."""
    for path in sorted(site.rglob("*.xml")) + sorted(site.rglob("*.svg")):
        try:
            xml.dom.minidom.parse(str(path))
        except Exception as error:
            check(False, f"{path}: {error}")
    for path in sorted(site.rglob("*.json")):
        json.loads(path.read_text(encoding="utf-8"))
    rows = list(csv.DictReader(io.StringIO((site / "statistics/statistics.csv").read_text(encoding="utf-8"), newline="")))
    check(len(rows) == 3 * len(texts), f"{len(rows)} rows of figures of {len(texts)} articles")
    for row in rows:
        for name, value in row.items():
            formula = value[:1] in ("=", "@", "+", "-", "\t", "\r")
            check(not formula or re.fullmatch(r"-?[0-9.]+", value), f"a formula in the column {name}: {value[:40]!r}")
    labels = {label for row in rows for label in (row["label"], row["label"].removeprefix("'"))}
    for text in texts:
        check(text.strip() in labels or words(text) in {words(label) for label in labels}, f"no row is labelled {text[:40]!r}")


WATCH = """
window.ran = [];
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
  window[name] = (...all) => { window.ran.push(name + ' ' + all.join(' ').slice(0, 80)) };
addEventListener('error', event => window.ran.push('error ' + event.message), true);
"""

LOOK = r"""
const on = [...document.querySelectorAll('*')].flatMap(e =>
  [...e.attributes].filter(a => /^on/i.test(a.name) || a.name === 'srcdoc').map(a => e.tagName + ' ' + a.name));
const addresses = [...document.querySelectorAll('[href], [src], [action], [formaction], [xlink\\:href], [data]')].map(e =>
  e.getAttribute('href') || e.getAttribute('src') || e.getAttribute('action') || e.getAttribute('data') || '');
const odd = addresses.filter(a => /^\s*[a-z][a-z0-9+.-]*:/i.test(a) && !/^(https?|mailto):/i.test(a));
const scripts = [...document.scripts].filter(s => s.type !== 'application/ld+json').map(s => s.getAttribute('src') || 'inline');
const broken = [...document.scripts].filter(s => s.type === 'application/ld+json').filter(s => {
  try { JSON.parse(s.textContent); return false } catch { return true } }).length;
const elements = [...document.querySelectorAll('iframe, object, embed, applet, frame, audio, video, base, marquee, blink, math')]
  .map(e => e.tagName);
return {ran: window.ran, on, odd, scripts, broken, elements, title: document.title, meta:
  document.querySelector('meta[name=description]')?.content, heading: document.querySelector('h1')?.textContent,
  text: document.body.textContent};
"""


def run(site, texts):
    """Every page, from disk, where no policy of a host stands beside the escaping."""
    browser = Chromium(WATCH)
    files = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    # What has moved leads on at once. The page for what is not there loads its design from the real host;
    # Tests/slow/hosts looks at it.
    pages = [(name, path.as_uri()) for name, path in files.items()
             if path.name != "404.html" and 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]
    ran = 0
    for name, visit in browser.visit(pages, LOOK):
        seen = visit.value
        seen["ran"] += visit.dialogs
        ran += len(seen["ran"])
        check(not seen["ran"], f"{name}: {seen['ran'][:2]}")
        check(not seen["on"], f"{name}: handlers {seen['on'][:2]}")
        check(not seen["odd"], f"{name}: addresses {seen['odd'][:2]}")
        check(not seen["elements"], f"{name}: elements {seen['elements'][:2]}")
        check(not seen["broken"], f"{name}: JSON-LD that is no JSON")
        check(all(re.fullmatch(r"(\.\./)*assets/[a-z-]+(\.[0-9a-f]{12})?\.js", s) for s in seen["scripts"]),
              f"{name}: scripts {seen['scripts']}")
        match = re.search(r"(?:text|topic|indicator|page|people|organisations|places|projects)-(\d+)/index.html$", name)
        if match and "evidence" not in name:
            text = words(texts[int(match[1])])
            heading = words(seen["heading"] or "")
            check(text.lower() == heading.lower() or text in heading, f"{name}: the heading is {heading[:60]!r}, not {text[:60]!r}")
        if re.match(r"articles/text-\d+/index.html$", name):
            shown = words(seen["text"])
            check(shown.count(words(texts[int(match[1])])) >= 6, f"{name}: the text stands there {shown.count(text)} times")
        outside = [address for address in visit.requests if not address.startswith(("file:", "data:"))]
        check(not outside, f"{name}: asked for {outside[:2]}")
        check(not visit.messages, f"{name}: console: {visit.messages[:2]}")
    browser.quit()
    return len(files), len(pages), ran


def main(briefing, strings, folder):
    texts = [text for text in json.loads(Path(strings).read_text(encoding="utf-8")) if not is_blank(text)]
    folder = Path(folder)
    root, site = folder / "root", folder / "site"
    write(root, texts)
    status, told, errors = build(briefing, root, site)
    refused = [entry for entry in told.get("diagnostics", []) if entry["severity"] == "error"]
    if status == 1:
        # Markdown by hand may be refused, with words: a link whose scheme browsers would run.
        codes = sorted({entry["code"] for entry in refused})
        print(f"refused: {len(refused)} times, {codes}")
        for entry in refused:
            print(f"  {entry['path']}:{entry['line']}: {entry['message'][:120]}")
        names = [re.fullmatch(r"Content/(?:articles/2025-11-25-text|pages/page)-(\d+)\.(?:yaml|md)", entry["path"])
                 for entry in refused if entry["code"] in ("link-scheme", "broken-link")]
        write(root, texts, {int(name[1]) for name in names if name})
        status, told, errors = build(briefing, root, site)
    check(status == 0, f"the build ends with {status}: {errors[:2000]}")
    if status != 0:
        return 1
    read_back(site, texts)
    written, pages, ran = run(site, texts)
    fields = len(re.findall(r"\{(value|body)\}", Path(__file__).read_text(encoding="utf-8")))
    print(f"hostile texts: {len(texts)} strings in {fields} fields of a record, {len(texts) * fields} attempts; "
          f"{pages} of {written} pages visited, {ran} scripts ran, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
