"""What a page is to somebody who hears it: landmarks, headings, languages, names, tables."""

STRUCTURE = """
const found = [];
const say = (bad, what) => { if (bad) found.push(what); };
const visible = s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility());
say(visible('main').length !== 1, 'one main');
say(visible('h1').length !== 1, 'one h1');
say(!document.querySelector('body > header'), 'a header');
let last = 0;
for (const h of visible('h1, h2, h3, h4, h5, h6')) {
  const level = +h.tagName[1];
  say(level > last + 1, 'heading ' + h.textContent + ' jumps from ' + last + ' to ' + level);
  last = level;
}
const names = visible('nav').map(n => n.getAttribute('aria-label') ||
  document.getElementById(n.getAttribute('aria-labelledby'))?.textContent);
say(names.includes(null) || names.includes(undefined), 'a nav without name');
say(new Set(names).size !== names.length, 'two navs of one name: ' + names);
for (const t of visible('table')) {
  say(!t.caption?.textContent.trim(), 'a table without caption');
  say([...t.querySelectorAll('thead th')].some(h => !h.scope), 'a head of column without scope');
  say(!t.querySelector('tbody th[scope=row]'), 'a table whose rows have no head: ' + t.textContent.slice(0, 40));
}
const regions = visible('[role=region]').map(r => r.getAttribute('aria-label'));
say(new Set(regions).size !== regions.length, 'two regions of one name: ' + regions.filter((r, i) => regions.indexOf(r) !== i));
for (const svg of visible('figure svg')) say(!svg.getAttribute('aria-label') && !svg.getAttribute('aria-labelledby')
  && svg.getAttribute('aria-hidden') !== 'true' && !svg.querySelector('title'), 'a chart without name');
return found.slice(0, 6);
"""

# Links of one name within a page lead to one place; names that say nothing out of context.
LINK_NAMES = """
const places = new Map();
for (const a of document.querySelectorAll('main a[href]')) {
  if (!a.checkVisibility() || a.closest('svg')) continue;
  const name = (a.getAttribute('aria-label') || a.textContent).trim().replace(/\\s+/g, ' ');
  if (!name) return ['a link without a name: ' + a.outerHTML];
  if (!places.has(name)) places.set(name, new Set());
  places.get(name).add(a.href);
}
return ['here', 'more', 'link', 'read more', 'click here', 'こちら', 'đây'].filter(n => places.has(n));
"""

# Words in another script or language than the page's, outside of an element that says so.
FOREIGN = """
const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const text = walker.currentNode.data.trim(), parent = walker.currentNode.parentElement;
  if (!text || parent.closest('script, style, code, pre, svg, [translate=no]') || /^https?:/.test(text)) continue;
  const language = parent.closest('[lang]').lang;
  if (language !== 'ja' && /[\\u3040-\\u30ff]/.test(text)) found.push(language + ': ' + text.slice(0, 60));
  // A list of names is judged name by name.
  if (language === 'ja' && !/[\\u3040-\\u30ff\\u4e00-\\u9fff]/.test(text)
    && text.split('、').some(name => name.split(/\\s+/).length > 5))
    found.push(language + ': ' + text.slice(0, 60));
  if (language === 'vi' && text.split(/\\s+/).length > 5
    && !/[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i.test(text))
    found.push(language + ': ' + text.slice(0, 60));
}
return found.slice(0, 6);
"""


def test_structure_is_that_of_a_document(browser, site, page):
    browser.open(site.url + page.path)
    assert browser.run(STRUCTURE) == []


def test_links_have_names_that_say_where_they_lead(browser, site, page):
    browser.open(site.url + page.path)
    assert browser.run(LINK_NAMES) == []


def test_foreign_words_say_their_language(browser, site, page):
    browser.open(site.url + page.path)
    assert browser.run(FOREIGN) == []
