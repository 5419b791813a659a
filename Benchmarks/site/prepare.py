#!/usr/bin/env python3
"""prepare.py CORPUS SITE [--twins] [--json] : lays a corpus of ../shared/bench out as a root of this program.

Content/ holds one record an article. The records' slugs begin with the article's number, because articles of one day
stand in the order of their slugs here and by the minute there. Templates/ holds the workload's templates, and site.yaml
leaves out the parts that the peers do not have, so that the pages say the same as theirs (mapped.py, then check.py).

  --full   with the program's own templates and all parts: evidence, statistics, search, one document and so on
  --twins  with the Markdown beside each page, which the peers do not write
  --json   records as JSON, for comparison
"""
import argparse
import html
import json
import os
import re
import shutil


# What the peers' sites have not.
OMITTED = ["search", "data", "evidence", "document", "entities", "timeline", "quotations", "sources", "topicFeeds", "llms"]


def quoted(text):
    """A string of JSON, which is one of YAML too."""
    return json.dumps(text, ensure_ascii=False)


def slug(theirs):
    name, number = theirs.rsplit("-", 1)
    return f"{number}-{name}"


def links(body):
    return re.sub(r"\]\(/articles/([a-z-]+-\d{6})/", lambda m: f"](/articles/{slug(m[1])}/", body)


def record(article):
    """The record as a value, in the order of the documentation."""
    figures = [
        {"label": f["label"], "value": f["value"], "unit": "number", "unitText": f["unit"],
         "scope": f["sentence"], "evidence": "source"} for f in article["figures"]]
    return {
        "title": article["title"], "date": article["date"][:10], "language": "en",
        "source": {"publisher": "Bench News"}, "summary": article["summary"],
        "body": links(article["body"]), "topics": article["topics"], "figures": figures,
        "people": [{"name": name} for name in article["people"]]}


def yaml(article):
    """A record as an editor would write it: the body as a block, the rest in quotes."""
    r = record(article)
    lines = [f"title: {quoted(r['title'])}", f"date: {r['date']}", "language: en",
             "source: {publisher: Bench News}", f"summary: {quoted(r['summary'])}", "body: |"]
    lines += ["  " + line if line else "" for line in r["body"].rstrip("\n").split("\n")]
    lines += ["topics: [" + ", ".join(r["topics"]) + "]", "figures:"]
    for f in r["figures"]:
        lines += [f"- label: {quoted(f['label'])}", f"  value: {f['value']}", "  unit: number",
                  f"  unitText: {quoted(f['unitText'])}", f"  scope: {quoted(f['scope'])}", "  evidence: source"]
    if r["people"]:
        lines.append("people:")
        lines += [f"- name: {quoted(p['name'])}" for p in r["people"]]
    return "\n".join(lines) + "\n"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus")
    options.add_argument("site")
    options.add_argument("--full", action="store_true")
    options.add_argument("--twins", action="store_true")
    options.add_argument("--json", action="store_true")
    o = options.parse_args()
    shutil.rmtree(o.site, ignore_errors=True)
    os.makedirs(o.site + "/Content/articles")
    site = json.load(open(o.corpus + "/site.json"))
    settings = [
        f"title: {quoted(site['title'])}", "description: The newest articles", "publisher: Bench News",
        "partners:", "- {id: vn, name: Việt Nam}", "- {id: jp, name: Japan}", "languages: [en]",
        f"baseURL: {site['base']}/", f"listLength: {site['page_size']}", "markdownTwins: " + ("true" if o.twins else "false")]
    # A hundred thousand articles are one file more than are read unless it is said so.
    settings.append("limits: {files: 1000000}")
    if not o.full:
        settings.append(f"omit: [{', '.join(OMITTED)}]")
        shutil.copytree(os.path.join(os.path.dirname(os.path.abspath(__file__)), "templates"), o.site + "/Templates")
        # The same on every page, as it is in the peers' templates: written once.
        with open(o.site + "/Templates/bench-topics.mustache", "w", encoding="utf-8") as f:
            for topic in json.load(open(o.corpus + "/topics.json", encoding="utf-8")):
                f.write(f"<li><a href=\"/topics/{topic['slug']}/\">{html.escape(topic['name'])}</a></li>\n")
    with open(o.site + "/Content/site.yaml", "w", encoding="utf-8") as f:
        f.write("\n".join(settings) + "\n")
    with open(o.site + "/Content/topics.yaml", "w", encoding="utf-8") as f:
        f.write("topics:\n")
        for topic in json.load(open(o.corpus + "/topics.json", encoding="utf-8")):
            f.write(f"- {{id: {topic['slug']}, name: {quoted(topic['name'])}, "
                    f"description: {quoted('Articles on ' + topic['name'])}}}\n")
    for line in open(o.corpus + "/articles.jsonl", encoding="utf-8"):
        article = json.loads(line)
        name = f"{o.site}/Content/articles/{article['date'][:10]}-{slug(article['slug'])}"
        with open(name + (".json" if o.json else ".yaml"), "w", encoding="utf-8") as f:
            f.write(json.dumps(record(article), ensure_ascii=False, indent=1) if o.json else yaml(article))


main()
