"""Figures by the published extractors, in the form of `briefing extract --format jsonl`.

    peers.py quantulum3|recognizers-text < input.jsonl > output.jsonl

Both read English only here. What helps them is done for them: a bare number that looks like a year
is dropped, as are numbers within dates and times that recognizers-text itself recognises; a number
that stands within a sum of money, a percentage or a measure is counted once. The Python port of
recognizers-text has no ranges of numbers.
"""

import json
import re
import sys

NUMBER = r"-?\d+(?:\.\d+)?(?:E[+-]?\d+)?"


def quantulum3():
    import logging
    from quantulum3 import parser
    logging.disable(logging.CRITICAL)

    def figures(text):
        for quantity in parser.parse(text):
            unit = quantity.unit.name
            start, end = quantity.span
            if unit == "dimensionless" and re.fullmatch(r"\s*(19|20)\d\d\s*", text[start:end]):
                continue
            figure = {"start": start, "end": end, "unit": unit,
                      "kind": {"currency": "money", "percentage": "percent"}.get(
                          quantity.unit.entity.name)}
            if unit == "percentage":
                figure["kind"] = "percent"
            if quantity.uncertainty:
                figure["low"] = quantity.value - quantity.uncertainty
                figure["high"] = quantity.value + quantity.uncertainty
            else:
                figure["value"] = quantity.value
            yield figure
    return figures


def recognizers():
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import (
        recognize_age, recognize_currency, recognize_dimension, recognize_temperature)

    # The more it says, the sooner it comes: a number within what came before is not counted again.
    stages = [
        (recognize_currency, "money"), (recognize_percentage, "percent"),
        (recognize_dimension, "measure"), (recognize_temperature, "measure"),
        (recognize_age, "duration"), (recognize_number, "count")]

    def figures(text):
        taken = [
            (result.start, result.end + 1) for result in recognize_datetime(text, "en-us")
            if result.type_name != "datetimeV2.duration"]
        for recognize, kind in stages:
            for result in recognize(text, "en-us"):
                place = (result.start, result.end + 1)
                if any(start < place[1] and place[0] < end for start, end in taken):
                    continue
                value = (result.resolution or {}).get("value")
                if value and re.fullmatch(NUMBER, value.rstrip("%")):
                    taken.append(place)
                    yield {"start": place[0], "end": place[1], "kind": kind,
                           "value": float(value.rstrip("%")), "unit": result.resolution.get("unit")}
    return figures


def main():
    figures = {"quantulum3": quantulum3, "recognizers-text": recognizers}[sys.argv[1]]()
    for line in sys.stdin:
        item = json.loads(line)
        found = []
        try:
            found = list(figures(item["text"]))
        except Exception as error:  # A peer that fails on a text has found nothing in it.
            print(f"{sys.argv[1]}: {item['id']}: {error!r}", file=sys.stderr)
        for figure in found:
            figure["text"] = item["text"][figure["start"]:figure["end"]]
        print(json.dumps({"id": item["id"], "figures": found}, ensure_ascii=False))


if __name__ == "__main__":
    main()
