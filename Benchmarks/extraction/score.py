#!/usr/bin/env python3
"""Scores `briefing extract --format jsonl` against annotated sets.

    score.py check SET…                     verifies the annotation of a set
    score.py input SET… [--half dev|held-out]   the input lines for `briefing extract`
    score.py score SET… --of NAME=FILE …    precision, recall and F1 of each system's output
        [--errors]                          lists what the first system got wrong, with its place
        [--half dev|held-out]               one half only; without it both, apart

A SET is a file of sets/, seed-gold.json, recognizers-en/*Model.json or quantulum3-quantities.json
(see goldsets.py). Only the standard library is used.

When something found is right:

- value: the spans overlap and the values are equal (both ends of a range);
- unit, bound + change, kind: the value is right and so is this;
- direct: a direct quotation whose letters and digits overlap by 0.8 of the union;
- reported: an indirect or mixed statement that overlaps by 0.5 of the union;
- speaker: the statement is right and the speaker's name equals the annotated one or one contains
  the other; open where the annotation leaves it open;
- people: the name equals the annotated one or its words are among the other's;
- organisations, places, projects: the name or a mention contains the annotated name or the reverse.

Each thing found is counted once, and so is each annotation: what is found twice is wrong once.
"""

import argparse
import json
import pathlib
import signal
import sys
import unicodedata

import goldsets

TASKS = [
    "value", "value+unit", "value+bound+change", "value+kind", "direct", "direct+speaker",
    "reported", "reported+speaker", "people", "people+role", "organisations", "places", "projects"]


class Tally:
    """What one task found, should have found, and got right."""

    def __init__(self):
        self.right = self.found = self.wanted = 0

    def row(self):
        precision = self.right / self.found if self.found else 0
        recall = self.right / self.wanted if self.wanted else 0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0


class Scores:
    """The tallies of one system over some documents, and what it got wrong."""

    def __init__(self):
        self.tallies = {task: Tally() for task in TASKS}
        self.errors = []

    def add(self, task, right, found, wanted):
        tally = self.tallies[task]
        tally.right += right
        tally.found += found
        tally.wanted += wanted

    def error(self, document, task, mark, what, place=None):
        context = _context(document, place)
        self.errors.append(f"{document['id']} {mark} {task}: {what}\n    {context}")


def score(documents, output):
    scores = Scores()
    for document in documents:
        found = output.get(document["id"], {})
        scored = document["scored"]
        if {"figures", "values"} & set(scored):
            _score_figures(document, found.get("figures", []), scores)
        if "statements" in scored:
            _score_statements(document, found.get("statements", []), scores)
        if "people" in scored:
            _score_people(document, found.get("people", []), scores)
        for key in ("organisations", "places", "projects"):
            if key in scored:
                _score_names(document, key, found.get(key, []), scores)
    return scores


# Figures.

def _score_figures(document, found, scores):
    gold = document["figures"]
    counts = goldsets.FILTERS[document["counts"]]
    found = [f for f in found if counts(f) or any(_touch(f, g) for g in gold)]
    pairs = _pairs(gold, found, _figure_likeness)
    optional = {i for i, g in enumerate(gold) if g.get("optional")}
    spared = {j for i, j in pairs if i in optional}
    # Something optional that is read otherwise than annotated is no error either.
    spared |= {j for j, f in enumerate(found) if any(_touch(f, gold[i]) for i in optional)
               and not any(_touch(f, g) for i, g in enumerate(gold) if i not in optional)}
    wanted = len(gold) - len(optional)
    right = [(gold[i], found[j]) for i, j in pairs if i not in optional]
    number_found = len(found) - len(spared)
    tasks = [("value", lambda g, f: True)]
    if document["scored"][0] == "figures" or "units" in document["scored"]:
        tasks.append(("value+unit", _unit_right))
    if "figures" in document["scored"]:
        tasks += [
            ("value+bound+change", _bound_and_change_right),
            ("value+kind", lambda g, f: g["kind"] == f.get("kind"))]
    for task, is_right in tasks:
        scores.add(task, sum(is_right(g, f) for g, f in right), number_found, wanted)
        for g, f in right:
            if not is_right(g, f):
                scores.error(document, task, "≠", f"{_show(f)} — annotated {_show(g)}", g)
    matched_gold, matched_found = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, g in enumerate(gold):
        if i not in matched_gold and i not in optional:
            scores.error(document, "value", "missing", _show(g), g)
    for j, f in enumerate(found):
        if j not in matched_found and j not in spared:
            scores.error(document, "value", "wrong", _show(f), f)


def _figure_likeness(gold, found):
    if not _touch(gold, found) or not _value_right(gold, found):
        return 0
    return 1 + _unit_right(gold, found) + _bound_and_change_right(gold, found)


def _value_right(gold, found):
    if gold.get("value") is not None and _equal(gold["value"], found.get("value")):
        return True
    return (gold.get("low") is not None and _equal(gold["low"], found.get("low"))
            and _equal(gold["high"], found.get("high")))


def _equal(a, b):
    return b is not None and abs(a - b) <= 1e-6 * max(1e-9, abs(a), abs(b))


def _alternatives(gold):
    """An annotation may name several right answers: "about|exactly"; "-" is nothing at all."""
    return [None if part == "-" else part for part in gold.split("|")] if gold else [None]


def _bound_and_change_right(gold, found):
    return (found.get("bound", "exactly") in _alternatives(gold["bound"])
            and found.get("change") in _alternatives(gold["change"]))


def _unit_right(gold, found):
    return any(_same_unit(a or "", b) for a in _alternatives(gold["unit"])
               for b in (found.get("unit") or "", found.get("unitText") or ""))


# Names of the same measure; the token first.
_UNIT_NAMES = [line.split(",") for line in """
percent,percentage,%,per cent,phần trăm,パーセント
percentage-point,percentage point,pp,điểm phần trăm,ポイント
times,time,multiple,fold,-fold,lần,倍
rank,place,position
years,năm,年,年間,yr
months,tháng,か月,カ月,ヶ月
weeks,tuần,週間
days,ngày,日,日間
hours,giờ,tiếng,時間,h
minutes,phút,分,分間
decades,thập kỷ,thập niên
tonnes,tonne,ton,metric ton,metric tonne,tấn,トン,t
km,kilometre,kilometer,ki lô mét,キロ,キロメートル,kilômét
km2,km²,square kilometre,square kilometer,sq km,平方キロ,平方キロメートル,kilômét vuông
m2,m²,square metre,square meter,sq m,mét vuông,平方メートル
m3,m³,cubic metre,cubic meter,mét khối,立方メートル
m,metre,meter,mét,メートル
ha,hectare,hecta,héc ta,ヘクタール
kg,kilogram,kilo,キログラム
g,gram,グラム
l,litre,liter,lít,リットル
MW,megawatt,メガワット
GW,gigawatt,ギガワット
kW,kilowatt,キロワット
kWh,kilowatt-hour,kilowatt hour,キロワット時
MWh,megawatt-hour,megawatt hour,メガワット時
GWh,gigawatt hour,gigawatt-hour
°C,degrees celsius,degree celsius,celsius,độ c,độ,度
barrels,barrel,thùng,バレル
km/h,kph,kilometres per hour,kilometers per hour
people,person,người,人
"""[1:-1].splitlines()]


def _unit_key(unit):
    unit = " ".join(unit.replace("_", " ").lower().split())
    for names in _UNIT_NAMES:
        if unit in (name.lower() for name in names) or _singular(unit) in (
                _singular(name.lower()) for name in names):
            return names[0]
    return _singular(unit)


def _singular(unit):
    words = unit.split(" ")
    last = words[-1]
    if last.isascii() and len(last) > 3:
        if last.endswith("ies"):
            last = last[:-3] + "y"
        elif last.endswith(("ches", "shes", "sses", "xes")):
            last = last[:-2]
        elif last.endswith("s") and not last.endswith("ss"):
            last = last[:-1]
    return " ".join(words[:-1] + [last])


def _same_unit(gold, found):
    gold, found = _unit_key(gold), _unit_key(found)
    if gold == found:
        return True
    if not gold or not found:
        return False
    if gold.isascii() and found.isascii():
        # English: the head is the last word, or the last before "of": "partnerships of …".
        gold, found = gold.split(" "), found.split(" ")
        return gold[-1] == found[-1] or gold[0] in (found[0], found[-1]) and len(gold) == 1 or (
            len(found) == 1 and found[0] == gold[0])
    return gold in found or found in gold


# Statements.

def _score_statements(document, found, scores):
    gold = document["statements"]
    for task, kinds, least in (
            ("direct", {"direct"}, 0.8), ("reported", {"indirect", "mixed"}, 0.5)):
        wanted = [g for g in gold if g["kind"] in kinds and not g.get("optional")]
        # What touches something optional and nothing else is neither right nor wrong.
        spared = [g for g in gold if g.get("optional")]
        given = [{**f, "start": f["content"]["start"], "end": f["content"]["end"]}
                 for f in found if f["kind"] in kinds]
        given = [f for f in given if any(_touch(f, g) for g in wanted)
                 or not any(_touch(f, g) for g in spared)]

        def likeness(g, f):
            overlap = _overlap(document["text"], g, f)
            return overlap if overlap >= least else 0

        pairs = _pairs(wanted, given, likeness)
        named = [(i, j) for i, j in pairs if _speaker_right(wanted[i], given[j])]
        scores.add(task, len(pairs), len(given), len(wanted))
        scores.add(task + "+speaker", len(named), len(given), len(wanted))
        for i, j in pairs:
            if (i, j) not in named:
                name = (given[j]["speaker"] or {}).get("name")
                scores.error(document, task + "+speaker", "≠",
                             f"{name} — annotated {wanted[i]['speaker']}", wanted[i])
        for i, g in enumerate(wanted):
            if all(i != pair[0] for pair in pairs):
                scores.error(document, task, "missing",
                             f"{g['kind']}, {g['speaker']}: {g['text']}", g)
        for j, f in enumerate(given):
            if all(j != pair[1] for pair in pairs):
                name = (f["speaker"] or {}).get("name")
                scores.error(document, task, "wrong",
                             f"{f['kind']}, {name}: {f['content'].get('text')}", f)


def _overlap(text, a, b):
    """The share of the union, by letters and digits."""
    letters_a, letters_b = (
        {i for i in range(x["start"], min(x["end"], len(text))) if text[i].isalnum()}
        for x in (a, b))
    union = len(letters_a | letters_b)
    return len(letters_a & letters_b) / union if union else 0


def _speaker_right(gold, found):
    name = _fold((found["speaker"] or {}).get("name") or "")
    for speaker in _alternatives(gold["speaker"]):
        speaker = _fold(speaker or "")
        if speaker == name or speaker and name and (speaker in name or name in speaker):
            return True
    return False


# Names.

def _score_people(document, found, scores):
    gold = document["people"]
    pairs = _pairs(gold, found, lambda g, f: 2 if _fold(g["name"]) == _fold(f["name"])
                   else int(_same_person(g["name"], f["name"])))
    scores.add("people", len(pairs), len(found), len(gold))
    roles = [(i, j) for i, j in pairs if _role_right(gold[i].get("role"), found[j].get("role"))]
    scores.add("people+role", len(roles), len(found), len(gold))
    for i, j in pairs:
        if (i, j) not in roles:
            scores.error(document, "people+role", "≠", f"{found[j]['name']}: "
                         f"{found[j].get('role')} — annotated {gold[i].get('role')}")
    _name_errors(document, "people", [g["name"] for g in gold], found, pairs, scores)


def _same_person(gold, found):
    gold, found = _fold(gold), _fold(found)
    if not found:
        return False
    if not gold.isascii() and " " not in gold + found:
        return gold in found or found in gold
    gold, found = set(gold.split()), set(found.split())
    return gold <= found or found <= gold


def _role_right(gold, found):
    found = _fold(found or "")
    roles = [_fold(role or "") for role in _alternatives(gold)]
    return any(role == found or role and found and (role in found or found in role)
               for role in roles)


def _score_names(document, task, found, scores):
    gold = document[task]

    def likeness(name, other):
        name = _fold(name)
        texts = [other["name"]] + [
            document["text"][m["start"]:m["end"]] for m in other.get("mentions", [])]
        texts = [_fold(text) for text in texts if text]
        return 2 * (name in texts) or int(any(name in text or text in name for text in texts))

    pairs = _pairs(gold, found, likeness)
    scores.add(task, len(pairs), len(found), len(gold))
    _name_errors(document, task, gold, found, pairs, scores)


def _name_errors(document, task, gold, found, pairs, scores):
    for i, name in enumerate(gold):
        if all(i != pair[0] for pair in pairs):
            scores.error(document, task, "missing", name)
    for j, other in enumerate(found):
        if all(j != pair[1] for pair in pairs):
            place = next(iter(other.get("mentions", [])), None)
            scores.error(document, task, "wrong", other["name"], place)


def _fold(name):
    """A name without case, Vietnamese marks and variants of spaces and dashes."""
    name = unicodedata.normalize("NFKD", name).replace("đ", "d").replace("Đ", "D")
    # A voiced kana keeps its mark: it is another letter.
    name = "".join(c for c in name if not unicodedata.combining(c) or c in "\u3099\u309a")
    for dash in "‐‑‒–—":
        name = name.replace(dash, "-")
    return " ".join(unicodedata.normalize("NFC", name).lower().split())


# Pairing and printing.

def _touch(a, b):
    return a["start"] < b["end"] and b["start"] < a["end"]


def _pairs(gold, found, likeness):
    """Pairs of places in both lists, the likest first, none used twice."""
    candidates = sorted(
        ((likeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)),
        key=lambda candidate: (-candidate[0], candidate[1], candidate[2]))
    pairs, used_gold, used_found = [], set(), set()
    for like, i, j in candidates:
        if like and i not in used_gold and j not in used_found:
            pairs.append((i, j))
            used_gold.add(i)
            used_found.add(j)
    return pairs


def _show(figure):
    value = figure.get("value")
    if value is None:
        value = f"{figure.get('low')}–{figure.get('high')}"
    return (f"{figure.get('text')!r} = {value} {figure.get('unit')}, {figure.get('bound')}, "
            f"{figure.get('change')}, {figure.get('kind')}")


def _context(document, place):
    text = document["text"]
    if len(text) > 300:
        if not place:
            return text[:60].strip() + " …"
        text = text[max(0, place["start"] - 120):place["end"] + 120]
    return " ".join(text.split())


def _read_output(path):
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    return {item["id"]: item for item in map(json.loads, filter(None, lines))}


def _groups(documents, half):
    """The documents of a set by language and half, in the order in which they first appear."""
    groups = {}
    for document in documents:
        if half in (None, document["half"]):
            groups.setdefault((document["language"], document["half"]), []).append(document)
    return groups


def print_scores(path, systems, half, errors):
    documents = goldsets.load(path)
    outputs = {name: _read_output(file) for name, file in systems}
    name_of_set = pathlib.Path(path).stem.removesuffix("Model").removesuffix("-quantities")
    for (language, part), group in _groups(documents, half).items():
        scores = {name: score(group, output) for name, output in outputs.items()}
        first = next(iter(scores.values()))
        for task in TASKS:
            tally = first.tallies[task]
            if not tally.wanted and not tally.found:
                continue
            cells = [f"{name_of_set:<11} {language:<3} {part:<9} {task:<19} {tally.wanted:>5}"]
            for name, other in scores.items():
                # The peers read figures only, and have other units than ours.
                if other is first or task == "value" and outputs[name]:
                    cells.append("{:>6.3f} {:>6.3f} {:>6.3f}".format(*other.tallies[task].row()))
                else:
                    cells.append(f"{'–':>6} {'–':>6} {'–':>6}")
            print("  │ ".join(cells))
        if errors:
            for error in first.errors:
                print("  " + error)


def print_heading(systems):
    print("  │ ".join([f"{'set':<11} {'':<3} {'half':<9} {'task':<19} {'n':>5}"]
                      + [f"{name:<20}" for name, _ in systems]))
    print("  │ ".join([" " * 51] + [f"{'P':>6} {'R':>6} {'F1':>6}" for _ in systems]))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("check", "input", "score"):
        command = commands.add_parser(name)
        command.add_argument("sets", nargs="+", metavar="SET")
        if name != "check":
            command.add_argument("--half", choices=["dev", "held-out"])
        if name == "score":
            command.add_argument("--of", action="append", required=True, metavar="NAME=FILE")
            command.add_argument("--errors", action="store_true")
            command.add_argument("--no-heading", action="store_true")
    options = parser.parse_args()
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    if options.command == "score":
        systems = [tuple(system.split("=", 1)) for system in options.of]
        if not options.no_heading:
            print_heading(systems)
        for path in options.sets:
            print_scores(path, systems, options.half, options.errors)
        return
    for path in options.sets:
        documents = goldsets.load(path)
        if options.command == "check":
            ids = [document["id"] for document in documents]
            if len(set(ids)) != len(ids):
                sys.exit(f"{path}: an id stands twice")
            sizes = {part: sum(d["half"] == part for d in documents)
                     for part in ("dev", "held-out", "all")}
            lists = {key: sum(len(d[key]) for d in documents)
                     for key in ("figures", "statements", "people")}
            print(path, sizes, lists)
            continue
        for document in documents:
            if options.half not in (None, document["half"]):
                continue
            line = {key: document[key] for key in ("id", "text", "date", "language")
                    if document.get(key)}
            print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main()
