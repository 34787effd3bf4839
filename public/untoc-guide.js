// Loads the app. Its address never changes; the files it loads carry their hash in their name.
//
// On a page of the guide itself (its body says data-guide) the app takes the page over. Whatever
// fails here, the page stays as it is: it is readable without any of this.

const build = "BUILD";
const root = new URL(".", import.meta.url).href;

/** Loads styles, wasm and the pack of a language side by side, then hands the page over. */
async function start(lang) {
  const name = build.packs[lang];
  if (!name || typeof WebAssembly !== "object") return;
  const pack = fetch(root + name).then(async (answer) =>
    // A page of errors is not a pack: the app says what is wrong with it.
    new Uint8Array(answer.ok ? await answer.arrayBuffer() : 0)
  ).catch(() => new Uint8Array(0));
  const program = import(root + build.js).then(async (app) => {
    await app.default({ module_or_path: root + build.wasm });
    return app;
  });
  // Without its styles, what the app shows would be seen undressed.
  const [app] = await Promise.all([program, styles(root + build.css)]);
  tell(app.take_over(root, lang, await pack));
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

/** Who saves data pays for the app only when they use the search; on the device already, it costs nothing. */
function wanted() {
  const isHere = document.body.classList.contains("shell");
  if (isHere || !navigator.connection?.saveData) return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener("focusin", (event) => event.target.closest?.("[data-search]") && resolve());
  });
}

const lang = document.body?.dataset.guide;
// Old browsers and blockers fail in many ways, and the page needs none of it.
if (lang) wanted().then(() => start(lang)).catch((error) => console.warn("UNTOC Guide:", error));
