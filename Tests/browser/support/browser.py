"""Chromium, driven by selenium: pages at a width and in a scheme, keys, scripts, what was requested."""

import json
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains


class Browser:
    """A headless Chromium that reaches no host but the loopback address."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        for argument in (
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
            "--hide-scrollbars", "--force-color-profile=srgb", "--lang=en",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ):
            options.add_argument(argument)
        options.binary_location = "/usr/bin/chromium"
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_page_load_timeout(60)
        self.driver.set_script_timeout(120)

    def view(self, width=1280, height=900, dark=False, scale=1, media="", features=None):
        """Sets the size of the window in CSS pixels, the colour scheme, the medium and further media features."""
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": scale, "mobile": False})
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "media": media,
            "features": [
                {"name": name, "value": value}
                for name, value in ({"prefers-color-scheme": "dark" if dark else "light"} | (features or {})).items()]})

    def open(self, url, **view):
        """Opens an address, in a window as `view` describes it."""
        self.view(**view)
        self.driver.get(url)

    def run(self, script, *arguments):
        """Runs a script in the page and gives what it returns."""
        return self.driver.execute_script(script, *arguments)

    def press(self, *keys):
        """Presses keys one after another, where the focus is."""
        ActionChains(self.driver).send_keys(*keys).perform()

    def chord(self, held, key):
        """Presses a key while another is held."""
        ActionChains(self.driver).key_down(held).send_keys(key).key_up(held).perform()

    def wait(self, condition, seconds=10):
        """Waits until a script's value is true; fails after so many seconds."""
        end = time.monotonic() + seconds
        while not self.run(f"return {condition}"):
            assert time.monotonic() < end, f"{condition} did not come true in {seconds} s"
            time.sleep(0.05)

    def requests(self):
        """The addresses requested since the last call."""
        found = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(message["params"]["request"]["url"])
        return found

    def close(self):
        self.driver.quit()
