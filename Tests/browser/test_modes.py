"""Readers whose system draws the colours, and readers for whom nothing may move."""

import pytest

# Text and marks of charts that hardly stand out from the page: colours of drawings are not forced.
FAINT = """
const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
const luminance = color => {
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
const page = luminance(getComputedStyle(document.body).backgroundColor);
const marks = [['text', 'fill', 4.5], ['.dot, .bar, .base, .series', 'stroke', 3], ['.bound', 'stroke', 3]];
return marks.flatMap(([selector, property, least]) =>
  [...document.querySelectorAll('figure.chart svg :is(' + selector + ')')].filter(e => e.checkVisibility())
    .map(e => [e.outerHTML.slice(0, 60), getComputedStyle(e)[property]])
    .filter(([, color]) => color !== 'none' && contrast(luminance(color), page) < least)).slice(0, 5);
"""

# What moves, or would where something changes.
MOVING = """
const moving = [...document.querySelectorAll('*')].filter(e => {
  const style = getComputedStyle(e);
  return parseFloat(style.transitionDuration) || style.animationName !== 'none' || style.scrollBehavior !== 'auto';
});
return [...document.getAnimations().map(String), ...moving.map(e => e.outerHTML.slice(0, 60))].slice(0, 5);
"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_forced_colours_leave_nothing_out(browser, site, page, dark):
    browser.open(site.url + page.path, dark=dark, features={"forced-colors": "active"})
    assert browser.run("return matchMedia('(forced-colors: active)').matches")
    assert browser.run(FAINT) == []
    # What only a shadow or a background told has an outline or a border.
    assert browser.run(
        "return [...document.querySelectorAll('div.table')]"
        ".every(e => parseFloat(getComputedStyle(e).borderInlineStartWidth) > 0)")


def test_nothing_moves_for_those_who_ask_for_it(browser, site, page):
    browser.open(site.url + page.path, features={"prefers-reduced-motion": "reduce"})
    assert browser.run(MOVING) == []
