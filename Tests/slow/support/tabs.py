"""Chromium with several tabs, told what to do by its DevTools protocol: thousands of pages are visited in minutes.

Each tab has a thread and a connection of its own. WebDriver takes longer, for it waits between its calls.
"""

import json
import queue
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import websocket


@dataclass
class Seen:
    """What was seen of a page, from the request to the end of its loading."""
    value: object = None
    # What the console shows: calls, errors of scripts, of the network and of policies.
    messages: list = field(default_factory=list)
    requests: list = field(default_factory=list)
    dialogs: list = field(default_factory=list)


class Tab:
    def __init__(self, address, script):
        self.connection = websocket.create_connection(address, timeout=300, suppress_origin=True)
        self.number, self.seen, self.loaded = 0, Seen(), False
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(domain + ".enable")
        self.ask("Page.addScriptToEvaluateOnNewDocument", source=script)

    def ask(self, method, **parameters):
        number = self.send(method, **parameters)
        while True:
            answer = self.hear()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def send(self, method, **parameters):
        self.number += 1
        self.connection.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        return self.number

    def hear(self):
        message = json.loads(self.connection.recv())
        told = message.get("params", {})
        match message.get("method"):
            case "Page.loadEventFired":
                self.loaded = True
            case "Page.javascriptDialogOpening":
                self.seen.dialogs.append(f"{told['type']} {told['message'][:80]}")
                self.send("Page.handleJavaScriptDialog", accept=False)
            case "Runtime.consoleAPICalled":
                self.seen.messages.append(" ".join(str(part.get("value", part.get("description"))) for part in told["args"]))
            case "Runtime.exceptionThrown":
                details = told["exceptionDetails"]
                self.seen.messages.append(f"{details['text']} {details.get('exception', {}).get('description', '')}")
            case "Log.entryAdded":
                self.seen.messages.append(f"{told['entry']['text']} {told['entry'].get('url', '')}")
            case "Network.requestWillBeSent":
                self.seen.requests.append(told["request"]["url"])
        return message

    def evaluate(self, expression):
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{answer['exceptionDetails']}")
        return answer["result"].get("value")

    def visit(self, address, look):
        """Loads a page to its end; gives what the body of a function sees there."""
        self.seen, self.loaded = Seen(), False
        answer = self.ask("Page.navigate", url=address)
        if "errorText" in answer:
            raise RuntimeError(f"{address}: {answer['errorText']}")
        while not self.loaded:
            self.hear()
        self.seen.value = self.evaluate(f"(() => {{{look}}})()")
        return self.seen


class Chromium:
    """A browser of its own, which finds no other machine than this one; `script` runs before each page's own."""

    def __init__(self, script, tabs=3):
        self.profile = tempfile.mkdtemp()
        self.process = subprocess.Popen(
            ["/usr/bin/chromium", "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
             "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--remote-debugging-port=0",
             f"--user-data-dir={self.profile}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        told = Path(self.profile, "DevToolsActivePort")
        for _ in range(600):
            if told.exists() and "\n" in told.read_text():
                break
            time.sleep(0.1)
        self.server = f"http://127.0.0.1:{told.read_text().split()[0]}"
        self.tabs = [Tab(self.open(), script) for _ in range(tabs)]

    def open(self):
        request = urllib.request.Request(f"{self.server}/json/new?about:blank", method="PUT")
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.loads(answer.read())["webSocketDebuggerUrl"]

    def visit(self, pages, look):
        """Visits (name, address) in any order; gives the name of each, and what was seen there."""
        waiting, done = queue.Queue(), queue.Queue()
        for page in pages:
            waiting.put(page)

        def work(tab):
            try:
                while True:
                    name, address = waiting.get_nowait()
                    done.put((name, tab.visit(address, look)))
            except queue.Empty:
                pass
            except Exception as error:
                done.put((None, error))

        threads = [threading.Thread(target=work, args=[tab], daemon=True) for tab in self.tabs]
        for thread in threads:
            thread.start()
        for _ in pages:
            name, seen = done.get()
            if name is None:
                raise seen
            yield name, seen

    def quit(self):
        self.process.terminate()
        self.process.wait(30)
        shutil.rmtree(self.profile, ignore_errors=True)
