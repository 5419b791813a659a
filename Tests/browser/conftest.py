"""What every browser test can ask for: `site`, `browser`, and `page`, which runs a test for each page kind."""

import subprocess

import pytest

from support.browser import Browser
from support.site import Site


def pytest_addoption(parser):
    parser.addoption(
        "--whole", action="store_true",
        help="every page kind in every language; without it, the main language and a few of the others")


def pytest_configure(config):
    if not config.option.collectonly and not config.option.help:
        try:
            config.site = Site()
        except (FileNotFoundError, subprocess.CalledProcessError) as error:
            pytest.exit(str(error), returncode=2)


def pytest_unconfigure(config):
    if hasattr(config, "site"):
        config.site.close()


def pytest_generate_tests(metafunc):
    if "page" in metafunc.fixturenames:
        site = getattr(metafunc.config, "site", None)
        pages = site.examples() if site else []
        if site and not metafunc.config.option.whole:
            few = ("index", "article")
            pages = [p for p in pages if p.language == site.languages[0] or p.kind in few]
        metafunc.parametrize("page", pages, ids=str)


def pytest_collection_modifyitems(config, items):
    if not config.option.whole:
        skip = pytest.mark.skip(reason="takes long: --whole")
        for item in items:
            if "whole" in item.keywords:
                item.add_marker(skip)


@pytest.fixture(scope="session")
def site(pytestconfig):
    """The shipped briefing, built and served: `site.url`, `site.folder`, `site.pages`."""
    return pytestconfig.site


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests."""
    browser = Browser()
    yield browser
    browser.close()
