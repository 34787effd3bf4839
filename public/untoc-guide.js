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
  const pack = bytes(name);
  const program = import(root + build.js).then(async (app) => {
    await app.default({ module_or_path: root + build.wasm });
    return app;
  });
  // Without its styles, what the app shows would be seen undressed.
  const [app] = await Promise.all([program, styles(root + build.css)]);
  // The app takes the bytes over: the tools get them from here.
  const open = (place, id, find, exported) => openTool(place, id, { root, lang, pack, find, exported });
  tell(app.take_over(root, lang, await pack, open));
}

/** The bytes of a pack. A page of errors is not a pack: who opens it says what is wrong with it. */
function bytes(name) {
  return fetch(root + name)
    .then(async (answer) => new Uint8Array(answer.ok ? await answer.arrayBuffer() : 0))
    .catch(() => new Uint8Array(0));
}

/** Opens a tool in its place; gives what closes it. The program for it comes when it is asked for. */
function openTool(place, id, options) {
  let closed = false, handle;
  const open = async () => {
    const words = bytes(build.tools[options.lang]);
    const [desk, ...packs] = await Promise.all([loadDesk(), options.pack, words]);
    if (!closed) handle = desk.open(place, id, ...packs, options);
  };
  open().catch((error) => {
    console.warn("UNTOC Guide:", error);
    place.querySelector("[data-missing]")?.removeAttribute("hidden");
  });
  return () => {
    closed = true;
    handle?.close();
  };
}

let desk;

/** The program and the styles of the desk, loaded once. What failed is asked for again. */
function loadDesk() {
  desk ??= Promise.all([import(root + build.desk.js), styles(root + build.desk.css)])
    .then(async ([desk]) => {
      await desk.default({ module_or_path: root + build.desk.wasm });
      return desk;
    });
  return desk.catch((error) => {
    desk = undefined;
    throw error;
  });
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

/** Who saves data pays for the app only when they search, choose rows of a table, or come to use a tool. */
function wanted() {
  if (!navigator.connection?.saveData || document.querySelector("[data-tool]")) return Promise.resolve();
  document.documentElement.classList.add("waits");
  return new Promise((resolve) => {
    const places = "[data-search], [data-filter]";
    addEventListener("focusin", (event) => event.target.closest?.(places) && resolve());
  });
}

const lang = document.body?.dataset.guide;
// Old browsers and blockers fail in many ways, and the page needs none of it.
if (lang) wanted().then(() => start(lang)).catch((error) => console.warn("UNTOC Guide:", error));
