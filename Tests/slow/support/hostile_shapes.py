"""Texts of costly shapes, of a given number of bytes, and what reading them costs.

    hostile_shapes.py BRIEFING [BYTES] [KIND...]

Every shape is read as the body of an article, as a page, as an imported report and by the extractor: the program
refuses it with words (status 1) or is done with it, each within 2 s of processor time and 500 MB. The worst is printed.
"""

import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SECONDS, MEGABYTES = 2.0, 500


def times(piece, size):
    return (piece * (size // len(piece.encode()) + 1))


def halves(opening, closing, size, middle=""):
    count = size // (len(opening.encode()) + len(closing.encode()))
    return opening * count + middle + closing * count


def colliding_labels(size):
    """Labels of definitions that fall into one slot of a table of 16."""
    def slot(label):
        value = 0
        for character in label:
            value = (ord(character) + (value << 6) + (value << 16) - value) & 0xFFFFFFFF
        return value % 16
    labels = (f"x{number}" for number in itertools.count())
    labels = (label for label in labels if slot(label) == 0)
    bad, text = next(labels), []
    while size > 0:
        text.append(f"[{next(labels)}]: /u\n\n[{bad}]\n\n")
        size -= len(text[-1])
    return "".join(text)


MARKDOWN = {
    # HARDENING.md and the issue
    "![[]()": lambda n: times("![[]()", n),
    "a<?x": lambda n: "a" + times("<?x", n),
    "a <!A": lambda n: "a " + times("<!A ", n),
    "a <![CDATA[": lambda n: "a " + times("<![CDATA[", n),
    "*t _t*_": lambda n: halves("*t ", "_t*_ ", n),
    " ~x y~~": lambda n: halves(" ~x", "y~~ ", n),
    "www._": lambda n: times("www._", n),
    "http://a.bc<": lambda n: times("http://a.bc<", n),
    "one long definition": lambda n: "[x]: " + "u" * (n // 2) + "\n\n" + times("[x]", n // 2),
    "delimiter rows": lambda n: "a|b\n" + times("-|-\n-|x\n", n),
    "wide table": lambda n: "|" + "a|" * (n // 6) + "\n|" + "-|" * (n // 6) + "\n" + "a\n" * (n // 6),
    "a table of columns": lambda n: "|" + "a|" * (n // 4) + "\n|" + "-|" * (n // 4) + "\n",
    "> a*b*": lambda n: ">" * (n // 2) + times("a*b*", n // 2),
    "- *a*": lambda n: times("- ", n // 2) + times("*a*", n // 2),
    "[^1]: *a*": lambda n: times("[^1]:", n // 2) + times("*a*", n // 2),
    ":@": lambda n: times(":@", n),
    # cmark-gfm's published pathological tests
    "nested strong emph": lambda n: halves("*a **a ", " a** a*", n, "b"),
    "emph closers": lambda n: times("a_ ", n),
    "emph openers": lambda n: times("_a ", n),
    "link closers": lambda n: times("a]", n),
    "link openers": lambda n: times("[a", n),
    "mismatched": lambda n: times("*a_ ", n),
    "multiple of 3": lambda n: "a**b" + times("c* ", n),
    "link openers, emph closers": lambda n: times("[ a_", n),
    "[ (](": lambda n: times("[ (](", n),
    "nested brackets": lambda n: halves("[", "]", n, "a"),
    "block quotes": lambda n: times("> ", n) + "a",
    "nested lists": lambda n: "".join("  " * depth + "* a\n" for depth in range(int(n ** 0.5))),
    "backticks": lambda n: "".join("e" + "`" * length for length in range(1, int((2 * n) ** 0.5))),
    "[a](<b": lambda n: times("[a](<b", n),
    "[a](b": lambda n: times("[a](b", n),
    "tables": lambda n: times("aaa\rbbb\n-\v\n", n),
    "many references": lambda n: "".join(f"[{k}]: u\n" for k in range(n // 16)) + times("[0] ", n // 8),
    "colliding references": colliding_labels,
    # others
    "entities": lambda n: times("&amp;&", n),
    "tags": lambda n: times("<a b=", n),
    "html blocks": lambda n: times("<div>\n\n", n),
    "comments": lambda n: times("<!-- a ", n),
    "fences": lambda n: times("```\n", n),
    "tabs": lambda n: times("\t", n) + "a",
    "spaces": lambda n: "a" + " " * n + "b",
    "hashes": lambda n: times("# a\n", n),
    "setext": lambda n: times("a\n=\n", n),
    "items": lambda n: times("- a\n", n),
    "loose items": lambda n: times("1. a\n\n   b\n\n", n),
    "notes": lambda n: "".join(f"[^{k}] " for k in range(n // 24)) + "\n\n"
    + "".join(f"[^{k}]: a\n\n" for k in range(n // 24)),
    "one note": lambda n: times("[^1] ", n) + "\n\n[^1]: a\n",
    "tables apart": lambda n: times("|a|b|\n|-|-|\n|c|d|\n\n", n),
    "rows": lambda n: "|a|b|\n|-|-|\n" + times("|c|d|\n", n),
    "backslashes": lambda n: times("\\", n),
    "nul": lambda n: times("a\0", n),
    "paragraphs": lambda n: times("a\n\n", n),
    "links": lambda n: times("[a](b) ", n),
    "paragraphs of links": lambda n: times("[a](b)\n\n", n),
    "pictures": lambda n: times("![a](b)\n\n", n),
    "ids": lambda n: times("## a {#a}\n\n", n),
    "languages": lambda n: times("[a]{lang=ja} ", n),
    "one line": lambda n: "a" * n,
    "wide letters": lambda n: times("貿", n),
    "combining marks": lambda n: "e" + times("\u0301", n),
}

PLAIN = {
    "digits": "1", "number groups": "1,234", "percents": "5 per cent ", "ranges": "from 5 to ", "dollars": "US$",
    "millions": "5 million ", "opening quotes": "“", "closing quotes": "”", "straight quotes": "\"", "apostrophes": "'",
    "said": "he said ", "said that": " said that ", "names": "Nguyễn Văn An ", "names, commas": "Tanaka Ichiro, ",
    "capitals": "A ", "capital words": "Ministry of ", "and": "and ", "full stops": ".", "sentences": "A b. ",
    "lines": "a\n", "blank lines": "\n\n", "brackets": "(", "closed brackets": "()", "hyphens": "-", "dashes": "–",
    "kanji digits": "二", "man": "万", "oku": "1億", "years": "2025年", "days": "1日", "corner brackets": "「",
    "said in Japanese": "と述べた", "speech": "「あ」と述べた。", "katakana": "ア", "kanji": "貿", "particles": "の",
    "months": "January ", "dates": "25 November 2025 ", "prime ministers": "Prime Minister ", "khoảng": "khoảng 5 ",
    "tỷ": "5 tỷ đồng ", "cho biết": "ông cho biết ", "ngày": "ngày 25 tháng 11 ", "ranks": "first ", "half": "half ",
    "hundreds": "hundred ", "combining": "e\u0301", "zero width": "\u200b", "emoji": "😀", "between": "between 5 and ",
    "doubled": "doubled ", "respectively": "5 and 6 respectively ", "of which": "of which 5 ", "commas": ",",
    "slashes": "1/", "points": "1.", "tabs": "\t", "colons": "a: ", "addresses": "https://a.b/", "mail": "a@b.c ",
    # What a sentence may hold thousands of, and what once took quadratic time.
    "curly apostrophes": "’", "apostrophes and words": "'a ", "digit in words": "digit 1", "phần trăm": "5 phần trăm ",
    "％の": "5％の", "money in a list": "US$5 million, ", "億ドル": "5億ドル、", "tỷ USD": "5 tỷ USD, ",
    "a sentence without stop": "the sentence goes on and on ", "không có dấu chấm": "câu dài không có dấu chấm ",
    "bodies": "日本貿易振興機構", "spoken": "田中一郎社長は「はい」と述べた。", "unspoken": "田中一郎社長は、", "offices": "佐藤一社長。社長は",
    "もと": "もと ", "もよう": "もよう", "katakana and points": "ア・", "hyphenated capitals": "–Tanaka", "quotes, he said": "\"a\" he said ",
    "aims": "aims for 5 per cent by 2030, ", "年度だと説明": "年 を （年度だと説明した ",
    # Each time another name.
    "many people": "Mr {}, director of {} Company, said that it grew by 5 per cent in 2024. ",
    "many people in a sentence": "Mr {} of {} said it grew, ", "nhiều người": "Ông Nguyễn Văn {}, Giám đốc Công ty {}, cho biết tăng 5%. ",
    "多くの人": "田中{}社長は「増えた」と述べた。", "多くの人、一文": "田中{}社長は増えたと述べ、", "多くの部長": "佐藤{}部長は会見した。部長は否定した。",
}


def repeated(piece, size):
    """A piece again and again; in place of {} a name that is another one each time."""
    if "{}" not in piece:
        return times(piece, size)
    is_japanese = piece[0] > "\u3000"
    text, length = [], 0
    for number in itertools.count():
        letters = [number // 26 ** power % 26 for power in range(4)]
        name = (chr(0x4E00 + number % 9000) + chr(0x4E00 + number // 9000 * 7) if is_japanese
                else chr(65 + letters[0]) + "".join(chr(97 + letter) for letter in letters[1:]))
        text.append(piece.replace("{}", name))
        length += len(text[-1].encode())
        if length >= size:
            return "".join(text)


HTML = {
    "nested divs": lambda n: "<html><body>" + times("<div>", n),
    "open paragraphs": lambda n: "<html><body>" + times("<p>a", n),
    "attributes": lambda n: "<html><body><p " + "".join(f"a{k}=b " for k in range(n // 8)) + ">a",
    "tables": lambda n: "<html><body>" + times("<table><tr><td>", n),
    "lists": lambda n: "<html><body>" + times("<ul><li>a", n),
    "entities": lambda n: "<html><body><p>" + times("&amp;", n),
    "formatting": lambda n: "<html><body><p>" + times("<b><i>", n),
    "misnested": lambda n: "<html><body><p>" + times("<b><p></b>", n),
    "comments": lambda n: "<html><body><p>a" + times("<!--", n),
    "scripts": lambda n: "<html><body><p>a" + times("<script>", n),
    "breaks": lambda n: "<html><body><p>" + times("a<br>", n),
    "links": lambda n: "<html><body><p>" + times("<a href=b>a</a>", n),
    "metas": lambda n: "<html><head>" + times("<meta name=a content=b>", n) + "<body><p>a",
    "json-ld": lambda n: '<html><head><script type="application/ld+json">' + times("[", n) + "</script><body><p>a",
}

YAML = {
    "nested lists": lambda n: times("[", n),
    "nested mappings": lambda n: times("{a: ", n),
    "dashes": lambda n: times("- ", n),
    "question marks": lambda n: times("? ", n),
    "keys": lambda n: "".join(f"k{k}: a\n" for k in range(n // 10)),
    "one key again": lambda n: times("title: a\n", n),
    "a list": lambda n: "topics: [" + times("a, ", n) + "]",
    "aliases": lambda n: "a0: &a0 [x, x]\n" + "".join(f"a{k}: &a{k} [*a{k-1}, *a{k-1}]\n" for k in range(1, n // 30)),
    "anchors": lambda n: "".join(f"- &a{k} x\n" for k in range(n // 12)),
    "folded text": lambda n: "summary: >\n" + times("  a\n", n),
    "quoted text": lambda n: 'summary: "' + times("\\n", n) + '"',
    "one long text": lambda n: "summary: " + "a" * n,
    "colons": lambda n: "summary: " + times("a:", n),
    "tags": lambda n: times("!a ", n),
    "tabs": lambda n: times("\t", n),
    "comments": lambda n: times("# a\n", n),
    "documents": lambda n: times("---\na\n", n),
    "escapes": lambda n: 'summary: "' + times("\\u0041", n) + '"',
    "figures": lambda n: "title: A\ndate: 2025-11-25\nlanguage: en\nsource: {publisher: P}\nsummary: S\nfigures:\n"
    + times("- {value: 1, unit: percent, label: a, evidence: source}\n", n),
    "figures, each its own": lambda n: "title: A\ndate: 2025-11-25\nlanguage: en\nsource: {publisher: P}\nsummary: S\n"
    "topics: [fixture]\nfigures:\n"
    + "".join(f"- {{value: {k}, unit: percent, label: a{k}, evidence: source}}\n" for k in range(n // 58)),
    "statements": lambda n: "title: A\ndate: 2025-11-25\nlanguage: en\nsource: {publisher: P}\nsummary: S\nstatements:\n"
    + times("- {speaker: a, kind: indirect, says: b}\n", n),
}

SITE = """title: {en: Fixture}
description: {en: A fixture.}
publisher: Fixture
partners: [{id: a, name: A}, {id: b, name: B}]
languages: [en]
"""
TOPICS = "topics: [{id: fixture, name: Fixture, description: A fixture.}]\n"
# What a catalogue names may stand in a text as often as the text is long.
CATALOGUES = {
    "topics": "topics: [{id: fixture, name: {en: Fixture, vi: Chủ đề, ja: 題目}, description: A fixture.}]\n",
    "indicators": "indicators:\n" + "".join(
        f"- {{id: trade-{k}, name: {{en: Trade {k}, vi: Thương mại {k}, ja: 貿易{k}号}}, description: A fixture., units: [USD, percent], "
        "measure: flow, rise: growth, topic: fixture, aliases: {en: [exports], vi: [xuất khẩu], ja: [輸出]}}\n" for k in range(30)),
    "people": "people:\n" + "".join(f"- {{id: person-{k}, name: Nguyễn Văn {chr(65 + k)}, role: Minister}}\n" for k in range(26)),
    "organisations": "organisations:\n" + "".join(f"- {{id: body-{k}, name: Fixture Bank {chr(65 + k)}}}\n" for k in range(26)),
    "places": "places:\n" + "".join(f"- {{id: place-{k}, name: Fixtureville {chr(65 + k)}}}\n" for k in range(26)),
    "projects": "projects:\n" + "".join(f"- {{id: project-{k}, name: Fixture Bridge {chr(65 + k)}}}\n" for k in range(26)),
}
NAMED = {
    "exports": "exports 5% ", "xuất khẩu": "xuất khẩu 5%, ", "輸出": "輸出は5%、", "exports, no figure": "exports ",
    "exports of US$": "exports of US$5 million, ", "many indicators": "".join(f"Trade {k} 5 per cent, " for k in range(30)),
    "nhiều chỉ tiêu": "".join(f"Thương mại {k} 5%, " for k in range(30)), "多くの指標": "".join(f"貿易{k}号は5%、" for k in range(30)),
    "a person": "Nguyễn Văn A said 5%, ", "people": "".join(f"Nguyễn Văn {chr(65 + k)}, " for k in range(26)),
    "a bank": "Fixture Bank A 5%, ", "banks": "".join(f"Fixture Bank {chr(65 + k)} 5%, " for k in range(26)),
    "places": "".join(f"Fixtureville {chr(65 + k)} 5%, " for k in range(26)),
    "bridges": "".join(f"Fixture Bridge {chr(65 + k)} 5%, " for k in range(26)), "topics": "fixture 5%, ", "題目": "題目は5%、",
    "sentences of names": "Nguyễn Văn A of Fixture Bank A in Fixtureville A said that exports rose by 5 per cent. ",
}
RECORD = """title: Fixture
date: 2025-11-25
language: en
source: {publisher: Fixture, rights: cite}
summary: A fixture.
topics: [fixture]
"""


class Run:
    def __init__(self, status, seconds, megabytes, errors):
        self.status, self.seconds, self.megabytes, self.errors = status, seconds, megabytes, errors

    @classmethod
    def of(cls, command):
        with tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            errors.seek(0)
            text = errors.read(4000).decode(errors="replace")
        return cls(process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, text)


class Bench:
    """A briefing of one article, whose files take the shapes in turn."""

    def __init__(self, briefing, size):
        self.briefing, self.size = briefing, size
        self.root = Path(tempfile.mkdtemp())
        self.runs, self.failed = [], 0

    def reset(self, files):
        shutil.rmtree(self.root)
        content = {"Content/site.yaml": SITE, "Content/topics.yaml": TOPICS,
                   "Content/articles/2025-11-25-fixture.yaml": RECORD, **files}
        for name, text in content.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def run(self, entry, shape, *arguments):
        run = Run.of([self.briefing, *arguments, "--root", str(self.root)])
        self.runs.append((run.seconds, run.megabytes, f"{entry}, {shape}", run.status))
        # A refusal says where and how to mend it; anything else ends well.
        spoken = run.status == 1 and "error:" in run.errors and "Fatal" not in run.errors
        if not (run.status == 0 or spoken) or run.seconds > SECONDS or run.megabytes > MEGABYTES:
            self.failed += 1
            print(f"{entry}, {shape}: status {run.status}, {run.seconds:.2f} s, {run.megabytes:.0f} MB "
                  f"{run.errors[:200]!r}", file=sys.stderr)

    def markdown(self):
        for shape, make in MARKDOWN.items():
            text = make(self.size)
            body = RECORD + "body: " + json.dumps(text, ensure_ascii=False) + "\n"
            self.reset({"Content/articles/2025-11-25-fixture.yaml": body})
            self.run("body of an article", shape, "build")
            self.reset({"Content/pages/fixture.md": "---\ntitle: Fixture\n---\n" + text})
            self.run("page", shape, "build")
            self.reset({"report.md": text})
            self.run("imported .md", shape, "import", "--dry-run", str(self.root / "report.md"))

    def quick(self):
        """Each shape of Markdown by one entry."""
        for shape, make in MARKDOWN.items():
            self.reset({"Content/pages/fixture.md": "---\ntitle: Fixture\n---\n" + make(self.size)})
            self.run("page", shape, "build")

    def paragraphs(self):
        """Each shape of Markdown in paragraphs that are not too long, as many as make 250 KB."""
        for shape, make in MARKDOWN.items():
            text = "\n\n".join([make(15_000)] * 16)
            self.reset({"Content/pages/fixture.md": "---\ntitle: Fixture\n---\n" + text})
            self.run("page in paragraphs", shape, "build")
            self.reset({"report.md": text})
            self.run("imported .md in paragraphs", shape, "import", "--dry-run", str(self.root / "report.md"))

    def plain(self):
        for language, shape in itertools.product(("en", "vi", "ja"), PLAIN):
            line = json.dumps({"id": "a", "text": repeated(PLAIN[shape], self.size), "language": language})
            self.reset({"lines.jsonl": line + "\n"})
            self.run(f"extract, {language}", shape, "extract", "--format", "jsonl", str(self.root / "lines.jsonl"))

    def names(self):
        """What the catalogues of the briefing name, again and again."""
        for language, shape in itertools.product(("en", "vi", "ja"), NAMED):
            line = json.dumps({"id": "a", "text": repeated(NAMED[shape], self.size), "language": language})
            self.reset({"lines.jsonl": line + "\n", **{f"Content/{kind}.yaml": text for kind, text in CATALOGUES.items()}})
            self.run(f"extract with catalogues, {language}", shape, "extract", "--format", "jsonl", str(self.root / "lines.jsonl"))
        name = "a" * (self.size // 64) + "b"
        text = name + " " + repeated("a" * (self.size // 32) + " reached US$5 million, ", self.size)
        indicators = CATALOGUES["indicators"] + f"- {{id: long, name: {{en: {name}, vi: x, ja: x}}, description: A fixture., units: [USD], measure: flow, topic: fixture}}\n"
        self.reset({"lines.jsonl": json.dumps({"id": "a", "text": text, "language": "en"}) + "\n",
                    "Content/topics.yaml": CATALOGUES["topics"], "Content/indicators.yaml": indicators})
        self.run("extract with catalogues, en", "a long name", "extract", "--format", "jsonl", str(self.root / "lines.jsonl"))

    def pages(self):
        for shape, make in HTML.items():
            self.reset({"report.html": make(self.size)})
            self.run("imported .html", shape, "import", "--dry-run", str(self.root / "report.html"))

    def templates(self):
        for shape, text in [
            ("tags", times("{{title}}", self.size)), ("tags in lines", times("{{title}}\n", self.size)), ("braces", times("{", self.size)),
            ("open sections", times("{{#facts}}", self.size)), ("sections", halves("{{#facts}}", "{{/facts}}", self.size)),
            ("text", times("a", self.size)), ("combining marks", "{{title}}" * 999 + times("e\u0301", self.size)),
            ("within the limits", "{{title}}" * 990 + "e\u0301" * 7_900), ("comments", times("{{! a }}", self.size)),
            ("unclosed", times("{{title ", self.size)), ("itself", times("{{> article}}", self.size)),
        ]:
            self.reset({"Templates/article.mustache": text})
            self.run("template", shape, "build")
        doubled = {f"Templates/partials/d{level}.mustache": f"{{{{> partials/d{level + 1}}}}}" * 2 for level in range(40)}
        self.reset({**doubled, "Templates/partials/d40.mustache": "a", "Templates/article.mustache": "{{> partials/d0}}"})
        self.run("templates", "doubled", "build")

    def records(self):
        for shape, make in YAML.items():
            text = make(self.size)
            self.reset({"Content/articles/2025-11-25-fixture.yaml": text})
            self.run("record", shape, "build")
            self.reset({"Content/topics.yaml": text})
            self.run("catalogue", shape, "check")
        for name, text in [("[", times("[", self.size)), ('{"a":', times('{"a":', self.size)),
                           ("strings", "[" + times('"a",', self.size)), ("spaces", times(" ", self.size))]:
            self.reset({"Content/topics.json": text})
            (self.root / "Content/topics.yaml").unlink()
            self.run("catalogue as JSON", name, "check")


def main(briefing, size="1000000", *kinds):
    bench = Bench(briefing, int(size))
    for kind in kinds or ("markdown", "paragraphs", "plain", "names", "pages", "records", "templates"):
        before = len(bench.runs)
        getattr(bench, kind)()
        runs = bench.runs[before:]
        slowest, largest = max(runs), max(runs, key=lambda run: run[1])
        refused = sum(run[3] == 1 for run in runs)
        print(f"{kind}: {len(runs)} texts, {refused} refused; slowest {slowest[0]:.2f} s ({slowest[2]}); "
              f"largest {largest[1]:.0f} MB ({largest[2]})")
    shutil.rmtree(bench.root)
    return 1 if bench.failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
