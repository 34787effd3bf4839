// Runs before anything of the page is shown: the way out, and whether this visit leaves a trace.
//
// A plain script in the head, as small as it can be: the page waits for it.

(() => {
  const html = document.documentElement;
  /** The neutral page. */
  const goal = new URL("units/", document.currentScript.src).href;
  /** Says for this tab, until the guide is opened anew, that Back must not show it. */
  const LEFT = "untoc-guide:left";

  // For styles, as what scripts bring to life is of no use without them.
  html.dataset.scripts = "";
  const traceless = location.hash === "#no-trace" ||
    new URLSearchParams(location.search).has("no-trace");
  if (traceless) html.dataset.noTrace = "";

  /** Session storage, where the browser has it and this visit may use it. */
  function session(use) {
    if (traceless) return undefined;
    try { return use(sessionStorage); } catch { return undefined; }
  }

  function leave() {
    // Whoever holds text that is not saved lets it go.
    dispatchEvent(new Event("untoc-leave"));
    html.hidden = true;
    html.replaceChildren();
    session((storage) => storage.setItem(LEFT, "1"));
    // With no network and nothing kept even the neutral page would not come.
    const comes = navigator.onLine || navigator.serviceWorker?.controller;
    location.replace(comes ? goal : "about:blank");
  }

  // The first of all listeners, and nobody else hears of it.
  addEventListener("click", (event) => {
    if (!event.target.closest?.("a.exit")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  }, true);

  // Back, after leaving.
  const isLeft = () => session((storage) => storage.getItem(LEFT)) || !document.body;
  addEventListener("pageshow", ({ persisted }) => persisted && isLeft() && leave());
  if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") {
    if (session((storage) => storage.getItem(LEFT))) leave();
  } else {
    session((storage) => storage.removeItem(LEFT));
  }
})();
