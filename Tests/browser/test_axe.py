"""axe-core finds nothing, in both schemes, on a phone and on a desk."""

import pytest

from support import axe


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
def test_axe_finds_nothing(browser, site, page, width, dark):
    browser.open(site.url + page.path, width=width, dark=dark)
    assert axe.violations(browser) == []
