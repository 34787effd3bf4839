// No-trace mode: the guide keeps nothing, and adds nothing to the history. It is switched on by an
// address, holds for this page and what is opened from it, and is stored nowhere.
//
// The app keeps to it by itself (crates/platform/src/location.rs); this is for pages on which it does not run.

export const traceless = "noTrace" in document.documentElement.dataset;

/** The address of the page with or without the mode. */
function withMode(href, on) {
  const url = new URL(href);
  url.searchParams.delete("no-trace");
  url.hash = on ? "no-trace" : "";
  return on ? url.href : url.href.replace(/#$/, "");
}

/** Opens an address in the place of this page, as a new document. */
function open(href) {
  history.replaceState(null, "", href);
  location.reload();
}

addEventListener("click", (event) => {
  if (event.target.closest?.("[data-do=trace]")) open(withMode(location.href, !traceless));
});

// Somebody has written it into the address line.
addEventListener("hashchange", () => {
  if (!traceless && location.hash === "#no-trace") location.reload();
});

if (traceless) {
  const button = document.querySelector("[data-do=trace]");
  if (button) button.textContent = button.dataset.end;

  // Browsers remember what was typed into fields, and may send it away to look for mistakes.
  addEventListener("focusin", ({ target }) => {
    if (!target.matches?.("input, textarea")) return;
    target.setAttribute("autocomplete", "off");
    target.setAttribute("spellcheck", "false");
  }, true);

  // On the window, so that the app comes first.
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button !== 0 || link.hasAttribute("download")) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin) return;
    event.preventDefault();
    const isHere = link.pathname === location.pathname && link.hash;
    const place = isHere && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!isHere) location.replace(withMode(link.href, true));
    else if (place) {
      place.scrollIntoView();
      place.setAttribute("tabindex", "-1");
      place.focus();
    }
  });
  addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    location.replace(withMode(event.target.action, true));
  });
}
