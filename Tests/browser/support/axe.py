"""axe-core in the page that is open."""

from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[1] / ".venv" / "axe.min.js"

RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})
  .then(results => done(results.violations.map(v =>
    v.id + ': ' + v.nodes.slice(0, 5).map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | '))))
  .catch(error => done([String(error)]));
"""


def violations(browser):
    """What axe finds wrong: WCAG up to 2.2 AA and its best practices."""
    browser.run(SCRIPT.read_text(encoding="utf-8"))
    return browser.driver.execute_async_script(RUN)
