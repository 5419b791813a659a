"""What axe does not see: pages that reflow, text that may be spaced and enlarged, targets for fingers."""

# What sticks out of the window sideways and is not in a region that scrolls; text that its box cuts off.
LOSSES = """
const limit = document.documentElement.clientWidth, found = [];
if (document.scrollingElement.scrollWidth > limit)
  found.push('the page scrolls sideways: ' + document.scrollingElement.scrollWidth + ' > ' + limit);
for (const e of document.body.querySelectorAll('*')) {
  if (e.closest('div.table, .skip-link, details:not([open]), pre')) continue;
  const box = e.getBoundingClientRect();
  if (!box.width || !box.height || !e.checkVisibility()) continue;
  if (box.right > limit + 1 || box.left < -1)
    found.push(e.tagName + '.' + (e.getAttribute('class') || '') + ' leaves the window: ' + e.textContent.slice(0, 40));
  const style = getComputedStyle(e);
  if (style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1 && e.tagName !== 'svg')
    found.push(e.tagName + ' cuts its text off: ' + e.textContent.slice(0, 40));
}
return found.slice(0, 5);
"""

# Targets smaller than 24 by 24 px whose neighbours are nearer than that; links within sentences may be.
SMALL_TARGETS = """
const targets = [...document.querySelectorAll('a[href], button, summary, input, select')]
  .filter(e => e.checkVisibility() && !e.closest('.skip-link, svg'))
  .map(e => ({e, box: e.getBoundingClientRect()})).filter(t => t.box.width && t.box.height);
const inSentence = e => { const block = e.closest('p, li, td, dd, th, figcaption, blockquote');
  return block && getComputedStyle(e).display === 'inline' && block.textContent.trim() !== e.textContent.trim(); };
return targets.filter(t => (t.box.width < 24 || t.box.height < 24) && !inSentence(t.e))
  .filter(t => targets.some(o => o !== t && !o.e.contains(t.e) && !t.e.contains(o.e) &&
    Math.max(0, Math.abs((o.box.top + o.box.bottom) / 2 - (t.box.top + t.box.bottom) / 2)) < 24 &&
    o.box.left < t.box.right + 12 && t.box.left < o.box.right + 12))
  .map(t => t.e.outerHTML.slice(0, 90) + ' ' + t.box.width.toFixed(0) + '×' + t.box.height.toFixed(0)).slice(0, 5);
"""

# The spacing that readers may set (WCAG 1.4.12).
SPACING = """
// No element, which the policy of the page would keep from having effect.
const style = new CSSStyleSheet();
style.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;'
  + ' word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
document.adoptedStyleSheets.push(style);
"""

# Links in running text that only their colour would tell from it.
COLOUR_ONLY = """
return [...document.querySelectorAll('main p a, main li a, main td a, main dd a')]
  // The number of a note stands raised, and the way back is an arrow: both differ from the text too.
  .filter(a => a.checkVisibility() && !a.closest('nav') && !a.matches('sup a, .back a'))
  .filter(a => !getComputedStyle(a).textDecorationLine.includes('underline'))
  .map(a => a.outerHTML.slice(0, 90)).slice(0, 5);
"""


def test_reflows_at_320_pixels(browser, site, page):
    browser.open(site.url + page.path, width=320, height=640)
    assert browser.run(LOSSES) == []


def test_nothing_is_lost_at_400_per_cent(browser, site, page):
    # A window of 1280 by 1024 pixels at 400 per cent.
    browser.open(site.url + page.path, width=320, height=256, scale=4)
    assert browser.run(LOSSES) == []


def test_nothing_is_lost_with_text_at_200_per_cent(browser, site, page):
    browser.open(site.url + page.path, width=1280)
    browser.run("document.documentElement.style.fontSize = '200%'")
    assert browser.run(LOSSES) == []


def test_text_may_be_spaced(browser, site, page):
    for width in (375, 1280):
        browser.open(site.url + page.path, width=width)
        browser.run(SPACING)
        assert browser.run(LOSSES) == []


def test_targets_are_large_enough(browser, site, page):
    for width in (375, 1280):
        browser.open(site.url + page.path, width=width)
        assert browser.run(SMALL_TARGETS) == []


def test_links_in_text_are_told_by_more_than_colour(browser, site, page):
    browser.open(site.url + page.path)
    assert browser.run(COLOUR_ONLY) == []
