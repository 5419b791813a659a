"""What an editor sees of `briefing preview`: changes where they are, errors, and that they go."""

import re
import shutil
import signal
import subprocess

import pytest

from support.site import ROOT, program

ARTICLE = "Content/articles/2025-04-27-ishiba-visits-ha-noi.yaml"


class Preview:
    """A preview of the starter briefing."""

    def __init__(self, folder):
        self.root = folder / "demo"
        subprocess.run([program(), "new", self.root], check=True, capture_output=True)
        self._process = subprocess.Popen(
            [program(), "--root", self.root, "preview", "--port", "0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.url = self._process.stdout.readline().strip()

    def change(self, path, old, new):
        """Replaces a text in a file, by a rename as editors do it."""
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        copy = file.with_name(f".{file.name}.new")
        copy.write_text(text.replace(old, new, 1), encoding="utf-8")
        copy.rename(file)

    def end(self):
        """Ends as Ctrl-C does; gives the exit status."""
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(60)


@pytest.fixture
def preview(tmp_path):
    preview = Preview(tmp_path)
    yield preview
    assert preview.end() == 0
    assert not (preview.root / "Output").exists()


@pytest.fixture
def article(preview, browser):
    """The article's page, scrolled."""
    slug = re.sub(r".*/\d{4}-\d\d-\d\d-|\.yaml$", "", ARTICLE)
    pages = (ROOT / "Starter" / ARTICLE).read_text(encoding="utf-8")
    title = re.search(r"^title: (.*)$", pages, re.M)[1]
    browser.open(preview.url, width=800, height=400)
    browser.wait("document.body.innerText.includes('Preview') || document.links.length > 5", 60)
    browser.run(
        "location.href = [...document.links].find(a => a.href.includes(arguments[0])).href", slug)
    browser.wait(f"location.href.includes('{slug}') && document.readyState === 'complete'")
    browser.run("window.isSamePage = true; scrollTo({top: 300, behavior: 'instant'})")
    browser.wait("document.querySelector('script[data-page]')")
    return title


OVERLAY = "document.querySelector('briefing-preview')?.shadowRoot.textContent"


def test_change_is_shown_in_place(preview, browser, article):
    place = browser.run("return scrollY")
    assert place > 0
    preview.change(ARTICLE, f"title: {article}", "title: Changed for a test")
    browser.wait("document.querySelector('h1').textContent.includes('Changed for a test')", 60)
    assert browser.run("return scrollY") == place
    assert browser.run("return document.title").startswith("Changed for a test")
    assert browser.run("return window.isSamePage"), "the page was loaded anew"


def test_error_appears_with_its_place_and_goes(preview, browser, article):
    preview.change(ARTICLE, "topics: [trade", "topics: [<img src=x onerror=alert(1)>")
    browser.wait(f"({OVERLAY} ?? '').includes('{ARTICLE}:')", 60)
    assert "<img src=x" in browser.run(f"return {OVERLAY}")
    assert not browser.run(
        "return document.querySelector('briefing-preview').shadowRoot.querySelector('img')")
    assert browser.run("return document.querySelector('h1') !== null")
    preview.change(ARTICLE, "topics: [<img src=x onerror=alert(1)>", "topics: [trade")
    browser.wait("!document.querySelector('briefing-preview')", 60)


def test_stylesheet_is_swapped_alone(preview, browser, article):
    browser.run("window.heading = document.querySelector('h1')")
    place = browser.run("return scrollY")
    style = preview.root / "Templates/assets/style.css"
    style.write_text(style.read_text(encoding="utf-8") + "\nh1 { letter-spacing: 7px; }\n", encoding="utf-8")
    browser.wait("getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'", 60)
    browser.wait("document.querySelectorAll('link[rel=stylesheet]').length === 1", 60)
    assert browser.run("return window.heading === document.querySelector('h1')")
    assert browser.run("return scrollY") == place


def test_preview_runs_without_errors_of_the_browser(preview, browser, article):
    # Pages of the tests before this one speak of previews that have ended; 503 is what one says until there is a site.
    host = preview.url.split("/")[2]
    entries = [e for e in browser.driver.get_log("browser") if host in e["message"]]
    assert not [e for e in entries if e["level"] == "SEVERE" and " 503 " not in e["message"]]
