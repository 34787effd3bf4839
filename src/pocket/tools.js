// The tools in the pocket file: a tool takes the place of the text while the address ends in `#tools/…`.

import { findArticles, load, placeOf } from "./desk.js";

const guide = document.querySelector("#guide");
const frame = document.querySelector("#tool");
const [back] = frame.getElementsByTagName("a");
const [heading] = frame.getElementsByTagName("h1");
const status = frame.querySelector("[role=status]");
const { lang } = document.documentElement;

/** The open tool: how to close it, and where the reader was in the text. */
let open;

/** Where in the text the reader went last. */
let place = "contents";

/** The links that lead to tools, in the list above the contents, by the id of the tool. */
const links = new Map([...document.querySelectorAll("section a")].map((link) => [link.hash.slice("#tools/".length), link]));

function show(id) {
  const before = open ?? { from: place, top: scrollY, focus: document.activeElement };
  open?.close();
  let closed = false, end;
  open = { ...before, id, close: () => {
    closed = true;
    end?.();
  } };
  guide.hidden = true;
  frame.hidden = false;
  back.hash = before.from;
  heading.textContent = links.get(id).textContent;
  status.textContent = status.dataset.opening;
  scrollTo(0, 0);
  heading.focus();
  const bench = frame.querySelector("[data-tool]");
  bench.replaceChildren();
  load().then((start) => {
    if (closed) return;
    end = start(bench, id, { root: "#", storage: "none", find: findArticles });
    status.textContent = "";
  }).catch((error) => {
    console.warn("UNTOC Guide:", error);
    if (!closed) status.textContent = globalThis.WebAssembly ? status.dataset.failed : status.dataset.refused;
  });
}

function hide() {
  const { close, top, focus, from } = open;
  open = undefined;
  close();
  frame.hidden = true;
  guide.hidden = false;
  const target = document.getElementById(place);
  if (place !== from) {
    target.tabIndex = -1;
    target.focus();
    target.scrollIntoView();
  } else {
    scrollTo(0, top);
    focus?.focus({ preventScroll: true });
  }
}

/** Shows what the address names: a tool, an entry of the guide, or a place in the text. */
function follow() {
  const goal = decodeURIComponent(location.hash.slice(1));
  const [folder, id] = goal.split("/");
  if (folder === "tools" && links.has(id)) {
    if (open?.id !== id) show(id);
  } else if (folder === lang) {
    location.replace(`#${placeOf(goal.slice(lang.length + 1))}`);
  } else if (!goal || guide.contains(document.getElementById(goal))) {
    place = goal || "contents";
    if (open) hide();
  }
}

export function startTools() {
  addEventListener("hashchange", follow);
  // A second tab would be the file once more, and some phones open none from a file. What was typed stays.
  frame.addEventListener("click", (event) => {
    const link = event.target.closest("a[target][href^='#']");
    if (!link) return;
    event.preventDefault();
    location.hash = link.hash;
  });
  follow();
}
