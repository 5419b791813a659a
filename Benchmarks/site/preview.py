#!/usr/bin/env python3
"""preview.py BRIEFING SITE [ROUNDS] : from the save of an article to Chromium showing it in the open page, and to the list
of articles showing it in another. Also the processor seconds of the preview for each. Needs selenium and chromedriver."""
import glob
import os
import re
import statistics
import subprocess
import sys
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

briefing, site = sys.argv[1:3]
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
server = subprocess.Popen([briefing, "preview", "--root", site, "--port", "0"], stdout=subprocess.PIPE, text=True)
address = server.stdout.readline().strip()


def spent():
    fields = open(f"/proc/{server.pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


# Noted by the page itself, for asking it again and again would slow it down.
WATCH = """window.shownAt = null; const word = arguments[0];
const look = () => { if (!window.shownAt && document.body.textContent.includes(word)) window.shownAt = Date.now(); };
new MutationObserver(look).observe(document, {childList: true, subtree: true, characterData: true}); look();"""


def wait(driver, script, *arguments, seconds=600):
    end = time.time() + seconds
    while time.time() < end:
        value = driver.execute_script(script, *arguments)
        if value:
            return value
        time.sleep(0.05)
    sys.exit("nothing was shown")


options = webdriver.ChromeOptions()
for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"):
    options.add_argument(argument)
options.binary_location = "/usr/bin/chromium"
driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
try:
    driver.get(address)
    wait(driver, "return document.title && !document.body.textContent.includes('being made')")
    print(f"first site: {spent():.1f} s of processors", flush=True)
    articles = sorted(glob.glob(site + "/Content/articles/*"))
    runs = []
    for number in range(rounds):
        path = articles[len(articles) * (2 * number + 1) // (2 * rounds)]
        text = open(path, encoding="utf-8").read()
        slug = re.sub(r"^\d{4}-\d\d-\d\d-|\.\w+$", "", os.path.basename(path))
        driver.get(address.rstrip("/") + os.environ.get("FOLDER", "/") + f"articles/{slug}/")
        word = f"Saved{number}{os.getpid()}"
        driver.execute_script(WATCH, word)
        time.sleep(1)
        before = spent()
        with open(path, "w", encoding="utf-8") as f:
            f.write(re.sub(r'(?m)^title: "', f'title: "{word} ', text, count=1))
        saved = time.time() * 1000
        shown = wait(driver, "return window.shownAt") - saved
        cost = spent() - before
        # The whole is done when the preview rests.
        last = -1
        while spent() != last:
            last = spent()
            time.sleep(1.5)
        runs.append((shown, cost, last - before))
        print(f"shown after {shown:.0f} ms, {cost:.2f} s of processors; all made after {last - before:.2f} s of processors",
              flush=True)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        last = -1
        while spent() != last:
            last = spent()
            time.sleep(1.5)
    for name, index in (("shown (ms)", 0), ("shown (processor s)", 1), ("all made (processor s)", 2)):
        print(f"{name:<24} median {statistics.median(run[index] for run in runs):.2f}")
    print("peak", open(f"/proc/{server.pid}/status").read().split("VmHWM:")[1].split("\n")[0].strip())
finally:
    driver.quit()
    server.terminate()
