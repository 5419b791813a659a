"""What a page costs its reader: bytes, requests, shifts of what is on the screen."""

import re

import pytest

KILOBYTE = 1024


def test_pages_are_light(site):
    heavy = [(page.path, page.bytes) for page in site.pages if page.bytes > 100 * KILOBYTE]
    assert heavy == []


def test_stylesheet_and_scripts_are_small(site):
    for style in site.folder.glob("assets/style*.css"):
        assert style.stat().st_size <= 24 * KILOBYTE
    scripts = [p for p in site.folder.glob("assets/*.js") if "index" not in p.name]
    assert sum(p.stat().st_size for p in scripts) <= 16 * KILOBYTE


def test_nothing_comes_from_elsewhere_and_no_font(browser, site, page):
    browser.requests()
    browser.open(site.url + page.path)
    requested = [url for url in browser.requests() if not url.startswith("data:")]
    assert all(url.startswith(site.url) for url in requested), requested
    assert not any(re.search(r"\.(woff2?|ttf|otf)\b", url) for url in requested)


VITALS = """
const done = arguments[arguments.length - 1];
let paint = 0, shift = 0;
new PerformanceObserver(list => list.getEntries().forEach(e => paint = e.startTime))
  .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(e => shift += e.value))
  .observe({type: 'layout-shift', buffered: true});
setTimeout(() => done([paint, shift]), 300);
"""


@pytest.mark.parametrize("width", [375, 1280])
def test_nothing_shifts(browser, site, page, width, record_property):
    browser.open(site.url + page.path, width=width)
    paint, shift = browser.driver.execute_async_script(VITALS)
    record_property("largest-contentful-paint", paint)
    record_property("layout-shift", shift)
    print(f"{page} {width}: largest contentful paint {paint:.0f} ms, layout shift {shift:.4f}")
    assert shift <= 0.01
