// Runs before anything of the pocket file is shown: the way out. As `src/page/first.js` does it on the website, without a
// page to go to: there is nothing beside the file.

(() => {
  const html = document.documentElement;
  /** Says for this tab, until the file is opened anew, that Back must not show it. */
  const LEFT = "untoc-guide:left";

  // Browsers that are too old for the scripts below show the text alone.
  if ("noModule" in HTMLScriptElement.prototype) html.dataset.scripts = "";

  /** Where the browser has it and lets a file use it. */
  function session(use) {
    try { return use(sessionStorage); } catch { return undefined; }
  }

  function leave() {
    html.hidden = true;
    // What was typed goes with the page: without a body it holds nobody up.
    html.replaceChildren();
    session((storage) => storage.setItem(LEFT, "1"));
    location.replace("about:blank");
  }

  addEventListener("click", (event) => {
    if (!event.target.closest?.(".exit")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  }, true);

  const isLeft = () => session((storage) => storage.getItem(LEFT)) || !document.body;
  addEventListener("pageshow", ({ persisted }) => persisted && isLeft() && leave());
  if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") {
    if (session((storage) => storage.getItem(LEFT))) leave();
  } else {
    session((storage) => storage.removeItem(LEFT));
  }
})();
