"""Reads the JSON-LD of every page as a search engine would: out of the HTML, into triples.

    structured_data.py OUTPUT BASE-URL

Every page has some; every link in it leads to a page or file of the site or to another site; every observation
has a number, and a source with an address or a name.
"""

import json
import sys
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import extruct
import rdflib

SCHEMA = rdflib.Namespace("https://schema.org/")
# The vocabulary's own context is an address that nothing here may ask for; it comes to this.
CONTEXT = {
    "@vocab": str(SCHEMA),
    **{name: {"@type": "@id"} for name in ("url", "license", "isBasedOn", "contentUrl")},
}


def pages(folder):
    for path in sorted(folder.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if path.name != "404.html" and 'http-equiv="refresh"' not in html:
            yield path, html


def graph_of(document, address):
    graph = rdflib.Graph()
    graph.parse(data=json.dumps({**document, "@context": CONTEXT}), format="json-ld", publicID=address)
    return graph


def problems_of(graph, folder, base):
    for subject, predicate, target in graph:
        if isinstance(target, rdflib.URIRef) and str(target).startswith(base):
            file = folder / unquote(urldefrag(str(target))[0][len(base):])
            if not (file.is_file() or (file / "index.html").is_file()):
                yield f"{predicate} leads to {target}, which is not there"
    for observation in graph.subjects(rdflib.RDF.type, SCHEMA.Observation):
        numbers = [n for name in ("value", "minValue", "maxValue") for n in graph.objects(observation, SCHEMA[name])]
        if not numbers or not all(isinstance(n.toPython(), (int, float)) for n in numbers):
            yield f"{observation} has no number"
        if not any(graph.objects(observation, SCHEMA.isBasedOn)):
            yield f"{observation} has no source"


def main(folder, base):
    folder = Path(folder)
    count, triples, observations, failed = 0, 0, 0, False
    for path, html in pages(folder):
        address = urljoin(base, path.relative_to(folder).as_posix())
        documents = extruct.extract(html, base_url=address, syntaxes=["json-ld"])["json-ld"]
        problems = [] if documents else ["has no JSON-LD"]
        for document in documents:
            graph = graph_of(document, address)
            triples += len(graph)
            observations += len(set(graph.subjects(rdflib.RDF.type, SCHEMA.Observation)))
            problems += problems_of(graph, folder, base)
        count += 1
        for problem in problems:
            failed = True
            print(f"{path}: {problem}", file=sys.stderr)
    print(f"JSON-LD: {count} pages, {triples} triples, {observations} observations")
    return 1 if failed or observations == 0 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
