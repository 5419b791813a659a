"""Annotated texts in one form, whatever form they were published in.

`load(path)` reads one set and gives a list of documents:

    {"id", "language", "date"?, "half": "dev" | "held-out" | "all", "text",
     "figures": [{"start", "end", "text", "value"?, "low"?, "high"?, "unit", "bound", "change",
                  "kind", "status", "optional"?}],
     "statements": [{"kind", "speaker", "start", "end", "text", "optional"?}],
     "people": [{"name", "role"}], "organisations"?: [names], "places"?: [names],
     "projects"?: [names], "scored": [tasks], "counts": a filter, see FILTERS}

Offsets are half-open, in Unicode scalars of the text, as in `briefing extract`.

Conventions of the public sets that differ from ours, and how they are compared:

- recognizers-text names one kind of thing a file. A prediction of another kind that touches no
  annotated span is neither right nor wrong (FILTERS), and only values are compared. Its `Start` and
  `End` are inclusive. Entries that the Python port does not support count all the same. An interval
  that is open on one side is a value with a bound; `null` percentages are dropped.
- quantulum3 counts bare numbers, years and the 2 of "Voyager 2" as quantities ("dimensionless").
  They are optional here: finding one is not an error, missing one neither. It gives no offsets; its
  surfaces are looked up in order, and one that does not stand in the text covers the whole text.
"""

import json
import math
import pathlib
import re

MONEY = set(
    "AED AUD BDT BGN BHD BND BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL HKD HUF IDR ILS INR "
    "IQD JPY KHR KRW KWD KZT LAK LKR MMK MNT MXN MYR NGN NOK NPR NZD PHP PKR PLN QAR RON RUB SAR SEK SGD THB "
    "TRY TWD UAH USD VND XAU ZAR".split())
DURATIONS = set("seconds minutes hours days weeks months quarters years decades centuries".split())
MEASURES = set(
    "mm cm m km m2 km2 ha m3 l ml g kg tonnes kW MW GW TW kWh MWh GWh TWh kV W Wh MHz GHz MB GB TB "
    "°C °F km/h m/s knots nm barrels litres TEU dwt MtCO2 Mbps Gbps bits ounces pounds feet miles acres "
    "inches bushels".split())

# Which predictions that touch no annotated span count as wrong.
FILTERS = {
    "all": lambda figure: True,
    "money": lambda figure: figure.get("kind") == "money",
    "percent": lambda figure: figure.get("kind") == "percent",
    "ranges": lambda figure: figure.get("low") is not None,
}


def kind_of(unit):
    """The kind of figure that a unit token implies."""
    if unit in MONEY:
        return "money"
    if unit in ("percent", "percentage-point"):
        return "percent"
    if unit in DURATIONS:
        return "duration"
    if unit in MEASURES:
        return "measure"
    return {"rank": "rank", "times": "multiple", "year": "year"}.get(unit, "count")


def find(text, words, nth=1):
    """The place of the nth occurrence of words in text."""
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0:
            raise ValueError(f"does not stand in the text: {words!r} ({nth})")
    return start, start + len(words)


def load(path):
    """Reads one set; its format is told by its name."""
    path = pathlib.Path(path)
    if path.suffix == ".jsonl":
        return _own(path)
    data = json.loads(path.read_text(encoding="utf-8"))
    if path.name == "seed-gold.json":
        return [_seed(data, path)]
    if path.name.startswith("quantulum3"):
        return _quantulum(data)
    if path.name.endswith("Model.json"):
        return _recognizers(data, path.name.removesuffix("Model.json"))
    raise ValueError(f"{path}: not a format that is known")


# Our own sets: sets/README.md says how they are annotated.

def _own(path):
    documents = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            documents.append(_own_document(json.loads(line)))
        except (ValueError, KeyError) as error:
            raise ValueError(f"{path}:{number}: {error}") from error
    return documents


def _own_document(item):
    text = item["text"]
    figures = []
    for figure in item.get("figures", []):
        start, end = find(text, figure["text"], figure.get("nth", 1))
        unit = figure["unit"]
        figures.append({
            "bound": "exactly", "change": None, "status": "reported",
            "kind": kind_of(unit.split("|")[0]), **figure, "start": start, "end": end})
    statements = []
    for statement in item.get("statements", []):
        start, end = find(text, statement["content"], statement.get("nth", 1))
        statements.append({
            "kind": statement["kind"], "speaker": statement["speaker"],
            "start": start, "end": end, "text": statement["content"],
            "optional": statement.get("optional", False)})
    people = item.get("people", [])
    for name in [person["name"] for person in people] + [
            name for key in ("organisations", "places", "projects") for name in item.get(key, [])]:
        find(text, name)
    if item["half"] not in ("dev", "held-out"):
        raise ValueError(f"no such half: {item['half']}")
    lists = {key: item[key] for key in ("organisations", "places", "projects") if key in item}
    return {
        "id": item["id"], "language": item["language"], "date": item.get("date"),
        "half": item["half"], "text": text, "figures": figures, "statements": statements,
        "people": people, **lists, "counts": "all",
        "scored": ["figures", "statements", "people", *lists]}


# The annotated report.

_SEED_BOUNDS = {"=": "exactly", ">": "over", ">=": "atLeast", "<": "under", "<=": "atMost",
                "~": "about"}


def _seed(gold, path):
    source = path.parent.parent / gold["document"]["path"]
    names = {person["id"]: person["name"] for person in gold["people"]}
    figures = []
    for figure in gold["figures"]:
        if figure["tier"] not in ("statistic", "milestone", "target"):
            continue
        figures.append({
            "start": figure["start"], "end": figure["end"], "text": figure["surface"],
            "value": figure["value"], "unit": figure["unit"],
            "bound": _SEED_BOUNDS[figure["bound"]], "change": figure["direction"],
            "status": {"statistic": "reported"}.get(figure["tier"], figure["tier"]),
            "kind": {"percentChange": "percent", "percentRange": "percent",
                     "moneyChange": "money"}.get(figure["kind"], figure["kind"])})
        if figure["value"] is None:
            figures[-1].update(value=figure["valueMin"], low=figure["valueMin"],
                               high=figure["valueMax"])
    statements = [
        {"kind": statement["type"], "speaker": names[statement["speaker"]],
         "start": statement["content"]["start"], "end": statement["content"]["end"],
         "text": statement["content"]["surface"]}
        for statement in gold["statements"] if statement["confidence"] == "explicit"]
    return {
        "id": "seed", "language": "en", "half": "all", "date": None,
        "text": source.read_text(encoding="utf-8"), "figures": figures, "statements": statements,
        "people": [{"name": person["name"], "role": person["role"]} for person in gold["people"]],
        "organisations": [organisation["name"] for organisation in gold["organisations"]],
        "places": [place["name"] for place in gold["places"]],
        "projects": [project["name"] for project in gold["projects"]], "counts": "all",
        "scored": ["figures", "statements", "people", "organisations", "places", "projects"]}


# recognizers-text.

def _recognizers(items, model):
    counts = {"Currency": "money", "Percent": "percent", "NumberRange": "ranges"}.get(model, "all")
    documents = []
    for number, item in enumerate(items):
        figures = []
        for result in item["Results"]:
            resolution = result["Resolution"]
            quantity = _interval(resolution.get("value"))
            if quantity:
                figures.append({
                    "start": result["Start"], "end": result["End"] + 1, "text": result["Text"],
                    "unit": resolution.get("isoCurrency") or resolution.get("unit") or "",
                    "bound": "exactly", "change": None, "kind": None, "status": "reported",
                    **quantity})
        documents.append({
            "id": f"{model}-{number}", "language": "en", "half": "all", "date": None,
            "text": item["Input"], "figures": figures, "statements": [], "people": [],
            "counts": counts, "scored": ["values"]})
    return documents


def _interval(text):
    """"12", "12%", "[20,30)" or "(20,)" as the keys of a figure."""
    if match := re.fullmatch(r"([\[(])(.*),(.*)([\])])", text or ""):
        open_, low, high, close = match.groups()
        low, high = _number(low), _number(high)
        if low is not None and high is not None:
            return {"value": low} if low == high else {"low": low, "high": high}
        if low is not None:
            return {"value": low, "bound": "atLeast" if open_ == "[" else "over"}
        return high is not None and {"value": high, "bound": "atMost" if close == "]" else "under"}
    number = _number((text or "").rstrip("%"))
    return None if number is None else {"value": number}


def _number(text):
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


# quantulum3.

_QUANTULUM_UNITS = {
    "percentage": "percent", "dollar": "USD", "euro": "EUR", "pound sterling": "GBP",
    "metre": "m", "kilometre": "km", "square kilometre": "km2", "cubic kilometre": "km3",
    "degree Celsius": "°C", "degree fahrenheit": "°F", "kilogram": "kg", "milligram": "mg",
    "tonne": "tonnes", "litre": "l", "megawatt hour": "MWh", "watt hour": "Wh",
    "kilometre per hour": "km/h", "gigahertz": "GHz", "megabyte": "MB", "centilitre": "cl",
    "cubic centimetre": "cm3", "nanometre": "nm", "picometre": "pm"}


def _quantulum(items):
    documents = []
    for number, item in enumerate(items):
        text, position, figures = item["req"], 0, []
        for result in item["res"]:
            start = text.find(result["surface"], position)
            place = (start, start + len(result["surface"])) if start >= 0 else (0, len(text))
            position = place[0] if start >= 0 else position
            unit = result["unit"]
            figures.append({
                "start": place[0], "end": place[1], "text": result["surface"],
                "value": result["value"], "unit": _QUANTULUM_UNITS.get(unit, unit),
                "bound": "exactly", "change": None, "kind": None, "status": "reported",
                "optional": unit == "dimensionless"})
            if uncertainty := result.get("uncertainty"):
                figures[-1].update(low=result["value"] - uncertainty,
                                   high=result["value"] + uncertainty)
        documents.append({
            "id": f"quantulum3-{number}", "language": "en", "half": "all", "date": None,
            "text": text, "figures": figures, "statements": [], "people": [], "counts": "all",
            "scored": ["values", "units"]})
    return documents
