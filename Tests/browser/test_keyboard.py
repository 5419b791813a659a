"""The briefing by keyboard alone."""

from selenium.webdriver.common.keys import Keys

FOCUS = """
const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
const rects = [...e.getClientRects()].filter(r => r.width && r.height);
const shown = rects.some(r => {
  const x = Math.min(Math.max(r.left + Math.min(r.width / 2, 20), 0), innerWidth - 1), y = r.top + r.height / 2;
  const top = document.elementFromPoint(x, y);
  // A link in a chart is a shape beside its label: the middle of both may be empty.
  return top && (e.contains(top) || top.contains(e) || e.closest('svg')?.contains(top));
});
return {name: (e.getAttribute('aria-label') || e.textContent).trim().replace(/\\s+/g, ' '), href: e.getAttribute('href') || '',
  tag: e.tagName, ring: style.outlineStyle !== 'none' ? parseFloat(style.outlineWidth) : 0, shown,
  section: e.closest('section')?.className || ''};
"""


def stops(browser, limit=400):
    """Every stop of the Tab key from the top of the page, until it is left."""
    browser.run("window.getSelection().removeAllRanges(); document.activeElement.blur(); window.scrollTo(0, 0)")
    for _ in range(limit):
        browser.press(Keys.TAB)
        stop = browser.run(FOCUS)
        if stop["tag"] == "BODY":
            return
        yield stop


def follow(browser, wanted, backwards=False):
    """Tabs from where the focus is to the first stop that is wanted, and presses Enter."""
    for _ in range(400):
        if backwards:
            browser.chord(Keys.SHIFT, Keys.TAB)
        else:
            browser.press(Keys.TAB)
        stop = browser.run(FOCUS)
        assert stop["tag"] != "BODY", "the page has no such stop"
        if wanted(stop):
            assert stop["ring"] >= 2 and stop["shown"], stop
            browser.press(Keys.ENTER)
            return stop
    raise AssertionError("no such stop")


def test_focus_is_visible_and_not_hidden(browser, site, page):
    browser.open(site.url + page.path, height=700)
    seen = 0
    for stop in stops(browser, limit=60):
        assert stop["ring"] >= 2, stop
        assert stop["shown"], stop
        seen += 1
    assert seen


def test_skip_link_leads_past_the_navigation(browser, site):
    browser.open(site.url + "index.html")
    browser.press(Keys.TAB, Keys.ENTER)
    assert browser.driver.current_url.endswith("#main-content")
    browser.press(Keys.TAB)
    assert browser.run("return !!document.activeElement.closest('main')")


def test_walk_from_index_to_the_source(browser, site):
    browser.open(site.url + "index.html")
    follow(browser, lambda s: s["section"] == "topics" and "topics/trade/" in s["href"])
    browser.wait("document.body.className.includes('kind-topic')")
    # The report on the forum has no address of its own to walk to: its text came as a file.
    follow(browser, lambda s: "#figure-" in s["href"] and "/local-cooperation-forum/" not in s["href"])
    browser.wait("document.body.className.includes('kind-article')")
    assert browser.run("return document.querySelector(':target').checkVisibility()")
    follow(browser, lambda s: "#evidence-" in s["href"])
    browser.wait("document.body.className.includes('kind-evidence')")
    assert browser.run("return document.querySelector(':target').checkVisibility()")
    # The source stands in each entry that cites it.
    source = follow(browser, lambda s: s["href"].startswith("http"))
    # No host answers here: that the browser went there is all there is to see.
    assert browser.driver.current_url.split("#")[0] == source["href"].split("#")[0]
