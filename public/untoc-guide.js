// Loads the app. Its address never changes; the files it loads carry their hash in their name.
//
// On a page of the guide itself (its body says data-guide) the app takes the page over. Whatever
// fails here, the page stays as it is: it is readable without any of this. On all other pages this
// defines `<untoc-guide>`.

import { UntocGuide } from "../src/loader/element.js";
import { app, build, files, pack, site } from "../src/loader/parts.js";
import { opener } from "../src/loader/tools.js";

export { loadGuide } from "../src/loader/guides.js";

/** How long a page is taken for not yet seen at most, in milliseconds. */
const UNSEEN = 3000;

/** Loads styles, program and the pack of a language side by side, then hands the page over. */
async function start(lang) {
  if (!build.packs[lang]) return;
  // A page of errors is not a pack: the app says what is wrong with it.
  const bytes = pack(lang, { integrity: "" }).catch(() => new Uint8Array(0));
  // Without its styles, what the app shows would be seen undressed.
  const [program] = await Promise.all([app(false), styles(site + build.css), whole]);
  tell(program.take_over(site, lang, await bytes, opener(lang, false)));
}

/** Adds a stylesheet to the page; done when it is there. */
function styles(href) {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    Object.assign(link, { onload: resolve, onerror: () => reject(Error("no styles")) });
    document.head.append(link);
  });
}

/** Shows what went wrong, in the words that the page brings along; nothing where all is well. */
function tell(fault) {
  const notice = fault && document.querySelector(".notice");
  if (!notice) return;
  notice.firstElementChild.textContent = notice.getAttribute(`data-${fault}`);
  notice.hidden = false;
}

/**
 * Who saves data pays for the app only when they search, choose rows of a table, or come to use a tool; on
 * the device already, it costs nothing.
 */
async function wanted() {
  if (!navigator.connection?.saveData) return painted();
  await whole;
  if (document.body.classList.contains("shell") || document.querySelector("[data-tool]")) return;
  document.documentElement.classList.add("waits");
  await new Promise((resolve) => {
    const places = "[data-search], [data-filter]";
    addEventListener("focusin", (event) => event.target.closest?.(places) && resolve());
  });
}

/** Resolves when something of the page is seen: its text comes before the app. A tab behind others shows nothing. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN);
  });
}

/** Resolves when the page is there to its end. Our pages run this before, so that loading begins early. */
const whole = new Promise((resolve) => {
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", resolve);
  else resolve();
});

async function begin() {
  if (!document.body) await whole;
  const lang = document.body?.dataset.guide;
  if (!lang) return;
  // The page "Put it on your site" has a script of its own.
  customElements.define("untoc-embedding", class extends HTMLElement {
    connectedCallback() {
      import(`${site}untoc-embedding.js`).then((page) => page.start(this, { build, files, site }));
    }
  });
  await wanted();
  await start(lang);
}

// Old browsers and blockers fail in many ways, and the page needs none of it.
begin().catch((error) => console.warn("UNTOC Guide:", error));

// Browsers without such stylesheets show the page's own link.
if ("adoptedStyleSheets" in Document.prototype && !customElements.get("untoc-guide")) {
  customElements.define("untoc-guide", UntocGuide);
  if (new URLSearchParams(location.search).has("untoc-doctor")) {
    import(`${site}untoc-doctor.js`).then((doctor) => doctor.start({ build, files, site }));
  }
}
