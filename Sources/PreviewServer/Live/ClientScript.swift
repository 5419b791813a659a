import BriefingModel

/// The script that preview puts into the pages it sends, and into no file.
enum ClientScript {
  /// A page with the script at the end of its head.
  ///
  /// The element carries the page's digest: by it the script knows whether the page is still the newest.
  static func added(to page: [UInt8]) -> [UInt8] {
    let element = Array(
      """
      <script src="\(PreviewPath.script)" data-page="\(Digest.hex(page).prefix(32))" defer></script>

      """.utf8)
    let end = Array("</head>".utf8)
    guard let place = page.firstRange(of: end)?.lowerBound else { return page + element }
    return page[..<place] + element + page[place...]
  }

  /// The script. It changes no more of a page than what is new in it, so that the place to which a reader
  /// has scrolled, opened details and what is selected stay. Where a page's scripts change, or have
  /// changed what is new, it is loaded anew (browsers keep the place then).
  ///
  /// A WebSocket rather than server-sent events: browsers open six connections to a server, and with
  /// events, the seventh open page would wait for ever.
  static let text = #"""
    "use strict";
    (() => {
      const me = document.currentScript;
      const address = () => location.href.split("#")[0];
      // The page as it was sent last.
      let sent = null;
      let told = -1;
      let running = Promise.resolve();

      const sheets = (page) => [...page.querySelectorAll('link[rel="stylesheet"]')];

      // The new stylesheet is loaded before the old one goes, so that no page stands without one.
      const takeSheets = (page) => {
        const old = sheets(document), fresh = sheets(page);
        const same = (a, b) => a && b && a.getAttribute("href") === b.getAttribute("href");
        if (old.length === fresh.length && old.every((link, i) => same(link, fresh[i]))) return;
        old.forEach((link, i) => {
          if (same(link, fresh[i])) return;
          if (!fresh[i]) return link.remove();
          const next = document.importNode(fresh[i]);
          next.addEventListener("load", () => link.remove());
          next.addEventListener("error", () => link.remove());
          link.after(next);
        });
        fresh.slice(old.length).forEach((link) => document.head.append(document.importNode(link)));
      };

      const takeAttributes = (now, old, next) => {
        for (const name of new Set([...old.getAttributeNames(), ...next.getAttributeNames()])) {
          const value = next.getAttribute(name);
          if (value === old.getAttribute(name)) continue;
          if (value === null) now.removeAttribute(name);
          else now.setAttribute(name, value);
        }
      };

      // Makes of `now` in the page what differs between `old` and `next`, as they were sent. What is the
      // same in both is left alone, whatever readers and scripts have made of it.
      const take = (now, old, next) => {
        if (old.isEqualNode(next)) return;
        if (now.nodeName !== old.nodeName) throw new Error("the page is not as it was sent");
        if (old.nodeName !== next.nodeName)
          return now.replaceWith(document.importNode(next, true));
        if (old.nodeType !== Node.ELEMENT_NODE) {
          now.nodeValue = next.nodeValue;
          return;
        }
        takeAttributes(now, old, next);
        const to = [...next.childNodes], was = [...old.childNodes], is = [...now.childNodes];
        if (is.length !== was.length) throw new Error("the page is not as it was sent");
        while (was.length && to.length && was[0].isEqualNode(to[0]))
          was.shift(), is.shift(), to.shift();
        while (was.length && to.length && was.at(-1).isEqualNode(to.at(-1)))
          was.pop(), is.pop(), to.pop();
        // Where more is added than was there: before what is equal at the end.
        const place = is.length ? is.at(-1).nextSibling
          : now.childNodes[[...next.childNodes].indexOf(to[0])] ?? null;
        const shared = Math.min(was.length, to.length);
        for (let i = 0; i < shared; i++) take(is[i], was[i], to[i]);
        is.slice(shared).forEach((node) => node.remove());
        to.slice(shared).forEach((node) => now.insertBefore(document.importNode(node, true), place));
      };

      const load = async () => {
        const response = await fetch(address(), { cache: "no-store" });
        return new DOMParser().parseFromString(await response.text(), "text/html");
      };
      const digest = (page) => page.querySelector("script[data-page]")?.dataset.page;
      const scripts = (page) =>
        [...page.scripts].filter((script) => !script.dataset.page && !script.type.includes("json"))
          .map((script) => script.src + script.text).join("\n");

      const refresh = async () => {
        const next = await load();
        const old = sent;
        sent = next;
        if (!old && digest(next) === me.dataset.page) return;
        if (old && digest(next) === digest(old)) return;
        if (!old || scripts(old) !== scripts(next)) return location.reload();
        const x = scrollX, y = scrollY;
        takeSheets(next);
        document.title = next.title;
        try {
          takeAttributes(document.documentElement, old.documentElement, next.documentElement);
          take(document.body, old.body, next.body);
        } catch {
          return location.reload();
        }
        if (scrollX !== x || scrollY !== y) scrollTo({ left: x, top: y, behavior: "instant" });
      };

      // In a shadow tree, so that neither the page's style nor a refresh touches it; as text, so that
      // nothing in a message is markup.
      const host = document.createElement("briefing-preview");
      const shadow = host.attachShadow({ mode: "open" });
      const style = new CSSStyleSheet();
      style.replaceSync(`
        section { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; z-index: 2147483647;
          padding: 1rem 1.5rem; background: #2b0f0f; color: #fff; border-top: 4px solid #ff7a70;
          font: 15px/1.5 system-ui, sans-serif; }
        h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
        ol { margin: 0; padding-left: 1.5rem; } li { margin: .5rem 0; overflow-wrap: anywhere; }
        code { font: 14px/1.4 ui-monospace, monospace; color: #ffc9c4; } p { margin: 0; }
        @media print { section { display: none; } }`);
      shadow.adoptedStyleSheets = [style];
      const element = (name, text) => {
        const made = document.createElement(name);
        if (text !== undefined) made.textContent = text;
        return made;
      };
      const show = (problems) => {
        shadow.replaceChildren();
        if (!problems.length) return host.remove();
        const section = element("section"), list = element("ol");
        section.setAttribute("role", "alert");
        const many = problems.length === 1 ? "1 error" : `${problems.length} errors`;
        section.append(element("h2", `${many}; this is the last good site`), list);
        for (const problem of problems) {
          const item = element("li");
          item.append(element("code", problem.place), element("p", problem.message),
            element("p", `To mend it: ${problem.help}.`));
          list.append(item);
        }
        shadow.append(section);
        document.documentElement.append(host);
      };

      let pause = 250;
      const connect = () => {
        const socket = new WebSocket(new URL("live", me.src.replace(/^http/, "ws")));
        socket.onmessage = (event) => {
          pause = 250;
          const news = JSON.parse(event.data);
          show(news.problems);
          if (news.version === told) return;
          told = news.version;
          running = running.then(refresh).catch((error) => console.warn("preview:", error));
        };
        // The preview may be started again.
        socket.onclose = () => {
          told = -1;
          setTimeout(connect, pause);
          pause = Math.min(pause * 2, 4000);
        };
      };
      connect();
    })();
    """#
}
